/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/* A table with a name for every column, that can be read in a terminal, opened in
 * a spreadsheet and fetched by a program: the answer to one question. */
typedef struct _UtenforSheet UtenforSheet;

/* `question` is what JSON calls it: "sensitivity". */
UtenforSheet *utenfor_sheet_new (const char *question);
void          utenfor_sheet_free (UtenforSheet *sheet);
/* A member of the JSON beside the rows, and a column of every row in CSV; NULL is
 * null (empty). */
void utenfor_sheet_add_fact (UtenforSheet *sheet,
                             const char   *id,
                             const char   *value);
/* The same of a number; what is not finite is null. */
void utenfor_sheet_add_number_fact (UtenforSheet *sheet,
                                    const char   *id,
                                    double        number);
/* The same of a whole number, which JSON writes without decimals. */
void utenfor_sheet_add_integer_fact (UtenforSheet *sheet,
                                     const char   *id,
                                     gint64        number);
/* `heading` NULL: the terminal does not show it. */
void utenfor_sheet_add_column (UtenforSheet *sheet,
                               const char   *id,
                               const char   *heading,
                               gboolean      is_number);
/* The cells of a row, one for each column, in their order. `shown` is for the
 * terminal and is taken over; NULL: nothing. NULL, or no finite number, is null. */
void utenfor_sheet_add_text (UtenforSheet *sheet,
                             const char   *value,
                             char         *shown);
void utenfor_sheet_add_number (UtenforSheet *sheet,
                               double        value,
                               char         *shown);
/* A whole number, in a column of numbers. */
void utenfor_sheet_add_integer (UtenforSheet *sheet,
                                gint64        value,
                                char         *shown);
/* Lines of the terminal over and under the table; taken over. */
void utenfor_sheet_add_title (UtenforSheet *sheet,
                              char         *text);
void utenfor_sheet_add_note (UtenforSheet *sheet,
                             char         *text);
/* All (transfer full). docs/json.md and docs/csv.md tell of the last two. */
char *utenfor_sheet_to_table (const UtenforSheet      *sheet,
                              const UtenforTableStyle *style);
char *utenfor_sheet_to_csv (const UtenforSheet *sheet);
char *utenfor_sheet_to_json (const UtenforSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforSheet, utenfor_sheet_free)

G_END_DECLS
