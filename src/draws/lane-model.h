/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-use.h"
#include "result.h"

G_BEGIN_DECLS

/* The account of a scenario (evaluate.h) for eight sets of numbers at a time:
 * the same rules in the same order, but only what a payer gains, year by year.
 *
 * The model is made once for a scenario and is never changed; a desk is where
 * one thread works on eight draws. */

typedef struct _UtenforPersonPlan UtenforPersonPlan;

typedef struct
{
  UtenforScenario             *scenario;
  const UtenforUncertainty    *uncertainty;
  UtenforAccount              *account;     /* at the file's numbers */
  UtenforView                  view;        /* its price year stated, never 0 */
  GPtrArray                   *populations; /* of UtenforLanePopulation, bases first */
  const UtenforLanePopulation *group;
  const UtenforLanePopulation *reference; /* NULL: a transition effect needs none */
  int                          first_age; /* with services: entry, or later the group's first */
  guint                        n_ages;    /* with services, of the first intake within the horizon */
  guint                        offset;    /* years from entry to first_age */
  guint                        n_payers;
  guint                        n_years;  /* within the horizon */
  double                      *discount; /* [n_years] */
  double                      *growth;   /* [1 + n_indices][n_years]; row 0: none */
  GArray                      *purses;   /* of UtenforPurse */
  UtenforLaneUses             *uses[2];  /* of group and reference */
  double                      *carry;    /* [n_services] price factor */
  UtenforPersonPlan           *persons;  /* or NULL: everybody uses the mean */
  gboolean                    *has_flow; /* [n_payers] whether money can ever pass */
} UtenforLaneModel;

typedef struct
{
  const UtenforLaneModel *model;
  UtenforLanes           *values;     /* [n_slots] the numbers; filled by whoever uses the desk */
  GPtrArray              *lives;      /* of UtenforLaneLife, by population */
  UtenforLaneLife        *with;       /* of the group, with a transition effect; or NULL */
  UtenforLanes           *effect;     /* [n_ages] E of a life-course effect */
  UtenforLanes           *money[2];   /* [n_cells][n_ages] of group and reference */
  UtenforLanes           *weights[2]; /* [n_states][n_ages] persons whose cost is gained */
  const UtenforLanes     *persons;    /* [n_slots][n_ages] kr that simulated persons gain, instead of weights × money; or NULL */
  UtenforLanes           *programme;  /* [n_payers][n_years] kr */
  UtenforLanes           *net;        /* [n_payers][n_years] kr, undiscounted, as the view has it */
  UtenforLanes           *saved;      /* [n_payers][n_years] kr of one service, in the budget view */
  UtenforLanes           *stay;       /* [n_ages] share that has not moved out */
  UtenforLanes           *spent;      /* [n_purses][n_years] */
  UtenforLanes           *stayed;     /* [n_purses][n_years] */
  UtenforLanes           *shares;     /* [n_payers] */
  UtenforLanes           *prices;     /* [n_services] */
  UtenforLanes           *scratch;    /* [MAX (n_ages, n_years)], and what drawing needs */
} UtenforLaneDesk;

/* `view` NULL: the scenario's own (utenfor_view_init()). NULL and issues when an
 * index lacks the view's price year. The scenario has passed its check. */
UtenforLaneModel *utenfor_lane_model_new (const UtenforUncertainty *uncertainty,
                                          const UtenforView        *view,
                                          UtenforIssues            *issues);
/* The same, where individual use and refunds are to be simulated. */
UtenforLaneModel *utenfor_lane_model_new_with_persons (const UtenforUncertainty *uncertainty,
                                                       const UtenforView        *view,
                                                       UtenforIssues            *issues);
void              utenfor_lane_model_free (UtenforLaneModel *model);

UtenforLaneDesk *utenfor_lane_desk_new (const UtenforLaneModel *model);
void             utenfor_lane_desk_free (UtenforLaneDesk *desk);
/* desk->values: eight draws, from first_draw on. */
void utenfor_lane_desk_draw (UtenforLaneDesk *desk,
                             guint64          seed,
                             guint32          first_draw);
/* Life courses, costs of person-years and the programme, from desk->values. */
void utenfor_lane_desk_prepare (UtenforLaneDesk *desk);
/* desk->net: the expected values. */
void utenfor_lane_desk_expect (UtenforLaneDesk *desk);
/* desk->net from simulated lives: begin, one book for every intake with
 * desk->weights filled, end. */
void utenfor_lane_desk_begin (UtenforLaneDesk *desk);
void utenfor_lane_desk_book (UtenforLaneDesk *desk,
                             guint            first_intake,
                             guint            n_intakes);
void utenfor_lane_desk_end (UtenforLaneDesk *desk);
/* Whether lane's start shares or rows had to be scaled. */
gboolean utenfor_lane_desk_was_scaled (const UtenforLaneDesk *desk,
                                       guint                  lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforLaneModel, utenfor_lane_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforLaneDesk, utenfor_lane_desk_free)

G_END_DECLS
