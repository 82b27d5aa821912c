/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* Thought-provoking numbers about a target group: one figure, what it says, and
 * what it does not say. */

typedef struct
{
  char   *figure; /* "6,3" */
  char   *unit;   /* "mill. kr", may be "" */
  char   *sentence;
  char   *caveat;
  char   *question; /* over the bars, NULL: there are none */
  double *bars;     /* [n_payers], kr, or NULL */
} UtenforThought;

void utenfor_thought_free (UtenforThought *thought);
/* Array of UtenforThought; those that cannot be computed are left out. (transfer full) */
GPtrArray *utenfor_thoughts_new (const UtenforResult *result);

G_END_DECLS
