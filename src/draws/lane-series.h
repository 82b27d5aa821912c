/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "uncertainty.h"

G_BEGIN_DECLS

/* A number by age, for eight draws: where the slots of its bands or points are. */

/* Ages that follow each other with the same slots: `slope` a year of the way from
 * before to after, 0 where it is flat. */
typedef struct
{
  guint  n;
  guint  before;
  guint  after;
  double part; /* at the first of these ages */
  double slope;
} UtenforLaneRun;

typedef struct
{
  guint   n;    /* ages */
  GArray *runs; /* of UtenforLaneRun */
} UtenforLaneSeries;

UtenforLaneSeries *utenfor_lane_series_new (const UtenforAgeSeries   *series,
                                            int                       first,
                                            int                       last,
                                            const UtenforUncertainty *uncertainty);
void               utenfor_lane_series_free (UtenforLaneSeries *series);
/* out[n] */
void utenfor_lane_series_expand (const UtenforLaneSeries *series,
                                 const UtenforLanes      *values,
                                 UtenforLanes            *out);
/* out[n] *= the number */
void utenfor_lane_series_multiply (const UtenforLaneSeries *series,
                                   const UtenforLanes      *values,
                                   UtenforLanes            *out);

G_END_DECLS
