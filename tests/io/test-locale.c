/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "folder-test.h"
#include "test.h"
#include "writer-common.h"
#include "writer.h"

/* Where the decimal sign is a comma, files still have a point.  A bare machine
 * has no such locale, so one is made for these tests. */

static gboolean
make_norwegian (const TestFolder *folder)
{
  g_autofree char *program = g_find_program_in_path ("localedef");
  g_autofree char *path = test_folder_path (folder, "nb_NO.UTF-8");
  const char      *command[] = { program, "-i", "nb_NO", "-f", "UTF-8", path, NULL };

  if (program == NULL || !g_file_test ("/usr/share/i18n/locales/nb_NO", G_FILE_TEST_EXISTS))
    return FALSE;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder->path, TRUE);

  return setlocale (LC_ALL, "nb_NO.UTF-8") != NULL;
}

static gboolean norwegian;

static gboolean
is_norwegian (void)
{
  if (!norwegian)
    g_test_skip ("the sources of the nb_NO locale are not installed (package locales)");

  return norwegian;
}

/* Otherwise the cases below would say nothing. */
static void
test_comma_is_in_force (void)
{
  if (!is_norwegian ())
    return;

  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  g_assert_cmpfloat (strtod ("1,5", NULL), ==, 1.5);
}

static void
test_reads_and_writes_points (void)
{
  static const char *const names[] = { "life-course.xml", "transition.xml" };

  if (!is_norwegian ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autofree char *path = test_sample ("small", names[i]);
      g_autofree char *text = test_read (path);
      g_autofree char *again = NULL;
      g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);

      g_assert_nonnull (scenario);
      again = utenfor_scenario_to_xml (scenario);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_check_and_schema (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = test_sample ("small", "life-course.xml");

  if (!is_norwegian ())
    return;

  g_assert_true (utenfor_library_check (library, path, issues));
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
}

static void
test_comma_is_refused (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;
  int              line;

  if (!is_norwegian ())
    return;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  changed = test_replace (text, "value=\"0.2\"", "value=\"0,2\"", &line);
  test_folder_write (&folder, "life-course.xml", changed);
  path = test_folder_path (&folder, "life-course.xml");
  g_assert_null (utenfor_library_read_scenario (library, path, issues));
  g_assert_true (utenfor_issues_has (issues, "number-comma"));
}

static void
test_numbers (void)
{
  g_autofree char *text = NULL;

  if (!is_norwegian ())
    return;

  text = utenfor_number_to_text (-1234.5);
  g_assert_cmpstr (text, ==, "-1234.5");
}

int
main (int   argc,
      char *argv[])
{
  TestFolder folder;
  int        status;

  test_folder_init (&folder);
  g_unsetenv ("LC_ALL");
  norwegian = make_norwegian (&folder);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/locale/comma-is-in-force", test_comma_is_in_force);
  g_test_add_func ("/io/locale/reads-and-writes-points", test_reads_and_writes_points);
  g_test_add_func ("/io/locale/check-and-schema", test_check_and_schema);
  g_test_add_func ("/io/locale/comma-is-refused", test_comma_is_refused);
  g_test_add_func ("/io/locale/numbers", test_numbers);

  status = g_test_run ();
  test_folder_clear (&folder);

  return status;
}
