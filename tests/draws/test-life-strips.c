/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "life-strips.h"
#include "simulate-worker.h"
#include "uncertain.h"

#include <string.h>

#define SEED 20261121

static UtenforLifeStrips *
strips_of (UtenforScenario *scenario,
           guint64          seed)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforLifeStrips *strips = utenfor_life_strips_new (scenario, seed, UTENFOR_LIFE_STRIPS, issues);

  assert_no_issues (issues);
  g_assert_nonnull (strips);

  return strips;
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
  { "inherited-life-course", inherited_life_course },
  { "inherited-transition", inherited_transition },
};

/* --- traced and counted ----------------------------------------------------------------- */

static void
trace_and_count (const UtenforLives *lives,
                 guint               n_ages,
                 guint32            *counts[2])
{
  g_autofree guint *states = g_new (guint, n_ages);

  for (guint32 person = 3; person < 3 + UTENFOR_LIFE_STRIPS; person++)
    for (guint arm = 0; arm < 2; arm++)
      {
        utenfor_lives_trace (lives, arm, person, n_ages, states);
        for (guint i = 0; i < n_ages; i++)
          if (lives->fates == NULL || utenfor_lives_get_fate (lives, person) < lives->fates[i])
            counts[arm][(gsize)i * lives->arms[arm]->stride + states[i]]++;
      }
}

static void
assert_counts_are_traces (const UtenforLives *lives,
                          guint               n_ages)
{
  gsize    size = (gsize)n_ages * MAX (lives->arms[0]->stride, lives->arms[1]->stride);
  guint32 *traced[2] = { g_new0 (guint32, size), g_new0 (guint32, size) };
  guint32 *counted[2] = { g_new0 (guint32, size), g_new0 (guint32, size) };

  trace_and_count (lives, n_ages, traced);
  utenfor_lives_count (lives, 3, UTENFOR_LIFE_STRIPS, n_ages, counted);
  for (guint arm = 0; arm < 2; arm++)
    {
      g_assert_cmpmem (traced[arm], size * sizeof (guint32), counted[arm], size * sizeof (guint32));
      g_free (traced[arm]);
      g_free (counted[arm]);
    }
}

static void
test_counts (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  UtenforSimulationOptions options;
  UtenforSimulationPlan    plan;
  UtenforSimulationWorker *worker;
  g_autofree guint64      *fates = g_new (guint64, model->n_ages);

  utenfor_simulation_options_init (&options);
  options.mode = UTENFOR_SIMULATE_CHANCE;
  utenfor_simulation_plan_init (&plan, model, &options, NULL);
  worker = utenfor_simulation_worker_new (&plan);
  for (guint i = 0; i < model->n_ages; i++)
    fates[i] = G_MAXUINT32 / 3 + i * 1000000;
  for (guint with_fates = 0; with_fates < 2; with_fates++)
    {
      const UtenforLives lives = { SEED, 7, model->first_age, { worker->tables[0][0], worker->tables[1][0] }, with_fates ? fates : NULL, NULL };

      assert_counts_are_traces (&lives, model->n_ages);
    }
  utenfor_simulation_worker_free (worker);
  utenfor_simulation_plan_clear (&plan);
}

/* --- lives of the simulation ------------------------------------------------------------ */

static double *
weight_of (UtenforLaneDesk         *desk,
           const UtenforLifeStrips *strips,
           guint                    use,
           guint                    state,
           guint                    year)
{
  const UtenforPopulation *population = (use == 0 ? desk->model->group : desk->model->reference)->population;
  int                      place = utenfor_population_find_state (population, utenfor_life_strips_get_state (strips, state)->id);

  g_assert_cmpint (place, >=, 0);

  return (double *)&desk->weights[use][(gsize)place * desk->model->n_ages + year];
}

/* Whose life course a year is: the reference's in the years that succeed in that arm. */
static guint
use_of (const UtenforLaneDesk   *desk,
        const UtenforLifeStrips *strips,
        UtenforLife              which,
        guint                    person,
        guint                    year)
{
  gboolean harms = strips->succeeds != NULL && desk->effect[year][0] < 0;

  if (strips->succeeds == NULL || !strips->succeeds[(gsize)person * strips->n_ages + year])
    return 0;

  return harms == (which == UTENFOR_LIFE_WITHOUT) ? 1 : 0;
}

static void
weigh_strips (UtenforLaneDesk         *desk,
              const UtenforLifeStrips *strips)
{
  const UtenforLanePopulation *populations[] = { desk->model->group, desk->model->reference };

  for (guint use = 0; use < 2; use++)
    if (populations[use] != NULL)
      memset (desk->weights[use], 0, (gsize)populations[use]->n_states * desk->model->n_ages * sizeof (UtenforLanes));
  for (guint person = 0; person < strips->n_lives; person++)
    for (guint which = 0; which < 2; which++)
      for (guint year = 0; year < strips->n_ages; year++)
        *weight_of (desk, strips, use_of (desk, strips, which, person, year),
                    utenfor_life_strips_get (strips, which, person)[year], year) += which == UTENFOR_LIFE_WITHOUT ? 1 : -1;
}

/* A hundred participants of one intake: what their strips cost is, to the last
 * bit, what the simulation's draw 0 says. */
static void
test_money (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (UtenforScenario) scenario = example->make ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  g_autoptr (UtenforLaneModel) model = NULL;
  g_autoptr (UtenforLaneDesk) desk = NULL;
  g_autoptr (UtenforLifeStrips) strips = NULL;
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;

  scenario->participants = UTENFOR_LIFE_STRIPS;
  scenario->intakes = 1;
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  model = utenfor_lane_model_new (uncertainty, NULL, issues);
  desk = utenfor_lane_desk_new (model);
  strips = strips_of (scenario, SEED);
  utenfor_lane_desk_prepare (desk);
  utenfor_lane_desk_begin (desk);
  weigh_strips (desk, strips);
  utenfor_lane_desk_book (desk, 0, 1);
  utenfor_lane_desk_end (desk);

  utenfor_simulation_options_init (&options);
  options.n_draws = 1;
  options.seed = SEED;
  options.mode = UTENFOR_SIMULATE_CHANCE;
  simulation = utenfor_simulate (scenario, &options, issues);
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    for (guint t = 0; t < simulation->n_years; t++)
      g_assert_cmpfloat (utenfor_simulation_get_net (simulation, row, t)[0], ==,
                         desk->net[(gsize)simulation->payers[row] * model->n_years + t][0]);
}

/* --- what they are ---------------------------------------------------------------------- */

static gboolean
are_same_lives (const UtenforLifeStrips *one,
                const UtenforLifeStrips *two)
{
  gsize size = (gsize)one->n_lives * one->n_ages * sizeof (guint);

  return one->n_ages == two->n_ages && memcmp (one->lives[0], two->lives[0], size) == 0 && memcmp (one->lives[1], two->lives[1], size) == 0;
}

static void
test_few_participants (void)
{
  g_autoptr (UtenforScenario) few = example_c ();
  g_autoptr (UtenforScenario) many = example_c ();
  g_autoptr (UtenforLifeStrips) one = NULL;
  g_autoptr (UtenforLifeStrips) two = NULL;
  g_autoptr (UtenforLifeStrips) other = NULL;

  few->participants = 3;
  many->participants = 5000;
  one = strips_of (few, 1);
  two = strips_of (many, 1);
  other = strips_of (many, 2);
  g_assert_cmpuint (one->n_lives, ==, 100);
  g_assert_true (are_same_lives (one, two));
  g_assert_false (are_same_lives (two, other));
}

static guint
count_differing (const UtenforLifeStrips *strips)
{
  guint n = 0;

  for (guint person = 0; person < strips->n_lives; person++)
    n += utenfor_life_strips_differs (strips, person);

  return n;
}

static int
gained_years (const UtenforLifeStrips *strips)
{
  int years = 0;

  for (guint person = 0; person < strips->n_lives; person++)
    years += (int)utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, person, UTENFOR_STATE_OUTSIDE) -
             (int)utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITH, person, UTENFOR_STATE_OUTSIDE);

  return years;
}

static void
test_measure_does_something (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforLifeStrips) strips = strips_of (scenario, SEED);

  g_assert_null (strips->succeeds);
  g_assert_cmpuint (count_differing (strips), >, 0);
  g_assert_cmpuint (count_differing (strips), <, 100);
  g_assert_cmpint (gained_years (strips), >, 0);
}

static void
test_measure_does_nothing (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforLifeStrips) strips = NULL;

  scenario->effect.success_with = scenario->effect.success_without;
  strips = strips_of (scenario, SEED);
  g_assert_cmpuint (count_differing (strips), ==, 0);
}

/* The small world's group may be on a benefit, its reference never is: half of the
 * persons leave it for good, and with harm come into it. */
static void
test_success_and_harm (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforLifeStrips) good = strips_of (scenario, SEED);
  g_autoptr (UtenforLifeStrips) bad = NULL;
  double with = scenario->effect.success_with.value;

  scenario->effect.success_with = scenario->effect.success_without;
  scenario->effect.success_without = utenfor_quantity (with);
  bad = strips_of (scenario, SEED);
  g_assert_cmpint (gained_years (good), >, 0);
  g_assert_cmpint (gained_years (bad), ==, -gained_years (good));
  for (guint i = 0; i < good->n_lives * good->n_ages; i++)
    {
      g_assert_cmpuint (good->lives[UTENFOR_LIFE_WITHOUT][i], ==, bad->lives[UTENFOR_LIFE_WITH][i]);
      if (good->succeeds[i])
        g_assert_cmpuint (utenfor_life_strips_get_state (good, good->lives[UTENFOR_LIFE_WITH][i])->kind, ==, UTENFOR_STATE_INSIDE);
    }
}

/* Those who differ first, and in each group the fewest years outside. */
static void
test_sorted (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforLifeStrips) strips = strips_of (scenario, SEED);
  guint    order[UTENFOR_LIFE_STRIPS];
  gboolean seen[UTENFOR_LIFE_STRIPS] = { FALSE };
  guint    n = count_differing (strips);

  utenfor_life_strips_sort (strips, order);
  for (guint i = 0; i < strips->n_lives; i++)
    {
      g_assert_false (seen[order[i]]);
      seen[order[i]] = TRUE;
      g_assert_true (utenfor_life_strips_differs (strips, order[i]) == (i < n));
      if (i > 0 && i != n)
        g_assert_cmpuint (utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, order[i - 1], UTENFOR_STATE_OUTSIDE), <=,
                          utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, order[i], UTENFOR_STATE_OUTSIDE));
    }
  g_assert_cmpuint (utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, order[n], UTENFOR_STATE_OUTSIDE), <,
                    utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, order[99], UTENFOR_STATE_OUTSIDE));
}

/* They begin in service after the horizon has ended. */
static void
test_no_years (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforLifeStrips) strips = NULL;

  scenario->entry_age = scenario->group->first_age - 2;
  scenario->horizon = 1;
  strips = strips_of (scenario, SEED);
  g_assert_cmpuint (strips->n_ages, ==, 0);
  g_assert_cmpuint (count_differing (strips), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *counts = g_strconcat ("/draws/life-strips/counts/", examples[i].name, NULL);
      g_autofree char *money = g_strconcat ("/draws/life-strips/money/", examples[i].name, NULL);

      g_test_add_data_func (counts, &examples[i], test_counts);
      g_test_add_data_func (money, &examples[i], test_money);
    }
  g_test_add_func ("/draws/life-strips/few-participants", test_few_participants);
  g_test_add_func ("/draws/life-strips/does-something", test_measure_does_something);
  g_test_add_func ("/draws/life-strips/does-nothing", test_measure_does_nothing);
  g_test_add_func ("/draws/life-strips/success-and-harm", test_success_and_harm);
  g_test_add_func ("/draws/life-strips/sorted", test_sorted);
  g_test_add_func ("/draws/life-strips/no-years", test_no_years);
  return g_test_run ();
}
