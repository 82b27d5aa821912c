/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

G_BEGIN_DECLS

/* Carrying a price from one year's kroner to another's. */

/* I[to] / I[from] of index series `index` (−1: none, the factor is 1; from 0:
 * already in `to` kroner, 1).  NAN when the series lacks a year. */
double utenfor_price_factor (const UtenforCatalogue *catalogue,
                             int                     index,
                             int                     from,
                             int                     to);
/* Whether the series has the year; no series (−1) has every year. */
gboolean utenfor_price_has_year (const UtenforCatalogue *catalogue,
                                 int                     index,
                                 int                     year);
/* (1 + g)^t for model year t; 1 where there is no index or growth. */
double utenfor_price_growth (const UtenforCatalogue *catalogue,
                             int                     index,
                             int                     t);
/* First and last year every index series of the catalogue has; FALSE if none. */
gboolean utenfor_price_years (const UtenforCatalogue *catalogue,
                              int                    *first,
                              int                    *last);

G_END_DECLS
