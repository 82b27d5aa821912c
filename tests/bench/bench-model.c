/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One scenario's numbers and what this program makes of them, as JSON for
 * compare.py, which lets NumPy and a spreadsheet do the same.
 *
 *   bench-model SCENARIO.xml
 *
 * Times are medians of processor time on one thread, in nanoseconds a simulated
 * person-year with both arms (chance) or in milliseconds (not-knowing). */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bound.h"
#include "chain.h"
#include "clock.h"
#include "model-json.h"
#include "simulate.h"

#define N_DRAWS    10000
#define N_RECORDED 200 /* draws of the plain run whose words are written down */
#define N_TIMES    15

static UtenforSimulation *
simulate (UtenforScenario      *scenario,
          UtenforSimulationMode mode,
          guint                 n_draws,
          UtenforInstructions   instructions)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;
  UtenforSimulation       *simulation;

  utenfor_simulation_options_init (&options);
  options.mode = mode;
  options.n_draws = n_draws;
  options.n_threads = 1;
  options.instructions = instructions;
  options.mean_use = TRUE;
  simulation = utenfor_simulate (scenario, &options, issues);
  if (simulation == NULL)
    g_error ("%s cannot be simulated", scenario->id);

  return simulation;
}

static guint
count_states (const UtenforLaneModel *model)
{
  UtenforChain *chain = utenfor_chain_new (model->group);
  const guint   n = chain->n_states;

  utenfor_chain_free (chain);

  return n;
}

static guint64
count_person_years (const UtenforLaneModel *model)
{
  guint64 n = 0;

  for (guint j = 0; j < (guint)model->scenario->intakes && j + model->offset < model->n_years; j++)
    n += MIN (model->n_ages, model->n_years - j - model->offset);

  return n * (guint)model->scenario->participants * N_DRAWS;
}

/* --- times ------------------------------------------------------------------------------ */

/* The simulation and the bound take turns, so that both have the same computer. */
static void
print_times_with (UtenforScenario        *scenario,
                  const UtenforLaneModel *model,
                  UtenforInstructions     instructions)
{
  const double scale = 1e6 / (double)count_person_years (model);
  double       times[N_TIMES], bounds[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      double start = bench_processor_ms ();

      utenfor_simulation_unref (simulate (scenario, UTENFOR_SIMULATE_CHANCE, N_DRAWS, instructions));
      times[i] = (bench_processor_ms () - start) * scale;
      start = bench_processor_ms ();
      bench_words_thrown_away (model, 1, N_DRAWS, instructions);
      bounds[i] = (bench_processor_ms () - start) * scale;
    }
  printf ("{\"instructions\": \"%s\", \"ns\": %.17g, \"bound_ns\": %.17g}", utenfor_instructions_get_name (instructions),
          bench_median (times, N_TIMES), bench_median (bounds, N_TIMES));
}

/* With every set of vectors this computer has, the one it chooses last; or without. */
static void
print_times (UtenforScenario        *scenario,
             const UtenforLaneModel *model)
{
  const UtenforInstructions best = utenfor_instructions_choose (UTENFOR_INSTRUCTIONS_BEST);
  double                    numbers[N_TIMES];

  printf ("\"times\": [");
  for (UtenforInstructions i = MIN (best, UTENFOR_INSTRUCTIONS_AVX2); i <= best; i++)
    if (utenfor_instructions_exist (i))
      {
        print_times_with (scenario, model, i);
        printf ("%s", i < best ? ",\n" : "],\n");
      }
  for (guint i = 0; i < N_TIMES; i++)
    {
      double start = bench_processor_ms ();

      utenfor_simulation_unref (simulate (scenario, UTENFOR_SIMULATE_NUMBERS, N_DRAWS, UTENFOR_INSTRUCTIONS_BEST));
      numbers[i] = bench_processor_ms () - start;
    }
  printf ("\"numbers_ms\": %.17g,\n", bench_median (numbers, N_TIMES));
}

/* --- words ------------------------------------------------------------------------------ */

static void
print_sums (const BenchWords *words)
{
  printf ("[%" G_GUINT64_FORMAT, words->n);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    printf (", %u", words->sums[w]);
  printf ("]");
}

/* What any instructions compute is what the plain code does, bit for bit. */
static gboolean
has_same_bits (UtenforScenario         *scenario,
               const UtenforSimulation *plain)
{
  const gsize cells = (gsize)plain->n_rows * plain->n_years * plain->stride;
  gboolean    same = TRUE;

  for (UtenforInstructions i = UTENFOR_INSTRUCTIONS_AVX2; i < UTENFOR_N_INSTRUCTIONS; i++)
    if (utenfor_instructions_exist (i))
      {
        g_autoptr (UtenforSimulation) fast = simulate (scenario, UTENFOR_SIMULATE_CHANCE, N_RECORDED, i);

        same = same && memcmp (fast->net, plain->net, cells * sizeof (double)) == 0;
      }

  return same;
}

/* The plain code makes a person's words once for each arm, the bound once for both. */
static void
print_checks (UtenforScenario        *scenario,
              const UtenforLaneModel *model)
{
  g_autoptr (UtenforSimulation) plain = NULL;
  BenchWords recorded;

  bench_words_recorded ();
  plain = simulate (scenario, UTENFOR_SIMULATE_CHANCE, N_RECORDED, UTENFOR_INSTRUCTIONS_PLAIN);
  recorded = bench_words_recorded ();
  printf ("\"words_used\": ");
  print_sums (&recorded);
  printf (",\n\"words_thrown_away\": [");
  for (UtenforInstructions i = UTENFOR_INSTRUCTIONS_PLAIN; i < UTENFOR_N_INSTRUCTIONS; i++)
    if (utenfor_instructions_exist (i))
      {
        BenchWords thrown = bench_words_thrown_away (model, 1, N_RECORDED, i);

        printf ("%s", i > UTENFOR_INSTRUCTIONS_PLAIN ? ", " : "");
        print_sums (&thrown);
      }
  printf ("],\n\"same_bits\": %s,\n", has_same_bits (scenario, plain) ? "true" : "false");
}

/* --- results -------------------------------------------------------------------------------- */

/* Mean and standard error of one year's draws. */
static void
print_mean (const double *draws,
            guint         n)
{
  double sum = 0, squares = 0, mean;

  for (guint i = 0; i < n; i++)
    sum += draws[i];
  mean = sum / n;
  for (guint i = 0; i < n; i++)
    squares += (draws[i] - mean) * (draws[i] - mean);
  printf ("[%.17g, %.17g]", mean, sqrt (squares / (n - 1) / n));
}

/* By row: the net of every year, and the discounted net over the horizon. */
static void
print_simulation (const char              *name,
                  const UtenforSimulation *simulation)
{
  printf ("\"%s\": [", name);
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    {
      printf ("%s{\"payer\": %d, \"years\": [", row > 0 ? ",\n" : "", simulation->payers[row]);
      for (guint t = 0; t < simulation->n_years; t++)
        {
          if (t > 0)
            putchar (',');
          print_mean (utenfor_simulation_get_net (simulation, row, t), simulation->n_draws);
        }
      printf ("], \"horizon\": ");
      print_mean (utenfor_simulation_get_cumulated (simulation, row, simulation->n_years - 1), simulation->n_draws);
      putchar ('}');
    }
  printf ("],\n");
}

/* The account, which is computed in another way than the draws: [payer][year] net. */
static void
print_expected (const UtenforLaneModel *model)
{
  const UtenforAccount *account = model->account;
  g_autofree double    *years = g_new (double, model->n_years);

  printf ("\"expected\": [");
  for (guint p = 0; p < model->n_payers; p++)
    {
      for (guint t = 0; t < model->n_years; t++)
        {
          years[t] = 0;
          for (guint k = 0; k < account->n_services; k++)
            years[t] += utenfor_account_get_flow (account, UTENFOR_WITHOUT, k, p)[t] - utenfor_account_get_flow (account, UTENFOR_WITH, k, p)[t];
          for (guint l = 0; l < account->n_lines; l++)
            years[t] -= utenfor_account_get_programme (account, l, p)[t];
        }
      if (p > 0)
        printf (",\n");
      bench_print_array (years, model->n_years);
    }
  printf ("],\n");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (UtenforScenario) scenario = argc == 2 ? bench_read_scenario (argv[1]) : NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforUncertainty) uncertainty = NULL;
  g_autoptr (UtenforLaneModel) model = NULL;
  g_autoptr (UtenforSimulation) chance = NULL;
  g_autoptr (UtenforSimulation) numbers = NULL;

  if (scenario == NULL)
    {
      fputs ("Usage: bench-model SCENARIO.xml\n", stderr);
      return 2;
    }
  uncertainty = utenfor_uncertainty_new (scenario, issues);
  utenfor_uncertainty_prepare (uncertainty);
  model = utenfor_lane_model_new (uncertainty, NULL, issues);
  printf ("{\n");
  if (!bench_print_model (model))
    {
      fprintf (stderr, "%s: only measures that change moves, with prices that do not grow, are compared\n", argv[1]);
      return 2;
    }
  chance = simulate (scenario, UTENFOR_SIMULATE_CHANCE, N_DRAWS, UTENFOR_INSTRUCTIONS_BEST);
  numbers = simulate (scenario, UTENFOR_SIMULATE_NUMBERS, N_DRAWS, UTENFOR_INSTRUCTIONS_BEST);
  print_times (scenario, model);
  print_checks (scenario, model);
  print_simulation ("chance", chance);
  print_simulation ("not_knowing", numbers);
  print_expected (model);
  printf ("\"n_reached\": %u,\n\"n_draws\": %d\n}\n", count_states (model), N_DRAWS);

  return 0;
}
