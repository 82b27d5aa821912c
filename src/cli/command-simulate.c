/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "draw-options.h"
#include "spread-report.h"
#include "view-options.h"

static CliStatus
write_table (const UtenforSpreads *spreads,
             const UtenforResult  *expected)
{
  const UtenforTableStyle style = { cli_get_width (), cli_has_ansi () };
  g_autofree char        *text = utenfor_spreads_to_table (spreads, expected, &style);

  return cli_print (text);
}

static CliStatus
write_csv (const UtenforSpreads *spreads,
           const UtenforResult  *expected)
{
  g_autofree char *text = utenfor_spreads_to_csv (spreads, expected);

  return cli_write (text);
}

static CliStatus
write_json (const UtenforSpreads *spreads,
            const UtenforResult  *expected)
{
  g_autofree char *text = utenfor_spreads_to_json (spreads, expected);

  return cli_write (text);
}

typedef CliStatus (*Write) (const UtenforSpreads *spreads,
                            const UtenforResult  *expected);

/* NULL when there is none of that name. */
static Write
find_format (const char *name)
{
  if (name == NULL || g_str_equal (name, "table"))
    return write_table;
  if (g_str_equal (name, "csv"))
    return write_csv;
  return g_str_equal (name, "json") ? write_json : NULL;
}

static CliStatus
simulate (const CliViewOptions           *place,
          const UtenforSimulationOptions *simulation,
          const char                     *scenario,
          Write                           write)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforResult) expected = cli_view_options_evaluate (place, scenario, issues);
  g_autoptr (UtenforSpreads) spreads = NULL;

  if (cli_print_issues (issues) != CLI_FINE || expected == NULL)
    return CLI_PROBLEM;
  spreads = cli_draw (expected->account->scenario, &expected->view, simulation, NULL);
  return spreads != NULL ? write (spreads, expected) : CLI_PROBLEM;
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliViewOptions) place = { 0 };
  g_auto (CliDrawOptions) draws = { 0 };
  UtenforSimulationOptions simulation;
  g_autofree char         *format = NULL;
  const GOptionEntry       own = {
          "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to write the result (default: table)"), "table|csv|json"
  };
  GOptionEntry entries[CLI_N_DRAW_ENTRIES + CLI_N_VIEW_ENTRIES + 2] = { own };
  CliStatus    status;

  cli_draw_options_add_entries (&draws, entries + 1);
  cli_view_options_add_entries (&place, entries + 1 + CLI_N_DRAW_ENTRIES);
  if (!cli_parse (&cli_simulate, entries, &argc, &argv, &status))
    return status;
  if (find_format (format) == NULL)
    return cli_usage_error (_ ("--format is “table”, “csv” or “json”, not “%s”."), format);
  status = cli_draw_options_read (&draws, &simulation);
  if (status == CLI_FINE)
    status = cli_view_options_check (&place);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (&cli_simulate);
  return simulate (&place, &simulation, argv[1], find_format (format));
}

const CliCommand cli_simulate = {
  "simulate",
  N_ ("SCENARIO"),
  N_ ("Draws life courses and uncertain numbers, and says how sure the result is."),
  N_ ("The same seed gives the same answer with any number of threads. Ctrl+C stops.\n"
      "SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
