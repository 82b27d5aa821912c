/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentences.h"
#include "spread-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Each band lies over the wider ones, so that the middle is darkest. */
static const struct
{
  guint  low, high;
  double opacity;
} bands[] = {
  { UTENFOR_P5, UTENFOR_P95, 0.14 },
  { UTENFOR_P10, UTENFOR_P90, 0.18 },
  { UTENFOR_P25, UTENFOR_P75, 0.26 },
};

#define NAMED_BAND 1 /* 8 of 10 outcomes */

typedef struct
{
  const UtenforSpread *years; /* [n] of the cumulated net */
  guint                n;
  UtenforPlot         *plot;
  UtenforPanel        *panel;
  UtenforTone          tone;
} Figure;

static double *
dup_percentile (const Figure *figure,
                guint         which)
{
  double *values = g_new0 (double, figure->n + 1);

  for (guint t = 0; t < figure->n; t++)
    values[t] = figure->years[t].percentiles[which];
  return values;
}

static double *
dup_mean (const Figure *figure)
{
  double *values = g_new0 (double, figure->n + 1);

  for (guint t = 0; t < figure->n; t++)
    values[t] = figure->years[t].mean;
  return values;
}

static void
add_band (const Figure *figure,
          guint         i)
{
  g_autofree double *low = dup_percentile (figure, bands[i].low);
  g_autofree double *high = dup_percentile (figure, bands[i].high);
  UtenforLayer      *layer = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, figure->tone, low, high);
  UtenforLabel      *label;

  layer->opacity = bands[i].opacity;
  if (i != NAMED_BAND)
    return;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, UTENFOR_TONE_DIM, _ ("8 of 10 outcomes"), NULL);
  label->value = high[figure->n - 1];
  utenfor_plot_add_readout (figure->plot, _ ("8 of 10 from"), figure->tone, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, low);
  utenfor_plot_add_readout (figure->plot, _ ("to"), figure->tone, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, high);
}

static void
add_mean (const Figure *figure)
{
  g_autofree double *mean = dup_mean (figure);
  g_autofree char   *amount = utenfor_unit_format (&figure->plot->unit, mean[figure->n - 1], UTENFOR_SIGN_BOTH);
  UtenforLayer      *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, figure->tone, NULL, mean);
  UtenforLabel      *label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, figure->tone, _ ("Mean"), amount);

  line->width = 2.6;
  line->followed = TRUE;
  label->value = mean[figure->n - 1];
  label->heavy = TRUE;
  label->rank = INFINITY;
  utenfor_plot_add_readout (figure->plot, _ ("Mean"), figure->tone, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, mean);
}

/* How far the widest band reaches. */
static double
largest (const Figure *figure)
{
  double most = 0;

  for (guint t = 0; t < figure->n; t++)
    most = MAX (most, MAX (fabs (figure->years[t].percentiles[UTENFOR_P5]), fabs (figure->years[t].percentiles[UTENFOR_P95])));
  return most;
}

static void
describe (const Figure *figure,
          const char   *name)
{
  const UtenforSpread *last = &figure->years[figure->n - 1];
  const UtenforUnit   *unit = &figure->plot->unit;
  g_autofree char     *mean = utenfor_unit_format_full (unit, last->mean, UTENFOR_SIGN_BOTH);
  g_autofree char     *low = utenfor_unit_format_full (unit, last->percentiles[UTENFOR_P10], UTENFOR_SIGN_BOTH);
  g_autofree char     *high = utenfor_unit_format_full (unit, last->percentiles[UTENFOR_P90], UTENFOR_SIGN_BOTH);
  g_autofree char     *chance = utenfor_format_chance (last->chance);
  GString             *text = g_string_new (NULL);

  /* Translators: a payer's name, a year, three sums. */
  utenfor_sentence_add (text, _ ("%s, cumulated net until %d: the mean is %s, and 8 of 10 outcomes lie between %s and %s."), name,
                        figure->plot->first_stop + (int)figure->n - 1, mean, low, high);
  utenfor_sentence_add (text, _ ("It is a gain in %s of the draws."), chance);
  figure->plot->description = g_string_free (text, FALSE);
}

static void
fill (Figure     *figure,
      const char *name)
{
  figure->plot->unit = utenfor_unit_for_kr (largest (figure));
  /* Translators: over the axis; the unit stands in place of %s. */
  figure->plot->axis_title = g_strdup_printf (_ ("cumulated net, %s"), figure->plot->unit.name);
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    add_band (figure, i);
  add_mean (figure);
  describe (figure, name);
}

UtenforPlot *
utenfor_figure_fan_new (const UtenforSpreads *spreads,
                        guint                 payer)
{
  const UtenforSimulation *simulation;
  Figure                   figure = { 0 };
  int                      row;

  g_return_val_if_fail (spreads != NULL, NULL);

  simulation = spreads->simulation;
  row = utenfor_simulation_find_row (simulation, payer);
  figure.n = row >= 0 ? simulation->n_years : 0;
  figure.years = row >= 0 ? spreads->rows[row].cumulated : NULL;
  figure.tone = utenfor_spread_payer_tone (spreads, payer);
  figure.plot = utenfor_plot_new (figure.n, utenfor_calendar_year (simulation->scenario, 0));
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.plot->title = g_strdup (_ ("How sure is it?"));
  figure.plot->subtitle = utenfor_spread_subtitle (spreads, (int)payer);
  figure.plot->empty = g_strdup (_ ("No money passes through this payer."));
  figure.plot->sign = UTENFOR_SIGN_BOTH;
  figure.plot->stop_label = g_strdup (_ ("Year"));
  if (figure.n > 0)
    fill (&figure, utenfor_spread_payer_name (spreads, payer));
  else
    figure.plot->description = g_strdup (figure.plot->empty);
  return figure.plot;
}
