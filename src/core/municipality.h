/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

G_BEGIN_DECLS

/* What a municipality keeps of an extra krone of its own income tax, and what
 * else it changes in the catalogue. The rule of each year is data.
 * docs/municipalities.md explains it for those who use it. */

/* The income equalisation of one year. Per inhabitant, in kr, with S the
 * national average and t a municipality's own tax:
 *   U = symmetric·(S − t) + extra·max (0, threshold·S − t) − F
 * where F, the same for all, pays for the second part. From 2025: 0.62, 0.35 and 0.9. */
typedef struct
{
  int             year;
  UtenforQuantity symmetric;        /* share of the gap to the average that is evened out */
  UtenforQuantity extra;            /* of the gap up to the threshold, for those below it */
  UtenforQuantity threshold;        /* share of the average */
  UtenforQuantity county_symmetric; /* the same for counties, which have no second part */
  UtenforQuantity average;          /* S, kr per inhabitant; NAN when it is not known */
  int             line;
} UtenforEqualisation;

/* A zone of employer tax (differensiert arbeidsgiveravgift). */
typedef struct
{
  const char     *id; /* "4a" */
  UtenforText    *title;
  UtenforQuantity rate; /* share of pay */
  int             line;
} UtenforZone;

typedef struct
{
  const char  *id; /* "46" */
  UtenforText *title;
  int          line;
} UtenforCounty;

typedef struct
{
  const char  *id;    /* "4601" */
  UtenforText *title; /* Norwegian name, and the Sami one where there is one */
  guint        county;
  int          population; /* inhabitants */
  double       tax;        /* own tax per inhabitant, share of the average: 0.9 */
  int          zone;       /* of employer tax; −1: not known, the catalogue's rate is used */
  gboolean     is_county;  /* kommune and fylkeskommune in one, and pays the state's part of child welfare (Oslo) */
  int          line;
} UtenforMunicipality;

typedef struct
{
  gatomicrefcount     ref_count;
  char               *file;
  const char         *id;
  UtenforText        *title;
  UtenforText        *about;        /* or NULL */
  const char         *catalogue;    /* id of the catalogue it fits */
  const char         *payer;        /* whom a municipality is there */
  const char         *county_payer; /* or NULL, as the three below */
  const char         *state_payer;
  const char         *employer_tax;  /* id of the service */
  const char         *county_sector; /* what a municipality that is a county pays for the state */
  UtenforGrade        grade;         /* of population and tax */
  const char         *sources;
  UtenforQuantity     twenty_year_olds; /* share of the people who are 20; NAN when it is not known */
  UtenforEqualisation rule;             /* the one in force: one of rules */
  GArray             *rules;            /* of UtenforEqualisation, by year */
  GArray             *zones;            /* of UtenforZone */
  GArray             *counties;         /* of UtenforCounty */
  GArray             *municipalities;   /* of UtenforMunicipality */
} UtenforMunicipalities;

UtenforMunicipalities *utenfor_municipalities_new (const char *id);
UtenforMunicipalities *utenfor_municipalities_ref (UtenforMunicipalities *all);
void                   utenfor_municipalities_unref (UtenforMunicipalities *all);
/* Everything about them and the catalogue they are for that would not be
 * computed. FALSE on errors. */
gboolean utenfor_municipalities_check (const UtenforMunicipalities *all,
                                       const UtenforCatalogue      *catalogue,
                                       UtenforIssues               *issues);
/* By number ("0301") or, ignoring case, by name in any language or both names;
 * NULL when there is none. */
const UtenforMunicipality *utenfor_municipalities_find (const UtenforMunicipalities *all,
                                                        const char                  *name);
const UtenforCounty       *utenfor_municipality_get_county (const UtenforMunicipalities *all,
                                                            const UtenforMunicipality   *municipality);
/* Both names where it has two: "Kautokeino – Guovdageaidnu". (transfer full) */
char *utenfor_municipality_dup_name (const UtenforMunicipality *municipality);

/* U: what it receives (or pays, negative) in the rule's year, kr per inhabitant. */
double utenfor_municipality_get_equalisation (const UtenforMunicipalities *all,
                                              const UtenforMunicipality   *municipality);
/* F: what the second part costs everybody, kr per inhabitant of the country. */
double utenfor_municipalities_get_financing (const UtenforMunicipalities *all);
/* The share kept of one extra krone of own income tax: 1 + dU/dt, with the
 * municipality's own weight in the average and in F. */
double utenfor_municipality_get_keep (const UtenforMunicipalities *all,
                                      const UtenforMunicipality   *municipality);
/* 1 − county_symmetric · (1 − the county's share of the people). */
double utenfor_municipality_get_county_keep (const UtenforMunicipalities *all,
                                             const UtenforMunicipality   *municipality);
/* How many of its people are 20 years old, as in the country; NAN when that is
 * not known. Grade C: a municipality with a university has more of them. */
double utenfor_municipality_get_20_year_olds (const UtenforMunicipalities *all,
                                              const UtenforMunicipality   *municipality);

/* A catalogue as it is there: the shares kept, the zone of employer tax, and
 * for a municipality that is a county the payers merged. (transfer full) */
UtenforCatalogue *utenfor_municipality_apply (const UtenforMunicipalities *all,
                                              const UtenforMunicipality   *municipality,
                                              UtenforCatalogue            *catalogue,
                                              UtenforIssues               *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforMunicipalities, utenfor_municipalities_unref)

G_END_DECLS
