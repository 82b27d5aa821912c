/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "persons.h"
#include "random-models.h"

/* What holds for every draw of every model. */

/* A refund on what every payer pays of everything, and who gets it. */
static void
add_refund (UtenforScenario *scenario,
            GRand           *rand)
{
  UtenforCatalogue *catalogue = scenario->catalogue;
  guint             n = catalogue->services->len;
  g_autofree char  *first = g_strdup_printf ("%s 1", utenfor_catalogue_get_payer (catalogue, 0)->id);
  g_autofree char  *last = g_strdup_printf ("%s 1", utenfor_catalogue_get_payer (catalogue, catalogue->payers->len - 1)->id);
  UtenforRefund     refund;

  utenfor_refund_init (&refund, "refund");
  for (guint k = 0; k < n; k++)
    g_array_append_val (refund.counted, k);
  utenfor_refund_add_year (&refund, 2025, utenfor_quantity (g_rand_double_range (rand, 1, 100000)), utenfor_quantity (g_rand_double_range (rand, 0.1, 1)));
  add_service (catalogue, "received", -1, first);
  add_service (catalogue, "paid", 1, last);
  for (guint k = n; k < n + 2; k++)
    g_array_append_val (refund.booked, k);
  utenfor_catalogue_add_refund (catalogue, refund, NULL);
  build_catalogue (catalogue);
}

/* What all payers gain in a draw, over the horizon, on the scenario's own view. */
static double
gain_of_all (const UtenforSimulation *simulation,
             guint                    draw)
{
  double sum = 0;

  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    sum += utenfor_simulation_get_cumulated (simulation, row, simulation->n_years - 1)[draw];

  return sum;
}

/* A refund is money that changes hands. */
static void
check_refunds_change_hands (UtenforScenario *scenario,
                            GRand           *rand)
{
  g_autoptr (UtenforSimulation) without = NULL;
  g_autoptr (UtenforSimulation) with = NULL;

  make_all_individual (scenario);
  without = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 8, 1, "");
  add_refund (scenario, rand);
  with = simulate_persons (scenario, UTENFOR_SIMULATE_CHANCE, 8, 1, "plain");
  for (guint draw = 0; draw < 8; draw++)
    assert_close (gain_of_all (with, draw), gain_of_all (without, draw), 1e-9, 1e-2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/draws/identities/refunds-change-hands", check_refunds_change_hands, for_all_models);

  return g_test_run ();
}
