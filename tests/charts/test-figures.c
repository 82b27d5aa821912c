/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

static const UtenforLayer *
find_line (const UtenforPlot *plot,
           guint              panel,
           UtenforTone        tone)
{
  const GPtrArray *layers = utenfor_plot_get_panel (plot, panel)->layers;

  for (guint i = 0; i < layers->len; i++)
    {
      const UtenforLayer *layer = g_ptr_array_index (layers, i);

      if (layer->kind == UTENFOR_LAYER_LINE && layer->tone == tone)
        return layer;
    }
  g_assert_not_reached ();
}

static const UtenforLabel *
find_point (const UtenforPlot *plot,
            UtenforPointKind   point,
            const char        *words)
{
  const GPtrArray *labels = utenfor_plot_get_panel (plot, 0)->labels;

  for (guint i = 0; i < labels->len; i++)
    {
      const UtenforLabel *label = g_ptr_array_index (labels, i);

      if (label->point == point && strstr (label->text, words))
        return label;
    }
  return NULL;
}

static double *
cost (const UtenforResult *result,
      UtenforPopulation   *population,
      int                  payer)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCostProfile) profile = utenfor_cost_profile_new (population, population->catalogue, result->account->price_year, UTENFOR_PEOPLE_ALL, issues);
  double *sums = g_new0 (double, profile->n_ages);

  utenfor_cost_profile_sum (profile, result->account->scenario->catalogue, payer, -1, FALSE, sums);
  return sums;
}

static void
test_names (void)
{
  g_autoptr (UtenforResult) result = sample_result ();

  g_assert_cmpuint (g_strv_length ((char **)utenfor_figure_get_names ()), ==, 8);
  for (const char *const *name = utenfor_figure_get_names (); *name; name++)
    {
      g_autoptr (UtenforPlot) plot = utenfor_figure_new (*name, result, NULL);

      g_assert_nonnull (plot);
      g_assert_cmpuint (strlen (utenfor_plot_get_title (plot)), >, 5);
      g_assert_cmpuint (strlen (utenfor_plot_get_subtitle (plot)), >, 1);
      g_assert_cmpuint (strlen (utenfor_plot_get_description (plot)), >, 40);
      g_assert_cmpint (utenfor_plot_get_n_stops (plot), >, 0);
    }
  g_assert_null (utenfor_figure_new ("no-such", result, NULL));
}

/* "Net, the public total, …": a title begins small in the middle of a line. */
static void
test_whose_net (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) tornado = utenfor_figure_new ("tornado", result, NULL);
  g_autoptr (UtenforPlot) map = utenfor_figure_new ("map", result, NULL);

  g_assert_nonnull (strstr (utenfor_plot_get_subtitle (tornado), "Net, the public total, "));
  g_assert_nonnull (strstr (utenfor_plot_get_subtitle (map), "Net, the public total, "));
}

static void
test_life_cost_lines (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, NULL);
  const UtenforScenario *scenario = result->account->scenario;
  g_autofree double     *group = cost (result, scenario->group, -1), *reference = cost (result, scenario->reference, -1);

  g_assert_cmpuint (plot->n_stops, ==, 41);
  g_assert_cmpint (plot->first_stop, ==, 18);
  for (guint i = 0; i < 41; i++)
    {
      assert_close (find_line (plot, 0, UTENFOR_TONE_INK)->high[i], group[i], 1e-12, 0);
      assert_close (find_line (plot, 0, UTENFOR_TONE_AVERAGE_LINE)->high[i], reference[i], 1e-12, 0);
    }
}

/* The pieces stand on the reference less what is used less, and the last ends at
 * the group's line: for payers and for service areas, with and without revenue. */
static void
assert_stack_closes (const UtenforPlot *plot)
{
  const GPtrArray    *layers = utenfor_plot_get_panel (plot, 0)->layers;
  const UtenforLayer *group = find_line (plot, 0, UTENFOR_TONE_INK), *reference = find_line (plot, 0, UTENFOR_TONE_AVERAGE_LINE);

  for (guint a = 0; a < plot->n_stops; a++)
    {
      double top = -INFINITY, base = INFINITY, less = 0;

      for (guint i = 0; i < layers->len; i++)
        {
          const UtenforLayer *layer = g_ptr_array_index (layers, i);

          if (layer->kind != UTENFOR_LAYER_AREA || layer->tone == UTENFOR_TONE_AVERAGE)
            continue;
          if (layer->hatched)
            less += layer->high[a] - layer->low[a];
          else
            {
              top = MAX (top, layer->high[a]);
              base = MIN (base, layer->low[a]);
            }
        }
      assert_close (top, group->high[a], 1e-9, 1);
      assert_close (base, reference->high[a] - less, 1e-9, 1);
    }
}

static void
test_life_cost_stack (void)
{
  g_autoptr (UtenforResult) result = sample_result ();

  for (int stack = 0; stack < 2; stack++)
    for (int with_revenue = 0; with_revenue < 2; with_revenue++)
      for (int people = 0; people < 2; people++)
        {
          UtenforFigureOptions options = { stack, with_revenue, people };
          g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, &options);

          assert_stack_closes (plot);
        }
}

/* The sample's group goes less to school: the county's part is hatched and said. */
static void
test_life_cost_less (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, NULL);
  const GPtrArray *layers = utenfor_plot_get_panel (plot, 0)->layers;
  const GPtrArray *labels = utenfor_plot_get_panel (plot, 0)->labels;
  gboolean         hatched = FALSE, said = FALSE;

  for (guint i = 0; i < layers->len; i++)
    {
      const UtenforLayer *layer = g_ptr_array_index (layers, i);

      hatched = hatched || (layer->hatched && layer->tone == utenfor_palette_named ("orange"));
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const UtenforLabel *label = g_ptr_array_index (labels, i);

      said = said || (label->kind == UTENFOR_LABEL_NOTE && g_str_has_prefix (label->text, "County"));
    }
  g_assert_true (hatched && said);
}

static void
test_life_cost_words (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_life_cost_new (result, NULL);
  const char *text = utenfor_plot_get_description (plot);

  g_assert_nonnull (strstr (text, "Young people who left school"));
  g_assert_nonnull (strstr (text, "Everyone"));
  g_assert_nonnull (strstr (text, "2026 kroner"));
  g_assert_nonnull (strstr (text, "at 18"));
  g_assert_nonnull (strstr (text, "at 58"));
  g_assert_nonnull (strstr (text, "The difference is largest at"));
  g_assert_nonnull (strstr (text, "State +"));
  g_assert_null (strstr (text, "The person"));
}

static void
test_states_add_up (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_states_new (result);

  g_assert_cmpuint (plot->panels->len, ==, 2);
  for (guint p = 0; p < 2; p++)
    {
      const UtenforPanel *panel = utenfor_plot_get_panel (plot, p);
      const UtenforLayer *top = g_ptr_array_index (panel->layers, 3);

      /* Four states; who is gone is not counted. */
      for (guint a = 0; a < plot->n_stops; a++)
        assert_close (top->high[a], 100, 1e-9, 0);
    }
}

static void
test_states_outside_line (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_states_new (result);
  const UtenforAccount *account = result->account;
  const UtenforLayer   *line = find_line (plot, 0, UTENFOR_TONE_ACCENT);

  for (guint a = 0; a < plot->n_stops; a++)
    assert_close (line->high[a], 100 * utenfor_occupancy_get_outside (account->without, account->scenario->group, 18 + a), 1e-9, 0);
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "of 100"));
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "at 30"));
}

static void
test_states_with_a_transition_effect (void)
{
  g_autoptr (UtenforResult) result = sample_result_transition ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_states_new (result);
  const UtenforLayer *with = find_line (plot, 0, UTENFOR_TONE_INK);

  g_assert_true (with->dashed);
  /* Worked example C: at 29 benefit 0.111853 and disability 0.151833 with the measure. */
  assert_close (with->high[9], 100 * (0.111853 + 0.151833), 0, 0.0002);
}

static void
test_yearly_adds_up (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_yearly_new (result);
  const GPtrArray *layers = utenfor_plot_get_panel (plot, 0)->layers;
  const double    *net = utenfor_result_get_net (result, result->n_payers);

  g_assert_cmpint (plot->first_stop, ==, 2027);
  for (guint t = 0; t < plot->n_stops; t++)
    {
      double top = 0, bottom = 0;

      for (guint i = 0; i < layers->len; i++)
        {
          const UtenforLayer *layer = g_ptr_array_index (layers, i);

          if (layer->kind == UTENFOR_LAYER_BARS)
            {
              top = MAX (top, layer->high[t]);
              bottom = MIN (bottom, layer->high[t]);
            }
        }
      assert_close (top + bottom, net[t], 1e-9, 0.01);
    }
}

static void
test_yearly_negative_is_hatched (void)
{
  g_autoptr (UtenforResult) result = sample_result_negative ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_yearly_new (result);
  const GPtrArray *layers = utenfor_plot_get_panel (plot, 0)->layers;
  guint            hatched = 0;

  for (guint i = 0; i < layers->len; i++)
    hatched += ((UtenforLayer *)g_ptr_array_index (layers, i))->hatched;
  g_assert_cmpuint (hatched, >, 0);
}

static void
test_cumulated_marks (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);
  const UtenforLabel *ring = find_point (plot, UTENFOR_POINT_RING, "In all");
  const UtenforLabel *dot = find_point (plot, UTENFOR_POINT_DOT, "In all");
  g_autofree char    *year = g_strdup_printf ("%d", 2027 + result->total.payback_year);

  g_assert_cmpint (result->total.payback, ==, UTENFOR_PAYBACK_YEAR);
  g_assert_nonnull (ring);
  g_assert_cmpstr (ring->strong, ==, year);
  g_assert_cmpfloat (ring->value, ==, 0);
  g_assert_cmpfloat (ring->stop, <=, result->total.payback_year);
  g_assert_cmpfloat (ring->stop, >, result->total.payback_year - 1);
  g_assert_nonnull (dot);
  assert_close (dot->value, result->total.hole, 1e-12, 0);
  g_assert_cmpfloat (dot->stop, ==, result->total.hole_year);
}

/* Who pays nothing has no money to get back, though the line may dip first. */
static void
test_cumulated_ring_only_for_payers (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = NULL;

  result->total.cost = 0;
  plot = utenfor_figure_cumulated_new (result);
  g_assert_cmpint (result->total.payback, ==, UTENFOR_PAYBACK_YEAR);
  g_assert_null (find_point (plot, UTENFOR_POINT_RING, "In all"));
}

static void
test_cumulated_shades_the_plan (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);
  const UtenforLayer *shade = g_ptr_array_index (utenfor_plot_get_panel (plot, 0)->layers, 0);

  g_assert_cmpint (shade->kind, ==, UTENFOR_LAYER_SHADE);
  g_assert_cmpfloat (shade->from, ==, 0);
  g_assert_cmpfloat (shade->to, ==, 3);
}

static void
test_cumulated_words (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);
  const char      *text = utenfor_plot_get_description (plot);
  g_autofree char *payback = g_strdup_printf ("The money is earned back in %d.", 2027 + result->total.payback_year);
  g_autofree char *hole = g_strdup_printf ("It is deepest in %d", 2027 + result->total.hole_year);

  g_assert_nonnull (strstr (text, payback));
  g_assert_nonnull (strstr (text, hole));
  g_assert_nonnull (strstr (text, "County ends at"));
}

/* Who is not public is drawn, dashed, and never marked as earned back. */
static void
test_cumulated_beside_the_total (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);
  const UtenforLayer *person = find_line (plot, 0, utenfor_palette_payer (result->account->scenario->catalogue, 4));

  g_assert_true (person->dashed);
  g_assert_null (find_point (plot, UTENFOR_POINT_RING, "The person"));
}

static void
test_loss_never_comes_back (void)
{
  g_autoptr (UtenforResult) result = sample_result_negative ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_cumulated_new (result);

  g_assert_null (find_point (plot, UTENFOR_POINT_RING, "In all"));
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "not earned back within"));
}

static void
test_who_pays (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = utenfor_figure_who_pays_new (result);
  const UtenforFlow *flow = plot->flow;
  double             saved = 0;

  g_assert_cmpuint (flow->payers->len, ==, 3);
  assert_close (utenfor_flow_get_width (flow->payers), result->total.cost, 1e-12, 0);
  for (guint i = 0; i < flow->savers->len; i++)
    saved += ((UtenforFlowEnd *)g_ptr_array_index (flow->savers, i))->amount;
  assert_close (saved, result->total.gain, 1e-9, 0);
  g_assert_cmpstr (flow->measure, ==, "From mentor to apprentice");
  g_assert_nonnull (strstr (flow->footnote, "The person"));
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "Who pays: Municipality"));
}

static void
test_nothing (void)
{
  g_autoptr (UtenforResult) result = sample_result_of_nothing ();
  g_autoptr (UtenforPlot) flow = utenfor_figure_who_pays_new (result);
  g_autoptr (UtenforPlot) cumulated = utenfor_figure_cumulated_new (result);

  g_assert_cmpint (utenfor_plot_get_n_stops (flow), ==, 0);
  g_assert_cmpstr (utenfor_plot_get_description (flow), ==, "The measure costs nothing and saves nothing.");
  g_assert_null (find_point (cumulated, UTENFOR_POINT_RING, ""));
  g_assert_null (find_point (cumulated, UTENFOR_POINT_DOT, ""));
}

static void
test_units (void)
{
  g_assert_cmpfloat (utenfor_unit_for_kr (900).divisor, ==, 1);
  g_assert_cmpfloat (utenfor_unit_for_kr (354000).divisor, ==, 1e3);
  g_assert_cmpint (utenfor_unit_for_kr (354000).decimals, ==, 0);
  g_assert_cmpfloat (utenfor_unit_for_kr (12e6).divisor, ==, 1e6);
  g_assert_cmpint (utenfor_unit_for_kr (12e6).decimals, ==, 1);
  g_assert_cmpint (utenfor_unit_for_kr (120e6).decimals, ==, 0);
  g_assert_cmpfloat (utenfor_unit_for_kr (3e9).divisor, ==, 1e9);
  g_assert_cmpfloat (utenfor_unit_for_kr (0).divisor, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/figures/names", test_names);
  g_test_add_func ("/charts/figures/whose-net", test_whose_net);
  g_test_add_func ("/charts/figures/life-cost/lines", test_life_cost_lines);
  g_test_add_func ("/charts/figures/life-cost/stack", test_life_cost_stack);
  g_test_add_func ("/charts/figures/life-cost/less", test_life_cost_less);
  g_test_add_func ("/charts/figures/life-cost/words", test_life_cost_words);
  g_test_add_func ("/charts/figures/states/add-up", test_states_add_up);
  g_test_add_func ("/charts/figures/states/outside", test_states_outside_line);
  g_test_add_func ("/charts/figures/states/transition", test_states_with_a_transition_effect);
  g_test_add_func ("/charts/figures/yearly/add-up", test_yearly_adds_up);
  g_test_add_func ("/charts/figures/yearly/hatched", test_yearly_negative_is_hatched);
  g_test_add_func ("/charts/figures/cumulated/marks", test_cumulated_marks);
  g_test_add_func ("/charts/figures/cumulated-ring-only-for-payers", test_cumulated_ring_only_for_payers);
  g_test_add_func ("/charts/figures/cumulated/plan", test_cumulated_shades_the_plan);
  g_test_add_func ("/charts/figures/cumulated/words", test_cumulated_words);
  g_test_add_func ("/charts/figures/cumulated/beside", test_cumulated_beside_the_total);
  g_test_add_func ("/charts/figures/cumulated/loss", test_loss_never_comes_back);
  g_test_add_func ("/charts/figures/who-pays", test_who_pays);
  g_test_add_func ("/charts/figures/nothing", test_nothing);
  g_test_add_func ("/charts/figures/units", test_units);
  return g_test_run ();
}
