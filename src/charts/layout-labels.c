/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-private.h"

#include <math.h>

/* What words may cost in a crowded picture before they are left out: when the
 * money is back is always said, what goes without saying is not. */
#define RING_LIMIT 1e6
#define DOT_LIMIT  150.0
#define NOTE_LIMIT 90.0

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
         layer->tone != UTENFOR_TONE_AVERAGE && layer->tone < UTENFOR_TONE_INSIDE;
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

static void
add_text_obstacle (const UtenforLettered *text,
                   UtenforObstacles      *obstacles)
{
  UtenforRect box = { text->x, text->y, text->width, text->height };

  if (text->layout)
    g_array_append_val (obstacles->boxes, box);
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

/* Later leaders had better not cross this one. */
static void
add_leader (const UtenforPlacedLabel *placed,
            UtenforObstacles         *obstacles)
{
  UtenforSegment leader = utenfor_labels_leader (&placed->box, placed->anchor_x, placed->anchor_y);

  g_array_append_val (obstacles->lines, leader);
}

static double
dearest (const UtenforLabel *label)
{
  return label->point == UTENFOR_POINT_RING ? RING_LIMIT : label->point == UTENFOR_POINT_DOT ? DOT_LIMIT
                                                                                             : NOTE_LIMIT;
}

/* A label of one line, if that leaves some of the picture beside it, else of two. */
static UtenforPlacedLabel
set_short (const UtenforLayout      *layout,
           const UtenforPanelLayout *panel,
           const UtenforLabel       *label)
{
  double             most = MIN (panel->frame.width * 0.8, 330 * layout->style->scale);
  UtenforPlacedLabel placed = utenfor_layout_set_label (layout, label, panel->frame.width, 1);

  if (placed.box.width <= most && !pango_layout_is_ellipsized (placed.text.layout))
    return placed;
  utenfor_lettered_clear (&placed.text);
  return utenfor_layout_set_label (layout, label, MIN (panel->frame.width * 0.6, most), 2);
}

/* Seeks a place near the label's point; FALSE, and hidden, if there is none. */
static gboolean
try_near_point (const UtenforLayout    *layout,
                const UtenforObstacles *obstacles,
                UtenforPlacedLabel     *placed)
{
  const UtenforLabel *label = placed->label;
  UtenforRect         box = placed->box;

  placed->is_hidden = !isfinite (placed->anchor_y) ||
                      !utenfor_labels_place (obstacles, placed->anchor_x, placed->anchor_y, 13 * layout->style->scale, label->below,
                                             label->point == UTENFOR_POINT_DOT || label->kind == UTENFOR_LABEL_NOTE,
                                             dearest (label), &box);
  if (placed->is_hidden)
    return FALSE;
  placed->has_halo = utenfor_obstacles_cost (obstacles, &box) > 0;
  utenfor_layout_put_label (placed, box.x, box.y);
  return TRUE;
}

/* A long label that lies over a line may be clear of it in two lines. */
static void
try_folded (const UtenforLayout    *layout,
            const UtenforObstacles *obstacles,
            UtenforPlacedLabel     *placed)
{
  UtenforPlacedLabel folded;

  if (placed->label->point != UTENFOR_POINT_DOT || !(placed->is_hidden || placed->has_halo))
    return;
  folded = utenfor_layout_set_label (layout, placed->label, 0.68 * placed->box.width, 2);
  folded.anchor_x = placed->anchor_x;
  folded.anchor_y = placed->anchor_y;
  if (try_near_point (layout, obstacles, &folded) && !folded.has_halo)
    {
      UtenforPlacedLabel straight = *placed;

      *placed = folded;
      folded = straight;
    }
  utenfor_lettered_clear (&folded.text);
}

static void
place_near_point (const UtenforLayout *layout,
                  UtenforPanelLayout  *panel,
                  const UtenforLabel  *label,
                  UtenforObstacles    *obstacles)
{
  UtenforPlacedLabel placed = set_short (layout, panel, label);

  placed.anchor_x = utenfor_layout_get_x (layout, panel, label->stop);
  placed.anchor_y = utenfor_layout_get_y (layout, panel, label->value);
  try_near_point (layout, obstacles, &placed);
  try_folded (layout, obstacles, &placed);
  if (!placed.is_hidden)
    {
      add_leader (&placed, obstacles);
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

/* How good a place of an area is for its name: thick enough, right of the
 * middle where the eye has arrived, clear of lines. Negative: no place. */
static double
rate_inside (const UtenforLayout      *layout,
             const UtenforPanelLayout *panel,
             const UtenforObstacles   *obstacles,
             const UtenforRect        *box,
             double                    room)
{
  double wish = panel->frame.x + 0.58 * panel->frame.width;
  double inset = 6 * layout->style->scale;
  double cost = utenfor_obstacles_cost (obstacles, box);

  if (room < box->height + 3 * layout->style->scale || isinf (cost) ||
      box->x < panel->frame.x + inset || box->x + box->width > panel->frame.x + panel->frame.width - inset)
    return -INFINITY;
  return 100 + MIN (room / box->height, 2.2) - 1.5 * fabs (box->x + box->width / 2 - wish) / panel->frame.width - cost / 20;
}

/* The thickest stop of an area too thin for words. */
static gboolean
find_thickest (const UtenforLayout      *layout,
               const UtenforPanelLayout *panel,
               const UtenforLayer       *layer,
               double                   *x,
               double                   *y)
{
  guint    n = layout->plot->n_stops;
  double   most = 5 * layout->style->scale;
  gboolean found = FALSE;

  /* The outermost stops lie on the frame: a leader would run along it. */
  for (guint i = n > 4 ? 1 : 0; i < (n > 4 ? n - 1 : n); i++)
    {
      UtenforRect box;

      if (!stop_box (layout, panel, layer, i, &box) || box.height <= most)
        continue;
      most = box.height;
      *x = utenfor_layout_get_x (layout, panel, i);
      *y = box.y + box.height / 2;
      found = TRUE;
    }
  return found;
}

static void
place_beside (const UtenforLayout *layout,
              UtenforPanelLayout  *panel,
              UtenforPlacedLabel  *placed,
              UtenforObstacles    *obstacles)
{
  const UtenforLayer *layer = get_layer (panel->panel, placed->label->layer);
  UtenforRect         box = placed->box;

  if (!find_thickest (layout, panel, layer, &placed->anchor_x, &placed->anchor_y) ||
      !utenfor_labels_place (obstacles, placed->anchor_x, placed->anchor_y, 13 * layout->style->scale, FALSE, TRUE, NOTE_LIMIT, &box))
    return;
  placed->kind = UTENFOR_LABEL_NOTE;
  placed->is_hidden = FALSE;
  placed->has_halo = utenfor_obstacles_cost (obstacles, &box) > 0;
  utenfor_layout_put_label (placed, box.x, box.y);
}

static void
place_inside (const UtenforLayout *layout,
              UtenforPanelLayout  *panel,
              const UtenforLabel  *label,
              UtenforObstacles    *obstacles)
{
  UtenforPlacedLabel  placed = utenfor_layout_set_label (layout, label, panel->frame.width * 0.5, 1);
  const UtenforLayer *layer = get_layer (panel->panel, label->layer);
  double              best = 0;
  UtenforRect         box = placed.box;

  placed.is_hidden = TRUE;
  for (guint i = 0; i < layout->plot->n_stops; i++)
    {
      double y = 0, room = slot (layout, panel, layer, i, placed.box.width, &y), rating;

      box.x = utenfor_layout_get_x (layout, panel, i) - box.width / 2;
      box.y = y - box.height / 2;
      rating = rate_inside (layout, panel, obstacles, &box, room);
      if (rating <= best)
        continue;
      best = rating;
      placed.is_hidden = FALSE;
      utenfor_layout_put_label (&placed, box.x, box.y);
    }
  if (placed.is_hidden && label->insist)
    place_beside (layout, panel, &placed, obstacles);
  if (!placed.is_hidden)
    g_array_append_val (obstacles->boxes, placed.box);
  g_array_append_val (panel->labels, placed);
}

static void
place_top (const UtenforLayout *layout,
           UtenforPanelLayout  *panel,
           const UtenforLabel  *label,
           UtenforObstacles    *obstacles)
{
  double             scale = layout->style->scale;
  UtenforPlacedLabel placed = utenfor_layout_set_label (layout, label, panel->frame.width, 1);
  double             right = panel->bounds.x + panel->bounds.width - placed.box.width;

  /* From its stop on, but never past the edge of the picture. */
  utenfor_layout_put_label (&placed, MAX (MIN (utenfor_layout_get_x (layout, panel, label->stop), right), panel->bounds.x), panel->frame.y - placed.box.height - 4 * scale);
  g_array_append_val (panel->labels, placed);
  g_array_append_val (obstacles->boxes, placed.box);
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
  UtenforRect      room = panel->frame;

  g_ptr_array_set_free_func (labels, NULL);
  g_ptr_array_sort (labels, compare_ranks);
  utenfor_layout_place_ends (layout, panel);
  /* The strip above the frame may be written in, around what stands there. */
  room.y -= 20 * layout->style->scale;
  room.height += 20 * layout->style->scale;
  utenfor_obstacles_init (&obstacles, &room);
  add_obstacles (layout, panel, &obstacles);
  add_text_obstacle (&panel->axis_title, &obstacles);
  add_text_obstacle (&panel->end_title, &obstacles);
  add_points (layout, panel, &obstacles);
  for (guint i = 0; i < labels->len; i++)
    if (((UtenforLabel *)g_ptr_array_index (labels, i))->kind == UTENFOR_LABEL_TOP)
      place_top (layout, panel, g_ptr_array_index (labels, i), &obstacles);
  for (guint i = 0; i < labels->len; i++)
    {
      const UtenforLabel *label = g_ptr_array_index (labels, i);

      if (label->kind == UTENFOR_LABEL_POINT || label->kind == UTENFOR_LABEL_NOTE)
        place_near_point (layout, panel, label, &obstacles);
    }
  /* The areas' names last: they have the whole area to choose from. */
  for (guint i = 0; i < labels->len; i++)
    if (((UtenforLabel *)g_ptr_array_index (labels, i))->kind == UTENFOR_LABEL_INSIDE)
      place_inside (layout, panel, g_ptr_array_index (labels, i), &obstacles);
  utenfor_obstacles_clear (&obstacles);
}
