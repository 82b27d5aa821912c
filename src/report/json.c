/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json.h"

#include "json-assumptions.h"
#include "json-head.h"
#include "json-life-course.h"
#include "json-outcome.h"
#include "json-place.h"

/* How the account is looked at: the scenario's assumptions, or what the user
 * asked for instead. */
/* The same account with only what can be taken out of a budget, whichever view
 * was asked for. */
static void
add_budget_view (JsonBuilder         *builder,
                 const UtenforResult *result)
{
  g_autoptr (UtenforResult) budget = NULL;
  UtenforView view = result->view;

  view.budget = TRUE;
  budget = utenfor_result_new (result->account, &view);
  utenfor_json_begin (builder, "budget_view");
  utenfor_json_outcomes (builder, budget, FALSE);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder         *builder,
            const UtenforResult *result)
{
  utenfor_json_outcomes (builder, result, TRUE);
  utenfor_json_sectors (builder, result);
  utenfor_json_services (builder, result);
  utenfor_json_lines (builder, result);
  utenfor_json_tax_funding (builder, result);
  add_budget_view (builder, result);
  utenfor_json_economy_plan (builder, result);
  utenfor_json_evidence (builder, result);
  utenfor_json_life_course (builder, result->account);
}

char *
utenfor_result_to_json (const UtenforResult *result)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  utenfor_json_head (builder, result->account->scenario);
  utenfor_json_place (builder, result->account->scenario);
  utenfor_json_view (builder, result);
  utenfor_json_string (builder, "unit", "NOK");
  add_result (builder, result);
  utenfor_json_assumptions (builder, result);
  json_builder_end_object (builder);
  return utenfor_json_to_text (builder);
}
