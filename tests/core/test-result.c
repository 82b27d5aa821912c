/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "result.h"
#include "small.h"

/* --- payback and the deepest hole: any sequence of yearly nets ----------------------------------- */

#define N 5

/* Cost lines of single years make the nets; nothing is gained and nothing discounted. */
static UtenforScenario *
scenario_of_nets (const double *nets)
{
  UtenforScenario *scenario = small_scenario ();

  scenario->effect.success_with = utenfor_quantity (0);
  g_array_set_size (scenario->discount, 0);
  for (int t = 0; t < N; t++)
    {
      g_autofree char *id = g_strdup_printf ("year-%d", t);

      add_line (scenario, id, UTENFOR_BASIS_CALENDAR, -nets[t], t, t, "kommune 1");
    }

  return scenario;
}

static const struct
{
  const char    *path;
  double         nets[N];
  UtenforPayback payback;
  int            year;
  double         hole;
  int            hole_year; /* −1: no hole */
} courses[] = {
  { "/core/result/payback/nothing-happens", { 0 }, UTENFOR_PAYBACK_NOTHING, -1, 0, -1 },
  { "/core/result/payback/only-gains", { 10, 10, 0, 0, 0 }, UTENFOR_PAYBACK_NOTHING, -1, 0, -1 },
  { "/core/result/payback/never-below", { 100, -60, -40, 0, 0 }, UTENFOR_PAYBACK_NOTHING, -1, 0, -1 },
  { "/core/result/payback/below-by-less-than-half-an-øre", { -0.004, 0, 0, 0, 0 }, UTENFOR_PAYBACK_NOTHING, -1, 0, -1 },
  { "/core/result/payback/below-by-more-than-half-an-øre", { -0.006, 0, 0, 0, 0 }, UTENFOR_PAYBACK_NEVER, -1, -0.006, 0 },
  { "/core/result/payback/never", { -100, 20, 20, 20, 20 }, UTENFOR_PAYBACK_NEVER, -1, -100, 0 },
  { "/core/result/payback/year", { -100, 40, 40, 40, 0 }, UTENFOR_PAYBACK_YEAR, 3, -100, 0 },
  { "/core/result/payback/next-year", { -100, 200, 0, 0, 0 }, UTENFOR_PAYBACK_YEAR, 1, -100, 0 },
  { "/core/result/payback/last-year", { -100, 0, 0, 0, 100 }, UTENFOR_PAYBACK_YEAR, 4, -100, 0 },
  { "/core/result/payback/to-the-krone", { -100, 50, 50, 0, 0 }, UTENFOR_PAYBACK_YEAR, 2, -100, 0 },
  { "/core/result/payback/to-half-an-øre", { -100, 99.996, 0, 0, 0 }, UTENFOR_PAYBACK_YEAR, 1, -100, 0 },
  { "/core/result/payback/an-øre-short", { -100, 99.99, 0, 0, 0 }, UTENFOR_PAYBACK_NEVER, -1, -100, 0 },
  { "/core/result/payback/dips-again", { -100, 150, -100, 60, 0 }, UTENFOR_PAYBACK_YEAR, 3, -100, 0 },
  { "/core/result/payback/dips-deeper", { -100, 150, -200, 160, 0 }, UTENFOR_PAYBACK_YEAR, 3, -150, 2 },
  { "/core/result/payback/dips-at-the-end", { -100, 150, 0, 0, -100 }, UTENFOR_PAYBACK_NEVER, -1, -100, 0 },
  { "/core/result/payback/begins-above", { 50, -100, 60, 0, 0 }, UTENFOR_PAYBACK_YEAR, 2, -50, 1 },
  { "/core/result/hole/deepens", { -50, -50, 0, 0, 0 }, UTENFOR_PAYBACK_NEVER, -1, -100, 1 },
  { "/core/result/hole/first-of-ties", { -100, 50, -50, 0, 0 }, UTENFOR_PAYBACK_NEVER, -1, -100, 0 },
  { "/core/result/hole/last-year", { -1, -1, -1, -1, -1 }, UTENFOR_PAYBACK_NEVER, -1, -5, 4 },
};

static void
test_course (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = scenario_of_nets (courses[i].nets);
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);
  const UtenforOutcome *all[] = { &result->payers[KOMMUNE], &result->total, &result->sectors[TILTAK] };

  for (guint k = 0; k < G_N_ELEMENTS (all); k++)
    {
      g_assert_cmpint (all[k]->payback, ==, courses[i].payback);
      g_assert_cmpint (all[k]->payback_year, ==, courses[i].year);
      g_assert_cmpint (all[k]->payback_age, ==, courses[i].year < 0 ? -1 : 20 + courses[i].year);
      g_assert_cmpint (all[k]->has_hole, ==, courses[i].hole_year >= 0);
      g_assert_cmpint (all[k]->hole_year, ==, courses[i].hole_year);
      assert_close (all[k]->hole, courses[i].hole, 0, 1e-12);
    }
  g_assert_cmpint (result->payers[STAT].payback, ==, UTENFOR_PAYBACK_NOTHING);
}

/* What comes back after the horizon does not count. */
static void
test_payback_within_the_horizon (void)
{
  g_autoptr (UtenforScenario) scenario = scenario_of_nets ((double[N]){ -100, 40, 40, 40, 0 });
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) three = look (account, TRUE, FALSE, 3);
  g_autoptr (UtenforResult) four = look (account, TRUE, FALSE, 4);

  g_assert_cmpint (three->payers[KOMMUNE].payback, ==, UTENFOR_PAYBACK_NEVER);
  g_assert_cmpint (four->payers[KOMMUNE].payback_year, ==, 3);
}

static void
test_cumulated (void)
{
  static const double expected[] = { -100, 50, -50, 10, 10 };
  g_autoptr (UtenforScenario) scenario = scenario_of_nets ((double[N]){ -100, 150, -100, 60, 0 });
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);

  for (guint t = 0; t < N; t++)
    {
      assert_close (utenfor_result_get_cumulated (result, KOMMUNE)[t], expected[t], 0, 1e-12);
      assert_close (utenfor_result_get_cumulated (result, N_PAYERS)[t], expected[t], 0, 1e-12);
    }
  assert_close (utenfor_result_get_net (result, KOMMUNE)[1], 150, 0, 1e-12);
  assert_close (utenfor_result_get_cost (result, KOMMUNE)[1], -150, 0, 1e-12);
}

/* --- the small scenario by hand --------------------------------------------------------------------
 * help 10·2·1 000·benefit, tax −10·400·work, income −10·800·benefit; half is gained. */

static const double benefit[] = { 0.4, 0.38, 0.366, 0.3562, 0.34934 };

static double
sum_of_benefit (guint n)
{
  double sum = 0;

  for (guint t = 0; t < n; t++)
    sum += benefit[t];

  return sum;
}

/* What a person-year off the benefit saves, times the half that come off it. */
#define KOMMUNE_GAIN (10 * 0.5 * 500)
#define STAT_GAIN    (10 * 0.5 * (1500 + 400))
#define PERSON_GAIN  (10 * 0.5 * -800)

static UtenforResult *
look_at (UtenforScenario *scenario,
         gboolean         discounted,
         gboolean         budget,
         int              horizon)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  return look (account, discounted, budget, horizon);
}

static void
test_gains (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = look_at (scenario, FALSE, FALSE, 0);

  assert_close (result->payers[KOMMUNE].gain, KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->payers[STAT].gain, STAT_GAIN * sum_of_benefit (N), 1e-12, 0);
  assert_close (utenfor_result_get_gain (result, STAT)[2], STAT_GAIN * benefit[2], 1e-12, 0);
  assert_close (utenfor_result_get_net (result, STAT)[2], STAT_GAIN * benefit[2], 1e-12, 0);
  assert_close (utenfor_result_get_net (result, N_PAYERS)[2], (KOMMUNE_GAIN + STAT_GAIN) * benefit[2], 1e-12, 0);
}

/* The person is computed alike and shown beside the total, never in it. */
static void
test_not_public (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  add_line (scenario, "fee", UTENFOR_BASIS_CALENDAR, 300, 0, 0, "kommune 0.5 person 0.5");
  result = look_at (scenario, FALSE, FALSE, 0);
  assert_close (result->payers[PERSON].gain, PERSON_GAIN * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->payers[PERSON].cost, 150, 1e-12, 0);
  assert_close (result->total.gain, (KOMMUNE_GAIN + STAT_GAIN) * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->total.cost, 150, 1e-12, 0);
  assert_close (result->sectors[SERVICES].gain, 10 * 0.5 * 400 * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->sectors[TILTAK].cost, 150, 1e-12, 0);
}

static void
test_sectors (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  add_line (scenario, "default", UTENFOR_BASIS_CALENDAR, 300, 0, 0, "stat 1");
  add_line (scenario, "care", UTENFOR_BASIS_CALENDAR, 500, 0, 0, "stat 1");
  line_at (scenario, 1)->sector = CARE;
  result = look_at (scenario, FALSE, FALSE, 0);
  assert_close (result->sectors[CARE].gain, 10 * 0.5 * 2000 * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->sectors[CARE].cost, 500, 1e-12, 0);
  assert_close (result->sectors[TILTAK].cost, 300, 1e-12, 0);
  assert_close (result->sectors[TILTAK].gain, 0, 0, 0);
  assert_close (result->sectors[SERVICES].net, 10 * 0.5 * 400 * sum_of_benefit (N), 1e-12, 0);
}

static void
test_by_service_and_line (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;
  guint n = N_PAYERS + 1;

  add_line (scenario, "fee", UTENFOR_BASIS_CALENDAR, 300, 0, 1, "kommune 0.5 person 0.5");
  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 70, 0, 0, "stat 1");
  result = look_at (scenario, FALSE, FALSE, 0);
  assert_close (result->gain_by_service[TAX * n + N_PAYERS], 10 * 0.5 * 400 * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->gain_by_service[HELP * n + KOMMUNE], KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->gain_by_service[HELP * n + N_PAYERS], 4 * KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
  assert_close (result->gain_by_service[INCOME * n + PERSON], PERSON_GAIN * sum_of_benefit (N), 1e-12, 0);
  g_assert_cmpfloat (result->gain_by_service[INCOME * n + N_PAYERS], ==, 0);
  assert_close (result->cost_by_line[PERSON], 300, 1e-12, 0);
  assert_close (result->cost_by_line[N_PAYERS], 300, 1e-12, 0);
  assert_close (result->cost_by_line[n + STAT], 70, 1e-12, 0);
  assert_close (result->cost_by_line[n + N_PAYERS], 70, 1e-12, 0);
  g_assert_cmpfloat (result->cost_by_line[n + KOMMUNE], ==, 0);
}

static void
test_horizon (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  add_line (scenario, "lead", UTENFOR_BASIS_PARTICIPANT, 100, 0, 0, "kommune 1");
  scenario->intakes = 3;
  result = look_at (scenario, FALSE, FALSE, 2);
  g_assert_cmpuint (result->n_years, ==, 2);
  assert_close (result->payers[KOMMUNE].gain, KOMMUNE_GAIN * (sum_of_benefit (1) + sum_of_benefit (2)), 1e-12, 0);
  assert_close (result->payers[KOMMUNE].cost, 2000, 1e-12, 0);
  /* The third intake is past the horizon: its people are not counted. */
  g_assert_cmpuint (result->n_participants, ==, 20);
  assert_close (result->payers[KOMMUNE].net_per_participant, result->payers[KOMMUNE].net / 20, 1e-12, 0);
}

static void
test_all_participants (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  scenario->intakes = 3;
  result = look_at (scenario, FALSE, FALSE, 0);
  g_assert_cmpuint (result->n_participants, ==, 30);
}

/* --- discounting ----------------------------------------------------------------------------------- */

static void
test_discounted (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;
  double expected = 0;

  for (guint t = 0; t < N; t++)
    expected += KOMMUNE_GAIN * benefit[t] / pow (1.04, t);
  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 100, 2, 2, "kommune 1");
  result = look_at (scenario, TRUE, FALSE, 0);
  assert_close (result->payers[KOMMUNE].gain, expected, 1e-12, 0);
  assert_close (result->payers[KOMMUNE].cost, 100 / (1.04 * 1.04), 1e-12, 0);
  assert_close (result->discount[2], 1 / (1.04 * 1.04), 1e-14, 0);
}

static void
test_other_timing (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) end = NULL;
  g_autoptr (UtenforResult) plain = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  view.timing = UTENFOR_TIMING_END;
  end = utenfor_result_new (account, &view);
  assert_close (end->discount[0], 1 / 1.04, 1e-14, 0);
  view.discounted = FALSE;
  plain = utenfor_result_new (account, &view);
  g_assert_cmpfloat (plain->discount[4], ==, 1);
}

static void
test_view_of_scenario (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  UtenforView view;

  scenario->timing = UTENFOR_TIMING_MID;
  utenfor_view_init (&view, scenario);
  g_assert_true (view.discounted);
  g_assert_false (view.budget);
  g_assert_cmpint (view.timing, ==, UTENFOR_TIMING_MID);
  g_assert_cmpint (view.horizon, ==, 0);
}

/* --- ratio and tax funding ---------------------------------------------------------------------------- */

static const struct
{
  const char *path;
  double      cost;
  double      success_with;
  gboolean    has_ratio;
} ratios[] = {
  { "/core/result/ratio/enough", 10000, 0.5, TRUE },
  { "/core/result/ratio/too-little", 9999.99, 0.5, FALSE },
  { "/core/result/ratio/nothing", 0, 0.5, FALSE },
  { "/core/result/ratio/grant", -20000, 0.5, FALSE },
  { "/core/result/ratio/negative-is-shown", 10000, 0, TRUE },
};

static void
test_ratio (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;
  const UtenforOutcome *outcome;

  scenario->effect.success_with = utenfor_quantity (ratios[i].success_with);
  scenario->effect.success_without = utenfor_quantity (0.2);
  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, ratios[i].cost, 0, 0, "kommune 1");
  result = look_at (scenario, FALSE, FALSE, 0);
  outcome = &result->payers[KOMMUNE];
  g_assert_cmpint (outcome->has_ratio, ==, ratios[i].has_ratio);
  if (!outcome->has_ratio)
    return;
  assert_close (outcome->ratio, outcome->gain / ratios[i].cost, 1e-14, 0);
  g_assert_cmpint (outcome->ratio < 0, ==, ratios[i].success_with < 0.2);
}

static void
test_tax_funding (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  scenario->has_tax_funding = TRUE;
  scenario->tax_funding = utenfor_quantity (0.2);
  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 1e6, 0, 0, "kommune 0.5 person 0.5");
  result = look_at (scenario, TRUE, FALSE, 0);
  g_assert_true (result->has_tax_funding);
  assert_close (result->tax_funding, -0.2 * (500000 - result->total.gain), 1e-12, 0);
  g_assert_cmpfloat (result->tax_funding, <, 0);
  /* Beneath the total only: no outcome holds it. */
  assert_close (result->total.net, result->total.gain - 500000, 1e-12, 0);
}

static void
test_tax_funding_of_a_saving (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = NULL;

  scenario->has_tax_funding = TRUE;
  scenario->tax_funding = utenfor_quantity (0.2);
  result = look_at (scenario, TRUE, FALSE, 0);
  assert_close (result->tax_funding, 0.2 * result->total.gain, 1e-12, 0);
}

static void
test_no_tax_funding (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = look_at (scenario, TRUE, FALSE, 0);

  g_assert_false (result->has_tax_funding);
}

/* --- the budget view ------------------------------------------------------------------------------------ */

static UtenforScenario *
cashable (double share,
          int    delay)
{
  UtenforScenario *scenario = small_scenario ();

  service_at (scenario->catalogue, HELP)->cashable = utenfor_quantity (share);
  service_at (scenario->catalogue, HELP)->cashable_delay = delay;

  return scenario;
}

static void
test_cashable_share (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0.4, 0);
  g_autoptr (UtenforResult) result = look_at (scenario, FALSE, TRUE, 0);

  assert_close (result->payers[KOMMUNE].gain, 0.4 * KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
}

/* Two years later, and what would come after the horizon does not come. */
static void
test_cashable_delay (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (1, 2);
  g_autoptr (UtenforResult) result = look_at (scenario, FALSE, TRUE, 0);
  const double *gain = utenfor_result_get_gain (result, KOMMUNE);

  g_assert_cmpfloat (gain[0], ==, 0);
  g_assert_cmpfloat (gain[1], ==, 0);
  assert_close (gain[2], KOMMUNE_GAIN * benefit[0], 1e-12, 0);
  assert_close (gain[4], KOMMUNE_GAIN * benefit[2], 1e-12, 0);
  assert_close (result->payers[KOMMUNE].gain, KOMMUNE_GAIN * sum_of_benefit (3), 1e-12, 0);
}

static void
test_cashable_delay_within_the_horizon (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (1, 2);
  g_autoptr (UtenforResult) three = look_at (scenario, FALSE, TRUE, 3);
  g_autoptr (UtenforResult) two = look_at (scenario, FALSE, TRUE, 2);

  assert_close (three->payers[KOMMUNE].gain, KOMMUNE_GAIN * benefit[0], 1e-12, 0);
  g_assert_cmpfloat (two->payers[KOMMUNE].gain, ==, 0);
}

/* Discounted in the year it can be taken out. */
static void
test_cashable_is_discounted_then (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (1, 4);
  g_autoptr (UtenforResult) result = look_at (scenario, TRUE, TRUE, 0);

  assert_close (result->payers[KOMMUNE].gain, KOMMUNE_GAIN * benefit[0] / pow (1.04, 4), 1e-12, 0);
}

static void
test_extra_cost_at_once (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0.4, 2);
  g_autoptr (UtenforResult) result = NULL;

  scenario->effect.success_with = utenfor_quantity (0);
  scenario->effect.success_without = utenfor_quantity (0.5);
  result = look_at (scenario, FALSE, TRUE, 0);
  assert_close (utenfor_result_get_gain (result, KOMMUNE)[0], -KOMMUNE_GAIN * benefit[0], 1e-12, 0);
  assert_close (result->payers[KOMMUNE].gain, -KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
}

/* Each service by its own rule: the tax of the same payer comes in full and at once. */
static void
test_cashable_by_service (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0, 0);
  g_autoptr (UtenforResult) result = look_at (scenario, FALSE, TRUE, 0);

  assert_close (result->payers[STAT].gain, 10 * 0.5 * 400 * sum_of_benefit (N), 1e-12, 0);
  g_assert_cmpfloat (result->payers[KOMMUNE].gain, ==, 0);
}

static void
test_value_view_has_neither (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0.4, 2);
  g_autoptr (UtenforResult) result = look_at (scenario, FALSE, FALSE, 0);

  assert_close (result->payers[KOMMUNE].gain, KOMMUNE_GAIN * sum_of_benefit (N), 1e-12, 0);
}

/* --- the economy plan ------------------------------------------------------------------------------------ */

/* Budget view and undiscounted, whatever the view is. */
static void
test_plan (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0.5, 1);
  g_autoptr (UtenforResult) result = NULL;
  const double *plan;

  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 300, 0, 4, "kommune 0.5 person 0.5");
  result = look_at (scenario, TRUE, FALSE, 0);
  plan = result->plan + KOMMUNE * UTENFOR_PLAN_YEARS;
  assert_close (plan[0], -150, 1e-12, 0);
  for (guint t = 1; t < UTENFOR_PLAN_YEARS; t++)
    assert_close (plan[t], 0.5 * KOMMUNE_GAIN * benefit[t - 1] - 150, 1e-12, 0);
  plan = result->plan + PERSON * UTENFOR_PLAN_YEARS;
  assert_close (plan[1], PERSON_GAIN * benefit[1] - 150, 1e-12, 0);
}

static void
test_plan_of_the_total (void)
{
  g_autoptr (UtenforScenario) scenario = cashable (0.5, 1);
  g_autoptr (UtenforResult) result = NULL;

  add_line (scenario, "lead", UTENFOR_BASIS_CALENDAR, 300, 0, 4, "kommune 0.5 person 0.5");
  result = look_at (scenario, TRUE, TRUE, 0);
  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    assert_close (result->plan[N_PAYERS * UTENFOR_PLAN_YEARS + t],
                  result->plan[KOMMUNE * UTENFOR_PLAN_YEARS + t] + result->plan[STAT * UTENFOR_PLAN_YEARS + t], 1e-12, 0);
}

static void
test_plan_within_the_horizon (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = look_at (scenario, TRUE, FALSE, 2);

  assert_close (result->plan[1], KOMMUNE_GAIN * benefit[1], 1e-12, 0);
  g_assert_cmpfloat (result->plan[2], ==, 0);
  g_assert_cmpfloat (result->plan[3], ==, 0);
}

static void
test_outcome_of_the_total (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforResult) result = look_at (scenario, TRUE, FALSE, 0);

  g_assert_true (utenfor_result_get_outcome (result, N_PAYERS) == &result->total);
  g_assert_true (utenfor_result_get_outcome (result, STAT) == &result->payers[STAT]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    g_test_add_data_func (courses[i].path, GUINT_TO_POINTER (i), test_course);
  g_test_add_func ("/core/result/payback/within-the-horizon", test_payback_within_the_horizon);
  g_test_add_func ("/core/result/cumulated", test_cumulated);
  g_test_add_func ("/core/result/gains", test_gains);
  g_test_add_func ("/core/result/not-public", test_not_public);
  g_test_add_func ("/core/result/sectors", test_sectors);
  g_test_add_func ("/core/result/by-service-and-line", test_by_service_and_line);
  g_test_add_func ("/core/result/horizon", test_horizon);
  g_test_add_func ("/core/result/all-participants", test_all_participants);
  g_test_add_func ("/core/result/discounted", test_discounted);
  g_test_add_func ("/core/result/other-timing", test_other_timing);
  g_test_add_func ("/core/result/view-of-scenario", test_view_of_scenario);
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    g_test_add_data_func (ratios[i].path, GUINT_TO_POINTER (i), test_ratio);
  g_test_add_func ("/core/result/tax-funding/of-a-cost", test_tax_funding);
  g_test_add_func ("/core/result/tax-funding/of-a-saving", test_tax_funding_of_a_saving);
  g_test_add_func ("/core/result/tax-funding/none", test_no_tax_funding);
  g_test_add_func ("/core/result/budget/share", test_cashable_share);
  g_test_add_func ("/core/result/budget/delay", test_cashable_delay);
  g_test_add_func ("/core/result/budget/delay-within-the-horizon", test_cashable_delay_within_the_horizon);
  g_test_add_func ("/core/result/budget/discounted-then", test_cashable_is_discounted_then);
  g_test_add_func ("/core/result/budget/extra-cost-at-once", test_extra_cost_at_once);
  g_test_add_func ("/core/result/budget/by-service", test_cashable_by_service);
  g_test_add_func ("/core/result/budget/value-view-has-neither", test_value_view_has_neither);
  g_test_add_func ("/core/result/plan/budget-and-undiscounted", test_plan);
  g_test_add_func ("/core/result/plan/of-the-total", test_plan_of_the_total);
  g_test_add_func ("/core/result/plan/within-the-horizon", test_plan_within_the_horizon);
  g_test_add_func ("/core/result/outcome-of-the-total", test_outcome_of_the_total);

  return g_test_run ();
}
