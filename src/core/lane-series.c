/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-series.h"

static guint
slot_of_band (const UtenforAgeSeries   *series,
              guint                     band,
              const UtenforUncertainty *uncertainty)
{
  return utenfor_uncertainty_get_slot (uncertainty, &g_array_index (series->bands, UtenforAgeBand, band).number);
}

UtenforLaneSeries *
utenfor_lane_series_new (const UtenforAgeSeries   *series,
                         int                       first,
                         int                       last,
                         const UtenforUncertainty *uncertainty)
{
  UtenforLaneSeries *lanes = g_new0 (UtenforLaneSeries, 1);

  lanes->n = MAX (0, last - first + 1);
  lanes->before = g_new (guint, lanes->n);
  lanes->after = g_new (guint, lanes->n);
  lanes->part = g_new (double, lanes->n);
  for (guint i = 0; i < lanes->n; i++)
    {
      guint before, after;

      utenfor_age_series_locate (series, first + (int)i, &before, &after, &lanes->part[i]);
      lanes->before[i] = slot_of_band (series, before, uncertainty);
      lanes->after[i] = slot_of_band (series, after, uncertainty);
    }

  return lanes;
}

void
utenfor_lane_series_free (UtenforLaneSeries *series)
{
  if (series == NULL)
    return;

  g_free (series->before);
  g_free (series->after);
  g_free (series->part);
  g_free (series);
}

UTENFOR_FOR_EACH_CPU void
utenfor_lane_series_expand (const UtenforLaneSeries *series,
                            const UtenforLanes      *values,
                            UtenforLanes            *out)
{
  for (guint i = 0; i < series->n; i++)
    {
      UtenforLanes value = values[series->before[i]];

      if (series->before[i] != series->after[i])
        value += series->part[i] * (values[series->after[i]] - value);
      out[i] = value;
    }
}

UTENFOR_FOR_EACH_CPU void
utenfor_lane_series_multiply (const UtenforLaneSeries *series,
                              const UtenforLanes      *values,
                              UtenforLanes            *out)
{
  for (guint i = 0; i < series->n; i++)
    {
      UtenforLanes value = values[series->before[i]];

      if (series->before[i] != series->after[i])
        value += series->part[i] * (values[series->after[i]] - value);
      out[i] *= value;
    }
}
