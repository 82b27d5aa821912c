/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scenario.h"

G_BEGIN_DECLS

/* A transition effect as a table to read: which moves it changes, how much, how
 * long.  It is kept as it is until there is a page that edits it. */

#define UTENFOR_TYPE_EFFECT_TABLE (utenfor_effect_table_get_type ())

G_DECLARE_FINAL_TYPE (UtenforEffectTable, utenfor_effect_table, UTENFOR, EFFECT_TABLE, GtkWidget)

void utenfor_effect_table_set_scenario (UtenforEffectTable    *self,
                                        const UtenforScenario *scenario);

G_END_DECLS
