/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-test.h"
#include "counted-services.h"
#include "municipality-chooser.h"
#include "own-figures-dialog.h"
#include "own-figures-file.h"
#include "page.h"

/* Where a scenario is, with whose figures, and what it counts: each live, each a step of undo, each kept. */

static UtenforDocument *
document_new (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  return document;
}

static double
net_of (UtenforDocument *document,
        const char      *payer)
{
  UtenforResult *result = utenfor_document_get_result (document);
  int            row = utenfor_catalogue_find_payer (result->account->scenario->catalogue, payer);

  g_assert_cmpint (row, >=, 0);
  return result->payers[row].net;
}

static GtkWidget *
chooser_new (UtenforDocument *document)
{
  return g_object_ref_sink (g_object_new (UTENFOR_TYPE_MUNICIPALITY_CHOOSER, "document", document, NULL));
}

static void
choose (GtkWidget  *chooser,
        const char *name)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_municipality_chooser_choose (UTENFOR_MUNICIPALITY_CHOOSER (chooser), name, issues));
  g_assert_cmpuint (issues->n_errors, ==, 0);
}

static const char *
municipality_of (UtenforDocument *document)
{
  const UtenforMunicipality *municipality = utenfor_document_get_scenario (document)->municipality;

  return municipality ? municipality->id : NULL;
}

static void
test_municipality_live (void)
{
  UtenforDocument *document = document_new ();
  GtkWidget       *chooser = chooser_new (document);
  double           before = net_of (document, "kommune");
  double           bergen = 0;
  g_autofree char *subtitle = NULL;

  choose (chooser, "Bergen");
  bergen = net_of (document, "kommune");
  g_assert_cmpstr (municipality_of (document), ==, "4601");
  g_assert_cmpfloat (bergen, !=, before);
  g_object_get (document, "subtitle", &subtitle, NULL);
  g_assert_true (g_str_has_prefix (subtitle, "Bergen"));
  choose (chooser, "Kautokeino");
  g_assert_cmpfloat (net_of (document, "kommune"), <, bergen);
  choose (chooser, NULL);
  g_assert_null (municipality_of (document));
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), before, 1e-6);
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

static void
test_municipality_undo (void)
{
  UtenforDocument *document = document_new ();
  GtkWidget       *chooser = chooser_new (document);
  double           before = net_of (document, "kommune");

  choose (chooser, "4601");
  choose (chooser, "0301");
  utenfor_document_undo (document);
  g_assert_cmpstr (municipality_of (document), ==, "4601");
  utenfor_document_undo (document);
  g_assert_null (municipality_of (document));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), before, 1e-6);
  utenfor_document_redo (document);
  g_assert_cmpstr (municipality_of (document), ==, "4601");
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

static void
test_municipality_unknown (void)
{
  UtenforDocument *document = document_new ();
  GtkWidget       *chooser = chooser_new (document);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_municipality_chooser_choose (UTENFOR_MUNICIPALITY_CHOOSER (chooser), "Andeby", issues));
  g_assert_null (municipality_of (document));
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

/* Written by its number, and there again when the file is opened. */
static void
test_municipality_saved (void)
{
  UtenforDocument *document = document_new ();
  GtkWidget       *chooser = chooser_new (document);
  g_autofree char *path = app_test_path ("in-bergen.xml");
  g_autofree char *text = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  double there = 0;

  choose (chooser, "Bergen");
  there = net_of (document, "kommune");
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "municipality=\"4601\""));
  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_cmpstr (municipality_of (document), ==, "4601");
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), there, 1e-6);
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

/* --- the page --------------------------------------------------------------- */

static GtkWidget *
find_below (GtkWidget *page,
            GType      parent,
            GType      type)
{
  GtkWidget *found = app_test_find (page, parent);

  g_assert_nonnull (found);
  return app_test_find (found, type);
}

static UtenforWindow *
measure_new (void)
{
  UtenforWindow *window = app_test_window (1400, 900);

  utenfor_window_set_page (window, "measure");
  app_test_settle ();
  return window;
}

/* Whether some label on the page says so. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
test_page_chooser (void)
{
  UtenforWindow   *window = measure_new ();
  GtkWidget       *page = GTK_WIDGET (utenfor_window_get_page (window));
  UtenforDocument *document = utenfor_window_get_document (window);
  GtkDropDown     *drop_down = GTK_DROP_DOWN (find_below (page, UTENFOR_TYPE_MUNICIPALITY_CHOOSER, GTK_TYPE_DROP_DOWN));
  GListModel      *model = gtk_drop_down_get_model (drop_down);
  g_autoptr (GtkStringObject) second = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 358);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_true (gtk_drop_down_get_enable_search (drop_down));
  gtk_test_accessible_assert_property (drop_down, GTK_ACCESSIBLE_PROPERTY_LABEL, "My municipality");
  g_assert_false (utenfor_document_can_undo (document));
  second = g_list_model_get_item (model, 1);
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_nonnull (municipality_of (document));
  g_assert_true (g_str_has_prefix (gtk_string_object_get_string (second), utenfor_text_get (utenfor_document_get_scenario (document)->municipality->title, "nb")));
  g_assert_true (says (page, "øre of a krone"));
  g_assert_true (says (page, "people of 20"));
  utenfor_document_undo (document);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_false (says (page, "øre of a krone"));
  app_test_close (window);
}

static void
test_page_result (void)
{
  UtenforWindow *window = measure_new ();
  GtkWidget     *chooser = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_MUNICIPALITY_CHOOSER);
  GtkWidget     *button = find_below (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_COUNTED_SERVICES, GTK_TYPE_CHECK_BUTTON);

  choose (chooser, "Bergen");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), FALSE);
  utenfor_window_set_page (window, "result");
  app_test_settle ();
  g_assert_true (says (GTK_WIDGET (utenfor_window_get_page (window)), "· Bergen"));
  g_assert_true (says (GTK_WIDGET (utenfor_window_get_page (window)), "Not counted here"));
  app_test_close (window);
}

/* A municipality that is its county too: the county has no budget of its own, neither now nor in the draws. */
static void
test_page_oslo (void)
{
  UtenforWindow   *window = measure_new ();
  UtenforDocument *document = utenfor_window_get_document (window);
  GtkWidget       *page = NULL;

  choose (app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_MUNICIPALITY_CHOOSER), "Oslo");
  g_assert_true (says (GTK_WIDGET (utenfor_window_get_page (window)), "municipality and county in one"));
  g_assert_cmpfloat (net_of (document, "fylkeskommune"), ==, 0);
  utenfor_window_set_page (window, "result");
  app_test_wait_for_outlook (window);
  page = GTK_WIDGET (utenfor_window_get_page (window));
  g_assert_true (says (page, "Chance of gain"));
  g_assert_true (says (page, "· Oslo"));
  app_test_close (window);
}

/* --- what is counted -------------------------------------------------------- */

static void
test_counted (void)
{
  UtenforWindow   *window = measure_new ();
  UtenforDocument *document = utenfor_window_get_document (window);
  GtkWidget       *counted = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_COUNTED_SERVICES);
  GtkCheckButton  *button = GTK_CHECK_BUTTON (app_test_find (counted, GTK_TYPE_CHECK_BUTTON));
  double           before = net_of (document, "kommune");
  double           total = utenfor_document_get_result (document)->total.net;

  /* The need-based grant and the refund for costly care. */
  g_assert_cmpuint (app_test_count (counted, GTK_TYPE_CHECK_BUTTON), ==, 2);
  g_assert_true (gtk_check_button_get_active (button));
  gtk_check_button_set_active (button, FALSE);
  g_assert_cmpuint (utenfor_document_get_scenario (document)->left_out->len, ==, 2);
  g_assert_cmpfloat (net_of (document, "kommune"), !=, before);
  /* What one gets less, the others get more: nothing in all. */
  g_assert_cmpfloat_with_epsilon (utenfor_document_get_result (document)->total.net, total, 1);
  utenfor_document_undo (document);
  g_assert_true (gtk_check_button_get_active (button));
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), before, 1e-6);
  gtk_check_button_set_active (button, FALSE);
  gtk_check_button_set_active (button, TRUE);
  g_assert_cmpuint (utenfor_document_get_scenario (document)->left_out->len, ==, 0);
  app_test_close (window);
}

/* A file that leaves out only one of them is shown as it is, and one click counts both. */
static void
test_counted_in_part (void)
{
  UtenforWindow   *window = measure_new ();
  UtenforDocument *document = utenfor_window_get_document (window);
  GtkCheckButton  *button = GTK_CHECK_BUTTON (find_below (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_COUNTED_SERVICES, GTK_TYPE_CHECK_BUTTON));
  UtenforScenario *copy = utenfor_document_edit (document);
  guint            grant = (guint)utenfor_catalogue_find_service (copy->catalogue, "need-grant");

  g_array_append_val (copy->left_out, grant);
  utenfor_document_commit (document, copy, NULL);
  g_assert_true (gtk_check_button_get_inconsistent (button));
  gtk_check_button_set_active (button, TRUE);
  g_assert_false (gtk_check_button_get_inconsistent (button));
  g_assert_cmpuint (utenfor_document_get_scenario (document)->left_out->len, ==, 0);
  app_test_close (window);
}

static void
test_counted_saved (void)
{
  UtenforDocument *document = document_new ();
  UtenforScenario *copy = utenfor_document_edit (document);
  g_autofree char *path = app_test_path ("left-out.xml");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_scenario_count_together (copy, "need-grant", FALSE);
  utenfor_document_commit (document, copy, NULL);
  g_assert_true (utenfor_document_is_current (document));
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_cmpuint (utenfor_document_get_scenario (document)->left_out->len, ==, 2);
  g_assert_finalize_object (document);
}

/* --- own figures -------------------------------------------------------------- */

static char *
sample (void)
{
  return g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "own-figures-example.csv", NULL);
}

static char *
table_new (const char *name,
           const char *text)
{
  char *path = app_test_path (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static GtkWidget *
button_named (GtkWidget  *widget,
              const char *label)
{
  for (guint i = 0; i < app_test_count (widget, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = app_test_find_nth (widget, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
  g_assert_not_reached ();
}

/* Forgets what an earlier run has kept. */
static void
forget (const char *id)
{
  g_autofree char *folder = utenfor_own_figures_dup_folder ();
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

static void
test_own_figures_used (void)
{
  UtenforWindow           *window = measure_new ();
  UtenforDocument         *document = utenfor_window_get_document (window);
  UtenforOwnFiguresDialog *dialog = utenfor_own_figures_dialog_new (GTK_WINDOW (window), document);
  g_autofree char         *table = sample ();
  g_autofree char         *path = app_test_path ("with-own-figures.xml");
  g_autofree char         *text = NULL;
  double                   before = net_of (document, "kommune");
  double                   own = 0;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  forget ("own-figures-example");
  g_assert_false (gtk_widget_get_sensitive (button_named (GTK_WIDGET (dialog), "_Use these figures")));
  g_assert_true (utenfor_own_figures_dialog_read (dialog, table));
  g_assert_true (says (GTK_WIDGET (dialog), "would change"));
  g_assert_true (says (GTK_WIDGET (dialog), "+15.3"));
  /* Looking at a table changes nothing. */
  g_assert_false (utenfor_document_can_undo (document));
  g_signal_emit_by_name (button_named (GTK_WIDGET (dialog), "_Use these figures"), "clicked");
  app_test_settle ();
  own = net_of (document, "kommune");
  g_assert_cmpfloat (own, !=, before);
  g_assert_true (says (GTK_WIDGET (utenfor_window_get_page (window)), "own figures from"));
  g_assert_true (says (GTK_WIDGET (utenfor_window_get_page (window)), "Social assistance: unit cost"));
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "own-figures=\"own-figures-example\""));
  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), own, 1e-6);
  app_test_close (window);
}

static void
test_own_figures_removed (void)
{
  UtenforWindow           *window = measure_new ();
  UtenforDocument         *document = utenfor_window_get_document (window);
  UtenforOwnFiguresDialog *dialog = NULL;
  g_autofree char         *table = sample ();
  double                   before = net_of (document, "kommune");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_read_table (document, table, issues);

  g_assert_nonnull (own);
  g_assert_true (utenfor_document_set_own_figures (document, own, issues));
  dialog = utenfor_own_figures_dialog_new (GTK_WINDOW (window), document);
  g_signal_emit_by_name (button_named (GTK_WIDGET (dialog), "_Remove own figures"), "clicked");
  app_test_settle ();
  g_assert_null (utenfor_document_get_scenario (document)->own_figures);
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), before, 1e-6);
  utenfor_document_undo (document);
  g_assert_nonnull (utenfor_document_get_scenario (document)->own_figures);
  utenfor_document_undo (document);
  g_assert_null (utenfor_document_get_scenario (document)->own_figures);
  app_test_close (window);
}

static void
test_own_figures_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *said;
  } cases[] = {
    { "place;value\nservice/no-such-service/unit-cost;12\nservice/home-services/unit-cost;298.000\n", "cannot be used" },
    { "place;value\npayer/kommune/keep;\n", "states no value" },
    { "", "cannot be used" },
  };
  UtenforDocument         *document = document_new ();
  UtenforOwnFiguresDialog *dialog = utenfor_own_figures_dialog_new (NULL, document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = table_new ("wrong.csv", cases[i].text);

      g_assert_false (utenfor_own_figures_dialog_read (dialog, path));
      g_assert_true (says (GTK_WIDGET (dialog), cases[i].said));
      g_assert_false (gtk_widget_get_sensitive (button_named (GTK_WIDGET (dialog), "_Use these figures")));
      /* All that is wrong at once. */
      if (i == 0)
        g_assert_true (says (GTK_WIDGET (dialog), "line 2") && says (GTK_WIDGET (dialog), "line 3"));
    }
  g_assert_false (utenfor_document_can_undo (document));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_finalize_object (document);
}

/* Figures of the same name but other numbers stay: a scenario may name them. */
static void
test_own_figures_kept (void)
{
  UtenforDocument *document = document_new ();
  g_autofree char *first = table_new ("kept.csv", "place;value\npayer/kommune/keep;0,1\n");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) one = utenfor_own_figures_read_table (document, first, issues);
  g_autoptr (UtenforOwnFigures) same = utenfor_own_figures_read_table (document, first, issues);
  g_autoptr (UtenforOwnFigures) other = NULL;
  g_autofree char *second = table_new ("kept.csv", "place;value\npayer/kommune/keep;0,2\n");

  other = utenfor_own_figures_read_table (document, second, issues);
  forget ("kept");
  forget ("kept-2");
  g_assert_true (utenfor_own_figures_keep (one, NULL));
  g_assert_true (utenfor_own_figures_keep (same, NULL));
  g_assert_true (utenfor_own_figures_keep (other, NULL));
  g_assert_cmpstr (one->id, ==, "kept");
  g_assert_cmpstr (same->id, ==, "kept");
  g_assert_cmpstr (other->id, ==, "kept-2");
  g_assert_finalize_object (document);
}

/* The municipality stays when own figures come and go, and the other way round. */
static void
test_together (void)
{
  UtenforDocument *document = document_new ();
  GtkWidget       *chooser = chooser_new (document);
  g_autofree char *table = table_new ("keep.csv", "place;value\npayer/kommune/keep;0,5\n");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = NULL;
  double bergen = 0;

  choose (chooser, "Bergen");
  bergen = net_of (document, "kommune");
  own = utenfor_own_figures_read_table (document, table, issues);
  g_assert_true (utenfor_document_set_own_figures (document, own, issues));
  g_assert_cmpfloat (net_of (document, "kommune"), >, bergen);
  choose (chooser, "Kautokeino");
  g_assert_nonnull (utenfor_document_get_scenario (document)->own_figures);
  choose (chooser, "Bergen");
  g_assert_true (utenfor_document_set_own_figures (document, NULL, issues));
  g_assert_cmpstr (municipality_of (document), ==, "4601");
  g_assert_cmpfloat_with_epsilon (net_of (document, "kommune"), bergen, 1e-6);
  g_assert_finalize_object (chooser);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();
  g_test_add_func ("/app/place/municipality/live", test_municipality_live);
  g_test_add_func ("/app/place/municipality/undo", test_municipality_undo);
  g_test_add_func ("/app/place/municipality/unknown", test_municipality_unknown);
  g_test_add_func ("/app/place/municipality/saved", test_municipality_saved);
  g_test_add_func ("/app/place/page/chooser", test_page_chooser);
  g_test_add_func ("/app/place/page/result", test_page_result);
  g_test_add_func ("/app/place/page/oslo", test_page_oslo);
  g_test_add_func ("/app/place/counted/switch", test_counted);
  g_test_add_func ("/app/place/counted/in-part", test_counted_in_part);
  g_test_add_func ("/app/place/counted/saved", test_counted_saved);
  g_test_add_func ("/app/place/own-figures/used", test_own_figures_used);
  g_test_add_func ("/app/place/own-figures/removed", test_own_figures_removed);
  g_test_add_func ("/app/place/own-figures/wrong", test_own_figures_wrong);
  g_test_add_func ("/app/place/own-figures/kept", test_own_figures_kept);
  g_test_add_func ("/app/place/together", test_together);
  return g_test_run ();
}
