/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <immintrin.h>

/* What philox-vectors.h and lives-vectors.h are written in, for AVX2: vectors of
 * 32-bit numbers.  vectors-avx512.h says the same words in AVX-512; a file includes
 * one of them.  Every function is of the lane only, but for those that say otherwise. */

#define V_LANES        8
#define V_SIDE_BY_SIDE 2 /* vectors of persons; one alone would wait for its thresholds */
#define V_FUNCTION     __attribute__ ((target ("avx2")))
#define V_INLINE       static inline __attribute__ ((target ("avx2"), always_inline))

typedef __m256i Vector;

V_INLINE Vector
v_set1 (guint32 x)
{
  return _mm256_set1_epi32 ((int)x);
}

/* 0, 1, 2, … */
V_INLINE Vector
v_lanes (void)
{
  return _mm256_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7);
}

V_INLINE Vector
v_load (const void *from)
{
  return _mm256_loadu_si256 (from);
}

V_INLINE void
v_store (void  *to,
         Vector a)
{
  _mm256_storeu_si256 (to, a);
}

V_INLINE Vector
v_add (Vector a,
       Vector b)
{
  return _mm256_add_epi32 (a, b);
}

V_INLINE Vector
v_and (Vector a,
       Vector b)
{
  return _mm256_and_si256 (a, b);
}

V_INLINE Vector
v_xor (Vector a,
       Vector b)
{
  return _mm256_xor_si256 (a, b);
}

V_INLINE Vector
v_xor3 (Vector a,
        Vector b,
        Vector c)
{
  return v_xor (v_xor (a, b), c);
}

V_INLINE Vector
v_min (Vector a,
       Vector b)
{
  return _mm256_min_epi32 (a, b);
}

/* By the same number of bits, and by each lane's own. */
#define v_left(a, bits)  _mm256_slli_epi32 (a, bits)
#define v_right(a, bits) _mm256_srli_epi32 (a, bits)

V_INLINE Vector
v_left_each (Vector a,
             Vector bits)
{
  return _mm256_sllv_epi32 (a, bits);
}

V_INLINE Vector
v_right_each (Vector a,
              Vector bits)
{
  return _mm256_srlv_epi32 (a, bits);
}

/* One more, one less or nothing, where a > b as signed numbers.  A comparison that
 * holds is −1. */
V_INLINE Vector
v_more_where (Vector sum,
              Vector a,
              Vector b)
{
  return _mm256_sub_epi32 (sum, _mm256_cmpgt_epi32 (a, b));
}

V_INLINE Vector
v_less_where (Vector sum,
              Vector a,
              Vector b)
{
  return _mm256_add_epi32 (sum, _mm256_cmpgt_epi32 (a, b));
}

V_INLINE Vector
v_zero_where (Vector x,
              Vector a,
              Vector b)
{
  return _mm256_andnot_si256 (_mm256_cmpgt_epi32 (a, b), x);
}

/* --- products ------------------------------------------------------------------------- */

/* 64 bits each, of every second lane. */
V_INLINE Vector
v_products (Vector a,
            Vector b)
{
  return _mm256_mul_epu32 (a, b);
}

/* Upper halves of 64 bits go down. */
V_INLINE Vector
v_down (Vector a)
{
  return _mm256_srli_epi64 (a, 32);
}

/* Lower halves of both, those of odd go up. */
V_INLINE Vector
v_join (Vector even,
        Vector odd)
{
  return _mm256_blend_epi32 (even, _mm256_slli_epi64 (odd, 32), 0xaa);
}

/* --- tables of eight -------------------------------------------------------------------- */

V_INLINE Vector
v_look_up (const void *eight,
           Vector      places)
{
  return _mm256_permutevar8x32_epi32 (*(const __m256i *)eight, places);
}

/* from, and how many thresholds of its state turned passes: thresholds[width][8], rising. */
V_INLINE Vector
v_count_passed (const gint32 *thresholds,
                guint         width,
                Vector        states,
                Vector        turned,
                Vector        from)
{
  for (guint i = 0; i < width; i++)
    from = v_more_where (from, turned, v_look_up (thresholds + i * 8, states));

  return from;
}

/* --- bytes ---------------------------------------------------------------------------------- */

/* Every lane's four bytes of even and odd in turn; what comes out are 16 sums of bytes
 * over all lanes, each in two places eight bytes from each other. */
V_INLINE __m128i
v_sum_bytes (Vector even,
             Vector odd)
{
  const __m256i sum = _mm256_add_epi8 (_mm256_unpacklo_epi8 (even, odd), _mm256_unpackhi_epi8 (even, odd));

  return _mm_add_epi8 (_mm256_castsi256_si128 (sum), _mm256_extracti128_si256 (sum, 1));
}
