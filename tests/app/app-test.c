/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "app-test.h"
#include "outlook.h"
#include "quarks.h"
#include "setup.h"
#include "utenfor-resources.h"

/* "--language=nb", which GLib's own options do not know. */
static const char *
find_language (int    argc,
               char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--language="))
      return argv[i] + strlen ("--language=");
  return NULL;
}

gboolean
app_test_init (int    *argc,
               char ***argv)
{
  const char *language = find_language (*argc, *argv);

  quarks_forgive ();
  g_test_init (argc, argv, NULL);
  utenfor_words_setup (language);
  gtk_disable_setlocale ();
  utenfor_get_resource ();
  return gtk_init_check ();
}

int
app_test_skip (void)
{
  if (g_strcmp0 (g_getenv ("UTENFOR_REQUIRE_DISPLAY"), "1") == 0)
    {
      g_print ("Bail out! A display is required (UTENFOR_REQUIRE_DISPLAY=1), and there is none\n");
      return 1;
    }
  g_print ("1..0 # SKIP no display\n");
  return 0;
}

void
app_test_settle (void)
{
  for (int quiet = 0; quiet < 3; quiet++)
    while (g_main_context_iteration (NULL, FALSE))
      quiet = 0;
}

static gboolean
timeout_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *done)
{
  *done = TRUE;
}

void
app_test_draw (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       done = FALSE;
  gboolean       late = FALSE;
  guint          timeout = g_timeout_add_seconds (10, timeout_cb, &late);
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &done);

  gtk_widget_queue_draw (widget);
  while (!done && !late)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  g_assert_false (late);
  g_source_remove (timeout);
}

UtenforWindow *
app_test_window (int width,
                 int height)
{
  UtenforWindow *window = utenfor_window_new (NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  utenfor_window_open_example (window);
  gtk_window_present (GTK_WINDOW (window));
  app_test_draw (GTK_WIDGET (window));
  return window;
}

void
app_test_close (UtenforWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
}

void
app_test_wait_for_outlook (UtenforWindow *window)
{
  UtenforOutlook *outlook = utenfor_outlook_of (utenfor_window_get_document (window));
  gboolean        late = FALSE;
  guint           timeout = g_timeout_add_seconds (20, timeout_cb, &late);

  while (!utenfor_outlook_is_current (outlook) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
  app_test_settle ();
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found)
        return found;
    }
  return NULL;
}

GtkWidget *
app_test_find_nth (GtkWidget *widget,
                   GType      type,
                   guint      n)
{
  return find_nth (widget, type, &n);
}

GtkWidget *
app_test_find (GtkWidget *widget,
               GType      type)
{
  return app_test_find_nth (widget, type, 0);
}

guint
app_test_count (GtkWidget *widget,
                GType      type)
{
  guint n = 0;

  while (app_test_find_nth (widget, type, n))
    n++;
  return n;
}

GdkTexture *
app_test_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node = NULL;
  GdkTexture    *texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  gsk_render_node_unref (node);
  return texture;
}

char *
app_test_path (const char *name)
{
  const char      *build = g_getenv ("UTENFOR_BUILD_DIR");
  g_autofree char *folder = g_build_filename (build ? build : g_get_tmp_dir (), "tests", "app", "files", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  return g_build_filename (folder, name, NULL);
}
