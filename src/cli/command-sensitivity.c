/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "question-options.h"
#include "question-sheets.h"

static CliStatus
answer (const CliQuestionOptions *options,
        const char               *name)
{
  guint       payer;
  UtenforView view;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforWhatIf) what_if = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  g_autoptr (GArray) swings = NULL;
  double net;

  scenario = cli_question_options_read (options, name, &view, &payer);
  what_if = scenario != NULL ? utenfor_what_if_new (scenario, &view, issues) : NULL;
  if (what_if == NULL)
    {
      cli_print_issues (issues);
      return CLI_PROBLEM;
    }
  utenfor_what_if_compute (what_if);
  net = utenfor_what_if_get_net (what_if, payer, 0);
  swings = utenfor_sensitivity_new (what_if, payer);
  sheet = utenfor_sensitivity_sheet_new (scenario, &view, payer, net, swings, cli_question_options_get_top (options));
  return cli_question_options_write (options, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  return cli_question_run (&cli_sensitivity, argc, argv, answer);
}

const CliCommand cli_sensitivity = {
  "sensitivity",
  N_ ("SCENARIO"),
  N_ ("Says which uncertain numbers the answer hangs on most."),
  N_ ("Each number alone is set to its low and to its high.\nSCENARIO is a file, or the id of one that “list” shows."),
  run,
};
