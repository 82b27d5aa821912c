/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Reading a number the way people write it.  Three steps: every kind of space
 * and minus becomes the plain one, a unit at the end becomes a factor, and what
 * is left must be digits with one decimal sign and sensible groups. */

typedef struct
{
  const char *word;
  double      factor;
} Unit;

/* Longest first: "mill." would else leave "ioner" behind. */
static const Unit units[] = {
  { "milliarder", 1e9 },
  { "milliardar", 1e9 },
  { "milliard", 1e9 },
  { "billion", 1e9 },
  { "mrd.", 1e9 },
  { "mrd", 1e9 },
  { "bn", 1e9 },
  { "millioner", 1e6 },
  { "millionar", 1e6 },
  { "millions", 1e6 },
  { "million", 1e6 },
  { "mill.", 1e6 },
  { "mill", 1e6 },
  { "kroner", 1 },
  { "kr.", 1 },
  { "kr", 1 },
  { "%", 1 },
};

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x2060;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013;
}

/* Lower case with plain spaces and minuses, nothing around. */
static char *
simplify (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_space (c))
        g_string_append_c (out, ' ');
      else if (is_minus (c))
        g_string_append_c (out, '-');
      else
        g_string_append_unichar (out, g_unichar_tolower (c));
    }
  return g_strstrip (g_string_free (out, FALSE));
}

/* Cuts one unit off the end; FALSE if there is none. */
static gboolean
take_unit (char   *text,
           double *factor)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (text, units[i].word))
      {
        text[strlen (text) - strlen (units[i].word)] = '\0';
        g_strchomp (text);
        *factor *= units[i].factor;
        return TRUE;
      }
  return FALSE;
}

static char
language_decimal (void)
{
  return *C_ ("decimal separator", ".");
}

/* Where the decimal sign stands, or NULL.  Of two kinds the last is it, a kind
 * that comes twice is none, and a comma before exactly three digits is one only
 * where the language has a decimal comma. */
static const char *
find_decimal (const char *number)
{
  const char *last = NULL;
  char        other;

  for (const char *p = number; *p != '\0'; p++)
    if (*p == ',' || *p == '.')
      last = p;
  if (last == NULL)
    return NULL;
  other = *last == ',' ? '.' : ',';
  if (strchr (number, other) != NULL)
    return last;
  if (strchr (number, *last) != last)
    return NULL;
  if (*last == ',' && language_decimal () == '.' && strlen (last) == 4 && *number != '0')
    return NULL;
  return last;
}

/* Digits in groups: one sign between them throughout, three in each but the first. */
static gboolean
append_groups (GString    *out,
               const char *from,
               const char *to)
{
  char  separator = '\0';
  gsize run = 0;

  for (const char *p = from; p < to; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (out, *p);
          run++;
          continue;
        }
      if (strchr (" .,'", *p) == NULL || run == 0 || run > 3)
        return FALSE;
      if (separator != '\0' && (run != 3 || *p != separator))
        return FALSE;
      separator = *p;
      run = 0;
    }
  return separator == '\0' || run == 3;
}

static gboolean
append_decimals (GString    *out,
                 const char *from)
{
  g_string_append_c (out, '.');
  for (; *from != '\0'; from++)
    {
      if (!g_ascii_isdigit (*from))
        return FALSE;
      g_string_append_c (out, *from);
    }
  return TRUE;
}

static gboolean
parse_digits (const char *number,
              double     *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *decimal = find_decimal (number);
  const char *end = decimal != NULL ? decimal : number + strlen (number);

  if (!append_groups (plain, number, end))
    return FALSE;
  if (decimal != NULL && !append_decimals (plain, decimal + 1))
    return FALSE;
  if (strpbrk (plain->str, "0123456789") == NULL)
    return FALSE;
  *value = g_ascii_strtod (plain->str, NULL);
  return isfinite (*value);
}

gboolean
utenfor_parse_number (const char *text,
                      double     *value)
{
  g_autofree char *plain = NULL;
  char            *p;
  double           factor = 1;
  double           number;
  gboolean         negative = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  plain = simplify (text);
  /* "12,3 mill. kr" has two. */
  if (take_unit (plain, &factor))
    take_unit (plain, &factor);
  p = plain;
  if (g_str_has_prefix (p, "kr"))
    p = g_strchug (p + 2);
  if (*p == '-' || *p == '+')
    {
      negative = *p == '-';
      p = g_strchug (p + 1);
    }
  if (!parse_digits (p, &number))
    return FALSE;
  *value = (negative && number != 0 ? -number : number) * factor;
  return TRUE;
}
