/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "account.h"
#include "view.h"

G_BEGIN_DECLS

typedef enum {
  UTENFOR_PAYBACK_NOTHING, /* nothing to earn back: the cumulated net was never below zero */
  UTENFOR_PAYBACK_NEVER,   /* not within the horizon */
  UTENFOR_PAYBACK_YEAR,    /* in payback_year */
} UtenforPayback;

/* One payer's, one sector's or the public total's outcome, kr (present value if
 * the view is discounted). */
typedef struct
{
  double         gain; /* cost without − cost with */
  double         cost; /* what is paid for the measure */
  double         net;  /* gain − cost */
  double         net_per_participant;
  gboolean       has_ratio; /* FALSE under 10 000 kr of cost */
  double         ratio;     /* gain / cost */
  UtenforPayback payback;
  int            payback_year; /* model year, −1 when there is none */
  int            payback_age;  /* the first intake's age then, −1 when there is none */
  gboolean       has_hole;
  double         hole;      /* lowest cumulated net, < −0.005 */
  int            hole_year; /* first model year with it, −1 when there is none */
} UtenforOutcome;

#define UTENFOR_PLAN_YEARS 4

typedef struct
{
  gatomicrefcount ref_count;
  UtenforAccount *account;
  UtenforView     view;
  guint           n_payers;
  guint           n_sectors;
  guint           n_services;
  guint           n_lines;
  guint           n_years;        /* inside the horizon */
  guint           n_participants; /* participants × intakes inside the horizon */
  double         *discount;       /* [n_years] factors; 1 when undiscounted */
  /* Yearly, as the view has it (discounted, cashable). Row n_payers is the public total. */
  double         *gain;            /* [n_payers + 1][n_years] */
  double         *cost;            /* [n_payers + 1][n_years] */
  double         *net;             /* [n_payers + 1][n_years] */
  double         *cumulated;       /* [n_payers + 1][n_years] */
  double         *gain_by_service; /* [n_services][n_payers + 1], over the horizon; column n_payers: public */
  double         *cost_by_line;    /* [n_lines][n_payers + 1], over the horizon */
  UtenforOutcome *payers;          /* [n_payers] */
  UtenforOutcome *sectors;         /* [n_sectors], public payers only */
  UtenforOutcome  total;           /* public payers */
  /* Economy plan: model years 0–3, budget view, undiscounted. */
  double  *plan; /* [n_payers + 1][UTENFOR_PLAN_YEARS] net */
  gboolean has_tax_funding;
  double   tax_funding; /* −rate × (cost − gain) of the public total, kr */
  /* Share of Σ|kr| of the public gap that rests on each grade, present value; NONE counts as C. */
  double   grade_share[UTENFOR_N_GRADES];
  gboolean has_grade_share; /* FALSE when the gap is nothing */
} UtenforResult;

/* The account is in the kroner it was made in, whatever the view says. */
UtenforResult *utenfor_result_new (UtenforAccount    *account,
                                   const UtenforView *view);
UtenforResult *utenfor_result_ref (UtenforResult *result);
void           utenfor_result_unref (UtenforResult *result);
/* `payer` may be n_payers: the public total. */
const UtenforOutcome *utenfor_result_get_outcome (const UtenforResult *result,
                                                  guint                payer);
const double         *utenfor_result_get_gain (const UtenforResult *result,
                                               guint                payer);
const double         *utenfor_result_get_cost (const UtenforResult *result,
                                               guint                payer);
const double         *utenfor_result_get_net (const UtenforResult *result,
                                              guint                payer);
const double         *utenfor_result_get_cumulated (const UtenforResult *result,
                                                    guint                payer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforResult, utenfor_result_unref)

G_END_DECLS
