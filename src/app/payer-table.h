/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result.h"
#include "spread.h"

G_BEGIN_DECLS

/* One row a payer: what it lays out, gains and is left with, and when it is paid
 * back; the public total beneath, and those outside the total last. */

#define UTENFOR_TYPE_PAYER_TABLE (utenfor_payer_table_get_type ())

G_DECLARE_FINAL_TYPE (UtenforPayerTable, utenfor_payer_table, UTENFOR, PAYER_TABLE, GtkWidget)

/* With how sure it is: the outlook's spreads, or NULL for none; dimmed where they
 * are not of this result. */
void utenfor_payer_table_set_outcomes (UtenforPayerTable    *self,
                                       UtenforResult        *result,
                                       const UtenforSpreads *spreads,
                                       gboolean              is_current);
void utenfor_payer_table_set_result (UtenforPayerTable *self,
                                     UtenforResult     *result);

G_END_DECLS
