/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"
#include "sample.h"
#include "spread-figures.h"

/* Pictures of a simulation. */

static UtenforSpreads *
spreads_new (guint n_draws)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.n_draws = n_draws;
  simulation = utenfor_simulate (result->account->scenario, &options, issues);
  g_assert_nonnull (simulation);
  return utenfor_spreads_new (simulation);
}

static guint
total_of (const UtenforSpreads *spreads)
{
  return spreads->simulation->scenario->catalogue->payers->len;
}

static const UtenforLayer *
get_layer (const UtenforPlot *plot,
           guint              i)
{
  return g_ptr_array_index (utenfor_plot_get_panel (plot, 0)->layers, i);
}

/* Narrower bands lie inside wider ones, in every year; the last is the mean. */
static void
test_fan (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (200);
  g_autoptr (UtenforPlot) plot = utenfor_figure_fan_new (spreads, total_of (spreads));
  const UtenforSpread *horizon = utenfor_spreads_get_horizon (spreads, spreads->simulation->n_rows - 1);

  g_assert_cmpuint (utenfor_plot_get_panel (plot, 0)->layers->len, ==, 4);
  for (guint i = 1; i < 3; i++)
    for (guint t = 0; t < plot->n_stops; t++)
      {
        g_assert_cmpfloat (get_layer (plot, i)->low[t], >=, get_layer (plot, i - 1)->low[t]);
        g_assert_cmpfloat (get_layer (plot, i)->high[t], <=, get_layer (plot, i - 1)->high[t]);
      }
  g_assert_true (get_layer (plot, 1)->high[plot->n_stops - 1] == horizon->percentiles[5]);
  g_assert_true (get_layer (plot, 3)->high[plot->n_stops - 1] == horizon->mean);
  g_assert_nonnull (strstr (plot->description, "8 of 10 outcomes lie between"));
}

/* All at once is never likelier than the least likely payer. */
static void
test_chance (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (200);
  g_autoptr (UtenforPlot) plot = utenfor_figure_chance_new (spreads);
  const GPtrArray    *layers = utenfor_plot_get_panel (plot, 0)->layers;
  const UtenforLayer *all = get_layer (plot, layers->len - 1);

  for (guint t = 0; t < plot->n_stops; t++)
    for (guint i = 0; i + 2 < layers->len; i++)
      {
        g_assert_cmpfloat (get_layer (plot, i)->high[t], >=, all->high[t]);
        g_assert_cmpfloat (get_layer (plot, i)->high[t], <=, 100);
      }
  assert_close (all->high[plot->n_stops - 1], 100 * spreads->all_gain, 1e-12, 1e-12);
}

static const UtenforLabel *
find_label (const UtenforPlot *plot,
            const char        *strong)
{
  const GPtrArray *labels = utenfor_plot_get_panel (plot, 0)->labels;

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((const UtenforLabel *)g_ptr_array_index (labels, i))->strong, strong) == 0)
      return g_ptr_array_index (labels, i);
  return NULL;
}

/* As the table says it: never is under 1 %, and always over 99 %. */
static void
test_chance_words (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (16);
  g_autoptr (UtenforPlot) plot = NULL;
  g_autofree char *readout = NULL;
  const guint      last = spreads->simulation->n_years - 1;

  spreads->rows[0].cumulated[last].chance = 0;
  spreads->rows[1].cumulated[last].chance = 1;
  plot = utenfor_figure_chance_new (spreads);
  readout = utenfor_plot_dup_readout (plot, last);
  g_assert_nonnull (find_label (plot, "under\302\2401\302\240%"));
  g_assert_nonnull (find_label (plot, "over\302\24099\302\240%"));
  g_assert_nonnull (strstr (plot->description, "under\302\2401\302\240%"));
  g_assert_nonnull (strstr (readout, "under\302\2401\302\240%"));
  g_assert_nonnull (strstr (readout, "over\302\24099\302\240%"));
}

/* Every draw is in a bin, and a loss is a loss. */
static void
test_distribution (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (500);
  g_autoptr (UtenforPlot) plot = utenfor_figure_distribution_new (spreads, total_of (spreads));
  const UtenforSpread *horizon = utenfor_spreads_get_horizon (spreads, spreads->simulation->n_rows - 1);
  double               losses = 0, both = 0;

  for (guint i = 0; i < plot->n_stops; i++)
    {
      losses += get_layer (plot, 0)->high[i];
      both += get_layer (plot, 1)->high[i];
    }
  assert_close (both, 100, 1e-9, 0);
  assert_close (losses, 100 * (1 - horizon->chance), 1e-9, 1e-9);
  g_assert_cmpuint (plot->n_stops, <=, 44);
}

static double *
draws_of (UtenforSpreads *spreads)
{
  UtenforSimulation *simulation = spreads->simulation;

  return (double *)utenfor_simulation_get_cumulated (simulation, simulation->n_rows - 1, simulation->n_years - 1);
}

/* A bar that holds all draws beyond says so, on the axis and under the pointer; others do not. */
static void
test_outermost (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (200);
  double *draws = draws_of (spreads);
  g_autoptr (UtenforPlot) closed = NULL;
  g_autoptr (UtenforPlot) open = NULL;
  g_autofree char *least = NULL;
  g_autofree char *greatest = NULL;
  g_autofree char *plain = NULL;

  for (guint i = 0; i < 200; i++)
    draws[i] = (i % 20 - 5.0) * 1e6;
  spreads->rows[spreads->simulation->n_rows - 1].cumulated[spreads->simulation->n_years - 1].percentiles[0] = -5e6;
  spreads->rows[spreads->simulation->n_rows - 1].cumulated[spreads->simulation->n_years - 1].percentiles[6] = 13e6;
  closed = utenfor_figure_distribution_new (spreads, total_of (spreads));
  plain = utenfor_plot_dup_readout (closed, closed->n_stops - 1);
  g_assert_null (strstr (plain, "or more"));
  draws[0] = -900e6;
  draws[1] = 900e6;
  open = utenfor_figure_distribution_new (spreads, total_of (spreads));
  least = utenfor_plot_dup_stop (open, 0, TRUE);
  greatest = utenfor_plot_dup_readout (open, open->n_stops - 1);
  g_assert_true (g_str_has_suffix (least, "kr or less"));
  g_assert_nonnull (strstr (greatest, "kr or more"));
}

/* "−66.3 1000 kr" is no amount in Norwegian: thousands are written out. */
static void
test_thousands (void)
{
  const UtenforUnit unit = utenfor_unit_for_kr (66321);
  g_autofree char  *full = utenfor_unit_format_full (&unit, -66321, UTENFOR_SIGN_BOTH);

  g_assert_cmpfloat (unit.divisor, ==, 1e3);
  g_assert_cmpstr (full, ==, "\342\210\22266,300 kr");
}

/* Draws that all end at one place: the mean's words stay within the picture. */
static void
test_all_equal (void)
{
  static const double widths[] = { 1200, 900, 600, 480, 340 };
  static const double ends[] = { 31e6, -31e6, 0 };
  g_autoptr (UtenforSpreads) spreads = spreads_new (1);
  UtenforSpread *horizon = &spreads->rows[spreads->simulation->n_rows - 1].cumulated[spreads->simulation->n_years - 1];

  for (guint e = 0; e < G_N_ELEMENTS (ends); e++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (UtenforPlot) plot = NULL;
        g_autoptr (UtenforLayout) layout = NULL;
        const UtenforPlacedLabel *mean;

        *draws_of (spreads) = horizon->mean = ends[e];
        for (guint i = 0; i < G_N_ELEMENTS (horizon->percentiles); i++)
          horizon->percentiles[i] = ends[e];
        plot = utenfor_figure_distribution_new (spreads, total_of (spreads));
        layout = utenfor_layout_new (plot, widths[w], 300, sample_style (FALSE));
        mean = &g_array_index (utenfor_layout_get_panel (layout, 0)->labels, UtenforPlacedLabel, 0);
        g_assert_nonnull (strstr (pango_layout_get_text (mean->text.layout), "Mean"));
        g_assert_cmpfloat (mean->box.x, >=, 0);
        g_assert_cmpfloat (mean->box.x + mean->box.width, <=, widths[w]);
      }
}

/* What stands at the end of the lines never meets the last year. */
static void
test_chance_ends (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (64);
  g_autoptr (UtenforPlot) plot = utenfor_figure_chance_new (spreads);

  for (double width = 340; width <= 1200; width += 20)
    for (double height = 190; height <= 600; height += 70)
      {
        g_autoptr (UtenforLayout) layout = utenfor_layout_new (plot, width, height, sample_style (FALSE));
        const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);

        g_assert_cmpuint (panel->labels->len, >, 0);
        for (guint i = 0; i < panel->labels->len; i++)
          for (guint t = 0; t < panel->x_ticks->len; t++)
            {
              const UtenforLettered *text = &g_array_index (panel->x_ticks, UtenforTickMark, t).text;
              const UtenforRect      year = { text->x, text->y, text->width, text->height };

              g_assert_false (utenfor_rect_overlaps (&g_array_index (panel->labels, UtenforPlacedLabel, i).box, &year, 0));
            }
      }
}

static void
test_names (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (16);
  const char *const *names = utenfor_spread_figure_get_names ();

  for (guint i = 0; names[i] != NULL; i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        g_autoptr (UtenforPlot) plot = utenfor_spread_figure_new (names[i], spreads, total_of (spreads));

        g_assert_nonnull (plot);
        g_assert_cmpuint (sample_count_ink (plot, 640, 360, sample_style (dark), 3), >, 1000);
        g_assert_cmpstr (utenfor_plot_get_description (plot), !=, "");
      }
  g_assert_null (utenfor_spread_figure_new ("pie", spreads, 0));
}

/* One draw, and a payer that is not there. */
static void
test_little (void)
{
  g_autoptr (UtenforSpreads) spreads = spreads_new (1);
  const char *const *names = utenfor_spread_figure_get_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (UtenforPlot) one = utenfor_spread_figure_new (names[i], spreads, total_of (spreads));
      g_autoptr (UtenforPlot) none = utenfor_spread_figure_new (names[i], spreads, total_of (spreads) + 1);

      g_assert_cmpuint (sample_count_ink (one, 640, 360, sample_style (FALSE), -1), >, 100);
      g_assert_cmpuint (sample_count_ink (none, 640, 360, sample_style (FALSE), -1), >, 100);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/spread-figures/fan", test_fan);
  g_test_add_func ("/charts/spread-figures/chance", test_chance);
  g_test_add_func ("/charts/spread-figures/chance-words", test_chance_words);
  g_test_add_func ("/charts/spread-figures/distribution", test_distribution);
  g_test_add_func ("/charts/spread-figures/outermost", test_outermost);
  g_test_add_func ("/charts/spread-figures/all-equal", test_all_equal);
  g_test_add_func ("/charts/spread-figures/chance-ends", test_chance_ends);
  g_test_add_func ("/charts/spread-figures/thousands", test_thousands);
  g_test_add_func ("/charts/spread-figures/names", test_names);
  g_test_add_func ("/charts/spread-figures/little", test_little);
  return g_test_run ();
}
