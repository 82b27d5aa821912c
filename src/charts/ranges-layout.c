/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ranges-layout.h"

#include <math.h>

#include "layout.h"

#define LEAST_PITCH    22.0 /* px of a row at scale 1 */
#define GREATEST_PITCH 120.0
#define LEAST_BAR      12.0
#define GREATEST_BAR   36.0
#define NAMES          0.40  /* of the width at most */
#define NARROW         560.0 /* px: here names stand over their bars */
#define ENDS           0.22  /* of the width at most, for the texts at the ends of bars */
#define AXIS           26.0  /* px beneath */
#define GAP            6.0

typedef struct
{
  PangoContext        *context;
  const UtenforStyle  *style;
  const UtenforRanges *ranges;
  double               width;
  double               height;
  gboolean             is_stacked;
  double               name_width;
  int                  name_lines; /* the most that any name needs */
  double               line;       /* height of one */
  double               end_share;  /* of names that are cut: how much of what is kept is their end */
  double               ends;       /* px beside the bars */
} Room;

static void
place_clear (gpointer data)
{
  UtenforRangePlace *place = data;

  utenfor_lettered_clear (&place->name);
  utenfor_lettered_clear (&place->low_text);
  utenfor_lettered_clear (&place->high_text);
  utenfor_lettered_clear (&place->dot_text);
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
        double      size)
{
  const UtenforRun run = { .text = text, .size = size };

  return utenfor_lettering_set (room->context, room->style, &run);
}

/* Rows often begin alike and differ in where they end: what finds no room is left
 * out of the middle. */
static UtenforLettered
letter_name (const Room *room,
             const char *text,
             int         max_lines)
{
  const UtenforRun run = { .text = text, .size = UTENFOR_SIZE_AXIS, .max_width = room->name_width, .max_lines = max_lines, .end_share = room->end_share };

  return utenfor_lettering_set (room->context, room->style, &run);
}

static double
text_width (const Room *room,
            const char *text,
            double      size)
{
  UtenforLettered lettered = letter (room, text, size);
  double          width = lettered.width;

  utenfor_lettered_clear (&lettered);
  return width;
}

/* How wide and high the names are, and how wide what stands at the ends of bars. */
static void
measure (Room *room)
{
  double most = room->is_stacked ? room->width : NAMES * room->width;
  double widest = 0, ends = 0;

  room->name_width = most;
  room->name_lines = 1;
  for (guint i = 0; i < room->ranges->rows->len; i++)
    {
      const UtenforRange *range = utenfor_ranges_get (room->ranges, i);
      UtenforLettered     name = letter_name (room, range->name, room->is_stacked ? 1 : 2);

      room->name_lines = MAX (room->name_lines, pango_layout_get_line_count (name.layout));
      room->line = MAX (room->line, name.height / pango_layout_get_line_count (name.layout));
      widest = MAX (widest, name.width);
      ends = MAX (ends, text_width (room, range->low_text, UTENFOR_SIZE_SMALL));
      ends = MAX (ends, text_width (room, range->high_text, UTENFOR_SIZE_SMALL));
      utenfor_lettered_clear (&name);
    }
  room->name_width = MIN (widest + 1, most);
  room->ends = MIN (ends + 2 * GAP * room->style->scale, ENDS * room->width);
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

static int
lines_of_name (const Room *room,
               double      pitch)
{
  return room->is_stacked ? 1 : MAX (1, (int)(pitch / room->line));
}

static gboolean
are_distinct (const Room *room,
              double      pitch)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean distinct = TRUE;

  for (guint i = 0; distinct && i < room->ranges->rows->len; i++)
    {
      UtenforLettered name = letter_name (room, utenfor_ranges_get (room->ranges, i)->name, lines_of_name (room, pitch));

      distinct = g_hash_table_add (seen, g_strdup (pango_layout_get_text (name.layout)));
      utenfor_lettered_clear (&name);
    }
  return distinct;
}

/* Rows may differ in their middle too: then more of what they begin with alike is
 * left out, until each reads as itself. */
static void
tell_apart (Room  *room,
            double pitch)
{
  for (room->end_share = 0.5; room->end_share <= 1; room->end_share += 0.125)
    if (are_distinct (room, pitch))
      return;
  room->end_share = 0.5;
}

/* Where the bar of a row lies within its pitch, and its name beside or over it. */
static double
place_name (const Room        *room,
            UtenforRangePlace *place,
            double             top,
            double             pitch,
            double            *thickness)
{
  double scale = room->style->scale;
  double over = room->is_stacked ? room->line + 2 * scale : 0;

  *thickness = MIN ((pitch - over) * (room->is_stacked ? 0.7 : 0.5), GREATEST_BAR * scale);
  place->name = letter_name (room, place->range->name, lines_of_name (room, pitch));
  place->name.y = room->is_stacked ? top : top + (pitch - place->name.height) / 2;
  return room->is_stacked ? top + over + *thickness / 2 : top + pitch / 2;
}

static void
place_dot (const Room                *room,
           const UtenforRangesLayout *layout,
           UtenforRangePlace         *place,
           double                     top)
{
  const UtenforRange *range = place->range;
  g_autofree char    *text = NULL;

  place->dot = isnan (range->dot) ? NAN : utenfor_ranges_layout_get_x (layout, range->dot / room->ranges->unit.divisor);
  if (isnan (range->dot) || room->is_stacked || range->dot == range->low || range->dot == range->high)
    return;
  text = utenfor_unit_format (&room->ranges->unit, range->dot, UTENFOR_SIGN_BOTH);
  place->dot_text = letter (room, text, UTENFOR_SIZE_SMALL);
  place->dot_text.x = place->dot - place->dot_text.width / 2;
  place->dot_text.y = place->low.y - place->dot_text.height;
  if (place->dot_text.y < top)
    utenfor_lettered_clear (&place->dot_text);
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
  double              thickness;
  double              middle = place_name (room, &place, layout->frame.y + i * pitch, pitch, &thickness);

  place.low = bar_between (from, low, middle - thickness / 2, thickness);
  place.high = bar_between (from, high, middle - thickness / 2, thickness);
  place_dot (room, layout, &place, layout->frame.y + i * pitch);
  place.low_text = letter (room, range->low_text, UTENFOR_SIZE_SMALL);
  place.high_text = letter (room, range->high_text, UTENFOR_SIZE_SMALL);
  place_text (room, &place.low_text, low, middle, low <= high);
  place_text (room, &place.high_text, high, middle, low > high);
  g_array_append_val (layout->places, place);
}

/* A number that would run into the unit or past the edge is left out; its line stays. */
static void
place_ticks (const Room          *room,
             UtenforRangesLayout *layout)
{
  double bottom = layout->frame.y + layout->frame.height + GAP * room->style->scale;

  layout->unit = letter (room, room->ranges->unit.name, UTENFOR_SIZE_AXIS);
  layout->unit.y = bottom;
  for (int i = 0; i < layout->scale.n_ticks; i++)
    {
      double           tick = utenfor_scale_get_tick (&layout->scale, i);
      g_autofree char *text = utenfor_format_number (tick, layout->scale.decimals, UTENFOR_SIGN_MINUS);
      UtenforLettered *place = &layout->ticks[i];

      *place = letter (room, text, UTENFOR_SIZE_AXIS);
      place->x = MIN (utenfor_ranges_layout_get_x (layout, tick) - place->width / 2, room->width - place->width);
      place->y = bottom;
      if (place->x < layout->unit.width + GAP * room->style->scale)
        utenfor_lettered_clear (place);
    }
}

static double
least_pitch (const Room *room)
{
  double scale = room->style->scale;

  if (room->is_stacked)
    return room->line + (LEAST_BAR + 2 * GAP) * scale;
  return MAX (LEAST_PITCH * scale, room->name_lines * room->line + GAP / 2 * scale);
}

static void
place_all (Room                *room,
           UtenforRangesLayout *layout)
{
  double scale = room->style->scale;
  double room_for_rows = MAX (1, room->height - AXIS * scale);
  double left, pitch;
  guint  n;

  measure (room);
  left = room->ends + (room->is_stacked ? 0 : room->name_width + GAP * scale);
  n = MIN (room->ranges->rows->len, (guint)MAX (1, room_for_rows / least_pitch (room)));
  pitch = MIN (room_for_rows / n, GREATEST_PITCH * scale);
  tell_apart (room, pitch);
  find_scale (room, layout);
  layout->is_stacked = room->is_stacked;
  layout->frame = (UtenforRect){ left, 0, MAX (1, room->width - left - room->ends), pitch * n };
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
  Room                 room = { .context = utenfor_lettering_new (style), .style = style, .ranges = plot->ranges, .width = width, .height = height };

  layout->places = g_array_new (FALSE, TRUE, sizeof (UtenforRangePlace));
  g_array_set_clear_func (layout->places, place_clear);
  room.is_stacked = width < NARROW * style->scale;
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
