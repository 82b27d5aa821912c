/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lives.h"

#ifdef UTENFOR_HAVE_AVX512

#include "vectors-avx512.h"

#include "lives-vectors.h"

V_FUNCTION void
utenfor_lives_count_avx512 (const UtenforLives *lives,
                            guint32             first_person,
                            guint32             n_persons,
                            guint               n_ages,
                            guint32            *counts[2])
{
  count_lives (lives, first_person, n_persons, n_ages, counts);
}

#endif
