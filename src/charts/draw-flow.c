/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw-flow.h"

#include <math.h>

/* A stream between two upright edges, swung like a river. */
static void
trace_stream (cairo_t *cr,
              double   x1,
              double   top1,
              double   bottom1,
              double   x2,
              double   top2,
              double   bottom2)
{
  double middle = (x1 + x2) / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, x1, top1);
  cairo_curve_to (cr, middle, top1, middle, top2, x2, top2);
  cairo_line_to (cr, x2, bottom2);
  cairo_curve_to (cr, middle, bottom2, middle, bottom1, x1, bottom1);
  cairo_close_path (cr);
}

static void
draw_thread (cairo_t                 *cr,
             const UtenforStyle      *style,
             const UtenforFlowLayout *layout,
             const UtenforFlowPlace  *place)
{
  double inner = place->is_payer ? layout->left : layout->right;
  double outer = place->is_payer ? place->bar.x + place->bar.width : place->bar.x;
  double middle = (inner + outer) / 2, y = place->bar.y + place->bar.height / 2;

  utenfor_brush_tone (cr, style, place->end->tone, 1);
  cairo_set_line_width (cr, 2 * style->scale);
  utenfor_brush_dash (cr, style, TRUE);
  cairo_new_path (cr);
  cairo_move_to (cr, inner, place->slice_y);
  cairo_curve_to (cr, middle, place->slice_y, middle, y, outer, y);
  cairo_stroke (cr);
  utenfor_brush_dash (cr, style, FALSE);
}

/* A sum too small to be seen still has its bar; what is lost has a striped one. */
static void
draw_bar (cairo_t                *cr,
          const UtenforStyle     *style,
          const UtenforFlowPlace *place)
{
  UtenforRect bar = place->bar;

  bar.height = MAX (bar.height, 1);
  cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
  if (place->is_thread && bar.height > 2 * bar.width)
    {
      utenfor_brush_hatch (cr, style, place->end->tone, &bar);
      cairo_rectangle (cr, bar.x + 0.5, bar.y + 0.5, bar.width - 1, bar.height - 1);
      utenfor_brush_tone (cr, style, place->end->tone, 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
      return;
    }
  utenfor_brush_tone (cr, style, place->end->tone, 1);
  cairo_fill (cr);
}

static void
draw_stream (cairo_t                 *cr,
             const UtenforStyle      *style,
             const UtenforFlowLayout *layout,
             const UtenforFlowPlace  *place,
             gboolean                 is_forward)
{
  double slice = place->slice_y + place->slice_height;
  double bottom = place->bar.y + place->bar.height;

  if (place->is_thread)
    draw_thread (cr, style, layout, place);
  else if (place->is_payer)
    trace_stream (cr, place->bar.x + place->bar.width, place->bar.y, bottom, layout->left, place->slice_y, slice);
  else
    trace_stream (cr, layout->right, place->slice_y, slice, place->bar.x, place->bar.y, bottom);
  if (!place->is_thread)
    {
      utenfor_brush_tone (cr, style, place->end->tone, is_forward ? 0.75 : 0.45);
      cairo_fill (cr);
    }
  draw_bar (cr, style, place);
}

/* The middle: it grows from what is paid to what is saved. */
static void
draw_middle (cairo_t                 *cr,
             const UtenforStyle      *style,
             const UtenforFlowLayout *layout)
{
  cairo_new_path (cr);
  cairo_move_to (cr, layout->left, layout->in.y);
  cairo_line_to (cr, layout->right, layout->out.y);
  cairo_line_to (cr, layout->right, layout->out.y + layout->out.height);
  cairo_line_to (cr, layout->left, layout->in.y + layout->in.height);
  cairo_close_path (cr);
  utenfor_brush_tone (cr, style, UTENFOR_TONE_AVERAGE, 0.75);
  cairo_fill (cr);
  if (layout->has_measure)
    utenfor_brush_text (cr, style, &layout->measure, utenfor_palette_text (UTENFOR_TONE_INK, style->dark), FALSE);
}

static void
draw_words (cairo_t                *cr,
            const UtenforStyle     *style,
            const UtenforFlowPlace *place)
{
  UtenforColour colour = utenfor_palette_text (place->end->tone, style->dark);

  if (place->is_hidden)
    return;
  utenfor_brush_mark (cr, style, place->end->mark, place->end->tone, place->mark_x, place->mark_y, 9 * style->scale);
  utenfor_brush_text (cr, style, &place->name, utenfor_palette_text (UTENFOR_TONE_INK, style->dark), FALSE);
  utenfor_brush_text (cr, style, &place->amount, colour, FALSE);
  utenfor_brush_text (cr, style, &place->remark, colour, FALSE);
}

void
utenfor_draw_flow (cairo_t            *cr,
                   const UtenforPlot  *plot,
                   double              width,
                   double              height,
                   const UtenforStyle *style,
                   int                 index)
{
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, width, height, style);
  UtenforColour dim = utenfor_palette_text (UTENFOR_TONE_DIM, style->dark);

  if (layout->is_empty)
    {
      utenfor_brush_text (cr, style, &layout->message, dim, FALSE);
      return;
    }
  draw_middle (cr, style, layout);
  for (guint i = 0; i < layout->ends->len; i++)
    draw_stream (cr, style, layout, &g_array_index (layout->ends, UtenforFlowPlace, i), (int)i == index);
  for (guint i = 0; i < layout->ends->len; i++)
    draw_words (cr, style, &g_array_index (layout->ends, UtenforFlowPlace, i));
  utenfor_brush_text (cr, style, &layout->heads[0], dim, FALSE);
  utenfor_brush_text (cr, style, &layout->heads[1], dim, FALSE);
  utenfor_brush_text (cr, style, &layout->footnote, dim, FALSE);
}
