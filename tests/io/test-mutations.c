/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "folder-test.h"
#include "test.h"
#include "writer.h"

/* A few thousand broken files, the same ones each time.  Whatever a file holds,
 * reading it ends, tells of an error exactly when it gives nothing, never
 * leaves it to the schema to complain, and what it does take can be written
 * and read again. */

#define N_MUTATIONS 400 /* of each file */

static const char *const values[] = { "", "0", "-1", "1", "0.5", "2", "1e308", "-1e308", "1e-320", "NaN", "INF", "0,5", "x", "yes", "no", "work", "benefit", "waiting", "dead",
                                      "kommune", "stat", "prices", "29", "20", "121", "2025", "999999999999", "everybody", "group", "small", "A", " ", "&amp;", "A B" };
static const char *const pieces[] = { "<", ">", "\"", "&", "&#0;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "/", "\xE6", "<a/>", "<title xml:lang=\"nb\">x</title>",
                                      "<band value=\"0.5\"/>", "<at age=\"21\" value=\"1\"/>", "<share payer=\"stat\" value=\"1\"/>", "<!DOCTYPE a>", "text", "</", "xmlns=\"a\"" };

static gsize
random_place (GRand         *random,
              const GString *text)
{
  return g_rand_int_range (random, 0, (gint32)text->len);
}

/* One line (mostly one element) gone, doubled or moved: the shape changes, the XML often stays. */
static void
mutate_line (GRand   *random,
             GString *text)
{
  gsize            at = random_place (random, text);
  const char      *start = text->str + at;
  gsize            from, length;
  g_autofree char *line = NULL;

  while (start > text->str && start[-1] != '\n')
    start--;
  from = start - text->str;
  length = strcspn (start, "\n") + 1;
  length = MIN (length, text->len - from);
  line = g_strndup (start, length);
  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_string_erase (text, from, length);
      break;
    case 1:
      g_string_insert (text, from, line);
      break;
    default:
      g_string_erase (text, from, length);
      if (text->len > 0)
        g_string_insert (text, random_place (random, text), line);
      break;
    }
}

/* The value of some attribute becomes another. */
static void
mutate_value (GRand   *random,
              GString *text)
{
  gsize       at = random_place (random, text);
  const char *start = strstr (text->str + at, "=\"");
  const char *end = start != NULL ? strchr (start + 2, '"') : NULL;
  gsize       from;

  if (end == NULL)
    return;

  from = start + 2 - text->str;
  g_string_erase (text, from, end - start - 2);
  g_string_insert (text, from, values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
}

static void
mutate_bytes (GRand   *random,
              GString *text)
{
  gsize at = random_place (random, text);
  gsize length;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      text->str[at] = (char)g_rand_int_range (random, 0, 256);
      break;
    case 1:
      length = g_rand_int_range (random, 1, 60);
      g_string_erase (text, at, MIN (text->len - at, length));
      break;
    case 2:
      g_string_insert (text, at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;
    default:
      g_string_truncate (text, at + 1);
      break;
    }
}

static void
mutate (GRand   *random,
        GString *text)
{
  for (int n = g_rand_int_range (random, 1, 3); n > 0 && text->len > 0; n--)
    switch (g_rand_int_range (random, 0, 5))
      {
      case 0:
        mutate_bytes (random, text);
        break;
      case 1:
      case 2:
        mutate_line (random, text);
        break;
      default:
        mutate_value (random, text);
        break;
      }
}

static void
assert_written_again (UtenforLibrary  *library,
                      const char      *path,
                      UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *first = utenfor_scenario_to_xml (scenario);
  g_autofree char *second = NULL;
  g_autoptr (UtenforScenario) again = NULL;

  test_write (path, first, -1);
  again = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (again);
  second = utenfor_scenario_to_xml (again);
  g_assert_cmpstr (second, ==, first);
}

/* The scenario is read whichever file is broken: it names them all. */
static void
test_mutations (gconstpointer data)
{
  static const char *const scenarios[] = { "life-course.xml", "transition.xml" };
  const char              *name = data;
  g_autofree char         *text = test_read_small (name);
  g_autofree char         *broken_path = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (name));
  g_auto (TestFolder) folder = { NULL };
  guint n_fine = 0;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  broken_path = test_folder_path (&folder, name);

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforScenario) scenario = NULL;
      gboolean         is_scenario = g_str_equal (name, scenarios[0]) || g_str_equal (name, scenarios[1]);
      g_autofree char *path = test_folder_path (&folder, is_scenario ? name : scenarios[i % 2]);
      GString         *broken = g_string_new (text);

      mutate (random, broken);
      test_write (broken_path, broken->str, broken->len);
      g_string_free (broken, TRUE);

      scenario = utenfor_library_read_scenario (library, path, issues);
      g_assert_cmpint (scenario != NULL, ==, issues->n_errors == 0);
      if (scenario == NULL)
        continue;

      n_fine++;
      g_assert_true (utenfor_library_check (library, path, issues));
      assert_written_again (library, path, scenario);
      if (!is_scenario)
        {
          g_autofree char *original = test_read_small (scenarios[i % 2]);

          test_folder_write (&folder, scenarios[i % 2], original);
        }
    }

  /* A mutation test that breaks everything looks at nothing but the parser. */
  g_test_message ("%u of %u still fine", n_fine, N_MUTATIONS);
  g_assert_cmpuint (n_fine, >, N_MUTATIONS / 100);
}

/* Stress tests stand alone: no other file is read with them. */
static void
test_stress_tests (void)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "stress-tests.xml", NULL);
  g_autofree char *text = test_read (shipped);
  g_autofree char *path = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_auto (TestFolder) folder = { NULL };
  guint n_fine = 0;

  test_folder_init (&folder);
  path = test_folder_path (&folder, "tests.xml");
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforStressTests) tests = NULL;
      g_autoptr (UtenforStressTests) again = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      GString         *broken = g_string_new (text);

      mutate (random, broken);
      test_write (path, broken->str, broken->len);
      g_string_free (broken, TRUE);
      tests = utenfor_library_read_stress_tests (library, path, issues);
      g_assert_cmpint (tests != NULL, ==, issues->n_errors == 0);
      if (tests == NULL)
        continue;

      n_fine++;
      g_assert_true (utenfor_library_check (library, path, issues));
      first = utenfor_stress_tests_to_xml (tests);
      test_write (path, first, -1);
      again = utenfor_library_read_stress_tests (library, path, issues);
      g_assert_nonnull (again);
      second = utenfor_stress_tests_to_xml (again);
      g_assert_cmpstr (second, ==, first);
    }
  g_test_message ("%u of %u still fine", n_fine, N_MUTATIONS);
  g_assert_cmpuint (n_fine, >, N_MUTATIONS / 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/io/mutations/catalogue", "catalogue.xml", test_mutations);
  g_test_add_data_func ("/io/mutations/population", "everybody.xml", test_mutations);
  g_test_add_data_func ("/io/mutations/based-population", "group.xml", test_mutations);
  g_test_add_data_func ("/io/mutations/life-course-scenario", "life-course.xml", test_mutations);
  g_test_add_data_func ("/io/mutations/transition-scenario", "transition.xml", test_mutations);

  g_test_add_func ("/io/mutations/stress-tests", test_stress_tests);

  return g_test_run ();
}
