/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-population.h"
#include "tables.h"

#include <math.h>
#include <string.h>

#define START_TOLERANCE 1e-6
#define MOVE(plan, i)   (&g_array_index ((plan)->moves, UtenforLaneMove, (i)))

/* --- the plan ---------------------------------------------------------------------- */

static void
clear_move (UtenforLaneMove *move)
{
  utenfor_lane_series_free (move->own);
  g_ptr_array_unref (move->risks);
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const UtenforLaneMove *first = a;
  const UtenforLaneMove *second = b;

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;

  return (first->to > second->to) - (first->to < second->to);
}

static UtenforLaneMove *
add_move (UtenforLanePopulation *plan,
          guint                  from,
          guint                  to,
          int                    base)
{
  UtenforLaneMove move = { from, to, base, NULL, g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_lane_series_free) };

  for (guint i = 0; i < plan->moves->len; i++)
    if (MOVE (plan, i)->from == from && MOVE (plan, i)->to == to)
      {
        g_ptr_array_unref (move.risks);
        return MOVE (plan, i);
      }
  g_array_append_val (plan->moves, move);

  return MOVE (plan, plan->moves->len - 1);
}

static UtenforLaneSeries *
series_of (const UtenforLanePopulation *plan,
           const UtenforMove           *move,
           const UtenforUncertainty    *uncertainty)
{
  return utenfor_lane_series_new (&move->series, plan->first_age, plan->first_age + (int)plan->n_ages - 2, uncertainty);
}

static void
plan_moves (UtenforLanePopulation    *plan,
            const UtenforUncertainty *uncertainty)
{
  const UtenforPopulation *population = plan->population;

  for (guint i = 0; plan->base != NULL && i < plan->base->moves->len; i++)
    add_move (plan, MOVE (plan->base, i)->from, MOVE (plan->base, i)->to, i);
  for (guint i = 0; i < population->moves->len; i++)
    {
      const UtenforMove *own = &g_array_index (population->moves, UtenforMove, i);
      UtenforLaneMove   *move = add_move (plan, own->from, own->to, -1);

      utenfor_lane_series_free (move->own);
      move->own = series_of (plan, own, uncertainty);
    }
  for (guint i = 0; i < population->move_risks->len; i++)
    {
      const UtenforMove *risk = &g_array_index (population->move_risks, UtenforMove, i);

      g_ptr_array_add (add_move (plan, risk->from, risk->to, -1)->risks, series_of (plan, risk, uncertainty));
    }
  g_array_sort (plan->moves, compare_moves);
}

UtenforLanePopulation *
utenfor_lane_population_new (const UtenforPopulation     *population,
                             const UtenforLanePopulation *base,
                             guint                        index,
                             const UtenforUncertainty    *uncertainty)
{
  UtenforLanePopulation *plan = g_new0 (UtenforLanePopulation, 1);

  plan->population = population;
  plan->base = base;
  plan->index = index;
  plan->first_age = population->first_age;
  plan->n_ages = population->last_age - population->first_age + 1;
  plan->n_states = utenfor_population_get_n_states (population);
  plan->moves = g_array_new (FALSE, FALSE, sizeof (UtenforLaneMove));
  g_array_set_clear_func (plan->moves, (GDestroyNotify)clear_move);
  plan_moves (plan, uncertainty);

  plan->rows = g_new0 (guint, plan->n_states + 1);
  for (guint i = 0; i < plan->moves->len; i++)
    plan->rows[MOVE (plan, i)->from + 1] = i + 1;
  for (guint s = 0; s < plan->n_states; s++)
    plan->rows[s + 1] = MAX (plan->rows[s + 1], plan->rows[s]);

  return plan;
}

void
utenfor_lane_population_free (UtenforLanePopulation *plan)
{
  if (plan == NULL)
    return;

  g_array_unref (plan->moves);
  g_free (plan->rows);
  g_free (plan);
}

int
utenfor_lane_population_find_move (const UtenforLanePopulation *plan,
                                   guint                        from,
                                   guint                        to)
{
  for (guint i = plan->rows[from]; i < plan->rows[from + 1]; i++)
    if (MOVE (plan, i)->to == to)
      return i;

  return -1;
}

void
utenfor_lane_population_reach (const UtenforLanePopulation *plan,
                               gboolean                    *reachable)
{
  const GArray *starts = plan->population->starts;
  gboolean      grows = TRUE;

  if (starts->len == 0 && plan->base != NULL)
    utenfor_lane_population_reach (plan->base, reachable);
  for (guint i = 0; i < starts->len; i++)
    if (g_array_index (starts, UtenforStart, i).share.value > 0)
      reachable[g_array_index (starts, UtenforStart, i).state] = TRUE;

  while (grows)
    {
      grows = FALSE;
      for (guint i = 0; i < plan->moves->len; i++)
        if (reachable[MOVE (plan, i)->from] && !reachable[MOVE (plan, i)->to])
          reachable[MOVE (plan, i)->to] = grows = TRUE;
    }
}

/* --- eight lives ------------------------------------------------------------------- */

UtenforLaneLife *
utenfor_lane_life_new (const UtenforLanePopulation *plan)
{
  UtenforLaneLife *life = g_new0 (UtenforLaneLife, 1);

  life->start = utenfor_lanes_new (plan->n_states);
  life->moves = utenfor_lanes_new ((gsize)plan->moves->len * (plan->n_ages - 1));
  life->stay = utenfor_lanes_new ((gsize)plan->n_states * (plan->n_ages - 1));
  life->x = utenfor_lanes_new ((gsize)plan->n_states * plan->n_ages);

  return life;
}

void
utenfor_lane_life_free (UtenforLaneLife *life)
{
  if (life == NULL)
    return;

  utenfor_lanes_free (life->start);
  utenfor_lanes_free (life->moves);
  utenfor_lanes_free (life->stay);
  utenfor_lanes_free (life->x);
  g_free (life);
}

static void
fill_moves (UtenforLaneLife             *life,
            const UtenforLaneLife       *base,
            const UtenforLanePopulation *plan,
            const UtenforLanes          *values)
{
  guint n = plan->n_ages - 1;

  for (guint i = 0; i < plan->moves->len; i++)
    {
      const UtenforLaneMove *move = MOVE (plan, i);
      UtenforLanes          *out = life->moves + (gsize)i * n;

      if (move->own != NULL)
        utenfor_lane_series_expand (move->own, values, out);
      else if (move->base >= 0)
        memcpy (out, base->moves + (gsize)move->base * (plan->base->n_ages - 1) + (plan->first_age - plan->base->first_age),
                n * sizeof (UtenforLanes));
      for (guint r = 0; r < move->risks->len; r++)
        utenfor_lane_series_multiply (g_ptr_array_index (move->risks, r), values, out);
    }
}

/* One row above 1 in one lane: divided by its sum, and staying is 0. */
static void
scale_row (UtenforLaneLife             *life,
           const UtenforLanePopulation *plan,
           guint                        s,
           guint                        age,
           guint                        lane,
           double                       sum)
{
  guint n = plan->n_ages - 1;

  for (guint i = plan->rows[s]; i < plan->rows[s + 1]; i++)
    life->moves[(gsize)i * n + age][lane] /= sum;
  life->stay[(gsize)s * n + age][lane] = 0;
  if (sum > 1 + UTENFOR_ROW_TOLERANCE)
    life->scaled[lane] = TRUE;
}

/* stay[n_ages − 1] of one state; TRUE if a row may be above 1. */
UTENFOR_FOR_EACH_CPU static gboolean
fill_stay (UtenforLaneLife             *life,
           const UtenforLanePopulation *plan,
           guint                        s)
{
  guint         n = plan->n_ages - 1;
  UtenforLanes *stay = life->stay + (gsize)s * n;
  UtenforMask   below = { 0 };
  gboolean      any = FALSE;

  for (guint age = 0; age < n; age++)
    {
      UtenforLanes sum = { 0 };

      for (guint i = plan->rows[s]; i < plan->rows[s + 1]; i++)
        sum += life->moves[(gsize)i * n + age];
      stay[age] = 1 - sum;
      below |= stay[age] < 0;
    }
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    any |= below[lane] != 0;

  return any;
}

void
utenfor_lane_life_close (UtenforLaneLife             *life,
                         const UtenforLanePopulation *plan)
{
  guint n = plan->n_ages - 1;

  for (guint s = 0; s < plan->n_states; s++)
    if (fill_stay (life, plan, s))
      for (guint age = 0; age < n; age++)
        for (guint lane = 0; lane < UTENFOR_LANES; lane++)
          if (life->stay[(gsize)s * n + age][lane] < 0)
            scale_row (life, plan, s, age, lane, 1 - life->stay[(gsize)s * n + age][lane]);
}

/* --- start --------------------------------------------------------------------------- */

static void
own_start (UtenforLaneLife             *life,
           const UtenforLanePopulation *plan,
           const UtenforUncertainty    *uncertainty,
           const UtenforLanes          *values)
{
  const GArray *starts = plan->population->starts;
  UtenforLanes  sum = { 0 };

  memset (life->start, 0, plan->n_states * sizeof (UtenforLanes));
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);
      const UtenforLanes *share = &values[utenfor_uncertainty_get_slot (uncertainty, &start->share)];

      life->start[start->state] += *share;
      sum += *share;
    }
  for (guint s = 0; s < plan->n_states; s++)
    life->start[s] /= sum;
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    if (fabs (sum[lane] - 1) > START_TOLERANCE)
      life->scaled[lane] = TRUE;
}

/* next = now · moves, at one age. */
UTENFOR_FOR_EACH_CPU static void
step (const UtenforLaneLife       *life,
      const UtenforLanePopulation *plan,
      guint                        age,
      const UtenforLanes          *now,
      gsize                        stride,
      UtenforLanes                *next)
{
  guint n = plan->n_ages - 1;

  for (guint s = 0; s < plan->n_states; s++)
    next[s * stride] = now[s * stride] * life->stay[(gsize)s * n + age];
  for (guint i = 0; i < plan->moves->len; i++)
    {
      const UtenforLaneMove *move = MOVE (plan, i);

      next[move->to * stride] += now[move->from * stride] * life->moves[(gsize)i * n + age];
    }
}

/* The base's start, or where its people are when this population begins later. */
static void
inherited_start (UtenforLaneLife             *life,
                 const UtenforLaneLife       *base,
                 const UtenforLanePopulation *plan)
{
  UtenforLanes *next = utenfor_lanes_new (plan->n_states);
  gsize         size = plan->base->n_states * sizeof (UtenforLanes);

  memset (life->start, 0, plan->n_states * sizeof (UtenforLanes));
  memcpy (life->start, base->start, size);
  for (int age = plan->base->first_age; age < plan->first_age; age++)
    {
      step (base, plan->base, age - plan->base->first_age, life->start, 1, next);
      memcpy (life->start, next, size);
    }

  utenfor_lanes_free (next);
}

static void
start_risks (UtenforLaneLife             *life,
             const UtenforLanePopulation *plan,
             const UtenforUncertainty    *uncertainty,
             const UtenforLanes          *values)
{
  const GArray        *risks = plan->population->start_risks;
  g_autofree gboolean *named = g_new0 (gboolean, plan->n_states);
  g_autofree double   *shares = g_new (double, plan->n_states);

  for (guint i = 0; i < risks->len; i++)
    {
      const UtenforStart *risk = &g_array_index (risks, UtenforStart, i);

      life->start[risk->state] *= values[utenfor_uncertainty_get_slot (uncertainty, &risk->share)];
      named[risk->state] = TRUE;
    }
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      double sum = 0;

      for (guint s = 0; s < plan->n_states; s++)
        {
          shares[s] = life->start[s][lane];
          sum += named[s] ? shares[s] : 0;
        }
      if (sum > 1 + START_TOLERANCE)
        life->scaled[lane] = TRUE;
      utenfor_start_close (shares, named, plan->n_states);
      for (guint s = 0; s < plan->n_states; s++)
        life->start[s][lane] = shares[s];
    }
}

void
utenfor_lane_life_fill (UtenforLaneLife             *life,
                        const UtenforLaneLife       *base,
                        const UtenforLanePopulation *plan,
                        const UtenforUncertainty    *uncertainty,
                        const UtenforLanes          *values)
{
  memset (life->scaled, 0, sizeof life->scaled);
  if (plan->population->starts->len > 0)
    own_start (life, plan, uncertainty, values);
  else
    inherited_start (life, base, plan);
  if (plan->population->start_risks->len > 0)
    start_risks (life, plan, uncertainty, values);

  fill_moves (life, base, plan, values);
  utenfor_lane_life_close (life, plan);
}

void
utenfor_lane_life_live (UtenforLaneLife             *life,
                        const UtenforLanePopulation *plan,
                        guint                        from)
{
  if (from == 0)
    for (guint s = 0; s < plan->n_states; s++)
      life->x[(gsize)s * plan->n_ages] = life->start[s];
  for (guint age = from; age + 1 < plan->n_ages; age++)
    step (life, plan, age, life->x + age, plan->n_ages, life->x + age + 1);
}
