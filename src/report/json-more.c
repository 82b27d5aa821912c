/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-outcome.h"

/* The views beside the main one: economy plan, tax funding, evidence. */

static void
add_plan_members (JsonBuilder         *builder,
                  const UtenforResult *result,
                  guint                payer)
{
  const double *net = result->plan + payer * UTENFOR_PLAN_YEARS;
  double        sum = 0;

  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    sum += net[t];
  utenfor_json_numbers (builder, "net", net, UTENFOR_PLAN_YEARS);
  utenfor_json_number (builder, "sum", sum);
}

static void
add_plan_payers (JsonBuilder         *builder,
                 const char          *name,
                 const UtenforResult *result,
                 gboolean             is_public)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  utenfor_json_begin_array (builder, name);
  for (guint p = 0; p < result->n_payers; p++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (catalogue, p);

      if (payer->is_public != is_public)
        continue;
      json_builder_begin_object (builder);
      utenfor_json_string (builder, "payer", payer->id);
      add_plan_members (builder, result, p);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_economy_plan (JsonBuilder         *builder,
                           const UtenforResult *result)
{
  utenfor_json_begin (builder, "economy_plan");
  utenfor_json_begin_array (builder, "years");
  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    json_builder_add_int_value (builder, result->account->scenario->start_year + (int)t);
  json_builder_end_array (builder);
  add_plan_payers (builder, "payers", result, TRUE);
  add_plan_payers (builder, "payers_outside_total", result, FALSE);
  utenfor_json_begin (builder, "total");
  add_plan_members (builder, result, result->n_payers);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

void
utenfor_json_tax_funding (JsonBuilder         *builder,
                          const UtenforResult *result)
{
  if (result->has_tax_funding)
    {
      utenfor_json_begin (builder, "tax_funding");
      utenfor_json_number (builder, "amount", result->tax_funding);
      utenfor_json_number (builder, "net_after", result->total.net + result->tax_funding);
      json_builder_end_object (builder);
    }
  else
    utenfor_json_null (builder, "tax_funding");
  utenfor_json_string (builder, "tax_funding_reason", result->has_tax_funding ? NULL : "not-in-scenario");
}

void
utenfor_json_evidence (JsonBuilder         *builder,
                       const UtenforResult *result)
{
  const double *shares = result->grade_share;

  if (result->has_grade_share)
    {
      utenfor_json_begin (builder, "evidence");
      utenfor_json_number (builder, "grade_a", shares[UTENFOR_GRADE_A]);
      utenfor_json_number (builder, "grade_b", shares[UTENFOR_GRADE_B]);
      /* What has no grade is taken for an assumption. */
      utenfor_json_number (builder, "grade_c", shares[UTENFOR_GRADE_C] + shares[UTENFOR_GRADE_NONE]);
      json_builder_end_object (builder);
    }
  else
    utenfor_json_null (builder, "evidence");
  utenfor_json_string (builder, "evidence_reason", result->has_grade_share ? NULL : "no-gap");
}
