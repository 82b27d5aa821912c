/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ranges.h"

#include <math.h>

static void
range_free (gpointer data)
{
  UtenforRange *range = data;

  g_free (range->name);
  g_free (range->low_text);
  g_free (range->high_text);
  g_free (range);
}

UtenforRanges *
utenfor_ranges_new (double base)
{
  UtenforRanges *ranges = g_new0 (UtenforRanges, 1);

  ranges->base = base;
  ranges->rows = g_ptr_array_new_with_free_func (range_free);
  return ranges;
}

void
utenfor_ranges_free (UtenforRanges *ranges)
{
  if (!ranges)
    return;
  g_ptr_array_unref (ranges->rows);
  g_free (ranges);
}

UtenforRange *
utenfor_ranges_add (UtenforRanges *ranges,
                    const char    *name,
                    double         low,
                    double         high,
                    const char    *low_text,
                    const char    *high_text)
{
  UtenforRange *range = g_new0 (UtenforRange, 1);

  range->name = g_strdup (name);
  range->low = low;
  range->high = high;
  range->low_text = g_strdup (low_text);
  range->high_text = g_strdup (high_text);
  range->dot = NAN;
  g_ptr_array_add (ranges->rows, range);
  return range;
}

const UtenforRange *
utenfor_ranges_get (const UtenforRanges *ranges,
                    guint                i)
{
  return g_ptr_array_index (ranges->rows, i);
}

/* The text at an end: the limit where there is one, else the money. */
static void
fill_text (const UtenforRanges *ranges,
           char               **text,
           double               kr)
{
  if (*text == NULL)
    *text = utenfor_unit_format (&ranges->unit, kr, UTENFOR_SIGN_BOTH);
}

void
utenfor_ranges_close (UtenforRanges *ranges)
{
  double largest = isnan (ranges->base) ? 0 : fabs (ranges->base);

  for (guint i = 0; i < ranges->rows->len; i++)
    {
      const UtenforRange *range = utenfor_ranges_get (ranges, i);

      largest = MAX (largest, MAX (fabs (range->low), fabs (range->high)));
    }
  ranges->unit = utenfor_unit_for_kr (largest);
  for (guint i = 0; i < ranges->rows->len; i++)
    {
      UtenforRange *range = g_ptr_array_index (ranges->rows, i);

      fill_text (ranges, &range->low_text, range->low);
      fill_text (ranges, &range->high_text, range->high);
    }
}

char *
utenfor_ranges_dup_readout (const UtenforRanges *ranges,
                            guint                i)
{
  const UtenforRange *range = utenfor_ranges_get (ranges, i);
  g_autofree char    *low = utenfor_unit_format_full (&ranges->unit, range->low, UTENFOR_SIGN_BOTH);
  g_autofree char    *high = utenfor_unit_format_full (&ranges->unit, range->high, UTENFOR_SIGN_BOTH);

  if (!isnan (range->dot))
    {
      g_autofree char *dot = utenfor_unit_format_full (&ranges->unit, range->dot, UTENFOR_SIGN_BOTH);

      if (range->dot == range->low || range->dot == range->high)
        return g_strdup_printf ("%s · %s", range->name, dot);
      return g_strdup_printf ("%s · %s · %s … %s", range->name, dot, low, high);
    }
  if (isnan (ranges->base))
    return g_strdup_printf ("%s · %s … %s", range->name, low, high);
  return g_strdup_printf ("%s · %s: %s · %s: %s", range->name, range->low_text, low, range->high_text, high);
}
