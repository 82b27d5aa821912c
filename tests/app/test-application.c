/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "application.h"

/* The program from its start to its end: each case runs an application of its own. */

typedef void (*Check) (UtenforApplication *application,
                       UtenforWindow      *window);

static Check current_check;

static gboolean
check_cb (gpointer data)
{
  UtenforApplication *application = data;
  GtkWindow          *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    return G_SOURCE_CONTINUE;
  current_check (application, UTENFOR_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
run (const char *file,
     Check       check)
{
  UtenforApplication *application = utenfor_application_new (G_APPLICATION_NON_UNIQUE);
  char               *argv[] = { (char *)"utenfor", (char *)file, NULL };

  current_check = check;
  g_timeout_add (20, check_cb, application);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), file ? 2 : 1, argv), ==, 0);
  g_assert_finalize_object (application);
}

static void
check_example (UtenforApplication *application,
               UtenforWindow      *window)
{
  g_assert_cmpstr (utenfor_document_get_scenario (utenfor_window_get_document (window))->id, ==, "los-i-fjordvik");
}

static void
test_example (void)
{
  run (NULL, check_example);
}

static void
check_file (UtenforApplication *application,
            UtenforWindow      *window)
{
  g_assert_cmpstr (utenfor_document_get_scenario (utenfor_window_get_document (window))->id, ==, "sommerjobb-i-fjordvik");
}

static void
test_file (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "sommerjobb-i-fjordvik.xml", NULL);

  run (path, check_file);
}

static void
test_missing_file (void)
{
  run ("/nonexistent/x.xml", check_example);
}

static void
check_accels (UtenforApplication *application,
              UtenforWindow      *window)
{
  static const struct
  {
    const char *accel;
    const char *action;
  } cases[] = {
    { "<Control>o", "win.open" },
    { "<Control>s", "win.save" },
    { "<Control><Shift>s", "win.save-as" },
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>q", "app.quit" },
    { "F1", "win.show-help-overlay" },
    { "<Alt>1", "win.page::group" },
    { "<Alt>2", "win.page::measure" },
    { "<Alt>3", "win.page::result" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (application), cases[i].accel);

      g_assert_cmpuint (g_strv_length (actions), ==, 1);
      g_assert_cmpstr (actions[0], ==, cases[i].action);
    }
}

static void
test_accels (void)
{
  run (NULL, check_accels);
}

static void
check_scheme (UtenforApplication *application,
              UtenforWindow      *window)
{
  gboolean dark = FALSE;

  g_action_group_activate_action (G_ACTION_GROUP (application), "scheme", g_variant_new_string ("dark"));
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_true (dark);
  g_assert_true (utenfor_appearance_is_dark (utenfor_application_get_appearance (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), "scheme", g_variant_new_string ("light"));
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_false (dark);
}

static void
test_scheme (void)
{
  run (NULL, check_scheme);
}

static void
check_help (UtenforApplication *application,
            UtenforWindow      *window)
{
  GtkShortcutsWindow *help = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));

  g_assert_nonnull (help);
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-help-overlay", NULL);
  app_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (help)));
  gtk_window_close (GTK_WINDOW (help));
}

static void
test_help (void)
{
  run (NULL, check_help);
}

static void
check_about (UtenforApplication *application,
             UtenforWindow      *window)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWidget  *about = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) one = g_list_model_get_item (all, i);

      if (GTK_IS_ABOUT_DIALOG (one))
        about = one;
    }
  g_assert_nonnull (about);
  g_assert_cmpstr (gtk_about_dialog_get_version (GTK_ABOUT_DIALOG (about)), ==, PACKAGE_VERSION);
  gtk_window_destroy (GTK_WINDOW (about));
}

static void
test_about (void)
{
  run (NULL, check_about);
}

static char *
program (const char *argument,
         int        *status)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "src", "app", "utenfor", NULL);
  const char      *argv[] = { path, argument, NULL };
  char            *output = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, status, NULL));
  return output;
}

static void
test_version (void)
{
  int              status = 0;
  g_autofree char *output = program ("--version", &status);

  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, "utenfor " PACKAGE_VERSION "\n");
}

static void
test_first_frame (void)
{
  int              status = 0;
  g_autofree char *output = program ("--time-first-frame", &status);

  g_assert_cmpint (status, ==, 0);
  g_assert_cmpfloat (g_ascii_strtod (output, NULL), >, 0);
  g_test_message ("%s ms", g_strchomp (output));
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();

  g_test_add_func ("/app/application/example", test_example);
  g_test_add_func ("/app/application/file", test_file);
  g_test_add_func ("/app/application/missing-file", test_missing_file);
  g_test_add_func ("/app/application/accels", test_accels);
  g_test_add_func ("/app/application/scheme", test_scheme);
  g_test_add_func ("/app/application/help", test_help);
  g_test_add_func ("/app/application/about", test_about);
  g_test_add_func ("/app/application/version", test_version);
  g_test_add_func ("/app/application/first-frame", test_first_frame);
  return g_test_run ();
}
