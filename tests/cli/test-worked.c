/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <json-glib/json-glib.h>

#include "test.h"

/* The worked examples of docs/model.md that can be written as files, through the
 * whole program: from XML to the number that is printed. */

typedef struct
{
  const char *name;
  const char *file;
  const char *option;
  const char *payer; /* NULL: the public total */
  const char *member;
  double      expected;
} Case;

static const Case cases[] = {
  { "a/undiscounted/kommune", "a.xml", "--undiscounted", "kommune", "net", 18120000.00 },
  { "a/undiscounted/stat", "a.xml", "--undiscounted", "stat", "net", 74880000.00 },
  { "a/undiscounted/sum", "a.xml", "--undiscounted", NULL, "net", 93000000.00 },
  { "a/kommune", "a.xml", NULL, "kommune", "net", 8800552.72 },
  { "a/stat", "a.xml", NULL, "stat", "net", 37602210.89 },
  { "a/sum", "a.xml", NULL, NULL, "net", 46402763.61 },
  { "a/fading/kommune", "a-fading.xml", NULL, "kommune", "net", 2186022.27 },
  { "a/fading/stat", "a-fading.xml", NULL, "stat", "net", 11144089.10 },
  { "a/fading/sum", "a-fading.xml", NULL, NULL, "net", 13330111.37 },
  { "c/kommune", "c.xml", NULL, "kommune", "gain", 1490264.88 },
  { "c/stat", "c.xml", NULL, "stat", "gain", 12664953.32 },
};

static JsonObject *
find_payer (JsonObject *root,
            const char *payer)
{
  JsonArray *payers = json_object_get_array_member (root, "payers");

  if (payer == NULL)
    return json_object_get_object_member (root, "total");
  for (guint i = 0; i < json_array_get_length (payers); i++)
    {
      JsonObject *found = json_array_get_object_element (payers, i);

      if (g_str_equal (json_object_get_string_member (found, "payer"), payer))
        return found;
    }
  return NULL;
}

static void
test_case (gconstpointer data)
{
  const Case      *test = data;
  g_autofree char *path = test_sample ("worked", test->file);
  g_auto (Run) run = run_program ("run", path, "--format", "json", test->option, NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *payer;

  run_assert (&run, 0);
  root = json_from_string (run.out, NULL);
  payer = find_payer (json_node_get_object (root), test->payer);
  assert_printed (json_object_get_double_member (payer, test->member), test->expected);
}

/* "The kommune's cumulated net turns positive in model year 2." */
static void
test_payback_of_a (void)
{
  g_autofree char *path = test_sample ("worked", "a.xml");
  g_auto (Run) run = run_program ("run", path, "--format", "json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *kommune;
  JsonObject *payback;
  JsonArray  *years;

  run_assert (&run, 0);
  root = json_from_string (run.out, NULL);
  kommune = find_payer (json_node_get_object (root), "kommune");
  payback = json_object_get_object_member (kommune, "payback");
  years = json_object_get_array_member (kommune, "yearly");
  g_assert_cmpint (json_object_get_int_member (payback, "model_year"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (payback, "year"), ==, 2028);
  g_assert_cmpint (json_object_get_int_member (payback, "age"), ==, 20);
  assert_printed (json_object_get_double_member (json_array_get_object_element (years, 2), "cumulated"), 305325.44);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/worked/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/cli/worked/a/payback", test_payback_of_a);
  return g_test_run ();
}
