/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sheet.h"
#include "view-options.h"

G_BEGIN_DECLS

/* What the commands that ask one question of a scenario share: about whom, how
 * many rows, and how the answer is written. */

typedef struct
{
  CliViewOptions view;
  char          *payer;  /* id; NULL: the public total */
  char          *format; /* NULL: table */
  int            top;    /* 0: the command's usual */
} CliQuestionOptions;

#define CLI_N_QUESTION_ENTRIES (CLI_N_VIEW_ENTRIES + 3)

/* entries[CLI_N_QUESTION_ENTRIES] */
void cli_question_options_add_entries (CliQuestionOptions *options,
                                       GOptionEntry       *entries);
void cli_question_options_clear (CliQuestionOptions *options);
/* CLI_USAGE, and said, when one of them is nonsense. */
CliStatus cli_question_options_check (const CliQuestionOptions *options);
/* The scenario, how it is looked at, and which payer is asked about (n_payers: the public total). NULL and
 * said when it cannot be. Warnings have been printed. */
UtenforScenario *cli_question_options_read (const CliQuestionOptions *options,
                                            const char               *scenario,
                                            UtenforView              *view,
                                            guint                    *payer);
CliStatus        cli_question_options_write (const CliQuestionOptions *options,
                                             const UtenforSheet       *sheet);

/* The whole of a command that asks one scenario: reads its options, has it answered. */
CliStatus cli_question_run (const CliCommand *command,
                            int               argc,
                            char            **argv,
                            CliStatus (*answer) (const CliQuestionOptions *options,
                                                 const char               *scenario));

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliQuestionOptions, cli_question_options_clear)

G_END_DECLS
