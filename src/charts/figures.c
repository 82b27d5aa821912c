/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures.h"

const char *const *
utenfor_figure_get_names (void)
{
  static const char *const names[] = { "life-cost", "states", "lives", "yearly", "cumulated", "who-pays", "tornado", "map", NULL };

  return names;
}

UtenforPlot *
utenfor_figure_new (const char                 *name,
                    UtenforResult              *result,
                    const UtenforFigureOptions *options)
{
  static const UtenforFigureOptions defaults = { UTENFOR_STACK_PAYER, FALSE, UTENFOR_PEOPLE_ALL, NULL, NULL, NULL, 1 };

  g_return_val_if_fail (name != NULL && result != NULL, NULL);

  if (g_str_equal (name, "life-cost"))
    return utenfor_figure_life_cost_new (result, options ? options : &defaults);
  if (g_str_equal (name, "states"))
    return utenfor_figure_states_new (result);
  if (g_str_equal (name, "lives"))
    return utenfor_figure_lives_new (result, options ? options : &defaults);
  if (g_str_equal (name, "yearly"))
    return utenfor_figure_yearly_new (result);
  if (g_str_equal (name, "cumulated"))
    return utenfor_figure_cumulated_new (result);
  if (g_str_equal (name, "who-pays"))
    return utenfor_figure_who_pays_new (result);
  if (g_str_equal (name, "tornado"))
    return utenfor_figure_tornado_new (result, options ? options : &defaults);
  if (g_str_equal (name, "map"))
    return utenfor_figure_map_new (result, options ? options : &defaults);
  return NULL;
}
