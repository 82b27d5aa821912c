/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "account.h"

G_BEGIN_DECLS

/* How much of an answer rests on what kind of figure.
 *
 * Each (service, state, age) cell of the gap has the weaker grade of its unit
 * cost and its use; shares are Σ|kr| of a grade's cells / Σ|kr| of all, public
 * payers. Figures without a grade count as C. shares[UTENFOR_N_GRADES];
 * FALSE (and zeros) when there is no gap. */

/* The gap between without and with, weighed by discount[n_years]. */
gboolean utenfor_evidence_of_account (const UtenforAccount *account,
                                      const double         *discount,
                                      guint                 n_years,
                                      double               *shares);
/* The gap between two populations over all common ages, unweighed. The catalogue is
 * the populations' own, or one placed in a municipality that is kin to it. */
gboolean utenfor_evidence_of_populations (const UtenforCatalogue  *catalogue,
                                          const UtenforPopulation *group,
                                          const UtenforPopulation *reference,
                                          int                      price_year,
                                          double                  *shares);

G_END_DECLS
