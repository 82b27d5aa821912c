/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tiles.h"

#include <math.h>

UtenforTiles *
utenfor_tiles_new (const char   *x_title,
                   const char   *y_title,
                   guint         n_x,
                   guint         n_y,
                   const double *values)
{
  UtenforTiles *tiles = g_new0 (UtenforTiles, 1);

  tiles->x_title = g_strdup (x_title);
  tiles->y_title = g_strdup (y_title);
  tiles->n_x = n_x;
  tiles->n_y = n_y;
  tiles->x_labels = g_new0 (char *, n_x + 1);
  tiles->y_labels = g_new0 (char *, n_y + 1);
  tiles->values = g_memdup2 (values, sizeof (double) * n_x * n_y);
  tiles->own_x = tiles->own_y = tiles->own = NAN;
  tiles->unit = utenfor_unit_for_kr (utenfor_tiles_get_largest (tiles));
  return tiles;
}

void
utenfor_tiles_set_own (UtenforTiles *tiles,
                       double        x,
                       double        y,
                       double        kr)
{
  tiles->own_x = x;
  tiles->own_y = y;
  tiles->own = kr;
}

gboolean
utenfor_tiles_has_own (const UtenforTiles *tiles)
{
  return isfinite (tiles->own_x) && isfinite (tiles->own_y);
}

void
utenfor_tiles_free (UtenforTiles *tiles)
{
  if (!tiles)
    return;
  g_free (tiles->x_title);
  g_free (tiles->y_title);
  g_strfreev (tiles->x_labels);
  g_strfreev (tiles->y_labels);
  g_free (tiles->values);
  g_free (tiles);
}

double
utenfor_tiles_get_largest (const UtenforTiles *tiles)
{
  return utenfor_largest (tiles->values, tiles->n_x * tiles->n_y);
}

char *
utenfor_tiles_dup_readout (const UtenforTiles *tiles,
                           guint               i)
{
  g_autofree char *net = utenfor_unit_format_full (&tiles->unit, tiles->values[i], UTENFOR_SIGN_BOTH);

  return g_strdup_printf ("%s %s · %s %s · %s", tiles->x_title, tiles->x_labels[i % tiles->n_x],
                          tiles->y_title, tiles->y_labels[i / tiles->n_x], net);
}
