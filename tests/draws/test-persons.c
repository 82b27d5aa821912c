/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "persons.h"

#include <string.h>

/* --- means --------------------------------------------------------------------------- */

/* Who uses what changes nobody's expected value: the mean of every payer's net in
 * every year is within four Monte Carlo standard errors of it. */
static void
assert_means_are_expected (UtenforScenario *scenario,
                           guint            n_draws)
{
  g_autoptr (UtenforSimulation) simulation = NULL;
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, FALSE, FALSE, 0);
  gboolean varies = FALSE;

  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, n_draws, 2, "");
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

/* Intakes, migration, equalisation and a price index in one. */
static UtenforScenario *
many_intakes (void)
{
  UtenforScenario *scenario = example_f ();

  scenario->intakes = 5;
  scenario->participants = 20;

  return scenario;
}

typedef struct
{
  const char *name;
  UtenforScenario *(*make) (void);
} Example;

static const Example examples[] = {
  { "a", example_a },
  { "c", example_c },
  { "f", example_f },
  { "harm", harmful_scenario },
  { "many-intakes", many_intakes },
  { "inherited-life-course", inherited_life_course },
  { "inherited-transition", inherited_transition },
};

static void
test_means (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();

  make_all_individual (scenario);
  assert_means_are_expected (scenario, 4000);
}

/* The same where a user's amount is known and how many use it follows. */
static void
test_means_per_user (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();

  for (guint k = 0; k < scenario->catalogue->services->len; k++)
    {
      UtenforIndividualUse *use = make_individual (scenario, k, 1, 0.5);

      use->has_per_user = TRUE;
      use->per_user = utenfor_quantity (1.5);
      g_array_set_size (use->prevalences, 0);
    }
  assert_means_are_expected (scenario, 4000);
}

/* --- everybody the mean ---------------------------------------------------------------- */

/* Everybody a user, every year alike: draw by draw what it is without. */
static void
test_all_alike (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();
  g_autoptr (UtenforSimulation) mean = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  g_autoptr (UtenforSimulation) alike = NULL;

  for (guint k = 0; k < scenario->catalogue->services->len; k++)
    make_individual (scenario, k, 1, 0);
  alike = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  for (guint row = 0; row < mean->n_rows; row++)
    for (guint t = 0; t < mean->n_years; t++)
      for (guint draw = 0; draw < 50; draw++)
        assert_close (utenfor_simulation_get_net (alike, row, t)[draw], utenfor_simulation_get_net (mean, row, t)[draw], 1e-9, 1e-6);
}

/* Asked for the mean, a run is the one of a catalogue that says nothing of persons. */
static void
test_mean_use (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();
  g_autoptr (UtenforSimulation) before = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  g_autoptr (UtenforSimulation) numbers = simulate_persons (scenario, UTENFOR_SIMULATE_NUMBERS, 50, 1, "");
  g_autoptr (UtenforSimulation) mean = NULL;
  g_autoptr (UtenforSimulation) mean_numbers = NULL;

  make_all_individual (scenario);
  mean = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "mean");
  mean_numbers = simulate_persons (scenario, UTENFOR_SIMULATE_NUMBERS, 50, 1, "");
  assert_same_draws (mean, before);
  assert_same_draws (mean_numbers, numbers);
}

/* A service that nobody uses, or that is left out, changes no bit. */
static void
test_unused (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) before = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  g_autoptr (UtenforSimulation) after = NULL;
  g_autoptr (UtenforSimulation) left = NULL;

  make_individual (scenario, DAY, 0.5, 1);
  after = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  assert_same_draws (before, after);

  make_individual (scenario, HOME, 0.5, 1);
  leave_out (scenario, HOME);
  left = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  for (guint row = 0; row < left->n_rows; row++)
    for (guint t = 0; t < left->n_years; t++)
      for (guint draw = 0; draw < 50; draw++)
        g_assert_cmpfloat (utenfor_simulation_get_net (left, row, t)[draw], ==, 0);
}

/* --- the same bits ---------------------------------------------------------------------- */

static void
test_bits (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();
  g_autoptr (UtenforSimulation) one = NULL;
  const struct
  {
    guint       n_threads;
    const char *how;
  } others[] = { { 2, "" }, { 7, "" }, { 1, "plain" }, { 3, "plain" } };

  make_all_individual (scenario);
  one = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 77, 1, "");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (UtenforSimulation) other = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 77, others[i].n_threads, others[i].how);

      assert_same_draws (one, other);
    }
}

static void
test_pinned (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  const double *kommune;

  make_all_individual (scenario);
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 3, 1, "");
  kommune = utenfor_simulation_get_cumulated (simulation, 0, simulation->n_years - 1);
  g_assert_cmpfloat (kommune[0], ==, -0x1.77a1fe83ef0c3p+21);
  g_assert_cmpfloat (kommune[1], ==, -0x1.872a227eec7cdp+21);
  g_assert_cmpfloat (kommune[2], ==, -0x1.a5fa02a623b67p+21);
}

/* The same people without and with: nothing changed, nothing gained, in any draw. */
static void
test_no_effect (void)
{
  g_autoptr (UtenforScenario) transition = example_c ();
  g_autoptr (UtenforScenario) life_course = inherited_life_course ();
  UtenforScenario *scenarios[] = { transition, life_course };

  for (guint i = 0; i < transition->effect.risks->len; i++)
    risk_at (transition, i)->risk = utenfor_quantity (1);
  utenfor_population_unref (life_course->reference);
  life_course->reference = utenfor_population_ref (life_course->group);
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autoptr (UtenforSimulation) simulation = NULL;

      g_array_set_size (scenarios[i]->lines, 0);
      make_all_individual (scenarios[i]);
      simulation = simulate_persons (scenarios[i], UTENFOR_SIMULATE_EVERYTHING, 30, 1, "");
      for (guint row = 0; row < simulation->n_rows; row++)
        for (guint t = 0; t < simulation->n_years; t++)
          for (guint draw = 0; draw < simulation->n_draws; draw++)
            g_assert_cmpfloat (utenfor_simulation_get_net (simulation, row, t)[draw], ==, 0);
    }
}

/* --- users ------------------------------------------------------------------------------ */

#define N_LIVES 20000

/* One person a draw: she is a user for life or never; a user's years are gamma and
 * drawn anew. */
static void
test_users (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) simulation = NULL;
  g_autofree double *years = g_new (double, N_LIVES);
  guint              n = 0, row;
  double             mean, sd, product = 0;

  make_individual (scenario, HOME, 0.3, 0.8);
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, N_LIVES, 2, "");
  row = utenfor_simulation_find_row (simulation, 2);
  for (guint draw = 0; draw < N_LIVES; draw++)
    {
      double first = utenfor_simulation_get_net (simulation, row, 0)[draw];
      double later = utenfor_simulation_get_net (simulation, row, 7)[draw];

      g_assert_true ((first > 0) == (later > 0));
      if (first == 0)
        continue;
      product += (first / (2000 / 0.3) - 1) * (later / (2000 / 0.3) - 1);
      years[n++] = first;
    }
  assert_close ((double)n / N_LIVES, 0.3, 0, 4 * sqrt (0.3 * 0.7 / N_LIVES));
  moments (years, n, &mean, &sd);
  assert_close (mean, 2000 / 0.3, 0, 4 * sd / sqrt (n));
  /* The standard error of a gamma's sd: its kurtosis is 3 + 6 · 0.8². */
  assert_close (sd / mean, 0.8, 0, 4 * 0.8 * sqrt ((2 + 6 * 0.64) / (4.0 * n)) + 4 * 0.8 / sqrt (n) * 0.8);
  assert_close (product / n, 0, 0, 4 * 0.64 / sqrt (n));
}

/* Those who use it where few do also use it where many do. */
static void
test_user_for_life (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) few = NULL;
  g_autoptr (UtenforSimulation) many = NULL;
  guint n_more = 0;

  make_individual (scenario, HOME, 0.2, 0);
  few = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 500, 1, "");
  make_individual (scenario, HOME, 0.6, 0);
  many = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 500, 1, "");
  for (guint draw = 0; draw < 500; draw++)
    {
      double in_few = utenfor_simulation_get_net (few, 0, 3)[draw], in_many = utenfor_simulation_get_net (many, 0, 3)[draw];

      g_assert_true (in_few == 0 || in_many > 0);
      n_more += in_few == 0 && in_many > 0;
    }
  g_assert_cmpuint (n_more, >, 100);
}

/* What a user uses is what is said, and the share who do follows from the mean. */
static void
test_per_user (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (0.25);
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforIndividualUse *use = make_individual (scenario, HOME, 1, 0);
  guint                 n_users = 0;

  use->has_per_user = TRUE;
  use->per_user = utenfor_quantity (5);
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 4000, 1, "");
  for (guint draw = 0; draw < 4000; draw++)
    {
      double kr = utenfor_simulation_get_net (simulation, 2, 3)[draw];

      assert_close (kr, kr > 0 ? 5000 : 0, 1e-12, 0);
      n_users += kr > 0;
    }
  assert_close (n_users / 4000.0, 0.05, 0, 4 * sqrt (0.05 * 0.95 / 4000));
}

/* --- limits ----------------------------------------------------------------------------- */

static gpointer
stop_soon (gpointer data)
{
  g_usleep (20000);
  g_atomic_int_set ((gint *)data, 1);

  return NULL;
}

static void
test_stop (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  gint                     stop = 0;
  GThread                 *thread;
  gint64                   begun;

  make_all_individual (scenario);
  scenario->participants = 1000000;
  utenfor_simulation_options_init (&options);
  options.n_draws = 1000;
  options.n_threads = 2;
  options.stop = &stop;
  thread = g_thread_new ("stop", stop_soon, &stop);
  begun = g_get_monotonic_time ();
  g_assert_null (utenfor_simulate (scenario, &options, issues));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 1000000);
  g_thread_join (thread);
}

static void
test_memory (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  UtenforSimulationOptions options;
  gsize                    before;

  utenfor_simulation_options_init (&options);
  before = utenfor_simulation_get_memory (scenario, &options);
  add_home_refund (scenario, 100, 0.8);
  g_assert_cmpuint (utenfor_simulation_get_memory (scenario, &options), ==, before + 1000 * sizeof (double));
  options.mean_use = TRUE;
  g_assert_cmpuint (utenfor_simulation_get_memory (scenario, &options), ==, before);
}

static void
add_examples (const char   *what,
              GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draws/persons/%s/%s", what, examples[i].name);

      g_test_add_data_func (path, &examples[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_examples ("means", test_means);
  add_examples ("means-per-user", test_means_per_user);
  add_examples ("all-alike", test_all_alike);
  add_examples ("mean-use", test_mean_use);
  add_examples ("bits", test_bits);
  g_test_add_func ("/draws/persons/unused", test_unused);
  g_test_add_func ("/draws/persons/pinned", test_pinned);
  g_test_add_func ("/draws/persons/no-effect", test_no_effect);
  g_test_add_func ("/draws/persons/users", test_users);
  g_test_add_func ("/draws/persons/user-for-life", test_user_for_life);
  g_test_add_func ("/draws/persons/per-user", test_per_user);
  g_test_add_func ("/draws/persons/stop", test_stop);
  g_test_add_func ("/draws/persons/memory", test_memory);

  return g_test_run ();
}
