/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "format.h"
#include "number-words.h"
#include "own-figures-dialog.h"
#include "own-figures-file.h"
#include "own-figures-table.h"
#include "payer-label.h"
#include "place-words.h"

struct _UtenforOwnFiguresDialog
{
  GtkWindow          parent_instance;
  GtkLabel          *state;
  GtkLabel          *where;
  GtkBox            *list;
  GtkWidget         *use;
  GtkWidget         *remove;
  UtenforDocument   *document;
  UtenforOwnFigures *found; /* from a table, not yet used */
};

G_DEFINE_FINAL_TYPE (UtenforOwnFiguresDialog, utenfor_own_figures_dialog, GTK_TYPE_WINDOW)

static UtenforScenario *
get_scenario (UtenforOwnFiguresDialog *self)
{
  return utenfor_document_get_scenario (self->document);
}

static void
clear_list (UtenforOwnFiguresDialog *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void
put (GtkGrid    *grid,
     int         column,
     int         row,
     const char *text,
     const char *css_class)
{
  GtkWidget *label = utenfor_label_new (text, css_class, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

/* What it is and in which unit; what it was, what it becomes, and the change. */
static void
put_figure (GtkGrid                *grid,
            int                     row,
            const UtenforCatalogue *catalogue,
            const UtenforOwnFigure *figure)
{
  double           before = utenfor_own_figure_before (catalogue, figure);
  g_autofree char *title = utenfor_number_title (catalogue, figure->place);
  g_autofree char *unit = utenfor_number_unit (catalogue, figure->place, utenfor_own_figure_price_year (catalogue, figure));
  g_autofree char *line = g_strconcat (title, *unit ? ", " : "", unit, NULL);
  g_autofree char *was = utenfor_number_value (catalogue, figure->place, before);
  g_autofree char *own = utenfor_number_value (catalogue, figure->place, figure->number.value);
  g_autofree char *change = utenfor_number_change (before, figure->number.value);

  put (grid, 0, row, line, "body");
  put (grid, 1, row, was, "body");
  put (grid, 2, row, "→", "body");
  put (grid, 3, row, own, "body-strong");
  put (grid, 4, row, change, "body");
}

static void
list_figures (UtenforOwnFiguresDialog *self,
              UtenforOwnFigures       *own)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_own_figures_dup_catalogue (get_scenario (self));
  GtkGrid    *grid = GTK_GRID (gtk_grid_new ());
  const char *heads[] = { _ ("Own figures"), _ ("Catalogue"), "", _ ("Own"), _ ("Change") };

  gtk_grid_set_column_spacing (grid, 16);
  gtk_grid_set_row_spacing (grid, 10);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put (grid, (int)i, 0, heads[i], "table-head");
  for (guint i = 0; catalogue && i < own->figures->len; i++)
    put_figure (grid, (int)i + 1, catalogue, &g_array_index (own->figures, UtenforOwnFigure, i));
  gtk_box_append (self->list, GTK_WIDGET (grid));
}

static void
list_issues (UtenforOwnFiguresDialog *self,
             const UtenforIssues     *issues)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    gtk_box_append (self->list, utenfor_dialogs_issue_new (utenfor_issues_get (issues, i)));
}

/* What the open scenario has, before a table is chosen. */
static void
show_used (UtenforOwnFiguresDialog *self)
{
  UtenforOwnFigures *own = get_scenario (self)->own_figures;
  g_autofree char   *sentence = utenfor_sentence_own_figures (get_scenario (self));

  clear_list (self);
  gtk_label_set_label (self->state, sentence ? sentence : _ ("All figures are the catalogue’s. Where you know better, put your own in their place: a table with only what differs."));
  gtk_widget_set_visible (self->remove, own != NULL);
  gtk_widget_set_sensitive (self->use, FALSE);
  if (own)
    list_figures (self, own);
}

static void
show_found (UtenforOwnFiguresDialog *self,
            const char              *name)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” would change %u figure:", "“%s” would change %u figures:", self->found->figures->len),
                                           name, self->found->figures->len);

  gtk_label_set_label (self->state, text);
  list_figures (self, self->found);
}

static void
show_wrong (UtenforOwnFiguresDialog *self,
            const char              *name,
            const UtenforIssues     *issues)
{
  g_autofree char *text = issues->n_errors > 0
                            ? g_strdup_printf (_ ("“%s” cannot be used. Nothing has changed."), name)
                            : g_strdup_printf (_ ("“%s” states no value: nothing would change."), name);

  gtk_label_set_label (self->state, text);
}

gboolean
utenfor_own_figures_dialog_read (UtenforOwnFiguresDialog *self,
                                 const char              *path)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *name = g_path_get_basename (path);

  g_return_val_if_fail (UTENFOR_IS_OWN_FIGURES_DIALOG (self), FALSE);

  g_clear_pointer (&self->found, utenfor_own_figures_unref);
  clear_list (self);
  self->found = utenfor_own_figures_read_table (self->document, path, issues);
  if (self->found && self->found->figures->len == 0)
    g_clear_pointer (&self->found, utenfor_own_figures_unref);
  gtk_widget_set_sensitive (self->use, self->found != NULL);
  if (self->found)
    show_found (self, name);
  else
    show_wrong (self, name, issues);
  list_issues (self, issues);
  return self->found != NULL;
}

static void
set_figures (UtenforOwnFiguresDialog *self,
             UtenforOwnFigures       *own)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  if (utenfor_document_set_own_figures (self->document, own, issues))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  clear_list (self);
  list_issues (self, issues);
}

static void
use_cb (UtenforOwnFiguresDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->found == NULL)
    return;
  if (utenfor_own_figures_keep (self->found, &error))
    set_figures (self, self->found);
  else
    utenfor_dialogs_show_error (GTK_WIDGET (self), _ ("The own figures could not be written"), error);
}

static void
remove_cb (UtenforOwnFiguresDialog *self)
{
  set_figures (self, NULL);
}

/* --- files ------------------------------------------------------------------ */

static char *
dup_chosen (GtkNativeDialog *chooser,
            int              response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  g_object_unref (chooser);
  return file ? g_file_get_path (file) : NULL;
}

static void
chosen_cb (GtkNativeDialog         *chooser,
           int                      response,
           UtenforOwnFiguresDialog *self)
{
  g_autofree char *path = dup_chosen (chooser, response);

  if (path)
    utenfor_own_figures_dialog_read (self, path);
}

static void
named_cb (GtkNativeDialog         *chooser,
          int                      response,
          UtenforOwnFiguresDialog *self)
{
  g_autofree char *path = dup_chosen (chooser, response);
  g_autoptr (UtenforCatalogue) catalogue = utenfor_own_figures_dup_catalogue (get_scenario (self));
  g_autofree char *text = catalogue ? utenfor_own_figures_template (catalogue, utenfor_language ()) : NULL;
  g_autoptr (GError) error = NULL;

  if (path && text && !g_file_set_contents (path, text, -1, &error))
    utenfor_dialogs_show_error (GTK_WIDGET (self), _ ("The table could not be written"), error);
}

static GtkFileChooserNative *
chooser_new (UtenforOwnFiguresDialog *self,
             const char              *title,
             GtkFileChooserAction     action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  utenfor_dialogs_add_filter (GTK_FILE_CHOOSER (chooser), _ ("Tables (CSV)"), "*.csv", "*.txt", "*.tsv", NULL);
  utenfor_dialogs_add_filter (GTK_FILE_CHOOSER (chooser), _ ("All files"), "*", NULL);
  return chooser;
}

static void
choose_cb (UtenforOwnFiguresDialog *self)
{
  GtkFileChooserNative *chooser = chooser_new (self, _ ("Choose a table"), GTK_FILE_CHOOSER_ACTION_OPEN);

  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
template_cb (UtenforOwnFiguresDialog *self)
{
  GtkFileChooserNative *chooser = chooser_new (self, _ ("Save a table to fill in"), GTK_FILE_CHOOSER_ACTION_SAVE);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("own-figures.csv"));
  g_signal_connect_object (chooser, "response", G_CALLBACK (named_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- the object --------------------------------------------------------------- */

static void
utenfor_own_figures_dialog_dispose (GObject *object)
{
  UtenforOwnFiguresDialog *self = UTENFOR_OWN_FIGURES_DIALOG (object);

  g_clear_pointer (&self->found, utenfor_own_figures_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (utenfor_own_figures_dialog_parent_class)->dispose (object);
}

static void
utenfor_own_figures_dialog_class_init (UtenforOwnFiguresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_own_figures_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/own-figures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforOwnFiguresDialog, state);
  gtk_widget_class_bind_template_child (widget_class, UtenforOwnFiguresDialog, where);
  gtk_widget_class_bind_template_child (widget_class, UtenforOwnFiguresDialog, list);
  gtk_widget_class_bind_template_child (widget_class, UtenforOwnFiguresDialog, use);
  gtk_widget_class_bind_template_child (widget_class, UtenforOwnFiguresDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
utenfor_own_figures_dialog_init (UtenforOwnFiguresDialog *self)
{
  g_autofree char *folder = utenfor_own_figures_dup_folder ();
  g_autofree char *text = g_strdup_printf (_ ("Figures that are used are kept in %s; a scenario only names them. Who gets the scenario needs that file too."), folder);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->where, text);
}

UtenforOwnFiguresDialog *
utenfor_own_figures_dialog_new (GtkWindow       *parent,
                                UtenforDocument *document)
{
  UtenforOwnFiguresDialog *self = NULL;

  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (utenfor_document_get_scenario (document) != NULL, NULL);

  self = g_object_new (UTENFOR_TYPE_OWN_FIGURES_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  show_used (self);
  return self;
}
