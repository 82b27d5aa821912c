/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "random.h"

G_BEGIN_DECLS

/* The words of several counters at a time, words[UTENFOR_WORDS][lanes]: what
 * philox-vectors.h makes of the vectors of one processor. */

#define UTENFOR_MOST_LANES 16

typedef struct
{
  guint n_lanes;
  void (*fill) (guint64        seed,
                const guint32 *draws,   /* [n_lanes] */
                const guint32 *persons, /* [n_lanes] */
                guint32        block,
                UtenforPurpose purpose,
                guint32       *words);
  void (*fill_persons) (guint64        seed,
                        guint32        draw,
                        const guint32 *persons, /* [n_lanes] */
                        guint32        block,
                        UtenforPurpose purpose,
                        guint32       *words);
} UtenforRandomVectors;

#ifdef UTENFOR_HAVE_AVX2
extern const UtenforRandomVectors utenfor_random_avx2;
#endif
#ifdef UTENFOR_HAVE_AVX512
extern const UtenforRandomVectors utenfor_random_avx512;
#endif

G_END_DECLS
