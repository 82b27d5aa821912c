/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast it is.  Prints the median of 21 in milliseconds, the fastest and the
 * slowest, and the bar the median is to stay under; tools/bench calls it in a
 * release build.
 *
 *   bench evaluate SCENARIO.xml                      the calculation alone
 *   bench process WHAT BAR PROGRAM [ARGUMENT…]       from start to end of a process
 *   bench printed WHAT BAR PROGRAM [ARGUMENT…]       what the process says, in ms */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "evaluate.h"
#include "library.h"
#include "result.h"

#define N_TIMES 21
/* One evaluation is too short for the clock alone. */
#define N_EVALUATIONS 50
/* A simulation will evaluate one scenario ten thousand times. */
#define EVALUATE_BAR 0.1

typedef double (*Measure) (gpointer data);

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

/* `bar` is INFINITY where there is none. */
static void
report (Measure     measure,
        gpointer    data,
        const char *what,
        double      bar)
{
  double times[N_TIMES];
  double median;

  measure (data); /* warms the caches */
  for (guint i = 0; i < N_TIMES; i++)
    times[i] = measure (data);
  qsort (times, N_TIMES, sizeof times[0], compare_doubles);
  median = times[N_TIMES / 2];
  printf ("%-24s %9.3f ms  (%.3f to %.3f)", what, median, times[0], times[N_TIMES - 1]);
  if (isfinite (bar))
    printf ("  bar %g ms: %s", bar, median < bar ? "met" : "NOT MET");
  putchar ('\n');
}

static double
measure_evaluate (gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforAccount) account = utenfor_evaluate (data, 0, issues);

      g_assert_nonnull (account);
    }
  return (double)(g_get_monotonic_time () - start) / 1000 / N_EVALUATIONS;
}

static double
measure_result (gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforAccount) account = utenfor_evaluate (data, 0, issues);
      g_autoptr (UtenforResult) result = NULL;
      UtenforView view;

      utenfor_view_init (&view, data);
      result = utenfor_result_new (account, &view);
      g_assert_nonnull (result);
    }
  return (double)(g_get_monotonic_time () - start) / 1000 / N_EVALUATIONS;
}

/* Runs it and gives what it said on stdout. */
static char *
run (char **command)
{
  char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  if (!g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) || status != 0)
    g_error ("%s: %s", command[0], error != NULL ? error->message : "it failed");
  return output;
}

static double
measure_process (gpointer data)
{
  gint64           start = g_get_monotonic_time ();
  g_autofree char *output = run (data);

  return (double)(g_get_monotonic_time () - start) / 1000;
}

static double
measure_printed (gpointer data)
{
  g_autofree char *output = run (data);

  return g_ascii_strtod (output, NULL);
}

static int
bench_scenario (const char *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);

  if (scenario == NULL)
    {
      fprintf (stderr, "%s cannot be read\n", path);
      return 1;
    }
  report (measure_evaluate, scenario, "evaluate", EVALUATE_BAR);
  report (measure_result, scenario, "evaluate and sum up", INFINITY);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  gboolean printed = argc > 1 && g_str_equal (argv[1], "printed");

  if (argc == 3 && g_str_equal (argv[1], "evaluate"))
    return bench_scenario (argv[2]);
  if (argc < 5 || (!printed && !g_str_equal (argv[1], "process")))
    {
      fputs ("Usage: bench evaluate SCENARIO.xml | bench process|printed WHAT BAR PROGRAM [ARGUMENT…]\n", stderr);
      return 2;
    }
  report (printed ? measure_printed : measure_process, &argv[4], argv[2], g_ascii_strtod (argv[3], NULL));
  return 0;
}
