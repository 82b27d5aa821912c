/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-options.h"

#include <glib/gi18n-lib.h>

#include "spread-report.h"

#define USUAL_DRAWS  10000
#define MOST_THREADS 1024

void
cli_draw_options_add_entries (CliDrawOptions *options,
                              GOptionEntry   *entries)
{
  const GOptionEntry own[CLI_N_DRAW_ENTRIES] = {
    { "draws", 'n', 0, G_OPTION_ARG_STRING, &options->draws, N_ ("How many draws (default: 10000)"), N_ ("NUMBER") },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &options->seed,
      N_ ("Which random numbers; the same give the same answer (default: 1)"), N_ ("NUMBER") },
    { "threads", 0, 0, G_OPTION_ARG_STRING, &options->threads,
      N_ ("How many threads (default: one a processor); the answer is the same"), N_ ("NUMBER") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &options->mode,
      N_ ("Draw lives and numbers, lives only, or numbers only (default: everything)"), "everything|chance|not-knowing" },
    { "mean-use", 0, 0, G_OPTION_ARG_NONE, &options->mean_use,
      N_ ("Everybody uses the mean of their situation: no individual use, and no refund of what one person costs"), NULL },
  };

  for (guint i = 0; i < CLI_N_DRAW_ENTRIES; i++)
    entries[i] = own[i];
}

void
cli_draw_options_clear (CliDrawOptions *options)
{
  g_clear_pointer (&options->draws, g_free);
  g_clear_pointer (&options->seed, g_free);
  g_clear_pointer (&options->threads, g_free);
  g_clear_pointer (&options->mode, g_free);
}

/* TRUE and untouched when it was not given. */
static gboolean
read_unsigned (const char *text,
               guint64     least,
               guint64     most,
               guint64    *value)
{
  return text == NULL || g_ascii_string_to_unsigned (text, 10, least, most, value, NULL);
}

CliStatus
cli_draw_options_read (const CliDrawOptions     *options,
                       UtenforSimulationOptions *simulation)
{
  guint64 draws, threads = 0;

  utenfor_simulation_options_init (simulation);
  draws = options->may_be_none ? 0 : USUAL_DRAWS;
  if (!read_unsigned (options->draws, options->may_be_none ? 0 : 1, UTENFOR_MAX_DRAWS, &draws))
    return cli_usage_error (_ ("--draws is a whole number from %d to %d, not “%s”."), options->may_be_none ? 0 : 1, UTENFOR_MAX_DRAWS, options->draws);
  if (!read_unsigned (options->seed, 0, G_MAXUINT64, &simulation->seed))
    return cli_usage_error (_ ("--seed is a whole number from 0 to 18446744073709551615, not “%s”."), options->seed);
  if (!read_unsigned (options->threads, 1, MOST_THREADS, &threads))
    return cli_usage_error (_ ("--threads is a whole number from 1 to %d, not “%s”."), MOST_THREADS, options->threads);
  if (options->mode != NULL && !utenfor_simulation_mode_from_name (options->mode, &simulation->mode))
    return cli_usage_error (_ ("--mode is “everything”, “chance” or “not-knowing”, not “%s”."), options->mode);
  simulation->n_draws = (guint)draws;
  simulation->n_threads = (guint)threads;
  simulation->mean_use = options->mean_use;
  return CLI_FINE;
}
