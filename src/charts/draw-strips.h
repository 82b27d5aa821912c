/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "brush.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* Single lives; `index` is the stop looked at (strips.h), −1: none. */
void utenfor_draw_strips (cairo_t            *cr,
                          const UtenforPlot  *plot,
                          double              width,
                          double              height,
                          const UtenforStyle *style,
                          int                 index);

G_END_DECLS
