/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "labels.h"
#include "lettering.h"
#include "palette.h"

G_BEGIN_DECLS

/* The few strokes every picture is made of. */

void utenfor_brush_colour (cairo_t      *cr,
                           UtenforColour colour);
void utenfor_brush_tone (cairo_t            *cr,
                         const UtenforStyle *style,
                         UtenforTone         tone,
                         double              alpha);
/* A payer's mark of `size` px around a point. */
void utenfor_brush_mark (cairo_t            *cr,
                         const UtenforStyle *style,
                         UtenforMark         mark,
                         UtenforTone         tone,
                         double              x,
                         double              y,
                         double              size);
/* The text at its place. With a halo the card's colour surrounds each letter. */
void utenfor_brush_text (cairo_t               *cr,
                         const UtenforStyle    *style,
                         const UtenforLettered *text,
                         UtenforColour          colour,
                         gboolean               halo);
/* Fills the current path with stripes and forgets it. */
void utenfor_brush_hatch (cairo_t            *cr,
                          const UtenforStyle *style,
                          UtenforTone         tone,
                          const UtenforRect  *bounds);
/* The same dash for everything that is not quite there. */
void utenfor_brush_dash (cairo_t            *cr,
                         const UtenforStyle *style,
                         gboolean            dashed);
void utenfor_brush_line (cairo_t *cr,
                         double   x1,
                         double   y1,
                         double   x2,
                         double   y2);
void utenfor_brush_rounded (cairo_t           *cr,
                            const UtenforRect *rect,
                            double             radius);
/* A card with a shadow, for a read-out on top of the picture. */
void utenfor_brush_box (cairo_t            *cr,
                        const UtenforStyle *style,
                        const UtenforRect  *box);
/* A ring (hollow, card inside) or a dot. */
void utenfor_brush_ring (cairo_t            *cr,
                         const UtenforStyle *style,
                         UtenforTone         tone,
                         double              x,
                         double              y,
                         double              radius);
void utenfor_brush_dot (cairo_t            *cr,
                        const UtenforStyle *style,
                        UtenforTone         tone,
                        double              x,
                        double              y,
                        double              radius);

G_END_DECLS
