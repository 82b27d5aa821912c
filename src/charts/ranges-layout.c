/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ranges-layout.h"

#include <math.h>

#include "layout.h"

#define LEAST_PITCH    22.0 /* px of a row at scale 1 */
#define GREATEST_PITCH 44.0
#define NAMES          0.40 /* of the width at most */
#define ENDS           64.0 /* px beside the bars for the texts at their ends */
#define AXIS           26.0 /* px beneath */
#define GAP            6.0

typedef struct
{
  PangoContext        *context;
  const UtenforStyle  *style;
  const UtenforRanges *ranges;
  double               width;
  double               height;
} Room;

static void
place_clear (gpointer data)
{
  UtenforRangePlace *place = data;

  utenfor_lettered_clear (&place->name);
  utenfor_lettered_clear (&place->low_text);
  utenfor_lettered_clear (&place->high_text);
}

double
utenfor_ranges_layout_get_x (const UtenforRangesLayout *layout,
                             double                     kr)
{
  return layout->frame.x + layout->frame.width * utenfor_scale_position (&layout->scale, kr);
}

static void
find_scale (const Room          *room,
            UtenforRangesLayout *layout)
{
  double divisor = room->ranges->unit.divisor;
  double low = isnan (room->ranges->base) ? 0 : room->ranges->base;
  double high = low;

  for (guint i = 0; i < room->ranges->rows->len; i++)
    {
      const UtenforRange *range = utenfor_ranges_get (room->ranges, i);

      low = MIN (low, MIN (range->low, range->high));
      high = MAX (high, MAX (range->low, range->high));
    }
  /* In units, so that ticks are round where they are read. */
  utenfor_scale_init (&layout->scale, low / divisor, high / divisor, room->width < 500 * room->style->scale ? 3 : 5);
}

static UtenforLettered
letter (const Room *room,
        const char *text,
        double      size,
        double      max_width,
        int         max_lines)
{
  const UtenforRun run = { .text = text, .size = size, .max_width = max_width, .max_lines = max_lines };

  return utenfor_lettering_set (room->context, room->style, &run);
}

static double
name_width (const Room *room)
{
  double widest = 0;

  for (guint i = 0; i < room->ranges->rows->len; i++)
    {
      UtenforLettered name = letter (room, utenfor_ranges_get (room->ranges, i)->name, UTENFOR_SIZE_AXIS, 0, 0);

      widest = MAX (widest, name.width);
      utenfor_lettered_clear (&name);
    }
  return MIN (widest, NAMES * room->width);
}

static UtenforRect
bar_between (double a,
             double b,
             double y,
             double height)
{
  return (UtenforRect){ MIN (a, b), y, fabs (a - b), height };
}

/* The text stands outside the bar, at its own end of it. */
static void
place_text (const Room      *room,
            UtenforLettered *text,
            double           x,
            double           y,
            gboolean         to_the_left)
{
  text->x = to_the_left ? x - text->width - GAP * room->style->scale : x + GAP * room->style->scale;
  text->x = CLAMP (text->x, 0, MAX (0, room->width - text->width));
  text->y = y - text->height / 2;
}

static void
place_row (const Room          *room,
           UtenforRangesLayout *layout,
           guint                i,
           double               pitch)
{
  const UtenforRange *range = utenfor_ranges_get (room->ranges, i);
  UtenforRangePlace   place = { .range = range };
  double              divisor = room->ranges->unit.divisor;
  double              low = utenfor_ranges_layout_get_x (layout, range->low / divisor);
  double              high = utenfor_ranges_layout_get_x (layout, range->high / divisor);
  double              from = isnan (layout->base) ? high : layout->base;
  double              middle = layout->frame.y + (i + 0.5) * pitch;
  double              thickness = pitch * 0.56;

  place.low = bar_between (from, low, middle - thickness / 2, thickness);
  place.high = bar_between (from, high, middle - thickness / 2, thickness);
  place.dot = isnan (range->dot) ? NAN : utenfor_ranges_layout_get_x (layout, range->dot / divisor);
  place.name = letter (room, range->name, UTENFOR_SIZE_AXIS, layout->frame.x - (ENDS + GAP) * room->style->scale, pitch >= 34 * room->style->scale ? 2 : 1);
  place.name.y = middle - place.name.height / 2;
  place.low_text = letter (room, range->low_text, UTENFOR_SIZE_SMALL, 0, 0);
  place.high_text = letter (room, range->high_text, UTENFOR_SIZE_SMALL, 0, 0);
  place_text (room, &place.low_text, low, middle, low <= high);
  place_text (room, &place.high_text, high, middle, low > high);
  g_array_append_val (layout->places, place);
}

static void
place_ticks (const Room          *room,
             UtenforRangesLayout *layout)
{
  double bottom = layout->frame.y + layout->frame.height + GAP * room->style->scale;

  for (int i = 0; i < layout->scale.n_ticks; i++)
    {
      double           tick = utenfor_scale_get_tick (&layout->scale, i);
      g_autofree char *text = utenfor_format_number (tick, layout->scale.decimals, UTENFOR_SIGN_MINUS);

      layout->ticks[i] = letter (room, text, UTENFOR_SIZE_AXIS, 0, 0);
      layout->ticks[i].x = utenfor_ranges_layout_get_x (layout, tick) - layout->ticks[i].width / 2;
      layout->ticks[i].y = bottom;
    }
  layout->unit = letter (room, room->ranges->unit.name, UTENFOR_SIZE_AXIS, 0, 0);
  layout->unit.y = bottom;
}

static void
place_all (const Room          *room,
           UtenforRangesLayout *layout)
{
  double scale = room->style->scale;
  double left = name_width (room) + (ENDS + GAP) * scale;
  double room_for_rows = MAX (1, room->height - AXIS * scale);
  guint  n = MIN (room->ranges->rows->len, (guint)MAX (1, room_for_rows / (LEAST_PITCH * scale)));
  double pitch = MIN (room_for_rows / n, GREATEST_PITCH * scale);

  find_scale (room, layout);
  layout->frame = (UtenforRect){ left, 0, MAX (1, room->width - left - ENDS * scale), pitch * n };
  layout->base = isnan (room->ranges->base) ? NAN : utenfor_ranges_layout_get_x (layout, room->ranges->base / room->ranges->unit.divisor);
  for (guint i = 0; i < n; i++)
    place_row (room, layout, i, pitch);
  place_ticks (room, layout);
}

UtenforRangesLayout *
utenfor_ranges_layout_new (const UtenforPlot  *plot,
                           double              width,
                           double              height,
                           const UtenforStyle *style)
{
  UtenforRangesLayout *layout = g_new0 (UtenforRangesLayout, 1);
  Room                 room = { utenfor_lettering_new (style), style, plot->ranges, width, height };

  layout->places = g_array_new (FALSE, TRUE, sizeof (UtenforRangePlace));
  g_array_set_clear_func (layout->places, place_clear);
  layout->is_empty = plot->ranges->rows->len == 0;
  if (layout->is_empty)
    layout->message = utenfor_layout_message (room.context, style, plot->empty, width, height);
  else
    place_all (&room, layout);
  g_object_unref (room.context);
  return layout;
}

void
utenfor_ranges_layout_free (UtenforRangesLayout *layout)
{
  if (!layout)
    return;
  for (guint i = 0; i < UTENFOR_MAX_TICKS; i++)
    utenfor_lettered_clear (&layout->ticks[i]);
  utenfor_lettered_clear (&layout->unit);
  utenfor_lettered_clear (&layout->message);
  g_array_unref (layout->places);
  g_free (layout);
}
