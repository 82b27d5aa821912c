/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "outlook.h"
#include "payer-label.h"
#include "payer-table.h"
#include "sentences.h"
#include "unit.h"

#define COLUMN_GAP 16 /* px */

enum {
  COLUMN_WHO,
  COLUMN_NOTE,
  COLUMN_COST,
  COLUMN_GAIN,
  COLUMN_NET,
  COLUMN_EACH,
  COLUMN_RANGE,
  COLUMN_PAYBACK,
  COLUMN_CHANCE,
  N_COLUMNS
};

struct _UtenforPayerTable
{
  GtkWidget             parent_instance;
  GtkGrid              *grid;
  int                   row;
  UtenforUnit           unit;       /* of every amount */
  UtenforUnit           unit_each;  /* of those per participant */
  const UtenforSpreads *spreads;    /* while it is filled, or NULL */
  const char           *confidence; /* CSS class of what they say */
};

G_DEFINE_FINAL_TYPE (UtenforPayerTable, utenfor_payer_table, GTK_TYPE_WIDGET)

static void
clear (UtenforPayerTable *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->row = 0;
}

static void
put (UtenforPayerTable *self,
     int                column,
     GtkWidget         *cell)
{
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  if (column == COLUMN_NOTE)
    gtk_widget_set_hexpand (cell, TRUE);
  gtk_grid_attach (self->grid, cell, column, self->row, 1, 1);
}

static void
put_note (UtenforPayerTable *self,
          const char        *text)
{
  GtkWidget *label = utenfor_label_new (text, "caption", NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, *text ? text : NULL);
  put (self, COLUMN_NOTE, label);
}

/* Figures stand at the right of their column. */
static void
put_figure (UtenforPayerTable *self,
            int                column,
            const char        *text,
            const char        *css_class,
            const char        *colour)
{
  GtkWidget *label = utenfor_label_new (text, css_class, colour);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  if (column == COLUMN_PAYBACK || self->row == 2)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
    }
  put (self, column, label);
}

/* A line above every row but the first. */
static void
begin_row (UtenforPayerTable *self)
{
  if (self->row > 0)
    gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, self->row + 1, N_COLUMNS, 1);
  self->row += 2;
}

static void
put_heading (UtenforPayerTable *self)
{
  /* Translators: a unit, "thousand kr" */
  g_autofree char *each = g_strdup_printf (_ ("Per participant, %s"), self->unit_each.name);

  begin_row (self);
  put (self, COLUMN_WHO, utenfor_label_new (_ ("Who"), "table-head", NULL));
  put (self, COLUMN_NOTE, utenfor_label_new (self->unit.name, "caption", NULL));
  put_figure (self, COLUMN_COST, _ ("Investment"), "table-head", NULL);
  put_figure (self, COLUMN_GAIN, _ ("Gain"), "table-head", NULL);
  put_figure (self, COLUMN_NET, _ ("Net"), "table-head", NULL);
  put_figure (self, COLUMN_EACH, each, "table-head", NULL);
  if (self->spreads)
    put_figure (self, COLUMN_RANGE, _ ("8 of 10 outcomes"), "table-head", NULL);
  put_figure (self, COLUMN_PAYBACK, _ ("Money back"), "table-head", NULL);
  if (self->spreads)
    put_figure (self, COLUMN_CHANCE, _ ("Chance of gain"), "table-head", NULL);
}

/* "60 % of the bill", and what the sign of the gain says. */
static char *
dup_note (const UtenforResult  *result,
          const UtenforOutcome *outcome)
{
  g_autofree char *share = NULL;

  if (outcome->gain < -0.5)
    return g_strdup (_ ("spends more on services with the measure"));
  if (outcome->cost < 0.5 || result->total.cost < 0.5)
    return g_strdup (_ ("pays nothing for the measure"));
  share = utenfor_format_percent (outcome->cost / result->total.cost, 0);
  /* Translators: a share in per cent */
  return g_strdup_printf (_ ("%s of the bill"), share);
}

static void
put_outcome (UtenforPayerTable    *self,
             const UtenforResult  *result,
             const UtenforOutcome *outcome,
             const char           *css_class,
             const char           *colour)
{
  g_autofree char *cost = fabs (outcome->cost) < 0.5 ? g_strdup ("–") : utenfor_unit_format (&self->unit, outcome->cost, UTENFOR_SIGN_MINUS);
  g_autofree char *gain = utenfor_unit_format (&self->unit, outcome->gain, UTENFOR_SIGN_MINUS);
  g_autofree char *net = utenfor_unit_format (&self->unit, outcome->net, UTENFOR_SIGN_BOTH);
  g_autofree char *each = utenfor_unit_format (&self->unit_each, outcome->net_per_participant, UTENFOR_SIGN_BOTH);
  g_autofree char *payback = utenfor_sentence_payback (result, outcome);

  put_figure (self, COLUMN_COST, cost, css_class, NULL);
  put_figure (self, COLUMN_GAIN, gain, css_class, NULL);
  put_figure (self, COLUMN_NET, net, "body-strong", colour);
  put_figure (self, COLUMN_EACH, each, css_class, NULL);
  put_figure (self, COLUMN_PAYBACK, payback, css_class, outcome->payback == UTENFOR_PAYBACK_YEAR ? NULL : "dim");
}

/* Where the net probably lies, and how often it is a gain. */
static void
put_outlook (UtenforPayerTable *self,
             guint              payer,
             const char        *css_class)
{
  const UtenforSpread *spread = utenfor_outlook_find (self->spreads, payer);
  g_autofree char     *range = spread ? utenfor_outlook_dup_range (spread, &self->unit) : NULL;
  g_autofree char     *chance = spread ? utenfor_format_chance (spread->chance) : NULL;

  if (spread == NULL)
    return;
  put_figure (self, COLUMN_RANGE, range, css_class, self->confidence);
  put_figure (self, COLUMN_CHANCE, chance, css_class, self->confidence);
}

/* Whose figures they are must be readable in a small window too: rather in two lines than cut short. */
static void
put_payer_name (UtenforPayerTable      *self,
                const UtenforCatalogue *catalogue,
                guint                   payer)
{
  GtkWidget *box = utenfor_payer_label_new (catalogue, payer, "body");
  GtkLabel  *name = GTK_LABEL (gtk_widget_get_last_child (box));

  gtk_label_set_ellipsize (name, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (name, TRUE);
  gtk_label_set_natural_wrap_mode (name, GTK_NATURAL_WRAP_NONE);
  put (self, COLUMN_WHO, box);
}

static void
put_payer (UtenforPayerTable   *self,
           const UtenforResult *result,
           guint                payer)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;
  const UtenforOutcome   *outcome = &result->payers[payer];
  g_autofree char        *colour = utenfor_payer_css_class (catalogue, payer);
  g_autofree char        *note = dup_note (result, outcome);

  begin_row (self);
  put_payer_name (self, catalogue, payer);
  put_note (self, note);
  put_outcome (self, result, outcome, "body", colour);
  put_outlook (self, payer, "body");
}

static void
put_payers (UtenforPayerTable   *self,
            const UtenforResult *result,
            gboolean             is_public)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  for (guint i = 0; i < result->n_payers; i++)
    {
      gboolean flows = fabs (result->payers[i].gain) >= 0.5 || fabs (result->payers[i].cost) >= 0.5;

      if (utenfor_catalogue_get_payer (catalogue, i)->is_public == is_public && flows)
        put_payer (self, result, i);
    }
}

static void
put_total (UtenforPayerTable   *self,
           const UtenforResult *result)
{
  g_autofree char *ratio = utenfor_format_number (result->total.ratio, 1, UTENFOR_SIGN_MINUS);
  g_autofree char *note = NULL;

  if (result->total.has_ratio)
    /* Translators: benefit–cost ratio */
    note = g_strdup_printf (_ ("%s kr back for each krone"), ratio);
  begin_row (self);
  put (self, COLUMN_WHO, utenfor_label_new (_ ("In all"), "body-strong", NULL));
  put_note (self, note ? note : "");
  put_outcome (self, result, &result->total, "body-strong", NULL);
  put_outlook (self, result->n_payers, "body-strong");
}

static void
put_wide (UtenforPayerTable *self,
          const char        *text)
{
  GtkWidget *label = utenfor_label_new (text, "caption", NULL);

  begin_row (self);
  gtk_grid_attach (self->grid, label, 0, self->row, 3, 1);
}

static void
widen (const UtenforOutcome *outcome,
       double               *most,
       double               *each)
{
  *most = MAX (*most, MAX (fabs (outcome->cost), MAX (fabs (outcome->gain), fabs (outcome->net))));
  *each = MAX (*each, fabs (outcome->net_per_participant));
}

/* One unit for a column, so that its figures can be compared. */
static void
choose_units (UtenforPayerTable   *self,
              const UtenforResult *result)
{
  double most = 0;
  double each = 0;

  widen (&result->total, &most, &each);
  for (guint i = 0; i < result->n_payers; i++)
    widen (&result->payers[i], &most, &each);
  self->unit = utenfor_unit_for_kr (most);
  self->unit_each = utenfor_unit_for_kr (each);
}

static void
fill (UtenforPayerTable *self,
      UtenforResult     *result)
{
  gboolean others = FALSE;

  clear (self);
  choose_units (self, result);
  put_heading (self);
  put_payers (self, result, TRUE);
  put_total (self, result);
  for (guint i = 0; i < result->n_payers; i++)
    others = others || (!utenfor_catalogue_get_payer (result->account->scenario->catalogue, i)->is_public && fabs (result->payers[i].gain) >= 0.5);
  if (!others)
    return;
  put_wide (self, _ ("Beside the public budgets"));
  put_payers (self, result, FALSE);
}

void
utenfor_payer_table_set_outcomes (UtenforPayerTable    *self,
                                  UtenforResult        *result,
                                  const UtenforSpreads *spreads,
                                  gboolean              is_current)
{
  g_return_if_fail (UTENFOR_IS_PAYER_TABLE (self));
  g_return_if_fail (result != NULL);

  self->spreads = spreads;
  self->confidence = is_current ? NULL : "dim";
  fill (self, result);
  self->spreads = NULL;
}

void
utenfor_payer_table_set_result (UtenforPayerTable *self,
                                UtenforResult     *result)
{
  utenfor_payer_table_set_outcomes (self, result, NULL, FALSE);
}

static void
utenfor_payer_table_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_payer_table_parent_class)->dispose (object);
}

static void
utenfor_payer_table_class_init (UtenforPayerTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_payer_table_dispose;
  gtk_widget_class_set_css_name (widget_class, "payertable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
utenfor_payer_table_init (UtenforPayerTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, COLUMN_GAP);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}
