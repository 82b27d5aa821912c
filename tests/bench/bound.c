/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bound.h"

#include "random-avx2.h"

#include <string.h>

/* --- written down --------------------------------------------------------------------- */

static BenchWords recorded;

void __real_utenfor_random_block (guint64        seed,
                                  guint32        draw,
                                  guint32        person,
                                  guint32        block,
                                  UtenforPurpose purpose,
                                  guint32       *words);
void __wrap_utenfor_random_block (guint64        seed,
                                  guint32        draw,
                                  guint32        person,
                                  guint32        block,
                                  UtenforPurpose purpose,
                                  guint32       *words);

void
__wrap_utenfor_random_block (guint64        seed,
                             guint32        draw,
                             guint32        person,
                             guint32        block,
                             UtenforPurpose purpose,
                             guint32       *words)
{
  __real_utenfor_random_block (seed, draw, person, block, purpose, words);
  if (purpose == UTENFOR_PURPOSE_NUMBERS)
    return;
  recorded.n++;
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    recorded.sums[w] += words[w];
}

BenchWords
bench_words_recorded (void)
{
  BenchWords words = recorded;

  memset (&recorded, 0, sizeof recorded);

  return words;
}

/* --- thrown away -------------------------------------------------------------------------- */

/* One intake's counters: START block 0, then MOVES blocks from … to. */
typedef struct
{
  guint64 seed;
  guint32 first_person;
  guint32 n_persons;
  guint32 from;
  guint32 to;
} Counters;

#ifdef UTENFOR_HAVE_AVX2

UTENFOR_AVX2_INLINE void
add_eight (guint64        seed,
           guint32        draw,
           __m256i        persons,
           guint32        block,
           UtenforPurpose purpose,
           __m256i        valid,
           __m256i        sums[UTENFOR_WORDS])
{
  __m256i words[UTENFOR_WORDS] = { _mm256_set1_epi32 ((int)draw), persons, _mm256_set1_epi32 ((int)block),
                                   _mm256_set1_epi32 (purpose) };

  utenfor_avx2_philox (seed, words);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    sums[w] = _mm256_add_epi32 (sums[w], _mm256_and_si256 (words[w], valid));
}

UTENFOR_AVX2 static void
throw_away_avx2 (const Counters *counters,
                 guint32         draw,
                 guint32        *sums)
{
  const __m256i lanes = _mm256_setr_epi32 (0, 1, 2, 3, 4, 5, 6, 7);
  __m256i       all[UTENFOR_WORDS];

  for (guint w = 0; w < UTENFOR_WORDS; w++)
    all[w] = _mm256_setzero_si256 ();
  for (guint32 i = 0; i < counters->n_persons; i += UTENFOR_EIGHT)
    {
      __m256i persons = _mm256_add_epi32 (_mm256_set1_epi32 ((int)(counters->first_person + i)), lanes);
      __m256i valid = _mm256_cmpgt_epi32 (_mm256_set1_epi32 ((int)(counters->n_persons - i)), lanes);

      add_eight (counters->seed, draw, persons, 0, UTENFOR_PURPOSE_START, valid, all);
      for (guint32 block = counters->from; block <= counters->to; block++)
        add_eight (counters->seed, draw, persons, block, UTENFOR_PURPOSE_MOVES, valid, all);
    }
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    for (guint lane = 0; lane < UTENFOR_EIGHT; lane++)
      sums[w] += ((const guint32 *)&all[w])[lane];
}

#endif

static void
throw_away_plain (const Counters *counters,
                  guint32         draw,
                  guint32        *sums)
{
  guint32 words[UTENFOR_WORDS];

  for (guint32 i = 0; i < counters->n_persons; i++)
    for (guint32 block = counters->from; block <= counters->to + 1; block++)
      {
        gboolean is_start = block > counters->to;

        __real_utenfor_random_block (counters->seed, draw, counters->first_person + i, is_start ? 0 : block,
                                     is_start ? UTENFOR_PURPOSE_START : UTENFOR_PURPOSE_MOVES, words);
        for (guint w = 0; w < UTENFOR_WORDS; w++)
          sums[w] += words[w];
      }
}

static void
throw_away (const Counters *counters,
            guint32         draw,
            BenchWords     *words)
{
  words->n += (guint64)counters->n_persons * (counters->to - counters->from + 2);
#ifdef UTENFOR_HAVE_AVX2
  if (utenfor_random_has_avx2 ())
    {
      throw_away_avx2 (counters, draw, words->sums);
      return;
    }
#endif
  throw_away_plain (counters, draw, words->sums);
}

BenchWords
bench_words_thrown_away (const UtenforLaneModel *model,
                         guint64                 seed,
                         guint                   n_draws)
{
  const guint participants = (guint)model->scenario->participants;
  BenchWords  words = { 0 };

  for (guint draw = 0; draw < n_draws; draw++)
    for (guint j = 0; j < (guint)model->scenario->intakes && j + model->offset < model->n_years; j++)
      {
        const guint    n_ages = MIN (model->n_ages, model->n_years - j - model->offset);
        const guint    first_age = (guint)model->first_age;
        const Counters counters = { seed, j * participants, participants, first_age / UTENFOR_WORDS,
                                    (first_age + MAX (n_ages, 2) - 2) / UTENFOR_WORDS };

        throw_away (&counters, draw, &words);
      }

  return words;
}
