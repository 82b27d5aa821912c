/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "own-figures-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "csv-rows.h"
#include "file-read.h"
#include "reader.h"

#define MAX_MEGABYTES 4

typedef enum {
  COLUMN_PLACE,
  COLUMN_VALUE,
  COLUMN_LOW,
  COLUMN_HIGH,
  COLUMN_PRICE_YEAR,
  COLUMN_SOURCE,
  COLUMN_HOW,
  N_COLUMNS,
} Column;

/* In English, as in the file, and in Norwegian. */
static const char *const column_names[N_COLUMNS][2] = {
  [COLUMN_PLACE] = { "place", "sted" },
  [COLUMN_VALUE] = { "value", "verdi" },
  [COLUMN_LOW] = { "low", "lav" },
  [COLUMN_HIGH] = { "high", "høy" },
  [COLUMN_PRICE_YEAR] = { "price-year", "prisår" },
  [COLUMN_SOURCE] = { "source", "kilde" },
  [COLUMN_HOW] = { "how", "utledning" },
};

/* Columns of our own template that are there to be read by people only. */
static const char *const ignored_names[] = { "now", "grade", "title", NULL };

typedef struct
{
  const char       *file;
  UtenforCatalogue *catalogue;
  UtenforIssues    *issues;
  int               columns[N_COLUMNS]; /* where each stands, −1: nowhere */
} Table;

/* --- the head ---------------------------------------------------------------------- */

static gboolean
is_named (const char *cell,
          Column      column)
{
  g_autofree char *folded = g_utf8_casefold (cell, -1);

  for (guint i = 0; i < G_N_ELEMENTS (column_names[column]); i++)
    {
      g_autofree char *name = g_utf8_casefold (column_names[column][i], -1);

      if (g_str_equal (folded, name))
        return TRUE;
    }

  return FALSE;
}

static void
complain_of_column (const Table         *table,
                    const UtenforCsvRow *head,
                    const char          *cell)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *suggestion = NULL;

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      g_ptr_array_add (names, (char *)column_names[c][0]);
      g_string_append_printf (known, "%s%s", c > 0 ? ", " : "", column_names[c][0]);
    }
  suggestion = utenfor_suggest (cell, names);
  utenfor_issues_add (table->issues, "table-wrong", table->file, head->line,
                      _ ("There is no column “%s”.%s It takes: %s."), cell, suggestion, known->str);
}

static void
read_head_cell (Table               *table,
                const UtenforCsvRow *head,
                guint                i)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    {
      if (!is_named (head->cells[i], c))
        continue;
      if (table->columns[c] >= 0)
        utenfor_issues_add (table->issues, "table-wrong", table->file, head->line, _ ("The column “%s” stands twice."), head->cells[i]);
      table->columns[c] = i;
      return;
    }

  if (head->cells[i][0] != '\0' && !g_strv_contains (ignored_names, head->cells[i]))
    complain_of_column (table, head, head->cells[i]);
}

static gboolean
read_head (Table               *table,
           const UtenforCsvRow *head)
{
  guint errors_before = table->issues->n_errors;

  for (guint c = 0; c < N_COLUMNS; c++)
    table->columns[c] = -1;
  for (guint i = 0; i < head->n; i++)
    read_head_cell (table, head, i);
  for (Column c = COLUMN_PLACE; c <= COLUMN_VALUE; c++)
    if (table->columns[c] < 0)
      utenfor_issues_add (table->issues, "table-wrong", table->file, head->line,
                          _ ("The first row names no column “%s”."), column_names[c][0]);

  return table->issues->n_errors == errors_before;
}

/* "" where the row has no such cell. */
static const char *
cell_of (const Table         *table,
         const UtenforCsvRow *row,
         Column               column)
{
  int place = table->columns[column];

  return place >= 0 && (guint)place < row->n ? row->cells[place] : "";
}

/* --- numbers --------------------------------------------------------------------------- */

/* The digits with a decimal point: no spaces, a plain minus, no per cent sign. */
static char *
plain_number (const char *cell,
              gboolean   *is_percent)
{
  GString *plain = g_string_new (NULL);

  *is_percent = FALSE;
  for (const char *at = cell; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '%')
        *is_percent = TRUE;
      else if (c == 0x2212)
        g_string_append_c (plain, '-');
      else if (!g_unichar_isspace (c) && c != 0x00A0 && c != 0x202F)
        g_string_append_unichar (plain, c == ',' ? '.' : c);
    }

  return g_string_free (plain, FALSE);
}

/* "170.000": a hundred and seventy, or thousands? Zero before the mark tells. */
static gboolean
is_ambiguous (const char *plain)
{
  const char *digits = plain + (*plain == '-' || *plain == '+');
  const char *mark = strchr (digits, '.');

  return mark != NULL && mark > digits && mark - digits <= 3 && *digits != '0' &&
         strlen (mark + 1) == 3 && strspn (mark + 1, "0123456789") == 3;
}

static gboolean
parse_number (const char *cell,
              double     *value)
{
  gboolean         is_percent;
  g_autofree char *plain = plain_number (cell, &is_percent);
  char            *end = NULL;

  if (strspn (plain, "+-.0123456789eE") != strlen (plain))
    return FALSE;
  *value = g_ascii_strtod (plain, &end);
  if (end == plain || *end != '\0' || !isfinite (*value))
    return FALSE;
  if (is_percent)
    *value /= 100;

  return TRUE;
}

/* FALSE, and said, when the cell is no number; FALSE when it is empty. */
static gboolean
read_number (const Table         *table,
             const UtenforCsvRow *row,
             Column               column,
             double              *value)
{
  const char      *cell = cell_of (table, row, column);
  gboolean         is_percent;
  g_autofree char *plain = plain_number (cell, &is_percent);

  if (cell[0] == '\0')
    return FALSE;
  if (is_ambiguous (plain))
    {
      g_autofree char *whole = g_strdup (plain);
      char            *mark = strchr (whole, '.');

      memmove (mark, mark + 1, strlen (mark));
      utenfor_issues_add (table->issues, "number-wrong", table->file, row->line,
                          _ ("%s is “%s”, which could be %s or %s; write one of them so that it cannot be mistaken, as %s or %s0."),
                          column_names[column][0], cell, whole, plain, whole, plain);
      return FALSE;
    }
  if (parse_number (cell, value))
    return TRUE;

  utenfor_issues_add (table->issues, "number-wrong", table->file, row->line, _ ("%s is “%s”."), column_names[column][0], cell);

  return FALSE;
}

static void
read_interval (const Table         *table,
               const UtenforCsvRow *row,
               UtenforQuantity     *number)
{
  gboolean has_low = cell_of (table, row, COLUMN_LOW)[0] != '\0';
  gboolean has_high = cell_of (table, row, COLUMN_HIGH)[0] != '\0';
  double   low = NAN, high = NAN;
  gboolean low_fine = read_number (table, row, COLUMN_LOW, &low);
  gboolean high_fine = read_number (table, row, COLUMN_HIGH, &high);

  if (has_low != has_high)
    utenfor_issues_add (table->issues, "interval-half", table->file, row->line, _ ("The row has only %s."),
                        column_names[has_low ? COLUMN_LOW : COLUMN_HIGH][0]);
  else if (low_fine && high_fine)
    {
      number->low = low;
      number->high = high;
    }
}

/* --- the rest of a row --------------------------------------------------------------------- */

static int
read_price_year (const Table         *table,
                 const UtenforCsvRow *row,
                 const char          *place)
{
  const char *cell = cell_of (table, row, COLUMN_PRICE_YEAR);
  guint64     year = 0;

  if (cell[0] == '\0')
    return 0;
  if (!g_ascii_string_to_unsigned (cell, 10, UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, &year, NULL))
    utenfor_issues_add (table->issues, "integer-out-of-range", table->file, row->line,
                        _ ("price-year is “%s”; expected a year from %d to %d."), cell, UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR);
  else if (utenfor_catalogue_find_price_year (table->catalogue, place) < 0)
    utenfor_issues_add (table->issues, "table-wrong", table->file, row->line,
                        _ ("“%s” has no price year; only a unit cost has."), place);

  return year;
}

static gboolean
are_source_ids (const UtenforCatalogue *catalogue,
                const char             *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (utenfor_catalogue_find_source (catalogue, words[i]) < 0)
      return FALSE;

  return TRUE;
}

/* A source that is not one of the catalogue's is kept as words. */
static void
read_origin (const Table         *table,
             const UtenforCsvRow *row,
             UtenforQuantity     *number)
{
  const char *source = cell_of (table, row, COLUMN_SOURCE);
  const char *how = cell_of (table, row, COLUMN_HOW);

  if (source[0] != '\0' && are_source_ids (table->catalogue, source))
    number->sources = g_intern_string (source);
  else if (source[0] != '\0')
    {
      g_autofree char *both = how[0] != '\0' ? g_strconcat (how, "; ", source, NULL) : g_strdup (source);

      number->how = g_intern_string (both);
      return;
    }
  if (how[0] != '\0')
    number->how = g_intern_string (how);
}

static gboolean
find_place (const Table         *table,
            const UtenforCsvRow *row,
            const char          *place)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autofree char *suggestion = NULL;

  if (utenfor_catalogue_find_number (table->catalogue, place) != NULL)
    return TRUE;

  places = utenfor_list_places (table->catalogue);
  suggestion = utenfor_suggest (place, places);
  utenfor_issues_add (table->issues, "own-figure-unknown", table->file, row->line, _ ("There is no “%s” in “%s”.%s"), place,
                      table->catalogue->id, suggestion);

  return FALSE;
}

static void
read_row (const Table         *table,
          const UtenforCsvRow *row,
          UtenforOwnFigures   *own)
{
  const char      *place = cell_of (table, row, COLUMN_PLACE);
  UtenforOwnFigure figure = { .place = g_intern_string (place), .number = utenfor_quantity (0) };

  if (cell_of (table, row, COLUMN_VALUE)[0] == '\0' || !find_place (table, row, place))
    return;

  if (utenfor_own_figures_find (own, place) != NULL)
    utenfor_issues_add (table->issues, "own-figure-doubled", table->file, row->line, _ ("This is the second row for “%s”."), place);
  figure.number.line = row->line;
  read_number (table, row, COLUMN_VALUE, &figure.number.value);
  read_interval (table, row, &figure.number);
  figure.price_year = read_price_year (table, row, place);
  read_origin (table, row, &figure.number);
  if (figure.number.value == utenfor_catalogue_find_number (table->catalogue, place)->value)
    utenfor_issues_add (table->issues, "own-figure-unchanged", table->file, row->line, _ ("See “%s”."), place);
  utenfor_own_figures_set (own, figure);
}

/* --- the whole ------------------------------------------------------------------------------- */

static UtenforText *
title_of (const char *file,
          const char *id)
{
  g_autofree char *name = file != NULL ? g_path_get_basename (file) : g_strdup (id);
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  return utenfor_text_new ("nb", valid);
}

UtenforOwnFigures *
utenfor_own_figures_from_table (const char       *text,
                                const char       *file,
                                const char       *id,
                                UtenforCatalogue *catalogue,
                                UtenforIssues    *issues)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (UtenforOwnFigures) own = NULL;
  g_autoptr (UtenforCatalogue) changed = NULL;
  Table table = { file, catalogue, issues, { 0 } };
  guint errors_before;

  g_return_val_if_fail (text != NULL && id != NULL && catalogue != NULL && issues != NULL, NULL);

  errors_before = issues->n_errors;
  rows = utenfor_csv_rows (text, file, issues);
  if (rows == NULL || !read_head (&table, rows->pdata[0]))
    return NULL;

  own = utenfor_own_figures_new (id, catalogue->id);
  own->file = g_strdup (file);
  own->title = title_of (file, id);
  for (guint i = 1; i < rows->len; i++)
    read_row (&table, rows->pdata[i], own);
  if (issues->n_errors > errors_before)
    return NULL;

  changed = utenfor_own_figures_apply (own, catalogue, issues);

  return changed != NULL ? g_steal_pointer (&own) : NULL;
}

UtenforOwnFigures *
utenfor_own_figures_import (const char       *path,
                            const char       *id,
                            UtenforCatalogue *catalogue,
                            UtenforIssues    *issues)
{
  gsize            size = 0;
  g_autofree char *data = utenfor_file_read (path, MAX_MEGABYTES, &size, issues);
  g_autofree char *text = data != NULL ? utenfor_csv_decode (data, size, path, issues) : NULL;

  return text != NULL ? utenfor_own_figures_from_table (text, path, id, catalogue, issues) : NULL;
}
