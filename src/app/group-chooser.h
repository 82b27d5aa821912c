/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* Which target group: those of the library with the scenario's catalogue. */

#define UTENFOR_TYPE_GROUP_CHOOSER (utenfor_group_chooser_get_type ())

G_DECLARE_FINAL_TYPE (UtenforGroupChooser, utenfor_group_chooser, UTENFOR, GROUP_CHOOSER, UtenforPart)

/* Puts another group into the open scenario; FALSE and issues when it cannot be. */
gboolean utenfor_group_chooser_choose (UtenforGroupChooser *self,
                                       const char          *id,
                                       UtenforIssues       *issues);

G_END_DECLS
