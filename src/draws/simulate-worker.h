/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"
#include "person-use.h"
#include "simulate.h"

G_BEGIN_DECLS

/* One thread of a simulation: blocks of eight draws, in any order. */

typedef struct
{
  const UtenforLaneModel         *model;
  const UtenforSimulationOptions *options;
  UtenforSimulation              *simulation;
  UtenforChain                   *chains[2]; /* by arm */
  guint                           width;     /* of both */
} UtenforSimulationPlan;

typedef struct
{
  const UtenforSimulationPlan *plan;
  UtenforLaneDesk             *desk;
  UtenforChainTable           *tables[2][UTENFOR_LANES]; /* by arm and lane */
  guint32                     *counts[2];                /* [n_ages][stride] */
  guint64                     *fates;                    /* [n_ages] of one lane */
  UtenforPersonDesk           *persons;                  /* or NULL */
  UtenforLanes                *refund;                   /* [n_payers][n_years] of one refund, or NULL */
  UtenforLanes                *expected;                 /* [n_payers + 1] by row, over the horizon */
  gboolean                     has_expected;             /* and of all others: no number is drawn */
  guint                        n_scaled;
} UtenforSimulationWorker;

/* `simulation` may be NULL where no block is run: only the tables are wanted. */
void utenfor_simulation_plan_init (UtenforSimulationPlan          *plan,
                                   const UtenforLaneModel         *model,
                                   const UtenforSimulationOptions *options,
                                   UtenforSimulation              *simulation);
void utenfor_simulation_plan_clear (UtenforSimulationPlan *plan);

UtenforSimulationWorker *utenfor_simulation_worker_new (const UtenforSimulationPlan *plan);
void                     utenfor_simulation_worker_free (UtenforSimulationWorker *worker);
/* Draws 8 · block … 8 · block + 7, into the simulation. */
void utenfor_simulation_worker_run (UtenforSimulationWorker *worker,
                                    guint                    block);

G_END_DECLS
