/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-members.h"
#include "json.h"
#include "spread-report.h"

static void
add_spread_members (JsonBuilder         *builder,
                    const UtenforSpread *spread)
{
  utenfor_json_number (builder, "mean", spread->mean);
  utenfor_json_number (builder, "sd", spread->sd);
  utenfor_json_numbers (builder, "percentiles", spread->percentiles, UTENFOR_N_PERCENTILES);
  utenfor_json_number (builder, "chance", spread->chance);
  utenfor_json_number (builder, "loss", spread->loss);
  utenfor_json_begin (builder, "errors");
  utenfor_json_number (builder, "mean", spread->mean_error);
  utenfor_json_number (builder, "sd", spread->sd_error);
  utenfor_json_numbers (builder, "percentiles", spread->percentile_errors, UTENFOR_N_PERCENTILES);
  utenfor_json_number (builder, "chance", spread->chance_error);
  utenfor_json_number (builder, "loss", spread->loss_error);
  json_builder_end_object (builder);
}

static void
add_years (JsonBuilder         *builder,
           const char          *name,
           const UtenforSpread *years,
           guint                n_years)
{
  utenfor_json_begin_array (builder, name);
  for (guint t = 0; t < n_years; t++)
    {
      json_builder_begin_object (builder);
      add_spread_members (builder, &years[t]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_payback (JsonBuilder            *builder,
             const UtenforSpreadRow *row,
             guint                   n_years)
{
  utenfor_json_begin (builder, "payback");
  utenfor_json_numbers (builder, "years", row->payback, n_years);
  utenfor_json_number (builder, "nothing", row->payback_nothing);
  utenfor_json_number (builder, "never", row->payback_never);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder          *builder,
         const UtenforSpreads *spreads,
         guint                 row)
{
  const UtenforSpreadRow *spread = &spreads->rows[row];
  guint                   n_years = spreads->simulation->n_years;

  json_builder_begin_object (builder);
  utenfor_json_string (builder, "payer", utenfor_simulation_get_payer_id (spreads->simulation, row));
  utenfor_json_begin (builder, "horizon");
  add_spread_members (builder, utenfor_spreads_get_horizon (spreads, row));
  json_builder_end_object (builder);
  utenfor_json_number (builder, "variance_chance", spread->variance_chance);
  utenfor_json_number (builder, "variance_numbers", spread->variance_numbers);
  add_payback (builder, spread, n_years);
  add_years (builder, "net", spread->net, n_years);
  add_years (builder, "cumulated", spread->cumulated, n_years);
  json_builder_end_object (builder);
}

static void
add_all (JsonBuilder          *builder,
         const UtenforSpreads *spreads)
{
  const UtenforSimulation *simulation = spreads->simulation;
  g_autofree char         *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, simulation->seed);

  utenfor_json_integer (builder, "format", UTENFOR_JSON_FORMAT);
  utenfor_json_string (builder, "scenario", simulation->scenario->id);
  utenfor_json_string (builder, "mode", utenfor_simulation_mode_get_name (simulation->mode));
  utenfor_json_integer (builder, "draws", simulation->n_draws);
  /* As text: not every reader of JSON has whole numbers of 64 bits. */
  utenfor_json_string (builder, "seed", seed);
  utenfor_json_integer (builder, "scaled", simulation->n_scaled);
  utenfor_json_integer (builder, "start_year", simulation->scenario->start_year);
  utenfor_json_integer (builder, "price_year", simulation->scenario->price_year);
  utenfor_json_numbers (builder, "percentiles", utenfor_percentiles, UTENFOR_N_PERCENTILES);
  utenfor_json_number (builder, "all_gain", spreads->all_gain);
  utenfor_json_number (builder, "all_gain_error", spreads->all_gain_error);
  utenfor_json_begin_array (builder, "payers");
  for (guint row = 0; row < simulation->n_rows; row++)
    add_row (builder, spreads, row);
  json_builder_end_array (builder);
}

char *
utenfor_spreads_to_json (const UtenforSpreads *spreads)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_all (builder, spreads);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, "\n", NULL);
}
