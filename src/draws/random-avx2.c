/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-avx2.h"

#ifdef UTENFOR_HAVE_AVX2

UTENFOR_AVX2 void
utenfor_random_eight_avx2 (guint64        seed,
                           const guint32 *draws,
                           const guint32 *persons,
                           guint32        block,
                           UtenforPurpose purpose,
                           guint32       *words)
{
  __m256i counter[UTENFOR_WORDS] = {
    _mm256_loadu_si256 ((const __m256i *)draws),
    _mm256_loadu_si256 ((const __m256i *)persons),
    _mm256_set1_epi32 ((int)block),
    _mm256_set1_epi32 ((int)purpose),
  };

  utenfor_avx2_philox (seed, counter);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    _mm256_storeu_si256 ((__m256i *)(words + w * UTENFOR_EIGHT), counter[w]);
}

#endif
