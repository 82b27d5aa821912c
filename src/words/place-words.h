/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* Where a scenario is, in plain words. (transfer full) */

/* "Kautokeino – Guovdageaidnu keeps 3 øre of a krone more of its own tax, its county
 * 13 øre; employer contribution 0,0 %." NULL when the scenario is nowhere in particular. */
char *utenfor_sentence_municipality (const UtenforScenario *scenario);
/* "12 own figures from “mine.xml” stand in place of the catalogue’s." NULL without. */
char *utenfor_sentence_own_figures (const UtenforScenario *scenario);
/* "40 participants a year are as many as 12 % of the about 336 people of 20 there."
 * NULL when that is not known. */
char *utenfor_sentence_size (const UtenforScenario *scenario);

G_END_DECLS
