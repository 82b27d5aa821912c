/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sensitivity.h"

#include <math.h>

/* Each element needs a lane for its low and one for its high. */
#define ELEMENTS_AT_ONCE (UTENFOR_LANES / 2)

double
utenfor_swing_get_width (const UtenforSwing *swing)
{
  return fabs (swing->net_at_high - swing->net_at_low);
}

static int
compare_swings (gconstpointer a,
                gconstpointer b)
{
  double first = utenfor_swing_get_width (a);
  double second = utenfor_swing_get_width (b);

  if (first != second)
    return first > second ? -1 : 1;

  return g_strcmp0 (((const UtenforSwing *)a)->path, ((const UtenforSwing *)b)->path);
}

static UtenforSwing
swing_of (const UtenforWhatIf  *what_if,
          const UtenforElement *element,
          guint                 payer,
          guint                 lane)
{
  return (UtenforSwing){
    .path = element->path,
    .kind = element->kind,
    .n_numbers = element->slots->len,
    .value = element->value,
    .low = element->low,
    .high = element->high,
    .net_at_low = utenfor_what_if_get_net (what_if, payer, lane),
    .net_at_high = utenfor_what_if_get_net (what_if, payer, lane + 1),
  };
}

GArray *
utenfor_sensitivity_new (UtenforWhatIf *what_if,
                         guint          payer)
{
  GArray *swings = g_array_new (FALSE, FALSE, sizeof (UtenforSwing));

  for (guint first = 0; first < what_if->elements->len; first += ELEMENTS_AT_ONCE)
    {
      guint end = MIN (first + ELEMENTS_AT_ONCE, what_if->elements->len);

      for (guint i = first; i < end; i++)
        {
          utenfor_what_if_set_low (what_if, utenfor_what_if_get_element (what_if, i), 2 * (i - first));
          utenfor_what_if_set_high (what_if, utenfor_what_if_get_element (what_if, i), 2 * (i - first) + 1);
        }
      utenfor_what_if_compute (what_if);
      for (guint i = first; i < end; i++)
        {
          UtenforSwing swing = swing_of (what_if, utenfor_what_if_get_element (what_if, i), payer, 2 * (i - first));

          g_array_append_val (swings, swing);
          utenfor_what_if_reset (what_if, utenfor_what_if_get_element (what_if, i));
        }
    }
  g_array_sort (swings, compare_swings);

  return swings;
}

/* --- two at a time ----------------------------------------------------------------- */

static double *
even_steps (const UtenforElement *element,
            guint                 n)
{
  double *steps = g_new (double, n);

  for (guint i = 0; i < n; i++)
    steps[i] = element->low + (element->high - element->low) * i / (n - 1);

  return steps;
}

UtenforMap *
utenfor_map_new (UtenforWhatIf        *what_if,
                 guint                 payer,
                 const UtenforElement *x,
                 guint                 n_x,
                 const UtenforElement *y,
                 guint                 n_y)
{
  UtenforMap *map;

  g_return_val_if_fail (x != NULL && y != NULL && x != y, NULL);
  g_return_val_if_fail (n_x >= 2 && n_x <= UTENFOR_MAX_MAP_SIDE && n_y >= 2 && n_y <= UTENFOR_MAX_MAP_SIDE, NULL);

  map = g_new (UtenforMap, 1);
  *map = (UtenforMap){ x->path, y->path, n_x, n_y, even_steps (x, n_x), even_steps (y, n_y), g_new (double, n_x *n_y) };
  for (guint row = 0; row < n_y; row++)
    {
      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        utenfor_what_if_set (what_if, y, lane, map->y[row]);
      utenfor_what_if_try (what_if, x, payer, map->x, n_x, map->net + (gsize)row * n_x);
    }
  utenfor_what_if_reset (what_if, y);

  return map;
}

void
utenfor_map_free (UtenforMap *map)
{
  if (map == NULL)
    return;

  g_free (map->x);
  g_free (map->y);
  g_free (map->net);
  g_free (map);
}
