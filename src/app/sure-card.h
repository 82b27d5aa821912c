/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "outlook.h"

G_BEGIN_DECLS

/* How sure it is, as pictures: the fan of outcomes, the chance of a gain by year and
 * where the draws end, for one payer or in all; in words below, with how exact the
 * draws are.  Old draws stay, pale, until new ones come; a run that takes its time
 * shows how far it is and can be cancelled.
 *
 * Actions "sure.picture" (which one), "sure.many" and "sure.cancel". */

#define UTENFOR_TYPE_SURE_CARD (utenfor_sure_card_get_type ())

G_DECLARE_FINAL_TYPE (UtenforSureCard, utenfor_sure_card, UTENFOR, SURE_CARD, GtkWidget)

/* Shows the newest draws there are, which say themselves in which view they are. */
void utenfor_sure_card_show (UtenforSureCard *self,
                             UtenforOutlook  *outlook);

G_END_DECLS
