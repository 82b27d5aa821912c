/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* " Did you mean “…”?" with the nearest of `ids` (of const char *), or "" when none is near. (transfer full) */
char *utenfor_suggest (const char *id,
                       GPtrArray  *ids);

G_END_DECLS
