/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"
#include "sentences.h"

#include <math.h>

char *
utenfor_figure_whose_net (const char            *payer,
                          const UtenforScenario *scenario,
                          const UtenforView     *view)
{
  g_autofree char *whose = utenfor_inside_sentence (payer);

  return g_strdup_printf ("%s, %s", whose, utenfor_view_words (scenario, view));
}

const char *
utenfor_figure_text (UtenforText *text)
{
  return utenfor_text_get (text, utenfor_language ());
}

const char *
utenfor_figure_payer_name (const UtenforCatalogue *catalogue,
                           guint                   payer)
{
  const UtenforPayer *entry = utenfor_catalogue_get_payer (catalogue, payer);
  const char         *name = utenfor_figure_text (entry->short_title ? entry->short_title : entry->title);

  return *name ? name : entry->id;
}

static void
row_free (gpointer data)
{
  UtenforRow *row = data;

  g_free (row->name);
  g_free (row->values);
  g_free (row);
}

GPtrArray *
utenfor_rows_new (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

UtenforRow *
utenfor_rows_add (GPtrArray  *rows,
                  const char *name,
                  UtenforTone tone,
                  UtenforMark mark,
                  double     *values)
{
  UtenforRow *row = g_new0 (UtenforRow, 1);

  row->name = g_strdup (name);
  row->tone = tone;
  row->mark = mark;
  row->is_public = TRUE;
  row->values = values;
  g_ptr_array_add (rows, row);
  return row;
}

UtenforRow *
utenfor_rows_get (const GPtrArray *rows,
                  guint            i)
{
  return g_ptr_array_index (rows, i);
}

double
utenfor_row_weight (const UtenforRow *row,
                    guint             n)
{
  double weight = 0;

  for (guint i = 0; i < n; i++)
    if (isfinite (row->values[i]))
      weight += fabs (row->values[i]);
  return weight;
}

double
utenfor_row_sum (const double *values,
                 guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      sum += values[i];
  return sum;
}

void
utenfor_rows_drop_empty (GPtrArray *rows,
                         guint      n)
{
  gboolean any = FALSE;

  for (guint i = 0; i < rows->len; i++)
    any = any || utenfor_row_weight (utenfor_rows_get (rows, i), n) > 0.005;
  for (int i = (int)rows->len - 1; any && i >= 0; i--)
    if (!(utenfor_row_weight (utenfor_rows_get (rows, i), n) > 0.005))
      g_ptr_array_remove_index (rows, i);
}

static int
lightest (const GPtrArray *rows,
          guint            n)
{
  int    which = -1;
  double least = INFINITY;

  for (guint i = 0; i < rows->len; i++)
    if (utenfor_row_weight (utenfor_rows_get (rows, i), n) < least)
      {
        least = utenfor_row_weight (utenfor_rows_get (rows, i), n);
        which = i;
      }
  return which;
}

void
utenfor_rows_merge_small (GPtrArray  *rows,
                          guint       n,
                          guint       most,
                          const char *name)
{
  double *rest;

  if (rows->len <= most)
    return;
  rest = g_new0 (double, MAX (n, 1));
  while (rows->len > most)
    {
      int         which = lightest (rows, n);
      UtenforRow *row = utenfor_rows_get (rows, which);

      for (guint i = 0; i < n; i++)
        rest[i] += row->values[i];
      g_ptr_array_remove_index (rows, which);
    }
  utenfor_rows_add (rows, name, UTENFOR_TONE_OTHERS, UTENFOR_MARK_NONE, rest);
}

char *
utenfor_rows_list (const GPtrArray   *rows,
                   const UtenforUnit *unit,
                   UtenforSign        sign,
                   double (*value) (const UtenforRow *row, guint n),
                   guint n)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const UtenforRow *row = utenfor_rows_get (rows, i);
      g_autofree char  *number = utenfor_unit_format (unit, value (row, n), sign);

      g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", row->name, number);
    }
  return g_string_free (list, FALSE);
}

void
utenfor_sentence_add (GString    *text,
                      const char *format,
                      ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}
