/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many persons side by side, behind vectors-avx2.h or vectors-avx512.h.  A table of
 * eight thresholds lies in one register, so that every person finds the threshold
 * of her state by permuting it; the states she may move to are four bits each of one
 * word.  Persons are counted in four bits a state, eight states to a word: fifteen
 * vectors fit before they are added up, and that is a batch. */

#pragma once

#include "lives.h"
#include "philox-vectors.h"

#include <string.h>

#define VECTORS      15
#define BATCH        (VECTORS * V_LANES)
#define MAX_AGES     128
#define EVERY_FOURTH 0x0F0F0F0F

typedef struct
{
  const UtenforLives *lives;
  guint               n_ages;
  guint               n;                    /* persons */
  guint32             persons[BATCH];       /* who they are */
  gint32              fates[BATCH];         /* their success words, turned */
  Vector              nibbles[MAX_AGES][2]; /* persons by state, four bits each */
} Batch;

/* --- one step ---------------------------------------------------------------------- */

V_INLINE Vector
next_states (const UtenforChainTable *table,
             guint                    width,
             gboolean                 is_dense,
             guint                    age,
             Vector                   states,
             Vector                   turned)
{
  const gint32 *thresholds = table->thresholds + (gsize)age * width * UTENFOR_FAST_STATES;
  const gsize   row = (gsize)age * UTENFOR_FAST_STATES;
  Vector        pack, passed;

  if (is_dense)
    return v_count_passed (thresholds, width, states, turned, v_look_up (table->bases + row, states));

  pack = v_look_up (table->packs + row, states);
  passed = v_count_passed (thresholds, width, states, turned, v_set1 (0));

  /* Only the lowest four bits are the state. */
  return v_and (v_right_each (pack, v_left (passed, 2)), v_set1 (7));
}

V_INLINE Vector
start_states (const UtenforChainTable *table,
              Vector                   turned)
{
  const guint n = table->chain->n_states - 1;
  Vector      states = v_set1 (n);

  for (guint i = 0; i < n; i++)
    states = v_less_where (states, v_set1 ((guint32)table->start[i]), turned);

  return v_min (states, v_set1 (table->start_last));
}

/* --- a vector of lives --------------------------------------------------------------- */

typedef struct
{
  Vector states[2];
  Vector persons;
  Vector fates;
  Vector valid; /* 1, and 0 beyond the last person */
} People;

/* Turned, as thresholds are. */
V_INLINE void
words_of (const UtenforLives *lives,
          Vector              persons,
          guint32             block,
          UtenforPurpose      purpose,
          Vector              words[UTENFOR_WORDS])
{
  philox_of_persons (lives->seed, lives->draw, persons, block, purpose, words);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    words[w] = v_xor (words[w], v_set1 (0x80000000u));
}

V_INLINE void
begin (const Batch *batch,
       guint        vector,
       People      *people)
{
  const guint first = vector * V_LANES;
  Vector      words[UTENFOR_WORDS];

  people->persons = v_load (batch->persons + first);
  people->fates = v_load (batch->fates + first);
  people->valid = v_more_where (v_set1 (0), v_set1 (batch->n - first), v_lanes ());
  words_of (batch->lives, people->persons, 0, UTENFOR_PURPOSE_START, words);
  for (guint arm = 0; arm < 2; arm++)
    people->states[arm] = start_states (batch->lives->arms[arm], words[0]);
}

/* Who counts at this age: with fates, those below its limit. */
V_INLINE void
count (Batch        *batch,
       const People *people,
       guint         age)
{
  const guint64 *fates = batch->lives->fates;
  Vector         ones = people->valid;

  if (fates != NULL)
    {
      if (fates[age] == 0)
        return;
      ones = v_zero_where (ones, people->fates, v_set1 ((guint32)utenfor_chain_turn ((guint32)(fates[age] - 1))));
    }
  for (guint arm = 0; arm < 2; arm++)
    {
      Vector *nibbles = &batch->nibbles[age][arm];

      *nibbles = v_add (*nibbles, v_left_each (ones, v_left (people->states[arm], 2)));
    }
}

/* A few vectors of persons side by side: while one waits for its thresholds, another
 * is moved on. */
V_INLINE void
live_few (Batch   *batch,
          guint    vector,
          guint    n_vectors,
          guint    width,
          gboolean is_dense)
{
  const UtenforLives *lives = batch->lives;
  guint               n = batch->n_ages;
  People              people[V_SIDE_BY_SIDE];

  for (guint v = 0; v < n_vectors; v++)
    begin (batch, vector + v, &people[v]);
  for (guint i = 0; i + 1 < n;)
    {
      guint  age = lives->first_age + i;
      guint  first = age % UTENFOR_WORDS;
      Vector words[V_SIDE_BY_SIDE][UTENFOR_WORDS];

      for (guint v = 0; v < n_vectors; v++)
        words_of (lives, people[v].persons, age / UTENFOR_WORDS, UTENFOR_PURPOSE_MOVES, words[v]);
#pragma GCC unroll 4
      for (guint w = 0; w < UTENFOR_WORDS; w++)
        {
          if (w < first || i + 1 >= n)
            continue;
          for (guint v = 0; v < n_vectors; v++)
            {
              count (batch, &people[v], i);
              for (guint arm = 0; arm < 2; arm++)
                people[v].states[arm] = next_states (lives->arms[arm], width, is_dense, i, people[v].states[arm], words[v][w]);
            }
          i++;
        }
    }
  for (guint v = 0; v < n_vectors && n > 0; v++)
    count (batch, &people[v], n - 1);
}

/* --- batches --------------------------------------------------------------------------- */

/* Adds one age's four-bit numbers to counts[8]: first into bytes, then across. */
V_INLINE void
spill (Vector   nibbles,
       guint32 *counts)
{
  const Vector  low = v_set1 (EVERY_FOURTH);
  const __m128i bytes = v_sum_bytes (v_and (nibbles, low), v_and (v_right (nibbles, 4), low));
  const __m128i sums = _mm_add_epi8 (bytes, _mm_srli_si128 (bytes, 8));

  _mm256_storeu_si256 ((__m256i *)counts,
                       _mm256_add_epi32 (_mm256_loadu_si256 ((const __m256i *)counts), _mm256_cvtepu8_epi32 (sums)));
}

V_INLINE void
live_batch_of_width (Batch   *batch,
                     guint    width,
                     gboolean is_dense)
{
  const guint n = (batch->n + V_LANES - 1) / V_LANES;
  guint       vector = 0;

  for (; vector + V_SIDE_BY_SIDE <= n; vector += V_SIDE_BY_SIDE)
    live_few (batch, vector, V_SIDE_BY_SIDE, width, is_dense);
  for (; vector < n; vector++)
    live_few (batch, vector, 1, width, is_dense);
}

/* Each width is compiled for itself, so that its thresholds need no loop. */
#define LIVE_WIDTH(width)                        \
  case width:                                    \
    if (is_dense)                                \
      live_batch_of_width (batch, width, TRUE);  \
    else                                         \
      live_batch_of_width (batch, width, FALSE); \
    break

V_FUNCTION static void
live_batch (Batch   *batch,
            guint32 *counts[2])
{
  const UtenforChainTable *const *arms = batch->lives->arms;
  const gboolean                  is_dense = arms[0]->chain->is_dense && arms[1]->chain->is_dense;

  memset (batch->nibbles, 0, batch->n_ages * sizeof batch->nibbles[0]);
  switch (arms[0]->width)
    {
      LIVE_WIDTH (1);
      LIVE_WIDTH (2);
      LIVE_WIDTH (3);
      LIVE_WIDTH (4);
      LIVE_WIDTH (5);
      LIVE_WIDTH (6);
      LIVE_WIDTH (7);
    default:
      g_assert_not_reached ();
    }

  for (guint age = 0; age < batch->n_ages; age++)
    for (guint arm = 0; arm < 2; arm++)
      spill (batch->nibbles[age][arm], counts[arm] + (gsize)age * UTENFOR_FAST_STATES);
  batch->n = 0;
}

/* Everybody, or those the measure ever changes. */
V_FUNCTION static void
enlist (Batch  *batch,
        guint32 first_person,
        guint   n,
        guint64 largest)
{
  const Vector persons = v_add (v_set1 (first_person), v_lanes ());
  Vector       words[UTENFOR_WORDS];
  gint32       fates[V_LANES];

  if (batch->lives->fates == NULL)
    {
      /* Those beyond the last are overwritten, or never looked at. */
      v_store (batch->persons + batch->n, persons);
      batch->n += n;
      return;
    }
  words_of (batch->lives, persons, 0, UTENFOR_PURPOSE_SUCCESS, words);
  v_store (fates, words[0]);
  for (guint i = 0; i < n; i++)
    {
      if (((guint32)fates[i] ^ 0x80000000u) >= largest)
        continue;
      batch->persons[batch->n] = first_person + i;
      batch->fates[batch->n++] = fates[i];
    }
}

/* utenfor_lives_count() with vectors. */
V_INLINE void
count_lives (const UtenforLives *lives,
             guint32             first_person,
             guint32             n_persons,
             guint               n_ages,
             guint32            *counts[2])
{
  guint64 largest = lives->fates != NULL ? utenfor_lives_largest_fate (lives, n_ages) : 0;
  Batch   batch;

  batch.lives = lives;
  batch.n_ages = n_ages;
  batch.n = 0;
  memset (batch.persons, 0, sizeof batch.persons);
  memset (batch.fates, 0, sizeof batch.fates);
  for (guint32 i = 0; i < n_persons; i += V_LANES)
    {
      if (i % UTENFOR_PERSONS_A_LOOK == 0 && utenfor_lives_is_stopped (lives))
        return;
      enlist (&batch, first_person + i, MIN (V_LANES, n_persons - i), largest);
      if (batch.n + V_LANES > BATCH)
        live_batch (&batch, counts);
    }
  if (batch.n > 0)
    live_batch (&batch, counts);
}
