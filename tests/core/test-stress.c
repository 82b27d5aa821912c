/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "small.h"
#include "stress.h"

static UtenforView
view_of (const UtenforScenario *scenario)
{
  UtenforView view;

  utenfor_view_init (&view, scenario);

  return view;
}

static int
index_of (const char *id)
{
  guint                    n;
  const UtenforStressTest *tests = utenfor_stress_tests (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (tests[i].id, id))
      return i;
  g_assert_not_reached ();
}

/* (transfer full) */
static GPtrArray *
stress (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforView view = view_of (scenario);
  GPtrArray  *results = utenfor_stress_new (scenario, &view, issues);

  assert_no_issues (issues);

  return results;
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stress/six", test_six);
  g_test_add_func ("/core/stress/weak-and-dearer", test_weak_and_dearer);
  g_test_add_func ("/core/stress/dearer-fixed", test_dearer_fixed);
  g_test_add_func ("/core/stress/late", test_late);
  g_test_add_func ("/core/stress/fading", test_fading);
  g_test_add_func ("/core/stress/leaky", test_leaky);
  g_test_add_func ("/core/stress/nobody-receives", test_nobody_receives);
  g_test_add_func ("/core/stress/not-cashable", test_not_cashable);
  g_test_add_func ("/core/stress/untouched", test_untouched);

  return g_test_run ();
}
