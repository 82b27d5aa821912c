/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "chart-view.h"
#include "outlook.h"
#include "parameter.h"
#include "sure-card.h"

/* How sure it is, in pictures: what they show and say, and what happens while draws are under way. */

static void
set_number (UtenforWindow *window,
            const char    *name,
            double         value)
{
  UtenforDocument *document = utenfor_window_get_document (window);
  UtenforScenario *copy = utenfor_document_edit (document);

  utenfor_parameter_find (name)->set (copy, (UtenforPlace){ 0, 0 }, value);
  utenfor_document_commit (document, copy, NULL);
}

static UtenforWindow *
result_new (void)
{
  UtenforWindow *window = app_test_window (1400, 900);

  utenfor_window_set_page (window, "result");
  app_test_wait_for_outlook (window);
  return window;
}

static GtkWidget *
card_of (UtenforWindow *window)
{
  return app_test_find (GTK_WIDGET (utenfor_window_get_page (window)), UTENFOR_TYPE_SURE_CARD);
}

static UtenforOutlook *
outlook_of (UtenforWindow *window)
{
  return utenfor_outlook_of (utenfor_window_get_document (window));
}

static UtenforPlot *
plot_of (GtkWidget *card)
{
  return utenfor_chart_view_get_plot (UTENFOR_CHART_VIEW (app_test_find (card, UTENFOR_TYPE_CHART_VIEW)));
}

/* Whether a visible label says so. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
run_for (guint msec)
{
  gint64 until = g_get_monotonic_time () + msec * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_pictures (void)
{
  static const struct
  {
    const char *name;
    const char *title;
    const char *words;
  } cases[] = {
    { "fan", "How sure is it?", "8 of 10 outcomes lie between" },
    { "chance", "How likely is a gain?", "In how many of 100 draws" },
    { "distribution", "Where do the draws end?", "over the horizon: the mean is" },
  };
  UtenforWindow *window = result_new ();
  GtkWidget     *card = card_of (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (card, "sure.picture", "s", cases[i].name);
      g_assert_cmpstr (utenfor_plot_get_title (plot_of (card)), ==, cases[i].title);
      g_assert_true (says (card, cases[i].words));
      g_assert_true (says (card, "With 1,000 draws the random error is ± "));
      g_assert_cmpint (gtk_widget_get_visible (app_test_find (card, GTK_TYPE_DROP_DOWN)), ==, i != 1);
    }
  app_test_close (window);
}

static void
test_whose (void)
{
  UtenforWindow *window = result_new ();
  GtkWidget     *card = card_of (window);
  GtkDropDown   *who = GTK_DROP_DOWN (app_test_find (card, GTK_TYPE_DROP_DOWN));

  g_assert_true (says (card, "In all, cumulated net"));
  gtk_drop_down_set_selected (who, 1);
  g_assert_false (says (card, "In all, cumulated net"));
  /* Other numbers, the same payer. */
  set_number (window, "participants", 45);
  app_test_wait_for_outlook (window);
  g_assert_cmpuint (gtk_drop_down_get_selected (who), ==, 1);
  g_assert_false (says (card, "In all, cumulated net"));
  app_test_close (window);
}

static void
test_few_people (void)
{
  UtenforWindow *window = result_new ();
  GtkWidget     *card = card_of (window);

  g_assert_false (says (card, "luck"));
  set_number (window, "participants", 4);
  set_number (window, "intakes", 3);
  app_test_wait_for_outlook (window);
  g_assert_true (says (card, "With 12 participants luck counts for much"));
  g_assert_true (says (card, "is luck – how each life turns out"));
  app_test_close (window);
}

/* Old bands stay, pale, until the new ones are there. */
static void
test_pale (void)
{
  UtenforWindow *window = result_new ();
  GtkWidget     *card = card_of (window);
  GtkWidget     *chart = app_test_find (card, UTENFOR_TYPE_CHART_VIEW);
  UtenforPlot   *before = plot_of (card);

  g_assert_cmpfloat (gtk_widget_get_opacity (chart), ==, 1);
  set_number (window, "participants", 60);
  g_assert_true (plot_of (card) == before);
  g_assert_cmpfloat (gtk_widget_get_opacity (chart), <, 0.6);
  app_test_wait_for_outlook (window);
  g_assert_true (plot_of (card) != before);
  g_assert_cmpfloat (gtk_widget_get_opacity (chart), ==, 1);
  app_test_close (window);
}

/* How many new pictures come while a number changes all the time. */
static guint
drag (UtenforWindow *window)
{
  UtenforPlot *before = plot_of (card_of (window));
  guint        n_pictures = 0;

  for (guint i = 0; i < 40; i++)
    {
      set_number (window, "success-with", 0.3 + i / 100.0);
      run_for (20);
      n_pictures += plot_of (card_of (window)) != before;
      before = plot_of (card_of (window));
    }
  return n_pictures;
}

/* Short runs come through under a drag that never stops; a long one waits for a pause, as
 * they all are with sanitizers. A machine with much else to do may find one of them long:
 * it gets a few tries. */
static void
test_drag (void)
{
  UtenforWindow *window = result_new ();
  guint          n_pictures = 0;
  gint64         quickest = G_MAXINT64;
  UtenforPlot   *before;

  set_number (window, "participants", 1);
  set_number (window, "intakes", 1);
  for (guint i = 0; i < 5 && n_pictures < 3; i++)
    {
      gint64 from = g_get_monotonic_time ();

      app_test_wait_for_outlook (window);
      quickest = MIN (quickest, g_get_monotonic_time () - from);
      n_pictures = drag (window);
    }
  if (quickest < G_USEC_PER_SEC / 2)
    g_assert_cmpuint (n_pictures, >=, 3);
  before = plot_of (card_of (window));
  set_number (window, "success-with", 0.9);
  app_test_wait_for_outlook (window);
  g_assert_true (plot_of (card_of (window)) != before);
  app_test_close (window);
}

/* Another view is another question: its own bands and words, and until they come the old ones, pale. */
static void
test_views (void)
{
  UtenforWindow   *window = result_new ();
  GtkWidget       *card = card_of (window);
  GtkWidget       *chart = app_test_find (card, UTENFOR_TYPE_CHART_VIEW);
  UtenforPlot     *before = plot_of (card);
  g_autofree char *words = g_strdup (utenfor_plot_get_description (before));

  g_assert_true (says (card, "In all · present value"));
  g_object_set (utenfor_window_get_document (window), "worth", UTENFOR_WORTH_BUDGET, NULL);
  g_assert_true (plot_of (card) == before);
  g_assert_cmpfloat (gtk_widget_get_opacity (chart), <, 0.6);
  app_test_wait_for_outlook (window);
  g_assert_true (says (card, "In all · budget view, present value"));
  g_assert_true (says (card, "8 of 10 outcomes lie between"));
  g_assert_cmpstr (utenfor_plot_get_description (plot_of (card)), !=, words);
  g_assert_cmpfloat (gtk_widget_get_opacity (chart), ==, 1);
  g_object_set (utenfor_window_get_document (window), "money", UTENFOR_MONEY_UNDISCOUNTED, NULL);
  app_test_wait_for_outlook (window);
  g_assert_true (says (card, "In all · budget view, not discounted"));
  app_test_close (window);
}

/* Ten times as many draws of the same scenario, as a button asks for them. */
static void
test_many (void)
{
  UtenforWindow *window = result_new ();
  GtkWidget     *card = card_of (window);

  g_assert_true (says (card, "Draw 10,000"));
  gtk_widget_activate_action (card, "sure.many", NULL);
  for (guint i = 0; i < 500 && !says (card, "With 10,000 draws the random error"); i++)
    run_for (20);
  g_assert_true (says (card, "With 10,000 draws the random error"));
  g_assert_false (says (card, "Draw 10,000"));
  app_test_close (window);
}

/* --- a long run -------------------------------------------------------------------- */

static gboolean
is_running (UtenforWindow *window)
{
  double share = 0;

  return utenfor_outlook_get_progress (outlook_of (window), &share);
}

static GtkWidget *
bar_of (UtenforWindow *window)
{
  return gtk_widget_get_parent (app_test_find (card_of (window), GTK_TYPE_PROGRESS_BAR));
}

/* So many people that their lives take seconds. */
static UtenforWindow *
long_run_new (void)
{
  UtenforWindow *window = result_new ();

  set_number (window, "participants", 1600);
  utenfor_outlook_draw_many (outlook_of (window));
  for (guint i = 0; i < 200 && !gtk_widget_get_visible (bar_of (window)); i++)
    run_for (20);
  return window;
}

static void
test_cancelled (void)
{
  UtenforWindow *window = long_run_new ();
  GtkWidget     *card = card_of (window);
  UtenforPlot   *before = plot_of (card);

  g_assert_true (gtk_widget_get_visible (bar_of (window)));
  gtk_widget_activate_action (card, "sure.cancel", NULL);
  g_assert_false (is_running (window));
  g_assert_false (utenfor_outlook_is_current (outlook_of (window)));
  run_for (400);
  g_assert_false (gtk_widget_get_visible (bar_of (window)));
  g_assert_true (plot_of (card) == before);
  set_number (window, "participants", 41);
  app_test_wait_for_outlook (window);
  g_assert_true (plot_of (card) != before);
  app_test_close (window);
}

static void
test_closed (void)
{
  UtenforWindow *window = long_run_new ();

  g_assert_true (is_running (window));
  app_test_close (window);
  run_for (300);
}

int
main (int    argc,
      char **argv)
{
  if (!app_test_init (&argc, &argv))
    return app_test_skip ();
  g_test_add_func ("/app/sure-card/pictures", test_pictures);
  g_test_add_func ("/app/sure-card/whose", test_whose);
  g_test_add_func ("/app/sure-card/few-people", test_few_people);
  g_test_add_func ("/app/sure-card/pale", test_pale);
  g_test_add_func ("/app/sure-card/drag", test_drag);
  g_test_add_func ("/app/sure-card/views", test_views);
  g_test_add_func ("/app/sure-card/many", test_many);
  g_test_add_func ("/app/sure-card/cancelled", test_cancelled);
  g_test_add_func ("/app/sure-card/closed", test_closed);
  return g_test_run ();
}
