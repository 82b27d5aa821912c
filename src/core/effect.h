/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* What the measure changes. Everything here is by k, the years since the effect
 * began: k = age − entry age − lag. */

/* ramp_k = min (1, (k+1)/m) · (f + (1−f)·(1−ρ)^k); 0 for k < 0. */
double utenfor_effect_ramp (const UtenforCourse *course,
                            int                  k);
/* E at `years` since entry: the share of all who started that lives the
 * reference's life course because of the measure.  (r1 − r0)·κ·ramp, divided by
 * 1 − r0 where the group's average already holds those who succeed anyway. */
double utenfor_effect_share (const UtenforEffect *effect,
                             gboolean             includes_successes,
                             int                  years);
/* R_k = 1 + κ·(R − 1)·ramp_k at `years` since entry; 1 outside its years. */
double utenfor_effect_risk (const UtenforEffect     *effect,
                            const UtenforEffectRisk *risk,
                            int                      years);

G_END_DECLS
