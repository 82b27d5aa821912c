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
  UtenforLaneRun    *now = NULL;

  lanes->n = MAX (0, last - first + 1);
  lanes->runs = g_array_new (FALSE, FALSE, sizeof (UtenforLaneRun));
  for (int age = first; age <= last; age++)
    {
      guint          before, after;
      UtenforLaneRun run = { .n = 1 };

      utenfor_age_series_locate (series, age, &before, &after, &run.part);
      run.before = slot_of_band (series, before, uncertainty);
      run.after = slot_of_band (series, after, uncertainty);
      if (now == NULL || now->before != run.before || now->after != run.after)
        {
          g_array_append_val (lanes->runs, run);
          now = &g_array_index (lanes->runs, UtenforLaneRun, lanes->runs->len - 1);
          continue;
        }
      now->slope = (run.part - now->part) / now->n;
      now->n++;
    }

  return lanes;
}

void
utenfor_lane_series_free (UtenforLaneSeries *series)
{
  if (series == NULL)
    return;

  g_array_unref (series->runs);
  g_free (series);
}

UTENFOR_FOR_EACH_CPU void
utenfor_lane_series_expand (const UtenforLaneSeries *series,
                            const UtenforLanes      *values,
                            UtenforLanes            *out)
{
  const UtenforLaneRun *runs = (const UtenforLaneRun *)series->runs->data;

  for (guint r = 0; r < series->runs->len; r++)
    {
      UtenforLanes value = values[runs[r].before];
      UtenforLanes rise = values[runs[r].after] - value;

      if (runs[r].before == runs[r].after)
        for (guint i = 0; i < runs[r].n; i++)
          *out++ = value;
      else
        for (guint i = 0; i < runs[r].n; i++)
          *out++ = value + (runs[r].part + i * runs[r].slope) * rise;
    }
}

UTENFOR_FOR_EACH_CPU void
utenfor_lane_series_multiply (const UtenforLaneSeries *series,
                              const UtenforLanes      *values,
                              UtenforLanes            *out)
{
  const UtenforLaneRun *runs = (const UtenforLaneRun *)series->runs->data;

  for (guint r = 0; r < series->runs->len; r++)
    {
      UtenforLanes value = values[runs[r].before];
      UtenforLanes rise = values[runs[r].after] - value;

      if (runs[r].before == runs[r].after)
        for (guint i = 0; i < runs[r].n; i++)
          *out++ *= value;
      else
        for (guint i = 0; i < runs[r].n; i++)
          *out++ *= value + (runs[r].part + i * runs[r].slope) * rise;
    }
}
