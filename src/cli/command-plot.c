/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

#include "draw-options.h"
#include "figures.h"
#include "map-axes.h"
#include "picture-options.h"
#include "spread-figures.h"
#include "view-options.h"

#define USUAL_HEIGHT  540
#define N_OWN_ENTRIES 7

typedef struct
{
  char    *figure;
  char    *stack;
  char    *people;
  char    *payer;
  char    *x;
  char    *y;
  gboolean with_tax;

  CliPictureOptions        picture;
  CliDrawOptions           draws;
  UtenforSimulationOptions simulation;
} PlotOptions;

static void
plot_options_clear (PlotOptions *options)
{
  g_free (options->figure);
  g_free (options->stack);
  g_free (options->people);
  g_free (options->payer);
  g_free (options->x);
  g_free (options->y);
  cli_picture_options_clear (&options->picture);
  cli_draw_options_clear (&options->draws);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlotOptions, plot_options_clear)

static gboolean
is_one_of (const char *text,
           const char *first,
           const char *second)
{
  return text == NULL || g_str_equal (text, first) || g_str_equal (text, second);
}

/* One that shows draws. */
static gboolean
is_drawn (const PlotOptions *options)
{
  return g_strv_contains (utenfor_spread_figure_get_names (), options->figure);
}

static CliStatus
check_figure (const PlotOptions *options)
{
  const char *const *names = utenfor_figure_get_names ();
  g_autofree char   *plain = g_strjoinv (", ", (char **)names);
  g_autofree char   *drawn = g_strjoinv (", ", (char **)utenfor_spread_figure_get_names ());
  g_autofree char   *known = g_strconcat (plain, ", ", drawn, NULL);

  if (options->figure == NULL)
    return cli_usage_error (_ ("plot needs --figure NAME, one of: %s."), known);
  if (!g_strv_contains (names, options->figure) && !is_drawn (options))
    return cli_usage_error (_ ("There is no figure “%s”; there are: %s."), options->figure, known);
  return CLI_FINE;
}

static CliStatus
check_options (PlotOptions *options)
{
  CliStatus status = check_figure (options);

  if (status != CLI_FINE)
    return status;
  if (options->picture.output == NULL)
    return cli_usage_error (_ ("plot needs -o FILE, ending in .png, .svg or .pdf."));
  status = cli_picture_options_check (&options->picture);
  if (status != CLI_FINE)
    return status;
  if (!is_one_of (options->stack, "payer", "sector"))
    return cli_usage_error (_ ("--stack is “payer” or “sector”, not “%s”."), options->stack);
  if (!is_one_of (options->people, "all", "outside"))
    return cli_usage_error (_ ("--people is “all” or “outside”, not “%s”."), options->people);
  return CLI_FINE;
}

static gboolean
knows_payer (const PlotOptions   *options,
             const UtenforResult *result)
{
  return options->payer == NULL || utenfor_catalogue_find_payer (result->account->scenario->catalogue, options->payer) >= 0;
}

static CliStatus
plot_result (const PlotOptions *options,
             UtenforResult     *result)
{
  UtenforFigureOptions choices;
  g_autoptr (UtenforPlot) plot = NULL;

  utenfor_figure_options_init (&choices);
  choices.stack = g_strcmp0 (options->stack, "sector") == 0 ? UTENFOR_STACK_SECTOR : UTENFOR_STACK_PAYER;
  choices.with_revenue = options->with_tax;
  choices.people = g_strcmp0 (options->people, "outside") == 0 ? UTENFOR_PEOPLE_OUTSIDE : UTENFOR_PEOPLE_ALL;
  choices.payer = options->payer;
  choices.x = options->x;
  choices.y = options->y;
  choices.seed = options->simulation.seed;
  plot = utenfor_figure_new (options->figure, result, &choices);
  return cli_picture_options_export (&options->picture, plot, USUAL_HEIGHT);
}

static CliStatus
plot_draws (const PlotOptions   *options,
            const UtenforResult *result)
{
  UtenforScenario *scenario = result->account->scenario;
  const int        payer = options->payer != NULL ? utenfor_catalogue_find_payer (scenario->catalogue, options->payer)
                                                  : (int)scenario->catalogue->payers->len;
  g_autoptr (UtenforSpreads) spreads = cli_draw (scenario, &result->view, &options->simulation, NULL);
  g_autoptr (UtenforPlot) plot = NULL;

  if (spreads == NULL)
    return CLI_PROBLEM;
  plot = utenfor_spread_figure_new (options->figure, spreads, (guint)payer);
  return cli_picture_options_export (&options->picture, plot, USUAL_HEIGHT);
}

static CliStatus
plot_scenario (const PlotOptions    *options,
               const CliViewOptions *view,
               const char           *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  const gboolean drawn = is_drawn (options);
  g_autoptr (UtenforResult) result = cli_view_options_evaluate (view, scenario, issues);
  const CliStatus status = cli_print_issues (issues);

  if (result == NULL || status != CLI_FINE)
    return CLI_PROBLEM;
  if (!knows_payer (options, result))
    return cli_problem (_ ("There is no payer “%s”."), options->payer);
  if (g_str_equal (options->figure, "map") && cli_check_map_axes (result, options->x, options->y) != CLI_FINE)
    return CLI_PROBLEM;
  return drawn ? plot_draws (options, result) : plot_result (options, result);
}

static void
fill_entries (PlotOptions    *options,
              CliViewOptions *view,
              GOptionEntry   *entries)
{
  const GOptionEntry own[] = {
    { "figure", 0, 0, G_OPTION_ARG_STRING, &options->figure, N_ ("Which picture"), N_ ("NAME") },
    { "stack", 0, 0, G_OPTION_ARG_STRING, &options->stack, N_ ("life-cost: what the gap is split by"),
      "payer|sector" },
    { "with-tax", 0, 0, G_OPTION_ARG_NONE, &options->with_tax, N_ ("life-cost: count taxes paid as well"), NULL },
    { "people", 0, 0, G_OPTION_ARG_STRING, &options->people,
      N_ ("life-cost: the whole group, or those of it who are outside"), "all|outside" },
    { "payer", 0, 0, G_OPTION_ARG_STRING, &options->payer, N_ ("tornado, map, fan, distribution: whose net (default: the public total)"), "ID" },
    { "x", 0, 0, G_OPTION_ARG_STRING, &options->x, N_ ("map: the path of a number, as “sensitivity --format csv” has it"), N_ ("PATH") },
    { "y", 0, 0, G_OPTION_ARG_STRING, &options->y, N_ ("map: the path of another"), N_ ("PATH") },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (own) == N_OWN_ENTRIES);
  memcpy (entries, own, sizeof own);
  entries += G_N_ELEMENTS (own);
  cli_picture_options_add_entries (&options->picture, N_ ("Where to write it"), N_ ("Width and height (default: 960x540)"), entries);
  cli_draw_options_add_entries (&options->draws, entries + CLI_N_PICTURE_ENTRIES);
  cli_view_options_add_entries (view, entries + CLI_N_PICTURE_ENTRIES + CLI_N_DRAW_ENTRIES);
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (PlotOptions) options = { 0 };
  g_auto (CliViewOptions) view = { 0 };
  GOptionEntry entries[N_OWN_ENTRIES + CLI_N_PICTURE_ENTRIES + CLI_N_DRAW_ENTRIES + CLI_N_VIEW_ENTRIES + 1] = { 0 };
  CliStatus    status;

  fill_entries (&options, &view, entries);
  if (!cli_parse (&cli_plot, entries, &argc, &argv, &status))
    return status;
  status = check_options (&options);
  if (status == CLI_FINE)
    status = cli_view_options_check (&view);
  if (status == CLI_FINE)
    status = cli_draw_options_read (&options.draws, &options.simulation);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (&cli_plot);
  return plot_scenario (&options, &view, argv[1]);
}

const CliCommand cli_plot = {
  "plot",
  N_ ("SCENARIO"),
  N_ ("Writes one picture of a scenario to a file."),
  N_ ("The figures are life-cost (cost by age, average and group), states (situations by age),\n"
      "lives (a hundred of them, one by one; --seed draws others), yearly (gains and costs by year),\n"
      "cumulated (net so far), who-pays,\n"
      "tornado (what the answer hangs on) and map (the net over two numbers).\n"
      "Of draws: fan (how sure the net so far is), chance (of a gain, by year) and\n"
      "distribution (where the draws end).\n"
      "SCENARIO is a file, or the id of one that “list” shows."),
  run,
};
