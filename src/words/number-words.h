/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "own-figures.h"

G_BEGIN_DECLS

/* A number of a catalogue, by its place (own-figures.h), as people read it.
 * All strings are (transfer full). */

/* "Child welfare institution: unit cost", "Income tax: share of the municipality" */
char *utenfor_number_title (const UtenforCatalogue *catalogue,
                            const char             *place);
/* With its unit: "473 300 kr per month of stay (2022 kroner)", "38,0 %". `price_year`
 * 0: none is said. */
char *utenfor_number_value (const UtenforCatalogue *catalogue,
                            const char             *place,
                            double                  value,
                            int                     price_year);
/* "+12,3 %", "no change"; an en dash where there was nothing before. */
char *utenfor_number_change (double before,
                             double after);
/* The price year an own figure ends up with, 0 when none. */
int utenfor_own_figure_price_year (const UtenforCatalogue *catalogue,
                                   const UtenforOwnFigure *figure);

G_END_DECLS
