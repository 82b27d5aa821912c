/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sheet.h"
#include "view-options.h"
#include "what-if.h"

G_BEGIN_DECLS

/* What the commands that ask one question of a scenario share: about whom, how
 * many rows, and how the answer is written. */

typedef struct
{
  CliViewOptions view;
  char          *payer;  /* id; NULL: the public total */
  char          *format; /* NULL: table */
  char          *top;    /* NULL: as many as the format is for */
} CliQuestionOptions;

/* Not every question has a use for all of them: the first … */
#define CLI_N_ANSWER_ENTRIES   (CLI_N_VIEW_ENTRIES + 1)   /* how it is looked at and written */
#define CLI_N_PAYER_ENTRIES    (CLI_N_ANSWER_ENTRIES + 1) /* and of whom */
#define CLI_N_QUESTION_ENTRIES (CLI_N_PAYER_ENTRIES + 1)  /* and how many rows */

/* Fills the first n, one of the above, of entries[]. */
void cli_question_options_add_entries (CliQuestionOptions *options,
                                       GOptionEntry       *entries,
                                       guint               n);
void cli_question_options_clear (CliQuestionOptions *options);
/* CLI_USAGE, and said, when one of them is nonsense. */
CliStatus cli_question_options_check (const CliQuestionOptions *options);
/* The scenario, how it is looked at, and which payer is asked about (n_payers: the public total). NULL and
 * said when it cannot be. Warnings have been printed. */
UtenforScenario *cli_question_options_read (const CliQuestionOptions *options,
                                            const char               *scenario,
                                            UtenforView              *view,
                                            guint                    *payer);
/* The same for questions that replace its numbers; the scenario is the model's. */
UtenforWhatIf *cli_question_options_open (const CliQuestionOptions *options,
                                          const char               *scenario,
                                          UtenforView              *view,
                                          guint                    *payer);
/* How many rows: as many as was asked for, else a page of them in a table and 0, which is all,
 * in a file: who fetches them wants to choose himself. */
guint     cli_question_options_get_top (const CliQuestionOptions *options);
CliStatus cli_question_options_write (const CliQuestionOptions *options,
                                      const UtenforSheet       *sheet);

/* The whole of a command that asks one scenario: reads its options, has it answered. */
CliStatus cli_question_run (const CliCommand *command,
                            int               argc,
                            char            **argv,
                            CliStatus (*answer) (const CliQuestionOptions *options,
                                                 const char               *scenario));

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliQuestionOptions, cli_question_options_clear)

G_END_DECLS
