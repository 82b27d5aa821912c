/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "card.h"
#include "chart-view.h"
#include "cost-lines.h"
#include "counted-services.h"
#include "discount-steps.h"
#include "effect-cards.h"
#include "effect-table.h"
#include "figures.h"
#include "format.h"
#include "measure-page.h"
#include "municipality-chooser.h"
#include "number-field.h"
#include "number-words.h"
#include "place-words.h"

struct _UtenforMeasurePage
{
  UtenforPage         parent_instance;
  GtkEditable        *title;
  GtkLabel           *story;
  UtenforCard        *cost_card;
  UtenforEffectCards *life_course;
  GtkWidget          *transition_card;
  GtkLabel           *transition_causal;
  UtenforEffectTable *effect_table;
  GtkLabel           *place;
  GtkLabel           *own_figures;
  UtenforChartView   *effect;
  GtkDropDown        *timing;
  guint               is_showing : 1;
};

G_DEFINE_FINAL_TYPE (UtenforMeasurePage, utenfor_measure_page, UTENFOR_TYPE_PAGE)

static UtenforDocument *
get_document (UtenforMeasurePage *self)
{
  return utenfor_part_get_document (UTENFOR_PART (self));
}

static void
take_text (GtkLabel *label,
           char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

static void
show_transition (UtenforMeasurePage    *self,
                 const UtenforScenario *scenario)
{
  g_autofree char *causal = utenfor_format_percent (scenario->effect.causal_share.value, 0);

  take_text (self->transition_causal, g_strdup_printf (_ ("Causal share %s. This effect acts on the moves between states. It is shown here as it stands in the file, and kept."), causal));
  utenfor_effect_table_set_scenario (self->effect_table, scenario);
}

/* "In all 9.2 mill. kr, 76 700 kr for each of 120 participants" */
static char *
dup_cost (const UtenforResult *result)
{
  g_autofree char *total = utenfor_format_kr_short (result->total.cost, UTENFOR_SIGN_MINUS);
  g_autofree char *each = utenfor_format_kr_short (result->total.cost / MAX (result->n_participants, 1), UTENFOR_SIGN_MINUS);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In all %s, %s for each of %u participant", "In all %s, %s for each of %u participants",
                                       result->n_participants),
                          total, each, result->n_participants);
}

static void
show_or_hide (GtkLabel   *label,
              const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* What the municipality keeps of its tax, and how large an intake is there. */
static char *
dup_place (const UtenforScenario *scenario)
{
  g_autofree char *kept = utenfor_sentence_municipality (scenario);
  g_autofree char *size = utenfor_sentence_size (scenario);

  if (kept == NULL)
    return g_strdup (_ ("Not in any municipality: the catalogue’s figures are those of an average one."));
  return g_strjoin (" ", kept, size, NULL);
}

/* All of them by name, so that nobody has to guess which figures are own. */
static char *
dup_own_figures (const UtenforScenario *scenario)
{
  const UtenforOwnFigures *own = scenario->own_figures;
  GString                 *text = g_string_new (NULL);
  g_autofree char         *sentence = utenfor_sentence_own_figures (scenario);

  if (sentence)
    g_string_append (text, sentence);
  for (guint i = 0; sentence && i < own->figures->len; i++)
    {
      const UtenforOwnFigure *figure = &g_array_index (own->figures, UtenforOwnFigure, i);
      g_autofree char        *title = utenfor_number_title (scenario->catalogue, figure->place);
      g_autofree char        *value = utenfor_number_value (scenario->catalogue, figure->place, figure->number.value);

      g_string_append_printf (text, "\n%s: %s", title, value);
    }
  return g_string_free (text, FALSE);
}

static void
show_place (UtenforMeasurePage    *self,
            const UtenforScenario *scenario)
{
  g_autofree char *place = dup_place (scenario);
  g_autofree char *own = dup_own_figures (scenario);

  show_or_hide (self->place, place);
  show_or_hide (self->own_figures, own);
}

static void
utenfor_measure_page_update (UtenforPage *page)
{
  UtenforMeasurePage *self = UTENFOR_MEASURE_PAGE (page);
  UtenforScenario    *scenario = utenfor_part_get_scenario (UTENFOR_PART (page));
  gboolean            life_course = scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE;
  const char         *title = utenfor_text_get (scenario->title, utenfor_language ());
  const char         *story = utenfor_text_get (scenario->story, utenfor_language ());
  g_autofree char    *cost = NULL;

  self->is_showing = TRUE;
  if (strcmp (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, title);
  show_or_hide (self->story, story);
  show_place (self, scenario);
  cost = dup_cost (utenfor_part_get_result (UTENFOR_PART (page)));
  utenfor_card_set_caption (self->cost_card, cost);
  utenfor_chart_view_take_plot (self->effect, utenfor_figure_effect_new (utenfor_part_get_result (UTENFOR_PART (page))));
  gtk_widget_set_visible (GTK_WIDGET (self->life_course), life_course);
  gtk_widget_set_visible (self->transition_card, !life_course);
  if (!life_course)
    show_transition (self, scenario);
  gtk_drop_down_set_selected (self->timing, scenario->timing);
  self->is_showing = FALSE;
}

static void
title_cb (UtenforMeasurePage *self)
{
  const char      *text = gtk_editable_get_text (self->title);
  UtenforScenario *copy = NULL;
  UtenforText     *changed = NULL;

  if (self->is_showing || *text == '\0')
    return;
  copy = utenfor_document_edit (get_document (self));
  changed = utenfor_text_with (copy->title, utenfor_language (), text);
  utenfor_text_unref (copy->title);
  copy->title = changed;
  utenfor_document_commit (get_document (self), copy, "title");
}

static void
timing_cb (UtenforMeasurePage *self)
{
  UtenforScenario *copy = NULL;

  if (self->is_showing || get_document (self) == NULL)
    return;
  copy = utenfor_document_edit (get_document (self));
  copy->timing = (UtenforTiming)gtk_drop_down_get_selected (self->timing);
  utenfor_document_commit (get_document (self), copy, NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, title);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, story);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, cost_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, life_course);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, transition_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, transition_causal);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, effect_table);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, place);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, own_figures);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, effect);
  gtk_widget_class_bind_template_child (widget_class, UtenforMeasurePage, timing);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, timing_cb);
}

static void
utenfor_measure_page_class_init (UtenforMeasurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  UTENFOR_PAGE_CLASS (klass)->update = utenfor_measure_page_update;

  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_CHART_VIEW);
  g_type_ensure (UTENFOR_TYPE_COST_LINES);
  g_type_ensure (UTENFOR_TYPE_COUNTED_SERVICES);
  g_type_ensure (UTENFOR_TYPE_DISCOUNT_STEPS);
  g_type_ensure (UTENFOR_TYPE_EFFECT_CARDS);
  g_type_ensure (UTENFOR_TYPE_EFFECT_TABLE);
  g_type_ensure (UTENFOR_TYPE_MUNICIPALITY_CHOOSER);
  g_type_ensure (UTENFOR_TYPE_NUMBER_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/measure-page.ui");
  bind_children (widget_class);
}

static void
utenfor_measure_page_init (UtenforMeasurePage *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
}
