/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "window-private.h"

#define N_RECENT 8

/* What goes on when the question of unsaved changes is answered, or when a file is saved. */
typedef enum {
  THEN_NOTHING,
  THEN_CHOOSE, /* a file to open */
  THEN_OPEN,   /* the file that was named */
  THEN_CLOSE,
} Then;

typedef struct
{
  UtenforWindow *window;
  Then           then;
  char          *path; /* to open, or to save to */
} Plan;

static void save_then (UtenforWindow *self,
                       Then           then,
                       const char    *path);

static Plan *
plan_new (UtenforWindow *window,
          Then           then,
          const char    *path)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->window = g_object_ref (window);
  plan->then = then;
  plan->path = g_strdup (path);
  return plan;
}

static void
plan_free (Plan *plan)
{
  g_object_unref (plan->window);
  g_free (plan->path);
  g_free (plan);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

void
utenfor_window_show_recent (UtenforWindow *self)
{
  GMenu     *menu = utenfor_window_get_recent (self);
  GSettings *settings = utenfor_window_get_settings (self);
  g_auto (GStrv) paths = settings ? g_settings_get_strv (settings, "recent") : NULL;

  g_menu_remove_all (menu);
  for (guint i = 0; paths && paths[i]; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", paths[i]);
      g_menu_append_item (menu, item);
    }
}

/* The latest first, each file once. */
static void
remember_recent (GSettings  *settings,
                 const char *path)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, "recent");
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (gpointer)path);
  for (guint i = 0; before[i] && paths->len < N_RECENT; i++)
    if (strcmp (before[i], path) != 0)
      g_ptr_array_add (paths, before[i]);
  g_ptr_array_add (paths, NULL);
  g_settings_set_strv (settings, "recent", (const char *const *)paths->pdata);
}

static void
remember (UtenforWindow *self,
          const char    *path)
{
  GSettings       *settings = utenfor_window_get_settings (self);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (settings)
    {
      /* An example has no path of its own, and its folder is none to save in. */
      if (utenfor_document_get_path (utenfor_window_get_document (self)))
        g_settings_set_string (settings, "last-folder", folder);
      remember_recent (settings, path);
      utenfor_window_show_recent (self);
    }
  if (uri)
    gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

static void
open_now (UtenforWindow *self,
          const char    *path)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = NULL;

  if (utenfor_document_open (utenfor_window_get_document (self), path, issues))
    {
      remember (self, path);
      return;
    }
  title = g_strdup_printf (_ ("“%s” could not be opened. The open work is as it was."), name);
  utenfor_dialogs_show_issues (GTK_WIDGET (self), title, issues);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           UtenforWindow   *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = g_file_get_path (file);
      if (path)
        open_now (self, path);
    }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
chooser_new (UtenforWindow       *self,
             const char          *title,
             GtkFileChooserAction action)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);
  g_autofree char      *folder = NULL;
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  utenfor_dialogs_add_filter (GTK_FILE_CHOOSER (dialog), _ ("Scenarios (XML)"), "*.xml", NULL);
  utenfor_dialogs_add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*", NULL);
  if (utenfor_window_get_settings (self))
    folder = g_settings_get_string (utenfor_window_get_settings (self), "last-folder");
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE && (folder == NULL || *folder == '\0'))
    {
      const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

      g_free (folder);
      folder = g_strdup (documents ? documents : g_get_home_dir ());
    }
  if (folder && *folder)
    {
      file = g_file_new_for_path (folder);
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), file, NULL);
    }
  return dialog;
}

static void
choose_file (UtenforWindow *self)
{
  GtkFileChooserNative *dialog = chooser_new (self, _ ("Open a scenario"), GTK_FILE_CHOOSER_ACTION_OPEN);

  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
go_on (UtenforWindow *self,
       Then           then,
       const char    *path)
{
  switch (then)
    {
    case THEN_CHOOSE:
      choose_file (self);
      break;
    case THEN_OPEN:
      open_now (self, path);
      break;
    case THEN_CLOSE:
      gtk_window_destroy (GTK_WINDOW (self));
      break;
    case THEN_NOTHING:
    default:
      break;
    }
}

static void
write_file (UtenforWindow *self,
            const char    *path,
            Then           then,
            const char    *then_path)
{
  g_autoptr (GError) error = NULL;
  /* It may be the document's own, which saving replaces. */
  g_autofree char *written = g_strdup (path);

  if (!utenfor_document_save (utenfor_window_get_document (self), written, &error))
    {
      utenfor_dialogs_show_error (GTK_WIDGET (self), _ ("The file could not be saved"), error);
      return;
    }
  remember (self, written);
  go_on (self, then, then_path);
}

static void
comments_answer_cb (gpointer data,
                    int      response)
{
  g_autoptr (Plan) plan = data;
  UtenforDocument *document = utenfor_window_get_document (plan->window);

  if (response == GTK_RESPONSE_ACCEPT)
    write_file (plan->window, utenfor_document_get_path (document), plan->then, plan->path);
}

typedef struct
{
  Then  then;
  char *path;
} Afterwards;

static void
afterwards_free (gpointer  data,
                 GClosure *closure)
{
  Afterwards *afterwards = data;

  g_free (afterwards->path);
  g_free (afterwards);
}

static void
named_cb (GtkNativeDialog *dialog,
          int              response,
          Afterwards      *afterwards)
{
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT && window)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = g_file_get_path (file);
      if (path)
        write_file (UTENFOR_WINDOW (window), path, afterwards->then, afterwards->path);
    }
  g_object_unref (dialog);
}

static void
save_as_then (UtenforWindow *self,
              Then           then,
              const char    *then_path)
{
  GtkFileChooserNative *dialog = chooser_new (self, _ ("Save the scenario"), GTK_FILE_CHOOSER_ACTION_SAVE);
  UtenforScenario      *scenario = utenfor_document_get_scenario (utenfor_window_get_document (self));
  g_autofree char      *name = g_strdup_printf ("%s.xml", scenario->id);
  Afterwards           *afterwards = g_new0 (Afterwards, 1);

  afterwards->then = then;
  afterwards->path = g_strdup (then_path);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_data (dialog, "response", G_CALLBACK (named_cb), afterwards, afterwards_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
save_then (UtenforWindow *self,
           Then           then,
           const char    *then_path)
{
  UtenforDocument *document = utenfor_window_get_document (self);
  const char      *path = utenfor_document_get_path (document);

  if (utenfor_document_get_scenario (document) == NULL)
    return;
  if (path == NULL)
    save_as_then (self, then, then_path);
  else if (utenfor_document_has_comments (document))
    utenfor_dialogs_ask (GTK_WIDGET (self), _ ("The comments in the file will be lost"),
                         _ ("The file holds comments written by hand (<!-- … -->). The program does not keep them when it saves. “Save as” makes a new file and leaves this one as it is."),
                         _ ("_Save without comments"), NULL, comments_answer_cb, plan_new (self, then, then_path));
  else
    write_file (self, path, then, then_path);
}

static void
guard_answer_cb (gpointer data,
                 int      response)
{
  g_autoptr (Plan) plan = data;

  if (response == GTK_RESPONSE_ACCEPT)
    save_then (plan->window, plan->then, plan->path);
  else if (response == GTK_RESPONSE_REJECT)
    go_on (plan->window, plan->then, plan->path);
}

/* Goes on at once when nothing would be lost, otherwise asks. */
static void
guard (UtenforWindow *self,
       Then           then,
       const char    *path)
{
  UtenforDocument *document = utenfor_window_get_document (self);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (utenfor_document_is_saved (document))
    {
      go_on (self, then, path);
      return;
    }
  g_object_get (document, "title", &name, NULL);
  title = g_strdup_printf (_ ("Save the changes in “%s”?"), name);
  utenfor_dialogs_ask (GTK_WIDGET (self), title, _ ("Changes that are not saved are lost."), _ ("_Save"), _ ("_Discard"),
                       guard_answer_cb, plan_new (self, then, path));
}

gboolean
utenfor_window_guard_close (UtenforWindow *self)
{
  if (utenfor_document_is_saved (utenfor_window_get_document (self)))
    return FALSE;
  guard (self, THEN_CLOSE, NULL);
  return TRUE;
}

void
utenfor_window_open (UtenforWindow *self,
                     const char    *path)
{
  g_return_if_fail (UTENFOR_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  guard (self, THEN_OPEN, path);
}

static gboolean
drop_cb (UtenforWindow *self,
         const GValue  *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  utenfor_window_open (self, path);
  return TRUE;
}

/* A file can be dropped anywhere on the window. */
void
utenfor_window_accept_files (UtenforWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  guard (UTENFOR_WINDOW (widget), THEN_CHOOSE, NULL);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  utenfor_window_open (UTENFOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save_then (UTENFOR_WINDOW (widget), THEN_NOTHING, NULL);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (utenfor_document_get_scenario (utenfor_window_get_document (UTENFOR_WINDOW (widget))))
    save_as_then (UTENFOR_WINDOW (widget), THEN_NOTHING, NULL);
}

void
utenfor_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
}
