/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-vectors.h"

#ifdef UTENFOR_HAVE_AVX512

#include "vectors-avx512.h"

#include "random-of-vectors.h"

const UtenforRandomVectors utenfor_random_avx512 = { V_LANES, fill, fill_persons };

#endif
