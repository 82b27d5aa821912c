/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "csv.h"
#include "json.h"
#include "table.h"
#include "view-options.h"

static CliStatus
write_table (const UtenforResult *result)
{
  const UtenforTableStyle style = { cli_get_width (), cli_has_ansi () };
  g_autofree char        *text = utenfor_result_to_table (result, &style);

  return cli_print (text);
}

static CliStatus
write_csv (const UtenforResult *result)
{
  g_autofree char *text = utenfor_result_to_csv (result);

  return cli_write (text);
}

static CliStatus
write_json (const UtenforResult *result)
{
  g_autofree char *text = utenfor_result_to_json (result);

  return cli_write (text);
}

static const struct
{
  const char *name;
  CliStatus (*write) (const UtenforResult *result);
} formats[] = {
  { "table", write_table },
  { "csv", write_csv },
  { "json", write_json },
};

/* The index of a format, or −1. */
static int
find_format (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return (int)i;
  return -1;
}

static CliStatus
run_scenario (const CliViewOptions *options,
              const char           *scenario,
              int                   format)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforResult) result = cli_view_options_evaluate (options, scenario, issues);
  const CliStatus status = cli_print_issues (issues);

  if (result == NULL || status != CLI_FINE)
    return CLI_PROBLEM;
  return formats[format].write (result);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliViewOptions) options = { 0 };
  g_autofree char   *format = NULL;
  const char        *chosen;
  const GOptionEntry own = {
    "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to write the result (default: table)"), "table|csv|json"
  };
  GOptionEntry entries[CLI_N_VIEW_ENTRIES + 2] = { own };
  CliStatus    status;

  cli_view_options_add_entries (&options, entries + 1);
  if (!cli_parse (&cli_run, entries, &argc, &argv, &status))
    return status;
  chosen = format != NULL ? format : "table";
  if (find_format (chosen) < 0)
    return cli_usage_error (_ ("--format is “table”, “csv” or “json”, not “%s”."), chosen);
  status = cli_view_options_check (&options);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (&cli_run);
  return run_scenario (&options, argv[1], find_format (chosen));
}

const CliCommand cli_run = {
  "run",
  N_ ("SCENARIO"),
  N_ ("Computes a scenario and says who pays, who saves and when."),
  N_ ("SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
