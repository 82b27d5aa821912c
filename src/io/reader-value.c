/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SPACES " \t\r\n"

const char *
utenfor_reader_id (UtenforReader        *reader,
                   const UtenforXmlNode *node)
{
  const char *id = utenfor_xml_node_get (node, "id");

  if (id == NULL)
    return "";
  if (!utenfor_is_id (id))
    {
      utenfor_reader_problem (reader, "id-wrong", node, _ ("Found “%s”."), id);
      return "";
    }

  return g_intern_string (id);
}

UtenforIssues *
utenfor_reader_id_issues (UtenforReader *reader,
                          const char    *id)
{
  return id[0] != '\0' ? reader->issues : NULL;
}

const char *
utenfor_reader_string (const UtenforXmlNode *node,
                       const char           *attribute)
{
  return g_intern_string (utenfor_xml_node_get (node, attribute));
}

gboolean
utenfor_reader_yes_no (UtenforReader        *reader,
                       const UtenforXmlNode *node,
                       const char           *attribute,
                       gboolean              fallback)
{
  const char *value = utenfor_xml_node_get (node, attribute);

  if (value == NULL)
    return fallback;
  if (g_str_equal (value, "yes") || g_str_equal (value, "no"))
    return g_str_equal (value, "yes");

  utenfor_reader_problem (reader, "yes-no-wrong", node, _ ("%s is “%s”."), attribute, value);

  return fallback;
}

int
utenfor_reader_choice (UtenforReader        *reader,
                       const UtenforXmlNode *node,
                       const char           *attribute,
                       const char *const    *choices,
                       int                   fallback)
{
  const char      *value = utenfor_xml_node_get (node, attribute);
  g_autofree char *expected = NULL;

  if (value == NULL)
    return fallback;
  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], value))
      return i;

  expected = g_strjoinv (", ", (char **)choices);
  utenfor_reader_problem (reader, "choice-wrong", node, _ ("%s is “%s”; it is one of: %s."), attribute, value, expected);

  return fallback;
}

/* XML schema types let whitespace stand around a number. (transfer full) */
static char *
dup_stripped (const char *value)
{
  return g_strstrip (g_strdup (value));
}

int
utenfor_reader_integer (UtenforReader        *reader,
                        const UtenforXmlNode *node,
                        const char           *attribute,
                        int                   min,
                        int                   max,
                        int                   fallback)
{
  const char      *value = utenfor_xml_node_get (node, attribute);
  g_autofree char *text = NULL;
  char            *end;
  gint64           number;

  if (value == NULL)
    return fallback;

  text = dup_stripped (value);
  number = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != '\0')
    utenfor_reader_problem (reader, "integer-wrong", node, _ ("%s is “%s”."), attribute, value);
  else if (number < min || number > max)
    utenfor_reader_problem (reader, "integer-out-of-range", node, _ ("%s is %s; expected %d to %d."), attribute, text, min, max);
  else
    return (int)number;

  return fallback;
}

/* --- numbers -------------------------------------------------------------------- */

/* "0,5" and nothing else strange: the writer only has another decimal sign. */
static gboolean
is_decimal_comma (const char *text)
{
  gsize before = strspn (text, "+-0123456789");

  return before > 0 && text[before] == ',' && g_ascii_isdigit (text[before + 1]) &&
         text[before + 1 + strspn (text + before + 1, "0123456789")] == '\0';
}

static gboolean
is_not_finite (const char *text)
{
  const char *bare = text + strspn (text, "+-");

  return g_ascii_strncasecmp (bare, "inf", 3) == 0 || g_ascii_strncasecmp (bare, "nan", 3) == 0;
}

static void
complain_of_number (UtenforReader        *reader,
                    const UtenforXmlNode *node,
                    const char           *attribute,
                    const char           *text)
{
  if (text[0] == '\0')
    utenfor_reader_problem (reader, "number-wrong", node, _ ("%s is empty."), attribute);
  else if (is_decimal_comma (text))
    {
      g_autofree char *better = g_strdelimit (g_strdup (text), ",", '.');

      utenfor_reader_problem (reader, "number-comma", node, _ ("%s is “%s”; write “%s”."), attribute, text, better);
    }
  else if (is_not_finite (text))
    utenfor_reader_problem (reader, "number-not-finite", node, _ ("%s is “%s”."), attribute, text);
  else if (strpbrk (text, SPACES) != NULL)
    utenfor_reader_problem (reader, "number-wrong", node, _ ("%s is “%s”; write it without spaces."), attribute, text);
  else
    utenfor_reader_problem (reader, "number-wrong", node, _ ("%s is “%s”."), attribute, text);
}

/* g_ascii_strtod() also takes hexadecimals, "inf" and "nan"; a file may not. */
gboolean
utenfor_reader_number (UtenforReader        *reader,
                       const UtenforXmlNode *node,
                       const char           *attribute,
                       double               *value)
{
  const char      *raw = utenfor_xml_node_get (node, attribute);
  g_autofree char *text = NULL;
  char            *end = NULL;
  double           number = 0;

  if (raw == NULL)
    return FALSE;

  text = dup_stripped (raw);
  if (strspn (text, "+-.0123456789eE") == strlen (text))
    number = g_ascii_strtod (text, &end);
  if (end == NULL || end == text || *end != '\0')
    {
      complain_of_number (reader, node, attribute, text);
      return FALSE;
    }
  if (!isfinite (number))
    {
      utenfor_reader_problem (reader, "number-not-finite", node, _ ("%s is “%s”, more than a number can hold."), attribute, text);
      return FALSE;
    }

  *value = number;

  return TRUE;
}

static void
read_interval (UtenforReader        *reader,
               const UtenforXmlNode *node,
               UtenforQuantity      *quantity)
{
  gboolean has_low = utenfor_xml_node_get (node, "low") != NULL;
  gboolean has_high = utenfor_xml_node_get (node, "high") != NULL;
  double   low, high;
  gboolean low_fine = utenfor_reader_number (reader, node, "low", &low);
  gboolean high_fine = utenfor_reader_number (reader, node, "high", &high);

  if (has_low != has_high)
    utenfor_reader_problem (reader, "interval-half", node, _ ("<%s> has only %s."), node->name, has_low ? "low" : "high");
  else if (low_fine && high_fine)
    {
      quantity->low = low;
      quantity->high = high;
    }
}

UtenforQuantity
utenfor_reader_quantity (UtenforReader        *reader,
                         const UtenforXmlNode *node)
{
  static const char *const grades[] = { "", "A", "B", "C", NULL };
  static const char *const families[] = { "triangular", NULL };
  UtenforQuantity          quantity = utenfor_quantity (0);
  const char              *draw = utenfor_xml_node_get (node, "draw");

  /* An interval around a value that could not be read would only be wrong too. */
  if (utenfor_reader_number (reader, node, "value", &quantity.value))
    read_interval (reader, node, &quantity);
  utenfor_reader_number (reader, node, "level", &quantity.level);
  quantity.grade = utenfor_reader_choice (reader, node, "grade", grades + 1, -1) + 1;
  quantity.sources = utenfor_reader_sources (reader, node);
  quantity.how = utenfor_reader_string (node, "how");
  quantity.draw = g_intern_string (draw);
  quantity.is_triangular = utenfor_reader_choice (reader, node, "family", families, -1) == 0;
  quantity.line = node->line;
  if (draw != NULL && !utenfor_is_id (draw))
    utenfor_reader_problem (reader, "id-wrong", node, _ ("draw is “%s”."), draw);

  return quantity;
}

/* --- text ------------------------------------------------------------------------- */

static gboolean
is_language (const char *lang)
{
  return g_ascii_isalpha (lang[0]) && strspn (lang, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-") == strlen (lang) && strlen (lang) <= 35;
}

static UtenforText *
add_text (UtenforReader        *reader,
          const UtenforXmlNode *node,
          UtenforText          *text)
{
  static const UtenforShape shape = { "xml:lang!", "", .is_text = TRUE };
  const char               *lang = utenfor_xml_node_get (node, "xml:lang");
  UtenforText              *more;

  utenfor_reader_shape (reader, node, &shape);
  if (node->text[0] == '\0')
    utenfor_reader_problem (reader, "text-empty", node, _ ("<%s> needs words inside."), node->name);
  if (lang == NULL)
    return text;
  if (!is_language (lang))
    {
      utenfor_reader_problem (reader, "language-wrong", node, _ ("xml:lang is “%s”."), lang);
      return text;
    }
  if (utenfor_text_get_exact (text, lang) != NULL)
    utenfor_reader_problem (reader, "language-doubled", node, _ ("This is the second <%s> in “%s”."), node->name, lang);

  more = utenfor_text_with (text, lang, node->text);
  utenfor_text_unref (text);

  return more;
}

UtenforText *
utenfor_reader_text (UtenforReader        *reader,
                     const UtenforXmlNode *node,
                     const char           *name)
{
  UtenforText *text = NULL;

  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, name); child != NULL; child = utenfor_xml_node_find_next (child))
    text = add_text (reader, child, text);

  return text;
}
