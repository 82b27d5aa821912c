/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "question-options.h"
#include "question-sheets.h"
#include "stress.h"

/* Those of --tests, else those nearest to the scenario. */
static UtenforStressTests *
read_tests (const char            *name,
            const UtenforScenario *scenario,
            UtenforIssues         *issues)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = NULL;

  if (name == NULL)
    return utenfor_library_find_stress_tests (library, scenario->file, issues);
  path = cli_find_file (library, UTENFOR_FILE_STRESS_TESTS, name, issues);
  return utenfor_library_read_stress_tests (library, path, issues);
}

static CliStatus
answer (const CliQuestionOptions *options,
        const char               *tests_name,
        const char               *name)
{
  guint payer;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforView view;
  g_autoptr (UtenforScenario) scenario = cli_question_options_read (options, name, &view, &payer);
  g_autoptr (UtenforStressTests) tests = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;

  if (scenario == NULL)
    return CLI_PROBLEM;
  tests = read_tests (tests_name, scenario, issues);
  if (tests != NULL)
    results = utenfor_stress_new (scenario, tests, &view, issues);
  if (cli_print_issues (issues) != CLI_FINE || results == NULL)
    return CLI_PROBLEM;
  sheet = utenfor_stress_sheet_new (tests, results);
  return cli_question_options_write (options, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliQuestionOptions) options = { 0 };
  g_autofree char *tests = NULL;
  GOptionEntry     entries[CLI_N_ANSWER_ENTRIES + 2] = {
        { "tests", 0, 0, G_OPTION_ARG_STRING, &tests, N_ ("Which stress tests (default: the nearest)"), N_ ("FILE or ID") },
  };
  CliStatus status;

  cli_question_options_add_entries (&options, entries + 1, CLI_N_ANSWER_ENTRIES);
  if (!cli_parse (&cli_stress, entries, &argc, &argv, &status))
    return status;
  status = cli_question_options_check (&options);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (&cli_stress);
  return answer (&options, tests, argv[1]);
}

const CliCommand cli_stress = {
  "stress",
  N_ ("SCENARIO"),
  N_ ("Computes a scenario again as if things went worse than hoped."),
  N_ ("What goes worse is said in a file of stress tests: one beside the scenario, else in your data folder,\n"
      "else the six that came with the program.\n"
      "SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
