/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* What the scenario counts or leaves out: one switch for all services that
 * share one assumption, since one without the others makes no sense. */

#define UTENFOR_TYPE_COUNTED_SERVICES (utenfor_counted_services_get_type ())

G_DECLARE_FINAL_TYPE (UtenforCountedServices, utenfor_counted_services, UTENFOR, COUNTED_SERVICES, UtenforPart)

/* Counts all services whose unit costs name this common draw, or leaves all out. */
void utenfor_scenario_count_together (UtenforScenario *scenario,
                                      const char      *draw,
                                      gboolean         counts);

G_END_DECLS
