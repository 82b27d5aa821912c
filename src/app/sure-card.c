/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "card.h"
#include "chart-view.h"
#include "format.h"
#include "payer-label.h"
#include "spread-figures.h"
#include "sure-card.h"
#include "sureness.h"
#include "wrap-layout.h"

/* How often it looks how far a run has come. */
#define TICK_MSEC 150
/* A run shows how far it is when it has taken so many ticks. */
#define PATIENCE 3
/* What is no longer true of the scenario. */
#define PALE 0.45

struct _UtenforSureCard
{
  GtkWidget          parent_instance;
  UtenforCard       *card;
  UtenforChartView  *chart;
  GtkDropDown       *who;
  GtkLabel          *words;
  GtkWidget         *run; /* the bar and its button */
  GtkProgressBar    *progress;
  GtkButton         *many;
  UtenforOutlook    *outlook;
  UtenforSimulation *shown;   /* what the picture is of */
  char              *picture; /* a name of spread-figures.h */
  GArray            *payers;  /* of guint: what the rows of `who` stand for, n_payers for all */
  guint              payer;   /* its place there */
  guint              tick;
  guint              n_ticks;
  guint              is_showing : 1;
};

enum {
  PROP_0,
  PROP_PICTURE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforSureCard, utenfor_sure_card, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const UtenforSpreads *
get_spreads (UtenforSureCard *self)
{
  return self->outlook ? utenfor_outlook_get_spreads (self->outlook) : NULL;
}

/* --- who ------------------------------------------------------------------------- */

/* In all, and each payer money passes through; the list is kept as long as it is the same. */
static void
list_payers (UtenforSureCard         *self,
             const UtenforSimulation *simulation)
{
  const UtenforCatalogue *catalogue = simulation->scenario->catalogue;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint all = catalogue->payers->len;

  g_array_set_size (self->payers, 0);
  g_array_append_val (self->payers, all);
  gtk_string_list_append (names, _ ("In all"));
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    {
      guint payer = (guint)simulation->payers[row];

      g_array_append_val (self->payers, payer);
      gtk_string_list_append (names, utenfor_payer_short_name (catalogue, payer));
    }
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
}

static gboolean
is_listed (UtenforSureCard         *self,
           const UtenforSimulation *simulation)
{
  if (self->payers->len != simulation->n_rows || g_array_index (self->payers, guint, 0) != simulation->scenario->catalogue->payers->len)
    return FALSE;
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    if (g_array_index (self->payers, guint, row + 1) != (guint)simulation->payers[row])
      return FALSE;
  return TRUE;
}

static guint
show_who (UtenforSureCard         *self,
          const UtenforSimulation *simulation)
{
  self->is_showing = TRUE;
  if (!is_listed (self, simulation))
    {
      list_payers (self, simulation);
      self->payer = 0;
    }
  gtk_drop_down_set_selected (self->who, self->payer);
  /* Chances are shown of all payers at once. */
  gtk_widget_set_visible (GTK_WIDGET (self->who), strcmp (self->picture, "chance") != 0);
  self->is_showing = FALSE;
  return strcmp (self->picture, "chance") == 0 ? g_array_index (self->payers, guint, 0) : g_array_index (self->payers, guint, self->payer);
}

/* --- the picture and its words ------------------------------------------------------- */

static void
add_sentence (GString *text,
              char    *sentence)
{
  if (sentence)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* Where the mean is not what the strip and the other pictures show, and why. */
static void
add_apart (GString              *text,
           UtenforOutlook       *outlook,
           const UtenforSpreads *spreads,
           guint                 payer)
{
  const UtenforResult *expected = utenfor_outlook_get_expected (outlook);
  char                *apart = expected ? utenfor_sentence_apart (spreads, expected, payer) : NULL;

  if (apart == NULL)
    return;
  add_sentence (text, apart);
  add_sentence (text, utenfor_sentence_mean (spreads));
}

static void
show_words (UtenforSureCard      *self,
            const UtenforSpreads *spreads,
            guint                 payer)
{
  g_autoptr (GString) text = g_string_new (utenfor_plot_get_description (utenfor_chart_view_get_plot (self->chart)));
  g_autofree char *few = utenfor_sentence_few_people (spreads);

  add_sentence (text, utenfor_sentence_sure_to (spreads, payer));
  add_apart (text, self->outlook, spreads, payer);
  if (few)
    {
      add_sentence (text, g_steal_pointer (&few));
      add_sentence (text, utenfor_sentence_luck (spreads));
    }
  gtk_label_set_label (self->words, text->str);
}

static void
show_picture (UtenforSureCard *self)
{
  const UtenforSpreads *spreads = get_spreads (self);
  guint                 payer = 0;

  g_clear_pointer (&self->shown, utenfor_simulation_unref);
  if (spreads == NULL)
    {
      utenfor_chart_view_take_plot (self->chart, NULL);
      gtk_label_set_label (self->words, "");
      utenfor_card_set_subtitle (self->card, NULL);
      return;
    }
  self->shown = utenfor_simulation_ref (spreads->simulation);
  payer = show_who (self, spreads->simulation);
  utenfor_chart_view_take_plot (self->chart, utenfor_spread_figure_new (self->picture, spreads, payer));
  utenfor_card_set_subtitle (self->card, utenfor_plot_get_subtitle (utenfor_chart_view_get_plot (self->chart)));
  show_words (self, spreads, payer);
}

/* --- what is under way ------------------------------------------------------------------ */

static void
show_run (UtenforSureCard *self)
{
  const UtenforSpreads *spreads = get_spreads (self);
  double                share = 0;
  gboolean              is_under_way = utenfor_outlook_get_progress (self->outlook, &share);
  gboolean              is_current = utenfor_outlook_is_current (self->outlook);
  gboolean              is_many = is_current && spreads && spreads->simulation->n_draws >= UTENFOR_OUTLOOK_MANY;

  gtk_widget_set_opacity (GTK_WIDGET (self->chart), is_current ? 1 : PALE);
  gtk_progress_bar_set_fraction (self->progress, share);
  gtk_widget_set_visible (self->run, is_under_way && self->n_ticks >= PATIENCE);
  gtk_widget_set_visible (GTK_WIDGET (self->many), !gtk_widget_get_visible (self->run) && !is_many);
}

static gboolean
tick_cb (gpointer data)
{
  UtenforSureCard *self = data;
  double           share = 0;

  self->n_ticks++;
  if (utenfor_outlook_get_progress (self->outlook, &share))
    {
      show_run (self);
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  self->n_ticks = 0;
  show_run (self);
  return G_SOURCE_REMOVE;
}

/* A drag begins new runs all the time, and each of them is short: only one that has
 * gone on for a while is worth a bar. */
static void
watch_run (UtenforSureCard *self)
{
  double share = 0;

  if (!utenfor_outlook_get_progress (self->outlook, &share) || share == 0)
    self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = g_timeout_add (TICK_MSEC, tick_cb, self);
}

void
utenfor_sure_card_show (UtenforSureCard *self,
                        UtenforOutlook  *outlook)
{
  g_return_if_fail (UTENFOR_IS_SURE_CARD (self));
  g_return_if_fail (UTENFOR_IS_OUTLOOK (outlook));

  g_set_object (&self->outlook, outlook);
  if (self->shown == NULL || get_spreads (self) == NULL || get_spreads (self)->simulation != self->shown)
    show_picture (self);
  watch_run (self);
  show_run (self);
}

static void
selected_cb (UtenforSureCard *self)
{
  guint row = gtk_drop_down_get_selected (self->who);

  if (self->is_showing || row >= self->payers->len)
    return;
  self->payer = row;
  show_picture (self);
}

static void
many_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (UTENFOR_SURE_CARD (widget)->outlook)
    utenfor_outlook_draw_many (UTENFOR_SURE_CARD (widget)->outlook);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  if (UTENFOR_SURE_CARD (widget)->outlook)
    utenfor_outlook_cancel (UTENFOR_SURE_CARD (widget)->outlook);
}

/* --- the widget ------------------------------------------------------------------------------ */

static void
utenfor_sure_card_dispose (GObject *object)
{
  UtenforSureCard *self = UTENFOR_SURE_CARD (object);
  GtkWidget       *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->outlook);
  if (child)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_sure_card_parent_class)->dispose (object);
}

static void
utenfor_sure_card_finalize (GObject *object)
{
  UtenforSureCard *self = UTENFOR_SURE_CARD (object);

  g_clear_pointer (&self->shown, utenfor_simulation_unref);
  g_clear_pointer (&self->payers, g_array_unref);
  g_clear_pointer (&self->picture, g_free);

  G_OBJECT_CLASS (utenfor_sure_card_parent_class)->finalize (object);
}

static void
utenfor_sure_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PICTURE:
      g_value_set_string (value, UTENFOR_SURE_CARD (object)->picture);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_sure_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  UtenforSureCard *self = UTENFOR_SURE_CARD (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      g_free (self->picture);
      self->picture = g_value_dup_string (value);
      show_picture (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_sure_card_class_init (UtenforSureCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_sure_card_dispose;
  object_class->finalize = utenfor_sure_card_finalize;
  object_class->get_property = utenfor_sure_card_get_property;
  object_class->set_property = utenfor_sure_card_set_property;

  properties[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, "fan", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "sure.picture", "picture");
  gtk_widget_class_install_action (widget_class, "sure.many", NULL, many_action);
  gtk_widget_class_install_action (widget_class, "sure.cancel", NULL, cancel_action);

  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_CHART_VIEW);
  g_type_ensure (UTENFOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/sure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, card);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, chart);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, who);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, words);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, run);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, progress);
  gtk_widget_class_bind_template_child (widget_class, UtenforSureCard, many);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
utenfor_sure_card_init (UtenforSureCard *self)
{
  g_autofree char *draws = utenfor_format_number (UTENFOR_OUTLOOK_MANY, 0, UTENFOR_SIGN_MINUS);
  g_autofree char *label = NULL;

  self->picture = g_strdup ("fan");
  self->payers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: a button: make so many draws */
  label = g_strdup_printf (_ ("_Draw %s"), draws);
  gtk_button_set_label (self->many, label);
  gtk_button_set_use_underline (self->many, TRUE);
}
