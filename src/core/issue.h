/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with somebody's input, all of it, in words she can act on.
 *
 * An issue has a stable machine tag, a severity, a place (file, line) and a
 * hint that says what was found and what was expected.  The explanation and
 * the severity of each tag stand once, in a table in issue.c. */

typedef enum {
  UTENFOR_SEVERITY_NOTE,
  UTENFOR_SEVERITY_WARNING,
  UTENFOR_SEVERITY_ERROR,
} UtenforSeverity;

typedef struct
{
  const char     *tag; /* from the table, static */
  UtenforSeverity severity;
  char           *file; /* as the user named it, or NULL */
  int             line; /* 1-based, 0 when there is none */
  char           *hint; /* found, expected, what to do; translated */
} UtenforIssue;

typedef struct
{
  GPtrArray *list;     /* of UtenforIssue, in the order they were found */
  guint      n_errors; /* how many have severity ERROR */
} UtenforIssues;

UtenforIssues      *utenfor_issues_new (void);
void                utenfor_issues_free (UtenforIssues *issues);
void                utenfor_issues_add (UtenforIssues *issues,
                                        const char    *tag,
                                        const char    *file,
                                        int            line,
                                        const char    *hint_format,
                                        ...) G_GNUC_PRINTF (5, 6);
gboolean            utenfor_issues_has (const UtenforIssues *issues,
                                        const char          *tag);
guint               utenfor_issues_get_n (const UtenforIssues *issues);
const UtenforIssue *utenfor_issues_get (const UtenforIssues *issues,
                                        guint                i);
/* The translated, general explanation of a tag. */
const char *utenfor_issue_get_explanation (const UtenforIssue *issue);
const char *utenfor_severity_get_name (UtenforSeverity severity);
/* "file:line: error: explanation hint [tag]", translated. (transfer full) */
char *utenfor_issue_dup_message (const UtenforIssue *issue);

/* The table, for tests and for the documentation. */
guint       utenfor_issue_tags_get_n (void);
const char *utenfor_issue_tags_get (guint            i,
                                    UtenforSeverity *severity,
                                    const char     **explanation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforIssues, utenfor_issues_free)

G_END_DECLS
