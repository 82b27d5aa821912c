/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* The discount rate, step by step: from which year, how much.
 *
 * Actions "discount.add", "discount.remove" (the last one) and "discount.standard". */

#define UTENFOR_TYPE_DISCOUNT_STEPS (utenfor_discount_steps_get_type ())

G_DECLARE_FINAL_TYPE (UtenforDiscountSteps, utenfor_discount_steps, UTENFOR, DISCOUNT_STEPS, UtenforPart)

G_END_DECLS
