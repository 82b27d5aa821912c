/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tiles-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "layout.h"

#define GAP 6.0 /* px at scale 1 */

typedef struct
{
  PangoContext       *context;
  const UtenforStyle *style;
  const UtenforTiles *tiles;
  double              width;
  double              height;
} Room;

static void
tile_clear (gpointer data)
{
  utenfor_lettered_clear (&((UtenforTilePlace *)data)->text);
}

static void
label_clear (gpointer data)
{
  utenfor_lettered_clear (data);
}

/* Gains and losses, deeper the larger; both ramps begin with their deepest. */
static UtenforTone
tone_of (double value,
         double largest)
{
  guint depth = largest > 0 ? (guint)floor ((1 - fabs (value) / largest) * (UTENFOR_N_RAMP - 1) + 0.5) : UTENFOR_N_RAMP - 1;

  return value < 0 ? utenfor_palette_outside (depth, UTENFOR_N_RAMP) : utenfor_palette_inside (depth, UTENFOR_N_RAMP);
}

static UtenforLettered
letter (const Room *room,
        const char *text,
        double      max_width)
{
  const UtenforRun run = { .text = text, .size = UTENFOR_SIZE_SMALL, .max_width = max_width, .end_share = 0.5 };

  return utenfor_lettering_set (room->context, room->style, &run);
}

static void
place_tile (const Room         *room,
            UtenforTilesLayout *layout,
            guint               i)
{
  const UtenforTiles *tiles = room->tiles;
  double              w = layout->frame.width / tiles->n_x;
  double              h = layout->frame.height / tiles->n_y;
  UtenforTilePlace    place = { { layout->frame.x + (i % tiles->n_x) * w,
                                  layout->frame.y + (tiles->n_y - 1 - i / tiles->n_x) * h, w, h } };
  g_autofree char    *text = utenfor_unit_format (&tiles->unit, tiles->values[i], UTENFOR_SIGN_BOTH);

  place.tone = tone_of (tiles->values[i], utenfor_tiles_get_largest (tiles));
  place.text = letter (room, text, 0);
  if (place.text.width > w - GAP || place.text.height > h)
    utenfor_lettered_clear (&place.text);
  place.text.x = place.rect.x + (w - place.text.width) / 2;
  place.text.y = place.rect.y + (h - place.text.height) / 2;
  g_array_append_val (layout->places, place);
}

static gboolean
is_loss (const Room *room,
         guint       column,
         guint       row)
{
  return room->tiles->values[row * room->tiles->n_x + column] < 0;
}

static void
add_edge (UtenforTilesLayout *layout,
          double              x1,
          double              y1,
          double              x2,
          double              y2)
{
  UtenforSegment edge = { x1, y1, x2, y2 };

  g_array_append_val (layout->zero, edge);
}

/* The border of what is lost: where the eye looks for zero. */
static void
place_zero (const Room         *room,
            UtenforTilesLayout *layout)
{
  const UtenforTiles *tiles = room->tiles;

  for (guint row = 0; row < tiles->n_y; row++)
    for (guint column = 0; column < tiles->n_x; column++)
      {
        const UtenforRect *rect = &g_array_index (layout->places, UtenforTilePlace, row * tiles->n_x + column).rect;

        if (column + 1 < tiles->n_x && is_loss (room, column, row) != is_loss (room, column + 1, row))
          add_edge (layout, rect->x + rect->width, rect->y, rect->x + rect->width, rect->y + rect->height);
        if (row + 1 < tiles->n_y && is_loss (room, column, row) != is_loss (room, column, row + 1))
          add_edge (layout, rect->x, rect->y, rect->x + rect->width, rect->y);
      }
}

/* A number under the ring or its label could not be read: it is left out. */
static void
clear_under (UtenforTilesLayout *layout,
             const UtenforRect  *box)
{
  for (guint i = 0; i < layout->places->len; i++)
    {
      UtenforLettered *text = &g_array_index (layout->places, UtenforTilePlace, i).text;
      UtenforRect      words = { text->x, text->y, text->width, text->height };

      if (text->layout && utenfor_rect_overlaps (&words, box, 0))
        utenfor_lettered_clear (text);
    }
}

/* The numbers of tiles had rather be seen, and the zero line too. */
static void
add_obstacles (const UtenforTilesLayout *layout,
               const UtenforRect        *ring,
               UtenforObstacles         *obstacles)
{
  for (guint i = 0; i < layout->places->len; i++)
    {
      const UtenforLettered *text = &g_array_index (layout->places, UtenforTilePlace, i).text;
      UtenforRect            words = { text->x, text->y, text->width, text->height };

      if (text->layout)
        g_array_append_val (obstacles->soft, words);
    }
  g_array_append_vals (obstacles->lines, layout->zero->data, layout->zero->len);
  g_array_append_val (obstacles->boxes, *ring);
}

static void
place_own_label (const Room         *room,
                 UtenforTilesLayout *layout,
                 const UtenforRect  *ring)
{
  double           scale = room->style->scale;
  g_autofree char *net = utenfor_unit_format (&room->tiles->unit, room->tiles->own, UTENFOR_SIGN_BOTH);
  /* Translators: beside the ring of a map, the scenario's own net follows. */
  const UtenforRun run = { .text = _ ("as the scenario is"), .strong = net, .size = UTENFOR_SIZE_SMALL };
  UtenforObstacles obstacles;

  layout->own_label = utenfor_lettering_set (room->context, room->style, &run);
  layout->own_box.width = layout->own_label.width + 2 * GAP * scale;
  layout->own_box.height = layout->own_label.height + GAP * scale;
  utenfor_obstacles_init (&obstacles, &layout->frame);
  add_obstacles (layout, ring, &obstacles);
  if (utenfor_labels_place (&obstacles, layout->own_x, layout->own_y, (UTENFOR_OWN_RADIUS + 4) * scale, FALSE, FALSE, 1e6, &layout->own_box))
    clear_under (layout, &layout->own_box);
  else
    utenfor_lettered_clear (&layout->own_label);
  utenfor_obstacles_clear (&obstacles);
  layout->own_label.x = layout->own_box.x + GAP * scale;
  layout->own_label.y = layout->own_box.y + GAP / 2 * scale;
}

static void
place_own (const Room         *room,
           UtenforTilesLayout *layout)
{
  const UtenforTiles *tiles = room->tiles;
  double              radius = (UTENFOR_OWN_RADIUS + 1) * room->style->scale;
  UtenforRect         ring = { 0, 0, 2 * radius, 2 * radius };

  if (!utenfor_tiles_has_own (tiles))
    return;
  layout->own_x = layout->frame.x + (tiles->own_x + 0.5) * layout->frame.width / tiles->n_x;
  layout->own_y = layout->frame.y + (tiles->n_y - 0.5 - tiles->own_y) * layout->frame.height / tiles->n_y;
  ring.x = layout->own_x - radius;
  ring.y = layout->own_y - radius;
  clear_under (layout, &ring);
  place_own_label (room, layout, &ring);
}

static double
label_width (const Room *room)
{
  double widest = 0;

  for (guint i = 0; i < room->tiles->n_y; i++)
    {
      UtenforLettered label = letter (room, room->tiles->y_labels[i], 0);

      widest = MAX (widest, label.width);
      utenfor_lettered_clear (&label);
    }
  return widest;
}

/* Labels that would meet the one before are left out. */
static void
place_labels (const Room         *room,
              UtenforTilesLayout *layout)
{
  double scale = room->style->scale;
  double right = -GAP;

  for (guint i = 0; i < room->tiles->n_y; i++)
    {
      UtenforLettered    label = letter (room, room->tiles->y_labels[i], 0);
      const UtenforRect *rect = &g_array_index (layout->places, UtenforTilePlace, i * room->tiles->n_x).rect;

      label.x = layout->frame.x - label.width - GAP * scale;
      label.y = rect->y + (rect->height - label.height) / 2;
      g_array_append_val (layout->labels, label);
    }
  for (guint i = 0; i < room->tiles->n_x; i++)
    {
      UtenforLettered    label = letter (room, room->tiles->x_labels[i], 0);
      const UtenforRect *rect = &g_array_index (layout->places, UtenforTilePlace, i).rect;

      label.x = rect->x + (rect->width - label.width) / 2;
      label.y = layout->frame.y + layout->frame.height + GAP / 2 * scale;
      if (label.x < right + GAP * scale)
        {
          utenfor_lettered_clear (&label);
          continue;
        }
      right = label.x + label.width;
      g_array_append_val (layout->labels, label);
    }
}

static void
place_all (const Room         *room,
           UtenforTilesLayout *layout)
{
  double scale = room->style->scale;
  double left;
  double line;

  layout->y_title = letter (room, room->tiles->y_title, room->width);
  layout->x_title = letter (room, room->tiles->x_title, room->width);
  line = layout->x_title.height;
  left = MIN (label_width (room) + GAP * scale, room->width / 3);
  layout->frame = (UtenforRect){ left, line + GAP * scale, MAX (1, room->width - left),
                                 MAX (1, room->height - 3 * line - 3 * GAP * scale) };
  layout->x_title.x = MAX (0, room->width - layout->x_title.width);
  layout->x_title.y = room->height - line;
  for (guint i = 0; i < room->tiles->n_x * room->tiles->n_y; i++)
    place_tile (room, layout, i);
  place_labels (room, layout);
  place_zero (room, layout);
  place_own (room, layout);
}

UtenforTilesLayout *
utenfor_tiles_layout_new (const UtenforPlot  *plot,
                          double              width,
                          double              height,
                          const UtenforStyle *style)
{
  UtenforTilesLayout *layout = g_new0 (UtenforTilesLayout, 1);
  Room                room = { utenfor_lettering_new (style), style, plot->tiles, width, height };

  layout->places = g_array_new (FALSE, TRUE, sizeof (UtenforTilePlace));
  g_array_set_clear_func (layout->places, tile_clear);
  layout->zero = g_array_new (FALSE, FALSE, sizeof (UtenforSegment));
  layout->own_x = layout->own_y = NAN;
  layout->labels = g_array_new (FALSE, TRUE, sizeof (UtenforLettered));
  g_array_set_clear_func (layout->labels, label_clear);
  layout->is_empty = plot->tiles->n_x * plot->tiles->n_y == 0;
  if (layout->is_empty)
    layout->message = utenfor_layout_message (room.context, style, plot->empty, width, height);
  else
    place_all (&room, layout);
  g_object_unref (room.context);
  return layout;
}

void
utenfor_tiles_layout_free (UtenforTilesLayout *layout)
{
  if (!layout)
    return;
  g_array_unref (layout->places);
  g_array_unref (layout->labels);
  g_array_unref (layout->zero);
  utenfor_lettered_clear (&layout->own_label);
  utenfor_lettered_clear (&layout->x_title);
  utenfor_lettered_clear (&layout->y_title);
  utenfor_lettered_clear (&layout->message);
  g_free (layout);
}
