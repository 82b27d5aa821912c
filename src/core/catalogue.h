/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "person-rule.h"
#include "quantity.h"
#include "split.h"
#include "text.h"

G_BEGIN_DECLS

/* The vocabulary and the prices: payers, sectors, services, states, price
 * indices and sources.  All of them are data; the program knows none by name.
 *
 * A catalogue is filled by its reader (or a test), then built once; from then
 * on it is immutable and shared by reference. Everything is addressed by its
 * index in file order. */

#define UTENFOR_MAX_PAYERS   50
#define UTENFOR_MAX_SECTORS  200
#define UTENFOR_MAX_STATES   100
#define UTENFOR_MAX_SERVICES 1000
#define UTENFOR_MAX_REFUNDS  20

typedef struct
{
  const char     *id;
  UtenforText    *title;
  UtenforText    *short_title; /* for tight places; NULL: the title */
  gboolean        is_public;   /* counts in the total; default yes */
  gboolean        is_local;    /* loses what moves out; default no */
  gboolean        is_receiver; /* gets what moves out and is equalised away; at most one */
  UtenforQuantity keep;        /* share kept of an equalised service; 1 when not stated */
  gboolean        has_keep;
  const char     *colour;      /* "blue", "orange", "green", "pink" … a palette name, or NULL: by order */
  gboolean        is_merged;   /* its money is booked on another: a county in a municipality that is both */
  guint           merged_into; /* on this one */
  int             line;
} UtenforPayer;

typedef struct
{
  const char  *id;
  UtenforText *title;
  gboolean     is_programme; /* where cost lines are booked that name no sector; at most one */
  int          line;
} UtenforSector;

typedef enum {
  UTENFOR_STATE_INSIDE,
  UTENFOR_STATE_OUTSIDE,
  UTENFOR_STATE_GONE, /* dead or emigrated: nothing is priced there */
} UtenforStateKind;

typedef struct
{
  const char      *id;
  UtenforText     *title;
  UtenforStateKind kind;
  int              line;
} UtenforState;

typedef struct
{
  int    year;
  double value;
} UtenforIndexYear;

typedef struct
{
  const char     *id;
  UtenforText    *title;
  const char     *sources; /* source ids separated by a space, or NULL */
  UtenforQuantity growth;  /* real growth a year from model year 0, default 0 */
  gboolean        has_growth;
  gboolean        is_programme; /* carries cost lines that name no index; at most one */
  GArray         *years;        /* of UtenforIndexYear, ascending */
  int             line;
} UtenforIndex;

typedef struct
{
  const char  *id;
  UtenforText *title;
  const char  *publisher; /* or NULL */
  const char  *year;      /* of the figures, e.g. "2019" or "2018–2024", or NULL */
  const char  *address;   /* where it was read, or NULL */
  const char  *read;      /* when, ISO date, or NULL */
  int          line;
} UtenforSource;

typedef struct
{
  const char           *id;
  UtenforText          *title;
  UtenforText          *unit; /* what one unit is: "person-year", "day" … */
  UtenforText          *note; /* what is in the figure and what is not, or NULL */
  guint                 sector;
  UtenforQuantity       unit_cost;  /* kr per unit in price_year; negative: revenue */
  int                   price_year; /* 0: the scenario's */
  int                   index;      /* index series that carries it, −1: none */
  UtenforSplit          split;
  gboolean              is_equalised;
  gboolean              has_cashable;
  UtenforQuantity       cashable;       /* share of a saving that can be taken out of a budget, default 1 */
  int                   cashable_delay; /* years until it can, default 0 */
  gboolean              is_taken_over;  /* what `taken_from` would pay of it is paid by `taken_by` */
  guint                 taken_from;
  guint                 taken_by;
  UtenforIndividualUse *individual; /* who uses it and how much, or NULL: everybody the mean */
  int                   line;
} UtenforService;

typedef struct _UtenforCatalogue UtenforCatalogue;

struct _UtenforCatalogue
{
  gatomicrefcount       ref_count;
  char                 *file; /* where it was read, or NULL */
  const char           *id;
  UtenforText          *title;
  UtenforText          *about;
  GArray               *payers;    /* of UtenforPayer */
  GArray               *sectors;   /* of UtenforSector */
  GArray               *states;    /* of UtenforState */
  GArray               *indices;   /* of UtenforIndex */
  GArray               *sources;   /* of UtenforSource */
  GArray               *services;  /* of UtenforService */
  GArray               *refunds;   /* of UtenforRefund */
  UtenforGradeIntervals intervals; /* of numbers without one of their own */
  GHashTable           *names;     /* private: "kind id" → index + 1 */
  UtenforCatalogue     *origin;    /* what it is derived from, or NULL */
};

UtenforCatalogue *utenfor_catalogue_new (const char *id);
UtenforCatalogue *utenfor_catalogue_ref (UtenforCatalogue *catalogue);
void              utenfor_catalogue_unref (UtenforCatalogue *catalogue);

/* A copy whose numbers may be changed before it is built: own figures, a
 * municipality's share of its taxes. Every index means what it meant in the
 * original, so populations of the one fit the other. */
UtenforCatalogue *utenfor_catalogue_derive (UtenforCatalogue *catalogue);
/* Whether indices of the one are good in the other. */
gboolean utenfor_catalogue_is_kin (const UtenforCatalogue *a,
                                   const UtenforCatalogue *b);

/* Each takes over what the value owns and returns its index; a doubled id is
 * an issue, and the first one keeps the name. */
guint utenfor_catalogue_add_payer (UtenforCatalogue *catalogue,
                                   UtenforPayer      payer,
                                   UtenforIssues    *issues);
guint utenfor_catalogue_add_sector (UtenforCatalogue *catalogue,
                                    UtenforSector     sector,
                                    UtenforIssues    *issues);
guint utenfor_catalogue_add_state (UtenforCatalogue *catalogue,
                                   UtenforState      state,
                                   UtenforIssues    *issues);
guint utenfor_catalogue_add_index (UtenforCatalogue *catalogue,
                                   UtenforIndex      index,
                                   UtenforIssues    *issues);
guint utenfor_catalogue_add_source (UtenforCatalogue *catalogue,
                                    UtenforSource     source,
                                    UtenforIssues    *issues);
guint utenfor_catalogue_add_service (UtenforCatalogue *catalogue,
                                     UtenforService    service,
                                     UtenforIssues    *issues);
guint utenfor_catalogue_add_refund (UtenforCatalogue *catalogue,
                                    UtenforRefund     refund,
                                    UtenforIssues    *issues);
/* Checks the whole; FALSE if that found errors. */
gboolean utenfor_catalogue_build (UtenforCatalogue *catalogue,
                                  UtenforIssues    *issues);

/* The index of an id, or −1. */
int utenfor_catalogue_find_payer (const UtenforCatalogue *catalogue,
                                  const char             *id);
int utenfor_catalogue_find_sector (const UtenforCatalogue *catalogue,
                                   const char             *id);
int utenfor_catalogue_find_state (const UtenforCatalogue *catalogue,
                                  const char             *id);
int utenfor_catalogue_find_index (const UtenforCatalogue *catalogue,
                                  const char             *id);
int utenfor_catalogue_find_source (const UtenforCatalogue *catalogue,
                                   const char             *id);
int utenfor_catalogue_find_service (const UtenforCatalogue *catalogue,
                                    const char             *id);
int utenfor_catalogue_find_refund (const UtenforCatalogue *catalogue,
                                   const char             *id);

const UtenforPayer   *utenfor_catalogue_get_payer (const UtenforCatalogue *catalogue,
                                                   guint                   i);
const UtenforSector  *utenfor_catalogue_get_sector (const UtenforCatalogue *catalogue,
                                                    guint                   i);
const UtenforState   *utenfor_catalogue_get_state (const UtenforCatalogue *catalogue,
                                                   guint                   i);
const UtenforIndex   *utenfor_catalogue_get_index (const UtenforCatalogue *catalogue,
                                                   guint                   i);
const UtenforSource  *utenfor_catalogue_get_source (const UtenforCatalogue *catalogue,
                                                    guint                   i);
const UtenforService *utenfor_catalogue_get_service (const UtenforCatalogue *catalogue,
                                                     guint                   i);
const UtenforRefund  *utenfor_catalogue_get_refund (const UtenforCatalogue *catalogue,
                                                    guint                   i);
/* The payer that receives what moves out and is equalised away, or −1. */
int utenfor_catalogue_get_receiver (const UtenforCatalogue *catalogue);
/* shares[n_payers]: who bears one unit of a service, before equalisation and
 * before payers are merged. */
void utenfor_catalogue_get_shares (const UtenforCatalogue *catalogue,
                                   const UtenforService   *service,
                                   double                 *shares);
/* The payer on whose account the money of a payer is booked: mostly itself. */
guint utenfor_catalogue_get_booked (const UtenforCatalogue *catalogue,
                                    guint                   payer);
/* shares[n_payers] or amounts: each moved to where it is booked. */
void utenfor_catalogue_merge_shares (const UtenforCatalogue *catalogue,
                                     double                 *shares);
/* The sector and the index of cost lines that name none, or −1. */
int utenfor_catalogue_get_programme_sector (const UtenforCatalogue *catalogue);
int utenfor_catalogue_get_programme_index (const UtenforCatalogue *catalogue);

void utenfor_payer_init (UtenforPayer *payer,
                         const char   *id);
void utenfor_index_init (UtenforIndex *index,
                         const char   *id);
void utenfor_service_init (UtenforService *service,
                           const char     *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforCatalogue, utenfor_catalogue_unref)

G_END_DECLS
