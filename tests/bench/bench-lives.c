/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows many persons through one scenario's lives, and prints how long a
 * person-year took, what their probabilities are and how many were where, so
 * that lives.py can follow as many and compare.  Numbers apart by spaces:
 *
 *   persons, ages, states, ns a person-year
 *   each state's chance at the first age
 *   for each age but the last and each state, the chances of the next state
 *   for each age, the persons in each state */

#include <stdio.h>
#include <time.h>

#include "library.h"
#include "lives.h"
#include "simulate-worker.h"

#define N_TIMES   11
#define N_PERSONS (1 << 18)

static double
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* The share of words under a threshold. */
static double
share_under (gint32 threshold)
{
  return ((double)threshold + 2147483648.0) / 4294967296.0;
}

static void
print_start (const UtenforChainTable *table)
{
  double before = 0;

  for (guint s = 0; s < table->chain->n_states; s++)
    {
      const double reach = s < table->start_last ? share_under (table->start[s]) : 1;

      printf ("%.17g ", s <= table->start_last ? reach - before : 0);
      before = reach;
    }
  putchar ('\n');
}

static void
print_moves (const UtenforChainTable *table,
             guint                    age,
             guint                    state)
{
  const UtenforChain *chain = table->chain;
  const guint         last = table->last[(gsize)age * table->stride + state];
  g_autofree double  *shares = g_new0 (double, chain->n_states);
  double              before = 0;

  for (guint i = 0; i <= last; i++)
    {
      const gint32 threshold = i < last ? table->thresholds[((gsize)age * table->width + i) * table->stride + state] : 0;
      const double reach = i < last ? share_under (threshold) : 1;

      shares[chain->next[state * (chain->width + 1) + i]] += reach - before;
      before = reach;
    }
  for (guint s = 0; s < chain->n_states; s++)
    printf ("%.17g ", shares[s]);
  putchar ('\n');
}

static void
print_counts (const UtenforChainTable *table,
              const guint32           *counts)
{
  for (guint age = 0; age < table->n_ages; age++)
    {
      for (guint s = 0; s < table->chain->n_states; s++)
        printf ("%u ", counts[(gsize)age * table->stride + s]);
      putchar ('\n');
    }
}

/* The counts are those of the last time: draw 0. */
static double
follow (const UtenforChainTable *table,
        int                      first_age,
        guint32                 *counts[2])
{
  double times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      const UtenforLives lives = { 1, N_TIMES - 1 - i, first_age, { table, table }, NULL, NULL };
      double             start;

      for (guint arm = 0; arm < 2; arm++)
        memset (counts[arm], 0, (gsize)table->n_ages * table->stride * sizeof (guint32));
      start = processor_time ();
      utenfor_lives_count (&lives, 0, N_PERSONS, table->n_ages, counts);
      times[i] = processor_time () - start;
    }
  qsort (times, N_TIMES, sizeof times[0], compare);
  return times[N_TIMES / 2] / N_PERSONS / table->n_ages;
}

static void
follow_and_print (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  UtenforChain      *chain = utenfor_chain_new (model->group);
  UtenforChainTable *table = utenfor_chain_table_new (chain, model->n_ages, chain->width);
  guint32           *counts[2];
  double             time;

  utenfor_lane_desk_prepare (desk);
  utenfor_chain_tables_fill (&table, 1, model->group, g_ptr_array_index (desk->lives, model->group->index),
                             (guint)(model->first_age - model->group->first_age));
  for (guint arm = 0; arm < 2; arm++)
    counts[arm] = g_new0 (guint32, (gsize)model->n_ages * table->stride);
  time = follow (table, model->first_age, counts);
  printf ("%d %u %u %.17g\n", N_PERSONS, model->n_ages, chain->n_states, time);
  print_start (table);
  for (guint age = 0; age + 1 < model->n_ages; age++)
    for (guint s = 0; s < chain->n_states; s++)
      print_moves (table, age, s);
  print_counts (table, counts[0]);
  for (guint arm = 0; arm < 2; arm++)
    g_free (counts[arm]);
  utenfor_chain_table_free (table);
  utenfor_chain_free (chain);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = argc == 2 ? utenfor_library_read_scenario (library, argv[1], issues) : NULL;

  if (scenario == NULL)
    {
      fputs ("Usage: bench-lives SCENARIO.xml\n", stderr);
      return 2;
    }
  follow_and_print (scenario);
  return 0;
}
