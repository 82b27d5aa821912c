/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread-report.h"

#include <math.h>

#include "csv.h"

#define LINE_END "\r\n"

typedef struct
{
  const UtenforSpreads *spreads;
  GString              *out;
} Sheet;

static const UtenforScenario *
get_scenario (const Sheet *sheet)
{
  return sheet->spreads->simulation->scenario;
}

/* The payer and whether it is public; both empty for the total (row −1: for none). */
static void
append_payer (const Sheet *sheet,
              int          row)
{
  const int payer = row >= 0 ? sheet->spreads->simulation->payers[row] : -1;

  g_string_append_c (sheet->out, ',');
  if (payer >= 0)
    {
      const UtenforPayer *known = utenfor_catalogue_get_payer (get_scenario (sheet)->catalogue, (guint)payer);

      utenfor_csv_append (sheet->out, known->id);
      g_string_append (sheet->out, known->is_public ? ",yes" : ",no");
    }
  else
    g_string_append_c (sheet->out, ',');
}

static void
append_figure (const Sheet *sheet,
               const char  *kind,
               int          year,
               int          row,
               const char  *figure,
               double       value,
               double       error)
{
  g_string_append (sheet->out, kind);
  if (year >= 0)
    g_string_append_printf (sheet->out, ",%d,%d", get_scenario (sheet)->start_year + year, year);
  else
    g_string_append (sheet->out, ",,");
  append_payer (sheet, row);
  utenfor_csv_append_text (sheet->out, figure);
  utenfor_csv_append_number (sheet->out, value);
  utenfor_csv_append_number (sheet->out, error);
  g_string_append (sheet->out, LINE_END);
}

static void
append_spread (const Sheet         *sheet,
               const char          *kind,
               int                  year,
               int                  row,
               const UtenforSpread *spread)
{
  append_figure (sheet, kind, year, row, "mean", spread->mean, spread->mean_error);
  append_figure (sheet, kind, year, row, "sd", spread->sd, spread->sd_error);
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%.0f", 100 * utenfor_percentiles[i]);

      append_figure (sheet, kind, year, row, name, spread->percentiles[i], spread->percentile_errors[i]);
    }
  append_figure (sheet, kind, year, row, "chance", spread->chance, spread->chance_error);
  append_figure (sheet, kind, year, row, "loss", spread->loss, spread->loss_error);
}

static double
share_error (const Sheet *sheet,
             double       share)
{
  const guint n = sheet->spreads->simulation->n_draws;

  return n > 1 ? sqrt (MAX (0, share * (1 - share)) / n) : NAN;
}

static void
append_payback (const Sheet *sheet,
                guint        row)
{
  const UtenforSpreadRow *spread = &sheet->spreads->rows[row];

  append_figure (sheet, "payback", -1, row, "nothing", spread->payback_nothing,
                 share_error (sheet, spread->payback_nothing));
  append_figure (sheet, "payback", -1, row, "never", spread->payback_never, share_error (sheet, spread->payback_never));
  for (guint t = 0; t < sheet->spreads->simulation->n_years; t++)
    append_figure (sheet, "payback", t, row, "year", spread->payback[t], share_error (sheet, spread->payback[t]));
}

/* What is in what was drawn and not in what was expected. */
static void
append_refunds (const Sheet *sheet)
{
  const UtenforSimulation *simulation = sheet->spreads->simulation;

  for (guint r = 0; r < simulation->n_refunds; r++)
    {
      const UtenforSpreadRefund refund = utenfor_spreads_get_refund (sheet->spreads, r);
      const UtenforRefund      *rule = utenfor_catalogue_get_refund (get_scenario (sheet)->catalogue, simulation->refunds[r].refund);

      append_figure (sheet, "refund", -1, utenfor_simulation_find_row (simulation, simulation->refunds[r].payer), rule->id, refund.mean,
                     refund.mean_error);
    }
}

static void
append_row (const Sheet         *sheet,
            const UtenforResult *expected,
            guint                row)
{
  const UtenforSpreadRow *spread = &sheet->spreads->rows[row];
  const guint             payer = utenfor_spreads_get_payer (sheet->spreads, row);

  append_figure (sheet, "horizon", -1, row, "expected", utenfor_result_get_outcome (expected, payer)->net, 0);
  append_spread (sheet, "horizon", -1, row, utenfor_spreads_get_horizon (sheet->spreads, row));
  append_figure (sheet, "variance", -1, row, "chance", spread->variance_chance, NAN);
  append_figure (sheet, "variance", -1, row, "not-knowing", spread->variance_numbers, NAN);
  append_payback (sheet, row);
  for (guint t = 0; t < sheet->spreads->simulation->n_years; t++)
    {
      append_spread (sheet, "net", t, row, &spread->net[t]);
      append_spread (sheet, "cumulated", t, row, &spread->cumulated[t]);
    }
}

static void
append_term (const Sheet *sheet,
             const char  *name,
             const char  *value)
{
  g_autofree char *term = g_strconcat (name, "=", value, NULL);

  append_figure (sheet, "term", -1, -1, term, NAN, NAN);
}

static void
append_terms (const Sheet *sheet)
{
  const UtenforSimulation *simulation = sheet->spreads->simulation;
  const UtenforScenario   *scenario = simulation->scenario;
  g_autofree char         *draws = g_strdup_printf ("%u", simulation->n_draws);
  g_autofree char         *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, simulation->seed);
  g_autofree char         *horizon = g_strdup_printf ("%u", simulation->n_years);
  g_autofree char         *price_year = g_strdup_printf ("%d", simulation->view.price_year);

  append_term (sheet, "scenario", scenario->id);
  append_term (sheet, "catalogue", scenario->catalogue->id);
  append_term (sheet, "group", scenario->group->id);
  append_term (sheet, "reference", scenario->reference->id);
  if (scenario->municipality != NULL)
    append_term (sheet, "municipality", scenario->municipality->id);
  if (scenario->own_figures != NULL)
    append_term (sheet, "own-figures", scenario->own_figures->id);
  append_term (sheet, "price-year", price_year);
  append_term (sheet, "horizon", horizon);
  append_term (sheet, "discounted", simulation->view.discounted ? "yes" : "no");
  append_term (sheet, "view", simulation->view.budget ? "budget" : "value");
  append_term (sheet, "timing", utenfor_timing_get_name (simulation->view.timing));
  append_term (sheet, "draws", draws);
  append_term (sheet, "seed", seed);
  append_term (sheet, "mode", utenfor_simulation_mode_get_name (simulation->mode));
}

char *
utenfor_spreads_to_csv (const UtenforSpreads *spreads,
                        const UtenforResult  *expected)
{
  Sheet sheet = { spreads, NULL };

  g_return_val_if_fail (spreads != NULL && expected != NULL, NULL);

  sheet.out = g_string_new ("kind,year,model_year,payer,public,figure,value,error" LINE_END);
  append_terms (&sheet);
  append_figure (&sheet, "all-gain", -1, -1, "chance", spreads->all_gain, spreads->all_gain_error);
  append_refunds (&sheet);
  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    append_row (&sheet, expected, row);
  return g_string_free (sheet.out, FALSE);
}
