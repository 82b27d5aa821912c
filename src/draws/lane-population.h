/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-series.h"
#include "population.h"

G_BEGIN_DECLS

/* A population's life course for eight draws: what tables.h computes once,
 * computed again for every draw's numbers.  The plan is made once and never
 * changes; the life is one thread's. */

/* A move that may happen. */
typedef struct
{
  guint              from;
  guint              to;
  int                base;  /* the base's move it is inherited from, or −1 */
  UtenforLaneSeries *own;   /* instead of an inherited one, or NULL */
  GPtrArray         *risks; /* of UtenforLaneSeries */
} UtenforLaneMove;

typedef struct _UtenforLanePopulation UtenforLanePopulation;

struct _UtenforLanePopulation
{
  const UtenforPopulation     *population;
  const UtenforLanePopulation *base;  /* or NULL */
  guint                        index; /* among the populations of a model, bases first */
  int                          first_age;
  guint                        n_ages;
  guint                        n_states;
  GArray                      *moves; /* of UtenforLaneMove, by from, then to */
  guint                       *rows;  /* [n_states + 1] the first move out of each state */
};

typedef struct
{
  UtenforLanes *start;                 /* [n_states] */
  UtenforLanes *moves;                 /* [n_moves][n_ages − 1] */
  UtenforLanes *stay;                  /* [n_states][n_ages − 1] */
  UtenforLanes *x;                     /* [n_states][n_ages] occupancy */
  guint8        scaled[UTENFOR_LANES]; /* whether start shares or a row had to be scaled */
} UtenforLaneLife;

UtenforLanePopulation *utenfor_lane_population_new (const UtenforPopulation     *population,
                                                    const UtenforLanePopulation *base,
                                                    guint                        index,
                                                    const UtenforUncertainty    *uncertainty);
void                   utenfor_lane_population_free (UtenforLanePopulation *plan);
/* The move's index, or −1 where nobody moves so. */
int utenfor_lane_population_find_move (const UtenforLanePopulation *plan,
                                       guint                        from,
                                       guint                        to);
/* reachable[n_states]: whether anybody can ever be there. */
void utenfor_lane_population_reach (const UtenforLanePopulation *plan,
                                    gboolean                    *reachable);

UtenforLaneLife *utenfor_lane_life_new (const UtenforLanePopulation *plan);
void             utenfor_lane_life_free (UtenforLaneLife *life);
/* Start and moves of eight draws; the base's are computed already. */
void utenfor_lane_life_fill (UtenforLaneLife             *life,
                             const UtenforLaneLife       *base,
                             const UtenforLanePopulation *plan,
                             const UtenforUncertainty    *uncertainty,
                             const UtenforLanes          *values);
/* Staying is what is left; rows above 1 are divided by their sum. */
void utenfor_lane_life_close (UtenforLaneLife             *life,
                              const UtenforLanePopulation *plan);
/* Occupancy from age index `from` on, where it is known. */
void utenfor_lane_life_live (UtenforLaneLife             *life,
                             const UtenforLanePopulation *plan,
                             guint                        from);

G_END_DECLS
