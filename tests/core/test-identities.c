/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "persons.h"

/* The books must balance in every model there can be, not only in ours: worked
 * example E of docs/model.md over a few hundred random but valid models. */

#define N_MODELS 300
#define RELATIVE 1e-9

/* --- random models --------------------------------------------------------- */

static double
between (GRand *rand,
         double low,
         double high)
{
  return g_rand_double_range (rand, low, high);
}

static gboolean
chance (GRand *rand,
        double p)
{
  return g_rand_double (rand) < p;
}

static const char *
name_of (const char *kind,
         guint       i)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", kind, i);

  return g_intern_string (name);
}

static void
random_shares (GRand        *rand,
               UtenforSplit *split,
               guint         n_payers)
{
  double left = 1;

  for (guint p = 0; p + 1 < n_payers; p++)
    {
      double share = between (rand, 0, left);

      utenfor_split_add (split, p, utenfor_quantity (share));
      left -= share;
    }
  utenfor_split_add (split, n_payers - 1, utenfor_quantity (left));
}

static void
random_fixed (GRand        *rand,
              UtenforSplit *split,
              guint         n_payers)
{
  split->fixed = TRUE;
  split->rest_payer = n_payers - 1;
  for (guint p = 0; p + 1 < n_payers; p++)
    utenfor_split_add (split, p, utenfor_quantity (between (rand, 0, 200000)));
}

static void
add_random_service (GRand            *rand,
                    UtenforCatalogue *catalogue,
                    guint             i,
                    gboolean          has_receiver)
{
  UtenforService service;
  guint          n_payers = catalogue->payers->len;

  utenfor_service_init (&service, name_of ("service", i));
  service.unit_cost = utenfor_quantity (between (rand, -200000, 400000));
  service.sector = g_rand_int_range (rand, 0, catalogue->sectors->len);
  service.is_equalised = has_receiver && chance (rand, 0.3);
  service.cashable = utenfor_quantity (g_rand_double (rand));
  service.cashable_delay = g_rand_int_range (rand, 0, 5);
  if (chance (rand, 0.7))
    {
      service.index = 0;
      service.price_year = 2020;
    }
  if (service.unit_cost.value > 0 && n_payers > 1 && chance (rand, 0.3))
    random_fixed (rand, &service.split, n_payers);
  else
    random_shares (rand, &service.split, n_payers);
  utenfor_catalogue_add_service (catalogue, service, NULL);
}

static UtenforCatalogue *
random_catalogue (GRand *rand)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("random");
  gboolean          has_receiver = chance (rand, 0.6);
  guint             n_payers = g_rand_int_range (rand, 1, 6);

  for (guint p = 0; p < n_payers; p++)
    {
      UtenforPayer payer;

      utenfor_payer_init (&payer, name_of ("payer", p));
      payer.is_public = p == 0 || chance (rand, 0.8);
      payer.is_receiver = has_receiver && p == 0;
      payer.is_local = has_receiver && p > 0 && chance (rand, 0.5);
      /* What an equalised service loses goes to the receiver: keep it public so
       * that the public total stays what it was. */
      payer.keep = utenfor_quantity (payer.is_public && has_receiver ? g_rand_double (rand) : 1);
      payer.is_local &= payer.is_public;
      utenfor_catalogue_add_payer (catalogue, payer, NULL);
    }
  for (int i = g_rand_int_range (rand, 1, 5); i >= 0; i--)
    add_sector (catalogue, i == 0 ? "tiltak" : name_of ("sector", i));
  for (int i = g_rand_int_range (rand, 1, 7); i > 0; i--)
    add_state (catalogue, name_of ("state", i), i % 2 == 0 ? UTENFOR_STATE_OUTSIDE : UTENFOR_STATE_INSIDE);
  add_index (catalogue, "prices", 2020, 100, 2025, 120, chance (rand, 0.5) ? 0.01 : 0);
  for (int i = g_rand_int_range (rand, 1, 12); i > 0; i--)
    add_random_service (rand, catalogue, i, has_receiver);
  build_catalogue (catalogue);

  return catalogue;
}

static void
random_start (GRand             *rand,
              UtenforPopulation *population)
{
  guint  n = utenfor_population_get_n_states (population);
  double left = 1;

  for (guint s = 0; s < n; s++)
    {
      double       share = s + 1 < n ? between (rand, 0, left) : left;
      UtenforStart start = { s, utenfor_quantity (share) };

      utenfor_population_add_start (population, FALSE, start);
      left -= share;
    }
}

static void
random_moves (GRand             *rand,
              UtenforPopulation *population)
{
  guint n = utenfor_population_get_n_states (population);

  for (guint s = 0; s < n; s++)
    for (guint to = 0; to < n; to++)
      if (s != to && chance (rand, 0.6))
        add_move (population, utenfor_population_get_state (population, s)->id,
                  utenfor_population_get_state (population, to)->id, between (rand, 0, 0.9 / n));
}

static void
random_uses (GRand             *rand,
             UtenforPopulation *population)
{
  for (guint k = 0; k < population->catalogue->services->len; k++)
    for (guint s = 0; s < utenfor_population_get_n_states (population); s++)
      {
        UtenforUse use = { k, s, { 0 } };

        if (chance (rand, 0.4))
          continue;
        utenfor_age_series_init (&use.series);
        use.series.straight = TRUE;
        utenfor_age_series_add (&use.series, population->first_age, population->first_age, utenfor_quantity (g_rand_double (rand)));
        utenfor_age_series_add (&use.series, population->last_age, population->last_age, utenfor_quantity (g_rand_double (rand)));
        utenfor_population_add_use (population, FALSE, use);
      }
}

static UtenforPopulation *
random_population (GRand            *rand,
                   UtenforCatalogue *catalogue,
                   const char       *id)
{
  UtenforPopulation *population = utenfor_population_new (id, catalogue, NULL);

  population->first_age = 18;
  population->last_age = 40;
  population->includes_successes = chance (rand, 0.3);
  random_start (rand, population);
  random_moves (rand, population);
  random_uses (rand, population);
  build_population (population);

  return population;
}

static void
random_lines (GRand           *rand,
              UtenforScenario *scenario)
{
  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    {
      UtenforCostLine line;

      utenfor_cost_line_init (&line, name_of ("line", i));
      line.basis = g_rand_int_range (rand, UTENFOR_BASIS_PARTICIPANT, UTENFOR_BASIS_CALENDAR + 1);
      line.amount = utenfor_quantity (between (rand, -20000, 100000));
      line.from = g_rand_int_range (rand, 0, 3);
      line.to = line.from + g_rand_int_range (rand, 0, 3);
      random_shares (rand, &line.split, scenario->catalogue->payers->len);
      g_array_append_val (scenario->lines, line);
    }
}

static void
random_effect (GRand           *rand,
               UtenforScenario *scenario)
{
  UtenforEffect *effect = &scenario->effect;

  effect->kind = chance (rand, 0.5) ? UTENFOR_EFFECT_LIFE_COURSE : UTENFOR_EFFECT_TRANSITION;
  effect->causal_share = utenfor_quantity (g_rand_double (rand));
  effect->success_without = utenfor_quantity (between (rand, 0, 0.5));
  effect->success_with = utenfor_quantity (between (rand, 0, 1));
  effect->course.lag = g_rand_int_range (rand, 0, 4);
  effect->course.phase_in = g_rand_int_range (rand, 1, 5);
  effect->course.relapse = utenfor_quantity (between (rand, 0, 0.3));
  effect->course.floor = utenfor_quantity (g_rand_double (rand));
  for (guint i = 0; i < scenario->group->moves->len && i < 3; i++)
    {
      const UtenforMove *move = &g_array_index (scenario->group->moves, UtenforMove, i);

      add_effect (scenario, utenfor_population_get_state (scenario->group, move->from)->id,
                  utenfor_population_get_state (scenario->group, move->to)->id,
                  between (rand, 0, 1.1), g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 6));
    }
}

static UtenforScenario *
random_scenario (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (UtenforCatalogue) catalogue = random_catalogue (rand);
  g_autoptr (UtenforPopulation) group = random_population (rand, catalogue, "group");
  g_autoptr (UtenforPopulation) reference = random_population (rand, catalogue, "reference");
  UtenforScenario *scenario = utenfor_scenario_new ("random", catalogue, group, reference);

  scenario->price_year = 2025;
  scenario->participants = g_rand_int_range (rand, 1, 200);
  scenario->intakes = g_rand_int_range (rand, 1, 5);
  scenario->entry_age = g_rand_int_range (rand, 14, 30);
  scenario->horizon = chance (rand, 0.5) ? 0 : g_rand_int_range (rand, 1, 30);
  if (utenfor_catalogue_get_receiver (catalogue) >= 0)
    {
      scenario->has_migration = TRUE;
      scenario->migration = utenfor_quantity (between (rand, 0, 0.1));
    }
  random_lines (rand, scenario);
  random_effect (rand, scenario);

  return scenario;
}

/* --- the identities ---------------------------------------------------------- */

typedef void (*Check) (UtenforScenario *scenario,
                       GRand           *rand);

static void
for_all_models (gconstpointer check)
{
  for (guint seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (UtenforScenario) scenario = random_scenario (seed);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

      g_test_message ("model %u", seed);
      ((Check)check) (scenario, rand);
    }
}

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
  utenfor_refund_add_year (&refund, 2025, utenfor_quantity (between (rand, 1, 100000)), utenfor_quantity (between (rand, 0.1, 1)));
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
  g_test_add_data_func ("/core/identities/refunds-change-hands", check_refunds_change_hands, for_all_models);

  return g_test_run ();
}
