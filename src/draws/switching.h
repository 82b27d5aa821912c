/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "what-if.h"

G_BEGIN_DECLS

/* How far a number would have to be from what the file says before a payer's net
 * is 0: the root nearest the value within shares 0 … 1, risks 0.01 … 100, costs and
 * use 0 … 100 times the value, found by Brent's method to 1e-6 of its size. */

typedef enum {
  UTENFOR_SWITCHING_AT,    /* at `at` */
  UTENFOR_SWITCHING_NEVER, /* the payer loses whatever the number is */
  UTENFOR_SWITCHING_ANY,   /* the payer does not lose, whatever the number is */
} UtenforSwitchingKind;

typedef struct
{
  const char          *path; /* interned */
  UtenforNumberKind    kind;
  guint                n_numbers; /* that move with it, in proportion, itself among them */
  double               value;     /* of the lead */
  double               low;
  double               high;
  UtenforSwitchingKind answer;
  double               at;     /* NAN unless UTENFOR_SWITCHING_AT */
  gboolean             inside; /* whether it lies within low … high */
} UtenforSwitching;

/* Of UtenforSwitching: first what is nearest, counted in widths of its own
 * interval, then what has no such value. `payer` n_payers is the public total.
 * (transfer full) */
GArray *utenfor_switching_new (UtenforWhatIf *what_if,
                               guint          payer);

G_END_DECLS
