/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread.h"
#include "uncertain.h"

static UtenforSpread
spread_of (const double *draws,
           guint         n)
{
  g_autofree double *scratch = g_new (double, 2 * n);
  UtenforSpread      spread;

  utenfor_spread_of (draws, n, scratch, &spread);

  return spread;
}

static UtenforSpreads *
spreads_of (UtenforScenario      *scenario,
            UtenforSimulationMode mode,
            guint                 n_draws)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.n_draws = n_draws;
  options.mode = mode;
  simulation = utenfor_simulate (scenario, &options, issues);
  assert_no_issues (issues);

  return utenfor_spreads_new (simulation);
}

/* R: quantile (c(-3, 10, 2, -1, 7, 0), c(.05, .1, .25, .5, .75, .9, .95)), type 7. */
static void
test_by_hand (void)
{
  const double  draws[] = { -3, 10, 2, -1, 7, 0 };
  const double  expected[] = { -2.5, -2, -0.75, 1, 5.75, 8.5, 9.25 };
  UtenforSpread spread = spread_of (draws, G_N_ELEMENTS (draws));

  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    assert_close (spread.percentiles[i], expected[i], 0, 1e-12);
  assert_close (spread.mean, 2.5, 1e-15, 0);
  assert_close (spread.sd, sqrt (125.5 / 5), 1e-12, 0);
  assert_close (spread.chance, 0.5, 0, 0);
  /* Zero is no gain. */
  assert_close (spread.loss, 4.0 / 3, 1e-15, 0);
  assert_close (spread.mean_error, spread.sd / sqrt (6), 1e-15, 0);
  assert_close (spread.chance_error, sqrt (0.25 / 6), 1e-15, 0);
  assert_close (spread.loss_error, sqrt ((25.0 / 9 + 1.0 / 9 + 16.0 / 9) / 2 / 3), 1e-12, 0);
}

static void
test_one_draw (void)
{
  double        draw = -7;
  UtenforSpread spread = spread_of (&draw, 1);

  g_assert_cmpfloat (spread.mean, ==, -7);
  g_assert_cmpfloat (spread.percentiles[3], ==, -7);
  g_assert_cmpfloat (spread.loss, ==, 7);
  /* How far another would be from it is not known, which is not the same as 0. */
  g_assert_true (isnan (spread.sd));
  g_assert_true (isnan (spread.mean_error));
  g_assert_true (isnan (spread.percentile_errors[3]));
  g_assert_true (isnan (spread.chance_error));
  g_assert_true (isnan (spread.loss_error));
}

static void
test_all_gain (void)
{
  const double  draws[] = { 1, 2 };
  UtenforSpread spread = spread_of (draws, 2);

  g_assert_cmpfloat (spread.chance, ==, 1);
  g_assert_true (isnan (spread.loss));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* The sort is a sort: signs, zeros, sizes and doubles of every exponent. */
static void
test_sorting (void)
{
  double draws[2001], sorted[2001];

  for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
    draws[i] = sorted[i] = i % 50 == 0 ? 0 : ldexp (g_test_rand_double_range (-1, 1), g_test_rand_int_range (-300, 300));
  qsort (sorted, G_N_ELEMENTS (sorted), sizeof (double), compare);
  {
    UtenforSpread spread = spread_of (draws, G_N_ELEMENTS (draws));

    g_assert_cmpfloat (spread.percentiles[0], ==, sorted[100]);
    g_assert_cmpfloat (spread.percentiles[1], ==, sorted[200]);
    g_assert_cmpfloat (spread.percentiles[3], ==, sorted[1000]);
    g_assert_cmpfloat (spread.percentiles[6], ==, sorted[1900]);
  }
}

/* Over many seeds, the figures are spread as their standard errors say. */
static void
test_errors (void)
{
  enum { N_SEEDS = 400,
         N = 500 };
  double values[4][N_SEEDS], errors[4] = { 0 };
  double draws[N];

  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      UtenforSpread spread;

      /* A sum of three: bent, and sometimes negative. */
      for (guint i = 0; i < N; i++)
        draws[i] = -log (g_rand_double (rand)) - log (g_rand_double (rand)) - 1.5;
      spread = spread_of (draws, N);
      values[0][seed] = spread.mean;
      values[1][seed] = spread.sd;
      values[2][seed] = spread.percentiles[5];
      values[3][seed] = spread.chance;
      errors[0] += spread.mean_error / N_SEEDS;
      errors[1] += spread.sd_error / N_SEEDS;
      errors[2] += spread.percentile_errors[5] / N_SEEDS;
      errors[3] += spread.chance_error / N_SEEDS;
    }
  for (guint i = 0; i < 4; i++)
    assert_close (spread_of (values[i], N_SEEDS).sd, errors[i], 0.15, 0);
}

/* In mode chance only nothing is unknown, and the other way about; in everything
 * the two make up the variance. */
static void
test_variances (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforSpreads) chance = spreads_of (scenario, UTENFOR_SIMULATE_CHANCE, 500);
  g_autoptr (UtenforSpreads) numbers = spreads_of (scenario, UTENFOR_SIMULATE_NUMBERS, 500);
  g_autoptr (UtenforSpreads) both = spreads_of (scenario, UTENFOR_SIMULATE_EVERYTHING, 4000);

  for (guint row = 0; row < both->simulation->n_rows; row++)
    {
      double sd = utenfor_spreads_get_horizon (both, row)->sd;

      g_assert_cmpfloat (chance->rows[row].variance_numbers, ==, 0);
      g_assert_cmpfloat (numbers->rows[row].variance_chance, ==, 0);
      g_assert_cmpfloat (numbers->rows[row].variance_numbers, >, 0);
      assert_close (both->rows[row].variance_chance + both->rows[row].variance_numbers, sd * sd, 0.1, 0);
    }
}

static void
test_payback (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforSpreads) spreads = spreads_of (scenario, UTENFOR_SIMULATE_CHANCE, 1000);

  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    {
      const UtenforSpreadRow *spread = &spreads->rows[row];
      double                  sum = spread->payback_nothing + spread->payback_never;

      for (guint t = 0; t < spreads->simulation->n_years; t++)
        sum += spread->payback[t];
      assert_close (sum, 1, 1e-9, 0);
    }
  /* The kommune pays 600 000 at once and earns nothing before year 1; the stat pays nothing. */
  g_assert_cmpfloat (spreads->rows[0].payback[0], ==, 0);
  g_assert_cmpfloat (spreads->rows[0].payback_nothing, ==, 0);
  assert_close (spreads->rows[1].payback_nothing, 1, 1e-9, 0);
  /* Who has no success at all never gets it back: (1 − 0.06)⁸⁰. */
  assert_close (spreads->rows[0].payback_never, 0.00708, 0, 4 * sqrt (0.00708 / 1000));
}

static void
test_all_payers (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforSpreads) spreads = spreads_of (scenario, UTENFOR_SIMULATE_CHANCE, 1000);

  /* The stat gains wherever the kommune does. */
  g_assert_cmpfloat (spreads->all_gain, ==, utenfor_spreads_get_horizon (spreads, 0)->chance);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/spread/by-hand", test_by_hand);
  g_test_add_func ("/draws/spread/one-draw", test_one_draw);
  g_test_add_func ("/draws/spread/all-gain", test_all_gain);
  g_test_add_func ("/draws/spread/sorting", test_sorting);
  g_test_add_func ("/draws/spread/errors", test_errors);
  g_test_add_func ("/draws/spread/variances", test_variances);
  g_test_add_func ("/draws/spread/payback", test_payback);
  g_test_add_func ("/draws/spread/all-payers", test_all_payers);

  return g_test_run ();
}
