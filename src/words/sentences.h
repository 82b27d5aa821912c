/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* What the result says, in plain words of the interface's language. (transfer full)
 * With `markup` the names of payers, the amounts and the years are bold Pango
 * markup, otherwise plain text.  Amounts under half a krone are nothing. */

/* "The kommune lays out most, 4.2 mill. kr, and has the money back in 2048 – but it is the state that saves most, 12.1 mill. kr."
 * Speaks of public payers only.  A measure that costs more than it saves is said to, in a sentence of its own. */
char *utenfor_sentence_headline (const UtenforResult *result,
                                 gboolean             markup);
/* The same as markup, with the name of each payer in its colour: colours[n_payers], "#005b8f". */
char *utenfor_sentence_headline_in_colours (const UtenforResult *result,
                                            const char *const   *colours);
/* "In all the measure costs 7.0 and saves 18.6 mill. kr: net +11.6." */
char *utenfor_sentence_total (const UtenforResult *result,
                              gboolean             markup);
/* "2048", "not within 2069", "nothing to earn back" */
char *utenfor_sentence_payback (const UtenforResult  *result,
                                const UtenforOutcome *outcome);
/* "Present value 2027 · 4/3/2 % · start of year · 2025 kroner" */
char *utenfor_sentence_terms (const UtenforResult *result);
/* The same of a view of a scenario. (transfer full) */
char *utenfor_sentence_view_terms (const UtenforScenario *scenario,
                                   const UtenforView     *view);
/* In a few words, "present value" or "budget view, not discounted". */
const char *utenfor_view_words (const UtenforScenario *scenario,
                                const UtenforView     *view);
/* "38 % of the answer rests on assumptions (C)." */
char *utenfor_sentence_evidence (const UtenforResult *result);
/* What a payer (or the total) is called in a table, as it stands in the middle of a sentence: titles begin with a
 * capital there, and in English have no article. An abbreviation ("NAV") stays as it is. */
char *utenfor_inside_sentence (const char *title);
/* The title of a payer as it stands in the middle of a sentence, or at its start. */
char *utenfor_payer_in_sentence (const UtenforPayer *payer,
                                 gboolean            at_start);
/* "Not counted here: need-based grant, received." or NULL when everything counts. */
char *utenfor_sentence_left_out (const UtenforScenario *scenario);
/* Its title in the interface's language, or its id when it has none. (transfer none) */
const char *utenfor_scenario_title (const UtenforScenario *scenario);
/* The calendar year of a model year. */
int utenfor_calendar_year (const UtenforScenario *scenario,
                           int                    model_year);

G_END_DECLS
