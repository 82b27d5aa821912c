/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spread.h"

G_BEGIN_DECLS

/* "Refund for costly care: the municipality gets about 1.2 mill. kr less than without
 * the measure, which is 12 % of what it would otherwise gain."  A sentence for each
 * refund that is more than 1 % of its payer's net and more than twice its standard
 * error, and one that says where it counts.
 * NULL when there is none. (transfer full) */
char *utenfor_sentence_refunds (const UtenforSpreads *spreads);

G_END_DECLS
