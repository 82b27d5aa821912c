/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spread.h"

G_BEGIN_DECLS

/* Scenarios side by side: expected values, and where they are drawn the spread and
 * how often one beats another – on the same people and the same numbers, because
 * random numbers depend on nothing but seed, draw, person and the number's path. */

#define UTENFOR_MAX_COMPARED 20

typedef struct
{
  GPtrArray *results; /* of UtenforResult */
  GPtrArray *spreads; /* of UtenforSpreads; empty when nothing is drawn */
} UtenforComparison;

/* Scenarios of kin catalogues in the same year's kroner; else an issue and NULL.
 * views[n], or NULL: the scenarios' own (options->view has no say). `options` NULL:
 * expected values only. (transfer full) */
UtenforComparison *utenfor_comparison_new (UtenforScenario *const         *scenarios,
                                           const UtenforView              *views,
                                           guint                           n,
                                           const UtenforSimulationOptions *options,
                                           UtenforIssues                  *issues);
void               utenfor_comparison_free (UtenforComparison *comparison);
/* The spread of one scenario's net over the horizon; NULL when it is not drawn or
 * the payer has no part in it. `payer` n_payers is the public total. */
const UtenforSpread *utenfor_comparison_get_spread (const UtenforComparison *comparison,
                                                    guint                    scenario,
                                                    guint                    payer);
/* In which share of the draws the net of a is more than that of b; NAN when
 * nothing is drawn. */
double utenfor_comparison_beats (const UtenforComparison *comparison,
                                 guint                    a,
                                 guint                    b,
                                 guint                    payer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforComparison, utenfor_comparison_free)

G_END_DECLS
