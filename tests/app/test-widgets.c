/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "bar-view.h"
#include "card.h"
#include "chart-view.h"
#include "columns-layout.h"
#include "cost-line-row.h"
#include "cost-lines.h"
#include "discount-steps.h"
#include "dots-view.h"
#include "effect-table.h"
#include "figures.h"
#include "group-chooser.h"
#include "headline-strip.h"
#include "number-field.h"
#include "payer-table.h"
#include "wrap-layout.h"

/* Each widget by itself: its defaults, what it shows, what it changes, that it goes away. */

static UtenforDocument *
document_new (const char *id)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_document_open_example (document, id, issues));
  return document;
}

static UtenforDocument *
example_new (void)
{
  return document_new ("los-i-fjordvik");
}

static GtkWidget *
field_new (UtenforDocument *document,
           const char      *parameter)
{
  GtkWidget *field = g_object_new (UTENFOR_TYPE_NUMBER_FIELD, "parameter", parameter, NULL);

  g_object_ref_sink (field);
  utenfor_part_set_document (UTENFOR_PART (field), document);
  return field;
}

static GtkEditable *
text_of (GtkWidget *widget)
{
  return GTK_EDITABLE (app_test_find (widget, GTK_TYPE_SPIN_BUTTON));
}

static void
test_field_defaults (void)
{
  GtkWidget       *field = g_object_ref_sink (g_object_new (UTENFOR_TYPE_NUMBER_FIELD, "parameter", "lag", NULL));
  g_autofree char *name = NULL;
  g_autoptr (UtenforDocument) document = NULL;

  g_object_get (field, "parameter", &name, "document", &document, NULL);
  g_assert_cmpstr (name, ==, "lag");
  g_assert_null (document);
  g_assert_cmpfloat (utenfor_number_field_get_value (UTENFOR_NUMBER_FIELD (field)), ==, 0);
  g_assert_finalize_object (field);
}

static void
test_field_shows (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *field = field_new (document, "causal-share");

  g_assert_cmpfloat (utenfor_number_field_get_value (UTENFOR_NUMBER_FIELD (field)), ==, 50);
  g_assert_true (g_str_has_prefix (gtk_editable_get_text (text_of (field)), "50"));
  g_assert_true (g_str_has_suffix (gtk_editable_get_text (text_of (field)), "%"));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

static void
test_field_edits (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *field = field_new (document, "causal-share");

  utenfor_number_field_set_value (UTENFOR_NUMBER_FIELD (field), 70);
  g_assert_cmpfloat (utenfor_document_get_scenario (document)->effect.causal_share.value, ==, 0.7);
  g_assert_true (utenfor_document_can_undo (document));
  utenfor_document_undo (document);
  g_assert_cmpfloat (utenfor_number_field_get_value (UTENFOR_NUMBER_FIELD (field)), ==, 50);
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

/* What people type, with the unit or without, and what is no number at all. */
static void
test_field_typing (void)
{
  static const struct
  {
    const char *parameter;
    const char *typed;
    double      value;
  } cases[] = {
    { "causal-share", "62", 62 },
    { "causal-share", "62 %", 62 },
    { "causal-share", "0.5", 0.5 },
    { "success-with", "71,5", 71.5 },
    { "lag", "4 years", 4 },
    { "start-year", "2031", 2031 },
    { "participants", "1 200", 1200 },
    { "participants", "12,7", 13 },
    { "lag", "1,2", 1 },
    { "line-amount", "81 000 kr", 81000 },
    { "line-amount", "2.5 mill.", 2500000 },
    { "line-amount", "-30000", -30000 },
    { "lag", "soon", 1 },
    { "causal-share", "300", 100 },
    { "participants", "1000000000", 1000000 },
    { "participants", "-3", 1 },
    { "participants", "1e9", 40 },
    { "price-year", "1900", 2014 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UtenforDocument *document = example_new ();
      GtkWidget       *field = field_new (document, cases[i].parameter);

      g_test_message ("%s: %s", cases[i].parameter, cases[i].typed);
      gtk_editable_set_text (text_of (field), cases[i].typed);
      gtk_spin_button_update (GTK_SPIN_BUTTON (text_of (field)));
      assert_close (utenfor_number_field_get_value (UTENFOR_NUMBER_FIELD (field)), cases[i].value, 1e-9, 1e-9);
      g_assert_finalize_object (field);
      g_assert_finalize_object (document);
    }
}

/* Beyond its limit a number becomes the limit, is seen whole, and the limits are told. */
static void
test_field_beyond (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *field = field_new (document, "participants");
  GtkWidget       *title = app_test_find_nth (field, GTK_TYPE_LABEL, 0);
  GtkWidget       *help = gtk_widget_get_last_child (gtk_widget_get_parent (title));
  g_autofree char *before = g_strdup (gtk_label_get_label (GTK_LABEL (help)));

  gtk_editable_set_text (text_of (field), "1000000000");
  gtk_spin_button_update (GTK_SPIN_BUTTON (text_of (field)));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (help)), "from 1 to 1"));
  g_assert_cmpint (gtk_editable_get_width_chars (text_of (field)), >=, 9);
  gtk_editable_set_text (text_of (field), "30");
  gtk_spin_button_update (GTK_SPIN_BUTTON (text_of (field)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (help)), ==, before);
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

/* The wheel scrolls the page; it must not change a number on the way. */
static void
test_field_leaves_wheel (void)
{
  GtkWidget *field = g_object_ref_sink (g_object_new (UTENFOR_TYPE_NUMBER_FIELD, "parameter", "lag", NULL));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (text_of (field)));
  guint wheels = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      wheels++;
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_NONE);
    }
  g_assert_cmpuint (wheels, >, 0);
  g_assert_finalize_object (field);
}

/* Looking at a number must not round it: 33.333 % is shown as 33.3 %. */
static void
test_field_keeps_digits (void)
{
  UtenforDocument *document = example_new ();
  UtenforScenario *copy = utenfor_document_edit (document);
  GtkWidget       *field = NULL;

  copy->effect.success_with.value = 1.0 / 1.5;
  utenfor_document_commit (document, copy, NULL);
  field = field_new (document, "success-with");
  gtk_spin_button_update (GTK_SPIN_BUTTON (text_of (field)));
  g_assert_cmpfloat (utenfor_document_get_scenario (document)->effect.success_with.value, ==, 1.0 / 1.5);
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

static void
test_field_without_number (void)
{
  UtenforDocument *document = document_new ("familieteam-i-fjordvik");
  GtkWidget       *field = field_new (document, "success-with");

  g_assert_false (gtk_widget_get_sensitive (field));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

static void
test_field_a11y (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *field = field_new (document, "lag");

  gtk_test_accessible_assert_role (GTK_WIDGET (text_of (field)), GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
  gtk_test_accessible_assert_property (GTK_WIDGET (text_of (field)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Waiting");
  g_assert_finalize_object (field);
  g_assert_finalize_object (document);
}

static UtenforChartView *
chart_new (UtenforDocument *document)
{
  UtenforChartView *chart = g_object_ref_sink (g_object_new (UTENFOR_TYPE_CHART_VIEW, "min-height", 300, NULL));

  utenfor_chart_view_take_plot (chart, utenfor_figure_life_cost_new (utenfor_document_get_result (document), NULL));
  return chart;
}

static void
test_chart_empty (void)
{
  GtkWidget *chart = g_object_ref_sink (g_object_new (UTENFOR_TYPE_CHART_VIEW, NULL));
  int        height = 0;

  g_assert_null (utenfor_chart_view_get_plot (UTENFOR_CHART_VIEW (chart)));
  g_assert_cmpint (utenfor_chart_view_get_index (UTENFOR_CHART_VIEW (chart)), ==, -1);
  g_object_get (chart, "min-height", &height, NULL);
  g_assert_cmpint (height, ==, 240);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_finalize_object (chart);
}

static void
test_chart_a11y (void)
{
  UtenforDocument  *document = example_new ();
  UtenforChartView *chart = chart_new (document);
  UtenforPlot      *plot = utenfor_chart_view_get_plot (chart);

  g_assert_cmpstr (utenfor_plot_get_title (plot), !=, "");
  g_assert_cmpstr (utenfor_plot_get_description (plot), !=, "");
  gtk_test_accessible_assert_property (GTK_WIDGET (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, utenfor_plot_get_title (plot));
  gtk_test_accessible_assert_property (GTK_WIDGET (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, utenfor_plot_get_description (plot));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (chart)));
  g_assert_finalize_object (chart);
  g_assert_finalize_object (document);
}

/* The curve starts from r1 − r0 times the causal share; a harmful measure's is below zero. */
static void
test_effect_figure (void)
{
  static const struct
  {
    const char *id;
    double      with;
    const char *says;
  } cases[] = {
    { "los-i-fjordvik", 0.64, "at most 6.8 at 20" },
    { "los-i-fjordvik", 0.50, "at most 0 at" },
    { "los-i-fjordvik", 0.36, "at most −6.8 at 20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UtenforDocument *document = document_new (cases[i].id);
      UtenforScenario *copy = utenfor_document_edit (document);
      g_autoptr (UtenforPlot) plot = NULL;

      utenfor_quantity_edit (&copy->effect.success_with, cases[i].with, 0, 1);
      utenfor_document_commit (document, copy, NULL);
      plot = utenfor_figure_effect_new (utenfor_document_get_result (document));
      g_test_message ("%s", utenfor_plot_get_description (plot));
      g_assert_nonnull (strstr (utenfor_plot_get_description (plot), cases[i].says));
      g_assert_cmpint (utenfor_plot_get_n_stops (plot), ==, 41);
      g_assert_finalize_object (document);
    }
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

static void
test_chart_motion (void)
{
  UtenforDocument    *document = example_new ();
  GtkWidget          *window = gtk_window_new ();
  UtenforChartView   *chart = chart_new (document);
  GtkEventController *motion = find_controller (GTK_WIDGET (chart), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  g_autofree char    *readout = NULL;
  g_autofree char    *said = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_present (GTK_WINDOW (window));
  app_test_draw (window);
  g_signal_emit_by_name (motion, "motion", 300.0, 150.0);
  g_assert_cmpint (utenfor_chart_view_get_index (chart), >, 0);
  /* What is read out is also said. */
  readout = utenfor_plot_dup_readout (utenfor_chart_view_get_plot (chart), (guint)utenfor_chart_view_get_index (chart));
  said = g_strdup_printf ("%s. %s", readout, utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)));
  gtk_test_accessible_assert_property (GTK_WIDGET (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
  g_assert_finalize_object (document);
}

static void
test_chart_export (void)
{
  static const char *const names[] = { "chart.png", "chart.svg", "chart.pdf" };
  UtenforDocument         *document = example_new ();
  GtkWidget               *window = gtk_window_new ();
  UtenforChartView        *chart = chart_new (document);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_present (GTK_WINDOW (window));
  app_test_draw (window);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = app_test_path (names[i]);
      g_autofree char *contents = NULL;
      gsize            length = 0;
      g_autoptr (GError) error = NULL;

      g_assert_true (utenfor_chart_view_export (chart, path, &error));
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
  g_assert_finalize_object (document);
}

static void
test_chart_copy (void)
{
  UtenforDocument  *document = example_new ();
  GtkWidget        *window = gtk_window_new ();
  UtenforChartView *chart = chart_new (document);
  GdkClipboard     *clipboard = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_present (GTK_WINDOW (window));
  app_test_draw (window);
  gtk_widget_activate_action (GTK_WIDGET (chart), "chart.copy", NULL);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (chart));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (chart);
  g_assert_finalize_object (document);
}

static void
test_dots (void)
{
  GtkWidget *dots = g_object_ref_sink (g_object_new (UTENFOR_TYPE_DOTS_VIEW, NULL));

  utenfor_dots_view_set_shares (UTENFOR_DOTS_VIEW (dots), 0.31, 0.12);
  gtk_test_accessible_assert_role (dots, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (dots, GTK_ACCESSIBLE_PROPERTY_LABEL, "43 of 100 people succeed");
  utenfor_dots_view_set_shares (UTENFOR_DOTS_VIEW (dots), 0.31, -0.30);
  gtk_test_accessible_assert_property (dots, GTK_ACCESSIBLE_PROPERTY_LABEL, "1 of 100 people succeeds");
  utenfor_dots_view_set_shares (UTENFOR_DOTS_VIEW (dots), 0.9, 0.9);
  gtk_test_accessible_assert_property (dots, GTK_ACCESSIBLE_PROPERTY_LABEL, "100 of 100 people succeed");
  g_assert_finalize_object (dots);
}

static void
test_evidence (void)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (UTENFOR_TYPE_EVIDENCE_BAR, NULL));

  utenfor_evidence_bar_set_shares (UTENFOR_EVIDENCE_BAR (bar), 0.41, 0.36, 0.23);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_finalize_object (bar);
}

static void
test_card (void)
{
  GtkWidget       *card = g_object_ref_sink (g_object_new (UTENFOR_TYPE_CARD, "title", "Costs", "caption", "mill. kr", NULL));
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;
  GtkWidget       *label = app_test_find (card, GTK_TYPE_LABEL);

  g_object_get (card, "title", &title, "caption", &caption, NULL);
  g_assert_cmpstr (title, ==, "Costs");
  g_assert_cmpstr (caption, ==, "mill. kr");
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_finalize_object (card);
}

static void
test_cost_lines (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *lines = g_object_ref_sink (g_object_new (UTENFOR_TYPE_COST_LINES, "document", document, NULL));
  guint            n = utenfor_document_get_scenario (document)->lines->len;
  double           cost = utenfor_document_get_result (document)->total.cost;

  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_COST_LINE_ROW), ==, n);
  gtk_widget_activate_action (lines, "lines.add", NULL);
  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_COST_LINE_ROW), ==, n + 1);
  g_assert_cmpfloat (utenfor_document_get_result (document)->total.cost, >, cost);
  gtk_widget_activate_action (lines, "lines.remove", "u", n);
  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_COST_LINE_ROW), ==, n);
  g_assert_cmpfloat (utenfor_document_get_result (document)->total.cost, ==, cost);
  gtk_widget_activate_action (lines, "lines.remove", "u", 99);
  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_COST_LINE_ROW), ==, n);
  g_assert_finalize_object (lines);
  g_assert_finalize_object (document);
}

static void
test_cost_line_ids (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *lines = g_object_ref_sink (g_object_new (UTENFOR_TYPE_COST_LINES, "document", document, NULL));
  const GArray    *now = NULL;

  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (lines, "lines.add", NULL);
  gtk_widget_activate_action (lines, "lines.remove", "u", 0);
  gtk_widget_activate_action (lines, "lines.add", NULL);
  now = utenfor_document_get_scenario (document)->lines;
  for (guint i = 0; i < now->len; i++)
    for (guint j = i + 1; j < now->len; j++)
      g_assert_cmpstr (g_array_index (now, UtenforCostLine, i).id, !=, g_array_index (now, UtenforCostLine, j).id);
  g_assert_finalize_object (lines);
  g_assert_finalize_object (document);
}

static void
test_cost_line_pay (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *lines = g_object_ref_sink (g_object_new (UTENFOR_TYPE_COST_LINES, "document", document, NULL));
  guint            before = app_test_count (lines, UTENFOR_TYPE_NUMBER_FIELD);

  gtk_widget_activate_action (lines, "lines.pay", "(uu)", 0, 3);
  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_NUMBER_FIELD), ==, before + 1);
  g_assert_true (utenfor_document_is_current (document));
  utenfor_document_undo (document);
  g_assert_cmpuint (app_test_count (lines, UTENFOR_TYPE_NUMBER_FIELD), ==, before);
  g_assert_finalize_object (lines);
  g_assert_finalize_object (document);
}

/* Editing a number must not make the rows anew: the field in hand would be gone. */
static void
test_cost_line_keeps_rows (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *lines = g_object_ref_sink (g_object_new (UTENFOR_TYPE_COST_LINES, "document", document, NULL));
  GtkWidget       *row = app_test_find (lines, UTENFOR_TYPE_COST_LINE_ROW);
  GtkWidget       *amount = app_test_find (row, UTENFOR_TYPE_NUMBER_FIELD);

  utenfor_number_field_set_value (UTENFOR_NUMBER_FIELD (amount), 2000000);
  g_assert_true (app_test_find (lines, UTENFOR_TYPE_COST_LINE_ROW) == row);
  g_assert_cmpfloat (g_array_index (utenfor_document_get_scenario (document)->lines, UtenforCostLine, 0).amount.value, ==, 2000000);
  g_assert_finalize_object (lines);
  g_assert_finalize_object (document);
}

static void
test_cost_line_words (void)
{
  UtenforDocument       *document = example_new ();
  GtkWidget             *lines = g_object_ref_sink (g_object_new (UTENFOR_TYPE_COST_LINES, "document", document, NULL));
  GtkWidget             *row = app_test_find (lines, UTENFOR_TYPE_COST_LINE_ROW);
  GtkWidget             *title = app_test_find (row, GTK_TYPE_ENTRY);
  GtkWidget             *basis = app_test_find (row, GTK_TYPE_DROP_DOWN);
  const UtenforCostLine *line = NULL;

  gtk_editable_set_text (GTK_EDITABLE (title), "Two mentors");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (basis), UTENFOR_BASIS_CALENDAR);
  line = &g_array_index (utenfor_document_get_scenario (document)->lines, UtenforCostLine, 0);
  g_assert_cmpstr (utenfor_text_get (line->title, "en"), ==, "Two mentors");
  g_assert_cmpstr (utenfor_text_get (line->title, "nb"), ==, "Loser, to årsverk");
  g_assert_cmpint (line->basis, ==, UTENFOR_BASIS_CALENDAR);
  gtk_editable_set_text (GTK_EDITABLE (title), "");
  line = &g_array_index (utenfor_document_get_scenario (document)->lines, UtenforCostLine, 0);
  g_assert_cmpstr (utenfor_text_get (line->title, "en"), ==, "Two mentors");
  g_assert_finalize_object (lines);
  g_assert_finalize_object (document);
}

static void
test_discount_steps (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *steps = g_object_ref_sink (g_object_new (UTENFOR_TYPE_DISCOUNT_STEPS, "document", document, NULL));
  double           net = utenfor_document_get_result (document)->total.net;

  g_assert_cmpuint (app_test_count (steps, UTENFOR_TYPE_NUMBER_FIELD), ==, 6);
  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (steps, "discount.remove", NULL);
  g_assert_cmpuint (utenfor_document_get_scenario (document)->discount->len, ==, 0);
  g_assert_true (utenfor_document_is_current (document));
  g_assert_cmpuint (app_test_count (steps, UTENFOR_TYPE_NUMBER_FIELD), ==, 0);
  gtk_widget_activate_action (steps, "discount.remove", NULL);
  gtk_widget_activate_action (steps, "discount.add", NULL);
  gtk_widget_activate_action (steps, "discount.add", NULL);
  g_assert_cmpuint (utenfor_document_get_scenario (document)->discount->len, ==, 2);
  g_assert_true (utenfor_document_is_current (document));
  gtk_widget_activate_action (steps, "discount.standard", NULL);
  g_assert_cmpfloat (utenfor_document_get_result (document)->total.net, ==, net);
  g_assert_finalize_object (steps);
  g_assert_finalize_object (document);
}

static void
test_group_chooser (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *chooser = g_object_ref_sink (g_object_new (UTENFOR_TYPE_GROUP_CHOOSER, "document", document, NULL));
  GtkDropDown     *drop_down = GTK_DROP_DOWN (app_test_find (chooser, GTK_TYPE_DROP_DOWN));
  guint            n = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));
  guint            chosen = gtk_drop_down_get_selected (drop_down);
  double           net = utenfor_document_get_result (document)->total.net;

  g_assert_cmpuint (n, >, 1);
  gtk_drop_down_set_selected (drop_down, (chosen + 1) % n);
  g_assert_cmpstr (utenfor_document_get_scenario (document)->group->id, !=, "upper-secondary-dropout");
  g_assert_cmpfloat (utenfor_document_get_result (document)->total.net, !=, net);
  utenfor_document_undo (document);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, chosen);
  g_assert_cmpfloat (utenfor_document_get_result (document)->total.net, ==, net);
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

/* Everyone is what the group is compared with, and no group. */
static void
test_group_chooser_reference (void)
{
  UtenforDocument     *document = example_new ();
  UtenforGroupChooser *chooser = g_object_ref_sink (g_object_new (UTENFOR_TYPE_GROUP_CHOOSER, "document", document, NULL));
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_group_chooser_choose (chooser, "everyone", issues));
  g_assert_false (utenfor_group_chooser_choose (chooser, "nobody", issues));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

static void
test_effect_table (void)
{
  UtenforDocument *document = document_new ("familieteam-i-fjordvik");
  GtkWidget       *table = g_object_ref_sink (g_object_new (UTENFOR_TYPE_EFFECT_TABLE, NULL));
  guint            n = utenfor_document_get_scenario (document)->effect.risks->len;

  utenfor_effect_table_set_scenario (UTENFOR_EFFECT_TABLE (table), utenfor_document_get_scenario (document));
  gtk_test_accessible_assert_role (table, GTK_ACCESSIBLE_ROLE_TABLE);
  g_assert_cmpuint (app_test_count (table, GTK_TYPE_LABEL), ==, 7 * (n + 1));
  g_assert_finalize_object (table);
  g_assert_finalize_object (document);
}

static void
test_payer_table (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *table = g_object_ref_sink (g_object_new (UTENFOR_TYPE_PAYER_TABLE, NULL));
  guint            labels = 0;

  gtk_test_accessible_assert_role (table, GTK_ACCESSIBLE_ROLE_TABLE);
  utenfor_payer_table_set_result (UTENFOR_PAYER_TABLE (table), utenfor_document_get_result (document));
  labels = app_test_count (table, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels, >=, 7 * 5);
  utenfor_payer_table_set_result (UTENFOR_PAYER_TABLE (table), utenfor_document_get_result (document));
  g_assert_cmpuint (app_test_count (table, GTK_TYPE_LABEL), ==, labels);
  g_assert_finalize_object (table);
  g_assert_finalize_object (document);
}

static void
test_strip (void)
{
  UtenforDocument *document = example_new ();
  GtkWidget       *strip = g_object_ref_sink (g_object_new (UTENFOR_TYPE_HEADLINE_STRIP, "document", document, NULL));
  UtenforScenario *copy = NULL;
  guint            labels = app_test_count (strip, GTK_TYPE_LABEL);

  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_cmpuint (labels, >, 10);
  copy = utenfor_document_edit (document);
  copy->participants *= 2;
  utenfor_document_commit (document, copy, NULL);
  /* What the change did is said beside the total. */
  g_assert_cmpuint (app_test_count (strip, GTK_TYPE_LABEL), ==, labels + 1);
  copy = utenfor_document_edit (document);
  copy->entry_age = 119;
  utenfor_document_commit (document, copy, NULL);
  g_assert_true (gtk_widget_has_css_class (strip, "stale"));
  utenfor_document_undo (document);
  g_assert_false (gtk_widget_has_css_class (strip, "stale"));
  g_assert_finalize_object (strip);
  g_assert_finalize_object (document);
}

static GtkWidget *
fixed_new (int width,
           int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, height);
  return child;
}

static void
test_columns (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *wide = fixed_new (100, 40);
  GtkWidget *narrow = fixed_new (100, 60);
  int        natural = 0;

  gtk_widget_set_layout_manager (box, g_object_new (UTENFOR_TYPE_COLUMNS_LAYOUT, "weights", "3 1", "breakpoint", 500, "spacing", 20, "row-spacing", 10, NULL));
  gtk_box_append (GTK_BOX (box), wide);
  gtk_box_append (GTK_BOX (box), narrow);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 820, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 60);
  gtk_widget_allocate (box, 820, 60, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (wide), ==, 600);
  g_assert_cmpint (gtk_widget_get_width (narrow), ==, 200);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 400, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 110);
  gtk_widget_allocate (box, 400, 110, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (wide), ==, 400);
  g_assert_cmpint (gtk_widget_get_width (narrow), ==, 400);
  g_assert_finalize_object (box);
}

static void
test_columns_minimum (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *left = fixed_new (50, 10);
  GtkWidget *right = fixed_new (300, 10);

  gtk_widget_set_layout_manager (box, g_object_new (UTENFOR_TYPE_COLUMNS_LAYOUT, "weights", "9 1", "breakpoint", 100, "spacing", 0, NULL));
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), right);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, 1000, 10, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (right), ==, 300);
  g_assert_cmpint (gtk_widget_get_width (left), ==, 700);
  g_assert_finalize_object (box);
}

static void
test_wrap (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *children[3];
  int        minimum = 0;
  int        natural = 0;

  gtk_widget_set_layout_manager (box, g_object_new (UTENFOR_TYPE_WRAP_LAYOUT, "spacing", 10, "row-spacing", 5, NULL));
  for (int i = 0; i < 3; i++)
    {
      children[i] = fixed_new (100, 20);
      gtk_box_append (GTK_BOX (box), children[i]);
    }
  gtk_widget_set_hexpand (children[0], TRUE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 320);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 319, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 45);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 70);
  gtk_widget_allocate (box, 400, 20, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (children[0]), ==, 180);
  g_assert_finalize_object (box);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();

  g_test_add_func ("/app/field/defaults", test_field_defaults);
  g_test_add_func ("/app/field/shows", test_field_shows);
  g_test_add_func ("/app/field/edits", test_field_edits);
  g_test_add_func ("/app/field/typing", test_field_typing);
  g_test_add_func ("/app/field/beyond", test_field_beyond);
  g_test_add_func ("/app/field/keeps-digits", test_field_keeps_digits);
  g_test_add_func ("/app/field/leaves-wheel", test_field_leaves_wheel);
  g_test_add_func ("/app/field/without-number", test_field_without_number);
  g_test_add_func ("/app/field/a11y", test_field_a11y);
  g_test_add_func ("/app/chart/empty", test_chart_empty);
  g_test_add_func ("/app/chart/a11y", test_chart_a11y);
  g_test_add_func ("/app/chart/effect-figure", test_effect_figure);
  g_test_add_func ("/app/chart/motion", test_chart_motion);
  g_test_add_func ("/app/chart/export", test_chart_export);
  g_test_add_func ("/app/chart/copy", test_chart_copy);
  g_test_add_func ("/app/dots", test_dots);
  g_test_add_func ("/app/evidence", test_evidence);
  g_test_add_func ("/app/card", test_card);
  g_test_add_func ("/app/cost-lines/add-remove", test_cost_lines);
  g_test_add_func ("/app/cost-lines/ids", test_cost_line_ids);
  g_test_add_func ("/app/cost-lines/pay", test_cost_line_pay);
  g_test_add_func ("/app/cost-lines/keeps-rows", test_cost_line_keeps_rows);
  g_test_add_func ("/app/cost-lines/words", test_cost_line_words);
  g_test_add_func ("/app/discount-steps", test_discount_steps);
  g_test_add_func ("/app/group-chooser/choose", test_group_chooser);
  g_test_add_func ("/app/group-chooser/reference", test_group_chooser_reference);
  g_test_add_func ("/app/effect-table", test_effect_table);
  g_test_add_func ("/app/payer-table", test_payer_table);
  g_test_add_func ("/app/strip", test_strip);
  g_test_add_func ("/app/columns/break", test_columns);
  g_test_add_func ("/app/columns/minimum", test_columns_minimum);
  g_test_add_func ("/app/wrap", test_wrap);
  return g_test_run ();
}
