/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "result.h"

G_BEGIN_DECLS

/* One thought-provoking number at a time, large, with what it does not say and
 * who bears it.  Action "thought.turn" goes to the next (1) or the one before (−1). */

#define UTENFOR_TYPE_THOUGHT_CARD (utenfor_thought_card_get_type ())

G_DECLARE_FINAL_TYPE (UtenforThoughtCard, utenfor_thought_card, UTENFOR, THOUGHT_CARD, GtkWidget)

void utenfor_thought_card_set_result (UtenforThoughtCard *self,
                                      UtenforResult      *result);

G_END_DECLS
