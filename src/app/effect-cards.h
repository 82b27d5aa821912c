/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* A life-course effect to edit: how many succeed without and with the measure,
 * how much of that is due to it, and how long it lasts. */

#define UTENFOR_TYPE_EFFECT_CARDS (utenfor_effect_cards_get_type ())

G_DECLARE_FINAL_TYPE (UtenforEffectCards, utenfor_effect_cards, UTENFOR, EFFECT_CARDS, UtenforPart)

G_END_DECLS
