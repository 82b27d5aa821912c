/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

/* The numbers of a scenario that a page lets people change: one row each, with
 * its words, its range, and how it is read and written.  A field in a .ui file
 * names its row; nothing else is needed to add one. */

typedef enum {
  UTENFOR_UNIT_COUNT,
  UTENFOR_UNIT_CALENDAR, /* a calendar year, without thousands separator */
  UTENFOR_UNIT_YEARS,
  UTENFOR_UNIT_AGE,
  UTENFOR_UNIT_PERCENT, /* shown × 100 */
  UTENFOR_UNIT_OF_100,  /* shown × 100, "31 of 100" */
  UTENFOR_UNIT_KR,
} UtenforParameterUnit;

/* Which one, where there are several: a cost line, a discount step, a payer. */
typedef struct
{
  guint item;
  guint payer;
} UtenforPlace;

typedef struct
{
  const char          *name;
  const char          *title; /* N_() */
  const char          *help;  /* N_(), or NULL */
  UtenforParameterUnit unit;
  double               lower; /* as shown */
  double               upper;
  double               step;
  int                  decimals;
  /* FALSE where this scenario has no such number. As stored, not as shown. */
  gboolean (*get) (const UtenforScenario *scenario,
                   UtenforPlace           place,
                   double                *value);
  void (*set) (UtenforScenario *scenario,
               UtenforPlace     place,
               double           value);
} UtenforParameter;

const UtenforParameter *utenfor_parameter_find (const char *name);
guint                   utenfor_parameter_get_n (void);
const UtenforParameter *utenfor_parameter_get_nth (guint i);
/* Stored × scale is shown. */
double utenfor_parameter_scale (const UtenforParameter *parameter);
/* What may be chosen in this scenario, as shown: a price year must be one that
 * all index series of the catalogue have.  The value it has now always may. */
void utenfor_parameter_get_limits (const UtenforParameter *parameter,
                                   const UtenforScenario  *scenario,
                                   double                 *lower,
                                   double                 *upper);
/* "70 %", "3 years", "81 000 kr" (transfer full) */
char *utenfor_parameter_format (const UtenforParameter *parameter,
                                double                  shown);
/* "30–32 %", where the number has an interval, else NULL. (transfer full) */
char *utenfor_parameter_format_interval (const UtenforParameter *parameter,
                                         const UtenforScenario  *scenario);

/* Somebody's own value: it is an assumption from now on, with the old width of
 * its interval moved along, kept inside lower … upper. */
void utenfor_quantity_edit (UtenforQuantity *quantity,
                            double           value,
                            double           lower,
                            double           upper);
/* Sets one payer's share of a split by shares; the largest of the others takes
 * up the difference, so that they always add up to 1. */
void utenfor_split_edit (UtenforSplit *split,
                         guint         payer,
                         double        share);

G_END_DECLS
