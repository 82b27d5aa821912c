/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures.h"

#include "simulate.h"

const char *const *
utenfor_figure_get_names (void)
{
  static const char *const names[] = { "life-cost", "states", "lives", "yearly", "cumulated", "who-pays", "tornado", "map", NULL };

  return names;
}

void
utenfor_figure_options_init (UtenforFigureOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (UtenforFigureOptions){ .stack = UTENFOR_STACK_PAYER, .people = UTENFOR_PEOPLE_ALL, .seed = UTENFOR_USUAL_SEED };
}

UtenforPlot *
utenfor_figure_new (const char                 *name,
                    UtenforResult              *result,
                    const UtenforFigureOptions *options)
{
  UtenforFigureOptions usual;

  g_return_val_if_fail (name != NULL && result != NULL, NULL);

  utenfor_figure_options_init (&usual);
  if (options == NULL)
    options = &usual;
  if (g_str_equal (name, "life-cost"))
    return utenfor_figure_life_cost_new (result, options);
  if (g_str_equal (name, "states"))
    return utenfor_figure_states_new (result);
  if (g_str_equal (name, "lives"))
    return utenfor_figure_lives_new (result, options);
  if (g_str_equal (name, "yearly"))
    return utenfor_figure_yearly_new (result);
  if (g_str_equal (name, "cumulated"))
    return utenfor_figure_cumulated_new (result);
  if (g_str_equal (name, "who-pays"))
    return utenfor_figure_who_pays_new (result);
  if (g_str_equal (name, "tornado"))
    return utenfor_figure_tornado_new (result, options);
  if (g_str_equal (name, "map"))
    return utenfor_figure_map_new (result, options);
  return NULL;
}
