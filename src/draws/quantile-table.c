/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantile-table.h"

#include "random.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <string.h>

/* A tail of a beta or gamma distribution as it is walked outwards.  A lower tail
 * is nearly a power of x, so it is walked in y = ln x; the upper tail of a gamma
 * falls exponentially, so there y = x. */
typedef struct
{
  UtenforFamily family;
  double        a;
  double        b;
  gboolean      upper; /* of a gamma; the upper tail of a beta is the lower of its mirror image */
} Tail;

#define SMALLEST 1e-290 /* nearer to 0 it is 0 */

static double
x_of (const Tail *tail,
      double      y)
{
  return tail->upper ? y : exp (y);
}

static double
probability_at (const Tail *tail,
                double      x)
{
  if (tail->family == UTENFOR_FAMILY_BETA)
    return gsl_cdf_beta_P (x, tail->a, tail->b);

  return tail->upper ? gsl_cdf_gamma_Q (x, tail->a, 1) : gsl_cdf_gamma_P (x, tail->a, 1);
}

static double
density_at (const Tail *tail,
            double      x)
{
  return tail->family == UTENFOR_FAMILY_BETA ? gsl_ran_beta_pdf (x, tail->a, tail->b)
                                             : gsl_ran_gamma_pdf (x, tail->a, 1);
}

/* Newton's steps on the logarithm of the tail's probability, until the next one
 * cannot matter: it would be the square of the last. */
static double
solve (const Tail *tail,
       double      y,
       double      log_probability)
{
  for (guint i = 0; i < 20; i++)
    {
      double x = x_of (tail, y);
      double p = probability_at (tail, x);
      double slope = density_at (tail, x) / p * (tail->upper ? -1 : x);
      double step = (log (p) - log_probability) / slope;

      if (!isfinite (step))
        return y;
      y -= step;
      if (fabs (step * slope) < 0.02)
        return y;
    }

  return y;
}

/* values[i] and slopes[i], i = 0 … n: x and |dx/dz| at z = i · width from the median
 * outwards. */
static void
walk_tail (const Tail *tail,
           double      median,
           double      width,
           guint       n,
           double     *values,
           double     *slopes)
{
  double y = tail->upper ? median : log (median);
  double before = 0;

  for (guint i = 0; i <= n; i++)
    {
      double z = i * width;
      double x, now;

      y = solve (tail, y, log (gsl_cdf_ugaussian_Q (z)));
      x = x_of (tail, y);
      if (x < SMALLEST)
        {
          memset (values + i, 0, (n + 1 - i) * sizeof (double));
          memset (slopes + i, 0, (n + 1 - i) * sizeof (double));
          return;
        }
      values[i] = x;
      slopes[i] = gsl_ran_ugaussian_pdf (z) / density_at (tail, x);

      /* The next place, as the last two slopes have it. */
      now = slopes[i] / (tail->upper ? 1 : -x);
      y += width * (i > 0 ? 1.5 * now - 0.5 * before : now);
      before = now;
    }
}

/* Lays the tails together: values and slopes by z, 2 · n + 1 of them. */
static void
lay_together (const double *lower,
              const double *upper,
              guint         n,
              double        sign,
              double       *both)
{
  for (guint i = 0; i <= n; i++)
    {
      both[n - i] = lower[i];
      both[n + i] = sign > 0 ? upper[i] : 1 - upper[i];
    }
}

static void
walk_both_tails (const UtenforDistribution *shape,
                 guint                      n,
                 double                    *values,
                 double                    *slopes)
{
  gboolean           is_beta = shape->family == UTENFOR_FAMILY_BETA;
  Tail               lower = { shape->family, shape->a, shape->b, FALSE };
  Tail               upper = { shape->family, is_beta ? shape->b : shape->a, shape->a, !is_beta };
  double             width = UTENFOR_Z_LIMIT / n;
  double             median = fabs (utenfor_distribution_unit_quantile (shape, 0));
  g_autofree double *tails = g_new (double, 4 * (n + 1));
  double            *x0 = tails, *x1 = x0 + n + 1, *d0 = x1 + n + 1, *d1 = d0 + n + 1;

  walk_tail (&lower, median, width, n, x0, d0);
  walk_tail (&upper, is_beta ? 1 - median : median, width, n, x1, d1);
  lay_together (x0, x1, n, is_beta ? -1 : 1, values);
  lay_together (d0, d1, n, 1, slopes);
}

/* Families whose quantiles have a formula. */
static void
compute_all (const UtenforDistribution *shape,
             guint                      n,
             double                    *values,
             double                    *slopes)
{
  double width = 2 * UTENFOR_Z_LIMIT / n;

  for (guint i = 0; i <= n; i++)
    {
      double z = -UTENFOR_Z_LIMIT + i * width;

      values[i] = utenfor_distribution_unit_quantile (shape, z);
      slopes[i] = (utenfor_distribution_unit_quantile (shape, z + 1e-4) - utenfor_distribution_unit_quantile (shape, z - 1e-4)) / 2e-4;
    }
}

/* Seen from the other side: −Q(−z). */
static void
mirror (guint   n,
        double *values,
        double *slopes)
{
  for (guint i = 0; i <= n / 2; i++)
    {
      double value = -values[i];
      double slope = slopes[i];

      values[i] = -values[n - i];
      slopes[i] = slopes[n - i];
      values[n - i] = value;
      slopes[n - i] = slope;
    }
}

/* The cubic with these values and slopes (per unit of t) at t = 0 and 1. */
static void
set_cubic (double *c,
           double  value,
           double  next_value,
           double  slope,
           double  next_slope)
{
  double rise = next_value - value;

  c[0] = value;
  c[1] = slope;
  c[2] = 3 * rise - 2 * slope - next_slope;
  c[3] = slope + next_slope - 2 * rise;
}

/* How many cubics: a shape that bends more needs more. */
static guint
segments_of (const UtenforDistribution *shape)
{
  switch (shape->family)
    {
    case UTENFOR_FAMILY_BETA:
      return MIN (shape->a, shape->b) < 1 ? 512 : 32;
    case UTENFOR_FAMILY_GAMMA:
      return shape->a < 1 ? 512 : 32;
    case UTENFOR_FAMILY_LOGNORMAL:
      return shape->a > 0.75 ? 512 : 64;
    case UTENFOR_FAMILY_TRIANGULAR:
    case UTENFOR_FAMILY_CONSTANT:
    default:
      return 512;
    }
}

/* Beta and gamma but for the extremes, which have ways of their own. */
static gboolean
is_walked (const UtenforDistribution *shape)
{
  double least = shape->family == UTENFOR_FAMILY_BETA ? MIN (shape->a, shape->b) : shape->a;

  if (shape->family != UTENFOR_FAMILY_BETA && shape->family != UTENFOR_FAMILY_GAMMA)
    return FALSE;

  return least >= UTENFOR_NEARLY_AN_END && least <= UTENFOR_NEARLY_NORMAL;
}

UtenforQuantileTable *
utenfor_quantile_table_new (const UtenforDistribution *shape)
{
  guint                 n = segments_of (shape);
  double                width = 2 * UTENFOR_Z_LIMIT / n;
  UtenforQuantileTable *table = g_malloc (sizeof (UtenforQuantileTable) + n * sizeof (table->cubics[0]));
  g_autofree double    *values = g_new (double, n + 1);
  g_autofree double    *slopes = g_new (double, n + 1);

  table->n = n;
  table->per_z = 1 / width;
  if (is_walked (shape))
    {
      walk_both_tails (shape, n / 2, values, slopes);
      if (shape->mirrored)
        mirror (n, values, slopes);
    }
  else
    compute_all (shape, n, values, slopes);

  for (guint i = 0; i < n; i++)
    set_cubic (table->cubics[i], values[i], values[i + 1], slopes[i] * width, slopes[i + 1] * width);

  return table;
}

/* --- normal quantiles of words -------------------------------------------------- */

/* Place 1 is the middle of the last word: 2⁻³³ as a double, in units of half words
 * so that the exponent begins at 0. */
#define HALF_WORD        0x1p-33
#define MANTISSA_BITS    52
#define SEGMENT_BITS     4
#define SEGMENT_OF(bits) ((bits) >> (MANTISSA_BITS - SEGMENT_BITS))

static guint64
bits_of (double x)
{
  guint64 bits;

  memcpy (&bits, &x, sizeof bits);

  return bits;
}

/* Cubics by how far the word is from its nearer end, in half words: 1 … 2³². */
UtenforNormalTable *
utenfor_normal_table_new (void)
{
  UtenforNormalTable *table = g_new (UtenforNormalTable, 1);

  for (guint i = 0; i < G_N_ELEMENTS (table->cubics); i++)
    {
      double from = ldexp (1 + (double)(i % UTENFOR_NORMAL_SEGMENTS) / UTENFOR_NORMAL_SEGMENTS,
                           i / UTENFOR_NORMAL_SEGMENTS) *
                    HALF_WORD;
      double width = ldexp (HALF_WORD, i / UTENFOR_NORMAL_SEGMENTS) / UTENFOR_NORMAL_SEGMENTS;
      double z0 = gsl_cdf_ugaussian_Pinv (from);
      double z1 = gsl_cdf_ugaussian_Pinv (from + width);

      set_cubic (table->cubics[i], z0, z1, width / gsl_ran_ugaussian_pdf (z0), width / gsl_ran_ugaussian_pdf (z1));
    }

  return table;
}

double
utenfor_normal_table_look_up (const UtenforNormalTable *table,
                              guint32                   word)
{
  guint32       is_upper = word >> 31;
  guint32       end = word ^ -is_upper;
  guint64       bits = bits_of (2.0 * end + 1);
  guint         segment = SEGMENT_OF (bits) - SEGMENT_OF (bits_of (1));
  double        t = (double)(bits & ((G_GUINT64_CONSTANT (1) << (MANTISSA_BITS - SEGMENT_BITS)) - 1)) * 0x1p-48;
  const double *c = table->cubics[segment];
  double        z = c[0] + t * (c[1] + t * (c[2] + t * c[3]));

  /* Half of all words are beyond the middle: a branch would be guessed wrong. */
  return z * (1 - 2.0 * is_upper);
}
