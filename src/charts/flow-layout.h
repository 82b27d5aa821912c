/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "labels.h"
#include "lettering.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* Where the money's way runs, in px. Both sides share one scale. */

typedef struct
{
  const UtenforFlowEnd *end;
  gboolean              is_payer;
  gboolean              is_thread; /* a negative amount */
  UtenforRect           bar;       /* at the outer side */
  double                slice_y;   /* its part of the middle: top and height */
  double                slice_height;
  UtenforLettered       name;
  UtenforLettered       amount;
  UtenforLettered       remark;
  double                mark_x, mark_y;
  gboolean              is_hidden; /* its words found no room */
} UtenforFlowPlace;

typedef struct
{
  gboolean        is_empty;
  UtenforLettered message;
  UtenforLettered heads[2]; /* Pays 7.0 · Saves 18.6 */
  UtenforLettered measure;  /* in the middle */
  UtenforLettered footnote;
  gboolean        has_measure;
  double          scale;       /* px per kr */
  double          left, right; /* the middle piece's sides … */
  UtenforRect     in, out;     /* … and what it takes in and gives out */
  GArray         *ends;        /* of UtenforFlowPlace, by stop */
} UtenforFlowLayout;

UtenforFlowLayout *utenfor_flow_layout_new (const UtenforPlot  *plot,
                                            double              width,
                                            double              height,
                                            const UtenforStyle *style);
void               utenfor_flow_layout_free (UtenforFlowLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforFlowLayout, utenfor_flow_layout_free)

G_END_DECLS
