/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* Single lives, without and with the measure, to be looked at one by one: those
 * of the first persons of the first intake in draw 0 of a simulation at the
 * file's numbers (simulate.h, chance only).  The same random numbers, so they are
 * lives of that simulation; persons are as many as are asked for, also where the
 * scenario has fewer participants. */

#define UTENFOR_LIFE_STRIPS 100

typedef enum {
  UTENFOR_LIFE_WITHOUT,
  UTENFOR_LIFE_WITH,
} UtenforLife;

typedef struct
{
  UtenforScenario *scenario;
  guint64          seed;
  guint            n_lives;
  int              first_age;
  guint            n_ages;   /* within the scenario's horizon; 0 where nothing happens in it */
  GPtrArray       *states;   /* of const UtenforState: the group's, then those only the reference has */
  guint           *lives[2]; /* [n_lives][n_ages] indices of states; by UtenforLife */
  guint8          *succeeds; /* [n_lives][n_ages] of a life-course effect: 1 in years in which the measure
                              * decides whose life course it is; NULL with a transition effect */
} UtenforLifeStrips;

/* NULL and issues when an index lacks the scenario's price year. The scenario has
 * passed its check. */
UtenforLifeStrips *utenfor_life_strips_new (UtenforScenario *scenario,
                                            guint64          seed,
                                            guint            n_lives,
                                            UtenforIssues   *issues);
void               utenfor_life_strips_free (UtenforLifeStrips *strips);
/* One life, [n_ages]. */
const guint        *utenfor_life_strips_get (const UtenforLifeStrips *strips,
                                             UtenforLife              which,
                                             guint                    person);
const UtenforState *utenfor_life_strips_get_state (const UtenforLifeStrips *strips,
                                                   guint                    state);
/* Whether the person is in another state in any year. */
gboolean utenfor_life_strips_differs (const UtenforLifeStrips *strips,
                                      guint                    person);
/* How many years the person spends in states of this kind. */
guint utenfor_life_strips_count_years (const UtenforLifeStrips *strips,
                                       UtenforLife              which,
                                       guint                    person,
                                       UtenforStateKind         kind);
/* order[n_lives]: first those whose life differs, then the others; among each,
 * persons by their years outside without the measure, fewest first; of equals, who
 * is outside latest comes first. */
void utenfor_life_strips_sort (const UtenforLifeStrips *strips,
                               guint                   *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforLifeStrips, utenfor_life_strips_free)

G_END_DECLS
