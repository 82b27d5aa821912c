/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json.h"
#include "json-shape.h"
#include "money.h"

static char *
to_json (const char *name)
{
  g_autoptr (UtenforResult) result = money_result (name);

  return utenfor_result_to_json (result);
}

static JsonNode *
parse (const char *name)
{
  g_autofree char *text = to_json (name);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

/* Every number a JSONPath selects, added up; it has to select something. */
static double
sum (JsonNode   *root,
     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, root, &error);
  JsonArray *array;
  double     total = 0;

  g_assert_no_error (error);
  array = json_node_get_array (found);
  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    total += json_array_get_double_element (array, i);
  return total;
}

static JsonNode *
get (JsonNode   *root,
     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, root, &error);
  JsonArray *array;

  g_assert_no_error (error);
  array = json_node_get_array (found);
  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  return json_node_copy (json_array_get_element (array, 0));
}

static void
assert_string (JsonNode   *root,
               const char *path,
               const char *expected)
{
  g_autoptr (JsonNode) node = get (root, path);

  g_assert_cmpstr (json_node_get_string (node), ==, expected);
}

static void
assert_null (JsonNode   *root,
             const char *path)
{
  g_autoptr (JsonNode) node = get (root, path);

  g_assert_true (json_node_is_null (node));
}

static void
test_worked_example (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  assert_printed (sum (root, "$.payers[0].gain"), 539780.19);
  assert_printed (sum (root, "$.payers[1].gain"), 31894.00);
  assert_printed (sum (root, "$.payers[2].cost"), 2885724.85);
  assert_printed (sum (root, "$.payers[0].net"), -2954709.45);
  assert_printed (sum (root, "$.total.net"), 3429871.25);
  assert_printed (sum (root, "$.budget_view.payers[0].gain"), 437191.50);
  assert_printed (sum (root, "$.tax_funding.amount"), 685974.25);
  assert_printed (sum (root, "$.payers[0].deepest_hole.amount"), -3494489.64);
  g_assert_cmpfloat (sum (root, "$.payers[2].payback.model_year"), ==, 7);
}

static void
test_payers_sectors_services_total (void)
{
  const char *const names[] = { "money-order", "money-lives" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonNode) root = parse (names[i]);
      const double gain = sum (root, "$.total.gain");
      const double cost = sum (root, "$.total.cost");

      assert_close (sum (root, "$.payers[*].gain"), gain, 1e-9, 0);
      assert_close (sum (root, "$.sectors[*].gain"), gain, 1e-9, 0);
      assert_close (sum (root, "$.services[*].gain"), gain, 1e-9, 0);
      assert_close (sum (root, "$.total.yearly[*].gain"), gain, 1e-9, 0);
      assert_close (sum (root, "$.payers[*].cost"), cost, 1e-9, 0);
      assert_close (sum (root, "$.sectors[*].cost"), cost, 1e-9, 0);
      assert_close (sum (root, "$.cost_lines[*].cost"), cost, 1e-9, 0);
      assert_close (sum (root, "$.total.net"), gain - cost, 1e-9, 0);
    }
}

static void
test_outside_total (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  assert_string (root, "$.payers_outside_total[0].payer", "person");
  g_assert_cmpfloat (sum (root, "$.payers_outside_total[0].net"), <, 0);
  assert_close (sum (root, "$.payers_outside_total[0].yearly[*].net"),
                sum (root, "$.payers_outside_total[0].net"), 1e-9, 0);
}

static void
test_economy_plan (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  g_assert_cmpfloat (sum (root, "$.economy_plan.years[0]"), ==, 2026);
  assert_close (sum (root, "$.economy_plan.payers[*].sum"), sum (root, "$.economy_plan.total.sum"), 1e-9, 0);
  assert_close (sum (root, "$.economy_plan.total.net[*]"), sum (root, "$.economy_plan.total.sum"), 1e-9, 0);
}

static void
test_null_has_a_reason (void)
{
  g_autoptr (JsonNode) order = parse ("money-order");
  g_autoptr (JsonNode) lives = parse ("money-lives");

  assert_null (order, "$.payers[0].payback");
  assert_string (order, "$.payers[0].payback_reason", "not-within-horizon");
  assert_null (order, "$.payers[3].payback");
  assert_string (order, "$.payers[3].payback_reason", "nothing-to-earn-back");
  assert_null (order, "$.payers[3].ratio");
  assert_string (order, "$.payers[3].ratio_reason", "cost-under-10000");
  assert_null (order, "$.payers[3].deepest_hole");
  assert_string (order, "$.payers[3].deepest_hole_reason", "never-below-zero");
  assert_null (order, "$.life_course.effect_by_age");
  assert_string (order, "$.life_course.effect_by_age_reason", "transition-effect");
  assert_null (lives, "$.tax_funding");
  assert_string (lives, "$.tax_funding_reason", "not-in-scenario");
}

static void
test_number_has_no_reason (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  assert_null (root, "$.payers[2].payback_reason");
  assert_null (root, "$.payers[2].ratio_reason");
  assert_null (root, "$.payers[0].deepest_hole_reason");
  assert_null (root, "$.tax_funding_reason");
  assert_null (root, "$.evidence_reason");
}

static void
test_life_course (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  /* Worked example C: the state of people at 29. */
  g_assert_cmpfloat_with_epsilon (sum (root, "$.life_course.without.states[0].shares[9]"), 0.694418, 5e-7);
  g_assert_cmpfloat_with_epsilon (sum (root, "$.life_course.with.states[0].shares[9]"), 0.736314, 5e-7);
  g_assert_cmpfloat_with_epsilon (sum (root, "$.life_course.with.states[2].shares[9]"), 0.151833, 5e-7);
  assert_string (root, "$.life_course.without.states[2].state", "disability");
  assert_string (root, "$.life_course.without.states[2].kind", "outside");
}

static void
test_shares_add_up (void)
{
  const char *const names[] = { "money-order", "money-lives" };
  const char *const arms[] = { "without", "with", "reference" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (arms); j++)
      {
        g_autoptr (JsonNode) root = parse (names[i]);
        g_autofree char *all = g_strdup_printf ("$.life_course.%s.states[*].shares[*]", arms[j]);
        g_autofree char *last = g_strdup_printf ("$.life_course.%s.states[*].shares[9]", arms[j]);

        assert_close (sum (root, all), 10, 1e-9, 0);
        assert_close (sum (root, last), 1, 1e-9, 0);
      }
}

static void
test_life_course_effect_mixes (void)
{
  g_autoptr (JsonNode) root = parse ("money-lives");
  const double effect = sum (root, "$.life_course.effect_by_age[2].share");
  const double without = sum (root, "$.life_course.without.states[0].shares[2]");
  const double reference = sum (root, "$.life_course.reference.states[0].shares[2]");

  g_assert_cmpfloat (sum (root, "$.life_course.effect_by_age[2].age"), ==, 22);
  /* (0.3 − 0.1) · 0.5, full in the second year after a lag of one, less relapse. */
  assert_close (effect, 0.1 * (0.2 + 0.8 * 0.95), 1e-9, 0);
  assert_close (sum (root, "$.life_course.with.states[0].shares[2]"), without + effect * (reference - without), 1e-12,
                0);
}

static void
test_evidence (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");
  const double shares = sum (root, "$.evidence.grade_a") + sum (root, "$.evidence.grade_b") +
                        sum (root, "$.evidence.grade_c");

  assert_close (shares, 1, 1e-9, 0);
  g_assert_cmpfloat (sum (root, "$.evidence.grade_c"), >, 0);
}

static void
test_assumptions (void)
{
  g_autoptr (JsonNode) root = parse ("money-order");

  assert_string (root, "$.assumptions.effect.kind", "transition");
  g_assert_cmpfloat (sum (root, "$.assumptions.effect.risks[0].risk.low"), ==, 1.1);
  assert_string (root, "$.assumptions.effect.risks[0].risk.grade", "C");
  g_assert_cmpfloat (sum (root, "$.assumptions.discount[*].rate"), ==, 0.04 + 0.03 + 0.02);
  g_assert_cmpfloat (sum (root, "$.assumptions.services[3].price_factor"), ==, 1.125);
  assert_string (root, "$.assumptions.services[0].unit_cost.how", "a guess");
  assert_string (root, "$.assumptions.services[3].split.rest", "stat");
  g_assert_cmpfloat (sum (root, "$.assumptions.migration.value"), ==, 0.02);
  assert_null (root, "$.assumptions.horizon");
  assert_string (root, "$.assumptions.populations[1].based_on", "money-group");
}

static void
test_view (void)
{
  g_autoptr (UtenforAccount) account = money_account ("money-lives");
  g_autoptr (UtenforResult) result = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  UtenforView      view;

  utenfor_view_init (&view, account->scenario);
  view.discounted = FALSE;
  view.budget = TRUE;
  view.horizon = 3;
  result = utenfor_result_new (account, &view);
  text = utenfor_result_to_json (result);
  root = json_from_string (text, NULL);
  assert_string (root, "$.view.kind", "budget");
  assert_string (root, "$.view.timing", "mid");
  g_assert_cmpfloat (sum (root, "$.view.horizon"), ==, 3);
  g_assert_cmpfloat (sum (root, "$.assumptions.discount_factors[*]"), ==, 3);
  assert_close (sum (root, "$.total.net"), sum (root, "$.budget_view.total.net"), 1e-12, 0);
}

static void
test_numbers_survive (void)
{
  g_autoptr (UtenforResult) result = money_result ("money-order");
  g_autofree char *text = utenfor_result_to_json (result);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  /* Full precision: what is read is the same double. */
  g_assert_true (sum (root, "$.total.net") == result->total.net);
  g_assert_true (sum (root, "$.total.gain") == result->total.gain);
}

static void
test_no_gap_is_said (void)
{
  g_autoptr (UtenforAccount) account = money_account ("money-lives");
  g_autoptr (UtenforScenario) copy = utenfor_scenario_copy (account->scenario);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) none = NULL;
  g_autoptr (UtenforResult) result = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  UtenforView      view;

  utenfor_population_unref (copy->reference);
  copy->reference = utenfor_population_ref (copy->group);
  none = utenfor_evaluate (copy, 0, issues);
  utenfor_view_init (&view, copy);
  result = utenfor_result_new (none, &view);
  text = utenfor_result_to_json (result);
  root = json_from_string (text, NULL);
  assert_null (root, "$.evidence");
  assert_string (root, "$.evidence_reason", "no-gap");
  assert_close (sum (root, "$.total.gain"), 0, 0, 1e-6);
}

/* The shipped example, whose catalogue knows who uses what. */
static char *
shipped_json (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = utenfor_library_find (library, UTENFOR_FILE_SCENARIO, "los-i-fjordvik", issues);
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  g_autoptr (UtenforResult) result = NULL;
  UtenforView view;

  utenfor_view_init (&view, scenario);
  result = utenfor_result_new (account, &view);

  return utenfor_result_to_json (result);
}

static void
test_persons (void)
{
  g_autofree char *text = shipped_json ();
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  assert_string (root, "$.assumptions.refunds[0].id", "high-cost-refund");
  assert_string (root, "$.assumptions.refunds[0].payer", "kommune");
  assert_string (root, "$.assumptions.refunds[0].books[1]", "high-cost-refund-paid");
  assert_close (sum (root, "$.assumptions.refunds[0].to_age"), 67, 0, 0);
  g_assert_cmpfloat (sum (root, "$.assumptions.refunds[0].years[0].threshold.value"), >, 500000);
  g_assert_cmpfloat (sum (root, "$.assumptions.services[*].individual_use.variation.value"), >, 0);
}

static JsonShape *
whole_shape (void)
{
  JsonShape       *shape = json_shape_new ();
  g_autofree char *order = to_json ("money-order");
  g_autofree char *lives = to_json ("money-lives");

  json_shape_add (shape, order);
  json_shape_add (shape, lives);
  return shape;
}

/* Members may be added; then the new shape is printed below and goes into the
 * file. Nothing else may change within a format. */
static void
test_shape (void)
{
  g_autoptr (JsonShape) shape = whole_shape ();
  g_autofree char *found = json_shape_print (shape);
  g_autofree char *path = test_sample ("json-shape.txt");
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (found, expected))
    g_printerr ("%s", found);
  g_assert_true (g_str_equal (found, expected));
}

static void
test_every_member_is_documented (void)
{
  g_autoptr (JsonShape) shape = whole_shape ();
  g_autofree char *shipped = shipped_json ();
  g_autofree char *path = test_sample ("..", "..", "docs", "json.md");
  g_autofree char *docs = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer       name;

  json_shape_add (shape, shipped);
  g_file_get_contents (path, &docs, NULL, &error);
  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, shape->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *quoted = g_strdup_printf ("`%s`", (char *)name);
      g_autofree char *list = g_strdup_printf ("`%s[]`", (char *)name);

      if (strstr (docs, quoted) == NULL && strstr (docs, list) == NULL)
        g_error ("docs/json.md does not name %s", quoted);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/json/worked-example", test_worked_example);
  g_test_add_func ("/report/json/payers-sectors-services-total", test_payers_sectors_services_total);
  g_test_add_func ("/report/json/outside-total", test_outside_total);
  g_test_add_func ("/report/json/economy-plan", test_economy_plan);
  g_test_add_func ("/report/json/null-has-a-reason", test_null_has_a_reason);
  g_test_add_func ("/report/json/number-has-no-reason", test_number_has_no_reason);
  g_test_add_func ("/report/json/life-course", test_life_course);
  g_test_add_func ("/report/json/shares-add-up", test_shares_add_up);
  g_test_add_func ("/report/json/life-course-effect-mixes", test_life_course_effect_mixes);
  g_test_add_func ("/report/json/evidence", test_evidence);
  g_test_add_func ("/report/json/assumptions", test_assumptions);
  g_test_add_func ("/report/json/view", test_view);
  g_test_add_func ("/report/json/numbers-survive", test_numbers_survive);
  g_test_add_func ("/report/json/no-gap-is-said", test_no_gap_is_said);
  g_test_add_func ("/report/json/persons", test_persons);
  g_test_add_func ("/report/json/shape", test_shape);
  g_test_add_func ("/report/json/every-member-is-documented", test_every_member_is_documented);
  return g_test_run ();
}
