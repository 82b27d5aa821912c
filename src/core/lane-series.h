/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "uncertainty.h"

G_BEGIN_DECLS

/* A number by age, for eight draws: where the slots of its bands or points are. */

typedef struct
{
  guint   n;      /* ages */
  guint  *before; /* [n] slots */
  guint  *after;  /* [n]; as before where it is flat */
  double *part;   /* [n] of the way from before to after */
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
