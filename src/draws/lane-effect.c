/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-effect.h"
#include "tables.h"

#include <string.h>

#define RISK(effect, i) (&g_array_index ((effect)->risks, UtenforEffectRisk, (i)))

/* ramp[n]: how much of the effect there is n years after entry, as effect.h has it. */
static void
fill_ramp (const UtenforLaneDesk *desk,
           const UtenforCourse   *course,
           int                    from,
           guint                  n,
           UtenforLanes          *ramp)
{
  const UtenforLanes *floor = utenfor_lane_desk_value_of (desk, &course->floor);
  UtenforLanes        keep = 1 - *utenfor_lane_desk_value_of (desk, &course->relapse);
  UtenforLanes        lasting = { 1, 1, 1, 1, 1, 1, 1, 1 };
  int                 k = from - course->lag;

  for (int i = 0; i < k; i++)
    lasting *= keep;
  for (guint i = 0; i < n; i++, k++)
    {
      double phased = k < 0 ? 0 : MIN (1, (k + 1.0) / course->phase_in);

      ramp[i] = phased * (*floor + (1 - *floor) * lasting);
      if (k >= 0)
        lasting *= keep;
    }
}

void
utenfor_lane_desk_fill_effect (UtenforLaneDesk *desk)
{
  const UtenforScenario *scenario = desk->model->scenario;
  const UtenforEffect   *effect = &scenario->effect;
  UtenforLanes           share = *utenfor_lane_desk_value_of (desk, &effect->success_with) - *utenfor_lane_desk_value_of (desk, &effect->success_without);

  share *= *utenfor_lane_desk_value_of (desk, &effect->causal_share);
  for (guint lane = 0; scenario->group->includes_successes && lane < UTENFOR_LANES; lane++)
    if (share[lane] != 0)
      share[lane] /= 1 - (*utenfor_lane_desk_value_of (desk, &effect->success_without))[lane];

  fill_ramp (desk, &effect->course, desk->model->offset, desk->model->n_ages, desk->effect);
  for (guint age = 0; age < desk->model->n_ages; age++)
    for (guint lane = 0; lane < UTENFOR_LANES; lane++)
      desk->effect[age][lane] = CLAMP (desk->effect[age][lane] * share[lane], -1, 1);
}

/* risks[n]: R_k at ages from `first` on. */
static void
fill_risks (const UtenforLaneDesk   *desk,
            const UtenforEffectRisk *risk,
            int                      first,
            guint                    n,
            UtenforLanes            *risks)
{
  const UtenforScenario *scenario = desk->model->scenario;
  UtenforLanes           change = *utenfor_lane_desk_value_of (desk, &scenario->effect.causal_share) * (*utenfor_lane_desk_value_of (desk, &risk->risk) - 1);
  int                    k = first - scenario->entry_age - risk->course.lag;

  fill_ramp (desk, &risk->course, first - scenario->entry_age, n, risks);
  for (guint i = 0; i < n; i++, k++)
    {
      gboolean acts = k >= 0 && (risk->years == 0 || k < risk->years);

      risks[i] = 1 + (acts ? 1.0 : 0.0) * (change * risks[i]);
    }
}

static void
start_with (UtenforLaneDesk *desk)
{
  const UtenforScenario *scenario = desk->model->scenario;
  guint                  n = desk->model->group->n_states;
  g_autofree gboolean   *named = g_new0 (gboolean, n);
  g_autofree double     *start = g_new (double, n);
  int                    years = scenario->group->first_age - scenario->entry_age;
  gboolean               acts = FALSE;

  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      const UtenforEffectRisk *risk = RISK (&scenario->effect, i);
      UtenforLanes             factor;

      if (!risk->on_start || years <= risk->course.lag)
        continue;
      fill_risks (desk, risk, scenario->group->first_age, 1, &factor);
      desk->with->start[risk->to] *= factor;
      named[risk->to] = acts = TRUE;
    }
  for (guint lane = 0; acts && lane < UTENFOR_LANES; lane++)
    {
      for (guint s = 0; s < n; s++)
        start[s] = desk->with->start[s][lane];
      utenfor_start_close (start, named, n);
      for (guint s = 0; s < n; s++)
        desk->with->start[s][lane] = start[s];
    }
}

/* Moves from entry on, times the measure's relative risks. */
static void
moves_with (UtenforLaneDesk *desk,
            guint            entry)
{
  const UtenforScenario       *scenario = desk->model->scenario;
  const UtenforLanePopulation *plan = desk->model->group;
  guint                        n = plan->n_ages - 1;
  UtenforLanes                *risks = utenfor_lanes_new (n);

  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      const UtenforEffectRisk *risk = RISK (&scenario->effect, i);
      int                      move = risk->on_start ? -1 : utenfor_lane_population_find_move (plan, risk->from, risk->to);

      if (move < 0 || entry >= n)
        continue;
      fill_risks (desk, risk, plan->first_age + (int)entry, n - entry, risks);
      for (guint age = entry; age < n; age++)
        desk->with->moves[(gsize)move * n + age] *= risks[age - entry];
    }

  utenfor_lanes_free (risks);
}

void
utenfor_lane_desk_live_with (UtenforLaneDesk *desk)
{
  const UtenforScenario       *scenario = desk->model->scenario;
  const UtenforLanePopulation *plan = desk->model->group;
  const UtenforLaneLife       *group = g_ptr_array_index (desk->lives, plan->index);
  guint                        entry = MAX (0, scenario->entry_age - plan->first_age);
  gsize                        n = plan->n_ages - 1;

  memset (desk->with->scaled, 0, sizeof desk->with->scaled);
  memcpy (desk->with->start, group->start, plan->n_states * sizeof (UtenforLanes));
  memcpy (desk->with->moves, group->moves, plan->moves->len * n * sizeof (UtenforLanes));
  if (scenario->entry_age < plan->first_age)
    start_with (desk);
  moves_with (desk, entry);
  utenfor_lane_life_close (desk->with, plan);

  memcpy (desk->with->x, group->x, plan->n_states * plan->n_ages * sizeof (UtenforLanes));
  utenfor_lane_life_live (desk->with, plan, entry);
}
