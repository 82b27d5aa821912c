/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "card.h"
#include "chart-view.h"
#include "figures.h"
#include "format.h"
#include "outlook.h"
#include "payer-label.h"
#include "payer-table.h"
#include "place-words.h"
#include "refund-words.h"
#include "result-page.h"
#include "sentences.h"
#include "sure-card.h"

struct _UtenforResultPage
{
  UtenforPage        parent_instance;
  GtkLabel          *headline;
  GtkLabel          *total;
  GtkLabel          *chances;
  UtenforOutlook    *outlook; /* the document's */
  GtkLabel          *terms;
  GtkLabel          *plan;
  GtkLabel          *basis;
  GtkLabel          *evidence;
  UtenforCard       *who_pays_card;
  UtenforChartView  *who_pays;
  UtenforChartView  *cumulated;
  UtenforChartView  *yearly;
  UtenforPayerTable *table;
  UtenforSureCard   *sure;
};

G_DEFINE_FINAL_TYPE (UtenforResultPage, utenfor_result_page, UTENFOR_TYPE_PAGE)

static double
plan_sum (const UtenforResult *result,
          guint                payer)
{
  double sum = 0;

  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    sum += result->plan[payer * UTENFOR_PLAN_YEARS + t];
  return sum;
}

/* "Over the economy plan 2027–2030: Kommune −3,7 mill. kr, in all −6,5 mill. kr" */
static char *
dup_plan (const UtenforResult *result)
{
  const UtenforScenario *scenario = result->account->scenario;
  g_autofree char       *own = utenfor_format_kr_short (plan_sum (result, 0), UTENFOR_SIGN_BOTH);
  g_autofree char       *total = utenfor_format_kr_short (plan_sum (result, result->n_payers), UTENFOR_SIGN_BOTH);
  g_autofree char       *plain = NULL;

  /* Translators: two years, a payer, what that payer is left with, what all are left with */
  plain = g_strdup_printf (_ ("Over the economy plan %d–%d, in budgets: %s %s, in all %s."), utenfor_calendar_year (scenario, 0),
                           utenfor_calendar_year (scenario, UTENFOR_PLAN_YEARS - 1), utenfor_payer_short_name (scenario->catalogue, 0), own, total);
  return g_steal_pointer (&plain);
}

/* "Present value 2027 · 4/3/2 % · start of year · 2025 kroner · Bergen" */
static char *
dup_terms (const UtenforResult *result)
{
  const UtenforScenario *scenario = result->account->scenario;
  g_autofree char       *terms = utenfor_sentence_terms (result);
  g_autofree char       *place = scenario->municipality ? utenfor_municipality_dup_name (scenario->municipality) : NULL;

  return place ? g_strdup_printf ("%s · %s", terms, place) : g_steal_pointer (&terms);
}

/* What the answer rests on beside the catalogue: what is not counted, where it is, whose
 * figures, and what only the draws count. */
static char *
dup_basis (const UtenforResult  *result,
           const UtenforSpreads *spreads)
{
  const UtenforScenario *scenario = result->account->scenario;
  g_autofree char       *left_out = utenfor_sentence_left_out (scenario);
  g_autofree char       *place = utenfor_sentence_municipality (scenario);
  g_autofree char       *own = utenfor_sentence_own_figures (scenario);
  g_autofree char       *refunds = spreads ? utenfor_sentence_refunds (spreads) : NULL;
  const char            *sentences[] = { left_out, place, own, refunds };
  GString               *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i])
      g_string_append_printf (text, "%s%s", text->len ? " " : "", sentences[i]);
  return g_string_free (text, FALSE);
}

/* Each payer has the colour it has in the pictures. */
static char *
dup_headline (const UtenforResult *result)
{
  g_auto (GStrv) colours = NULL;
  gboolean dark = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  colours = utenfor_payer_dup_colours (result->account->scenario->catalogue, dark);
  return utenfor_sentence_headline_in_colours (result, (const char *const *)colours);
}

static void
take_markup (GtkLabel *label,
             char     *markup)
{
  gtk_label_set_markup (label, markup);
  g_free (markup);
}

static void
take_text (GtkLabel *label,
           char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

static guint
find_payer_most (const UtenforResult *result)
{
  guint most = 0;

  for (guint i = 1; i < result->n_payers; i++)
    if (result->payers[i].cost > result->payers[most].cost)
      most = i;
  return most;
}

/* "8 of 10 outcomes lie between … Chance of gain: 88 % in all, 62 % for the municipality." */
static char *
dup_chances (const UtenforResult  *result,
             const UtenforSpreads *spreads)
{
  guint                most = find_payer_most (result);
  const UtenforSpread *total = utenfor_outlook_find (spreads, result->n_payers);
  const UtenforSpread *payer = utenfor_outlook_find (spreads, most);
  UtenforUnit          unit = utenfor_unit_for_kr (total ? MAX (fabs (total->percentiles[0]), fabs (total->percentiles[UTENFOR_N_PERCENTILES - 1])) : 0);
  g_autofree char     *range = total ? utenfor_outlook_dup_range (total, &unit) : NULL;
  g_autofree char     *in_all = total ? utenfor_format_chance (total->chance) : NULL;
  g_autofree char     *own = payer ? utenfor_format_chance (payer->chance) : NULL;
  g_autofree char     *who = utenfor_payer_in_sentence (utenfor_catalogue_get_payer (result->account->scenario->catalogue, most), FALSE);

  if (total == NULL || payer == NULL)
    return g_strdup ("");
  /* Translators: "−5.4 to +3.0", a unit, two chances in per cent, a payer in the middle of a sentence */
  return g_strdup_printf (_ ("8 of 10 outcomes are %s %s. Chance of gain: %s in all, %s for %s."), range, unit.name, in_all, own, who);
}

static void
show_outlook (UtenforResultPage *self,
              UtenforResult     *result)
{
  const UtenforSpreads *spreads = utenfor_outlook_get_spreads (self->outlook);
  gboolean              current = utenfor_outlook_is_current (self->outlook);
  g_autofree char      *chances = dup_chances (result, spreads);

  /* The line stands ready for the first draws, so that nothing jumps when they come. */
  gtk_label_set_label (self->chances, chances);
  if (current)
    gtk_widget_remove_css_class (GTK_WIDGET (self->chances), "dim");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->chances), "dim");
  utenfor_payer_table_set_outcomes (self->table, result, spreads, current);
  utenfor_sure_card_show (self->sure, self->outlook);
  take_text (self->basis, dup_basis (result, spreads));
  gtk_widget_set_visible (GTK_WIDGET (self->basis), *gtk_label_get_label (self->basis) != '\0');
}

static void
outlook_cb (UtenforResultPage *self)
{
  UtenforResult *result = utenfor_part_get_result (UTENFOR_PART (self));

  if (result == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* Under a drag the table is filled for the next change anyway. */
  if (utenfor_outlook_get_spreads (self->outlook) && !utenfor_outlook_is_current (self->outlook))
    utenfor_sure_card_show (self->sure, self->outlook);
  else
    show_outlook (self, result);
}

/* The first time somebody looks, and again for another document. */
static void
watch_outlook (UtenforResultPage *self)
{
  UtenforOutlook *outlook = utenfor_outlook_of (utenfor_part_get_document (UTENFOR_PART (self)));

  if (self->outlook == outlook)
    return;
  self->outlook = outlook;
  g_signal_connect_object (outlook, "changed", G_CALLBACK (outlook_cb), self, G_CONNECT_SWAPPED);
}

static void
utenfor_result_page_update (UtenforPage *page)
{
  UtenforResultPage *self = UTENFOR_RESULT_PAGE (page);
  UtenforResult     *result = utenfor_part_get_result (UTENFOR_PART (page));

  take_markup (self->headline, dup_headline (result));
  take_markup (self->total, utenfor_sentence_total (result, TRUE));
  take_text (self->terms, dup_terms (result));
  take_text (self->plan, dup_plan (result));
  take_text (self->evidence, utenfor_sentence_evidence (result));
  utenfor_chart_view_take_plot (self->who_pays, utenfor_figure_who_pays_new (result));
  /* The figure chooses between millions and thousands, so it must say which. */
  utenfor_card_set_caption (self->who_pays_card, utenfor_plot_get_subtitle (utenfor_chart_view_get_plot (self->who_pays)));
  utenfor_chart_view_take_plot (self->cumulated, utenfor_figure_cumulated_new (result));
  utenfor_chart_view_take_plot (self->yearly, utenfor_figure_yearly_new (result));
  watch_outlook (self);
  show_outlook (self, result);
}

static void
utenfor_result_page_class_init (UtenforResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  UTENFOR_PAGE_CLASS (klass)->update = utenfor_result_page_update;

  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_CHART_VIEW);
  g_type_ensure (UTENFOR_TYPE_PAYER_TABLE);
  g_type_ensure (UTENFOR_TYPE_SURE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, headline);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, total);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, chances);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, terms);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, plan);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, basis);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, who_pays_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, who_pays);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, cumulated);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, yearly);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, table);
  gtk_widget_class_bind_template_child (widget_class, UtenforResultPage, sure);
}

static void
utenfor_result_page_init (UtenforResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (utenfor_page_queue_update), self, G_CONNECT_SWAPPED);
}
