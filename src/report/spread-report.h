/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"
#include "spread.h"
#include "table.h"

G_BEGIN_DECLS

/* A simulation summed up, as table, CSV and JSON. `expected` is the result of the
 * same scenario at the file's numbers, which stays the headline. */

/* A page for the terminal in the user's language: the expected value beside the
 * mean, 8 of 10 outcomes, chances, when the money is back, and how sure this is.
 * (transfer full) */
char *utenfor_spreads_to_table (const UtenforSpreads    *spreads,
                                const UtenforResult     *expected,
                                const UtenforTableStyle *style);
/* One long table with one figure a row: docs/csv.md. (transfer full) */
char *utenfor_spreads_to_csv (const UtenforSpreads *spreads,
                              const UtenforResult  *expected);
/* docs/json.md. (transfer full) */
char *utenfor_spreads_to_json (const UtenforSpreads *spreads,
                               const UtenforResult  *expected);
/* "everything", "chance" or "not-knowing". */
const char *utenfor_simulation_mode_get_name (UtenforSimulationMode mode);
/* FALSE when there is no such mode. */
gboolean utenfor_simulation_mode_from_name (const char *name, UtenforSimulationMode *mode);
/* The payer of a row, n_payers for the public total. */
guint utenfor_spreads_get_payer (const UtenforSpreads *spreads,
                                 guint                 row);
/* The first model year by which at least this share of draws has its money back
 * (those with nothing to earn back from the start), or −1. */
int utenfor_spreads_get_payback (const UtenforSpreads *spreads,
                                 guint                 row,
                                 double                share);

G_END_DECLS
