/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

/* Tables speak the user's language; what machines read never changes. */

static const char *const bokmaal[] = { "LANGUAGE=nb", "LC_ALL=C.UTF-8", NULL };
static const char *const english[] = { "LANGUAGE=en", "LC_ALL=C.UTF-8", NULL };

static Run
run_as (const char        *format,
        const char *const *variables)
{
  g_autofree char  *scenario = money ("money-order.xml");
  const char *const arguments[] = { "run", scenario, "--format", format, NULL };
  Run               run = run_program_with (arguments, variables, NULL);

  run_assert (&run, 0);
  return run;
}

static void
test_table_is_translated (void)
{
  g_auto (Run) run = run_as ("table", bokmaal);

  assert_has (run.out, "Tidlig oppfølging");
  assert_has (run.out, "Kommunen");
  assert_has (run.out, "3\u202f429\u202f871");
  assert_has_not (run.out, "Public total");
  assert_has_not (run.out, "Economy plan");
}

static void
test_option_overrules (void)
{
  g_autofree char  *scenario = money ("money-order.xml");
  const char *const arguments[] = { "run", scenario, "--language=nb", NULL };
  g_auto (Run) asked = run_program_with (arguments, english, NULL);
  g_auto (Run) environment = run_as ("table", bokmaal);

  g_assert_cmpstr (asked.out, ==, environment.out);
}

static void
test_language_leaves_machine_formats (void)
{
  const char *const formats[] = { "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (Run) nb = run_as (formats[i], bokmaal);
      g_auto (Run) en = run_as (formats[i], english);

      g_assert_cmpstr (nb.out, ==, en.out);
    }
}

/* What an element is called in the middle of a sentence is part of it. */
static void
test_issue_is_translated (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "catalogue.xml", NULL);
  g_autofree char *shipped = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "catalogue.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) per_user = g_regex_new ("<per-user value=\"[^\"]*\"", 0, 0, NULL);
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = g_regex_replace_literal (per_user, text, -1, 0, "<per-user value=\"0\"", 0, NULL);
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
  {
    const char *const arguments[] = { "check", path, NULL };
    g_auto (Run) run = run_program_with (arguments, bokmaal, NULL);

    run_assert (&run, 1);
    assert_has (run.out, "I <individual-use> til <service id=\"");
  }
}

/* Builds a Norwegian locale in a folder of its own; NULL where that cannot be. */
static char *
make_locale (void)
{
  char            *folder = new_folder ();
  g_autofree char *locale = g_build_filename (folder, "nb_NO.UTF-8", NULL);
  const char      *arguments[] = { "localedef", "--no-archive", "-i", "nb_NO", "-f", "UTF-8", locale, NULL };
  int              status = -1;
  const gboolean   spawned = g_spawn_sync (NULL, (char **)arguments, NULL,
                                           G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                                           NULL, NULL, NULL, NULL, &status, NULL);

  if (spawned && g_spawn_check_wait_status (status, NULL))
    return folder;
  g_free (folder);
  return NULL;
}

static void
test_decimal_comma_leaves_machine_formats (void)
{
  g_autofree char  *folder = make_locale ();
  g_autofree char  *path = NULL;
  const char       *variables[] = { NULL, "LC_ALL=nb_NO.UTF-8", "LANGUAGE=nb", NULL };
  const char *const formats[] = { "csv", "json" };

  if (folder == NULL)
    {
      g_test_skip ("no Norwegian locale can be made here");
      return;
    }
  path = g_strconcat ("LOCPATH=", folder, NULL);
  variables[0] = path;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (Run) comma = run_as (formats[i], variables);
      g_auto (Run) point = run_as (formats[i], english);

      g_assert_cmpstr (comma.out, ==, point.out);
    }
}

static void
test_locale_that_is_not_installed (void)
{
  const char *const variables[] = { "LANG=nb_NO.UTF-8", "LC_ALL", "LANGUAGE", NULL };
  g_auto (Run) run = run_as ("table", variables);

  assert_has (run.out, "Kommunen");
}

static void
test_plain_c_is_english (void)
{
  const char *const variables[] = { "LC_ALL=C", "LANGUAGE", NULL };
  g_auto (Run) run = run_as ("table", variables);

  assert_has (run.out, "Public total");
}

static void
test_help_is_translated (void)
{
  const char *const arguments[] = { "run", "--help", NULL };
  g_auto (Run) nb = run_program_with (arguments, bokmaal, NULL);
  g_auto (Run) en = run_program_with (arguments, english, NULL);

  run_assert (&nb, 0);
  g_assert_cmpstr (nb.out, !=, en.out);
  assert_has (nb.out, "--undiscounted");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/language/table", test_table_is_translated);
  g_test_add_func ("/cli/language/issue-is-translated", test_issue_is_translated);
  g_test_add_func ("/cli/language/option-overrules", test_option_overrules);
  g_test_add_func ("/cli/language/machine-formats", test_language_leaves_machine_formats);
  g_test_add_func ("/cli/language/decimal-comma", test_decimal_comma_leaves_machine_formats);
  g_test_add_func ("/cli/language/not-installed", test_locale_that_is_not_installed);
  g_test_add_func ("/cli/language/plain-c", test_plain_c_is_english);
  g_test_add_func ("/cli/language/help", test_help_is_translated);
  return g_test_run ();
}
