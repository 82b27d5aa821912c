/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The version of the shape that docs/json.md describes. A member may be added
 * within a version; none changes its meaning or goes away. */
#define UTENFOR_JSON_FORMAT 1

/* The result and every assumption behind it as JSON (docs/json.md). The same in
 * every locale and language. (transfer full) */
char *utenfor_result_to_json (const UtenforResult *result);

G_END_DECLS
