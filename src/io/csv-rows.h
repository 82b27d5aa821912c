/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "issue.h"

G_BEGIN_DECLS

/* A table somebody saved from a spreadsheet: semicolons (what Excel writes in
 * Norway), commas or tabs between cells, whichever the first row has; cells in
 * quotes may hold any of them. Empty rows and rows that begin with # are left out. */

typedef struct
{
  int    line;  /* 1-based, where the row begins */
  guint  n;     /* number of cells */
  char **cells; /* [n], trimmed, and NULL */
} UtenforCsvRow;

/* Array of UtenforCsvRow; NULL with an issue when a quote is not closed or the
 * table has no rows. (transfer full) */
GPtrArray *utenfor_csv_rows (const char    *text,
                             const char    *file,
                             UtenforIssues *issues);
/* The bytes as UTF-8: they may be UTF-8 or UTF-16 with or without the mark
 * editors put first, or what Windows wrote before. NULL with an issue. (transfer full) */
char *utenfor_csv_decode (const char    *data,
                          gsize          size,
                          const char    *file,
                          UtenforIssues *issues);

G_END_DECLS
