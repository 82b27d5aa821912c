/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "random.h"

#ifdef __x86_64__
#define UTENFOR_HAVE_AVX2 1
#include <immintrin.h>

/* Philox 4×32-10 on eight counters at a time.  Only for functions that are
 * themselves for AVX2, behind utenfor_random_has_avx2(). */

#define UTENFOR_AVX2        __attribute__ ((target ("avx2")))
#define UTENFOR_AVX2_INLINE static inline __attribute__ ((target ("avx2"), always_inline))

/* Low and high halves of eight products of 32 bits. AVX2 multiplies every
 * second lane, so even and odd lanes are done apart and laid together. */
UTENFOR_AVX2_INLINE void
utenfor_avx2_multiply (__m256i  a,
                       __m256i  b,
                       __m256i *low,
                       __m256i *high)
{
  __m256i even = _mm256_mul_epu32 (a, b);
  __m256i odd = _mm256_mul_epu32 (_mm256_srli_epi64 (a, 32), b);

  *low = _mm256_blend_epi32 (even, _mm256_slli_epi64 (odd, 32), 0xaa);
  *high = _mm256_blend_epi32 (_mm256_srli_epi64 (even, 32), odd, 0xaa);
}

/* counter[4] becomes the four words of each of the eight. */
UTENFOR_AVX2_INLINE void
utenfor_avx2_philox (guint64 seed,
                     __m256i counter[UTENFOR_WORDS])
{
  const __m256i m0 = _mm256_set1_epi32 ((int)0xD2511F53);
  const __m256i m1 = _mm256_set1_epi32 ((int)0xCD9E8D57);
  guint32       key0 = (guint32)seed;
  guint32       key1 = (guint32)(seed >> 32);

#pragma GCC unroll 10
  for (int round = 0; round < 10; round++)
    {
      __m256i low0, high0, low1, high1;

      utenfor_avx2_multiply (counter[0], m0, &low0, &high0);
      utenfor_avx2_multiply (counter[2], m1, &low1, &high1);
      counter[0] = _mm256_xor_si256 (_mm256_xor_si256 (high1, counter[1]), _mm256_set1_epi32 ((int)key0));
      counter[1] = low1;
      counter[2] = _mm256_xor_si256 (_mm256_xor_si256 (high0, counter[3]), _mm256_set1_epi32 ((int)key1));
      counter[3] = low0;
      key0 += 0x9E3779B9;
      key1 += 0xBB67AE85;
    }
}

/* The words of eight counters, for tests: words[UTENFOR_WORDS][UTENFOR_EIGHT]. */
void utenfor_random_eight_avx2 (guint64        seed,
                                const guint32 *draws,
                                const guint32 *persons,
                                guint32        block,
                                UtenforPurpose purpose,
                                guint32       *words);

#endif
