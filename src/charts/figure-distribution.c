/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_BINS 40
/* How far beyond the 5th and 95th percentile bins go, in what lies between the
 * two; the outermost bins hold the rest. */
#define TAIL 0.5
/* Half the thickness of an upright line, in bins. */
#define HAIR 0.04

typedef struct
{
  const double        *draws; /* [n] */
  guint                n;
  const UtenforSpread *spread;
  UtenforPlot         *plot;
  UtenforPanel        *panel;
  double               width; /* of a bin, kr */
  int                  first; /* bins are centred on whole multiples of the width */
  int                  last;
  gboolean             is_open_below; /* the first bin holds draws that lie below it … */
  gboolean             is_open_above; /* … and the last, above */
} Figure;

/* 1, 2 or 5 times a power of ten, at least this. */
static double
round_up (double least)
{
  const double power = pow (10, floor (log10 (least)));

  /* 0² + 1, 1² + 1, 2² + 1. */
  for (guint i = 0; i < 3; i++)
    if ((i * i + 1) * power >= least * (1 - 1e-12))
      return (i * i + 1) * power;
  return 10 * power;
}

/* Which bin an amount belongs to; none is the first or the last. */
static double
bin_of (const Figure *figure,
        double        kr)
{
  return floor (kr / figure->width + 0.5);
}

static void
choose_bins (Figure *figure)
{
  const double p5 = figure->spread->percentiles[UTENFOR_P5], p95 = figure->spread->percentiles[UTENFOR_P95];
  const double tail = TAIL * (p95 - p5);
  double       low = INFINITY, high = -INFINITY, least, greatest;

  for (guint i = 0; i < figure->n; i++)
    {
      low = MIN (low, figure->draws[i]);
      high = MAX (high, figure->draws[i]);
    }
  /* Zero always shows: it is what the picture is about. */
  least = MIN (MAX (low, p5 - tail), 0);
  greatest = MAX (MIN (high, p95 + tail), 0);
  figure->width = round_up (MAX (greatest - least, 1) / MOST_BINS);
  figure->first = (int)bin_of (figure, least) - 1;
  figure->last = (int)bin_of (figure, greatest) + 1;
  figure->is_open_below = bin_of (figure, low) < figure->first;
  figure->is_open_above = bin_of (figure, high) > figure->last;
}

/* Of 100 draws, how many end in each bin with a loss, and with a gain on top. */
static void
count (const Figure *figure,
       double       *losses,
       double       *both)
{
  for (guint i = 0; i < figure->n; i++)
    {
      const int bin = (int)CLAMP (bin_of (figure, figure->draws[i]), figure->first, figure->last) - figure->first;

      both[bin] += 100.0 / figure->n;
      if (!(figure->draws[i] > 0))
        losses[bin] += 100.0 / figure->n;
    }
}

static void
add_bars (const Figure *figure,
          UtenforTone   tone)
{
  const guint        n = figure->plot->n_stops;
  g_autofree double *losses = g_new0 (double, n);
  g_autofree double *both = g_new0 (double, n);

  count (figure, losses, both);
  utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_BARS, UTENFOR_TONE_ACCENT, NULL, losses)->opacity = 0.9;
  utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_BARS, tone, losses, both)->opacity = 0.8;
  utenfor_plot_add_readout (figure->plot, _ ("of 100 draws"), tone, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, both);
}

static void
add_upright (const Figure *figure,
             double        value,
             UtenforTone   tone,
             const char   *name,
             const char   *amount)
{
  const double  stop = value / figure->width - figure->first;
  UtenforLabel *label;

  utenfor_panel_add_shade (figure->panel, tone, stop - HAIR, stop + HAIR)->opacity = 1;
  if (name == NULL)
    return;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_TOP, tone, name, amount);
  label->stop = stop;
  label->heavy = TRUE;
}

static void
describe (const Figure *figure,
          const char   *name,
          const char   *mean)
{
  const UtenforUnit unit = utenfor_unit_for_kr (MAX (fabs (figure->spread->percentiles[UTENFOR_P10]), fabs (figure->spread->percentiles[UTENFOR_P90])));
  g_autofree char  *low = utenfor_unit_format_full (&unit, figure->spread->percentiles[UTENFOR_P10], UTENFOR_SIGN_BOTH);
  g_autofree char  *high = utenfor_unit_format_full (&unit, figure->spread->percentiles[UTENFOR_P90], UTENFOR_SIGN_BOTH);
  g_autofree char  *chance = utenfor_format_chance (figure->spread->chance);

  /* Translators: a payer's name, then sums and a share in per cent. */
  figure->plot->description = g_strdup_printf (_ ("%s over the horizon: the mean is %s, 8 of 10 outcomes lie between %s and %s, and %s of the draws are a gain."),
                                               name, mean, low, high, chance);
}

/* Bins are counted in a unit that fits the outermost. */
static void
set_stops (const Figure *figure)
{
  UtenforUnit unit = utenfor_unit_for_kr (figure->width * MAX (abs (figure->first), abs (figure->last)));

  /* Thousands are written out: "−50 000 kr or less". */
  if (unit.divisor == 1e3)
    unit = (UtenforUnit){ 1, _ ("kr"), 0 };
  figure->plot->stop_size = figure->width / unit.divisor;
  /* Translators: under the axis of a picture, at its two ends; the first %s is a number, and the unit follows. */
  figure->plot->stop_format = g_strdup_printf ("%%s %s", unit.name);
  /* Translators: an amount with its unit; this bar holds every draw down from there. */
  if (figure->is_open_below)
    figure->plot->first_format = g_strdup_printf (_ ("%s or less"), figure->plot->stop_format);
  /* Translators: an amount with its unit; this bar holds every draw up from there. */
  if (figure->is_open_above)
    figure->plot->last_format = g_strdup_printf (_ ("%s or more"), figure->plot->stop_format);
  figure->plot->stop_label = g_strdup (_ ("Net"));
}

static void
fill (Figure     *figure,
      const char *name,
      UtenforTone tone)
{
  const UtenforUnit unit = utenfor_unit_for_kr (fabs (figure->spread->mean));
  g_autofree char  *mean = utenfor_unit_format_full (&unit, figure->spread->mean, UTENFOR_SIGN_BOTH);

  set_stops (figure);
  add_bars (figure, tone);
  add_upright (figure, 0, UTENFOR_TONE_DIM, NULL, NULL);
  add_upright (figure, figure->spread->mean, UTENFOR_TONE_INK, _ ("Mean"), mean);
  describe (figure, name, mean);
}

UtenforPlot *
utenfor_figure_distribution_new (const UtenforSpreads *spreads,
                                 guint                 payer)
{
  Figure figure = { 0 };
  int    row;

  g_return_val_if_fail (spreads != NULL, NULL);

  row = utenfor_simulation_find_row (spreads->simulation, payer);
  if (row >= 0)
    {
      figure.n = spreads->simulation->n_draws;
      figure.draws = utenfor_simulation_get_cumulated (spreads->simulation, (guint)row, spreads->simulation->n_years - 1);
      figure.spread = utenfor_spreads_get_horizon (spreads, (guint)row);
      choose_bins (&figure);
    }
  figure.plot = utenfor_plot_new (row >= 0 ? (guint)(figure.last - figure.first + 1) : 0, figure.first);
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.plot->is_banded = TRUE;
  figure.plot->title = g_strdup (_ ("Where do the draws end?"));
  figure.plot->subtitle = utenfor_spread_subtitle (spreads, (int)payer);
  figure.plot->empty = g_strdup (_ ("No money passes through this payer."));
  figure.plot->axis_title = g_strdup (_ ("of 100 draws"));
  figure.plot->unit = utenfor_unit_plain (1);
  if (row >= 0)
    fill (&figure, utenfor_spread_payer_name (spreads, payer), utenfor_spread_payer_tone (spreads, payer));
  else
    figure.plot->description = g_strdup (figure.plot->empty);
  return figure.plot;
}
