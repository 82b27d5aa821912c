/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "life-course.h"

G_BEGIN_DECLS

/* Cost of a person-year by age: figure 13.3 of Meld. St. 30 (2019–2020).
 * kr of `price_year` per person who started, before equalisation, out-migration
 * and real growth. */

typedef enum {
  UTENFOR_PEOPLE_ALL,
  UTENFOR_PEOPLE_OUTSIDE, /* cost given an outside state that year */
} UtenforPeople;

typedef struct
{
  int     first_age;
  guint   n_ages;
  guint   n_payers;
  guint   n_services;
  double *cost; /* [n_services][n_payers][n_ages] kr */
} UtenforCostProfile;

/* At the prices of the population's catalogue or one that is kin to it: own figures,
 * a municipality. NULL and issues when an index lacks the year. `price_year` in full. */
UtenforCostProfile *utenfor_cost_profile_new (const UtenforPopulation *population,
                                              const UtenforCatalogue  *catalogue,
                                              int                      price_year,
                                              UtenforPeople            people,
                                              UtenforIssues           *issues);
void                utenfor_cost_profile_free (UtenforCostProfile *profile);
const double       *utenfor_cost_profile_get (const UtenforCostProfile *profile,
                                              guint                     service,
                                              guint                     payer);
/* sums[n_ages]: over the services whose unit cost is positive (with_revenue FALSE) or all,
 * and over one payer (−1: the public ones) and one sector (−1: all). */
void utenfor_cost_profile_sum (const UtenforCostProfile *profile,
                               const UtenforCatalogue   *catalogue,
                               int                       payer,
                               int                       sector,
                               gboolean                  with_revenue,
                               double                   *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforCostProfile, utenfor_cost_profile_free)

G_END_DECLS
