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
  UtenforPart         parent_instance;
  GtkLabel           *without_figure;
  GtkLabel           *with_figure;
  GtkLabel           *more_figure;
  UtenforDotsView    *without_dots;
  UtenforDotsView    *with_dots;
  GtkLabel           *sum;
  GtkScale           *causal_scale;
  UtenforNumberField *causal_field;
};

G_DEFINE_FINAL_TYPE (UtenforEffectCards, utenfor_effect_cards, UTENFOR_TYPE_PART)

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
utenfor_effect_cards_refresh (UtenforPart *part)
{
  UtenforEffectCards *self = UTENFOR_EFFECT_CARDS (part);
  UtenforScenario    *scenario = utenfor_part_get_scenario (part);

  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    show_life_course (self, &scenario->effect);
}

static void
utenfor_effect_cards_class_init (UtenforEffectCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  UTENFOR_PART_CLASS (klass)->refresh = utenfor_effect_cards_refresh;

  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_DOTS_VIEW);
  g_type_ensure (UTENFOR_TYPE_NUMBER_FIELD);
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
