/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is remembered from one time to the next, or NULL where the schema is not
 * installed: then the program runs on its defaults. (transfer full) */
GSettings *utenfor_settings_new (void);

G_END_DECLS
