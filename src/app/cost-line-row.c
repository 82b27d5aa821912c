/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cost-line-row.h"
#include "format.h"
#include "number-field.h"
#include "payer-label.h"

struct _UtenforCostLineRow
{
  GtkWidget        parent_instance;
  GtkEditable     *title;
  GtkDropDown     *basis;
  GtkWidget       *numbers;
  GtkWidget       *shares;
  GtkButton       *remove;
  GtkMenuButton   *others;
  UtenforDocument *document;
  guint            line;
  guint            is_showing : 1;
};

G_DEFINE_FINAL_TYPE (UtenforCostLineRow, utenfor_cost_line_row, GTK_TYPE_WIDGET)

static UtenforCostLine *
get_line (UtenforCostLineRow *self,
          UtenforScenario    *scenario)
{
  return self->line < scenario->lines->len ? &g_array_index (scenario->lines, UtenforCostLine, self->line) : NULL;
}

static void
title_cb (UtenforCostLineRow *self)
{
  const char      *text = gtk_editable_get_text (self->title);
  UtenforScenario *copy = NULL;
  UtenforCostLine *line = NULL;
  UtenforText     *changed = NULL;
  g_autofree char *key = NULL;

  /* A line without a title cannot be saved, so the last letter stays until another is there. */
  if (self->is_showing || *text == '\0')
    return;
  copy = utenfor_document_edit (self->document);
  line = get_line (self, copy);
  changed = utenfor_text_with (line->title, utenfor_language (), text);
  utenfor_text_unref (line->title);
  line->title = changed;
  key = g_strdup_printf ("line-title/%u", self->line);
  utenfor_document_commit (self->document, copy, key);
}

static void
basis_cb (UtenforCostLineRow *self)
{
  UtenforScenario *copy = NULL;

  if (self->is_showing)
    return;
  copy = utenfor_document_edit (self->document);
  get_line (self, copy)->basis = (UtenforBasis)gtk_drop_down_get_selected (self->basis);
  utenfor_document_commit (self->document, copy, NULL);
}

void
utenfor_cost_line_row_update (UtenforCostLineRow *self)
{
  const UtenforCostLine *line = get_line (self, utenfor_document_get_scenario (self->document));
  const char            *title = line ? utenfor_text_get (line->title, utenfor_language ()) : "";

  if (line == NULL)
    return;
  self->is_showing = TRUE;
  if (strcmp (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, title);
  gtk_drop_down_set_selected (self->basis, line->basis);
  self->is_showing = FALSE;
}

static void
add_number (UtenforCostLineRow *self,
            GtkWidget          *box,
            const char         *parameter,
            guint               payer,
            const char         *label)
{
  GtkWidget *field = utenfor_number_field_new_compact (parameter, (UtenforPlace){ self->line, payer }, label);

  utenfor_part_set_document (UTENFOR_PART (field), self->document);
  gtk_box_append (GTK_BOX (box), field);
}

static void
add_years (UtenforCostLineRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  /* Translators: "year 0 to 1" around two number fields */
  gtk_box_append (GTK_BOX (box), utenfor_label_new (_ ("year"), "caption", NULL));
  add_number (self, box, "line-from", 0, _ ("First year it is paid"));
  gtk_box_append (GTK_BOX (box), utenfor_label_new (_ ("to"), "caption", NULL));
  add_number (self, box, "line-to", 0, _ ("Last year it is paid"));
  gtk_box_append (GTK_BOX (self->numbers), box);
}

/* A split by fixed amounts is shown and kept. */
static void
add_fixed (UtenforCostLineRow    *self,
           const UtenforScenario *scenario,
           const UtenforSplit    *split)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < split->parts->len; i++)
    {
      const UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);
      g_autofree char        *amount = utenfor_format_kr (part->amount.value, UTENFOR_SIGN_MINUS);

      g_string_append_printf (text, "%s %s, ", utenfor_payer_short_name (scenario->catalogue, part->payer), amount);
    }
  /* Translators: the payer who pays what is left after fixed amounts */
  g_string_append_printf (text, _ ("%s the rest"), utenfor_payer_short_name (scenario->catalogue, split->rest_payer));
  gtk_box_append (GTK_BOX (self->shares), utenfor_label_new (text->str, "body-small", NULL));
  g_string_free (text, TRUE);
}

static void
add_share (UtenforCostLineRow    *self,
           const UtenforScenario *scenario,
           guint                  payer)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *label = g_strdup_printf (_ ("Share paid by %s"), utenfor_payer_short_name (scenario->catalogue, payer));

  gtk_box_append (GTK_BOX (box), utenfor_payer_label_new (scenario->catalogue, payer, "body-small"));
  add_number (self, box, "line-share", payer, label);
  gtk_box_append (GTK_BOX (self->shares), box);
}

static gboolean
split_has (const UtenforSplit *split,
           guint               payer)
{
  for (guint i = 0; i < split->parts->len; i++)
    if (g_array_index (split->parts, UtenforSplitPart, i).payer == payer)
      return TRUE;
  return FALSE;
}

/* Those who do not pay yet stand in a menu. */
static void
add_others (UtenforCostLineRow    *self,
            const UtenforScenario *scenario,
            const UtenforSplit    *split)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < scenario->catalogue->payers->len; i++)
    if (!split_has (split, i))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (utenfor_payer_short_name (scenario->catalogue, i), NULL);

        g_menu_item_set_action_and_target (item, "lines.pay", "(uu)", self->line, i);
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_menu_model (self->others, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->others), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
add_shares (UtenforCostLineRow *self)
{
  const UtenforScenario *scenario = utenfor_document_get_scenario (self->document);
  const UtenforCostLine *line = get_line (self, utenfor_document_get_scenario (self->document));

  gtk_box_append (GTK_BOX (self->shares), utenfor_label_new (_ ("Paid by"), "caption", NULL));
  if (line->split.fixed)
    {
      add_fixed (self, scenario, &line->split);
      return;
    }
  for (guint i = 0; i < line->split.parts->len; i++)
    add_share (self, scenario, g_array_index (line->split.parts, UtenforSplitPart, i).payer);
  add_others (self, scenario, &line->split);
}

GtkWidget *
utenfor_cost_line_row_new (UtenforDocument *document,
                           guint            line)
{
  UtenforCostLineRow *self = g_object_new (UTENFOR_TYPE_COST_LINE_ROW, NULL);

  self->document = g_object_ref (document);
  self->line = line;
  add_number (self, self->numbers, "line-amount", 0, _ ("Amount, kr a year"));
  add_years (self);
  add_shares (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "u", line);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "lines.remove");
  utenfor_cost_line_row_update (self);
  return GTK_WIDGET (self);
}

static void
utenfor_cost_line_row_dispose (GObject *object)
{
  UtenforCostLineRow *self = UTENFOR_COST_LINE_ROW (object);
  GtkWidget          *child = NULL;

  self->is_showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (utenfor_cost_line_row_parent_class)->dispose (object);
}

static void
utenfor_cost_line_row_class_init (UtenforCostLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_cost_line_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/cost-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, title);
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, basis);
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, numbers);
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, shares);
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, remove);
  gtk_widget_class_bind_template_child (widget_class, UtenforCostLineRow, others);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, basis_cb);
}

static void
utenfor_cost_line_row_init (UtenforCostLineRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
}
