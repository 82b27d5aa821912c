/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-avx2.h"

#include <Random123/philox.h>

void
utenfor_random_block (guint64        seed,
                      guint32        draw,
                      guint32        person,
                      guint32        block,
                      UtenforPurpose purpose,
                      guint32       *words)
{
  philox4x32_key_t key = { { (guint32)seed, (guint32)(seed >> 32) } };
  philox4x32_ctr_t counter = { { draw, person, block, purpose } };

  counter = philox4x32 (counter, key);
  for (guint w = 0; w < UTENFOR_WORDS; w++)
    words[w] = counter.v[w];
}

gboolean
utenfor_random_has_avx2 (void)
{
#ifdef UTENFOR_HAVE_AVX2
  return __builtin_cpu_supports ("avx2");
#else
  return FALSE;
#endif
}

#ifdef UTENFOR_HAVE_AVX2
static void
eight_draws_avx2 (guint64        seed,
                  guint32        first_draw,
                  guint32        person,
                  guint32        block,
                  UtenforPurpose purpose,
                  guint32       *words)
{
  guint32 draws[UTENFOR_EIGHT], persons[UTENFOR_EIGHT];
  guint32 all[UTENFOR_WORDS * UTENFOR_EIGHT];

  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      draws[i] = first_draw + i;
      persons[i] = person;
    }
  utenfor_random_eight_avx2 (seed, draws, persons, block, purpose, all);
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    words[i] = all[i];
}
#endif

void
utenfor_random_eight_draws (guint64        seed,
                            guint32        first_draw,
                            guint32        person,
                            guint32        block,
                            UtenforPurpose purpose,
                            guint32       *words)
{
#ifdef UTENFOR_HAVE_AVX2
  if (utenfor_random_has_avx2 ())
    {
      eight_draws_avx2 (seed, first_draw, person, block, purpose, words);
      return;
    }
#endif
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      guint32 block_words[UTENFOR_WORDS];

      utenfor_random_block (seed, first_draw + i, person, block, purpose, block_words);
      words[i] = block_words[0];
    }
}
