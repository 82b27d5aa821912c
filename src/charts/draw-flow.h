/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "brush.h"
#include "flow-layout.h"

G_BEGIN_DECLS

/* `index`: the end to bring forward, −1 for none. */
void utenfor_draw_flow (cairo_t            *cr,
                        const UtenforPlot  *plot,
                        double              width,
                        double              height,
                        const UtenforStyle *style,
                        int                 index);

G_END_DECLS
