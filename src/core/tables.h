/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "population.h"

G_BEGIN_DECLS

/* A population's numbers spread out by age, after inheritance and risks.
 *
 * Needs states, series and base to have been checked. Start shares that do not
 * add up, rows above 1 and risks on nothing become issues. (transfer full) */
UtenforTables *utenfor_tables_new (const UtenforPopulation *population,
                                   UtenforIssues           *issues);
void           utenfor_tables_free (UtenforTables *tables);
/* moves out of every state at `age`, [n_states][n_states]. */
const double *utenfor_tables_moves_at (const UtenforTables *tables,
                                       int                  age);
/* Diagonals become what is left. A row above 1 by no more than rounding stays
 * at 0; by more it is scaled to 1. Returns the first such state, or −1. */
int utenfor_moves_close (double *moves,
                         guint   n_states);
/* The unnamed shares are scaled so that the sum is 1. Where there are none, or the
 * named ones are above 1 by rounding, these are. */
void utenfor_start_close (double         *start,
                          const gboolean *named,
                          guint           n_states);
/* x_{a+1}[s'] = Σ_s x_a[s] · P_a[s→s'] */
void utenfor_moves_apply (const double *moves,
                          guint         n_states,
                          const double *now,
                          double       *next);

#define UTENFOR_ROW_TOLERANCE 1e-9

G_END_DECLS
