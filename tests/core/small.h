/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "build.h"

/* A world small enough to compute by hand. What a test does not change is valid.
 *
 * Payers kommune, stat and (not public) person; states work (inside), benefit
 * (outside) and dead (gone); services
 *   help    1 000 kr   kommune 0.25, stat 0.75   sector care
 *   tax      −400 kr   stat                      sector services
 *   income   −800 kr   person                    sector services
 * index prices: 100 in 2020, 125 in 2025. */

enum {
  KOMMUNE,
  STAT,
  PERSON,
  N_PAYERS
};
enum {
  WORK,
  BENEFIT,
  DEAD
};
enum {
  HELP,
  TAX,
  INCOME
};
enum {
  SERVICES,
  CARE,
  TILTAK
};

/* There is exactly one issue, with this tag. */
void assert_only_issue (const UtenforIssues *issues,
                        const char          *tag);
/* Not yet built. (transfer full) */
UtenforCatalogue *small_catalogue (void);
/* Ages 20–24; 0.6 start in work and 0.4 on a benefit; work→benefit 0.1 and
 * benefit→work 0.2 a year; help 2 and income 1 on a benefit, tax 1 in work. Not
 * yet built. (transfer full) */
UtenforPopulation *small_group (UtenforCatalogue *catalogue);
/* Ages 20–24, everyone in work all the time; tax 1. Not yet built. (transfer full) */
UtenforPopulation *small_reference (UtenforCatalogue *catalogue);
/* Ten participants at 20, half of whom get the reference's life course; no cost
 * lines. Prices of 2025. (transfer full) */
UtenforScenario *small_scenario (void);
/* A scenario between populations that have been built. (transfer full) */
UtenforScenario *small_scenario_of (UtenforPopulation *group,
                                    UtenforPopulation *reference);
/* The scenario no longer counts this service. */
void leave_out (UtenforScenario *scenario,
                guint            service);
/* A based-on population, not yet built. (transfer full) */
UtenforPopulation *based_on (UtenforPopulation *base);
/* One more number, or one more risk, over all ages. */
void add_start_risk (UtenforPopulation *population,
                     const char        *state,
                     double             risk);
void add_move_risk (UtenforPopulation *population,
                    const char        *from,
                    const char        *to,
                    double             risk);
void add_use_risk (UtenforPopulation *population,
                   const char        *service,
                   const char        *state,
                   double             risk);

static inline UtenforPayer *
payer_at (UtenforCatalogue *catalogue,
          guint             i)
{
  return &g_array_index (catalogue->payers, UtenforPayer, i);
}

static inline UtenforService *
service_at (UtenforCatalogue *catalogue,
            guint             i)
{
  return &g_array_index (catalogue->services, UtenforService, i);
}

static inline UtenforIndex *
index_at (UtenforCatalogue *catalogue,
          guint             i)
{
  return &g_array_index (catalogue->indices, UtenforIndex, i);
}

static inline UtenforCostLine *
line_at (UtenforScenario *scenario,
         guint            i)
{
  return &g_array_index (scenario->lines, UtenforCostLine, i);
}

static inline UtenforEffectRisk *
risk_at (UtenforScenario *scenario,
         guint            i)
{
  return &g_array_index (scenario->effect.risks, UtenforEffectRisk, i);
}
