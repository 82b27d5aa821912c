/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "brush.h"
#include "layout.h"

G_BEGIN_DECLS

/* How a laid-out plot becomes strokes: called by plot-draw.c in this order. */

void utenfor_draw_grid (cairo_t                  *cr,
                        const UtenforLayout      *layout,
                        const UtenforPanelLayout *panel);
/* Areas, bars and shades below the axes; lines above them. */
void utenfor_draw_layers (cairo_t                  *cr,
                          const UtenforLayout      *layout,
                          const UtenforPanelLayout *panel,
                          gboolean                  lines);
void utenfor_draw_axes (cairo_t                  *cr,
                        const UtenforLayout      *layout,
                        const UtenforPanelLayout *panel);
void utenfor_draw_labels (cairo_t                  *cr,
                          const UtenforLayout      *layout,
                          const UtenforPanelLayout *panel);
/* The cross-hair at a stop … */
void utenfor_draw_crosshair (cairo_t                  *cr,
                             const UtenforLayout      *layout,
                             const UtenforPanelLayout *panel,
                             guint                     stop);
/* … and its read-out in one row on top of the picture. */
void utenfor_draw_readout (cairo_t             *cr,
                           const UtenforLayout *layout,
                           guint                stop);

G_END_DECLS
