/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast it is.  Prints the median of 21 in milliseconds, and the fastest and
 * the slowest; tools/bench calls it in a release build. */

#include <stdio.h>
#include <string.h>

#include "evaluate.h"
#include "library.h"
#include "result.h"

#define N_TIMES 21
/* One evaluation is too short for the clock alone. */
#define N_EVALUATIONS 50

typedef double (*Measure) (gpointer data);

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
report (Measure     measure,
        gpointer    data,
        const char *what)
{
  double times[N_TIMES];

  measure (data); /* warms the caches */
  for (guint i = 0; i < N_TIMES; i++)
    times[i] = measure (data);
  qsort (times, N_TIMES, sizeof times[0], compare_doubles);
  printf ("%-28s %9.3f ms  (%.3f to %.3f)\n", what, times[N_TIMES / 2], times[0], times[N_TIMES - 1]);
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

static double
measure_process (gpointer data)
{
  gint64           start = g_get_monotonic_time ();
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, data, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error) || status != 0)
    g_error ("%s: %s", ((char **)data)[0], error != NULL ? error->message : "it failed");
  return (double)(g_get_monotonic_time () - start) / 1000;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (UtenforLibrary) library = NULL;
  g_autoptr (UtenforIssues) issues = NULL;
  g_autoptr (UtenforScenario) scenario = NULL;

  if (argc >= 4 && g_str_equal (argv[1], "process"))
    {
      report (measure_process, &argv[3], argv[2]);
      return 0;
    }
  if (argc != 3 || !g_str_equal (argv[1], "evaluate"))
    {
      fputs ("Usage: bench evaluate SCENARIO.xml | bench process WHAT PROGRAM [ARGUMENT…]\n", stderr);
      return 2;
    }
  library = utenfor_library_new ();
  issues = utenfor_issues_new ();
  scenario = utenfor_library_read_scenario (library, argv[2], issues);
  if (scenario == NULL)
    {
      fprintf (stderr, "%s cannot be read\n", argv[2]);
      return 1;
    }
  report (measure_evaluate, scenario, "evaluate");
  report (measure_result, scenario, "evaluate and sum up");
  return 0;
}
