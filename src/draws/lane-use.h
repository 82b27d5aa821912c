/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-population.h"

G_BEGIN_DECLS

/* What a population's person-years cost, for eight draws.
 *
 * Services that are paid by the same payers in the same shares, and grow alike,
 * are one purse: their money is added before anybody asks who pays, because
 * splits are never drawn.  A purse whose shares depend on a drawn price (fixed
 * amounts and a rest) holds one service, and so does one whose service is to be
 * looked at by itself. */

typedef struct
{
  guint    service; /* the first of its services: its split stands for all */
  int      growth;  /* index series with real growth, or −1 */
  gboolean varies;  /* shares depend on the draw */
  gboolean alone;   /* holds one service, whose money must be told from all other */
} UtenforPurse;

/* The money of one purse in one state, by age. */
typedef struct
{
  guint purse;
  guint state;
} UtenforPurseCell;

/* One service in one state: units are the product of its series. */
typedef struct
{
  guint      service;
  guint      state;
  guint      cell;
  GPtrArray *factors; /* of UtenforLaneSeries */
} UtenforLaneUse;

typedef struct
{
  guint   n_ages;
  GArray *uses;  /* of UtenforLaneUse */
  GArray *cells; /* of UtenforPurseCell, by purse */
} UtenforLaneUses;

/* The purse of every service: purse_of[n_services]; the purses are returned.
 * alone[n_services]: which want one of their own. (transfer full) of UtenforPurse */
GArray *utenfor_purses_new (const UtenforCatalogue *catalogue,
                            const gboolean         *alone,
                            guint                  *purse_of);
/* Of a population's reachable states, ages first … first + n_ages − 1; what the
 * scenario leaves out is left out. */
UtenforLaneUses *utenfor_lane_uses_new (const UtenforLanePopulation *plan,
                                        const UtenforScenario       *scenario,
                                        const guint                 *purse_of,
                                        int                          first_age,
                                        guint                        n_ages,
                                        const UtenforUncertainty    *uncertainty);
void             utenfor_lane_uses_free (UtenforLaneUses *uses);
/* money[n_cells][n_ages]: kr of a person-year. prices[n_services], scratch[n_ages]. */
void utenfor_lane_uses_fill (const UtenforLaneUses *uses,
                             const UtenforLanes    *values,
                             const UtenforLanes    *prices,
                             UtenforLanes          *scratch,
                             UtenforLanes          *money);
/* units[n_ages] of one use. */
void utenfor_lane_use_get_units (const UtenforLaneUse *use,
                                 const UtenforLanes   *values,
                                 UtenforLanes         *units);

G_END_DECLS
