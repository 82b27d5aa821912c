/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "library.h"

static guint
count (const UtenforIssues *issues,
       UtenforSeverity      severity)
{
  guint n = 0;

  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    n += utenfor_issues_get (issues, i)->severity == severity ? 1 : 0;
  return n;
}

static void
append_summary (GString             *out,
                guint                n_files,
                const UtenforIssues *issues)
{
  const guint n_errors = count (issues, UTENFOR_SEVERITY_ERROR);
  const guint n_warnings = count (issues, UTENFOR_SEVERITY_WARNING);

  g_string_append_printf (out, ngettext ("%u file checked", "%u files checked", n_files), n_files);
  g_string_append (out, ": ");
  g_string_append_printf (out, ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_string_append (out, ", ");
  g_string_append_printf (out, ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_string_append_c (out, '\n');
}

/* Two files that name the same catalogue find the same faults in it. */
static void
append_issues (GString             *out,
               const UtenforIssues *issues)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      g_autofree char *message = utenfor_issue_dup_message (utenfor_issues_get (issues, i));

      g_string_append (out, message);
      g_string_append_c (out, '\n');
    }
}

static CliStatus
check_files (char **files,
             guint  n_files)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  CliStatus written;

  for (guint i = 0; i < n_files; i++)
    utenfor_library_check (library, files[i], issues);
  append_issues (out, issues);
  append_summary (out, n_files, issues);
  written = cli_print (out->str);
  return issues->n_errors > 0 ? CLI_PROBLEM : written;
}

static CliStatus
run (int    argc,
     char **argv)
{
  CliStatus status;

  if (!cli_parse (&cli_check, NULL, &argc, &argv, &status))
    return status;
  if (argc < 2)
    return cli_usage_error (_ ("check needs at least one file."));
  return check_files (argv + 1, (guint)argc - 1);
}

const CliCommand cli_check = {
  "check",
  N_ ("FILE…"),
  N_ ("Reads catalogues, populations and scenarios and says everything that is wrong with them."),
  NULL,
  run,
};
