/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* Every number there is, one after the other: for lists of sources, for own
 * figures and for drawing. */

typedef struct
{
  /* Where it stands, by ids: "norway/service/benefit/unit-cost",
   * "everyone/move/work/benefit", "los/effect/causal-share".  All ages of one
   * move, use or risk have one path: they vary together. */
  const char            *path;
  int                    from; /* first age it is for, or −1 */
  int                    to;   /* last age it is for, or −1 */
  UtenforNumberKind      kind;
  const UtenforQuantity *quantity;
  const char            *file;       /* or NULL */
  gboolean               is_settled; /* never drawn: splits, the growth of indices, individual use and refunds */
} UtenforNumber;

typedef void (*UtenforNumberFunc) (const UtenforNumber *number,
                                   gpointer             user_data);

void utenfor_catalogue_foreach_number (const UtenforCatalogue *catalogue,
                                       UtenforNumberFunc       func,
                                       gpointer                user_data);
/* Its own numbers; what it inherits belongs to the base. */
void utenfor_population_foreach_number (const UtenforPopulation *population,
                                        UtenforNumberFunc        func,
                                        gpointer                 user_data);
/* The scenario's own numbers: cost lines, effect, migration, tax funding. */
void utenfor_scenario_foreach_own_number (const UtenforScenario *scenario,
                                          UtenforNumberFunc      func,
                                          gpointer               user_data);
/* Everything the scenario's result rests on, each number once: the catalogue's,
 * the group's and the reference's with what they are based on, and its own. */
void utenfor_scenario_foreach_number (const UtenforScenario *scenario,
                                      UtenforNumberFunc      func,
                                      gpointer               user_data);

G_END_DECLS
