/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "library.h"

/* What was found, each fault once: files that name the same catalogue all find
 * what is wrong with it. */
typedef struct
{
  GHashTable *seen; /* what dup_key() makes of them */
  GString    *text;
  guint       n[UTENFOR_SEVERITY_ERROR + 1];
} Found;

static void
found_clear (Found *found)
{
  g_hash_table_unref (found->seen);
  g_string_free (found->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* The same for the same fault, however its file was named. */
static char *
dup_key (const UtenforIssue *issue)
{
  g_autofree char *file = issue->file != NULL ? g_canonicalize_filename (issue->file, NULL) : NULL;

  return g_strdup_printf ("%s\n%d\n%s\n%s", file != NULL ? file : "", issue->line, issue->tag, issue->hint);
}

static void
find (Found               *found,
      const UtenforIssues *issues)
{
  found->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  found->text = g_string_new (NULL);
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (issues, i);
      g_autofree char    *message = NULL;

      if (!g_hash_table_add (found->seen, dup_key (issue)))
        continue;
      message = utenfor_issue_dup_message (issue);
      g_string_append_printf (found->text, "%s\n", message);
      found->n[issue->severity]++;
    }
}

static void
append_summary (Found *found,
                guint  n_files)
{
  const guint n_errors = found->n[UTENFOR_SEVERITY_ERROR];
  const guint n_warnings = found->n[UTENFOR_SEVERITY_WARNING];

  g_string_append_printf (found->text, ngettext ("%u file checked", "%u files checked", n_files), n_files);
  g_string_append (found->text, ": ");
  g_string_append_printf (found->text, ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_string_append (found->text, ", ");
  g_string_append_printf (found->text, ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_string_append_c (found->text, '\n');
}

static CliStatus
check_files (char **files,
             guint  n_files)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_auto (Found) found = { 0 };
  CliStatus written;

  for (guint i = 0; i < n_files; i++)
    utenfor_library_check (library, files[i], issues);
  find (&found, issues);
  append_summary (&found, n_files);
  written = cli_print (found.text->str);
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
  N_ ("Reads catalogues, populations, scenarios and the other files, and says everything that is wrong with them."),
  NULL,
  run,
};
