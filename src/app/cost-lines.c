/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cost-line-row.h"
#include "cost-lines.h"
#include "format.h"

struct _UtenforCostLines
{
  UtenforPart parent_instance;
  GtkWidget  *rows;
  char       *shape; /* what the rows were made for */
};

G_DEFINE_FINAL_TYPE (UtenforCostLines, utenfor_cost_lines, UTENFOR_TYPE_PART)

/* Rows are made anew when this changes: which lines there are, and how they are split. */
static char *
dup_shape (const UtenforScenario *scenario)
{
  GString *shape = g_string_new (scenario->catalogue->id);

  for (guint i = 0; i < scenario->lines->len; i++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, i);

      g_string_append_printf (shape, " %s%s", line->id, line->split.fixed ? "!" : "");
      for (guint j = 0; j < line->split.parts->len; j++)
        g_string_append_printf (shape, ",%u", g_array_index (line->split.parts, UtenforSplitPart, j).payer);
    }
  return g_string_free (shape, FALSE);
}

static void
make_rows (UtenforCostLines *self,
           guint             n)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self->rows), utenfor_cost_line_row_new (utenfor_part_get_document (UTENFOR_PART (self)), i));
}

static void
utenfor_cost_lines_refresh (UtenforPart *part)
{
  UtenforCostLines *self = UTENFOR_COST_LINES (part);
  UtenforScenario  *scenario = utenfor_part_get_scenario (part);
  g_autofree char  *shape = NULL;

  shape = dup_shape (scenario);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      make_rows (self, scenario->lines->len);
    }
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row; row = gtk_widget_get_next_sibling (row))
    utenfor_cost_line_row_update (UTENFOR_COST_LINE_ROW (row));
}

/* "line-3": the first that is free. */
static const char *
free_id (const UtenforScenario *scenario)
{
  for (guint n = scenario->lines->len + 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("line-%u", n);
      gboolean         taken = FALSE;

      for (guint i = 0; i < scenario->lines->len; i++)
        taken = taken || strcmp (g_array_index (scenario->lines, UtenforCostLine, i).id, id) == 0;
      if (!taken)
        return g_intern_string (id);
    }
}

void
utenfor_cost_lines_add (UtenforDocument *document)
{
  UtenforScenario *copy = utenfor_document_edit (document);
  UtenforCostLine  line;

  utenfor_cost_line_init (&line, free_id (copy));
  line.title = utenfor_text_new (utenfor_language (), _ ("New cost line"));
  line.basis = UTENFOR_BASIS_INTAKE;
  line.amount = utenfor_quantity (100000);
  utenfor_split_add (&line.split, 0, utenfor_quantity (1));
  g_array_append_val (copy->lines, line);
  utenfor_document_commit (document, copy, NULL);
}

void
utenfor_cost_lines_remove (UtenforDocument *document,
                           guint            line)
{
  UtenforScenario *copy = NULL;

  if (line >= utenfor_document_get_scenario (document)->lines->len)
    return;
  copy = utenfor_document_edit (document);
  g_array_remove_index (copy->lines, line);
  utenfor_document_commit (document, copy, NULL);
}

void
utenfor_cost_lines_pay (UtenforDocument *document,
                        guint            line,
                        guint            payer)
{
  UtenforScenario *copy = NULL;

  if (line >= utenfor_document_get_scenario (document)->lines->len)
    return;
  copy = utenfor_document_edit (document);
  utenfor_split_add (&g_array_index (copy->lines, UtenforCostLine, line).split, payer, utenfor_quantity (0));
  utenfor_document_commit (document, copy, NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  utenfor_cost_lines_add (utenfor_part_get_document (UTENFOR_PART (widget)));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  utenfor_cost_lines_remove (utenfor_part_get_document (UTENFOR_PART (widget)), g_variant_get_uint32 (parameter));
}

static void
pay_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  guint line = 0;
  guint payer = 0;

  g_variant_get (parameter, "(uu)", &line, &payer);
  utenfor_cost_lines_pay (utenfor_part_get_document (UTENFOR_PART (widget)), line, payer);
}

static void
utenfor_cost_lines_finalize (GObject *object)
{
  g_clear_pointer (&UTENFOR_COST_LINES (object)->shape, g_free);

  G_OBJECT_CLASS (utenfor_cost_lines_parent_class)->finalize (object);
}

static void
utenfor_cost_lines_class_init (UtenforCostLinesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = utenfor_cost_lines_finalize;
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_cost_lines_refresh;

  gtk_widget_class_install_action (widget_class, "lines.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "lines.remove", "u", remove_action);
  gtk_widget_class_install_action (widget_class, "lines.pay", "(uu)", pay_action);
}

static void
utenfor_cost_lines_init (UtenforCostLines *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add a cost line"));

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_widget_add_css_class (add, "link-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "lines.add");
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
