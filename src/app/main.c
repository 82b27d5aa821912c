/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "setup.h"

/* The language must be known before the first text is looked up, so it is read
 * before the other options. */
static const char *
find_language (int    argc,
               char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--language="))
      return argv[i] + strlen ("--language=");
    else if (strcmp (argv[i], "--language") == 0 && i + 1 < argc)
      return argv[i + 1];
  return NULL;
}

static gboolean
is_timing (int    argc,
           char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--time-first-frame") == 0)
      return TRUE;
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  const char *language = find_language (argc, argv);
  g_autoptr (UtenforApplication) application = NULL;
  GApplicationFlags flags = G_APPLICATION_DEFAULT_FLAGS;

  utenfor_words_setup (language);
  /* GTK would set the locale again, from an environment the words have already answered. */
  gtk_disable_setlocale ();
  /* A window in another language, or one that is timed, is not that of a running program. */
  if (language || is_timing (argc, argv))
    flags = G_APPLICATION_NON_UNIQUE;
  application = utenfor_application_new (flags);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
