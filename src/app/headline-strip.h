/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* The answer in one line under every page: net in all and per payer, and when
 * the money is back.  What there is no room for is left out from the right. */

#define UTENFOR_TYPE_HEADLINE_STRIP (utenfor_headline_strip_get_type ())

G_DECLARE_FINAL_TYPE (UtenforHeadlineStrip, utenfor_headline_strip, UTENFOR, HEADLINE_STRIP, UtenforPart)

G_END_DECLS
