/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "program.h"

/* What is wrong with the command line itself is exit status 2, said on stderr
 * in words that help, and nothing is done. */

typedef struct
{
  const char *name;
  const char *arguments[9]; /* "@" stands for a scenario that is fine */
  const char *said;
} Case;

static const Case cases[] = {
  { "nothing", { NULL }, "list, check, run, plot, own" },
  { "unknown-command", { "calculate" }, "“calculate”; there are: list, check" },
  { "unknown-option", { "--frobnicate" }, "--frobnicate" },
  { "unknown-option-of-command", { "run", "@", "--frobnicate" }, "--frobnicate" },
  { "unknown-language", { "--language", "tlh", "list" }, "tlh" },
  { "language-without-value", { "list", "--language" }, "--language" },
  { "list-argument", { "list", "too-much" }, "too-much" },
  { "check-nothing", { "check" }, "at least one file" },
  { "run-nothing", { "run" }, "run needs one scenario" },
  { "run-two", { "run", "@", "@" }, "run needs one scenario" },
  { "format", { "run", "@", "--format", "xlsx" }, "xlsx" },
  { "format-case", { "run", "@", "--format", "JSON" }, "JSON" },
  { "format-without-value", { "run", "@", "--format" }, "--format" },
  { "view", { "run", "@", "--view", "net" }, "“net”" },
  { "timing", { "run", "@", "--timing", "noon" }, "“noon”" },
  { "horizon-zero", { "run", "@", "--horizon", "0" }, "“0”" },
  { "horizon-negative", { "run", "@", "--horizon=-3" }, "“-3”" },
  { "horizon-word", { "run", "@", "--horizon", "long" }, "“long”" },
  { "horizon-fraction", { "run", "@", "--horizon", "2.5" }, "“2.5”" },
  { "horizon-empty", { "run", "@", "--horizon=" }, "“”" },
  { "horizon-too-long", { "run", "@", "--horizon", "151" }, "150" },
  { "horizon-huge", { "run", "@", "--horizon", "99999999999999999999" }, "--horizon" },
  { "price-year-word", { "run", "@", "--price-year", "now" }, "“now”" },
  { "price-year-far", { "run", "@", "--price-year", "25" }, "“25”" },
  { "plot-nothing", { "plot" }, "--figure" },
  { "plot-no-figure", { "plot", "@", "-o", "x.png" }, "life-cost" },
  { "plot-unknown-figure", { "plot", "@", "--figure", "pie", "-o", "x.png" }, "“pie”" },
  { "plot-no-output", { "plot", "@", "--figure", "states" }, "-o FILE" },
  { "plot-ending", { "plot", "@", "--figure", "states", "-o", "x.gif" }, "x.gif" },
  { "plot-no-ending", { "plot", "@", "--figure", "states", "-o", "png" }, "“png”" },
  { "plot-size", { "plot", "@", "--figure=states", "-o", "x.png", "--size", "big" }, "“big”" },
  { "plot-size-tiny", { "plot", "@", "--figure=states", "-o", "x.png", "--size", "10x10" }, "“10x10”" },
  { "plot-size-three", { "plot", "@", "--figure=states", "-o", "x.png", "--size", "300x300x300" }, "300x300x300" },
  { "plot-stack", { "plot", "@", "--figure=states", "-o", "x.png", "--stack", "age" }, "“age”" },
  { "plot-people", { "plot", "@", "--figure=states", "-o", "x.png", "--people", "some" }, "“some”" },
  { "plot-no-scenario", { "plot", "--figure=states", "-o", "x.png" }, "plot needs one scenario" },
};

static void
test_wrong_usage (gconstpointer data)
{
  const Case      *test = data;
  g_autofree char *scenario = money ("money-order.xml");
  const char      *arguments[10] = { NULL };
  g_auto (Run) run = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (test->arguments) && test->arguments[i] != NULL; i++)
    arguments[i] = g_str_equal (test->arguments[i], "@") ? scenario : test->arguments[i];
  run = run_program_with (arguments, NULL, NULL);
  run_assert (&run, 2);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, test->said);
  assert_has (run.err, "--help");
  g_assert_false (g_file_test ("x.png", G_FILE_TEST_EXISTS));
}

static void
test_help (void)
{
  g_auto (Run) run = run_program ("--help", NULL);
  const char *const said[] = { "list", "check", "run", "plot", "--version", "--language", "Exit status" };

  run_assert (&run, 0);
  g_assert_cmpstr (run.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_has (run.out, said[i]);
}

static void
test_help_of_commands (void)
{
  const char *const commands[] = { "list", "check", "run", "plot" };
  const char *const said[] = { "data folder", "FILE…", "--undiscounted", "--figure" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Run) run = run_program (commands[i], "--help", NULL);
      g_auto (Run) brief = run_program (commands[i], "-h", NULL);

      run_assert (&run, 0);
      run_assert (&brief, 0);
      assert_has (run.out, said[i]);
      assert_has (run.out, commands[i]);
      g_assert_cmpstr (run.out, ==, brief.out);
    }
}

static void
test_version (void)
{
  g_auto (Run) run = run_program ("--version", NULL);

  run_assert (&run, 0);
  g_assert_cmpstr (run.out, ==, "utenfor-cli " PACKAGE_VERSION "\n");
}

static void
test_language_stands_anywhere (void)
{
  g_auto (Run) before = run_program ("--language", "en", "list", NULL);
  g_auto (Run) after = run_program ("list", "--language=en", NULL);

  run_assert (&before, 0);
  run_assert (&after, 0);
  g_assert_cmpstr (before.out, ==, after.out);
}

/* The terminal's program starts without the toolkit: it could not run on a
 * server otherwise, and it would be slow. */
static void
test_links_no_gtk (void)
{
  g_autofree char *program = g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "src", "cli", "utenfor-cli", NULL);
  const char      *arguments[] = { "ldd", program, NULL };
  g_autofree char *out = NULL;

  if (!g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL))
    {
      g_test_skip ("there is no ldd");
      return;
    }
  assert_has (out, "libglib");
  assert_has_not (out, "libgtk");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/usage/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_wrong_usage);
    }
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/help-of-commands", test_help_of_commands);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/language-anywhere", test_language_stands_anywhere);
  g_test_add_func ("/cli/links-no-gtk", test_links_no_gtk);
  return g_test_run ();
}
