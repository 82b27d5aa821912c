/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale.h"

#include <math.h>

/* Sums of kroner never come near this; beyond it differences would overflow. */
#define LIMIT 1e300
/* A difference below this is none. */
#define LEAST 1e-9

static double
nice_step (double span,
           int    max_ticks)
{
  static const double factors[] = { 1, 2, 5, 10 };
  double              rough = span / MAX (max_ticks, 2);
  double              power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= rough * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

static int
count_ticks (UtenforScale *scale)
{
  scale->first = ceil (scale->low / scale->step - 1e-9) * scale->step;
  return (int)floor ((scale->high - scale->first) / scale->step + 1e-9) + 1;
}

static double
next_step (double step)
{
  double power = pow (10, floor (log10 (step) + 1e-9));
  double factor = step / power;

  return factor < 1.5 ? 2 * power : factor < 3 ? 5 * power
                                               : 10 * power;
}

/* Makes the ends usable: finite, in order, apart. */
static void
make_span (double *low,
           double *high)
{
  double room;

  if (!isfinite (*low) || !isfinite (*high) || *low > *high)
    {
      *low = 0;
      *high = 1;
    }
  *low = CLAMP (*low, -LIMIT, LIMIT);
  *high = CLAMP (*high, -LIMIT, LIMIT);
  room = MAX (fabs (*low), fabs (*high));
  if (*high - *low > room * 1e-9 && *high - *low > LEAST)
    return;
  if (room < LEAST)
    *high = 1, *low = 0;
  else
    *high += room / 2, *low -= room / 2;
}

/* An end is moved out to the next tick where that is near, else a little further
 * than the data: a whole empty step would flatten the curves. Zero stays. */
static double
outer_end (double   end,
           double   other,
           double   step,
           gboolean snap)
{
  double tick = ceil (end / step - 1e-9) * step;

  if (end == 0 || (snap && tick - end <= 0.4 * step))
    return tick;
  return end + 0.05 * (end - other);
}

/* Sets the ends for the step it has; FALSE if that makes too many ticks. */
static gboolean
fit_ticks (UtenforScale *scale,
           double        low,
           double        high,
           int           max_ticks,
           gboolean      exact,
           gboolean      snap)
{
  scale->low = exact ? low : -outer_end (-low, -high, scale->step, snap);
  scale->high = exact ? high : outer_end (high, low, scale->step, snap);
  scale->n_ticks = count_ticks (scale);
  return scale->n_ticks <= max_ticks;
}

static void
init (UtenforScale *scale,
      double        low,
      double        high,
      int           max_ticks,
      gboolean      exact)
{
  max_ticks = CLAMP (max_ticks, 2, UTENFOR_MAX_TICKS);
  make_span (&low, &high);
  scale->step = nice_step (high - low, max_ticks);
  while (!fit_ticks (scale, low, high, max_ticks, exact, TRUE) && !fit_ticks (scale, low, high, max_ticks, exact, FALSE))
    scale->step = next_step (scale->step);
  scale->decimals = MAX (0, -(int)floor (log10 (scale->step) + 1e-9));
}

void
utenfor_scale_init (UtenforScale *scale,
                    double        low,
                    double        high,
                    int           max_ticks)
{
  g_return_if_fail (scale != NULL);

  init (scale, low, high, max_ticks, FALSE);
}

void
utenfor_scale_init_exact (UtenforScale *scale,
                          double        low,
                          double        high,
                          int           max_ticks)
{
  g_return_if_fail (scale != NULL);

  init (scale, low, high, max_ticks, TRUE);
}

double
utenfor_scale_get_tick (const UtenforScale *scale,
                        int                 i)
{
  double tick = scale->first + i * scale->step;

  /* 0.1 + 0.2 − 0.3 must read as 0. */
  return fabs (tick) < scale->step * 1e-6 ? 0 : tick;
}

double
utenfor_scale_position (const UtenforScale *scale,
                        double              value)
{
  return (value - scale->low) / (scale->high - scale->low);
}

GArray *
utenfor_scale_stops (int first,
                     int last,
                     int max_labels)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 25, 50, 100 };
  GArray          *stops = g_array_new (FALSE, FALSE, sizeof (int));
  int              step = 0;

  if (last < first)
    return stops;
  g_array_append_val (stops, first);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && step == 0 && max_labels > 2; i++)
    if ((last - first) / steps[i] + 1 <= max_labels)
      step = steps[i];
  /* Half a step from either end a number would crowd its neighbour. */
  for (int x = first + 1; step > 0 && x < last; x++)
    if (x % step == 0 && 2 * (x - first) > step && 2 * (last - x) > step)
      g_array_append_val (stops, x);
  if (last > first && max_labels > 1)
    g_array_append_val (stops, last);
  return stops;
}
