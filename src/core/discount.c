/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "discount.h"

#include <math.h>

static const char *const timing_names[] = { "start", "mid", "end" };

/* r_t: the rate from year t − 1 to t. */
static double
rate_of_year (const UtenforDiscountStep *steps,
              guint                      n_steps,
              int                        t)
{
  double rate = 0;

  for (guint i = 0; i < n_steps && steps[i].from <= t; i++)
    rate = steps[i].rate;

  return rate;
}

/* d(0) = 1, d(t) = d(t−1) / (1 + r_t). */
void
utenfor_discount_factors (const UtenforDiscountStep *steps,
                          guint                      n_steps,
                          UtenforTiming              timing,
                          guint                      n_years,
                          double                    *factors)
{
  double now = 1;

  for (guint t = 0; t < n_years; t++)
    {
      double next = now / (1 + rate_of_year (steps, n_steps, t + 1));

      factors[t] = timing == UTENFOR_TIMING_START ? now
                   : timing == UTENFOR_TIMING_END ? next
                                                  : sqrt (now * next);
      now = next;
    }
}

const char *
utenfor_timing_get_name (UtenforTiming timing)
{
  g_return_val_if_fail ((guint)timing < G_N_ELEMENTS (timing_names), NULL);

  return timing_names[timing];
}

gboolean
utenfor_timing_from_name (const char    *name,
                          UtenforTiming *timing)
{
  for (guint i = 0; i < G_N_ELEMENTS (timing_names); i++)
    if (g_strcmp0 (timing_names[i], name) == 0)
      {
        *timing = i;
        return TRUE;
      }

  return FALSE;
}
