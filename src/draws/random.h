/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random numbers that are a pure function of where they are used: Random123's
 * Philox 4×32-10 of key = seed and counter = (draw, person, block, purpose).
 * No state, no order: the same words for any number of threads, and the same
 * people without and with a measure.  docs/model.md says who uses what.
 *
 * Source: Salmon, Moraes, Dror & Shaw: Parallel random numbers: as easy as
 * 1, 2, 3 (2011). */

typedef enum {
  UTENFOR_PURPOSE_START,   /* which state a life begins in; block 0, word 0 */
  UTENFOR_PURPOSE_MOVES,   /* the move at age a: block a / 4, word a mod 4 */
  UTENFOR_PURPOSE_SUCCESS, /* who succeeds; block 0, word 0 */
  UTENFOR_PURPOSE_NUMBERS, /* uncertain numbers: person and block are its key; word 0 */
  UTENFOR_PURPOSE_USE,     /* + i: individual use of service i; for life UTENFOR_BLOCK_OF_LIFE, word 0; at age a like moves */
} UtenforPurpose;

#define UTENFOR_BLOCK_OF_LIFE G_MAXUINT32 /* no age comes so far */

#define UTENFOR_WORDS 4 /* of one counter */
#define UTENFOR_EIGHT 8 /* counters that are worked on side by side */

/* words[UTENFOR_WORDS] */
void utenfor_random_block (guint64        seed,
                           guint32        draw,
                           guint32        person,
                           guint32        block,
                           UtenforPurpose purpose,
                           guint32       *words);
/* The first word of eight draws that follow each other; the quickest way this
 * computer knows. */
void utenfor_random_eight_draws (guint64        seed,
                                 guint32        first_draw,
                                 guint32        person,
                                 guint32        block,
                                 UtenforPurpose purpose,
                                 guint32       *words);
/* The same of one draw and eight persons. */
void utenfor_random_eight_persons (guint64        seed,
                                   guint32        draw,
                                   const guint32 *persons,
                                   guint32        block,
                                   UtenforPurpose purpose,
                                   guint32       *words);

/* u = (word + ½) · 2⁻³²: never 0, never 1. */
static inline double
utenfor_random_uniform (guint32 word)
{
  return (word + 0.5) * 0x1p-32;
}

/* The smallest word whose uniform number is not below p, 0 … 2³²: u < p exactly
 * when word < this. */
static inline guint64
utenfor_random_threshold (double p)
{
  double  place = p * 0x1p32 - 0.5;
  gint64  whole = (gint64)place;
  guint64 limit = G_GUINT64_CONSTANT (1) << 32;

  if (place <= 0)
    return 0;

  return MIN (limit, (guint64)(whole + (place > whole)));
}

G_END_DECLS
