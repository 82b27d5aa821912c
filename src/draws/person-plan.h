/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"
#include "quantile-table.h"
#include "random.h"
#include "refund.h"

G_BEGIN_DECLS

/* What a simulation must know of single persons: which services some use and
 * others do not, and which refunds look at a person's whole year.  Made once for
 * a model and never changed.
 *
 * Arms are the two lives of a person (lives.h): both in the group for a
 * transition effect, in the group and in the reference for a life-course effect. */

/* A service whose users are told from others. Its money is a purse of its own. */
typedef struct
{
  guint                       service;
  guint                       slot; /* among the plan's */
  const UtenforIndividualUse *use;
  int                        *uses[2]; /* [n_states] by arm: which of the arm's uses it is there, or −1 */
  UtenforQuantileTable       *table;   /* of a user's year; NULL: every year alike */
  double                      scale;   /* of the table, so that the mean is 1 */
} UtenforPersonalService;

typedef struct
{
  const UtenforRefund *refund;
  UtenforRefundTerms  *terms;     /* [n_years] */
  guint                n_ages;    /* it is for ages up to here, of the model's */
  gboolean            *counts;    /* [n_personal] whether a personal service is counted */
  GArray              *common[2]; /* of guint, by arm: counted uses of services that are not personal */
  guint               *slots;     /* [n_booked] among the plan's */
  guint               *booked;    /* [n_booked] services */
  guint                n_booked;
} UtenforRefundPlan;

/* Slots are purses whose money persons decide; those of personal services come first. */
struct _UtenforPersonPlan
{
  const UtenforLaneModel *model;
  GArray                 *personal; /* of UtenforPersonalService */
  GArray                 *refunds;  /* of UtenforRefundPlan */
  guint                   n_slots;
  guint                  *purses; /* [n_slots] which these are */
  int                    *slots;  /* [n_purses] the slot of each, or −1 */
  UtenforNormalTable     *normal;
};

/* alone[n_services]: services that need a purse of their own. FALSE: none do, and
 * everybody uses the mean. */
gboolean utenfor_person_plan_find (const UtenforScenario *scenario,
                                   gboolean              *alone);
/* Of a model whose purses are made. NULL with issues. */
UtenforPersonPlan *utenfor_person_plan_new (const UtenforLaneModel *model,
                                            const guint            *purse_of,
                                            UtenforIssues          *issues);
void               utenfor_person_plan_free (UtenforPersonPlan *plan);
/* The population an arm lives in. */
const UtenforLanePopulation *utenfor_person_plan_get_population (const UtenforPersonPlan *plan,
                                                                 guint                    arm);
/* Which of the model's uses an arm has. */
guint utenfor_person_plan_get_uses (const UtenforPersonPlan *plan,
                                    guint                    arm);

static inline const UtenforPersonalService *
utenfor_person_plan_get_personal (const UtenforPersonPlan *plan,
                                  guint                    i)
{
  return &g_array_index (plan->personal, UtenforPersonalService, i);
}

static inline const UtenforRefundPlan *
utenfor_person_plan_get_refund (const UtenforPersonPlan *plan,
                                guint                    i)
{
  return &g_array_index (plan->refunds, UtenforRefundPlan, i);
}

/* The real growth of a service's price, from a model year on. */
static inline const double *
utenfor_person_plan_get_growth (const UtenforPersonPlan *plan,
                                guint                    service,
                                guint                    year)
{
  int index = utenfor_catalogue_get_service (plan->model->scenario->catalogue, service)->index;

  return plan->model->growth + (gsize)(index + 1) * plan->model->n_years + year;
}

G_END_DECLS
