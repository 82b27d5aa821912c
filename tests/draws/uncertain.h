/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "small.h"
#include "uncertainty.h"

/* Scenarios whose every number is uncertain, for drawing. */

/* Grades' intervals that make every number of the catalogue's files uncertain. */
void set_intervals (UtenforCatalogue *catalogue,
                    double            half_width);
/* A group based on a base, with its own and inherited numbers, risks, straight
 * lines and entry after the base's first age. (transfer full) */
UtenforScenario *inherited_scenario (UtenforEffectKind kind);
UtenforScenario *inherited_life_course (void);
UtenforScenario *inherited_transition (void);
/* Example A, but fewer succeed with the measure than without. (transfer full) */
UtenforScenario *harmful_scenario (void);
/* What utenfor_evaluate() makes of one lane's numbers. Overwrites the scenario's
 * own numbers. (transfer full) */
UtenforAccount *account_of_lane (UtenforScenario          *scenario,
                                 const UtenforUncertainty *uncertainty,
                                 const UtenforLanes       *values,
                                 guint                     lane,
                                 int                       price_year);
/* The same, as the net of every payer and year, [n_payers][n_years], past the
 * horizon too. (transfer full) */
double *evaluate_lane (UtenforScenario          *scenario,
                       const UtenforUncertainty *uncertainty,
                       const UtenforLanes       *values,
                       guint                     lane);
