/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "question-options.h"
#include "question-sheets.h"
#include "switching.h"

static CliStatus
answer (const CliQuestionOptions *options,
        const char               *name)
{
  guint            payer;
  UtenforView      view;
  UtenforScenario *scenario;
  g_autoptr (UtenforWhatIf) what_if = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  g_autoptr (GArray) switchings = NULL;

  what_if = cli_question_options_open (options, name, &view, &payer);
  if (what_if == NULL)
    return CLI_PROBLEM;
  scenario = what_if->model->scenario;
  switchings = utenfor_switching_new (what_if, payer);
  sheet = utenfor_switching_sheet_new (scenario, &view, payer, switchings, cli_question_options_get_top (options));
  return cli_question_options_write (options, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  return cli_question_run (&cli_switching, argc, argv, answer);
}

const CliCommand cli_switching = {
  "switching",
  N_ ("SCENARIO"),
  N_ ("Says how far a number would have to be off before a payer breaks even."),
  N_ ("The nearest come first, counted in widths of their own intervals.\nSCENARIO is a file, or the id of one that “list” shows."),
  run,
};
