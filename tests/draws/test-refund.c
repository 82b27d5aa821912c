/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gsl/gsl_cdf.h>
#include <string.h>

#include "persons.h"
#include "refund.h"
#include "spread.h"
#include "tables.h"

/* What the refunds alone do to a row in a year: with them less without them. */
static double
refunded (UtenforScenario *scenario,
          guint            payer,
          guint            year)
{
  g_autoptr (UtenforSimulation) with = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 1, 1, "");
  g_autoptr (UtenforSimulation) without = NULL;
  int    row = utenfor_simulation_find_row (with, payer);
  double net = utenfor_simulation_get_net (with, row, year)[0];

  without = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 1, 1, "mean");

  return net - utenfor_simulation_get_net (without, row, year)[0];
}

/* One more use, of a group that has been built. */
static void
add_use_later (UtenforScenario *scenario,
               const char      *service,
               const char      *state,
               double           units)
{
  g_clear_pointer (&scenario->group->tables, utenfor_tables_free);
  add_use (scenario->group, service, state, units);
  build_population (scenario->group);
}

/* --- by hand ------------------------------------------------------------------------- */

/* The kommune pays 1 600 kr a year; of 600 kr it gets 480 kr. Who no longer needs
 * the home saves it 1 600 kr and costs it the refund. */
static void
test_by_hand (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) simulation = NULL;

  scenario->participants = 3;
  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1000, 0.8);
  assert_close (refunded (scenario, HOME_KOMMUNE, 4), -3 * 480, 1e-12, 0);
  assert_close (refunded (scenario, HOME_STAT, 4), 3 * 480, 1e-12, 0);
  assert_close (refunded (scenario, 2, 4), 0, 0, 1e-9);

  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 1, 1, "");
  assert_close (utenfor_simulation_get_net (simulation, 0, 4)[0], 3 * (1600 - 480), 1e-12, 0);
  assert_close (utenfor_simulation_get_net (simulation, 1, 4)[0], 3 * (400 + 480), 1e-12, 0);
}

/* What everybody uses counts too, and nobody need be a user. */
static void
test_common (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);

  add_home_refund (scenario, 1000, 0.8);
  assert_close (refunded (scenario, HOME_KOMMUNE, 4), -480, 1e-12, 0);
}

static void
test_below (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);

  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1600, 0.8);
  g_assert_cmpfloat (refunded (scenario, HOME_KOMMUNE, 4), ==, 0);
}

/* Persons are looked at one by one: of two services one person may use both. */
static void
test_adds_up (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);

  add_use_later (scenario, "day", "here", 1);
  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1000, 0.5);
  /* Home is 1 600 kr and day 400 kr, which everybody uses. */
  assert_close (refunded (scenario, HOME_KOMMUNE, 0), -500, 1e-12, 0);
  make_individual (scenario, DAY, 1, 0);
  assert_close (refunded (scenario, HOME_KOMMUNE, 0), -500, 1e-12, 0);
}

/* Rows by calendar year, carried by the index to the price year, with real growth. */
static void
test_threshold (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (3);
  UtenforRefund *refund;
  double         cost, threshold;

  index_at (scenario->catalogue, 0)->growth = utenfor_quantity (0.02);
  service_at (scenario->catalogue, HOME)->index = 0;
  make_individual (scenario, HOME, 1, 0);
  refund = add_home_refund (scenario, 1000, 0.8);
  refund->index = 0;
  utenfor_refund_add_year (refund, 2028, utenfor_quantity (1500), utenfor_quantity (0.5));

  /* 2027 still has the row of 2020: 1 000 · 110 / 100, and two years' growth. */
  cost = 3000 * 0.8 * pow (1.02, 2);
  threshold = 1100 * pow (1.02, 2);
  assert_close (refunded (scenario, HOME_KOMMUNE, 2), -0.8 * (cost - threshold), 1e-12, 0);
  /* 2030 has the row of 2028: 1 500 · 110 / 121. */
  cost = 3000 * 0.8 * pow (1.02, 5);
  threshold = 1500 * 110 / 121.0 * pow (1.02, 5);
  assert_close (refunded (scenario, HOME_KOMMUNE, 5), -0.5 * (cost - threshold), 1e-12, 0);
}

static void
test_to_age (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);

  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1000, 0.8)->to_age = 25;
  assert_close (refunded (scenario, HOME_KOMMUNE, 5), -480, 1e-12, 0);
  g_assert_cmpfloat (refunded (scenario, HOME_KOMMUNE, 6), ==, 0);
}

/* The threshold is on what it costs before anybody moves; the refund moves with her. */
static void
test_migration (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  double stay = pow (0.97, 4);

  payer_at (scenario->catalogue, HOME_KOMMUNE)->is_local = TRUE;
  payer_at (scenario->catalogue, HOME_STAT)->is_receiver = TRUE;
  scenario->migration = utenfor_quantity (0.03);
  scenario->has_migration = TRUE;
  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1000, 0.8);
  assert_close (refunded (scenario, HOME_KOMMUNE, 4), -480 * stay, 1e-12, 0);
  /* The receiver gets what moved out, as a refund and as a cost. */
  assert_close (refunded (scenario, HOME_STAT, 4), 480 * stay, 1e-12, 0);
}

static void
test_left_out (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) before = NULL;
  g_autoptr (UtenforSimulation) after = NULL;

  make_individual (scenario, HOME, 0.5, 1);
  before = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  add_home_refund (scenario, 1000, 0.8);
  leave_out (scenario, RECEIVED);
  leave_out (scenario, PAID);
  after = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  assert_same_draws (before, after);
}

/* A refund nothing reaches changes no bit. */
static void
test_out_of_reach (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) before = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  g_autoptr (UtenforSimulation) after = NULL;

  add_home_refund (scenario, 1e9, 0.8);
  after = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 50, 1, "");
  for (guint row = 0; row < before->n_rows; row++)
    for (guint t = 0; t < before->n_years; t++)
      g_assert_cmpmem (utenfor_simulation_get_net (before, row, t), 50 * sizeof (double),
                       utenfor_simulation_get_net (after, row, t), 50 * sizeof (double));
}

/* --- many draws ------------------------------------------------------------------------ */

/* Of a gamma with this mean and coefficient of variation: the mean of what is above
 * a threshold. */
static double
mean_above (double mean,
            double variation,
            double threshold)
{
  double a = 1 / (variation * variation);
  double scale = mean / a;

  return mean * gsl_cdf_gamma_Q (threshold, a + 1, scale) - threshold * gsl_cdf_gamma_Q (threshold, a, scale);
}

static void
test_mean (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) simulation = NULL;
  const guint n = 40000;
  double      sum = 0, mean, sd;

  make_individual (scenario, HOME, 0.25, 0.7);
  add_home_refund (scenario, 8000, 0.8);
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, n, 2, "");
  g_assert_cmpuint (simulation->n_refunds, ==, 1);
  g_assert_cmpint (simulation->refunds[0].payer, ==, HOME_KOMMUNE);
  for (guint t = 0; t < 10; t++)
    sum += 0.25 * 0.8 * mean_above (1600 / 0.25, 0.7, 8000) * pow (1.04, -(double)t);
  moments (simulation->refunds[0].gain, n, &mean, &sd);
  assert_close (mean, -sum, 0, 4 * sd / sqrt (n));
  g_assert_cmpfloat (sum / (sd / sqrt (n)), >, 50);
}

/* The spread tells the same, and how much it is of what the kommune gains: here it
 * gains 1 600 kr a year less the refund. */
static void
test_spread (void)
{
  g_autoptr (UtenforScenario) scenario = home_scenario (2);
  g_autoptr (UtenforSimulation) simulation = NULL;
  g_autoptr (UtenforSpreads) spreads = NULL;
  UtenforSpreadRefund refund;
  double              mean, sd;

  make_individual (scenario, HOME, 1, 0);
  add_home_refund (scenario, 1000, 0.8);
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 16, 1, "");
  spreads = utenfor_spreads_new (simulation);
  refund = utenfor_spreads_get_refund (spreads, 0);
  assert_close (refund.share, 480.0 / 1120, 1e-12, 0);
  assert_close (refund.mean_error, 0, 0, 1e-9);

  make_individual (scenario, HOME, 0.5, 1);
  utenfor_simulation_unref (g_steal_pointer (&simulation));
  utenfor_spreads_free (g_steal_pointer (&spreads));
  simulation = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 50, 1, "");
  spreads = utenfor_spreads_new (simulation);
  refund = utenfor_spreads_get_refund (spreads, 0);
  moments (simulation->refunds[0].gain, 50, &mean, &sd);
  assert_close (refund.mean, mean, 1e-12, 0);
  assert_close (refund.mean_error, sd / sqrt (50), 1e-12, 0);
}

/* Where all users are alike, a refund is as much for each in a state, and as good as
 * units of the services it is booked on: every draw says the same. */
static void
assert_as_units (UtenforScenario *ruled,
                 UtenforScenario *stated,
                 gboolean         has_gain)
{
  g_autoptr (UtenforSimulation) a = simulate_persons (ruled, UTENFOR_SIMULATE_CHANCE, 60, 1, "");
  g_autoptr (UtenforSimulation) b = simulate_persons (stated, UTENFOR_SIMULATE_CHANCE, 60, 1, "");

  g_assert_true (!has_gain || a->refunds[0].gain[7] != 0);
  g_assert_cmpuint (a->n_rows, ==, b->n_rows);
  for (guint row = 0; row < a->n_rows; row++)
    for (guint t = 0; t < a->n_years; t++)
      for (guint draw = 0; draw < 60; draw++)
        assert_close (utenfor_simulation_get_net (a, row, t)[draw], utenfor_simulation_get_net (b, row, t)[draw], 1e-9, 1e-6);
}

/* Kommune and stat; the kommune pays 10 000 kr of disability and 50 000 kr of a
 * benefit; 60 % of what is above 20 000 kr is refunded. */
static void
add_to_c (UtenforScenario *scenario,
          gboolean         as_rule)
{
  UtenforRefund refund;
  guint         received, paid;

  add_service (scenario->catalogue, "received", -1, "kommune 1");
  add_service (scenario->catalogue, "paid", 1, "stat 1");
  received = utenfor_catalogue_find_service (scenario->catalogue, "received");
  paid = utenfor_catalogue_find_service (scenario->catalogue, "paid");
  if (!as_rule)
    {
      add_use_later (scenario, "received", "benefit", 0.6 * 30000);
      add_use_later (scenario, "paid", "benefit", 0.6 * 30000);
      return;
    }

  utenfor_refund_init (&refund, "high-cost");
  refund.payer = utenfor_catalogue_find_payer (scenario->catalogue, "kommune");
  g_array_append_val (refund.counted, (guint){ utenfor_catalogue_find_service (scenario->catalogue, "benefit-both") });
  g_array_append_val (refund.counted, (guint){ utenfor_catalogue_find_service (scenario->catalogue, "disability-both") });
  g_array_append_val (refund.booked, received);
  g_array_append_val (refund.booked, paid);
  utenfor_refund_add_year (&refund, 2020, utenfor_quantity (20000), utenfor_quantity (0.6));
  utenfor_catalogue_add_refund (scenario->catalogue, refund, NULL);
  build_catalogue (scenario->catalogue);
}

static void
test_as_units (gconstpointer is_individual)
{
  g_autoptr (UtenforScenario) ruled = example_c ();
  g_autoptr (UtenforScenario) stated = example_c ();
  UtenforScenario *both[] = { ruled, stated };

  for (guint i = 0; i < 2; i++)
    {
      add_to_c (both[i], i == 0);
      both[i]->intakes = 3;
      payer_at (both[i]->catalogue, 0)->is_local = TRUE;
      payer_at (both[i]->catalogue, 1)->is_receiver = TRUE;
      both[i]->migration = utenfor_quantity (0.03);
      both[i]->has_migration = TRUE;
    }
  for (guint k = 0; is_individual != NULL && k < 4; k++)
    make_individual (ruled, k, 1, 0);
  assert_as_units (ruled, stated, TRUE);
}

/* What one payer gets another pays, in every draw. */
static void
test_sums_to_nothing (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforSimulation) with = NULL;
  g_autoptr (UtenforSimulation) without = NULL;
  gboolean any = FALSE;

  make_all_individual (scenario);
  without = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 60, 1, "");
  add_to_c (scenario, TRUE);
  with = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 60, 1, "");
  for (guint t = 0; t < with->n_years; t++)
    for (guint draw = 0; draw < 60; draw++)
      {
        any |= utenfor_simulation_get_net (with, 0, t)[draw] != utenfor_simulation_get_net (without, 0, t)[draw];
        assert_close (utenfor_simulation_get_net (with, 2, t)[draw], utenfor_simulation_get_net (without, 2, t)[draw], 1e-9, 1e-6);
      }
  g_assert_true (any);
}

/* What is kept of a refund is what it does to its payer's row. */
static void
test_gain_is_difference (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforSimulation) with = NULL;
  g_autoptr (UtenforSimulation) without = NULL;

  make_all_individual (scenario);
  without = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 60, 1, "");
  add_to_c (scenario, TRUE);
  with = simulate_persons (scenario, UTENFOR_SIMULATE_EVERYTHING, 60, 3, "plain");
  for (guint draw = 0; draw < 60; draw++)
    assert_close (with->refunds[0].gain[draw],
                  utenfor_simulation_get_cumulated (with, 0, with->n_years - 1)[draw] -
                    utenfor_simulation_get_cumulated (without, 0, with->n_years - 1)[draw],
                  1e-9, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/refund/by-hand", test_by_hand);
  g_test_add_func ("/draws/refund/common", test_common);
  g_test_add_func ("/draws/refund/below", test_below);
  g_test_add_func ("/draws/refund/adds-up", test_adds_up);
  g_test_add_func ("/draws/refund/threshold", test_threshold);
  g_test_add_func ("/draws/refund/to-age", test_to_age);
  g_test_add_func ("/draws/refund/migration", test_migration);
  g_test_add_func ("/draws/refund/left-out", test_left_out);
  g_test_add_func ("/draws/refund/out-of-reach", test_out_of_reach);
  g_test_add_func ("/draws/refund/mean", test_mean);
  g_test_add_func ("/draws/refund/spread", test_spread);
  g_test_add_data_func ("/draws/refund/as-units", NULL, test_as_units);
  g_test_add_data_func ("/draws/refund/as-units-of-users", GINT_TO_POINTER (1), test_as_units);
  g_test_add_func ("/draws/refund/sums-to-nothing", test_sums_to_nothing);
  g_test_add_func ("/draws/refund/gain-is-difference", test_gain_is_difference);

  return g_test_run ();
}
