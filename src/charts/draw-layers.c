/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include <math.h>

static double
x_at (const UtenforLayout      *layout,
      const UtenforPanelLayout *panel,
      double                    stop)
{
  return utenfor_layout_get_x (layout, panel, stop);
}

static double
y_at (const UtenforLayout      *layout,
      const UtenforPanelLayout *panel,
      double                    value)
{
  return utenfor_layout_get_y (layout, panel, value);
}

/* The next run of stops from `start` where the layer has figures; FALSE at the end. */
static gboolean
next_run (const UtenforLayer *layer,
          guint               n_stops,
          guint              *start,
          guint              *end)
{
  while (*start < n_stops && !(isfinite (layer->high[*start]) && isfinite (layer->low[*start])))
    (*start)++;
  *end = *start;
  while (*end < n_stops && isfinite (layer->high[*end]) && isfinite (layer->low[*end]))
    (*end)++;
  return *start < *end;
}

static void
trace (cairo_t                  *cr,
       const UtenforLayout      *layout,
       const UtenforPanelLayout *panel,
       const double             *values,
       guint                     start,
       guint                     end)
{
  for (guint i = start; i < end; i++)
    cairo_line_to (cr, x_at (layout, panel, i), y_at (layout, panel, values[i]));
}

/* A single stop has no width along the axis: it gets the whole frame's, so that
 * one year is a block, not nothing. */
static void
trace_one (cairo_t                  *cr,
           const UtenforLayout      *layout,
           const UtenforPanelLayout *panel,
           const UtenforLayer       *layer,
           guint                     stop)
{
  double half = layout->plot->n_stops == 1 ? panel->frame.width / 4 : 1.5 * layout->style->scale;
  double high = y_at (layout, panel, layer->high[stop]), low = y_at (layout, panel, layer->low[stop]);

  cairo_rectangle (cr, x_at (layout, panel, stop) - half, MIN (high, low), 2 * half, fabs (high - low));
}

static void
trace_area (cairo_t                  *cr,
            const UtenforLayout      *layout,
            const UtenforPanelLayout *panel,
            const UtenforLayer       *layer,
            guint                     start,
            guint                     end)
{
  cairo_new_path (cr);
  if (end - start == 1)
    {
      trace_one (cr, layout, panel, layer, start);
      return;
    }
  trace (cr, layout, panel, layer->high, start, end);
  for (guint i = end; i > start; i--)
    cairo_line_to (cr, x_at (layout, panel, i - 1), y_at (layout, panel, layer->low[i - 1]));
  cairo_close_path (cr);
}

/* Pieces of a stack cover what lies behind them: a pale colour, not a veil. */
static UtenforColour
fill_colour (const UtenforLayout *layout,
             const UtenforLayer  *layer)
{
  UtenforColour card = utenfor_palette_fill (UTENFOR_TONE_CARD, layout->style->dark);
  UtenforColour fill = utenfor_palette_fill (layer->tone, layout->style->dark);

  return layer->edged ? utenfor_colour_mix (card, fill, layer->opacity)
                      : utenfor_colour_with_alpha (fill, layer->opacity);
}

static void
fill_or_hatch (cairo_t                  *cr,
               const UtenforLayout      *layout,
               const UtenforPanelLayout *panel,
               const UtenforLayer       *layer)
{
  if (layer->hatched)
    {
      utenfor_brush_hatch (cr, layout->style, layer->tone, &panel->frame);
      return;
    }
  utenfor_brush_colour (cr, fill_colour (layout, layer));
  cairo_fill (cr);
}

static void
edge (cairo_t                  *cr,
      const UtenforLayout      *layout,
      const UtenforPanelLayout *panel,
      const UtenforLayer       *layer,
      guint                     start,
      guint                     end)
{
  UtenforTone tone = layer->hatched ? layer->tone : UTENFOR_TONE_CARD;

  cairo_new_path (cr);
  trace (cr, layout, panel, layer->hatched ? layer->low : layer->high, start, end);
  utenfor_brush_tone (cr, layout->style, tone, 1);
  cairo_set_line_width (cr, (layer->hatched ? 1.6 : 1.3) * layout->style->scale);
  cairo_stroke (cr);
}

static void
draw_area (cairo_t                  *cr,
           const UtenforLayout      *layout,
           const UtenforPanelLayout *panel,
           const UtenforLayer       *layer)
{
  guint start = 0, end;

  while (next_run (layer, layout->plot->n_stops, &start, &end))
    {
      trace_area (cr, layout, panel, layer, start, end);
      fill_or_hatch (cr, layout, panel, layer);
      if (layer->edged && end - start > 1)
        edge (cr, layout, panel, layer, start, end);
      start = end;
    }
}

static void
draw_bars (cairo_t                  *cr,
           const UtenforLayout      *layout,
           const UtenforPanelLayout *panel,
           const UtenforLayer       *layer)
{
  double pitch = panel->frame.width / layout->plot->n_stops;
  double width = CLAMP (pitch * 0.72, 1, 64 * layout->style->scale);

  for (guint i = 0; i < layout->plot->n_stops; i++)
    {
      double high = y_at (layout, panel, layer->high[i]), low = y_at (layout, panel, layer->low[i]);

      if (!isfinite (high) || !isfinite (low) || fabs (high - low) < 0.05)
        continue;
      cairo_new_path (cr);
      cairo_rectangle (cr, x_at (layout, panel, i) - width / 2, MIN (high, low), width, fabs (high - low));
      fill_or_hatch (cr, layout, panel, layer);
    }
}

static void
draw_line (cairo_t                  *cr,
           const UtenforLayout      *layout,
           const UtenforPanelLayout *panel,
           const UtenforLayer       *layer)
{
  double scale = layout->style->scale;
  guint  start = 0, end;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, layer->dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  while (next_run (layer, layout->plot->n_stops, &start, &end))
    {
      double y = y_at (layout, panel, layer->high[start]);

      cairo_new_path (cr);
      trace (cr, layout, panel, layer->high, start, end);
      utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_CARD, 0.85);
      cairo_set_line_width (cr, (layer->width + 1.8) * scale);
      cairo_stroke_preserve (cr);
      utenfor_brush_dash (cr, layout->style, layer->dashed);
      utenfor_brush_tone (cr, layout->style, layer->tone, 1);
      cairo_set_line_width (cr, layer->width * scale);
      cairo_stroke (cr);
      utenfor_brush_dash (cr, layout->style, FALSE);
      if (end - start == 1)
        utenfor_brush_dot (cr, layout->style, layer->tone, x_at (layout, panel, start), y, 4 * scale);
      start = end;
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_shade (cairo_t                  *cr,
            const UtenforLayout      *layout,
            const UtenforPanelLayout *panel,
            const UtenforLayer       *layer)
{
  double from = MAX (x_at (layout, panel, layer->from), panel->frame.x);
  double to = MIN (x_at (layout, panel, layer->to), panel->frame.x + panel->frame.width);

  utenfor_brush_tone (cr, layout->style, layer->tone, layer->opacity);
  cairo_rectangle (cr, from, panel->frame.y, MAX (to - from, 0), panel->frame.height);
  cairo_fill (cr);
}

void
utenfor_draw_layers (cairo_t                  *cr,
                     const UtenforLayout      *layout,
                     const UtenforPanelLayout *panel,
                     gboolean                  lines)
{
  for (guint i = 0; i < panel->panel->layers->len; i++)
    {
      const UtenforLayer *layer = g_ptr_array_index (panel->panel->layers, i);

      if (layer->kind == UTENFOR_LAYER_LINE && lines)
        draw_line (cr, layout, panel, layer);
      if (layer->kind == UTENFOR_LAYER_AREA && !lines)
        draw_area (cr, layout, panel, layer);
      if (layer->kind == UTENFOR_LAYER_BARS && !lines)
        draw_bars (cr, layout, panel, layer);
      if (layer->kind == UTENFOR_LAYER_SHADE && !lines)
        draw_shade (cr, layout, panel, layer);
    }
}
