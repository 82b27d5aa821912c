/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "issue.h"

G_BEGIN_DECLS

/* What the commands share. */

/* Exit statuses. */
typedef enum {
  CLI_FINE = 0,
  CLI_PROBLEM = 1, /* in the input, or in writing the output */
  CLI_USAGE = 2,   /* the command line itself is wrong */
} CliStatus;

typedef struct
{
  const char *name;
  const char *arguments;   /* "SCENARIO", for the usage line */
  const char *summary;     /* one sentence, marked for translation */
  const char *description; /* what --help says after the options, or NULL */
  CliStatus (*run) (int    argc,
                    char **argv);
} CliCommand;

extern const CliCommand cli_list;
extern const CliCommand cli_check;
extern const CliCommand cli_run;
extern const CliCommand cli_plot;
extern const CliCommand cli_own;
extern const CliCommand cli_simulate;
extern const CliCommand cli_batch;
extern const CliCommand cli_sensitivity;
extern const CliCommand cli_switching;
extern const CliCommand cli_stress;
extern const CliCommand cli_compare;
extern const CliCommand cli_value_of_knowing;

/* Parses the options of a command, `argv[0]` being its name; --help is added.
 * FALSE when there is nothing more to do: `status` is then the exit status. */
gboolean cli_parse (const CliCommand   *command,
                    const GOptionEntry *entries,
                    int                *argc,
                    char             ***argv,
                    CliStatus          *status);
/* Says on stderr what is wrong with the command line; always CLI_USAGE. */
CliStatus cli_usage_error (const char *format,
                           ...) G_GNUC_PRINTF (1, 2);
/* The same, of a command that wants one scenario and got none or more. */
CliStatus cli_usage_scenario (const CliCommand *command);
/* Says on stderr that something else failed; always CLI_PROBLEM. */
CliStatus cli_problem (const char *format,
                       ...) G_GNUC_PRINTF (1, 2);
/* To stdout as it is, UTF-8; CLI_PROBLEM, and said, when it cannot be written. */
CliStatus cli_write (const char *text);
/* To stdout in the terminal's character set. */
CliStatus cli_print (const char *text);
/* Every warning and error to stderr; CLI_PROBLEM when one is an error. */
CliStatus cli_print_issues (const UtenforIssues *issues);
/* Cells across the terminal, 60 … 100; 80 when there is none. */
int cli_get_width (void);
/* stdout is a terminal that shows bold, and the user has not asked it not to. */
gboolean cli_has_ansi (void);

G_END_DECLS
