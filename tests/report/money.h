/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "evaluate.h"
#include "library.h"
#include "result.h"
#include "test.h"

/* The samples of tests/data/money: "money-order" is worked example F of
 * docs/model.md with a payer outside the total, "money-lives" a life-course effect. */

static inline UtenforAccount *
money_account (const char *name)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  UtenforAccount  *account;
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = test_sample ("money", file);

  scenario = utenfor_library_read_scenario (library, path, issues);
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      g_autofree char *message = utenfor_issue_dup_message (utenfor_issues_get (issues, i));

      g_test_message ("%s", message);
    }
  g_assert_nonnull (scenario);
  account = utenfor_evaluate (scenario, 0, issues);
  g_assert_nonnull (account);
  return account;
}

static inline UtenforResult *
money_result (const char *name)
{
  g_autoptr (UtenforAccount) account = money_account (name);
  UtenforView view;

  utenfor_view_init (&view, account->scenario);
  return utenfor_result_new (account, &view);
}
