/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A hundred people as dots: those who would have managed anyway are grey, the
 * extra ones have the accent, the others are rings. */

#define UTENFOR_TYPE_DOTS_VIEW (utenfor_dots_view_get_type ())

G_DECLARE_FINAL_TYPE (UtenforDotsView, utenfor_dots_view, UTENFOR, DOTS_VIEW, GtkWidget)

/* Shares of all: `base` grey, `extra` more in the accent; fewer when it is negative. */
void utenfor_dots_view_set_shares (UtenforDotsView *self,
                                   double           base,
                                   double           extra);

G_END_DECLS
