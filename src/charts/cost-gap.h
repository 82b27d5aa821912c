/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-private.h"

G_BEGIN_DECLS

/* The figures behind figure 13.3: what a person-year costs in the group and in
 * the reference, and who or what the difference is made of.  kr by age, over the
 * ages both have; public payers. */
typedef struct
{
  UtenforStack stack;
  int          price_year;
  int          first;     /* age */
  guint        n;         /* ages */
  double      *group;     /* [n]; NAN where nobody is meant */
  double      *reference; /* [n] */
  GPtrArray   *pieces;    /* of UtenforRow: group − reference */
  char        *group_name;
  char        *group_label; /* short enough to stand in the picture */
  char        *reference_name;
} UtenforCostGap;

/* NULL when an index lacks the price year. */
UtenforCostGap *utenfor_cost_gap_new (const UtenforResult        *result,
                                      const UtenforFigureOptions *options);
void            utenfor_cost_gap_free (UtenforCostGap *gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforCostGap, utenfor_cost_gap_free)

G_END_DECLS
