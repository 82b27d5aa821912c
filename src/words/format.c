/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUS          "−"
#define EN_DASH        "–"
#define NO_BREAK_SPACE "\302\240"
#define MILLION        1e6
#define BILLION        1e9

const char *
utenfor_language (void)
{
  /* Translators: the language code of this translation: nb, nn or en. */
  return C_ ("language code", "en");
}

static const char *
decimal_separator (void)
{
  return C_ ("decimal separator", ".");
}

static const char *
thousands_separator (void)
{
  /* Translators: what stands between groups of three digits. In Norwegian a
   * narrow no-break space, U+202F. */
  return C_ ("thousands separator", ",");
}

/* `digits` is what g_ascii_formatd() wrote for a number that is not negative. */
static void
append_grouped (GString    *out,
                const char *digits)
{
  gsize whole = strcspn (digits, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (out, thousands_separator ());
      g_string_append_c (out, digits[i]);
    }
  if (digits[whole] == '.')
    {
      g_string_append (out, decimal_separator ());
      g_string_append (out, digits + whole + 1);
    }
}

char *
utenfor_format_number (double      value,
                       int         decimals,
                       UtenforSign sign)
{
  char     digits[400]; /* the largest double has 309 digits before the point */
  char     format[8];
  gboolean shows_zero;
  GString *out;

  g_return_val_if_fail (decimals >= 0 && decimals <= 15, NULL);

  if (isnan (value))
    return g_strdup (EN_DASH);

  out = g_string_new (NULL);
  if (isinf (value))
    {
      g_string_append (out, value < 0 ? MINUS "∞" : "∞");
      return g_string_free (out, FALSE);
    }
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  /* What rounds to nothing has no sign: a minus before 0,0 says something is lost. */
  shows_zero = strspn (digits, "0.") == strlen (digits);
  if (value < 0 && !shows_zero)
    g_string_append (out, MINUS);
  else if (sign == UTENFOR_SIGN_BOTH && !shows_zero)
    g_string_append_c (out, '+');
  append_grouped (out, digits);
  return g_string_free (out, FALSE);
}

/* The number with `digits` significant figures. */
static double
round_significant (double value,
                   int    digits)
{
  double scale;

  if (value == 0 || !isfinite (value))
    return value;
  scale = pow (10, digits - 1 - (int)floor (log10 (fabs (value))));
  return round (value * scale) / scale;
}

/* Decimals that leave at most three significant figures, and at most `most`. */
static int
few_decimals (double rounded,
              int    most)
{
  double size = fabs (rounded);

  if (size >= 100)
    return 0;
  return MIN (size >= 10 ? 1 : 2, most);
}

/* A line must not break between a number and its unit. (takes text) */
static char *
no_break (char *text)
{
  g_autofree char *loose = text;
  GString         *out = g_string_new (NULL);

  for (const char *p = loose; *p != '\0'; p++)
    if (*p == ' ')
      g_string_append (out, NO_BREAK_SPACE);
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

char *
utenfor_format_kr (double      kr,
                   UtenforSign sign)
{
  g_autofree char *number = NULL;

  if (isnan (kr))
    return g_strdup (EN_DASH);
  number = utenfor_format_number (kr, 0, sign);
  /* Translators: an amount of money. */
  return no_break (g_strdup_printf (_ ("%s kr"), number));
}

static char *
format_few (double      value,
            int         most_decimals,
            UtenforSign sign)
{
  double rounded = round_significant (value, 3);
  int    decimals = few_decimals (rounded, most_decimals);

  /* Rounded once: 9.854 is 9.9, though 9.85 would be 9.8. */
  return utenfor_format_number (decimals > 0 ? value : rounded, decimals, sign);
}

char *
utenfor_format_kr_short (double      kr,
                         UtenforSign sign)
{
  double           rounded = round_significant (kr, 3);
  g_autofree char *number = NULL;

  if (isnan (kr))
    return g_strdup (EN_DASH);
  if (fabs (rounded) >= BILLION)
    {
      number = format_few (kr / BILLION, 2, sign);
      /* Translators: thousands of millions of kroner. */
      return no_break (g_strdup_printf (_ ("%s bn kr"), number));
    }
  if (fabs (rounded) >= MILLION)
    {
      number = format_few (kr / MILLION, 1, sign);
      /* Translators: millions of kroner. */
      return no_break (g_strdup_printf (_ ("%s mill. kr"), number));
    }
  return utenfor_format_kr (rounded, sign);
}

char *
utenfor_format_millions (double      kr,
                         UtenforSign sign)
{
  return format_few (kr / MILLION, 1, sign);
}

char *
utenfor_format_with_percent (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  /* Translators: per cent. */
  return no_break (g_strdup_printf (_ ("%s %%"), number));
}

char *
utenfor_format_percent (double share,
                        int    decimals)
{
  g_autofree char *number = NULL;

  if (isnan (share))
    return g_strdup (EN_DASH);
  number = utenfor_format_number (share * 100, decimals, UTENFOR_SIGN_MINUS);
  return utenfor_format_with_percent (number);
}

char *
utenfor_format_chance (double share)
{
  g_autofree char *percent = utenfor_format_percent (CLAMP (share, 0.01, 0.99), 0);

  if (share < 0.01)
    /* Translators: a chance, "under 1 %" */
    return no_break (g_strdup_printf (_ ("under %s"), percent));
  if (share > 0.99)
    /* Translators: a chance, "over 99 %" */
    return no_break (g_strdup_printf (_ ("over %s"), percent));
  return g_steal_pointer (&percent);
}
