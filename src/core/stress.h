/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* Stress tests: the same scenario under one thing that goes worse than hoped.
 * What each of them does is a row of data; the program knows none by name. */

typedef struct
{
  const char *id;             /* "late" */
  const char *title;          /* marked for translation */
  const char *about;          /* what is changed, in one sentence, marked for translation */
  int         later;          /* years the effect is later */
  double      effect_share;   /* of the effect that is left, 0 … 1 */
  double      least_relapse;  /* a year */
  gboolean    no_floor;       /* nothing of the effect lasts for good */
  double      least_leak;     /* out-migration a year */
  gboolean    budget;         /* the budget view */
  double      cashable_share; /* of what can be taken out of a budget that still can, 0 … 1 */
  double      cost_factor;    /* on every cost line */
} UtenforStressTest;

const UtenforStressTest *utenfor_stress_tests (guint *n);
/* The scenario with the test's changes; the original is not touched. NULL and issues
 * where the catalogue cannot be changed so. (transfer full) */
UtenforScenario *utenfor_stress_scenario (UtenforScenario         *scenario,
                                          const UtenforStressTest *test,
                                          UtenforIssues           *issues);
/* The scenario's own result first, then one for each test, seen as `view` has it; a
 * test that asks for the budget view gets it. Of UtenforResult, NULL where a test
 * cannot happen (nobody receives those who move out); NULL and issues where one
 * cannot be computed. (transfer full) */
GPtrArray *utenfor_stress_new (UtenforScenario   *scenario,
                               const UtenforView *view,
                               UtenforIssues     *issues);

G_END_DECLS
