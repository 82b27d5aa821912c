/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "account.h"

UtenforAccount *
utenfor_account_ref (UtenforAccount *account)
{
  g_atomic_ref_count_inc (&account->ref_count);

  return account;
}

void
utenfor_account_unref (UtenforAccount *account)
{
  if (account == NULL || !g_atomic_ref_count_dec (&account->ref_count))
    return;

  g_free (account->flows[UTENFOR_WITHOUT]);
  g_free (account->flows[UTENFOR_WITH]);
  g_free (account->programme);
  g_free (account->effect);
  utenfor_occupancy_free (account->without);
  utenfor_occupancy_free (account->with);
  utenfor_occupancy_free (account->reference);
  utenfor_scenario_unref (account->scenario);
  g_free (account);
}

const double *
utenfor_account_get_flow (const UtenforAccount *account,
                          UtenforArm            arm,
                          guint                 service,
                          guint                 payer)
{
  return account->flows[arm] + ((gsize)service * account->n_payers + payer) * account->n_years;
}

const double *
utenfor_account_get_programme (const UtenforAccount *account,
                               guint                 line,
                               guint                 payer)
{
  return account->programme + ((gsize)line * account->n_payers + payer) * account->n_years;
}
