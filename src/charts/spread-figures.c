/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread-figures.h"

const char *const *
utenfor_spread_figure_get_names (void)
{
  static const char *const names[] = { "fan", "chance", "distribution", NULL };

  return names;
}

UtenforPlot *
utenfor_spread_figure_new (const char           *name,
                           const UtenforSpreads *spreads,
                           guint                 payer)
{
  g_return_val_if_fail (name != NULL && spreads != NULL, NULL);

  if (g_str_equal (name, "fan"))
    return utenfor_figure_fan_new (spreads, payer);
  if (g_str_equal (name, "chance"))
    return utenfor_figure_chance_new (spreads);
  if (g_str_equal (name, "distribution"))
    return utenfor_figure_distribution_new (spreads, payer);
  return NULL;
}
