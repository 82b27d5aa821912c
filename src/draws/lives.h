/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chain.h"
#include "instructions.h"
#include "random.h"

G_BEGIN_DECLS

/* Persons' lives, two of each person on the same random words: without and with a
 * transition effect, or in the group and in the reference for a life-course
 * effect.  What comes out is how many persons were in each state at each age:
 * whole numbers, the same for every order and every processor. */

typedef struct
{
  guint64                  seed;
  guint32                  draw;
  int                      first_age;
  const UtenforChainTable *arms[2]; /* with the same ages and width */
  /* Of a life-course effect: who counts at each age index, those whose success word
   * is below this, 0 … 2³². NULL: everybody. */
  const guint64      *fates; /* [n_ages] */
  const gint         *stop;  /* set by somebody else to end early, or NULL */
  UtenforInstructions instructions;
} UtenforLives;

/* counts[2][n_ages][stride] += persons first … first + n − 1, to age index n_ages − 1. */
void utenfor_lives_count (const UtenforLives *lives,
                          guint32             first_person,
                          guint32             n_persons,
                          guint               n_ages,
                          guint32            *counts[2]);
/* The same with vectors, where these instructions exist and both arms have packs. */
void utenfor_lives_count_avx2 (const UtenforLives *lives,
                               guint32             first_person,
                               guint32             n_persons,
                               guint               n_ages,
                               guint32            *counts[2]);
void utenfor_lives_count_avx512 (const UtenforLives *lives,
                                 guint32             first_person,
                                 guint32             n_persons,
                                 guint               n_ages,
                                 guint32            *counts[2]);
/* One person's life in one arm: states[n_ages], as the arm's chain numbers them. */
void utenfor_lives_trace (const UtenforLives *lives,
                          guint               arm,
                          guint32             person,
                          guint               n_ages,
                          guint              *states);
/* The person's success word, to be compared with fates. */
guint32 utenfor_lives_get_fate (const UtenforLives *lives,
                                guint32             person);
/* The largest of fates. */
guint64 utenfor_lives_largest_fate (const UtenforLives *lives,
                                    guint               n_ages);

#define UTENFOR_PERSONS_A_LOOK 4096 /* at stop */

static inline gboolean
utenfor_lives_is_stopped (const UtenforLives *lives)
{
  return lives->stop != NULL && g_atomic_int_get (lives->stop);
}

G_END_DECLS
