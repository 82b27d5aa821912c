/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strips-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "layout.h"

/* px at scale 1 */
#define STACKED_BELOW 440.0 /* narrower pictures have one panel over the other */
#define BETWEEN       28.0  /* two panels */
#define BAR           3.0   /* beside the lives that differ … */
#define BAR_ROOM      8.0   /* … and what it takes left of a panel */
#define SWATCH        12.0
#define GAP           6.0
#define SPLIT         8.0  /* between lives that differ and the others */
#define LEAST_STRIPS  70.0 /* height that strips need before words get any */
#define TICK_AGES     10   /* every tenth age is named */
#define TICK_ROOM     26.0 /* px from one to the next */

typedef struct
{
  PangoContext        *context;
  const UtenforStyle  *style;
  const UtenforStrips *strips;
  double               width;
  double               height;
} Room;

/* --- words ------------------------------------------------------------------------ */

static void
lettered_clear (gpointer data)
{
  utenfor_lettered_clear (data);
}

static void
key_clear (gpointer data)
{
  utenfor_lettered_clear (&((UtenforStripsKey *)data)->text);
}

static UtenforLettered
letter (const Room *room,
        const char *text,
        double      size,
        int         weight,
        int         max_lines)
{
  const UtenforRun run = { .text = text, .size = size, .weight = weight, .max_width = MAX (room->width, 1), .max_lines = max_lines };

  return utenfor_lettering_set (room->context, room->style, &run);
}

static double
line_height (const Room *room)
{
  UtenforLettered line = letter (room, "0", UTENFOR_SIZE_SMALL, 400, 1);
  double          height = line.height;

  utenfor_lettered_clear (&line);
  return height;
}

/* --- legend ----------------------------------------------------------------------- */

static void
add_key (const Room          *room,
         UtenforStripsLayout *layout,
         int                  state,
         const char          *name,
         double              *x,
         double              *y)
{
  double           scale = room->style->scale;
  UtenforStripsKey key = { state, { 0, 0, SWATCH * scale, SWATCH * scale * 0.75 }, letter (room, name, UTENFOR_SIZE_SMALL, 400, 1) };
  double           width = key.swatch.width + GAP * scale + key.text.width;

  if (*x > 0 && *x + width > room->width)
    {
      *x = 0;
      *y += key.text.height + 2 * scale;
    }
  key.swatch.x = *x;
  key.swatch.y = *y + (key.text.height - key.swatch.height) / 2;
  key.text.x = *x + key.swatch.width + GAP * scale;
  key.text.y = *y;
  *x += width + 18 * scale;
  g_array_append_val (layout->keys, key);
}

/* The legend from the top of the picture; its height. */
static double
make_keys (const Room          *room,
           UtenforStripsLayout *layout)
{
  double x = 0, y = 0;

  for (guint state = 0; state < room->strips->states->len; state++)
    if (utenfor_strips_has_state (room->strips, state))
      add_key (room, layout, (int)state, utenfor_strips_get_state (room->strips, state)->name, &x, &y);
  if (room->strips->n_differ > 0)
    /* Translators: beside a small bar, in the legend of a hundred lives. */
    add_key (room, layout, -1, _ ("another life with the measure"), &x, &y);
  return layout->keys->len > 0 ? y + g_array_index (layout->keys, UtenforStripsKey, 0).text.height : 0;
}

static void
move_keys (UtenforStripsLayout *layout,
           double               by)
{
  for (guint i = 0; i < layout->keys->len; i++)
    {
      UtenforStripsKey *key = &g_array_index (layout->keys, UtenforStripsKey, i);

      key->swatch.y += by;
      key->text.y += by;
    }
}

/* --- panels ----------------------------------------------------------------------- */

static void
add_tick (const Room                *room,
          const UtenforStripsLayout *layout,
          guint                      which,
          guint                      age)
{
  const UtenforStripsPanel *panel = &layout->panels[which];
  g_autofree char          *number = g_strdup_printf ("%d", room->strips->first_age + (int)age);
  UtenforLettered           tick = letter (room, number, UTENFOR_SIZE_SMALL, 400, 1);

  tick.x = panel->frame.x + (age + 0.5) * panel->frame.width / room->strips->n_ages - tick.width / 2;
  tick.y = panel->frame.y + panel->frame.height + 3 * room->style->scale;
  g_array_append_val (panel->ticks, tick);
}

/* The first age, the last, and every tenth that meets neither. */
static void
add_ticks (const Room          *room,
           UtenforStripsLayout *layout,
           guint                which)
{
  const UtenforStrips *strips = room->strips;
  const double         column = layout->panels[which].frame.width / strips->n_ages;
  const double         apart = TICK_ROOM * room->style->scale;
  const guint          last = strips->n_ages - 1;

  add_tick (room, layout, which, 0);
  for (guint age = 1; age < last; age++)
    if ((strips->first_age + (int)age) % TICK_AGES == 0 && age * column > apart && (last - age) * column > apart)
      add_tick (room, layout, which, age);
  if (last * column > apart)
    add_tick (room, layout, which, last);
}

/* Whole px where a row has three or more: then the thinnest gap can be spared too. */
static void
choose_pitch (UtenforStripsLayout *layout,
              double               height,
              double               scale)
{
  const UtenforStrips *strips = layout->strips;

  layout->split = strips->n_differ > 0 && strips->n_differ < strips->n_rows ? MIN (SPLIT * scale, height / 20) : 0;
  layout->split = round (layout->split);
  layout->pitch = MAX (height - layout->split, 1) / strips->n_rows;
  if (layout->pitch >= 3)
    {
      layout->pitch = floor (layout->pitch);
      layout->gap = layout->pitch >= 8 ? 2 : 1;
    }
}

static double
strips_height (const UtenforStripsLayout *layout)
{
  return layout->pitch * layout->strips->n_rows + layout->split;
}

static void
place_panel (const Room          *room,
             UtenforStripsLayout *layout,
             guint                which,
             double               x,
             double               y,
             double               width,
             gboolean             with_words)
{
  UtenforStripsPanel *panel = &layout->panels[which];
  double              scale = room->style->scale, margin = BAR_ROOM * scale;

  if (with_words)
    {
      panel->title = letter (room, room->strips->titles[which], UTENFOR_SIZE_AXIS, 600, 1);
      panel->title.x = x + margin;
      panel->title.y = y;
      y += panel->title.height + 3 * scale;
    }
  panel->frame = (UtenforRect){ x + margin, round (y), MAX (width - margin, 1), strips_height (layout) };
  if (with_words)
    add_ticks (room, layout, which);
}

/* What the words of `rows` panels take, and what is left for strips above `bottom`. */
static double
spare (const Room *room,
       double      words,
       double      top,
       double      bottom,
       guint       rows)
{
  return room->height - top - bottom - rows * (words + LEAST_STRIPS * room->style->scale);
}

/* Words give way to strips: first the sentence, then the legend, then titles and ages. */
static void
place_all (const Room          *room,
           UtenforStripsLayout *layout)
{
  double   scale = room->style->scale, line = line_height (room);
  double   bottom = make_keys (room, layout) + 8 * scale, top;
  double   words = 2 * (line + 6 * scale); /* title and ages */
  guint    rows = layout->is_stacked ? 2 : 1;
  double   width = layout->is_stacked ? room->width : (room->width - BETWEEN * scale) / 2;
  gboolean with_words = spare (room, words, 0, 0, rows) >= 0;

  layout->heading = letter (room, room->strips->heading, UTENFOR_SIZE_BODY, 600, 2);
  top = layout->heading.height + 10 * scale;
  if (spare (room, words, top, bottom, rows) < 0)
    {
      utenfor_lettered_clear (&layout->heading);
      top = 0;
    }
  if (spare (room, words, top, bottom, rows) < 0)
    {
      g_array_set_size (layout->keys, 0);
      bottom = 0;
    }
  if (!with_words)
    words = 2;
  choose_pitch (layout, (room->height - top - bottom) / rows - words, scale);
  for (guint which = 0; which < 2; which++)
    place_panel (room, layout, which, layout->is_stacked ? 0 : which * (width + BETWEEN * scale),
                 top + (layout->is_stacked ? which * (strips_height (layout) + words) : 0), width, with_words);
  move_keys (layout, layout->panels[1].frame.y + layout->panels[1].frame.height + line + 12 * scale);
}

UtenforStripsLayout *
utenfor_strips_layout_new (const UtenforPlot  *plot,
                           double              width,
                           double              height,
                           const UtenforStyle *style)
{
  UtenforStripsLayout *layout = g_new0 (UtenforStripsLayout, 1);
  Room                 room = { utenfor_lettering_new (style), style, plot->strips, width, height };

  layout->strips = plot->strips;
  layout->is_stacked = width < STACKED_BELOW * style->scale;
  layout->bar = BAR * style->scale;
  layout->keys = g_array_new (FALSE, TRUE, sizeof (UtenforStripsKey));
  g_array_set_clear_func (layout->keys, key_clear);
  for (guint which = 0; which < 2; which++)
    {
      layout->panels[which].ticks = g_array_new (FALSE, TRUE, sizeof (UtenforLettered));
      g_array_set_clear_func (layout->panels[which].ticks, lettered_clear);
    }
  layout->is_empty = plot->strips->n_rows * plot->strips->n_ages == 0;
  if (layout->is_empty)
    layout->message = utenfor_layout_message (room.context, style, plot->empty, width, height);
  else
    place_all (&room, layout);
  g_object_unref (room.context);
  return layout;
}

void
utenfor_strips_layout_free (UtenforStripsLayout *layout)
{
  if (!layout)
    return;
  utenfor_lettered_clear (&layout->message);
  utenfor_lettered_clear (&layout->heading);
  for (guint which = 0; which < 2; which++)
    {
      utenfor_lettered_clear (&layout->panels[which].title);
      g_array_unref (layout->panels[which].ticks);
    }
  g_array_unref (layout->keys);
  g_free (layout);
}

/* --- places ----------------------------------------------------------------------- */

UtenforRect
utenfor_strips_layout_get_rect (const UtenforStripsLayout *layout,
                                guint                      panel,
                                guint                      row,
                                guint                      first,
                                guint                      last)
{
  const UtenforRect *frame = &layout->panels[panel].frame;
  double             column = frame->width / layout->strips->n_ages;
  double             top = frame->y + row * layout->pitch + (row >= layout->strips->n_differ ? layout->split : 0);
  double             bottom = top + layout->pitch;

  if (layout->pitch >= 1)
    {
      top = round (top);
      bottom = round (bottom);
    }
  return (UtenforRect){ frame->x + first * column, top, (last + 1 - first) * column, bottom - top - layout->gap };
}

int
utenfor_strips_layout_hit (const UtenforStripsLayout *layout,
                           double                     x,
                           double                     y)
{
  const UtenforStrips *strips = layout->strips;

  for (guint which = 0; !layout->is_empty && which < 2; which++)
    {
      const UtenforRect *frame = &layout->panels[which].frame;
      double             age = (x - frame->x) / frame->width * strips->n_ages;
      double             down = y - frame->y;

      if (age < 0 || age >= strips->n_ages || down < 0 || down >= strips_height (layout))
        continue;
      /* The split belongs to the row above it. */
      if (down >= strips->n_differ * layout->pitch)
        down = MAX (down - layout->split, (strips->n_differ - 1.0) * layout->pitch);
      return MIN ((int)(MAX (down, 0) / layout->pitch), (int)strips->n_rows - 1) * (int)strips->n_ages + (int)age;
    }
  return -1;
}
