/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "document.h"
#include "parameter.h"
#include "setup.h"

/* The rows of the parameter table, and what an edit does to a number and to a split. */

static void
test_every_row (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  for (guint i = 0; i < utenfor_parameter_get_n (); i++)
    {
      const UtenforParameter *parameter = utenfor_parameter_get_nth (i);
      g_autoptr (UtenforScenario) copy = utenfor_document_edit (document);
      double before = 0;
      double after = 0;
      double wanted = 0;

      g_test_message ("%s", parameter->name);
      g_assert_true (utenfor_parameter_find (parameter->name) == parameter);
      g_assert_true (parameter->get (copy, (UtenforPlace){ 0, 0 }, &before));
      g_assert_cmpfloat (before * utenfor_parameter_scale (parameter), >=, parameter->lower);
      g_assert_cmpfloat (before * utenfor_parameter_scale (parameter), <=, parameter->upper);
      wanted = before + parameter->step / utenfor_parameter_scale (parameter);
      parameter->set (copy, (UtenforPlace){ 0, 0 }, wanted);
      g_assert_true (parameter->get (copy, (UtenforPlace){ 0, 0 }, &after));
      assert_close (after, wanted, 1e-12, 1e-12);
      /* The original never knew. */
      g_assert_true (parameter->get (utenfor_document_get_scenario (document), (UtenforPlace){ 0, 0 }, &after));
      g_assert_cmpfloat (after, ==, before);
    }
  g_assert_finalize_object (document);
}

static void
test_place_outside (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  const char *names[] = { "line-amount", "line-from", "line-to", "line-share", "discount-rate", "discount-from" };
  double      value = 0;

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (utenfor_parameter_find (names[i])->get (utenfor_document_get_scenario (document), (UtenforPlace){ 99, 0 }, &value));
  g_assert_finalize_object (document);
}

static void
test_format (void)
{
  static const struct
  {
    const char *name;
    double      shown;
    const char *text;
  } cases[] = {
    { "causal-share", 70, "70 %" },
    { "relapse", 4.5, "4.5 %" },
    { "lag", 1, "1 year" },
    { "lag", 3, "3 years" },
    { "entry-age", 18, "18 years" },
    { "start-year", 2027, "2027" },
    { "success-with", 43, "43" },
    { "participants", 40, "40" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = utenfor_parameter_format (utenfor_parameter_find (cases[i].name), cases[i].shown);
      g_auto (GStrv) words = g_strsplit (text, "\u00a0", -1);
      g_autofree char *plain = g_strjoinv (" ", words);

      g_assert_cmpstr (plain, ==, cases[i].text);
    }
}

static void
test_interval (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *text = NULL;

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  text = utenfor_parameter_format_interval (utenfor_parameter_find ("causal-share"), utenfor_document_get_scenario (document));
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "30"));
  g_assert_null (utenfor_parameter_format_interval (utenfor_parameter_find ("participants"), utenfor_document_get_scenario (document)));
  g_assert_finalize_object (document);
}

static void
test_quantity_edit (void)
{
  UtenforQuantity quantity = utenfor_quantity (0.43);

  quantity.low = 0.38;
  quantity.high = 0.48;
  quantity.grade = UTENFOR_GRADE_A;
  quantity.sources = g_intern_string ("ssb");
  utenfor_quantity_edit (&quantity, 0.53, 0, 1);
  assert_close (quantity.low, 0.48, 0, 1e-12);
  assert_close (quantity.high, 0.58, 0, 1e-12);
  /* What somebody has typed does not stand in the statistic. */
  g_assert_cmpint (quantity.grade, ==, UTENFOR_GRADE_C);
  g_assert_null (quantity.sources);
}

static void
test_quantity_edit_at_the_edge (void)
{
  UtenforQuantity quantity = utenfor_quantity (0.9);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  quantity.low = 0.8;
  quantity.high = 0.95;
  utenfor_quantity_edit (&quantity, 1, 0, 1);
  g_assert_cmpfloat (quantity.high, ==, 1);
  utenfor_quantity_check (&quantity, UTENFOR_NUMBER_SHARE, "x", NULL, issues);
  g_assert_cmpuint (issues->n_errors, ==, 0);
  utenfor_quantity_edit (&quantity, 0, 0, 1);
  g_assert_cmpfloat (quantity.low, ==, 0);
  utenfor_quantity_check (&quantity, UTENFOR_NUMBER_SHARE, "x", NULL, issues);
  g_assert_cmpuint (issues->n_errors, ==, 0);
}

static double
share_of (const UtenforSplit *split,
          guint               payer)
{
  double share = 0;

  for (guint i = 0; i < split->parts->len; i++)
    if (g_array_index (split->parts, UtenforSplitPart, i).payer == payer)
      share += g_array_index (split->parts, UtenforSplitPart, i).amount.value;
  return share;
}

static void
test_split_edit (void)
{
  UtenforSplit split;

  utenfor_split_init (&split);
  utenfor_split_add (&split, 0, utenfor_quantity (1));
  utenfor_split_edit (&split, 1, 0.2);
  g_assert_cmpfloat (share_of (&split, 0), ==, 0.8);
  utenfor_split_edit (&split, 2, 0.3);
  g_assert_cmpfloat (share_of (&split, 0), ==, 0.5);
  utenfor_split_edit (&split, 2, 0.9);
  /* The largest gives first, then the next. */
  assert_close (share_of (&split, 0), 0, 0, 1e-9);
  assert_close (share_of (&split, 1), 0.1, 0, 1e-9);
  utenfor_split_clear (&split);
}

static void
test_split_edit_alone (void)
{
  UtenforSplit split;

  utenfor_split_init (&split);
  utenfor_split_add (&split, 3, utenfor_quantity (1));
  utenfor_split_edit (&split, 3, 0.4);
  /* Who pays alone pays everything. */
  g_assert_cmpfloat (share_of (&split, 3), ==, 1);
  utenfor_split_clear (&split);
}

/* Whatever is turned, in whatever order, the shares add up to 1 and none is negative. */
static void
test_split_edit_random (void)
{
  for (int round = 0; round < 200; round++)
    {
      UtenforSplit split;
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

      utenfor_split_init (&split);
      utenfor_split_add (&split, 0, utenfor_quantity (1));
      for (int i = 0; i < 30; i++)
        {
          utenfor_split_edit (&split, (guint)g_test_rand_int_range (0, 5), g_test_rand_int_range (0, 1001) / 1000.0);
          utenfor_split_check (&split, 1, "x", NULL, issues);
          g_assert_cmpuint (issues->n_errors, ==, 0);
        }
      utenfor_split_clear (&split);
    }
}

static void
test_years_stay_in_order (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) copy = NULL;
  const UtenforCostLine *line = NULL;

  g_assert_true (utenfor_document_open_example (document, "los-i-fjordvik", issues));
  copy = utenfor_document_edit (document);
  line = &g_array_index (copy->lines, UtenforCostLine, 0);
  utenfor_parameter_find ("line-from")->set (copy, (UtenforPlace){ 0, 0 }, 5);
  g_assert_cmpint (line->to, ==, 5);
  utenfor_parameter_find ("line-to")->set (copy, (UtenforPlace){ 0, 0 }, 2);
  g_assert_cmpint (line->from, ==, 2);
  utenfor_parameter_find ("discount-from")->set (copy, (UtenforPlace){ 1, 0 }, 500);
  g_assert_true (utenfor_scenario_check (copy, issues));
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  utenfor_words_setup ("en");

  g_test_add_func ("/app/parameter/every-row", test_every_row);
  g_test_add_func ("/app/parameter/place-outside", test_place_outside);
  g_test_add_func ("/app/parameter/format", test_format);
  g_test_add_func ("/app/parameter/interval", test_interval);
  g_test_add_func ("/app/parameter/quantity-edit", test_quantity_edit);
  g_test_add_func ("/app/parameter/quantity-edit-at-the-edge", test_quantity_edit_at_the_edge);
  g_test_add_func ("/app/parameter/split-edit", test_split_edit);
  g_test_add_func ("/app/parameter/split-edit-alone", test_split_edit_alone);
  g_test_add_func ("/app/parameter/split-edit-random", test_split_edit_random);
  g_test_add_func ("/app/parameter/years-stay-in-order", test_years_stay_in_order);
  return g_test_run ();
}
