/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-vectors.h"

#include "instructions.h"

#include <Random123/philox.h>
#include <string.h>

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

void
utenfor_random_eight_draws (guint64        seed,
                            guint32        first_draw,
                            guint32        person,
                            guint32        block,
                            UtenforPurpose purpose,
                            guint32       *words)
{
  guint32 all[UTENFOR_WORDS * UTENFOR_EIGHT];

#ifdef UTENFOR_HAVE_AVX2
  if (utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX2))
    {
      guint32 draws[UTENFOR_EIGHT], persons[UTENFOR_EIGHT];

      for (guint i = 0; i < UTENFOR_EIGHT; i++)
        {
          draws[i] = first_draw + i;
          persons[i] = person;
        }
      utenfor_random_avx2.fill (seed, draws, persons, block, purpose, all);
      memcpy (words, all, UTENFOR_EIGHT * sizeof (guint32));
      return;
    }
#endif
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      utenfor_random_block (seed, first_draw + i, person, block, purpose, all);
      words[i] = all[0];
    }
}

void
utenfor_random_eight_persons (guint64        seed,
                              guint32        draw,
                              const guint32 *persons,
                              guint32        block,
                              UtenforPurpose purpose,
                              guint32       *words)
{
  guint32 all[UTENFOR_WORDS * UTENFOR_EIGHT];

#ifdef UTENFOR_HAVE_AVX2
  if (utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX2))
    {
      utenfor_random_avx2.fill_persons (seed, draw, persons, block, purpose, all);
      memcpy (words, all, UTENFOR_EIGHT * sizeof (guint32));
      return;
    }
#endif
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      utenfor_random_block (seed, draw, persons[i], block, purpose, all);
      words[i] = all[0];
    }
}
