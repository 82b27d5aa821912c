/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* State occupancy by age: x_a[s], the share of those who started that spends the
 * year of age a in state s. */
typedef struct
{
  int     first_age;
  guint   n_ages;
  guint   n_states;
  double *x; /* [n_ages][n_states], each row adds up to 1 */
} UtenforOccupancy;

UtenforOccupancy *utenfor_occupancy_new (const UtenforTables *tables);
/* The group's life course with a transition effect; the untouched one for a life-course effect. */
UtenforOccupancy *utenfor_occupancy_new_with (const UtenforScenario *scenario);
void              utenfor_occupancy_free (UtenforOccupancy *occupancy);
/* The row of one age, [n_states]. */
const double *utenfor_occupancy_at (const UtenforOccupancy *occupancy,
                                    int                     age);
/* Outside as a share of those not gone; NAN when all are gone. */
double utenfor_occupancy_get_outside (const UtenforOccupancy  *occupancy,
                                      const UtenforPopulation *population,
                                      int                      age);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforOccupancy, utenfor_occupancy_free)

G_END_DECLS
