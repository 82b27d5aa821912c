/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-model.h"
#include "folder-test.h"
#include "library.h"
#include "test.h"

/* Every shipped scenario in every view: what the questions work with is, for every
 * payer in every year, what result.c shows at the file's numbers. */

static const int horizons[] = { 0, 4, 25 };

static void
assert_view (UtenforScenario          *scenario,
             const UtenforUncertainty *uncertainty,
             const UtenforView        *view)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, view, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  g_autoptr (UtenforResult) result = utenfor_result_new (model->account, view);
  double largest = 0;

  utenfor_lane_desk_prepare (desk);
  utenfor_lane_desk_expect (desk);
  g_assert_cmpuint (model->n_years, ==, result->n_years);
  for (guint i = 0; i < result->n_payers * result->n_years; i++)
    largest = MAX (largest, fabs (result->gain[i]) + fabs (result->cost[i]));
  g_assert_cmpfloat (largest, >, 1000);
  for (guint p = 0; p < model->n_payers; p++)
    for (guint t = 0; t < model->n_years; t++)
      assert_close (desk->net[p * model->n_years + t][p % UTENFOR_LANES] * model->discount[t],
                    utenfor_result_get_net (result, p)[t], 1e-9, 1e-11 * largest);
}

static void
test_scenario (gconstpointer path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  UtenforView view;

  g_assert_cmpuint (issues->n_errors, ==, 0);
  utenfor_view_init (&view, scenario);
  for (guint i = 0; i < 4; i++)
    for (view.timing = UTENFOR_TIMING_START; view.timing <= UTENFOR_TIMING_END; view.timing++)
      for (guint h = 0; h < G_N_ELEMENTS (horizons); h++)
        {
          view.budget = (i & 1) != 0;
          view.discounted = (i & 2) != 0;
          view.horizon = horizons[h];
          assert_view (scenario, uncertainty, &view);
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_add_scenarios ("/io/views/", test_scenario);

  return g_test_run ();
}
