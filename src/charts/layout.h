/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "labels.h"
#include "lettering.h"
#include "plot-private.h"
#include "scale.h"

G_BEGIN_DECLS

/* Where everything of a plot over an axis stands, in px of the picture: computed
 * from plot + size + style without a surface, drawn afterwards. */

typedef struct
{
  UtenforLettered text;  /* at its place */
  double          place; /* px along the axis */
  double          value; /* on the y axis; of x ticks the stop */
} UtenforTickMark;

typedef struct
{
  const UtenforLabel *label;
  UtenforLabelKind    kind; /* as it was placed */
  UtenforLettered     text;
  UtenforRect         box; /* mark and text */
  double              anchor_x;
  double              anchor_y;
  gboolean            is_hidden; /* found no room: its point is drawn all the same */
  gboolean            has_halo;  /* lies over a line or a colour */
} UtenforPlacedLabel;

typedef struct
{
  const UtenforPanel *panel;
  UtenforRect         bounds; /* the panel's part of the picture */
  UtenforRect         frame;  /* where values are drawn */
  double              share;  /* the width of the panel if all were as wide; what labels beside it go by */
  UtenforLettered     title;
  UtenforLettered     note;
  UtenforLettered     axis_title;
  UtenforLettered     end_title;
  GArray             *x_ticks; /* of UtenforTickMark */
  GArray             *y_ticks; /* of UtenforTickMark */
  GArray             *labels;  /* of UtenforPlacedLabel */
} UtenforPanelLayout;

typedef struct
{
  const UtenforPlot  *plot;
  const UtenforStyle *style;
  PangoContext       *context;
  double              width;
  double              height;
  gboolean            is_compact; /* too small for words: axes and shapes only */
  gboolean            is_empty;   /* nothing to draw: the message stands in its place */
  UtenforLettered     message;
  UtenforScale        y;      /* the same in all panels */
  GPtrArray          *panels; /* of UtenforPanelLayout */
} UtenforLayout;

UtenforLayout            *utenfor_layout_new (const UtenforPlot  *plot,
                                              double              width,
                                              double              height,
                                              const UtenforStyle *style);
void                      utenfor_layout_free (UtenforLayout *layout);
const UtenforPanelLayout *utenfor_layout_get_panel (const UtenforLayout *layout,
                                                    guint                i);
/* Place of a stop (it may lie between two) and of a value. */
double utenfor_layout_get_x (const UtenforLayout      *layout,
                             const UtenforPanelLayout *panel,
                             double                    stop);
double utenfor_layout_get_y (const UtenforLayout      *layout,
                             const UtenforPanelLayout *panel,
                             double                    value);
/* The message of an empty picture, centred. */
UtenforLettered utenfor_layout_message (PangoContext       *context,
                                        const UtenforStyle *style,
                                        const char         *text,
                                        double              width,
                                        double              height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforLayout, utenfor_layout_free)

G_END_DECLS
