/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluate.h"
#include "folder-test.h"
#include "library.h"
#include "result.h"
#include "spread.h"
#include "test.h"

/* Every shipped scenario, drawn: chance only has the expected values as its means, also
 * where services are used person by person, and every uncertain number has a distribution. */

#define N_DRAWS 8000

static UtenforSimulation *
simulate (UtenforScenario      *scenario,
          UtenforSimulationMode mode,
          gboolean              mean_use,
          guint                 n_draws)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforSimulation       *simulation;

  utenfor_simulation_options_init (&options);
  options.mode = mode;
  options.mean_use = mean_use;
  options.n_draws = n_draws;
  simulation = utenfor_simulate (scenario, &options, issues);
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      g_autofree char *message = utenfor_issue_dup_message (utenfor_issues_get (issues, i));

      g_test_message ("%s", message);
    }
  g_assert_cmpuint (issues->n_errors, ==, 0);
  g_assert_nonnull (simulation);

  return simulation;
}

/* How many persons the measure is expected to have changed in a model year of all
 * draws; infinite for a transition effect, which changes everybody a little. */
static double
count_changed (const UtenforAccount *account,
               guint                 t)
{
  const UtenforScenario *scenario = account->scenario;
  guint                  offset = MAX (0, scenario->group->first_age - scenario->entry_age);
  double                 changed = 0;

  if (account->effect == NULL)
    return INFINITY;
  for (guint j = 0; j < (guint)scenario->intakes; j++)
    if (t >= j + offset && t - j - offset < account->n_effect)
      changed += fabs (account->effect[t - j - offset]) * scenario->participants * N_DRAWS;

  return changed;
}

/* Where an effect has all but faded, hardly anybody is changed in all draws together:
 * the draws then show less than the real standard error, which a count of so few
 * has by itself. */
static void
assert_year (const UtenforSpread *spread,
             double               expected,
             double               changed)
{
  double error = MAX (spread->mean_error, fabs (expected) / sqrt (MAX (changed, 1e-300)));

  assert_close (spread->mean, expected, 1e-9, 4 * error + 1e-6);
}

static void
assert_means (UtenforScenario *scenario)
{
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, TRUE, N_DRAWS);
  g_autoptr (UtenforSpreads) spreads = utenfor_spreads_new (simulation);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  g_autoptr (UtenforResult) plain = NULL;
  g_autoptr (UtenforResult) discounted = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  discounted = utenfor_result_new (account, &view);
  view.discounted = FALSE;
  plain = utenfor_result_new (account, &view);
  for (guint row = 0; row < simulation->n_rows; row++)
    for (guint t = 0; t < simulation->n_years; t++)
      {
        guint payer = simulation->payers[row] < 0 ? account->n_payers : (guint)simulation->payers[row];

        assert_year (&spreads->rows[row].net[t], utenfor_result_get_net (plain, payer)[t], count_changed (account, t));
        assert_year (&spreads->rows[row].cumulated[t], utenfor_result_get_cumulated (discounted, payer)[t], INFINITY);
      }
}

/* Person by person the tails are long, and in the first years few are in them: of some
 * three thousand sums one lies beyond 4 standard errors. The whole horizon is held to 4. */
static void
assert_means_of_persons (UtenforScenario *scenario)
{
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, UTENFOR_SIMULATE_CHANCE, FALSE, N_DRAWS / 4);
  g_autoptr (UtenforSpreads) spreads = utenfor_spreads_new (simulation);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  g_autoptr (UtenforResult) result = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  result = utenfor_result_new (account, &view);
  g_assert_cmpuint (simulation->n_refunds, ==, 0);
  for (guint row = 0; row < simulation->n_rows; row++)
    {
      guint payer = simulation->payers[row] < 0 ? account->n_payers : (guint)simulation->payers[row];

      for (guint t = 0; t < simulation->n_years; t++)
        {
          const UtenforSpread *spread = &spreads->rows[row].cumulated[t];
          double               errors = t + 1 == simulation->n_years ? 4 : 5;

          assert_close (spread->mean, utenfor_result_get_cumulated (result, payer)[t], 1e-9, errors * spread->mean_error + 1e-6);
        }
    }
}

/* Refunds are not in the expected values. */
static void
leave_out_refunds (UtenforScenario *scenario)
{
  for (guint r = 0; r < scenario->catalogue->refunds->len; r++)
    {
      const UtenforRefund *refund = utenfor_catalogue_get_refund (scenario->catalogue, r);

      g_array_append_vals (scenario->left_out, refund->booked->data, refund->booked->len);
    }
}

static void
test_scenario (gconstpointer path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);
  g_autoptr (UtenforSimulation) everything = NULL;

  g_assert_nonnull (scenario);
  everything = simulate (scenario, UTENFOR_SIMULATE_EVERYTHING, FALSE, 16);
  g_assert_cmpuint (everything->n_draws, ==, 16);
  g_assert_cmpuint (everything->n_refunds, ==, 1);
  assert_means (scenario);
  leave_out_refunds (scenario);
  assert_means_of_persons (scenario);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_add_scenarios ("/io/simulate/", test_scenario);

  return g_test_run ();
}
