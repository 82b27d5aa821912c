/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence.h"
#include "result.h"

#include <math.h>
#include <string.h>

/* Money is compared at half an øre, docs/model.md section 1. */
#define MONEY                0.005
#define LEAST_COST_FOR_RATIO 10000.0

static const UtenforPayer *
payer_at (const UtenforResult *result,
          guint                payer)
{
  return utenfor_catalogue_get_payer (result->account->scenario->catalogue, payer);
}

/* --- gains ---------------------------------------------------------------- */

/* What a service's gain of year t does to a budget: its share, years later. In
 * the value view, and for an extra cost, everything at once. */
static void
add_gain (const UtenforService *service,
          gboolean              budget,
          double                gain,
          guint                 t,
          guint                 n_years,
          double               *years)
{
  if (!budget || gain <= 0)
    years[t] += gain;
  else if (t + service->cashable_delay < n_years)
    years[t + service->cashable_delay] += gain * service->cashable.value;
}

/* years[n_years], undiscounted: one payer's gain from one service. */
static void
gain_of_service (const UtenforResult *result,
                 guint                k,
                 guint                p,
                 gboolean             budget,
                 guint                n_years,
                 double              *years)
{
  const UtenforAccount *account = result->account;
  const UtenforService *service = utenfor_catalogue_get_service (account->scenario->catalogue, k);
  const double         *without = utenfor_account_get_flow (account, UTENFOR_WITHOUT, k, p);
  const double         *with = utenfor_account_get_flow (account, UTENFOR_WITH, k, p);

  memset (years, 0, n_years * sizeof (double));
  for (guint t = 0; t < n_years; t++)
    if (without[t] != with[t])
      add_gain (service, budget, without[t] - with[t], t, n_years, years);
}

/* sector_years: [n_sectors][n_years], public payers only, as the view has it. */
static void
fill_gains (UtenforResult *result,
            double        *sector_years)
{
  guint              n = result->n_years;
  g_autofree double *years = g_new (double, n);

  for (guint k = 0; k < result->n_services; k++)
    {
      guint sector = utenfor_catalogue_get_service (result->account->scenario->catalogue, k)->sector;

      for (guint p = 0; p < result->n_payers; p++)
        {
          gboolean is_public = payer_at (result, p)->is_public;
          double   sum = 0;

          gain_of_service (result, k, p, result->view.budget, n, years);
          for (guint t = 0; t < n; t++)
            {
              double gain = years[t] * result->discount[t];

              sum += gain;
              result->gain[p * n + t] += gain;
              if (is_public)
                sector_years[sector * n + t] += gain;
            }
          result->gain_by_service[k * (result->n_payers + 1) + p] = sum;
          if (is_public)
            result->gain_by_service[k * (result->n_payers + 1) + result->n_payers] += sum;
        }
    }
}

/* --- costs ---------------------------------------------------------------- */

static void
fill_costs (UtenforResult *result,
            double        *sector_years)
{
  const UtenforScenario *scenario = result->account->scenario;
  guint                  n = result->n_years;

  for (guint l = 0; l < result->n_lines; l++)
    {
      int sector = utenfor_scenario_line_sector (scenario, &g_array_index (scenario->lines, UtenforCostLine, l));

      for (guint p = 0; p < result->n_payers; p++)
        {
          const double *paid = utenfor_account_get_programme (result->account, l, p);
          gboolean      is_public = payer_at (result, p)->is_public;
          double        sum = 0;

          for (guint t = 0; t < n; t++)
            {
              double cost = paid[t] * result->discount[t];

              sum += cost;
              result->cost[p * n + t] += cost;
              if (is_public)
                sector_years[sector * n + t] += cost;
            }
          result->cost_by_line[l * (result->n_payers + 1) + p] = sum;
          if (is_public)
            result->cost_by_line[l * (result->n_payers + 1) + result->n_payers] += sum;
        }
    }
}

/* --- outcomes -------------------------------------------------------------- */

static double
sum_of (const double *years,
        guint         n_years)
{
  double sum = 0;

  for (guint t = 0; t < n_years; t++)
    sum += years[t];

  return sum;
}

/* Sought only if the cumulated net was below zero in some year: the first year
 * from which it stays at or above zero to the horizon. */
static void
find_payback (const UtenforResult *result,
              const double        *cumulated,
              UtenforOutcome      *outcome)
{
  int last_below = -1;

  for (guint t = 0; t < result->n_years; t++)
    if (cumulated[t] < -MONEY)
      last_below = t;

  outcome->payback_year = -1;
  outcome->payback_age = -1;
  if (last_below < 0)
    outcome->payback = UTENFOR_PAYBACK_NOTHING;
  else if (last_below + 1 >= (int)result->n_years)
    outcome->payback = UTENFOR_PAYBACK_NEVER;
  else
    {
      outcome->payback = UTENFOR_PAYBACK_YEAR;
      outcome->payback_year = last_below + 1;
      outcome->payback_age = result->account->scenario->entry_age + last_below + 1;
    }
}

static void
find_hole (const UtenforResult *result,
           const double        *cumulated,
           UtenforOutcome      *outcome)
{
  outcome->hole_year = -1;
  for (guint t = 0; t < result->n_years; t++)
    if (cumulated[t] < -MONEY && cumulated[t] < outcome->hole - MONEY)
      {
        outcome->has_hole = TRUE;
        outcome->hole = cumulated[t];
        outcome->hole_year = t;
      }
}

/* From yearly gains and costs; cumulated[n_years] is filled on the way. */
static void
fill_outcome (const UtenforResult *result,
              const double        *gain,
              const double        *cost,
              double              *cumulated,
              UtenforOutcome      *outcome)
{
  double sum = 0;

  *outcome = (UtenforOutcome){ 0 };
  outcome->gain = sum_of (gain, result->n_years);
  outcome->cost = sum_of (cost, result->n_years);
  outcome->net = outcome->gain - outcome->cost;
  outcome->net_per_participant = result->n_participants > 0 ? outcome->net / result->n_participants : 0;
  outcome->has_ratio = outcome->cost >= LEAST_COST_FOR_RATIO;
  outcome->ratio = outcome->has_ratio ? outcome->gain / outcome->cost : NAN;

  for (guint t = 0; t < result->n_years; t++)
    {
      sum += gain[t] - cost[t];
      cumulated[t] = sum;
    }
  find_payback (result, cumulated, outcome);
  find_hole (result, cumulated, outcome);
}

/* Row n_payers of a [n_payers + 1][n_years] table: the sum over public payers. */
static void
fill_total_row (const UtenforResult *result,
                double              *table)
{
  guint n = result->n_years;

  for (guint p = 0; p < result->n_payers; p++)
    if (payer_at (result, p)->is_public)
      for (guint t = 0; t < n; t++)
        table[result->n_payers * n + t] += table[p * n + t];
}

static void
fill_payers (UtenforResult *result)
{
  guint n = result->n_years;

  fill_total_row (result, result->gain);
  fill_total_row (result, result->cost);
  for (guint p = 0; p <= result->n_payers; p++)
    {
      UtenforOutcome *outcome = p < result->n_payers ? &result->payers[p] : &result->total;

      fill_outcome (result, result->gain + p * n, result->cost + p * n, result->cumulated + p * n, outcome);
      for (guint t = 0; t < n; t++)
        result->net[p * n + t] = result->gain[p * n + t] - result->cost[p * n + t];
    }
}

static void
fill_sectors (UtenforResult *result,
              const double  *gain,
              const double  *cost)
{
  guint              n = result->n_years;
  g_autofree double *cumulated = g_new (double, n);

  for (guint i = 0; i < result->n_sectors; i++)
    fill_outcome (result, gain + i * n, cost + i * n, cumulated, &result->sectors[i]);
}

/* --- beside the outcomes ----------------------------------------------------- */

/* Model years 0–3 as a budget sees them: budget view, undiscounted. */
static void
fill_plan (UtenforResult *result)
{
  guint  n_plan = MIN (result->n_years, UTENFOR_PLAN_YEARS);
  double years[UTENFOR_PLAN_YEARS];

  for (guint p = 0; p < result->n_payers; p++)
    {
      double *plan = result->plan + p * UTENFOR_PLAN_YEARS;

      for (guint k = 0; k < result->n_services; k++)
        {
          gain_of_service (result, k, p, TRUE, n_plan, years);
          for (guint t = 0; t < n_plan; t++)
            plan[t] += years[t];
        }
      for (guint l = 0; l < result->n_lines; l++)
        for (guint t = 0; t < n_plan; t++)
          plan[t] -= utenfor_account_get_programme (result->account, l, p)[t];
      if (payer_at (result, p)->is_public)
        for (guint t = 0; t < n_plan; t++)
          result->plan[result->n_payers * UTENFOR_PLAN_YEARS + t] += plan[t];
    }
}

static guint
count_participants (const UtenforScenario *scenario,
                    guint                  n_years)
{
  return scenario->participants * MIN ((guint)scenario->intakes, n_years);
}

static UtenforResult *
result_alloc (UtenforAccount    *account,
              const UtenforView *view)
{
  const UtenforScenario *scenario = account->scenario;
  UtenforResult         *result = g_new0 (UtenforResult, 1);
  gsize                  rows = account->n_payers + 1;

  g_atomic_ref_count_init (&result->ref_count);
  result->account = utenfor_account_ref (account);
  result->view = *view;
  result->view.price_year = account->price_year;
  result->n_payers = account->n_payers;
  result->n_sectors = scenario->catalogue->sectors->len;
  result->n_services = account->n_services;
  result->n_lines = account->n_lines;
  result->n_years = utenfor_scenario_get_horizon (scenario, view->horizon);
  result->n_participants = count_participants (scenario, result->n_years);
  result->discount = g_new (double, result->n_years);
  result->gain = g_new0 (double, rows * result->n_years);
  result->cost = g_new0 (double, rows * result->n_years);
  result->net = g_new0 (double, rows * result->n_years);
  result->cumulated = g_new0 (double, rows * result->n_years);
  result->gain_by_service = g_new0 (double, rows * result->n_services);
  result->cost_by_line = g_new0 (double, rows * result->n_lines);
  result->payers = g_new0 (UtenforOutcome, result->n_payers);
  result->sectors = g_new0 (UtenforOutcome, result->n_sectors);
  result->plan = g_new0 (double, rows *UTENFOR_PLAN_YEARS);

  return result;
}

UtenforResult *
utenfor_result_new (UtenforAccount    *account,
                    const UtenforView *view)
{
  UtenforResult         *result = result_alloc (account, view);
  const UtenforScenario *scenario = account->scenario;
  gsize                  cells = (gsize)result->n_sectors * result->n_years;
  g_autofree double     *sector_gain = g_new0 (double, cells);
  g_autofree double     *sector_cost = g_new0 (double, cells);

  utenfor_view_fill_discount (view, scenario, result->n_years, result->discount);
  fill_gains (result, sector_gain);
  fill_costs (result, sector_cost);
  fill_payers (result);
  fill_sectors (result, sector_gain, sector_cost);
  fill_plan (result);
  result->has_tax_funding = scenario->has_tax_funding;
  result->tax_funding = -scenario->tax_funding.value * (result->total.cost - result->total.gain);
  result->has_grade_share = utenfor_evidence_of_account (account, result->discount, result->n_years,
                                                         result->grade_share);

  return result;
}

UtenforResult *
utenfor_result_ref (UtenforResult *result)
{
  g_atomic_ref_count_inc (&result->ref_count);

  return result;
}

void
utenfor_result_unref (UtenforResult *result)
{
  if (result == NULL || !g_atomic_ref_count_dec (&result->ref_count))
    return;

  g_free (result->discount);
  g_free (result->gain);
  g_free (result->cost);
  g_free (result->net);
  g_free (result->cumulated);
  g_free (result->gain_by_service);
  g_free (result->cost_by_line);
  g_free (result->payers);
  g_free (result->sectors);
  g_free (result->plan);
  utenfor_account_unref (result->account);
  g_free (result);
}

const UtenforOutcome *
utenfor_result_get_outcome (const UtenforResult *result,
                            guint                payer)
{
  g_return_val_if_fail (payer <= result->n_payers, NULL);

  return payer < result->n_payers ? &result->payers[payer] : &result->total;
}

/* The four yearly tables are read alike. */
static const double *
row_of (const UtenforResult *result,
        const double        *table,
        guint                payer)
{
  g_return_val_if_fail (payer <= result->n_payers, NULL);

  return table + (gsize)payer * result->n_years;
}

const double *
utenfor_result_get_gain (const UtenforResult *result,
                         guint                payer)
{
  return row_of (result, result->gain, payer);
}

const double *
utenfor_result_get_cost (const UtenforResult *result,
                         guint                payer)
{
  return row_of (result, result->cost, payer);
}

const double *
utenfor_result_get_net (const UtenforResult *result,
                        guint                payer)
{
  return row_of (result, result->net, payer);
}

const double *
utenfor_result_get_cumulated (const UtenforResult *result,
                              guint                payer)
{
  return row_of (result, result->cumulated, payer);
}
