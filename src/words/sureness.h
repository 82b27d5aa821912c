/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"
#include "spread.h"

G_BEGIN_DECLS

/* What is drawn: "lives and numbers are drawn". */
const char *utenfor_mode_words (UtenforSimulationMode mode);

/* How sure the draws are, and what their spread comes from, in plain words.
 * (transfer full) */

/* "With 1 000 draws the random error is ± 900 000 kr in the mean and ± 1.2 percentage points
 * in the chance of a gain." Standard errors, of a payer (n_payers: the public total) over the horizon;
 * NULL where no money passes through it. */
char *utenfor_sentence_sure_to (const UtenforSpreads *spreads,
                                guint                 payer);
/* "Of the spread of the public total 63 % is luck …"; NULL where only lives or only numbers are drawn, or
 * only once: there is nothing to divide then. */
char *utenfor_sentence_luck (const UtenforSpreads *spreads);
/* "With 12 participants luck counts for much …", or NULL where there are 25 or more. */
char *utenfor_sentence_few_people (const UtenforSpreads *spreads);
/* "For the municipality the expected value is a gain of 450,000 kr, but the mean of the draws a
 * loss of 700,000 kr." Of a payer (n_payers: the public total) and `expected`, the result in the
 * view of the draws; NULL where both are on one side of 0 and lie within 4 standard errors, or
 * within a tenth of the spread, of each other. */
char *utenfor_sentence_apart (const UtenforSpreads *spreads,
                              const UtenforResult  *expected,
                              guint                 payer);
/* Of every row: that sentence for those on the other side of 0, and one that names the others
 * whose mean is so far off. NULL where there is none. */
char *utenfor_sentence_all_apart (const UtenforSpreads *spreads,
                                  const UtenforResult  *expected);
/* What the mean counts and the expected value does not, for this view and these draws, and
 * which of the two is for what. */
char *utenfor_sentence_mean (const UtenforSpreads *spreads);

G_END_DECLS
