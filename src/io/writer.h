/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"
#include "stress-tests.h"

G_BEGIN_DECLS

/* The canonical form of each file kind (docs/file-format.md). (transfer full) */
char *utenfor_scenario_to_xml (const UtenforScenario *scenario);
char *utenfor_population_to_xml (const UtenforPopulation *population);
char *utenfor_catalogue_to_xml (const UtenforCatalogue *catalogue);
char *utenfor_own_figures_to_xml (const UtenforOwnFigures *own);
char *utenfor_stress_tests_to_xml (const UtenforStressTests *tests);
/* Replaces the file whole or leaves it as it was. */
gboolean utenfor_scenario_save (const UtenforScenario *scenario,
                                const char            *path,
                                GError               **error);
gboolean utenfor_own_figures_save (const UtenforOwnFigures *own,
                                   const char              *path,
                                   GError                 **error);

G_END_DECLS
