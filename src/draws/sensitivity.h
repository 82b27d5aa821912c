/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "what-if.h"

G_BEGIN_DECLS

/* What the answer hangs on: docs/model.md, "What the answer hangs on".  Paths are
 * interned, so the answers outlive the what-if they came from. */

/* One element alone to its low and to its high: a bar of the tornado. */
typedef struct
{
  const char       *path;
  UtenforNumberKind kind;
  guint             n_numbers; /* that move with it, itself among them */
  double            value;     /* of the lead */
  double            low;
  double            high;
  double            net_at_low;  /* kr, of the chosen payer */
  double            net_at_high; /* kr */
} UtenforSwing;

typedef struct
{
  const char *path_x;
  const char *path_y;
  guint       n_x;
  guint       n_y;
  double     *x;   /* [n_x] */
  double     *y;   /* [n_y] */
  double     *net; /* [n_y][n_x] kr */
} UtenforMap;

#define UTENFOR_MAX_MAP_SIDE 100

/* Of UtenforSwing, the widest first; what nothing hangs on is last. `payer`
 * n_payers is the public total. (transfer full) */
GArray *utenfor_sensitivity_new (UtenforWhatIf *what_if,
                                 guint          payer);
/* |net at high − net at low| */
double utenfor_swing_get_width (const UtenforSwing *swing);
/* The net over two elements, each from its low to its high in n_x and n_y even
 * steps (2 … UTENFOR_MAX_MAP_SIDE). (transfer full) */
UtenforMap *utenfor_map_new (UtenforWhatIf        *what_if,
                             guint                 payer,
                             const UtenforElement *x,
                             guint                 n_x,
                             const UtenforElement *y,
                             guint                 n_y);
void        utenfor_map_free (UtenforMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforMap, utenfor_map_free)

G_END_DECLS
