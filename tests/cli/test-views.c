/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "test.h"

/* Every question can be asked in every view that “run” has, and says which it was. */

#define SCENARIO "los-i-fjordvik"

static const char *const views[][2] = {
  { "--view=budget", NULL },
  { "--undiscounted", NULL },
  { "--timing=end", "--view=budget" },
  { "--horizon=9", "--undiscounted" },
  { "--price-year=2024", "--view=budget" },
};

/* The JSON of a command. (transfer full) */
static JsonParser *
ask (const char        *command,
     const char        *more,
     const char *const *view)
{
  const char *const arguments[] = { command, SCENARIO, "--format=json", view[0], view[1] != NULL ? view[1] : more,
                                    view[1] != NULL ? more : NULL, NULL };
  g_auto (Run) run = run_program_with (arguments, NULL, NULL);
  g_autoptr (GError) error = NULL;
  JsonParser *parser = json_parser_new ();

  run_assert (&run, 0);
  json_parser_load_from_data (parser, run.out, -1, &error);
  g_assert_no_error (error);

  return parser;
}

static JsonObject *
root_of (JsonParser *parser)
{
  return json_node_get_object (json_parser_get_root (parser));
}

static double
total_of (JsonParser *parser,
          const char *member)
{
  return json_object_get_double_member (json_object_get_object_member (root_of (parser), "total"), member);
}

static void
test_simulate (gconstpointer view)
{
  g_autoptr (JsonParser) expected = ask ("run", NULL, view);
  g_autoptr (JsonParser) drawn = ask ("simulate", "--draws=8", view);

  assert_close (total_of (drawn, "expected"), total_of (expected, "net"), 1e-12, 0);
  g_assert_true (json_node_equal (json_object_get_member (root_of (drawn), "view"),
                                  json_object_get_member (root_of (expected), "view")));
}

/* A question's facts are those of run's view. */
static void
assert_facts (JsonObject *facts,
              JsonObject *run)
{
  JsonObject *view = json_object_get_object_member (run, "view");
  gboolean    discounted = json_object_get_boolean_member (view, "discounted");

  g_assert_cmpstr (json_object_get_string_member (facts, "view"), ==, json_object_get_string_member (view, "kind"));
  g_assert_cmpstr (json_object_get_string_member (facts, "discounted"), ==, discounted ? "yes" : "no");
  g_assert_cmpint (json_object_get_int_member (facts, "price_year"), ==, json_object_get_int_member (view, "price_year"));
}

static void
test_questions (gconstpointer view)
{
  static const char *const commands[][2] = {
    { "sensitivity", NULL },
    { "switching", NULL },
    { "value-of-knowing", "--draws=8" },
    { "stress", NULL },
    { "compare", "familieteam-i-fjordvik" },
  };
  g_autoptr (JsonParser) expected = ask ("run", NULL, view);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (JsonParser) answer = ask (commands[i][0], commands[i][1], view);

      assert_facts (root_of (answer), root_of (expected));
    }
}

static JsonObject *
row_of (JsonParser *parser,
        guint       row)
{
  return json_array_get_object_element (json_object_get_array_member (root_of (parser), "rows"), row);
}

static void
test_nets (gconstpointer view)
{
  g_autoptr (JsonParser) expected = ask ("run", NULL, view);
  g_autoptr (JsonParser) compared = ask ("compare", "familieteam-i-fjordvik", view);
  g_autoptr (JsonParser) stressed = ask ("stress", NULL, view);

  assert_close (json_object_get_double_member (row_of (compared, 0), "net"), total_of (expected, "net"), 1e-12, 0);
  assert_close (json_object_get_double_member (row_of (stressed, 0), "net_total"), total_of (expected, "net"), 1e-12, 0);
}

/* In what can be taken out of a budget, half as much success is worth less than half. */
static void
test_swings_differ (void)
{
  g_autoptr (JsonParser) value = ask ("sensitivity", NULL, (const char *const[]){ "--view=value", NULL });
  g_autoptr (JsonParser) budget = ask ("sensitivity", NULL, (const char *const[]){ "--view=budget", NULL });

  g_assert_cmpstr (json_object_get_string_member (row_of (value, 0), "path"), ==, SCENARIO "/effect/causal-share");
  g_assert_cmpstr (json_object_get_string_member (row_of (budget, 0), "path"), ==, SCENARIO "/effect/causal-share");
  g_assert_cmpfloat (json_object_get_double_member (row_of (budget, 0), "swing"), <,
                     json_object_get_double_member (row_of (value, 0), "swing"));
}

static void
test_tables (void)
{
  static const char *const commands[][2] = {
    { "simulate", "--draws=8" },
    { "sensitivity", NULL },
    { "switching", NULL },
    { "value-of-knowing", "--draws=8" },
    { "compare", "familieteam-i-fjordvik" },
    { "stress", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Run) run = run_program (commands[i][0], SCENARIO, "--undiscounted", "--view=budget", commands[i][1], NULL);

      run_assert (&run, 0);
      assert_has (run.out, "Not discounted · only what can be taken out of a budget");
    }
}

static void
test_csv (void)
{
  g_auto (Run) run = run_program ("simulate", SCENARIO, "--draws=8", "--format=csv", "--view=budget", "--price-year=2024", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "view=budget,");
  assert_has (run.out, "price-year=2024,");
  assert_has (run.out, "discounted=yes,");
}

static char *
picture_of (const char *figure,
            const char *option)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "x.svg", NULL);
  g_auto (Run) run = run_program ("plot", SCENARIO, "--figure", figure, "-o", path, "--draws=8", option, NULL);
  char *content = NULL;

  run_assert (&run, 0);
  g_file_get_contents (path, &content, NULL, NULL);

  return content;
}

static void
test_pictures (void)
{
  static const char *const figures[] = { "tornado", "map", "fan", "chance", "distribution" };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *value = picture_of (figures[i], "--view=value");
      g_autofree char *budget = picture_of (figures[i], "--view=budget");
      g_autofree char *plain = picture_of (figures[i], "--undiscounted");

      g_assert_cmpstr (value, !=, budget);
      g_assert_cmpstr (value, !=, plain);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *draws = g_strdup_printf ("/cli/views/simulate/%s", views[i][0] + 2);
      g_autofree char *questions = g_strdup_printf ("/cli/views/questions/%s", views[i][0] + 2);
      g_autofree char *nets = g_strdup_printf ("/cli/views/nets/%s", views[i][0] + 2);

      g_test_add_data_func (draws, views[i], test_simulate);
      g_test_add_data_func (questions, views[i], test_questions);
      g_test_add_data_func (nets, views[i], test_nets);
    }
  g_test_add_func ("/cli/views/swings-differ", test_swings_differ);
  g_test_add_func ("/cli/views/tables", test_tables);
  g_test_add_func ("/cli/views/csv", test_csv);
  g_test_add_func ("/cli/views/pictures", test_pictures);

  return g_test_run ();
}
