/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv.h"
#include "money.h"

enum {
  KIND,
  YEAR,
  MODEL_YEAR,
  PAYER,
  PUBLIC,
  ITEM,
  GAIN,
  COST,
  NET,
  CUMULATED,
  N_COLUMNS
};

/* Sum of one column over the rows of a kind, and of a payer unless it is NULL. */
static double
sum (char      **lines,
     const char *kind,
     const char *payer,
     guint       column)
{
  double total = 0;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_strcmp0 (cells[0], kind) == 0 && (payer == NULL || g_str_equal (cells[PAYER], payer)))
        total += g_ascii_strtod (cells[column], NULL);
    }
  return total;
}

static guint
count (char      **lines,
       const char *kind)
{
  guint n = 0;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      n += g_strcmp0 (cells[0], kind) == 0 ? 1 : 0;
    }
  return n;
}

static char **
read_lines (const char *name)
{
  g_autoptr (UtenforResult) result = money_result (name);
  g_autofree char *text = utenfor_result_to_csv (result);

  return g_strsplit (text, "\r\n", -1);
}

static void
test_quoting (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  utenfor_csv_append (out, "plain");
  utenfor_csv_append (out, "a,b");
  utenfor_csv_append (out, "say \"hi\"");
  utenfor_csv_append (out, "two\nlines");
  g_assert_cmpstr (out->str, ==, "plain\"a,b\"\"say \"\"hi\"\"\"\"two\nlines\"");
}

static void
test_columns (void)
{
  g_auto (GStrv) lines = read_lines ("money-order");

  g_assert_cmpstr (lines[0], ==, "kind,year,model_year,payer,public,item,gain,cost,net,cumulated");
  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
}

static void
test_every_line_ends (void)
{
  g_autoptr (UtenforResult) result = money_result ("money-order");
  g_autofree char *text = utenfor_result_to_csv (result);

  g_assert_true (g_str_has_suffix (text, "\r\n"));
}

static void
test_worked_example (void)
{
  g_auto (GStrv) lines = read_lines ("money-order");

  assert_printed (sum (lines, "payer", "kommune", GAIN), 539780.19);
  assert_printed (sum (lines, "payer", "stat", COST), 2885724.85);
  assert_printed (sum (lines, "payer", "andre", NET), 930455.27);
  assert_printed (sum (lines, "total", NULL, NET), 3429871.25);
  assert_printed (sum (lines, "tax-funding", NULL, NET), 685974.25);
}

static void
test_sums_agree (void)
{
  g_auto (GStrv) lines = read_lines ("money-order");
  const double gain = sum (lines, "total", NULL, GAIN);
  const double cost = sum (lines, "total", NULL, COST);

  assert_close (sum (lines, "sector", NULL, GAIN), gain, 1e-9, 0);
  assert_close (sum (lines, "sector", NULL, COST), cost, 1e-9, 0);
  assert_close (sum (lines, "service-total", NULL, GAIN), gain, 1e-9, 0);
  assert_close (sum (lines, "line-total", NULL, COST), cost, 1e-9, 0);
  assert_close (sum (lines, "year-total", NULL, GAIN), gain, 1e-9, 0);
  assert_close (sum (lines, "year", "stat", NET), sum (lines, "payer", "stat", NET), 1e-9, 0);
}

static void
test_outside_is_marked (void)
{
  g_auto (GStrv) lines = read_lines ("money-order");
  double public_net = 0;

  for (guint i = 1; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_str_equal (cells[PAYER], "person"))
        g_assert_cmpstr (cells[PUBLIC], ==, "no");
      if (g_str_equal (cells[0], "payer") && g_str_equal (cells[PUBLIC], "yes"))
        public_net += g_ascii_strtod (cells[NET], NULL);
    }
  assert_close (public_net, sum (lines, "total", NULL, NET), 1e-9, 0);
  g_assert_cmpfloat (sum (lines, "payer", "person", NET), !=, 0);
}

static void
test_rows (void)
{
  g_auto (GStrv) lines = read_lines ("money-lives");

  g_assert_cmpuint (count (lines, "term"), ==, 9);
  g_assert_cmpuint (count (lines, "payer"), ==, 6);
  g_assert_cmpuint (count (lines, "total"), ==, 1);
  g_assert_cmpuint (count (lines, "year"), ==, 6 * 8);
  g_assert_cmpuint (count (lines, "year-total"), ==, 8);
  g_assert_cmpuint (count (lines, "plan"), ==, 6 * UTENFOR_PLAN_YEARS);
  g_assert_cmpuint (count (lines, "tax-funding"), ==, 0);
}

static void
test_terms (void)
{
  g_auto (GStrv) lines = read_lines ("money-lives");
  const char *const expected[] = {
    "term,,,,,scenario=money-lives,,,,", "term,,,,,price-year=2025,,,,", "term,,,,,horizon=8,,,,",
    "term,,,,,discounted=yes,,,,", "term,,,,,view=value,,,,", "term,,,,,timing=mid,,,,"
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (g_strv_contains ((const char *const *)lines, expected[i]));
}

static void
test_calendar_years (void)
{
  g_auto (GStrv) lines = read_lines ("money-lives");

  for (guint i = 1; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (*cells[YEAR] != '\0')
        g_assert_cmpint (atoi (cells[YEAR]) - atoi (cells[MODEL_YEAR]), ==, 2027);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/csv/quoting", test_quoting);
  g_test_add_func ("/report/csv/columns", test_columns);
  g_test_add_func ("/report/csv/every-line-ends", test_every_line_ends);
  g_test_add_func ("/report/csv/worked-example", test_worked_example);
  g_test_add_func ("/report/csv/sums-agree", test_sums_agree);
  g_test_add_func ("/report/csv/outside-is-marked", test_outside_is_marked);
  g_test_add_func ("/report/csv/rows", test_rows);
  g_test_add_func ("/report/csv/terms", test_terms);
  g_test_add_func ("/report/csv/calendar-years", test_calendar_years);
  return g_test_run ();
}
