/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

/* Where a number cannot be read, the test is as if it did not change it. */
static void
read_number (UtenforReader        *reader,
             const UtenforXmlNode *node,
             UtenforStressNumber   number,
             UtenforStressTest    *test)
{
  const UtenforStressChange *change = utenfor_stress_change (number);
  g_autofree char           *attributes = g_strconcat (change->attribute, "!", NULL);
  const UtenforXmlNode      *child = utenfor_reader_open (reader, node, change->element, attributes, "");

  if (child == NULL)
    return;

  utenfor_reader_number (reader, child, change->attribute, &test->numbers[number].value);
  test->numbers[number].line = child->line;
}

static void
read_test (UtenforReader        *reader,
           const UtenforXmlNode *node,
           UtenforStressTests   *tests)
{
  static const UtenforShape shape = {
    "id!",
    "title+ about* lag? causal-share? relapse? floor? amount? cashable? migration? view?",
  };
  UtenforStressTest     test = utenfor_stress_test (utenfor_reader_id (reader, node));
  const UtenforXmlNode *lag;
  const UtenforXmlNode *view;

  utenfor_reader_shape (reader, node, &shape);
  test.line = node->line;
  test.title = utenfor_reader_text (reader, node, "title");
  test.about = utenfor_reader_text (reader, node, "about");
  lag = utenfor_reader_open (reader, node, "lag", "more!", "");
  if (lag != NULL)
    test.lag = utenfor_reader_integer (reader, lag, "more", 0, UTENFOR_MAX_LAG, 0);
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    read_number (reader, node, k, &test);
  view = utenfor_reader_open (reader, node, "view", "budget!", "");
  if (view != NULL)
    test.budget = utenfor_reader_yes_no (reader, view, "budget", FALSE);
  utenfor_stress_tests_add (tests, test);
}

UtenforStressTests *
utenfor_read_stress_tests (const UtenforXml *xml,
                           const char       *file,
                           UtenforIssues    *issues)
{
  static const UtenforShape shape = { "format! id!", "title+ about* stress-test+" };
  static const char *const  consequences[] = { "stress-test-empty", NULL };
  const UtenforXmlNode     *root = utenfor_xml_get_root (xml);
  g_autoptr (UtenforStressTests) tests = NULL;
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  UtenforReader reader;

  utenfor_reader_init (&reader, file, NULL, issues);
  utenfor_reader_shape (&reader, root, &shape);
  tests = utenfor_stress_tests_new (utenfor_reader_id (&reader, root));
  tests->file = g_strdup (file);
  tests->title = utenfor_reader_text (&reader, root, "title");
  tests->about = utenfor_reader_text (&reader, root, "about");
  for (const UtenforXmlNode *node = utenfor_xml_node_find (root, "stress-test"); node != NULL; node = utenfor_xml_node_find_next (node))
    read_test (&reader, node, tests);

  /* A test may be empty only because what it changes could not be read. */
  utenfor_stress_tests_check (tests, found);
  utenfor_reader_merge (&reader, root, found, utenfor_reader_is_fine (&reader) ? NULL : consequences);

  return utenfor_reader_is_fine (&reader) ? g_steal_pointer (&tests) : NULL;
}
