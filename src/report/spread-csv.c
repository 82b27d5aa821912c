/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv.h"
#include "spread-report.h"

#include <math.h>

#define LINE_END "\r\n"

static const char *const mode_names[] = { "everything", "chance", "numbers" };

const char *
utenfor_simulation_mode_get_name (UtenforSimulationMode mode)
{
  g_return_val_if_fail ((guint)mode < G_N_ELEMENTS (mode_names), NULL);

  return mode_names[mode];
}

gboolean
utenfor_simulation_mode_from_name (const char            *name,
                                   UtenforSimulationMode *mode)
{
  for (guint i = 0; i < G_N_ELEMENTS (mode_names); i++)
    if (g_str_equal (mode_names[i], name))
      {
        *mode = i;
        return TRUE;
      }

  return FALSE;
}

const char *
utenfor_simulation_get_payer_id (const UtenforSimulation *simulation,
                                 guint                    row)
{
  if (simulation->payers[row] < 0)
    return NULL;

  return utenfor_catalogue_get_payer (simulation->scenario->catalogue, simulation->payers[row])->id;
}

static void
append_number (GString *out,
               double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ',');
  if (isfinite (value))
    g_string_append (out, g_ascii_dtostr (buffer, sizeof buffer, value));
}

static void
append_spread (GString             *out,
               const UtenforSpread *spread)
{
  append_number (out, spread->mean);
  append_number (out, spread->sd);
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    append_number (out, spread->percentiles[i]);
  append_number (out, spread->chance);
  append_number (out, spread->loss);
  append_number (out, spread->mean_error);
  append_number (out, spread->sd_error);
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    append_number (out, spread->percentile_errors[i]);
  append_number (out, spread->chance_error);
  append_number (out, spread->loss_error);
}

static void
append_row (GString              *out,
            const UtenforSpreads *spreads,
            guint                 row,
            guint                 year,
            const char           *kind,
            const UtenforSpread  *spread,
            double                payback)
{
  const UtenforSimulation *simulation = spreads->simulation;
  const char              *payer = utenfor_simulation_get_payer_id (simulation, row);

  g_string_append_printf (out, "%s,%u,%u,", kind, simulation->scenario->start_year + year, year);
  utenfor_csv_append (out, payer != NULL ? payer : "");
  append_spread (out, spread);
  append_number (out, payback);
  g_string_append (out, LINE_END);
}

static void
append_heading (GString *out)
{
  g_string_append (out, "kind,year,model_year,payer,mean,sd");
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    g_string_append_printf (out, ",p%02.0f", 100 * utenfor_percentiles[i]);
  g_string_append (out, ",chance,loss,mean_error,sd_error");
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    g_string_append_printf (out, ",p%02.0f_error", 100 * utenfor_percentiles[i]);
  g_string_append (out, ",chance_error,loss_error,payback" LINE_END);
}

char *
utenfor_spreads_to_csv (const UtenforSpreads *spreads)
{
  GString *out = g_string_new (NULL);

  append_heading (out);
  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    for (guint t = 0; t < spreads->simulation->n_years; t++)
      {
        const UtenforSpreadRow *spread = &spreads->rows[row];

        append_row (out, spreads, row, t, "net", &spread->net[t], NAN);
        append_row (out, spreads, row, t, "cumulated", &spread->cumulated[t], spread->payback[t]);
      }

  return g_string_free (out, FALSE);
}
