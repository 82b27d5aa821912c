/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "age-series.h"
#include "catalogue.h"

G_BEGIN_DECLS

/* A set of people with a life course and a use of services: a target group, or
 * the reference it is compared with.
 *
 * Its own numbers stand in `starts`, `moves` and `uses`.  A population based on
 * another inherits all numbers it does not state itself, and may multiply any
 * of them by a relative risk.  Filled by its reader, then built once. */

typedef struct
{
  guint           state;
  UtenforQuantity share; /* of those who start; in `start_risks` a relative risk */
} UtenforStart;

typedef struct
{
  guint            from;
  guint            to;
  UtenforAgeSeries series; /* yearly probability; in `move_risks` a relative risk */
} UtenforMove;

typedef struct
{
  guint            service;
  guint            state;
  UtenforAgeSeries series; /* units per person-year; in `use_risks` a relative risk */
} UtenforUse;

/* One service in one state, by age, after inheritance and risks. */
typedef struct
{
  guint         service;
  guint         state;
  double       *units;  /* [n_ages] units per person-year */
  UtenforGrade *grades; /* [n_ages] of the use, the weaker of number and risk */
} UtenforUseRow;

/* The population's numbers as the calculation wants them. */
typedef struct
{
  int         first_age;
  guint       n_ages; /* last − first + 1 */
  guint       n_states;
  double     *start; /* [n_states], adds up to 1 */
  double     *moves; /* [n_ages − 1][n_states][n_states], rows add up to 1, the diagonal is staying */
  GArray     *uses;  /* of UtenforUseRow, by service then state, both ascending */
  GHashTable *rows;  /* private, while the tables are made */
} UtenforTables;

typedef struct _UtenforPopulation UtenforPopulation;

struct _UtenforPopulation
{
  gatomicrefcount    ref_count;
  char              *file;
  const char        *id;
  UtenforText       *title;
  UtenforText       *about;       /* who they are */
  UtenforText       *built_on;    /* which figures it is made of */
  UtenforText       *not_counted; /* what is left out */
  UtenforCatalogue  *catalogue;
  UtenforPopulation *base;      /* or NULL */
  int                first_age; /* of a based one: as the base unless stated */
  int                last_age;
  gboolean           includes_successes; /* the average holds those who succeed anyway */
  GArray            *own_states;         /* of UtenforState, declared in this file */
  GArray            *starts;             /* of UtenforStart */
  GArray            *moves;              /* of UtenforMove */
  GArray            *uses;               /* of UtenforUse */
  GArray            *start_risks;        /* of UtenforStart */
  GArray            *move_risks;         /* of UtenforMove */
  GArray            *use_risks;          /* of UtenforUse */
  GPtrArray         *states;             /* of const UtenforState*: the catalogue's, the base's own, its own */
  UtenforTables     *tables;             /* after build */
};

/* A base gives the ages; set first_age and last_age to narrow them. */
UtenforPopulation *utenfor_population_new (const char        *id,
                                           UtenforCatalogue  *catalogue,
                                           UtenforPopulation *base);
UtenforPopulation *utenfor_population_ref (UtenforPopulation *population);
void               utenfor_population_unref (UtenforPopulation *population);
guint              utenfor_population_add_state (UtenforPopulation *population,
                                                 UtenforState       state,
                                                 UtenforIssues     *issues);
/* Each takes over the series. Risks go to the array of their own. */
void utenfor_population_add_start (UtenforPopulation *population,
                                   gboolean           is_risk,
                                   UtenforStart       start);
void utenfor_population_add_move (UtenforPopulation *population,
                                  gboolean           is_risk,
                                  UtenforMove        move);
void utenfor_population_add_use (UtenforPopulation *population,
                                 gboolean           is_risk,
                                 UtenforUse         use);
/* Checks every rule of the file and computes the tables; FALSE on errors. */
gboolean utenfor_population_build (UtenforPopulation *population,
                                   UtenforIssues     *issues);

int                 utenfor_population_find_state (const UtenforPopulation *population,
                                                   const char              *id);
const UtenforState *utenfor_population_get_state (const UtenforPopulation *population,
                                                  guint                    i);
guint               utenfor_population_get_n_states (const UtenforPopulation *population);
gboolean            utenfor_population_has_age (const UtenforPopulation *population,
                                                int                      age);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforPopulation, utenfor_population_unref)

G_END_DECLS
