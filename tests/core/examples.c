/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"

/* A population of one state in which a year costs what one unit of each named
 * service costs. */
static UtenforPopulation *
one_state (UtenforCatalogue *catalogue,
           const char       *id,
           int               first_age,
           int               last_age,
           const char       *service)
{
  UtenforPopulation *population = utenfor_population_new (id, catalogue, NULL);

  population->first_age = first_age;
  population->last_age = last_age;
  add_start (population, "here", 1);
  add_use (population, service, "here", 1);
  build_population (population);

  return population;
}

UtenforScenario *
example_a (void)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("a");
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforPopulation) reference = NULL;
  UtenforScenario *scenario;

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "stat");
  add_sector (catalogue, "services");
  add_sector (catalogue, "tiltak");
  add_state (catalogue, "here", UTENFOR_STATE_OUTSIDE);
  add_service (catalogue, "much", 300000, "kommune 0.2 stat 0.8");
  add_service (catalogue, "income", -200000, "kommune 0.2 stat 0.8");
  build_catalogue (catalogue);
  group = one_state (catalogue, "group", 18, 57, "much");
  reference = one_state (catalogue, "reference", 18, 57, "income");

  scenario = utenfor_scenario_new ("a", catalogue, group, reference);
  scenario->participants = 80;
  add_line (scenario, "programme", UTENFOR_BASIS_PARTICIPANT, 7500, 0, 0, "kommune 1");
  scenario->effect.success_with = utenfor_quantity (0.10);
  scenario->effect.success_without = utenfor_quantity (0.04);
  scenario->effect.course.lag = 1;

  return scenario;
}

UtenforScenario *
example_b (UtenforTiming timing)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("b");
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforPopulation) reference = NULL;
  UtenforDiscountStep step = { 1, 0.03 };
  UtenforScenario    *scenario;

  add_payer (catalogue, "stat");
  add_sector (catalogue, "tiltak");
  add_state (catalogue, "here", UTENFOR_STATE_INSIDE);
  add_service (catalogue, "benefit", 500, "stat 1");
  add_service (catalogue, "nothing", 0, "stat 1");
  build_catalogue (catalogue);
  group = one_state (catalogue, "group", 0, 19, "benefit");
  reference = one_state (catalogue, "reference", 0, 19, "nothing");

  scenario = utenfor_scenario_new ("b", catalogue, group, reference);
  scenario->timing = timing;
  g_array_set_size (scenario->discount, 0);
  g_array_append_val (scenario->discount, step);
  add_line (scenario, "programme", UTENFOR_BASIS_CALENDAR, 3000, 0, 0, "stat 1");
  scenario->effect.success_with = utenfor_quantity (1);

  return scenario;
}

/* Life course and moves of examples C and F: ages 20–29. */
static UtenforPopulation *
work_and_benefit (UtenforCatalogue *catalogue)
{
  UtenforPopulation *group = utenfor_population_new ("group", catalogue, NULL);

  group->first_age = 20;
  group->last_age = 29;
  add_start (group, "work", 0.5);
  add_start (group, "benefit", 0.5);
  add_move (group, "work", "benefit", 0.05);
  add_move (group, "benefit", "work", 0.25);
  add_move (group, "benefit", "disability", 0.10);

  return group;
}

static void
add_states (UtenforCatalogue *catalogue)
{
  add_state (catalogue, "work", UTENFOR_STATE_INSIDE);
  add_state (catalogue, "benefit", UTENFOR_STATE_OUTSIDE);
  add_state (catalogue, "disability", UTENFOR_STATE_OUTSIDE);
}

UtenforScenario *
example_c (void)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("c");
  g_autoptr (UtenforPopulation) group = NULL;
  UtenforScenario *scenario;

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "stat");
  add_sector (catalogue, "services");
  add_sector (catalogue, "tiltak");
  add_states (catalogue);
  add_service (catalogue, "work-kommune", -30000, "kommune 1");
  add_service (catalogue, "work-stat", -100000, "stat 1");
  add_service (catalogue, "benefit-both", 250000, "kommune 0.2 stat 0.8");
  add_service (catalogue, "disability-both", 340000, "rest stat kommune 10000");
  build_catalogue (catalogue);

  group = work_and_benefit (catalogue);
  add_use (group, "work-kommune", "work", 1);
  add_use (group, "work-stat", "work", 1);
  add_use (group, "benefit-both", "benefit", 1);
  add_use (group, "disability-both", "disability", 1);
  build_population (group);

  scenario = utenfor_scenario_new ("c", catalogue, group, group);
  scenario->participants = 100;
  scenario->entry_age = 20;
  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  add_effect (scenario, "benefit", "work", 1.4, 1, 3);
  add_effect (scenario, "benefit", "disability", 0.5, 1, 3);

  return scenario;
}

static UtenforCatalogue *
catalogue_f (void)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("f");
  UtenforService   *service;

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "fylke");
  add_payer (catalogue, "stat");
  add_payer (catalogue, "andre");
  g_array_index (catalogue->payers, UtenforPayer, 0).is_local = TRUE;
  g_array_index (catalogue->payers, UtenforPayer, 0).keep = utenfor_quantity (0.38);
  g_array_index (catalogue->payers, UtenforPayer, 1).keep = utenfor_quantity (0.125);
  g_array_index (catalogue->payers, UtenforPayer, 3).is_receiver = TRUE;
  add_sector (catalogue, "services");
  add_sector (catalogue, "tiltak");
  add_states (catalogue);
  add_index (catalogue, "care", 2022, 100, 2025, 112.5, 0.01);

  service = add_service (catalogue, "tax", -90000, "kommune 0.4 fylke 0.1 stat 0.5");
  service->is_equalised = TRUE;
  add_service (catalogue, "benefit", 250000, "stat 1");
  service = add_service (catalogue, "institution", 300000, "rest stat kommune 170000");
  service->price_year = 2022;
  service->index = 0;
  service = add_service (catalogue, "social", 80000, "kommune 1");
  service->has_cashable = TRUE;
  service->cashable = utenfor_quantity (0.5);
  service->cashable_delay = 2;
  build_catalogue (catalogue);

  return catalogue;
}

UtenforScenario *
example_f (void)
{
  g_autoptr (UtenforCatalogue) catalogue = catalogue_f ();
  g_autoptr (UtenforPopulation) group = work_and_benefit (catalogue);
  UtenforUse       social = a_use (group, "social", "benefit");
  UtenforScenario *scenario;

  add_use (group, "tax", "work", 1);
  add_use (group, "benefit", "benefit", 1);
  add_use (group, "benefit", "disability", 1);
  add_use (group, "institution", "benefit", 0.02);
  utenfor_age_series_add (&social.series, 20, 24, utenfor_quantity (0.5));
  utenfor_age_series_add (&social.series, 25, 29, utenfor_quantity (0.25));
  utenfor_population_add_use (group, FALSE, social);
  build_population (group);

  scenario = utenfor_scenario_new ("f", catalogue, group, group);
  scenario->price_year = 2025;
  scenario->participants = 50;
  scenario->intakes = 2;
  scenario->entry_age = 18;
  scenario->migration = utenfor_quantity (0.02);
  scenario->has_migration = TRUE;
  scenario->tax_funding = utenfor_quantity (0.20);
  scenario->has_tax_funding = TRUE;
  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  add_effect (scenario, "benefit", "work", 1.4, 3, 3);
  add_effect (scenario, "benefit", "disability", 0.5, 3, 3);
  add_line (scenario, "course", UTENFOR_BASIS_PARTICIPANT, 30000, 0, 1, "kommune 0.5 stat 0.5");
  add_line (scenario, "set-up", UTENFOR_BASIS_INTAKE, 200000, 0, 0, "kommune 1");
  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 100000, 0, 2, "kommune 0.75 fylke 0.25");

  return scenario;
}
