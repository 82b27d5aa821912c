/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scenario.h"

G_BEGIN_DECLS

/* Private to the JSON writer: the member "place" (docs/json.md). */
void utenfor_json_place (JsonBuilder           *builder,
                         const UtenforScenario *scenario);

G_END_DECLS
