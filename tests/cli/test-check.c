/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <glib/gstdio.h>

static void
test_fine (void)
{
  g_autofree char *scenario = money ("money-order.xml");
  g_auto (Run) run = run_program ("check", scenario, NULL);

  run_assert (&run, 0);
  assert_has (run.out, "1 file checked: 0 errors");
}

static void
test_several (void)
{
  g_autofree char *catalogue = money ("catalogue.xml");
  g_autofree char *group = money ("money-group.xml");
  g_autofree char *scenario = money ("money-lives.xml");
  g_auto (Run) run = run_program ("check", catalogue, group, scenario, NULL);

  run_assert (&run, 0);
  assert_has (run.out, "3 files checked: 0 errors");
}

/* Every fault has its file, its line and its tag, and none hides another. */
static void
test_all_faults_with_their_lines (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *catalogue = copy_money ("catalogue.xml", folder, NULL, NULL);
  g_autofree char *group = copy_money ("money-group.xml", folder, "value=\"0.5\"", "value=\"0,5\"");
  g_autofree char *line = g_strconcat (group, ":", NULL);
  g_auto (Run) run = run_program ("check", group, NULL);

  run_assert (&run, 1);
  assert_has (run.out, line);
  assert_has (run.out, ":7: ");
  assert_has (run.out, ":8: ");
  assert_has (run.out, "]\n");
  assert_has (run.out, "1 file checked: ");
  g_assert_cmpstr (run.err, ==, "");
}

static void
test_one_bad_file_is_enough (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *good = money ("money-order.xml");
  g_autofree char *bad = g_build_filename (folder, "bad.xml", NULL);
  g_auto (Run) run = { 0 };

  g_assert_true (g_file_set_contents (bad, "<scenario", -1, NULL));
  run = run_program ("check", good, bad, NULL);
  run_assert (&run, 1);
  assert_has (run.out, bad);
  assert_has (run.out, "2 files checked: ");
}

/* What is wrong with the catalogue is said once, not for each file that names it. */
static void
test_a_shared_fault_is_said_once (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *catalogue = copy_money ("catalogue.xml", folder, "value=\"0.4\"", "value=\"0.5\"");
  g_autofree char *group = copy_money ("money-group.xml", folder, NULL, NULL);
  g_autofree char *reference = copy_money ("money-reference.xml", folder, NULL, NULL);
  g_autofree char *round_about = g_build_filename (folder, ".", "catalogue.xml", NULL);
  g_auto (Run) run = run_program ("check", group, reference, catalogue, round_about, NULL);

  run_assert (&run, 1);
  assert_has (run.out, "[split-sum]");
  assert_has (run.out, "4 files checked: 1 error, 0 warnings");
}

static void
test_missing_file (void)
{
  g_auto (Run) run = run_program ("check", "/nowhere/at-all.xml", NULL);

  run_assert (&run, 1);
  assert_has (run.out, "/nowhere/at-all.xml");
}

static void
test_folder (void)
{
  g_autofree char *folder = new_folder ();
  g_auto (Run) run = run_program ("check", folder, NULL);

  run_assert (&run, 1);
  assert_has (run.out, folder);
}

static void
test_list (void)
{
  g_auto (Run) run = run_program ("list", NULL);

  run_assert (&run, 0);
  assert_has (run.out, "Scenarios");
  assert_has (run.out, "Populations");
  assert_has (run.out, "Catalogues");
  assert_has (run.out, "upper-secondary-dropout");
  assert_has (run.out, "everyone.xml");
}

/* A home with one's own files in it: XDG_DATA_HOME/utenfor. */
static char *
make_home (void)
{
  char             *home = new_folder ();
  g_autofree char  *own = g_build_filename (home, "utenfor", NULL);
  const char *const names[] = { "catalogue.xml", "money-group.xml", "money-reference.xml", "money-order.xml" };

  g_assert_cmpint (g_mkdir (own, 0777), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (copy_money (names[i], own, NULL, NULL));
  return home;
}

static void
test_list_shows_own_files (void)
{
  g_autofree char  *home = make_home ();
  g_autofree char  *variable = g_strconcat ("XDG_DATA_HOME=", home, NULL);
  const char *const arguments[] = { "list", NULL };
  const char *const variables[] = { variable, NULL };
  g_auto (Run) run = run_program_with (arguments, variables, NULL);

  run_assert (&run, 0);
  assert_has (run.out, "money-order");
  assert_has (run.out, "Early follow-up");
  assert_has (run.out, home);
}

static void
test_run_by_id (void)
{
  g_autofree char  *home = make_home ();
  g_autofree char  *variable = g_strconcat ("XDG_DATA_HOME=", home, NULL);
  const char *const arguments[] = { "run", "money-order", NULL };
  const char *const variables[] = { variable, NULL };
  g_autofree char  *path = money ("money-order.xml");
  g_auto (Run) by_id = run_program_with (arguments, variables, NULL);
  g_auto (Run) by_path = run_program ("run", path, NULL);

  run_assert (&by_id, 0);
  run_assert (&by_path, 0);
  g_assert_cmpstr (by_id.out, ==, by_path.out);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/check/fine", test_fine);
  g_test_add_func ("/cli/check/several", test_several);
  g_test_add_func ("/cli/check/all-faults-with-their-lines", test_all_faults_with_their_lines);
  g_test_add_func ("/cli/check/one-bad-file-is-enough", test_one_bad_file_is_enough);
  g_test_add_func ("/cli/check/shared-fault-once", test_a_shared_fault_is_said_once);
  g_test_add_func ("/cli/check/missing-file", test_missing_file);
  g_test_add_func ("/cli/check/folder", test_folder);
  g_test_add_func ("/cli/list/installed", test_list);
  g_test_add_func ("/cli/list/own-files", test_list_shows_own_files);
  g_test_add_func ("/cli/run/by-id", test_run_by_id);
  return g_test_run ();
}
