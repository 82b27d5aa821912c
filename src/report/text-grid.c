/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-grid.h"

#include <string.h>

#define COLUMN_GAP 2
#define BOLD       "\033[1m"
#define PLAIN      "\033[0m"

typedef enum {
  ROW_CELLS,
  ROW_RULE,
  ROW_TEXT,
} RowKind;

typedef struct
{
  RowKind  kind;
  gboolean emphasized;
  char   **cells; /* ROW_TEXT has one */
} Row;

struct _UtenforGrid
{
  char      *alignment;
  guint      n_columns;
  int       *widths; /* [n_columns] cells */
  GPtrArray *rows;   /* of Row */
};

static void
row_free (Row *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static Row *
add_row (UtenforGrid *grid,
         RowKind      kind,
         guint        n_cells)
{
  Row *row = g_new0 (Row, 1);

  row->kind = kind;
  row->cells = g_new0 (char *, n_cells + 1);
  g_ptr_array_add (grid->rows, row);
  return row;
}

UtenforGrid *
utenfor_grid_new (const char *alignment)
{
  UtenforGrid *grid;

  g_return_val_if_fail (alignment != NULL && *alignment != '\0', NULL);

  grid = g_new0 (UtenforGrid, 1);
  grid->alignment = g_strdup (alignment);
  grid->n_columns = strlen (alignment);
  grid->widths = g_new0 (int, grid->n_columns);
  grid->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  return grid;
}

void
utenfor_grid_free (UtenforGrid *grid)
{
  if (grid == NULL)
    return;
  g_ptr_array_unref (grid->rows);
  g_free (grid->widths);
  g_free (grid->alignment);
  g_free (grid);
}

void
utenfor_grid_add_cells (UtenforGrid *grid,
                        char       **cells)
{
  Row *row;

  g_return_if_fail (grid != NULL);

  row = add_row (grid, ROW_CELLS, grid->n_columns);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      row->cells[i] = cells[i];
      grid->widths[i] = MAX (grid->widths[i], utenfor_text_width (cells[i]));
    }
}

void
utenfor_grid_add (UtenforGrid *grid,
                  ...)
{
  g_autofree char **cells = NULL;
  va_list           args;

  g_return_if_fail (grid != NULL);

  cells = g_new0 (char *, grid->n_columns);
  va_start (args, grid);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      cells[i] = va_arg (args, char *);
      g_assert (cells[i] != NULL);
    }
  va_end (args);
  utenfor_grid_add_cells (grid, cells);
}

void
utenfor_grid_emphasize (UtenforGrid *grid)
{
  Row *row;

  g_return_if_fail (grid != NULL && grid->rows->len > 0);

  row = g_ptr_array_index (grid->rows, grid->rows->len - 1);
  row->emphasized = TRUE;
}

void
utenfor_grid_add_rule (UtenforGrid *grid)
{
  g_return_if_fail (grid != NULL);

  add_row (grid, ROW_RULE, 0);
}

void
utenfor_grid_add_text (UtenforGrid *grid,
                       const char  *text)
{
  g_return_if_fail (grid != NULL);

  add_row (grid, ROW_TEXT, 1)->cells[0] = g_strdup (text);
}

int
utenfor_grid_get_width (const UtenforGrid *grid)
{
  int width = 0;

  g_return_val_if_fail (grid != NULL, 0);

  for (guint i = 0; i < grid->n_columns; i++)
    width += grid->widths[i] + (i > 0 ? COLUMN_GAP : 0);
  return width;
}

static void
append_times (GString    *out,
              const char *what,
              int         times)
{
  for (int i = 0; i < times; i++)
    g_string_append (out, what);
}

static void
print_cells (const UtenforGrid *grid,
             const Row         *row,
             GString           *out)
{
  int owed = 0; /* spaces that are written only if something follows */

  for (guint i = 0; i < grid->n_columns; i++)
    {
      int space = grid->widths[i] - utenfor_text_width (row->cells[i]);

      if (grid->alignment[i] == 'r')
        owed += space;
      if (*row->cells[i] != '\0')
        {
          append_times (out, " ", owed);
          owed = 0;
        }
      g_string_append (out, row->cells[i]);
      owed += COLUMN_GAP + (grid->alignment[i] == 'r' ? 0 : space);
    }
}

static void
print_row (const UtenforGrid *grid,
           const Row         *row,
           GString           *out)
{
  switch (row->kind)
    {
    case ROW_CELLS:
      print_cells (grid, row, out);
      break;
    case ROW_RULE:
      append_times (out, "─", utenfor_grid_get_width (grid));
      break;
    case ROW_TEXT:
      g_string_append (out, row->cells[0]);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
utenfor_grid_print (const UtenforGrid *grid,
                    int                indent,
                    gboolean           ansi,
                    GString           *out)
{
  g_return_if_fail (grid != NULL && out != NULL);

  for (guint i = 0; i < grid->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (grid->rows, i);
      gboolean   bold = ansi && row->emphasized;

      append_times (out, " ", indent);
      g_string_append (out, bold ? BOLD : "");
      print_row (grid, row, out);
      g_string_append (out, bold ? PLAIN "\n" : "\n");
    }
}

int
utenfor_text_width (const char *text)
{
  int width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

void
utenfor_text_wrap (const char *text,
                   int         width,
                   int         indent,
                   GString    *out)
{
  g_auto (GStrv) words = NULL;
  int column = 0;

  g_return_if_fail (text != NULL && out != NULL);

  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int word = utenfor_text_width (words[i]);

      if (column > 0 && column + 1 + word > width)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      if (column > 0)
        g_string_append_c (out, ' ');
      else
        append_times (out, " ", indent);
      g_string_append (out, words[i]);
      column += (column > 0 ? 1 : indent) + word;
    }
  g_string_append_c (out, '\n');
}
