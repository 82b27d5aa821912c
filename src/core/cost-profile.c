/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cost-profile.h"
#include "price.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of everyone: x. Of those outside: x as a share of all who are outside. */
static double
weight_of (const UtenforPopulation *population,
           const UtenforOccupancy  *occupancy,
           UtenforPeople            people,
           guint                    state,
           int                      age)
{
  const double *x = utenfor_occupancy_at (occupancy, age);
  double        outside = 0;

  if (people == UTENFOR_PEOPLE_ALL)
    return x[state];
  if (utenfor_population_get_state (population, state)->kind != UTENFOR_STATE_OUTSIDE)
    return 0;

  for (guint s = 0; s < occupancy->n_states; s++)
    if (utenfor_population_get_state (population, s)->kind == UTENFOR_STATE_OUTSIDE)
      outside += x[s];

  return outside > 0 ? x[state] / outside : 0;
}

static void
add_row (UtenforCostProfile      *profile,
         const UtenforPopulation *population,
         const UtenforOccupancy  *occupancy,
         UtenforPeople            people,
         const UtenforUseRow     *row,
         const double            *prices)
{
  for (guint a = 0; a < profile->n_ages; a++)
    {
      double units = row->units[a] * weight_of (population, occupancy, people, row->state, profile->first_age + a);

      for (guint p = 0; p < profile->n_payers; p++)
        profile->cost[((gsize)row->service * profile->n_payers + p) * profile->n_ages + a] += units * prices[p];
    }
}

/* prices[p]: kr per unit that payer p bears; FALSE when the index lacks a year. */
static gboolean
fill_prices (const UtenforCatalogue *catalogue,
             guint                   k,
             int                     price_year,
             double                 *prices,
             UtenforIssues          *issues)
{
  const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);
  double                factor = utenfor_price_factor (catalogue, service->index, service->price_year, price_year);

  if (isnan (factor))
    {
      utenfor_issues_add (issues, "index-lacks-year", catalogue->file, service->line,
                          _ ("To carry “%s” from %d to %d with “%s”."), service->id, service->price_year, price_year,
                          utenfor_catalogue_get_index (catalogue, service->index)->id);
      return FALSE;
    }

  utenfor_catalogue_get_shares (catalogue, service, prices);
  utenfor_catalogue_merge_shares (catalogue, prices);
  for (guint p = 0; p < catalogue->payers->len; p++)
    prices[p] *= service->unit_cost.value * factor;

  return TRUE;
}

UtenforCostProfile *
utenfor_cost_profile_new (const UtenforPopulation *population,
                          const UtenforCatalogue  *catalogue,
                          int                      price_year,
                          UtenforPeople            people,
                          UtenforIssues           *issues)
{
  const UtenforTables *tables = population->tables;
  g_autoptr (UtenforCostProfile) profile = g_new0 (UtenforCostProfile, 1);
  g_autoptr (UtenforOccupancy) occupancy = utenfor_occupancy_new (tables);
  g_autofree double *prices = g_new (double, catalogue->payers->len);

  profile->first_age = tables->first_age;
  profile->n_ages = tables->n_ages;
  profile->n_payers = catalogue->payers->len;
  profile->n_services = catalogue->services->len;
  profile->cost = g_new0 (double, (gsize)profile->n_services * profile->n_payers * profile->n_ages);

  for (guint i = 0; i < tables->uses->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (tables->uses, UtenforUseRow, i);

      if (!fill_prices (catalogue, row->service, price_year, prices, issues))
        return NULL;
      add_row (profile, population, occupancy, people, row, prices);
    }

  return g_steal_pointer (&profile);
}

void
utenfor_cost_profile_free (UtenforCostProfile *profile)
{
  if (profile == NULL)
    return;

  g_free (profile->cost);
  g_free (profile);
}

const double *
utenfor_cost_profile_get (const UtenforCostProfile *profile,
                          guint                     service,
                          guint                     payer)
{
  return profile->cost + ((gsize)service * profile->n_payers + payer) * profile->n_ages;
}

static gboolean
payer_counts (const UtenforCatalogue *catalogue,
              guint                   p,
              int                     payer)
{
  return payer < 0 ? utenfor_catalogue_get_payer (catalogue, p)->is_public : p == (guint)payer;
}

void
utenfor_cost_profile_sum (const UtenforCostProfile *profile,
                          const UtenforCatalogue   *catalogue,
                          int                       payer,
                          int                       sector,
                          gboolean                  with_revenue,
                          double                   *sums)
{
  for (guint a = 0; a < profile->n_ages; a++)
    sums[a] = 0;

  for (guint k = 0; k < profile->n_services; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      if ((sector >= 0 && service->sector != (guint)sector) || (!with_revenue && service->unit_cost.value < 0))
        continue;
      for (guint p = 0; p < profile->n_payers; p++)
        if (payer_counts (catalogue, p, payer))
          for (guint a = 0; a < profile->n_ages; a++)
            sums[a] += utenfor_cost_profile_get (profile, k, p)[a];
    }
}
