/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

void
assert_only_issue (const UtenforIssues *issues,
                   const char          *tag)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      g_autofree char *message = utenfor_issue_dup_message (utenfor_issues_get (issues, i));

      g_test_message ("%s", message);
      g_assert_cmpstr (utenfor_issues_get (issues, i)->tag, ==, tag);
    }
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 1);
}

UtenforCatalogue *
small_catalogue (void)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("small");

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "stat");
  add_payer (catalogue, "person");
  payer_at (catalogue, PERSON)->is_public = FALSE;
  add_sector (catalogue, "services");
  add_sector (catalogue, "care");
  add_sector (catalogue, "tiltak");
  add_state (catalogue, "work", UTENFOR_STATE_INSIDE);
  add_state (catalogue, "benefit", UTENFOR_STATE_OUTSIDE);
  add_state (catalogue, "dead", UTENFOR_STATE_GONE);
  add_index (catalogue, "prices", 2020, 100, 2025, 125, 0);
  add_service (catalogue, "help", 1000, "kommune 0.25 stat 0.75")->sector = CARE;
  add_service (catalogue, "tax", -400, "stat 1");
  add_service (catalogue, "income", -800, "person 1");

  return catalogue;
}

UtenforPopulation *
small_group (UtenforCatalogue *catalogue)
{
  UtenforPopulation *group = utenfor_population_new ("group", catalogue, NULL);

  group->first_age = 20;
  group->last_age = 24;
  add_start (group, "work", 0.6);
  add_start (group, "benefit", 0.4);
  add_move (group, "work", "benefit", 0.1);
  add_move (group, "benefit", "work", 0.2);
  add_use (group, "help", "benefit", 2);
  add_use (group, "tax", "work", 1);
  add_use (group, "income", "benefit", 1);

  return group;
}

UtenforPopulation *
small_reference (UtenforCatalogue *catalogue)
{
  UtenforPopulation *reference = utenfor_population_new ("reference", catalogue, NULL);

  reference->first_age = 20;
  reference->last_age = 24;
  add_start (reference, "work", 1);
  add_use (reference, "tax", "work", 1);

  return reference;
}

UtenforScenario *
small_scenario_of (UtenforPopulation *group,
                   UtenforPopulation *reference)
{
  UtenforScenario *scenario = utenfor_scenario_new ("small", group->catalogue, group, reference);

  scenario->participants = 10;
  scenario->effect.success_with = utenfor_quantity (0.5);

  return scenario;
}

UtenforScenario *
small_scenario (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforPopulation) reference = small_reference (catalogue);

  build_catalogue (catalogue);
  build_population (group);
  build_population (reference);

  return small_scenario_of (group, reference);
}

void
leave_out (UtenforScenario *scenario,
           guint            service)
{
  g_array_append_val (scenario->left_out, service);
}

UtenforPopulation *
based_on (UtenforPopulation *base)
{
  return utenfor_population_new ("based", base->catalogue, base);
}

void
add_start_risk (UtenforPopulation *population,
                const char        *state,
                double             risk)
{
  UtenforStart start = { utenfor_population_find_state (population, state), utenfor_quantity (risk) };

  utenfor_population_add_start (population, TRUE, start);
}

void
add_move_risk (UtenforPopulation *population,
               const char        *from,
               const char        *to,
               double             risk)
{
  UtenforMove move = a_move (population, from, to);

  utenfor_age_series_add (&move.series, population->first_age, population->last_age - 1, utenfor_quantity (risk));
  utenfor_population_add_move (population, TRUE, move);
}

void
add_use_risk (UtenforPopulation *population,
              const char        *service,
              const char        *state,
              double             risk)
{
  UtenforUse use = a_use (population, service, state);

  utenfor_age_series_add (&use.series, population->first_age, population->last_age, utenfor_quantity (risk));
  utenfor_population_add_use (population, TRUE, use);
}
