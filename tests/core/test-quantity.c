/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

static const struct
{
  const char       *path;
  UtenforNumberKind kind;
  double            value, low, high, level;
  const char       *tag; /* NULL: fine */
} checks[] = {
  { "/core/quantity/check/plain", UTENFOR_NUMBER_ANY, -1e9, NAN, NAN, 0.8, NULL },
  { "/core/quantity/check/nan", UTENFOR_NUMBER_ANY, NAN, NAN, NAN, 0.8, "number-not-finite" },
  { "/core/quantity/check/infinite", UTENFOR_NUMBER_ANY, INFINITY, NAN, NAN, 0.8, "number-not-finite" },
  { "/core/quantity/check/infinite-low", UTENFOR_NUMBER_ANY, 1, -INFINITY, 2, 0.8, "number-not-finite" },
  { "/core/quantity/check/infinite-high", UTENFOR_NUMBER_ANY, 1, 0, INFINITY, 0.8, "number-not-finite" },
  { "/core/quantity/check/share-0", UTENFOR_NUMBER_SHARE, 0, NAN, NAN, 0.8, NULL },
  { "/core/quantity/check/share-1", UTENFOR_NUMBER_SHARE, 1, NAN, NAN, 0.8, NULL },
  { "/core/quantity/check/share-above-1", UTENFOR_NUMBER_SHARE, 1.001, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/share-negative", UTENFOR_NUMBER_SHARE, -0.001, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/probability-above-1", UTENFOR_NUMBER_PROBABILITY, 1.5, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/probability-negative", UTENFOR_NUMBER_PROBABILITY, -0.1, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/relapse-near-1", UTENFOR_NUMBER_RELAPSE, 0.999, NAN, NAN, 0.8, NULL },
  { "/core/quantity/check/relapse-1", UTENFOR_NUMBER_RELAPSE, 1, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/risk-above-1", UTENFOR_NUMBER_RISK, 40, NAN, NAN, 0.8, NULL },
  { "/core/quantity/check/risk-negative", UTENFOR_NUMBER_RISK, -0.1, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/use-negative", UTENFOR_NUMBER_USE, -1, NAN, NAN, 0.8, "number-out-of-range" },
  { "/core/quantity/check/interval", UTENFOR_NUMBER_SHARE, 0.5, 0.3, 0.8, 0.8, NULL },
  { "/core/quantity/check/interval-of-nothing", UTENFOR_NUMBER_SHARE, 0.5, 0.5, 0.5, 0.8, NULL },
  { "/core/quantity/check/value-under-low", UTENFOR_NUMBER_SHARE, 0.2, 0.3, 0.8, 0.8, "interval-wrong" },
  { "/core/quantity/check/value-over-high", UTENFOR_NUMBER_SHARE, 0.9, 0.3, 0.8, 0.8, "interval-wrong" },
  { "/core/quantity/check/half-interval", UTENFOR_NUMBER_SHARE, 0.5, NAN, 0.8, 0.8, "interval-wrong" },
  { "/core/quantity/check/low-out-of-range", UTENFOR_NUMBER_SHARE, 0.5, -0.1, 0.8, 0.8, "number-out-of-range" },
  { "/core/quantity/check/high-out-of-range", UTENFOR_NUMBER_SHARE, 0.5, 0.1, 1.8, 0.8, "number-out-of-range" },
  { "/core/quantity/check/level-0", UTENFOR_NUMBER_SHARE, 0.5, 0.1, 0.8, 0, "level-wrong" },
  { "/core/quantity/check/level-1", UTENFOR_NUMBER_SHARE, 0.5, 0.1, 0.8, 1, "level-wrong" },
  { "/core/quantity/check/level-nan", UTENFOR_NUMBER_SHARE, 0.5, 0.1, 0.8, NAN, "level-wrong" },
};

static void
test_check (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforQuantity quantity = utenfor_quantity (checks[i].value);

  quantity.low = checks[i].low;
  quantity.high = checks[i].high;
  quantity.level = checks[i].level;
  quantity.line = 12;
  utenfor_quantity_check (&quantity, checks[i].kind, "<share>", "a.xml", issues);

  if (checks[i].tag == NULL)
    {
      g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
      return;
    }
  assert_only_issue (issues, checks[i].tag);
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->file, ==, "a.xml");
  g_assert_cmpint (utenfor_issues_get (issues, 0)->line, ==, 12);
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 0)->hint, "<share>"));
}

static void
test_plain_number (void)
{
  UtenforQuantity quantity = utenfor_quantity (3.5);

  g_assert_cmpfloat (quantity.value, ==, 3.5);
  g_assert_cmpfloat (quantity.level, ==, 0.8);
  g_assert_cmpint (quantity.grade, ==, UTENFOR_GRADE_NONE);
  g_assert_null (quantity.sources);
  g_assert_false (utenfor_quantity_has_interval (&quantity));
}

static void
test_has_interval (void)
{
  UtenforQuantity quantity = utenfor_quantity (3.5);

  quantity.low = 3;
  g_assert_false (utenfor_quantity_has_interval (&quantity));
  quantity.high = 4;
  g_assert_true (utenfor_quantity_has_interval (&quantity));
  quantity.low = NAN;
  g_assert_false (utenfor_quantity_has_interval (&quantity));
}

/* NONE counts as C; C is weaker than B, B than A; the order does not matter. */
static void
test_weaker_grade (void)
{
  static const UtenforGrade expected[UTENFOR_N_GRADES][UTENFOR_N_GRADES] = {
    { UTENFOR_GRADE_C, UTENFOR_GRADE_C, UTENFOR_GRADE_C, UTENFOR_GRADE_C },
    { UTENFOR_GRADE_C, UTENFOR_GRADE_A, UTENFOR_GRADE_B, UTENFOR_GRADE_C },
    { UTENFOR_GRADE_C, UTENFOR_GRADE_B, UTENFOR_GRADE_B, UTENFOR_GRADE_C },
    { UTENFOR_GRADE_C, UTENFOR_GRADE_C, UTENFOR_GRADE_C, UTENFOR_GRADE_C },
  };

  for (guint a = 0; a < UTENFOR_N_GRADES; a++)
    for (guint b = 0; b < UTENFOR_N_GRADES; b++)
      g_assert_cmpint (utenfor_grade_weaker (a, b), ==, expected[a][b]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_check);
  g_test_add_func ("/core/quantity/plain-number", test_plain_number);
  g_test_add_func ("/core/quantity/has-interval", test_has_interval);
  g_test_add_func ("/core/quantity/weaker-grade", test_weaker_grade);

  return g_test_run ();
}
