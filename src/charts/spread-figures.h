/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plot.h"
#include "spread.h"

G_BEGIN_DECLS

/* The pictures of a simulation: how far the draws are spread. `payer` is one of the
 * catalogue's, or n_payers for the public total; one that no money passes through
 * gives a picture that says so. */

/* Ids for the command line, NULL-terminated: "fan", "chance", "distribution". */
const char *const *utenfor_spread_figure_get_names (void);
/* One of the above by name; NULL when there is none of that name. (transfer full) */
UtenforPlot *utenfor_spread_figure_new (const char           *name,
                                        const UtenforSpreads *spreads,
                                        guint                 payer);
/* Cumulated net by year: its mean, and bands of 9, 8 and 5 of 10 outcomes. */
UtenforPlot *utenfor_figure_fan_new (const UtenforSpreads *spreads,
                                     guint                 payer);
/* In how many of 100 draws each payer, and all public ones at once, have gained so far. */
UtenforPlot *utenfor_figure_chance_new (const UtenforSpreads *spreads);
/* How many of 100 draws end where, over the horizon: losses and gains, and the mean. */
UtenforPlot *utenfor_figure_distribution_new (const UtenforSpreads *spreads,
                                              guint                 payer);

G_END_DECLS
