/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison.h"
#include "cost-profile.h"
#include "plot.h"
#include "result.h"

G_BEGIN_DECLS

/* The pictures there are. Each is made from core values and knows no file or widget. */

typedef enum {
  UTENFOR_STACK_PAYER,
  UTENFOR_STACK_SECTOR,
} UtenforStack;

typedef struct
{
  UtenforStack  stack;        /* life-cost: what the gap is split by */
  gboolean      with_revenue; /* life-cost: "Med skatt" */
  UtenforPeople people;       /* life-cost: the group, or its members outside */
  const char   *payer;        /* tornado, map: whose net, by id; NULL: the public total */
  const char   *x;            /* map: path of a number (numbers.h); NULL: what the answer hangs on most */
  const char   *y;            /* map: another; NULL: what it hangs on next */
  guint64       seed;         /* lives: of the random numbers */
} UtenforFigureOptions;

/* By payer, without tax, the whole group, the public total and the usual seed. Begin
 * with this: a seed of 0 is a seed too, and shows other lives than the rest of the program. */
void utenfor_figure_options_init (UtenforFigureOptions *options);

/* Ids for the command line, NULL-terminated: "life-cost" (figure 13.3), "states",
 * "lives", "yearly", "cumulated", "who-pays", "tornado", "map". */
const char *const *utenfor_figure_get_names (void);
/* One of the above by name; NULL when there is none of that name. Options NULL: the
 * usual ones. (transfer full) */
UtenforPlot *utenfor_figure_new (const char                 *name,
                                 UtenforResult              *result,
                                 const UtenforFigureOptions *options);
/* Cost by age: the reference filled grey, the group an ink line, the gap in the payers'
 * (or sectors') colours; what a payer uses less is subtracted first and hatched. */
UtenforPlot *utenfor_figure_life_cost_new (UtenforResult              *result,
                                           const UtenforFigureOptions *options);
/* States through life, of 100: the group and the reference side by side, outside at the bottom. */
UtenforPlot *utenfor_figure_states_new (UtenforResult *result);
/* A hundred single lives as strips, without and with the measure (life-strips.h). */
UtenforPlot *utenfor_figure_lives_new (UtenforResult              *result,
                                       const UtenforFigureOptions *options);
/* Gains up and costs down, per payer and model year, stacked. */
UtenforPlot *utenfor_figure_yearly_new (UtenforResult *result);
/* Cumulated net per payer and in total, rings at payback, dots at the deepest hole. */
UtenforPlot *utenfor_figure_cumulated_new (UtenforResult *result);
/* The money's way from those who pay to those who save. */
UtenforPlot *utenfor_figure_who_pays_new (UtenforResult *result);
/* The effect through life: how many more of 100 participants are inside, by age. */
UtenforPlot *utenfor_figure_effect_new (UtenforResult *result);
/* What the answer hangs on: each uncertain number alone to its low and its high, the
 * limits printed on the bars. */
UtenforPlot *utenfor_figure_tornado_new (UtenforResult              *result,
                                         const UtenforFigureOptions *options);
/* The net over two uncertain numbers, each from its low to its high. */
UtenforPlot *utenfor_figure_map_new (UtenforResult              *result,
                                     const UtenforFigureOptions *options);
/* Scenarios side by side: the net of a payer (n_payers: the public total), with what lies
 * between the 10th and 90th percentile where they are drawn. */
UtenforPlot *utenfor_figure_comparison_new (const UtenforComparison *comparison,
                                            guint                    payer);

G_END_DECLS
