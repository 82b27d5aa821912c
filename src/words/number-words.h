/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "own-figures.h"

G_BEGIN_DECLS

/* A number of a catalogue, by its place (own-figures.h), as people read it.
 * All strings are (transfer full). */

/* "Child welfare institution: unit cost", "Income tax: share of the municipality" */
char *utenfor_number_title (const UtenforCatalogue *catalogue,
                            const char             *place);
/* "473 300 kr", "−0,1410 kr", "38,0 %" */
char *utenfor_number_value (const UtenforCatalogue *catalogue,
                            const char             *place,
                            double                  value);
/* "per month of stay, 2022 kroner"; "" for a share. `price_year` 0: none is said. */
char *utenfor_number_unit (const UtenforCatalogue *catalogue,
                           const char             *place,
                           int                     price_year);
/* "+12,3 %", "no change"; an en dash where there was nothing before. */
char *utenfor_number_change (double before,
                             double after);
/* The price year an own figure ends up with, 0 when none. */
int utenfor_own_figure_price_year (const UtenforCatalogue *catalogue,
                                   const UtenforOwnFigure *figure);
/* What the catalogue says in its place, carried to the own figure's price year
 * where its index can, so that the two compare. */
double utenfor_own_figure_before (const UtenforCatalogue *catalogue,
                                  const UtenforOwnFigure *figure);

G_END_DECLS
