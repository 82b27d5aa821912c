/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "application.h"
#include "chart-view.h"
#include "effect-table.h"
#include "headline-strip.h"
#include "number-field.h"
#include "settings.h"
#include "step-switcher.h"
#include "thought-card.h"

/* The window as a whole: pages, actions, files and the guard, and that it goes away. */

#define WIDTH  1200
#define HEIGHT 800

static UtenforWindow *
window_new (void)
{
  return app_test_window (WIDTH, HEIGHT);
}

static UtenforDocument *
document_of (UtenforWindow *window)
{
  return utenfor_window_get_document (window);
}

static void
set_participants (UtenforWindow *window,
                  int            participants)
{
  UtenforScenario *copy = utenfor_document_edit (document_of (window));

  copy->participants = participants;
  utenfor_document_commit (document_of (window), copy, NULL);
}

/* The dialog of a window, or NULL. */
static GtkWindow *
find_dialog (UtenforWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return other;
    }
  return NULL;
}

static void
test_start (void)
{
  UtenforWindow *window = window_new ();

  g_assert_cmpstr (utenfor_window_get_page_name (window), ==, "group");
  g_assert_nonnull (utenfor_window_get_page (window));
  g_assert_nonnull (utenfor_document_get_result (document_of (window)));
  g_assert_null (find_dialog (window));
  app_test_close (window);
}

static void
test_goes_away (void)
{
  UtenforWindow   *window = window_new ();
  UtenforDocument *document = document_of (window);

  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      utenfor_window_set_page (window, utenfor_pages_get (i)->name);
      app_test_draw (GTK_WIDGET (window));
    }
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *)&document);
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_null (window);
  g_assert_null (document);
}

static void
test_pages (void)
{
  UtenforWindow *window = window_new ();

  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      const UtenforPageRow *row = utenfor_pages_get (i);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", row->name);
      g_assert_cmpstr (utenfor_window_get_page_name (window), ==, row->name);
      g_assert_true (G_OBJECT_TYPE (utenfor_window_get_page (window)) == row->get_type ());
      g_assert_true (utenfor_part_get_document (UTENFOR_PART (utenfor_window_get_page (window))) == document_of (window));
    }
  utenfor_window_set_page (window, "no-such-page");
  g_assert_cmpstr (utenfor_window_get_page_name (window), ==, "result");
  app_test_close (window);
}

static void
test_page_document (void)
{
  UtenforDocument *document = utenfor_document_new ();

  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      UtenforPage *page = g_object_ref_sink (g_object_new (utenfor_pages_get (i)->get_type (), NULL));

      g_assert_null (utenfor_part_get_document (UTENFOR_PART (page)));
      g_object_set (page, "document", document, NULL);
      g_assert_true (utenfor_part_get_document (UTENFOR_PART (page)) == document);
      g_object_set (page, "document", NULL, NULL);
      g_assert_null (utenfor_part_get_document (UTENFOR_PART (page)));
      g_assert_finalize_object (page);
    }
  g_assert_finalize_object (document);
}

static void
test_steps_a11y (void)
{
  UtenforWindow *window = window_new ();
  GtkWidget     *first = app_test_find (app_test_find (GTK_WIDGET (window), UTENFOR_TYPE_STEP_SWITCHER), GTK_TYPE_TOGGLE_BUTTON);

  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Target group");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  app_test_close (window);
}

/* Every chart of every page is an image with a name and a text that states figures. */
static void
test_charts_a11y (void)
{
  UtenforWindow *window = window_new ();
  guint          n = 0;

  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      GtkWidget *page = NULL;
      GtkWidget *chart = NULL;

      utenfor_window_set_page (window, utenfor_pages_get (i)->name);
      app_test_draw (GTK_WIDGET (window));
      app_test_wait_for_outlook (window);
      page = GTK_WIDGET (utenfor_window_get_page (window));
      for (guint k = 0; (chart = app_test_find_nth (page, UTENFOR_TYPE_CHART_VIEW, k)) != NULL; k++, n++)
        {
          UtenforPlot *plot = utenfor_chart_view_get_plot (UTENFOR_CHART_VIEW (chart));

          g_assert_nonnull (plot);
          gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
          gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, utenfor_plot_get_title (plot));
          gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, utenfor_plot_get_description (plot));
          g_assert_true (g_regex_match_simple ("[0-9]", utenfor_plot_get_description (plot), 0, 0));
        }
    }
  g_assert_cmpuint (n, >=, 5);
  app_test_close (window);
}

static void
test_live (void)
{
  UtenforWindow    *window = window_new ();
  UtenforChartView *chart = NULL;
  g_autofree char  *before = NULL;

  utenfor_window_set_page (window, "result");
  app_test_draw (GTK_WIDGET (window));
  chart = UTENFOR_CHART_VIEW (app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_CHART_VIEW));
  before = g_strdup (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)));
  set_participants (window, 400);
  g_assert_cmpstr (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)), !=, before);
  utenfor_document_undo (document_of (window));
  g_assert_cmpstr (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)), ==, before);
  app_test_close (window);
}

/* What is drawn changes too, not only what is said. */
static void
test_live_picture (void)
{
  UtenforWindow *window = window_new ();
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GdkTexture) a = NULL;
  g_autoptr (GdkTexture) b = NULL;

  utenfor_window_set_page (window, "result");
  app_test_draw (GTK_WIDGET (window));
  a = app_test_picture (GTK_WIDGET (window));
  before = gdk_texture_save_to_png_bytes (a);
  set_participants (window, 400);
  app_test_draw (GTK_WIDGET (window));
  b = app_test_picture (GTK_WIDGET (window));
  after = gdk_texture_save_to_png_bytes (b);
  g_assert_false (g_bytes_equal (before, after));
  app_test_close (window);
}

static void
test_spin_to_result (void)
{
  UtenforWindow *window = window_new ();
  GtkWidget     *field = NULL;
  double         net = utenfor_document_get_result (document_of (window))->total.net;

  utenfor_window_set_page (window, "measure");
  app_test_draw (GTK_WIDGET (window));
  field = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_NUMBER_FIELD);
  gtk_spin_button_spin (GTK_SPIN_BUTTON (app_test_find (field, GTK_TYPE_SPIN_BUTTON)), GTK_SPIN_STEP_BACKWARD, 5);
  g_assert_cmpfloat (utenfor_document_get_result (document_of (window))->total.net, !=, net);
  app_test_close (window);
}

static void
test_undo_action (void)
{
  UtenforWindow *window = window_new ();
  int            before = utenfor_document_get_scenario (document_of (window))->participants;
  GtkWidget     *button = NULL;

  button = app_test_find (app_test_find (GTK_WIDGET (window), GTK_TYPE_HEADER_BAR), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo");
  g_assert_false (gtk_widget_get_sensitive (button));
  set_participants (window, 77);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpint (utenfor_document_get_scenario (document_of (window))->participants, ==, before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpint (utenfor_document_get_scenario (document_of (window))->participants, ==, 77);
  utenfor_document_undo (document_of (window));
  app_test_close (window);
}

static void
test_view_actions (void)
{
  UtenforWindow *window = window_new ();

  gtk_widget_activate_action (GTK_WIDGET (window), "doc.worth", "s", "budget");
  g_assert_true (utenfor_document_get_result (document_of (window))->view.budget);
  gtk_widget_activate_action (GTK_WIDGET (window), "doc.money", "s", "undiscounted");
  g_assert_false (utenfor_document_get_result (document_of (window))->view.discounted);
  app_test_close (window);
}

static void
test_group_actions (void)
{
  static const struct
  {
    const char *action;
    const char *value;
  } cases[] = { { "group.stack", "sector" }, { "group.tax", "with" }, { "group.people", "outside" } };
  UtenforWindow    *window = window_new ();
  GtkWidget        *page = GTK_WIDGET (utenfor_window_get_page (window));
  UtenforChartView *chart = UTENFOR_CHART_VIEW (app_test_find (page, UTENFOR_TYPE_CHART_VIEW));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UtenforPlot *before = utenfor_plot_ref (utenfor_chart_view_get_plot (chart));

      gtk_widget_activate_action (page, cases[i].action, "s", cases[i].value);
      g_assert_true (utenfor_chart_view_get_plot (chart) != before);
      utenfor_plot_unref (before);
    }
  for (int i = 0; i < 7; i++)
    gtk_widget_activate_action (app_test_find (page, UTENFOR_TYPE_THOUGHT_CARD), "thought.turn", "i", i % 2 ? 1 : -1);
  app_test_close (window);
}

/* The second chart shows the whole group or a hundred lives, and follows what is
 * edited and undone. */
static void
test_lives (void)
{
  UtenforWindow    *window = window_new ();
  GtkWidget        *page = GTK_WIDGET (utenfor_window_get_page (window));
  UtenforChartView *chart = UTENFOR_CHART_VIEW (app_test_find_nth (page, UTENFOR_TYPE_CHART_VIEW, 1));
  g_autofree char  *before = g_strdup (utenfor_plot_get_title (utenfor_chart_view_get_plot (chart)));
  g_autofree char  *lives = NULL;
  UtenforScenario  *copy = NULL;

  gtk_widget_activate_action (page, "group.life", "s", "single");
  g_assert_cmpstr (utenfor_plot_get_title (utenfor_chart_view_get_plot (chart)), ==, "A hundred lives");
  lives = g_strdup (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)));
  copy = utenfor_document_edit (document_of (window));
  copy->entry_age += 5;
  utenfor_document_commit (document_of (window), copy, NULL);
  g_assert_cmpstr (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)), !=, lives);
  utenfor_document_undo (document_of (window));
  g_assert_cmpstr (utenfor_plot_get_description (utenfor_chart_view_get_plot (chart)), ==, lives);
  gtk_widget_activate_action (page, "group.life", "s", "shares");
  g_assert_cmpstr (utenfor_plot_get_title (utenfor_chart_view_get_plot (chart)), ==, before);
  app_test_close (window);
}

static void
test_problem_bar (void)
{
  UtenforWindow   *window = window_new ();
  GtkWidget       *bar = app_test_find (GTK_WIDGET (window), GTK_TYPE_REVEALER);
  UtenforScenario *copy = NULL;

  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  copy = utenfor_document_edit (document_of (window));
  copy->entry_age = 119;
  utenfor_document_commit (document_of (window), copy, NULL);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.problems", NULL);
  g_assert_nonnull (find_dialog (window));
  gtk_window_destroy (find_dialog (window));
  utenfor_document_undo (document_of (window));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  app_test_close (window);
}

static void
test_unreadable (void)
{
  UtenforWindow   *window = window_new ();
  UtenforScenario *before = utenfor_document_get_scenario (document_of (window));
  g_autofree char *path = app_test_path ("broken.xml");

  g_assert_true (g_file_set_contents (path, "<scenario format=\"1\" id=\"x\" catalogue=\"nowhere\">\n", -1, NULL));
  utenfor_window_open (window, path);
  g_assert_true (utenfor_document_get_scenario (document_of (window)) == before);
  g_assert_nonnull (find_dialog (window));
  gtk_window_destroy (find_dialog (window));
  app_test_close (window);
}

static void
test_open (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "mst-i-fjordvik.xml", NULL);

  utenfor_window_open (window, path);
  g_assert_null (find_dialog (window));
  g_assert_cmpstr (utenfor_document_get_scenario (document_of (window))->id, ==, "mst-i-fjordvik");
  /* What comes with the program is a pattern, and asks for a name when it is saved. */
  g_assert_null (utenfor_document_get_path (document_of (window)));
  app_test_close (window);
}

static void
test_open_recent (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = app_test_path ("recent.xml");
  g_autoptr (GSettings) settings = utenfor_settings_new ();
  g_auto (GStrv) recent = NULL;

  g_assert_true (utenfor_document_save (document_of (window), path, NULL));
  utenfor_window_open_example (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-recent", "s", path);
  g_assert_cmpstr (utenfor_document_get_path (document_of (window)), ==, path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-recent", "s", path);
  if (settings)
    {
      recent = g_settings_get_strv (settings, "recent");
      g_assert_cmpstr (recent[0], ==, path);
      g_assert_true (recent[1] == NULL || strcmp (recent[1], path) != 0);
    }
  app_test_close (window);
}

static void
test_transition (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "familieteam-i-fjordvik.xml", NULL);
  GtkWidget       *table = NULL;

  utenfor_window_open (window, path);
  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      utenfor_window_set_page (window, utenfor_pages_get (i)->name);
      app_test_draw (GTK_WIDGET (window));
    }
  utenfor_window_set_page (window, "measure");
  app_test_draw (GTK_WIDGET (window));
  table = app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_EFFECT_TABLE);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (app_test_count (table, GTK_TYPE_LABEL), >, 7);
  g_assert_true (utenfor_document_is_saved (document_of (window)));
  app_test_close (window);
}

/* Looking at every page of every shipped scenario changes nothing. */
static void
test_looking_changes_nothing (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *folder = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_test_message ("%s", name);
      utenfor_window_open (window, path);
      g_assert_null (find_dialog (window));
      for (guint i = 0; i < utenfor_pages_get_n (); i++)
        {
          utenfor_window_set_page (window, utenfor_pages_get (i)->name);
          app_test_draw (GTK_WIDGET (window));
        }
      g_assert_true (utenfor_document_is_saved (document_of (window)));
      g_assert_true (utenfor_document_is_current (document_of (window)));
    }
  app_test_close (window);
}

static void
answer (UtenforWindow *window,
        int            response)
{
  GtkWindow *dialog = find_dialog (window);

  g_assert_true (GTK_IS_DIALOG (dialog));
  gtk_dialog_response (GTK_DIALOG (dialog), response);
  app_test_settle ();
}

static void
test_close_unchanged (void)
{
  UtenforWindow *window = window_new ();

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_null (window);
}

static void
test_close_asks (void)
{
  UtenforWindow *window = window_new ();

  set_participants (window, 77);
  gtk_window_close (GTK_WINDOW (window));
  app_test_settle ();
  g_assert_nonnull (find_dialog (window));
  answer (window, GTK_RESPONSE_CANCEL);
  g_assert_null (find_dialog (window));
  g_assert_cmpint (utenfor_document_get_scenario (document_of (window))->participants, ==, 77);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  app_test_settle ();
  answer (window, GTK_RESPONSE_REJECT);
  g_assert_null (window);
}

static void
test_close_saves (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = app_test_path ("closed.xml");
  g_autofree char *contents = NULL;

  g_assert_true (utenfor_document_save (document_of (window), path, NULL));
  set_participants (window, 77);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  app_test_settle ();
  answer (window, GTK_RESPONSE_ACCEPT);
  g_assert_null (window);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "per-intake=\"77\""));
}

static void
test_open_asks (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "mst-i-fjordvik.xml", NULL);

  set_participants (window, 77);
  utenfor_window_open (window, path);
  answer (window, GTK_RESPONSE_CANCEL);
  g_assert_cmpstr (utenfor_document_get_scenario (document_of (window))->id, ==, "los-i-fjordvik");
  utenfor_window_open (window, path);
  answer (window, GTK_RESPONSE_REJECT);
  g_assert_cmpstr (utenfor_document_get_scenario (document_of (window))->id, ==, "mst-i-fjordvik");
  app_test_close (window);
}

static void
test_save_action (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = app_test_path ("action.xml");

  g_assert_true (utenfor_document_save (document_of (window), path, NULL));
  set_participants (window, 99);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_null (find_dialog (window));
  g_assert_true (utenfor_document_is_saved (document_of (window)));
  app_test_close (window);
}

static void
test_save_warns_of_comments (void)
{
  UtenforWindow   *window = window_new ();
  g_autofree char *path = app_test_path ("with-comments.xml");
  g_autofree char *contents = NULL;
  g_autofree char *commented = NULL;
  g_autofree char *now = NULL;

  g_assert_true (utenfor_document_save (document_of (window), path, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  commented = g_strconcat (contents, "<!-- mine -->\n", NULL);
  g_assert_true (g_file_set_contents (path, commented, -1, NULL));
  utenfor_window_open (window, path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, GTK_RESPONSE_CANCEL);
  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, commented);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, GTK_RESPONSE_ACCEPT);
  g_clear_pointer (&now, g_free);
  g_assert_true (g_file_get_contents (path, &now, NULL, NULL));
  g_assert_cmpstr (now, ==, contents);
  app_test_close (window);
}

static void
test_save_failure_is_said (void)
{
  UtenforWindow   *window = window_new ();
  UtenforScenario *copy = utenfor_document_edit (document_of (window));
  g_autofree char *path = app_test_path ("refused.xml");

  g_assert_true (utenfor_document_save (document_of (window), path, NULL));
  copy->entry_age = 119;
  utenfor_document_commit (document_of (window), copy, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  answer (window, GTK_RESPONSE_CLOSE);
  g_assert_false (utenfor_document_is_saved (document_of (window)));
  utenfor_document_undo (document_of (window));
  app_test_close (window);
}

/* No page needs more than 900 × 600. */
static void
test_small (void)
{
  UtenforWindow *window = app_test_window (900, 600);

  for (guint i = 0; i < utenfor_pages_get_n (); i++)
    {
      int width = 0;
      int height = 0;

      utenfor_window_set_page (window, utenfor_pages_get (i)->name);
      app_test_draw (GTK_WIDGET (window));
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, 900);
      g_assert_cmpint (height, <=, 600);
    }
  app_test_close (window);
}

/* Side by side, and none over another. */
static void
test_strip_columns (void)
{
  UtenforWindow *window = app_test_window (1400, 900);
  GtkWidget     *strip = app_test_find (GTK_WIDGET (window), UTENFOR_TYPE_HEADLINE_STRIP);
  double         end = 0;
  guint          n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (strip); child; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, strip, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >, end);
      end = bounds.origin.x + bounds.size.width;
      n++;
    }
  g_assert_cmpuint (n, >, 5);
  app_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();

  g_test_add_func ("/app/window/start", test_start);
  g_test_add_func ("/app/window/goes-away", test_goes_away);
  g_test_add_func ("/app/window/pages", test_pages);
  g_test_add_func ("/app/window/page-document", test_page_document);
  g_test_add_func ("/app/window/steps-a11y", test_steps_a11y);
  g_test_add_func ("/app/window/charts-a11y", test_charts_a11y);
  g_test_add_func ("/app/window/live", test_live);
  g_test_add_func ("/app/window/live-picture", test_live_picture);
  g_test_add_func ("/app/window/spin-to-result", test_spin_to_result);
  g_test_add_func ("/app/window/undo-action", test_undo_action);
  g_test_add_func ("/app/window/view-actions", test_view_actions);
  g_test_add_func ("/app/window/group-actions", test_group_actions);
  g_test_add_func ("/app/window/lives", test_lives);
  g_test_add_func ("/app/window/problem-bar", test_problem_bar);
  g_test_add_func ("/app/window/unreadable", test_unreadable);
  g_test_add_func ("/app/window/open", test_open);
  g_test_add_func ("/app/window/open-recent", test_open_recent);
  g_test_add_func ("/app/window/transition", test_transition);
  g_test_add_func ("/app/window/looking-changes-nothing", test_looking_changes_nothing);
  g_test_add_func ("/app/window/close-unchanged", test_close_unchanged);
  g_test_add_func ("/app/window/close-asks", test_close_asks);
  g_test_add_func ("/app/window/close-saves", test_close_saves);
  g_test_add_func ("/app/window/open-asks", test_open_asks);
  g_test_add_func ("/app/window/save-action", test_save_action);
  g_test_add_func ("/app/window/save-warns-of-comments", test_save_warns_of_comments);
  g_test_add_func ("/app/window/save-failure-is-said", test_save_failure_is_said);
  g_test_add_func ("/app/window/small", test_small);
  g_test_add_func ("/app/window/strip", test_strip_columns);
  return g_test_run ();
}
