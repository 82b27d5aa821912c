/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

typedef struct
{
  int      width; /* cells across; sentences are broken to it */
  gboolean ansi;  /* the terminal can print bold */
} UtenforTableStyle;

/* The result as a page for the terminal, in the user's language: the sentence,
 * the terms, who pays and who saves, where, the economy plan, and how sure it is.
 * UTF-8, whole kroner. (transfer full) */
char *utenfor_result_to_table (const UtenforResult     *result,
                               const UtenforTableStyle *style);

G_END_DECLS
