/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread-report.h"

static const char *const mode_names[] = { "everything", "chance", "not-knowing" };

const char *
utenfor_simulation_mode_get_name (UtenforSimulationMode mode)
{
  g_return_val_if_fail ((guint)mode < G_N_ELEMENTS (mode_names), NULL);

  return mode_names[mode];
}

gboolean
utenfor_simulation_mode_from_name (const char            *name,
                                   UtenforSimulationMode *mode)
{
  for (guint i = 0; i < G_N_ELEMENTS (mode_names); i++)
    if (g_str_equal (mode_names[i], name))
      {
        *mode = (UtenforSimulationMode)i;
        return TRUE;
      }
  return FALSE;
}

guint
utenfor_spreads_get_payer (const UtenforSpreads *spreads,
                           guint                 row)
{
  const int payer = spreads->simulation->payers[row];

  return payer >= 0 ? (guint)payer : spreads->simulation->scenario->catalogue->payers->len;
}

int
utenfor_spreads_get_payback (const UtenforSpreads *spreads,
                             guint                 row,
                             double                share)
{
  const UtenforSpreadRow *spread = &spreads->rows[row];
  double                  sum = spread->payback_nothing;

  for (guint t = 0; t < spreads->simulation->n_years; t++)
    {
      sum += spread->payback[t];
      /* Shares are sums of 1/N: half of the draws may be a hair under a half. */
      if (sum > share - 1e-9)
        return (int)t;
    }
  return -1;
}
