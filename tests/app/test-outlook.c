/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "outlook.h"
#include "parameter.h"
#include "payer-table.h"

/* The draws behind the result: made aside, given up for the next change, never of another scenario. */

static gboolean
late_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static UtenforDocument *
document_new (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  return document;
}

static void
wait_for (UtenforOutlook *outlook)
{
  gboolean late = FALSE;
  guint    timeout = g_timeout_add_seconds (20, late_cb, &late);

  while (!utenfor_outlook_is_current (outlook) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static void
set_number (UtenforDocument *document,
            const char      *name,
            double           value)
{
  UtenforScenario *copy = utenfor_document_edit (document);

  utenfor_parameter_find (name)->set (copy, (UtenforPlace){ 0, 0 }, value);
  utenfor_document_commit (document, copy, NULL);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* The same seed as the command line: the same figures. */
static void
test_drawn (void)
{
  UtenforDocument         *document = document_new ();
  UtenforOutlook          *outlook = utenfor_outlook_of (document);
  UtenforResult           *result = utenfor_document_get_result (document);
  const UtenforSpread     *total = NULL;
  UtenforSimulationOptions options;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  g_autoptr (UtenforSpreads) spreads = NULL;

  g_assert_true (utenfor_outlook_of (document) == outlook);
  g_assert_null (utenfor_outlook_get_spreads (outlook));
  g_assert_false (utenfor_outlook_is_current (outlook));
  wait_for (outlook);
  total = utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), result->n_payers);
  utenfor_simulation_options_init (&options);
  simulation = utenfor_simulate (utenfor_document_get_scenario (document), &options, issues);
  spreads = utenfor_spreads_new (simulation);
  g_assert_cmpfloat (total->chance, ==, utenfor_outlook_find (spreads, result->n_payers)->chance);
  g_assert_cmpfloat (total->mean, ==, utenfor_outlook_find (spreads, result->n_payers)->mean);
  g_assert_finalize_object (document);
}

/* A change makes them old at once; the last of many changes is the one that is drawn. */
static void
test_changes (void)
{
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);
  UtenforResult   *result = NULL;
  double           before = 0;
  guint            n_changed = 0;

  wait_for (outlook);
  before = utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), utenfor_document_get_result (document)->n_payers)->mean;
  g_signal_connect_swapped (outlook, "changed", G_CALLBACK (count_cb), &n_changed);
  for (int i = 1; i <= 20; i++)
    {
      set_number (document, "participants", 40 + i);
      g_assert_false (utenfor_outlook_is_current (outlook));
      g_assert_nonnull (utenfor_outlook_get_spreads (outlook));
      g_main_context_iteration (NULL, FALSE);
    }
  wait_for (outlook);
  result = utenfor_document_get_result (document);
  g_assert_cmpint (utenfor_outlook_get_spreads (outlook)->simulation->scenario->participants, ==, 60);
  g_assert_cmpfloat (utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), result->n_payers)->mean, !=, before);
  /* Once at the end, and before that no oftener than the draws could follow. */
  g_assert_cmpuint (n_changed, >=, 1);
  g_assert_cmpuint (n_changed, <=, 21);
  g_assert_finalize_object (document);
}

/* Given up in the middle of its draws, also by the end of the document. */
static void
test_given_up (void)
{
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);
  gint64           until = 0;

  set_number (document, "participants", 1600);
  for (until = g_get_monotonic_time () + 300000; g_get_monotonic_time () < until;)
    g_main_context_iteration (NULL, FALSE);
  set_number (document, "participants", 41);
  wait_for (outlook);
  g_assert_cmpint (utenfor_outlook_get_spreads (outlook)->simulation->scenario->participants, ==, 41);
  set_number (document, "participants", 1600);
  for (until = g_get_monotonic_time () + 300000; g_get_monotonic_time () < until;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (document);
  app_test_settle ();
}

/* A million participants are no reason to wait for a million lives. */
static void
test_many (void)
{
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);

  set_number (document, "participants", 200000);
  wait_for (outlook);
  g_assert_cmpint (utenfor_outlook_get_spreads (outlook)->simulation->mode, ==, UTENFOR_SIMULATE_NUMBERS);
  g_assert_finalize_object (document);
}

/* What cannot be computed is not drawn; what is undone is there at once. */
static void
test_undo (void)
{
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);
  UtenforScenario *copy = NULL;

  wait_for (outlook);
  copy = utenfor_document_edit (document);
  copy->participants = -1;
  utenfor_document_commit (document, copy, NULL);
  g_assert_false (utenfor_document_is_current (document));
  g_assert_false (utenfor_outlook_is_current (outlook));
  utenfor_document_undo (document);
  g_assert_true (utenfor_outlook_is_current (outlook));
  g_assert_finalize_object (document);
}

/* As the command line draws in this view. */
static UtenforSpreads *
draw_view (UtenforDocument *document,
           gboolean         discounted,
           gboolean         budget)
{
  UtenforScenario         *scenario = utenfor_document_get_scenario (document);
  UtenforSimulationOptions options;
  UtenforView              view;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;

  utenfor_view_init (&view, scenario);
  view.discounted = discounted;
  view.budget = budget;
  utenfor_simulation_options_init (&options);
  options.view = &view;
  simulation = utenfor_simulate (scenario, &options, issues);
  return utenfor_spreads_new (simulation);
}

/* Draws answer the question the headline answers; old ones stay until new ones come. */
static void
test_views (void)
{
  static const struct
  {
    UtenforWorth worth;
    UtenforMoney money;
  } views[] = {
    { UTENFOR_WORTH_BUDGET, UTENFOR_MONEY_PRESENT },
    { UTENFOR_WORTH_BUDGET, UTENFOR_MONEY_UNDISCOUNTED },
    { UTENFOR_WORTH_VALUE, UTENFOR_MONEY_UNDISCOUNTED },
    { UTENFOR_WORTH_VALUE, UTENFOR_MONEY_PRESENT },
  };
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);
  guint            all = utenfor_document_get_result (document)->n_payers;

  wait_for (outlook);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      double before = utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), all)->mean;
      g_autoptr (UtenforSpreads) same = NULL;

      g_object_set (document, "worth", views[i].worth, "money", views[i].money, NULL);
      g_assert_false (utenfor_outlook_is_current (outlook));
      g_assert_cmpfloat (utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), all)->mean, ==, before);
      wait_for (outlook);
      same = draw_view (document, views[i].money == UTENFOR_MONEY_PRESENT, views[i].worth == UTENFOR_WORTH_BUDGET);
      g_assert_cmpfloat (utenfor_outlook_find (same, all)->mean, !=, before);
      g_assert_cmpfloat (utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), all)->mean, ==, utenfor_outlook_find (same, all)->mean);
      g_assert_cmpfloat (utenfor_outlook_find (utenfor_outlook_get_spreads (outlook), all)->chance, ==, utenfor_outlook_find (same, all)->chance);
    }
  g_assert_finalize_object (document);
}

/* There and back before anything is drawn: what there is, is right again. */
static void
test_views_back (void)
{
  UtenforDocument *document = document_new ();
  UtenforOutlook  *outlook = utenfor_outlook_of (document);

  wait_for (outlook);
  g_object_set (document, "worth", UTENFOR_WORTH_BUDGET, NULL);
  g_assert_false (utenfor_outlook_is_current (outlook));
  g_object_set (document, "worth", UTENFOR_WORTH_VALUE, NULL);
  g_assert_true (utenfor_outlook_is_current (outlook));
  g_assert_finalize_object (document);
}

static void
test_words (void)
{
  UtenforUnit      millions = utenfor_unit_for_kr (5e6);
  UtenforSpread    spread = { .percentiles = { -9e6, -5.4e6, 0, 0, 0, 3e6, 9e6 } };
  g_autofree char *range = utenfor_outlook_dup_range (&spread, &millions);

  g_assert_cmpstr (range, ==, "−5.4 to +3.0");
}

/* The line under the headline: in which view, and pale while it is of another. */
static GtkLabel *
find_line (GtkWidget  *widget,
           const char *words)
{
  GtkLabel *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), words) ? GTK_LABEL (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_line (child, words);
  return found;
}

static void
test_page (void)
{
  UtenforWindow   *window = app_test_window (1400, 900);
  GtkWidget       *page = NULL;
  GtkLabel        *line = NULL;
  g_autofree char *before = NULL;

  utenfor_window_set_page (window, "result");
  app_test_wait_for_outlook (window);
  page = GTK_WIDGET (utenfor_window_get_page (window));
  line = find_line (page, "8 of 10 outcomes are");
  g_assert_nonnull (line);
  g_assert_nonnull (find_line (page, "Chance of gain"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (line), "dim"));
  before = g_strdup (gtk_label_get_text (line));
  g_object_set (utenfor_window_get_document (window), "worth", UTENFOR_WORTH_BUDGET, NULL);
  while (g_main_context_iteration (NULL, FALSE) && !gtk_widget_has_css_class (GTK_WIDGET (line), "dim"))
    ;
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (line), "dim"));
  g_assert_cmpstr (gtk_label_get_text (line), ==, before);
  app_test_wait_for_outlook (window);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (line), "dim"));
  g_assert_cmpstr (gtk_label_get_text (line), !=, before);
  app_test_close (window);
}

/* With two columns of outcomes there is still room for whose they are. */
static void
test_small (void)
{
  static const char *const names[] = { "Municipality", "County", "State", "Others" };
  UtenforWindow           *window = app_test_window (900, 600);
  GtkWidget               *table = NULL;

  utenfor_window_set_page (window, "result");
  app_test_wait_for_outlook (window);
  app_test_draw (GTK_WIDGET (window));
  table = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_PAYER_TABLE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 900);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkLabel *name = find_line (table, names[i]);

      g_assert_nonnull (name);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (name)));
    }
  app_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();
  g_test_add_func ("/app/outlook/drawn", test_drawn);
  g_test_add_func ("/app/outlook/changes", test_changes);
  g_test_add_func ("/app/outlook/given-up", test_given_up);
  g_test_add_func ("/app/outlook/many", test_many);
  g_test_add_func ("/app/outlook/undo", test_undo);
  g_test_add_func ("/app/outlook/views", test_views);
  g_test_add_func ("/app/outlook/views-back", test_views_back);
  g_test_add_func ("/app/outlook/words", test_words);
  g_test_add_func ("/app/outlook/page", test_page);
  g_test_add_func ("/app/outlook/small", test_small);
  return g_test_run ();
}
