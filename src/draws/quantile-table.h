/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "distribution.h"

G_BEGIN_DECLS

/* Quantiles looked up instead of computed.  Every quantile function is read as
 * a function of the normal quantile z: so seen each family is nearly straight,
 * out to the last 32-bit number, and few cubics describe it.  The tables are
 * wrong by less than 0.001 sd; tests/draws/test-distribution.c measures it. */

#define UTENFOR_Z_LIMIT 6.4 /* beyond the z of the last 32-bit number, 6.34 */

typedef struct
{
  guint  n;           /* segments of equal width over ±UTENFOR_Z_LIMIT */
  double per_z;       /* segments per unit of z */
  double cubics[][4]; /* [n] coefficients of t = 0 … 1 within a segment */
} UtenforQuantileTable;

/* Of the unit shape. (transfer full, g_free) */
UtenforQuantileTable *utenfor_quantile_table_new (const UtenforDistribution *shape);

/* z of a 32-bit word's uniform number, by cubics over the words nearer to
 * either end: sixteen for every halving. */
#define UTENFOR_NORMAL_HALVINGS 32
#define UTENFOR_NORMAL_SEGMENTS 16

typedef struct
{
  double cubics[UTENFOR_NORMAL_HALVINGS * UTENFOR_NORMAL_SEGMENTS][4];
} UtenforNormalTable;

/* (transfer full, g_free) */
UtenforNormalTable *utenfor_normal_table_new (void);
double              utenfor_normal_table_look_up (const UtenforNormalTable *table,
                                                  guint32                   word);

static inline double
utenfor_quantile_table_look_up (const UtenforQuantileTable *table,
                                double                      z)
{
  double        place = (z + UTENFOR_Z_LIMIT) * table->per_z;
  int           segment = (int)place;
  double        t = place - segment;
  const double *c = table->cubics[segment];

  return c[0] + t * (c[1] + t * (c[2] + t * c[3]));
}

G_END_DECLS
