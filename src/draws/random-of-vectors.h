/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions of UtenforRandomVectors, behind vectors-avx2.h or vectors-avx512.h. */

#pragma once

#include "philox-vectors.h"
#include "random-vectors.h"

V_INLINE void
store_words (const Vector words[UTENFOR_WORDS],
             guint32     *to)
{
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    v_store (to + w * V_LANES, words[w]);
}

V_FUNCTION static void
fill (guint64        seed,
      const guint32 *draws,
      const guint32 *persons,
      guint32        block,
      UtenforPurpose purpose,
      guint32       *to)
{
  Vector words[UTENFOR_WORDS];

  philox_of_counters (seed, v_load (draws), v_load (persons), block, purpose, words);
  store_words (words, to);
}

V_FUNCTION static void
fill_persons (guint64        seed,
              guint32        draw,
              const guint32 *persons,
              guint32        block,
              UtenforPurpose purpose,
              guint32       *to)
{
  Vector words[UTENFOR_WORDS];

  philox_of_persons (seed, draw, v_load (persons), block, purpose, words);
  store_words (words, to);
}
