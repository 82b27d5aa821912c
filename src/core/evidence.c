/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence.h"
#include "price.h"

#include <math.h>

/* One side of a gap: a population's units, weighed by age. */
typedef struct
{
  const UtenforPopulation *population;
  const UtenforOccupancy  *occupancy;
  const double            *weight; /* [n_ages] from first_age on; NULL: 1 */
} Side;

typedef struct
{
  int                     first_age;
  guint                   n_ages;
  double                 *worth; /* [n_services] kr of public payers per unit */
  double                 *sums;  /* [UTENFOR_N_GRADES] Σ|kr| */
  const UtenforCatalogue *catalogue;
} Tally;

static double
units_of (const Side          *side,
          const UtenforUseRow *row,
          const Tally         *tally,
          guint                a)
{
  int age = tally->first_age + a;

  return utenfor_occupancy_at (side->occupancy, age)[row->state] * row->units[age - side->population->first_age] * (side->weight != NULL ? side->weight[a] : 1);
}

/* The other side's row for the same service in the same state, or NULL. States
 * of a population's own are the same only if they have the same id. */
static const UtenforUseRow *
find_twin (const Side          *side,
           const Side          *other,
           const UtenforUseRow *row)
{
  const GArray *rows = other->population->tables->uses;
  const char   *state = utenfor_population_get_state (side->population, row->state)->id;

  for (guint i = 0; i < rows->len; i++)
    {
      const UtenforUseRow *twin = &g_array_index (rows, UtenforUseRow, i);

      if (twin->service == row->service && utenfor_population_get_state (other->population, twin->state)->id == state)
        return twin;
    }

  return NULL;
}

static void
tally_cell (const Tally          *tally,
            const UtenforService *service,
            guint                 k,
            double                units,
            UtenforGrade          use)
{
  tally->sums[utenfor_grade_weaker (service->unit_cost.grade, use)] += fabs (units) * tally->worth[k];
}

static void
tally_row (const Tally         *tally,
           const Side          *side,
           const UtenforUseRow *row,
           const Side          *other,
           const UtenforUseRow *twin)
{
  const UtenforService *service = utenfor_catalogue_get_service (tally->catalogue, row->service);

  for (guint a = 0; a < tally->n_ages; a++)
    {
      int          age = tally->first_age + a;
      double       units = units_of (side, row, tally, a);
      UtenforGrade grade = row->grades[age - side->population->first_age];

      if (twin != NULL)
        {
          units -= units_of (other, twin, tally, a);
          grade = utenfor_grade_weaker (grade, twin->grades[age - other->population->first_age]);
        }
      tally_cell (tally, service, row->service, units, grade);
    }
}

/* Every cell that either side has, once. */
static gboolean
tally_gap (const Tally *tally,
           const Side  *first,
           const Side  *second,
           double      *shares)
{
  const GArray *rows = first->population->tables->uses;
  const GArray *others = second->population->tables->uses;
  double        all = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (rows, UtenforUseRow, i);

      tally_row (tally, first, row, second, find_twin (first, second, row));
    }
  for (guint i = 0; i < others->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (others, UtenforUseRow, i);

      if (find_twin (second, first, row) == NULL)
        tally_row (tally, second, row, first, NULL);
    }

  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    all += tally->sums[g];
  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    shares[g] = all > 0 ? tally->sums[g] / all : 0;

  return all > 0;
}

/* |kr| per unit that public payers bear. */
static void
fill_worth (const UtenforCatalogue *catalogue,
            int                     price_year,
            double                 *worth)
{
  guint              n = catalogue->payers->len;
  g_autofree double *shares = g_new (double, n);

  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);
      double                public_share = 0;

      utenfor_split_get_shares (&service->split, service->unit_cost.value, n, shares);
      for (guint p = 0; p < n; p++)
        if (utenfor_catalogue_get_payer (catalogue, p)->is_public)
          public_share += shares[p];
      worth[k] = fabs (service->unit_cost.value) * public_share * utenfor_price_factor (catalogue, service->index, service->price_year, price_year);
    }
}

/* What a unit at an age weighs: present value over intakes, within the horizon. */
static void
fill_weights (const UtenforAccount *account,
              const double         *discount,
              guint                 n_years,
              int                   first_age,
              guint                 n_ages,
              double               *weights)
{
  guint offset = first_age - account->scenario->entry_age;

  for (guint a = 0; a < n_ages; a++)
    {
      weights[a] = 0;
      for (int j = 0; j < account->scenario->intakes; j++)
        if (a + offset + j < n_years)
          weights[a] += discount[a + offset + j];
    }
}

gboolean
utenfor_evidence_of_account (const UtenforAccount *account,
                             const double         *discount,
                             guint                 n_years,
                             double               *shares)
{
  const UtenforScenario   *scenario = account->scenario;
  const UtenforPopulation *group = scenario->group;
  int                      first_age = MAX (scenario->entry_age, group->first_age);
  guint                    n_ages = group->last_age - first_age + 1;
  double                   sums[UTENFOR_N_GRADES] = { 0 };
  g_autofree double       *worth = g_new (double, scenario->catalogue->services->len);
  g_autofree double       *weights = g_new (double, n_ages);
  Tally                    tally = { first_age, n_ages, worth, sums, scenario->catalogue };
  Side                     without = { group, account->without, weights };
  Side                     with = { group, account->with, weights };

  fill_worth (scenario->catalogue, account->price_year, worth);
  fill_weights (account, discount, n_years, first_age, n_ages, weights);
  if (account->effect != NULL)
    {
      /* The gap is E times the distance between group and reference. */
      for (guint a = 0; a < n_ages; a++)
        weights[a] *= fabs (account->effect[a]);
      with = (Side){ scenario->reference, account->reference, weights };
    }

  return tally_gap (&tally, &without, &with, shares);
}

gboolean
utenfor_evidence_of_populations (const UtenforPopulation *group,
                                 const UtenforPopulation *reference,
                                 int                      price_year,
                                 double                  *shares)
{
  int                first_age = MAX (group->first_age, reference->first_age);
  int                last_age = MIN (group->last_age, reference->last_age);
  double             sums[UTENFOR_N_GRADES] = { 0 };
  g_autofree double *worth = g_new (double, group->catalogue->services->len);
  g_autoptr (UtenforOccupancy) ours = utenfor_occupancy_new (group->tables);
  g_autoptr (UtenforOccupancy) theirs = utenfor_occupancy_new (reference->tables);
  Tally tally = { first_age, MAX (0, last_age - first_age + 1), worth, sums, group->catalogue };
  Side  first = { group, ours, NULL };
  Side  second = { reference, theirs, NULL };

  fill_worth (group->catalogue, price_year, worth);

  return tally_gap (&tally, &first, &second, shares);
}
