/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"
#include "spread.h"

G_BEGIN_DECLS

/* Many simulations in one CSV: a line per payer and one for the public total, each
 * with everything about it, for `utenfor-cli batch`. docs/csv.md has the columns.
 * The total comes last, so that a file says itself which of them are whole. */

/* The heading row. (transfer full) */
char *utenfor_spread_lines_dup_heading (void);
/* The lines of one simulation; `key` stands first in each and tells what it is
 * a simulation of. (transfer full) */
char *utenfor_spread_lines_new (const char           *key,
                                const UtenforSpreads *spreads,
                                const UtenforResult  *expected);
/* The keys of all whole simulations in such a file, and where the last of them
 * ends (or the heading does): what follows was cut off while it was written.
 * A set of strings (transfer full) */
GHashTable *utenfor_spread_lines_find_keys (const char *text,
                                            gsize      *length);

G_END_DECLS
