/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "brush.h"

#include <math.h>

void
utenfor_brush_colour (cairo_t      *cr,
                      UtenforColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

void
utenfor_brush_tone (cairo_t            *cr,
                    const UtenforStyle *style,
                    UtenforTone         tone,
                    double              alpha)
{
  utenfor_brush_colour (cr, utenfor_colour_with_alpha (utenfor_palette_fill (tone, style->dark), alpha));
}

/* A regular figure with `n` corners; a star's every other corner lies further in. */
static void
polygon (cairo_t *cr,
         double   x,
         double   y,
         double   radius,
         double   inner,
         int      n,
         double   turn)
{
  cairo_new_path (cr);
  for (int i = 0; i < n; i++)
    {
      double r = i % 2 ? inner : radius;
      double angle = turn + 2 * G_PI * i / n;

      cairo_line_to (cr, x + r * sin (angle), y - r * cos (angle));
    }
  cairo_close_path (cr);
}

static void
cross (cairo_t *cr,
       double   x,
       double   y,
       double   size)
{
  double third = size / 3;

  cairo_rectangle (cr, x - size / 2, y - third / 2, size, third);
  cairo_rectangle (cr, x - third / 2, y - size / 2, third, size);
}

void
utenfor_brush_mark (cairo_t            *cr,
                    const UtenforStyle *style,
                    UtenforMark         mark,
                    UtenforTone         tone,
                    double              x,
                    double              y,
                    double              size)
{
  double half = size / 2;

  cairo_new_path (cr);
  switch (mark)
    {
    case UTENFOR_MARK_NONE:
      return;
    case UTENFOR_MARK_CIRCLE:
      cairo_arc (cr, x, y, half, 0, 2 * G_PI);
      break;
    case UTENFOR_MARK_SQUARE:
      cairo_rectangle (cr, x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9);
      break;
    case UTENFOR_MARK_TRIANGLE:
      polygon (cr, x, y + half * 0.2, half * 1.2, half * 1.2, 3, 0);
      break;
    case UTENFOR_MARK_DIAMOND:
      polygon (cr, x, y, half * 1.2, half * 1.2, 4, 0);
      break;
    case UTENFOR_MARK_DOWN:
      polygon (cr, x, y - half * 0.2, half * 1.2, half * 1.2, 3, G_PI);
      break;
    case UTENFOR_MARK_CROSS:
      cross (cr, x, y, size);
      break;
    case UTENFOR_MARK_STAR:
      polygon (cr, x, y, half * 1.25, half * 0.55, 10, 0);
      break;
    case UTENFOR_MARK_HEXAGON:
      polygon (cr, x, y, half * 1.1, half * 1.1, 6, 0);
      break;
    default:
      return;
    }
  utenfor_brush_tone (cr, style, tone, 1);
  cairo_fill (cr);
}

void
utenfor_brush_text (cairo_t               *cr,
                    const UtenforStyle    *style,
                    const UtenforLettered *text,
                    UtenforColour          colour,
                    gboolean               halo)
{
  if (!text->layout)
    return;
  cairo_new_path (cr);
  cairo_move_to (cr, text->x, text->y);
  if (halo)
    {
      pango_cairo_layout_path (cr, text->layout);
      cairo_set_line_width (cr, 3.5 * style->scale);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      utenfor_brush_tone (cr, style, UTENFOR_TONE_CARD, 0.9);
      cairo_stroke (cr);
      cairo_move_to (cr, text->x, text->y);
    }
  utenfor_brush_colour (cr, colour);
  pango_cairo_show_layout (cr, text->layout);
  cairo_new_path (cr);
}

void
utenfor_brush_hatch (cairo_t            *cr,
                     const UtenforStyle *style,
                     UtenforTone         tone,
                     const UtenforRect  *bounds)
{
  double pitch = 7 * style->scale;

  cairo_save (cr);
  cairo_clip (cr);
  utenfor_brush_tone (cr, style, tone, 0.95);
  cairo_set_line_width (cr, 2.6 * style->scale);
  /* Stripes begin at multiples of the pitch, so that they meet across bars. */
  for (double x = floor ((bounds->x - bounds->height) / pitch) * pitch; x < bounds->x + bounds->width + pitch; x += pitch)
    {
      cairo_move_to (cr, x, bounds->y + bounds->height);
      cairo_line_to (cr, x + bounds->height, bounds->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
utenfor_brush_dash (cairo_t            *cr,
                    const UtenforStyle *style,
                    gboolean            dashed)
{
  const double dashes[] = { 5 * style->scale, 4 * style->scale };

  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0);
}

void
utenfor_brush_line (cairo_t *cr,
                    double   x1,
                    double   y1,
                    double   x2,
                    double   y2)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

void
utenfor_brush_rounded (cairo_t           *cr,
                       const UtenforRect *rect,
                       double             radius)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
utenfor_brush_box (cairo_t            *cr,
                   const UtenforStyle *style,
                   const UtenforRect  *box)
{
  double      scale = style->scale;
  UtenforRect shadow = { box->x, box->y + 2 * scale, box->width, box->height };

  utenfor_brush_rounded (cr, &shadow, 8 * scale);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.10);
  cairo_fill (cr);
  utenfor_brush_rounded (cr, box, 8 * scale);
  utenfor_brush_tone (cr, style, UTENFOR_TONE_CARD, 1);
  cairo_fill_preserve (cr);
  utenfor_brush_tone (cr, style, UTENFOR_TONE_LINE, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

void
utenfor_brush_ring (cairo_t            *cr,
                    const UtenforStyle *style,
                    UtenforTone         tone,
                    double              x,
                    double              y,
                    double              radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  utenfor_brush_tone (cr, style, UTENFOR_TONE_CARD, 1);
  cairo_fill_preserve (cr);
  utenfor_brush_tone (cr, style, tone, 1);
  cairo_set_line_width (cr, 2.2 * style->scale);
  cairo_stroke (cr);
}

void
utenfor_brush_dot (cairo_t            *cr,
                   const UtenforStyle *style,
                   UtenforTone         tone,
                   double              x,
                   double              y,
                   double              radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + 1.2 * style->scale, 0, 2 * G_PI);
  utenfor_brush_tone (cr, style, UTENFOR_TONE_CARD, 0.9);
  cairo_fill (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  utenfor_brush_tone (cr, style, tone, 1);
  cairo_fill (cr);
}
