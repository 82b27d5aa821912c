/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stepped discounting, as circular R-109/2021 of the Ministry of Finance has it:
 * 4 % for years 1–40, 3 % for 41–75, 2 % after. */

typedef struct
{
  int    from; /* first year the rate is for, >= 1 */
  double rate; /* 0.04 */
  int    line; /* in the file it was read from; 0: none */
} UtenforDiscountStep;

/* When in its year money falls. */
typedef enum {
  UTENFOR_TIMING_START, /* d(t) */
  UTENFOR_TIMING_MID,   /* sqrt (d(t) · d(t+1)) */
  UTENFOR_TIMING_END,   /* d(t+1) */
} UtenforTiming;

/* factors[0 … n_years−1].  n_steps 0 is no discounting: all 1. Steps ascend by
 * `from`; before the first the rate is 0. */
void        utenfor_discount_factors (const UtenforDiscountStep *steps,
                                      guint                      n_steps,
                                      UtenforTiming              timing,
                                      guint                      n_years,
                                      double                    *factors);
const char *utenfor_timing_get_name (UtenforTiming timing); /* "start" "mid" "end" */
gboolean    utenfor_timing_from_name (const char    *name,
                                      UtenforTiming *timing);

G_END_DECLS
