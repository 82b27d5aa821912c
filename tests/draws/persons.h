/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "simulate.h"
#include "uncertain.h"

/* Simulations of persons, for tests. */

/* "" or of "plain", "mean". One seed for all. (transfer full) */
UtenforSimulation *simulate_persons (UtenforScenario      *scenario,
                                     UtenforSimulationMode mode,
                                     guint                 n_draws,
                                     guint                 n_threads,
                                     const char           *how);
/* A service some use: `variation` among users, `prevalence` in every state. */
UtenforIndividualUse *make_individual (UtenforScenario *scenario,
                                       guint            service,
                                       double           prevalence,
                                       double           variation);
/* Every service of the scenario is individual, in every state in another way. */
void make_all_individual (UtenforScenario *scenario);
void moments (const double *draws,
              guint         n,
              double       *mean,
              double       *sd);
/* Bit for bit, with what refunds did. */
void assert_same_draws (const UtenforSimulation *a,
                        const UtenforSimulation *b);
/* One state from 20 to 29 in which everybody uses `units` of the service "home",
 * 1 000 kr, paid by kommune 0.8 and stat 0.2; the reference uses nothing.  The
 * measure gives everybody the reference's life course, so all of it is gained, or
 * of a transition effect nothing. Kroner of 2025. Change it before it is simulated.
 * Index "wages": 100 in 2020, 110 in 2025, 121 in 2028. (transfer full) */
UtenforScenario *home_scenario (double units);

enum {
  HOME_KOMMUNE,
  HOME_STAT
};
enum {
  HOME,
  DAY,      /* 500 kr, as home; nobody uses it */
  NOTHING,  /* 1 kr, of the stat */
  RECEIVED, /* −1 kr, of the kommune */
  PAID,     /* 1 kr, of the stat */
};

/* What home and day cost the kommune above `threshold`, times share, is booked on
 * received and paid; from 2020, carried by nothing. */
UtenforRefund *add_home_refund (UtenforScenario *scenario,
                                double           threshold,
                                double           share);
