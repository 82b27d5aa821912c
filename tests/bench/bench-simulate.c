/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast a scenario is simulated: medians of 11, in a release build.
 *
 *   bench-simulate LIFE-COURSE.xml TRANSITION.xml
 *
 * The first is drawn with 80 participants and 10 000 draws in each mode.  The
 * second's lives are compared with the bound: the same random words made and
 * thrown away, which is what nobody who uses them can be faster than. */

#include <stdio.h>
#include <time.h>

#include "library.h"
#include "random-avx2.h"
#include "simulate-worker.h"

#define N_TIMES   11
#define N_PERSONS (1 << 18)

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

/* Of this process, all threads together: what a busy computer does not change. */
static double
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
median_of (double *times)
{
  qsort (times, N_TIMES, sizeof (double), compare);

  return times[N_TIMES / 2];
}

static UtenforScenario *
read_scenario (const char *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforScenario *scenario = utenfor_library_read_scenario (library, path, issues);

  g_assert_nonnull (scenario);

  return scenario;
}

/* --- modes ------------------------------------------------------------------------- */

static void
time_mode (UtenforScenario      *scenario,
           const char           *what,
           UtenforSimulationMode mode,
           guint                 n_draws,
           guint                 n_threads)
{
  double                   walls[N_TIMES], processors[N_TIMES];
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.mode = mode;
  options.n_draws = n_draws;
  options.n_threads = n_threads;
  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      double wall = now (), processor = processor_time ();
      g_autoptr (UtenforSimulation) simulation = utenfor_simulate (scenario, &options, issues);

      g_assert_nonnull (simulation);
      walls[i] = now () - wall;
      processors[i] = processor_time () - processor;
    }
  printf ("%-32s %6u draws %2u thread(s) %9.1f ms  (%.1f ms of processor)\n", what, n_draws, n_threads,
          median_of (walls), median_of (processors));
}

/* --- the bound --------------------------------------------------------------------- */

#ifdef UTENFOR_HAVE_AVX2

UTENFOR_AVX2 static guint32
throw_away (guint32 draw,
            int     first_age,
            guint   n_ages)
{
  const __m256i lanes = _mm256_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7);
  __m256i       all = _mm256_setzero_si256 ();

  for (int person = 0; person < N_PERSONS; person += UTENFOR_EIGHT)
    for (int block = first_age / UTENFOR_WORDS; block <= (first_age + (int)n_ages - 1) / UTENFOR_WORDS; block++)
      {
        __m256i words[UTENFOR_WORDS] = {
          _mm256_set1_epi32 ((int)draw), _mm256_add_epi32 (_mm256_set1_epi32 (person), lanes), _mm256_set1_epi32 (block),
          _mm256_set1_epi32 (UTENFOR_PURPOSE_MOVES)
        };

        utenfor_avx2_philox (1, words);
        for (guint w = 0; w < UTENFOR_WORDS; w++)
          all = _mm256_xor_si256 (all, words[w]);
      }

  return (guint32)_mm256_extract_epi32 (all, 0);
}

static void
time_lives (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  g_autoptr (UtenforLaneModel) model = utenfor_lane_model_new (uncertainty, NULL, issues);
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);
  UtenforChain      *chain = utenfor_chain_new (model->group);
  UtenforChainTable *table = utenfor_chain_table_new (chain, model->n_ages, chain->width);
  guint32           *counts[2];
  double             bounds[N_TIMES], lives[N_TIMES], bound, life;
  guint32            sum = 0;

  utenfor_lane_desk_prepare (desk);
  utenfor_chain_tables_fill (&table, 1, model->group, g_ptr_array_index (desk->lives, model->group->index),
                             model->first_age - model->group->first_age);
  for (guint arm = 0; arm < 2; arm++)
    counts[arm] = g_new0 (guint32, (gsize)model->n_ages * table->stride);
  for (guint i = 0; i < N_TIMES; i++)
    {
      UtenforLives both = { 1, i, model->first_age, { table, table }, NULL, NULL };
      double       start = processor_time ();

      sum ^= throw_away (i, model->first_age, model->n_ages);
      bounds[i] = processor_time () - start;
      start = processor_time ();
      utenfor_lives_count (&both, 0, N_PERSONS, model->n_ages, counts);
      lives[i] = processor_time () - start;
    }

  bound = median_of (bounds) * 1e6 / N_PERSONS / model->n_ages;
  life = median_of (lives) * 1e6 / N_PERSONS / model->n_ages;
  printf ("lives of %u states, both arms      %.2f ns a person-year; the bound %.2f ns, %.0f %% of it (%u)\n",
          chain->n_states, life, bound, 100 * bound / life, sum & 1);
  for (guint arm = 0; arm < 2; arm++)
    g_free (counts[arm]);
  utenfor_chain_table_free (table);
  utenfor_chain_free (chain);
}

#endif

int
main (int    argc,
      char **argv)
{
  g_autoptr (UtenforScenario) life_course = NULL;
  g_autoptr (UtenforScenario) transition = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "Usage: bench-simulate LIFE-COURSE.xml TRANSITION.xml\n");
      return 2;
    }
  life_course = read_scenario (argv[1]);
  transition = read_scenario (argv[2]);
  life_course->participants = 80 / life_course->intakes;
  time_mode (life_course, "everything", UTENFOR_SIMULATE_EVERYTHING, 10000, 1);
  time_mode (life_course, "everything", UTENFOR_SIMULATE_EVERYTHING, 10000, 2);
  time_mode (life_course, "everything, a preview", UTENFOR_SIMULATE_EVERYTHING, 1000, 2);
  time_mode (life_course, "chance", UTENFOR_SIMULATE_CHANCE, 10000, 1);
  time_mode (life_course, "not-knowing", UTENFOR_SIMULATE_NUMBERS, 10000, 1);
  transition->participants = 80 / transition->intakes;
  time_mode (transition, "other probabilities, everything", UTENFOR_SIMULATE_EVERYTHING, 10000, 1);
#ifdef UTENFOR_HAVE_AVX2
  if (utenfor_random_has_avx2 ())
    {
      time_lives (transition);
      time_lives (life_course);
    }
#endif

  return 0;
}
