/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-private.h"

#include <math.h>

static const UtenforLabel *
get_label (const UtenforPanel *panel,
           guint               i)
{
  return g_ptr_array_index (panel->labels, i);
}

static const UtenforLayer *
get_layer (const UtenforPanel *panel,
           guint               i)
{
  return g_ptr_array_index (panel->layers, i);
}

static UtenforPlacedLabel
set_label (const UtenforLayout *layout,
           const UtenforLabel  *label,
           double               max_width,
           int                  max_lines)
{
  double             mark = label->mark ? UTENFOR_MARK_ROOM * layout->style->scale : 0;
  const UtenforRun   run = { label->text, label->strong, UTENFOR_SIZE_AXIS, label->heavy ? 600 : 400,
                             MAX (max_width - mark, 1), max_lines };
  UtenforPlacedLabel placed = { .label = label };

  placed.text = utenfor_lettering_set (layout->context, layout->style, &run);
  placed.box.width = placed.text.width + mark;
  placed.box.height = placed.text.height;
  return placed;
}

static void
put (UtenforPlacedLabel *placed,
     double              x,
     double              y)
{
  double mark = placed->box.width - placed->text.width;

  placed->box.x = x;
  placed->box.y = y;
  placed->text.x = x + mark;
  placed->text.y = y;
}

/* --- the column at the end --- */

static double
end_column_limit (const UtenforLayout      *layout,
                  const UtenforPanelLayout *panel)
{
  double scale = layout->style->scale;

  /* Words beside a narrow picture would leave nothing of the picture. */
  if (layout->is_compact || panel->bounds.width < 300 * scale)
    return 0;
  return MIN (panel->bounds.width * 0.28, 230 * scale);
}

double
utenfor_layout_end_width (const UtenforLayout      *layout,
                          const UtenforPanelLayout *panel)
{
  double limit = end_column_limit (layout, panel);
  double lead = UTENFOR_END_LEAD * layout->style->scale;
  double widest = 0;

  for (guint i = 0; limit > 0 && i < panel->panel->labels->len; i++)
    {
      const UtenforLabel *label = get_label (panel->panel, i);
      UtenforPlacedLabel  placed;

      if (label->kind != UTENFOR_LABEL_END)
        continue;
      placed = set_label (layout, label, limit - lead, 2);
      widest = MAX (widest, placed.box.width + lead);
      utenfor_lettered_clear (&placed.text);
    }
  return widest;
}

static int
compare_anchors (gconstpointer a,
                 gconstpointer b)
{
  const UtenforPlacedLabel *one = a, *two = b;

  return one->anchor_y < two->anchor_y ? -1 : one->anchor_y > two->anchor_y;
}

static GArray *
collect_ends (const UtenforLayout      *layout,
              const UtenforPanelLayout *panel,
              double                    width)
{
  GArray *ends = g_array_new (FALSE, TRUE, sizeof (UtenforPlacedLabel));

  for (guint i = 0; i < panel->panel->labels->len; i++)
    {
      const UtenforLabel *label = get_label (panel->panel, i);
      UtenforPlacedLabel  placed;

      if (label->kind != UTENFOR_LABEL_END || !isfinite (label->value))
        continue;
      placed = set_label (layout, label, width - UTENFOR_END_LEAD * layout->style->scale, 2);
      placed.anchor_x = panel->frame.x + panel->frame.width;
      placed.anchor_y = utenfor_layout_get_y (layout, panel, label->value);
      g_array_append_val (ends, placed);
    }
  g_array_sort (ends, compare_anchors);
  return ends;
}

/* Leaves out the labels of the lowest rank that do not fit. */
static void
thin_out (GArray *ends,
          double  room,
          double  gap)
{
  g_autofree double   *heights = g_new (double, ends->len + 1);
  g_autofree double   *ranks = g_new (double, ends->len + 1);
  g_autofree gboolean *keep = g_new (gboolean, ends->len + 1);

  for (guint i = 0; i < ends->len; i++)
    {
      heights[i] = g_array_index (ends, UtenforPlacedLabel, i).box.height;
      ranks[i] = g_array_index (ends, UtenforPlacedLabel, i).label->rank;
    }
  utenfor_labels_choose (heights, ranks, ends->len, room, gap, keep);
  for (int i = (int)ends->len - 1; i >= 0; i--)
    if (!keep[i])
      {
        utenfor_lettered_clear (&g_array_index (ends, UtenforPlacedLabel, i).text);
        g_array_remove_index (ends, i);
      }
}

static void
place_ends (const UtenforLayout *layout,
            UtenforPanelLayout  *panel)
{
  double scale = layout->style->scale;
  double width = end_column_limit (layout, panel);
  double top = panel->frame.y - 6 * scale;
  double bottom = panel->frame.y + panel->frame.height + 14 * scale;
  g_autoptr (GArray) ends = width > 0 ? collect_ends (layout, panel, width) : NULL;
  g_autofree double *anchors = NULL, *heights = NULL, *centres = NULL;

  if (!ends)
    return;
  thin_out (ends, bottom - top, 2 * scale);
  anchors = g_new (double, ends->len + 1);
  heights = g_new (double, ends->len + 1);
  centres = g_new (double, ends->len + 1);
  for (guint i = 0; i < ends->len; i++)
    {
      anchors[i] = g_array_index (ends, UtenforPlacedLabel, i).anchor_y;
      heights[i] = g_array_index (ends, UtenforPlacedLabel, i).box.height;
    }
  utenfor_labels_spread (anchors, heights, ends->len, top, bottom, 2 * scale, centres);
  for (guint i = 0; i < ends->len; i++)
    put (&g_array_index (ends, UtenforPlacedLabel, i),
         panel->frame.x + panel->frame.width + UTENFOR_END_LEAD * scale, centres[i] - heights[i] / 2);
  g_array_append_vals (panel->labels, ends->data, ends->len);
}

/* --- labels within the frame --- */

static void
add_line_obstacles (const UtenforLayout      *layout,
                    const UtenforPanelLayout *panel,
                    const UtenforLayer       *layer,
                    UtenforObstacles         *obstacles)
{
  for (guint i = 0; i + 1 < layout->plot->n_stops; i++)
    {
      UtenforSegment line = { utenfor_layout_get_x (layout, panel, i), utenfor_layout_get_y (layout, panel, layer->high[i]),
                              utenfor_layout_get_x (layout, panel, i + 1), utenfor_layout_get_y (layout, panel, layer->high[i + 1]) };

      if (isfinite (line.y1) && isfinite (line.y2))
        g_array_append_val (obstacles->lines, line);
    }
}

/* The box one stop of an area or a bar fills; FALSE if it is nothing. */
static gboolean
stop_box (const UtenforLayout      *layout,
          const UtenforPanelLayout *panel,
          const UtenforLayer       *layer,
          guint                     stop,
          UtenforRect              *box)
{
  double half = fabs (utenfor_layout_get_x (layout, panel, 1) - utenfor_layout_get_x (layout, panel, 0)) / 2;
  double high = utenfor_layout_get_y (layout, panel, layer->high[stop]);
  double low = utenfor_layout_get_y (layout, panel, layer->low[stop]);

  *box = (UtenforRect){ utenfor_layout_get_x (layout, panel, stop) - half, MIN (high, low), 2 * half, fabs (high - low) };
  return isfinite (high) && isfinite (low) && box->height > 1;
}

/* Coloured text on a coloured area is hard to read; the reference's grey and
 * pale shades are no hindrance. */
static gboolean
is_loud (const UtenforLayer *layer)
{
  return (layer->kind == UTENFOR_LAYER_AREA || layer->kind == UTENFOR_LAYER_BARS) &&
         layer->tone != UTENFOR_TONE_AVERAGE && layer->tone < UTENFOR_TONE_OUTSIDE;
}

static void
add_obstacles (const UtenforLayout      *layout,
               const UtenforPanelLayout *panel,
               UtenforObstacles         *obstacles)
{
  for (guint l = 0; l < panel->panel->layers->len; l++)
    {
      const UtenforLayer *layer = get_layer (panel->panel, l);
      UtenforRect         box;

      if (layer->kind == UTENFOR_LAYER_LINE)
        add_line_obstacles (layout, panel, layer, obstacles);
      for (guint i = 0; is_loud (layer) && i < layout->plot->n_stops; i++)
        if (stop_box (layout, panel, layer, i, &box))
          g_array_append_val (obstacles->soft, box);
    }
}

/* Rings and dots first: no text may cover one. */
static void
add_points (const UtenforLayout      *layout,
            const UtenforPanelLayout *panel,
            UtenforObstacles         *obstacles)
{
  double radius = 8 * layout->style->scale;

  for (guint i = 0; i < panel->panel->labels->len; i++)
    {
      const UtenforLabel *label = get_label (panel->panel, i);
      UtenforRect         box;

      if (label->kind != UTENFOR_LABEL_POINT || !isfinite (label->value))
        continue;
      box = (UtenforRect){ utenfor_layout_get_x (layout, panel, label->stop) - radius,
                           utenfor_layout_get_y (layout, panel, label->value) - radius, 2 * radius, 2 * radius };
      g_array_append_val (obstacles->boxes, box);
    }
}

static void
place_near_point (const UtenforLayout *layout,
                  UtenforPanelLayout  *panel,
                  const UtenforLabel  *label,
                  UtenforObstacles    *obstacles)
{
  double             scale = layout->style->scale;
  UtenforPlacedLabel placed = set_label (layout, label, MIN (panel->frame.width * 0.6, 330 * scale), 2);
  UtenforRect        box = placed.box;

  placed.anchor_x = utenfor_layout_get_x (layout, panel, label->stop);
  placed.anchor_y = utenfor_layout_get_y (layout, panel, label->value);
  placed.is_hidden = !isfinite (placed.anchor_y) ||
                     !utenfor_labels_place (obstacles, placed.anchor_x, placed.anchor_y, 13 * scale, label->below,
                                            label->point == UTENFOR_POINT_DOT || label->kind == UTENFOR_LABEL_NOTE, &box);
  if (!placed.is_hidden)
    {
      put (&placed, box.x, box.y);
      g_array_append_val (obstacles->boxes, placed.box);
    }
  g_array_append_val (panel->labels, placed);
}

/* Free height (px) of an area over [x, x + width] and where it begins. */
static double
slot (const UtenforLayout      *layout,
      const UtenforPanelLayout *panel,
      const UtenforLayer       *layer,
      guint                     stop,
      double                    width,
      double                   *y)
{
  double x = utenfor_layout_get_x (layout, panel, stop);
  double top = -INFINITY, bottom = INFINITY;

  for (guint i = 0; i < layout->plot->n_stops; i++)
    {
      if (fabs (utenfor_layout_get_x (layout, panel, i) - x) > width / 2 + 4)
        continue;
      if (!isfinite (layer->high[i]) || !isfinite (layer->low[i]))
        return 0;
      top = MAX (top, utenfor_layout_get_y (layout, panel, layer->high[i]));
      bottom = MIN (bottom, utenfor_layout_get_y (layout, panel, layer->low[i]));
    }
  *y = (top + bottom) / 2;
  return bottom - top;
}

static void
place_inside (const UtenforLayout *layout,
              UtenforPanelLayout  *panel,
              const UtenforLabel  *label,
              UtenforObstacles    *obstacles)
{
  UtenforPlacedLabel  placed = set_label (layout, label, panel->frame.width * 0.5, 1);
  const UtenforLayer *layer = get_layer (panel->panel, label->layer);
  double              best = placed.box.height + 3 * layout->style->scale;
  UtenforRect         box = placed.box;

  placed.is_hidden = TRUE;
  for (guint i = 0; i < layout->plot->n_stops; i++)
    {
      double y = 0, room = slot (layout, panel, layer, i, placed.box.width, &y);

      box.x = utenfor_layout_get_x (layout, panel, i) - box.width / 2;
      box.y = y - box.height / 2;
      /* A slightly thinner place further from the edges looks better. */
      room = MIN (room, 6 * placed.box.height);
      if (room <= best || isinf (utenfor_obstacles_cost (obstacles, &box)))
        continue;
      best = room;
      placed.is_hidden = FALSE;
      put (&placed, box.x, box.y);
    }
  if (!placed.is_hidden)
    g_array_append_val (obstacles->boxes, placed.box);
  g_array_append_val (panel->labels, placed);
}

static void
place_top (const UtenforLayout *layout,
           UtenforPanelLayout  *panel,
           const UtenforLabel  *label)
{
  double             scale = layout->style->scale;
  UtenforPlacedLabel placed = set_label (layout, label, panel->frame.width, 1);

  put (&placed, utenfor_layout_get_x (layout, panel, label->stop), panel->frame.y - placed.box.height - 4 * scale);
  g_array_append_val (panel->labels, placed);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const UtenforLabel *one = *(const UtenforLabel *const *)a, *two = *(const UtenforLabel *const *)b;

  return one->rank > two->rank ? -1 : one->rank < two->rank;
}

void
utenfor_layout_place_labels (UtenforLayout      *layout,
                             UtenforPanelLayout *panel)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_copy (panel->panel->labels, NULL, NULL);
  UtenforObstacles obstacles;

  g_ptr_array_set_free_func (labels, NULL);
  g_ptr_array_sort (labels, compare_ranks);
  place_ends (layout, panel);
  utenfor_obstacles_init (&obstacles, &panel->frame);
  add_obstacles (layout, panel, &obstacles);
  add_points (layout, panel, &obstacles);
  for (guint i = 0; i < labels->len; i++)
    {
      const UtenforLabel *label = g_ptr_array_index (labels, i);

      if (label->kind == UTENFOR_LABEL_POINT || label->kind == UTENFOR_LABEL_NOTE)
        place_near_point (layout, panel, label, &obstacles);
      else if (label->kind == UTENFOR_LABEL_TOP)
        place_top (layout, panel, label);
    }
  /* The areas' names last: they have the whole area to choose from. */
  for (guint i = 0; i < labels->len; i++)
    if (((UtenforLabel *)g_ptr_array_index (labels, i))->kind == UTENFOR_LABEL_INSIDE)
      place_inside (layout, panel, g_ptr_array_index (labels, i), &obstacles);
  utenfor_obstacles_clear (&obstacles);
}
