/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labels.h"

#include <math.h>

/* What a label pays in px for lying over a line or over something soft. */
#define LINE_COST 14.0
#define SOFT_COST 5.0
/* … and for its leader crossing a line, running over something, and by the px. */
#define LEADER_LINE_COST   9.0
#define LEADER_BOX_COST    60.0
#define LEADER_LENGTH_COST 0.12

gboolean
utenfor_rect_overlaps (const UtenforRect *a,
                       const UtenforRect *b,
                       double             gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap &&
         a->y < b->y + b->height + gap && b->y < a->y + a->height + gap;
}

gboolean
utenfor_rect_contains (const UtenforRect *outer,
                       const UtenforRect *inner)
{
  return inner->x >= outer->x && inner->x + inner->width <= outer->x + outer->width &&
         inner->y >= outer->y && inner->y + inner->height <= outer->y + outer->height;
}

/* One side of Liang and Barsky's clipping: narrows [t0, t1]. */
static gboolean
clip (double  p,
      double  q,
      double *t0,
      double *t1)
{
  if (p == 0)
    return q >= 0;
  if (p < 0)
    *t0 = MAX (*t0, q / p);
  else
    *t1 = MIN (*t1, q / p);
  return *t0 <= *t1;
}

gboolean
utenfor_rect_is_crossed (const UtenforRect *rect,
                         double             x1,
                         double             y1,
                         double             x2,
                         double             y2)
{
  double t0 = 0, t1 = 1;

  return clip (x1 - x2, x1 - rect->x, &t0, &t1) && clip (x2 - x1, rect->x + rect->width - x1, &t0, &t1) &&
         clip (y1 - y2, y1 - rect->y, &t0, &t1) && clip (y2 - y1, rect->y + rect->height - y1, &t0, &t1);
}

/* Isotonic regression: with every label moved up by the heights before it, "no
 * overlap" becomes "not descending", and pooling adjacent violators gives the
 * least squares answer. */
void
utenfor_labels_spread (const double *anchors,
                       const double *heights,
                       guint         n,
                       double        top,
                       double        bottom,
                       double        gap,
                       double       *centres)
{
  g_autofree double *means = g_new (double, n + 1);
  g_autofree guint  *sizes = g_new (guint, n + 1);
  double             before = 0;
  guint              n_pools = 0, label = 0;

  for (guint i = 0; i < n; i++)
    {
      means[n_pools] = anchors[i] - heights[i] / 2 - before;
      sizes[n_pools++] = 1;
      before += heights[i] + gap;
      while (n_pools > 1 && means[n_pools - 2] > means[n_pools - 1])
        {
          guint sum = sizes[n_pools - 2] + sizes[n_pools - 1];
          means[n_pools - 2] = (means[n_pools - 2] * sizes[n_pools - 2] + means[n_pools - 1] * sizes[n_pools - 1]) / sum;
          sizes[n_pools - 2] = sum;
          n_pools--;
        }
    }
  bottom -= before - gap;
  before = 0;
  for (guint pool = 0; pool < n_pools; pool++)
    for (guint i = 0; i < sizes[pool]; i++, label++)
      {
        centres[label] = MAX (MIN (means[pool], bottom), top) + before + heights[label] / 2;
        before += heights[label] + gap;
      }
}

void
utenfor_labels_choose (const double *heights,
                       const double *ranks,
                       guint         n,
                       double        room,
                       double        gap,
                       gboolean     *keep)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      keep[i] = TRUE;
      sum += heights[i] + gap;
    }
  while (sum - gap > room)
    {
      int least = -1;

      for (guint i = 0; i < n; i++)
        if (keep[i] && (least < 0 || ranks[i] < ranks[least]))
          least = i;
      if (least < 0)
        break;
      keep[least] = FALSE;
      sum -= heights[least] + gap;
    }
}

void
utenfor_obstacles_init (UtenforObstacles  *obstacles,
                        const UtenforRect *frame)
{
  obstacles->frame = *frame;
  obstacles->boxes = g_array_new (FALSE, FALSE, sizeof (UtenforRect));
  obstacles->soft = g_array_new (FALSE, FALSE, sizeof (UtenforRect));
  obstacles->lines = g_array_new (FALSE, FALSE, sizeof (UtenforSegment));
}

void
utenfor_obstacles_clear (UtenforObstacles *obstacles)
{
  g_array_unref (obstacles->boxes);
  g_array_unref (obstacles->soft);
  g_array_unref (obstacles->lines);
}

static gboolean
is_free (const UtenforObstacles *obstacles,
         const UtenforRect      *box)
{
  if (!utenfor_rect_contains (&obstacles->frame, box))
    return FALSE;
  for (guint i = 0; i < obstacles->boxes->len; i++)
    if (utenfor_rect_overlaps (&g_array_index (obstacles->boxes, UtenforRect, i), box, 2))
      return FALSE;
  return TRUE;
}

double
utenfor_obstacles_cost (const UtenforObstacles *obstacles,
                        const UtenforRect      *box)
{
  /* A hair's breadth from a line looks like a mistake. */
  UtenforRect wide = { box->x - 3, box->y - 3, box->width + 6, box->height + 6 };
  double      cost = 0;

  if (!is_free (obstacles, box))
    return INFINITY;
  for (guint i = 0; i < obstacles->soft->len; i++)
    if (utenfor_rect_overlaps (&g_array_index (obstacles->soft, UtenforRect, i), &wide, 0))
      cost += SOFT_COST;
  for (guint i = 0; i < obstacles->lines->len; i++)
    {
      const UtenforSegment *line = &g_array_index (obstacles->lines, UtenforSegment, i);

      if (utenfor_rect_is_crossed (&wide, line->x1, line->y1, line->x2, line->y2))
        cost += LINE_COST;
    }
  return cost;
}

/* The line from a point to the nearest edge of its label. */
UtenforSegment
utenfor_labels_leader (const UtenforRect *box,
                       double             x,
                       double             y)
{
  return (UtenforSegment){ x, y, CLAMP (x, box->x, box->x + box->width), CLAMP (y, box->y, box->y + box->height) };
}

static double
cross_product (const UtenforSegment *line,
               double                x,
               double                y)
{
  return (line->x2 - line->x1) * (y - line->y1) - (line->y2 - line->y1) * (x - line->x1);
}

static gboolean
segments_cross (const UtenforSegment *a,
                const UtenforSegment *b)
{
  return cross_product (a, b->x1, b->y1) * cross_product (a, b->x2, b->y2) < 0 &&
         cross_product (b, a->x1, a->y1) * cross_product (b, a->x2, a->y2) < 0;
}

static double
leader_cost (const UtenforObstacles *obstacles,
             const UtenforSegment   *leader)
{
  double length = hypot (leader->x2 - leader->x1, leader->y2 - leader->y1);
  double cost = LEADER_LENGTH_COST * length;
  /* Close to its point a leader is among the lines it speaks of. */
  double         share = length > 0 ? MIN (9 / length, 1) : 1;
  UtenforSegment rest = { leader->x1 + share * (leader->x2 - leader->x1), leader->y1 + share * (leader->y2 - leader->y1),
                          leader->x2, leader->y2 };

  for (guint i = 0; i < obstacles->lines->len; i++)
    if (segments_cross (&rest, &g_array_index (obstacles->lines, UtenforSegment, i)))
      cost += LEADER_LINE_COST;
  for (guint i = 0; i < obstacles->boxes->len; i++)
    if (utenfor_rect_is_crossed (&g_array_index (obstacles->boxes, UtenforRect, i), rest.x1, rest.y1, rest.x2, rest.y2))
      cost += LEADER_BOX_COST;
  return cost;
}

static void
try_place (const UtenforObstacles *obstacles,
           const UtenforRect      *candidate,
           double                  x,
           double                  y,
           double                  price,
           double                 *least,
           UtenforRect            *best)
{
  UtenforSegment leader = utenfor_labels_leader (candidate, x, y);
  double         cost;

  if (price >= *least)
    return;
  cost = price + utenfor_obstacles_cost (obstacles, candidate);
  if (cost < *least)
    cost += leader_cost (obstacles, &leader);
  if (cost < *least)
    {
      *least = cost;
      *best = *candidate;
    }
}

gboolean
utenfor_labels_place (const UtenforObstacles *obstacles,
                      double                  x,
                      double                  y,
                      double                  lead,
                      gboolean                below,
                      gboolean                aslant,
                      double                  dearest,
                      UtenforRect            *box)
{
  UtenforRect best = *box;
  double      least = INFINITY;

  /* Out from the point in rings; further is dearer, the other side a little. */
  for (int ring = 0; ring < 14; ring++)
    for (int side = 0; side < 2; side++)
      for (int shift = -7; shift <= 7; shift++)
        {
          gboolean    down = (side == 0) == below;
          double      distance = lead * (1 + 0.6 * ring);
          double      askew = aslant ? 4 * ABS (3 - ABS (shift)) : 9 * ABS (shift);
          double      price = 9.0 * ring + 12 * side + askew + (shift < 0 ? 1 : 0);
          UtenforRect candidate = *box;

          candidate.x = x - box->width / 2 + shift * (box->width / 2 + lead) / 3;
          candidate.y = down ? y + distance : y - distance - box->height;
          try_place (obstacles, &candidate, x, y, price, &least, &best);
        }
  *box = best;
  return isfinite (least) && least <= dearest;
}
