/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread-report.h"

#include "json-head.h"

typedef struct
{
  const UtenforSpreads *spreads;
  const UtenforResult  *expected;
  JsonBuilder          *builder;
} Document;

/* A figure and its Monte Carlo standard error. */
static void
add_figure (const Document *document,
            const char     *name,
            double          value,
            double          error)
{
  utenfor_json_begin (document->builder, name);
  utenfor_json_number (document->builder, "value", value);
  utenfor_json_number (document->builder, "error", error);
  json_builder_end_object (document->builder);
}

static void
add_percentiles (const Document      *document,
                 const UtenforSpread *spread)
{
  utenfor_json_begin_array (document->builder, "percentiles");
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    {
      json_builder_begin_object (document->builder);
      utenfor_json_number (document->builder, "share", utenfor_percentiles[i]);
      utenfor_json_number (document->builder, "value", spread->percentiles[i]);
      utenfor_json_number (document->builder, "error", spread->percentile_errors[i]);
      json_builder_end_object (document->builder);
    }
  json_builder_end_array (document->builder);
}

static void
add_spread (const Document      *document,
            const char          *name,
            const UtenforSpread *spread)
{
  const gboolean has_loss = spread->chance < 1;

  utenfor_json_begin (document->builder, name);
  add_figure (document, "mean", spread->mean, spread->mean_error);
  add_figure (document, "sd", spread->sd, spread->sd_error);
  add_percentiles (document, spread);
  add_figure (document, "chance_of_gain", spread->chance, spread->chance_error);
  if (has_loss)
    add_figure (document, "loss", spread->loss, spread->loss_error);
  else
    utenfor_json_null (document->builder, "loss");
  utenfor_json_string (document->builder, "loss_reason", has_loss ? NULL : "always-a-gain");
  json_builder_end_object (document->builder);
}

static void
add_year_members (const Document *document,
                  guint           year)
{
  utenfor_json_integer (document->builder, "year", document->spreads->simulation->scenario->start_year + (int)year);
  utenfor_json_integer (document->builder, "model_year", year);
}

static void
add_payback (const Document         *document,
             const UtenforSpreadRow *spread)
{
  JsonBuilder *builder = document->builder;

  utenfor_json_begin (builder, "payback");
  utenfor_json_number (builder, "nothing_to_earn_back", spread->payback_nothing);
  utenfor_json_number (builder, "not_within_horizon", spread->payback_never);
  utenfor_json_begin_array (builder, "years");
  for (guint t = 0; t < document->spreads->simulation->n_years; t++)
    {
      json_builder_begin_object (builder);
      add_year_members (document, t);
      utenfor_json_number (builder, "share", spread->payback[t]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_years (const Document         *document,
           const UtenforSpreadRow *spread)
{
  utenfor_json_begin_array (document->builder, "yearly");
  for (guint t = 0; t < document->spreads->simulation->n_years; t++)
    {
      json_builder_begin_object (document->builder);
      add_year_members (document, t);
      add_spread (document, "net", &spread->net[t]);
      add_spread (document, "cumulated", &spread->cumulated[t]);
      json_builder_end_object (document->builder);
    }
  json_builder_end_array (document->builder);
}

static void
add_row_members (const Document *document,
                 guint           row)
{
  const UtenforSpreadRow *spread = &document->spreads->rows[row];
  const guint             payer = utenfor_spreads_get_payer (document->spreads, row);

  utenfor_json_number (document->builder, "expected", utenfor_result_get_outcome (document->expected, payer)->net);
  add_spread (document, "horizon", utenfor_spreads_get_horizon (document->spreads, row));
  utenfor_json_begin (document->builder, "variance");
  utenfor_json_number (document->builder, "chance", spread->variance_chance);
  utenfor_json_number (document->builder, "not_knowing", spread->variance_numbers);
  json_builder_end_object (document->builder);
  add_payback (document, spread);
  add_years (document, spread);
}

static void
add_payers (const Document *document,
            const char     *name,
            gboolean        is_public)
{
  const UtenforSimulation *simulation = document->spreads->simulation;

  utenfor_json_begin_array (document->builder, name);
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (simulation->scenario->catalogue,
                                                               (guint)simulation->payers[row]);

      if (payer->is_public != is_public)
        continue;
      json_builder_begin_object (document->builder);
      utenfor_json_string (document->builder, "payer", payer->id);
      add_row_members (document, row);
      json_builder_end_object (document->builder);
    }
  json_builder_end_array (document->builder);
}

/* What the rules of the catalogue give back, in what was drawn and not in what was expected. */
static void
add_refunds (const Document *document)
{
  const UtenforSimulation *simulation = document->spreads->simulation;
  const UtenforCatalogue  *catalogue = simulation->scenario->catalogue;

  utenfor_json_begin_array (document->builder, "refunds");
  for (guint r = 0; r < simulation->n_refunds; r++)
    {
      const UtenforSpreadRefund refund = utenfor_spreads_get_refund (document->spreads, r);

      json_builder_begin_object (document->builder);
      utenfor_json_string (document->builder, "refund", utenfor_catalogue_get_refund (catalogue, simulation->refunds[r].refund)->id);
      utenfor_json_string (document->builder, "payer", utenfor_catalogue_get_payer (catalogue, (guint)simulation->refunds[r].payer)->id);
      add_figure (document, "mean", refund.mean, refund.mean_error);
      json_builder_end_object (document->builder);
    }
  json_builder_end_array (document->builder);
}

static void
add_simulation (const Document *document)
{
  const UtenforSimulation *simulation = document->spreads->simulation;
  g_autofree char         *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, simulation->seed);

  utenfor_json_begin (document->builder, "simulation");
  utenfor_json_integer (document->builder, "draws", simulation->n_draws);
  utenfor_json_string (document->builder, "seed", seed);
  utenfor_json_string (document->builder, "mode", utenfor_simulation_mode_get_name (simulation->mode));
  utenfor_json_integer (document->builder, "draws_scaled", simulation->n_scaled);
  json_builder_end_object (document->builder);
}

char *
utenfor_spreads_to_json (const UtenforSpreads *spreads,
                         const UtenforResult  *expected)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Document document = { spreads, expected, builder };

  g_return_val_if_fail (spreads != NULL && expected != NULL, NULL);

  json_builder_begin_object (builder);
  utenfor_json_head (builder, spreads->simulation->scenario);
  add_simulation (&document);
  utenfor_json_view (builder, expected);
  utenfor_json_string (builder, "unit", "NOK");
  add_figure (&document, "chance_all_gain", spreads->all_gain, spreads->all_gain_error);
  add_refunds (&document);
  add_payers (&document, "payers", TRUE);
  add_payers (&document, "payers_outside_total", FALSE);
  utenfor_json_begin (builder, "total");
  add_row_members (&document, spreads->simulation->n_rows - 1);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return utenfor_json_to_text (builder);
}
