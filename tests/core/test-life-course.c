/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "life-course.h"
#include "small.h"

/* The small group by hand: work 0.6, then work·0.9 + benefit·0.2. */
static const double work[] = { 0.6, 0.62, 0.634, 0.6438, 0.65066 };

static UtenforScenario *
transition (void)
{
  UtenforScenario *scenario = small_scenario ();

  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;

  return scenario;
}

static void
assert_work (const UtenforOccupancy *occupancy,
             const double           *expected)
{
  for (guint a = 0; a < 5; a++)
    {
      assert_close (utenfor_occupancy_at (occupancy, 20 + a)[WORK], expected[a], 0, 1e-14);
      assert_close (utenfor_occupancy_at (occupancy, 20 + a)[BENEFIT], 1 - expected[a], 0, 1e-14);
    }
}

static void
test_by_hand (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new (scenario->group->tables);

  g_assert_cmpint (occupancy->first_age, ==, 20);
  g_assert_cmpuint (occupancy->n_ages, ==, 5);
  g_assert_cmpuint (occupancy->n_states, ==, 3);
  assert_work (occupancy, work);
}

/* A life-course effect moves nobody: it mixes two life courses. */
static void
test_life_course_effect_moves_nobody (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new_with (scenario);

  assert_work (occupancy, work);
}

/* What differs from test to test: when they enter, and one effect benefit→work. */
static const struct
{
  const char *path;
  int         entry_age;
  double      risk;
  int         lag, years;
  double      causal;
  double      expected[5]; /* in work */
} transitions[] = {
  { "/core/life-course/with/from-entry", 20, 2, 0, 0, 1, { 0.6, 0.7, 0.75, 0.775, 0.7875 } },
  { "/core/life-course/with/lag", 20, 2, 2, 0, 1, { 0.6, 0.62, 0.634, 0.717, 0.7585 } },
  { "/core/life-course/with/one-year", 20, 2, 0, 1, 1, { 0.6, 0.7, 0.69, 0.683, 0.6781 } },
  { "/core/life-course/with/entry-later", 22, 2, 0, 0, 1, { 0.6, 0.62, 0.634, 0.717, 0.7585 } },
  { "/core/life-course/with/years-run-from-an-earlier-entry", 18, 2, 0, 3, 1, { 0.6, 0.7, 0.69, 0.683, 0.6781 } },
  { "/core/life-course/with/over-before-the-first-age", 15, 2, 0, 3, 1, { 0.6, 0.62, 0.634, 0.6438, 0.65066 } },
  { "/core/life-course/with/half-causal", 20, 3, 0, 0, 0.5, { 0.6, 0.7, 0.75, 0.775, 0.7875 } },
  { "/core/life-course/with/risk-of-one", 20, 1, 0, 0, 1, { 0.6, 0.62, 0.634, 0.6438, 0.65066 } },
  { "/core/life-course/with/nobody-moves-any-more", 20, 0, 0, 0, 1, { 0.6, 0.54, 0.486, 0.4374, 0.39366 } },
};

static void
test_transition (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = transition ();
  g_autoptr (UtenforOccupancy) occupancy = NULL;

  scenario->entry_age = transitions[i].entry_age;
  scenario->effect.causal_share = utenfor_quantity (transitions[i].causal);
  add_effect (scenario, "benefit", "work", transitions[i].risk, transitions[i].lag, transitions[i].years);
  occupancy = utenfor_occupancy_new_with (scenario);
  assert_work (occupancy, transitions[i].expected);
}

static void
test_two_effects_at_once (void)
{
  static const double expected[] = { 0.6, 0.73, 0.8015 };
  g_autoptr (UtenforScenario) scenario = transition ();
  g_autoptr (UtenforOccupancy) occupancy = NULL;

  add_effect (scenario, "benefit", "work", 2, 0, 0);
  add_effect (scenario, "work", "benefit", 0.5, 0, 0);
  occupancy = utenfor_occupancy_new_with (scenario);
  for (guint a = 0; a < G_N_ELEMENTS (expected); a++)
    assert_close (utenfor_occupancy_at (occupancy, 20 + a)[WORK], expected[a], 0, 1e-14);
}

/* --- start shares ---------------------------------------------------------------- */

static const struct
{
  const char *path;
  int         entry_age, lag, years;
  double      expected; /* share that starts on a benefit: 0.4 untouched, 0.2 halved */
} starts[] = {
  { "/core/life-course/start/begun-before", 19, 0, 0, 0.2 },
  { "/core/life-course/start/begun-long-before", 10, 4, 0, 0.2 },
  { "/core/life-course/start/begins-with-the-first-age", 20, 0, 0, 0.4 },
  { "/core/life-course/start/lag-to-the-first-age", 18, 2, 0, 0.4 },
  { "/core/life-course/start/lag-ends-just-before", 18, 1, 0, 0.2 },
  { "/core/life-course/start/entry-later", 22, 0, 0, 0.4 },
  { "/core/life-course/start/within-its-years", 18, 0, 3, 0.2 },
  { "/core/life-course/start/over-by-then", 18, 0, 2, 0.4 },
};

static void
test_start (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = transition ();
  g_autoptr (UtenforOccupancy) occupancy = NULL;

  scenario->entry_age = starts[i].entry_age;
  add_effect (scenario, NULL, "benefit", 0.5, starts[i].lag, starts[i].years);
  occupancy = utenfor_occupancy_new_with (scenario);
  assert_close (utenfor_occupancy_at (occupancy, 20)[BENEFIT], starts[i].expected, 0, 1e-15);
  assert_close (utenfor_occupancy_at (occupancy, 20)[WORK], 1 - starts[i].expected, 0, 1e-15);
}

/* k at the first age: a relapse of the years until then has already happened. */
static void
test_start_ramp (void)
{
  g_autoptr (UtenforScenario) scenario = transition ();
  g_autoptr (UtenforOccupancy) occupancy = NULL;

  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 0.5, 0, 0);
  risk_at (scenario, 0)->course.relapse = utenfor_quantity (0.5);
  occupancy = utenfor_occupancy_new_with (scenario);
  assert_close (utenfor_occupancy_at (occupancy, 20)[BENEFIT], 0.4 * (1 - 0.5 * 0.25), 0, 1e-15);
}

static void
test_start_others_in_proportion (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforOccupancy) occupancy = NULL;

  g_array_set_size (group->starts, 0);
  add_start (group, "work", 0.3);
  add_start (group, "benefit", 0.6);
  add_start (group, "dead", 0.1);
  build_population (group);
  scenario = small_scenario_of (group, group);
  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  scenario->entry_age = 19;
  add_effect (scenario, NULL, "benefit", 0.5, 0, 0);
  occupancy = utenfor_occupancy_new_with (scenario);
  assert_close (utenfor_occupancy_at (occupancy, 20)[WORK], 0.525, 0, 1e-15);
  assert_close (utenfor_occupancy_at (occupancy, 20)[BENEFIT], 0.3, 0, 1e-15);
  assert_close (utenfor_occupancy_at (occupancy, 20)[DEAD], 0.175, 0, 1e-15);
}

/* --- outside ------------------------------------------------------------------------ */

static UtenforPopulation *
dying (double dead)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  UtenforPopulation *group = small_group (catalogue);

  g_array_set_size (group->starts, 0);
  add_start (group, "work", (1 - dead) * 0.75);
  add_start (group, "benefit", (1 - dead) * 0.25);
  add_start (group, "dead", dead);
  build_population (group);

  return group;
}

static void
test_outside_of_those_not_gone (void)
{
  g_autoptr (UtenforPopulation) group = dying (0.6);
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new (group->tables);

  assert_close (utenfor_occupancy_get_outside (occupancy, group, 20), 0.25, 0, 1e-15);
}

static void
test_outside_of_nobody (void)
{
  g_autoptr (UtenforPopulation) group = dying (1);
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new (group->tables);

  g_assert_true (isnan (utenfor_occupancy_get_outside (occupancy, group, 20)));
}

static void
test_first_age (void)
{
  g_autoptr (UtenforPopulation) group = dying (0.5);
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new (group->tables);

  g_assert_cmpfloat (occupancy->x[0], ==, 0.375);
  utenfor_occupancy_free (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/life-course/by-hand", test_by_hand);
  g_test_add_func ("/core/life-course/with/life-course-effect-moves-nobody", test_life_course_effect_moves_nobody);
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    g_test_add_data_func (transitions[i].path, GUINT_TO_POINTER (i), test_transition);
  g_test_add_func ("/core/life-course/with/two-effects-at-once", test_two_effects_at_once);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    g_test_add_data_func (starts[i].path, GUINT_TO_POINTER (i), test_start);
  g_test_add_func ("/core/life-course/start/ramp", test_start_ramp);
  g_test_add_func ("/core/life-course/start/others-in-proportion", test_start_others_in_proportion);
  g_test_add_func ("/core/life-course/outside/of-those-not-gone", test_outside_of_those_not_gone);
  g_test_add_func ("/core/life-course/outside/of-nobody", test_outside_of_nobody);
  g_test_add_func ("/core/life-course/first-age", test_first_age);

  return g_test_run ();
}
