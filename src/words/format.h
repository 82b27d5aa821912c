/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as people read them, in the language of the interface. The only place
 * where a number becomes text for the screen or for paper.  Norwegian: narrow
 * no-break space in thousands, decimal comma, true minus, "mill. kr".
 * All strings are (transfer full). NAN is an en dash. */

typedef enum {
  UTENFOR_SIGN_MINUS, /* − only */
  UTENFOR_SIGN_BOTH,  /* + as well, for gains; never on zero */
} UtenforSign;

/* "nb", "nn" or "en": what texts from files are shown in. */
const char *utenfor_language (void);
char       *utenfor_format_number (double      value,
                                   int         decimals,
                                   UtenforSign sign);
/* "12 345 678 kr" */
char *utenfor_format_kr (double      kr,
                         UtenforSign sign);
/* Three significant figures at most: "12,3 mill. kr", "450 000 kr", "1,24 mrd. kr". */
char *utenfor_format_kr_short (double      kr,
                               UtenforSign sign);
/* In millions without the unit, three significant figures at most, one decimal at most: "12,3" */
char *utenfor_format_millions (double      kr,
                               UtenforSign sign);
/* 0.04, 1 → "4,0 %" */
char *utenfor_format_percent (double share,
                              int    decimals);
/* 0.28 → "28 %", 0.003 → "under 1 %", 1 → "over 99 %": what was drawn is never quite sure. */
char *utenfor_format_chance (double share);
/* "4/3/2" → "4/3/2 %": a number that is already text. */
char *utenfor_format_with_percent (const char *number);
/* Reads what people type: spaces, comma or point, true minus, "mill.", "mrd.",
 * "kr"; FALSE if it is no number.  A per cent sign is a unit and drops out:
 * "4 %" and "4" are both 4, as a field that asks for per cent wants it. */
gboolean utenfor_parse_number (const char *text,
                               double     *value);

G_END_DECLS
