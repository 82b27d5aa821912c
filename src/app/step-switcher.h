/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages as numbered steps in a pill; each is the action "win.page". */

#define UTENFOR_TYPE_STEP_SWITCHER (utenfor_step_switcher_get_type ())

G_DECLARE_FINAL_TYPE (UtenforStepSwitcher, utenfor_step_switcher, UTENFOR, STEP_SWITCHER, GtkWidget)

G_END_DECLS
