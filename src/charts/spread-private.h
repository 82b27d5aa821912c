/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-private.h"
#include "spread-figures.h"

G_BEGIN_DECLS

/* Places in utenfor_percentiles. */
enum {
  UTENFOR_P5,
  UTENFOR_P10,
  UTENFOR_P25,
  UTENFOR_P50,
  UTENFOR_P75,
  UTENFOR_P90,
  UTENFOR_P95
};

/* What a payer is called in a picture; the public total is "In all". */
const char *utenfor_spread_payer_name (const UtenforSpreads *spreads,
                                       guint                 payer);
UtenforTone utenfor_spread_payer_tone (const UtenforSpreads *spreads,
                                       guint                 payer);
/* "Municipality · 10 000 draws · lives and numbers are drawn"; payer −1: none. (transfer full) */
char *utenfor_spread_subtitle (const UtenforSpreads *spreads,
                               int                   payer);

G_END_DECLS
