/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "draw-options.h"
#include "figures.h"
#include "picture-options.h"
#include "question-options.h"
#include "question-sheets.h"

/* A picture is as high as its rows need, px. */
#define HEAD_HEIGHT 140
#define ROW_HEIGHT  60

typedef struct
{
  CliQuestionOptions question;
  CliDrawOptions     draws; /* none: expected values only */
  CliPictureOptions  picture;
} CompareOptions;

static void
compare_options_clear (CompareOptions *options)
{
  cli_question_options_clear (&options->question);
  cli_draw_options_clear (&options->draws);
  cli_picture_options_clear (&options->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareOptions, compare_options_clear)

static CliStatus
check_picture (CompareOptions *options)
{
  if (options->picture.output == NULL && (options->picture.dark || options->picture.size != NULL))
    return cli_usage_error (_ ("--size and --dark are for a picture: say with -o where to write it."));
  return cli_picture_options_check (&options->picture);
}

static CliStatus
plot (const CompareOptions    *options,
      const UtenforComparison *comparison,
      guint                    payer)
{
  g_autoptr (UtenforPlot) picture = utenfor_figure_comparison_new (comparison, payer);

  return cli_picture_options_export (&options->picture, picture, HEAD_HEIGHT + ROW_HEIGHT * comparison->results->len);
}

static UtenforComparison *
compare (const GPtrArray                *read,
         const UtenforView              *views,
         const UtenforSimulationOptions *simulation)
{
  UtenforScenario *const *scenarios = (UtenforScenario *const *)read->pdata;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = NULL;

  if (simulation->n_draws > 0)
    return cli_draw_comparison (scenarios, views, read->len, simulation);
  comparison = utenfor_comparison_new (scenarios, views, read->len, NULL, issues);
  cli_print_issues (issues);
  return g_steal_pointer (&comparison);
}

static CliStatus
answer (const CompareOptions           *options,
        const UtenforSimulationOptions *simulation,
        char                          **names)
{
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_scenario_unref);
  g_autoptr (UtenforComparison) comparison = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  UtenforView views[UTENFOR_MAX_COMPARED];
  guint       payer;

  for (guint i = 0; names[i] != NULL; i++)
    {
      UtenforScenario *scenario = cli_question_options_read (&options->question, names[i], &views[i], &payer);

      if (scenario == NULL)
        return CLI_PROBLEM;
      g_ptr_array_add (scenarios, scenario);
    }
  comparison = compare (scenarios, views, simulation);
  if (comparison == NULL)
    return CLI_PROBLEM;
  if (options->picture.output != NULL)
    return plot (options, comparison, payer);
  sheet = utenfor_comparison_sheet_new (comparison, payer);

  return cli_question_options_write (&options->question, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CompareOptions) options = { .draws.may_be_none = TRUE };
  UtenforSimulationOptions simulation;
  GOptionEntry             entries[CLI_N_NUMBER_ENTRIES + CLI_N_PICTURE_ENTRIES + CLI_N_PAYER_ENTRIES + 1] = { 0 };
  GOptionEntry             of_draws[CLI_N_DRAW_ENTRIES];
  CliStatus                status;

  cli_draw_options_add_entries (&options.draws, of_draws);
  of_draws[0].description = N_ ("How many times to draw lives and numbers (default: 0, expected values only)");
  for (guint i = 0; i < CLI_N_NUMBER_ENTRIES; i++)
    entries[i] = of_draws[i];
  cli_picture_options_add_entries (&options.picture, N_ ("Write a picture to this file instead"),
                                   N_ ("Width and height of the picture (default: 960 wide, as high as it needs)"), entries + CLI_N_NUMBER_ENTRIES);
  cli_question_options_add_entries (&options.question, entries + CLI_N_NUMBER_ENTRIES + CLI_N_PICTURE_ENTRIES, CLI_N_PAYER_ENTRIES);
  if (!cli_parse (&cli_compare, entries, &argc, &argv, &status))
    return status;
  status = cli_draw_options_read (&options.draws, &simulation);
  if (status == CLI_FINE)
    status = cli_question_options_check (&options.question);
  if (status == CLI_FINE)
    status = check_picture (&options);
  if (status != CLI_FINE)
    return status;
  if (argc < 3 || argc - 1 > UTENFOR_MAX_COMPARED)
    return cli_usage_error (_ ("compare needs from 2 to %d scenarios: files, or ids that “list” shows."), UTENFOR_MAX_COMPARED);
  return answer (&options, &simulation, argv + 1);
}

const CliCommand cli_compare = {
  "compare",
  N_ ("SCENARIO…"),
  N_ ("Puts scenarios side by side, on the same people."),
  N_ ("With --draws it also says how often one beats another. Ctrl+C stops.\n"
      "SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
