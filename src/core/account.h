/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "life-course.h"

G_BEGIN_DECLS

/* The account of one scenario: payer × service × model year, without and with
 * the measure, in real kroner of `price_year`, undiscounted, after equalisation
 * and out-migration, summed over intakes.  The one thing every table, picture
 * and file is read from.  Immutable; spending positive, revenue negative. */

typedef enum {
  UTENFOR_WITHOUT,
  UTENFOR_WITH,
} UtenforArm;

typedef struct
{
  gatomicrefcount   ref_count;
  UtenforScenario  *scenario;
  int               price_year;
  guint             n_payers;
  guint             n_services;
  guint             n_lines;
  guint             n_years;
  double           *flows[2];  /* by arm: [n_services][n_payers][n_years], kr */
  double           *programme; /* [n_lines][n_payers][n_years], kr */
  UtenforOccupancy *without;   /* of the group */
  UtenforOccupancy *with;      /* of the group's states; for a life-course effect the untouched group */
  UtenforOccupancy *reference; /* of the reference */
  double           *effect;    /* [n_effect] E by age for a life-course effect, else NULL; from the entry age, or the group's first where that is later */
  guint             n_effect;
} UtenforAccount;

UtenforAccount *utenfor_account_ref (UtenforAccount *account);
void            utenfor_account_unref (UtenforAccount *account);
/* Yearly rows, [n_years]. */
const double *utenfor_account_get_flow (const UtenforAccount *account,
                                        UtenforArm            arm,
                                        guint                 service,
                                        guint                 payer);
const double *utenfor_account_get_programme (const UtenforAccount *account,
                                             guint                 line,
                                             guint                 payer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforAccount, utenfor_account_unref)

G_END_DECLS
