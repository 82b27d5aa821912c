/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-private.h"

#include <math.h>

static void
layer_free (gpointer data)
{
  UtenforLayer *layer = data;

  g_free (layer->low);
  g_free (layer->high);
  g_free (layer);
}

static void
label_free (gpointer data)
{
  UtenforLabel *label = data;

  g_free (label->text);
  g_free (label->strong);
  g_free (label);
}

static void
panel_free (gpointer data)
{
  UtenforPanel *panel = data;

  g_free (panel->title);
  g_free (panel->note);
  g_ptr_array_unref (panel->layers);
  g_ptr_array_unref (panel->labels);
  g_free (panel);
}

static void
readout_free (gpointer data)
{
  UtenforReadout *readout = data;

  g_free (readout->label);
  g_free (readout->values);
  g_free (readout);
}

UtenforPlot *
utenfor_plot_new (guint n_stops,
                  int   first_stop)
{
  UtenforPlot *plot = g_new0 (UtenforPlot, 1);

  g_atomic_ref_count_init (&plot->ref_count);
  plot->n_stops = n_stops;
  plot->first_stop = first_stop;
  plot->low = plot->high = NAN;
  plot->unit = utenfor_unit_plain (0);
  plot->panels = g_ptr_array_new_with_free_func (panel_free);
  plot->readouts = g_ptr_array_new_with_free_func (readout_free);
  return plot;
}

UtenforPlot *
utenfor_plot_ref (UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, NULL);

  g_atomic_ref_count_inc (&plot->ref_count);
  return plot;
}

void
utenfor_plot_unref (UtenforPlot *plot)
{
  if (!plot || !g_atomic_ref_count_dec (&plot->ref_count))
    return;
  g_free (plot->title);
  g_free (plot->subtitle);
  g_free (plot->description);
  g_free (plot->empty);
  g_free (plot->stop_format);
  g_free (plot->first_format);
  g_free (plot->last_format);
  g_free (plot->stop_label);
  g_free (plot->axis_title);
  g_free (plot->end_title);
  g_ptr_array_unref (plot->panels);
  g_ptr_array_unref (plot->readouts);
  utenfor_flow_free (plot->flow);
  utenfor_ranges_free (plot->ranges);
  utenfor_tiles_free (plot->tiles);
  utenfor_strips_free (plot->strips);
  g_free (plot);
}

UtenforPanel *
utenfor_plot_add_panel (UtenforPlot *plot,
                        const char  *title,
                        const char  *note)
{
  UtenforPanel *panel = g_new0 (UtenforPanel, 1);

  panel->title = g_strdup (title);
  panel->note = g_strdup (note);
  panel->layers = g_ptr_array_new_with_free_func (layer_free);
  panel->labels = g_ptr_array_new_with_free_func (label_free);
  g_ptr_array_add (plot->panels, panel);
  return panel;
}

static double *
copy_values (const double *values,
             guint         n)
{
  /* Never NULL, so that an empty series is still a series. */
  double *copy = g_new0 (double, MAX (n, 1));

  for (guint i = 0; values && i < n; i++)
    copy[i] = values[i];
  return copy;
}

void
utenfor_plot_add_readout (UtenforPlot  *plot,
                          const char   *label,
                          UtenforTone   tone,
                          UtenforMark   mark,
                          UtenforSign   sign,
                          const double *values)
{
  UtenforReadout *readout = g_new0 (UtenforReadout, 1);

  readout->label = g_strdup (label);
  readout->tone = tone;
  readout->mark = mark;
  readout->sign = sign;
  readout->values = copy_values (values, plot->n_stops);
  g_ptr_array_add (plot->readouts, readout);
}

UtenforLayer *
utenfor_panel_add_layer (UtenforPanel    *panel,
                         UtenforPlot     *plot,
                         UtenforLayerKind kind,
                         UtenforTone      tone,
                         const double    *low,
                         const double    *high)
{
  UtenforLayer *layer = g_new0 (UtenforLayer, 1);

  layer->kind = kind;
  layer->tone = tone;
  layer->opacity = 1;
  layer->width = 2.4;
  layer->low = copy_values (low, plot->n_stops);
  layer->high = copy_values (high, plot->n_stops);
  g_ptr_array_add (panel->layers, layer);
  return layer;
}

UtenforLayer *
utenfor_panel_add_shade (UtenforPanel *panel,
                         UtenforTone   tone,
                         double        from,
                         double        to)
{
  UtenforLayer *layer = g_new0 (UtenforLayer, 1);

  layer->kind = UTENFOR_LAYER_SHADE;
  layer->tone = tone;
  layer->opacity = 1;
  layer->from = from;
  layer->to = to;
  g_ptr_array_add (panel->layers, layer);
  return layer;
}

UtenforLabel *
utenfor_panel_add_label (UtenforPanel    *panel,
                         UtenforLabelKind kind,
                         UtenforTone      tone,
                         const char      *text,
                         const char      *strong)
{
  UtenforLabel *label = g_new0 (UtenforLabel, 1);

  label->kind = kind;
  label->tone = tone;
  label->text = g_strdup (text ? text : "");
  label->strong = g_strdup (strong);
  g_ptr_array_add (panel->labels, label);
  return label;
}

UtenforPanel *
utenfor_plot_get_panel (const UtenforPlot *plot,
                        guint              i)
{
  return g_ptr_array_index (plot->panels, i);
}

static gboolean
any_finite (const double *values,
            guint         n)
{
  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      return TRUE;
  return FALSE;
}

gboolean
utenfor_plot_has_figures (const UtenforPlot *plot)
{
  if (plot->flow || plot->ranges || plot->tiles || plot->strips)
    return utenfor_plot_get_n_stops (plot) > 0;
  for (guint p = 0; p < plot->panels->len; p++)
    for (guint i = 0; i < utenfor_plot_get_panel (plot, p)->layers->len; i++)
      {
        const UtenforLayer *layer = g_ptr_array_index (utenfor_plot_get_panel (plot, p)->layers, i);

        if (layer->high && any_finite (layer->high, plot->n_stops))
          return TRUE;
      }
  return FALSE;
}

int
utenfor_plot_get_n_stops (const UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, 0);

  if (plot->flow)
    return utenfor_flow_get_n (plot->flow);
  if (plot->ranges)
    return plot->ranges->rows->len;
  if (plot->tiles)
    return plot->tiles->n_x * plot->tiles->n_y;
  if (plot->strips)
    return plot->strips->n_rows * plot->strips->n_ages;
  return plot->n_stops;
}

int
utenfor_plot_get_step_up (const UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, 0);

  /* A map's first row is beneath, the first life on top. */
  if (plot->tiles)
    return (int)plot->tiles->n_x;
  return plot->strips ? -(int)plot->strips->n_ages : 0;
}

const char *
utenfor_plot_get_title (const UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, NULL);

  return plot->title ? plot->title : "";
}

const char *
utenfor_plot_get_subtitle (const UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, NULL);

  return plot->subtitle ? plot->subtitle : "";
}

const char *
utenfor_plot_get_description (const UtenforPlot *plot)
{
  g_return_val_if_fail (plot != NULL, NULL);

  return plot->description ? plot->description : "";
}

static const char *
get_format (const UtenforPlot *plot,
            guint              stop)
{
  if (stop == 0 && plot->first_format)
    return plot->first_format;
  if (stop + 1 == plot->n_stops && plot->last_format)
    return plot->last_format;
  return plot->stop_format;
}

char *
utenfor_plot_dup_stop (const UtenforPlot *plot,
                       guint              stop,
                       gboolean           in_full)
{
  const int        place = plot->first_stop + (int)stop;
  g_autofree char *number = NULL;
  GString         *text;

  if (plot->stop_size > 0)
    number = utenfor_format_number (place * plot->stop_size, plot->stop_size < 0.1 ? 2 : plot->stop_size < 1 ? 1
                                                                                                             : 0,
                                    UTENFOR_SIGN_BOTH);
  else
    number = g_strdup_printf ("%d", place);

  if (!in_full || !get_format (plot, stop))
    return g_steal_pointer (&number);
  text = g_string_new (get_format (plot, stop));
  g_string_replace (text, "%s", number, 1);
  return g_string_free (text, FALSE);
}

char *
utenfor_plot_dup_figure (const UtenforPlot    *plot,
                         const UtenforReadout *readout,
                         guint                 stop)
{
  if (plot->is_chance)
    return utenfor_format_chance (readout->values[stop] / 100);
  return utenfor_unit_format (&plot->unit, readout->values[stop], readout->sign);
}

char *
utenfor_plot_dup_readout (const UtenforPlot *plot,
                          guint              stop)
{
  g_autofree char *place = NULL;
  GString         *row;

  if (plot->flow)
    return utenfor_flow_dup_readout (plot->flow, stop);
  if (plot->ranges)
    return utenfor_ranges_dup_readout (plot->ranges, stop);
  if (plot->tiles)
    return utenfor_tiles_dup_readout (plot->tiles, stop);
  if (plot->strips)
    return utenfor_strips_dup_readout (plot->strips, stop);
  place = utenfor_plot_dup_stop (plot, stop, TRUE);
  row = g_string_new (place);
  for (guint i = 0; i < plot->readouts->len; i++)
    {
      const UtenforReadout *readout = g_ptr_array_index (plot->readouts, i);
      g_autofree char      *value = utenfor_plot_dup_figure (plot, readout, stop);

      g_string_append_printf (row, " · %s %s", readout->label, value);
    }
  if (*plot->unit.name)
    g_string_append_printf (row, " · %s", plot->unit.name);
  return g_string_free (row, FALSE);
}
