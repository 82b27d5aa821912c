/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lives.h"
#include "random-avx2.h"

#include <string.h>

#ifdef UTENFOR_HAVE_AVX2

/* Eight persons side by side.  A table of eight thresholds lies in one register, so
 * that every person finds the threshold of her state by permuting it; the states
 * she may move to are four bits each of one word.  Persons are counted in four
 * bits a state, eight states to a word: fifteen vectors fit before they are added
 * up, and that is a batch. */

#define VECTORS      15
#define BATCH        (VECTORS * UTENFOR_EIGHT)
#define SIDE_BY_SIDE 2 /* vectors */
#define MAX_AGES     128
#define EVERY_FOURTH 0x0F0F0F0F

typedef struct
{
  const UtenforLives *lives;
  guint               n_ages;
  guint               n;                    /* persons */
  guint32             persons[BATCH];       /* who they are */
  gint32              fates[BATCH];         /* their success words, turned */
  __m256i             nibbles[MAX_AGES][2]; /* persons by state, four bits each */
} Batch;

/* --- one step ---------------------------------------------------------------------- */

/* How many thresholds the word passes, in two sums that need not wait for each other. */
UTENFOR_AVX2_INLINE __m256i
count_reached (const __m256i *thresholds,
               guint          width,
               __m256i        states,
               __m256i        turned,
               __m256i        from)
{
  __m256i sums[2] = { from, _mm256_setzero_si256 () };

  for (guint i = 0; i < width; i++)
    sums[i % 2] = _mm256_sub_epi32 (sums[i % 2],
                                    _mm256_cmpgt_epi32 (turned, _mm256_permutevar8x32_epi32 (thresholds[i], states)));

  return _mm256_add_epi32 (sums[0], sums[1]);
}

UTENFOR_AVX2_INLINE __m256i
next_states (const UtenforChainTable *table,
             guint                    width,
             gboolean                 is_dense,
             guint                    age,
             __m256i                  states,
             __m256i                  turned)
{
  const __m256i *thresholds = (const __m256i *)table->thresholds + (gsize)age * width;
  __m256i        pack, reached;

  if (is_dense)
    return count_reached (thresholds, width, states, turned,
                          _mm256_permutevar8x32_epi32 (((const __m256i *)table->bases)[age], states));

  pack = _mm256_permutevar8x32_epi32 (((const __m256i *)table->packs)[age], states);
  reached = count_reached (thresholds, width, states, turned, _mm256_setzero_si256 ());

  /* Only the lowest four bits are the state. */
  return _mm256_and_si256 (_mm256_srlv_epi32 (pack, _mm256_slli_epi32 (reached, 2)), _mm256_set1_epi32 (7));
}

UTENFOR_AVX2_INLINE __m256i
start_states (const UtenforChainTable *table,
              __m256i                  turned)
{
  const guint n = table->chain->n_states - 1;
  __m256i     state = _mm256_set1_epi32 ((int)n);

  /* A comparison that holds is −1. */
  for (guint i = 0; i < n; i++)
    state = _mm256_add_epi32 (state, _mm256_cmpgt_epi32 (_mm256_set1_epi32 (table->start[i]), turned));

  return _mm256_min_epi32 (state, _mm256_set1_epi32 ((int)table->start_last));
}

/* ones: 1 for the persons who count, 0 for the others. */
UTENFOR_AVX2_INLINE void
count_states (__m256i *nibbles,
              __m256i  states,
              __m256i  ones)
{
  *nibbles = _mm256_add_epi32 (*nibbles, _mm256_sllv_epi32 (ones, _mm256_slli_epi32 (states, 2)));
}

/* --- eight lives --------------------------------------------------------------------- */

typedef struct
{
  __m256i states[2];
  __m256i persons;
  __m256i fates;
  __m256i valid; /* 1, and 0 beyond the last person */
} Eight;

UTENFOR_AVX2_INLINE void
words_of (const UtenforLives *lives,
          __m256i             persons,
          guint32             block,
          UtenforPurpose      purpose,
          __m256i             words[UTENFOR_WORDS])
{
  words[0] = _mm256_set1_epi32 ((int)lives->draw);
  words[1] = persons;
  words[2] = _mm256_set1_epi32 ((int)block);
  words[3] = _mm256_set1_epi32 ((int)purpose);
  utenfor_avx2_philox (lives->seed, words);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    words[w] = _mm256_xor_si256 (words[w], _mm256_set1_epi32 (G_MININT32));
}

UTENFOR_AVX2_INLINE void
begin (const Batch *batch,
       guint        vector,
       Eight       *eight)
{
  const __m256i lanes = _mm256_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7);
  __m256i       words[UTENFOR_WORDS];
  int           left = (int)batch->n - (int)(vector * UTENFOR_EIGHT);

  eight->persons = _mm256_loadu_si256 ((const __m256i *)(batch->persons + vector * UTENFOR_EIGHT));
  eight->fates = _mm256_loadu_si256 ((const __m256i *)(batch->fates + vector * UTENFOR_EIGHT));
  eight->valid = _mm256_and_si256 (_mm256_cmpgt_epi32 (_mm256_set1_epi32 (left), lanes), _mm256_set1_epi32 (1));
  words_of (batch->lives, eight->persons, 0, UTENFOR_PURPOSE_START, words);
  for (guint arm = 0; arm < 2; arm++)
    eight->states[arm] = start_states (batch->lives->arms[arm], words[0]);
}

/* Who counts at this age: with fates, those below its limit. */
UTENFOR_AVX2_INLINE void
count_eight (Batch       *batch,
             const Eight *eight,
             guint        age)
{
  const guint64 *fates = batch->lives->fates;
  __m256i        ones = eight->valid;

  if (fates != NULL)
    {
      if (fates[age] == 0)
        return;
      ones = _mm256_andnot_si256 (
        _mm256_cmpgt_epi32 (eight->fates, _mm256_set1_epi32 (utenfor_chain_turn ((guint32)(fates[age] - 1)))), ones);
    }
  for (guint arm = 0; arm < 2; arm++)
    count_states (&batch->nibbles[age][arm], eight->states[arm], ones);
}

/* A few vectors of persons side by side: while one waits for its thresholds, another
 * is moved on. */
UTENFOR_AVX2_INLINE void
live_few (Batch   *batch,
          guint    vector,
          guint    n_vectors,
          guint    width,
          gboolean is_dense)
{
  const UtenforLives *lives = batch->lives;
  guint               n = batch->n_ages;
  Eight               eights[SIDE_BY_SIDE];

  for (guint v = 0; v < n_vectors; v++)
    begin (batch, vector + v, &eights[v]);
  for (guint i = 0; i + 1 < n;)
    {
      guint   age = lives->first_age + i;
      guint   first = age % UTENFOR_WORDS;
      __m256i words[SIDE_BY_SIDE][UTENFOR_WORDS];

      for (guint v = 0; v < n_vectors; v++)
        words_of (lives, eights[v].persons, age / UTENFOR_WORDS, UTENFOR_PURPOSE_MOVES, words[v]);
#pragma GCC unroll 4
      for (guint w = 0; w < UTENFOR_WORDS; w++)
        {
          if (w < first || i + 1 >= n)
            continue;
          for (guint v = 0; v < n_vectors; v++)
            {
              count_eight (batch, &eights[v], i);
              for (guint arm = 0; arm < 2; arm++)
                eights[v].states[arm] = next_states (lives->arms[arm], width, is_dense, i, eights[v].states[arm], words[v][w]);
            }
          i++;
        }
    }
  for (guint v = 0; v < n_vectors && n > 0; v++)
    count_eight (batch, &eights[v], n - 1);
}

/* --- batches --------------------------------------------------------------------------- */

/* Adds one age's four-bit numbers to counts[8]: first into bytes, then across. */
UTENFOR_AVX2_INLINE void
spill (__m256i  nibbles,
       guint32 *counts)
{
  const __m256i low = _mm256_set1_epi32 (EVERY_FOURTH);
  __m256i       even = _mm256_and_si256 (nibbles, low);
  __m256i       odd = _mm256_and_si256 (_mm256_srli_epi32 (nibbles, 4), low);
  /* Even and odd states in turn, eight bytes for each person of four. */
  __m256i bytes = _mm256_add_epi8 (_mm256_unpacklo_epi8 (even, odd), _mm256_unpackhi_epi8 (even, odd));
  __m128i sum = _mm_add_epi8 (_mm256_castsi256_si128 (bytes), _mm256_extracti128_si256 (bytes, 1));

  sum = _mm_add_epi8 (sum, _mm_srli_si128 (sum, 8));
  _mm256_storeu_si256 ((__m256i *)counts,
                       _mm256_add_epi32 (_mm256_loadu_si256 ((const __m256i *)counts), _mm256_cvtepu8_epi32 (sum)));
}

UTENFOR_AVX2_INLINE void
live_batch_of_width (Batch   *batch,
                     guint    width,
                     gboolean is_dense)
{
  const guint n = (batch->n + UTENFOR_EIGHT - 1) / UTENFOR_EIGHT;
  guint       vector = 0;

  for (; vector + SIDE_BY_SIDE <= n; vector += SIDE_BY_SIDE)
    live_few (batch, vector, SIDE_BY_SIDE, width, is_dense);
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

UTENFOR_AVX2 static void
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
UTENFOR_AVX2 static void
enlist (Batch  *batch,
        guint32 first_person,
        guint   n,
        guint64 largest)
{
  const __m256i lanes = _mm256_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7);
  const __m256i persons = _mm256_add_epi32 (_mm256_set1_epi32 ((int)first_person), lanes);
  __m256i       words[UTENFOR_WORDS];
  gint32        fates[UTENFOR_EIGHT];

  if (batch->lives->fates == NULL)
    {
      /* Those beyond the last are overwritten, or never looked at. */
      _mm256_storeu_si256 ((__m256i *)(batch->persons + batch->n), persons);
      batch->n += n;
      return;
    }
  words_of (batch->lives, persons, 0, UTENFOR_PURPOSE_SUCCESS, words);
  _mm256_storeu_si256 ((__m256i *)fates, words[0]);
  for (guint i = 0; i < n; i++)
    {
      if (((guint32)fates[i] ^ 0x80000000u) >= largest)
        continue;
      batch->persons[batch->n] = first_person + i;
      batch->fates[batch->n++] = fates[i];
    }
}

UTENFOR_AVX2 void
utenfor_lives_count_avx2 (const UtenforLives *lives,
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
  for (guint32 i = 0; i < n_persons; i += UTENFOR_EIGHT)
    {
      if (i % UTENFOR_PERSONS_A_LOOK == 0 && utenfor_lives_is_stopped (lives))
        return;
      enlist (&batch, first_person + i, MIN (UTENFOR_EIGHT, n_persons - i), largest);
      if (batch.n + UTENFOR_EIGHT > BATCH)
        live_batch (&batch, counts);
    }
  if (batch.n > 0)
    live_batch (&batch, counts);
}

#endif
