/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet.h"

#include <math.h>

#include "csv.h"
#include "json-head.h"
#include "json-members.h"
#include "json.h"
#include "text-grid.h"

#define INDENT   2
#define LINE_END "\r\n"

typedef struct
{
  char    *id;
  char    *heading; /* or NULL */
  gboolean is_number;
} Column;

typedef struct
{
  char    *text; /* or NULL */
  double   number;
  char    *shown; /* or NULL */
  gboolean is_whole;
} Cell;

typedef struct
{
  char    *id;
  char    *value;  /* or NULL */
  double   number; /* NAN: a text */
  gboolean is_whole;
} Fact;

struct _UtenforSheet
{
  char      *question;
  GArray    *facts;   /* of Fact */
  GArray    *columns; /* of Column */
  GArray    *cells;   /* of Cell, row by row */
  GPtrArray *titles;
  GPtrArray *notes;
};

static void
clear_column (Column *column)
{
  g_free (column->id);
  g_free (column->heading);
}

static void
clear_cell (Cell *cell)
{
  g_free (cell->text);
  g_free (cell->shown);
}

static void
clear_fact (Fact *fact)
{
  g_free (fact->id);
  g_free (fact->value);
}

static GArray *
array_new (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

UtenforSheet *
utenfor_sheet_new (const char *question)
{
  UtenforSheet *sheet = g_new0 (UtenforSheet, 1);

  sheet->question = g_strdup (question);
  sheet->facts = array_new (sizeof (Fact), (GDestroyNotify)clear_fact);
  sheet->columns = array_new (sizeof (Column), (GDestroyNotify)clear_column);
  sheet->cells = array_new (sizeof (Cell), (GDestroyNotify)clear_cell);
  sheet->titles = g_ptr_array_new_with_free_func (g_free);
  sheet->notes = g_ptr_array_new_with_free_func (g_free);

  return sheet;
}

void
utenfor_sheet_free (UtenforSheet *sheet)
{
  if (sheet == NULL)
    return;

  g_free (sheet->question);
  g_array_unref (sheet->facts);
  g_array_unref (sheet->columns);
  g_array_unref (sheet->cells);
  g_ptr_array_unref (sheet->titles);
  g_ptr_array_unref (sheet->notes);
  g_free (sheet);
}

void
utenfor_sheet_add_fact (UtenforSheet *sheet,
                        const char   *id,
                        const char   *value)
{
  Fact fact = { g_strdup (id), g_strdup (value), NAN, FALSE };

  g_array_append_val (sheet->facts, fact);
}

static void
take_number_fact (UtenforSheet *sheet,
                  Fact          fact)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (fact.number))
    fact.value = g_strdup (g_ascii_dtostr (text, sizeof text, fact.number));
  g_array_append_val (sheet->facts, fact);
}

void
utenfor_sheet_add_number_fact (UtenforSheet *sheet,
                               const char   *id,
                               double        number)
{
  take_number_fact (sheet, (Fact){ g_strdup (id), NULL, number, FALSE });
}

void
utenfor_sheet_add_integer_fact (UtenforSheet *sheet,
                                const char   *id,
                                gint64        number)
{
  take_number_fact (sheet, (Fact){ g_strdup (id), NULL, (double)number, TRUE });
}

void
utenfor_sheet_add_column (UtenforSheet *sheet,
                          const char   *id,
                          const char   *heading,
                          gboolean      is_number)
{
  Column column = { g_strdup (id), g_strdup (heading), is_number };

  g_return_if_fail (sheet->cells->len == 0);

  g_array_append_val (sheet->columns, column);
}

void
utenfor_sheet_add_text (UtenforSheet *sheet,
                        const char   *value,
                        char         *shown)
{
  Cell cell = { g_strdup (value), NAN, shown, FALSE };

  g_array_append_val (sheet->cells, cell);
}

void
utenfor_sheet_add_number (UtenforSheet *sheet,
                          double        value,
                          char         *shown)
{
  Cell cell = { NULL, value, shown, FALSE };

  g_array_append_val (sheet->cells, cell);
}

void
utenfor_sheet_add_integer (UtenforSheet *sheet,
                           gint64        value,
                           char         *shown)
{
  Cell cell = { NULL, (double)value, shown, TRUE };

  g_array_append_val (sheet->cells, cell);
}

void
utenfor_sheet_add_title (UtenforSheet *sheet,
                         char         *text)
{
  g_ptr_array_add (sheet->titles, text);
}

void
utenfor_sheet_add_note (UtenforSheet *sheet,
                        char         *text)
{
  g_ptr_array_add (sheet->notes, text);
}

static const Column *
column_at (const UtenforSheet *sheet,
           guint               i)
{
  return &g_array_index (sheet->columns, Column, i);
}

static const Cell *
cell_at (const UtenforSheet *sheet,
         guint               row,
         guint               column)
{
  return &g_array_index (sheet->cells, Cell, row * sheet->columns->len + column);
}

static guint
count_rows (const UtenforSheet *sheet)
{
  return sheet->columns->len > 0 ? sheet->cells->len / sheet->columns->len : 0;
}

/* --- the terminal ------------------------------------------------------------------ */

/* (transfer full), NULL-terminated; row −1 is the headings. */
static char **
dup_row (const UtenforSheet *sheet,
         int                 row)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint c = 0; c < sheet->columns->len; c++)
    {
      const char *text = row < 0 ? column_at (sheet, c)->heading : cell_at (sheet, (guint)row, c)->shown;

      if (column_at (sheet, c)->heading != NULL)
        g_ptr_array_add (cells, g_strdup (text != NULL ? text : "–"));
    }
  g_ptr_array_add (cells, NULL);

  return (char **)g_ptr_array_free (cells, FALSE);
}

static UtenforGrid *
grid_of (const UtenforSheet *sheet)
{
  g_autoptr (GString) alignment = g_string_new (NULL);
  UtenforGrid *grid;

  for (guint c = 0; c < sheet->columns->len; c++)
    if (column_at (sheet, c)->heading != NULL)
      g_string_append_c (alignment, column_at (sheet, c)->is_number ? 'r' : 'l');
  grid = utenfor_grid_new (alignment->str);
  for (int row = -1; row < (int)count_rows (sheet); row++)
    {
      g_autofree char **cells = dup_row (sheet, row);

      utenfor_grid_add_cells (grid, cells);
      if (row < 0)
        {
          utenfor_grid_emphasize (grid);
          utenfor_grid_add_rule (grid);
        }
    }

  return grid;
}

char *
utenfor_sheet_to_table (const UtenforSheet      *sheet,
                        const UtenforTableStyle *style)
{
  GString *out = g_string_new ("\n");

  for (guint i = 0; i < sheet->titles->len; i++)
    {
      g_string_append (out, i == 0 && style->ansi ? "\033[1m" : "");
      utenfor_text_wrap (g_ptr_array_index (sheet->titles, i), style->width, INDENT, out);
      g_string_append (out, i == 0 && style->ansi ? "\033[0m" : "");
    }
  g_string_append_c (out, '\n');
  if (count_rows (sheet) > 0)
    {
      g_autoptr (UtenforGrid) grid = grid_of (sheet);

      utenfor_grid_print (grid, INDENT, style->ansi, out);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < sheet->notes->len; i++)
    utenfor_text_wrap (g_ptr_array_index (sheet->notes, i), style->width, INDENT, out);

  return g_string_free (out, FALSE);
}

/* --- CSV --------------------------------------------------------------------------- */

static void
append_field (GString    *out,
              gboolean    is_first,
              const char *text)
{
  if (!is_first)
    g_string_append_c (out, ',');
  utenfor_csv_append (out, text != NULL ? text : "");
}

static void
append_cell (GString    *out,
             gboolean    is_first,
             const Cell *cell)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  append_field (out, is_first, isfinite (cell->number) ? g_ascii_dtostr (buffer, sizeof buffer, cell->number) : cell->text);
}

char *
utenfor_sheet_to_csv (const UtenforSheet *sheet)
{
  GString *out = g_string_new (NULL);
  guint    n_facts = sheet->facts->len;

  for (guint f = 0; f < n_facts; f++)
    append_field (out, f == 0, g_array_index (sheet->facts, Fact, f).id);
  for (guint c = 0; c < sheet->columns->len; c++)
    append_field (out, n_facts + c == 0, column_at (sheet, c)->id);
  g_string_append (out, LINE_END);
  for (guint row = 0; row < count_rows (sheet); row++)
    {
      for (guint f = 0; f < n_facts; f++)
        append_field (out, f == 0, g_array_index (sheet->facts, Fact, f).value);
      for (guint c = 0; c < sheet->columns->len; c++)
        append_cell (out, n_facts + c == 0, cell_at (sheet, row, c));
      g_string_append (out, LINE_END);
    }

  return g_string_free (out, FALSE);
}

/* --- JSON -------------------------------------------------------------------------- */

static void
add_number (JsonBuilder *builder,
            const char  *id,
            double       number,
            gboolean     is_whole)
{
  if (is_whole)
    utenfor_json_integer (builder, id, (gint64)number);
  else
    utenfor_json_number (builder, id, number);
}

static void
add_row (JsonBuilder        *builder,
         const UtenforSheet *sheet,
         guint               row)
{
  json_builder_begin_object (builder);
  for (guint c = 0; c < sheet->columns->len; c++)
    {
      const Cell *cell = cell_at (sheet, row, c);

      if (column_at (sheet, c)->is_number)
        add_number (builder, column_at (sheet, c)->id, cell->number, cell->is_whole);
      else
        utenfor_json_string (builder, column_at (sheet, c)->id, cell->text);
    }
  json_builder_end_object (builder);
}

static void
add_fact (JsonBuilder *builder,
          const Fact  *fact)
{
  if (isfinite (fact->number))
    add_number (builder, fact->id, fact->number, fact->is_whole);
  else
    utenfor_json_string (builder, fact->id, fact->value);
}

char *
utenfor_sheet_to_json (const UtenforSheet *sheet)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  utenfor_json_integer (builder, "format", UTENFOR_JSON_FORMAT);
  utenfor_json_string (builder, "question", sheet->question);
  for (guint f = 0; f < sheet->facts->len; f++)
    add_fact (builder, &g_array_index (sheet->facts, Fact, f));
  utenfor_json_begin_array (builder, "rows");
  for (guint row = 0; row < count_rows (sheet); row++)
    add_row (builder, sheet, row);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return utenfor_json_to_text (builder);
}
