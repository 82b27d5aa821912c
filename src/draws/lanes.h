/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/* Eight draws side by side.  Whatever is linear in the calculation is done for
 * eight sets of numbers at once, one in each lane of a vector; nothing is ever
 * added across lanes, so every processor gives the same bits.
 *
 * Vectors are passed by pointer only: how they are passed by value depends on
 * the processor a function was compiled for. */

#define UTENFOR_LANES 8

typedef double UtenforLanes __attribute__ ((vector_size (UTENFOR_LANES * sizeof (double))));
typedef gint32 UtenforInts __attribute__ ((vector_size (UTENFOR_LANES * sizeof (gint32))));
typedef gint64 UtenforMask __attribute__ ((vector_size (UTENFOR_LANES * sizeof (gint64)))); /* of a comparison */

/* A function compiled for several processors; the best is taken when the program
 * is loaded. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define UTENFOR_FOR_EACH_CPU __attribute__ ((target_clones ("avx512f", "avx2", "default")))
#else
#define UTENFOR_FOR_EACH_CPU
#endif

static inline UtenforLanes *
utenfor_lanes_new (gsize n)
{
  return g_aligned_alloc0 (MAX (n, 1), sizeof (UtenforLanes), sizeof (UtenforLanes));
}

static inline void
utenfor_lanes_free (UtenforLanes *lanes)
{
  g_aligned_free (lanes);
}

/* Writes lanes where nobody looks for a long time, past the cache, so that what is
 * there need not be read first.  `to` begins where lanes may begin. After the last,
 * utenfor_lanes_end_put_away(), before other threads read any. */
static inline __attribute__ ((always_inline)) void
utenfor_lanes_put_away (double             *to,
                        const UtenforLanes *from)
{
#ifdef __SSE2__
  for (guint i = 0; i < UTENFOR_LANES; i += 2)
    _mm_stream_pd (to + i, _mm_load_pd ((const double *)from + i));
#else
  memcpy (to, from, sizeof *from);
#endif
}

static inline void
utenfor_lanes_end_put_away (void)
{
#ifdef __SSE2__
  _mm_sfence ();
#endif
}

G_END_DECLS
