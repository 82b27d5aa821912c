/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lives.h"

guint64
utenfor_lives_largest_fate (const UtenforLives *lives,
                            guint               n_ages)
{
  guint64 largest = 0;

  for (guint age = 0; age < n_ages; age++)
    largest = MAX (largest, lives->fates[age]);

  return largest;
}

void
utenfor_lives_trace (const UtenforLives *lives,
                     guint               arm,
                     guint32             person,
                     guint               n_ages,
                     guint              *states)
{
  const UtenforChainTable *table = lives->arms[arm];
  guint32                  words[UTENFOR_WORDS];

  if (n_ages == 0)
    return;
  utenfor_random_block (lives->seed, lives->draw, person, 0, UTENFOR_PURPOSE_START, words);
  states[0] = utenfor_chain_table_start (table, words[0]);
  for (guint i = 0; i + 1 < n_ages; i++)
    {
      guint age = lives->first_age + i;

      if (i == 0 || age % UTENFOR_WORDS == 0)
        utenfor_random_block (lives->seed, lives->draw, person, age / UTENFOR_WORDS, UTENFOR_PURPOSE_MOVES, words);
      states[i + 1] = utenfor_chain_table_next (table, i, states[i], words[age % UTENFOR_WORDS]);
    }
}

guint32
utenfor_lives_get_fate (const UtenforLives *lives,
                        guint32             person)
{
  guint32 words[UTENFOR_WORDS];

  utenfor_random_block (lives->seed, lives->draw, person, 0, UTENFOR_PURPOSE_SUCCESS, words);

  return words[0];
}

/* One life in one arm; states[n_ages] is room to work in. */
static void
count_life (const UtenforLives *lives,
            guint               arm,
            guint32             person,
            guint32             fate,
            guint               n_ages,
            guint              *states,
            guint32            *counts)
{
  utenfor_lives_trace (lives, arm, person, n_ages, states);
  for (guint i = 0; i < n_ages; i++)
    if (lives->fates == NULL || fate < lives->fates[i])
      counts[(gsize)i * lives->arms[arm]->stride + states[i]]++;
}

/* Without vectors. */
static void
count_plain (const UtenforLives *lives,
             guint32             first_person,
             guint32             n_persons,
             guint               n_ages,
             guint32            *counts[2])
{
  guint64           largest = lives->fates != NULL ? utenfor_lives_largest_fate (lives, n_ages) : 0;
  g_autofree guint *states = g_new (guint, MAX (n_ages, 1));

  for (guint32 i = 0; i < n_persons; i++)
    {
      guint32 fate = 0;

      if (i % UTENFOR_PERSONS_A_LOOK == 0 && utenfor_lives_is_stopped (lives))
        return;
      if (lives->fates != NULL)
        {
          /* Whom the measure never changes gains nothing in any state. */
          fate = utenfor_lives_get_fate (lives, first_person + i);
          if (fate >= largest)
            continue;
        }
      for (guint arm = 0; arm < 2; arm++)
        count_life (lives, arm, first_person + i, fate, n_ages, states, counts[arm]);
    }
}

void
utenfor_lives_count (const UtenforLives *lives,
                     guint32             first_person,
                     guint32             n_persons,
                     guint               n_ages,
                     guint32            *counts[2])
{
  const gboolean has_vectors = lives->arms[0]->packs != NULL && lives->arms[1]->packs != NULL;

  switch (has_vectors ? utenfor_instructions_choose (lives->instructions) : UTENFOR_INSTRUCTIONS_PLAIN)
    {
#ifdef UTENFOR_HAVE_AVX512
    case UTENFOR_INSTRUCTIONS_AVX512:
      utenfor_lives_count_avx512 (lives, first_person, n_persons, n_ages, counts);
      break;
#endif
#ifdef UTENFOR_HAVE_AVX2
    case UTENFOR_INSTRUCTIONS_AVX2:
      utenfor_lives_count_avx2 (lives, first_person, n_persons, n_ages, counts);
      break;
#endif
    default:
      count_plain (lives, first_person, n_persons, n_ages, counts);
      break;
    }
}
