/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "price.h"

#include <math.h>

static double
index_at (const UtenforIndex *index,
          int                 year)
{
  for (guint i = 0; i < index->years->len; i++)
    if (g_array_index (index->years, UtenforIndexYear, i).year == year)
      return g_array_index (index->years, UtenforIndexYear, i).value;

  return NAN;
}

double
utenfor_price_factor (const UtenforCatalogue *catalogue,
                      int                     index,
                      int                     from,
                      int                     to)
{
  const UtenforIndex *series;

  if (index < 0 || from == 0 || from == to)
    return 1;

  series = utenfor_catalogue_get_index (catalogue, index);

  return index_at (series, to) / index_at (series, from);
}

gboolean
utenfor_price_has_year (const UtenforCatalogue *catalogue,
                        int                     index,
                        int                     year)
{
  return index < 0 || !isnan (index_at (utenfor_catalogue_get_index (catalogue, index), year));
}

double
utenfor_price_growth (const UtenforCatalogue *catalogue,
                      int                     index,
                      int                     t)
{
  double growth;

  if (index < 0)
    return 1;

  growth = utenfor_catalogue_get_index (catalogue, index)->growth.value;

  return growth == 0 ? 1 : pow (1 + growth, t);
}

gboolean
utenfor_price_years (const UtenforCatalogue *catalogue,
                     int                    *first,
                     int                    *last)
{
  *first = G_MININT;
  *last = G_MAXINT;

  for (guint i = 0; i < catalogue->indices->len; i++)
    {
      const GArray *years = utenfor_catalogue_get_index (catalogue, i)->years;
      int           low = G_MAXINT;
      int           high = G_MININT;

      for (guint j = 0; j < years->len; j++)
        {
          low = MIN (low, g_array_index (years, UtenforIndexYear, j).year);
          high = MAX (high, g_array_index (years, UtenforIndexYear, j).year);
        }
      *first = MAX (*first, low);
      *last = MIN (*last, high);
    }

  return catalogue->indices->len > 0 && *first <= *last;
}
