/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <json-glib/json-glib.h>

#include "test.h"

/* sensitivity, switching, stress and compare on the shipped data. */

static const char scenario[] = "los-i-fjordvik";
static const char other[] = "sommerjobb-i-fjordvik";

/* The rows of a JSON answer. (transfer full) is the parser. */
static JsonParser *
parse (const Run  *run,
       const char *question,
       JsonArray **rows)
{
  JsonParser *parser = json_parser_new ();
  JsonObject *root;
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, run->out, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpint (json_object_get_int_member (root, "format"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (root, "question"), ==, question);
  *rows = json_object_get_array_member (root, "rows");

  return parser;
}

static double
number_in (JsonArray  *rows,
           guint       row,
           const char *name)
{
  return json_object_get_double_member (json_array_get_object_element (rows, row), name);
}

static void
test_sensitivity (void)
{
  g_auto (Run) run = run_program ("sensitivity", scenario, "--language", "en", "--top", "3", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "Causal share");
  assert_has (run.out, "what the answer hangs on");
  assert_has (run.out, "other uncertain numbers");
}

static void
test_widest_first (void)
{
  g_auto (Run) run = run_program ("sensitivity", scenario, "--format", "json", "--payer", "kommune", NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;

  run_assert (&run, 0);
  parser = parse (&run, "sensitivity", &rows);
  for (guint i = 1; i < json_array_get_length (rows); i++)
    g_assert_cmpfloat (number_in (rows, i, "swing"), <=, number_in (rows, i - 1, "swing"));
  assert_close (number_in (rows, 0, "swing"), fabs (number_in (rows, 0, "net_at_high") - number_in (rows, 0, "net_at_low")), 1e-12, 0);
}

static guint
count_rows (const char *question,
            const char *top)
{
  g_auto (Run) run = run_program (question, scenario, "--format", "json", top, NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;

  run_assert (&run, 0);
  parser = parse (&run, question, &rows);

  return json_array_get_length (rows);
}

/* Files have a row for each uncertain number; a table says how many it leaves out. */
static void
test_every_row (void)
{
  static const char *const ends[] = { "move it less, or not at all", "are farther off, or never" };
  static const char *const questions[] = { "sensitivity", "switching" };
  guint                    n = count_rows ("sensitivity", NULL);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_auto (Run) table = run_program (questions[i], scenario, "--language", "en", NULL);
      g_autofree char *rest = g_strdup_printf ("%u other uncertain numbers %s", n - 20, ends[i]);

      g_assert_cmpuint (count_rows (questions[i], NULL), ==, n);
      g_assert_cmpuint (count_rows (questions[i], "--top=3"), ==, 3);
      run_assert (&table, 0);
      assert_has (table.out, rest);
    }
}

/* 43 years, and not 43.0. */
static void
test_whole_numbers (void)
{
  g_auto (Run) one = run_program ("sensitivity", scenario, "--format", "json", "--top", "1", NULL);
  g_auto (Run) both = run_program ("compare", scenario, other, "--format", "json", NULL);

  run_assert (&one, 0);
  assert_has (one.out, "\"horizon\" : 43,");
  assert_has (one.out, "\"price_year\" : 2026,");
  run_assert (&both, 0);
  assert_has (both.out, "\"horizon\" : 43,");
  assert_has (both.out, "\"price_year\" : 2026,");
}

static void
test_csv (void)
{
  g_auto (Run) run = run_program ("switching", scenario, "--format", "csv", "--payer", "kommune", "--top", "1", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "scenario,payer,view,discounted,timing,horizon,price_year,path,value,answer,at,inside\r\n");
  assert_has (run.out, "los-i-fjordvik,kommune,value,yes,start,43,2026,los-i-fjordvik/effect/");
}

static void
test_switching (void)
{
  g_auto (Run) run = run_program ("switching", scenario, "--language", "en", "--payer", "kommune", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "The municipality breaks even when");
  assert_has (run.out, "of 100 more succeed; here it is 14.0.");
}

static void
test_stress (void)
{
  g_auto (Run) run = run_program ("stress", scenario, "--format", "json", NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;

  run_assert (&run, 0);
  parser = parse (&run, "stress", &rows);
  g_assert_cmpuint (json_array_get_length (rows), ==, 7);
  /* Weak: half of the gain is lost; dearer: half of the cost is added. */
  g_assert_cmpfloat (number_in (rows, 2, "net_total"), <, number_in (rows, 0, "net_total"));
  g_assert_cmpfloat (number_in (rows, 6, "net_total"), <, number_in (rows, 0, "net_total"));
  assert_close (number_in (rows, 6, "net_andre"), number_in (rows, 0, "net_andre"), 1e-12, 1e-6);
}

/* Who stands outside the total stands behind it and in brackets: what is before adds up. */
static void
test_stress_adds_up (void)
{
  g_auto (Run) csv = run_program ("stress", scenario, "--format", "csv", NULL);
  g_auto (Run) table = run_program ("stress", scenario, "--language", "en", NULL);
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) heading = NULL;
  g_auto (GStrv) fields = NULL;
  double sum = 0, total = NAN;

  run_assert (&csv, 0);
  lines = g_strsplit (csv.out, "\r\n", -1);
  heading = g_strsplit (lines[0], ",", -1);
  fields = g_strsplit (lines[1], ",", -1);
  for (guint i = 0; heading[i] != NULL && isnan (total); i++)
    if (g_str_equal (heading[i], "net_total"))
      total = g_ascii_strtod (fields[i], NULL);
    else if (g_str_has_prefix (heading[i], "net_"))
      sum += g_ascii_strtod (fields[i], NULL);
  assert_close (sum, total, 1e-12, 0.01);
  assert_has (lines[0], ",net_total,net_");
  run_assert (&table, 0);
  assert_has (table.out, "(The person)");
  assert_has (table.out, "In brackets: outside the public total.");
}

/* The user's own tests: named, or lying where the scenario lies. */
static void
test_stress_of_her_own (void)
{
  static const char own[] = "<stress-tests format=\"1\" id=\"harder\"><title xml:lang=\"en\">Harder</title>"
                            "<stress-test id=\"twice\"><title xml:lang=\"en\">Twice as dear</title>"
                            "<amount times=\"2\"/></stress-test></stress-tests>";
  g_autofree char  *folder = new_folder ();
  g_autofree char  *path = g_build_filename (folder, "own.xml", NULL);
  g_autofree char  *there = g_build_filename (folder, "los.xml", NULL);
  g_autofree char  *shipped = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "los-i-fjordvik.xml", NULL);
  g_autofree char  *text = NULL;
  g_auto (Run) named = { 0 };
  g_auto (Run) beside = { 0 };
  g_auto (Run) usual = { 0 };

  g_assert_true (g_file_set_contents (path, own, -1, NULL));
  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (there, text, -1, NULL));
  named = run_program ("stress", scenario, "--language", "en", "--tests", path, NULL);
  run_assert (&named, 0);
  assert_has (named.out, "Twice as dear");
  assert_has_not (named.out, "Late");
  beside = run_program ("stress", there, "--format", "csv", NULL);
  run_assert (&beside, 0);
  assert_has (beside.out, "los-i-fjordvik,harder,value,yes,start,43,2026,twice,");
  usual = run_program ("stress", there, "--format", "csv", "--tests", "stress-tests", NULL);
  run_assert (&usual, 0);
  assert_has (usual.out, "los-i-fjordvik,stress-tests,value,yes,start,43,2026,late,");
}

static void
test_stress_tests_missing (void)
{
  g_auto (Run) unknown = run_program ("stress", scenario, "--tests", "there-is-none", NULL);
  g_auto (Run) wrong = run_program ("stress", scenario, "--language", "en", "--tests", "/dev/null", NULL);

  run_assert (&unknown, 1);
  assert_has (unknown.err, "[file-missing]");
  run_assert (&wrong, 1);
  g_assert_cmpstr (wrong.out, ==, "");
}

static void
test_compare (void)
{
  g_auto (Run) run = run_program ("compare", scenario, other, "--format", "json", NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;

  run_assert (&run, 0);
  parser = parse (&run, "comparison", &rows);
  g_assert_cmpuint (json_array_get_length (rows), ==, 2);
  assert_close (number_in (rows, 1, "net"), number_in (rows, 1, "gain") - number_in (rows, 1, "cost"), 1e-9, 0);
  assert_has_not (run.out, "beats");
}

/* One beats the other, or the other it: the two shares add up to one. */
static void
test_beats (void)
{
  g_auto (Run) run = run_program ("compare", scenario, other, "--draws", "64", "--format", "json", NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;

  run_assert (&run, 0);
  parser = parse (&run, "comparison", &rows);
  assert_close (number_in (rows, 0, "beats_sommerjobb-i-fjordvik") + number_in (rows, 1, "beats_los-i-fjordvik"), 1, 1e-12, 0);
  g_assert_cmpfloat (number_in (rows, 0, "p10"), <, number_in (rows, 0, "p90"));
  {
    g_auto (Run) alone = run_program ("compare", scenario, other, "-n", "64", "--threads", "1", "--format", "json", NULL);

    run_assert (&alone, 0);
    g_assert_cmpstr (alone.out, ==, run.out);
  }
}

/* The same people: a scenario never beats itself, in no draw. */
static void
test_same_people (void)
{
  g_auto (Run) run = run_program ("compare", scenario, scenario, "--draws", "16", "--language", "en", NULL);

  run_assert (&run, 0);
  /* Wherever the line is broken. */
  g_assert_true (g_regex_match_simple (" in\\s+0", run.out, 0, 0));
}

/* A copy is still called the same: its id tells it apart, and where that is the same too its place. */
static void
test_same_title (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "copy.xml", NULL);
  g_autofree char *shipped = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "los-i-fjordvik.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) copy = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  copy = g_string_new (text);
  g_assert_cmpuint (g_string_replace (copy, "id=\"los-i-fjordvik\"", "id=\"the-copy\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (path, copy->str, -1, NULL));
  {
    g_auto (Run) both = run_program ("compare", scenario, path, "--draws", "8", "--language", "en", NULL);
    g_auto (Run) twice = run_program ("compare", scenario, scenario, other, "--draws", "8", "--language", "en", NULL);

    run_assert (&both, 0);
    assert_has (both.out, "(los-i-fjordvik)” beats “");
    assert_has (both.out, "(the-copy)” in ");
    run_assert (&twice, 0);
    assert_has (twice.out, "(1)” beats “");
    assert_has (twice.out, "(2)” beats “");
    assert_has_not (twice.out, "(3)");
  }
  {
    g_auto (Run) run = run_program ("compare", scenario, scenario, other, "--draws", "8", "--format", "csv", NULL);

    run_assert (&run, 0);
    assert_has (run.out, ",beats_los-i-fjordvik_1,beats_los-i-fjordvik_2,beats_sommerjobb-i-fjordvik\r\n");
  }
}

/* Scenarios of other payers cannot stand in the same table. */
static void
test_not_comparable (void)
{
  g_autofree char *small = g_build_filename (g_getenv ("UTENFOR_SAMPLES"), "small", "life-course.xml", NULL);
  g_auto (Run) run = run_program ("compare", scenario, small, NULL);

  run_assert (&run, 1);
  assert_has (run.err, "[not-comparable]");
  assert_has (run.err, "“life-course”");
  g_assert_cmpstr (run.out, ==, "");
}

/* None is worth more than all of them, and the same seed says the same. */
static void
test_value_of_knowing (void)
{
  g_auto (Run) run = run_program ("value-of-knowing", "mst-i-fjordvik", "--payer", "kommune", "--draws", "2000", "--seed", "5", "--format", "json", NULL);
  g_auto (Run) again = run_program ("value-of-knowing", "mst-i-fjordvik", "--payer", "kommune", "--draws", "2000", "--seed", "5", "--threads", "2", "--format", "json", NULL);
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *rows;
  double     all;

  run_assert (&run, 0);
  g_assert_cmpstr (run.out, ==, again.out);
  parser = parse (&run, "value-of-knowing", &rows);
  all = json_object_get_double_member (json_node_get_object (json_parser_get_root (parser)), "all");
  g_assert_cmpuint (json_array_get_length (rows), >=, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 0), "path"), ==, "mst-i-fjordvik/line/spared-placement/amount");
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_assert_cmpfloat (number_in (rows, i, "worth"), <=, number_in (rows, i, "most"));
      g_assert_cmpfloat (number_in (rows, i, "most"), <=, all);
    }
}

static void
test_measure_that_first (void)
{
  g_auto (Run) run = run_program ("value-of-knowing", "mst-i-fjordvik", "--payer", "kommune", "--draws", "2000", "--language", "en", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "what it is worth to know more");
  assert_has (run.out, "measure that first");
  assert_has (run.out, "of the draws. Knowing every number would");
  assert_has (run.out, "is worth about");
  assert_has (run.out, "Worth knowing: what it is worth to know the number exactly");
}

static void
test_usage (void)
{
  const char *const lines[][6] = {
    { "sensitivity" },
    { "sensitivity", "los-i-fjordvik", "--format", "xml" },
    { "sensitivity", "los-i-fjordvik", "--top", "-1" },
    { "switching", "los-i-fjordvik", "--top", "0" },
    { "value-of-knowing", "los-i-fjordvik", "--top", "many" },
    { "stress", "los-i-fjordvik", "--top", "3" },
    { "stress", "los-i-fjordvik", "--payer", "kommune" },
    { "switching", "los-i-fjordvik", "--horizon", "0" },
    { "stress", "los-i-fjordvik", "mst-i-fjordvik" },
    { "value-of-knowing" },
    { "value-of-knowing", "los-i-fjordvik", "--draws", "0" },
    { "value-of-knowing", "los-i-fjordvik", "--seed=-1" },
    { "value-of-knowing", "los-i-fjordvik", "--mode", "chance" },
    { "compare", "los-i-fjordvik" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "--draws", "-5" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "--seed=-1" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "--top=1" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "--threads=0" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "--dark" },
    { "compare", "los-i-fjordvik", "mst-i-fjordvik", "-o", "x.gif" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) run = run_program_with (lines[i], NULL, NULL);

      run_assert (&run, 2);
    }
}

static void
test_unknown (void)
{
  g_auto (Run) payer = run_program ("switching", scenario, "--payer", "nobody", NULL);
  g_auto (Run) missing = run_program ("stress", "there-is-none", NULL);

  run_assert (&payer, 1);
  assert_has (payer.err, "fylkeskommune");
  run_assert (&missing, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/questions/sensitivity", test_sensitivity);
  g_test_add_func ("/cli/questions/widest-first", test_widest_first);
  g_test_add_func ("/cli/questions/every-row", test_every_row);
  g_test_add_func ("/cli/questions/whole-numbers", test_whole_numbers);
  g_test_add_func ("/cli/questions/csv", test_csv);
  g_test_add_func ("/cli/questions/switching", test_switching);
  g_test_add_func ("/cli/questions/stress", test_stress);
  g_test_add_func ("/cli/questions/stress-adds-up", test_stress_adds_up);
  g_test_add_func ("/cli/questions/stress-of-her-own", test_stress_of_her_own);
  g_test_add_func ("/cli/questions/stress-tests-missing", test_stress_tests_missing);
  g_test_add_func ("/cli/questions/compare", test_compare);
  g_test_add_func ("/cli/questions/beats", test_beats);
  g_test_add_func ("/cli/questions/same-people", test_same_people);
  g_test_add_func ("/cli/questions/same-title", test_same_title);
  g_test_add_func ("/cli/questions/not-comparable", test_not_comparable);
  g_test_add_func ("/cli/questions/value-of-knowing", test_value_of_knowing);
  g_test_add_func ("/cli/questions/measure-that-first", test_measure_that_first);
  g_test_add_func ("/cli/questions/usage", test_usage);
  g_test_add_func ("/cli/questions/unknown", test_unknown);

  return g_test_run ();
}
