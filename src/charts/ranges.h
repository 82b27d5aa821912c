/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "unit.h"

G_BEGIN_DECLS

/* Rows of bars along one axis of money: what moves an answer how far (each bar is
 * two halves that meet at `base`), or what each of several may come to (a bar from
 * low to high with a dot). */

typedef struct
{
  char  *name;
  double low;       /* kr, at the first end */
  double high;      /* kr, at the other; may be less than low */
  char  *low_text;  /* printed at the end, or NULL */
  char  *high_text; /* printed at the end, or NULL */
  double dot;       /* kr; NAN: none */
} UtenforRange;

typedef struct
{
  UtenforUnit unit;
  double      base; /* kr, where the halves meet; NAN: bars from low to high */
  GPtrArray  *rows; /* of UtenforRange, the first on top */
} UtenforRanges;

UtenforRanges *utenfor_ranges_new (double base);
void           utenfor_ranges_free (UtenforRanges *ranges);
/* The strings are copied. The text at an end is its money where it is NULL. */
UtenforRange       *utenfor_ranges_add (UtenforRanges *ranges,
                                        const char    *name,
                                        double         low,
                                        double         high,
                                        const char    *low_text,
                                        const char    *high_text);
const UtenforRange *utenfor_ranges_get (const UtenforRanges *ranges,
                                        guint                i);
/* Chooses the unit, once all rows are there. */
void  utenfor_ranges_close (UtenforRanges *ranges);
char *utenfor_ranges_dup_readout (const UtenforRanges *ranges,
                                  guint                i);

G_END_DECLS
