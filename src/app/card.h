/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card of a page: a heading, what is under it, and for a chart the button of its menu.
 *
 * Properties "title", "subtitle" (under the title), "caption" (at the right of
 * it) and "chart" (whose menu the button opens). Children go beneath. */

#define UTENFOR_TYPE_CARD (utenfor_card_get_type ())

G_DECLARE_FINAL_TYPE (UtenforCard, utenfor_card, UTENFOR, CARD, GtkBox)

void utenfor_card_set_subtitle (UtenforCard *self,
                                const char  *subtitle);
void utenfor_card_set_caption (UtenforCard *self,
                               const char  *caption);

G_END_DECLS
