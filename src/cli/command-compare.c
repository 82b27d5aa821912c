/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "draw-options.h"
#include "export.h"
#include "figures.h"
#include "question-options.h"
#include "question-sheets.h"

#define PICTURE_WIDTH  960
#define PICTURE_HEIGHT 540

typedef struct
{
  CliQuestionOptions question;
  int                draws; /* 0: expected values only */
  char              *seed;
  char              *output; /* of a picture, or NULL */
} CompareOptions;

static void
compare_options_clear (CompareOptions *options)
{
  cli_question_options_clear (&options->question);
  g_free (options->seed);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareOptions, compare_options_clear)

static CliStatus
check (const CompareOptions     *options,
       UtenforSimulationOptions *simulation)
{
  utenfor_simulation_options_init (simulation);
  if (options->draws < 0 || options->draws > UTENFOR_MAX_DRAWS)
    return cli_usage_error (_ ("--draws is a number from 0 to %d."), UTENFOR_MAX_DRAWS);
  if (options->seed != NULL && !g_ascii_string_to_unsigned (options->seed, 10, 0, G_MAXUINT64, &simulation->seed, NULL))
    return cli_usage_error (_ ("--seed is a whole number, 0 or more; not “%s”."), options->seed);
  simulation->n_draws = (guint)options->draws;

  return cli_question_options_check (&options->question);
}

static CliStatus
plot (const CompareOptions    *options,
      const UtenforComparison *comparison,
      guint                    payer)
{
  g_autoptr (UtenforPlot) picture = utenfor_figure_comparison_new (comparison, payer);
  g_autoptr (GError) error = NULL;

  if (utenfor_plot_export (picture, options->output, PICTURE_WIDTH, PICTURE_HEIGHT, utenfor_style_light (), &error))
    return CLI_FINE;
  return cli_problem (_ ("The picture could not be written: %s"), error->message);
}

static CliStatus
answer (const CompareOptions           *options,
        const UtenforSimulationOptions *simulation,
        char                          **names)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_scenario_unref);
  g_autoptr (UtenforComparison) comparison = NULL;
  g_autoptr (UtenforSheet) sheet = NULL;
  UtenforView views[UTENFOR_MAX_COMPARED];
  guint       payer;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (scenarios, cli_question_options_read (&options->question, names[i], &views[i], &payer));
      if (g_ptr_array_index (scenarios, i) == NULL)
        return CLI_PROBLEM;
    }
  if (simulation->n_draws > 0 &&
      cli_draw_check_memory ((UtenforScenario *const *)scenarios->pdata, views, scenarios->len, simulation) != CLI_FINE)
    return CLI_PROBLEM;
  comparison = utenfor_comparison_new ((UtenforScenario *const *)scenarios->pdata, views, scenarios->len,
                                       simulation->n_draws > 0 ? simulation : NULL, issues);
  if (comparison == NULL)
    return cli_print_issues (issues);
  if (options->output != NULL)
    return plot (options, comparison, payer);
  sheet = utenfor_comparison_sheet_new (comparison, payer);

  return cli_question_options_write (&options->question, sheet);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CompareOptions) options = { 0 };
  UtenforSimulationOptions simulation;
  const GOptionEntry       own[] = {
          { "draws", 0, 0, G_OPTION_ARG_INT, &options.draws,
            N_ ("How many times to draw lives and numbers (default: 0, expected values only)"), "N" },
          { "seed", 0, 0, G_OPTION_ARG_STRING, &options.seed, N_ ("The same seed, the same draws (default: 1)"), "N" },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write a picture to this file instead"), "FILE.{png,svg,pdf}" },
  };
  GOptionEntry entries[CLI_N_PAYER_ENTRIES + G_N_ELEMENTS (own) + 1] = { own[0], own[1], own[2] };
  CliStatus    status;

  cli_question_options_add_entries (&options.question, entries + G_N_ELEMENTS (own), CLI_N_PAYER_ENTRIES);
  if (!cli_parse (&cli_compare, entries, &argc, &argv, &status))
    return status;
  status = check (&options, &simulation);
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
  N_ ("With --draws it also says how often one beats another.\n"
      "SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
