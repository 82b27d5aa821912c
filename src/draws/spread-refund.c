/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread.h"

#include <math.h>

UtenforSpreadRefund
utenfor_spreads_get_refund (const UtenforSpreads *spreads,
                            guint                 r)
{
  const UtenforSimulation       *simulation = spreads->simulation;
  const UtenforSimulationRefund *refund = &simulation->refunds[r];
  int                            row = utenfor_simulation_find_row (simulation, refund->payer);
  guint                          n = simulation->n_draws;
  UtenforSpreadRefund            spread = { .share = NAN };
  double                         squares = 0;

  g_return_val_if_fail (r < simulation->n_refunds, spread);

  for (guint i = 0; i < n; i++)
    spread.mean += refund->gain[i] / n;
  for (guint i = 0; i < n; i++)
    squares += (refund->gain[i] - spread.mean) * (refund->gain[i] - spread.mean);
  spread.mean_error = n > 1 ? sqrt (squares / (n - 1) / n) : NAN;
  if (row >= 0 && utenfor_spreads_get_horizon (spreads, row)->mean != 0)
    spread.share = fabs (spread.mean / utenfor_spreads_get_horizon (spreads, row)->mean);

  return spread;
}
