/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

/* One row a payer: what it lays out, gains and is left with, and when it is paid
 * back; the public total beneath, and those outside the total last. */

#define UTENFOR_TYPE_PAYER_TABLE (utenfor_payer_table_get_type ())

G_DECLARE_FINAL_TYPE (UtenforPayerTable, utenfor_payer_table, UTENFOR, PAYER_TABLE, GtkWidget)

void utenfor_payer_table_set_result (UtenforPayerTable *self,
                                     UtenforResult     *result);

G_END_DECLS
