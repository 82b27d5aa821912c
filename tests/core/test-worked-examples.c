/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"

/* The worked examples of docs/model.md, computed by programs written apart from
 * this one. They must agree to the last digit printed. */

typedef struct
{
  UtenforScenario *scenario;
  UtenforAccount  *account;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer make)
{
  UtenforScenario *(*function) (void) = make;

  fixture->scenario = function ();
  fixture->account = evaluate (fixture->scenario);
}

static void
teardown (Fixture      *fixture,
          gconstpointer make)
{
  utenfor_account_unref (fixture->account);
  utenfor_scenario_unref (fixture->scenario);
}

static void
assert_nets (UtenforResult *result,
             const double  *expected)
{
  for (guint p = 0; p <= result->n_payers; p++)
    assert_printed (utenfor_result_get_outcome (result, p)->net, expected[p]);
}

static void
assert_gains (UtenforResult *result,
              const double  *expected)
{
  for (guint p = 0; p < result->n_payers; p++)
    assert_printed (result->payers[p].gain, expected[p]);
}

static void
test_a_undiscounted (Fixture      *fixture,
                     gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, FALSE, FALSE, 0);

  assert_nets (result, (double[]){ 18120000.00, 74880000.00, 93000000.00 });
}

static void
test_a_discounted (Fixture      *fixture,
                   gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  assert_nets (result, (double[]){ 8800552.72, 37602210.89, 46402763.61 });
}

static void
test_a_course (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforAccount) account = NULL;
  g_autoptr (UtenforResult) result = NULL;

  scenario->effect.causal_share = utenfor_quantity (0.5);
  scenario->effect.course.phase_in = 3;
  scenario->effect.course.relapse = utenfor_quantity (0.05);
  scenario->effect.course.floor = utenfor_quantity (0.2);
  account = evaluate (scenario);
  result = look (account, TRUE, FALSE, 0);

  assert_nets (result, (double[]){ 2186022.27, 11144089.10, 13330111.37 });
}

static void
test_a_payback (Fixture      *fixture,
                gconstpointer make)
{
  g_autoptr (UtenforResult) plain = look (fixture->account, FALSE, FALSE, 0);
  g_autoptr (UtenforResult) discounted = look (fixture->account, TRUE, FALSE, 0);

  g_assert_cmpint (plain->payers[0].payback, ==, UTENFOR_PAYBACK_YEAR);
  assert_printed (utenfor_result_get_cumulated (plain, 0)[2], 360000.00);
  assert_printed (utenfor_result_get_cumulated (discounted, 0)[2], 305325.44);
  g_assert_cmpint (plain->payers[0].payback_year, ==, 2);
  g_assert_cmpint (discounted->payers[0].payback_year, ==, 2);
  g_assert_cmpint (discounted->payers[0].payback_age, ==, 20);
  g_assert_cmpint (discounted->payers[1].payback, ==, UTENFOR_PAYBACK_NOTHING);
}

static void
test_b (gconstpointer data)
{
  static const double expected[3][3] = {
    { 7661.90, 3000.00, 4661.90 },
    { 7549.49, 2955.99, 4593.51 },
    { 7438.74, 2912.62, 4526.12 },
  };
  UtenforTiming timing = GPOINTER_TO_INT (data);
  g_autoptr (UtenforScenario) scenario = example_b (timing);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);

  assert_printed (result->total.gain, expected[timing][0]);
  assert_printed (result->total.cost, expected[timing][1]);
  assert_printed (result->total.net, expected[timing][2]);
}

static void
test_c_occupancy (Fixture      *fixture,
                  gconstpointer make)
{
  static const double without[] = { 0.694418, 0.108202, 0.197379 };
  static const double with[] = { 0.736314, 0.111853, 0.151833 };

  for (guint s = 0; s < 3; s++)
    {
      assert_close (utenfor_occupancy_at (fixture->account->without, 29)[s], without[s], 0, 0.5e-6);
      assert_close (utenfor_occupancy_at (fixture->account->with, 29)[s], with[s], 0, 0.5e-6);
    }
}

static void
test_c_gain (Fixture      *fixture,
             gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  assert_gains (result, (double[]){ 1490264.88, 12664953.32 });
}

static void
test_d (void)
{
  static const UtenforDiscountStep steps[] = { { 1, 0.04 }, { 41, 0.03 }, { 76, 0.02 } };
  double                           d[77];

  utenfor_discount_factors (steps, G_N_ELEMENTS (steps), UTENFOR_TIMING_START, G_N_ELEMENTS (d), d);
  assert_close (d[0], 1, 0, 0);
  assert_close (d[40], 0.208289, 0, 0.5e-6);
  assert_close (d[41], 0.202222, 0, 0.5e-6);
  assert_close (d[75], 0.074022, 0, 0.5e-6);
  assert_close (d[76], 0.072571, 0, 0.5e-6);
}

static void
test_f_table (Fixture      *fixture,
              gconstpointer make)
{
  static const double gain[] = { 539780.19, 31894.00, 8380108.65, 930455.27, 9882238.11 };
  static const double cost[] = { 3494489.64, 72152.37, 2885724.85, 0.00, 6452366.86 };
  static const double net[] = { -2954709.45, -40258.37, 5494383.80, 930455.27, 3429871.25 };
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  for (guint p = 0; p <= result->n_payers; p++)
    {
      const UtenforOutcome *outcome = utenfor_result_get_outcome (result, p);

      assert_printed (outcome->gain, gain[p]);
      assert_printed (outcome->cost, cost[p]);
      assert_printed (outcome->net, net[p]);
    }
}

static void
test_f_budget (Fixture      *fixture,
               gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, TRUE, 0);

  assert_gains (result, (double[]){ 437191.50, 31894.00, 8380108.65, 919021.67 });
}

static void
test_f_horizon (Fixture      *fixture,
                gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 8);

  assert_nets (result, (double[]){ -3122764.66, -56261.54, 1297199.09, 468091.09,
                                   -3122764.66 - 56261.54 + 1297199.09 + 468091.09 });
}

static void
test_f_budget_horizon (Fixture      *fixture,
                       gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, TRUE, 8);

  assert_gains (result, (double[]){ 231912.31, 15890.83, 4182923.94, 452309.08 });
}

static void
test_f_payback (Fixture      *fixture,
                gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  g_assert_cmpint (result->payers[0].payback, ==, UTENFOR_PAYBACK_NEVER);
  g_assert_cmpint (result->payers[1].payback, ==, UTENFOR_PAYBACK_NEVER);
  g_assert_cmpint (result->payers[2].payback, ==, UTENFOR_PAYBACK_YEAR);
  g_assert_cmpint (result->payers[2].payback_year, ==, 7);
  g_assert_cmpint (result->payers[3].payback, ==, UTENFOR_PAYBACK_NOTHING);
}

static void
test_f_hole (Fixture      *fixture,
             gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  g_assert_true (result->payers[0].has_hole);
  assert_printed (result->payers[0].hole, -3494489.64);
  g_assert_cmpint (result->payers[0].hole_year, ==, 2);
  g_assert_false (result->payers[3].has_hole);
}

static void
test_f_tax_funding (Fixture      *fixture,
                    gconstpointer make)
{
  g_autoptr (UtenforResult) result = look (fixture->account, TRUE, FALSE, 0);

  g_assert_true (result->has_tax_funding);
  assert_printed (result->tax_funding, 685974.25);
}

#define ADD(path, make, function) g_test_add (path, Fixture, make, setup, function, teardown)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/core/example-a/undiscounted", example_a, test_a_undiscounted);
  ADD ("/core/example-a/discounted", example_a, test_a_discounted);
  ADD ("/core/example-a/payback", example_a, test_a_payback);
  g_test_add_func ("/core/example-a/course", test_a_course);
  g_test_add_data_func ("/core/example-b/start", GINT_TO_POINTER (UTENFOR_TIMING_START), test_b);
  g_test_add_data_func ("/core/example-b/mid", GINT_TO_POINTER (UTENFOR_TIMING_MID), test_b);
  g_test_add_data_func ("/core/example-b/end", GINT_TO_POINTER (UTENFOR_TIMING_END), test_b);
  ADD ("/core/example-c/occupancy", example_c, test_c_occupancy);
  ADD ("/core/example-c/gain", example_c, test_c_gain);
  g_test_add_func ("/core/example-d/factors", test_d);
  ADD ("/core/example-f/table", example_f, test_f_table);
  ADD ("/core/example-f/budget", example_f, test_f_budget);
  ADD ("/core/example-f/horizon", example_f, test_f_horizon);
  ADD ("/core/example-f/budget-horizon", example_f, test_f_budget_horizon);
  ADD ("/core/example-f/payback", example_f, test_f_payback);
  ADD ("/core/example-f/hole", example_f, test_f_hole);
  ADD ("/core/example-f/tax-funding", example_f, test_f_tax_funding);

  return g_test_run ();
}
