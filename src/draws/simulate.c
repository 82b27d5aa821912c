/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-plan.h"
#include "simulate-worker.h"

#include <glib/gi18n-lib.h>
#include <sys/mman.h>

#define LARGE_PAGE (2 << 20)

void
utenfor_simulation_options_init (UtenforSimulationOptions *options)
{
  *options = (UtenforSimulationOptions){ .n_draws = 1000, .seed = UTENFOR_USUAL_SEED };
}

gboolean
utenfor_simulation_check (const UtenforScenario          *scenario,
                          const UtenforSimulationOptions *options,
                          UtenforIssues                  *issues)
{
  guint   before = issues->n_errors;
  guint64 persons = (guint64)scenario->participants * scenario->intakes;

  if (options->n_draws < 1 || options->n_draws > UTENFOR_MAX_DRAWS)
    utenfor_issues_add (issues, "draws-out-of-range", scenario->file, 0, _ ("Found %u."), options->n_draws);
  if (persons > UTENFOR_MAX_PERSONS)
    utenfor_issues_add (issues, "persons-too-many", scenario->file, scenario->participants_line,
                        _ ("There are %d participants in each of %d intakes."), scenario->participants, scenario->intakes);

  return issues->n_errors == before;
}

static guint
stride_of (guint n_draws)
{
  return (n_draws + UTENFOR_LANES - 1) / UTENFOR_LANES * UTENFOR_LANES;
}

static gboolean
simulates_persons (const UtenforSimulationOptions *options)
{
  return !options->mean_use && options->mode != UTENFOR_SIMULATE_NUMBERS;
}

gsize
utenfor_simulation_get_memory (const UtenforScenario          *scenario,
                               const UtenforSimulationOptions *options)
{
  gsize rows = scenario->catalogue->payers->len + 1;
  gsize years = utenfor_scenario_get_horizon (scenario, options->view != NULL ? options->view->horizon : 0);

  return (rows * (2 * years + 1) + (simulates_persons (options) ? scenario->catalogue->refunds->len : 0)) * stride_of (options->n_draws) * sizeof (double);
}

/* --- the result ---------------------------------------------------------------------- */

static void
add_refunds (UtenforSimulation       *simulation,
             const UtenforPersonPlan *plan)
{
  const UtenforCatalogue *catalogue = simulation->scenario->catalogue;

  simulation->n_refunds = plan->refunds->len;
  simulation->refunds = g_new0 (UtenforSimulationRefund, plan->refunds->len);
  for (guint r = 0; r < plan->refunds->len; r++)
    {
      const UtenforRefund *refund = utenfor_person_plan_get_refund (plan, r)->refund;

      simulation->refunds[r].refund = utenfor_catalogue_find_refund (catalogue, refund->id);
      simulation->refunds[r].payer = utenfor_catalogue_get_booked (catalogue, refund->payer);
      simulation->refunds[r].gain = g_new0 (double, simulation->stride);
    }
}

/* Written once, from one end of memory to the other in every block: that goes quicker
 * on large pages. */
static double *
draws_new (gsize n)
{
  const gsize size = n * sizeof (double);
  double     *draws = g_aligned_alloc (n, sizeof (double), size < LARGE_PAGE ? sizeof (UtenforLanes) : LARGE_PAGE);

#ifdef MADV_HUGEPAGE
  /* A wish: without large pages all is as right, and slower. */
  if (size >= LARGE_PAGE)
    madvise (draws, size, MADV_HUGEPAGE);
#endif

  return draws;
}

static UtenforSimulation *
simulation_new (const UtenforLaneModel         *model,
                const UtenforSimulationOptions *options)
{
  UtenforSimulation *simulation = g_new0 (UtenforSimulation, 1);
  gsize              cells;

  g_atomic_ref_count_init (&simulation->ref_count);
  simulation->scenario = utenfor_scenario_ref (model->scenario);
  simulation->view = model->view;
  simulation->mode = options->mode;
  simulation->seed = options->seed;
  simulation->n_draws = options->n_draws;
  simulation->stride = stride_of (options->n_draws);
  simulation->n_years = model->n_years;
  simulation->payers = g_new (int, model->n_payers + 1);
  for (guint p = 0; p < model->n_payers; p++)
    if (model->has_flow[p])
      simulation->payers[simulation->n_rows++] = p;
  simulation->payers[simulation->n_rows++] = -1;

  cells = (gsize)simulation->n_rows * simulation->stride;
  simulation->net = draws_new (cells * simulation->n_years);
  simulation->cumulated = draws_new (cells * simulation->n_years);
  simulation->expected = g_new (double, cells);
  if (model->persons != NULL)
    add_refunds (simulation, model->persons);

  return simulation;
}

UtenforSimulation *
utenfor_simulation_ref (UtenforSimulation *simulation)
{
  g_atomic_ref_count_inc (&simulation->ref_count);

  return simulation;
}

void
utenfor_simulation_unref (UtenforSimulation *simulation)
{
  if (simulation == NULL || !g_atomic_ref_count_dec (&simulation->ref_count))
    return;

  utenfor_scenario_unref (simulation->scenario);
  g_free (simulation->payers);
  g_aligned_free (simulation->net);
  g_aligned_free (simulation->cumulated);
  g_free (simulation->expected);
  for (guint r = 0; r < simulation->n_refunds; r++)
    g_free (simulation->refunds[r].gain);
  g_free (simulation->refunds);
  g_free (simulation);
}

int
utenfor_simulation_find_row (const UtenforSimulation *simulation,
                             guint                    payer)
{
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    if ((guint)simulation->payers[row] == payer)
      return row;

  return payer == simulation->scenario->catalogue->payers->len ? (int)simulation->n_rows - 1 : -1;
}

const double *
utenfor_simulation_get_net (const UtenforSimulation *simulation,
                            guint                    row,
                            guint                    year)
{
  return simulation->net + ((gsize)row * simulation->n_years + year) * simulation->stride;
}

const double *
utenfor_simulation_get_cumulated (const UtenforSimulation *simulation,
                                  guint                    row,
                                  guint                    year)
{
  return simulation->cumulated + ((gsize)row * simulation->n_years + year) * simulation->stride;
}

const double *
utenfor_simulation_get_expected (const UtenforSimulation *simulation,
                                 guint                    row)
{
  return simulation->expected + (gsize)row * simulation->stride;
}

/* --- threads ------------------------------------------------------------------------- */

/* Blocks are handed out as threads come for them. */
typedef struct
{
  UtenforSimulationPlan plan;
  guint                 n_blocks;
  gint                  next;     /* atomic */
  gint                  n_scaled; /* atomic */
} Job;

static gboolean
is_stopped (const Job *job)
{
  return job->plan.options->stop != NULL && g_atomic_int_get (job->plan.options->stop);
}

static gpointer
work (gpointer data)
{
  Job                     *job = data;
  UtenforSimulationWorker *worker = utenfor_simulation_worker_new (&job->plan);
  guint                    block;

  while (!is_stopped (job) && (block = g_atomic_int_add (&job->next, 1)) < job->n_blocks)
    {
      utenfor_simulation_worker_run (worker, block);
      if (job->plan.options->n_done != NULL)
        g_atomic_int_add (job->plan.options->n_done,
                          MIN (UTENFOR_LANES, job->plan.options->n_draws - block * UTENFOR_LANES));
    }
  g_atomic_int_add (&job->n_scaled, worker->n_scaled);
  utenfor_simulation_worker_free (worker);

  return NULL;
}

/* This thread is one of them. */
static void
work_in_threads (Job *job)
{
  guint wanted = job->plan.options->n_threads > 0 ? job->plan.options->n_threads : g_get_num_processors ();
  guint n = MIN (wanted, job->n_blocks);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < n; i++)
    g_ptr_array_add (threads, g_thread_new ("simulate", work, job));
  work (job);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
}

UtenforSimulation *
utenfor_simulate (UtenforScenario                *scenario,
                  const UtenforSimulationOptions *options,
                  UtenforIssues                  *issues)
{
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  g_autoptr (UtenforLaneModel) model = NULL;
  g_autoptr (UtenforSimulation) simulation = NULL;
  Job job = { 0 };

  g_return_val_if_fail (scenario != NULL && options != NULL && issues != NULL, NULL);

  if (!utenfor_simulation_check (scenario, options, issues))
    return NULL;
  uncertainty = options->mode == UTENFOR_SIMULATE_CHANCE ? utenfor_uncertainty_new_settled (scenario)
                                                         : utenfor_uncertainty_new (scenario, issues);
  if (issues->n_errors == 0)
    model = simulates_persons (options) ? utenfor_lane_model_new_with_persons (uncertainty, options->view, issues)
                                        : utenfor_lane_model_new (uncertainty, options->view, issues);
  if (model == NULL)
    return NULL;

  /* Before the threads, and not where nothing is drawn. */
  if (options->mode != UTENFOR_SIMULATE_CHANCE)
    utenfor_uncertainty_prepare (uncertainty);
  simulation = simulation_new (model, options);
  utenfor_simulation_plan_init (&job.plan, model, options, simulation);
  job.n_blocks = simulation->stride / UTENFOR_LANES;
  work_in_threads (&job);
  utenfor_simulation_plan_clear (&job.plan);
  simulation->n_scaled = job.n_scaled;

  return is_stopped (&job) ? NULL : g_steal_pointer (&simulation);
}
