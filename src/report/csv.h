/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The result as comma-separated values (RFC 4180, UTF-8, decimal point, CRLF),
 * one kind of row after the other in one long table. docs/csv.md describes the
 * columns and the kinds. kr, full precision, the result's own view. (transfer full) */
char *utenfor_result_to_csv (const UtenforResult *result);

/* Appends one field, quoted when it has to be. */
void utenfor_csv_append (GString    *out,
                         const char *field);
/* A comma and the field; nothing after the comma where it is NULL, or no finite number. */
void utenfor_csv_append_text (GString    *out,
                              const char *text);
void utenfor_csv_append_number (GString *out,
                                double   value);

G_END_DECLS
