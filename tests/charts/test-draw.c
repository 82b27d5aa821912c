/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export.h"
#include "sample.h"

/* Every figure at a card's size, light and dark: there is ink, and the same twice. */
static void
test_figure (gconstpointer name)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, result, NULL);
  g_autofree char *light = sample_hash (plot, 1072, 480, sample_style (FALSE), -1);
  g_autofree char *again = sample_hash (plot, 1072, 480, sample_style (FALSE), -1);
  g_autofree char *dark = sample_hash (plot, 1072, 480, sample_style (TRUE), -1);
  g_autofree char *focused = sample_hash (plot, 1072, 480, sample_style (FALSE), 1);

  g_assert_cmpuint (sample_count_ink (plot, 1072, 480, sample_style (FALSE), -1), >, 8000);
  g_assert_cmpuint (sample_count_ink (plot, 1072, 480, sample_style (TRUE), -1), >, 8000);
  g_assert_cmpstr (light, ==, again);
  g_assert_cmpstr (light, !=, dark);
  g_assert_cmpstr (light, !=, focused);
}

/* Pictures to look at, in the build directory. */
static void
test_pictures (gconstpointer name)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, result, NULL);
  g_autofree char *folder = g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "tests", "charts", "pictures", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  for (int dark = 0; dark < 2; dark++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *file = g_strdup_printf ("%s-%s.png", (const char *)name, dark ? "dark" : "light");
      g_autofree char *path = g_build_filename (folder, file, NULL);

      utenfor_plot_export (plot, path, 1072, 520, dark ? utenfor_style_dark () : utenfor_style_light (), &error);
      g_assert_no_error (error);
    }
}

static void
assert_draws (const UtenforPlot *plot)
{
  const int sizes[][2] = { { 200, 150 }, { 1, 1 }, { 40, 600 }, { 900, 30 }, { 420, 300 }, { 1072, 480 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int index = -1; index < 100; index += 50)
      sample_count_ink (plot, sizes[i][0], sizes[i][1], sample_style (i % 2), index);
}

static void
test_sizes (gconstpointer name)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, result, NULL);

  assert_draws (plot);
  g_assert_cmpuint (sample_count_ink (plot, 200, 150, sample_style (FALSE), -1), >, 200);
  g_assert_cmpuint (sample_count_ink (plot, 3000, 2000, sample_style (FALSE), -1), >, 100000);
}

static void
test_no_size (void)
{
  const double values[] = { 1, 2 };
  g_autoptr (UtenforPlot) plot = sample_line (values, 2);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t         *cr = cairo_create (surface);

  utenfor_plot_draw (plot, cr, 0, 0, sample_style (FALSE));
  utenfor_plot_draw (plot, cr, -5, 10, sample_style (FALSE));
  utenfor_plot_draw (plot, cr, NAN, NAN, sample_style (FALSE));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Odd results through every figure. */
static void
test_odd (gconstpointer name)
{
  g_autoptr (UtenforResult) one = sample_result_with_payers (1), many = sample_result_with_payers (20);
  g_autoptr (UtenforResult) nothing = sample_result_of_nothing (), worse = sample_result_negative ();
  UtenforResult *results[] = { one, many, nothing, worse };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, results[i], NULL);

      assert_draws (plot);
      g_assert_cmpuint (sample_count_ink (plot, 800, 400, sample_style (FALSE), -1), >, 100);
    }
}

/* One model year only. */
static void
test_one_year (gconstpointer name)
{
  g_autoptr (UtenforResult) usual = sample_result ();
  g_autoptr (UtenforResult) short_one = look (usual->account, TRUE, FALSE, 1);
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, short_one, NULL);

  g_assert_cmpuint (short_one->n_years, ==, 1);
  assert_draws (plot);
  g_assert_cmpuint (sample_count_ink (plot, 800, 400, sample_style (FALSE), 0), >, 1000);
}

static void
test_hand_made (void)
{
  const double gap[] = { 1, NAN, 3, 4, NAN, INFINITY, -2 }, zeros[] = { 0, 0 }, nan[] = { NAN };
  g_autoptr (UtenforPlot) holes = sample_line (gap, G_N_ELEMENTS (gap)), flat = sample_line (zeros, 2);
  g_autoptr (UtenforPlot) unknown = sample_line (nan, 1), none = sample_line (NULL, 0);

  assert_draws (holes);
  assert_draws (flat);
  assert_draws (unknown);
  assert_draws (none);
  /* A picture of nothing says so. */
  g_assert_cmpuint (sample_count_ink (none, 400, 200, sample_style (FALSE), -1), >, 50);
}

static void
test_great_and_small (void)
{
  const double great[] = { 1e300, -1e300, 1e15 }, small[] = { 5e-324, 1e-300, 0 }, odd[] = { 1.7e308, -1.7e308 };
  g_autoptr (UtenforPlot) one = sample_line (great, 3), two = sample_line (small, 3), three = sample_line (odd, 2);

  assert_draws (one);
  assert_draws (two);
  assert_draws (three);
}

/* Big type for a room, small type for a strip, and a font that does not exist. */
static void
test_styles (gconstpointer name)
{
  const UtenforStyle styles[] = { { FALSE, "DejaVu Sans", 0.5 }, { TRUE, "DejaVu Sans", 2.5 }, { FALSE, "No Such Font", 1 }, { FALSE, NULL, 1 } };
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_new (name, result, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_assert_cmpuint (sample_count_ink (plot, 1072, 480, &styles[i], 2), >, 5000);
      sample_count_ink (plot, 200, 150, &styles[i], 2);
    }
}

static UtenforPlot *
one_layer (UtenforLayerKind kind,
           gboolean         thin)
{
  const double  values[] = { 3, 2, 3 };
  UtenforPlot  *plot = sample_line (values, 3);
  UtenforLayer *layer = g_ptr_array_index (utenfor_plot_get_panel (plot, 0)->layers, 0);

  layer->kind = kind;
  layer->hatched = layer->dashed = thin;
  return plot;
}

/* Stripes leave gaps; dashes show. */
static void
test_hatched_and_dashed (void)
{
  for (int kind = UTENFOR_LAYER_AREA; kind <= UTENFOR_LAYER_LINE; kind++)
    {
      g_autoptr (UtenforPlot) solid = one_layer (kind, FALSE), thin = one_layer (kind, TRUE);
      g_autofree char *one = sample_hash (solid, 400, 300, sample_style (FALSE), -1);
      g_autofree char *two = sample_hash (thin, 400, 300, sample_style (FALSE), -1);

      g_assert_cmpstr (one, !=, two);
      if (kind != UTENFOR_LAYER_LINE)
        g_assert_cmpuint (sample_count_ink (thin, 400, 300, sample_style (FALSE), -1), <,
                          0.85 * sample_count_ink (solid, 400, 300, sample_style (FALSE), -1));
    }
}

/* Where the cross-hair meets a line that is followed there is a ring. */
static void
test_followed (void)
{
  const double values[] = { 1, 2, 3 };
  g_autoptr (UtenforPlot) plot = sample_line (values, 3);
  g_autofree char *with = sample_hash (plot, 400, 300, sample_style (FALSE), 1);
  g_autofree char *without = NULL;

  ((UtenforLayer *)g_ptr_array_index (utenfor_plot_get_panel (plot, 0)->layers, 0))->followed = FALSE;
  without = sample_hash (plot, 400, 300, sample_style (FALSE), 1);
  g_assert_cmpstr (with, !=, without);
}

/* A layer of each kind with a hole in it. */
static void
test_kinds_with_holes (void)
{
  const double low[] = { 0, 1, NAN, -1, 0 }, high[] = { 2, NAN, 3, 1, -4 };
  g_autoptr (UtenforPlot) plot = sample_line (high, 5);
  UtenforPanel *panel = utenfor_plot_get_panel (plot, 0);

  for (int hatched = 0; hatched < 2; hatched++)
    for (int kind = UTENFOR_LAYER_AREA; kind <= UTENFOR_LAYER_LINE; kind++)
      {
        UtenforLayer *layer = utenfor_panel_add_layer (panel, plot, kind, UTENFOR_TONE_PAYER, low, high);

        layer->hatched = hatched;
        layer->edged = TRUE;
        layer->dashed = hatched;
      }
  assert_draws (plot);
}

/* Drawing must not depend on what the caller left in its context, nor leave anything there. */
static void
test_leaves_the_context (void)
{
  const double values[] = { 1, 2, -3 };
  g_autoptr (UtenforPlot) plot = sample_line (values, 3);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 200);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_line_width (cr, 7);
  utenfor_plot_draw (plot, cr, 300, 200, sample_style (FALSE));
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add_per_figure (const char   *what,
                GTestDataFunc test)
{
  for (const char *const *name = utenfor_figure_get_names (); *name; name++)
    {
      g_autofree char *path = g_strdup_printf ("/charts/draw/%s/%s", what, *name);

      g_test_add_data_func (path, *name, test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_per_figure ("figure", test_figure);
  add_per_figure ("pictures", test_pictures);
  add_per_figure ("sizes", test_sizes);
  add_per_figure ("odd", test_odd);
  add_per_figure ("one-year", test_one_year);
  add_per_figure ("styles", test_styles);
  g_test_add_func ("/charts/draw/great-and-small", test_great_and_small);
  g_test_add_func ("/charts/draw/no-size", test_no_size);
  g_test_add_func ("/charts/draw/hand-made", test_hand_made);
  g_test_add_func ("/charts/draw/kinds-with-holes", test_kinds_with_holes);
  g_test_add_func ("/charts/draw/hatched", test_hatched_and_dashed);
  g_test_add_func ("/charts/draw/followed", test_followed);
  g_test_add_func ("/charts/draw/context", test_leaves_the_context);
  return g_test_run ();
}
