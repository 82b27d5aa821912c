/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluate.h"
#include "runner.h"

UtenforResult *
utenfor_runner_look (UtenforAccount *account,
                     UtenforLook     look)
{
  UtenforView view;

  g_return_val_if_fail (account != NULL, NULL);

  utenfor_view_init (&view, account->scenario);
  view.discounted = look.discounted;
  view.budget = look.budget;
  return utenfor_result_new (account, &view);
}

UtenforResult *
utenfor_runner_run (UtenforScenario *scenario,
                    UtenforLook      look,
                    UtenforIssues   *issues)
{
  g_autoptr (UtenforAccount) account = NULL;

  g_return_val_if_fail (scenario != NULL, NULL);
  g_return_val_if_fail (issues != NULL, NULL);

  if (!utenfor_scenario_check (scenario, issues))
    return NULL;
  account = utenfor_evaluate (scenario, 0, issues);
  return account ? utenfor_runner_look (account, look) : NULL;
}
