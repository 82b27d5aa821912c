/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "setup.h"

#define PROGRAM "utenfor-cli"

static const CliCommand *const commands[] = { &cli_list, &cli_check, &cli_run, &cli_plot, &cli_own, &cli_simulate, &cli_batch, &cli_sensitivity, &cli_switching, &cli_stress, &cli_compare, &cli_value_of_knowing };

static const char *const languages[] = { "nb", "nn", "en", NULL };

/* Takes --language LANG out of the arguments, wherever it stands: it has to be
 * known before the first word is said. FALSE when it names no language. */
static gboolean
take_language (int         *argc,
               char       **argv,
               const char **language)
{
  int kept = 0;

  *language = NULL;
  for (int i = 0; i < *argc; i++)
    {
      const char *value = NULL;

      if (g_str_equal (argv[i], "--"))
        {
          while (i < *argc)
            argv[kept++] = argv[i++];
          break;
        }
      if (g_str_has_prefix (argv[i], "--language="))
        value = argv[i] + strlen ("--language=");
      else if (g_str_equal (argv[i], "--language"))
        value = i + 1 < *argc ? argv[++i] : "";
      if (value == NULL)
        argv[kept++] = argv[i];
      else
        *language = value;
    }
  *argc = kept;
  argv[kept] = NULL;
  return *language == NULL || g_strv_contains (languages, *language);
}

static CliStatus
print_version (void)
{
  return cli_print (PROGRAM " " PACKAGE_VERSION "\n");
}

static void
append_entry (GString    *out,
              const char *name,
              const char *text)
{
  g_string_append_printf (out, "  %-16s %s\n", name, text);
}

/* "list, check, …" */
static char *
dup_names (void)
{
  GString *names = g_string_new (commands[0]->name);

  for (guint i = 1; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (names, ", %s", commands[i]->name);
  return g_string_free (names, FALSE);
}

static char *
dup_help (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, _ ("Usage: %s COMMAND [OPTION…] [ARGUMENT…]"), PROGRAM);
  g_string_append (out, "\n\n");
  g_string_append (out, _ ("What it is worth to prevent that people fall outside: who pays, who saves, and when."));
  g_string_append (out, "\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    append_entry (out, commands[i]->name, _ (commands[i]->summary));
  g_string_append_c (out, '\n');
  append_entry (out, "--help", _ ("This text; after a command, what can be written there"));
  append_entry (out, "--version", _ ("The version of the program"));
  append_entry (out, "--language LANG", _ ("The language to speak: nb, nn or en"));
  g_string_append_c (out, '\n');
  g_string_append (out, _ ("Exit status: 0 fine, 1 problems in the input or output, 2 wrong usage."));
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

static CliStatus
print_help (void)
{
  g_autofree char *help = dup_help ();

  return cli_print (help);
}

static const CliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static CliStatus
run (int    argc,
     char **argv)
{
  const CliCommand *command;
  g_autofree char  *names = dup_names ();

  if (argc < 2)
    return cli_usage_error (_ ("A command is missing; there are: %s."), names);
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return print_version ();
  if (argv[1][0] == '-')
    return cli_usage_error (_ ("Unknown option “%s”."), argv[1]);
  command = find_command (argv[1]);
  if (command == NULL)
    return cli_usage_error (_ ("Unknown command “%s”; there are: %s."), argv[1], names);
  return command->run (argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  const char *language;
  gboolean    is_known = take_language (&argc, argv, &language);

  g_set_prgname (PROGRAM);
  g_set_application_name (PROGRAM);
  utenfor_words_setup (is_known ? language : NULL);
  if (!is_known)
    return cli_usage_error (_ ("--language is nb, nn or en, not “%s”."), language);
  return run (argc, argv);
}
