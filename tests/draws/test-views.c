/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-model.h"
#include "sensitivity.h"
#include "simulate.h"
#include "uncertain.h"

#include <string.h>

/* Every question can be asked in every view that a result has, and what comes out
 * is what result.c makes of the account at the same numbers. */

static void
set_cashable (UtenforScenario *scenario,
              guint            service,
              double           share,
              int              delay)
{
  UtenforService *info = service_at (scenario->catalogue, service);

  info->has_cashable = TRUE;
  info->cashable = utenfor_quantity (share);
  info->cashable_delay = delay;
}

/* --- a world of certainties --------------------------------------------------------- */

/* Everybody of the group needs help (2 000 kr a year, a quarter of it the
 * municipality's), nobody of the reference does, and everybody is (or is not) moved
 * there: half of the help can be taken out of a budget, two years later. */
static UtenforScenario *
certain_scenario (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = utenfor_population_new ("group", catalogue, NULL);
  g_autoptr (UtenforPopulation) reference = small_reference (catalogue);
  UtenforScenario *scenario;

  build_catalogue (catalogue);
  build_population (reference);
  group->first_age = 20;
  group->last_age = 24;
  add_start (group, "benefit", 1);
  add_use (group, "help", "benefit", 2);
  build_population (group);
  scenario = small_scenario_of (group, reference);
  scenario->effect.success_with = utenfor_quantity (1);
  scenario->effect.success_without = utenfor_quantity (0);
  set_cashable (scenario, HELP, 0.5, 2);

  return scenario;
}

/* One draw of the lives, every number at its value. */
static UtenforSimulation *
draw_once (UtenforScenario   *scenario,
           const UtenforView *view)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforSimulation       *simulation;

  utenfor_simulation_options_init (&options);
  options.n_draws = 1;
  options.mode = UTENFOR_SIMULATE_CHANCE;
  options.view = view;
  simulation = utenfor_simulate (scenario, &options, issues);
  g_assert_cmpuint (issues->n_errors, ==, 0);

  return simulation;
}

static void
assert_years (const UtenforSimulation *simulation,
              guint                    payer,
              const double            *kr)
{
  int row = utenfor_simulation_find_row (simulation, payer);

  g_assert_cmpint (row, >=, 0);
  for (guint t = 0; t < simulation->n_years; t++)
    g_assert_cmpfloat (utenfor_simulation_get_net (simulation, (guint)row, t)[0], ==, kr[t]);
}

static void
test_saved_late (void)
{
  g_autoptr (UtenforScenario) scenario = certain_scenario ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  simulation = draw_once (scenario, &view);
  g_assert_true (simulation->view.budget);
  assert_years (simulation, KOMMUNE, (double[]){ 0, 0, 2500, 2500, 2500 });
  /* Taxes come in at once: 400 kr of each of the ten. */
  assert_years (simulation, STAT, (double[]){ 4000, 4000, 4000 + 7500, 4000 + 7500, 4000 + 7500 });
  assert_close (utenfor_simulation_get_cumulated (simulation, 0, 4)[0], 2500 * (1 / pow (1.04, 2) + 1 / pow (1.04, 3) + 1 / pow (1.04, 4)), 1e-12, 0);
}

/* What becomes dearer is dearer at once, and in full. */
static void
test_extra_cost (void)
{
  g_autoptr (UtenforScenario) scenario = certain_scenario ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforView view;

  scenario->effect.success_with = utenfor_quantity (0);
  scenario->effect.success_without = utenfor_quantity (1);
  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  simulation = draw_once (scenario, &view);
  assert_years (simulation, KOMMUNE, (double[]){ -5000, -5000, -5000, -5000, -5000 });
}

static void
test_undiscounted (void)
{
  g_autoptr (UtenforScenario) scenario = certain_scenario ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  view.discounted = FALSE;
  view.horizon = 4;
  simulation = draw_once (scenario, &view);
  g_assert_cmpuint (simulation->n_years, ==, 4);
  g_assert_cmpfloat (utenfor_simulation_get_cumulated (simulation, 0, 3)[0], ==, 5000);
  g_assert_cmpfloat (utenfor_simulation_get_expected (simulation, 0)[0], ==, 5000);
}

/* Without a view it is the scenario's own, to the last bit. */
static void
test_own_view (void)
{
  g_autoptr (UtenforScenario) scenario = certain_scenario ();
  g_autoptr (UtenforSimulation) own = draw_once (scenario, NULL);
  g_autoptr (UtenforSimulation) said = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  said = draw_once (scenario, &view);
  g_assert_cmpint (own->view.price_year, ==, scenario->price_year);
  g_assert_cmpmem (own->cumulated, own->n_rows * own->n_years * own->stride * sizeof (double), said->cumulated,
                   said->n_rows * said->n_years * said->stride * sizeof (double));
}

/* --- every view --------------------------------------------------------------------- */

/* views[n]: value and budget, with and without discounting, every timing, horizons and
 * kroner; returns how many. */
static guint
make_views (const UtenforScenario *scenario,
            int                    other_year,
            UtenforView           *views)
{
  const int horizons[] = { 0, 2, 7 };
  guint     n = 0;

  for (guint i = 0; i < 8; i++)
    for (UtenforTiming timing = UTENFOR_TIMING_START; timing <= UTENFOR_TIMING_END; timing++)
      for (guint h = 0; h < G_N_ELEMENTS (horizons); h++)
        {
          utenfor_view_init (&views[n], scenario);
          views[n].budget = (i & 1) != 0;
          views[n].discounted = (i & 2) != 0;
          views[n].price_year = (i & 4) != 0 ? other_year : 0;
          views[n].timing = timing;
          views[n++].horizon = horizons[h];
        }

  return n;
}

#define N_VIEWS (8 * 3 * 3)

/* Net of payers by year, as a result has it: row[n_years] of lanes or draws. */
static void
assert_is_result (const UtenforResult *result,
                  guint                payer,
                  guint                t,
                  double               net,
                  double               largest)
{
  assert_close (net * result->discount[t], utenfor_result_get_net (result, payer)[t], 1e-9, 1e-11 * largest);
}

static double
largest_of (const UtenforResult *result)
{
  double largest = 0;

  for (guint i = 0; i < result->n_payers * result->n_years; i++)
    largest = MAX (largest, fabs (result->gain[i]) + fabs (result->cost[i]));

  return largest;
}

static void
assert_desk_is_results (UtenforScenario   *scenario,
                        const UtenforView *view)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, view, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);

  g_assert_cmpuint (uncertainty->n_drawn, >, 5);
  utenfor_uncertainty_prepare (uncertainty);
  utenfor_lane_desk_draw (desk, 17, 0);
  utenfor_lane_desk_prepare (desk);
  utenfor_lane_desk_expect (desk);
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      g_autoptr (UtenforAccount) account = account_of_lane (scenario, uncertainty, desk->values, lane, view->price_year);
      g_autoptr (UtenforResult) result = utenfor_result_new (account, view);

      g_assert_cmpuint (model->n_years, ==, result->n_years);
      for (guint p = 0; p < model->n_payers; p++)
        for (guint t = 0; t < model->n_years; t++)
          assert_is_result (result, p, t, desk->net[p * model->n_years + t][lane], largest_of (result));
    }
}

static UtenforScenario *
make_a (void)
{
  UtenforScenario *scenario = example_a ();

  scenario->effect.course.relapse = utenfor_quantity (0.05);
  scenario->intakes = 3;
  set_cashable (scenario, 0, 0.4, 3);

  return scenario;
}

static UtenforScenario *
make_f (void)
{
  UtenforScenario *scenario = example_f ();

  payer_at (scenario->catalogue, 0)->has_keep = TRUE;
  set_cashable (scenario, 0, 0.9, 0);
  set_cashable (scenario, 2, 0.3, 1);

  return scenario;
}

static UtenforScenario *
make_inherited (void)
{
  UtenforScenario *scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);

  set_cashable (scenario, HELP, 0.5, 1);
  set_cashable (scenario, TAX, 0.8, 0);

  return scenario;
}

static UtenforScenario *
make_left_out (void)
{
  UtenforScenario *scenario = inherited_scenario (UTENFOR_EFFECT_LIFE_COURSE);

  set_cashable (scenario, HELP, 0.5, 2);
  leave_out (scenario, TAX);

  return scenario;
}

static const struct
{
  const char *name;
  UtenforScenario *(*make) (void);
  int other_year; /* kroner its indices can be carried to */
} worlds[] = {
  { "example-a", make_a, 2025 },
  { "example-f", make_f, 2022 },
  { "inherited", make_inherited, 2020 },
  { "left-out", make_left_out, 2020 },
};

static void
test_every_view (gconstpointer world)
{
  guint       which = GPOINTER_TO_UINT (world);
  UtenforView views[N_VIEWS];

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (UtenforScenario) scenario = worlds[which].make ();

      g_assert_cmpuint (make_views (scenario, worlds[which].other_year, views), ==, N_VIEWS);
      set_intervals (scenario->catalogue, 0.2);
      assert_desk_is_results (scenario, &views[i]);
    }
}

/* --- certain lives -------------------------------------------------------------------- */

/* The populations' tables, of the numbers as they now are. */
static void
make_tables_anew (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  UtenforLanes *values = utenfor_lanes_new (utenfor_uncertainty_get_n_slots (uncertainty));

  utenfor_uncertainty_fill_values (uncertainty, values);
  utenfor_account_unref (account_of_lane (scenario, uncertainty, values, 0, 0));
  utenfor_lanes_free (values);
}

/* Example F with no chance in it: everybody is on a benefit, and disabled a year after
 * unless the measure puts it off by three years.  Only the disabled are given what
 * is called benefit, so that something is saved too. */
static UtenforScenario *
certain_f (void)
{
  UtenforScenario   *scenario = make_f ();
  UtenforPopulation *group = scenario->group;

  for (guint i = 0; i < group->starts->len; i++)
    g_array_index (group->starts, UtenforStart, i).share = utenfor_quantity (i == 1);
  for (guint i = 0; i < group->moves->len; i++)
    {
      UtenforMove *move = &g_array_index (group->moves, UtenforMove, i);

      g_array_index (move->series.bands, UtenforAgeBand, 0).number = utenfor_quantity (move->to == 2);
    }
  g_array_index (group->uses, UtenforUse, 1).state = 2;
  g_array_remove_index (group->uses, 2);
  set_cashable (scenario, 1, 0.7, 1);
  g_array_remove_index (scenario->effect.risks, 0);
  risk_at (scenario, 0)->risk = utenfor_quantity (0);
  risk_at (scenario, 0)->course.lag = 0;
  scenario->entry_age = 20;
  make_tables_anew (scenario);

  return scenario;
}

static UtenforScenario *
certain_a (void)
{
  UtenforScenario *scenario = make_a ();

  scenario->effect.course.relapse = utenfor_quantity (0);
  scenario->effect.success_with = utenfor_quantity (1);
  scenario->effect.success_without = utenfor_quantity (0);

  return scenario;
}

static void
assert_draw_is_result (UtenforScenario   *scenario,
                       const UtenforView *view)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = draw_once (scenario, view);
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, view->price_year, issues);
  g_autoptr (UtenforResult) result = utenfor_result_new (account, view);
  double largest = largest_of (result);

  for (guint row = 0; row < simulation->n_rows; row++)
    {
      guint payer = simulation->payers[row] < 0 ? account->n_payers : (guint)simulation->payers[row];

      for (guint t = 0; t < simulation->n_years; t++)
        {
          assert_is_result (result, payer, t, utenfor_simulation_get_net (simulation, row, t)[0], largest);
          assert_close (utenfor_simulation_get_cumulated (simulation, row, t)[0], utenfor_result_get_cumulated (result, payer)[t],
                        1e-9, 1e-10 * largest);
        }
      assert_close (utenfor_simulation_get_expected (simulation, row)[0], utenfor_result_get_outcome (result, payer)->net,
                    1e-9, 1e-10 * largest);
    }
}

static void
test_certain (gconstpointer make)
{
  g_autoptr (UtenforScenario) scenario = ((UtenforScenario * (*)(void)) make) ();
  UtenforView views[N_VIEWS];
  guint       n = make_views (scenario, 0, views);

  for (guint i = 0; i < n; i++)
    assert_draw_is_result (scenario, &views[i]);
}

/* The certain worlds do tell the views apart. */
static void
test_views_differ (void)
{
  g_autoptr (UtenforScenario) scenario = certain_f ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) value = look (account, TRUE, FALSE, 0);
  g_autoptr (UtenforResult) budget = look (account, TRUE, TRUE, 0);

  g_assert_cmpfloat (value->payers[2].gain, >, 1e6);
  g_assert_cmpfloat (budget->payers[2].gain, <, 0.8 * value->payers[2].gain);
  g_assert_cmpfloat (value->payers[0].gain, <, -1e5);
  g_assert_cmpfloat (budget->payers[0].gain, <=, value->payers[0].gain);
}

/* --- the worked example ---------------------------------------------------------------- */

static void
assert_example_f (int           horizon,
                  const double *gains,
                  const double *costs)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  view.horizon = horizon;
  what_if = utenfor_what_if_new (scenario, &view, issues);
  utenfor_what_if_compute (what_if);
  for (guint p = 0; p < 4; p++)
    for (guint lane = 0; lane < UTENFOR_LANES; lane++)
      assert_close (utenfor_what_if_get_net (what_if, p, lane), gains[p] - costs[p], 0, 0.011);
}

static void
test_example_f (void)
{
  const double costs[] = { 3494489.64, 72152.37, 2885724.85, 0 };

  assert_example_f (0, (double[]){ 437191.50, 31894.00, 8380108.65, 919021.67 }, costs);
  assert_example_f (8, (double[]){ 231912.31, 15890.83, 4182923.94, 452309.08 }, costs);
}

/* --- questions ------------------------------------------------------------------------- */

/* The net of a payer with one element at its low or at its high, the slow way. */
static double
net_with (UtenforScenario      *scenario,
          const UtenforWhatIf  *what_if,
          const UtenforElement *element,
          gboolean              high,
          guint                 payer)
{
  g_autoptr (UtenforAccount) account = NULL;
  g_autoptr (UtenforResult) result = NULL;
  UtenforLanes *values = utenfor_lanes_new (utenfor_uncertainty_get_n_slots (what_if->uncertainty));

  utenfor_uncertainty_fill_values (what_if->uncertainty, values);
  for (guint i = 0; i < element->slots->len; i++)
    {
      guint                         slot = g_array_index (element->slots, guint, i);
      const UtenforUncertainNumber *number = &g_array_index (what_if->uncertainty->numbers, UtenforUncertainNumber, slot);

      values[slot][0] = high ? number->quantity.high : number->quantity.low;
    }
  account = account_of_lane (scenario, what_if->uncertainty, values, 0, 0);
  result = utenfor_result_new (account, &what_if->model->view);
  utenfor_lanes_free (values);

  return utenfor_result_get_outcome (result, payer)->net;
}

static void
test_tornado (gconstpointer world)
{
  g_autoptr (UtenforScenario) scenario = worlds[GPOINTER_TO_UINT (world)].make ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = NULL;
  g_autoptr (GArray) swings = NULL;
  guint       moved = 0;
  UtenforView view;

  set_intervals (scenario->catalogue, 0.1);
  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  what_if = utenfor_what_if_new (scenario, &view, issues);
  swings = utenfor_sensitivity_new (what_if, 0);
  for (guint i = 0; i < swings->len; i++)
    {
      const UtenforSwing   *swing = &g_array_index (swings, UtenforSwing, i);
      const UtenforElement *element = utenfor_what_if_get_element (what_if, (guint)utenfor_what_if_find_element (what_if, swing->path));

      assert_close (swing->net_at_low, net_with (scenario, what_if, element, FALSE, 0), 1e-9, 1e-6);
      assert_close (swing->net_at_high, net_with (scenario, what_if, element, TRUE, 0), 1e-9, 1e-6);
      moved += g_str_has_suffix (swing->path, "/cashable") && utenfor_swing_get_width (swing) > 1;
    }
  g_assert_cmpuint (moved, >, 0);
}

/* --- bits -------------------------------------------------------------------------------- */

static UtenforSimulation *
draw_many (UtenforScenario    *scenario,
           guint               n_threads,
           UtenforInstructions instructions)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforView              view;

  utenfor_view_init (&view, scenario);
  view.budget = TRUE;
  utenfor_simulation_options_init (&options);
  options.n_draws = 100;
  options.n_threads = n_threads;
  options.instructions = instructions;
  options.view = &view;

  return utenfor_simulate (scenario, &options, issues);
}

static void
test_bits (void)
{
  g_autoptr (UtenforScenario) scenario = make_inherited ();
  g_autoptr (UtenforSimulation) one = draw_many (scenario, 1, UTENFOR_INSTRUCTIONS_BEST);
  gsize size = one->n_rows * one->n_years * one->stride * sizeof (double);

  for (guint n_threads = 1; n_threads < 4; n_threads++)
    {
      g_autoptr (UtenforSimulation) other = draw_many (scenario, n_threads, n_threads == 3 ? UTENFOR_INSTRUCTIONS_PLAIN : UTENFOR_INSTRUCTIONS_BEST);

      for (guint row = 0; row < one->n_rows; row++)
        for (guint t = 0; t < one->n_years; t++)
          g_assert_cmpmem (utenfor_simulation_get_net (one, row, t), 100 * sizeof (double),
                           utenfor_simulation_get_net (other, row, t), 100 * sizeof (double));
      g_assert_cmpuint (size, ==, other->n_rows * other->n_years * other->stride * sizeof (double));
    }
}

/* Room is asked for the years that are looked at. */
static void
test_memory (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  UtenforSimulationOptions options;
  UtenforView              view;

  utenfor_view_init (&view, scenario);
  view.horizon = 10;
  utenfor_simulation_options_init (&options);
  options.view = &view;
  g_assert_cmpuint (utenfor_simulation_get_memory (scenario, &options), ==, 3 * (2 * 10 + 1) * 1000 * sizeof (double));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/views/saved-late", test_saved_late);
  g_test_add_func ("/draws/views/extra-cost", test_extra_cost);
  g_test_add_func ("/draws/views/undiscounted", test_undiscounted);
  g_test_add_func ("/draws/views/own", test_own_view);
  g_test_add_func ("/draws/views/differ", test_views_differ);
  g_test_add_data_func ("/draws/views/certain/example-a", certain_a, test_certain);
  g_test_add_data_func ("/draws/views/certain/example-f", certain_f, test_certain);
  g_test_add_func ("/draws/views/worked-example-f", test_example_f);
  g_test_add_func ("/draws/views/bits", test_bits);
  g_test_add_func ("/draws/views/memory", test_memory);
  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    {
      g_autofree char *every = g_strconcat ("/draws/views/every/", worlds[i].name, NULL);
      g_autofree char *tornado = g_strconcat ("/draws/views/tornado/", worlds[i].name, NULL);

      g_test_add_data_func (every, GUINT_TO_POINTER (i), test_every_view);
      g_test_add_data_func (tornado, GUINT_TO_POINTER (i), test_tornado);
    }

  return g_test_run ();
}
