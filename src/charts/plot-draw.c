/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"
#include "draw-flow.h"
#include "draw-rows.h"
#include "draw-strips.h"

static void
draw_panels (cairo_t             *cr,
             const UtenforLayout *layout,
             int                  index)
{
  gboolean is_focused = index >= 0 && index < (int)layout->plot->n_stops;

  for (guint i = 0; i < layout->panels->len; i++)
    {
      const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, i);

      utenfor_draw_grid (cr, layout, panel);
      utenfor_draw_layers (cr, layout, panel, FALSE);
      utenfor_draw_axes (cr, layout, panel);
      utenfor_draw_layers (cr, layout, panel, TRUE);
      if (is_focused)
        utenfor_draw_crosshair (cr, layout, panel, index);
      utenfor_draw_labels (cr, layout, panel);
    }
  if (is_focused)
    utenfor_draw_readout (cr, layout, index);
}

static void
draw_over_axis (cairo_t            *cr,
                const UtenforPlot  *plot,
                double              width,
                double              height,
                const UtenforStyle *style,
                int                 index)
{
  g_autoptr (UtenforLayout) layout = utenfor_layout_new (plot, width, height, style);

  if (layout->is_empty)
    utenfor_brush_text (cr, style, &layout->message, utenfor_palette_text (UTENFOR_TONE_DIM, style->dark), FALSE);
  else
    draw_panels (cr, layout, index);
}

void
utenfor_plot_draw_focused (const UtenforPlot  *plot,
                           cairo_t            *cr,
                           double              width,
                           double              height,
                           const UtenforStyle *style,
                           int                 index)
{
  g_return_if_fail (plot != NULL && cr != NULL && style != NULL);

  if (!(width >= 1 && height >= 1))
    return;
  cairo_save (cr);
  if (plot->flow)
    utenfor_draw_flow (cr, plot, width, height, style, index);
  else if (plot->ranges)
    utenfor_draw_ranges (cr, plot, width, height, style, index);
  else if (plot->tiles)
    utenfor_draw_tiles (cr, plot, width, height, style, index);
  else if (plot->strips)
    utenfor_draw_strips (cr, plot, width, height, style, index);
  else
    draw_over_axis (cr, plot, width, height, style, index);
  cairo_restore (cr);
}

void
utenfor_plot_draw (const UtenforPlot  *plot,
                   cairo_t            *cr,
                   double              width,
                   double              height,
                   const UtenforStyle *style)
{
  utenfor_plot_draw_focused (plot, cr, width, height, style, -1);
}
