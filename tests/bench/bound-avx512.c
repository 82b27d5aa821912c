/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bound.h"

#ifdef UTENFOR_HAVE_AVX512

#include "vectors-avx512.h"

#include "bound-vectors.h"

V_FUNCTION void
bench_throw_away_avx512 (const BenchCounters *counters,
                         guint32              draw,
                         guint32             *sums)
{
  throw_away (counters, draw, sums);
}

#endif
