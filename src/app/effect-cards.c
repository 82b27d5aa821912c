/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "card.h"
#include "dots-view.h"
#include "effect-cards.h"
#include "format.h"
#include "number-field.h"

struct _UtenforEffectCards
{
  GtkWidget           parent_instance;
  GtkLabel           *without_figure;
  GtkLabel           *with_figure;
  GtkLabel           *more_figure;
  UtenforDotsView    *without_dots;
  UtenforDotsView    *with_dots;
  GtkLabel           *sum;
  GtkScale           *causal_scale;
  UtenforNumberField *causal_field;
  UtenforDocument    *document;
  gulong              changed;
};

enum {
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforEffectCards, utenfor_effect_cards, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static char *
of_100 (double      share,
        UtenforSign sign)
{
  double shown = share * 100;

  return utenfor_format_number (shown, fabs (shown - round (shown)) < 0.05 ? 0 : 1, sign);
}

static void
take_text (GtkLabel *label,
           char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

/* "12 more × 70 % = 8.4 of 100 get another life course" */
static char *
dup_sum (const UtenforEffect *effect)
{
  double           more = effect->success_with.value - effect->success_without.value;
  g_autofree char *difference = of_100 (fabs (more), UTENFOR_SIGN_MINUS);
  g_autofree char *causal = utenfor_format_percent (effect->causal_share.value, 0);
  g_autofree char *result = of_100 (fabs (more) * effect->causal_share.value, UTENFOR_SIGN_MINUS);

  if (more < 0)
    return g_strdup_printf (_ ("<b>%s</b> fewer × <b>%s</b> = <b>%s</b> of 100 lose the better life course"), difference, causal, result);
  return g_strdup_printf (_ ("<b>%s</b> more × <b>%s</b> = <b>%s</b> of 100 get another life course"), difference, causal, result);
}

static void
show_life_course (UtenforEffectCards  *self,
                  const UtenforEffect *effect)
{
  double           with = effect->success_with.value;
  double           without = effect->success_without.value;
  g_autofree char *sum = dup_sum (effect);

  take_text (self->without_figure, of_100 (without, UTENFOR_SIGN_MINUS));
  take_text (self->with_figure, of_100 (with, UTENFOR_SIGN_MINUS));
  take_text (self->more_figure, of_100 (with - without, UTENFOR_SIGN_BOTH));
  utenfor_dots_view_set_shares (self->without_dots, without, 0);
  utenfor_dots_view_set_shares (self->with_dots, without, with - without);
  gtk_label_set_markup (self->sum, sum);
}

static void
show (UtenforEffectCards *self)
{
  UtenforScenario *scenario = self->document ? utenfor_document_get_scenario (self->document) : NULL;

  if (scenario && scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    show_life_course (self, &scenario->effect);
}

static void
changed_cb (UtenforEffectCards *self)
{
  show (self);
}

static void
set_document (UtenforEffectCards *self,
              UtenforDocument    *document)
{
  if (self->document == document)
    return;
  if (self->document)
    g_clear_signal_handler (&self->changed, self->document);
  g_set_object (&self->document, document);
  if (document)
    self->changed = g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
utenfor_effect_cards_dispose (GObject *object)
{
  UtenforEffectCards *self = UTENFOR_EFFECT_CARDS (object);
  GtkWidget          *child = NULL;

  set_document (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_effect_cards_parent_class)->dispose (object);
}

static void
utenfor_effect_cards_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, UTENFOR_EFFECT_CARDS (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_effect_cards_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      set_document (UTENFOR_EFFECT_CARDS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_effect_cards_class_init (UtenforEffectCardsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_effect_cards_dispose;
  object_class->get_property = utenfor_effect_cards_get_property;
  object_class->set_property = utenfor_effect_cards_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, UTENFOR_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_DOTS_VIEW);
  g_type_ensure (UTENFOR_TYPE_NUMBER_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/effect-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, without_figure);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, with_figure);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, more_figure);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, without_dots);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, with_dots);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, sum);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, causal_scale);
  gtk_widget_class_bind_template_child (widget_class, UtenforEffectCards, causal_field);
}

static void
utenfor_effect_cards_init (UtenforEffectCards *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The scale and the field are two handles of one number. */
  gtk_range_set_adjustment (GTK_RANGE (self->causal_scale), utenfor_number_field_get_adjustment (self->causal_field));
  gtk_scale_set_draw_value (self->causal_scale, FALSE);
  utenfor_leave_wheel_to_page (GTK_WIDGET (self->causal_scale));
  for (int percent = 0; percent <= 100; percent += 25)
    {
      g_autofree char *mark = utenfor_format_percent (percent / 100.0, 0);

      gtk_scale_add_mark (self->causal_scale, percent, GTK_POS_BOTTOM, mark);
    }
}
