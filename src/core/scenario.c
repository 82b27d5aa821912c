/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario.h"

/* Circular R-109/2021 of the Ministry of Finance: 4, 3 and 2 per cent. */
static const UtenforDiscountStep default_steps[] = { { 1, 0.04 }, { 41, 0.03 }, { 76, 0.02 } };

void
utenfor_course_init (UtenforCourse *course)
{
  *course = (UtenforCourse){
    .lag = 0,
    .phase_in = 1,
    .relapse = utenfor_quantity (0),
    .floor = utenfor_quantity (0),
  };
}

void
utenfor_cost_line_init (UtenforCostLine *line,
                        const char      *id)
{
  *line = (UtenforCostLine){
    .id = g_intern_string (id),
    .amount = utenfor_quantity (0),
    .index = -1,
    .sector = -1,
  };
  utenfor_split_init (&line->split);
}

void
utenfor_cost_line_clear (UtenforCostLine *line)
{
  utenfor_text_unref (line->title);
  utenfor_split_clear (&line->split);
}

static void
cost_line_copy (UtenforCostLine       *to,
                const UtenforCostLine *from)
{
  *to = *from;
  utenfor_text_ref (to->title);
  utenfor_split_copy (&to->split, &from->split);
}

static GArray *
new_lines (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (UtenforCostLine));

  g_array_set_clear_func (lines, (GDestroyNotify)utenfor_cost_line_clear);

  return lines;
}

static void
effect_init (UtenforEffect *effect)
{
  *effect = (UtenforEffect){
    .kind = UTENFOR_EFFECT_LIFE_COURSE,
    .causal_share = utenfor_quantity (1),
    .success_with = utenfor_quantity (0),
    .success_without = utenfor_quantity (0),
    .risks = g_array_new (FALSE, FALSE, sizeof (UtenforEffectRisk)),
  };
  utenfor_course_init (&effect->course);
}

UtenforScenario *
utenfor_scenario_new (const char        *id,
                      UtenforCatalogue  *catalogue,
                      UtenforPopulation *group,
                      UtenforPopulation *reference)
{
  UtenforScenario *scenario = g_new0 (UtenforScenario, 1);

  g_atomic_ref_count_init (&scenario->ref_count);
  scenario->id = g_intern_string (id);
  scenario->catalogue = utenfor_catalogue_ref (catalogue);
  scenario->group = utenfor_population_ref (group);
  scenario->reference = utenfor_population_ref (reference);
  scenario->start_year = 2026;
  scenario->price_year = 2025;
  scenario->discount = g_array_new (FALSE, FALSE, sizeof (UtenforDiscountStep));
  g_array_append_vals (scenario->discount, default_steps, G_N_ELEMENTS (default_steps));
  scenario->participants = 1;
  scenario->intakes = 1;
  scenario->entry_age = group->first_age;
  scenario->lines = new_lines ();
  effect_init (&scenario->effect);
  scenario->migration = utenfor_quantity (0);
  scenario->tax_funding = utenfor_quantity (0);
  scenario->left_out = g_array_new (FALSE, FALSE, sizeof (guint));

  return scenario;
}

UtenforScenario *
utenfor_scenario_ref (UtenforScenario *scenario)
{
  g_atomic_ref_count_inc (&scenario->ref_count);

  return scenario;
}

void
utenfor_scenario_unref (UtenforScenario *scenario)
{
  if (scenario == NULL || !g_atomic_ref_count_dec (&scenario->ref_count))
    return;

  utenfor_text_unref (scenario->title);
  utenfor_text_unref (scenario->story);
  g_array_unref (scenario->discount);
  g_array_unref (scenario->lines);
  g_array_unref (scenario->effect.risks);
  g_array_unref (scenario->left_out);
  utenfor_population_unref (scenario->group);
  utenfor_population_unref (scenario->reference);
  utenfor_catalogue_unref (scenario->catalogue);
  utenfor_municipalities_unref (scenario->municipalities);
  utenfor_own_figures_unref (scenario->own_figures);
  g_free (scenario->file);
  g_free (scenario);
}

UtenforScenario *
utenfor_scenario_copy (const UtenforScenario *scenario)
{
  UtenforScenario *copy = g_memdup2 (scenario, sizeof *scenario);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->file = g_strdup (scenario->file);
  utenfor_text_ref (copy->title);
  utenfor_text_ref (copy->story);
  utenfor_catalogue_ref (copy->catalogue);
  utenfor_population_ref (copy->group);
  utenfor_population_ref (copy->reference);
  if (copy->municipalities != NULL)
    utenfor_municipalities_ref (copy->municipalities);
  if (copy->own_figures != NULL)
    utenfor_own_figures_ref (copy->own_figures);
  copy->discount = g_array_copy (scenario->discount);
  copy->effect.risks = g_array_copy (scenario->effect.risks);
  copy->left_out = g_array_copy (scenario->left_out);
  copy->lines = new_lines ();
  for (guint i = 0; i < scenario->lines->len; i++)
    {
      UtenforCostLine line;

      cost_line_copy (&line, &g_array_index (scenario->lines, UtenforCostLine, i));
      g_array_append_val (copy->lines, line);
    }

  return copy;
}

guint
utenfor_scenario_get_n_years (const UtenforScenario *scenario)
{
  return MAX (0, scenario->group->last_age - scenario->entry_age) + scenario->intakes;
}

guint
utenfor_scenario_get_horizon (const UtenforScenario *scenario,
                              int                    horizon)
{
  guint n_years = utenfor_scenario_get_n_years (scenario);

  if (horizon == 0)
    horizon = scenario->horizon;

  return horizon > 0 ? MIN ((guint)horizon, n_years) : n_years;
}

int
utenfor_scenario_service_price_year (const UtenforScenario *scenario,
                                     const UtenforService  *service)
{
  return service->price_year != 0 ? service->price_year : scenario->price_year;
}

int
utenfor_scenario_line_price_year (const UtenforScenario *scenario,
                                  const UtenforCostLine *line)
{
  return line->price_year != 0 ? line->price_year : scenario->price_year;
}

int
utenfor_scenario_line_index (const UtenforScenario *scenario,
                             const UtenforCostLine *line)
{
  return line->index >= 0 ? line->index : utenfor_catalogue_get_programme_index (scenario->catalogue);
}

int
utenfor_scenario_line_sector (const UtenforScenario *scenario,
                              const UtenforCostLine *line)
{
  return line->sector >= 0 ? line->sector : utenfor_catalogue_get_programme_sector (scenario->catalogue);
}

gboolean
utenfor_scenario_counts (const UtenforScenario *scenario,
                         guint                  service)
{
  for (guint i = 0; i < scenario->left_out->len; i++)
    if (g_array_index (scenario->left_out, guint, i) == service)
      return FALSE;

  return TRUE;
}
