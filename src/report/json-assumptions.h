/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-members.h"
#include "result.h"

G_BEGIN_DECLS

/* Private to the JSON writer. */

/* "assumptions": everything of the scenario and of its catalogue. */
void utenfor_json_assumptions (JsonBuilder         *builder,
                               const UtenforResult *result);
/* "populations": group and reference and all they are based on, each with the
 * numbers that stand in its own file. */
void utenfor_json_populations (JsonBuilder           *builder,
                               const UtenforScenario *scenario);
/* Members of "assumptions": payers, sectors, services, indices and sources. */
void utenfor_json_catalogue (JsonBuilder         *builder,
                             const UtenforResult *result);
/* "split" of a service or a cost line. */
void utenfor_json_split (JsonBuilder            *builder,
                         const UtenforSplit     *split,
                         const UtenforCatalogue *catalogue);

/* A service's "individual_use", or null; the catalogue's "refunds". */
void utenfor_json_individual_use (JsonBuilder            *builder,
                                  const UtenforCatalogue *catalogue,
                                  const UtenforService   *service);
void utenfor_json_refunds (JsonBuilder            *builder,
                           const UtenforCatalogue *catalogue);

G_END_DECLS
