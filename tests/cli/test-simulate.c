/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <json-glib/json-glib.h>

#include "test.h"

/* utenfor-cli simulate. */

static JsonObject *
parse (JsonParser *parser,
       const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

/* Of a figure that comes with its standard error. */
static double
value_of (JsonObject *object,
          const char *name)
{
  return json_object_get_double_member (json_object_get_object_member (object, name), "value");
}

/* Worked example G, through the whole program. */
static void
test_example_g (void)
{
  g_autofree char *path = test_sample ("worked", "a.xml");
  g_auto (Run) run = run_program ("simulate", path, "--format", "json", "--mode", "chance", "--draws", "10000", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *payer, *horizon, *median;
  double      sd;

  run_assert (&run, 0);
  root = parse (parser, run.out);
  payer = json_array_get_object_element (json_object_get_array_member (root, "payers"), 0);
  g_assert_cmpstr (json_object_get_string_member (payer, "payer"), ==, "kommune");
  horizon = json_object_get_object_member (payer, "horizon");
  sd = value_of (horizon, "sd");
  assert_close (sd, 4160032.25, 0, 4 * 4160032.25 / sqrt (2 * 10000));
  assert_close (value_of (horizon, "mean"), 8800552.72, 0, 4 * sd / 100);
  assert_close (value_of (horizon, "chance_of_gain"), 0.992917, 0, 4 * sqrt (0.992917 * 0.007083 / 10000));
  median = json_array_get_object_element (json_object_get_array_member (horizon, "percentiles"), 3);
  g_assert_cmpfloat (json_object_get_double_member (median, "share"), ==, 0.5);
  assert_close (json_object_get_double_member (median, "value"), 9192242.42, 0, 0.01);
}

/* What a refund does is the same number in JSON and CSV, the state pays what is received,
 * and neither is there where everybody uses the mean. */
static void
test_refund (void)
{
  g_auto (Run) run = run_program ("simulate", "foreldrekurs-i-fjordvik", "--format", "json", "--draws", "500", NULL);
  g_auto (Run) sheet = run_program ("simulate", "foreldrekurs-i-fjordvik", "--format", "csv", "--draws", "500", NULL);
  g_auto (Run) mean = run_program ("simulate", "foreldrekurs-i-fjordvik", "--format", "json", "--draws", "500", "--mean-use", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) other = json_parser_new ();
  JsonArray  *refunds;
  JsonObject *refund;
  const char *found;

  run_assert (&run, 0);
  run_assert (&sheet, 0);
  run_assert (&mean, 0);
  refunds = json_object_get_array_member (parse (parser, run.out), "refunds");
  g_assert_cmpuint (json_array_get_length (refunds), ==, 1);
  refund = json_array_get_object_element (refunds, 0);
  g_assert_cmpstr (json_object_get_string_member (refund, "refund"), ==, "high-cost-refund");
  g_assert_cmpstr (json_object_get_string_member (refund, "payer"), ==, "kommune");
  g_assert_cmpfloat (value_of (refund, "mean"), !=, 0);
  found = strstr (sheet.out, "refund,,,kommune,yes,high-cost-refund,");
  g_assert_nonnull (found);
  assert_close (g_ascii_strtod (found + strlen ("refund,,,kommune,yes,high-cost-refund,"), NULL), value_of (refund, "mean"), 1e-14, 0);

  refunds = json_object_get_array_member (parse (other, mean.out), "refunds");
  g_assert_cmpuint (json_array_get_length (refunds), ==, 0);
}

/* Said where it matters, and not of what another seed might turn. */
static void
test_refund_in_the_table (void)
{
  g_auto (Run) run = run_program ("simulate", "foreldrekurs-i-fjordvik", "--draws", "2000", NULL);
  g_auto (Run) mean = run_program ("simulate", "foreldrekurs-i-fjordvik", "--draws", "2000", "--mean-use", NULL);
  g_auto (Run) few = run_program ("simulate", "foreldrekurs-i-fjordvik", "--draws", "8", NULL);

  run_assert (&run, 0);
  run_assert (&mean, 0);
  run_assert (&few, 0);
  assert_has (run.out, "Refund for costly care: the municipality gets about");
  assert_has (run.out, "less than");
  assert_has (run.out, "the draws, not in the expected values.");
  g_assert_null (strstr (mean.out, "Refund for costly care"));
  g_assert_null (strstr (few.out, "Refund for costly care"));
}

/* The same bytes for any number of threads; others with another seed. */
static void
test_same_bytes (void)
{
  g_auto (Run) one = run_program ("simulate", "los-i-fjordvik", "--format", "csv", "--draws", "100", "--threads", "1", NULL);
  g_auto (Run) three = run_program ("simulate", "los-i-fjordvik", "--format=csv", "-n", "100", "--threads", "3", NULL);
  g_auto (Run) other = run_program ("simulate", "los-i-fjordvik", "--format", "csv", "-n", "100", "--seed", "18446744073709551615", NULL);

  run_assert (&one, 0);
  run_assert (&three, 0);
  run_assert (&other, 0);
  g_assert_cmpstr (one.out, ==, three.out);
  g_assert_cmpstr (one.out, !=, other.out);
}

static void
test_table (void)
{
  g_auto (Run) run = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "200", NULL);
  g_auto (Run) numbers = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "200", "--mode", "not-knowing", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "Family team in Fjordvik");
  assert_has (run.out, "200 draws with seed 1: lives and numbers are drawn.");
  assert_has (run.out, "Public total");
  assert_has (run.out, "All public payers gain at once in");
  assert_has_not (run.out, "luck counts for much");
  run_assert (&numbers, 0);
  assert_has (numbers.out, "numbers are drawn, lives are as expected");
  /* Nothing is divided into luck and not-knowing where one of them is not drawn. */
  assert_has (run.out, "Luck: ");
  assert_has (run.out, "numbers are not known.");
  assert_has_not (numbers.out, "Luck");
  assert_has_not (numbers.out, "luck");
  assert_has_not (numbers.out, "not known");
}

static void
test_chance_alone (void)
{
  g_auto (Run) run = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "200", "--mode", "chance", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "lives are drawn, every number is at its value");
  assert_has_not (run.out, "Luck");
  assert_has_not (run.out, "not known");
}

/* One draw says nothing of how far another would be from it. */
static void
test_one_draw (void)
{
  g_auto (Run) table = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "1", NULL);
  g_auto (Run) csv = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "1", "--format", "csv", NULL);
  g_auto (Run) json = run_program ("simulate", "familieteam-i-fjordvik", "--draws", "1", "--format", "json", NULL);

  run_assert (&table, 0);
  assert_has (table.out, "(± – points)");
  assert_has_not (table.out, "luck –");
  assert_has_not (table.out, "the same in every draw");
  run_assert (&csv, 0);
  g_assert_true (g_regex_match_simple ("\\nhorizon,,,,,mean,[0-9.-]+,\r", csv.out, 0, 0));
  run_assert (&json, 0);
  assert_has_not (json.out, "\"error\" : 0");
}

/* Fewer than twenty-five, and the page says so. */
static void
test_few (void)
{
  const char *const others[] = { "catalogue.xml", "money-group.xml", "money-reference.xml" };
  g_autofree char  *folder = new_folder ();
  g_autofree char  *path = copy_money ("money-lives.xml", folder, "per-intake=\"40\"", "per-intake=\"8\"");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_free (copy_money (others[i], folder, NULL, NULL));
  {
    g_auto (Run) run = run_program ("simulate", path, "-n", "50", NULL);

    run_assert (&run, 0);
    assert_has (run.out, "luck counts for much");
  }
}

/* Ctrl+C: the exit status of a problem, at once, and nothing on stdout. */
static void
test_interrupt (void)
{
  const char *const arguments[] = { "simulate", "los-i-fjordvik", "-n", "300000", "--threads", "1", NULL };
  double            ms;
  g_auto (Run) run = run_interrupted (arguments, &ms);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, "Stopped before all draws were done");
}

typedef struct
{
  const char *name;
  const char *option;
  const char *value;
} Wrong;

static const Wrong wrong[] = {
  { "no-draws", "--draws", "0" },
  { "too-many-draws", "--draws", "1000001" },
  { "draws-no-number", "--draws", "many" },
  { "negative-seed", "--seed", "-1" },
  { "seed-too-large", "--seed", "18446744073709551616" },
  { "no-threads", "--threads", "0" },
  { "mode", "--mode", "all" },
  { "format", "--format", "xml" },
};

static void
test_wrong (gconstpointer data)
{
  const Wrong *one = data;
  g_auto (Run) run = run_program ("simulate", "los-i-fjordvik", one->option, one->value, NULL);

  run_assert (&run, 2);
  assert_has (run.err, one->option);
  g_assert_cmpstr (run.out, ==, "");
}

/* A number no distribution can hold is an error that says where it stands. */
static void
test_cannot_hold (void)
{
  const char *const others[] = { "catalogue.xml", "money-group.xml", "money-reference.xml" };
  g_autofree char  *folder = new_folder ();
  g_autofree char  *path = copy_money ("money-lives.xml", folder, "low=\"0.2\" high=\"0.4\"", "low=\"0\" high=\"1\" level=\"0.5\"");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_free (copy_money (others[i], folder, NULL, NULL));
  {
    g_auto (Run) run = run_program ("simulate", path, NULL);

    run_assert (&run, 1);
    assert_has (run.err, "family-cannot-hold");
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/simulate/example-g", test_example_g);
  g_test_add_func ("/cli/simulate/same-bytes", test_same_bytes);
  g_test_add_func ("/cli/simulate/refund", test_refund);
  g_test_add_func ("/cli/simulate/refund-in-the-table", test_refund_in_the_table);
  g_test_add_func ("/cli/simulate/table", test_table);
  g_test_add_func ("/cli/simulate/chance-alone", test_chance_alone);
  g_test_add_func ("/cli/simulate/one-draw", test_one_draw);
  g_test_add_func ("/cli/simulate/few", test_few);
  g_test_add_func ("/cli/simulate/interrupt", test_interrupt);
  g_test_add_func ("/cli/simulate/cannot-hold", test_cannot_hold);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *name = g_strconcat ("/cli/simulate/wrong/", wrong[i].name, NULL);

      g_test_add_data_func (name, &wrong[i], test_wrong);
    }

  return g_test_run ();
}
