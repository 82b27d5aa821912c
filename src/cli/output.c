/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define LEAST_WIDTH    60
#define USUAL_WIDTH    80
#define GREATEST_WIDTH 100

/* UTF-8 to what the terminal shows; what it cannot show becomes a question mark. */
static char *
to_locale (const char *text)
{
  const char *charset;

  if (g_get_charset (&charset))
    return g_strdup (text);
  return g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
}

static void
print_error (const char *text)
{
  g_autofree char *line = g_strconcat (g_get_application_name (), ": ", text, "\n", NULL);
  g_autofree char *shown = to_locale (line);

  fputs (shown != NULL ? shown : line, stderr);
}

CliStatus
cli_usage_error (const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  g_autofree char *advice = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  print_error (message);
  advice = g_strdup_printf (_ ("“%s --help” says what can be written."), g_get_prgname ());
  print_error (advice);
  return CLI_USAGE;
}

CliStatus
cli_usage_scenario (const CliCommand *command)
{
  return cli_usage_error (_ ("%s needs one scenario: a file, or the id of one that “list” shows."), command->name);
}

CliStatus
cli_problem (const char *format,
             ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  print_error (message);
  return CLI_PROBLEM;
}

CliStatus
cli_write (const char *text)
{
  const gsize length = strlen (text);

  /* A full disk often shows only when the buffer is emptied. */
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return CLI_FINE;
  return cli_problem (_ ("The output could not be written: %s"), g_strerror (errno));
}

CliStatus
cli_print (const char *text)
{
  g_autofree char *shown = to_locale (text);

  return cli_write (shown != NULL ? shown : text);
}

CliStatus
cli_print_issues (const UtenforIssues *issues)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (issues, i);
      g_autofree char    *message = NULL;
      g_autofree char    *shown = NULL;

      if (issue->severity == UTENFOR_SEVERITY_NOTE)
        continue;
      message = utenfor_issue_dup_message (issue);
      shown = to_locale (message);
      fprintf (stderr, "%s\n", shown != NULL ? shown : message);
    }
  return issues->n_errors > 0 ? CLI_PROBLEM : CLI_FINE;
}

int
cli_get_width (void)
{
  struct winsize size = { 0 };
  const char    *columns = g_getenv ("COLUMNS");
  gint64         width = 0;

  if (columns != NULL)
    width = g_ascii_strtoll (columns, NULL, 10);
  else if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  return width > 0 ? (int)CLAMP (width, LEAST_WIDTH, GREATEST_WIDTH) : USUAL_WIDTH;
}

gboolean
cli_has_ansi (void)
{
  const char *term = g_getenv ("TERM");
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && g_strcmp0 (term, "dumb") != 0 &&
         (no_color == NULL || *no_color == '\0');
}
