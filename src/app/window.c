/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "columns-layout.h"
#include "dialogs.h"
#include "headline-strip.h"
#include "own-figures-dialog.h"
#include "settings.h"
#include "step-switcher.h"
#include "window-private.h"
#include "wrap-layout.h"

#define EXAMPLE "los-i-fjordvik"
#define WIDTH   1360
#define HEIGHT  900

struct _UtenforWindow
{
  GtkApplicationWindow parent_instance;
  UtenforDocument     *document;
  GSettings           *settings;
  char                *page;
  GtkStack            *stack;
  GMenu               *recent;
  GtkRevealer         *problem;
  GtkLabel            *problem_text;
  GtkWidget           *problem_undo;
};

enum {
  PROP_0,
  PROP_DOCUMENT,
  PROP_PAGE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforWindow, utenfor_window, GTK_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

static const UtenforPageRow *
find_page (const char *name)
{
  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    if (g_strcmp0 (utenfor_pages_get (i)->name, name) == 0)
      return utenfor_pages_get (i);
  return NULL;
}

/* A page is made when it is first looked at: the first frame need not wait for all of them. */
static void
make_page (UtenforWindow        *self,
           const UtenforPageRow *row)
{
  GtkWidget *page = g_object_new (row->get_type (), "document", self->document, NULL);

  gtk_stack_add_named (self->stack, page, row->name);
}

void
utenfor_window_set_page (UtenforWindow *self,
                         const char    *name)
{
  const UtenforPageRow *row = find_page (name);

  g_return_if_fail (UTENFOR_IS_WINDOW (self));

  /* Names come from actions, also those sent by others: an unknown one is no page. */
  if (row == NULL || g_strcmp0 (self->page, name) == 0)
    return;
  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    make_page (self, row);
  /* Nobody has pointed at a field of the new page yet. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
  utenfor_document_seal (self->document);
  g_free (self->page);
  self->page = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

UtenforPage *
utenfor_window_get_page (UtenforWindow *self)
{
  g_return_val_if_fail (UTENFOR_IS_WINDOW (self), NULL);

  return UTENFOR_PAGE (gtk_stack_get_visible_child (self->stack));
}

const char *
utenfor_window_get_page_name (UtenforWindow *self)
{
  g_return_val_if_fail (UTENFOR_IS_WINDOW (self), NULL);

  return self->page;
}

UtenforDocument *
utenfor_window_get_document (UtenforWindow *self)
{
  g_return_val_if_fail (UTENFOR_IS_WINDOW (self), NULL);

  return self->document;
}

GSettings *
utenfor_window_get_settings (UtenforWindow *self)
{
  return self->settings;
}

GMenu *
utenfor_window_get_recent (UtenforWindow *self)
{
  return self->recent;
}

static const UtenforIssue *
first_error (const UtenforIssues *issues)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    if (utenfor_issues_get (issues, i)->severity == UTENFOR_SEVERITY_ERROR)
      return utenfor_issues_get (issues, i);
  return NULL;
}

static void
show_problem (UtenforWindow *self)
{
  const UtenforIssue *error = first_error (utenfor_document_get_issues (self->document));
  g_autofree char    *text = NULL;

  gtk_revealer_set_reveal_child (self->problem, error != NULL);
  if (error == NULL)
    return;
  text = g_strdup_printf ("%s %s", utenfor_issue_get_explanation (error), error->hint ? error->hint : "");
  gtk_label_set_label (self->problem_text, text);
}

static void
changed_cb (UtenforWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", utenfor_document_can_undo (self->document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", utenfor_document_can_redo (self->document));
  show_problem (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  utenfor_document_undo (UTENFOR_WINDOW (widget)->document);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  utenfor_document_redo (UTENFOR_WINDOW (widget)->document);
}

static void
own_figures_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  UtenforWindow *self = UTENFOR_WINDOW (widget);

  if (utenfor_document_get_scenario (self->document))
    gtk_window_present (GTK_WINDOW (utenfor_own_figures_dialog_new (GTK_WINDOW (self), self->document)));
}

static void
problems_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UtenforWindow *self = UTENFOR_WINDOW (widget);

  utenfor_dialogs_show_issues (widget, _ ("What stands in the way"), utenfor_document_get_issues (self->document));
}

/* A window closed before it was shown, or made tiny, is not remembered. */
static void
remember_size (UtenforWindow *self)
{
  int width = 0;
  int height = 0;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width >= 640 && height >= 480)
    {
      g_settings_set_int (self->settings, "width", width);
      g_settings_set_int (self->settings, "height", height);
    }
  g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
utenfor_window_close_request (GtkWindow *window)
{
  UtenforWindow *self = UTENFOR_WINDOW (window);

  if (utenfor_window_guard_close (self))
    return TRUE;
  remember_size (self);
  return GTK_WINDOW_CLASS (utenfor_window_parent_class)->close_request (window);
}

/* No larger than the smallest screen, so that the strip is always in sight. */
static void
fit_screen (int *width,
            int *height)
{
  GdkDisplay *display = gdk_display_get_default ();
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      *width = MIN (*width, area.width - 32);
      *height = MIN (*height, area.height - 64);
    }
}

static void
restore_size (UtenforWindow *self)
{
  int width = WIDTH;
  int height = HEIGHT;

  if (self->settings)
    {
      width = g_settings_get_int (self->settings, "width");
      height = g_settings_get_int (self->settings, "height");
      /* Not before there is a window: GTK 4.8 forgets it again on X11. */
      if (g_settings_get_boolean (self->settings, "maximized"))
        g_signal_connect (self, "map", G_CALLBACK (gtk_window_maximize), NULL);
    }
  fit_screen (&width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

void
utenfor_window_open_example (UtenforWindow *self)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_return_if_fail (UTENFOR_IS_WINDOW (self));

  if (!utenfor_document_open_example (self->document, EXAMPLE, issues))
    utenfor_dialogs_show_issues (GTK_WIDGET (self), _ ("The example could not be opened"), issues);
}

UtenforWindow *
utenfor_window_new (GtkApplication *application)
{
  return g_object_new (UTENFOR_TYPE_WINDOW, "application", application, NULL);
}

static void
utenfor_window_dispose (GObject *object)
{
  UtenforWindow *self = UTENFOR_WINDOW (object);

  /* Its actions hold the document. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "doc", NULL);
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (utenfor_window_parent_class)->dispose (object);
}

static void
utenfor_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  UtenforWindow *self = UTENFOR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PAGE:
      utenfor_window_set_page (UTENFOR_WINDOW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "win.page", "page");
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.own-figures", NULL, own_figures_action);
  gtk_widget_class_install_action (widget_class, "win.problems", NULL, problems_action);
  utenfor_window_install_file_actions (widget_class);
}

static void
utenfor_window_class_init (UtenforWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_window_dispose;
  object_class->get_property = utenfor_window_get_property;
  object_class->set_property = utenfor_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = utenfor_window_close_request;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, UTENFOR_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_actions (widget_class);

  g_type_ensure (UTENFOR_TYPE_STEP_SWITCHER);
  g_type_ensure (UTENFOR_TYPE_HEADLINE_STRIP);
  g_type_ensure (UTENFOR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (UTENFOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/window.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, UtenforWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, UtenforWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, UtenforWindow, problem_text);
  gtk_widget_class_bind_template_child (widget_class, UtenforWindow, problem_undo);
}

static void
insert_view_actions (UtenforWindow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) worth = g_property_action_new ("worth", self->document, "worth");
  g_autoptr (GPropertyAction) money = g_property_action_new ("money", self->document, "money");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (worth));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (money));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "doc", G_ACTION_GROUP (group));
}

static void
utenfor_window_init (UtenforWindow *self)
{
  self->document = utenfor_document_new ();
  /* The state of win.page is never nothing. */
  self->page = g_strdup ("");
  self->settings = utenfor_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "utenfor");
  insert_view_actions (self);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  restore_size (self);
  utenfor_window_show_recent (self);
  utenfor_window_accept_files (self);
  utenfor_window_set_page (self, utenfor_pages_get (0)->name);
}
