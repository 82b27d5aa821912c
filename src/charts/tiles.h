/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "unit.h"

G_BEGIN_DECLS

/* A map of money over two numbers: tiles in columns (x) and rows (y, the first
 * beneath), gains in one colour and losses in another, deeper the larger. */

typedef struct
{
  UtenforUnit unit;
  char       *x_title;
  char       *y_title;
  guint       n_x;
  guint       n_y;
  char      **x_labels; /* [n_x] */
  char      **y_labels; /* [n_y] */
  double     *values;   /* [n_y][n_x] kr */
  double      own_x;    /* where the scenario itself stands, in tiles from the middle of the first; NAN: nowhere */
  double      own_y;
  double      own; /* kr there */
} UtenforTiles;

/* Copies the values; labels are set after. */
UtenforTiles *utenfor_tiles_new (const char   *x_title,
                                 const char   *y_title,
                                 guint         n_x,
                                 guint         n_y,
                                 const double *values);
/* Marks the scenario's own place. */
void     utenfor_tiles_set_own (UtenforTiles *tiles,
                                double        x,
                                double        y,
                                double        kr);
gboolean utenfor_tiles_has_own (const UtenforTiles *tiles);
void     utenfor_tiles_free (UtenforTiles *tiles);
double   utenfor_tiles_get_largest (const UtenforTiles *tiles);
char    *utenfor_tiles_dup_readout (const UtenforTiles *tiles,
                                    guint               i);

G_END_DECLS
