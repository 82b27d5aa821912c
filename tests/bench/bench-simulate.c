/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a scenario's questions take to answer: medians on the wall and of
 * processor time, each with the bar it is to stay under.
 *
 *   bench-simulate SCENARIO.xml
 *
 * It is given 80 participants.  Wall times, and what two cores are worth, mean
 * something only while nothing else runs. */

#include <math.h>
#include <stdio.h>

#include "clock.h"
#include "sensitivity.h"
#include "simulate.h"

#define N_TIMES 11

typedef struct
{
  double wall;
  double processor;
} Times;

typedef struct
{
  UtenforScenario      *scenario;
  UtenforSimulationMode mode;
  guint                 n_draws;
  guint                 n_threads;
  gboolean              by_person; /* individual use and refunds, where the catalogue declares them */
} Question;

static void
answer (const Question *question)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.mode = question->mode;
  options.n_draws = question->n_draws;
  options.n_threads = question->n_threads;
  options.mean_use = !question->by_person;
  simulation = utenfor_simulate (question->scenario, &options, issues);
  if (simulation == NULL)
    g_error ("%s cannot be simulated", question->scenario->id);
}

/* A tornado over every uncertain number, from the scenario on. */
static void
swing (const Question *question)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = utenfor_what_if_new (question->scenario, NULL, issues);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, what_if->model->n_payers);

  g_assert (swings->len > 0);
}

static Times
time_it (void (*ask) (const Question *),
         const Question *question)
{
  double walls[N_TIMES], processors[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      const double wall = bench_wall_ms (), processor = bench_processor_ms ();

      ask (question);
      walls[i] = bench_wall_ms () - wall;
      processors[i] = bench_processor_ms () - processor;
    }

  return (Times){ bench_median (walls, N_TIMES), bench_median (processors, N_TIMES) };
}

/* The median of how many times as long the one takes as the other, on the wall. They
 * take turns, so that both have the same computer. */
static double
compare (const Question *one,
         const Question *other)
{
  double ratios[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      double start = bench_wall_ms (), first;

      answer (one);
      first = bench_wall_ms () - start;
      start = bench_wall_ms ();
      answer (other);
      ratios[i] = first / (bench_wall_ms () - start);
    }

  return bench_median (ratios, N_TIMES);
}

/* `bar` is INFINITY where there is none. */
static void
print_times (const char *what,
             Times       times,
             double      bar)
{
  printf ("%-44s %8.1f ms, %8.1f ms of processor", what, times.wall, times.processor);
  if (isfinite (bar))
    printf ("  bar %g ms: %s", bar, times.wall < bar ? "met" : "NOT MET");
  putchar ('\n');
}

static void
print_ratio (const char *what,
             double      ratio,
             double      bar,
             gboolean    at_least)
{
  printf ("%-44s %8.2f times  bar %g: %s\n", what, ratio, bar, (at_least ? ratio >= bar : ratio <= bar) ? "met" : "NOT MET");
}

static void
time_questions (UtenforScenario *scenario)
{
  const Question everything = { scenario, UTENFOR_SIMULATE_EVERYTHING, 10000, 1 };
  const Question two = { scenario, UTENFOR_SIMULATE_EVERYTHING, 10000, 2 };
  const Question by_person = { scenario, UTENFOR_SIMULATE_EVERYTHING, 10000, 2, TRUE };
  const Question preview = { scenario, UTENFOR_SIMULATE_EVERYTHING, 1000, 2 };
  const Question chance = { scenario, UTENFOR_SIMULATE_CHANCE, 10000, 1 };
  const Question numbers = { scenario, UTENFOR_SIMULATE_NUMBERS, 10000, 1 };
  g_autoptr (UtenforScenario) larger = utenfor_scenario_copy (scenario);
  const Question everything_larger = { larger, UTENFOR_SIMULATE_EVERYTHING, 10000, 1 };
  const Question chance_larger = { larger, UTENFOR_SIMULATE_CHANCE, 10000, 1 };

  print_times ("everything, 10 000 draws, one core", time_it (answer, &everything), INFINITY);
  print_times ("everything, 10 000 draws, two cores", time_it (answer, &two), 500);
  print_times ("the same with individual use and refunds", time_it (answer, &by_person), INFINITY);
  print_ratio ("two cores against one", compare (&everything, &two), 1.8, TRUE);
  print_times ("everything, 1 000 draws, two cores", time_it (answer, &preview), 50);
  print_times ("chance only, 10 000 draws, one core", time_it (answer, &chance), INFINITY);
  print_times ("not-knowing only, 10 000 draws, one core", time_it (answer, &numbers), INFINITY);
  print_times ("tornado over every number, one core", time_it (swing, &everything), 200);

  larger->participants *= 2;
  print_ratio ("everything, twice the participants", compare (&everything_larger, &everything), 2.2, FALSE);
  print_ratio ("chance only, twice the participants", compare (&chance_larger, &chance), 2.2, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (UtenforScenario) scenario = argc == 2 ? bench_read_scenario (argv[1]) : NULL;

  if (scenario == NULL)
    {
      fprintf (stderr, "Usage: bench-simulate SCENARIO.xml\n");
      return 2;
    }
  scenario->participants = MAX (1, 80 / scenario->intakes);
  printf ("%s, %d participants in all\n", scenario->id, scenario->participants * scenario->intakes);
  time_questions (scenario);

  return 0;
}
