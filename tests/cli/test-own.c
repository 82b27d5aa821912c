/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "test.h"

/* Own figures and municipalities on the command line, with the shipped data. */

static const char scenario[] = "los-i-fjordvik";

static char *
example (void)
{
  return g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "own-figures-example.csv", NULL);
}

/* A table of one's own in a new folder. (transfer full) */
static char *
put_table (const char *folder,
           const char *text)
{
  char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* Runs with a data folder of its own. */
static Run
run_at_home (const char        *home,
             const char *const *arguments)
{
  g_autofree char *variable = g_strconcat ("XDG_DATA_HOME=", home, NULL);
  const char      *variables[] = { variable, NULL };

  return run_program_with (arguments, variables, NULL);
}

static void
assert_file (const char *folder,
             const char *name,
             gboolean    is_there)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == is_there);
}

/* --- import -------------------------------------------------------------------------- */

static void
test_preview_writes_nothing (void)
{
  g_autofree char  *home = new_folder ();
  g_autofree char  *table = example ();
  const char *const arguments[] = { "own", "import", table, "--preview", NULL };
  g_auto (Run) run = run_at_home (home, arguments);

  run_assert (&run, 0);
  g_assert_cmpstr (run.err, ==, "");
  assert_has (run.out, "Home services: unit cost, per user, year, 2024 kroner");
  assert_has (run.out, "298,000");
  assert_has (run.out, "nothing has been written");
  assert_file (home, "utenfor", FALSE);
}

static void
test_import_to_the_data_folder (void)
{
  g_autofree char  *home = new_folder ();
  g_autofree char  *table = put_table (home, "place;value\npayer/kommune/keep;0,03\n");
  const char *const import[] = { "own", "import", table, NULL };
  const char *const list[] = { "list", NULL };
  const char *const use[] = { "run", scenario, "--own-figures", "table", NULL };
  g_auto (Run) imported = run_at_home (home, import);
  g_auto (Run) listed = run_at_home (home, list);
  g_auto (Run) used = run_at_home (home, use);

  run_assert (&imported, 0);
  assert_file (home, "utenfor/own-figures/table.xml", TRUE);
  assert_has (imported.out, "--own-figures table");
  run_assert (&listed, 0);
  assert_has (listed.out, "table.csv");
  run_assert (&used, 0);
  assert_has (used.out, "1 own figure from “table”");
}

static void
test_import_to_a_file (void)
{
  g_autofree char  *home = new_folder ();
  g_autofree char  *table = example ();
  g_autofree char  *output = g_build_filename (home, "våre tall.xml", NULL);
  const char *const import[] = { "own", "import", table, "-o", output, NULL };
  const char *const check[] = { "check", output, NULL };
  const char *const use[] = { "run", scenario, "--own-figures", output, NULL };
  g_auto (Run) imported = run_at_home (home, import);
  g_auto (Run) checked = run_at_home (home, check);
  g_auto (Run) used = run_at_home (home, use);

  run_assert (&imported, 0);
  run_assert (&checked, 0);
  assert_has (checked.out, "0 errors, 0 warnings");
  run_assert (&used, 0);
  assert_has (used.out, "5 own figures from “v--re-tall”");
}

static void
test_faulty_table (void)
{
  g_autofree char  *home = new_folder ();
  g_autofree char  *table = put_table (home, "place;value\npayer/komune/keep;0,03\nservice/home-services/unit-cost;298.000\n");
  const char *const arguments[] = { "own", "import", table, NULL };
  g_auto (Run) run = run_at_home (home, arguments);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, "table.csv:2:");
  assert_has (run.err, "Did you mean “payer/kommune/keep”?");
  assert_has (run.err, "table.csv:3:");
  assert_has (run.err, "298000");
  assert_file (home, "utenfor", FALSE);
}

static void
test_empty_table (void)
{
  g_autofree char  *home = new_folder ();
  g_autofree char  *table = put_table (home, "place;value\npayer/kommune/keep;\n");
  const char *const arguments[] = { "own", "import", table, NULL };
  g_auto (Run) run = run_at_home (home, arguments);

  run_assert (&run, 1);
  assert_has (run.err, "nothing would change");
}

static void
test_template (void)
{
  g_auto (Run) run = run_program ("own", "template", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "place;value;price-year;source;now;grade;title\n");
  assert_has (run.out, "payer/kommune/keep;;;;0,38;B;");
}

static void
test_usage (void)
{
  static const char *const wrong[][4] = {
    { "own", NULL },
    { "own", "import", NULL },
    { "own", "export", NULL },
    { "own", "template", "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (Run) run = run_program_with (wrong[i], NULL, NULL);

      run_assert (&run, 2);
      assert_has (run.err, "import FILE.csv");
    }
}

static void
test_unknown_catalogue (void)
{
  g_autofree char *table = example ();
  g_auto (Run) run = run_program ("own", "import", table, "--catalogue", "sweden", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "“sweden”");
  assert_has (run.err, "norway");
}

/* --- in a municipality ------------------------------------------------------------------ */

static double
ask (const char *municipality,
     const char *path)
{
  g_auto (Run) run = run_program ("run", scenario, "--format", "json", "--municipality", municipality, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) found = NULL;

  run_assert (&run, 0);
  root = json_from_string (run.out, &error);
  g_assert_no_error (error);
  found = json_path_query (path, root, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (found)), ==, 1);

  return json_array_get_double_element (json_node_get_array (found), 0);
}

static void
test_municipality_in_table (void)
{
  g_auto (Run) run = run_program ("run", scenario, "--municipality", "kautokeino", NULL);

  run_assert (&run, 0);
  g_assert_cmpstr (run.err, ==, "");
  assert_has (run.out, "Kautokeino – Guovdageaidnu keeps 3 øre of a krone more of its own tax");
  assert_has (run.out, "contribution 0.0");
}

static void
test_municipality_in_json (void)
{
  assert_close (ask ("0301", "$.place.municipality.keep"), 0.444, 0, 0.0005);
  assert_close (ask ("Bergen", "$.place.municipality.keep"), 0.406, 0, 0.0005);
  assert_close (ask ("Guovdageaidnu", "$.place.municipality.keep"), 0.031, 0, 0.0005);
  assert_close (ask ("Bergen", "$.place.municipality.population"), 295042, 0, 5000);
}

/* Oslo is its own county: there is no row for another one. */
static void
test_county_of_its_own (void)
{
  g_auto (Run) oslo = run_program ("run", scenario, "--municipality", "0301", NULL);
  g_auto (Run) bergen = run_program ("run", scenario, "--municipality", "4601", NULL);

  run_assert (&oslo, 0);
  assert_has (oslo.out, "Oslo is municipality and county in one");
  assert_has_not (oslo.out, "\n  County ");
  assert_has (bergen.out, "\n  County ");
}

static void
test_municipality_in_csv (void)
{
  g_auto (Run) run = run_program ("run", scenario, "--format", "csv", "--municipality", "Oslo", NULL);

  run_assert (&run, 0);
  assert_has (run.out, ",municipality=0301,");
  assert_has_not (run.out, "own-figures=");
}

static void
test_unknown_municipality (void)
{
  g_auto (Run) run = run_program ("run", scenario, "--municipality", "Fjordvik", NULL);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, "Fjordvik");
  assert_has (run.err, "[municipality-unknown]");
}

/* A catalogue of one's own has no municipalities unless one writes a list for it. */
static void
test_municipality_of_another_catalogue (void)
{
  g_autofree char *other = money ("money-order.xml");
  g_auto (Run) run = run_program ("run", other, "--municipality", "4601", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "[municipality-unknown]");
}

static void
test_unknown_own_figures (void)
{
  g_auto (Run) run = run_program ("run", scenario, "--own-figures", "nobody", NULL);

  run_assert (&run, 1);
  assert_has (run.err, "nobody");
}

static void
test_list (void)
{
  g_auto (Run) run = run_program ("list", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "357 municipalities for “norway”");
  assert_has (run.out, "Own figures");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/own/preview-writes-nothing", test_preview_writes_nothing);
  g_test_add_func ("/cli/own/import-to-the-data-folder", test_import_to_the_data_folder);
  g_test_add_func ("/cli/own/import-to-a-file", test_import_to_a_file);
  g_test_add_func ("/cli/own/faulty-table", test_faulty_table);
  g_test_add_func ("/cli/own/empty-table", test_empty_table);
  g_test_add_func ("/cli/own/template", test_template);
  g_test_add_func ("/cli/own/usage", test_usage);
  g_test_add_func ("/cli/own/unknown-catalogue", test_unknown_catalogue);
  g_test_add_func ("/cli/municipality/in-table", test_municipality_in_table);
  g_test_add_func ("/cli/municipality/in-json", test_municipality_in_json);
  g_test_add_func ("/cli/municipality/county-of-its-own", test_county_of_its_own);
  g_test_add_func ("/cli/municipality/in-csv", test_municipality_in_csv);
  g_test_add_func ("/cli/municipality/unknown", test_unknown_municipality);
  g_test_add_func ("/cli/municipality/of-another-catalogue", test_municipality_of_another_catalogue);
  g_test_add_func ("/cli/municipality/unknown-own-figures", test_unknown_own_figures);
  g_test_add_func ("/cli/municipality/list", test_list);

  return g_test_run ();
}
