/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "instructions.h"

gboolean
utenfor_instructions_exist (UtenforInstructions instructions)
{
  switch (instructions)
    {
    case UTENFOR_INSTRUCTIONS_BEST:
    case UTENFOR_INSTRUCTIONS_PLAIN:
      return TRUE;
#ifdef UTENFOR_HAVE_AVX2
    case UTENFOR_INSTRUCTIONS_AVX2:
      return __builtin_cpu_supports ("avx2");
#endif
#ifdef UTENFOR_HAVE_AVX512
    case UTENFOR_INSTRUCTIONS_AVX512:
      return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw") &&
             __builtin_cpu_supports ("avx512dq") && __builtin_cpu_supports ("avx512vl");
#endif
    default:
      return FALSE;
    }
}

UtenforInstructions
utenfor_instructions_choose (UtenforInstructions instructions)
{
  if (instructions != UTENFOR_INSTRUCTIONS_BEST)
    return instructions;

  instructions = UTENFOR_N_INSTRUCTIONS - 1;
  while (!utenfor_instructions_exist (instructions))
    instructions--;

  return instructions;
}

const char *
utenfor_instructions_get_name (UtenforInstructions instructions)
{
  static const char *const names[UTENFOR_N_INSTRUCTIONS] = { "best", "plain", "avx2", "avx512" };

  g_return_val_if_fail ((guint)instructions < UTENFOR_N_INSTRUCTIONS, NULL);

  return names[instructions];
}
