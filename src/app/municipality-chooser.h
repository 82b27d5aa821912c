/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* Where the scenario is: no municipality, or one of those there are for its
 * catalogue, by name.  The list is read when the chooser is first shown. */

#define UTENFOR_TYPE_MUNICIPALITY_CHOOSER (utenfor_municipality_chooser_get_type ())

G_DECLARE_FINAL_TYPE (UtenforMunicipalityChooser, utenfor_municipality_chooser, UTENFOR, MUNICIPALITY_CHOOSER, UtenforPart)

/* By number or name, NULL for none; FALSE and issues when it cannot be. */
gboolean utenfor_municipality_chooser_choose (UtenforMunicipalityChooser *self,
                                              const char                 *name,
                                              UtenforIssues              *issues);

G_END_DECLS
