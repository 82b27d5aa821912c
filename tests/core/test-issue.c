/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue.h"
#include "test.h"

static void
test_tags_are_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (utenfor_issue_tags_get_n (), >, 40);
  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    {
      const char *tag = utenfor_issue_tags_get (i, NULL, NULL);

      if (!g_hash_table_add (seen, (gpointer)tag))
        g_test_fail_printf ("the tag “%s” stands twice", tag);
    }
}

static void
test_tags_are_for_machines (void)
{
  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    {
      const char *tag = utenfor_issue_tags_get (i, NULL, NULL);

      if (strspn (tag, "abcdefghijklmnopqrstuvwxyz-") != strlen (tag) || *tag == '-')
        g_test_fail_printf ("“%s” is not of small letters and hyphens", tag);
    }
}

static void
test_explanations_are_sentences (void)
{
  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    {
      const char *explanation = NULL;
      const char *tag = utenfor_issue_tags_get (i, NULL, &explanation);

      if (!g_ascii_isupper (explanation[0]) || !g_str_has_suffix (explanation, "."))
        g_test_fail_printf ("%s: “%s” is not a sentence", tag, explanation);
    }
}

static void
test_in_the_order_found (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_issues_add (issues, "split-sum", "a.xml", 3, "The sum is %g.", 0.9);
  utenfor_issues_add (issues, "ages-gap", "b.xml", 0, "See %s.", "<move>");

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 2);
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->tag, ==, "split-sum");
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->hint, ==, "The sum is 0.9.");
  g_assert_cmpstr (utenfor_issues_get (issues, 1)->file, ==, "b.xml");
  g_assert_true (utenfor_issues_has (issues, "ages-gap"));
  g_assert_false (utenfor_issues_has (issues, "ages-overlap"));
}

static void
test_warnings_are_not_errors (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_issues_add (issues, "line-cut", NULL, 0, "See it.");
  g_assert_cmpint (utenfor_issues_get (issues, 0)->severity, ==, UTENFOR_SEVERITY_WARNING);
  g_assert_cmpuint (issues->n_errors, ==, 0);
  utenfor_issues_add (issues, "start-sum", NULL, 0, "See it.");
  g_assert_cmpuint (issues->n_errors, ==, 1);
}

/* The place comes first, as compilers write it, so that editors can jump to it. */
static const struct
{
  const char *path;
  const char *tag;
  const char *file;
  int         line;
  const char *expected;
} messages[] = {
  { "/core/issue/message/whole", "start-missing", "a.xml", 7,
    "a.xml:7: error: The population has no start. Add it. [start-missing]" },
  { "/core/issue/message/no-line", "start-missing", "a.xml", 0,
    "a.xml: error: The population has no start. Add it. [start-missing]" },
  { "/core/issue/message/no-file", "start-missing", NULL, 0,
    "error: The population has no start. Add it. [start-missing]" },
  { "/core/issue/message/warning", "effect-never-acts", "a.xml", 1,
    "a.xml:1: warning: The effect is over before it can change anything. Add it. [effect-never-acts]" },
};

static void
test_message (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *message = NULL;

  utenfor_issues_add (issues, messages[i].tag, messages[i].file, messages[i].line, "Add it.");
  message = utenfor_issue_dup_message (utenfor_issues_get (issues, 0));
  g_assert_cmpstr (message, ==, messages[i].expected);
}

static void
test_severity_names (void)
{
  g_assert_cmpstr (utenfor_severity_get_name (UTENFOR_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (utenfor_severity_get_name (UTENFOR_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (utenfor_severity_get_name (UTENFOR_SEVERITY_ERROR), ==, "error");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/issue/tags/unique", test_tags_are_unique);
  g_test_add_func ("/core/issue/tags/for-machines", test_tags_are_for_machines);
  g_test_add_func ("/core/issue/tags/explanations-are-sentences", test_explanations_are_sentences);
  g_test_add_func ("/core/issue/in-the-order-found", test_in_the_order_found);
  g_test_add_func ("/core/issue/warnings-are-not-errors", test_warnings_are_not_errors);
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    g_test_add_data_func (messages[i].path, GUINT_TO_POINTER (i), test_message);
  g_test_add_func ("/core/issue/severity-names", test_severity_names);

  return g_test_run ();
}
