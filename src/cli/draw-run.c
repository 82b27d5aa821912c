/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-options.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#define PROGRESS_MS 100
/* Is told of even where nobody sits at a terminal: in the log of a cluster. */
#define MUCH_MEMORY 1000000000

typedef struct _Job Job;

/* Shared by the thread that waits and the thread that works.  It is counted: who
 * presses Ctrl+C does not wait until the work has noticed. */
struct _Job
{
  GPtrArray               *scenarios; /* of UtenforScenario */
  UtenforView             *views;     /* one for each */
  UtenforSimulationOptions options;
  UtenforIssues           *issues;
  void (*draw) (Job *job); /* fills one of the next two */
  UtenforSpreads    *spreads;
  UtenforComparison *comparison;
  gint               stop;   /* atomic */
  gint               n_done; /* atomic, of all scenarios */
  gboolean           interrupted;
  gboolean           has_progress;
  GMainLoop         *loop;
};

static Job *
job_new (UtenforScenario *const         *scenarios,
         const UtenforView              *views,
         guint                           n,
         const UtenforSimulationOptions *options,
         void (*draw) (Job *job))
{
  Job *job = g_atomic_rc_box_new0 (Job);

  job->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_scenario_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (job->scenarios, utenfor_scenario_ref (scenarios[i]));
  job->views = g_memdup2 (views, n * sizeof *views);
  job->options = *options;
  job->options.view = &job->views[0];
  job->options.stop = &job->stop;
  job->options.n_done = &job->n_done;
  job->issues = utenfor_issues_new ();
  job->draw = draw;
  job->loop = g_main_loop_new (NULL, FALSE);
  return job;
}

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->scenarios);
  g_free (job->views);
  utenfor_issues_free (job->issues);
  utenfor_spreads_free (job->spreads);
  utenfor_comparison_free (job->comparison);
  g_main_loop_unref (job->loop);
}

static void
job_unref (Job *job)
{
  g_atomic_rc_box_release_full (job, job_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_unref)

static void
draw_one (Job *job)
{
  g_autoptr (UtenforSimulation) simulation = utenfor_simulate (g_ptr_array_index (job->scenarios, 0), &job->options, job->issues);

  if (simulation != NULL)
    job->spreads = utenfor_spreads_new (simulation);
}

static void
draw_several (Job *job)
{
  job->comparison = utenfor_comparison_new ((UtenforScenario *const *)job->scenarios->pdata, job->views, job->scenarios->len,
                                            &job->options, job->issues);
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (((Job *)data)->loop);
  return G_SOURCE_REMOVE;
}

static gpointer
work (gpointer data)
{
  g_autoptr (Job) job = data;

  job->draw (job);
  if (!g_atomic_int_get (&job->stop))
    g_idle_add_full (G_PRIORITY_HIGH, quit_cb, g_atomic_rc_box_acquire (job), (GDestroyNotify)job_unref);
  return NULL;
}

static gboolean
interrupt_cb (gpointer data)
{
  Job *job = data;

  job->interrupted = TRUE;
  g_atomic_int_set (&job->stop, 1);
  g_main_loop_quit (job->loop);
  return G_SOURCE_CONTINUE;
}

static gboolean
progress_cb (gpointer data)
{
  Job             *job = data;
  double           share = (double)g_atomic_int_get (&job->n_done) / job->options.n_draws / job->scenarios->len;
  g_autofree char *percent = g_strdup_printf ("%3.0f", 100 * MIN (share, 1));

  job->has_progress = TRUE;
  fprintf (stderr, "\r%s %%", percent);
  return G_SOURCE_CONTINUE;
}

static void
wait_for (Job *job)
{
  guint interrupt = g_unix_signal_add (SIGINT, interrupt_cb, job);
  guint progress = isatty (STDERR_FILENO) ? g_timeout_add (PROGRESS_MS, progress_cb, job) : 0;

  g_main_loop_run (job->loop);
  g_source_remove (interrupt);
  if (progress > 0)
    g_source_remove (progress);
  if (job->has_progress)
    fputs ("\r     \r", stderr);
}

/* Draws are the greater part; sorting them takes two more columns for each thread. */
static gsize
memory_of (UtenforScenario *const         *scenarios,
           const UtenforView              *views,
           guint                           n,
           const UtenforSimulationOptions *options)
{
  UtenforSimulationOptions looked_at = *options;
  gsize                    memory = (gsize)options->n_draws * 2 * sizeof (double) * g_get_num_processors ();

  for (guint i = 0; i < n; i++)
    {
      looked_at.view = &views[i];
      memory += utenfor_simulation_get_memory (scenarios[i], &looked_at);
    }
  return memory;
}

CliStatus
cli_draw_check_memory (UtenforScenario *const         *scenarios,
                       const UtenforView              *views,
                       guint                           n,
                       const UtenforSimulationOptions *options)
{
  const gsize      needed = memory_of (scenarios, views, n, options);
  const gsize      there = (gsize)sysconf (_SC_PHYS_PAGES) * (gsize)sysconf (_SC_PAGESIZE);
  g_autofree char *shown = g_format_size (needed);
  g_autofree char *most = g_format_size (there / 2);

  if (needed > there / 2)
    return cli_problem (_ ("%u draws need %s of memory, and more than %s is not used here; ask for fewer draws or a shorter horizon."),
                        options->n_draws, shown, most);
  if (isatty (STDERR_FILENO) || needed >= MUCH_MEMORY)
    cli_problem (_ ("%u draws, which need %s of memory."), options->n_draws, shown);
  return CLI_FINE;
}

/* FALSE where somebody pressed Ctrl+C: the thread then finds out for itself, and what
 * it still has in its hands goes with it. */
static gboolean
run_job (Job *job)
{
  GThread *thread = g_thread_new ("draws", work, g_atomic_rc_box_acquire (job));

  wait_for (job);
  if (job->interrupted)
    {
      g_thread_unref (thread);
      return FALSE;
    }
  g_thread_join (thread);
  cli_print_issues (job->issues);
  return TRUE;
}

static void
say_stopped (void)
{
  cli_problem (_ ("Stopped before all draws were done; nothing is shown."));
}

UtenforSpreads *
cli_draw (UtenforScenario                *scenario,
          const UtenforView              *view,
          const UtenforSimulationOptions *simulation,
          gboolean                       *interrupted)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (Job) job = NULL;

  if (!utenfor_simulation_check (scenario, simulation, issues))
    {
      cli_print_issues (issues);
      return NULL;
    }
  if (cli_draw_check_memory (&scenario, view, 1, simulation) != CLI_FINE)
    return NULL;
  job = job_new (&scenario, view, 1, simulation, draw_one);
  if (run_job (job))
    return g_steal_pointer (&job->spreads);
  if (interrupted != NULL)
    *interrupted = TRUE;
  else
    say_stopped ();
  return NULL;
}

UtenforComparison *
cli_draw_comparison (UtenforScenario *const         *scenarios,
                     const UtenforView              *views,
                     guint                           n,
                     const UtenforSimulationOptions *simulation)
{
  g_autoptr (Job) job = NULL;

  if (cli_draw_check_memory (scenarios, views, n, simulation) != CLI_FINE)
    return NULL;
  job = job_new (scenarios, views, n, simulation, draw_several);
  if (run_job (job))
    return g_steal_pointer (&job->comparison);
  say_stopped ();
  return NULL;
}
