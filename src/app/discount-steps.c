/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "discount-steps.h"
#include "number-field.h"
#include "payer-label.h"

struct _UtenforDiscountSteps
{
  UtenforPart parent_instance;
  GtkWidget  *rows;
  guint       n_rows;
};

G_DEFINE_FINAL_TYPE (UtenforDiscountSteps, utenfor_discount_steps, UTENFOR_TYPE_PART)

static GtkWidget *
field_new (UtenforDiscountSteps *self,
           const char           *parameter,
           guint                 step,
           const char           *label)
{
  GtkWidget *field = utenfor_number_field_new_compact (parameter, (UtenforPlace){ step, 0 }, label);

  utenfor_part_set_document (UTENFOR_PART (field), utenfor_part_get_document (UTENFOR_PART (self)));
  return field;
}

static GtkWidget *
row_new (UtenforDiscountSteps *self,
         guint                 step)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  /* Translators: "from year 41: 3 %" around two number fields */
  gtk_box_append (GTK_BOX (row), utenfor_label_new (_ ("from year"), "caption", NULL));
  gtk_box_append (GTK_BOX (row), field_new (self, "discount-from", step, _ ("First year of the rate")));
  gtk_box_append (GTK_BOX (row), field_new (self, "discount-rate", step, _ ("Discount rate")));
  return row;
}

static void
utenfor_discount_steps_refresh (UtenforPart *part)
{
  UtenforDiscountSteps *self = UTENFOR_DISCOUNT_STEPS (part);
  UtenforScenario      *scenario = utenfor_part_get_scenario (part);
  GtkWidget            *child = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "discount.remove", scenario->discount->len > 0);
  if (scenario->discount->len == self->n_rows)
    return;
  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  self->n_rows = scenario->discount->len;
  for (guint i = 0; i < self->n_rows; i++)
    gtk_box_append (GTK_BOX (self->rows), row_new (self, i));
  if (self->n_rows == 0)
    gtk_box_append (GTK_BOX (self->rows), utenfor_label_new (_ ("No discounting: a krone is worth the same in every year."), "caption", NULL));
}

/* A new step begins where the last one would have gone on, ten years later. */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UtenforDocument    *document = utenfor_part_get_document (UTENFOR_PART (widget));
  UtenforScenario    *copy = utenfor_document_edit (document);
  UtenforDiscountStep step = { 1, 0.04 };

  if (copy->discount->len > 0)
    {
      step = g_array_index (copy->discount, UtenforDiscountStep, copy->discount->len - 1);
      step.from += 10;
    }
  g_array_append_val (copy->discount, step);
  utenfor_document_commit (document, copy, NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UtenforDocument *document = utenfor_part_get_document (UTENFOR_PART (widget));
  UtenforScenario *copy = NULL;

  if (utenfor_document_get_scenario (document)->discount->len == 0)
    return;
  copy = utenfor_document_edit (document);
  g_array_set_size (copy->discount, copy->discount->len - 1);
  utenfor_document_commit (document, copy, NULL);
}

/* Circular R-109/2021 of the Ministry of Finance. */
static void
standard_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  static const UtenforDiscountStep steps[] = { { 1, 0.04 }, { 41, 0.03 }, { 76, 0.02 } };
  UtenforDocument                 *document = utenfor_part_get_document (UTENFOR_PART (widget));
  UtenforScenario                 *copy = utenfor_document_edit (document);

  g_array_set_size (copy->discount, 0);
  g_array_append_vals (copy->discount, steps, G_N_ELEMENTS (steps));
  utenfor_document_commit (document, copy, NULL);
}

static void
utenfor_discount_steps_class_init (UtenforDiscountStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  UTENFOR_PART_CLASS (klass)->refresh = utenfor_discount_steps_refresh;

  gtk_widget_class_install_action (widget_class, "discount.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "discount.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "discount.standard", NULL, standard_action);
}

static GtkWidget *
button_new (const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "link-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
utenfor_discount_steps_init (UtenforDiscountSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->n_rows = G_MAXUINT;
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (buttons), button_new (_ ("Add a s_tep"), "discount.add"));
  gtk_box_append (GTK_BOX (buttons), button_new (_ ("_Remove the last"), "discount.remove"));
  gtk_box_append (GTK_BOX (buttons), button_new ("4/3/2 %", "discount.standard"));
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
