/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format.h"

G_BEGIN_DECLS

/* In what a picture counts its kroner: one unit for all of it. */
typedef struct
{
  double      divisor;  /* 1, 1e3, 1e6, 1e9 */
  const char *name;     /* "thousand kr", translated */
  int         decimals; /* of values; ticks decide for themselves */
} UtenforUnit;

/* For amounts up to ±largest kr. */
UtenforUnit utenfor_unit_for_kr (double largest);
/* For a plain count or share of 100: no name. */
UtenforUnit utenfor_unit_plain (int decimals);
/* Without the name. (transfer full) */
char *utenfor_unit_format (const UtenforUnit *unit,
                           double             value,
                           UtenforSign        sign);
/* With it: "4.2 mill. kr". (transfer full) */
char *utenfor_unit_format_full (const UtenforUnit *unit,
                                double             value,
                                UtenforSign        sign);
/* The largest finite |value|, 0 if none. */
double utenfor_largest (const double *values,
                        guint         n);

G_END_DECLS
