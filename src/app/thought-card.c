/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bar-view.h"
#include "card.h"
#include "format.h"
#include "payer-label.h"
#include "thought-card.h"
#include "thoughts.h"

/* kr; less than this rounds to nothing. */
#define LEAST_BAR 500

struct _UtenforThoughtCard
{
  GtkWidget         parent_instance;
  GtkLabel         *figure;
  GtkLabel         *unit;
  GtkLabel         *sentence;
  GtkLabel         *caveat;
  GtkLabel         *count;
  GtkLabel         *question;
  GtkWidget        *separator;
  GtkWidget        *bars;
  UtenforCatalogue *catalogue;
  GPtrArray        *thoughts;
  guint             thought; /* which one is shown */
};

G_DEFINE_FINAL_TYPE (UtenforThoughtCard, utenfor_thought_card, GTK_TYPE_WIDGET)

static GtkWidget *
bar_row_new (const UtenforCatalogue *catalogue,
             guint                   payer,
             double                  kr,
             double                  low,
             double                  high)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *name = utenfor_payer_label_new (catalogue, payer, "body-small");
  GtkWidget       *bar = utenfor_bar_view_new (kr, low, high);
  g_autofree char *amount = utenfor_format_kr_short (kr, UTENFOR_SIGN_BOTH);
  g_autofree char *colour = utenfor_payer_css_class (catalogue, payer);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), utenfor_label_new (amount, "body-strong", colour));
  gtk_widget_add_css_class (bar, "payer-fill");
  gtk_widget_add_css_class (bar, colour);
  gtk_box_append (GTK_BOX (row), head);
  gtk_box_append (GTK_BOX (row), bar);
  return row;
}

static gboolean
has_bars (const UtenforThought *thought,
          guint                 n)
{
  for (guint i = 0; thought->bars && i < n; i++)
    if (fabs (thought->bars[i]) >= LEAST_BAR)
      return TRUE;
  return FALSE;
}

/* Largest first, as the eye reads them; what rounds to nothing is left out. */
static void
show_bars (UtenforThoughtCard   *self,
           const UtenforThought *thought)
{
  const UtenforCatalogue *catalogue = self->catalogue;
  guint                   n = catalogue->payers->len;
  g_autofree gboolean    *done = g_new0 (gboolean, n);
  double                  low = 0, high = 0;
  GtkWidget              *child = NULL;

  while ((child = gtk_widget_get_first_child (self->bars)) != NULL)
    gtk_box_remove (GTK_BOX (self->bars), child);
  gtk_widget_set_visible (GTK_WIDGET (self->question), has_bars (thought, n));
  gtk_widget_set_visible (self->separator, has_bars (thought, n));
  if (thought->bars == NULL)
    return;
  gtk_label_set_label (self->question, thought->question);
  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, thought->bars[i]);
      high = MAX (high, thought->bars[i]);
    }
  for (guint round = 0; round < n; round++)
    {
      guint best = n;

      for (guint i = 0; i < n; i++)
        if (!done[i] && (best == n || thought->bars[i] > thought->bars[best]))
          best = i;
      done[best] = TRUE;
      if (fabs (thought->bars[best]) >= LEAST_BAR)
        gtk_box_append (GTK_BOX (self->bars), bar_row_new (catalogue, best, thought->bars[best], low, high));
    }
}

static void
show_thought (UtenforThoughtCard *self)
{
  const UtenforThought *thought = NULL;
  g_autofree char      *count = NULL;

  if (self->thoughts == NULL || self->thoughts->len == 0)
    return;
  self->thought %= self->thoughts->len;
  thought = g_ptr_array_index (self->thoughts, self->thought);
  gtk_label_set_label (self->figure, thought->figure);
  gtk_label_set_label (self->unit, thought->unit);
  gtk_label_set_label (self->sentence, thought->sentence);
  gtk_label_set_label (self->caveat, thought->caveat);
  /* Translators: "1 of 3" thought-provoking numbers */
  count = g_strdup_printf (_ ("%u of %u"), self->thought + 1, self->thoughts->len);
  gtk_label_set_label (self->count, count);
  show_bars (self, thought);
}

static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UtenforThoughtCard *self = UTENFOR_THOUGHT_CARD (widget);
  guint               n = self->thoughts ? self->thoughts->len : 0;

  if (n == 0)
    return;
  self->thought = (self->thought + n + (guint)g_variant_get_int32 (parameter)) % n;
  show_thought (self);
}

void
utenfor_thought_card_set_result (UtenforThoughtCard *self,
                                 UtenforResult      *result)
{
  g_return_if_fail (UTENFOR_IS_THOUGHT_CARD (self));
  g_return_if_fail (result != NULL);

  g_clear_pointer (&self->thoughts, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, utenfor_catalogue_unref);
  self->thoughts = utenfor_thoughts_new (result);
  self->catalogue = utenfor_catalogue_ref (result->account->scenario->catalogue);
  show_thought (self);
}

static void
utenfor_thought_card_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_thought_card_parent_class)->dispose (object);
}

static void
utenfor_thought_card_finalize (GObject *object)
{
  UtenforThoughtCard *self = UTENFOR_THOUGHT_CARD (object);

  g_clear_pointer (&self->thoughts, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, utenfor_catalogue_unref);

  G_OBJECT_CLASS (utenfor_thought_card_parent_class)->finalize (object);
}

static void
utenfor_thought_card_class_init (UtenforThoughtCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_thought_card_dispose;
  object_class->finalize = utenfor_thought_card_finalize;
  g_type_ensure (UTENFOR_TYPE_CARD);
  gtk_widget_class_install_action (widget_class, "thought.turn", "i", turn_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/thought-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, figure);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, unit);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, caveat);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, count);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, question);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, separator);
  gtk_widget_class_bind_template_child (widget_class, UtenforThoughtCard, bars);
}

static void
utenfor_thought_card_init (UtenforThoughtCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
