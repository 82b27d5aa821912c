/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export.h"

#include <glib/gstdio.h>

#include "sample.h"

typedef struct
{
  char          *folder;
  UtenforResult *result;
  UtenforPlot   *plot;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("utenfor-charts-XXXXXX", NULL);
  fixture->result = sample_result ();
  fixture->plot = utenfor_figure_cumulated_new (fixture->result);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  utenfor_plot_unref (fixture->plot);
  utenfor_result_unref (fixture->result);
}

/* What was written, and its size. */
static char *export(Fixture    *fixture,
                    const char *name,
                    gsize      *length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char            *contents = NULL;

  g_assert_true (utenfor_plot_export (fixture->plot, path, 800, 400, sample_style (FALSE), &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

static guint32
big_endian (const char *bytes)
{
  guint32 value;

  memcpy (&value, bytes, 4);
  return GUINT32_FROM_BE (value);
}

static void
test_png (Fixture      *fixture,
          gconstpointer data)
{
  gsize            length;
  g_autofree char *png = export(fixture, "a.png", &length);

  g_assert_cmpuint (length, >, 5000);
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
  /* Two pixels per unit. */
  g_assert_cmpuint (big_endian (png + 16), ==, 1600);
  g_assert_cmpuint (big_endian (png + 20), ==, 800);
}

static void
test_svg (Fixture      *fixture,
          gconstpointer data)
{
  gsize            length;
  g_autofree char *svg = export(fixture, "a.SVG", &length);
  g_autoptr (GError) error = NULL;
  GMarkupParser        parser = { NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

  g_assert_true (g_markup_parse_context_parse (context, svg, length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (svg, "width=\"800px\""));
  g_markup_parse_context_free (context);
}

static void
test_pdf (Fixture      *fixture,
          gconstpointer data)
{
  gsize            length;
  g_autofree char *pdf = export(fixture, "a.pdf", &length);

  g_assert_cmpmem (pdf, 5, "%PDF-", 5);
  g_assert_cmpuint (length, >, 2000);
}

static void
test_twice_the_same (Fixture      *fixture,
                     gconstpointer data)
{
  gsize            one_length, two_length;
  g_autofree char *one = export(fixture, "a.png", &one_length);
  g_autofree char *two = export(fixture, "a.png", &two_length);

  g_assert_cmpmem (one, one_length, two, two_length);
}

static void
assert_fails (Fixture    *fixture,
              const char *path,
              double      width,
              double      height,
              GQuark      domain,
              int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (utenfor_plot_export (fixture->plot, path, width, height, sample_style (FALSE), &error));
  g_assert_error (error, domain, code);
}

static void
test_other_endings (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *gif = g_build_filename (fixture->folder, "a.gif", NULL);
  g_autofree char *bare = g_build_filename (fixture->folder, "png", NULL);

  assert_fails (fixture, gif, 800, 400, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  assert_fails (fixture, bare, 800, 400, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (g_file_test (gif, G_FILE_TEST_EXISTS));
}

static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);

  assert_fails (fixture, path, 0, 400, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  assert_fails (fixture, path, NAN, 400, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  assert_fails (fixture, path, 800, 1e6, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "a.svg", NULL);

  assert_fails (fixture, path, 800, 400, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* A folder, a device: never replaced. */
static void
test_not_a_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "folder.png", NULL);

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  assert_fails (fixture, path, 800, 400, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
}

static void
test_failure_keeps_the_old (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "old.png", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  assert_fails (fixture, path, -1, -1, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) open = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (open))
    n++;
  return n;
}

static void
test_replaces_whole (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *contents = NULL;
  gsize            length;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  contents = export(fixture, "a.pdf", &length);
  g_assert_cmpmem (contents, 5, "%PDF-", 5);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

#define ADD(name, function) g_test_add ("/charts/export/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("png", test_png);
  ADD ("svg", test_svg);
  ADD ("pdf", test_pdf);
  ADD ("same-twice", test_twice_the_same);
  ADD ("other-endings", test_other_endings);
  ADD ("sizes", test_sizes);
  ADD ("no-folder", test_no_folder);
  ADD ("not-a-file", test_not_a_file);
  ADD ("failure-keeps-the-old", test_failure_keeps_the_old);
  ADD ("replaces-whole", test_replaces_whole);
  return g_test_run ();
}
