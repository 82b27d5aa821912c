/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "chart-view.h"
#include "figures.h"
#include "format.h"

/* Pictures read with the keys, in the language of the command line. */

typedef struct
{
  UtenforDocument *document;
  GtkWidget       *chart;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer name)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  fixture->document = utenfor_document_new ();
  g_assert_true (utenfor_document_open_example (fixture->document, "los-i-fjordvik", issues));
  fixture->chart = g_object_ref_sink (g_object_new (UTENFOR_TYPE_CHART_VIEW, NULL));
  utenfor_chart_view_take_plot (UTENFOR_CHART_VIEW (fixture->chart),
                                utenfor_figure_new (name, utenfor_document_get_result (fixture->document), NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer name)
{
  g_assert_finalize_object (fixture->chart);
  g_assert_finalize_object (fixture->document);
}

static GtkShortcut *
find_shortcut (GListModel *shortcuts,
               guint       key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
        return shortcut;
    }
  return NULL;
}

/* What the key is bound to, as no display presses keys. */
static gboolean
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GtkShortcut *shortcut = GTK_IS_SHORTCUT_CONTROLLER (controller) ? find_shortcut (G_LIST_MODEL (controller), key) : NULL;

      if (shortcut)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

static int
index_of (const Fixture *fixture)
{
  return utenfor_chart_view_get_index (UTENFOR_CHART_VIEW (fixture->chart));
}

static UtenforPlot *
plot_of (const Fixture *fixture)
{
  return utenfor_chart_view_get_plot (UTENFOR_CHART_VIEW (fixture->chart));
}

/* From a picture nobody reads yet, each key leads in from its side. */
static void
test_ends (Fixture      *fixture,
           gconstpointer name)
{
  const int last = utenfor_plot_get_n_stops (plot_of (fixture)) - 1;
  const struct
  {
    guint key;
    int   leads_to;
  } cases[] = { { GDK_KEY_Right, 0 }, { GDK_KEY_Left, last }, { GDK_KEY_Home, 0 }, { GDK_KEY_End, last } };

  g_assert_cmpint (last, >, 20);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (index_of (fixture), ==, -1);
      g_assert_true (press (fixture->chart, cases[i].key));
      g_assert_cmpint (index_of (fixture), ==, cases[i].leads_to);
      g_assert_true (press (fixture->chart, GDK_KEY_Escape));
    }
  g_assert_false (press (fixture->chart, GDK_KEY_Escape));
}

/* Along a life, down to the next and back, and no further than the first. */
static void
test_lives (Fixture      *fixture,
            gconstpointer name)
{
  const int n_ages = -utenfor_plot_get_step_up (plot_of (fixture));
  const struct
  {
    guint key;
    int   leads_to;
  } cases[] = { { GDK_KEY_Right, 0 }, { GDK_KEY_Right, 1 }, { GDK_KEY_Up, 1 }, { GDK_KEY_Down, 1 + n_ages }, { GDK_KEY_Down, 1 + 2 * n_ages }, { GDK_KEY_Left, 2 * n_ages }, { GDK_KEY_Up, n_ages }, { GDK_KEY_End, 100 * n_ages - 1 }, { GDK_KEY_Down, 100 * n_ages - 1 } };

  g_assert_cmpint (n_ages, >, 10);
  g_assert_false (press (fixture->chart, GDK_KEY_Up));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *readout = NULL;
      g_autofree char *said = NULL;

      g_assert_true (press (fixture->chart, cases[i].key));
      g_assert_cmpint (index_of (fixture), ==, cases[i].leads_to);
      readout = utenfor_plot_dup_readout (plot_of (fixture), (guint)cases[i].leads_to);
      g_assert_nonnull (strstr (readout, g_str_equal (utenfor_language (), "nb") ? " år: " : " years: "));
      said = g_strdup_printf ("%s. %s", readout, utenfor_plot_get_description (plot_of (fixture)));
      gtk_test_accessible_assert_property (fixture->chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said);
    }
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();
  g_test_add ("/app/chart-keys/ends", Fixture, "cumulated", set_up, test_ends, tear_down);
  g_test_add ("/app/chart-keys/lives-ends", Fixture, "lives", set_up, test_ends, tear_down);
  g_test_add ("/app/chart-keys/lives", Fixture, "lives", set_up, test_lives, tear_down);
  return g_test_run ();
}
