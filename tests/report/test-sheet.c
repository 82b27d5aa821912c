/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include <json-glib/json-glib.h>

#include "test.h"

static UtenforSheet *
sample (void)
{
  UtenforSheet *sheet = utenfor_sheet_new ("weather");

  utenfor_sheet_add_fact (sheet, "place", "Fjordvik");
  utenfor_sheet_add_fact (sheet, "who", NULL);
  utenfor_sheet_add_number_fact (sheet, "degrees", 12.5);
  utenfor_sheet_add_number_fact (sheet, "wind", NAN);
  utenfor_sheet_add_integer_fact (sheet, "year", 2026);
  utenfor_sheet_add_column (sheet, "day", "Day", FALSE);
  utenfor_sheet_add_column (sheet, "secret", NULL, TRUE);
  utenfor_sheet_add_column (sheet, "rain", "Rain", TRUE);
  utenfor_sheet_add_text (sheet, "mon,day", g_strdup ("Monday"));
  utenfor_sheet_add_integer (sheet, 7, NULL);
  utenfor_sheet_add_number (sheet, 0.5, g_strdup ("half"));
  utenfor_sheet_add_text (sheet, "tue", g_strdup ("Tuesday"));
  utenfor_sheet_add_number (sheet, 8, NULL);
  utenfor_sheet_add_number (sheet, NAN, NULL);
  utenfor_sheet_add_title (sheet, g_strdup ("The weather"));
  utenfor_sheet_add_note (sheet, g_strdup ("It may change."));

  return sheet;
}

static void
test_csv (void)
{
  g_autoptr (UtenforSheet) sheet = sample ();
  g_autofree char *csv = utenfor_sheet_to_csv (sheet);

  g_assert_cmpstr (csv, ==,
                   "place,who,degrees,wind,year,day,secret,rain\r\n"
                   "Fjordvik,,12.5,,2026,\"mon,day\",7,0.5\r\n"
                   "Fjordvik,,12.5,,2026,tue,8,\r\n");
}

static void
test_json (void)
{
  g_autoptr (UtenforSheet) sheet = sample ();
  g_autofree char *json = utenfor_sheet_to_json (sheet);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonArray  *rows = json_object_get_array_member (object, "rows");

  g_assert_cmpint (json_object_get_int_member (object, "format"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (object, "question"), ==, "weather");
  g_assert_true (json_object_get_null_member (object, "who"));
  g_assert_cmpfloat (json_object_get_double_member (object, "degrees"), ==, 12.5);
  g_assert_true (json_object_get_null_member (object, "wind"));
  g_assert_nonnull (strstr (json, "\"year\" : 2026,"));
  g_assert_nonnull (strstr (json, "\"secret\" : 7,"));
  g_assert_cmpuint (json_array_get_length (rows), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (json_array_get_object_element (rows, 1), "secret"), ==, 8);
  g_assert_true (json_object_get_null_member (json_array_get_object_element (rows, 1), "rain"));
}

static void
test_table (void)
{
  g_autoptr (UtenforSheet) sheet = sample ();
  const UtenforTableStyle style = { 60, FALSE };
  g_autofree char        *table = utenfor_sheet_to_table (sheet, &style);

  g_assert_nonnull (strstr (table, "The weather"));
  g_assert_nonnull (strstr (table, "Monday   half"));
  g_assert_nonnull (strstr (table, "It may change."));
  g_assert_null (strstr (table, "secret"));
  g_assert_nonnull (strstr (table, "–"));
}

static void
test_no_rows (void)
{
  g_autoptr (UtenforSheet) sheet = utenfor_sheet_new ("nothing");
  const UtenforTableStyle style = { 60, TRUE };
  g_autofree char        *table = NULL;
  g_autofree char        *csv = NULL;

  utenfor_sheet_add_column (sheet, "id", "Id", FALSE);
  table = utenfor_sheet_to_table (sheet, &style);
  csv = utenfor_sheet_to_csv (sheet);
  g_assert_null (strstr (table, "Id"));
  g_assert_cmpstr (csv, ==, "id\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/sheet/csv", test_csv);
  g_test_add_func ("/report/sheet/json", test_json);
  g_test_add_func ("/report/sheet/table", test_table);
  g_test_add_func ("/report/sheet/no-rows", test_no_rows);

  return g_test_run ();
}
