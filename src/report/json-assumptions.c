/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-assumptions.h"

#include <math.h>

static void
add_discount (JsonBuilder         *builder,
              const UtenforResult *result)
{
  const GArray *steps = result->account->scenario->discount;

  utenfor_json_begin_array (builder, "discount");
  for (guint i = 0; i < steps->len; i++)
    {
      const UtenforDiscountStep *step = &g_array_index (steps, UtenforDiscountStep, i);

      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "from", step->from);
      utenfor_json_number (builder, "rate", step->rate);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  utenfor_json_numbers (builder, "discount_factors", result->discount, result->n_years);
}

static void
add_course (JsonBuilder         *builder,
            const UtenforCourse *course)
{
  utenfor_json_integer (builder, "lag", course->lag);
  utenfor_json_integer (builder, "phase_in", course->phase_in);
  utenfor_json_quantity (builder, "relapse", &course->relapse);
  utenfor_json_quantity (builder, "floor", &course->floor);
}

static void
add_risk (JsonBuilder             *builder,
          const UtenforScenario   *scenario,
          const UtenforEffectRisk *risk)
{
  const char *to = utenfor_population_get_state (scenario->group, risk->to)->id;

  json_builder_begin_object (builder);
  utenfor_json_string (builder, "from",
                       risk->on_start ? NULL : utenfor_population_get_state (scenario->group, risk->from)->id);
  utenfor_json_string (builder, "to", to);
  utenfor_json_boolean (builder, "on_start", risk->on_start);
  if (risk->years > 0)
    utenfor_json_integer (builder, "years", risk->years);
  else
    utenfor_json_null (builder, "years");
  utenfor_json_quantity (builder, "risk", &risk->risk);
  add_course (builder, &risk->course);
  json_builder_end_object (builder);
}

static void
add_life_course_effect (JsonBuilder         *builder,
                        const UtenforEffect *effect)
{
  utenfor_json_string (builder, "kind", "life-course");
  utenfor_json_quantity (builder, "causal_share", &effect->causal_share);
  utenfor_json_quantity (builder, "success_with", &effect->success_with);
  utenfor_json_quantity (builder, "success_without", &effect->success_without);
  add_course (builder, &effect->course);
}

static void
add_transition_effect (JsonBuilder           *builder,
                       const UtenforScenario *scenario)
{
  utenfor_json_string (builder, "kind", "transition");
  utenfor_json_quantity (builder, "causal_share", &scenario->effect.causal_share);
  utenfor_json_begin_array (builder, "risks");
  for (guint i = 0; i < scenario->effect.risks->len; i++)
    add_risk (builder, scenario, &g_array_index (scenario->effect.risks, UtenforEffectRisk, i));
  json_builder_end_array (builder);
}

static void
add_effect (JsonBuilder           *builder,
            const UtenforScenario *scenario)
{
  utenfor_json_begin (builder, "effect");
  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    add_life_course_effect (builder, &scenario->effect);
  else
    add_transition_effect (builder, scenario);
  json_builder_end_object (builder);
}

static const char *
basis_name (UtenforBasis basis)
{
  switch (basis)
    {
    case UTENFOR_BASIS_INTAKE:
      return "intake";
    case UTENFOR_BASIS_CALENDAR:
      return "calendar";
    case UTENFOR_BASIS_PARTICIPANT:
    default:
      return "participant";
    }
}

void
utenfor_json_split (JsonBuilder            *builder,
                    const UtenforSplit     *split,
                    const UtenforCatalogue *catalogue)
{
  utenfor_json_begin (builder, "split");
  utenfor_json_string (builder, "kind", split->fixed ? "fixed" : "shares");
  utenfor_json_begin_array (builder, "parts");
  for (guint i = 0; i < split->parts->len; i++)
    {
      const UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "payer", utenfor_catalogue_get_payer (catalogue, part->payer)->id);
      utenfor_json_quantity_members (builder, &part->amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  utenfor_json_string (builder, "rest",
                       split->fixed ? utenfor_catalogue_get_payer (catalogue, split->rest_payer)->id : NULL);
  json_builder_end_object (builder);
}

static void
add_line (JsonBuilder           *builder,
          const UtenforScenario *scenario,
          const UtenforCostLine *line)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;
  const int               index = utenfor_scenario_line_index (scenario, line);
  const int               sector = utenfor_scenario_line_sector (scenario, line);

  json_builder_begin_object (builder);
  utenfor_json_string (builder, "id", line->id);
  utenfor_json_text (builder, "title", line->title);
  utenfor_json_string (builder, "basis", basis_name (line->basis));
  utenfor_json_integer (builder, "from", line->from);
  utenfor_json_integer (builder, "to", line->to);
  utenfor_json_quantity (builder, "amount", &line->amount);
  utenfor_json_integer (builder, "price_year", utenfor_scenario_line_price_year (scenario, line));
  utenfor_json_string (builder, "index",
                       index >= 0 ? utenfor_catalogue_get_index (catalogue, index)->id : NULL);
  utenfor_json_string (builder, "sector",
                       sector >= 0 ? utenfor_catalogue_get_sector (catalogue, sector)->id : NULL);
  utenfor_json_split (builder, &line->split, catalogue);
  json_builder_end_object (builder);
}

static void
add_lines (JsonBuilder           *builder,
           const UtenforScenario *scenario)
{
  utenfor_json_begin_array (builder, "cost_lines");
  for (guint i = 0; i < scenario->lines->len; i++)
    add_line (builder, scenario, &g_array_index (scenario->lines, UtenforCostLine, i));
  json_builder_end_array (builder);
}

static void
add_optional (JsonBuilder           *builder,
              const char            *name,
              gboolean               has,
              const UtenforQuantity *quantity)
{
  if (has)
    utenfor_json_quantity (builder, name, quantity);
  else
    utenfor_json_null (builder, name);
}

static void
add_left_out (JsonBuilder           *builder,
              const UtenforScenario *scenario)
{
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scenario->left_out->len; i++)
    json_builder_add_string_value (builder, utenfor_catalogue_get_service (scenario->catalogue, g_array_index (scenario->left_out, guint, i))->id);
  json_builder_end_array (builder);
}

void
utenfor_json_assumptions (JsonBuilder         *builder,
                          const UtenforResult *result)
{
  const UtenforScenario *scenario = result->account->scenario;

  utenfor_json_begin (builder, "assumptions");
  utenfor_json_integer (builder, "start_year", scenario->start_year);
  utenfor_json_integer (builder, "price_year", scenario->price_year);
  if (scenario->horizon > 0)
    utenfor_json_integer (builder, "horizon", scenario->horizon);
  else
    utenfor_json_null (builder, "horizon");
  utenfor_json_string (builder, "timing", utenfor_timing_get_name (scenario->timing));
  add_discount (builder, result);
  utenfor_json_integer (builder, "participants_per_intake", scenario->participants);
  utenfor_json_integer (builder, "intakes", scenario->intakes);
  utenfor_json_integer (builder, "entry_age", scenario->entry_age);
  add_effect (builder, scenario);
  add_lines (builder, scenario);
  add_optional (builder, "migration", scenario->has_migration, &scenario->migration);
  add_optional (builder, "tax_funding", scenario->has_tax_funding, &scenario->tax_funding);
  add_left_out (builder, scenario);
  utenfor_json_catalogue (builder, result);
  utenfor_json_populations (builder, scenario);
  json_builder_end_object (builder);
}
