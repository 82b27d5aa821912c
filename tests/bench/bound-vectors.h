/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words thrown away, behind vectors-avx2.h or vectors-avx512.h. */

#pragma once

#include "bound.h"
#include "philox-vectors.h"

V_INLINE void
add_words (guint64        seed,
           guint32        draw,
           Vector         persons,
           guint32        block,
           UtenforPurpose purpose,
           Vector         valid,
           Vector         sums[UTENFOR_WORDS])
{
  Vector words[UTENFOR_WORDS];

  philox_of_persons (seed, draw, persons, block, purpose, words);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    sums[w] = v_add (sums[w], v_and (words[w], valid));
}

V_INLINE void
throw_away (const BenchCounters *counters,
            guint32              draw,
            guint32             *sums)
{
  Vector  all[UTENFOR_WORDS];
  guint32 lanes[V_LANES];

  for (guint w = 0; w < UTENFOR_WORDS; w++)
    all[w] = v_set1 (0);
  for (guint32 i = 0; i < counters->n_persons; i += V_LANES)
    {
      const Vector persons = v_add (v_set1 (counters->first_person + i), v_lanes ());
      const Vector valid = v_less_where (v_set1 (0), v_set1 (counters->n_persons - i), v_lanes ());

      add_words (counters->seed, draw, persons, 0, UTENFOR_PURPOSE_START, valid, all);
      for (guint32 block = counters->from; block <= counters->to; block++)
        add_words (counters->seed, draw, persons, block, UTENFOR_PURPOSE_MOVES, valid, all);
    }
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    {
      v_store (lanes, all[w]);
      for (guint lane = 0; lane < V_LANES; lane++)
        sums[w] += lanes[lane];
    }
}
