/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "small.h"
#include "stress.h"

static UtenforView
view_of (const UtenforScenario *scenario)
{
  UtenforView view;

  utenfor_view_init (&view, scenario);

  return view;
}

static void
add_test (UtenforStressTests *tests,
          const char         *id,
          guint               number,
          double              value)
{
  UtenforStressTest test = utenfor_stress_test (id);

  if (number < UTENFOR_N_STRESS_NUMBERS)
    test.numbers[number].value = value;
  utenfor_stress_tests_add (tests, test);
}

static UtenforStressTest *
last_of (const UtenforStressTests *tests)
{
  return &g_array_index (tests->tests, UtenforStressTest, tests->tests->len - 1);
}

/* The six of docs/model.md. (transfer full) */
static UtenforStressTests *
six (void)
{
  UtenforStressTests *tests = utenfor_stress_tests_new ("six");

  add_test (tests, "late", UTENFOR_N_STRESS_NUMBERS, 0);
  last_of (tests)->lag = 2;
  add_test (tests, "weak", UTENFOR_STRESS_CAUSAL_SHARE, 0.5);
  add_test (tests, "fading", UTENFOR_STRESS_RELAPSE, 0.1);
  last_of (tests)->numbers[UTENFOR_STRESS_FLOOR].value = 0;
  add_test (tests, "leaky", UTENFOR_STRESS_MIGRATION, 0.05);
  add_test (tests, "not-cashable", UTENFOR_STRESS_CASHABLE, 0.5);
  last_of (tests)->budget = TRUE;
  add_test (tests, "dearer", UTENFOR_STRESS_AMOUNT, 1.5);

  return tests;
}

static int
index_of (const char *id)
{
  g_autoptr (UtenforStressTests) tests = six ();

  for (guint i = 0; i < tests->tests->len; i++)
    if (g_str_equal (utenfor_stress_tests_get (tests, i)->id, id))
      return i;
  g_assert_not_reached ();
}

/* (transfer full) */
static GPtrArray *
stress_with (UtenforScenario          *scenario,
             const UtenforStressTests *tests)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforView view = view_of (scenario);
  GPtrArray  *results = utenfor_stress_new (scenario, tests, &view, issues);

  assert_no_issues (issues);

  return results;
}

/* (transfer full) */
static GPtrArray *
stress (UtenforScenario *scenario)
{
  g_autoptr (UtenforStressTests) tests = six ();

  return stress_with (scenario, tests);
}

static const UtenforOutcome *
total_of (const GPtrArray *results,
          const char      *id)
{
  const UtenforResult *result = g_ptr_array_index (results, id == NULL ? 0 : index_of (id) + 1);

  return &result->total;
}

static void
test_six (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (GPtrArray) results = stress (scenario);

  g_assert_cmpuint (results->len, ==, 7);
  assert_printed (total_of (results, NULL)->net - 930455.27, 3429871.25 - 930455.27);
}

static void
test_weak_and_dearer (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GPtrArray) results = stress (scenario);
  const UtenforOutcome *base = total_of (results, NULL);

  assert_close (total_of (results, "weak")->gain, base->gain / 2, 1e-12, 0);
  assert_close (total_of (results, "weak")->cost, base->cost, 1e-12, 0);
  assert_close (total_of (results, "dearer")->cost, base->cost * 1.5, 1e-12, 0);
  assert_close (total_of (results, "dearer")->gain, base->gain, 1e-12, 0);
}

/* A fixed amount grows with its line, so everybody pays half as much again. */
static void
test_dearer_fixed (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GPtrArray) results = NULL;
  const UtenforResult *dearer;
  const UtenforResult *base;

  set_split (&line_at (scenario, 0)->split, scenario->catalogue, "rest stat kommune 2000");
  results = stress (scenario);
  base = g_ptr_array_index (results, 0);
  dearer = g_ptr_array_index (results, index_of ("dearer") + 1);
  g_assert_cmpfloat (base->payers[0].cost, >, 1000);
  for (guint p = 0; p < base->n_payers; p++)
    assert_close (dearer->payers[p].cost, 1.5 * base->payers[p].cost, 1e-12, 0);
}

static void
test_late (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (GPtrArray) results = stress (scenario);
  g_autoptr (GPtrArray) expected = NULL;

  for (guint i = 0; i < scenario->effect.risks->len; i++)
    risk_at (scenario, i)->course.lag += 2;
  expected = stress (scenario);
  assert_close (total_of (results, "late")->net, total_of (expected, NULL)->net, 1e-12, 0);
  g_assert_cmpfloat (total_of (results, "late")->net, <, total_of (results, NULL)->net - 1000);
}

/* Fading is at least a tenth a year: what fades faster already stays as it is. */
static void
test_fading (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GPtrArray) slow = NULL;
  g_autoptr (GPtrArray) fast = NULL;

  scenario->effect.course.relapse = utenfor_quantity (0.1);
  slow = stress (scenario);
  assert_close (total_of (slow, "fading")->net, total_of (slow, NULL)->net, 1e-12, 0);
  scenario->effect.course.relapse = utenfor_quantity (0.2);
  fast = stress (scenario);
  assert_close (total_of (fast, "fading")->net, total_of (fast, NULL)->net, 1e-12, 0);
  scenario->effect.course.floor = utenfor_quantity (0.5);
  g_clear_pointer (&slow, g_ptr_array_unref);
  slow = stress (scenario);
  assert_close (total_of (slow, "fading")->net, total_of (fast, NULL)->net, 1e-12, 0);
}

/* Money leaks from payer to payer; the sum of all stays. */
static void
test_leaky (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (GPtrArray) results = stress (scenario);
  const UtenforResult *base = g_ptr_array_index (results, 0);
  const UtenforResult *leaky = g_ptr_array_index (results, index_of ("leaky") + 1);
  double               sums[2] = { 0, 0 };

  for (guint p = 0; p < base->n_payers; p++)
    {
      sums[0] += base->payers[p].gain;
      sums[1] += leaky->payers[p].gain;
    }
  assert_close (sums[1], sums[0], 1e-9, 0);
  g_assert_cmpfloat (leaky->payers[0].gain, <, base->payers[0].gain - 1000);
}

static void
test_nobody_receives (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GPtrArray) results = stress (scenario);

  g_assert_null (g_ptr_array_index (results, index_of ("leaky") + 1));
  g_assert_nonnull (g_ptr_array_index (results, index_of ("dearer") + 1));
}

static void
test_not_cashable (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GPtrArray) results = stress (scenario);

  /* Nothing says how much is cashable, so all of it is: half of that. */
  assert_close (total_of (results, "not-cashable")->gain, total_of (results, NULL)->gain / 2, 1e-12, 0);
  g_assert_true (((UtenforResult *)g_ptr_array_index (results, index_of ("not-cashable") + 1))->view.budget);
  g_assert_false (scenario->catalogue->origin != NULL);
}

static void
test_untouched (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (GPtrArray) first = stress (scenario);
  g_autoptr (GPtrArray) second = stress (scenario);

  for (guint i = 0; i < first->len; i++)
    g_assert_cmpfloat (((UtenforResult *)g_ptr_array_index (first, i))->total.net, ==,
                       ((UtenforResult *)g_ptr_array_index (second, i))->total.net);
}

/* A floor that is allowed is only lowered, and one below it stays. */
static void
test_floor_at_most (void)
{
  static const double floors[][2] = { { 0.5, 0.2 }, { 0.1, 0.1 } };

  for (guint i = 0; i < G_N_ELEMENTS (floors); i++)
    {
      g_autoptr (UtenforScenario) scenario = example_a ();
      g_autoptr (UtenforStressTests) tests = utenfor_stress_tests_new ("one");
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforScenario) changed = NULL;

      add_test (tests, "lower", UTENFOR_STRESS_FLOOR, 0.2);
      scenario->effect.course.floor = utenfor_quantity (floors[i][0]);
      changed = utenfor_stress_scenario (scenario, utenfor_stress_tests_get (tests, 0), issues);
      assert_no_issues (issues);
      g_assert_cmpfloat (changed->effect.course.floor.value, ==, floors[i][1]);
    }
}

/* One test may change several things: the answer is that of all of them. */
static void
test_several_at_once (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforStressTests) tests = utenfor_stress_tests_new ("both");
  g_autoptr (GPtrArray) results = NULL;
  const UtenforOutcome *base;
  const UtenforOutcome *both;

  add_test (tests, "both", UTENFOR_STRESS_CAUSAL_SHARE, 0.25);
  last_of (tests)->numbers[UTENFOR_STRESS_AMOUNT].value = 3;
  results = stress_with (scenario, tests);
  g_assert_cmpuint (results->len, ==, 2);
  base = &((UtenforResult *)g_ptr_array_index (results, 0))->total;
  both = &((UtenforResult *)g_ptr_array_index (results, 1))->total;
  assert_close (both->gain, base->gain / 4, 1e-12, 0);
  assert_close (both->cost, base->cost * 3, 1e-12, 0);
}

/* --- what can be wrong with the tests -------------------------------------------------- */

static void
assert_one_issue (const UtenforStressTests *tests,
                  const char               *tag)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_stress_tests_check (tests, issues));
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 1);
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->tag, ==, tag);
}

static void
test_check_fine (void)
{
  g_autoptr (UtenforStressTests) tests = six ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_stress_tests_check (tests, issues));
  assert_no_issues (issues);
}

static void
test_check_ranges (void)
{
  static const double beyond[UTENFOR_N_STRESS_NUMBERS] = { 1.1, 1, -0.1, -1, 2, 1.5 };

  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    {
      g_autoptr (UtenforStressTests) tests = utenfor_stress_tests_new ("one");
      g_autoptr (UtenforStressTests) endless = utenfor_stress_tests_new ("one");

      add_test (tests, "beyond", k, beyond[k]);
      assert_one_issue (tests, "number-out-of-range");
      add_test (endless, "endless", k, k % 2 == 0 ? NAN : INFINITY);
      assert_one_issue (endless, "number-not-finite");
    }
}

static void
test_check_ids (void)
{
  g_autoptr (UtenforStressTests) twice = six ();
  g_autoptr (UtenforStressTests) reserved = utenfor_stress_tests_new ("one");

  add_test (twice, "weak", UTENFOR_STRESS_AMOUNT, 2);
  assert_one_issue (twice, "id-doubled");
  add_test (reserved, "as-it-is", UTENFOR_STRESS_AMOUNT, 2);
  assert_one_issue (reserved, "id-doubled");
}

static void
test_check_empty (void)
{
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    {
      g_autoptr (UtenforStressTests) tests = utenfor_stress_tests_new ("one");

      add_test (tests, "nothing", k, utenfor_stress_change (k)->none);
      assert_one_issue (tests, "stress-test-empty");
    }
}

static void
test_check_too_many (void)
{
  g_autoptr (UtenforStressTests) tests = utenfor_stress_tests_new ("many");

  for (guint i = 0; i <= UTENFOR_MAX_STRESS_TESTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("test-%u", i);

      add_test (tests, id, UTENFOR_STRESS_AMOUNT, 2);
    }
  assert_one_issue (tests, "too-many");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draws/stress/six", test_six);
  g_test_add_func ("/draws/stress/weak-and-dearer", test_weak_and_dearer);
  g_test_add_func ("/draws/stress/dearer-fixed", test_dearer_fixed);
  g_test_add_func ("/draws/stress/late", test_late);
  g_test_add_func ("/draws/stress/fading", test_fading);
  g_test_add_func ("/draws/stress/leaky", test_leaky);
  g_test_add_func ("/draws/stress/nobody-receives", test_nobody_receives);
  g_test_add_func ("/draws/stress/not-cashable", test_not_cashable);
  g_test_add_func ("/draws/stress/untouched", test_untouched);
  g_test_add_func ("/draws/stress/floor-at-most", test_floor_at_most);
  g_test_add_func ("/draws/stress/several-at-once", test_several_at_once);
  g_test_add_func ("/draws/stress/check/fine", test_check_fine);
  g_test_add_func ("/draws/stress/check/ranges", test_check_ranges);
  g_test_add_func ("/draws/stress/check/ids", test_check_ids);
  g_test_add_func ("/draws/stress/check/empty", test_check_empty);
  g_test_add_func ("/draws/stress/check/too-many", test_check_too_many);

  return g_test_run ();
}
