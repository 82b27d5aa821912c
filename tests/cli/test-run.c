/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

static double
sum (JsonNode   *root,
     const char *path)
{
  g_autoptr (JsonNode) found = json_path_query (path, root, NULL);
  JsonArray *array = json_node_get_array (found);
  double     total = 0;

  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    total += json_array_get_double_element (array, i);
  return total;
}

/* Runs a scenario as JSON with one more option, and adds up a path of it. */
static double
ask (const char *name,
     const char *option,
     const char *path)
{
  g_autofree char *scenario = money (name);
  g_auto (Run) run = run_program ("run", scenario, "--format", "json", option, NULL);
  g_autoptr (JsonNode) root = NULL;

  run_assert (&run, 0);
  root = parse (run.out);
  return sum (root, path);
}

/* Sum of column `column` over the CSV rows of a kind. */
static double
csv_sum (const char *csv,
         const char *kind,
         guint       column)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  double total = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_strcmp0 (cells[0], kind) == 0)
        total += g_ascii_strtod (cells[column], NULL);
    }
  return total;
}

static void
test_table (void)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) run = run_program ("run", scenario, NULL);

  run_assert (&run, 0);
  g_assert_cmpstr (run.err, ==, "");
  assert_has (run.out, "Early follow-up");
  assert_has (run.out, "+3,429,871");
  assert_has_not (run.out, "\033");
}

static void
test_table_is_the_default (void)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) plain = run_program ("run", scenario, NULL);
  g_auto (Run) table = run_program ("run", "--format=table", scenario, NULL);

  g_assert_cmpstr (plain.out, ==, table.out);
}

static void
test_worked_example_as_json (void)
{
  assert_printed (ask ("money-order.xml", NULL, "$.total.net"), 3429871.25);
  assert_printed (ask ("money-order.xml", NULL, "$.payers[0].gain"), 539780.19);
}

static void
test_csv_equals_json (void)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) csv = run_program ("run", scenario, "--format", "csv", NULL);
  g_auto (Run) json = run_program ("run", scenario, "--format", "json", NULL);
  g_autoptr (JsonNode) root = NULL;

  run_assert (&csv, 0);
  run_assert (&json, 0);
  root = parse (json.out);
  assert_close (csv_sum (csv.out, "payer", 8), sum (root, "$.payers[*].net") + sum (root, "$.payers_outside_total[*].net"),
                1e-12, 0);
  assert_close (csv_sum (csv.out, "total", 8), sum (root, "$.total.net"), 0, 0);
  assert_close (csv_sum (csv.out, "sector", 6), sum (root, "$.sectors[*].gain"), 1e-12, 0);
  assert_close (csv_sum (csv.out, "service-total", 6), sum (root, "$.services[*].gain"), 1e-12, 0);
  assert_close (csv_sum (csv.out, "year-total", 8), sum (root, "$.total.yearly[*].net"), 1e-12, 0);
  assert_close (csv_sum (csv.out, "plan-total", 8), sum (root, "$.economy_plan.total.sum"), 1e-12, 0);
}

static void
test_undiscounted (void)
{
  g_assert_cmpfloat (ask ("money-order.xml", "--undiscounted", "$.assumptions.discount_factors[10]"), ==, 1);
  g_assert_cmpfloat (ask ("money-order.xml", "--undiscounted", "$.total.gain"), >,
                     ask ("money-order.xml", NULL, "$.total.gain"));
}

static void
test_budget (void)
{
  assert_printed (ask ("money-order.xml", "--view=budget", "$.payers[0].gain"), 437191.50);
  assert_printed (ask ("money-order.xml", "--view=value", "$.payers[0].gain"), 539780.19);
}

static void
test_horizon (void)
{
  assert_printed (ask ("money-order.xml", "--horizon=8", "$.payers[0].net"), -3122764.66);
  assert_printed (ask ("money-order.xml", "--horizon=8", "$.budget_view.payers[2].gain"), 4182923.94);
  g_assert_cmpfloat (ask ("money-order.xml", "--horizon=8", "$.view.horizon"), ==, 8);
}

static void
test_horizon_past_the_last_age (void)
{
  assert_printed (ask ("money-order.xml", "--horizon=150", "$.total.net"), 3429871.25);
}

static void
test_timing (void)
{
  const double start = ask ("money-order.xml", "--timing=start", "$.total.gain");
  const double mid = ask ("money-order.xml", "--timing=mid", "$.total.gain");
  const double end = ask ("money-order.xml", "--timing=end", "$.total.gain");

  assert_close (start / end, 1.04, 1e-9, 0);
  assert_close (start / mid, sqrt (1.04), 1e-9, 0);
}

static void
test_price_year (void)
{
  /* Institutions are the one service with an index: 112.5 down to 100. */
  g_assert_cmpfloat (ask ("money-order.xml", "--price-year=2022", "$.assumptions.services[3].price_factor"), ==, 1);
  g_assert_cmpfloat (ask ("money-order.xml", "--price-year=2022", "$.view.price_year"), ==, 2022);
}

static void
test_price_year_the_index_lacks (void)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) run = run_program ("run", scenario, "--price-year", "2031", NULL);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, "institution-prices");
}

static void
test_warnings_go_to_stderr (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *catalogue = copy_money ("catalogue.xml", folder, NULL, NULL);
  g_autofree char *group = copy_money ("money-group.xml", folder, NULL, NULL);
  g_autofree char *reference = copy_money ("money-reference.xml", folder, NULL, NULL);
  /* A cost line past the horizon. */
  g_autofree char *scenario = copy_money ("money-lives.xml", folder, "from=\"0\" to=\"0\"", "from=\"0\" to=\"20\"");
  g_auto (Run) run = run_program ("run", scenario, "--format", "json", NULL);
  g_autoptr (JsonNode) root = NULL;

  run_assert (&run, 0);
  assert_has (run.err, "[line-cut]");
  root = parse (run.out);
}

static void
test_errors_leave_stdout_empty (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *scenario = copy_money ("money-order.xml", folder, "value=\"1.4\"", "value=\"nan\"");
  g_auto (Run) run = run_program ("run", scenario, NULL);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, scenario);
}

static void
test_unknown_id (void)
{
  g_auto (Run) run = run_program ("run", "no-such-scenario", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "no-such-scenario");
}

static void
test_missing_path (void)
{
  g_auto (Run) run = run_program ("run", "./nowhere/scenario.xml", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "./nowhere/scenario.xml");
}

static void
test_not_a_scenario (void)
{
  g_autofree char *catalogue = money ("catalogue.xml");
  g_auto (Run) run = run_program ("run", catalogue, NULL);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, catalogue);
}

static void
test_file_from_its_own_folder (void)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autofree char *samples = g_strdup (g_getenv ("UTENFOR_SAMPLES"));
  g_autofree char *place = g_build_filename (samples, "money", NULL);
  g_auto (Run) run = { 0 };

  g_assert_cmpint (chdir (place), ==, 0);
  run = run_program ("run", "money-order.xml", NULL);
  g_assert_cmpint (chdir (folder), ==, 0);
  run_assert (&run, 0);
}

static void
test_option_after_two_dashes_is_a_file (void)
{
  g_auto (Run) run = run_program ("run", "--", "--horizon", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "--horizon");
}

static void
test_full_disk (void)
{
  const char *const formats[] = { "--format=table", "--format=csv", "--format=json" };
  g_autofree char  *scenario = money ("money-order.xml");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const char *const arguments[] = { "run", scenario, formats[i], NULL };
      g_auto (Run) run = run_program_with (arguments, NULL, "/dev/full");

      run_assert (&run, 1);
      assert_has (run.err, "could not be written");
    }
}

static void
test_full_disk_for_help_and_list (void)
{
  const char *const help[] = { "--help", NULL };
  const char *const list[] = { "list", NULL };
  g_auto (Run) helped = run_program_with (help, NULL, "/dev/full");
  g_auto (Run) listed = run_program_with (list, NULL, "/dev/full");

  run_assert (&helped, 1);
  run_assert (&listed, 1);
}

static void
test_width_of_sentences (void)
{
  g_autofree char  *scenario = money ("money-order.xml");
  const char *const arguments[] = { "run", scenario, NULL };
  const char *const narrow[] = { "COLUMNS=60", NULL };
  g_auto (Run) run = run_program_with (arguments, narrow, NULL);
  g_auto (Run) wide = run_program ("run", scenario, NULL);

  run_assert (&run, 0);
  g_assert_cmpstr (run.out, !=, wide.out);
}

/* Payers, sectors, services and years all add up to the one total. */
static void
assert_sums_agree (const char *json)
{
  g_autoptr (JsonNode) root = parse (json);
  const double net = sum (root, "$.total.net");

  assert_close (sum (root, "$.payers[*].net"), net, 1e-9, 0.005);
  assert_close (sum (root, "$.sectors[*].net"), net, 1e-9, 0.005);
  assert_close (sum (root, "$.total.yearly[*].net"), net, 1e-9, 0.005);
  assert_close (sum (root, "$.services[*].gain"), sum (root, "$.total.gain"), 1e-9, 0.005);
  assert_close (sum (root, "$.cost_lines[*].cost"), sum (root, "$.total.cost"), 1e-9, 0.005);
}

/* What is shipped is what everybody tries first. */
static void
test_every_shipped_scenario (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint       n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (".xml"));
      g_auto (Run) json = { 0 };

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      json = run_program ("run", id, "--format=json", NULL);
      run_assert (&json, 0);
      g_assert_cmpstr (json.err, ==, "");
      assert_sums_agree (json.out);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/run/table", test_table);
  g_test_add_func ("/cli/run/table-is-the-default", test_table_is_the_default);
  g_test_add_func ("/cli/run/worked-example", test_worked_example_as_json);
  g_test_add_func ("/cli/run/csv-equals-json", test_csv_equals_json);
  g_test_add_func ("/cli/run/undiscounted", test_undiscounted);
  g_test_add_func ("/cli/run/budget", test_budget);
  g_test_add_func ("/cli/run/horizon", test_horizon);
  g_test_add_func ("/cli/run/horizon-past-the-last-age", test_horizon_past_the_last_age);
  g_test_add_func ("/cli/run/timing", test_timing);
  g_test_add_func ("/cli/run/price-year", test_price_year);
  g_test_add_func ("/cli/run/price-year-lacking", test_price_year_the_index_lacks);
  g_test_add_func ("/cli/run/warnings-to-stderr", test_warnings_go_to_stderr);
  g_test_add_func ("/cli/run/errors-leave-stdout-empty", test_errors_leave_stdout_empty);
  g_test_add_func ("/cli/run/unknown-id", test_unknown_id);
  g_test_add_func ("/cli/run/missing-path", test_missing_path);
  g_test_add_func ("/cli/run/not-a-scenario", test_not_a_scenario);
  g_test_add_func ("/cli/run/own-folder", test_file_from_its_own_folder);
  g_test_add_func ("/cli/run/two-dashes", test_option_after_two_dashes_is_a_file);
  g_test_add_func ("/cli/run/full-disk", test_full_disk);
  g_test_add_func ("/cli/run/full-disk-help-list", test_full_disk_for_help_and_list);
  g_test_add_func ("/cli/run/width", test_width_of_sentences);
  g_test_add_func ("/cli/run/every-shipped-scenario", test_every_shipped_scenario);
  return g_test_run ();
}
