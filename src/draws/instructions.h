/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which of a processor's instructions random numbers and lives are computed with.
 * All give the same words and the same counts; only tests and benchmarks choose. */

typedef enum {
  UTENFOR_INSTRUCTIONS_BEST, /* the quickest this computer has */
  UTENFOR_INSTRUCTIONS_PLAIN,
  UTENFOR_INSTRUCTIONS_AVX2,   /* eight numbers at a time */
  UTENFOR_INSTRUCTIONS_AVX512, /* sixteen */
  UTENFOR_N_INSTRUCTIONS
} UtenforInstructions;

/* Whether this program knows them and this computer has them. */
gboolean utenfor_instructions_exist (UtenforInstructions instructions);
/* What BEST is here; the others are themselves. */
UtenforInstructions utenfor_instructions_choose (UtenforInstructions instructions);
/* "avx2", never translated. */
const char *utenfor_instructions_get_name (UtenforInstructions instructions);

G_END_DECLS
