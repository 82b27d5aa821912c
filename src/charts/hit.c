/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow-layout.h"
#include "layout.h"
#include "ranges-layout.h"
#include "strips-layout.h"
#include "tiles-layout.h"

#include <math.h>

/* The panel under x; with several the nearest, so that the gap between them
 * still answers. */
static const UtenforPanelLayout *
find_panel (const UtenforLayout *layout,
            double               x)
{
  for (guint i = 0; i < layout->panels->len; i++)
    {
      const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, i);

      if (x < panel->bounds.x + panel->bounds.width)
        return panel;
    }
  return utenfor_layout_get_panel (layout, layout->panels->len - 1);
}

static int
nearest_stop (const UtenforLayout      *layout,
              const UtenforPanelLayout *panel,
              double                    x)
{
  int    n = layout->plot->n_stops;
  double first = utenfor_layout_get_x (layout, panel, 0);
  double pitch = utenfor_layout_get_x (layout, panel, 1) - first;

  return pitch > 0 ? CLAMP ((int)lround ((x - first) / pitch), 0, n - 1) : 0;
}

static UtenforHit
hit_axis (const UtenforPlot  *plot,
          double              width,
          double              height,
          const UtenforStyle *style,
          double              x,
          double              y)
{
  g_autoptr (UtenforLayout) layout = utenfor_layout_new (plot, width, height, style);
  UtenforHit                hit = { FALSE, -1, 0, NULL };
  const UtenforPanelLayout *panel;
  double                    reach = 12 * style->scale;

  if (layout->is_empty)
    return hit;
  panel = find_panel (layout, x);
  if (x < panel->frame.x - reach || x > panel->frame.x + panel->frame.width + reach || y < 0 || y > height)
    return hit;
  hit.found = TRUE;
  hit.index = nearest_stop (layout, panel, x);
  hit.x = utenfor_layout_get_x (layout, panel, hit.index);
  return hit;
}

static UtenforHit
hit_flow (const UtenforPlot  *plot,
          double              width,
          double              height,
          const UtenforStyle *style,
          double              x,
          double              y)
{
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, width, height, style);
  UtenforHit hit = { FALSE, -1, 0, NULL };
  double     nearest = 28 * style->scale;

  for (guint i = 0; i < layout->ends->len; i++)
    {
      const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);
      double                  middle = place->bar.y + place->bar.height / 2;
      double                  distance = MAX (0, fabs (y - middle) - place->bar.height / 2);

      if (place->is_payer != (x < width / 2) || distance >= nearest)
        continue;
      nearest = distance;
      hit = (UtenforHit){ TRUE, (int)i, place->bar.x + place->bar.width / 2, NULL };
    }
  return hit;
}

static UtenforHit
hit_ranges (const UtenforPlot  *plot,
            double              width,
            double              height,
            const UtenforStyle *style,
            double              y)
{
  g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, width, height, style);
  UtenforHit hit = { FALSE, -1, 0, NULL };
  int        n = layout->places->len;

  if (layout->is_empty || y < layout->frame.y || y >= layout->frame.y + layout->frame.height)
    return hit;
  hit.found = TRUE;
  hit.index = CLAMP ((int)((y - layout->frame.y) / layout->frame.height * n), 0, n - 1);
  hit.x = layout->frame.x + layout->frame.width / 2;
  return hit;
}

static UtenforHit
hit_tiles (const UtenforPlot  *plot,
           double              width,
           double              height,
           const UtenforStyle *style,
           double              x,
           double              y)
{
  g_autoptr (UtenforTilesLayout) layout = utenfor_tiles_layout_new (plot, width, height, style);
  UtenforHit hit = { FALSE, -1, 0, NULL };

  for (guint i = 0; i < layout->places->len; i++)
    {
      const UtenforRect *rect = &g_array_index (layout->places, UtenforTilePlace, i).rect;

      if (x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height)
        hit = (UtenforHit){ TRUE, (int)i, rect->x + rect->width / 2, NULL };
    }
  return hit;
}

static UtenforHit
hit_strips (const UtenforPlot  *plot,
            double              width,
            double              height,
            const UtenforStyle *style,
            double              x,
            double              y)
{
  g_autoptr (UtenforStripsLayout) layout = utenfor_strips_layout_new (plot, width, height, style);
  int index = utenfor_strips_layout_hit (layout, x, y);

  return (UtenforHit){ index >= 0, index, index >= 0 ? x : 0, NULL };
}

static UtenforHit
hit_any (const UtenforPlot  *plot,
         double              width,
         double              height,
         const UtenforStyle *style,
         double              x,
         double              y)
{
  if (plot->flow)
    return hit_flow (plot, width, height, style, x, y);
  if (plot->ranges)
    return hit_ranges (plot, width, height, style, y);
  if (plot->tiles)
    return hit_tiles (plot, width, height, style, x, y);
  if (plot->strips)
    return hit_strips (plot, width, height, style, x, y);
  return hit_axis (plot, width, height, style, x, y);
}

UtenforHit
utenfor_plot_hit (const UtenforPlot  *plot,
                  double              width,
                  double              height,
                  const UtenforStyle *style,
                  double              x,
                  double              y)
{
  UtenforHit hit = { FALSE, -1, 0, NULL };

  g_return_val_if_fail (plot != NULL && style != NULL, hit);

  if (!(width >= 1 && height >= 1) || !isfinite (x) || !isfinite (y))
    return hit;
  hit = hit_any (plot, width, height, style, x, y);
  if (hit.found)
    hit.readout = utenfor_plot_dup_readout (plot, hit.index);
  return hit;
}

void
utenfor_hit_clear (UtenforHit *hit)
{
  g_return_if_fail (hit != NULL);

  g_clear_pointer (&hit->readout, g_free);
  hit->found = FALSE;
  hit->index = -1;
}
