/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ranges-layout.h"
#include "sample.h"
#include "tiles-layout.h"

#include <math.h>
#include <string.h>

/* Pictures of what the answer hangs on. */

static const UtenforFigureOptions total = { .payer = NULL };

static UtenforQuantity
between (double low,
         double value,
         double high)
{
  UtenforQuantity quantity = utenfor_quantity (value);

  quantity.low = low;
  quantity.high = high;
  return quantity;
}

/* Example A, whose success and cost are uncertain: net 46.4 mill. kr. (transfer full) */
static UtenforResult *
uncertain_result (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->effect.success_with = between (0.07, 0.1, 0.13);
  g_array_index (scenario->lines, UtenforCostLine, 0).amount = between (5000, 7500, 12500);
  account = evaluate (scenario);
  return look (account, TRUE, FALSE, 0);
}

static UtenforResult *
certain_result (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  return look (account, TRUE, FALSE, 0);
}

/* --- tornado ------------------------------------------------------------------------ */

static void
test_tornado (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_tornado_new (result, &total);
  const UtenforRange *range = utenfor_ranges_get (plot->ranges, 0);

  g_assert_cmpuint (plot->ranges->rows->len, ==, 2);
  assert_printed (plot->ranges->base, 46402763.61);
  assert_close (range->low, (46402763.61 + 600000) / 2 - 600000, 0, 0.01);
  g_assert_nonnull (strstr (range->low_text, "7"));
  g_assert_nonnull (strstr (range->high_text, "13"));
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "46"));
}

/* The two halves of a bar meet at the base, and the texts stand outside. */
static void
test_halves (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_tornado_new (result, &total);
  g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, 900, 300, sample_style (FALSE));

  g_assert_cmpuint (layout->places->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const UtenforRangePlace *place = &g_array_index (layout->places, UtenforRangePlace, i);
      gboolean                 low_is_left = place->range->low < place->range->high;
      const UtenforRect       *left = low_is_left ? &place->low : &place->high;
      const UtenforRect       *right = low_is_left ? &place->high : &place->low;

      assert_close (left->x + left->width, layout->base, 0, 1e-9);
      assert_close (right->x, layout->base, 0, 1e-9);
      g_assert_cmpfloat ((low_is_left ? place->low_text : place->high_text).x, <, left->x);
      g_assert_cmpfloat ((low_is_left ? place->high_text : place->low_text).x, >=, right->x + right->width);
      g_assert_cmpfloat (place->name.x + place->name.width, <, layout->frame.x);
    }
}

static const double some_widths[] = { 1200, 960, 600, 480, 340 };

/* Rows that begin and go on alike, and differ where they end. */
static UtenforPlot *
alike_new (void)
{
  static const char *const ends[] = { "“Work”", "“Education”", "“Disability benefit”", "“Work assessment allowance”" };
  UtenforPlot             *plot = utenfor_plot_new (0, 0);

  plot->ranges = utenfor_ranges_new (1e6);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Young people who left upper secondary school: relative risk of going from %s to %s in a year",
                                               ends[i / 4], ends[i % 4]);

      utenfor_ranges_add (plot->ranges, name, 1e6 - i * 1e4, 1e6 + i * 1e4, "1,100,000 kr", "1,900,000 kr");
    }
  utenfor_ranges_close (plot->ranges);
  return plot;
}

static const UtenforRangePlace *
row_at (const UtenforRangesLayout *layout,
        guint                      i)
{
  return &g_array_index (layout->places, UtenforRangePlace, i);
}

/* Whatever the width, no two rows read the same; the whole name is under the pointer. */
static void
test_names (void)
{
  g_autoptr (UtenforPlot) plot = alike_new ();

  for (guint w = 0; w < G_N_ELEMENTS (some_widths); w++)
    {
      g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, some_widths[w], 420, sample_style (FALSE));

      g_assert_cmpuint (layout->places->len, >, 5);
      for (guint i = 0; i < layout->places->len; i++)
        for (guint j = 0; j < i; j++)
          g_assert_cmpstr (pango_layout_get_text (row_at (layout, i)->name.layout), !=, pango_layout_get_text (row_at (layout, j)->name.layout));
      for (guint i = 0; i < layout->places->len; i++)
        {
          g_autofree char *readout = utenfor_plot_dup_readout (plot, i);

          g_assert_nonnull (strstr (readout, row_at (layout, i)->range->name));
        }
    }
}

static gboolean
texts_meet (const UtenforLettered *a,
            const UtenforLettered *b)
{
  const UtenforRect one = { a->x, a->y, a->width, a->height }, two = { b->x, b->y, b->width, b->height };

  return a->layout && b->layout && utenfor_rect_overlaps (&one, &two, 0);
}

/* Names lie over no other name, bar or number, beside the bars or over them. */
static void
test_rows (void)
{
  g_autoptr (UtenforPlot) plot = alike_new ();

  for (guint w = 0; w < G_N_ELEMENTS (some_widths); w++)
    {
      g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, some_widths[w], 420, sample_style (FALSE));

      g_assert_cmpint (layout->is_stacked, ==, some_widths[w] < 560);
      for (guint i = 0; i < layout->places->len; i++)
        {
          const UtenforRangePlace *row = row_at (layout, i);
          const UtenforRect        name = { row->name.x, row->name.y, row->name.width, row->name.height };

          g_assert_false (i > 0 && texts_meet (&row->name, &row_at (layout, i - 1)->name));
          g_assert_false (texts_meet (&row->name, &row->low_text) || texts_meet (&row->name, &row->high_text));
          g_assert_false (utenfor_rect_overlaps (&name, &row->low, 0) || utenfor_rect_overlaps (&name, &row->high, 0));
          g_assert_cmpfloat (row->name.x + row->name.width, <=, some_widths[w]);
          g_assert_cmpfloat (row->name.y + row->name.height, <=, layout->frame.y + layout->frame.height);
        }
    }
}

static void
test_payer (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  const UtenforFigureOptions kommune = { .payer = "kommune" };
  g_autoptr (UtenforPlot) plot = utenfor_figure_tornado_new (result, &kommune);

  assert_printed (plot->ranges->base, 8800552.72);
}

static void
test_certain (void)
{
  g_autoptr (UtenforResult) result = certain_result ();
  g_autoptr (UtenforPlot) tornado = utenfor_figure_tornado_new (result, &total);
  g_autoptr (UtenforPlot) map = utenfor_figure_map_new (result, &total);

  g_assert_cmpint (utenfor_plot_get_n_stops (tornado), ==, 0);
  g_assert_cmpint (utenfor_plot_get_n_stops (map), ==, 0);
  g_assert_cmpuint (sample_count_ink (tornado, 400, 300, sample_style (FALSE), -1), >, 100);
  g_assert_cmpuint (sample_count_ink (map, 400, 300, sample_style (TRUE), -1), >, 100);
}

/* --- map ---------------------------------------------------------------------------- */

static void
test_map (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_map_new (result, &total);
  const UtenforTiles *tiles = plot->tiles;
  double              gain = 46402763.61 + 600000;

  g_assert_cmpint (utenfor_plot_get_n_stops (plot), ==, (int)(tiles->n_x * tiles->n_y));
  assert_close (tiles->values[0], gain / 2 - 80 * 5000, 0, 0.01);
  assert_close (tiles->values[tiles->n_x * tiles->n_y - 1], gain * 1.5 - 80 * 12500, 0, 0.02);
}

/* What is asked for comes along its own axis. */
static void
test_axes (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) usual = utenfor_figure_map_new (result, &total);
  g_autoptr (UtenforPlot) turned = NULL;
  UtenforFigureOptions options = { .payer = NULL };
  g_autofree char     *path = g_strdup_printf ("%s/line/%s/amount", result->account->scenario->id,
                                               g_array_index (result->account->scenario->lines, UtenforCostLine, 0).id);

  options.x = path;
  turned = utenfor_figure_map_new (result, &options);
  g_assert_cmpstr (turned->tiles->x_title, ==, usual->tiles->y_title);
  g_assert_cmpstr (turned->tiles->y_title, ==, usual->tiles->x_title);
}

static void
test_tiles (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_map_new (result, &total);
  g_autoptr (UtenforTilesLayout) layout = utenfor_tiles_layout_new (plot, 900, 400, sample_style (FALSE));
  const UtenforRect *first = &g_array_index (layout->places, UtenforTilePlace, 0).rect;
  const UtenforRect *last = &g_array_index (layout->places, UtenforTilePlace, layout->places->len - 1).rect;

  /* The low of both is at the bottom left, as on any map of two axes. */
  assert_close (first->x, layout->frame.x, 0, 1e-9);
  assert_close (first->y + first->height, layout->frame.y + layout->frame.height, 0, 1e-6);
  assert_close (last->x + last->width, layout->frame.x + layout->frame.width, 0, 1e-6);
  assert_close (last->y, layout->frame.y, 0, 1e-6);
}

/* Success is in the middle of its ends, the cost a third up from its low. */
static void
test_own_place (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_map_new (result, &total);
  const UtenforTiles *tiles = plot->tiles;

  assert_close (tiles->own_x, (tiles->n_x - 1) / 2.0, 1e-9, 0);
  assert_close (tiles->own_y, (tiles->n_y - 1) / 3.0, 1e-9, 0);
  assert_printed (tiles->own, 46402763.61);
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "As the scenario is: net +46.4"));
}

/* The ring is where its numbers are, its label inside the map, and no number is half covered. */
static void
test_ring (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_map_new (result, &total);

  for (guint w = 0; w < G_N_ELEMENTS (some_widths); w++)
    {
      g_autoptr (UtenforTilesLayout) layout = utenfor_tiles_layout_new (plot, some_widths[w], 210, sample_style (FALSE));
      const UtenforRect ring = { layout->own_x - UTENFOR_OWN_RADIUS, layout->own_y - UTENFOR_OWN_RADIUS, 2 * UTENFOR_OWN_RADIUS, 2 * UTENFOR_OWN_RADIUS };

      assert_close (layout->own_x, layout->frame.x + layout->frame.width / 2, 0, 1e-6);
      g_assert_nonnull (layout->own_label.layout);
      g_assert_true (utenfor_rect_contains (&layout->frame, &layout->own_box));
      g_assert_false (utenfor_rect_overlaps (&layout->own_box, &ring, 0));
      for (guint i = 0; i < layout->places->len; i++)
        {
          const UtenforLettered *text = &g_array_index (layout->places, UtenforTilePlace, i).text;
          const UtenforRect      words = { text->x, text->y, text->width, text->height };

          g_assert_false (text->layout && (utenfor_rect_overlaps (&words, &ring, 0) || utenfor_rect_overlaps (&words, &layout->own_box, 0)));
        }
    }
}

/* Two losses at the left and a gain at the right: one upright border of two tiles' height. */
static void
test_zero_line (void)
{
  const double values[] = { -1, 2, -3, 4 };
  g_autoptr (UtenforPlot) plot = utenfor_plot_new (0, 0);
  g_autoptr (UtenforTilesLayout) layout = NULL;

  plot->tiles = utenfor_tiles_new ("x", "y", 2, 2, values);
  for (guint i = 0; i < 2; i++)
    {
      plot->tiles->x_labels[i] = g_strdup ("1");
      plot->tiles->y_labels[i] = g_strdup ("2");
    }
  layout = utenfor_tiles_layout_new (plot, 400, 300, sample_style (FALSE));
  g_assert_cmpuint (layout->zero->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const UtenforSegment *edge = &g_array_index (layout->zero, UtenforSegment, i);

      assert_close (edge->x1, layout->frame.x + layout->frame.width / 2, 0, 1e-9);
      g_assert_true (edge->x1 == edge->x2);
    }
  g_assert_true (isnan (layout->own_x));
}

/* --- comparison --------------------------------------------------------------------- */

static void
test_comparison (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  UtenforScenario *const   scenarios[] = { scenario, scenario };
  UtenforSimulationOptions options;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = NULL;
  g_autoptr (UtenforPlot) plot = NULL;
  const UtenforRange *range;

  utenfor_simulation_options_init (&options);
  options.n_draws = 200;
  comparison = utenfor_comparison_new (scenarios, NULL, 2, &options, issues);
  g_assert_nonnull (comparison);
  plot = utenfor_figure_comparison_new (comparison, 0);
  range = utenfor_ranges_get (plot->ranges, 1);
  assert_printed (range->dot, 8800552.72);
  g_assert_cmpfloat (range->low, <, range->dot);
  g_assert_cmpfloat (range->high, >, range->dot);
  g_assert_cmpfloat (range->low, ==, utenfor_ranges_get (plot->ranges, 0)->low);
  g_assert_cmpuint (sample_count_ink (plot, 600, 200, sample_style (FALSE), 1), >, 1000);
}

/* Without draws there is nothing to lie between, and the rows take the height there is. */
static void
test_compared_plainly (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  UtenforScenario *const scenarios[] = { scenario, scenario, scenario, scenario };
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforComparison) comparison = utenfor_comparison_new (scenarios, NULL, 4, NULL, issues);
  g_autoptr (UtenforPlot) plot = utenfor_figure_comparison_new (comparison, 0);
  g_autoptr (UtenforRangesLayout) layout = utenfor_ranges_layout_new (plot, 900, 440, sample_style (FALSE));
  g_autofree char *readout = utenfor_plot_dup_readout (plot, 0);

  g_assert_null (strstr (utenfor_plot_get_description (plot), "between"));
  g_assert_null (strstr (readout, "…"));
  g_assert_cmpuint (layout->places->len, ==, 4);
  g_assert_cmpfloat (layout->frame.height, >, 400);
}

/* --- under the pointer ---------------------------------------------------------------- */

static void
test_hit (void)
{
  g_autoptr (UtenforResult) result = uncertain_result ();
  const char *const names[] = { "tornado", "map" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UtenforPlot) plot = utenfor_figure_new (names[i], result, NULL);
      UtenforHit inside = utenfor_plot_hit (plot, 900, 400, sample_style (FALSE), 600, 40);
      UtenforHit outside = utenfor_plot_hit (plot, 900, 400, sample_style (FALSE), 600, 399);

      g_assert_true (inside.found);
      g_assert_cmpuint (strlen (inside.readout), >, 10);
      g_assert_false (outside.found);
      utenfor_hit_clear (&inside);
      utenfor_hit_clear (&outside);
    }
}

/* Nothing falls over at any size. */
static void
test_sizes (void)
{
  static const double sizes[][2] = { { 1, 1 }, { 40, 900 }, { 900, 20 }, { 200, 100 }, { 2000, 1200 } };
  g_autoptr (UtenforResult) result = uncertain_result ();
  g_autoptr (UtenforPlot) tornado = utenfor_figure_tornado_new (result, &total);
  g_autoptr (UtenforPlot) map = utenfor_figure_map_new (result, &total);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      sample_count_ink (tornado, (int)sizes[i][0], (int)sizes[i][1], sample_style (FALSE), 0);
      sample_count_ink (map, (int)sizes[i][0], (int)sizes[i][1], sample_style (TRUE), 3);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/questions/tornado", test_tornado);
  g_test_add_func ("/charts/questions/halves", test_halves);
  g_test_add_func ("/charts/questions/names", test_names);
  g_test_add_func ("/charts/questions/rows", test_rows);
  g_test_add_func ("/charts/questions/payer", test_payer);
  g_test_add_func ("/charts/questions/certain", test_certain);
  g_test_add_func ("/charts/questions/map", test_map);
  g_test_add_func ("/charts/questions/axes", test_axes);
  g_test_add_func ("/charts/questions/tiles", test_tiles);
  g_test_add_func ("/charts/questions/own-place", test_own_place);
  g_test_add_func ("/charts/questions/ring", test_ring);
  g_test_add_func ("/charts/questions/zero-line", test_zero_line);
  g_test_add_func ("/charts/questions/comparison", test_comparison);
  g_test_add_func ("/charts/questions/compared-plainly", test_compared_plainly);
  g_test_add_func ("/charts/questions/hit", test_hit);
  g_test_add_func ("/charts/questions/sizes", test_sizes);
  return g_test_run ();
}
