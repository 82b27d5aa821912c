/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "persons.h"

#include <string.h>

UtenforSimulation *
simulate_persons (UtenforScenario      *scenario,
                  UtenforSimulationMode mode,
                  guint                 n_draws,
                  guint                 n_threads,
                  const char           *how)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforSimulation       *simulation;

  utenfor_simulation_options_init (&options);
  options.n_draws = n_draws;
  options.seed = 20261122;
  options.mode = mode;
  options.n_threads = n_threads;
  options.instructions = g_str_equal (how, "plain") ? UTENFOR_INSTRUCTIONS_PLAIN : UTENFOR_INSTRUCTIONS_BEST;
  options.mean_use = g_str_equal (how, "mean");
  simulation = utenfor_simulate (scenario, &options, issues);
  assert_no_issues (issues);
  g_assert_nonnull (simulation);

  return simulation;
}

UtenforIndividualUse *
make_individual (UtenforScenario *scenario,
                 guint            service,
                 double           prevalence,
                 double           variation)
{
  UtenforIndividualUse *use = utenfor_individual_use_new ();

  utenfor_individual_use_add (use, -1, utenfor_quantity (prevalence));
  use->variation = utenfor_quantity (variation);
  g_clear_pointer (&service_at (scenario->catalogue, service)->individual, utenfor_individual_use_free);

  return service_at (scenario->catalogue, service)->individual = use;
}

void
make_all_individual (UtenforScenario *scenario)
{
  for (guint k = 0; k < scenario->catalogue->services->len; k++)
    {
      UtenforIndividualUse *use = make_individual (scenario, k, 0.7, 0.4 + 0.3 * k);

      for (guint s = 0; s < scenario->catalogue->states->len; s++)
        utenfor_individual_use_add (use, s, utenfor_quantity (0.9 - 0.2 * ((s + k) % 4)));
    }
}

void
moments (const double *draws,
         guint         n,
         double       *mean,
         double       *sd)
{
  double squares = 0;

  *mean = 0;
  for (guint i = 0; i < n; i++)
    *mean += draws[i] / n;
  for (guint i = 0; i < n; i++)
    squares += (draws[i] - *mean) * (draws[i] - *mean);
  *sd = sqrt (squares / (n - 1));
}

void
assert_same_draws (const UtenforSimulation *a,
                   const UtenforSimulation *b)
{
  gsize size = a->n_draws * sizeof (double);

  g_assert_cmpuint (a->n_rows, ==, b->n_rows);
  g_assert_cmpuint (a->n_refunds, ==, b->n_refunds);
  for (guint row = 0; row < a->n_rows; row++)
    {
      g_assert_cmpmem (utenfor_simulation_get_expected (a, row), size, utenfor_simulation_get_expected (b, row), size);
      for (guint t = 0; t < a->n_years; t++)
        {
          g_assert_cmpmem (utenfor_simulation_get_net (a, row, t), size, utenfor_simulation_get_net (b, row, t), size);
          g_assert_cmpmem (utenfor_simulation_get_cumulated (a, row, t), size, utenfor_simulation_get_cumulated (b, row, t), size);
        }
    }
  for (guint r = 0; r < a->n_refunds; r++)
    g_assert_cmpmem (a->refunds[r].gain, size, b->refunds[r].gain, size);
}

/* --- one state ----------------------------------------------------------------------- */

static UtenforPopulation *
at_home (UtenforCatalogue *catalogue,
         const char       *id,
         const char       *service,
         double            units)
{
  UtenforPopulation *population = utenfor_population_new (id, catalogue, NULL);

  population->first_age = 20;
  population->last_age = 29;
  add_start (population, "here", 1);
  add_use (population, service, "here", units);
  build_population (population);

  return population;
}

UtenforScenario *
home_scenario (double units)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("home");
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforPopulation) reference = NULL;
  UtenforIndexYear later = { 2028, 121 };
  UtenforScenario *scenario;

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "stat");
  add_sector (catalogue, "services");
  add_state (catalogue, "here", UTENFOR_STATE_OUTSIDE);
  add_index (catalogue, "wages", 2020, 100, 2025, 110, 0);
  g_array_append_val (index_at (catalogue, 0)->years, later);
  add_service (catalogue, "home", 1000, "kommune 0.8 stat 0.2");
  add_service (catalogue, "day", 500, "kommune 0.8 stat 0.2");
  add_service (catalogue, "nothing", 1, "stat 1");
  add_service (catalogue, "received", -1, "kommune 1");
  add_service (catalogue, "paid", 1, "stat 1");
  build_catalogue (catalogue);
  group = at_home (catalogue, "group", "home", units);
  reference = at_home (catalogue, "reference", "nothing", 0);

  scenario = utenfor_scenario_new ("home", catalogue, group, reference);
  scenario->start_year = 2025;
  scenario->price_year = 2025;
  scenario->entry_age = 20;
  scenario->effect.success_with = utenfor_quantity (1);

  return scenario;
}

UtenforRefund *
add_home_refund (UtenforScenario *scenario,
                 double           threshold,
                 double           share)
{
  UtenforRefund refund;
  guint         services[] = { HOME, DAY, RECEIVED, PAID };

  utenfor_refund_init (&refund, "high-cost");
  refund.payer = HOME_KOMMUNE;
  g_array_append_vals (refund.counted, services, 2);
  g_array_append_vals (refund.booked, services + 2, 2);
  utenfor_refund_add_year (&refund, 2020, utenfor_quantity (threshold), utenfor_quantity (share));
  utenfor_catalogue_add_refund (scenario->catalogue, refund, NULL);
  build_catalogue (scenario->catalogue);

  return &g_array_index (scenario->catalogue->refunds, UtenforRefund, 0);
}
