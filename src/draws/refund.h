/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* What a refund comes to in a scenario's model years, in a price year's kroner.
 * docs/model.md, "Use and payment person by person". */

typedef struct
{
  double threshold; /* kr a person */
  double share;     /* of what is above it */
} UtenforRefundTerms;

/* terms[n_years]: the threshold of each model year's row, carried to
 * `price_year`, with the index's real growth until then. FALSE and an
 * issue where the index lacks the price year. */
gboolean utenfor_refund_fill_terms (const UtenforRefund   *refund,
                                    const UtenforScenario *scenario,
                                    int                    price_year,
                                    guint                  n_years,
                                    UtenforRefundTerms    *terms,
                                    UtenforIssues         *issues);

/* kr back of what one person cost in a year. */
static inline double
utenfor_refund_of (const UtenforRefundTerms *terms,
                   double                    cost)
{
  return cost > terms->threshold ? (cost - terms->threshold) * terms->share : 0;
}

G_END_DECLS
