/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison-words.h"

#include "sentences.h"

static const UtenforScenario *
scenario_at (const UtenforComparison *comparison,
             guint                    i)
{
  const UtenforResult *result = g_ptr_array_index (comparison->results, i);

  return result->account->scenario;
}

gboolean
utenfor_comparison_is_id_doubled (const UtenforComparison *comparison,
                                  guint                    i)
{
  for (guint k = 0; k < comparison->results->len; k++)
    if (k != i && g_str_equal (scenario_at (comparison, k)->id, scenario_at (comparison, i)->id))
      return TRUE;

  return FALSE;
}

static gboolean
is_title_doubled (const UtenforComparison *comparison,
                  guint                    i)
{
  const char *title = utenfor_scenario_title (scenario_at (comparison, i));

  for (guint k = 0; k < comparison->results->len; k++)
    if (k != i && g_str_equal (utenfor_scenario_title (scenario_at (comparison, k)), title))
      return TRUE;

  return FALSE;
}

char *
utenfor_comparison_name (const UtenforComparison *comparison,
                         guint                    i)
{
  const char *title;

  g_return_val_if_fail (comparison != NULL && i < comparison->results->len, NULL);

  title = utenfor_scenario_title (scenario_at (comparison, i));
  if (!is_title_doubled (comparison, i))
    return g_strdup (title);
  if (utenfor_comparison_is_id_doubled (comparison, i))
    return g_strdup_printf ("%s (%u)", title, i + 1);

  return g_strdup_printf ("%s (%s)", title, scenario_at (comparison, i)->id);
}
