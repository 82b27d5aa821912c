/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

/* Who pays for one unit: shares that add up to 1, or fixed amounts for named
 * payers (served in file order, never more than is left of the unit cost)
 * with one payer taking the rest. */

typedef struct
{
  guint           payer;  /* index in the catalogue */
  UtenforQuantity amount; /* share 0…1, or kr per unit in the price year of what is split */
} UtenforSplitPart;

typedef struct
{
  gboolean fixed;      /* FALSE: shares, TRUE: fixed amounts and a rest */
  guint    rest_payer; /* only when fixed */
  GArray  *parts;      /* of UtenforSplitPart, in file order */
  int      line;
} UtenforSplit;

void utenfor_split_init (UtenforSplit *split);
void utenfor_split_clear (UtenforSplit *split);
void utenfor_split_copy (UtenforSplit       *to,
                         const UtenforSplit *from);
void utenfor_split_add (UtenforSplit   *split,
                        guint           payer,
                        UtenforQuantity amount);
/* Shares must add up to 1 (±1e-9) and name each payer once; fixed amounts are
 * for a positive unit cost only. `what` names the owner for the message. */
void utenfor_split_check (const UtenforSplit *split,
                          double              unit_cost,
                          const char         *what,
                          const char         *file,
                          UtenforIssues      *issues);
/* shares[n_payers], adding up to 1: what each payer bears of one unit. A fixed
 * amount has its owner's price year, index and growth, so the shares are the
 * same in every year. */
void utenfor_split_get_shares (const UtenforSplit *split,
                               double              unit_cost,
                               guint               n_payers,
                               double             *shares);

G_END_DECLS
