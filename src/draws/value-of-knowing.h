/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "simulate.h"
#include "what-if.h"

G_BEGIN_DECLS

/* What it is worth to know a number before one decides to start or not.
 *
 * The decision is to start where the expected net of the chosen payer is above 0.
 * Knowing one element exactly is worth E[max (E[net | element], 0)] −
 * max (E[net], 0), the expected value of partial perfect information; knowing all
 * of them E[max (net, 0)] − max (E[net], 0).
 *
 * By strata of equal probability, as in Strong & Oakley: An efficient method for
 * computing single-parameter partial expected value of perfect information,
 * Medical Decision Making (2013).  There, means of strata that lie near 0 give
 * an element that tells nothing a value out of noise alone.  Here half of the
 * draws decide for the other half, so noise takes away and never adds: `worth` is
 * if anything too low, and `most`, their own estimate, if anything too high. */

/* Of one element. Paths are interned. All kr, present value. */
typedef struct
{
  const char       *path;
  UtenforNumberKind kind;
  guint             n_numbers; /* that become known with it, itself among them */
  double            value;     /* of the lead */
  double            low;
  double            high;
  double            worth; /* never below 0, nor above that of knowing everything */
  double            error; /* Monte Carlo standard error of worth, before it was kept from below 0 */
  double            most;  /* where every draw decides for itself too */
} UtenforWorth;

typedef struct
{
  guint   n_draws;
  guint   n_strata;
  double  mean; /* kr, of the expected values of the draws */
  double  mean_error;
  double  chance;    /* share of draws in which the decision is the wrong one */
  double  all;       /* kr, of knowing every number */
  double  all_error; /* kr */
  GArray *elements;  /* of UtenforWorth, the most first; what is worth nothing is last */
} UtenforValueOfKnowing;

/* A payer no money passes through has no decision: everything is 0. The simulation is
 * of the what-if's scenario and has drawn its numbers; `payer` n_payers is the
 * public total. (transfer full) */
UtenforValueOfKnowing *utenfor_value_of_knowing_new (const UtenforWhatIf     *what_if,
                                                     const UtenforSimulation *simulation,
                                                     guint                    payer);
void                   utenfor_value_of_knowing_free (UtenforValueOfKnowing *knowing);
/* Whether what is worth most stands out from the noise: two standard errors. */
gboolean utenfor_worth_is_clear (const UtenforWorth *worth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforValueOfKnowing, utenfor_value_of_knowing_free)

G_END_DECLS
