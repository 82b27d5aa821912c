/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"
#include "setup.h"
#include "test.h"

/* Each case in a process of its own, because the environment is read at the
 * start: this program runs itself and prints the language it came to. */

typedef struct
{
  const char *name;
  const char *variables[4]; /* NAME=value */
  const char *asked;        /* --lang, or NULL */
  const char *expected;     /* language and what 1234.5 becomes */
} Case;

static const Case cases[] = {
  { "nothing-set", { NULL }, NULL, "en 1,234.5" },
  { "lang-not-installed", { "LANG=nb_NO.UTF-8" }, NULL, "nb 1\342\200\257234,5" },
  { "nynorsk-not-installed", { "LANG=nn_NO.UTF-8" }, NULL, "nn 1\342\200\257234,5" },
  { "old-name", { "LANG=no_NO.UTF-8" }, NULL, "nb 1\342\200\257234,5" },
  { "lc-all-wins", { "LANG=nn_NO.UTF-8", "LC_ALL=nb_NO.UTF-8" }, NULL, "nb 1\342\200\257234,5" },
  { "lc-messages-wins", { "LANG=nn_NO.UTF-8", "LC_MESSAGES=nb_NO.UTF-8" }, NULL, "nb 1\342\200\257234,5" },
  { "language-variable", { "LC_ALL=C.UTF-8", "LANGUAGE=nb" }, NULL, "nb 1\342\200\257234,5" },
  { "language-alone", { "LANGUAGE=nb_NO:en" }, NULL, "nb 1\342\200\257234,5" },
  { "c-is-english", { "LC_ALL=C", "LANGUAGE=nb" }, NULL, "en 1,234.5" },
  { "asked-wins", { "LC_ALL=C", "LANGUAGE=en" }, "nb", "nb 1\342\200\257234,5" },
  { "asked-english", { "LANG=nb_NO.UTF-8" }, "en", "en 1,234.5" },
  { "unknown-language", { "LANG=fi_FI.UTF-8" }, NULL, "en 1,234.5" },
  { "installed-locale", { "LC_ALL=C.UTF-8" }, NULL, "en 1,234.5" },
};

static const char *program;

static char **
make_environment (const Case *test)
{
  char **environment = g_get_environ ();

  environment = g_environ_unsetenv (environment, "LANG");
  environment = g_environ_unsetenv (environment, "LC_ALL");
  environment = g_environ_unsetenv (environment, "LC_MESSAGES");
  environment = g_environ_unsetenv (environment, "LANGUAGE");
  for (guint i = 0; i < G_N_ELEMENTS (test->variables) && test->variables[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (test->variables[i], "=", 2);

      environment = g_environ_setenv (environment, pair[0], pair[1], TRUE);
    }
  return environment;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (GStrv) environment = make_environment (test);
  const char      *arguments[] = { program, "--say", test->asked, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)arguments, environment, G_SPAWN_DEFAULT,
                NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, test->expected);
}

static int
say (const char *asked)
{
  g_autofree char *number = NULL;

  utenfor_words_setup (asked);
  number = utenfor_format_number (1234.5, 1, UTENFOR_SIGN_MINUS);
  g_print ("%s %s", utenfor_language (), number);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  program = argv[0];
  if (argc >= 2 && g_str_equal (argv[1], "--say"))
    return say (argc > 2 ? argv[2] : NULL);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/words/setup/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
