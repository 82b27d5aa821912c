/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-private.h"

#include <math.h>

/* The most of a panel's width that the words under one end of its axis may take. */
#define END_SHARE 0.47

static void
tick_clear (gpointer data)
{
  utenfor_lettered_clear (&((UtenforTickMark *)data)->text);
}

static void
placed_clear (gpointer data)
{
  utenfor_lettered_clear (&((UtenforPlacedLabel *)data)->text);
}

static void
panel_layout_free (gpointer data)
{
  UtenforPanelLayout *panel = data;

  utenfor_lettered_clear (&panel->title);
  utenfor_lettered_clear (&panel->note);
  utenfor_lettered_clear (&panel->axis_title);
  utenfor_lettered_clear (&panel->end_title);
  g_array_unref (panel->x_ticks);
  g_array_unref (panel->y_ticks);
  g_array_unref (panel->labels);
  g_free (panel);
}

static UtenforPanelLayout *
panel_layout_new (const UtenforPanel *panel)
{
  UtenforPanelLayout *layout = g_new0 (UtenforPanelLayout, 1);

  layout->panel = panel;
  layout->x_ticks = g_array_new (FALSE, TRUE, sizeof (UtenforTickMark));
  layout->y_ticks = g_array_new (FALSE, TRUE, sizeof (UtenforTickMark));
  layout->labels = g_array_new (FALSE, TRUE, sizeof (UtenforPlacedLabel));
  g_array_set_clear_func (layout->x_ticks, tick_clear);
  g_array_set_clear_func (layout->y_ticks, tick_clear);
  g_array_set_clear_func (layout->labels, placed_clear);
  return layout;
}

void
utenfor_layout_free (UtenforLayout *layout)
{
  if (!layout)
    return;
  g_ptr_array_unref (layout->panels);
  utenfor_lettered_clear (&layout->message);
  g_object_unref (layout->context);
  g_free (layout);
}

const UtenforPanelLayout *
utenfor_layout_get_panel (const UtenforLayout *layout,
                          guint                i)
{
  return g_ptr_array_index (layout->panels, i);
}

double
utenfor_layout_get_x (const UtenforLayout      *layout,
                      const UtenforPanelLayout *panel,
                      double                    stop)
{
  guint n = layout->plot->n_stops;

  if (layout->plot->is_banded)
    return panel->frame.x + panel->frame.width * (stop + 0.5) / MAX (n, 1);
  if (n < 2)
    return panel->frame.x + panel->frame.width / 2;
  return panel->frame.x + panel->frame.width * stop / (n - 1);
}

double
utenfor_layout_get_y (const UtenforLayout      *layout,
                      const UtenforPanelLayout *panel,
                      double                    value)
{
  return panel->frame.y + panel->frame.height * (1 - utenfor_scale_position (&layout->y, value));
}

/* Widens low … high by the finite ones of the values. */
static void
widen (const double *values,
       guint         n,
       double       *low,
       double       *high)
{
  for (guint i = 0; values && i < n; i++)
    if (isfinite (values[i]))
      {
        *low = MIN (*low, values[i]);
        *high = MAX (*high, values[i]);
      }
}

/* Money always shows its zero. */
static void
find_extent (const UtenforPlot *plot,
             double            *low,
             double            *high)
{
  *low = *high = 0;
  for (guint p = 0; p < plot->panels->len; p++)
    for (guint i = 0; i < utenfor_plot_get_panel (plot, p)->layers->len; i++)
      {
        const UtenforLayer *layer = g_ptr_array_index (utenfor_plot_get_panel (plot, p)->layers, i);

        widen (layer->high, plot->n_stops, low, high);
        widen (layer->low, plot->n_stops, low, high);
      }
}

static void
make_scale (UtenforLayout *layout,
            double         height)
{
  const UtenforPlot *plot = layout->plot;
  double             low, high;
  int                most = plot->max_ticks > 0 ? plot->max_ticks : UTENFOR_MAX_TICKS;
  int                n_ticks = CLAMP (height / (32 * layout->style->scale), 2, most);

  find_extent (plot, &low, &high);
  low -= low < 0 ? plot->spare_below * (high - low) : 0;
  if (isfinite (plot->low) && isfinite (plot->high))
    utenfor_scale_init_exact (&layout->y, plot->low, plot->high, n_ticks);
  else
    utenfor_scale_init (&layout->y, low / plot->unit.divisor, high / plot->unit.divisor, n_ticks);
  /* Ticks are round in the unit people read; places are in kr. */
  layout->y.low *= plot->unit.divisor;
  layout->y.high *= plot->unit.divisor;
  layout->y.first *= plot->unit.divisor;
  layout->y.step *= plot->unit.divisor;
}

static double
make_y_ticks (UtenforLayout      *layout,
              UtenforPanelLayout *panel)
{
  double widest = 0;

  for (int i = 0; i < layout->y.n_ticks; i++)
    {
      UtenforTickMark  tick = { .value = utenfor_scale_get_tick (&layout->y, i) };
      g_autofree char *text = utenfor_format_number (tick.value / layout->plot->unit.divisor,
                                                     layout->y.decimals, layout->plot->sign);

      tick.text = utenfor_lettering_plain (layout->context, layout->style, text, UTENFOR_SIZE_AXIS, 400);
      widest = MAX (widest, tick.text.width);
      g_array_append_val (panel->y_ticks, tick);
    }
  return widest;
}

static void
place_y_ticks (UtenforLayout      *layout,
               UtenforPanelLayout *panel)
{
  for (guint i = 0; i < panel->y_ticks->len; i++)
    {
      UtenforTickMark *tick = &g_array_index (panel->y_ticks, UtenforTickMark, i);

      tick->place = utenfor_layout_get_y (layout, panel, tick->value);
      tick->text.x = panel->frame.x - 10 * layout->style->scale - tick->text.width;
      tick->text.y = tick->place - tick->text.height / 2;
    }
}

/* The two ends say what is counted, where there is room for both to say it. */
static UtenforTickMark
x_tick (const UtenforLayout      *layout,
        const UtenforPanelLayout *panel,
        guint                     stop)
{
  gboolean         is_end = stop == 0 || stop + 1 == layout->plot->n_stops;
  g_autofree char *text = utenfor_plot_dup_stop (layout->plot, stop, is_end);
  g_autofree char *number = utenfor_plot_dup_stop (layout->plot, stop, FALSE);
  UtenforTickMark  tick = { .value = stop };

  tick.text = utenfor_lettering_plain (layout->context, layout->style, text, UTENFOR_SIZE_AXIS, 400);
  if (!is_end || tick.text.width <= END_SHARE * panel->bounds.width)
    return tick;
  utenfor_lettered_clear (&tick.text);
  tick.text = utenfor_lettering_plain (layout->context, layout->style, number, UTENFOR_SIZE_AXIS, 400);
  return tick;
}

/* Centred on its stop, but never past the edge of the picture. */
static void
place_x_tick (UtenforLayout      *layout,
              UtenforPanelLayout *panel,
              UtenforTickMark    *tick)
{
  double left = panel->bounds.x;
  double right = panel->bounds.x + panel->bounds.width - tick->text.width;

  tick->place = utenfor_layout_get_x (layout, panel, tick->value);
  tick->text.x = MAX (MIN (tick->place - tick->text.width / 2, right), left);
  tick->text.y = panel->frame.y + panel->frame.height + UTENFOR_AXIS_LEAD * layout->style->scale;
}

/* Does it keep its distance from the tick before and from the last one? */
static gboolean
has_room (const UtenforLayout   *layout,
          const GArray          *ticks,
          const UtenforTickMark *tick,
          const UtenforTickMark *last)
{
  double                 gap = 9 * layout->style->scale;
  const UtenforTickMark *before = ticks->len > 0 ? &g_array_index (ticks, UtenforTickMark, ticks->len - 1) : NULL;

  return (!before || tick->text.x >= before->text.x + before->text.width + gap) &&
         (!last || tick->text.x + tick->text.width + gap <= last->text.x);
}

static void
make_x_ticks (UtenforLayout      *layout,
              UtenforPanelLayout *panel)
{
  const UtenforPlot *plot = layout->plot;
  int                end = plot->first_stop + plot->n_stops - 1;
  UtenforTickMark    last = x_tick (layout, panel, plot->n_stops - 1);
  UtenforLettered    plain = utenfor_lettering_plain (layout->context, layout->style, "0000", UTENFOR_SIZE_AXIS, 400);
  double             inner = plain.width * (end > 999 ? 1 : 0.6) + 20 * layout->style->scale;
  g_autoptr (GArray) stops = utenfor_scale_stops (plot->first_stop, end, CLAMP (panel->frame.width / inner, 1, 12));

  utenfor_lettered_clear (&plain);
  place_x_tick (layout, panel, &last);
  for (guint i = 0; i < stops->len && g_array_index (stops, int, i) < end; i++)
    {
      UtenforTickMark tick = x_tick (layout, panel, g_array_index (stops, int, i) - plot->first_stop);

      place_x_tick (layout, panel, &tick);
      if (has_room (layout, panel->x_ticks, &tick, &last))
        g_array_append_val (panel->x_ticks, tick);
      else
        tick_clear (&tick);
    }
  g_array_append_val (panel->x_ticks, last);
}

static gboolean
has_top_label (const UtenforPanel *panel)
{
  for (guint i = 0; i < panel->labels->len; i++)
    if (((UtenforLabel *)g_ptr_array_index (panel->labels, i))->kind == UTENFOR_LABEL_TOP)
      return TRUE;
  return FALSE;
}

/* What stands above the frame: the panel's name, then a strip for units and,
 * on demand, the read-out. */
static double
top_of_frame (const UtenforLayout *layout,
              const UtenforPanel  *panel)
{
  double scale = layout->style->scale;
  double top = panel->title && !layout->is_compact ? 30 * scale : 0;

  if (layout->is_compact)
    return top + 9 * scale;
  if (!layout->plot->axis_title)
    return top + 12 * scale;
  return top + (has_top_label (panel) ? 44 : 34) * scale;
}

static void
set_heads (UtenforLayout      *layout,
           UtenforPanelLayout *panel)
{
  const UtenforPlot *plot = layout->plot;
  double             scale = layout->style->scale;
  double             row = panel->frame.y - (has_top_label (panel->panel) ? 42 : 28) * scale;

  if (panel->panel->title)
    {
      panel->title = utenfor_lettering_set (layout->context, layout->style, &(UtenforRun){ .text = panel->panel->title, .size = 14, .weight = 600, .max_width = panel->bounds.width * 0.75 });
      panel->title.x = panel->bounds.x;
      panel->title.y = panel->bounds.y;
    }
  if (panel->title.layout && panel->panel->note)
    {
      panel->note = utenfor_lettering_plain (layout->context, layout->style, panel->panel->note, 14, 400);
      panel->note.x = panel->title.x + panel->title.width + 5 * scale;
      panel->note.y = panel->title.y;
    }
  if (plot->axis_title && *plot->axis_title)
    {
      panel->axis_title = utenfor_lettering_plain (layout->context, layout->style, plot->axis_title, UTENFOR_SIZE_SMALL, 500);
      panel->axis_title.x = panel->bounds.x;
      panel->axis_title.y = row;
    }
  if (plot->end_title && panel->bounds.x + panel->bounds.width - panel->frame.x - panel->frame.width > 60 * scale)
    {
      panel->end_title = utenfor_lettering_plain (layout->context, layout->style, plot->end_title, UTENFOR_SIZE_SMALL, 500);
      panel->end_title.x = MIN (panel->frame.x + panel->frame.width + UTENFOR_END_LEAD * scale,
                                panel->bounds.x + panel->bounds.width - panel->end_title.width);
      panel->end_title.y = row;
    }
}

/* Makes the numbers beside the frame; what they and the labels at the end leave
 * of the panel's share is the frame's. */
static void
measure_panel (UtenforLayout      *layout,
               UtenforPanelLayout *panel)
{
  double scale = layout->style->scale;
  double left = make_y_ticks (layout, panel) + 10 * scale;
  double ends = utenfor_layout_end_width (layout, panel);

  panel->frame.x = MIN (left, panel->share / 3);
  panel->frame.width = panel->share - panel->frame.x - (ends > 0 ? ends : 14 * scale);
}

/* Puts a measured panel at x, with a frame as wide as all have. */
static void
frame_panel (UtenforLayout      *layout,
             UtenforPanelLayout *panel,
             double              x,
             double              width)
{
  double scale = layout->style->scale;
  double beside = panel->share - panel->frame.width;

  panel->bounds = (UtenforRect){ x, 0, MAX (width + beside, 1), layout->height };
  panel->frame.x += x;
  panel->frame.width = MAX (width, 1);
  panel->frame.y = panel->bounds.y + top_of_frame (layout, panel->panel);
  panel->frame.height = MAX (panel->bounds.y + panel->bounds.height - panel->frame.y - 27 * scale, 1);
  place_y_ticks (layout, panel);
  make_x_ticks (layout, panel);
  if (layout->is_compact)
    return;
  set_heads (layout, panel);
  utenfor_layout_place_labels (layout, panel);
}

UtenforLettered
utenfor_layout_message (PangoContext       *context,
                        const UtenforStyle *style,
                        const char         *text,
                        double              width,
                        double              height)
{
  const UtenforRun run = { .text = text, .size = UTENFOR_SIZE_BODY, .max_width = MAX (width * 0.8, 1), .max_lines = 4, .centred = TRUE };
  UtenforLettered  message = utenfor_lettering_set (context, style, &run);

  message.x = (width - message.width) / 2;
  message.y = (height - message.height) / 2;
  return message;
}

/* Side by side, with frames of one width whatever stands beside them: only so
 * can the eye compare them. */
static void
lay_out_panels (UtenforLayout *layout)
{
  const UtenforPlot *plot = layout->plot;
  guint              n = plot->panels->len;
  double             gap = n > 1 ? 36 * layout->style->scale : 0;
  double             share = MAX ((layout->width - gap * (n - 1)) / n, 1);
  double             width = 0, x = 0;

  for (guint i = 0; i < n; i++)
    {
      UtenforPanelLayout *panel = panel_layout_new (utenfor_plot_get_panel (plot, i));

      panel->share = share;
      g_ptr_array_add (layout->panels, panel);
      measure_panel (layout, panel);
      width += panel->frame.width / n;
    }
  for (guint i = 0; i < n; i++)
    {
      UtenforPanelLayout *panel = g_ptr_array_index (layout->panels, i);

      frame_panel (layout, panel, x, width);
      x += panel->bounds.width + gap;
    }
}

UtenforLayout *
utenfor_layout_new (const UtenforPlot  *plot,
                    double              width,
                    double              height,
                    const UtenforStyle *style)
{
  UtenforLayout *layout = g_new0 (UtenforLayout, 1);

  layout->plot = plot;
  layout->style = style;
  layout->width = width;
  layout->height = height;
  layout->context = utenfor_lettering_new (style);
  layout->panels = g_ptr_array_new_with_free_func (panel_layout_free);
  layout->is_compact = width < 330 * style->scale || height < 185 * style->scale;
  layout->is_empty = plot->n_stops == 0 || plot->panels->len == 0 || !utenfor_plot_has_figures (plot);
  if (layout->is_empty)
    layout->message = utenfor_layout_message (layout->context, style, plot->empty, width, height);
  if (layout->is_empty)
    return layout;
  make_scale (layout, height - 70 * style->scale);
  lay_out_panels (layout);
  return layout;
}
