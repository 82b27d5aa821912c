/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "folder-test.h"
#include "test.h"
#include "writer.h"

/* The data that come with the program: each file is a few test cases. */

static char *
data_path (const char *name)
{
  return g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), name, NULL);
}

static void
test_is_there (gconstpointer name)
{
  g_autofree char *path = data_path (name);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static const char *
kind_of (const char *name)
{
  if (g_str_equal (name, "stress-tests.xml"))
    return "stress-tests";

  return g_str_has_prefix (name, "populations/") ? "population" : g_str_has_prefix (name, "scenarios/") ? "scenario"
                                                                                                        : "catalogue";
}

/* Not even a warning: who installs the program has nothing to mend. */
static void
test_says_nothing (gconstpointer name)
{
  g_autofree char *path = data_path (name);
  g_autofree char *found = NULL;
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  gboolean fine = utenfor_library_check (library, path, issues);

  found = test_issues_to_text (issues, "-");
  g_assert_cmpstr (found, ==, "");
  g_assert_true (fine);
}

static char *
write_again (const char *path,
             const char *kind)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  if (g_str_equal (kind, "catalogue"))
    {
      g_autoptr (UtenforCatalogue) catalogue = utenfor_library_read_catalogue (library, path, issues);

      return utenfor_catalogue_to_xml (catalogue);
    }
  else if (g_str_equal (kind, "stress-tests"))
    {
      g_autoptr (UtenforStressTests) tests = utenfor_library_read_stress_tests (library, path, issues);

      return utenfor_stress_tests_to_xml (tests);
    }
  else if (g_str_equal (kind, "population"))
    {
      g_autoptr (UtenforPopulation) population = utenfor_library_read_population (library, path, issues);

      return utenfor_population_to_xml (population);
    }
  else
    {
      g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);

      return utenfor_scenario_to_xml (scenario);
    }
}

static void
test_is_canonical (gconstpointer name)
{
  g_autofree char *path = data_path (name);
  g_autofree char *text = test_read (path);
  g_autofree char *again = write_again (path, kind_of (name));

  g_assert_cmpstr (again, ==, text);
}

/* Another program than ours reads our schema the same way. */
static void
test_xmllint (gconstpointer name)
{
  g_autofree char *path = data_path (name);
  g_autofree char *rng = g_strconcat (g_getenv ("UTENFOR_DATA_DIR"), "/schema/", kind_of (name), ".rng", NULL);
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *complaints = NULL;
  const char      *command[] = { program, "--noout", "--nonet", "--relaxng", rng, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (program == NULL)
    {
      g_test_skip ("xmllint is not installed");
      return;
    }

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &complaints, &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s", complaints);
}

/* populations/x.xml is "x": who looks for a file by its id finds it. */
static void
test_name_is_id (gconstpointer name)
{
  g_autofree char *path = data_path (name);
  g_autofree char *text = test_read (path);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *wanted = g_strdup_printf (" id=\"%.*s\"", (int)(strlen (base) - strlen (".xml")), base);

  if (!g_str_equal (kind_of (name), "catalogue"))
    g_assert_nonnull (strstr (text, wanted));
}

/* Each schema stands alone, so that any editor can use it; what they have in
 * common stands in each, between two comments. */
static void
test_schemas_share_what_they_share (void)
{
  g_autofree char *folder = data_path ("schema");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *first = NULL;
  const char      *name;
  guint            n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = test_read (path);
      const char      *begin = strstr (text, "<!-- What all ");
      const char      *end = strstr (text, "<!-- end of what all ");
      g_autofree char *shared = NULL;

      g_assert_true (begin != NULL && end > begin);
      shared = g_strndup (begin, end - begin);
      if (n++ > 0)
        g_assert_cmpstr (shared, ==, first);
      else
        first = g_steal_pointer (&shared);
    }
  g_assert_cmpuint (n, >=, 3);
}

static const struct
{
  const char   *name;
  GTestDataFunc run;
} checks[] = {
  { "says-nothing", test_says_nothing },
  { "is-canonical", test_is_canonical },
  { "xmllint", test_xmllint },
  { "name-is-id", test_name_is_id },
};

static void
add_file (GPtrArray  *keep,
          const char *name)
{
  char *kept = g_strdup (name);

  g_ptr_array_add (keep, kept);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/io/shipped/%s/%s", name, checks[i].name);

      g_test_add_data_func (path, kept, checks[i].run);
    }
}

static void
add_folder (GPtrArray  *keep,
            const char *folder)
{
  g_autofree char *path = data_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      {
        g_autofree char *inside = g_build_filename (folder, name, NULL);

        add_file (keep, inside);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) keep = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/io/shipped/catalogue", "catalogue.xml", test_is_there);
  g_test_add_data_func ("/io/shipped/everyone", "populations/everyone.xml", test_is_there);
  g_test_add_data_func ("/io/shipped/upper-secondary-dropout", "populations/upper-secondary-dropout.xml", test_is_there);
  add_file (keep, "catalogue.xml");
  add_file (keep, "stress-tests.xml");
  add_folder (keep, "populations");
  add_folder (keep, "scenarios");
  g_test_add_func ("/io/shipped/schemas-share-what-they-share", test_schemas_share_what_they_share);

  return g_test_run ();
}
