/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where labels go: geometry only, no text and no surface. All in px. */

typedef struct
{
  double x, y, width, height;
} UtenforRect;

gboolean utenfor_rect_overlaps (const UtenforRect *a,
                                const UtenforRect *b,
                                double             gap);
gboolean utenfor_rect_contains (const UtenforRect *outer,
                                const UtenforRect *inner);
/* Does the line from (x1, y1) to (x2, y2) pass through it? */
gboolean utenfor_rect_is_crossed (const UtenforRect *rect,
                                  double             x1,
                                  double             y1,
                                  double             x2,
                                  double             y2);

/* Labels in a column, each wishing to be centred at its anchor (ascending):
 * centres[n] that keep `gap` between them inside [top, bottom] with the least
 * sum of squared moves. What is too much for the column must be left out first. */
void utenfor_labels_spread (const double *anchors,
                            const double *heights,
                            guint         n,
                            double        top,
                            double        bottom,
                            double        gap,
                            double       *centres);
/* keep[n]: the labels of the highest rank whose heights fit into `room`. */
void utenfor_labels_choose (const double *heights,
                            const double *ranks,
                            guint         n,
                            double        room,
                            double        gap,
                            gboolean     *keep);

/* What a label should stay clear of. */
typedef struct
{
  UtenforRect frame; /* it must stay within */
  GArray     *boxes; /* of UtenforRect: never over these */
  GArray     *soft;  /* of UtenforRect: rather not over these */
  GArray     *lines; /* of UtenforSegment: rather not over these */
} UtenforObstacles;

typedef struct
{
  double x1, y1, x2, y2;
} UtenforSegment;

void utenfor_obstacles_init (UtenforObstacles  *obstacles,
                             const UtenforRect *frame);
void utenfor_obstacles_clear (UtenforObstacles *obstacles);
/* Infinite where the box may not be. */
double utenfor_obstacles_cost (const UtenforObstacles *obstacles,
                               const UtenforRect      *box);
/* The line from a point to the nearest edge of its label. */
UtenforSegment utenfor_labels_leader (const UtenforRect *box,
                                      double             x,
                                      double             y);
/* The cheapest place for a box near the point (x, y): straight above or below
 * and then aslant, first at `lead` from it, then further away; what it and its
 * leader would lie over is counted in px. FALSE if nothing costs `dearest` or less.
 * `aslant`: rather to the side than straight. */
gboolean utenfor_labels_place (const UtenforObstacles *obstacles,
                               double                  x,
                               double                  y,
                               double                  lead,
                               gboolean                below,
                               gboolean                aslant,
                               double                  dearest,
                               UtenforRect            *box);

G_END_DECLS
