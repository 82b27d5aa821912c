/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "style.h"

G_BEGIN_DECLS

/* A picture as a value: what is shown, not where or how.  Made by the functions
 * in figures.h, ref-counted and immutable.  plot + style + size → cairo_t, the
 * same for the window, PNG, SVG, PDF and paper. */
typedef struct _UtenforPlot UtenforPlot;

/* What is under a point: for read-outs. */
typedef struct
{
  gboolean found;
  int      index;   /* age or model year index along the x axis */
  double   x;       /* where the cross-hair stands, in the plot's size */
  char    *readout; /* "40 år · Uten fullført 273 · …", one row (transfer full) */
} UtenforHit;

UtenforPlot *utenfor_plot_ref (UtenforPlot *plot);
void         utenfor_plot_unref (UtenforPlot *plot);
void         utenfor_plot_draw (const UtenforPlot  *plot,
                                cairo_t            *cr,
                                double              width,
                                double              height,
                                const UtenforStyle *style);
/* As draw, with cross-hair and read-out at x index `index` (−1: none). */
void       utenfor_plot_draw_focused (const UtenforPlot  *plot,
                                      cairo_t            *cr,
                                      double              width,
                                      double              height,
                                      const UtenforStyle *style,
                                      int                 index);
UtenforHit utenfor_plot_hit (const UtenforPlot  *plot,
                             double              width,
                             double              height,
                             const UtenforStyle *style,
                             double              x,
                             double              y);
void       utenfor_hit_clear (UtenforHit *hit);
/* What the cross-hair reads there, one row: "Age 40 years · Kommune 53 · …". (transfer full) */
char *utenfor_plot_dup_readout (const UtenforPlot *plot,
                                guint              stop);
/* Number of places along the x axis a cross-hair can stand (arrow keys). */
int utenfor_plot_get_n_stops (const UtenforPlot *plot);
/* How far the key Up leads among the stops, where they stand in rows; else 0. */
int         utenfor_plot_get_step_up (const UtenforPlot *plot);
const char *utenfor_plot_get_title (const UtenforPlot *plot);
/* What is shown in which unit, for under the title; "" if there is nothing to add. */
const char *utenfor_plot_get_subtitle (const UtenforPlot *plot);
/* The text alternative: a sentence or a few that state the figures. */
const char *utenfor_plot_get_description (const UtenforPlot *plot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforPlot, utenfor_plot_unref)

G_END_DECLS
