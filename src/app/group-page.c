/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bar-view.h"
#include "card.h"
#include "chart-view.h"
#include "evidence.h"
#include "figures.h"
#include "format.h"
#include "group-chooser.h"
#include "group-page.h"
#include "thought-card.h"

#define UTENFOR_TYPE_STACK_BY (stack_by_get_type ())
#define UTENFOR_TYPE_TAX      (tax_get_type ())
#define UTENFOR_TYPE_WHO      (who_get_type ())
#define UTENFOR_TYPE_LIFE     (life_get_type ())

#define STATES_HEIGHT 210 /* px */
#define LIVES_HEIGHT  530

typedef enum {
  TAX_WITHOUT,
  TAX_WITH,
} Tax;

/* States through life: of the whole group, or of single persons. */
typedef enum {
  LIFE_SHARES,
  LIFE_SINGLE,
} Life;

typedef UtenforStack  StackBy;
typedef UtenforPeople Who;

struct _UtenforGroupPage
{
  UtenforPage         parent_instance;
  UtenforChartView   *life_cost;
  UtenforChartView   *states;
  UtenforEvidenceBar *evidence;
  UtenforThoughtCard *thoughts;
  GtkLabel           *grade_a;
  GtkLabel           *grade_b;
  GtkLabel           *grade_c;
  GtkLabel           *rests_on;
  GtkLabel           *no_grades;
  GtkLabel           *subtitle;
  UtenforCard        *life_cost_card;
  UtenforCard        *states_card;
  UtenforCard        *about_card;
  GtkLabel           *about;
  GtkLabel           *built_on;
  GtkLabel           *not_counted;
  UtenforStack        stack;
  Tax                 tax;
  UtenforPeople       people;
  Life                life;
};

enum {
  PROP_0,
  PROP_STACK,
  PROP_TAX,
  PROP_PEOPLE,
  PROP_LIFE,
  N_PROPS
};

static GType stack_by_get_type (void);
static GType tax_get_type (void);
static GType who_get_type (void);
static GType life_get_type (void);

G_DEFINE_ENUM_TYPE (StackBy,
                    stack_by,
                    G_DEFINE_ENUM_VALUE (UTENFOR_STACK_PAYER, "payer"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_STACK_SECTOR, "sector"))
G_DEFINE_ENUM_TYPE (Tax,
                    tax,
                    G_DEFINE_ENUM_VALUE (TAX_WITHOUT, "without"),
                    G_DEFINE_ENUM_VALUE (TAX_WITH, "with"))
G_DEFINE_ENUM_TYPE (Who,
                    who,
                    G_DEFINE_ENUM_VALUE (UTENFOR_PEOPLE_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_PEOPLE_OUTSIDE, "outside"))
G_DEFINE_ENUM_TYPE (Life,
                    life,
                    G_DEFINE_ENUM_VALUE (LIFE_SHARES, "shares"),
                    G_DEFINE_ENUM_VALUE (LIFE_SINGLE, "single"))
G_DEFINE_FINAL_TYPE (UtenforGroupPage, utenfor_group_page, UTENFOR_TYPE_PAGE)

static GParamSpec *properties[N_PROPS];

static void
show_figure (UtenforGroupPage *self)
{
  UtenforFigureOptions options;
  UtenforResult       *result = utenfor_part_get_result (UTENFOR_PART (self));
  g_autofree char     *help = NULL;

  utenfor_figure_options_init (&options);
  options.stack = self->stack;
  options.with_revenue = self->tax == TAX_WITH;
  options.people = self->people;
  utenfor_chart_view_take_plot (self->life_cost, utenfor_figure_life_cost_new (result, &options));
  help = g_strdup_printf (_ ("Per person and year, %d kroner. What is coloured is the difference."), result->account->price_year);
  utenfor_card_set_subtitle (self->life_cost_card, help);
}

/* A hundred lives need a height of their own, to be told one from the other. */
static void
show_states (UtenforGroupPage *self)
{
  UtenforResult *result = utenfor_part_get_result (UTENFOR_PART (self));
  gboolean       is_single = self->life == LIFE_SINGLE;
  UtenforPlot   *plot = utenfor_figure_new (is_single ? "lives" : "states", result, NULL);

  utenfor_card_set_subtitle (self->states_card, is_single ? utenfor_plot_get_subtitle (plot) : NULL);
  g_object_set (self->states, "min-height", is_single ? LIVES_HEIGHT : STATES_HEIGHT, NULL);
  utenfor_chart_view_take_plot (self->states, plot);
}

static void
show_grade (GtkLabel   *label,
            const char *grade,
            const char *words,
            double      share)
{
  g_autofree char *percent = utenfor_format_percent (share, 0);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s <b>%s</b>", grade, words, percent);

  gtk_label_set_markup (label, markup);
}

static void
set_has_grades (UtenforGroupPage *self,
                gboolean          has_grades)
{
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), has_grades);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->grade_a)), has_grades);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->grade_b)), has_grades);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->grade_c)), has_grades);
  gtk_widget_set_visible (GTK_WIDGET (self->no_grades), !has_grades);
}

static void
show_evidence (UtenforGroupPage *self)
{
  UtenforScenario *scenario = utenfor_part_get_scenario (UTENFOR_PART (self));
  double           shares[UTENFOR_N_GRADES] = { 0 };
  double           c = 0;
  gboolean         differ, has_grades;

  differ = utenfor_evidence_of_populations (scenario->catalogue, scenario->group, scenario->reference, scenario->price_year, shares);
  has_grades = differ && shares[UTENFOR_GRADE_NONE] < 1 - 1e-9;
  set_has_grades (self, has_grades);
  gtk_widget_set_visible (GTK_WIDGET (self->rests_on), differ);
  gtk_label_set_label (self->no_grades, differ ? _ ("no grades given") : _ ("The group costs the same as those it is compared with."));
  if (!has_grades)
    return;
  /* A number without a grade is an assumption. */
  c = shares[UTENFOR_GRADE_C] + shares[UTENFOR_GRADE_NONE];
  utenfor_evidence_bar_set_shares (self->evidence, shares[UTENFOR_GRADE_A], shares[UTENFOR_GRADE_B], c);
  show_grade (self->grade_a, "A", _ ("read in statistics"), shares[UTENFOR_GRADE_A]);
  show_grade (self->grade_b, "B", _ ("derived"), shares[UTENFOR_GRADE_B]);
  show_grade (self->grade_c, "C", _ ("assumption"), c);
}

/* What the file does not say has no heading either. */
static gboolean
show_text (GtkLabel          *label,
           const UtenforText *text)
{
  const char *string = utenfor_text_get (text, utenfor_language ());

  gtk_label_set_label (label, string);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (label)), *string != '\0');
  return *string != '\0';
}

static void
show_about (UtenforGroupPage        *self,
            const UtenforPopulation *group)
{
  gboolean about = show_text (self->about, group->about);
  gboolean built_on = show_text (self->built_on, group->built_on);
  gboolean not_counted = show_text (self->not_counted, group->not_counted);

  gtk_widget_set_visible (GTK_WIDGET (self->about_card), about || built_on || not_counted);
}

static void
utenfor_group_page_update (UtenforPage *page)
{
  UtenforGroupPage *self = UTENFOR_GROUP_PAGE (page);
  UtenforScenario  *scenario = utenfor_part_get_scenario (UTENFOR_PART (page));
  guint             n = (guint)(scenario->participants * scenario->intakes);
  g_autofree char  *subtitle = NULL;

  /* Translators: age at the start, and how many take part */
  subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "from %d years · %u participant", "from %d years · %u participants", n),
                              scenario->entry_age, n);
  gtk_label_set_label (self->subtitle, subtitle);
  show_figure (self);
  show_states (self);
  show_evidence (self);
  utenfor_thought_card_set_result (self->thoughts, utenfor_part_get_result (UTENFOR_PART (page)));
  show_about (self, scenario->group);
}

static void
utenfor_group_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  UtenforGroupPage *self = UTENFOR_GROUP_PAGE (object);

  switch (prop_id)
    {
    case PROP_STACK:
      g_value_set_enum (value, self->stack);
      break;
    case PROP_TAX:
      g_value_set_enum (value, self->tax);
      break;
    case PROP_PEOPLE:
      g_value_set_enum (value, self->people);
      break;
    case PROP_LIFE:
      g_value_set_enum (value, self->life);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_group_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  UtenforGroupPage *self = UTENFOR_GROUP_PAGE (object);

  switch (prop_id)
    {
    case PROP_STACK:
      self->stack = g_value_get_enum (value);
      break;
    case PROP_TAX:
      self->tax = g_value_get_enum (value);
      break;
    case PROP_PEOPLE:
      self->people = g_value_get_enum (value);
      break;
    case PROP_LIFE:
      self->life = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  utenfor_page_queue_update (UTENFOR_PAGE (self));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, life_cost);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, states);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, thoughts);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, grade_a);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, grade_b);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, grade_c);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, rests_on);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, no_grades);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, states_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, about_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, life_cost_card);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, about);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, built_on);
  gtk_widget_class_bind_template_child (widget_class, UtenforGroupPage, not_counted);
}

static void
utenfor_group_page_class_init (UtenforGroupPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = utenfor_group_page_get_property;
  object_class->set_property = utenfor_group_page_set_property;
  UTENFOR_PAGE_CLASS (klass)->update = utenfor_group_page_update;

  properties[PROP_STACK] = g_param_spec_enum ("stack", NULL, NULL, UTENFOR_TYPE_STACK_BY, UTENFOR_STACK_PAYER,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAX] = g_param_spec_enum ("tax", NULL, NULL, UTENFOR_TYPE_TAX, TAX_WITHOUT,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PEOPLE] = g_param_spec_enum ("people", NULL, NULL, UTENFOR_TYPE_WHO, UTENFOR_PEOPLE_ALL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIFE] = g_param_spec_enum ("life", NULL, NULL, UTENFOR_TYPE_LIFE, LIFE_SHARES,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "group.stack", "stack");
  gtk_widget_class_install_property_action (widget_class, "group.tax", "tax");
  gtk_widget_class_install_property_action (widget_class, "group.people", "people");
  gtk_widget_class_install_property_action (widget_class, "group.life", "life");

  g_type_ensure (UTENFOR_TYPE_GROUP_CHOOSER);
  g_type_ensure (UTENFOR_TYPE_CARD);
  g_type_ensure (UTENFOR_TYPE_CHART_VIEW);
  g_type_ensure (UTENFOR_TYPE_EVIDENCE_BAR);
  g_type_ensure (UTENFOR_TYPE_THOUGHT_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/group-page.ui");
  bind_children (widget_class);
}

static void
utenfor_group_page_init (UtenforGroupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
