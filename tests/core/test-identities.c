/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-models.h"

/* The books must balance in every model there can be, not only in ours: worked
 * example E of docs/model.md over a few hundred random but valid models. */

#define RELATIVE 1e-9

/* How large the money is that the gains are differences of, so that "nothing" has a scale. */
static double
scale_of (const UtenforResult *result)
{
  const UtenforAccount *account = result->account;
  double                sum = 1;

  for (gsize i = 0; i < (gsize)account->n_services * account->n_payers * account->n_years; i++)
    sum += fabs (account->flows[UTENFOR_WITHOUT][i]);
  for (gsize i = 0; i < (gsize)account->n_lines * account->n_payers * account->n_years; i++)
    sum += fabs (account->programme[i]);

  return sum;
}

static gboolean
is_public (const UtenforResult *result,
           guint                p)
{
  return utenfor_catalogue_get_payer (result->account->scenario->catalogue, p)->is_public;
}

static void
check_sums (const UtenforResult *result)
{
  double tolerance = RELATIVE * scale_of (result);
  double payers = 0, services = 0, sectors = 0, lines = 0, sector_nets = 0;

  for (guint p = 0; p < result->n_payers; p++)
    if (is_public (result, p))
      payers += result->payers[p].gain;
  for (guint k = 0; k < result->n_services; k++)
    services += result->gain_by_service[k * (result->n_payers + 1) + result->n_payers];
  for (guint i = 0; i < result->n_sectors; i++)
    {
      sectors += result->sectors[i].gain;
      sector_nets += result->sectors[i].net;
    }
  for (guint l = 0; l < result->n_lines; l++)
    lines += result->cost_by_line[l * (result->n_payers + 1) + result->n_payers];

  assert_close (payers, result->total.gain, 0, tolerance);
  assert_close (services, result->total.gain, 0, tolerance);
  assert_close (sectors, result->total.gain, 0, tolerance);
  assert_close (lines, result->total.cost, 0, tolerance);
  assert_close (result->total.net, result->total.gain - lines, 0, tolerance);
  assert_close (sector_nets, result->total.net, 0, tolerance);
}

static void
check_every_view_balances (UtenforScenario *scenario,
                           GRand           *rand)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  for (guint view = 0; view < 8; view++)
    {
      g_autoptr (UtenforResult) result = look (account, view & 1, view & 2, view & 4 ? 5 : 0);

      check_sums (result);
    }
}

/* Every year, not only in sum. */
static void
check_years_balance (UtenforScenario *scenario,
                     GRand           *rand)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, FALSE, FALSE, 0);
  double tolerance = RELATIVE * scale_of (result);

  for (guint t = 0; t < result->n_years; t++)
    {
      double services = 0;

      for (guint k = 0; k < account->n_services; k++)
        for (guint p = 0; p < account->n_payers; p++)
          if (is_public (result, p))
            services += utenfor_account_get_flow (account, UTENFOR_WITHOUT, k, p)[t] - utenfor_account_get_flow (account, UTENFOR_WITH, k, p)[t];
      assert_close (services, utenfor_result_get_gain (result, result->n_payers)[t], 0, tolerance);
    }
}

static void
check_rows_add_up (const UtenforOccupancy *occupancy)
{
  for (guint a = 0; a < occupancy->n_ages; a++)
    {
      double sum = 0;

      for (guint s = 0; s < occupancy->n_states; s++)
        {
          g_assert_cmpfloat (occupancy->x[a * occupancy->n_states + s], >=, 0);
          sum += occupancy->x[a * occupancy->n_states + s];
        }
      assert_close (sum, 1, 0, 1e-12);
    }
}

static void
check_occupancies (UtenforScenario *scenario,
                   GRand           *rand)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  check_rows_add_up (account->without);
  check_rows_add_up (account->with);
  check_rows_add_up (account->reference);
}

static void
check_no_effect_no_gain (UtenforScenario *scenario,
                         GRand           *rand)
{
  g_autoptr (UtenforAccount) account = NULL;
  g_autoptr (UtenforResult) result = NULL;
  double tolerance;

  scenario->effect.success_with = scenario->effect.success_without;
  for (guint i = 0; i < scenario->effect.risks->len; i++)
    g_array_index (scenario->effect.risks, UtenforEffectRisk, i).risk = utenfor_quantity (1);
  account = evaluate (scenario);
  result = look (account, TRUE, FALSE, 0);
  tolerance = 1e-12 * scale_of (result);

  for (guint p = 0; p <= result->n_payers; p++)
    for (guint t = 0; t < result->n_years; t++)
      assert_close (utenfor_result_get_gain (result, p)[t], 0, 0, tolerance);
}

static void
check_twice_the_participants (UtenforScenario *scenario,
                              GRand           *rand)
{
  g_autoptr (UtenforScenario) twice = utenfor_scenario_copy (scenario);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforAccount) doubled = NULL;
  gsize cells = (gsize)account->n_services * account->n_payers * account->n_years;

  twice->participants *= 2;
  doubled = evaluate (twice);

  for (guint arm = 0; arm < 2; arm++)
    for (gsize i = 0; i < cells; i++)
      g_assert_cmpfloat (doubled->flows[arm][i], ==, 2 * account->flows[arm][i]);
  for (guint l = 0; l < account->n_lines; l++)
    {
      double factor = g_array_index (scenario->lines, UtenforCostLine, l).basis == UTENFOR_BASIS_PARTICIPANT ? 2 : 1;

      for (guint p = 0; p < account->n_payers; p++)
        for (guint t = 0; t < account->n_years; t++)
          g_assert_cmpfloat (utenfor_account_get_programme (doubled, l, p)[t], ==,
                             factor * utenfor_account_get_programme (account, l, p)[t]);
    }
}

/* Equalisation and out-migration move money between payers, never out of the total. */
static void
check_transfers_keep_totals (UtenforScenario *scenario,
                             GRand           *rand)
{
  g_autoptr (UtenforScenario) still = utenfor_scenario_copy (scenario);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforAccount) without = NULL;
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);
  g_autoptr (UtenforResult) other = NULL;

  still->migration = utenfor_quantity (0);
  without = evaluate (still);
  other = look (without, TRUE, FALSE, 0);

  assert_close (result->total.gain, other->total.gain, 0, RELATIVE * scale_of (result));
  assert_close (result->total.net, other->total.net, 0, RELATIVE * scale_of (result));
}

/* Same input twice, same bytes. */
static void
check_deterministic (UtenforScenario *scenario,
                     GRand           *rand)
{
  g_autoptr (UtenforAccount) first = evaluate (scenario);
  g_autoptr (UtenforAccount) second = evaluate (scenario);
  gsize bytes = (gsize)first->n_services * first->n_payers * first->n_years * sizeof (double);

  for (guint arm = 0; arm < 2; arm++)
    g_assert_cmpmem (first->flows[arm], bytes, second->flows[arm], bytes);
}

static void
check_cumulated_ends_in_net (UtenforScenario *scenario,
                             GRand           *rand)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, g_rand_boolean (rand), 0);

  for (guint p = 0; p <= result->n_payers; p++)
    assert_close (utenfor_result_get_cumulated (result, p)[result->n_years - 1],
                  utenfor_result_get_outcome (result, p)->net, 0, RELATIVE * scale_of (result));
}

/* What rests on A, B, C and nothing is the whole. */
static void
check_grades_add_up (UtenforScenario *scenario,
                     GRand           *rand)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);
  double sum = 0;

  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    sum += result->grade_share[g];
  assert_close (sum, result->has_grade_share ? 1 : 0, 0, 1e-12);
}

/* What is left out is gone, and nothing else changes. */
static void
check_left_out (UtenforScenario *scenario,
                GRand           *rand)
{
  g_autoptr (UtenforScenario) less = utenfor_scenario_copy (scenario);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforAccount) rest = NULL;
  guint gone = g_rand_int_range (rand, 0, account->n_services);

  g_array_append_val (less->left_out, gone);
  rest = evaluate (less);

  for (guint k = 0; k < account->n_services; k++)
    for (guint p = 0; p < account->n_payers; p++)
      for (guint t = 0; t < account->n_years; t++)
        g_assert_cmpfloat (utenfor_account_get_flow (rest, UTENFOR_WITH, k, p)[t], ==,
                           k == gone ? 0 : utenfor_account_get_flow (account, UTENFOR_WITH, k, p)[t]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/core/identities/every-view-balances", check_every_view_balances, for_all_models);
  g_test_add_data_func ("/core/identities/years-balance", check_years_balance, for_all_models);
  g_test_add_data_func ("/core/identities/occupancies-add-up", check_occupancies, for_all_models);
  g_test_add_data_func ("/core/identities/no-effect-no-gain", check_no_effect_no_gain, for_all_models);
  g_test_add_data_func ("/core/identities/twice-the-participants", check_twice_the_participants, for_all_models);
  g_test_add_data_func ("/core/identities/transfers-keep-totals", check_transfers_keep_totals, for_all_models);
  g_test_add_data_func ("/core/identities/deterministic", check_deterministic, for_all_models);
  g_test_add_data_func ("/core/identities/cumulated-ends-in-net", check_cumulated_ends_in_net, for_all_models);
  g_test_add_data_func ("/core/identities/grades-add-up", check_grades_add_up, for_all_models);
  g_test_add_data_func ("/core/identities/left-out", check_left_out, for_all_models);

  return g_test_run ();
}
