/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quantity.h"

G_BEGIN_DECLS

/* One number by age: steps (bands from–to, both inclusive) or straight lines
 * between given ages (held flat before the first and after the last). */

typedef struct
{
  int             from; /* age; in a straight series from == to */
  int             to;
  UtenforQuantity number;
} UtenforAgeBand;

typedef struct
{
  gboolean straight; /* FALSE: bands, TRUE: points */
  GArray  *bands;    /* of UtenforAgeBand, in file order */
  int      line;
} UtenforAgeSeries;

void utenfor_age_series_init (UtenforAgeSeries *series);
void utenfor_age_series_clear (UtenforAgeSeries *series);
/* One band over all ages, for tests and programs. */
void utenfor_age_series_add (UtenforAgeSeries *series,
                             int               from,
                             int               to,
                             UtenforQuantity   number);
/* Gaps, overlaps, bands outside first … last, numbers of the wrong kind. */
void utenfor_age_series_check (const UtenforAgeSeries *series,
                               int                     first,
                               int                     last,
                               UtenforNumberKind       kind,
                               const char             *name,
                               const char             *file,
                               UtenforIssues          *issues);
/* values[0 … last − first]: the number at each age. */
void utenfor_age_series_expand (const UtenforAgeSeries *series,
                                int                     first,
                                int                     last,
                                double                 *values);
/* Where the number at an age comes from: band `before`, and `part` of the way to
 * band `after`; the same band twice where it is flat. */
void utenfor_age_series_locate (const UtenforAgeSeries *series,
                                int                     age,
                                guint                  *before,
                                guint                  *after,
                                double                 *part);
/* The grade at one age: of its band; between points, the weaker of the two. */
UtenforGrade utenfor_age_series_get_grade (const UtenforAgeSeries *series,
                                           int                     age);

G_END_DECLS
