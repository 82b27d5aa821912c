/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "effect.h"

#include <math.h>

double
utenfor_effect_ramp (const UtenforCourse *course,
                     int                  k)
{
  double phased, lasting;

  if (k < 0)
    return 0;

  phased = MIN (1, (k + 1.0) / course->phase_in);
  lasting = course->floor.value + (1 - course->floor.value) * pow (1 - course->relapse.value, k);

  return phased * lasting;
}

double
utenfor_effect_share (const UtenforEffect *effect,
                      gboolean             includes_successes,
                      int                  years)
{
  double extra = effect->success_with.value - effect->success_without.value;
  double gap = includes_successes ? 1 - effect->success_without.value : 1;

  if (extra == 0)
    return 0;

  return extra * effect->causal_share.value * utenfor_effect_ramp (&effect->course, years - effect->course.lag) / gap;
}

double
utenfor_effect_risk (const UtenforEffect     *effect,
                     const UtenforEffectRisk *risk,
                     int                      years)
{
  int k = years - risk->course.lag;

  if (k < 0 || (risk->years > 0 && k >= risk->years))
    return 1;

  return 1 + effect->causal_share.value * (risk->risk.value - 1) * utenfor_effect_ramp (&risk->course, k);
}
