/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "labels.h"
#include "lettering.h"
#include "plot-private.h"
#include "scale.h"

G_BEGIN_DECLS

/* Where rows of bars lie, in px. */

typedef struct
{
  const UtenforRange *range;
  UtenforRect         low;  /* from base to low; without a base the whole bar */
  UtenforRect         high; /* from base to high; of no width without a base */
  double              dot;  /* px, or NAN */
  UtenforLettered     name;
  UtenforLettered     low_text;
  UtenforLettered     high_text;
  UtenforLettered     dot_text; /* over the bar; no layout where an end says the same, or there is no room */
} UtenforRangePlace;

typedef struct
{
  gboolean        is_empty;
  gboolean        is_stacked; /* narrow: names stand over their bars, not beside them */
  UtenforLettered message;
  UtenforRect     frame; /* where bars lie */
  UtenforScale    scale;
  double          base;                     /* px, or NAN */
  UtenforLettered ticks[UTENFOR_MAX_TICKS]; /* scale.n_ticks of them */
  UtenforLettered unit;
  GArray         *places; /* of UtenforRangePlace: as many rows as there is room for */
} UtenforRangesLayout;

UtenforRangesLayout *utenfor_ranges_layout_new (const UtenforPlot  *plot,
                                                double              width,
                                                double              height,
                                                const UtenforStyle *style);
void                 utenfor_ranges_layout_free (UtenforRangesLayout *layout);
double               utenfor_ranges_layout_get_x (const UtenforRangesLayout *layout,
                                                  double                     kr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforRangesLayout, utenfor_ranges_layout_free)

G_END_DECLS
