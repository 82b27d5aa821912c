/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
utenfor_dialogs_show_error (GtkWidget    *widget,
                            const char   *title,
                            const GError *error)
{
  GtkWidget *dialog = gtk_message_dialog_new (get_window (widget), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, "%s", title);

  gtk_widget_add_css_class (dialog, "utenfor");
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", error ? error->message : "");
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const char *
severity_class (UtenforSeverity severity)
{
  return severity == UTENFOR_SEVERITY_ERROR ? "severity-error" : "severity-note";
}

/* "fjordvik.xml, line 12", or nothing for what stands in no file. */
static char *
dup_place (const UtenforIssue *issue)
{
  g_autofree char *name = issue->file ? g_path_get_basename (issue->file) : NULL;

  if (name == NULL)
    return g_strdup ("");
  return issue->line > 0 ? g_strdup_printf (_ ("%s, line %d"), name, issue->line) : g_steal_pointer (&name);
}

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
utenfor_dialogs_issue_new (const UtenforIssue *issue)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *place = dup_place (issue);
  g_autofree char *head = g_strdup_printf ("%s%s%s", utenfor_severity_get_name (issue->severity), *place ? " · " : "", place);
  GtkWidget       *label = label_new (head, "caption");

  gtk_widget_add_css_class (label, severity_class (issue->severity));
  gtk_widget_add_css_class (row, "issue");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), label_new (utenfor_issue_get_explanation (issue), "body-strong"));
  if (issue->hint && *issue->hint)
    gtk_box_append (GTK_BOX (row), label_new (issue->hint, "body"));
  return row;
}

GtkWindow *
utenfor_dialogs_show_issues (GtkWidget           *widget,
                             const char          *title,
                             const UtenforIssues *issues)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/no/utenfor/Utenfor/issues-dialog.ui");
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));
  GtkLabel  *heading = GTK_LABEL (gtk_builder_get_object (builder, "heading"));
  GtkBox    *list = GTK_BOX (gtk_builder_get_object (builder, "list"));

  gtk_label_set_label (heading, title);
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    gtk_box_append (list, utenfor_dialogs_issue_new (utenfor_issues_get (issues, i)));
  gtk_window_set_transient_for (dialog, get_window (widget));
  gtk_window_present (dialog);
  return dialog;
}

void
utenfor_dialogs_add_filter (GtkFileChooser *chooser,
                            const char     *name,
                            ...)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  va_list     args;
  const char *pattern = NULL;

  gtk_file_filter_set_name (filter, name);
  va_start (args, name);
  while ((pattern = va_arg (args, const char *)) != NULL)
    gtk_file_filter_add_pattern (filter, pattern);
  va_end (args);
  gtk_file_chooser_add_filter (chooser, filter);
}

typedef struct
{
  UtenforAnswer answer;
  gpointer      data;
} Question;

static void
answer_cb (GtkDialog *dialog,
           int        response,
           Question  *question)
{
  UtenforAnswer answer = question->answer;
  gpointer      data = question->data;

  /* The answer may be the end of the parent, which the dialog must not touch any more. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  answer (data, response == GTK_RESPONSE_DELETE_EVENT ? GTK_RESPONSE_CANCEL : response);
}

static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

GtkWindow *
utenfor_dialogs_ask (GtkWidget    *widget,
                     const char   *title,
                     const char   *text,
                     const char   *accept,
                     const char   *reject,
                     UtenforAnswer answer,
                     gpointer      data)
{
  GtkWidget *dialog = gtk_message_dialog_new (get_window (widget), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", title);
  Question  *question = g_new0 (Question, 1);

  question->answer = answer;
  question->data = data;
  gtk_widget_add_css_class (dialog, "utenfor");
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  if (reject)
    gtk_dialog_add_button (GTK_DIALOG (dialog), reject, GTK_RESPONSE_REJECT);
  gtk_dialog_add_button (GTK_DIALOG (dialog), accept, GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answer_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
