/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "application.h"
#include "first-frame.h"
#include "settings.h"
#include "utenfor-resources.h"
#include "window.h"

struct _UtenforApplication
{
  GtkApplication     parent_instance;
  UtenforAppearance *appearance;
  GSettings         *settings;
  guint              time_first_frame : 1;
};

G_DEFINE_FINAL_TYPE (UtenforApplication, utenfor_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.show-help-overlay", { "F1", "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

static UtenforWindow *
get_window (UtenforApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window ? UTENFOR_WINDOW (window) : utenfor_window_new (GTK_APPLICATION (self));
}

static void
present (UtenforApplication *self,
         UtenforWindow      *window)
{
  if (self->time_first_frame)
    utenfor_first_frame_report (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

static void
utenfor_application_activate (GApplication *application)
{
  UtenforApplication *self = UTENFOR_APPLICATION (application);
  UtenforWindow      *window = get_window (self);

  if (utenfor_document_get_scenario (utenfor_window_get_document (window)) == NULL)
    utenfor_window_open_example (window);
  present (self, window);
}

/* A window is never empty: under a file that cannot be read lies the example. */
static void
utenfor_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  UtenforApplication *self = UTENFOR_APPLICATION (application);
  UtenforWindow      *window = get_window (self);
  g_autofree char    *path = g_file_get_path (files[0]);

  /* First, or a dialog about a file that cannot be read opens behind the window. */
  present (self, window);
  if (path)
    utenfor_window_open (window, path);
  if (utenfor_document_get_scenario (utenfor_window_get_document (window)) == NULL)
    utenfor_window_open_example (window);
}

static void
set_accels (UtenforApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, (const char *const *)accels[i].accels);
  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.page::%s", utenfor_pages_get (i)->name);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);
      const char      *list[] = { accel, NULL };

      gtk_application_set_accels_for_action (application, action, list);
    }
}

/* Closing asks about unsaved changes, so quitting is closing every window. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *at = windows; at; at = at->next)
    gtk_window_close (at->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "program-name", "Utenfor",
                         "version", PACKAGE_VERSION,
                         "logo-icon-name", APPLICATION_ID,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("What it is worth to prevent that people fall outside work and education: what it costs, who saves, and when.\n\nA free-standing program: not KS’ tool, and not KS’ figures. No information about persons; nothing leaves the machine."),
                         NULL);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
};

static void
utenfor_application_startup (GApplication *application)
{
  UtenforApplication *self = UTENFOR_APPLICATION (application);
  g_autoptr (GPropertyAction) scheme = NULL;

  G_APPLICATION_CLASS (utenfor_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  self->appearance = utenfor_appearance_new (gdk_display_get_default ());
  self->settings = utenfor_settings_new ();
  if (self->settings)
    g_settings_bind (self->settings, "colour-scheme", self->appearance, "scheme", G_SETTINGS_BIND_DEFAULT);
  utenfor_appearance_follow (self->appearance, g_application_get_dbus_connection (application));
  scheme = g_property_action_new ("scheme", self->appearance, "scheme");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (scheme));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  set_accels (self);
}

static void
utenfor_application_shutdown (GApplication *application)
{
  UtenforApplication *self = UTENFOR_APPLICATION (application);

  g_clear_object (&self->settings);
  if (self->appearance)
    g_object_run_dispose (G_OBJECT (self->appearance));

  G_APPLICATION_CLASS (utenfor_application_parent_class)->shutdown (application);
}

static int
utenfor_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("utenfor %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "time-first-frame"))
    utenfor_application_time_first_frame (UTENFOR_APPLICATION (application));
  return -1;
}

void
utenfor_application_time_first_frame (UtenforApplication *self)
{
  g_return_if_fail (UTENFOR_IS_APPLICATION (self));

  self->time_first_frame = TRUE;
}

UtenforAppearance *
utenfor_application_get_appearance (UtenforApplication *self)
{
  g_return_val_if_fail (UTENFOR_IS_APPLICATION (self), NULL);

  return self->appearance;
}

UtenforApplication *
utenfor_application_new (GApplicationFlags flags)
{
  return g_object_new (UTENFOR_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | flags,
                       "resource-base-path", "/no/utenfor/Utenfor", NULL);
}

static void
utenfor_application_finalize (GObject *object)
{
  UtenforApplication *self = UTENFOR_APPLICATION (object);

  g_clear_object (&self->appearance);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (utenfor_application_parent_class)->finalize (object);
}

static void
utenfor_application_class_init (UtenforApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = utenfor_application_finalize;
  application_class->activate = utenfor_application_activate;
  application_class->open = utenfor_application_open;
  application_class->startup = utenfor_application_startup;
  application_class->shutdown = utenfor_application_shutdown;
  application_class->handle_local_options = utenfor_application_handle_local_options;
}

static void
utenfor_application_init (UtenforApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Print the version and stop"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Language of the window: nb, nn or en"), _ ("CODE") },
    { "time-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  /* A static library's resources are only linked in when something asks for them. */
  utenfor_get_resource ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE]"));
}
