/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-model.h"
#include "uncertain.h"

#include <string.h>

/* The account of eight draws at once is, draw by draw, what utenfor_evaluate()
 * gives for the same numbers: every payer, every year. */
static void
assert_lanes_are_accounts (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  double largest = 0;

  assert_no_issues (issues);
  g_assert_cmpuint (uncertainty->n_drawn, >, 5);
  utenfor_uncertainty_prepare (uncertainty);
  utenfor_lane_desk_draw (desk, 17, 0);
  utenfor_lane_desk_prepare (desk);
  utenfor_lane_desk_expect (desk);

  for (guint i = 0; i < model->n_payers * model->n_years; i++)
    largest = MAX (largest, fabs (desk->net[i][0]));
  g_assert_cmpfloat (largest, >, 1000);
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      g_autofree double *expected = evaluate_lane (scenario, uncertainty, desk->values, lane);

      for (guint p = 0; p < model->n_payers; p++)
        for (guint t = 0; t < model->n_years; t++)
          assert_close (desk->net[p * model->n_years + t][lane], expected[p * model->account->n_years + t],
                        1e-9, 1e-9 * largest);
    }
}

static void
test_values (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  g_autoptr (UtenforResult) result = look (model->account, FALSE, FALSE, 0);

  g_assert_cmpuint (uncertainty->n_drawn, ==, 0);
  utenfor_lane_desk_prepare (desk);
  utenfor_lane_desk_expect (desk);
  for (guint p = 0; p < model->n_payers; p++)
    for (guint t = 0; t < model->n_years; t++)
      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        assert_close (desk->net[p * model->n_years + t][lane], utenfor_result_get_net (result, p)[t], 1e-9, 1e-3);
}

static void
test_example_a (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  scenario->effect.course.relapse = utenfor_quantity (0.05);
  scenario->effect.course.floor = utenfor_quantity (0.2);
  scenario->effect.course.phase_in = 3;
  scenario->intakes = 3;
  scenario->horizon = 30;
  set_intervals (scenario->catalogue, 0.3);
  assert_lanes_are_accounts (scenario);
}

static void
test_example_c (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();

  set_intervals (scenario->catalogue, 0.2);
  assert_lanes_are_accounts (scenario);
}

static void
test_example_f (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();

  g_array_index (scenario->catalogue->payers, UtenforPayer, 0).has_keep = TRUE;
  set_intervals (scenario->catalogue, 0.2);
  assert_lanes_are_accounts (scenario);
}

static void
test_start_effect (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  UtenforEffectRisk risk = { .on_start = TRUE, .to = 1, .risk = utenfor_quantity (0.7) };

  utenfor_course_init (&risk.course);
  g_array_append_val (scenario->effect.risks, risk);
  scenario->entry_age = 17;
  set_intervals (scenario->catalogue, 0.2);
  assert_lanes_are_accounts (scenario);
}

static void
test_inherited (gconstpointer kind)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (GPOINTER_TO_INT (kind));

  assert_lanes_are_accounts (scenario);
}

static void
test_includes_successes (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_LIFE_COURSE);

  scenario->group->includes_successes = TRUE;
  assert_lanes_are_accounts (scenario);
}

/* Rows that a draw lifts above 1 are divided by their sum, and that is told. */
static void
test_rows_above_one (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  const UtenforMove *move = &g_array_index (scenario->group->moves, UtenforMove, 1);
  guint              slot = utenfor_uncertainty_get_slot (uncertainty, &g_array_index (move->series.bands, UtenforAgeBand, 0).number);

  desk->values[slot][3] = 0.95;
  utenfor_lane_desk_prepare (desk);
  g_assert_true (utenfor_lane_desk_was_scaled (desk, 3));
  g_assert_false (utenfor_lane_desk_was_scaled (desk, 2));
  {
    const UtenforLaneLife *life = g_ptr_array_index (desk->lives, 0);
    double                 sum = 0;

    for (guint s = 0; s < 3; s++)
      sum += life->x[s * 10 + 9][3];
    assert_close (sum, 1, 1e-12, 0);
  }
}

static guint
key_of (const UtenforUncertainty     *uncertainty,
        const UtenforUncertainNumber *number)
{
  return g_array_index (uncertainty->draws, UtenforDraw, number->draw).key;
}

/* One quantile per element: ages of one move move together, and so do numbers of
 * a common draw, wherever they stand. */
static void
test_together (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;

  set_intervals (scenario->catalogue, 0.2);
  service_at (scenario->catalogue, 0)->unit_cost.draw = "pay";
  service_at (scenario->catalogue, 2)->unit_cost.draw = "pay";
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  {
    const UtenforUncertainNumber *numbers = (const UtenforUncertainNumber *)uncertainty->numbers->data;
    guint                         first = utenfor_uncertainty_get_slot (uncertainty, &service_at (scenario->catalogue, 0)->unit_cost);
    guint                         second = utenfor_uncertainty_get_slot (uncertainty, &service_at (scenario->catalogue, 1)->unit_cost);
    guint                         third = utenfor_uncertainty_get_slot (uncertainty, &service_at (scenario->catalogue, 2)->unit_cost);

    g_assert_cmpuint (key_of (uncertainty, &numbers[first]), ==, key_of (uncertainty, &numbers[third]));
    g_assert_cmpuint (key_of (uncertainty, &numbers[first]), !=, key_of (uncertainty, &numbers[second]));
  }
}

/* Splits and growth have no distribution, whatever the table of intervals says. */
static void
test_settled (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;

  set_intervals (scenario->catalogue, 0.2);
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    {
      const UtenforUncertainNumber *number = &g_array_index (uncertainty->numbers, UtenforUncertainNumber, i);

      if (strstr (number->path, "/split/") != NULL || strstr (number->path, "/growth") != NULL)
        g_assert_cmpint (number->distribution.family, ==, UTENFOR_FAMILY_CONSTANT);
      else if (g_str_has_suffix (number->path, "/unit-cost"))
        g_assert_cmpint (number->distribution.family, !=, UTENFOR_FAMILY_CONSTANT);
    }
}

/* Who only asks the expected values makes no tables; asked twice, they are made once. */
static void
test_prepared_late (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  const UtenforNormalTable *normal;

  set_intervals (scenario->catalogue, 0.2);
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_assert_cmpuint (uncertainty->n_drawn, >, 5);
  g_assert_cmpuint (uncertainty->tables->len, ==, 0);
  g_assert_null (uncertainty->normal);
  utenfor_uncertainty_prepare (uncertainty);
  g_assert_cmpuint (uncertainty->tables->len, ==, uncertainty->shapes->len);
  normal = uncertainty->normal;
  utenfor_uncertainty_prepare (uncertainty);
  g_assert_true (uncertainty->normal == normal);
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    {
      const UtenforUncertainNumber *number = &g_array_index (uncertainty->numbers, UtenforUncertainNumber, i);

      g_assert_cmpint (number->table != NULL, ==, number->distribution.family != UTENFOR_FAMILY_CONSTANT);
    }
}

static void
test_misfit (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  UtenforQuantity *cost = &service_at (scenario->catalogue, 2)->unit_cost;

  cost->low = cost->value * 0.99;
  cost->high = cost->value * 3;
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  assert_only_issue (issues, "interval-misfit");
  g_assert_cmpuint (issues->n_errors, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/lanes/values", test_values);
  g_test_add_func ("/draws/lanes/example-a", test_example_a);
  g_test_add_func ("/draws/lanes/example-c", test_example_c);
  g_test_add_func ("/draws/lanes/example-f", test_example_f);
  g_test_add_func ("/draws/lanes/start-effect", test_start_effect);
  g_test_add_data_func ("/draws/lanes/inherited/life-course", GINT_TO_POINTER (UTENFOR_EFFECT_LIFE_COURSE), test_inherited);
  g_test_add_data_func ("/draws/lanes/inherited/transition", GINT_TO_POINTER (UTENFOR_EFFECT_TRANSITION), test_inherited);
  g_test_add_func ("/draws/lanes/includes-successes", test_includes_successes);
  g_test_add_func ("/draws/lanes/rows-above-one", test_rows_above_one);
  g_test_add_func ("/draws/uncertainty/together", test_together);
  g_test_add_func ("/draws/uncertainty/settled", test_settled);
  g_test_add_func ("/draws/uncertainty/prepared-late", test_prepared_late);
  g_test_add_func ("/draws/uncertainty/misfit", test_misfit);

  return g_test_run ();
}
