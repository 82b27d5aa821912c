/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "page.h"
#include "step-switcher.h"

struct _UtenforStepSwitcher
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UtenforStepSwitcher, utenfor_step_switcher, GTK_TYPE_WIDGET)

static GtkWidget *
step_new (guint                 i,
          const UtenforPageRow *row)
{
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *digit = g_strdup_printf ("%u", i + 1);
  GtkWidget       *number = gtk_label_new (digit);
  GtkWidget       *title = gtk_label_new (_ (row->title));

  gtk_widget_add_css_class (number, "step-number");
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), title);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", row->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (row->title), -1);
  return button;
}

static void
utenfor_step_switcher_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_step_switcher_parent_class)->dispose (object);
}

static void
utenfor_step_switcher_class_init (UtenforStepSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_step_switcher_dispose;
  gtk_widget_class_set_css_name (widget_class, "steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
utenfor_step_switcher_init (UtenforStepSwitcher *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    gtk_widget_set_parent (step_new (i, utenfor_pages_get (i)), GTK_WIDGET (self));
}
