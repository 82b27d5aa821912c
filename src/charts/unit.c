/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Three significant figures at most, for the largest amount. */
static int
decimals_for (double largest)
{
  return largest < 99.95 ? 1 : 0;
}

UtenforUnit
utenfor_unit_for_kr (double largest)
{
  if (largest >= 1e9)
    return (UtenforUnit){ 1e9, _ ("bn kr"), decimals_for (largest / 1e9) };
  if (largest >= 1e6)
    return (UtenforUnit){ 1e6, _ ("mill. kr"), decimals_for (largest / 1e6) };
  if (largest >= 1e4)
    return (UtenforUnit){ 1e3, _ ("thousand kr"), largest < 99.95e3 ? 1 : 0 };
  return (UtenforUnit){ 1, _ ("kr"), 0 };
}

UtenforUnit
utenfor_unit_plain (int decimals)
{
  return (UtenforUnit){ 1, "", decimals };
}

char *
utenfor_unit_format (const UtenforUnit *unit,
                     double             value,
                     UtenforSign        sign)
{
  return utenfor_format_number (value / unit->divisor, unit->decimals, sign);
}

char *
utenfor_unit_format_full (const UtenforUnit *unit,
                          double             value,
                          UtenforSign        sign)
{
  g_autofree char *number = NULL;

  /* "66.3 1000 kr" is no amount in Norwegian; 66 300 kr is one everywhere. */
  if (unit->divisor == 1e3)
    {
      const double      step = unit->divisor / pow (10, unit->decimals);
      const UtenforUnit kr = { 1, _ ("kr"), 0 };

      return utenfor_unit_format_full (&kr, round (value / step) * step, sign);
    }
  number = utenfor_unit_format (unit, value, sign);
  /* Translators: a number and its unit, "4.2 mill. kr". */
  return *unit->name ? g_strdup_printf (_ ("%s %s"), number, unit->name) : g_steal_pointer (&number);
}

double
utenfor_largest (const double *values,
                 guint         n)
{
  double largest = 0;

  for (guint i = 0; values && i < n; i++)
    if (isfinite (values[i]) && fabs (values[i]) > largest)
      largest = fabs (values[i]);
  return largest;
}
