/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "labels.h"
#include "lettering.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* Where strips lie, in px: two panels side by side, or one over the other where
 * the picture is narrow; the legend under both. */

typedef struct
{
  UtenforRect     frame; /* the strips themselves */
  UtenforLettered title;
  GArray         *ticks; /* of UtenforLettered: ages beneath, centred under their year */
} UtenforStripsPanel;

/* What a colour means; state −1 is the bar beside the lives that differ. */
typedef struct
{
  int             state;
  UtenforRect     swatch;
  UtenforLettered text;
} UtenforStripsKey;

typedef struct
{
  gboolean             is_empty;
  UtenforLettered      message;
  UtenforLettered      heading; /* no layout where there is no room for it */
  UtenforStripsPanel   panels[2];
  gboolean             is_stacked;
  double               pitch; /* from row to row */
  double               gap;   /* of it between two rows: only where rows are thick enough */
  double               split; /* between the lives that differ and the others */
  double               bar;   /* width of the bar beside the lives that differ */
  GArray              *keys;  /* of UtenforStripsKey; empty where there is no room */
  const UtenforStrips *strips;
} UtenforStripsLayout;

UtenforStripsLayout *utenfor_strips_layout_new (const UtenforPlot  *plot,
                                                double              width,
                                                double              height,
                                                const UtenforStyle *style);
void                 utenfor_strips_layout_free (UtenforStripsLayout *layout);
/* The years first … last of one life. Rows begin at whole px where they are that thick. */
UtenforRect utenfor_strips_layout_get_rect (const UtenforStripsLayout *layout,
                                            guint                      panel,
                                            guint                      row,
                                            guint                      first,
                                            guint                      last);
/* The stop under a point, or −1. */
int utenfor_strips_layout_hit (const UtenforStripsLayout *layout,
                               double                     x,
                               double                     y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforStripsLayout, utenfor_strips_layout_free)

G_END_DECLS
