/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"
#include "sample.h"

static const double rising[] = { -2, -1, 0, 2, 5, 9, 14 };

static UtenforLayout *
lay_out (const UtenforPlot *plot,
         double             width,
         double             height)
{
  return utenfor_layout_new (plot, width, height, sample_style (FALSE));
}

static void
test_places (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (rising, G_N_ELEMENTS (rising));
  g_autoptr (UtenforLayout) layout = lay_out (plot, 800, 400);
  const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);

  assert_close (utenfor_layout_get_x (layout, panel, 0), panel->frame.x, 0, 1e-9);
  assert_close (utenfor_layout_get_x (layout, panel, 6), panel->frame.x + panel->frame.width, 0, 1e-9);
  assert_close (utenfor_layout_get_x (layout, panel, 3), panel->frame.x + panel->frame.width / 2, 0, 1e-9);
  assert_close (utenfor_layout_get_y (layout, panel, layout->y.low), panel->frame.y + panel->frame.height, 0, 1e-9);
  assert_close (utenfor_layout_get_y (layout, panel, layout->y.high), panel->frame.y, 0, 1e-9);
  g_assert_true (isnan (utenfor_layout_get_y (layout, panel, NAN)));
}

static void
test_frame_is_inside (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (rising, G_N_ELEMENTS (rising));

  for (int width = 60; width < 3000; width += 137)
    for (int height = 40; height < 2000; height += 173)
      {
        g_autoptr (UtenforLayout) layout = lay_out (plot, width, height);
        const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);

        g_assert_cmpfloat (panel->frame.width, >=, 1);
        g_assert_cmpfloat (panel->frame.height, >=, 1);
        g_assert_cmpfloat (panel->frame.x, >=, 0);
        g_assert_cmpfloat (panel->frame.x + panel->frame.width, <=, width);
        if (height > 80)
          g_assert_cmpfloat (panel->frame.y + panel->frame.height, <=, height);
      }
}

static void
test_banded_stops_have_width (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (rising, G_N_ELEMENTS (rising));
  g_autoptr (UtenforLayout) layout = NULL;
  const UtenforPanelLayout *panel;

  plot->is_banded = TRUE;
  layout = lay_out (plot, 800, 400);
  panel = utenfor_layout_get_panel (layout, 0);
  assert_close (utenfor_layout_get_x (layout, panel, 0), panel->frame.x + panel->frame.width / 14, 0, 1e-9);
  assert_close (utenfor_layout_get_x (layout, panel, 6), panel->frame.x + panel->frame.width * 13 / 14, 0, 1e-9);
}

static void
test_one_stop_stands_in_the_middle (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (rising, 1);
  g_autoptr (UtenforLayout) layout = lay_out (plot, 800, 400);
  const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);

  assert_close (utenfor_layout_get_x (layout, panel, 0), panel->frame.x + panel->frame.width / 2, 0, 1e-9);
  g_assert_cmpuint (panel->x_ticks->len, ==, 1);
}

static void
test_empty (void)
{
  const double nothing[] = { NAN, NAN, INFINITY };
  g_autoptr (UtenforPlot) none = sample_line (NULL, 0);
  g_autoptr (UtenforPlot) nan = sample_line (nothing, 3);
  g_autoptr (UtenforLayout) one = lay_out (none, 800, 400);
  g_autoptr (UtenforLayout) two = lay_out (nan, 800, 400);

  g_assert_true (one->is_empty && two->is_empty);
  g_assert_nonnull (one->message.layout);
  assert_close (one->message.x + one->message.width / 2, 400, 0, 1);
}

static void
test_all_zero_has_an_axis (void)
{
  const double zeros[] = { 0, 0, 0 };
  g_autoptr (UtenforPlot) plot = sample_line (zeros, 3);
  g_autoptr (UtenforLayout) layout = lay_out (plot, 800, 400);

  g_assert_false (layout->is_empty);
  g_assert_cmpfloat (layout->y.low, ==, 0);
  g_assert_cmpfloat (layout->y.high, ==, 1);
}

static void
test_zero_is_always_on_the_axis (void)
{
  const double high[] = { 900, 950 }, low[] = { -950, -900 };
  g_autoptr (UtenforPlot) above = sample_line (high, 2), below = sample_line (low, 2);
  g_autoptr (UtenforLayout) one = lay_out (above, 800, 400), two = lay_out (below, 800, 400);

  g_assert_cmpfloat (one->y.low, ==, 0);
  g_assert_cmpfloat (two->y.high, ==, 0);
  g_assert_cmpfloat (two->y.low, <=, -950);
}

static void
assert_ticks_apart (const UtenforPanelLayout *panel)
{
  g_assert_cmpuint (panel->y_ticks->len, <=, UTENFOR_MAX_TICKS);
  for (guint i = 1; i < panel->x_ticks->len; i++)
    {
      const UtenforTickMark *before = &g_array_index (panel->x_ticks, UtenforTickMark, i - 1);
      const UtenforTickMark *tick = &g_array_index (panel->x_ticks, UtenforTickMark, i);

      g_assert_cmpfloat (tick->text.x, >, before->text.x + before->text.width);
    }
  for (guint i = 1; i < panel->y_ticks->len; i++)
    {
      const UtenforTickMark *before = &g_array_index (panel->y_ticks, UtenforTickMark, i - 1);
      const UtenforTickMark *tick = &g_array_index (panel->y_ticks, UtenforTickMark, i);

      g_assert_cmpfloat (tick->text.y + tick->text.height, <=, before->text.y);
    }
}

static void
assert_labels_apart (const UtenforPanelLayout *panel)
{
  for (guint i = 0; i < panel->labels->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const UtenforPlacedLabel *one = &g_array_index (panel->labels, UtenforPlacedLabel, i);
        const UtenforPlacedLabel *two = &g_array_index (panel->labels, UtenforPlacedLabel, j);

        if (!one->is_hidden && !two->is_hidden)
          g_assert_false (utenfor_rect_overlaps (&one->box, &two->box, 0));
      }
}

/* What was left out is left out: no words beside the picture. */
static void
assert_labels_inside (const UtenforPanelLayout *panel)
{
  for (guint i = 0; i < panel->labels->len; i++)
    {
      const UtenforPlacedLabel *label = &g_array_index (panel->labels, UtenforPlacedLabel, i);

      if (label->is_hidden)
        continue;
      g_assert_cmpfloat (label->box.x, >=, panel->bounds.x - 1);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, panel->bounds.x + panel->bounds.width + 1);
      g_assert_cmpfloat (label->box.y, >=, panel->bounds.y - 1);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, panel->bounds.y + panel->bounds.height + 1);
    }
}

static void
assert_clear_of_axis (const UtenforPanelLayout *panel)
{
  const UtenforTickMark *last = panel->x_ticks->len > 0 ? &g_array_index (panel->x_ticks, UtenforTickMark, panel->x_ticks->len - 1) : NULL;

  for (guint i = 0; last && i < panel->labels->len; i++)
    {
      const UtenforPlacedLabel *label = &g_array_index (panel->labels, UtenforPlacedLabel, i);

      if (label->kind == UTENFOR_LABEL_END)
        g_assert_cmpfloat (label->box.y + label->box.height, <=, last->text.y);
    }
}

/* Every figure at every size: nothing runs into anything. */
static void
assert_tidy (UtenforResult *result,
             const char    *name)
{
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, result, NULL);

  for (int width = 210; width <= 1500; width += 215)
    for (int height = 160; height <= 900; height += 185)
      {
        g_autoptr (UtenforLayout) layout = lay_out (plot, width, height);

        for (guint i = 0; i < layout->panels->len; i++)
          {
            assert_ticks_apart (utenfor_layout_get_panel (layout, i));
            assert_labels_apart (utenfor_layout_get_panel (layout, i));
            assert_labels_inside (utenfor_layout_get_panel (layout, i));
            assert_clear_of_axis (utenfor_layout_get_panel (layout, i));
          }
      }
}

static void
test_tidy (gconstpointer name)
{
  g_autoptr (UtenforResult) usual = sample_result (), worse = sample_result_negative ();
  g_autoptr (UtenforResult) many = sample_result_with_payers (20), moves = sample_result_transition ();

  assert_tidy (usual, name);
  assert_tidy (worse, name);
  assert_tidy (many, name);
  assert_tidy (moves, name);
}

static void
test_end_labels_at_their_lines (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (rising, G_N_ELEMENTS (rising));
  g_autoptr (UtenforLayout) layout = lay_out (plot, 800, 400);
  const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);
  const UtenforPlacedLabel *label = &g_array_index (panel->labels, UtenforPlacedLabel, 0);

  g_assert_cmpuint (panel->labels->len, ==, 1);
  g_assert_cmpfloat (label->box.x, >, panel->frame.x + panel->frame.width);
  assert_close (label->anchor_y, utenfor_layout_get_y (layout, panel, 14), 0, 1e-9);
  g_assert_cmpfloat (label->box.x + label->box.width, <=, 800);
}

static void
test_small_has_no_words (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);
  g_autoptr (UtenforLayout) layout = lay_out (plot, 200, 150);

  g_assert_true (layout->is_compact);
  g_assert_cmpuint (utenfor_layout_get_panel (layout, 0)->labels->len, ==, 0);
}

static void
test_panels_side_by_side (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_states_new (result);
  g_autoptr (UtenforLayout) layout = lay_out (plot, 1000, 300);
  const UtenforPanelLayout *left = utenfor_layout_get_panel (layout, 0), *right = utenfor_layout_get_panel (layout, 1);

  g_assert_cmpuint (layout->panels->len, ==, 2);
  g_assert_cmpfloat (left->bounds.x + left->bounds.width, <, right->bounds.x);
  g_assert_cmpfloat (right->bounds.x + right->bounds.width, <=, 1000 + 1e-9);
  /* The labels at the end of the one take from both. */
  assert_close (left->frame.width, right->frame.width, 0, 1e-9);
  assert_close (left->frame.y, right->frame.y, 0, 1e-9);
  assert_close (utenfor_layout_get_y (layout, left, 50), utenfor_layout_get_y (layout, right, 50), 0, 1e-9);
}

static void
test_text_grows_with_the_scale (void)
{
  UtenforStyle big = *sample_style (FALSE);
  g_autoptr (UtenforPlot) plot = sample_line (rising, G_N_ELEMENTS (rising));
  g_autoptr (UtenforLayout) one = lay_out (plot, 1200, 700), two = NULL;
  double small, large;

  big.scale = 2;
  two = utenfor_layout_new (plot, 1200, 700, &big);
  small = g_array_index (utenfor_layout_get_panel (one, 0)->x_ticks, UtenforTickMark, 0).text.height;
  large = g_array_index (utenfor_layout_get_panel (two, 0)->x_ticks, UtenforTickMark, 0).text.height;
  assert_close (large, 2 * small, 0.1, 0);
}

/* A name too long gives way; its figure does not. */
static void
test_ellipsis_keeps_the_figure (void)
{
  PangoContext    *context = utenfor_lettering_new (sample_style (FALSE));
  const UtenforRun run = { .text = "A payer with quite a long and tiresome name", .strong = "+12", .size = 13, .max_width = 120, .max_lines = 1 };
  UtenforLettered  text = utenfor_lettering_set (context, sample_style (FALSE), &run);

  g_assert_cmpfloat (text.width, <=, 121);
  g_assert_true (g_str_has_suffix (pango_layout_get_text (text.layout), "… +12"));
  utenfor_lettered_clear (&text);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const without_axis[] = { "who-pays", "tornado", "map", NULL };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/layout/places", test_places);
  g_test_add_func ("/charts/layout/frame-inside", test_frame_is_inside);
  g_test_add_func ("/charts/layout/banded", test_banded_stops_have_width);
  g_test_add_func ("/charts/layout/one-stop", test_one_stop_stands_in_the_middle);
  g_test_add_func ("/charts/layout/empty", test_empty);
  g_test_add_func ("/charts/layout/all-zero", test_all_zero_has_an_axis);
  g_test_add_func ("/charts/layout/zero-on-axis", test_zero_is_always_on_the_axis);
  for (const char *const *name = utenfor_figure_get_names (); *name; name++)
    {
      g_autofree char *path = g_strconcat ("/charts/layout/tidy/", *name, NULL);

      if (!g_strv_contains (without_axis, *name))
        g_test_add_data_func (path, *name, test_tidy);
    }
  g_test_add_func ("/charts/layout/end-labels", test_end_labels_at_their_lines);
  g_test_add_func ("/charts/layout/small", test_small_has_no_words);
  g_test_add_func ("/charts/layout/panels", test_panels_side_by_side);
  g_test_add_func ("/charts/layout/scale", test_text_grows_with_the_scale);
  g_test_add_func ("/charts/layout/ellipsis", test_ellipsis_keeps_the_figure);
  return g_test_run ();
}
