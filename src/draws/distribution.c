/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "distribution.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

double
utenfor_distribution_z_of (const UtenforQuantity *quantity)
{
  return gsl_cdf_ugaussian_Pinv ((1 + quantity->level) / 2);
}

static gboolean
refuse (const UtenforQuantity *quantity,
        const char            *name,
        const char            *file,
        UtenforIssues         *issues)
{
  utenfor_issues_add (issues, "family-cannot-hold", file, quantity->line,
                      _ ("In %s, the value is %.10g and the interval %.10g to %.10g."), name,
                      quantity->value, quantity->low, quantity->high);

  return FALSE;
}

/* --- fitting ------------------------------------------------------------------ */

static gboolean
fit_beta (UtenforDistribution   *distribution,
          const UtenforQuantity *quantity)
{
  double mean = quantity->value;
  double sd = (quantity->high - quantity->low) / (2 * utenfor_distribution_z_of (quantity));
  double strength = mean * (1 - mean) / (sd * sd) - 1;

  if (!(strength > 0))
    return FALSE;

  *distribution = (UtenforDistribution){
    UTENFOR_FAMILY_BETA, mean * strength, (1 - mean) * strength, FALSE, 1, 0
  };

  return TRUE;
}

static gboolean
fit_gamma (UtenforDistribution   *distribution,
           const UtenforQuantity *quantity)
{
  double mean = quantity->value;
  double sd = (quantity->high - quantity->low) / (2 * utenfor_distribution_z_of (quantity));

  if (mean == 0)
    return FALSE;

  *distribution = (UtenforDistribution){
    UTENFOR_FAMILY_GAMMA, (mean / sd) * (mean / sd), 0, mean < 0, sd * sd / fabs (mean), 0
  };

  return TRUE;
}

static gboolean
fit_lognormal (UtenforDistribution   *distribution,
               const UtenforQuantity *quantity)
{
  double sigma;

  if (!(quantity->low > 0))
    return FALSE;

  sigma = log (quantity->high / quantity->low) / (2 * utenfor_distribution_z_of (quantity));
  *distribution = (UtenforDistribution){
    UTENFOR_FAMILY_LOGNORMAL, sigma, 0, FALSE, quantity->value * exp (-sigma * sigma / 2), 0
  };

  return TRUE;
}

static gboolean
fit_triangular (UtenforDistribution   *distribution,
                const UtenforQuantity *quantity)
{
  double width = quantity->high - quantity->low;

  *distribution = (UtenforDistribution){
    UTENFOR_FAMILY_TRIANGULAR, (quantity->value - quantity->low) / width, 0, FALSE, width, quantity->low
  };

  return TRUE;
}

static gboolean
fit_kind (UtenforDistribution   *distribution,
          const UtenforQuantity *quantity,
          UtenforNumberKind      kind)
{
  if (quantity->is_triangular)
    return fit_triangular (distribution, quantity);

  switch (kind)
    {
    case UTENFOR_NUMBER_SHARE:
    case UTENFOR_NUMBER_PROBABILITY:
    case UTENFOR_NUMBER_RELAPSE:
      return fit_beta (distribution, quantity);
    case UTENFOR_NUMBER_RISK:
      return fit_lognormal (distribution, quantity);
    case UTENFOR_NUMBER_USE:
    case UTENFOR_NUMBER_ANY:
    default:
      return fit_gamma (distribution, quantity);
    }
}

gboolean
utenfor_distribution_fit (UtenforDistribution   *distribution,
                          const UtenforQuantity *quantity,
                          UtenforNumberKind      kind,
                          const char            *name,
                          const char            *file,
                          UtenforIssues         *issues)
{
  /* GSL would end the program where a series does not converge. */
  gsl_set_error_handler_off ();
  *distribution = (UtenforDistribution){ .family = UTENFOR_FAMILY_CONSTANT, .offset = quantity->value };
  if (!utenfor_quantity_has_interval (quantity) || quantity->low == quantity->high)
    return TRUE;

  return fit_kind (distribution, quantity, kind) || refuse (quantity, name, file, issues);
}

/* --- moments ------------------------------------------------------------------ */

/* Mean and sd of the unit shape. */
static void
unit_moments (const UtenforDistribution *distribution,
              double                    *mean,
              double                    *sd)
{
  double a = distribution->a;
  double b = distribution->b;

  switch (distribution->family)
    {
    case UTENFOR_FAMILY_BETA:
      *mean = a / (a + b);
      *sd = sqrt (*mean * (1 - *mean) / (a + b + 1));
      break;
    case UTENFOR_FAMILY_GAMMA:
      *mean = distribution->mirrored ? -a : a;
      *sd = sqrt (a);
      break;
    case UTENFOR_FAMILY_LOGNORMAL:
      *mean = exp (a * a / 2);
      *sd = *mean * sqrt (expm1 (a * a));
      break;
    case UTENFOR_FAMILY_TRIANGULAR:
      *mean = (1 + a) / 3;
      *sd = sqrt ((1 - a + a * a) / 18);
      break;
    case UTENFOR_FAMILY_CONSTANT:
    default:
      *mean = *sd = 0;
      break;
    }
}

double
utenfor_distribution_get_mean (const UtenforDistribution *distribution)
{
  double mean, sd;

  unit_moments (distribution, &mean, &sd);

  return distribution->offset + distribution->scale * mean;
}

double
utenfor_distribution_get_sd (const UtenforDistribution *distribution)
{
  double mean, sd;

  unit_moments (distribution, &mean, &sd);

  return distribution->scale * sd;
}

/* --- quantiles ---------------------------------------------------------------- */

/* Skewness and excess kurtosis of a beta or gamma. */
static void
unit_shape (const UtenforDistribution *distribution,
            double                    *skewness,
            double                    *excess)
{
  double a = distribution->a;
  double b = distribution->b;

  if (distribution->family == UTENFOR_FAMILY_GAMMA)
    {
      *skewness = 2 / sqrt (a);
      *excess = 6 / a;
      return;
    }

  *skewness = 2 * (b - a) * sqrt (a + b + 1) / ((a + b + 2) * sqrt (a * b));
  *excess = 6 * ((a - b) * (a - b) * (a + b + 1) / (a * b * (a + b + 2)) - 1) / (a + b + 3);
}

/* Cornish & Fisher (1938): the normal quantile with two terms more. */
static double
nearly_normal (const UtenforDistribution *distribution,
               double                     z)
{
  double mean, sd, skewness, excess;

  unit_moments (distribution, &mean, &sd);
  unit_shape (distribution, &skewness, &excess);

  return fabs (mean) + sd * (z + skewness * (z * z - 1) / 6 + excess * (z * z * z - 3 * z) / 24 - skewness * skewness * (2 * z * z * z - 5 * z) / 36);
}

/* P(x) of a beta or, with b 0, of a gamma; upper: 1 − P. */
static double
tail_of (double   a,
         double   b,
         gboolean upper,
         double   x)
{
  if (b > 0)
    return upper ? gsl_cdf_beta_Q (x, a, b) : gsl_cdf_beta_P (x, a, b);

  return upper ? gsl_cdf_gamma_Q (x, a, 1) : gsl_cdf_gamma_P (x, a, 1);
}

/* By halving ln x, for the shapes and tails GSL's own inversion gives up on or
 * gets wrong. Below e⁻⁷⁰⁰ it is 0. */
static double
halve (double   a,
       double   b,
       gboolean upper,
       double   probability)
{
  double low = -700;
  double high = b > 0 ? 0 : log (a + 1) + 7;

  for (guint i = 0; i < 60; i++)
    {
      double middle = (low + high) / 2;
      double p = tail_of (a, b, upper, exp (middle));

      if (upper ? p > probability : p < probability)
        low = middle;
      else
        high = middle;
    }

  return low == -700 ? 0 : exp ((low + high) / 2);
}

/* What GSL found, if that is where this much of the distribution ends. */
static double
checked (double   a,
         double   b,
         gboolean upper,
         double   probability,
         double   x)
{
  if (isfinite (x) && fabs (tail_of (a, b, upper, x) / probability - 1) < 1e-6)
    return x;

  return halve (a, b, upper, probability);
}

/* From the nearer end, so that a tail keeps its digits. */
static double
beta_quantile (double a,
               double b,
               double z)
{
  double tail = gsl_cdf_ugaussian_P (-fabs (z));

  return z < 0 ? checked (a, b, FALSE, tail, gsl_cdf_beta_Pinv (tail, a, b))
               : checked (a, b, TRUE, tail, 1 - gsl_cdf_beta_Pinv (tail, b, a));
}

static double
gamma_quantile (double shape,
                double z)
{
  double tail = gsl_cdf_ugaussian_P (-fabs (z));

  return z < 0 ? checked (shape, 0, FALSE, tail, gsl_cdf_gamma_Pinv (tail, shape, 1))
               : checked (shape, 0, TRUE, tail, gsl_cdf_gamma_Qinv (tail, shape, 1));
}

static double
triangular_quantile (double mode,
                     double z)
{
  double u = gsl_cdf_ugaussian_P (z);

  return u < mode ? sqrt (u * mode) : 1 - sqrt (gsl_cdf_ugaussian_Q (z) * (1 - mode));
}

double
utenfor_distribution_unit_quantile (const UtenforDistribution *distribution,
                                    double                     z)
{
  double a = distribution->a;
  double b = distribution->b;

  switch (distribution->family)
    {
    case UTENFOR_FAMILY_BETA:
      return MIN (a, b) > UTENFOR_NEARLY_NORMAL ? nearly_normal (distribution, z) : beta_quantile (a, b, z);
    case UTENFOR_FAMILY_GAMMA:
      if (distribution->mirrored)
        return a > UTENFOR_NEARLY_NORMAL ? -nearly_normal (distribution, -z) : -gamma_quantile (a, -z);
      return a > UTENFOR_NEARLY_NORMAL ? nearly_normal (distribution, z) : gamma_quantile (a, z);
    case UTENFOR_FAMILY_LOGNORMAL:
      return exp (a * z);
    case UTENFOR_FAMILY_TRIANGULAR:
      return triangular_quantile (a, z);
    case UTENFOR_FAMILY_CONSTANT:
    default:
      return 0;
    }
}

double
utenfor_distribution_quantile (const UtenforDistribution *distribution,
                               double                     z)
{
  return distribution->offset + distribution->scale * utenfor_distribution_unit_quantile (distribution, z);
}
