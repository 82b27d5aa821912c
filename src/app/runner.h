/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* From a scenario to what is shown.  Evaluating takes under 0.1 ms, so it is
 * done where it is asked for; work that takes longer (draws) goes to a thread
 * behind these two functions, and the document need not know. */

typedef struct
{
  gboolean discounted;
  gboolean budget;
} UtenforLook;

/* Checks and evaluates; NULL when that found errors. (transfer full) */
UtenforResult *utenfor_runner_run (UtenforScenario *scenario,
                                   UtenforLook      look,
                                   UtenforIssues   *issues);
/* The same account, looked at differently. (transfer full) */
UtenforResult *utenfor_runner_look (UtenforAccount *account,
                                    UtenforLook     look);

G_END_DECLS
