/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-book.h"
#include "simulate-worker.h"

#include <math.h>
#include <string.h>

/* The arms of one person are: for a transition effect the group without and with;
 * for a life-course effect the group and the reference. */
static const UtenforLanePopulation *
population_of (const UtenforLaneModel *model,
               guint                   arm)
{
  return arm == 1 && model->reference != NULL ? model->reference : model->group;
}

static const UtenforLaneLife *
life_of (const UtenforLaneDesk *desk,
         guint                  arm)
{
  if (arm == 1 && desk->with != NULL)
    return desk->with;

  return g_ptr_array_index (desk->lives, population_of (desk->model, arm)->index);
}

void
utenfor_simulation_plan_init (UtenforSimulationPlan          *plan,
                              const UtenforLaneModel         *model,
                              const UtenforSimulationOptions *options,
                              UtenforSimulation              *simulation)
{
  *plan = (UtenforSimulationPlan){ model, options, simulation };
  for (guint arm = 0; arm < 2; arm++)
    plan->chains[arm] = utenfor_chain_new (population_of (model, arm));
  plan->width = MAX (plan->chains[0]->width, plan->chains[1]->width);
}

void
utenfor_simulation_plan_clear (UtenforSimulationPlan *plan)
{
  for (guint arm = 0; arm < 2; arm++)
    g_clear_pointer (&plan->chains[arm], utenfor_chain_free);
}

static void
fill_tables (UtenforSimulationWorker *worker,
             guint                    n_lanes)
{
  const UtenforLaneModel *model = worker->plan->model;

  for (guint arm = 0; arm < 2; arm++)
    {
      const UtenforLanePopulation *population = population_of (model, arm);

      utenfor_chain_tables_fill (worker->tables[arm], n_lanes, population, life_of (worker->desk, arm),
                                 model->first_age - population->first_age);
    }
}

/* Numbers that are not drawn are the same in every draw: they are laid out once. */
static gboolean
draws_numbers (const UtenforSimulationPlan *plan)
{
  return plan->options->mode != UTENFOR_SIMULATE_CHANCE;
}

static gboolean
draws_lives (const UtenforSimulationPlan *plan)
{
  return plan->options->mode != UTENFOR_SIMULATE_NUMBERS && plan->model->n_ages > 0;
}

UtenforSimulationWorker *
utenfor_simulation_worker_new (const UtenforSimulationPlan *plan)
{
  UtenforSimulationWorker *worker = g_new0 (UtenforSimulationWorker, 1);
  guint                    n_ages = plan->model->n_ages;

  worker->plan = plan;
  worker->desk = utenfor_lane_desk_new (plan->model);
  worker->fates = g_new0 (guint64, n_ages);
  worker->expected = utenfor_lanes_new (plan->model->n_payers + 1);
  for (guint arm = 0; arm < 2 && draws_lives (plan); arm++)
    {
      for (guint lane = 0; lane < (draws_numbers (plan) ? UTENFOR_LANES : 1); lane++)
        worker->tables[arm][lane] = utenfor_chain_table_new (plan->chains[arm], n_ages, plan->width);
      worker->counts[arm] = g_new0 (guint32, (gsize)n_ages * worker->tables[arm][0]->stride);
    }

  if (draws_lives (plan) && plan->model->persons != NULL)
    {
      worker->persons = utenfor_person_desk_new (plan->model->persons, worker->desk, plan->chains);
      worker->refund = utenfor_lanes_new ((gsize)plan->model->n_payers * plan->model->n_years);
    }
  if (!draws_numbers (plan))
    {
      utenfor_lane_desk_prepare (worker->desk);
      if (draws_lives (plan))
        fill_tables (worker, 1);
      if (worker->persons != NULL)
        utenfor_person_desk_prepare (worker->persons);
    }

  return worker;
}

void
utenfor_simulation_worker_free (UtenforSimulationWorker *worker)
{
  for (guint arm = 0; arm < 2; arm++)
    {
      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        utenfor_chain_table_free (worker->tables[arm][lane]);
      g_free (worker->counts[arm]);
    }
  g_free (worker->fates);
  utenfor_person_desk_free (worker->persons);
  utenfor_lanes_free (worker->refund);
  utenfor_lanes_free (worker->expected);
  utenfor_lane_desk_free (worker->desk);
  g_free (worker);
}

/* --- lives --------------------------------------------------------------------------- */

/* The persons of one arm of a life-course effect, by state: their money is gained, or
 * lost, and the other way round where the effect does harm. */
static void
put_weights (UtenforSimulationWorker *worker,
             guint                    arm,
             guint                    lane)
{
  const UtenforLaneDesk *desk = worker->desk;
  const UtenforChain    *chain = worker->plan->chains[arm];
  const guint            n_ages = worker->plan->model->n_ages;
  const guint            stride = worker->tables[arm][0]->stride;
  const double           sign = arm == 0 ? 1 : -1;

  for (guint s = 0; s < chain->n_states; s++)
    {
      const guint32 *count = worker->counts[arm] + s;
      double        *weight = (double *)(desk->weights[arm] + (gsize)chain->states[s] * n_ages) + lane;

      for (guint age = 0; age < n_ages; age++, count += stride, weight += UTENFOR_LANES)
        *weight = (desk->effect[age][lane] < 0 ? -sign : sign) * *count;
    }
}

/* The same of a measure that changes moves: who is there without less who is with. */
static void
put_difference (UtenforSimulationWorker *worker,
                guint                    lane)
{
  const UtenforChain *chain = worker->plan->chains[0];
  const guint         n_ages = worker->plan->model->n_ages;
  const guint         stride = worker->tables[0][0]->stride;

  for (guint s = 0; s < chain->n_states; s++)
    {
      const guint32 *without = worker->counts[0] + s, *with = worker->counts[1] + s;
      double        *weight = (double *)(worker->desk->weights[0] + (gsize)chain->states[s] * n_ages) + lane;

      for (guint age = 0; age < n_ages; age++, weight += UTENFOR_LANES)
        *weight = (gint32)(without[age * stride] - with[age * stride]);
    }
}

static void
live (UtenforSimulationWorker *worker,
      guint                    draw,
      guint                    lane,
      guint                    intake,
      guint                    n_ages)
{
  const UtenforSimulationPlan *plan = worker->plan;
  guint                        participants = plan->model->scenario->participants;
  guint                        from = draws_numbers (plan) ? lane : 0;
  UtenforLives                 lives = {
                    plan->options->seed, draw, plan->model->first_age, { worker->tables[0][from], worker->tables[1][from] }, NULL, plan->options->stop, plan->options->instructions
  };

  for (guint age = 0; age < n_ages && plan->model->reference != NULL; age++)
    worker->fates[age] = utenfor_random_threshold (fabs (worker->desk->effect[age][lane]));
  if (plan->model->reference != NULL)
    lives.fates = worker->fates;

  for (guint arm = 0; arm < 2; arm++)
    memset (worker->counts[arm], 0, (gsize)plan->model->n_ages * worker->tables[arm][0]->stride * sizeof (guint32));
  utenfor_lives_count (&lives, intake * participants, participants, n_ages, worker->counts);

  if (plan->model->reference == NULL)
    put_difference (worker, lane);
  for (guint arm = 0; arm < 2 && plan->model->reference != NULL; arm++)
    put_weights (worker, arm, lane);
  if (worker->persons != NULL)
    utenfor_person_desk_follow (worker->persons, &lives, lane, intake, intake * participants, participants, n_ages);
}

/* desk->net from everybody's lives. */
static void
live_all (UtenforSimulationWorker *worker,
          guint                    first_draw,
          guint                    n_lanes)
{
  const UtenforLaneModel *model = worker->plan->model;

  if (draws_numbers (worker->plan))
    {
      fill_tables (worker, n_lanes);
      if (worker->persons != NULL)
        utenfor_person_desk_prepare (worker->persons);
    }
  utenfor_lane_desk_begin (worker->desk);
  for (guint j = 0; j < (guint)model->scenario->intakes && j + model->offset < model->n_years; j++)
    {
      guint n_ages = MIN (model->n_ages, model->n_years - j - model->offset);

      if (worker->persons != NULL)
        utenfor_person_desk_begin (worker->persons, j);
      for (guint lane = 0; lane < n_lanes; lane++)
        live (worker, first_draw + lane, lane, j, n_ages);
      if (worker->persons != NULL)
        utenfor_person_desk_end (worker->persons);
      utenfor_lane_desk_book (worker->desk, j, 1);
    }
  worker->desk->persons = NULL;
  utenfor_lane_desk_end (worker->desk);
}

/* --- results ------------------------------------------------------------------------- */

/* Adds a payer's net to a row's: row[n_years]. */
UTENFOR_FOR_EACH_CPU static void
add_years (const UtenforLanes *net,
           guint               n_years,
           UtenforLanes       *row)
{
  for (guint t = 0; t < n_years; t++)
    row[t] += net[t];
}

/* The net of a row's payer, or of all public ones: [n_years]. */
static const UtenforLanes *
net_of_row (const UtenforSimulationWorker *worker,
            guint                          row)
{
  const UtenforLaneModel *model = worker->plan->model;
  int                     payer = worker->plan->simulation->payers[row];
  UtenforLanes           *years = worker->desk->scratch;

  if (payer >= 0)
    return worker->desk->net + (gsize)payer * model->n_years;

  memset (years, 0, model->n_years * sizeof (UtenforLanes));
  for (guint p = 0; p < model->n_payers; p++)
    if (model->has_flow[p] && utenfor_catalogue_get_payer (model->scenario->catalogue, p)->is_public)
      add_years (worker->desk->net + (gsize)p * model->n_years, model->n_years, years);

  return years;
}

/* years[n_years] and what they add up to, discounted, to where the draws are kept. */
UTENFOR_FOR_EACH_CPU static void
keep_years (const UtenforLanes *years,
            const double       *discount,
            guint               n_years,
            gsize               stride,
            double             *net,
            double             *cumulated)
{
  UtenforLanes sum = { 0 };

  for (guint t = 0; t < n_years; t++)
    {
      sum += years[t] * discount[t];
      utenfor_lanes_put_away (net + t * stride, &years[t]);
      utenfor_lanes_put_away (cumulated + t * stride, &sum);
    }
}

static void
keep_net (const UtenforSimulationWorker *worker,
          guint                          first_draw)
{
  UtenforSimulation *simulation = worker->plan->simulation;

  for (guint row = 0; row < simulation->n_rows; row++)
    {
      gsize place = (gsize)row * simulation->n_years * simulation->stride + first_draw;

      keep_years (net_of_row (worker, row), worker->plan->model->discount, simulation->n_years, simulation->stride,
                  simulation->net + place, simulation->cumulated + place);
    }
  utenfor_lanes_end_put_away ();
}

UTENFOR_FOR_EACH_CPU static void
keep_sum (const UtenforLanes *years,
          const double       *discount,
          guint               n_years,
          double             *kept)
{
  UtenforLanes sum = { 0 };

  for (guint t = 0; t < n_years; t++)
    sum += years[t] * discount[t];
  memcpy (kept, &sum, sizeof sum);
}

/* Where no number is drawn, all draws expect the same. */
static void
keep_expected (UtenforSimulationWorker *worker,
               guint                    first_draw)
{
  UtenforSimulation *simulation = worker->plan->simulation;

  if (!worker->has_expected)
    {
      utenfor_lane_desk_expect (worker->desk);
      for (guint row = 0; row < simulation->n_rows; row++)
        keep_sum (net_of_row (worker, row), worker->plan->model->discount, simulation->n_years,
                  (double *)&worker->expected[row]);
      worker->has_expected = !draws_numbers (worker->plan);
    }
  for (guint row = 0; row < simulation->n_rows; row++)
    memcpy (simulation->expected + (gsize)row * simulation->stride + first_draw, &worker->expected[row], sizeof (UtenforLanes));
}

/* What a refund's purses do to its payer. */
static void
keep_refund (UtenforSimulationWorker *worker,
             guint                    r,
             guint                    first_draw)
{
  const UtenforLaneModel  *model = worker->plan->model;
  const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (model->persons, r);
  UtenforSimulationRefund *kept = &worker->plan->simulation->refunds[r];
  UtenforLanes            *net = worker->desk->net;

  memset (worker->refund, 0, (gsize)model->n_payers * model->n_years * sizeof (UtenforLanes));
  worker->desk->net = worker->refund;
  for (guint i = 0; i < refund->n_booked; i++)
    utenfor_lane_desk_book_purse (worker->desk, model->persons->purses[refund->slots[i]]);
  worker->desk->net = net;
  keep_sum (worker->refund + (gsize)kept->payer * model->n_years, model->discount, model->n_years, kept->gain + first_draw);
}

void
utenfor_simulation_worker_run (UtenforSimulationWorker *worker,
                               guint                    block)
{
  const UtenforSimulationPlan *plan = worker->plan;
  guint                        first_draw = block * UTENFOR_LANES;
  guint                        n_lanes = MIN (UTENFOR_LANES, plan->options->n_draws - first_draw);

  if (draws_numbers (plan))
    {
      utenfor_lane_desk_draw (worker->desk, plan->options->seed, first_draw);
      utenfor_lane_desk_prepare (worker->desk);
      for (guint lane = 0; lane < n_lanes; lane++)
        worker->n_scaled += utenfor_lane_desk_was_scaled (worker->desk, lane);
    }

  keep_expected (worker, first_draw);
  if (draws_lives (plan))
    live_all (worker, first_draw, n_lanes);
  for (guint r = 0; worker->persons != NULL && r < plan->simulation->n_refunds; r++)
    keep_refund (worker, r, first_draw);
  keep_net (worker, first_draw);
}
