/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* How a scenario's money is looked at: docs/model.md, “Money over time”. */
typedef struct
{
  gboolean      discounted;
  gboolean      budget; /* FALSE: value view; TRUE: only what can be taken out of a budget */
  UtenforTiming timing;
  int           horizon;    /* model years, 0: the scenario's */
  int           price_year; /* whose kroner, 0: the scenario's */
} UtenforView;

/* The scenario's own timing, horizon and kroner, discounted, value view. */
void utenfor_view_init (UtenforView           *view,
                        const UtenforScenario *scenario);
/* factors[n_years]; 1 when nothing is discounted. */
void utenfor_view_fill_discount (const UtenforView     *view,
                                 const UtenforScenario *scenario,
                                 guint                  n_years,
                                 double                *factors);

G_END_DECLS
