/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bound.h"

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

static void
throw_away_plain (const BenchCounters *counters,
                  guint32              draw,
                  guint32             *sums)
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
throw_away (const BenchCounters *counters,
            guint32              draw,
            UtenforInstructions  instructions,
            BenchWords          *words)
{
  words->n += (guint64)counters->n_persons * (counters->to - counters->from + 2);
  switch (utenfor_instructions_choose (instructions))
    {
#ifdef UTENFOR_HAVE_AVX512
    case UTENFOR_INSTRUCTIONS_AVX512:
      bench_throw_away_avx512 (counters, draw, words->sums);
      break;
#endif
#ifdef UTENFOR_HAVE_AVX2
    case UTENFOR_INSTRUCTIONS_AVX2:
      bench_throw_away_avx2 (counters, draw, words->sums);
      break;
#endif
    default:
      throw_away_plain (counters, draw, words->sums);
      break;
    }
}

BenchWords
bench_words_thrown_away (const UtenforLaneModel *model,
                         guint64                 seed,
                         guint                   n_draws,
                         UtenforInstructions     instructions)
{
  const guint participants = (guint)model->scenario->participants;
  BenchWords  words = { 0 };

  for (guint draw = 0; draw < n_draws; draw++)
    for (guint j = 0; j < (guint)model->scenario->intakes && j + model->offset < model->n_years; j++)
      {
        const guint         n_ages = MIN (model->n_ages, model->n_years - j - model->offset);
        const guint         first_age = (guint)model->first_age;
        const BenchCounters counters = { seed, j * participants, participants, first_age / UTENFOR_WORDS,
                                         (first_age + MAX (n_ages, 2) - 2) / UTENFOR_WORDS };

        throw_away (&counters, draw, instructions, &words);
      }

  return words;
}
