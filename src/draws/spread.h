/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "simulate.h"

G_BEGIN_DECLS

/* How far a simulation's draws are spread, and how sure each of these figures is.
 *
 * Percentiles are Hyndman & Fan's seventh: straight lines between order statistics.
 * A standard error says how far a figure would move with another seed: of
 * a percentile it is half of what lies between the order statistics one standard
 * deviation of its rank to either side. One draw says nothing of that: with a single one
 * every error and the sd are NAN. */

#define UTENFOR_N_PERCENTILES 7

/* 5, 10, 25, 50, 75, 90, 95 */
extern const double utenfor_percentiles[UTENFOR_N_PERCENTILES];

typedef struct
{
  double mean;
  double sd; /* N − 1; NAN of one draw */
  double percentiles[UTENFOR_N_PERCENTILES];
  double chance; /* of more than 0 */
  double loss;   /* mean of −net where it is not; NAN where it always is */
  double mean_error;
  double sd_error;
  double percentile_errors[UTENFOR_N_PERCENTILES];
  double chance_error;
  double loss_error; /* NAN with fewer than two losses */
} UtenforSpread;

/* One row of a simulation. */
typedef struct
{
  UtenforSpread *net;              /* [n_years] of the year's net */
  UtenforSpread *cumulated;        /* [n_years] of the cumulated discounted net; the last is the horizon's */
  double        *payback;          /* [n_years] share of draws that are paid back in that year */
  double         payback_nothing;  /* never below zero: nothing to earn back */
  double         payback_never;    /* not within the horizon */
  double         variance_chance;  /* mean of (result − the draw's expected value)² */
  double         variance_numbers; /* variance of the expected values; NAN of one draw */
} UtenforSpreadRow;

typedef struct
{
  UtenforSimulation *simulation;
  UtenforSpreadRow  *rows;     /* [n_rows] */
  double             all_gain; /* chance that every public payer with any flow gains */
  double             all_gain_error;
} UtenforSpreads;

/* What a refund does to its payer's gain over the horizon. */
typedef struct
{
  double mean;       /* kr, with its sign */
  double mean_error; /* Monte Carlo standard error */
  double share;      /* the size of the mean as a share of the size of the payer's mean gain; NAN where that is 0 */
} UtenforSpreadRefund;

/* draws[n], n >= 1; scratch[2 · n] is overwritten. */
void utenfor_spread_of (const double  *draws,
                        guint          n,
                        double        *scratch,
                        UtenforSpread *spread);
/* (transfer full) */
UtenforSpreads *utenfor_spreads_new (UtenforSimulation *simulation);
void            utenfor_spreads_free (UtenforSpreads *spreads);
/* Over the horizon: the last year's cumulated net. */
const UtenforSpread *utenfor_spreads_get_horizon (const UtenforSpreads *spreads,
                                                  guint                 row);
/* The simulation's refund r. */
UtenforSpreadRefund utenfor_spreads_get_refund (const UtenforSpreads *spreads,
                                                guint                 r);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforSpreads, utenfor_spreads_free)

G_END_DECLS
