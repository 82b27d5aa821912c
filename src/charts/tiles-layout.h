/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "labels.h"
#include "lettering.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* Radius of the ring around the scenario's own place, px at scale 1. */
#define UTENFOR_OWN_RADIUS 6.0

/* Where the tiles of a map lie, in px. */

typedef struct
{
  UtenforRect     rect;
  UtenforTone     tone;
  UtenforLettered text; /* no layout where it finds no room */
} UtenforTilePlace;

typedef struct
{
  gboolean        is_empty;
  UtenforLettered message;
  UtenforRect     frame;
  GArray         *places; /* of UtenforTilePlace, as values */
  GArray         *labels; /* of UtenforLettered: both axes */
  UtenforLettered x_title;
  UtenforLettered y_title;   /* over the frame */
  GArray         *zero;      /* of UtenforSegment: between tiles of gain and tiles of loss */
  double          own_x;     /* px of the scenario's own place; NAN: none */
  double          own_y;     /* px */
  UtenforLettered own_label; /* beside it; no layout where it finds no room */
  UtenforRect     own_box;   /* around the label */
} UtenforTilesLayout;

UtenforTilesLayout *utenfor_tiles_layout_new (const UtenforPlot  *plot,
                                              double              width,
                                              double              height,
                                              const UtenforStyle *style);
void                utenfor_tiles_layout_free (UtenforTilesLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforTilesLayout, utenfor_tiles_layout_free)

G_END_DECLS
