/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"
#include "sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Money is compared at half an øre. */
#define NOTHING 0.005

typedef struct
{
  const UtenforResult    *result;
  const UtenforCatalogue *catalogue;
  UtenforPlot            *plot;
  UtenforPanel           *panel;
  double                  span; /* kr from the lowest to the highest */
} Figure;

static double
last_value (const double *values,
            guint         n)
{
  return n > 0 ? values[n - 1] : 0;
}

/* Where the line crosses zero on its way to `year`, between two stops. */
static double
crossing (const double *values,
          int           year)
{
  if (year < 1 || !(values[year - 1] < 0) || !(values[year] > 0))
    return year;
  return year - values[year] / (values[year] - values[year - 1]);
}

/* Whoever pays nothing has no money to get back, even if a loss of income comes first. */
static gboolean
gets_money_back (const UtenforOutcome *outcome)
{
  return outcome->payback == UTENFOR_PAYBACK_YEAR && outcome->payback_year >= 0 && outcome->cost > NOTHING;
}

static void
mark_payback (Figure               *figure,
              const UtenforOutcome *outcome,
              const double         *values,
              const char           *name,
              UtenforTone           tone,
              double                rank)
{
  g_autofree char *year = NULL;
  UtenforLabel    *label;

  if (!gets_money_back (outcome))
    return;
  year = g_strdup_printf ("%d", figure->plot->first_stop + outcome->payback_year);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_POINT, tone, name, year);
  label->point = UTENFOR_POINT_RING;
  label->stop = crossing (values, outcome->payback_year);
  label->rank = rank;
}

static void
mark_hole (Figure               *figure,
           const UtenforOutcome *outcome,
           const char           *name,
           UtenforTone           tone,
           double                rank)
{
  g_autofree char *depth = NULL, *words = NULL;
  UtenforLabel    *label;

  /* A dent that cannot be seen needs no words, nor does one that is the end. */
  if (outcome->hole_year + 1 == (int)figure->plot->n_stops || !outcome->has_hole || outcome->hole_year < 0 || -outcome->hole < 0.1 * figure->span)
    return;
  depth = utenfor_unit_format (&figure->plot->unit, outcome->hole, UTENFOR_SIGN_MINUS);
  /* Translators: at the lowest point of a line: the payer's name, the year, then the sum in bold. */
  words = g_strdup_printf (_ ("%s at its deepest, %d:"), name, figure->plot->first_stop + outcome->hole_year);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_POINT, tone, words, depth);
  label->point = UTENFOR_POINT_DOT;
  figure->plot->spare_below = 0.08;
  label->below = TRUE;
  label->stop = outcome->hole_year;
  label->value = outcome->hole;
  label->rank = rank;
}

static void
add_curve (Figure               *figure,
           const UtenforRow     *row,
           const UtenforOutcome *outcome,
           gboolean              is_total)
{
  guint            n = figure->plot->n_stops;
  double           end = last_value (row->values, n);
  double           rank = is_total ? INFINITY : utenfor_largest (row->values, n);
  g_autofree char *amount = utenfor_unit_format (&figure->plot->unit, end, UTENFOR_SIGN_BOTH);
  UtenforLayer    *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, row->tone, NULL, row->values);
  UtenforLabel    *label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, row->tone, row->name, amount);

  line->width = is_total ? 2.8 : 2.4;
  line->followed = TRUE;
  /* Beside the total, never inside it. */
  line->dashed = !row->is_public;
  label->mark = row->mark;
  label->heavy = is_total;
  label->value = end;
  label->rank = rank;
  utenfor_plot_add_readout (figure->plot, row->name, row->tone, row->mark, UTENFOR_SIGN_BOTH, row->values);
  if (!row->is_public)
    return;
  mark_payback (figure, outcome, row->values, row->name, row->tone, rank);
  mark_hole (figure, outcome, row->name, row->tone, rank);
}

static void
shade_plan (Figure *figure)
{
  UtenforLabel *label;

  if (figure->plot->n_stops < 2)
    return;
  utenfor_panel_add_shade (figure->panel, UTENFOR_TONE_PLAN, 0, MIN (UTENFOR_PLAN_YEARS - 1, (int)figure->plot->n_stops - 1));
  /* Translators: the municipality's four-year budget plan (økonomiplanen). */
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_TOP, UTENFOR_TONE_DIM, _ ("Economy plan"), NULL);
  label->heavy = TRUE;
}

static void
describe_one (GString              *text,
              const Figure         *figure,
              const char           *name,
              const UtenforOutcome *outcome,
              double                end)
{
  const UtenforUnit *unit = &figure->plot->unit;
  g_autofree char   *net = utenfor_unit_format_full (unit, end, UTENFOR_SIGN_BOTH);
  g_autofree char   *hole = utenfor_unit_format_full (unit, outcome->hole, UTENFOR_SIGN_MINUS);

  utenfor_sentence_add (text, _ ("%s ends at %s."), name, net);
  if (outcome->has_hole)
    utenfor_sentence_add (text, _ ("It is deepest in %d, %s."), figure->plot->first_stop + outcome->hole_year, hole);
  if (gets_money_back (outcome))
    utenfor_sentence_add (text, _ ("The money is earned back in %d."), figure->plot->first_stop + outcome->payback_year);
  else if (outcome->payback == UTENFOR_PAYBACK_NEVER)
    utenfor_sentence_add (text, _ ("The money is not earned back within %d."), figure->plot->first_stop + (int)figure->plot->n_stops - 1);
}

/* A row per payer with any money, in file order; which[] says who it is. */
static GPtrArray *
collect (const UtenforResult    *result,
         const UtenforCatalogue *catalogue,
         GArray                 *which)
{
  GPtrArray *rows = utenfor_rows_new ();
  guint      n = result->n_years;

  for (guint p = 0; p < result->n_payers; p++)
    {
      double     *values = g_new0 (double, n + 1);
      UtenforRow *row;

      for (guint t = 0; t < n; t++)
        values[t] = utenfor_result_get_cumulated (result, p)[t];
      row = utenfor_rows_add (rows, utenfor_figure_payer_name (catalogue, p), utenfor_palette_payer (catalogue, p),
                              utenfor_palette_payer_mark (catalogue, p), values);
      row->is_public = utenfor_catalogue_get_payer (catalogue, p)->is_public;
      if (utenfor_row_weight (row, n) <= NOTHING)
        g_ptr_array_remove_index (rows, rows->len - 1);
      else
        g_array_append_val (which, p);
    }
  return rows;
}

static UtenforRow *
total_row (const UtenforResult *result)
{
  UtenforRow *row = g_new0 (UtenforRow, 1);

  /* Translators: all public payers together. */
  row->name = (char *)_ ("In all");
  row->tone = UTENFOR_TONE_INK;
  row->is_public = TRUE;
  row->values = (double *)utenfor_result_get_cumulated (result, result->n_payers);
  return row;
}

static void
describe (Figure           *figure,
          const GPtrArray  *rows,
          const GArray     *which,
          const UtenforRow *total)
{
  GString *text = g_string_new (NULL);
  guint    n = figure->plot->n_stops;

  if (n > 0)
    {
      utenfor_sentence_add (text, _ ("Cumulated net from %d to %d, per payer."), figure->plot->first_stop, figure->plot->first_stop + (int)n - 1);
      describe_one (text, figure, total->name, &figure->result->total, last_value (total->values, n));
    }
  for (guint i = 0; n > 0 && i < rows->len; i++)
    {
      const UtenforRow *row = utenfor_rows_get (rows, i);

      describe_one (text, figure, row->name, &figure->result->payers[g_array_index (which, guint, i)], last_value (row->values, n));
    }
  figure->plot->description = g_string_free (text, FALSE);
}

static double
span (const UtenforResult *result)
{
  double low = 0, high = 0;

  for (guint i = 0; i < (result->n_payers + 1) * result->n_years; i++)
    if (isfinite (result->cumulated[i]))
      {
        low = MIN (low, result->cumulated[i]);
        high = MAX (high, result->cumulated[i]);
      }
  return high - low;
}

UtenforPlot *
utenfor_figure_cumulated_new (UtenforResult *result)
{
  const UtenforScenario *scenario;
  Figure                 figure = { result };
  g_autoptr (GArray) which = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree UtenforRow *total = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  scenario = result->account->scenario;
  figure.catalogue = scenario->catalogue;
  rows = collect (result, figure.catalogue, which);
  total = total_row (result);
  figure.plot = utenfor_plot_new (result->n_years, utenfor_calendar_year (scenario, 0));
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.plot->title = g_strdup (_ ("When is the money earned back?"));
  figure.plot->subtitle = utenfor_sentence_terms (result);
  figure.plot->empty = g_strdup (_ ("No years to show."));
  figure.plot->sign = UTENFOR_SIGN_BOTH;
  figure.plot->stop_label = g_strdup (_ ("Year"));
  figure.plot->unit = utenfor_unit_for_kr (utenfor_largest (result->cumulated, (result->n_payers + 1) * result->n_years));
  /* Translators: over the axis; the unit stands in place of %s. */
  figure.plot->axis_title = g_strdup_printf (_ ("cumulated net, %s"), figure.plot->unit.name);
  figure.span = span (result);
  shade_plan (&figure);
  add_curve (&figure, total, &result->total, TRUE);
  for (guint i = 0; i < rows->len; i++)
    add_curve (&figure, utenfor_rows_get (rows, i), &result->payers[g_array_index (which, guint, i)], FALSE);
  describe (&figure, rows, which, total);
  return figure.plot;
}
