/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-outcome.h"

static const UtenforCatalogue *
get_catalogue (const UtenforResult *result)
{
  return result->account->scenario->catalogue;
}

static int
calendar_year (const UtenforResult *result,
               int                  model_year)
{
  return result->account->scenario->start_year + model_year;
}

static void
add_ratio (JsonBuilder          *builder,
           const UtenforOutcome *outcome)
{
  if (outcome->has_ratio)
    utenfor_json_number (builder, "ratio", outcome->ratio);
  else
    utenfor_json_null (builder, "ratio");
  utenfor_json_string (builder, "ratio_reason", outcome->has_ratio ? NULL : "cost-under-10000");
}

static const char *
payback_reason (UtenforPayback payback)
{
  switch (payback)
    {
    case UTENFOR_PAYBACK_NOTHING:
      return "nothing-to-earn-back";
    case UTENFOR_PAYBACK_NEVER:
      return "not-within-horizon";
    case UTENFOR_PAYBACK_YEAR:
    default:
      return NULL;
    }
}

static void
add_payback (JsonBuilder          *builder,
             const UtenforResult  *result,
             const UtenforOutcome *outcome)
{
  if (outcome->payback == UTENFOR_PAYBACK_YEAR)
    {
      utenfor_json_begin (builder, "payback");
      utenfor_json_integer (builder, "year", calendar_year (result, outcome->payback_year));
      utenfor_json_integer (builder, "model_year", outcome->payback_year);
      utenfor_json_integer (builder, "age", outcome->payback_age);
      json_builder_end_object (builder);
    }
  else
    utenfor_json_null (builder, "payback");
  utenfor_json_string (builder, "payback_reason", payback_reason (outcome->payback));
}

static void
add_hole (JsonBuilder          *builder,
          const UtenforResult  *result,
          const UtenforOutcome *outcome)
{
  if (outcome->has_hole)
    {
      utenfor_json_begin (builder, "deepest_hole");
      utenfor_json_number (builder, "amount", outcome->hole);
      utenfor_json_integer (builder, "year", calendar_year (result, outcome->hole_year));
      utenfor_json_integer (builder, "model_year", outcome->hole_year);
      json_builder_end_object (builder);
    }
  else
    utenfor_json_null (builder, "deepest_hole");
  utenfor_json_string (builder, "deepest_hole_reason", outcome->has_hole ? NULL : "never-below-zero");
}

static void
add_outcome (JsonBuilder          *builder,
             const UtenforResult  *result,
             const UtenforOutcome *outcome)
{
  utenfor_json_number (builder, "gain", outcome->gain);
  utenfor_json_number (builder, "cost", outcome->cost);
  utenfor_json_number (builder, "net", outcome->net);
  utenfor_json_number (builder, "net_per_participant", outcome->net_per_participant);
  add_ratio (builder, outcome);
  add_payback (builder, result, outcome);
  add_hole (builder, result, outcome);
}

/* `payer` may be n_payers, the public total. */
static void
add_years (JsonBuilder         *builder,
           const UtenforResult *result,
           guint                payer)
{
  utenfor_json_begin_array (builder, "yearly");
  for (guint t = 0; t < result->n_years; t++)
    {
      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "year", calendar_year (result, (int)t));
      utenfor_json_integer (builder, "model_year", t);
      utenfor_json_number (builder, "gain", utenfor_result_get_gain (result, payer)[t]);
      utenfor_json_number (builder, "cost", utenfor_result_get_cost (result, payer)[t]);
      utenfor_json_number (builder, "net", utenfor_result_get_net (result, payer)[t]);
      utenfor_json_number (builder, "cumulated", utenfor_result_get_cumulated (result, payer)[t]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_payers (JsonBuilder         *builder,
            const char          *name,
            const UtenforResult *result,
            gboolean             is_public,
            gboolean             yearly)
{
  utenfor_json_begin_array (builder, name);
  for (guint p = 0; p < result->n_payers; p++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (get_catalogue (result), p);

      if (payer->is_public != is_public)
        continue;
      json_builder_begin_object (builder);
      utenfor_json_string (builder, "payer", payer->id);
      add_outcome (builder, result, &result->payers[p]);
      if (yearly)
        add_years (builder, result, p);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_outcomes (JsonBuilder         *builder,
                       const UtenforResult *result,
                       gboolean             yearly)
{
  add_payers (builder, "payers", result, TRUE, yearly);
  add_payers (builder, "payers_outside_total", result, FALSE, yearly);
  utenfor_json_begin (builder, "total");
  add_outcome (builder, result, &result->total);
  if (yearly)
    add_years (builder, result, result->n_payers);
  json_builder_end_object (builder);
}

void
utenfor_json_sectors (JsonBuilder         *builder,
                      const UtenforResult *result)
{
  utenfor_json_begin_array (builder, "sectors");
  for (guint s = 0; s < result->n_sectors; s++)
    {
      json_builder_begin_object (builder);
      utenfor_json_string (builder, "sector", utenfor_catalogue_get_sector (get_catalogue (result), s)->id);
      add_outcome (builder, result, &result->sectors[s]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* One amount a payer; `amounts` has the public total after the last. */
static void
add_by_payer (JsonBuilder         *builder,
              const UtenforResult *result,
              const char          *name,
              const double        *amounts)
{
  utenfor_json_number (builder, name, amounts[result->n_payers]);
  utenfor_json_begin_array (builder, "by_payer");
  for (guint p = 0; p < result->n_payers; p++)
    {
      json_builder_begin_object (builder);
      utenfor_json_string (builder, "payer", utenfor_catalogue_get_payer (get_catalogue (result), p)->id);
      utenfor_json_number (builder, name, amounts[p]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_services (JsonBuilder         *builder,
                       const UtenforResult *result)
{
  const UtenforCatalogue *catalogue = get_catalogue (result);

  utenfor_json_begin_array (builder, "services");
  for (guint k = 0; k < result->n_services; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "service", service->id);
      utenfor_json_string (builder, "sector", utenfor_catalogue_get_sector (catalogue, service->sector)->id);
      add_by_payer (builder, result, "gain", result->gain_by_service + k * (result->n_payers + 1));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_lines (JsonBuilder         *builder,
                    const UtenforResult *result)
{
  const GArray *lines = result->account->scenario->lines;

  utenfor_json_begin_array (builder, "cost_lines");
  for (guint l = 0; l < result->n_lines; l++)
    {
      json_builder_begin_object (builder);
      utenfor_json_string (builder, "line", g_array_index (lines, UtenforCostLine, l).id);
      add_by_payer (builder, result, "cost", result->cost_by_line + l * (result->n_payers + 1));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
