/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "draw-options.h"
#include "question-options.h"
#include "question-sheets.h"

static CliStatus
answer (const CliQuestionOptions       *options,
        const UtenforSimulationOptions *simulation,
        const char                     *name)
{
  guint            payer;
  UtenforView      view;
  UtenforScenario *scenario;
  g_autoptr (UtenforWhatIf) what_if = NULL;
  g_autoptr (UtenforSpreads) spreads = NULL;
  g_autoptr (UtenforValueOfKnowing) knowing = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;

  what_if = cli_question_options_open (options, name, &view, &payer);
  if (what_if == NULL)
    return CLI_PROBLEM;
  scenario = what_if->model->scenario;
  spreads = cli_draw (scenario, &view, simulation, NULL);
  if (spreads == NULL)
    return CLI_PROBLEM;
  knowing = utenfor_value_of_knowing_new (what_if, spreads->simulation, payer);
  sheet = utenfor_knowing_sheet_new (scenario, &view, payer, knowing, cli_question_options_get_top (options));
  return cli_question_options_write (options, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliQuestionOptions) options = { 0 };
  g_auto (CliDrawOptions) draws = { 0 };
  UtenforSimulationOptions simulation;
  GOptionEntry             entries[CLI_N_QUESTION_ENTRIES + CLI_N_NUMBER_ENTRIES + 1] = { 0 };
  GOptionEntry             of_draws[CLI_N_DRAW_ENTRIES];
  CliStatus                status;

  cli_question_options_add_entries (&options, entries, CLI_N_QUESTION_ENTRIES);
  cli_draw_options_add_entries (&draws, of_draws);
  /* Draws, seed and threads; the mode, which is the last, goes without saying. */
  for (guint i = 0; i < CLI_N_NUMBER_ENTRIES; i++)
    entries[CLI_N_QUESTION_ENTRIES + i] = of_draws[i];
  if (!cli_parse (&cli_value_of_knowing, entries, &argc, &argv, &status))
    return status;
  status = cli_draw_options_read (&draws, &simulation);
  if (status == CLI_FINE)
    status = cli_question_options_check (&options);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (&cli_value_of_knowing);
  simulation.mode = UTENFOR_SIMULATE_NUMBERS;
  return answer (&options, &simulation, argv[1]);
}

const CliCommand cli_value_of_knowing = {
  "value-of-knowing",
  N_ ("SCENARIO"),
  N_ ("Says what it is worth to know a number before one decides to start."),
  N_ ("Every uncertain number is drawn, and one at a time taken as known.\nSCENARIO is a file, or the id of one that “list” shows."),
  run,
};
