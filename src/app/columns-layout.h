/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Cards side by side while there is room, under each other when there is not.
 * Widths follow `weights`, "1072 440" for a wide and a narrow one, and never go
 * under what a card needs. */

#define UTENFOR_TYPE_COLUMNS_LAYOUT (utenfor_columns_layout_get_type ())

G_DECLARE_FINAL_TYPE (UtenforColumnsLayout, utenfor_columns_layout, UTENFOR, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
