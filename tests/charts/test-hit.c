/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow-layout.h"
#include "layout.h"
#include "sample.h"

static UtenforHit
hit (const UtenforPlot *plot,
     double             x,
     double             y)
{
  return utenfor_plot_hit (plot, 1000, 400, sample_style (FALSE), x, y);
}

/* A hit on where each stop is drawn gives that stop back. */
static void
test_every_stop (void)
{
  g_autoptr (UtenforResult) result = sample_result ();

  for (const char *const *name = utenfor_figure_get_names (); *name; name++)
    {
      g_autoptr (UtenforPlot) plot = utenfor_figure_new (*name, result, NULL);
      g_autoptr (UtenforLayout) layout = NULL;

      if (plot->flow)
        continue;
      layout = utenfor_layout_new (plot, 1000, 400, sample_style (FALSE));
      for (guint p = 0; p < layout->panels->len; p++)
        for (guint i = 0; i < plot->n_stops; i++)
          {
            double     x = utenfor_layout_get_x (layout, utenfor_layout_get_panel (layout, p), i);
            UtenforHit found = hit (plot, x, 200);

            g_assert_true (found.found);
            g_assert_cmpint (found.index, ==, i);
            assert_close (found.x, x, 0, 1e-9);
            utenfor_hit_clear (&found);
          }
    }
}

static void
test_beside (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, NULL);
  const double places[][2] = { { -5, 200 }, { 990, 200 }, { 500, -1 }, { 500, 401 }, { NAN, 3 }, { 4, INFINITY } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      UtenforHit found = hit (plot, places[i][0], places[i][1]);

      g_assert_false (found.found);
      g_assert_null (found.readout);
    }
}

static void
test_readout (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, NULL);
  g_autoptr (UtenforLayout) layout = utenfor_layout_new (plot, 1000, 400, sample_style (FALSE));
  UtenforHit found = hit (plot, utenfor_layout_get_x (layout, utenfor_layout_get_panel (layout, 0), 22), 200);

  g_assert_true (g_str_has_prefix (found.readout, "40 years · Young people who left school "));
  g_assert_nonnull (strstr (found.readout, " · Difference +"));
  g_assert_true (g_str_has_suffix (found.readout, "thousand kr"));
  utenfor_hit_clear (&found);
  g_assert_null (found.readout);
  g_assert_false (found.found);
}

static void
test_empty (void)
{
  g_autoptr (UtenforPlot) plot = sample_line (NULL, 0);

  g_assert_false (hit (plot, 500, 200).found);
  g_assert_cmpint (utenfor_plot_get_n_stops (plot), ==, 0);
}

static void
test_no_size (void)
{
  const double values[] = { 1, 2 };
  g_autoptr (UtenforPlot) plot = sample_line (values, 2);

  g_assert_false (utenfor_plot_hit (plot, 0, 0, sample_style (FALSE), 0, 0).found);
}

static void
test_one_stop (void)
{
  const double values[] = { 3 };
  g_autoptr (UtenforPlot) plot = sample_line (values, 1);
  UtenforHit found = hit (plot, 300, 200);

  g_assert_true (found.found);
  g_assert_cmpint (found.index, ==, 0);
  g_assert_cmpstr (found.readout, ==, "2020 · Line +3");
  utenfor_hit_clear (&found);
}

static void
test_flow (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, 1000, 400, sample_style (FALSE));

  g_assert_cmpuint (layout->ends->len, ==, utenfor_plot_get_n_stops (plot));
  for (guint i = 0; i < layout->ends->len; i++)
    {
      const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);
      UtenforHit              found = hit (plot, place->bar.x + 1, place->bar.y + place->bar.height / 2);

      g_assert_true (found.found);
      g_assert_cmpint (found.index, ==, i);
      g_assert_nonnull (strstr (found.readout, place->end->name));
      utenfor_hit_clear (&found);
    }
}

/* One scale: every stream is as wide as its sum, on both sides. */
static void
test_flow_scale (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, 560, 420, sample_style (FALSE));

  g_assert_cmpfloat (layout->scale, >, 0);
  for (guint i = 0; i < layout->ends->len; i++)
    {
      const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);

      if (!place->is_thread)
        assert_close (place->bar.height, place->end->amount * layout->scale, 1e-9, 0);
      g_assert_cmpfloat (place->bar.y, >=, 0);
      g_assert_cmpfloat (place->bar.y + place->bar.height, <=, 421);
    }
}

/* Streams fill the middle's sides from top to bottom, none over another. */
static void
test_flow_slices (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, 560, 420, sample_style (FALSE));
  double reached[2] = { layout->out.y, layout->in.y };

  for (guint i = 0; i < layout->ends->len; i++)
    {
      const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);

      assert_close (place->slice_y, reached[place->is_payer], 0, 1e-9);
      assert_close (place->slice_height, place->is_thread ? 0 : place->bar.height, 0, 1e-9);
      reached[place->is_payer] += place->slice_height;
    }
  assert_close (reached[FALSE], layout->out.y + layout->out.height, 0, 1e-9);
  assert_close (reached[TRUE], layout->in.y + layout->in.height, 0, 1e-9);
}

/* A loss has a bar as high as it is large. */
static void
test_flow_losses (void)
{
  g_autoptr (UtenforResult) result = sample_result_negative ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);
  g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, 560, 420, sample_style (FALSE));
  guint threads = 0;

  for (guint i = 0; i < layout->ends->len; i++)
    {
      const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);

      threads += place->is_thread;
      if (place->end->amount < -1e6)
        assert_close (place->bar.height, -place->end->amount * layout->scale, 1e-9, 0);
    }
  g_assert_cmpuint (threads, ==, 3);
}

/* Twenty payers on a small card: bars and words stay on it and apart. */
static void
test_flow_crowded (void)
{
  g_autoptr (UtenforResult) result = sample_result_with_payers (20);
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);

  for (int height = 120; height < 900; height += 90)
    {
      g_autoptr (UtenforFlowLayout) layout = utenfor_flow_layout_new (plot, 400, height, sample_style (FALSE));
      double bottom = -1000;

      for (guint i = 0; i < layout->ends->len; i++)
        {
          const UtenforFlowPlace *place = &g_array_index (layout->ends, UtenforFlowPlace, i);

          g_assert_cmpfloat (place->bar.y + place->bar.height, <=, height + 1);
          if (place->is_hidden || !place->is_payer)
            continue;
          g_assert_cmpfloat (place->name.y, >=, bottom);
          bottom = place->amount.y + place->amount.height - 2;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/hit/every-stop", test_every_stop);
  g_test_add_func ("/charts/hit/beside", test_beside);
  g_test_add_func ("/charts/hit/readout", test_readout);
  g_test_add_func ("/charts/hit/empty", test_empty);
  g_test_add_func ("/charts/hit/no-size", test_no_size);
  g_test_add_func ("/charts/hit/one-stop", test_one_stop);
  g_test_add_func ("/charts/hit/flow", test_flow);
  g_test_add_func ("/charts/flow/scale", test_flow_scale);
  g_test_add_func ("/charts/flow/slices", test_flow_slices);
  g_test_add_func ("/charts/flow/losses", test_flow_losses);
  g_test_add_func ("/charts/flow/crowded", test_flow_crowded);
  return g_test_run ();
}
