/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include <math.h>

static UtenforColour
dim (const UtenforLayout *layout)
{
  return utenfor_palette_text (UTENFOR_TONE_DIM, layout->style->dark);
}

void
utenfor_draw_grid (cairo_t                  *cr,
                   const UtenforLayout      *layout,
                   const UtenforPanelLayout *panel)
{
  utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_GRID, 1);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < panel->y_ticks->len; i++)
    {
      double y = g_array_index (panel->y_ticks, UtenforTickMark, i).place;

      utenfor_brush_line (cr, panel->frame.x, y, panel->frame.x + panel->frame.width, y);
    }
}

static void
draw_x_ticks (cairo_t                  *cr,
              const UtenforLayout      *layout,
              const UtenforPanelLayout *panel)
{
  double bottom = panel->frame.y + panel->frame.height;

  for (guint i = 0; i < panel->x_ticks->len; i++)
    {
      const UtenforTickMark *tick = &g_array_index (panel->x_ticks, UtenforTickMark, i);

      utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_AVERAGE_LINE, 1);
      cairo_set_line_width (cr, 1);
      utenfor_brush_line (cr, tick->place, bottom, tick->place, bottom + 4 * layout->style->scale);
      utenfor_brush_text (cr, layout->style, &tick->text, dim (layout), FALSE);
    }
}

void
utenfor_draw_axes (cairo_t                  *cr,
                   const UtenforLayout      *layout,
                   const UtenforPanelLayout *panel)
{
  double zero = utenfor_layout_get_y (layout, panel, 0);

  if (zero >= panel->frame.y - 0.5 && zero <= panel->frame.y + panel->frame.height + 0.5)
    {
      utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_AVERAGE_LINE, 1);
      cairo_set_line_width (cr, 1.2);
      utenfor_brush_line (cr, panel->frame.x, zero, panel->frame.x + panel->frame.width, zero);
    }
  for (guint i = 0; i < panel->y_ticks->len; i++)
    utenfor_brush_text (cr, layout->style, &g_array_index (panel->y_ticks, UtenforTickMark, i).text, dim (layout), FALSE);
  draw_x_ticks (cr, layout, panel);
  utenfor_brush_text (cr, layout->style, &panel->title, utenfor_palette_text (UTENFOR_TONE_INK, layout->style->dark), FALSE);
  utenfor_brush_text (cr, layout->style, &panel->note, dim (layout), FALSE);
  utenfor_brush_text (cr, layout->style, &panel->axis_title, dim (layout), FALSE);
  utenfor_brush_text (cr, layout->style, &panel->end_title, dim (layout), FALSE);
}

static void
draw_leader (cairo_t                  *cr,
             const UtenforLayout      *layout,
             const UtenforPlacedLabel *placed)
{
  double         scale = layout->style->scale;
  UtenforSegment line;

  cairo_set_line_width (cr, 1);
  if (placed->kind == UTENFOR_LABEL_END)
    {
      utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_AVERAGE_LINE, 0.8);
      cairo_new_path (cr);
      cairo_move_to (cr, placed->anchor_x + 1, placed->anchor_y);
      cairo_line_to (cr, placed->anchor_x + 4 * scale, placed->anchor_y);
      cairo_line_to (cr, placed->box.x - 4 * scale, placed->box.y + placed->box.height / 2);
      cairo_stroke (cr);
      return;
    }
  line = utenfor_labels_leader (&placed->box, placed->anchor_x, placed->anchor_y);
  utenfor_brush_colour (cr, utenfor_palette_text (placed->label->tone, layout->style->dark));
  utenfor_brush_line (cr, line.x1, line.y1, line.x2, line.y2);
}

static void
draw_point (cairo_t                  *cr,
            const UtenforLayout      *layout,
            const UtenforPlacedLabel *placed)
{
  double scale = layout->style->scale;

  if (!isfinite (placed->anchor_y))
    return;
  if (placed->label->point == UTENFOR_POINT_RING)
    utenfor_brush_ring (cr, layout->style, placed->label->tone, placed->anchor_x, placed->anchor_y, 5.5 * scale);
  if (placed->label->point == UTENFOR_POINT_DOT)
    utenfor_brush_dot (cr, layout->style, placed->label->tone, placed->anchor_x, placed->anchor_y, 4 * scale);
}

static UtenforColour
label_colour (const UtenforLayout      *layout,
              const UtenforPanelLayout *panel,
              const UtenforPlacedLabel *placed)
{
  const UtenforLabel *label = placed->label;
  const UtenforLayer *layer;
  UtenforColour       card, fill;

  if (placed->kind != UTENFOR_LABEL_INSIDE)
    return utenfor_palette_text (label->tone, layout->style->dark);
  layer = g_ptr_array_index (panel->panel->layers, label->layer);
  card = utenfor_palette_fill (UTENFOR_TONE_CARD, layout->style->dark);
  fill = utenfor_palette_fill (layer->tone, layout->style->dark);
  return utenfor_colour_on (utenfor_colour_mix (card, fill, layer->opacity));
}

static void
draw_words (cairo_t                  *cr,
            const UtenforLayout      *layout,
            const UtenforPanelLayout *panel,
            const UtenforPlacedLabel *placed)
{
  const UtenforLabel *label = placed->label;
  double              scale = layout->style->scale;

  utenfor_brush_text (cr, layout->style, &placed->text, label_colour (layout, panel, placed), placed->has_halo);
  if (label->mark)
    utenfor_brush_mark (cr, layout->style, label->mark, label->tone, placed->box.x + 5 * scale,
                        placed->box.y + MIN (placed->box.height / 2, 9 * scale), 9 * scale);
}

void
utenfor_draw_labels (cairo_t                  *cr,
                     const UtenforLayout      *layout,
                     const UtenforPanelLayout *panel)
{
  for (guint i = 0; i < panel->labels->len; i++)
    {
      const UtenforPlacedLabel *placed = &g_array_index (panel->labels, UtenforPlacedLabel, i);
      UtenforLabelKind          kind = placed->kind;

      if (!placed->is_hidden && !placed->label->loose && kind != UTENFOR_LABEL_INSIDE && kind != UTENFOR_LABEL_TOP)
        draw_leader (cr, layout, placed);
    }
  for (guint i = 0; i < panel->labels->len; i++)
    draw_point (cr, layout, &g_array_index (panel->labels, UtenforPlacedLabel, i));
  for (guint i = 0; i < panel->labels->len; i++)
    if (!g_array_index (panel->labels, UtenforPlacedLabel, i).is_hidden)
      draw_words (cr, layout, panel, &g_array_index (panel->labels, UtenforPlacedLabel, i));
}
