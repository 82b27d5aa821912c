/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "simulate-worker.h"
#include "uncertain.h"

#include <string.h>

static UtenforSimulation *
simulate (UtenforScenario      *scenario,
          UtenforSimulationMode mode,
          guint                 n_draws,
          guint                 n_threads,
          UtenforInstructions   instructions)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforSimulation       *simulation;

  utenfor_simulation_options_init (&options);
  options.n_draws = n_draws;
  options.seed = 20261121;
  options.mode = mode;
  options.n_threads = n_threads;
  options.instructions = instructions;
  simulation = utenfor_simulate (scenario, &options, issues);
  assert_no_issues (issues);
  g_assert_nonnull (simulation);

  return simulation;
}

static void
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

/* Chance only: the mean of every payer's net in every year is within four Monte
 * Carlo standard errors of the expected value. */
static void
assert_means_are_expected (UtenforScenario *scenario,
                           guint            n_draws)
{
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, n_draws, 2, UTENFOR_INSTRUCTIONS_BEST);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, FALSE, FALSE, 0);
  gboolean varies = FALSE;

  for (guint row = 0; row < simulation->n_rows; row++)
    for (guint t = 0; t < simulation->n_years; t++)
      {
        int    payer = simulation->payers[row] >= 0 ? simulation->payers[row] : (int)account->n_payers;
        double expected = utenfor_result_get_net (result, payer)[t];
        double mean, sd;

        moments (utenfor_simulation_get_net (simulation, row, t), n_draws, &mean, &sd);
        varies |= sd > 0;
        assert_close (mean, expected, 1e-9, 4 * sd / sqrt (n_draws) + 1e-6);
      }
  g_assert_true (varies);
}

static void
test_means_a (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  scenario->effect.course.relapse = utenfor_quantity (0.05);
  scenario->effect.course.phase_in = 3;
  assert_means_are_expected (scenario, 4000);
}

/* A measure that harms. */
static void
test_means_harm (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  scenario->effect.success_with = utenfor_quantity (0.01);
  scenario->effect.success_without = utenfor_quantity (0.3);
  assert_means_are_expected (scenario, 2000);
}

static void
test_means_c (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();

  assert_means_are_expected (scenario, 4000);
}

static void
test_means_f (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();

  assert_means_are_expected (scenario, 4000);
}

static void
test_means_inherited (gconstpointer kind)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (GPOINTER_TO_INT (kind));

  assert_means_are_expected (scenario, 4000);
}

/* Not-knowing only: each draw is the expected value at its numbers. */
static void
test_numbers_only (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_NUMBERS, 20, 1, UTENFOR_INSTRUCTIONS_BEST);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  UtenforLanes *values = utenfor_lanes_new (utenfor_uncertainty_get_n_slots (uncertainty));
  UtenforLanes *scratch = utenfor_lanes_new (utenfor_uncertainty_get_n_scratch (uncertainty));

  utenfor_uncertainty_fill_values (uncertainty, values);
  utenfor_uncertainty_prepare (uncertainty);
  utenfor_uncertainty_draw (uncertainty, simulation->seed, 8, scratch, values);
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      g_autofree double *expected = evaluate_lane (scenario, uncertainty, values, lane);

      for (guint row = 0; row + 1 < simulation->n_rows; row++)
        for (guint t = 0; t < simulation->n_years; t++)
          assert_close (utenfor_simulation_get_net (simulation, row, t)[8 + lane],
                        expected[simulation->payers[row] * utenfor_scenario_get_n_years (scenario) + t], 1e-9, 1e-6);
    }
  utenfor_lanes_free (values);
  utenfor_lanes_free (scratch);
}

/* In every draw, everything is the expected value of its numbers and chance around it. */
static void
test_everything_has_expected (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforSimulation) both = simulate (scenario, UTENFOR_SIMULATE_EVERYTHING, 64, 1, UTENFOR_INSTRUCTIONS_BEST);
  g_autoptr (UtenforSimulation) numbers = simulate (scenario, UTENFOR_SIMULATE_NUMBERS, 64, 1, UTENFOR_INSTRUCTIONS_BEST);

  for (guint row = 0; row < both->n_rows; row++)
    for (guint draw = 0; draw < both->n_draws; draw++)
      {
        g_assert_cmpfloat (utenfor_simulation_get_expected (both, row)[draw], ==,
                           utenfor_simulation_get_cumulated (numbers, row, numbers->n_years - 1)[draw]);
        g_assert_cmpfloat (utenfor_simulation_get_expected (both, row)[draw], !=,
                           utenfor_simulation_get_cumulated (both, row, both->n_years - 1)[draw]);
      }
}

/* --- the same bits -------------------------------------------------------------------- */

static void
assert_same (const UtenforSimulation *a,
             const UtenforSimulation *b)
{
  g_assert_cmpuint (a->n_rows, ==, b->n_rows);
  g_assert_cmpuint (a->n_scaled, ==, b->n_scaled);
  for (guint row = 0; row < a->n_rows; row++)
    for (guint t = 0; t < a->n_years; t++)
      {
        gsize size = a->n_draws * sizeof (double);

        g_assert_cmpmem (utenfor_simulation_get_net (a, row, t), size, utenfor_simulation_get_net (b, row, t), size);
        g_assert_cmpmem (utenfor_simulation_get_cumulated (a, row, t), size, utenfor_simulation_get_cumulated (b, row, t), size);
      }
}

static UtenforScenario *
scenario_of (guint which)
{
  switch (which)
    {
    case 0:
      return inherited_scenario (UTENFOR_EFFECT_LIFE_COURSE);
    case 1:
      return inherited_scenario (UTENFOR_EFFECT_TRANSITION);
    default:
      return example_f ();
    }
}

static void
test_threads (void)
{
  for (guint which = 0; which < 3; which++)
    for (UtenforSimulationMode mode = UTENFOR_SIMULATE_EVERYTHING; mode <= UTENFOR_SIMULATE_NUMBERS; mode++)
      {
        g_autoptr (UtenforScenario) scenario = scenario_of (which);
        g_autoptr (UtenforSimulation) one = simulate (scenario, mode, 203, 1, UTENFOR_INSTRUCTIONS_BEST);
        g_autoptr (UtenforSimulation) two = simulate (scenario, mode, 203, 2, UTENFOR_INSTRUCTIONS_BEST);
        g_autoptr (UtenforSimulation) seven = simulate (scenario, mode, 203, 7, UTENFOR_INSTRUCTIONS_BEST);

        assert_same (one, two);
        assert_same (one, seven);
      }
}

/* With any instructions this computer has. */
static void
assert_same_everywhere (UtenforScenario      *scenario,
                        UtenforSimulationMode mode,
                        guint                 n_draws)
{
  g_autoptr (UtenforSimulation) plain = simulate (scenario, mode, n_draws, 1, UTENFOR_INSTRUCTIONS_PLAIN);

  for (UtenforInstructions i = UTENFOR_INSTRUCTIONS_BEST; i < UTENFOR_N_INSTRUCTIONS; i++)
    if (i != UTENFOR_INSTRUCTIONS_PLAIN && utenfor_instructions_exist (i))
      {
        g_autoptr (UtenforSimulation) fast = simulate (scenario, mode, n_draws, 1, i);

        assert_same (fast, plain);
      }
}

static void
test_fast_is_plain (void)
{
  for (guint which = 0; which < 3; which++)
    for (UtenforSimulationMode mode = UTENFOR_SIMULATE_EVERYTHING; mode <= UTENFOR_SIMULATE_CHANCE; mode++)
      {
        g_autoptr (UtenforScenario) scenario = scenario_of (which);

        assert_same_everywhere (scenario, mode, 100);
      }
}

/* More persons than fit in a batch, and not a multiple of lanes. */
static void
test_fast_is_plain_for_many (void)
{
  guint participants[] = { 1, 8, 9, 79, 80, 121, 241, 1003 };

  for (guint i = 0; i < G_N_ELEMENTS (participants); i++)
    for (UtenforEffectKind kind = UTENFOR_EFFECT_LIFE_COURSE; kind <= UTENFOR_EFFECT_TRANSITION; kind++)
      {
        g_autoptr (UtenforScenario) scenario = inherited_scenario (kind);

        scenario->participants = participants[i];
        assert_same_everywhere (scenario, UTENFOR_SIMULATE_EVERYTHING, 10);
      }
}

/* More draws only add draws. */
static void
test_draws_do_not_change (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforSimulation) few = simulate (scenario, UTENFOR_SIMULATE_EVERYTHING, 13, 1, UTENFOR_INSTRUCTIONS_BEST);
  g_autoptr (UtenforSimulation) many = simulate (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 2, UTENFOR_INSTRUCTIONS_BEST);

  for (guint row = 0; row < few->n_rows; row++)
    g_assert_cmpmem (utenfor_simulation_get_cumulated (few, row, few->n_years - 1), 13 * sizeof (double),
                     utenfor_simulation_get_cumulated (many, row, few->n_years - 1), 13 * sizeof (double));
}

/* --- identities ----------------------------------------------------------------------- */

static void
assert_no_gain (UtenforScenario *scenario)
{
  g_autoptr (UtenforSimulation) simulation = NULL;

  g_array_set_size (scenario->lines, 0);
  simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, 30, 1, UTENFOR_INSTRUCTIONS_BEST);
  for (guint row = 0; row < simulation->n_rows; row++)
    for (guint t = 0; t < simulation->n_years; t++)
      for (guint draw = 0; draw < simulation->n_draws; draw++)
        g_assert_cmpfloat (utenfor_simulation_get_net (simulation, row, t)[draw], ==, 0);
}

/* The same people without and with: nothing changed, nothing gained, in any draw. */
static void
test_no_effect (void)
{
  g_autoptr (UtenforScenario) transition = example_c ();
  g_autoptr (UtenforScenario) life_course = example_a ();

  for (guint i = 0; i < transition->effect.risks->len; i++)
    risk_at (transition, i)->risk = utenfor_quantity (1);
  assert_no_gain (transition);
  life_course->effect.success_with = life_course->effect.success_without;
  assert_no_gain (life_course);
}

static void
test_total_is_public (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_EVERYTHING, 40, 1, UTENFOR_INSTRUCTIONS_BEST);
  int kommune = utenfor_simulation_find_row (simulation, KOMMUNE);
  int stat = utenfor_simulation_find_row (simulation, STAT);
  int total = utenfor_simulation_find_row (simulation, N_PAYERS);

  g_assert_cmpint (utenfor_simulation_find_row (simulation, PERSON), >=, 0);
  for (guint t = 0; t < simulation->n_years; t++)
    for (guint draw = 0; draw < 40; draw++)
      assert_close (utenfor_simulation_get_net (simulation, total, t)[draw],
                    utenfor_simulation_get_net (simulation, kommune, t)[draw] + utenfor_simulation_get_net (simulation, stat, t)[draw],
                    1e-9, 1e-9);
}

/* --- example G ------------------------------------------------------------------------ */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* Successes are binomial(80, 0.06), each worth the same to the kommune. */
static void
test_example_g (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  const guint n = 40000;
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, n, 2, UTENFOR_INSTRUCTIONS_BEST);
  const double      *draws = utenfor_simulation_get_cumulated (simulation, 0, simulation->n_years - 1);
  g_autofree double *sorted = g_memdup2 (draws, n * sizeof (double));
  double             mean, sd, positive = 0;
  double             quartiles[] = { 5275345.45, 9192242.42, 11150690.90 };

  moments (draws, n, &mean, &sd);
  assert_close (mean, 8800552.72, 0, 4 * sd / sqrt (n));
  assert_close (sd, 4160032.25, 0, 4 * sd / sqrt (2 * n));
  for (guint i = 0; i < n; i++)
    positive += draws[i] > 0;
  assert_close (positive / n, 0.992917, 0, 4 * sqrt (0.992917 * (1 - 0.992917) / n));

  qsort (sorted, n, sizeof (double), compare);
  for (guint i = 0; i < 3; i++)
    assert_close (sorted[(guint)(0.25 * (i + 1) * (n - 1))], quartiles[i], 0, 0.01);
}

/* --- pinned --------------------------------------------------------------------------- */

static void
test_pinned (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, 3, 1, UTENFOR_INSTRUCTIONS_BEST);
  const double *kommune = utenfor_simulation_get_cumulated (simulation, 0, simulation->n_years - 1);

  g_assert_cmpfloat (kommune[0], ==, -0x1.167760d1f8347p+21);
  g_assert_cmpfloat (kommune[1], ==, -0x1.82bc10be6f9b7p+21);
  g_assert_cmpfloat (kommune[2], ==, -0x1.9036ac9df1fbep+21);
}

/* --- chains --------------------------------------------------------------------------- */

/* The next state by its definition: the first whose cumulated probability exceeds u. */
static guint
next_by_definition (const double *row,
                    guint         n,
                    double        u)
{
  double cumulated = 0;
  guint  last = 0;

  for (guint s = 0; s < n; s++)
    {
      cumulated += row[s];
      if (row[s] > 0)
        last = s;
      if (cumulated > u)
        return s;
    }

  return last;
}

static void
test_chain_definition (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  UtenforChain      *chain = utenfor_chain_new (model->group);
  UtenforChainTable *table = utenfor_chain_table_new (chain, model->n_ages, chain->width);
  const double       rows[3][3] = { { 0.95, 0.05, 0 }, { 0.25, 0.65, 0.10 }, { 0, 0, 1 } };

  utenfor_lane_desk_prepare (desk);
  utenfor_chain_tables_fill (&table, 1, model->group, g_ptr_array_index (desk->lives, 0), 0);
  g_assert_cmpuint (chain->n_states, ==, 3);
  for (guint i = 0; i < 20000; i++)
    {
      guint32 edges[] = { 0, G_MAXUINT32, 0x80000000, 0x3fffffff, 0x40000000, 4080218930u, 4080218931u };
      guint32 word = i < G_N_ELEMENTS (edges) ? edges[i] : (guint32)g_test_rand_int ();
      double  u = utenfor_random_uniform (word);

      for (guint s = 0; s < 3; s++)
        g_assert_cmpuint (utenfor_chain_table_next (table, i % 9, s, word), ==, next_by_definition (rows[s], 3, u));
      g_assert_cmpuint (utenfor_chain_table_start (table, word), ==, u < 0.5 ? 0 : 1);
    }
  utenfor_chain_table_free (table);
  utenfor_chain_free (chain);
}

/* More states than the vector form follows: the plain one does it. */
static void
test_many_states (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *before = g_strdup ("work");

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      add_state (catalogue, id, UTENFOR_STATE_INSIDE);
    }
  build_catalogue (catalogue);
  group = small_group (catalogue);
  for (guint i = 0; i < 12; i++)
    {
      char *id = g_strdup_printf ("s%u", i);

      add_move (group, before, id, 0.2);
      add_use (group, "help", id, i);
      g_free (before);
      before = id;
    }
  build_population (group);
  scenario = small_scenario_of (group, group);
  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  add_effect (scenario, "work", "s0", 2, 0, 0);
  assert_means_are_expected (scenario, 3000);
}

/* --- options -------------------------------------------------------------------------- */

static void
assert_refused (UtenforScenario *scenario,
                guint            n_draws,
                const char      *tag)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.n_draws = n_draws;
  g_assert_null (utenfor_simulate (scenario, &options, issues));
  assert_only_issue (issues, tag);
}

static void
test_limits (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  assert_refused (scenario, 0, "draws-out-of-range");
  assert_refused (scenario, UTENFOR_MAX_DRAWS + 1, "draws-out-of-range");
  scenario->participants = 500001;
  scenario->intakes = 2;
  scenario->participants_line = 9;
  assert_refused (scenario, 10, "persons-too-many");
}

/* Every seed is one of its own, the last too. */
static void
test_seeds (void)
{
  static const guint64 seeds[] = { 0, 1, G_MAXUINT64 - 1, G_MAXUINT64 };
  double               sums[G_N_ELEMENTS (seeds)];
  g_autoptr (UtenforScenario) scenario = example_a ();

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforSimulation) simulation = NULL;
      UtenforSimulationOptions options;

      utenfor_simulation_options_init (&options);
      options.seed = seeds[i];
      simulation = utenfor_simulate (scenario, &options, issues);
      assert_no_issues (issues);
      sums[i] = 0;
      for (guint draw = 0; draw < options.n_draws; draw++)
        sums[i] += utenfor_simulation_get_cumulated (simulation, simulation->n_rows - 1, simulation->n_years - 1)[draw];
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (sums[i], !=, sums[j]);
    }
}

static void
test_refused_number (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  scenario->effect.success_with.low = 0;
  scenario->effect.success_with.high = 1;
  assert_refused (scenario, 10, "family-cannot-hold");
}

/* Memory does not grow with participants. */
static void
test_memory (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  UtenforSimulationOptions options;
  gsize                    few;

  utenfor_simulation_options_init (&options);
  few = utenfor_simulation_get_memory (scenario, &options);
  g_assert_cmpuint (few, ==, 3 * (2 * 40 + 1) * 1000 * sizeof (double));
  scenario->participants = 1000000;
  g_assert_cmpuint (utenfor_simulation_get_memory (scenario, &options), ==, few);
}

static gpointer
stop_soon (gpointer stop)
{
  g_usleep (100000);
  g_atomic_int_set ((gint *)stop, 1);

  return NULL;
}

static void
test_stop (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  gint                     stop = 0, n_done = 0;
  GThread                 *thread;
  gint64                   from;

  scenario->participants = 1000000;
  utenfor_simulation_options_init (&options);
  options.n_draws = 100000;
  options.stop = &stop;
  options.n_done = &n_done;
  from = g_get_monotonic_time ();
  thread = g_thread_new ("stop", stop_soon, &stop);
  g_assert_null (utenfor_simulate (scenario, &options, issues));
  /* 50 ms are promised; a busy computer gets more. */
  g_assert_cmpint (g_get_monotonic_time () - from, <, 1100000);
  g_thread_join (thread);
  assert_no_issues (issues);
}

static void
test_progress (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;
  gint                     n_done = 0;

  utenfor_simulation_options_init (&options);
  options.n_draws = 77;
  options.n_done = &n_done;
  simulation = utenfor_simulate (scenario, &options, issues);
  g_assert_cmpint (n_done, ==, 77);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/simulate/means/example-a", test_means_a);
  g_test_add_func ("/draws/simulate/means/harm", test_means_harm);
  g_test_add_func ("/draws/simulate/means/example-c", test_means_c);
  g_test_add_func ("/draws/simulate/means/example-f", test_means_f);
  g_test_add_data_func ("/draws/simulate/means/life-course", GINT_TO_POINTER (UTENFOR_EFFECT_LIFE_COURSE), test_means_inherited);
  g_test_add_data_func ("/draws/simulate/means/transition", GINT_TO_POINTER (UTENFOR_EFFECT_TRANSITION), test_means_inherited);
  g_test_add_func ("/draws/simulate/means/many-states", test_many_states);
  g_test_add_func ("/draws/simulate/numbers-only", test_numbers_only);
  g_test_add_func ("/draws/simulate/everything-has-expected", test_everything_has_expected);
  g_test_add_func ("/draws/simulate/bits/threads", test_threads);
  g_test_add_func ("/draws/simulate/bits/fast-is-plain", test_fast_is_plain);
  g_test_add_func ("/draws/simulate/bits/fast-is-plain-for-many", test_fast_is_plain_for_many);
  g_test_add_func ("/draws/simulate/bits/draws-do-not-change", test_draws_do_not_change);
  g_test_add_func ("/draws/simulate/bits/pinned", test_pinned);
  g_test_add_func ("/draws/simulate/no-effect", test_no_effect);
  g_test_add_func ("/draws/simulate/total-is-public", test_total_is_public);
  g_test_add_func ("/draws/simulate/example-g", test_example_g);
  g_test_add_func ("/draws/simulate/chain-definition", test_chain_definition);
  g_test_add_func ("/draws/simulate/limits", test_limits);
  g_test_add_func ("/draws/simulate/refused-number", test_refused_number);
  g_test_add_func ("/draws/simulate/memory", test_memory);
  g_test_add_func ("/draws/simulate/seeds", test_seeds);
  g_test_add_func ("/draws/simulate/stop", test_stop);
  g_test_add_func ("/draws/simulate/progress", test_progress);

  return g_test_run ();
}
