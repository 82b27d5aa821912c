/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-private.h"

#include <math.h>

UtenforPlacedLabel
utenfor_layout_set_label (const UtenforLayout *layout,
                          const UtenforLabel  *label,
                          double               max_width,
                          int                  max_lines)
{
  double             mark = label->mark ? UTENFOR_MARK_ROOM * layout->style->scale : 0;
  const UtenforRun   run = { label->text, label->strong, UTENFOR_SIZE_AXIS, label->heavy ? 600 : 400,
                             MAX (max_width - mark, 1), max_lines };
  UtenforPlacedLabel placed = { .label = label, .kind = label->kind };

  placed.text = utenfor_lettering_set (layout->context, layout->style, &run);
  placed.box.width = placed.text.width + mark;
  placed.box.height = placed.text.height;
  return placed;
}

void
utenfor_layout_put_label (UtenforPlacedLabel *placed,
                          double              x,
                          double              y)
{
  double mark = placed->box.width - placed->text.width;

  placed->box.x = x;
  placed->box.y = y;
  placed->text.x = x + mark;
  placed->text.y = y;
}

static double
end_column_limit (const UtenforLayout      *layout,
                  const UtenforPanelLayout *panel)
{
  double scale = layout->style->scale;

  /* Words beside a narrow picture would leave nothing of the picture. */
  if (layout->is_compact || panel->share < 300 * scale)
    return 0;
  return MIN (MAX (panel->share * 0.28, MIN (panel->share * 0.4, 180 * scale)), 230 * scale);
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
      const UtenforLabel *label = g_ptr_array_index (panel->panel->labels, i);
      UtenforPlacedLabel  placed;

      if (label->kind != UTENFOR_LABEL_END)
        continue;
      placed = utenfor_layout_set_label (layout, label, limit - lead, 2);
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
      const UtenforLabel *label = g_ptr_array_index (panel->panel->labels, i);
      UtenforPlacedLabel  placed;

      if (label->kind != UTENFOR_LABEL_END || !isfinite (label->value))
        continue;
      placed = utenfor_layout_set_label (layout, label, width - UTENFOR_END_LEAD * layout->style->scale, 2);
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

void
utenfor_layout_place_ends (const UtenforLayout *layout,
                           UtenforPanelLayout  *panel)
{
  double scale = layout->style->scale;
  double width = end_column_limit (layout, panel);
  double top = panel->frame.y - 6 * scale;
  /* The last age or year reaches out under them. */
  double bottom = panel->frame.y + panel->frame.height + (UTENFOR_AXIS_LEAD - 2) * scale;
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
    utenfor_layout_put_label (&g_array_index (ends, UtenforPlacedLabel, i),
                              panel->frame.x + panel->frame.width + UTENFOR_END_LEAD * scale, centres[i] - heights[i] / 2);
  g_array_append_vals (panel->labels, ends->data, ends->len);
}
