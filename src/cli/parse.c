/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <glib/gi18n-lib.h>

static GOptionContext *
new_context (const CliCommand   *command,
             const GOptionEntry *entries,
             gboolean           *help)
{
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Say what can be written"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (command->arguments);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, command->description);
  /* GOption's own --help would leave the program without asking whether the
   * text arrived. */
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  return context;
}

/* GOption leaves a “--” where what follows it looks like an option. */
static void
drop_dashes (int   *argc,
             char **argv)
{
  gboolean dropped = FALSE;
  int      kept = 1;

  for (int i = 1; i < *argc; i++)
    if (!dropped && g_str_equal (argv[i], "--"))
      dropped = TRUE;
    else
      argv[kept++] = argv[i];
  *argc = kept;
}

gboolean
cli_parse (const CliCommand   *command,
           const GOptionEntry *entries,
           int                *argc,
           char             ***argv,
           CliStatus          *status)
{
  gboolean         help = FALSE;
  g_autofree char *name = g_strdup_printf ("%s %s", g_get_application_name (), command->name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = new_context (command, entries, &help);

  g_set_prgname (name);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = cli_usage_error ("%s", error->message);
      return FALSE;
    }
  drop_dashes (argc, *argv);
  if (!help)
    return TRUE;
  text = g_option_context_get_help (context, TRUE, NULL);
  *status = cli_print (text);
  return FALSE;
}
