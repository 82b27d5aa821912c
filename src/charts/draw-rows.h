/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "brush.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* Rows of bars, and maps; `index` is the row or tile looked at, −1: none. */

void utenfor_draw_ranges (cairo_t            *cr,
                          const UtenforPlot  *plot,
                          double              width,
                          double              height,
                          const UtenforStyle *style,
                          int                 index);
void utenfor_draw_tiles (cairo_t            *cr,
                         const UtenforPlot  *plot,
                         double              width,
                         double              height,
                         const UtenforStyle *style,
                         int                 index);

G_END_DECLS
