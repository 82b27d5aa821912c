/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-layout.h"
#include "layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_WIDTH 7.0
/* The least a thread's bar is high, so that it can be seen. */
#define THREAD_HEIGHT 4.0

typedef struct
{
  PangoContext       *context;
  const UtenforStyle *style;
  const UtenforFlow  *flow;
  double              width, height;
  double              top, bottom; /* of the streams */
  double              limit;       /* of a column of words */
  double              words[2];    /* their widths: savers, payers */
} Room;

static void
place_clear (gpointer data)
{
  UtenforFlowPlace *place = data;

  utenfor_lettered_clear (&place->name);
  utenfor_lettered_clear (&place->amount);
  utenfor_lettered_clear (&place->remark);
}

void
utenfor_flow_layout_free (UtenforFlowLayout *layout)
{
  if (!layout)
    return;
  utenfor_lettered_clear (&layout->message);
  utenfor_lettered_clear (&layout->heads[0]);
  utenfor_lettered_clear (&layout->heads[1]);
  utenfor_lettered_clear (&layout->measure);
  utenfor_lettered_clear (&layout->footnote);
  g_array_unref (layout->ends);
  g_free (layout);
}

/* --- words --- */

static UtenforLettered
letter (const Room *room,
        const char *text,
        const char *strong,
        double      size,
        int         weight,
        double      max_width)
{
  const UtenforRun run = { text, strong, size, weight, max_width, 1 };

  return utenfor_lettering_set (room->context, room->style, &run);
}

static void
set_words (const Room       *room,
           UtenforFlowPlace *place)
{
  double           scale = room->style->scale;
  g_autofree char *amount = utenfor_unit_format (&room->flow->unit, place->end->amount, UTENFOR_SIGN_MINUS);

  place->name = letter (room, place->end->name, NULL, UTENFOR_SIZE_AXIS, 500, room->limit - 17 * scale);
  place->amount = letter (room, amount, NULL, 18, 700, 0);
  if (place->end->remark && room->limit > place->amount.width + 30 * scale)
    place->remark = letter (room, place->end->remark, NULL, UTENFOR_SIZE_SMALL, 400, room->limit - place->amount.width - 6 * scale);
}

/* The widest of a column's words. */
static double
words_width (const Room      *room,
             const GPtrArray *ends)
{
  double scale = room->style->scale;
  double widest = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      UtenforFlowPlace place = { .end = g_ptr_array_index (ends, i) };

      set_words (room, &place);
      widest = MAX (widest, place.name.width + 16 * scale);
      widest = MAX (widest, place.amount.width + (place.remark.layout ? 6 * scale + place.remark.width : 0));
      place_clear (&place);
    }
  return MIN (widest, room->limit);
}

static double
words_height (const UtenforFlowPlace *place)
{
  return place->name.height + place->amount.height;
}

static void
put_words (const Room       *room,
           UtenforFlowPlace *place,
           double            middle)
{
  double scale = room->style->scale;
  double x = place->is_payer ? 0 : room->width - room->words[FALSE];
  double y = middle - words_height (place) / 2;

  place->mark_x = x + 5 * scale;
  place->mark_y = y + place->name.height / 2;
  place->name.x = x + 16 * scale;
  place->name.y = y;
  place->amount.x = x;
  place->amount.y = y + place->name.height - 1;
  place->remark.x = x + place->amount.width + 6 * scale;
  place->remark.y = place->amount.y + place->amount.height - place->remark.height - 3 * scale;
}

/* The column's words, pushed apart; what has no room is left out, smallest first. */
static void
place_words (const Room        *room,
             UtenforFlowLayout *layout,
             gboolean           payers)
{
  guint                n = layout->ends->len, count = 0;
  g_autofree double   *anchors = g_new (double, n + 1), *heights = g_new (double, n + 1);
  g_autofree double   *ranks = g_new (double, n + 1), *centres = g_new (double, n + 1);
  g_autofree gboolean *keep = g_new (gboolean, n + 1);
  g_autofree guint    *which = g_new (guint, n + 1);
  guint                kept = 0;

  for (guint i = 0; i < n; i++)
    {
      UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);

      if (place->is_payer != payers)
        continue;
      which[count] = i;
      anchors[count] = place->bar.y + place->bar.height / 2;
      heights[count] = words_height (place);
      ranks[count++] = fabs (place->end->amount);
    }
  utenfor_labels_choose (heights, ranks, count, room->bottom - room->top + 16, 2, keep);
  for (guint i = 0; i < count; i++)
    {
      g_array_index (layout->ends, UtenforFlowPlace, which[i]).is_hidden = !keep[i];
      if (!keep[i])
        continue;
      which[kept] = which[i];
      anchors[kept] = anchors[i];
      heights[kept++] = heights[i];
    }
  utenfor_labels_spread (anchors, heights, kept, room->top - 8, room->bottom + 8, 2, centres);
  for (guint i = 0; i < kept; i++)
    put_words (room, &g_array_index (layout->ends, UtenforFlowPlace, which[i]), centres[i]);
}

static void
set_heads (const Room        *room,
           UtenforFlowLayout *layout)
{
  g_autofree char *paid = utenfor_unit_format (&room->flow->unit, room->flow->paid, UTENFOR_SIGN_MINUS);
  g_autofree char *saved = utenfor_unit_format (&room->flow->unit, room->flow->saved, UTENFOR_SIGN_MINUS);

  /* Translators: over a column of those who pay; the sum follows. */
  layout->heads[0] = letter (room, _ ("Pays"), paid, 14, 400, room->width / 2);
  /* Translators: over a column of those who save; the sum follows. */
  layout->heads[1] = letter (room, _ ("Saves"), saved, 14, 400, room->width / 2);
  layout->heads[1].x = MIN (room->width - room->words[FALSE] - 22 * room->style->scale, room->width - layout->heads[1].width);
}

static void
set_measure (const Room        *room,
             UtenforFlowLayout *layout)
{
  double           width = 0.86 * (layout->right - layout->left);
  double           height = MIN (layout->in.height, layout->out.height) + (MAX (layout->in.height, layout->out.height) - MIN (layout->in.height, layout->out.height)) / 2;
  const UtenforRun run = { .text = room->flow->measure, .size = UTENFOR_SIZE_AXIS, .weight = 600, .max_width = MAX (width, 1), .max_lines = 4, .centred = TRUE };

  layout->measure = utenfor_lettering_set (room->context, room->style, &run);
  layout->measure.x = (layout->left + layout->right - layout->measure.width) / 2;
  layout->measure.y = (layout->in.y + layout->in.height / 2 + layout->out.y + layout->out.height / 2 - layout->measure.height) / 2;
  /* Half a name in the middle is worse than none: the title has it. */
  layout->has_measure = g_str_equal (pango_layout_get_text (layout->measure.layout), run.text) &&
                        width > 30 * room->style->scale && layout->measure.height < height;
}

/* --- streams --- */

static double
gaps (const GPtrArray *ends,
      double           gap)
{
  double sum = ends->len > 1 ? gap * (ends->len - 1) : 0;

  for (guint i = 0; i < ends->len; i++)
    if (((UtenforFlowEnd *)g_ptr_array_index (ends, i))->amount < 0)
      sum += THREAD_HEIGHT;
  return sum;
}

/* Between two ends: enough for their words where there is room, else what there is. */
static double
gap_for (const Room      *room,
         const GPtrArray *ends)
{
  double most = 0.45 * (room->bottom - room->top) / MAX (ends->len, 1);

  return MIN (26 * room->style->scale, most);
}

/* A negative amount is as high as it is large, like any other. */
static double
bar_height (const UtenforFlowLayout *layout,
            const UtenforFlowEnd    *end)
{
  return end->amount < 0 ? MAX (-end->amount * layout->scale, THREAD_HEIGHT) : end->amount * layout->scale;
}

static double
side_height (const UtenforFlowLayout *layout,
             const GPtrArray         *ends,
             double                   gap)
{
  double height = ends->len > 1 ? gap * (ends->len - 1) : 0;

  for (guint i = 0; i < ends->len; i++)
    height += bar_height (layout, g_ptr_array_index (ends, i));
  return height;
}

static void
place_side (const Room        *room,
            UtenforFlowLayout *layout,
            const GPtrArray   *ends,
            gboolean           payers)
{
  double scale = room->style->scale;
  double gap = gap_for (room, ends);
  double total = utenfor_flow_get_width (ends) * layout->scale;
  double y = (room->top + room->bottom - side_height (layout, ends, gap)) / 2;
  double slice = (room->top + room->bottom - total) / 2;
  double x = payers ? room->words[TRUE] + 12 * scale : room->width - room->words[FALSE] - (12 + BAR_WIDTH) * scale;

  *(payers ? &layout->in : &layout->out) = (UtenforRect){ 0, slice, 0, total };
  for (guint i = 0; i < ends->len; i++)
    {
      UtenforFlowPlace place = { .end = g_ptr_array_index (ends, i), .is_payer = payers };

      place.is_thread = place.end->amount < 0;
      place.slice_y = slice;
      place.slice_height = place.is_thread ? 0 : place.end->amount * layout->scale;
      place.bar = (UtenforRect){ x, y, BAR_WIDTH * scale, bar_height (layout, place.end) };
      set_words (room, &place);
      g_array_append_val (layout->ends, place);
      y += place.bar.height + gap;
      slice += place.slice_height;
    }
}

/* px per kr at which a side just fits; INFINITY if it has no money. */
static double
side_scale (const Room      *room,
            const GPtrArray *ends)
{
  double all = 0;

  for (guint i = 0; i < ends->len; i++)
    all += fabs (((UtenforFlowEnd *)g_ptr_array_index (ends, i))->amount);
  return all > 0 ? (room->bottom - room->top - gaps (ends, gap_for (room, ends))) / all : INFINITY;
}

static void
find_scale (const Room        *room,
            UtenforFlowLayout *layout)
{
  double left = side_scale (room, room->flow->payers), right = side_scale (room, room->flow->savers);

  layout->scale = MIN (left, right);
  if (!isfinite (layout->scale))
    layout->scale = 0;
}

static void
measure_room (Room              *room,
              UtenforFlowLayout *layout)
{
  double scale = room->style->scale;
  double span, middle;

  /* A narrow picture spends more of its width on who it is about. */
  room->limit = CLAMP (MAX (room->width * 0.27, MIN (room->width * 0.33, 145 * scale)), 20, 190 * scale);
  room->words[TRUE] = words_width (room, room->flow->payers);
  room->words[FALSE] = words_width (room, room->flow->savers);
  room->top = 40 * scale;
  room->bottom = room->height - 10 * scale;
  if (room->flow->footnote)
    {
      layout->footnote = letter (room, room->flow->footnote, NULL, UTENFOR_SIZE_SMALL, 400, room->width);
      layout->footnote.y = room->height - layout->footnote.height;
      room->bottom -= layout->footnote.height + 4 * scale;
    }
  room->bottom = MAX (room->bottom, room->top + 1);
  span = room->width - room->words[TRUE] - room->words[FALSE] - 40 * scale;
  /* The middle is wide enough for its name, but most of the way is the money's. */
  middle = MAX (MAX (span * 0.30, MIN (88 * scale, span * 0.46)), 1);
  layout->left = room->words[TRUE] + 19 * scale + (span - middle) * 0.48;
  layout->right = layout->left + middle;
}

UtenforFlowLayout *
utenfor_flow_layout_new (const UtenforPlot  *plot,
                         double              width,
                         double              height,
                         const UtenforStyle *style)
{
  UtenforFlowLayout *layout = g_new0 (UtenforFlowLayout, 1);
  Room               room = { utenfor_lettering_new (style), style, plot->flow, width, height };

  layout->ends = g_array_new (FALSE, TRUE, sizeof (UtenforFlowPlace));
  g_array_set_clear_func (layout->ends, place_clear);
  layout->is_empty = utenfor_flow_get_n (plot->flow) == 0;
  if (layout->is_empty)
    layout->message = utenfor_layout_message (room.context, style, plot->empty, width, height);
  else
    {
      measure_room (&room, layout);
      find_scale (&room, layout);
      place_side (&room, layout, plot->flow->payers, TRUE);
      place_side (&room, layout, plot->flow->savers, FALSE);
      place_words (&room, layout, TRUE);
      place_words (&room, layout, FALSE);
      set_heads (&room, layout);
      set_measure (&room, layout);
    }
  g_object_unref (room.context);
  return layout;
}
