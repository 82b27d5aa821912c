/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison.h"
#include "small.h"

static UtenforSimulationOptions
some_draws (void)
{
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.n_draws = 400;

  return options;
}

/* Example A, with a measure that costs `cost` a participant. (transfer full) */
static UtenforScenario *
costing (double cost)
{
  UtenforScenario *scenario = example_a ();

  line_at (scenario, 0)->amount = utenfor_quantity (cost);

  return scenario;
}

static void
test_expected (void)
{
  g_autoptr (UtenforScenario) cheap = costing (7500);
  g_autoptr (UtenforScenario) dear = costing (10000);
  UtenforScenario *const scenarios[] = { cheap, dear };
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = utenfor_comparison_new (scenarios, NULL, 2, NULL, issues);
  const UtenforResult *results[2];

  assert_no_issues (issues);
  for (guint i = 0; i < 2; i++)
    results[i] = g_ptr_array_index (comparison->results, i);
  assert_printed (results[0]->payers[0].net, 8800552.72);
  assert_printed (results[1]->payers[0].net, 8800552.72 - 80 * 2500);
  g_assert_null (utenfor_comparison_get_spread (comparison, 0, 0));
  g_assert_true (isnan (utenfor_comparison_beats (comparison, 0, 1, 0)));
}

/* The same people with the same gain: what costs less wins in every single draw. */
static void
test_same_people (void)
{
  g_autoptr (UtenforScenario) cheap = costing (7500);
  g_autoptr (UtenforScenario) dear = costing (7501);
  UtenforScenario *const   scenarios[] = { cheap, dear };
  UtenforSimulationOptions options = some_draws ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = utenfor_comparison_new (scenarios, NULL, 2, &options, issues);

  g_assert_cmpfloat (utenfor_comparison_beats (comparison, 0, 1, 0), ==, 1);
  g_assert_cmpfloat (utenfor_comparison_beats (comparison, 1, 0, 0), ==, 0);
  /* Who pays nothing has the same net in both: nobody wins. */
  g_assert_cmpfloat (utenfor_comparison_beats (comparison, 0, 1, 1), ==, 0);
  g_assert_cmpfloat (utenfor_comparison_beats (comparison, 0, 0, 2), ==, 0);
}

static void
test_spread (void)
{
  g_autoptr (UtenforScenario) scenario = costing (7500);
  UtenforScenario *const   scenarios[] = { scenario };
  UtenforSimulationOptions options = some_draws ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = utenfor_comparison_new (scenarios, NULL, 1, &options, issues);
  const UtenforSpread *spread = utenfor_comparison_get_spread (comparison, 0, 0);

  assert_close (spread->mean, 8800552.72, 0, 4 * spread->mean_error);
  g_assert_cmpfloat (spread->percentiles[1], <, spread->percentiles[5]);
}

static void
test_other_kroner (void)
{
  g_autoptr (UtenforScenario) one = costing (7500);
  g_autoptr (UtenforScenario) other = costing (7500);
  UtenforScenario *const scenarios[] = { one, other };
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  other->price_year++;
  g_assert_null (utenfor_comparison_new (scenarios, NULL, 2, NULL, issues));
  assert_only_issue (issues, "not-comparable");
}

static void
test_strangers (void)
{
  g_autoptr (UtenforScenario) one = example_a ();
  g_autoptr (UtenforScenario) other = example_f ();
  UtenforScenario *const scenarios[] = { one, other };
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_null (utenfor_comparison_new (scenarios, NULL, 2, NULL, issues));
  assert_only_issue (issues, "not-comparable");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draws/comparison/expected", test_expected);
  g_test_add_func ("/draws/comparison/same-people", test_same_people);
  g_test_add_func ("/draws/comparison/spread", test_spread);
  g_test_add_func ("/draws/comparison/other-kroner", test_other_kroner);
  g_test_add_func ("/draws/comparison/strangers", test_strangers);

  return g_test_run ();
}
