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
  guint            payer;
  UtenforView      view;
  UtenforScenario *scenario;
  g_autoptr (UtenforWhatIf) what_if = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  g_autoptr (GArray) swings = NULL;
  double net;

  what_if = cli_question_options_open (options, name, &view, &payer);
  if (what_if == NULL)
    return CLI_PROBLEM;
  scenario = what_if->model->scenario;
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
