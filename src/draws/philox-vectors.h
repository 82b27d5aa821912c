/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Philox 4×32-10 on as many counters at a time as a vector has lanes.  Included
 * behind vectors-avx2.h or vectors-avx512.h.
 *
 * Products of 32 bits fill two lanes.  So the counters of even and of odd lanes are
 * kept apart until the end, each in the lower half of 64 bits, with whatever is
 * left over above it: nothing but the lower half is ever multiplied. */

#pragma once

#include "random.h"

#define PHILOX_M0     0xD2511F53u
#define PHILOX_M1     0xCD9E8D57u
#define PHILOX_W0     0x9E3779B9u
#define PHILOX_W1     0xBB67AE85u
#define PHILOX_ROUNDS 10

/* Counters of every second lane. */
typedef struct
{
  Vector draw;
  Vector person;
  Vector block;
  Vector purpose;
} Counters;

/* The keys of a round. */
V_INLINE guint32
philox_key0 (guint64 seed,
             guint   round)
{
  return (guint32)seed + round * PHILOX_W0;
}

V_INLINE guint32
philox_key1 (guint64 seed,
             guint   round)
{
  return (guint32)(seed >> 32) + round * PHILOX_W1;
}

V_INLINE Counters
philox_round (Counters counters,
              guint64  seed,
              guint    round)
{
  const Vector p0 = v_products (counters.draw, v_set1 (PHILOX_M0));
  const Vector p1 = v_products (counters.block, v_set1 (PHILOX_M1));

  return (Counters){
    v_xor3 (v_down (p1), counters.person, v_set1 (philox_key0 (seed, round))),
    p1,
    v_xor3 (v_down (p0), counters.purpose, v_set1 (philox_key1 (seed, round))),
    p0,
  };
}

/* The rounds from the given one on. */
V_INLINE void
philox_rounds (guint64  seed,
               guint    first,
               Counters even,
               Counters odd,
               Vector   words[UTENFOR_WORDS])
{
#pragma GCC unroll 10
  for (guint round = first; round < PHILOX_ROUNDS; round++)
    {
      even = philox_round (even, seed, round);
      odd = philox_round (odd, seed, round);
    }
  words[0] = v_join (even.draw, odd.draw);
  words[1] = v_join (even.person, odd.person);
  words[2] = v_join (even.block, odd.block);
  words[3] = v_join (even.purpose, odd.purpose);
}

/* words[4] of any counters. */
V_INLINE void
philox_of_counters (guint64 seed,
                    Vector  draws,
                    Vector  persons,
                    guint32 block,
                    guint32 purpose,
                    Vector  words[UTENFOR_WORDS])
{
  const Counters even = { draws, persons, v_set1 (block), v_set1 (purpose) };
  const Counters odd = { v_down (draws), v_down (persons), even.block, even.purpose };

  philox_rounds (seed, 0, even, odd, words);
}

/* What is the same for everybody in three rounds: everything but what comes of the
 * persons' numbers, which is combined with it. */
typedef struct
{
  guint32 first;   /* with the person, before the second round's product */
  guint32 second;  /* with that, before the third round's */
  guint32 draw;    /* with that, afterwards */
  guint32 block;   /* with what is left of the second round */
  guint32 purpose; /* all there is */
} Masks;

V_INLINE Counters
philox_of_masks (Masks  masks,
                 Vector persons)
{
  const Vector p0 = v_products (v_xor (persons, v_set1 (masks.first)), v_set1 (PHILOX_M0));
  const Vector p1 = v_products (v_xor (v_down (p0), v_set1 (masks.second)), v_set1 (PHILOX_M1));

  return (Counters){ v_xor (v_down (p1), v_set1 (masks.draw)), p1, v_xor (p0, v_set1 (masks.block)), v_set1 (masks.purpose) };
}

/* words[4] of one draw's persons.  Everybody has the same draw, block and purpose, so
 * four of the first three rounds' products are the same for all. */
V_INLINE void
philox_of_persons (guint64 seed,
                   guint32 draw,
                   Vector  persons,
                   guint32 block,
                   guint32 purpose,
                   Vector  words[UTENFOR_WORDS])
{
  const guint64 a0 = (guint64)PHILOX_M0 * draw, a1 = (guint64)PHILOX_M1 * block;
  const guint64 b1 = (guint64)PHILOX_M1 * ((guint32)(a0 >> 32) ^ purpose ^ philox_key1 (seed, 0));
  const guint64 c0 = (guint64)PHILOX_M0 * ((guint32)(b1 >> 32) ^ (guint32)a1 ^ philox_key0 (seed, 1));
  const Masks   masks = {
      .first = (guint32)(a1 >> 32) ^ philox_key0 (seed, 0),
      .second = (guint32)a0 ^ philox_key1 (seed, 1),
      .draw = (guint32)b1 ^ philox_key0 (seed, 2),
      .block = (guint32)(c0 >> 32) ^ philox_key1 (seed, 2),
      .purpose = (guint32)c0,
  };

  philox_rounds (seed, 3, philox_of_masks (masks, persons), philox_of_masks (masks, v_down (persons)), words);
}
