/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "appearance.h"
#include "chart-view.h"
#include "format.h"
#include "municipality-chooser.h"
#include "own-figures-dialog.h"
#include "spread-figures.h"
#include "sure-card.h"

/* Draws every page, light and dark, wide and narrow, to PNG, so that people can
 * look at it; the language is that of the environment.  What can be checked by
 * a machine is: the size, and that there is something in the picture. */

static const struct
{
  int width;
  int height;
} sizes[] = { { 1400, 900 }, { 900, 600 } };

typedef struct
{
  guint         page;
  guint         size;
  UtenforScheme scheme;
} Shot;

/* How many different colours there are, up to a few hundred: an empty page has a handful. */
static guint
count_colours (GdkTexture *texture)
{
  int                 width = gdk_texture_get_width (texture);
  int                 height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize)width * (gsize)height);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * 4);
  for (int i = 0; i < width * height && g_hash_table_size (colours) < 300; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));
  return g_hash_table_size (colours);
}

static char *
dup_folder (void)
{
  const char *folder = g_getenv ("UTENFOR_SHOTS");

  if (folder && *folder)
    return g_strdup (folder);
  return g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "screenshots", NULL);
}

static void
save (GdkTexture *texture,
      const char *what,
      const Shot *shot)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%d.png", what, utenfor_language (),
                                           shot->scheme == UTENFOR_SCHEME_DARK ? "dark" : "light", sizes[shot->size].width);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_test_message ("%s", path);
}

static void
test_shot (gconstpointer data)
{
  const Shot *shot = data;
  g_autoptr (UtenforAppearance) appearance = utenfor_appearance_new (gdk_display_get_default ());
  UtenforWindow *window = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  utenfor_appearance_set_scheme (appearance, shot->scheme);
  window = app_test_window (sizes[shot->size].width, sizes[shot->size].height);
  utenfor_window_set_page (window, utenfor_pages_get (shot->page)->name);
  app_test_wait_for_outlook (window);
  app_test_draw (GTK_WIDGET (window));
  texture = app_test_picture (GTK_WIDGET (window));
  save (texture, utenfor_pages_get (shot->page)->name, shot);
  g_test_message ("width %d of %d", gtk_widget_get_width (GTK_WIDGET (window)), sizes[shot->size].width);
  g_assert_cmpint (gdk_texture_get_width (texture), >=, sizes[shot->size].width);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, sizes[shot->size].width);
  g_assert_cmpuint (count_colours (texture), >=, 100);
  app_test_close (window);
  utenfor_appearance_set_scheme (appearance, UTENFOR_SCHEME_LIGHT);
}

static void
scroll_to (GtkWidget *scrolled,
           GtkWidget *widget,
           double     margin)
{
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, scrolled, &bounds));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - margin);
}

/* A hundred lives on the group page. */
static void
test_lives (gconstpointer data)
{
  const Shot *shot = data;
  g_autoptr (UtenforAppearance) appearance = utenfor_appearance_new (gdk_display_get_default ());
  g_autoptr (GdkTexture) texture = NULL;
  UtenforWindow *window = NULL;
  GtkWidget     *page = NULL;

  utenfor_appearance_set_scheme (appearance, shot->scheme);
  window = app_test_window (sizes[shot->size].width, sizes[shot->size].height);
  page = GTK_WIDGET (utenfor_window_get_page (window));
  gtk_widget_activate_action (page, "group.life", "s", "single");
  app_test_settle ();
  app_test_draw (GTK_WIDGET (window));
  scroll_to (app_test_find (page, GTK_TYPE_SCROLLED_WINDOW), app_test_find_nth (page, UTENFOR_TYPE_CHART_VIEW, 1), 140);
  app_test_settle ();
  app_test_draw (GTK_WIDGET (window));
  texture = app_test_picture (GTK_WIDGET (window));
  save (texture, "lives", shot);
  g_assert_cmpuint (count_colours (texture), >=, 100);
  app_test_close (window);
  utenfor_appearance_set_scheme (appearance, UTENFOR_SCHEME_LIGHT);
}

/* What stands further down a page, with a municipality chosen. */
static void
test_place (gconstpointer data)
{
  const Shot *shot = data;
  g_autoptr (UtenforAppearance) appearance = utenfor_appearance_new (gdk_display_get_default ());
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GdkTexture) texture = NULL;
  UtenforWindow *window = NULL;
  GtkWidget     *chooser = NULL;
  GtkWidget     *scrolled = NULL;

  utenfor_appearance_set_scheme (appearance, shot->scheme);
  window = app_test_window (sizes[shot->size].width, sizes[shot->size].height);
  utenfor_window_set_page (window, "measure");
  app_test_draw (GTK_WIDGET (window));
  chooser = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_MUNICIPALITY_CHOOSER);
  scrolled = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (utenfor_municipality_chooser_choose (UTENFOR_MUNICIPALITY_CHOOSER (chooser), "Kautokeino", issues));
  scroll_to (scrolled, chooser, 200);
  app_test_settle ();
  app_test_draw (GTK_WIDGET (window));
  texture = app_test_picture (GTK_WIDGET (window));
  save (texture, "place", shot);
  g_assert_cmpuint (count_colours (texture), >=, 100);
  app_test_close (window);
  utenfor_appearance_set_scheme (appearance, UTENFOR_SCHEME_LIGHT);
}

/* How sure it is, one picture after the other. */
static void
test_sure (gconstpointer data)
{
  const Shot        *shot = data;
  const char *const *names = utenfor_spread_figure_get_names ();
  g_autoptr (UtenforAppearance) appearance = utenfor_appearance_new (gdk_display_get_default ());
  UtenforWindow *window = NULL;
  GtkWidget     *card = NULL;

  utenfor_appearance_set_scheme (appearance, shot->scheme);
  window = app_test_window (sizes[shot->size].width, sizes[shot->size].height);
  utenfor_window_set_page (window, "result");
  app_test_wait_for_outlook (window);
  app_test_draw (GTK_WIDGET (window));
  card = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_SURE_CARD);
  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *what = g_strdup_printf ("sure-%s", names[i]);
      g_autoptr (GdkTexture) texture = NULL;

      g_object_set (card, "picture", names[i], NULL);
      app_test_settle ();
      scroll_to (app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), GTK_TYPE_SCROLLED_WINDOW), card, 20);
      app_test_draw (GTK_WIDGET (window));
      texture = app_test_picture (GTK_WIDGET (window));
      save (texture, what, shot);
      g_assert_cmpuint (count_colours (texture), >=, 100);
    }
  app_test_close (window);
  utenfor_appearance_set_scheme (appearance, UTENFOR_SCHEME_LIGHT);
}

static void
test_own_figures (gconstpointer data)
{
  const Shot *shot = data;
  g_autoptr (UtenforAppearance) appearance = utenfor_appearance_new (gdk_display_get_default ());
  g_autofree char *table = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "own-figures-example.csv", NULL);
  g_autoptr (GdkTexture) texture = NULL;
  UtenforWindow           *window = NULL;
  UtenforOwnFiguresDialog *dialog = NULL;

  utenfor_appearance_set_scheme (appearance, shot->scheme);
  window = app_test_window (sizes[shot->size].width, sizes[shot->size].height);
  dialog = utenfor_own_figures_dialog_new (GTK_WINDOW (window), utenfor_window_get_document (window));
  g_assert_true (utenfor_own_figures_dialog_read (dialog, table));
  gtk_window_present (GTK_WINDOW (dialog));
  app_test_settle ();
  app_test_draw (GTK_WIDGET (dialog));
  texture = app_test_picture (GTK_WIDGET (dialog));
  save (texture, "own-figures", shot);
  g_assert_cmpuint (count_colours (texture), >=, 20);
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_close (window);
  utenfor_appearance_set_scheme (appearance, UTENFOR_SCHEME_LIGHT);
}

/* The same in every size and look. */
static void
add_shots (const char   *name,
           GTestDataFunc test)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      Shot            *shot = g_new0 (Shot, 1);
      g_autofree char *path = NULL;

      shot->size = i / 2;
      shot->scheme = i % 2 ? UTENFOR_SCHEME_DARK : UTENFOR_SCHEME_LIGHT;
      path = g_strdup_printf ("/app/screenshots/%s/%d/%s", name, sizes[shot->size].width, i % 2 ? "dark" : "light");
      g_test_add_data_func_full (path, shot, test, g_free);
    }
}

static void
add_shot (guint         page,
          guint         size,
          UtenforScheme scheme)
{
  Shot            *shot = g_new (Shot, 1);
  g_autofree char *path = g_strdup_printf ("/app/screenshots/%s/%d/%s", utenfor_pages_get (page)->name, sizes[size].width,
                                           scheme == UTENFOR_SCHEME_DARK ? "dark" : "light");

  shot->page = page;
  shot->size = size;
  shot->scheme = scheme;
  g_test_add_data_func_full (path, shot, test_shot, g_free);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();
  for (guint page = 0; page < utenfor_pages_get_n (); page++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      {
        add_shot (page, size, UTENFOR_SCHEME_LIGHT);
        add_shot (page, size, UTENFOR_SCHEME_DARK);
      }
  add_shots ("sure", test_sure);
  add_shots ("lives", test_lives);
  add_shots ("place", test_place);
  add_shots ("own-figures", test_own_figures);
  return g_test_run ();
}
