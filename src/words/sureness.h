/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spread.h"

G_BEGIN_DECLS

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

G_END_DECLS
