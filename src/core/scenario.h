/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "discount.h"
#include "municipality.h"
#include "own-figures.h"
#include "population.h"

G_BEGIN_DECLS

/* One measure for one target group with all its assumptions.
 *
 * A scenario is a value: who wants another one copies it, changes the copy and
 * from then on leaves it alone.  What is shared is never changed. */

typedef enum {
  UTENFOR_BASIS_PARTICIPANT, /* kr per participant and year, years since the intake */
  UTENFOR_BASIS_INTAKE,      /* kr per intake and year, years since the intake */
  UTENFOR_BASIS_CALENDAR,    /* kr per year, model years, once */
} UtenforBasis;

#define UTENFOR_MAX_PARTICIPANTS  1000000
#define UTENFOR_MAX_INTAKES       50
#define UTENFOR_MAX_YEARS         150 /* horizon, cost lines, lag and phase-in */
#define UTENFOR_MIN_CALENDAR_YEAR 1900
#define UTENFOR_MAX_CALENDAR_YEAR 2200
#define UTENFOR_MAX_AGE           120

typedef struct
{
  const char     *id;
  UtenforText    *title;
  UtenforBasis    basis;
  int             from;       /* first year it is paid */
  int             to;         /* last year, inclusive */
  UtenforQuantity amount;     /* kr a year, without VAT; negative: a grant */
  int             price_year; /* 0: the scenario's */
  int             index;      /* −1: the catalogue's programme index */
  int             sector;     /* −1: the catalogue's programme sector */
  UtenforSplit    split;
  int             line;
} UtenforCostLine;

/* How an effect comes and goes: ramp_k of docs/model.md, k years after it began. */
typedef struct
{
  int             lag;      /* whole years after entry, >= 0 */
  int             phase_in; /* years to full effect, >= 1 */
  UtenforQuantity relapse;  /* yearly, 0 <= relapse < 1 */
  UtenforQuantity floor;    /* share of the effect that stays, 0 … 1 */
} UtenforCourse;

typedef struct
{
  gboolean        on_start; /* a risk on the start share of `to`, else on a move */
  guint           from;     /* state index in the group; unused when on_start */
  guint           to;
  UtenforQuantity risk;  /* relative risk, >= 0 */
  int             years; /* how many years it acts; 0: to the last age */
  UtenforCourse   course;
  int             line;
} UtenforEffectRisk;

typedef enum {
  UTENFOR_EFFECT_LIFE_COURSE, /* a share gets the reference's life course */
  UTENFOR_EFFECT_TRANSITION,  /* relative risks on named moves */
} UtenforEffectKind;

typedef struct
{
  UtenforEffectKind kind;
  UtenforQuantity   causal_share;
  UtenforQuantity   success_with;    /* life course: r1, share of all who start */
  UtenforQuantity   success_without; /* life course: r0 */
  UtenforCourse     course;          /* life course */
  GArray           *risks;           /* transition: of UtenforEffectRisk */
  int               line;
} UtenforEffect;

typedef struct
{
  gatomicrefcount    ref_count;
  char              *file;
  const char        *id;
  UtenforText       *title;
  UtenforText       *story; /* or NULL */
  UtenforCatalogue  *catalogue;
  UtenforPopulation *group;
  UtenforPopulation *reference;

  /* Where it is (place.h); both have made the catalogue what it is. */
  UtenforMunicipalities     *municipalities; /* NULL: nowhere in particular */
  const UtenforMunicipality *municipality;   /* one of them, or NULL */
  UtenforOwnFigures         *own_figures;    /* or NULL */

  int           start_year; /* calendar year of model year 0 */
  int           price_year; /* all results are in this year's kroner */
  int           horizon;    /* model years; 0: to the last intake's last age */
  UtenforTiming timing;
  GArray       *discount; /* of UtenforDiscountStep */

  int participants; /* per intake, >= 1 */
  int intakes;      /* >= 1, one a year from year 0 */
  int entry_age;
  int participants_line; /* where the three stand in the file, 0 if nowhere */

  GArray       *lines; /* of UtenforCostLine */
  UtenforEffect effect;

  UtenforQuantity migration; /* μ: yearly share that moves out, 0 … 1 */
  gboolean        has_migration;
  UtenforQuantity tax_funding; /* 0.20 */
  gboolean        has_tax_funding;
  GArray         *left_out; /* of guint: services the scenario does not count */
} UtenforScenario;

/* R-109/2021's steps, timing start, one participant at the group's first age,
 * no cost lines, a life-course effect of nothing with causal share 1. */
UtenforScenario *utenfor_scenario_new (const char        *id,
                                       UtenforCatalogue  *catalogue,
                                       UtenforPopulation *group,
                                       UtenforPopulation *reference);
UtenforScenario *utenfor_scenario_ref (UtenforScenario *scenario);
void             utenfor_scenario_unref (UtenforScenario *scenario);
/* A deep copy to change; catalogue and populations are shared. */
UtenforScenario *utenfor_scenario_copy (const UtenforScenario *scenario);
/* Everything about it that would not be computed or that looks like a slip.
 * FALSE on errors. utenfor_evaluate() does not fail on what passes. */
gboolean utenfor_scenario_check (const UtenforScenario *scenario,
                                 UtenforIssues         *issues);
/* The part of it that needs no group and no reference, where they are not known. */
void utenfor_scenario_check_alone (const UtenforScenario *scenario,
                                   UtenforIssues         *issues);

/* Model years 0 … n−1, to the last intake's last age; what falls past it is cut. */
guint utenfor_scenario_get_n_years (const UtenforScenario *scenario);
/* The same, cut at `horizon` (0: at the scenario's own). */
guint utenfor_scenario_get_horizon (const UtenforScenario *scenario,
                                    int                    horizon);
/* The year a service's unit cost is in: the scenario's where it states none. */
int utenfor_scenario_service_price_year (const UtenforScenario *scenario,
                                         const UtenforService  *service);
int utenfor_scenario_line_price_year (const UtenforScenario *scenario,
                                      const UtenforCostLine *line);
int utenfor_scenario_line_index (const UtenforScenario *scenario,
                                 const UtenforCostLine *line);
int utenfor_scenario_line_sector (const UtenforScenario *scenario,
                                  const UtenforCostLine *line);

/* Whether a service counts in this scenario. */
gboolean utenfor_scenario_counts (const UtenforScenario *scenario,
                                  guint                  service);

void utenfor_course_init (UtenforCourse *course);
void utenfor_cost_line_init (UtenforCostLine *line,
                             const char      *id);
void utenfor_cost_line_clear (UtenforCostLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforScenario, utenfor_scenario_unref)

G_END_DECLS
