/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "life-strips.h"

#include "simulate-worker.h"

#include <math.h>
#include <string.h>

/* --- states --------------------------------------------------------------------------- */

static guint
add_state (UtenforLifeStrips  *strips,
           const UtenforState *state)
{
  for (guint i = 0; i < strips->states->len; i++)
    if (g_str_equal (utenfor_life_strips_get_state (strips, i)->id, state->id))
      return i;
  g_ptr_array_add (strips->states, (gpointer)state);

  return strips->states->len - 1;
}

/* What an arm's chain calls its states, as the strips number them: [chain->n_states]. */
static guint *
name_states (UtenforLifeStrips       *strips,
             const UtenforChain      *chain,
             const UtenforPopulation *population)
{
  guint *names = g_new (guint, chain->n_states);

  for (guint s = 0; s < chain->n_states; s++)
    names[s] = add_state (strips, utenfor_population_get_state (population, chain->states[s]));

  return names;
}

/* --- lives ---------------------------------------------------------------------------- */

/* Of a life-course effect: in years whose success word counts, the group's life
 * course becomes the reference's; where the measure does harm it is the other way
 * round, because that is what the same person would have had without it. */
static void
swap_years (UtenforLifeStrips     *strips,
            const UtenforLaneDesk *desk,
            guint32                fate,
            guint                  person)
{
  guint *without = strips->lives[UTENFOR_LIFE_WITHOUT] + (gsize)person * strips->n_ages;
  guint *with = strips->lives[UTENFOR_LIFE_WITH] + (gsize)person * strips->n_ages;

  for (guint i = 0; i < strips->n_ages; i++)
    {
      double   effect = desk->effect[i][0];
      gboolean counts = fate < utenfor_random_threshold (fabs (effect));
      guint    group = without[i], reference = with[i];

      strips->succeeds[(gsize)person * strips->n_ages + i] = counts;
      without[i] = counts && effect < 0 ? reference : group;
      with[i] = counts && effect > 0 ? reference : group;
    }
}

static void
trace_lives (UtenforLifeStrips             *strips,
             const UtenforSimulationWorker *worker,
             guint *const                   names[2])
{
  const UtenforLaneModel *model = worker->plan->model;
  UtenforLives            lives = {
               .seed = strips->seed, .first_age = strips->first_age, .arms = { worker->tables[0][0], worker->tables[1][0] }
  };

  for (guint person = 0; person < strips->n_lives; person++)
    {
      for (guint arm = 0; arm < 2; arm++)
        {
          guint *life = strips->lives[arm] + (gsize)person * strips->n_ages;

          utenfor_lives_trace (&lives, arm, person, strips->n_ages, life);
          for (guint i = 0; i < strips->n_ages; i++)
            life[i] = names[arm][life[i]];
        }
      if (model->reference != NULL)
        swap_years (strips, worker->desk, utenfor_lives_get_fate (&lives, person), person);
    }
}

static UtenforLifeStrips *
strips_new (const UtenforLaneModel *model,
            guint64                 seed,
            guint                   n_lives)
{
  UtenforLifeStrips *strips = g_new0 (UtenforLifeStrips, 1);
  gsize              cells = MAX ((gsize)n_lives * model->n_ages, 1);

  strips->scenario = utenfor_scenario_ref (model->scenario);
  strips->seed = seed;
  strips->n_lives = n_lives;
  strips->first_age = model->first_age;
  strips->n_ages = model->n_ages;
  strips->states = g_ptr_array_new ();
  for (guint arm = 0; arm < 2; arm++)
    strips->lives[arm] = g_new0 (guint, cells);
  if (model->reference != NULL)
    strips->succeeds = g_new0 (guint8, cells);

  return strips;
}

static UtenforLifeStrips *
live (const UtenforLaneModel *model,
      guint64                 seed,
      guint                   n_lives)
{
  UtenforSimulationOptions options;
  UtenforSimulationPlan    plan;
  UtenforSimulationWorker *worker;
  UtenforLifeStrips       *strips = strips_new (model, seed, n_lives);
  guint                   *names[2];

  if (strips->n_ages == 0)
    return strips;
  utenfor_simulation_options_init (&options);
  options.mode = UTENFOR_SIMULATE_CHANCE;
  options.seed = seed;
  utenfor_simulation_plan_init (&plan, model, &options, NULL);
  worker = utenfor_simulation_worker_new (&plan);
  names[0] = name_states (strips, plan.chains[0], model->group->population);
  names[1] = name_states (strips, plan.chains[1], (model->reference != NULL ? model->reference : model->group)->population);
  trace_lives (strips, worker, names);

  for (guint arm = 0; arm < 2; arm++)
    g_free (names[arm]);
  utenfor_simulation_worker_free (worker);
  utenfor_simulation_plan_clear (&plan);

  return strips;
}

UtenforLifeStrips *
utenfor_life_strips_new (UtenforScenario *scenario,
                         guint64          seed,
                         guint            n_lives,
                         UtenforIssues   *issues)
{
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  g_autoptr (UtenforLaneModel) model = NULL;

  g_return_val_if_fail (scenario != NULL && issues != NULL, NULL);

  uncertainty = utenfor_uncertainty_new_settled (scenario);
  model = utenfor_lane_model_new (uncertainty, NULL, issues);

  return model != NULL ? live (model, seed, n_lives) : NULL;
}

void
utenfor_life_strips_free (UtenforLifeStrips *strips)
{
  if (strips == NULL)
    return;

  for (guint arm = 0; arm < 2; arm++)
    g_free (strips->lives[arm]);
  g_free (strips->succeeds);
  g_ptr_array_unref (strips->states);
  utenfor_scenario_unref (strips->scenario);
  g_free (strips);
}

/* --- reading them --------------------------------------------------------------------- */

const guint *
utenfor_life_strips_get (const UtenforLifeStrips *strips,
                         UtenforLife              which,
                         guint                    person)
{
  return strips->lives[which] + (gsize)person * strips->n_ages;
}

const UtenforState *
utenfor_life_strips_get_state (const UtenforLifeStrips *strips,
                               guint                    state)
{
  return g_ptr_array_index (strips->states, state);
}

gboolean
utenfor_life_strips_differs (const UtenforLifeStrips *strips,
                             guint                    person)
{
  return memcmp (utenfor_life_strips_get (strips, UTENFOR_LIFE_WITHOUT, person),
                 utenfor_life_strips_get (strips, UTENFOR_LIFE_WITH, person), strips->n_ages * sizeof (guint)) != 0;
}

guint
utenfor_life_strips_count_years (const UtenforLifeStrips *strips,
                                 UtenforLife              which,
                                 guint                    person,
                                 UtenforStateKind         kind)
{
  const guint *life = utenfor_life_strips_get (strips, which, person);
  guint        n = 0;

  for (guint i = 0; i < strips->n_ages; i++)
    n += utenfor_life_strips_get_state (strips, life[i])->kind == kind;

  return n;
}

static guint
first_year_outside (const UtenforLifeStrips *strips,
                    guint                    person)
{
  const guint *life = utenfor_life_strips_get (strips, UTENFOR_LIFE_WITHOUT, person);
  guint        i = 0;

  while (i < strips->n_ages && utenfor_life_strips_get_state (strips, life[i])->kind != UTENFOR_STATE_OUTSIDE)
    i++;

  return i;
}

static int
compare_persons (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const UtenforLifeStrips *strips = data;
  const guint              one = *(const guint *)a, two = *(const guint *)b;
  const int                years = (int)utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, one, UTENFOR_STATE_OUTSIDE) -
                    (int)utenfor_life_strips_count_years (strips, UTENFOR_LIFE_WITHOUT, two, UTENFOR_STATE_OUTSIDE);
  const int differ = (int)utenfor_life_strips_differs (strips, two) - (int)utenfor_life_strips_differs (strips, one);
  const int first = (int)first_year_outside (strips, two) - (int)first_year_outside (strips, one);

  if (differ != 0)
    return differ;
  if (years != 0)
    return years;
  return first != 0 ? first : (one > two) - (one < two);
}

void
utenfor_life_strips_sort (const UtenforLifeStrips *strips,
                          guint                   *order)
{
  for (guint i = 0; i < strips->n_lives; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)strips->n_lives, sizeof (guint), compare_persons, (gpointer)strips);
}
