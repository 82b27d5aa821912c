/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "evaluate.h"
#include "folder-test.h"
#include "result.h"
#include "test.h"
#include "writer.h"

/* docs/file-format.md promises that one can write files with it alone: its
 * examples are taken out of it and read, and what it lists is what there is. */

static char *
read_document (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "..", "docs", "file-format.md", NULL);

  return test_read (path);
}

/* Writes every example as the file it is marked as; returns how many. */
static guint
write_examples (const TestFolder *folder)
{
  static const char mark[] = "<!-- example: ";
  g_autofree char  *document = read_document ();
  guint             n = 0;

  for (const char *at = strstr (document, mark); at != NULL; at = strstr (at, mark))
    {
      const char      *name = at + strlen (mark);
      const char      *name_end = strstr (name, " -->\n```xml\n");
      const char      *text = name_end + strlen (" -->\n```xml\n");
      const char      *end = strstr (text, "\n```");
      g_autofree char *file = g_strndup (name, name_end - name);
      g_autofree char *content = g_strndup (text, end + 1 - text);

      test_folder_write (folder, file, content);
      at = end;
      n++;
    }

  return n;
}

static void
test_examples_are_fine (void)
{
  static const char *const names[] = { "town/catalogue.xml", "town/everybody.xml", "town/absent.xml", "town/mentor.xml", "town/harder.xml",
                                       "three/catalogue.xml", "three/people.xml", "three/support.xml" };
  g_auto (TestFolder) folder = { NULL };

  test_folder_init (&folder);
  g_assert_cmpuint (write_examples (&folder), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_folder_path (&folder, names[i]);
      g_autofree char *found = NULL;
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      gboolean fine = utenfor_library_check (library, path, issues);

      found = test_issues_to_text (issues, names[i]);
      g_assert_cmpstr (found, ==, "");
      g_assert_true (fine);
    }
}

static void
assert_same_bytes (const char *path,
                   const char *again)
{
  g_autofree char *text = test_read (path);

  g_assert_cmpstr (again, ==, text);
}

static UtenforScenario *
read_example (const TestFolder *folder,
              const char       *name)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = test_folder_path (folder, name);
  UtenforScenario *scenario;

  write_examples (folder);
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (scenario);

  return scenario;
}

/* What people start from looks as what the program saves. */
static void
test_first_example_is_canonical (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *texts[4] = { NULL };

  test_folder_init (&folder);
  scenario = read_example (&folder, "town/mentor.xml");
  texts[0] = utenfor_scenario_to_xml (scenario);
  assert_same_bytes (scenario->file, texts[0]);
  texts[1] = utenfor_population_to_xml (scenario->group);
  assert_same_bytes (scenario->group->file, texts[1]);
  texts[2] = utenfor_population_to_xml (scenario->reference);
  assert_same_bytes (scenario->reference->file, texts[2]);
  texts[3] = utenfor_catalogue_to_xml (scenario->catalogue);
  assert_same_bytes (scenario->catalogue->file, texts[3]);
  for (guint i = 0; i < 4; i++)
    g_clear_pointer (&texts[i], g_free);
}

static UtenforResult *
compute (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  UtenforView view;

  g_assert_nonnull (account);
  utenfor_view_init (&view, scenario);

  return utenfor_result_new (account, &view);
}

/* The walk-through is worked example C of docs/model.md. */
static void
test_three_situations_gain (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforResult) result = NULL;

  test_folder_init (&folder);
  scenario = read_example (&folder, "three/support.xml");
  result = compute (scenario);
  assert_printed (utenfor_result_get_outcome (result, 0)->gain, 1490264.88);
  assert_printed (utenfor_result_get_outcome (result, 1)->gain, 12664953.32);
}

static void
test_three_situations_states (void)
{
  static const double without[] = { 0.694418, 0.108202, 0.197379 };
  static const double with[] = { 0.736314, 0.111853, 0.151833 };
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforResult) result = NULL;

  test_folder_init (&folder);
  scenario = read_example (&folder, "three/support.xml");
  result = compute (scenario);
  for (guint s = 0; s < 3; s++)
    {
      assert_close (utenfor_occupancy_at (result->account->without, 29)[s], without[s], 0, 5e-7);
      assert_close (utenfor_occupancy_at (result->account->with, 29)[s], with[s], 0, 5e-7);
    }
}

/* The numbers the page prints are those of the test. */
static void
test_results_stand_in_the_page (void)
{
  static const char *const printed[] = { "69.4418 | 10.8202 | 19.7379", "73.6314 | 11.1853 | 15.1833", "1 490 264.88", "12 664 953.32" };
  g_autofree char         *document = read_document ();

  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    g_assert_nonnull (strstr (document, printed[i]));
}

/* Severity and words of each row are those of the program. */
static void
test_every_tag_has_its_row (void)
{
  g_autofree char *document = read_document ();

  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    {
      const char      *explanation;
      UtenforSeverity  severity;
      const char      *tag = utenfor_issue_tags_get (i, &severity, &explanation);
      g_autofree char *row = g_strdup_printf ("\n| `%s` | %s | %s |", tag, utenfor_severity_get_name (severity), explanation);

      if (strstr (document, row) == NULL)
        g_error ("docs/file-format.md lacks the row (a fourth column says what to do): %s", row + 1);
    }
}

static gboolean
is_tag (const char *word)
{
  for (guint i = 0; i < utenfor_issue_tags_get_n (); i++)
    if (g_str_equal (utenfor_issue_tags_get (i, NULL, NULL), word))
      return TRUE;

  return FALSE;
}

static void
test_every_row_has_its_tag (void)
{
  g_autofree char *document = read_document ();
  const char      *begin = strstr (document, "## When something is wrong");

  g_assert_nonnull (begin);
  for (const char *at = strstr (begin, "\n| `"); at != NULL; at = strstr (at + 1, "\n| `"))
    {
      const char      *word = at + strlen ("\n| `");
      g_autofree char *tag = g_strndup (word, strcspn (word, "`"));

      if (!is_tag (tag))
        g_error ("docs/file-format.md lists “%s”, which the program never says", tag);
    }
}

/* Every element and attribute of the schema is at least named: as `name`, <name or name=. */
static void
test_everything_is_named (gconstpointer kind)
{
  g_autofree char         *document = read_document ();
  g_autofree char         *path = g_strdup_printf ("%s/schema/%s.rng", g_getenv ("UTENFOR_DATA_DIR"), (const char *)kind);
  g_autofree char         *schema = test_read (path);
  static const char *const beginnings[] = { "<element name=\"", "<attribute name=\"" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    for (const char *at = strstr (schema, beginnings[i]); at != NULL; at = strstr (at + 1, beginnings[i]))
      {
        const char      *start = at + strlen (beginnings[i]);
        g_autofree char *name = g_strndup (start, strcspn (start, "\""));
        g_autofree char *quoted = g_strdup_printf ("`%s`", name);
        g_autofree char *element = g_strdup_printf ("`<%s", name);

        if (strstr (document, quoted) == NULL && strstr (document, element) == NULL)
          g_error ("docs/file-format.md does not tell of “%s”", name);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/document/examples-are-fine", test_examples_are_fine);
  g_test_add_func ("/io/document/first-example-is-canonical", test_first_example_is_canonical);
  g_test_add_func ("/io/document/three-situations/gain", test_three_situations_gain);
  g_test_add_func ("/io/document/three-situations/states", test_three_situations_states);
  g_test_add_func ("/io/document/three-situations/stand-in-the-page", test_results_stand_in_the_page);
  g_test_add_func ("/io/document/every-tag-has-its-row", test_every_tag_has_its_row);
  g_test_add_func ("/io/document/every-row-has-its-tag", test_every_row_has_its_tag);
  g_test_add_data_func ("/io/document/everything-is-named/catalogue", "catalogue", test_everything_is_named);
  g_test_add_data_func ("/io/document/everything-is-named/population", "population", test_everything_is_named);
  g_test_add_data_func ("/io/document/everything-is-named/scenario", "scenario", test_everything_is_named);

  return g_test_run ();
}
