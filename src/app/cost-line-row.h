/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/* One cost line: what it is, by what it is counted, how much, in which years, who pays. */

#define UTENFOR_TYPE_COST_LINE_ROW (utenfor_cost_line_row_get_type ())

G_DECLARE_FINAL_TYPE (UtenforCostLineRow, utenfor_cost_line_row, UTENFOR, COST_LINE_ROW, GtkWidget)

GtkWidget *utenfor_cost_line_row_new (UtenforDocument *document,
                                      guint            line);
/* Shows the words and the choices; numbers follow the document by themselves. */
void utenfor_cost_line_row_update (UtenforCostLineRow *self);

G_END_DECLS
