/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluate.h"
#include "result.h"
#include "test.h"

/* Short ways to say a model in a test. Everything must be valid: anything that
 * is an issue fails the test with its message. */

void assert_no_issues (const UtenforIssues *issues);
void add_payer (UtenforCatalogue *catalogue,
                const char       *id);
void add_sector (UtenforCatalogue *catalogue,
                 const char       *id);
void add_state (UtenforCatalogue *catalogue,
                const char       *id,
                UtenforStateKind  kind);
/* split: "kommune 0.4 stat 0.6", or "rest stat kommune 170000". */
void            set_split (UtenforSplit           *split,
                           const UtenforCatalogue *catalogue,
                           const char             *text);
UtenforService *add_service (UtenforCatalogue *catalogue,
                             const char       *id,
                             double            unit_cost,
                             const char       *split);
void            add_index (UtenforCatalogue *catalogue,
                           const char       *id,
                           int               year,
                           double            value,
                           int               later,
                           double            later_value,
                           double            growth);
void            build_catalogue (UtenforCatalogue *catalogue);
void            add_start (UtenforPopulation *population,
                           const char        *state,
                           double             share);
void            add_move (UtenforPopulation *population,
                          const char        *from,
                          const char        *to,
                          double             probability);
void            add_use (UtenforPopulation *population,
                         const char        *service,
                         const char        *state,
                         double             units);
UtenforUse      a_use (UtenforPopulation *population,
                       const char        *service,
                       const char        *state);
UtenforMove     a_move (UtenforPopulation *population,
                        const char        *from,
                        const char        *to);
void            build_population (UtenforPopulation *population);
void            add_line (UtenforScenario *scenario,
                          const char      *id,
                          UtenforBasis     basis,
                          double           amount,
                          int              from,
                          int              to,
                          const char      *split);
void            add_effect (UtenforScenario *scenario,
                            const char      *from,
                            const char      *to,
                            double           risk,
                            int              lag,
                            int              years);
UtenforAccount *evaluate (UtenforScenario *scenario);
UtenforResult  *look (UtenforAccount *account,
                      gboolean        discounted,
                      gboolean        budget,
                      int             horizon);

/* The worked examples of docs/model.md. (transfer full) */
UtenforScenario *example_a (void);
UtenforScenario *example_b (UtenforTiming timing);
UtenforScenario *example_c (void);
UtenforScenario *example_f (void);
