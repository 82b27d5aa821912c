/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "folder-test.h"
#include "slips.h"
#include "test.h"

static void
run_slip (gconstpointer data)
{
  const Slip      *slip = data;
  const char      *checked = slip->checked != NULL ? slip->checked : slip->file;
  g_autofree char *text = test_read_small (slip->file);
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *hints = NULL;
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_auto (TestFolder) folder = { NULL };
  int line;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  changed = test_replace (text, slip->old, slip->new_text, &line);
  test_folder_write (&folder, slip->file, changed);
  path = test_folder_path (&folder, checked);
  expected = test_place_lines (slip->expected, line);

  g_assert_cmpint (utenfor_library_check (library, path, issues), ==, strstr (expected, "error") == NULL);
  found = test_issues_to_text (issues, checked);
  g_assert_cmpstr (found, ==, expected);
  hints = test_issues_to_hints (issues);
  if (slip->hint != NULL && strstr (hints, slip->hint) == NULL)
    g_error ("no hint says “%s”, only:\n%s", slip->hint, hints);
}

/* A group nobody knows hides nothing that can be said without it. */
static void
test_numbers_without_a_group (void)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *unknown = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_auto (TestFolder) folder = { NULL };
  int line;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  unknown = test_replace (text, "group=\"group\"", "group=\"groups\"", &line);
  changed = test_replace (unknown, "value=\"0.35\" low=\"0.3\"", "value=\"0.35\" low=\"0.36\"", &line);
  test_folder_write (&folder, "life-course.xml", changed);
  path = test_folder_path (&folder, "life-course.xml");

  g_assert_false (utenfor_library_check (library, path, issues));
  found = test_issues_to_text (issues, "life-course.xml");
  g_assert_cmpstr (found, ==, "error population-unknown 2; error interval-wrong 37");
}

static void
add_all (const Slip *slips,
         guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/io/slips/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], run_slip);
    }
}

/* Tags no slip in a file can show: they are for programs that build values
 * themselves, or are shown in other tests. */
static const char *const elsewhere[] = {
  "ages-none", "catalogue-empty", "index-empty", "split-empty", "scenario-range", "own-figure-unknown",              /* core */
  "too-many", "file-missing", "file-directory", "file-unreadable", "file-empty", "file-too-large", "file-truncated", /* test-files */
  "encoding-wrong", "doctype-refused", "depth-exceeded", "problems-cut", "schema", "root-wrong",                     /* test-files */
  "family-cannot-hold", "interval-misfit",                                                                           /* core/distribution */
  "prevalence-missing", "prevalence-doubled", "refund-empty", "refund-years", "refund-service-doubled",              /* core/persons */
  "refund-books-individual", "refund-unbalanced", "use-of-refund",                                                   /* core/persons */
  "not-comparable",                                                                                                  /* cli/test-questions */
  "file-skipped", "duplicate-id-file",                                                                               /* test-library */
  NULL
};

/* Municipalities, own figures and stress tests are files of their own, and simulations no files,
 * all with tests of their own. */
static gboolean
is_of_other_files (const char *tag)
{
  static const char *const beginnings[] = { "own-figure", "table-", "municipalit", "county-", "zone-", "rule-", "draws-", "persons-", "stress-" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (tag, beginnings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_shown (const char *tag)
{
  g_autofree char *word = g_strdup_printf (" %s ", tag);

  for (guint i = 0; i < n_slips_of_shape; i++)
    if (strstr (slips_of_shape[i].expected, word) != NULL)
      return TRUE;
  for (guint i = 0; i < n_slips_of_meaning; i++)
    if (strstr (slips_of_meaning[i].expected, word) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_every_tag_is_shown (void)
{
  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    {
      const char *tag = utenfor_issue_tags_get (i, NULL, NULL);

      if (is_of_other_files (tag))
        continue;
      if (is_shown (tag) == g_strv_contains (elsewhere, tag))
        g_error ("the tag “%s” is shown by no slip of slips-of-shape.c or slips-of-meaning.c, or needlessly named in elsewhere[]", tag);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_all (slips_of_shape, n_slips_of_shape);
  add_all (slips_of_meaning, n_slips_of_meaning);
  g_test_add_func ("/io/slips/numbers-without-a-group", test_numbers_without_a_group);
  g_test_add_func ("/io/slips/every-tag-is-shown", test_every_tag_is_shown);

  return g_test_run ();
}
