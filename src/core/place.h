/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* Where a scenario is: in a municipality, with somebody's own figures. */

/* The catalogue as it is there: first the municipality changes it, then own
 * figures, which have the last word. Either may be NULL. A catalogue that has
 * been changed so before begins anew. (transfer full) */
UtenforCatalogue *utenfor_place_apply (UtenforCatalogue            *catalogue,
                                       const UtenforMunicipalities *all,
                                       const UtenforMunicipality   *municipality,
                                       const UtenforOwnFigures     *own_figures,
                                       UtenforIssues               *issues);
/* Moves a scenario nobody else has seen; FALSE, and where it was, on errors. */
gboolean utenfor_scenario_set_place (UtenforScenario           *scenario,
                                     UtenforMunicipalities     *all,
                                     const UtenforMunicipality *municipality,
                                     UtenforOwnFigures         *own_figures,
                                     UtenforIssues             *issues);

G_END_DECLS
