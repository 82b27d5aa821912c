/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"

#include <time.h>

double
bench_processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

double
bench_wall_ms (void)
{
  return g_get_monotonic_time () / 1e3;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

double
bench_median (double *times,
              guint   n)
{
  qsort (times, n, sizeof times[0], compare);

  return times[n / 2];
}

UtenforScenario *
bench_read_scenario (const char *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforScenario *scenario = utenfor_library_read_scenario (library, path, issues);

  if (scenario == NULL)
    g_error ("%s cannot be read; utenfor-cli check says why", path);

  return scenario;
}
