/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "question-options.h"
#include "question-sheets.h"
#include "stress.h"

static CliStatus
answer (const CliQuestionOptions *options,
        const char               *name)
{
  guint payer;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = cli_question_options_read (options, name, &payer);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  UtenforView view;

  if (scenario == NULL)
    return CLI_PROBLEM;
  utenfor_view_init (&view, scenario);
  results = utenfor_stress_new (scenario, &view, issues);
  if (cli_print_issues (issues) != CLI_FINE || results == NULL)
    return CLI_PROBLEM;
  sheet = utenfor_stress_sheet_new (results);
  return cli_question_options_write (options, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  return cli_question_run (&cli_stress, argc, argv, answer);
}

const CliCommand cli_stress = {
  "stress",
  N_ ("SCENARIO"),
  N_ ("Computes a scenario again as if things went worse than hoped."),
  N_ ("Six tests: late, weak, fading, leaky, not cashable and dearer.\nSCENARIO is a file, or the id of one that “list” shows."),
  run,
};
