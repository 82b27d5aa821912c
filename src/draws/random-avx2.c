/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-vectors.h"

#ifdef UTENFOR_HAVE_AVX2

#include "vectors-avx2.h"

#include "random-of-vectors.h"

const UtenforRandomVectors utenfor_random_avx2 = { V_LANES, fill, fill_persons };

#endif
