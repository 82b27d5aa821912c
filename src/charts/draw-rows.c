/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw-rows.h"

#include <math.h>

#include "ranges-layout.h"
#include "tiles-layout.h"

static void
fill_rect (cairo_t            *cr,
           const UtenforStyle *style,
           const UtenforRect  *rect,
           UtenforTone         tone,
           double              alpha)
{
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  utenfor_brush_tone (cr, style, tone, alpha);
  cairo_fill (cr);
}

static void
draw_upright (cairo_t                   *cr,
              const UtenforStyle        *style,
              const UtenforRangesLayout *layout,
              double                     x,
              UtenforTone                tone)
{
  utenfor_brush_tone (cr, style, tone, 1);
  cairo_set_line_width (cr, style->scale);
  utenfor_brush_line (cr, x, layout->frame.y, x, layout->frame.y + layout->frame.height);
}

static void
draw_ticks (cairo_t                   *cr,
            const UtenforStyle        *style,
            const UtenforRangesLayout *layout)
{
  UtenforColour dim = utenfor_palette_text (UTENFOR_TONE_DIM, style->dark);

  for (int i = 0; i < layout->scale.n_ticks; i++)
    {
      double tick = utenfor_scale_get_tick (&layout->scale, i);

      draw_upright (cr, style, layout, utenfor_ranges_layout_get_x (layout, tick),
                    tick == 0 ? UTENFOR_TONE_DIM : UTENFOR_TONE_GRID);
      if (layout->ticks[i].layout)
        utenfor_brush_text (cr, style, &layout->ticks[i], dim, FALSE);
    }
  utenfor_brush_text (cr, style, &layout->unit, dim, FALSE);
}

static void
draw_bar (cairo_t                 *cr,
          const UtenforStyle      *style,
          const UtenforRangePlace *place,
          gboolean                 is_focused)
{
  fill_rect (cr, style, &place->low, UTENFOR_TONE_OTHERS, is_focused ? 1 : 0.8);
  fill_rect (cr, style, &place->high, UTENFOR_TONE_ACCENT, is_focused ? 1 : 0.8);
  if (!isnan (place->dot))
    utenfor_brush_dot (cr, style, UTENFOR_TONE_INK, place->dot, place->low.y + place->low.height / 2, 4 * style->scale);
}

static void
draw_texts (cairo_t                 *cr,
            const UtenforStyle      *style,
            const UtenforRangePlace *place)
{
  UtenforColour ink = utenfor_palette_text (UTENFOR_TONE_INK, style->dark);

  utenfor_brush_text (cr, style, &place->name, ink, TRUE);
  utenfor_brush_text (cr, style, &place->low_text, ink, TRUE);
  utenfor_brush_text (cr, style, &place->high_text, ink, TRUE);
  if (place->dot_text.layout)
    utenfor_brush_text (cr, style, &place->dot_text, ink, TRUE);
}

void
utenfor_draw_ranges (cairo_t            *cr,
                     const UtenforPlot  *plot,
                     double              width,
                     double              height,
                     const UtenforStyle *style,
                     int                 index)
{
  g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, width, height, style);

  if (layout->is_empty)
    {
      utenfor_brush_text (cr, style, &layout->message, utenfor_palette_text (UTENFOR_TONE_DIM, style->dark), FALSE);
      return;
    }
  draw_ticks (cr, style, layout);
  for (guint i = 0; i < layout->places->len; i++)
    draw_bar (cr, style, &g_array_index (layout->places, UtenforRangePlace, i), (int)i == index);
  if (!isnan (layout->base))
    draw_upright (cr, style, layout, layout->base, UTENFOR_TONE_INK);
  /* Words last: no line runs through them. */
  for (guint i = 0; i < layout->places->len; i++)
    draw_texts (cr, style, &g_array_index (layout->places, UtenforRangePlace, i));
}

static void
draw_tile (cairo_t                *cr,
           const UtenforStyle     *style,
           const UtenforTilePlace *place,
           gboolean                is_focused)
{
  UtenforColour fill = utenfor_palette_fill (place->tone, style->dark);

  fill_rect (cr, style, &place->rect, place->tone, 1);
  cairo_rectangle (cr, place->rect.x, place->rect.y, place->rect.width, place->rect.height);
  utenfor_brush_tone (cr, style, is_focused ? UTENFOR_TONE_INK : UTENFOR_TONE_CARD, 1);
  cairo_set_line_width (cr, (is_focused ? 2 : 1) * style->scale);
  cairo_stroke (cr);
  if (place->text.layout)
    utenfor_brush_text (cr, style, &place->text, utenfor_colour_on (fill), FALSE);
}

/* Twice, so that the border is seen on pale tiles and on deep ones. */
static void
draw_zero (cairo_t                  *cr,
           const UtenforStyle       *style,
           const UtenforTilesLayout *layout)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  for (guint pass = 0; pass < 2; pass++)
    {
      utenfor_brush_tone (cr, style, pass == 0 ? UTENFOR_TONE_CARD : UTENFOR_TONE_INK, 1);
      cairo_set_line_width (cr, (pass == 0 ? 5 : 2) * style->scale);
      for (guint i = 0; i < layout->zero->len; i++)
        {
          const UtenforSegment *edge = &g_array_index (layout->zero, UtenforSegment, i);

          utenfor_brush_line (cr, edge->x1, edge->y1, edge->x2, edge->y2);
        }
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_own (cairo_t                  *cr,
          const UtenforStyle       *style,
          const UtenforTilesLayout *layout)
{
  if (isnan (layout->own_x))
    return;
  if (layout->own_label.layout)
    {
      UtenforSegment leader = utenfor_labels_leader (&layout->own_box, layout->own_x, layout->own_y);

      utenfor_brush_tone (cr, style, UTENFOR_TONE_INK, 1);
      cairo_set_line_width (cr, style->scale);
      utenfor_brush_line (cr, leader.x1, leader.y1, leader.x2, leader.y2);
      utenfor_brush_box (cr, style, &layout->own_box);
      utenfor_brush_text (cr, style, &layout->own_label, utenfor_palette_text (UTENFOR_TONE_INK, style->dark), FALSE);
    }
  utenfor_brush_ring (cr, style, UTENFOR_TONE_INK, layout->own_x, layout->own_y, UTENFOR_OWN_RADIUS * style->scale);
}

void
utenfor_draw_tiles (cairo_t            *cr,
                    const UtenforPlot  *plot,
                    double              width,
                    double              height,
                    const UtenforStyle *style,
                    int                 index)
{
  g_autoptr (UtenforTilesLayout) layout = utenfor_tiles_layout_new (plot, width, height, style);
  UtenforColour dim = utenfor_palette_text (UTENFOR_TONE_DIM, style->dark);

  if (layout->is_empty)
    {
      utenfor_brush_text (cr, style, &layout->message, dim, FALSE);
      return;
    }
  for (guint i = 0; i < layout->places->len; i++)
    draw_tile (cr, style, &g_array_index (layout->places, UtenforTilePlace, i), (int)i == index);
  draw_zero (cr, style, layout);
  draw_own (cr, style, layout);
  for (guint i = 0; i < layout->labels->len; i++)
    utenfor_brush_text (cr, style, &g_array_index (layout->labels, UtenforLettered, i), dim, FALSE);
  utenfor_brush_text (cr, style, &layout->y_title, dim, FALSE);
  utenfor_brush_text (cr, style, &layout->x_title, dim, FALSE);
}
