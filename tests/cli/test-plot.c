/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static const char *const figures[] = { "life-cost", "states", "lives", "yearly", "cumulated", "who-pays", "fan", "chance", "distribution" };

static const struct
{
  const char *ending;
  const char *magic;
} kinds[] = {
  { "png", "\211PNG\r\n\032\n" },
  { "svg", "<?xml" },
  { "pdf", "%PDF-" },
};

/* Draws and gives the file's content. */
static GBytes *
plot (const char *figure,
      const char *name,
      const char *option)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *scenario = money ("money-order.xml");
  g_autoptr (GError) error = NULL;
  g_auto (Run) run = run_program ("plot", scenario, "--figure", figure, "-o", path, option, NULL);
  char *content;
  gsize length;

  run_assert (&run, 0);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_cmpstr (run.err, ==, "");
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static void
test_every_figure_in_every_kind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *name = g_strconcat ("x.", kinds[j].ending, NULL);
        g_autoptr (GBytes) bytes = plot (figures[i], name, NULL);

        g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
        g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), kinds[j].magic, strlen (kinds[j].magic)), ==, 0);
      }
}

static void
test_figures_differ (void)
{
  g_autoptr (GBytes) states = plot ("states", "x.png", NULL);
  g_autoptr (GBytes) yearly = plot ("yearly", "x.png", NULL);

  g_assert_false (g_bytes_equal (states, yearly));
}

static void
test_capital_ending (void)
{
  g_autoptr (GBytes) bytes = plot ("states", "X.PNG", NULL);

  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), kinds[0].magic, 8), ==, 0);
}

/* Width and height of a PNG stand in its first chunk, most significant first. */
static guint
png_side (GBytes *bytes,
          guint   offset)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  return (guint)data[offset] << 24 | (guint)data[offset + 1] << 16 | (guint)data[offset + 2] << 8 | data[offset + 3];
}

static void
test_size (void)
{
  g_autoptr (GBytes) bytes = plot ("states", "x.png", "--size=400x300");

  g_assert_cmpuint (png_side (bytes, 16), ==, 800);
  g_assert_cmpuint (png_side (bytes, 20), ==, 600);
}

static GBytes *
compare (guint       n,
         const char *option)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "x.png", NULL);
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) run = run_program ("compare", "-o", path, option, scenario, scenario, n > 2 ? scenario : NULL, scenario, NULL);
  char *content;
  gsize length;

  run_assert (&run, 0);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* As plot: light or dark, of any size; without one it is as high as its rows need. */
static void
test_comparison (void)
{
  g_autoptr (GBytes) two = compare (2, "--format=table");
  g_autoptr (GBytes) four = compare (4, "--format=table");
  g_autoptr (GBytes) dark = compare (2, "--dark");
  g_autoptr (GBytes) small = compare (2, "--size=400x300");

  g_assert_cmpuint (png_side (two, 16), ==, 1920);
  g_assert_cmpuint (png_side (two, 20), <, png_side (four, 20));
  g_assert_cmpuint (png_side (dark, 20), ==, png_side (two, 20));
  g_assert_false (g_bytes_equal (two, dark));
  g_assert_cmpuint (png_side (small, 16), ==, 800);
  g_assert_cmpuint (png_side (small, 20), ==, 600);
}

static void
test_options_change_the_picture (void)
{
  const char *const options[] = { "--dark", "--stack=sector", "--with-tax", "--people=outside" };
  g_autoptr (GBytes) plain = plot ("life-cost", "x.png", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GBytes) other = plot ("life-cost", "x.png", options[i]);

      if (g_bytes_equal (plain, other))
        g_error ("%s changes nothing", options[i]);
    }
}

static void
test_seed_draws_other_lives (void)
{
  g_autoptr (GBytes) usual = plot ("lives", "x.png", NULL);
  g_autoptr (GBytes) one = plot ("lives", "x.png", "--seed=1");
  g_autoptr (GBytes) two = plot ("lives", "x.png", "--seed=2");

  g_assert_true (g_bytes_equal (usual, one));
  g_assert_false (g_bytes_equal (usual, two));
}

static void
test_view_changes_the_picture (void)
{
  g_autoptr (GBytes) plain = plot ("cumulated", "x.png", NULL);
  g_autoptr (GBytes) other = plot ("cumulated", "x.png", "--undiscounted");

  g_assert_false (g_bytes_equal (plain, other));
}

static void
assert_not_written (const char *path)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) run = run_program ("plot", scenario, "--figure", "states", "-o", path, NULL);

  run_assert (&run, 1);
  assert_has (run.err, "could not be written");
}

static void
test_missing_folder (void)
{
  assert_not_written ("/nowhere/at/all/x.png");
}

static void
test_folder_as_file (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "x.png", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0777), ==, 0);
  assert_not_written (path);
}

static void
test_bad_scenario_writes_nothing (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "x.png", NULL);
  g_autofree char *scenario = copy_money ("money-order.xml", folder, "value=\"1.4\"", "value=\"nan\"");
  g_auto (Run) run = run_program ("plot", scenario, "--figure", "states", "-o", path, NULL);

  run_assert (&run, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

typedef struct
{
  const char *x;
  const char *y; /* or NULL */
  const char *said;
} Axes;

#define CAUSAL "los-i-fjordvik/effect/causal-share"

/* Another picture than the one that was asked for is worse than none. */
static const Axes wrong_axes[] = {
  { "nosuch", "bar", "--y: this scenario has no uncertain number “bar”." },
  { "nosuch", NULL, "--x: this scenario has no uncertain number “nosuch”." },
  { "effect/causal-share", NULL, "Did you mean “" CAUSAL "”?" },
  { "los-i-fjordvik/effect/causal-shore", NULL, "Did you mean “" CAUSAL "”?" },
  { CAUSAL, CAUSAL, "are the same number" },
};

static void
test_map_axes (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong_axes); i++)
    {
      g_auto (Run) run = run_program ("plot", "los-i-fjordvik", "--figure", "map", "-o", path, "--x", wrong_axes[i].x,
                                      wrong_axes[i].y != NULL ? "--y" : NULL, wrong_axes[i].y, NULL);

      run_assert (&run, 1);
      assert_has (run.err, wrong_axes[i].said);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  {
    g_auto (Run) run = run_program ("plot", "los-i-fjordvik", "--figure", "map", "-o", path, "--y", CAUSAL, NULL);

    run_assert (&run, 0);
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/plot/map-axes", test_map_axes);
  g_test_add_func ("/cli/plot/every-figure-in-every-kind", test_every_figure_in_every_kind);
  g_test_add_func ("/cli/plot/figures-differ", test_figures_differ);
  g_test_add_func ("/cli/plot/capital-ending", test_capital_ending);
  g_test_add_func ("/cli/plot/size", test_size);
  g_test_add_func ("/cli/plot/comparison", test_comparison);
  g_test_add_func ("/cli/plot/options-change-the-picture", test_options_change_the_picture);
  g_test_add_func ("/cli/plot/seed", test_seed_draws_other_lives);
  g_test_add_func ("/cli/plot/view-changes-the-picture", test_view_changes_the_picture);
  g_test_add_func ("/cli/plot/missing-folder", test_missing_folder);
  g_test_add_func ("/cli/plot/folder-as-file", test_folder_as_file);
  g_test_add_func ("/cli/plot/bad-scenario", test_bad_scenario_writes_nothing);
  return g_test_run ();
}
