/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

/* What an uncertain number may be: the family its kind decides, fitted to its
 * value and interval.  docs/model.md has the formulas.
 *
 *   shares and probabilities   beta: the value is the mean, sd = (high − low) / 2z
 *   costs and use              gamma: the same; a revenue is mirrored
 *   relative risks             lognormal: σ = ln (high / low) / 2z, the value is the mean
 *   family="triangular"        low and high are the ends, the value is the mode
 *
 * with z = Φ⁻¹((1 + level) / 2).  Each is offset + scale × a unit shape, so that
 * numbers of the same shape share one table of quantiles. */

typedef enum {
  UTENFOR_FAMILY_CONSTANT,
  UTENFOR_FAMILY_BETA,
  UTENFOR_FAMILY_GAMMA,
  UTENFOR_FAMILY_LOGNORMAL,
  UTENFOR_FAMILY_TRIANGULAR,
} UtenforFamily;

typedef struct
{
  UtenforFamily family;
  double        a;        /* beta: a; gamma: shape; lognormal: σ; triangular: the mode, 0 … 1 */
  double        b;        /* beta: b */
  gboolean      mirrored; /* gamma of a negative number */
  double        scale;
  double        offset; /* of a constant: its value */
} UtenforDistribution;

/* Above this (the smaller of a and b, or a gamma's shape) a number is so nearly
 * normal that four moments tell its quantiles; GSL's inversion fails there. */
#define UTENFOR_NEARLY_NORMAL 1e4
/* Below this nearly all is at an end. */
#define UTENFOR_NEARLY_AN_END 0.05

/* Fits the family of `kind`. What cannot hold the number (a beta whose sd is too
 * wide, a gamma around 0, a risk whose low is 0) is an issue and a constant;
 * FALSE then. `name` is what the user calls the number. */
gboolean utenfor_distribution_fit (UtenforDistribution   *distribution,
                                   const UtenforQuantity *quantity,
                                   UtenforNumberKind      kind,
                                   const char            *name,
                                   const char            *file,
                                   UtenforIssues         *issues);
double   utenfor_distribution_get_mean (const UtenforDistribution *distribution);
double   utenfor_distribution_get_sd (const UtenforDistribution *distribution);
/* The quantile at Φ(z), exactly (GSL); slow. */
double utenfor_distribution_quantile (const UtenforDistribution *distribution,
                                      double                     z);
/* The same of the unit shape: scale 1, offset 0. */
double utenfor_distribution_unit_quantile (const UtenforDistribution *distribution,
                                           double                     z);
/* z of an interval's ends. */
double utenfor_distribution_z_of (const UtenforQuantity *quantity);

G_END_DECLS
