/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "money.h"
#include "table.h"
#include "text-grid.h"

static char *
to_table (const char *name,
          int         width,
          gboolean    ansi)
{
  const UtenforTableStyle style = { width, ansi };
  g_autoptr (UtenforResult) result = money_result (name);

  return utenfor_result_to_table (result, &style);
}

static void
assert_says (const char *text,
             const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is not in:\n%s", what, text);
}

static void
test_says_it_all (void)
{
  g_autofree char  *text = to_table ("money-order", 100, FALSE);
  const char *const said[] = {
    "Early follow-up", "Young people on benefits", "compared with Everyone", "2 intakes of 50 participants",
    "4/3/2", "2025 kroner", "The municipality", "The county", "The state", "Others", "Public total",
    "Outside the total:", "The person", "Cost of funding by taxes", "Benefits", "Care", "Economy plan", "2029",
    "free-standing program"
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (text, said[i]);
}

static void
test_worked_example (void)
{
  g_autofree char  *text = to_table ("money-order", 100, FALSE);
  const char *const said[] = { "539,780", "3,494,490", "−2,954,709", "+3,429,871", "685,974", "nothing to earn back" };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (text, said[i]);
}

static void
test_no_line_is_too_long (void)
{
  const char *const names[] = { "money-order", "money-lives" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = to_table (names[i], 80, FALSE);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          /* Sentences keep to the width, the table to what it needs. */
          g_assert_cmpint (utenfor_text_width (lines[j]), <=, 100);
          g_assert_false (g_str_has_suffix (lines[j], " "));
        }
    }
}

static void
test_outside_stands_beneath_the_total (void)
{
  g_autofree char *text = to_table ("money-order", 100, FALSE);

  g_assert_true (strstr (text, "The person") > strstr (text, "Public total"));
}

static void
test_outside_without_money_is_left_out (void)
{
  g_autofree char *text = to_table ("money-order", 100, FALSE);

  g_assert_null (strstr (text, "Investor"));
}

static void
test_what_is_left_out_is_named (void)
{
  g_autoptr (UtenforAccount) account = money_account ("money-order");
  g_autoptr (UtenforScenario) less = utenfor_scenario_copy (account->scenario);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) rest = NULL;
  g_autoptr (UtenforResult) result = NULL;
  UtenforTableStyle style = { 100, FALSE };
  UtenforView       view;
  g_autofree char  *text = NULL;
  guint             first = 0;

  g_array_append_val (less->left_out, first);
  rest = utenfor_evaluate (less, 0, issues);
  utenfor_view_init (&view, less);
  result = utenfor_result_new (rest, &view);
  text = utenfor_result_to_table (result, &style);

  g_assert_nonnull (strstr (text, "Not counted here: "));
}

static void
test_greatest_gain_first (void)
{
  g_autofree char *text = to_table ("money-order", 100, FALSE);
  const char      *benefits = strstr (text, "Benefits");

  g_assert_true (benefits < strstr (text, "Taxes"));
  g_assert_true (strstr (text, "Taxes") < strstr (text, "Care "));
  g_assert_true (strstr (text, "Care ") < strstr (text, "Measures"));
}

static void
test_no_tax_line_without_tax_funding (void)
{
  g_autofree char *text = to_table ("money-lives", 100, FALSE);

  g_assert_null (strstr (text, "Cost of funding by taxes"));
}

static void
test_bold_only_where_it_can (void)
{
  g_autofree char *plain = to_table ("money-order", 100, FALSE);
  g_autofree char *bold = to_table ("money-order", 100, TRUE);

  g_assert_null (strchr (plain, '\033'));
  g_assert_nonnull (strchr (bold, '\033'));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table/says-it-all", test_says_it_all);
  g_test_add_func ("/report/table/worked-example", test_worked_example);
  g_test_add_func ("/report/table/no-line-is-too-long", test_no_line_is_too_long);
  g_test_add_func ("/report/table/outside-stands-beneath", test_outside_stands_beneath_the_total);
  g_test_add_func ("/report/table/left-out", test_what_is_left_out_is_named);
  g_test_add_func ("/report/table/outside-without-money", test_outside_without_money_is_left_out);
  g_test_add_func ("/report/table/greatest-gain-first", test_greatest_gain_first);
  g_test_add_func ("/report/table/no-tax-line", test_no_tax_line_without_tax_funding);
  g_test_add_func ("/report/table/bold", test_bold_only_where_it_can);
  return g_test_run ();
}
