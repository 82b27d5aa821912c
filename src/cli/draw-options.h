/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison.h"
#include "view-options.h"

G_BEGIN_DECLS

/* The options that say how a simulation draws, and running one where somebody
 * waits for it: with progress on the terminal and Ctrl+C. */

#define CLI_N_DRAW_ENTRIES   5
#define CLI_N_NUMBER_ENTRIES 3 /* the first of them: what draws without lives need */

typedef struct
{
  char    *draws;
  char    *seed;
  char    *threads;
  char    *mode;
  gboolean mean_use;
  gboolean may_be_none; /* 0 draws are allowed, and usual */
} CliDrawOptions;

/* Fills entries[CLI_N_DRAW_ENTRIES], which write to `options`. */
void cli_draw_options_add_entries (CliDrawOptions *options,
                                   GOptionEntry   *entries);
void cli_draw_options_clear (CliDrawOptions *options);
/* CLI_USAGE, and said, when one of them is nonsense; else fills `simulation`. */
CliStatus cli_draw_options_read (const CliDrawOptions     *options,
                                 UtenforSimulationOptions *simulation);
/* Says how much memory it takes to draw each of the n scenarios, looked at as
 * views[n] say, and keep them all:
 * on a terminal, and elsewhere from a gigabyte. CLI_PROBLEM, and said, when that is
 * more than half of what the machine has: others live there too. */
CliStatus cli_draw_check_memory (UtenforScenario *const         *scenarios,
                                 const UtenforView              *views,
                                 guint                           n,
                                 const UtenforSimulationOptions *options);
/* Looks whether there is memory for it; draws, and sums up. NULL when that found errors, which are said, or somebody
 * pressed Ctrl+C: `interrupted` then tells, and where it is NULL that is said too. (transfer full) */
UtenforSpreads *cli_draw (UtenforScenario                *scenario,
                          const UtenforView              *view,
                          const UtenforSimulationOptions *simulation,
                          gboolean                       *interrupted);

/* The same of a comparison: utenfor_comparison_new(). (transfer full) */
UtenforComparison *cli_draw_comparison (UtenforScenario *const         *scenarios,
                                        const UtenforView              *views,
                                        guint                           n,
                                        const UtenforSimulationOptions *simulation);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliDrawOptions, cli_draw_options_clear)

G_END_DECLS
