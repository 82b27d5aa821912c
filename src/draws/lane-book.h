/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"

G_BEGIN_DECLS

/* Private to the desk. */

/* desk->shares: what a split with fixed amounts comes to at each draw's price. */
void utenfor_lane_desk_fill_shares (UtenforLaneDesk    *desk,
                                    const UtenforSplit *split,
                                    const UtenforLanes *price);
/* desk->shares: who bears one unit of a service, before equalisation and before
 * payers are merged. */
void utenfor_lane_desk_fill_service_shares (UtenforLaneDesk      *desk,
                                            const UtenforService *service);
/* desk->net += what is on one purse. */
void utenfor_lane_desk_book_purse (UtenforLaneDesk *desk,
                                   guint            purse);

G_END_DECLS
