/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli.h"
#include "library.h"
#include "result.h"

G_BEGIN_DECLS

/* The options that say where a scenario is and how its account is looked at, the same for every command
 * that shows a result. */

#define CLI_N_VIEW_ENTRIES 7

typedef struct
{
  gboolean undiscounted;
  char    *view;
  char    *timing;
  char    *horizon;
  char    *price_year;
  char    *municipality; /* number or name */
  char    *own_figures;  /* a file, or the id of one */
} CliViewOptions;

/* Fills entries[CLI_N_VIEW_ENTRIES], which write to `options`. */
void cli_view_options_add_entries (CliViewOptions *options,
                                   GOptionEntry   *entries);
void cli_view_options_clear (CliViewOptions *options);
/* CLI_USAGE, and said, when one of them is nonsense. */
CliStatus cli_view_options_check (const CliViewOptions *options);
/* The path of what was named. A file that is there goes first; then an id; else it is
 * a path, and reading it says what is wrong with it. (transfer full) */
char *cli_find_file (UtenforLibrary *library,
                     UtenforFileKind kind,
                     const char     *name,
                     UtenforIssues  *issues);
/* Reads the scenario, a file or the id of one, and moves it to where the options
 * say, with their timing and horizon. NULL when that found errors. (transfer full) */
UtenforScenario *cli_view_options_read (const CliViewOptions *options,
                                        const char           *scenario,
                                        UtenforIssues        *issues);
/* How the options, and where they say nothing the scenario, look at money. */
void cli_view_options_get_view (const CliViewOptions  *options,
                                const UtenforScenario *scenario,
                                UtenforView           *view);
/* Reads the scenario, a file or the id of one, and computes it. NULL when that
 * found errors. Everything found is in issues. */
UtenforResult *cli_view_options_evaluate (const CliViewOptions *options,
                                          const char           *scenario,
                                          UtenforIssues        *issues);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliViewOptions, cli_view_options_clear)

G_END_DECLS
