/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "spread-report.h"
#include "view-options.h"

/* More than this and the computer may have no room; it is said before. */
#define MOST_MEMORY  (G_GUINT64_CONSTANT (4) << 30)
#define MOST_THREADS 1024

typedef struct
{
  char *format;
  char *draws;
  char *seed;
  char *threads;
  char *mode;
} Arguments;

static void
arguments_clear (Arguments *arguments)
{
  g_free (arguments->format);
  g_free (arguments->draws);
  g_free (arguments->seed);
  g_free (arguments->threads);
  g_free (arguments->mode);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
is_format (const char *format)
{
  return format == NULL || g_str_equal (format, "table") || g_str_equal (format, "csv") || g_str_equal (format, "json");
}

static gboolean
read_number (const char *text,
             guint64     least,
             guint64     most,
             guint64    *value)
{
  return text == NULL || g_ascii_string_to_unsigned (text, 10, least, most, value, NULL);
}

/* CLI_USAGE, and said, when one of them is nonsense. */
static CliStatus
read_arguments (const Arguments          *arguments,
                UtenforSimulationOptions *options)
{
  guint64 draws = 10000;
  guint64 threads = 0;

  utenfor_simulation_options_init (options);
  if (!is_format (arguments->format))
    return cli_usage_error (_ ("--format is “table”, “csv” or “json”, not “%s”."), arguments->format);
  if (!read_number (arguments->draws, 1, UTENFOR_MAX_DRAWS, &draws))
    return cli_usage_error (_ ("--draws is a number from 1 to %d, not “%s”."), UTENFOR_MAX_DRAWS, arguments->draws);
  if (!read_number (arguments->seed, 0, G_MAXUINT64, &options->seed))
    return cli_usage_error (_ ("--seed is a whole number from 0 on, not “%s”."), arguments->seed);
  if (!read_number (arguments->threads, 1, MOST_THREADS, &threads))
    return cli_usage_error (_ ("--threads is a number from 1 to %d, not “%s”."), MOST_THREADS, arguments->threads);
  if (arguments->mode != NULL && !utenfor_simulation_mode_from_name (arguments->mode, &options->mode))
    return cli_usage_error (_ ("--mode is “everything”, “chance” or “numbers”, not “%s”."), arguments->mode);

  options->n_draws = draws;
  options->n_threads = threads;

  return CLI_FINE;
}

static CliStatus
write_spreads (const UtenforSpreads *spreads,
               const char           *format)
{
  const UtenforTableStyle style = { cli_get_width (), cli_has_ansi () };
  g_autofree char        *text = NULL;

  if (g_strcmp0 (format, "csv") == 0)
    text = utenfor_spreads_to_csv (spreads);
  else if (g_strcmp0 (format, "json") == 0)
    text = utenfor_spreads_to_json (spreads);
  if (text != NULL)
    return cli_write (text);

  text = utenfor_spreads_to_table (spreads, &style);

  return cli_print (text);
}

static CliStatus
simulate_scenario (const CliViewOptions           *place,
                   const char                     *name,
                   const UtenforSimulationOptions *options,
                   const char                     *format)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = cli_view_options_read (place, name, issues);
  g_autoptr (UtenforSimulation) simulation = NULL;
  g_autoptr (UtenforSpreads) spreads = NULL;

  if (scenario != NULL && utenfor_simulation_get_memory (scenario, options) > MOST_MEMORY)
    return cli_problem (_ ("So many draws need %.1f GB of memory."), utenfor_simulation_get_memory (scenario, options) / 1e9);
  if (scenario != NULL)
    simulation = utenfor_simulate (scenario, options, issues);
  if (cli_print_issues (issues) != CLI_FINE || simulation == NULL)
    return CLI_PROBLEM;

  spreads = utenfor_spreads_new (simulation);

  return write_spreads (spreads, format);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliViewOptions) place = { 0 };
  g_auto (Arguments) arguments = { 0 };
  const GOptionEntry entries[] = {
    { "draws", 'n', 0, G_OPTION_ARG_STRING, &arguments.draws, N_ ("How many draws (default: 10000)"), N_ ("NUMBER") },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &arguments.seed, N_ ("The same seed gives the same draws (default: 1)"), N_ ("NUMBER") },
    { "threads", 0, 0, G_OPTION_ARG_STRING, &arguments.threads, N_ ("How many threads (default: one for each processor)"), N_ ("NUMBER") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &arguments.mode, N_ ("What is left to chance (default: everything)"), "everything|chance|numbers" },
    { "municipality", 0, 0, G_OPTION_ARG_STRING, &place.municipality,
      N_ ("In which municipality, by number or name (default: the scenario’s)"), N_ ("MUNICIPALITY") },
    { "own-figures", 0, 0, G_OPTION_ARG_STRING, &place.own_figures,
      N_ ("With whose own figures (default: the scenario’s)"), N_ ("FILE or ID") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments.format, N_ ("How to write the result (default: table)"), "table|csv|json" },
    { NULL }
  };
  UtenforSimulationOptions options;
  CliStatus                status;

  if (!cli_parse (&cli_simulate, entries, &argc, &argv, &status))
    return status;
  status = read_arguments (&arguments, &options);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_error (_ ("simulate needs one scenario: a file, or the id of one that “list” shows."));

  return simulate_scenario (&place, argv[1], &options, arguments.format);
}

const CliCommand cli_simulate = {
  "simulate",
  N_ ("SCENARIO"),
  N_ ("Draws every life and every uncertain number, and says how sure the result is."),
  N_ ("SCENARIO is a file, or the id of one that “list” shows. The same seed gives the same bits on any computer, with any number of threads."),
  run,
};
