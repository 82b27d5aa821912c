/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"

G_BEGIN_DECLS

/* What the measure changes (effect.h), for eight draws. */

/* desk->effect: E by age, of a life-course effect. A draw whose numbers would move
 * more than everybody moves everybody. */
void utenfor_lane_desk_fill_effect (UtenforLaneDesk *desk);
/* desk->with: the group's life course with a transition effect. */
void utenfor_lane_desk_live_with (UtenforLaneDesk *desk);

static inline const UtenforLanes *
utenfor_lane_desk_value_of (const UtenforLaneDesk *desk,
                            const UtenforQuantity *quantity)
{
  return &desk->values[utenfor_uncertainty_get_slot (desk->model->uncertainty, quantity)];
}

G_END_DECLS
