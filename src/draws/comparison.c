/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "evaluate.h"
#include "result.h"

/* Payers are the same by index only where the catalogue is one; another's id at
 * every place will do, so that files of one country can be read twice. */
static gboolean
same_payers (const UtenforCatalogue *a,
             const UtenforCatalogue *b)
{
  if (a->payers->len != b->payers->len)
    return FALSE;
  for (guint p = 0; p < a->payers->len; p++)
    if (g_strcmp0 (utenfor_catalogue_get_payer (a, p)->id, utenfor_catalogue_get_payer (b, p)->id) != 0)
      return FALSE;

  return TRUE;
}

/* The views that are asked for, or the scenarios' own. (transfer full) */
static UtenforView *
dup_views (UtenforScenario *const *scenarios,
           const UtenforView      *views,
           guint                   n)
{
  UtenforView *own = g_new (UtenforView, n);

  for (guint i = 0; i < n; i++)
    {
      if (views != NULL)
        own[i] = views[i];
      else
        utenfor_view_init (&own[i], scenarios[i]);
      if (own[i].price_year == 0)
        own[i].price_year = scenarios[i]->price_year;
    }

  return own;
}

static gboolean
can_compare (const UtenforScenario *first,
             const UtenforScenario *other,
             const UtenforView     *first_view,
             const UtenforView     *other_view,
             UtenforIssues         *issues)
{
  if (!same_payers (first->catalogue, other->catalogue))
    {
      utenfor_issues_add (issues, "not-comparable", other->file, 0,
                          _ ("“%s” and “%s” do not have the same payers."), first->id, other->id);
      return FALSE;
    }
  if (first_view->price_year != other_view->price_year)
    {
      utenfor_issues_add (issues, "not-comparable", other->file, 0,
                          _ ("“%s” is in %d kroner and “%s” in %d kroner."), first->id, first_view->price_year,
                          other->id, other_view->price_year);
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_result (UtenforComparison *comparison,
            UtenforScenario   *scenario,
            const UtenforView *view,
            UtenforIssues     *issues)
{
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, view->price_year, issues);

  if (account == NULL)
    return FALSE;
  g_ptr_array_add (comparison->results, utenfor_result_new (account, view));

  return TRUE;
}

static gboolean
add_spreads (UtenforComparison              *comparison,
             UtenforScenario                *scenario,
             const UtenforView              *view,
             const UtenforSimulationOptions *options,
             UtenforIssues                  *issues)
{
  UtenforSimulationOptions looked_at = *options;
  g_autoptr (UtenforSimulation) simulation = NULL;

  looked_at.view = view;
  simulation = utenfor_simulate (scenario, &looked_at, issues);
  if (simulation == NULL)
    return FALSE;
  g_ptr_array_add (comparison->spreads, utenfor_spreads_new (simulation));

  return TRUE;
}

UtenforComparison *
utenfor_comparison_new (UtenforScenario *const         *scenarios,
                        const UtenforView              *views,
                        guint                           n,
                        const UtenforSimulationOptions *options,
                        UtenforIssues                  *issues)
{
  g_autoptr (UtenforComparison) comparison = g_new0 (UtenforComparison, 1);
  g_autofree UtenforView *own = NULL;

  g_return_val_if_fail (n >= 1 && n <= UTENFOR_MAX_COMPARED && issues != NULL, NULL);

  comparison->results = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_result_unref);
  comparison->spreads = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_spreads_free);
  own = dup_views (scenarios, views, n);
  for (guint i = 0; i < n; i++)
    {
      if (!can_compare (scenarios[0], scenarios[i], &own[0], &own[i], issues) || !add_result (comparison, scenarios[i], &own[i], issues))
        return NULL;
      if (options != NULL && !add_spreads (comparison, scenarios[i], &own[i], options, issues))
        return NULL;
    }

  return g_steal_pointer (&comparison);
}

void
utenfor_comparison_free (UtenforComparison *comparison)
{
  if (comparison == NULL)
    return;

  g_ptr_array_unref (comparison->results);
  g_ptr_array_unref (comparison->spreads);
  g_free (comparison);
}

static const UtenforSpreads *
spreads_at (const UtenforComparison *comparison,
            guint                    i)
{
  return g_ptr_array_index (comparison->spreads, i);
}

const UtenforSpread *
utenfor_comparison_get_spread (const UtenforComparison *comparison,
                               guint                    scenario,
                               guint                    payer)
{
  int row;

  if (scenario >= comparison->spreads->len)
    return NULL;
  row = utenfor_simulation_find_row (spreads_at (comparison, scenario)->simulation, payer);

  return row >= 0 ? utenfor_spreads_get_horizon (spreads_at (comparison, scenario), row) : NULL;
}

/* The horizon's net in every draw; NULL where the payer has no part in it: always 0. */
static const double *
draws_of (const UtenforComparison *comparison,
          guint                    scenario,
          guint                    payer)
{
  const UtenforSimulation *simulation = spreads_at (comparison, scenario)->simulation;
  int                      row = utenfor_simulation_find_row (simulation, payer);

  return row >= 0 ? utenfor_simulation_get_cumulated (simulation, row, simulation->n_years - 1) : NULL;
}

double
utenfor_comparison_beats (const UtenforComparison *comparison,
                          guint                    a,
                          guint                    b,
                          guint                    payer)
{
  const double *first;
  const double *second;
  guint         n_draws;
  guint         n = 0;

  if (a >= comparison->spreads->len || b >= comparison->spreads->len)
    return NAN;
  n_draws = spreads_at (comparison, a)->simulation->n_draws;
  first = draws_of (comparison, a, payer);
  second = draws_of (comparison, b, payer);
  for (guint i = 0; i < n_draws; i++)
    n += (first != NULL ? first[i] : 0) > (second != NULL ? second[i] : 0);

  return (double)n / n_draws;
}
