/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "issue.h"

G_BEGIN_DECLS

/* The few windows that speak up.  `widget` is any widget of the window concerned. */

void utenfor_dialogs_show_error (GtkWidget    *widget,
                                 const char   *title,
                                 const GError *error);
/* Everything that is wrong with a file, or with the scenario as it stands. */
GtkWindow *utenfor_dialogs_show_issues (GtkWidget           *widget,
                                        const char          *title,
                                        const UtenforIssues *issues);
/* One of them, for a list. */
GtkWidget *utenfor_dialogs_issue_new (const UtenforIssue *issue);
/* Patterns end with NULL. */
void utenfor_dialogs_add_filter (GtkFileChooser *chooser,
                                 const char     *name,
                                 ...) G_GNUC_NULL_TERMINATED;

typedef void (*UtenforAnswer) (gpointer data,
                               int      response);

/* A question with up to three answers; GTK_RESPONSE_CANCEL when it is closed. */
GtkWindow *utenfor_dialogs_ask (GtkWidget    *widget,
                                const char   *title,
                                const char   *text,
                                const char   *accept,
                                const char   *reject,
                                UtenforAnswer answer,
                                gpointer      data);

G_END_DECLS
