/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"
#include "sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Gains rest on the axis and grow up; what the measure costs hangs below it; a
 * payer that spends more than before hangs below that, striped. */

typedef struct
{
  const UtenforResult *result;
  UtenforPlot         *plot;
  UtenforPanel        *panel;
  guint                n;
  double              *above; /* [n] height reached so far */
  double              *below; /* [n] depth reached so far */
} Figure;

/* Stacks the parts of `values` with the wanted sign, times `sign`, onto a side. */
static void
stack (Figure       *figure,
       const double *values,
       double        sign,
       gboolean      up,
       gboolean      hatched,
       UtenforTone   tone)
{
  g_autofree double *low = g_new0 (double, figure->n + 1);
  g_autofree double *high = g_new0 (double, figure->n + 1);
  double            *reached = up ? figure->above : figure->below;
  gboolean           any = FALSE;

  for (guint t = 0; t < figure->n; t++)
    {
      double value = isfinite (values[t]) ? sign * values[t] : 0;

      value = up ? MAX (value, 0) : MIN (value, 0);
      low[t] = reached[t];
      high[t] = reached[t] += value;
      any = any || value != 0;
    }
  if (any)
    {
      UtenforLayer *layer = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_BARS, tone, low, high);

      layer->opacity = up ? 0.85 : 1;
      layer->hatched = hatched;
    }
}

/* Everybody's costs first, nearest to the axis, then the striped parts. */
static void
stack_payers (Figure                 *figure,
              const UtenforCatalogue *catalogue)
{
  for (int pass = 0; pass < 4; pass++)
    for (guint p = 0; p < figure->result->n_payers; p++)
      {
        const double *gain = utenfor_result_get_gain (figure->result, p);
        const double *cost = utenfor_result_get_cost (figure->result, p);
        UtenforTone   tone = utenfor_palette_payer (catalogue, p);

        if (!utenfor_catalogue_get_payer (catalogue, p)->is_public)
          continue;
        if (pass == 0)
          stack (figure, gain, 1, TRUE, FALSE, tone);
        else if (pass == 1)
          stack (figure, cost, -1, TRUE, FALSE, tone);
        else if (pass == 2)
          stack (figure, cost, -1, FALSE, FALSE, tone);
        else
          stack (figure, gain, 1, FALSE, TRUE, tone);
      }
}

/* Height of a payer's gains in the stack at year t: middle of its bar. */
static double
middle_at (Figure                 *figure,
           const UtenforCatalogue *catalogue,
           guint                   payer,
           guint                   t)
{
  double sum = 0;

  for (guint p = 0; p < payer; p++)
    if (utenfor_catalogue_get_payer (catalogue, p)->is_public)
      sum += MAX (utenfor_result_get_gain (figure->result, p)[t], 0);
  return sum + MAX (utenfor_result_get_gain (figure->result, payer)[t], 0) / 2;
}

static void
add_names (Figure                 *figure,
           const UtenforCatalogue *catalogue)
{
  for (guint p = 0; p < figure->result->n_payers && figure->n > 0; p++)
    {
      const UtenforOutcome *outcome = &figure->result->payers[p];
      g_autofree char      *amount = utenfor_unit_format (&figure->plot->unit, outcome->net, UTENFOR_SIGN_BOTH);
      UtenforLabel         *label;

      if (!utenfor_catalogue_get_payer (catalogue, p)->is_public ||
          (fabs (outcome->gain) <= 0.005 && fabs (outcome->cost) <= 0.005))
        continue;
      label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, utenfor_palette_payer (catalogue, p),
                                       utenfor_figure_payer_name (catalogue, p), amount);
      label->mark = utenfor_palette_payer_mark (catalogue, p);
      label->value = middle_at (figure, catalogue, p, figure->n - 1);
      label->loose = TRUE;
      label->rank = MAX (fabs (outcome->gain), fabs (outcome->cost));
      utenfor_plot_add_readout (figure->plot, utenfor_figure_payer_name (catalogue, p), label->tone, label->mark,
                                UTENFOR_SIGN_BOTH, utenfor_result_get_net (figure->result, p));
    }
}

static guint
find_extreme (const double *values,
              guint         n,
              double        sign)
{
  guint which = 0;

  for (guint t = 1; t < n; t++)
    if (sign * values[t] > sign * values[which])
      which = t;
  return which;
}

/* Two words that say which way is which. */
static void
add_directions (Figure *figure)
{
  guint         best = find_extreme (figure->above, figure->n, 1);
  guint         worst = find_extreme (figure->below, figure->n, -1);
  UtenforLabel *label;

  if (figure->above[best] > -0.08 * figure->below[worst] && figure->above[best] > 0)
    {
      label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, UTENFOR_TONE_DIM, _ ("spent less than without the measure"), NULL);
      label->stop = best;
      label->value = figure->above[best];
    }
  if (-figure->below[worst] > 0.08 * figure->above[best] && utenfor_largest (utenfor_result_get_cost (figure->result, figure->result->n_payers), figure->n) > 0)
    {
      label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, UTENFOR_TONE_DIM, _ ("paid for the measure"), NULL);
      /* From the right edge of the last big bar. */
      while (worst + 1 < figure->n && figure->below[worst + 1] < 0.5 * figure->below[worst])
        worst++;
      label->stop = worst + 0.36;
      label->value = figure->below[worst] / 2;
      label->below = TRUE;
      label->rank = 1;
    }
}

static void
add_net (Figure *figure)
{
  const double    *net = utenfor_result_get_net (figure->result, figure->result->n_payers);
  UtenforLayer    *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, UTENFOR_TONE_INK, NULL, net);
  g_autofree char *amount = utenfor_unit_format (&figure->plot->unit, figure->result->total.net, UTENFOR_SIGN_BOTH);
  UtenforLabel    *label;

  line->width = 2;
  line->followed = TRUE;
  if (figure->n == 0)
    return;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, UTENFOR_TONE_INK, _ ("Net in all"), amount);
  label->heavy = TRUE;
  label->value = net[figure->n - 1];
  label->loose = TRUE;
  label->rank = INFINITY;
  utenfor_plot_add_readout (figure->plot, _ ("Net in all"), UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, net);
}

static char *
describe (const Figure           *figure,
          const UtenforCatalogue *catalogue)
{
  GString             *text = g_string_new (NULL);
  const UtenforUnit   *unit = &figure->plot->unit;
  const UtenforResult *result = figure->result;
  int                  first = figure->plot->first_stop;
  guint                best, worst;
  g_autofree char     *up = NULL, *down = NULL, *gain = NULL, *cost = NULL;
  const double        *net = utenfor_result_get_net (result, result->n_payers);

  if (figure->n == 0)
    return g_string_free (text, FALSE);
  best = find_extreme (net, figure->n, 1);
  worst = find_extreme (net, figure->n, -1);
  up = utenfor_unit_format_full (unit, net[best], UTENFOR_SIGN_BOTH);
  down = utenfor_unit_format_full (unit, net[worst], UTENFOR_SIGN_BOTH);
  gain = utenfor_unit_format_full (unit, result->total.gain, UTENFOR_SIGN_BOTH);
  cost = utenfor_unit_format_full (unit, result->total.cost, UTENFOR_SIGN_MINUS);
  utenfor_sentence_add (text, _ ("Gains and costs year by year, %d to %d."), first, first + (int)figure->n - 1);
  utenfor_sentence_add (text, _ ("Gains add up to %s, costs of the measure to %s."), gain, cost);
  utenfor_sentence_add (text, _ ("The best year is %d, net %s; the worst is %d, net %s."), first + (int)best, up, first + (int)worst, down);
  for (guint p = 0; p < result->n_payers; p++)
    {
      g_autofree char *saved = utenfor_unit_format_full (unit, result->payers[p].gain, UTENFOR_SIGN_BOTH);
      g_autofree char *paid = utenfor_unit_format_full (unit, result->payers[p].cost, UTENFOR_SIGN_MINUS);

      if (fabs (result->payers[p].gain) > 0.005 || fabs (result->payers[p].cost) > 0.005)
        utenfor_sentence_add (text, _ ("%s gains %s and pays %s."), utenfor_figure_payer_name (catalogue, p), saved, paid);
    }
  return g_string_free (text, FALSE);
}

static double
largest_bar (const UtenforResult *result)
{
  guint n = (result->n_payers + 1) * result->n_years;

  return MAX (utenfor_largest (result->gain, n), utenfor_largest (result->cost, n));
}

static UtenforPlot *
new_plot (UtenforResult *result)
{
  const UtenforScenario *scenario = result->account->scenario;
  UtenforPlot           *plot = utenfor_plot_new (result->n_years, utenfor_calendar_year (scenario, 0));

  plot->is_banded = TRUE;
  plot->title = g_strdup (_ ("Gains and costs year by year"));
  plot->subtitle = utenfor_sentence_terms (result);
  plot->empty = g_strdup (_ ("No years to show."));
  plot->stop_label = g_strdup (_ ("Year"));
  plot->sign = UTENFOR_SIGN_BOTH;
  plot->unit = utenfor_unit_for_kr (largest_bar (result));
  plot->axis_title = g_strdup_printf (_ ("%s in the year"), plot->unit.name);
  plot->end_title = g_strdup (_ ("net over all years"));
  return plot;
}

UtenforPlot *
utenfor_figure_yearly_new (UtenforResult *result)
{
  const UtenforCatalogue *catalogue;
  Figure                  figure = { result };

  g_return_val_if_fail (result != NULL, NULL);

  catalogue = result->account->scenario->catalogue;
  figure.n = result->n_years;
  figure.plot = new_plot (result);
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.above = g_new0 (double, figure.n + 1);
  figure.below = g_new0 (double, figure.n + 1);
  stack_payers (&figure, catalogue);
  add_net (&figure);
  add_names (&figure, catalogue);
  if (figure.n > 0)
    add_directions (&figure);
  figure.plot->description = describe (&figure, catalogue);
  g_free (figure.above);
  g_free (figure.below);
  return figure.plot;
}
