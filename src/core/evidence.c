/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence.h"
#include "price.h"

#include <math.h>

/* One side of a gap. */
typedef struct
{
  const UtenforPopulation *population;
  const UtenforOccupancy  *occupancy;
} Side;

typedef struct
{
  const UtenforCatalogue *catalogue;
  int                     first_age;
  guint                   n_ages;
  double                 *worth;   /* [n_services] kr of public payers per unit */
  double                 *weights; /* [1 + n_indices][n_ages] of a unit at an age; row 0: no index */
  double                 *sums;    /* [UTENFOR_N_GRADES] Σ|kr| */
} Tally;

static double
units_of (const Side          *side,
          const UtenforUseRow *row,
          int                  age)
{
  gsize a = age - side->population->first_age;

  return side->occupancy->x[a * side->occupancy->n_states + row->state] * row->units[a];
}

static UtenforGrade
grade_of (const Side          *side,
          const UtenforUseRow *row,
          int                  age)
{
  return row->grades[age - side->population->first_age];
}

/* The other side's row for the same service in the same state, or NULL. States
 * of a population's own are the same only if they have the same id. Rows are
 * sorted by service, so `start` only moves on from call to call. */
static const UtenforUseRow *
find_twin (const Side          *side,
           const Side          *other,
           const UtenforUseRow *row,
           guint               *start)
{
  const GArray        *array = other->population->tables->uses;
  const UtenforUseRow *rows = (const UtenforUseRow *)array->data;
  const char          *state = utenfor_population_get_state (side->population, row->state)->id;

  while (*start < array->len && rows[*start].service < row->service)
    ++*start;
  for (guint i = *start; i < array->len && rows[i].service == row->service; i++)
    if (utenfor_population_get_state (other->population, rows[i].state)->id == state)
      return &rows[i];

  return NULL;
}

static void
tally_row (const Tally         *tally,
           const Side          *side,
           const UtenforUseRow *row,
           const Side          *other,
           const UtenforUseRow *twin)
{
  const UtenforService *service = utenfor_catalogue_get_service (tally->catalogue, row->service);
  const double         *weights = tally->weights + (gsize)(service->index + 1) * tally->n_ages;

  for (guint a = 0; a < tally->n_ages; a++)
    {
      int          age = tally->first_age + a;
      double       units = units_of (side, row, age);
      UtenforGrade grade = utenfor_grade_weaker (service->unit_cost.grade, grade_of (side, row, age));

      if (twin != NULL)
        {
          units -= units_of (other, twin, age);
          grade = utenfor_grade_weaker (grade, grade_of (other, twin, age));
        }
      tally->sums[grade] += fabs (units) * weights[a] * tally->worth[row->service];
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
  guint         start = 0, other_start = 0;
  double        all = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (rows, UtenforUseRow, i);

      tally_row (tally, first, row, second, find_twin (first, second, row, &start));
    }
  for (guint i = 0; i < others->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (others, UtenforUseRow, i);

      if (find_twin (second, first, row, &other_start) == NULL)
        tally_row (tally, second, row, first, NULL);
    }

  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    all += tally->sums[g];
  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    shares[g] = all > 0 ? tally->sums[g] / all : 0;

  return all > 0;
}

/* |kr| per unit that public payers bear. `unstated`: the year of a unit cost that
 * states none. */
static void
fill_worth (const UtenforCatalogue *catalogue,
            int                     unstated,
            int                     price_year,
            double                 *worth)
{
  guint              n = catalogue->payers->len;
  g_autofree double *shares = g_new (double, n);

  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);
      int                   from = service->price_year != 0 ? service->price_year : unstated;
      double                public_share = 0;

      utenfor_split_get_shares (&service->split, service->unit_cost.value, n, shares);
      for (guint p = 0; p < n; p++)
        if (utenfor_catalogue_get_payer (catalogue, p)->is_public)
          public_share += shares[p];
      worth[k] = fabs (service->unit_cost.value) * public_share * utenfor_price_factor (catalogue, service->index, from, price_year);
    }
}

/* What a unit at an age weighs: present value over intakes, within the horizon,
 * with the real growth of the index, times |E| of a life-course effect. */
static void
fill_weights (const UtenforAccount *account,
              const double         *discount,
              guint                 n_years,
              const Tally          *tally,
              int                   index)
{
  guint         offset = tally->first_age - account->scenario->entry_age;
  double       *weights = tally->weights + (gsize)(index + 1) * tally->n_ages;
  const double *effect = account->effect;

  for (guint a = 0; a < tally->n_ages; a++)
    {
      guint first = a + offset;

      weights[a] = 0;
      for (guint t = first; t < MIN (n_years, first + account->scenario->intakes); t++)
        weights[a] += discount[t] * utenfor_price_growth (tally->catalogue, index, t);
      if (effect != NULL)
        weights[a] *= fabs (effect[a]);
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
  int                      n_indices = scenario->catalogue->indices->len;
  double                   sums[UTENFOR_N_GRADES] = { 0 };
  g_autofree double       *worth = g_new (double, scenario->catalogue->services->len);
  g_autofree double       *weights = g_new (double, (gsize)(1 + n_indices) * n_ages);
  Tally                    tally = { scenario->catalogue, first_age, n_ages, worth, weights, sums };
  Side                     without = { group, account->without };
  Side                     with = { group, account->with };

  fill_worth (scenario->catalogue, scenario->price_year, account->price_year, worth);
  for (guint i = 0; i < scenario->left_out->len; i++)
    worth[g_array_index (scenario->left_out, guint, i)] = 0;
  for (int i = -1; i < n_indices; i++)
    fill_weights (account, discount, n_years, &tally, i);
  /* The gap of a life-course effect is E times the distance to the reference. */
  if (account->effect != NULL)
    with = (Side){ scenario->reference, account->reference };

  return tally_gap (&tally, &without, &with, shares);
}

gboolean
utenfor_evidence_of_populations (const UtenforCatalogue  *catalogue,
                                 const UtenforPopulation *group,
                                 const UtenforPopulation *reference,
                                 int                      price_year,
                                 double                  *shares)
{
  int                first_age = MAX (group->first_age, reference->first_age);
  guint              n_ages = MAX (0, MIN (group->last_age, reference->last_age) - first_age + 1);
  gsize              n_weights = (gsize)(1 + catalogue->indices->len) * n_ages;
  double             sums[UTENFOR_N_GRADES] = { 0 };
  g_autofree double *worth = g_new (double, catalogue->services->len);
  g_autofree double *weights = g_new (double, n_weights);
  g_autoptr (UtenforOccupancy) ours = utenfor_occupancy_new (group->tables);
  g_autoptr (UtenforOccupancy) theirs = utenfor_occupancy_new (reference->tables);
  Tally tally = { catalogue, first_age, n_ages, worth, weights, sums };
  Side  first = { group, ours };
  Side  second = { reference, theirs };

  fill_worth (catalogue, price_year, price_year, worth);
  for (gsize i = 0; i < n_weights; i++)
    weights[i] = 1;

  return tally_gap (&tally, &first, &second, shares);
}
