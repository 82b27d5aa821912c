/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-members.h"
#include "result.h"

G_BEGIN_DECLS

/* Private to the JSON writers: what every document begins with, and its end. */

/* The members "format", "program", "scenario", "catalogue", "group" and "reference". */
void utenfor_json_head (JsonBuilder           *builder,
                        const UtenforScenario *scenario);
/* (transfer full) */
char *utenfor_json_to_text (JsonBuilder *builder);

/* The member "view": how the account is looked at. */
void utenfor_json_view (JsonBuilder         *builder,
                        const UtenforResult *result);

G_END_DECLS
