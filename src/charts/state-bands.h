/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "account.h"
#include "palette.h"

G_BEGIN_DECLS

/* The states of a life course as pictures show them: in which order and colour.
 * The same state has the same colour in every picture of a result. */

typedef struct
{
  char            *id;
  char            *name;
  UtenforStateKind kind;
  double           weight; /* share at the last age, for the order */
  UtenforTone      tone;
} UtenforStateBand;

/* Ages that both the group and the reference have. */
void utenfor_state_ages (const UtenforAccount *account,
                         int                  *first,
                         guint                *n);
/* Of 100 who are not gone; NAN when nobody is left. */
double utenfor_state_share (const UtenforOccupancy  *occupancy,
                            const UtenforPopulation *population,
                            const char              *id,
                            int                      age);
/* Of UtenforStateBand, from the bottom up: outside first, the one that lasts
 * longest lowest and deepest; then inside, the one that ends largest on top. Those
 * who are gone have none. (transfer full) */
GPtrArray *utenfor_state_bands_new (const UtenforAccount *account);

G_END_DECLS
