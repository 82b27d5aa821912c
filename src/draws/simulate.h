/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instructions.h"
#include "uncertainty.h"
#include "view.h"

G_BEGIN_DECLS

/* Every participant's life drawn year by year, without and with the measure on the
 * same random numbers, and every uncertain number drawn once per draw.  The same
 * bits for any number of threads and on any processor.  docs/model.md explains it. */

typedef enum {
  UTENFOR_SIMULATE_EVERYTHING, /* lives and numbers */
  UTENFOR_SIMULATE_CHANCE,     /* lives only: every number at its value */
  UTENFOR_SIMULATE_NUMBERS,    /* not-knowing only: the expected values at each draw's numbers */
} UtenforSimulationMode;

#define UTENFOR_USUAL_SEED  1
#define UTENFOR_MAX_DRAWS   1000000
#define UTENFOR_MAX_PERSONS 1000000 /* participants of all intakes */

typedef struct
{
  guint                 n_draws;
  guint64               seed;
  UtenforSimulationMode mode;
  guint                 n_threads;    /* 0: as many as there are processors */
  UtenforInstructions   instructions; /* for lives, for tests */
  gboolean              mean_use;     /* everybody uses the mean: no individual use and no refunds */
  const UtenforView    *view;         /* how money is looked at, as long as the run lasts; NULL: the scenario's own */
  const gint           *stop;         /* set (atomically) by somebody else to end early, or NULL */
  gint                 *n_done;       /* counts draws (atomically) while they are done, or NULL */
} UtenforSimulationOptions;

/* What a refund does to its payer: in the draws' net, and not in the expected values. */
typedef struct
{
  guint   refund; /* of the catalogue */
  int     payer;  /* on whose row it is booked */
  double *gain;   /* [stride] kr of the payer over the horizon, like cumulated */
} UtenforSimulationRefund;

/* What came out, draw by draw. Rows are the payers money can pass through, in
 * catalogue order, and last the total of the public ones. */
typedef struct
{
  gatomicrefcount          ref_count;
  UtenforScenario         *scenario;
  UtenforView              view; /* its price year stated, never 0 */
  UtenforSimulationMode    mode;
  guint64                  seed;
  guint                    n_draws;
  guint                    stride; /* from one year's draws to the next: n_draws, rounded up to lanes */
  guint                    n_rows;
  int                     *payers;    /* [n_rows] a payer, or −1: the public total */
  guint                    n_years;   /* within the horizon */
  double                  *net;       /* [n_rows][n_years][stride] kr of the year, never discounted */
  double                  *cumulated; /* [n_rows][n_years][stride] kr, discounted if the view is */
  double                  *expected;  /* [n_rows][stride] kr over the horizon, like cumulated: the expected value at the draw's numbers */
  guint                    n_refunds; /* rules of the catalogue that could matter here */
  UtenforSimulationRefund *refunds;   /* [n_refunds] */
  guint                    n_scaled;  /* draws whose start shares or rows had to be divided by their sum */
} UtenforSimulation;

/* 1 000 draws, the usual seed, everything, all processors, the scenario's own view. */
void utenfor_simulation_options_init (UtenforSimulationOptions *options);
/* FALSE and issues where it would be too much or nothing. */
gboolean utenfor_simulation_check (const UtenforScenario          *scenario,
                                   const UtenforSimulationOptions *options,
                                   UtenforIssues                  *issues);
/* What a run will need, in bytes; it does not grow with participants. */
gsize utenfor_simulation_get_memory (const UtenforScenario          *scenario,
                                     const UtenforSimulationOptions *options);
/* NULL where it was stopped, or with issues. The scenario has passed its check.
 * (transfer full) */
UtenforSimulation *utenfor_simulate (UtenforScenario                *scenario,
                                     const UtenforSimulationOptions *options,
                                     UtenforIssues                  *issues);
UtenforSimulation *utenfor_simulation_ref (UtenforSimulation *simulation);
void               utenfor_simulation_unref (UtenforSimulation *simulation);
/* The row of a payer (n_payers: the public total), or −1. */
int utenfor_simulation_find_row (const UtenforSimulation *simulation,
                                 guint                    payer);
/* One year's draws, [n_draws]. */
const double *utenfor_simulation_get_net (const UtenforSimulation *simulation,
                                          guint                    row,
                                          guint                    year);
const double *utenfor_simulation_get_cumulated (const UtenforSimulation *simulation,
                                                guint                    row,
                                                guint                    year);
const double *utenfor_simulation_get_expected (const UtenforSimulation *simulation,
                                               guint                    row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforSimulation, utenfor_simulation_unref)

G_END_DECLS
