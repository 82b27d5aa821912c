/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "effect-table.h"
#include "format.h"
#include "payer-label.h"

struct _UtenforEffectTable
{
  GtkWidget parent_instance;
  GtkGrid  *grid;
};

G_DEFINE_FINAL_TYPE (UtenforEffectTable, utenfor_effect_table, GTK_TYPE_WIDGET)

static void
put (UtenforEffectTable *self,
     int                 column,
     int                 row,
     const char         *text,
     const char         *css_class)
{
  GtkWidget *label = utenfor_label_new (text, css_class, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
put_heading (UtenforEffectTable *self)
{
  const char *heads[] = { _ ("Move"), _ ("Relative risk"), _ ("Waiting"), _ ("Years"), _ ("Phase-in"), _ ("Relapse"), _ ("Lasting part") };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put (self, (int)i, 0, heads[i], "table-head");
}

static const char *
state_name (const UtenforScenario *scenario,
            guint                  state)
{
  return utenfor_text_get (utenfor_population_get_state (scenario->group, state)->title, utenfor_language ());
}

static char *
dup_move (const UtenforScenario   *scenario,
          const UtenforEffectRisk *risk)
{
  if (risk->on_start)
    /* Translators: a state people are in when they begin */
    return g_strdup_printf (_ ("begins in %s"), state_name (scenario, risk->to));
  return g_strdup_printf ("%s → %s", state_name (scenario, risk->from), state_name (scenario, risk->to));
}

static void
put_risk (UtenforEffectTable      *self,
          const UtenforScenario   *scenario,
          const UtenforEffectRisk *risk,
          int                      row)
{
  g_autofree char *move = dup_move (scenario, risk);
  g_autofree char *ratio = utenfor_format_number (risk->risk.value, 2, UTENFOR_SIGN_MINUS);
  g_autofree char *times = g_strdup_printf ("× %s", ratio);
  g_autofree char *lag = utenfor_format_number (risk->course.lag, 0, UTENFOR_SIGN_MINUS);
  g_autofree char *years = risk->years ? utenfor_format_number (risk->years, 0, UTENFOR_SIGN_MINUS) : g_strdup (_ ("for good"));
  g_autofree char *phase_in = utenfor_format_number (risk->course.phase_in, 0, UTENFOR_SIGN_MINUS);
  g_autofree char *relapse = utenfor_format_percent (risk->course.relapse.value, 0);
  g_autofree char *lasting = utenfor_format_percent (risk->course.floor.value, 0);
  const char      *cells[] = { move, times, lag, years, phase_in, relapse, lasting };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    put (self, (int)i, row, cells[i], i == 1 ? "body-strong" : "body");
}

void
utenfor_effect_table_set_scenario (UtenforEffectTable    *self,
                                   const UtenforScenario *scenario)
{
  GtkWidget *child = NULL;

  g_return_if_fail (UTENFOR_IS_EFFECT_TABLE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  put_heading (self);
  for (guint i = 0; i < scenario->effect.risks->len; i++)
    put_risk (self, scenario, &g_array_index (scenario->effect.risks, UtenforEffectRisk, i), (int)i + 1);
}

static void
utenfor_effect_table_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_effect_table_parent_class)->dispose (object);
}

static void
utenfor_effect_table_class_init (UtenforEffectTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_effect_table_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
utenfor_effect_table_init (UtenforEffectTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 24);
  gtk_grid_set_row_spacing (self->grid, 10);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}
