/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spread.h"
#include "table.h"

G_BEGIN_DECLS

/* How a simulation came out, in three forms. docs/csv.md and docs/json.md describe
 * the last two. */

/* A page for the terminal, in the user's language. (transfer full) */
char *utenfor_spreads_to_table (const UtenforSpreads    *spreads,
                                const UtenforTableStyle *style);
/* One row for each payer, year and kind of figure. (transfer full) */
char *utenfor_spreads_to_csv (const UtenforSpreads *spreads);
/* (transfer full) */
char *utenfor_spreads_to_json (const UtenforSpreads *spreads);
/* "everything", "chance", "numbers" */
const char *utenfor_simulation_mode_get_name (UtenforSimulationMode mode);
/* FALSE when there is no such mode. */
gboolean utenfor_simulation_mode_from_name (const char            *name,
                                            UtenforSimulationMode *mode);
/* The id of a row's payer, or NULL for the public total. */
const char *utenfor_simulation_get_payer_id (const UtenforSimulation *simulation,
                                             guint                    row);

G_END_DECLS
