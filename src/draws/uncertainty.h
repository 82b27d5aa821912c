/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lanes.h"
#include "numbers.h"
#include "quantile-table.h"

G_BEGIN_DECLS

/* Which of a scenario's numbers are drawn, from what, and together with which.
 *
 * Every number has a slot. One quantile is drawn per element of the file: all
 * ages of one move share it, and so do numbers that name a common `draw`. It is
 * keyed by the element's id path, so it is the same in every scenario. */

typedef struct
{
  const char                 *path; /* interned */
  int                         from; /* first age it is for, or −1 */
  int                         to;
  UtenforNumberKind           kind;
  UtenforQuantity             quantity; /* with its grade's interval where it has none */
  UtenforDistribution         distribution;
  const UtenforQuantileTable *table; /* NULL: a constant, or not prepared */
  guint                       draw;  /* index into draws */
  double                      least; /* what a table's rounding must not pass */
  double                      most;
} UtenforUncertainNumber;

/* A quantile of a shape: numbers of one element that differ only in scale share it. */
typedef struct
{
  guint                       key;   /* index into keys */
  guint                       shape; /* index into shapes */
  const UtenforQuantileTable *table; /* NULL: not prepared */
} UtenforDraw;

typedef struct
{
  UtenforScenario    *scenario;
  GArray             *numbers; /* of UtenforUncertainNumber, by slot */
  GArray             *keys;    /* of guint64, one per element */
  GArray             *draws;   /* of UtenforDraw */
  guint               n_drawn; /* numbers that are not constant */
  GHashTable         *slots;   /* private: quantity → slot + 1 */
  GArray             *shapes;  /* private: of UtenforDistribution */
  GPtrArray          *tables;  /* private: of UtenforQuantileTable, by shape; empty until prepared */
  UtenforNormalTable *normal;  /* private; NULL until prepared */
  gsize               prepared;
} UtenforUncertainty;

/* Every number no distribution can hold is an issue, and so is (a warning) one
 * whose fitted percentiles miss its interval; both are drawn as well as can be. */
UtenforUncertainty *utenfor_uncertainty_new (UtenforScenario *scenario,
                                             UtenforIssues   *issues);
/* Every number at its value and none drawn, where lives are all that is left to
 * chance: without the tables, which take most of the time. */
UtenforUncertainty *utenfor_uncertainty_new_settled (UtenforScenario *scenario);
void                utenfor_uncertainty_free (UtenforUncertainty *uncertainty);
guint               utenfor_uncertainty_get_n_slots (const UtenforUncertainty *uncertainty);
/* The slot of a number of the scenario; it must be one utenfor_scenario_foreach_number()
 * tells of. */
guint utenfor_uncertainty_get_slot (const UtenforUncertainty *uncertainty,
                                    const UtenforQuantity    *quantity);
/* values[n_slots]: every number at its value, in every lane. */
void utenfor_uncertainty_fill_values (const UtenforUncertainty *uncertainty,
                                      UtenforLanes             *values);
/* Makes the tables draws are looked up in, once, whichever thread asks first: who
 * never draws need not wait for them. */
void utenfor_uncertainty_prepare (UtenforUncertainty *uncertainty);
/* How much room utenfor_uncertainty_draw() needs to work in. */
guint utenfor_uncertainty_get_n_scratch (const UtenforUncertainty *uncertainty);
/* values[n_slots]: eight draws, from first_draw on; scratch[n_scratch]. Constants
 * are left alone: fill the values once before. It has been prepared. */
void utenfor_uncertainty_draw (const UtenforUncertainty *uncertainty,
                               guint64                   seed,
                               guint32                   first_draw,
                               UtenforLanes             *scratch,
                               UtenforLanes             *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforUncertainty, utenfor_uncertainty_free)

G_END_DECLS
