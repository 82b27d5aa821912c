/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "effect.h"
#include "life-course.h"
#include "tables.h"

#include <math.h>
#include <string.h>

#define RISK(effect, i) (&g_array_index ((effect)->risks, UtenforEffectRisk, (i)))

static UtenforOccupancy *
occupancy_alloc (int   first_age,
                 guint n_ages,
                 guint n_states)
{
  UtenforOccupancy *occupancy = g_new0 (UtenforOccupancy, 1);

  occupancy->first_age = first_age;
  occupancy->n_ages = n_ages;
  occupancy->n_states = n_states;
  occupancy->x = g_new (double, (gsize)n_ages *n_states);

  return occupancy;
}

UtenforOccupancy *
utenfor_occupancy_new (const UtenforTables *tables)
{
  guint             n = tables->n_states;
  UtenforOccupancy *occupancy = occupancy_alloc (tables->first_age, tables->n_ages, n);

  memcpy (occupancy->x, tables->start, n * sizeof (double));
  for (guint i = 0; i + 1 < tables->n_ages; i++)
    utenfor_moves_apply (utenfor_tables_moves_at (tables, tables->first_age + i), n,
                         occupancy->x + (gsize)i * n, occupancy->x + (gsize)(i + 1) * n);

  return occupancy;
}

/* Relative risks on named start shares; the other states share the difference
 * in proportion.  They act only when the effect has begun before the first age:
 * nobody changes the state she starts in by what begins then. */
static void
apply_start_risks (const UtenforScenario *scenario,
                   double                *start,
                   guint                  n_states)
{
  int                  years = scenario->group->first_age - scenario->entry_age;
  g_autofree gboolean *named = g_new0 (gboolean, n_states);
  gboolean             acts = FALSE;

  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      const UtenforEffectRisk *risk = RISK (&scenario->effect, i);

      if (!risk->on_start || years <= risk->course.lag)
        continue;
      start[risk->to] *= utenfor_effect_risk (&scenario->effect, risk, years);
      named[risk->to] = TRUE;
      acts = TRUE;
    }
  if (acts)
    utenfor_start_close (start, named, n_states);
}

/* P'_a[s→s'] = P_a[s→s'] · R_k; staying takes up the difference. */
static void
moves_with (const UtenforScenario *scenario,
            int                    age,
            double                *moves)
{
  const UtenforTables *tables = scenario->group->tables;
  guint                n = tables->n_states;

  memcpy (moves, utenfor_tables_moves_at (tables, age), (gsize)n * n * sizeof (double));
  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      const UtenforEffectRisk *risk = RISK (&scenario->effect, i);

      if (!risk->on_start)
        moves[risk->from * n + risk->to] *= utenfor_effect_risk (&scenario->effect, risk, age - scenario->entry_age);
    }
  utenfor_moves_close (moves, n);
}

UtenforOccupancy *
utenfor_occupancy_new_with (const UtenforScenario *scenario)
{
  const UtenforTables *tables = scenario->group->tables;
  guint                n = tables->n_states;
  UtenforOccupancy    *occupancy = utenfor_occupancy_new (tables);
  g_autofree double   *moves = NULL;

  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    return occupancy;

  moves = g_new (double, (gsize)n *n);
  if (scenario->entry_age < tables->first_age)
    apply_start_risks (scenario, occupancy->x, n);
  for (guint i = 0; i + 1 < tables->n_ages; i++)
    {
      int age = tables->first_age + i;

      if (age < scenario->entry_age)
        continue;
      moves_with (scenario, age, moves);
      utenfor_moves_apply (moves, n, occupancy->x + (gsize)i * n, occupancy->x + (gsize)(i + 1) * n);
    }

  return occupancy;
}

void
utenfor_occupancy_free (UtenforOccupancy *occupancy)
{
  if (occupancy == NULL)
    return;

  g_free (occupancy->x);
  g_free (occupancy);
}

const double *
utenfor_occupancy_at (const UtenforOccupancy *occupancy,
                      int                     age)
{
  g_return_val_if_fail (age >= occupancy->first_age && age - occupancy->first_age < (int)occupancy->n_ages, NULL);

  return occupancy->x + (gsize)(age - occupancy->first_age) * occupancy->n_states;
}

double
utenfor_occupancy_get_outside (const UtenforOccupancy  *occupancy,
                               const UtenforPopulation *population,
                               int                      age)
{
  const double *x = utenfor_occupancy_at (occupancy, age);
  double        outside = 0;
  double        here = 0;

  for (guint s = 0; s < occupancy->n_states; s++)
    {
      UtenforStateKind kind = utenfor_population_get_state (population, s)->kind;

      if (kind == UTENFOR_STATE_GONE)
        continue;
      here += x[s];
      if (kind == UTENFOR_STATE_OUTSIDE)
        outside += x[s];
    }

  return here > 0 ? outside / here : NAN;
}
