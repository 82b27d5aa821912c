/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

G_END_DECLS
