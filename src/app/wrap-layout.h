/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children in a row at their natural width, going on in the next row when there
 * is no more room.  A child that expands takes what its row has left, so that
 * what follows it stands at the right edge. */

#define UTENFOR_TYPE_WRAP_LAYOUT (utenfor_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (UtenforWrapLayout, utenfor_wrap_layout, UTENFOR, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
