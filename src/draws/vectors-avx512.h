/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <immintrin.h>

/* What vectors-avx2.h says, in AVX-512: its functions are described there. */

#define V_LANES        16
#define V_SIDE_BY_SIDE 5
#define V_TARGET       "avx512f,avx512bw,avx512dq,avx512vl"
#define V_FUNCTION     __attribute__ ((target (V_TARGET)))
#define V_INLINE       static inline __attribute__ ((target (V_TARGET), always_inline))

typedef __m512i Vector;

V_INLINE Vector
v_set1 (guint32 x)
{
  return _mm512_set1_epi32 ((int)x);
}

V_INLINE Vector
v_lanes (void)
{
  return _mm512_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

V_INLINE Vector
v_load (const void *from)
{
  return _mm512_loadu_si512 (from);
}

V_INLINE void
v_store (void  *to,
         Vector a)
{
  _mm512_storeu_si512 (to, a);
}

V_INLINE Vector
v_add (Vector a,
       Vector b)
{
  return _mm512_add_epi32 (a, b);
}

V_INLINE Vector
v_and (Vector a,
       Vector b)
{
  return _mm512_and_si512 (a, b);
}

V_INLINE Vector
v_xor (Vector a,
       Vector b)
{
  return _mm512_xor_si512 (a, b);
}

V_INLINE Vector
v_xor3 (Vector a,
        Vector b,
        Vector c)
{
  return _mm512_ternarylogic_epi32 (a, b, c, 0x96);
}

V_INLINE Vector
v_min (Vector a,
       Vector b)
{
  return _mm512_min_epi32 (a, b);
}

#define v_left(a, bits)  _mm512_slli_epi32 (a, bits)
#define v_right(a, bits) _mm512_srli_epi32 (a, bits)

V_INLINE Vector
v_left_each (Vector a,
             Vector bits)
{
  return _mm512_sllv_epi32 (a, bits);
}

V_INLINE Vector
v_right_each (Vector a,
              Vector bits)
{
  return _mm512_srlv_epi32 (a, bits);
}

V_INLINE Vector
v_more_where (Vector sum,
              Vector a,
              Vector b)
{
  return _mm512_mask_add_epi32 (sum, _mm512_cmpgt_epi32_mask (a, b), sum, v_set1 (1));
}

V_INLINE Vector
v_less_where (Vector sum,
              Vector a,
              Vector b)
{
  return _mm512_mask_sub_epi32 (sum, _mm512_cmpgt_epi32_mask (a, b), sum, v_set1 (1));
}

V_INLINE Vector
v_zero_where (Vector x,
              Vector a,
              Vector b)
{
  return _mm512_maskz_mov_epi32 (_mm512_cmple_epi32_mask (a, b), x);
}

/* --- products ------------------------------------------------------------------------- */

V_INLINE Vector
v_products (Vector a,
            Vector b)
{
  return _mm512_mul_epu32 (a, b);
}

V_INLINE Vector
v_down (Vector a)
{
  return _mm512_srli_epi64 (a, 32);
}

V_INLINE Vector
v_join (Vector even,
        Vector odd)
{
  return _mm512_mask_shuffle_epi32 (even, 0xaaaa, odd, _MM_PERM_CCAA);
}

/* --- tables of eight -------------------------------------------------------------------- */

/* A register holds two tables of eight: places of the second are eight more. */
V_INLINE Vector
two_tables (const gint32 *thresholds,
            guint         width,
            guint         first,
            guint         second)
{
  const Vector one = _mm512_castsi256_si512 (*(const __m256i *)(thresholds + first * 8));

  return second < width ? _mm512_inserti64x4 (one, *(const __m256i *)(thresholds + second * 8), 1)
                        : _mm512_inserti64x4 (one, _mm256_set1_epi32 (G_MAXINT32), 1);
}

V_INLINE Vector
v_look_up (const void *eight,
           Vector      places)
{
  return _mm512_permutexvar_epi32 (places, _mm512_castsi256_si512 (*(const __m256i *)eight));
}

V_INLINE Vector
add_where (Vector    sum,
           __mmask16 where,
           guint32   x)
{
  return _mm512_mask_add_epi32 (sum, where, sum, v_set1 (x));
}

/* Thresholds rise, so that the middle one leaves half of them to be compared: three
 * of seven.  Lookups among four tables cost what they cost in one. */
V_INLINE Vector
v_count_passed (const gint32 *thresholds,
                guint         width,
                Vector        states,
                Vector        turned,
                Vector        from)
{
  const Vector never = v_set1 (G_MAXINT32);
  __mmask16    above;

  if (width > 3)
    {
      above = _mm512_cmpgt_epi32_mask (turned, v_look_up (thresholds + 3 * 8, states));
      from = add_where (from, above, 4);
      states = add_where (states, above, 16);
    }
  if (width > 1)
    {
      const Vector low = two_tables (thresholds, width, 1, 1);
      const Vector high = width > 5 ? two_tables (thresholds, width, 5, 5) : never;

      above = _mm512_cmpgt_epi32_mask (turned, width > 3 ? _mm512_permutex2var_epi32 (low, states, high)
                                                         : _mm512_permutexvar_epi32 (states, low));
      from = add_where (from, above, 2);
      states = add_where (states, above, 8);
    }

  const Vector low = two_tables (thresholds, width, 0, 2);
  const Vector high = width > 4 ? two_tables (thresholds, width, 4, 6) : never;

  above = _mm512_cmpgt_epi32_mask (turned, width > 3 ? _mm512_permutex2var_epi32 (low, states, high)
                                                     : _mm512_permutexvar_epi32 (states, low));

  return add_where (from, above, 1);
}

/* --- bytes ---------------------------------------------------------------------------------- */

V_INLINE __m128i
v_sum_bytes (Vector even,
             Vector odd)
{
  const Vector  sum = _mm512_add_epi8 (_mm512_unpacklo_epi8 (even, odd), _mm512_unpackhi_epi8 (even, odd));
  const __m256i half = _mm256_add_epi8 (_mm512_castsi512_si256 (sum), _mm512_extracti64x4_epi64 (sum, 1));

  return _mm_add_epi8 (_mm256_castsi256_si128 (half), _mm256_extracti128_si256 (half, 1));
}
