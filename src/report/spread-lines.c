/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread-lines.h"

#include <math.h>
#include <string.h>

#include "csv.h"
#include "spread-report.h"

#define LINE_END "\r\n"

char *
utenfor_spread_lines_dup_heading (void)
{
  return g_strdup ("key,kind,scenario,municipality,group,draws,seed,mode,view,discounted,timing,horizon,price_year,participants,payer,public,expected,mean,"
                   "mean_error,sd,p5,p10,p25,p50,p75,p90,p95,chance,chance_error,loss,payback_half,payback_never,"
                   "variance_chance,variance_not_knowing,chance_all_gain" LINE_END);
}

static void
append_names (GString              *out,
              const char           *key,
              const char           *kind,
              const UtenforSpreads *spreads)
{
  const UtenforSimulation *simulation = spreads->simulation;
  const UtenforScenario   *scenario = simulation->scenario;

  utenfor_csv_append (out, key);
  utenfor_csv_append_text (out, kind);
  utenfor_csv_append_text (out, scenario->id);
  utenfor_csv_append_text (out, scenario->municipality != NULL ? scenario->municipality->id : NULL);
  utenfor_csv_append_text (out, scenario->group->id);
  g_string_append_printf (out, ",%u,%" G_GUINT64_FORMAT, simulation->n_draws, simulation->seed);
  utenfor_csv_append_text (out, utenfor_simulation_mode_get_name (simulation->mode));
  utenfor_csv_append_text (out, simulation->view.budget ? "budget" : "value");
  utenfor_csv_append_text (out, simulation->view.discounted ? "yes" : "no");
  utenfor_csv_append_text (out, utenfor_timing_get_name (simulation->view.timing));
  g_string_append_printf (out, ",%u,%d", simulation->n_years, simulation->view.price_year);
}

static void
append_payer (GString              *out,
              const UtenforSpreads *spreads,
              guint                 row)
{
  const int           payer = spreads->simulation->payers[row];
  const UtenforPayer *known;

  if (payer < 0)
    {
      g_string_append (out, ",,");
      return;
    }
  known = utenfor_catalogue_get_payer (spreads->simulation->scenario->catalogue, (guint)payer);
  utenfor_csv_append_text (out, known->id);
  utenfor_csv_append_text (out, known->is_public ? "yes" : "no");
}

static void
append_spread (GString             *out,
               const UtenforSpread *spread)
{
  utenfor_csv_append_number (out, spread->mean);
  utenfor_csv_append_number (out, spread->mean_error);
  utenfor_csv_append_number (out, spread->sd);
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    utenfor_csv_append_number (out, spread->percentiles[i]);
  utenfor_csv_append_number (out, spread->chance);
  utenfor_csv_append_number (out, spread->chance_error);
  utenfor_csv_append_number (out, spread->loss);
}

/* The calendar year by which half of the draws have the money back. */
static double
payback_half (const UtenforSpreads *spreads,
              guint                 row)
{
  const int year = utenfor_spreads_get_payback (spreads, row, 0.5);

  return year < 0 ? NAN : spreads->simulation->scenario->start_year + year;
}

static void
append_row (GString              *out,
            const char           *key,
            const UtenforSpreads *spreads,
            const UtenforResult  *expected,
            guint                 row)
{
  const UtenforSpreadRow *spread = &spreads->rows[row];
  const gboolean          is_total = row + 1 == spreads->simulation->n_rows;

  append_names (out, key, is_total ? "total" : "payer", spreads);
  g_string_append_printf (out, ",%d", (int)expected->n_participants);
  append_payer (out, spreads, row);
  utenfor_csv_append_number (out, utenfor_result_get_outcome (expected, utenfor_spreads_get_payer (spreads, row))->net);
  append_spread (out, utenfor_spreads_get_horizon (spreads, row));
  utenfor_csv_append_number (out, payback_half (spreads, row));
  utenfor_csv_append_number (out, spread->payback_never);
  utenfor_csv_append_number (out, spread->variance_chance);
  utenfor_csv_append_number (out, spread->variance_numbers);
  utenfor_csv_append_number (out, is_total ? spreads->all_gain : NAN);
  g_string_append (out, LINE_END);
}

char *
utenfor_spread_lines_new (const char           *key,
                          const UtenforSpreads *spreads,
                          const UtenforResult  *expected)
{
  GString *out;

  g_return_val_if_fail (key != NULL && spreads != NULL && expected != NULL, NULL);

  out = g_string_new (NULL);
  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    append_row (out, key, spreads, expected, row);
  return g_string_free (out, FALSE);
}

GHashTable *
utenfor_spread_lines_find_keys (const char *text,
                                gsize      *length)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *line = text, *end;

  *length = 0;
  while ((end = strstr (line, LINE_END)) != NULL)
    {
      const char *comma = memchr (line, ',', (gsize)(end - line));

      end += strlen (LINE_END);
      if (line == text)
        *length = (gsize)(end - text);
      else if (comma != NULL && g_str_has_prefix (comma, ",total,"))
        {
          g_hash_table_add (keys, g_strndup (line, (gsize)(comma - line)));
          *length = (gsize)(end - text);
        }
      line = end;
    }
  return keys;
}
