/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "own-figures-table.h"

#include <string.h>

#include "numbers.h"
#include "writer-common.h"

typedef struct
{
  const UtenforCatalogue *catalogue;
  const char             *language;
  GString                *out;
} Template;

/* In quotes where the cell holds what would end it. */
static void
append_cell (GString    *out,
             const char *text,
             char        end)
{
  if (strpbrk (text, ";\"\r\n") == NULL)
    g_string_append (out, text);
  else
    {
      g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);

      g_string_append_printf (out, "\"%s\"", doubled);
    }
  g_string_append_c (out, end);
}

/* With a decimal comma, as a spreadsheet in Norwegian reads it. */
static char *
dup_number (double value)
{
  char *text = utenfor_number_to_text (value);

  return g_strdelimit (text, ".", ',');
}

/* What owns the number: the service, payer or index its place names. */
static const UtenforText *
title_of (const UtenforCatalogue *catalogue,
          const char             *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", -1);
  int found;

  if (g_strv_length (words) < 2)
    return NULL;
  if (g_str_equal (words[0], "service") && (found = utenfor_catalogue_find_service (catalogue, words[1])) >= 0)
    return utenfor_catalogue_get_service (catalogue, found)->title;
  if (g_str_equal (words[0], "payer") && (found = utenfor_catalogue_find_payer (catalogue, words[1])) >= 0)
    return utenfor_catalogue_get_payer (catalogue, found)->title;
  if (g_str_equal (words[0], "index") && (found = utenfor_catalogue_find_index (catalogue, words[1])) >= 0)
    return utenfor_catalogue_get_index (catalogue, found)->title;

  return NULL;
}

/* Rules of the state, and how use is spread over people: no municipality has its own. */
static gboolean
is_of_persons (const char *place)
{
  static const char *const kinds[] = { "per-user", "prevalence", "variation" };
  g_auto (GStrv) words = g_strsplit (place, "/", -1);

  if (g_str_equal (words[0], "refund"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds) && g_strv_length (words) > 2; i++)
    if (g_str_equal (words[2], kinds[i]))
      return TRUE;

  return FALSE;
}

static void
append_number (const UtenforNumber *number,
               gpointer             data)
{
  static const char *const grades[UTENFOR_N_GRADES] = { "", "A", "B", "C" };
  const Template *template = data;
  const char      *place = strchr (number->path, '/') + 1;
  int              year = utenfor_catalogue_find_price_year (template->catalogue, place);
  g_autofree char *now = dup_number (number->quantity->value);
  g_autofree char *price_year = year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");

  if (is_of_persons (place))
    return;

  append_cell (template->out, place, ';');
  append_cell (template->out, "", ';');
  append_cell (template->out, price_year, ';');
  append_cell (template->out, "", ';');
  append_cell (template->out, now, ';');
  append_cell (template->out, grades[number->quantity->grade], ';');
  append_cell (template->out, utenfor_text_get (title_of (template->catalogue, place), template->language), '\n');
}

char *
utenfor_own_figures_template (const UtenforCatalogue *catalogue,
                              const char             *language)
{
  /* The mark tells spreadsheets that it is UTF-8. */
  Template template = { catalogue, language, g_string_new ("\xEF\xBB\xBFplace;value;price-year;source;now;grade;title\n") };

  g_return_val_if_fail (catalogue != NULL && language != NULL, g_string_free (template.out, FALSE));

  utenfor_catalogue_foreach_number (catalogue, append_number, &template);

  return g_string_free (template.out, FALSE);
}
