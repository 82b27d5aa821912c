/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "age-series.h"
#include "text.h"

G_BEGIN_DECLS

/* What a simulation knows of one person that an average does not: who uses
 * a service at all and how much, and what depends on a person's whole year.
 * Declared in the catalogue; expected values know nothing of it.  docs/model.md,
 * "Use and payment person by person". */

/* Among users; more is hardly a figure of people. */
#define UTENFOR_MAX_VARIATION 4

/* The share of those in a state who use the service in a year. */
typedef struct
{
  int             state; /* of the catalogue, or −1: every state not named */
  UtenforQuantity share; /* above 0, at most 1; never drawn */
} UtenforPrevalence;

/* How the use of a service is spread over people; the mean stays the population's.
 * Either how much one user uses is known, and the share who use it follows from the
 * mean at every age and in every group; or the share is known, and the amount follows. */
typedef struct
{
  gboolean        has_per_user;
  UtenforQuantity per_user;    /* mean units of one user in a year, above 0; never drawn */
  GArray         *prevalences; /* of UtenforPrevalence, in file order; one of them with state −1, or none with per_user */
  UtenforQuantity variation;   /* coefficient of variation among a year's users, 0 … UTENFOR_MAX_VARIATION; never drawn */
  int             line;
} UtenforIndividualUse;

/* From a calendar year on. */
typedef struct
{
  int             year;
  UtenforQuantity threshold; /* kr a person and year, in that year's kroner; never drawn */
  UtenforQuantity share;     /* of what is above it; never drawn */
} UtenforRefundYear;

/* A refund of what one person's services cost a payer above a threshold in a year.
 * What is refunded, in kr, is as many units of the services it is booked on. */
typedef struct
{
  const char  *id;
  UtenforText *title;
  guint        payer;   /* whose part of the cost is counted */
  int          index;   /* carries thresholds, or −1: none */
  int          to_age;  /* the last age it is for */
  GArray      *years;   /* of UtenforRefundYear, ascending, at least one */
  GArray      *counted; /* of guint: services whose cost is counted */
  GArray      *booked;  /* of guint: services with the unit kr, one for each side */
  int          line;
} UtenforRefund;

/* The defaults, with no prevalence yet; (transfer full) */
UtenforIndividualUse *utenfor_individual_use_new (void);
UtenforIndividualUse *utenfor_individual_use_copy (const UtenforIndividualUse *use);
void                  utenfor_individual_use_free (UtenforIndividualUse *use);
void                  utenfor_individual_use_add (UtenforIndividualUse *use, int state, UtenforQuantity share);
/* The share of those in a state who use the service in a year: what follows from the
 * mean use of all in it (at most everybody), or its prevalence. */
double utenfor_individual_use_get_share (const UtenforIndividualUse *use,
                                         guint                       state,
                                         double                      mean);
/* The prevalence in a state: its own, or that of every state not named. */
double utenfor_individual_use_get_prevalence (const UtenforIndividualUse *use, guint state);

/* With no years and no services yet, without index, for every age. */
void     utenfor_refund_init (UtenforRefund *refund, const char *id);
void     utenfor_refund_clear (UtenforRefund *refund);
void     utenfor_refund_copy (UtenforRefund *to, const UtenforRefund *from);
void     utenfor_refund_add_year (UtenforRefund *refund, int year, UtenforQuantity threshold, UtenforQuantity share);
gboolean utenfor_refund_counts (const UtenforRefund *refund, guint service);
gboolean utenfor_refund_books (const UtenforRefund *refund, guint service);
/* The row of a calendar year: the last that has begun, or the first of all. */
const UtenforRefundYear *utenfor_refund_get_year (const UtenforRefund *refund,
                                                  int                  year);

G_END_DECLS
