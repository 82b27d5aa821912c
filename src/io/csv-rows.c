/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "file-read.h"

/* --- encoding ------------------------------------------------------------------ */

/* The encoding the first bytes say, or NULL. */
static const char *
marked_encoding (const char *data,
                 gsize       size)
{
  if (size >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (size >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";

  return NULL;
}

char *
utenfor_csv_decode (const char    *data,
                    gsize          size,
                    const char    *file,
                    UtenforIssues *issues)
{
  const char *marked = marked_encoding (data, size);
  gsize       skip = marked != NULL ? 2 : utenfor_file_skip_mark (data, size);
  char       *text;

  if (marked == NULL && g_utf8_validate (data + skip, (gssize)(size - skip), NULL))
    return g_strndup (data + skip, size - skip);

  text = memchr (data, '\0', size) == NULL || marked != NULL
           ? g_convert (data + skip, (gssize)(size - skip), "UTF-8", marked != NULL ? marked : "WINDOWS-1252", NULL, NULL, NULL)
           : NULL;
  if (text == NULL)
    utenfor_issues_add (issues, "encoding-wrong", file, 0, _ ("Save the table as “CSV UTF-8”."));

  return text;
}

/* --- rows ------------------------------------------------------------------------ */

static void
row_free (gpointer data)
{
  UtenforCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

typedef struct
{
  const char *at;
  int         line;
  char        separator;
  gboolean    is_open; /* a quote was not closed */
} Cursor;

/* What separates the cells of the first row: the first of them it has outside quotes. */
static char
find_separator (const char *text)
{
  static const char candidates[] = { ';', '\t', ',' };
  gboolean          in_quotes = FALSE;
  gboolean          has[G_N_ELEMENTS (candidates)] = { FALSE };

  for (; *text != '\0' && (in_quotes || (*text != '\n' && *text != '\r')); text++)
    {
      in_quotes ^= *text == '"';
      for (guint i = 0; !in_quotes && i < G_N_ELEMENTS (candidates); i++)
        has[i] |= *text == candidates[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (has[i])
      return candidates[i];

  return ';';
}

/* The inside of quotes, two of which stand for one. */
static void
read_quoted (Cursor  *cursor,
             GString *cell)
{
  for (cursor->at++; *cursor->at != '\0'; cursor->at++)
    {
      cursor->line += *cursor->at == '\n';
      if (*cursor->at != '"')
        g_string_append_c (cell, *cursor->at);
      else if (cursor->at[1] == '"')
        g_string_append_c (cell, *++cursor->at);
      else
        {
          cursor->at++;
          return;
        }
    }
  cursor->is_open = TRUE;
}

static char *
read_cell (Cursor *cursor)
{
  GString *cell = g_string_new (NULL);

  while (*cursor->at == ' ')
    cursor->at++;
  if (*cursor->at == '"')
    read_quoted (cursor, cell);
  for (; *cursor->at != '\0' && *cursor->at != '\n' && *cursor->at != '\r' && *cursor->at != cursor->separator; cursor->at++)
    g_string_append_c (cell, *cursor->at);

  return g_strstrip (g_string_free (cell, FALSE));
}

static void
skip_line_end (Cursor *cursor)
{
  if (cursor->at[0] == '\r' && cursor->at[1] == '\n')
    cursor->at++;
  if (*cursor->at != '\0')
    {
      cursor->at++;
      cursor->line++;
    }
}

static UtenforCsvRow *
read_row (Cursor *cursor)
{
  UtenforCsvRow *row = g_new0 (UtenforCsvRow, 1);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  row->line = cursor->line;
  g_ptr_array_add (cells, read_cell (cursor));
  while (*cursor->at == cursor->separator)
    {
      cursor->at++;
      g_ptr_array_add (cells, read_cell (cursor));
    }
  row->n = cells->len;
  g_ptr_array_add (cells, NULL);
  row->cells = (char **)g_ptr_array_steal (cells, NULL);
  skip_line_end (cursor);

  return row;
}

static gboolean
is_empty (const UtenforCsvRow *row)
{
  for (guint i = 0; i < row->n; i++)
    if (row->cells[i][0] != '\0')
      return row->cells[0][0] == '#';

  return TRUE;
}

/* Where the first row that counts begins: it tells the separator. */
static const char *
skip_remarks (const char *text)
{
  for (;;)
    {
      const char *at = text + strspn (text, " \t\r\n");

      if (*at != '#')
        return at;
      text = at + strcspn (at, "\r\n");
    }
}

GPtrArray *
utenfor_csv_rows (const char    *text,
                  const char    *file,
                  UtenforIssues *issues)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Cursor cursor = { text, 1, find_separator (skip_remarks (text)), FALSE };

  while (*cursor.at != '\0' && !cursor.is_open)
    {
      UtenforCsvRow *row = read_row (&cursor);

      if (cursor.is_open)
        utenfor_issues_add (issues, "table-wrong", file, row->line, _ ("A quotation mark is opened in this row and never closed."));
      if (cursor.is_open || is_empty (row))
        row_free (row);
      else
        g_ptr_array_add (rows, row);
    }

  if (cursor.is_open)
    return NULL;
  if (rows->len == 0)
    {
      utenfor_issues_add (issues, "table-wrong", file, 0, _ ("It has no rows."));
      return NULL;
    }

  return g_steal_pointer (&rows);
}
