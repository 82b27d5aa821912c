/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "account.h"

G_BEGIN_DECLS

/* The one place where a scenario becomes an account.
 *
 * The scenario must have passed utenfor_scenario_check(). `price_year` 0 is the
 * scenario's own; another year recomputes every service by its own index.
 * Returns NULL and adds issues when that year is missing in an index.
 * (transfer full) */
UtenforAccount *utenfor_evaluate (UtenforScenario *scenario,
                                  int              price_year,
                                  UtenforIssues   *issues);

G_END_DECLS
