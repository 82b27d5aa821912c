/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"
#include "stress-tests.h"

G_BEGIN_DECLS

/* The same scenario under what goes worse than hoped. */

/* The scenario with the test's changes; the original is not touched. NULL and issues
 * where the catalogue cannot be changed so. (transfer full) */
UtenforScenario *utenfor_stress_scenario (UtenforScenario         *scenario,
                                          const UtenforStressTest *test,
                                          UtenforIssues           *issues);
/* The scenario's own result first, then one for each test, seen as `view` has it; a
 * test that asks for the budget view gets it. Of UtenforResult, NULL where a test
 * cannot happen (nobody receives those who move out); NULL and issues where one
 * cannot be computed. (transfer full) */
GPtrArray *utenfor_stress_new (UtenforScenario          *scenario,
                               const UtenforStressTests *tests,
                               const UtenforView        *view,
                               UtenforIssues            *issues);

G_END_DECLS
