/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#include "folder-test.h"
#include "test.h"

/* Where ids are looked up, and what is kept of what was read.  Each test has a
 * place for files beside each other, a user's data folder and installed data. */

static TestFolder home;
static char      *beside;
static char      *own;
static char      *installed;

static void
start_anew (void)
{
  test_remove_tree (beside);
  test_remove_tree (own);
  test_remove_tree (installed);
}

/* Puts a small file at `path`, with something in it replaced. */
static void
put (const char *place,
     const char *path,
     const char *small_name,
     const char *old,
     const char *new_text)
{
  TestFolder       folder = { (char *)place };
  g_autofree char *text = test_read_small (small_name);
  g_autofree char *changed = NULL;
  int              line;

  changed = old != NULL ? test_replace (text, old, new_text, &line) : g_strdup (text);
  test_folder_write (&folder, path, changed);
}

static char *
path_in (const char *place,
         const char *name)
{
  return g_build_filename (place, name, NULL);
}

static void
assert_issues (const UtenforIssues *issues,
               const char          *expected)
{
  g_autofree char *found = test_issues_to_text (issues, "-");

  g_assert_cmpstr (found, ==, expected);
}

/* --- looking up ------------------------------------------------------------------ */

static void
test_beside_own_installed (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *path = path_in (beside, "life-course.xml");

  start_anew ();
  put (beside, "life-course.xml", "life-course.xml", NULL, NULL);
  put (own, "populations/mine.xml", "group.xml", NULL, NULL);
  put (installed, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (installed, "populations/all.xml", "everybody.xml", NULL, NULL);
  scenario = utenfor_library_read_scenario (library, path, issues);
  assert_issues (issues, "");
  g_assert_nonnull (scenario);
  g_assert_true (g_str_has_prefix (scenario->group->file, own));
  g_assert_true (g_str_has_prefix (scenario->reference->file, installed));
  g_assert_true (scenario->group->base == scenario->reference);
  g_assert_true (scenario->group->catalogue == scenario->catalogue);
}

/* A file in a folder named as a part of a data folder finds that folder's other
 * parts; in any other folder it finds only what lies beside it. */
static void
test_data_folder_around (void)
{
  static const struct
  {
    const char *folder;
    const char *expected;
  } cases[] = {
    { "scenarios", "" },
    { "populations", "" },
    { "own-figures", "" },
    { "drafts", "life-course.xml: error catalogue-unknown 2; life-course.xml: error population-unknown 2; life-course.xml: error population-unknown 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforScenario) scenario = NULL;
      g_autofree char *name = g_build_filename (cases[i].folder, "life-course.xml", NULL);
      g_autofree char *path = path_in (beside, name);

      start_anew ();
      put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
      put (beside, "populations/all.xml", "everybody.xml", NULL, NULL);
      put (beside, "populations/group.xml", "group.xml", NULL, NULL);
      put (beside, name, "life-course.xml", NULL, NULL);
      scenario = utenfor_library_read_scenario (library, path, issues);
      assert_issues (issues, cases[i].expected);
      g_assert_true ((scenario != NULL) == (issues->n_errors == 0));
    }
}

/* The same where the folder is the one the program stands in. */
static void
test_data_folder_around_here (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforPopulation) population = NULL;
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *here = path_in (beside, "populations");

  start_anew ();
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (beside, "populations/everybody.xml", "everybody.xml", NULL, NULL);
  g_assert_cmpint (g_chdir (here), ==, 0);
  population = utenfor_library_read_population (library, "everybody.xml", issues);
  g_assert_cmpint (g_chdir (before), ==, 0);
  assert_issues (issues, "");
  g_assert_nonnull (population);
}

/* Beside the file comes first, the user's folder next; the warning names both files. */
static void
test_nearest_wins (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforPopulation) population = NULL;
  g_autofree char *path = path_in (beside, "everybody.xml");
  g_autofree char *hints = NULL;

  start_anew ();
  put (beside, "everybody.xml", "everybody.xml", NULL, NULL);
  put (own, "my-catalogue.xml", "catalogue.xml", "<title xml:lang=\"nb\">Liten katalog", "<title xml:lang=\"nb\">Min katalog");
  put (installed, "catalogue.xml", "catalogue.xml", NULL, NULL);
  population = utenfor_library_read_population (library, path, issues);
  g_assert_nonnull (population);
  g_assert_cmpstr (utenfor_text_get (population->catalogue->title, "nb"), ==, "Min katalog");
  assert_issues (issues, "my-catalogue.xml: warning duplicate-id-file 0");
  hints = test_issues_to_hints (issues);
  g_assert_nonnull (strstr (hints, installed));
  g_assert_nonnull (strstr (hints, "“small”"));
}

/* One id means one file, whoever names it: the group rests on the catalogue that
 * lies beside the scenario, as the scenario does. */
static void
test_one_catalogue_for_all (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *path = path_in (beside, "life-course.xml");

  start_anew ();
  put (beside, "life-course.xml", "life-course.xml", NULL, NULL);
  put (beside, "own.xml", "catalogue.xml", NULL, NULL);
  put (installed, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (installed, "populations/everybody.xml", "everybody.xml", NULL, NULL);
  put (installed, "populations/group.xml", "group.xml", NULL, NULL);
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (scenario);
  g_assert_true (g_str_has_prefix (scenario->group->catalogue->file, beside));
  assert_issues (issues, "own.xml: warning duplicate-id-file 0");
}

static void
test_catalogue_differs (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");

  start_anew ();
  put (beside, "life-course.xml", "life-course.xml", "catalogue=\"small\"", "catalogue=\"other\"");
  put (beside, "everybody.xml", "everybody.xml", NULL, NULL);
  put (beside, "group.xml", "group.xml", NULL, NULL);
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (beside, "other.xml", "catalogue.xml", "id=\"small\"", "id=\"other\"");
  g_assert_null (utenfor_library_read_scenario (library, path, issues));
  assert_issues (issues, "life-course.xml: error catalogue-differs 2");
}

static void
test_not_found_says_where_it_looked (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "everybody.xml");
  g_autofree char *hints = NULL;

  start_anew ();
  put (beside, "everybody.xml", "everybody.xml", NULL, NULL);
  put (installed, "catalogue.xml", "catalogue.xml", "id=\"small\"", "id=\"smalls\"");
  g_assert_null (utenfor_library_read_population (library, path, issues));
  assert_issues (issues, "everybody.xml: error catalogue-unknown 2");
  hints = test_issues_to_hints (issues);
  g_assert_nonnull (strstr (hints, beside));
  g_assert_nonnull (strstr (hints, own));
  g_assert_nonnull (strstr (hints, installed));
  g_assert_nonnull (strstr (hints, "Did you mean “smalls”?"));
}

/* A file that lies beside itself, or is reached by a link, is not a second one. */
static void
test_same_file_twice_is_one (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforPopulation) population = NULL;
  g_autofree char *path = path_in (installed, "populations/everybody.xml");
  g_autofree char *target = path_in (installed, "catalogue.xml");
  g_autofree char *link = path_in (installed, "populations/link.xml");

  start_anew ();
  put (installed, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (installed, "populations/everybody.xml", "everybody.xml", NULL, NULL);
  g_assert_cmpint (symlink (target, link), ==, 0);
  population = utenfor_library_read_population (library, path, issues);
  g_assert_nonnull (population);
  assert_issues (issues, "");
}

static void
test_find (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *found = NULL;
  g_autofree char *expected = path_in (installed, "scenarios/some-name.xml");

  start_anew ();
  put (installed, "scenarios/some-name.xml", "life-course.xml", NULL, NULL);
  found = utenfor_library_find (library, UTENFOR_FILE_SCENARIO, "life-course", issues);
  g_assert_cmpstr (found, ==, expected);
  g_assert_null (utenfor_library_find (library, UTENFOR_FILE_POPULATION, "life-course", issues));
  g_assert_null (utenfor_library_find (library, UTENFOR_FILE_SCENARIO, "some-name", issues));
  assert_issues (issues, "");
}

/* --- listing ------------------------------------------------------------------------ */

static void
test_list (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) list = NULL;
  const UtenforFileEntry *entry;

  start_anew ();
  put (installed, "populations/1.xml", "group.xml", NULL, NULL);
  put (installed, "populations/2.xml", "everybody.xml", NULL, NULL);
  put (own, "3.xml", "everybody.xml", "id=\"everybody\"", "id=\"aaa\"");
  put (own, "life-course.xml", "life-course.xml", NULL, NULL);
  list = utenfor_library_list (library, UTENFOR_FILE_POPULATION, issues);
  assert_issues (issues, "");
  g_assert_cmpuint (list->len, ==, 3);
  entry = list->pdata[0];
  g_assert_cmpstr (entry->id, ==, "aaa");
  g_assert_true (g_str_has_prefix (entry->path, own));
  entry = list->pdata[1];
  g_assert_cmpstr (entry->id, ==, "everybody");
  g_assert_cmpstr (utenfor_text_get (entry->title, "nn"), ==, "Alle saman");
  g_assert_cmpstr (utenfor_text_get (entry->title, "en"), ==, "Everybody");
  g_assert_cmpstr (entry->catalogue, ==, "small");
  g_assert_cmpint (entry->kind, ==, UTENFOR_FILE_POPULATION);
}

/* One broken file must not hide the others; a file that is not ours is nobody's business. */
static void
test_list_with_broken_files (void)
{
  TestFolder folder = { own };
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) list = NULL;

  start_anew ();
  test_folder_write (&folder, "broken.xml", "no xml at all");
  test_folder_write (&folder, "empty.xml", "");
  test_folder_write (&folder, "no-id.xml", "<population format=\"1\"><title xml:lang=\"nb\">x</title></population>");
  test_folder_write (&folder, "page.xml", "<html/>");
  test_folder_write (&folder, "notes.txt", "<population id=\"notes\"/>");
  test_folder_write (&folder, ".hidden.xml", "<population id=\"hidden\"/>");
  test_folder_write (&folder, "folder.xml/inside.txt", "x");
  put (own, "good.xml", "everybody.xml", NULL, NULL);
  list = utenfor_library_list (library, UTENFOR_FILE_POPULATION, issues);
  g_assert_cmpuint (list->len, ==, 1);
  assert_issues (issues, "broken.xml: warning file-skipped 0; empty.xml: warning file-skipped 0; folder.xml: warning file-skipped 0; no-id.xml: warning file-skipped 0");
}

/* What was looked for may be in a file whose head cannot be read: that is said, once. */
static void
test_not_found_names_what_was_skipped (void)
{
  TestFolder folder = { beside };
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *path = path_in (beside, "life-course.xml");

  start_anew ();
  put (beside, "life-course.xml", "life-course.xml", NULL, NULL);
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  test_folder_write (&folder, "everybody.xml", "");
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_null (scenario);
  assert_issues (issues, "everybody.xml: warning file-skipped 0; life-course.xml: error population-unknown 2; life-course.xml: error population-unknown 2");
}

static void
test_list_doubled (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) list = NULL;

  start_anew ();
  put (own, "populations/mine.xml", "everybody.xml", NULL, NULL);
  put (installed, "populations/everybody.xml", "everybody.xml", NULL, NULL);
  list = utenfor_library_list (library, UTENFOR_FILE_POPULATION, issues);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (g_str_has_prefix (((UtenforFileEntry *)list->pdata[0])->path, own));
  assert_issues (issues, "mine.xml: warning duplicate-id-file 0");
}

static void
test_list_of_nothing (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) list = NULL;

  start_anew ();
  list = utenfor_library_list (library, UTENFOR_FILE_CATALOGUE, issues);
  g_assert_cmpuint (list->len, ==, 0);
  assert_issues (issues, "");
}

/* --- cycles ---------------------------------------------------------------------------- */

static void
test_cycle (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "a.xml");

  start_anew ();
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (beside, "a.xml", "group.xml", "id=\"group\" catalogue=\"small\" based-on=\"everybody\"", "id=\"a\" catalogue=\"small\" based-on=\"b\"");
  put (beside, "b.xml", "group.xml", "id=\"group\" catalogue=\"small\" based-on=\"everybody\"", "id=\"b\" catalogue=\"small\" based-on=\"c\"");
  put (beside, "c.xml", "group.xml", "id=\"group\" catalogue=\"small\" based-on=\"everybody\"", "id=\"c\" catalogue=\"small\" based-on=\"a\"");
  g_assert_null (utenfor_library_read_population (library, path, issues));
  assert_issues (issues, "c.xml: error based-on-cycle 2");
}

static void
test_long_chain (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforPopulation) population = NULL;
  g_autofree char *path = path_in (beside, "p50.xml");
  TestFolder       folder = { beside };

  start_anew ();
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (beside, "p0.xml", "everybody.xml", "id=\"everybody\"", "id=\"p0\"");
  for (int i = 1; i <= 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%d.xml", i);
      g_autofree char *text = g_strdup_printf ("<population format=\"1\" id=\"p%d\" catalogue=\"small\" based-on=\"p%d\"><title xml:lang=\"nb\">P</title></population>", i, i - 1);

      test_folder_write (&folder, name, text);
    }
  population = utenfor_library_read_population (library, path, issues);
  assert_issues (issues, "");
  g_assert_nonnull (population);
  g_assert_cmpint (population->first_age, ==, 20);
}

/* --- keeping ---------------------------------------------------------------------------- */

static void
put_all (void)
{
  start_anew ();
  put (beside, "catalogue.xml", "catalogue.xml", NULL, NULL);
  put (beside, "everybody.xml", "everybody.xml", NULL, NULL);
  put (beside, "group.xml", "group.xml", NULL, NULL);
  put (beside, "life-course.xml", "life-course.xml", NULL, NULL);
}

/* So that a change is seen although it comes within the clock's grain. */
static void
make_older (const char *name)
{
  g_autofree char *path = path_in (beside, name);
  struct utimbuf   times = { 1000000000, 1000000000 };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
test_read_once (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");
  g_autoptr (UtenforScenario) first = NULL;
  g_autoptr (UtenforScenario) second = NULL;

  put_all ();
  first = utenfor_library_read_scenario (library, path, issues);
  second = utenfor_library_read_scenario (library, path, issues);
  g_assert_true (first != second);
  g_assert_true (first->group == second->group);
  g_assert_true (first->reference == second->reference);
  g_assert_true (first->catalogue == second->catalogue);
  assert_issues (issues, "");
}

static void
test_changed_population_is_read_again (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");
  g_autoptr (UtenforScenario) first = NULL;
  g_autoptr (UtenforScenario) second = NULL;

  put_all ();
  make_older ("everybody.xml");
  first = utenfor_library_read_scenario (library, path, issues);
  put (beside, "everybody.xml", "everybody.xml", "value=\"0.03\"", "value=\"0.04\"");
  second = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (second);
  g_assert_true (first->catalogue == second->catalogue);
  g_assert_true (first->reference != second->reference);
  g_assert_true (first->group != second->group); /* it rests on the other */
  g_assert_true (second->group->base == second->reference);
}

static void
test_changed_catalogue_takes_all_along (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");
  g_autoptr (UtenforScenario) first = NULL;
  g_autoptr (UtenforScenario) second = NULL;

  put_all ();
  make_older ("catalogue.xml");
  first = utenfor_library_read_scenario (library, path, issues);
  put (beside, "catalogue.xml", "catalogue.xml", "value=\"250000\"", "value=\"260000\"");
  second = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (second);
  g_assert_true (first->catalogue != second->catalogue);
  g_assert_true (second->group->catalogue == second->catalogue);
  g_assert_true (second->reference->catalogue == second->catalogue);
  assert_issues (issues, "");
}

static void
test_mended_file_is_read_again (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) before = utenfor_issues_new ();
  g_autoptr (UtenforIssues) again = utenfor_issues_new ();
  g_autoptr (UtenforIssues) after = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");
  g_autoptr (UtenforScenario) scenario = NULL;

  put_all ();
  put (beside, "group.xml", "group.xml", "value=\"0.5\"", "value=\"0,5\"");
  g_assert_null (utenfor_library_read_scenario (library, path, before));
  assert_issues (before, "group.xml: error number-comma 20");
  g_assert_null (utenfor_library_read_scenario (library, path, again));
  assert_issues (again, "group.xml: error number-comma 20");
  put (beside, "group.xml", "group.xml", NULL, NULL);
  scenario = utenfor_library_read_scenario (library, path, after);
  g_assert_nonnull (scenario);
  assert_issues (after, "");
}

/* A kept file says again what it said when it was read. */
static void
test_warnings_are_told_each_time (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");

  put_all ();
  put (beside, "life-course.xml", "life-course.xml", "to=\"2\"", "to=\"20\"");
  put (installed, "catalogue.xml", "catalogue.xml", NULL, NULL);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);

      g_assert_nonnull (scenario);
      assert_issues (issues, "catalogue.xml: warning duplicate-id-file 0; life-course.xml: warning line-cut 28");
    }
}

/* Errors of a file that two others rest on are told once. */
static void
test_told_once (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");

  put_all ();
  put (beside, "catalogue.xml", "catalogue.xml", "local=\"yes\"", "local=\"ja\"");
  put (beside, "everybody.xml", "everybody.xml", "value=\"0.03\"", "value=\"0,03\"");
  put (beside, "life-course.xml", "life-course.xml", "horizon=\"9\"", "horizon=\"x\"");
  g_assert_null (utenfor_library_read_scenario (library, path, issues));
  assert_issues (issues, "catalogue.xml: error yes-no-wrong 7; everybody.xml: error number-comma 16; life-course.xml: error integer-wrong 6");
}

/* What was read outlives the library. */
static void
test_outlives_library (void)
{
  UtenforLibrary *library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = path_in (beside, "life-course.xml");
  g_autoptr (UtenforScenario) scenario = NULL;

  put_all ();
  scenario = utenfor_library_read_scenario (library, path, issues);
  utenfor_library_free (library);
  g_assert_cmpstr (scenario->group->base->id, ==, "everybody");
  g_assert_cmpstr (utenfor_catalogue_get_payer (scenario->catalogue, 0)->id, ==, "kommune");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  /* GLib remembers the user's folder, so it is the same for all tests. */
  test_folder_init (&home);
  beside = test_folder_path (&home, "beside");
  own = test_folder_path (&home, "home/utenfor");
  installed = test_folder_path (&home, "installed");
  {
    g_autofree char *data_home = test_folder_path (&home, "home");

    g_setenv ("XDG_DATA_HOME", data_home, TRUE);
    g_setenv ("UTENFOR_DATA_DIR", installed, TRUE);
  }
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/library/beside-own-installed", test_beside_own_installed);
  g_test_add_func ("/io/library/data-folder-around", test_data_folder_around);
  g_test_add_func ("/io/library/data-folder-around/here", test_data_folder_around_here);
  g_test_add_func ("/io/library/nearest-wins", test_nearest_wins);
  g_test_add_func ("/io/library/one-catalogue-for-all", test_one_catalogue_for_all);
  g_test_add_func ("/io/library/catalogue-differs", test_catalogue_differs);
  g_test_add_func ("/io/library/not-found-says-where-it-looked", test_not_found_says_where_it_looked);
  g_test_add_func ("/io/library/not-found-names-what-was-skipped", test_not_found_names_what_was_skipped);
  g_test_add_func ("/io/library/same-file-twice-is-one", test_same_file_twice_is_one);
  g_test_add_func ("/io/library/find", test_find);
  g_test_add_func ("/io/library/list/all", test_list);
  g_test_add_func ("/io/library/list/with-broken-files", test_list_with_broken_files);
  g_test_add_func ("/io/library/list/doubled", test_list_doubled);
  g_test_add_func ("/io/library/list/of-nothing", test_list_of_nothing);
  g_test_add_func ("/io/library/cycle", test_cycle);
  g_test_add_func ("/io/library/long-chain", test_long_chain);
  g_test_add_func ("/io/library/kept/read-once", test_read_once);
  g_test_add_func ("/io/library/kept/changed-population", test_changed_population_is_read_again);
  g_test_add_func ("/io/library/kept/changed-catalogue", test_changed_catalogue_takes_all_along);
  g_test_add_func ("/io/library/kept/mended-file", test_mended_file_is_read_again);
  g_test_add_func ("/io/library/kept/warnings-each-time", test_warnings_are_told_each_time);
  g_test_add_func ("/io/library/kept/told-once", test_told_once);
  g_test_add_func ("/io/library/kept/outlives-library", test_outlives_library);

  status = g_test_run ();
  test_folder_clear (&home);
  g_free (beside);
  g_free (own);
  g_free (installed);

  return status;
}
