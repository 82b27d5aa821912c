/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

G_BEGIN_DECLS

/* What a municipality keeps of an extra krone of its own income tax, and what
 * else it changes in the catalogue. The rule of each year is data. */

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
  UtenforQuantity average;          /* S, kr per inhabitant */
} UtenforEqualisation;

typedef struct
{
  const char  *id; /* "46" */
  UtenforText *title;
  int          line;
} UtenforCounty;

typedef struct
{
  const char  *id; /* "4601" */
  UtenforText *title;
  guint        county;
  int          population;   /* inhabitants */
  double       tax;          /* own tax per inhabitant, share of the average: 0.9 */
  double       employer_tax; /* arbeidsgiveravgift in its zone, share of pay; NAN: the catalogue's */
  gboolean     is_county;    /* kommune and fylkeskommune in one, and pays the state's part of child welfare (Oslo) */
  int          line;
} UtenforMunicipality;

typedef struct
{
  gatomicrefcount     ref_count;
  char               *file;
  const char         *id;
  UtenforText        *title;
  const char         *catalogue; /* id of the catalogue it fits */
  const char         *payer;     /* whom a municipality is there */
  const char         *county_payer;
  const char         *state_payer;
  const char         *employer_tax;  /* id of the service */
  const char         *county_sector; /* what a municipality that is a county pays for the state */
  const char         *sources;
  UtenforEqualisation rule;
  GArray             *counties;       /* of UtenforCounty */
  GArray             *municipalities; /* of UtenforMunicipality */
} UtenforMunicipalities;

UtenforMunicipalities *utenfor_municipalities_new (const char *id);
UtenforMunicipalities *utenfor_municipalities_ref (UtenforMunicipalities *all);
void                   utenfor_municipalities_unref (UtenforMunicipalities *all);
/* By number ("0301") or, ignoring case, by name in any language; NULL when there is none. */
const UtenforMunicipality *utenfor_municipalities_find (const UtenforMunicipalities *all,
                                                        const char                  *name);
/* U: what it receives (or pays, negative), kr per inhabitant. */
double utenfor_municipality_get_equalisation (const UtenforMunicipalities *all,
                                              const UtenforMunicipality   *municipality);
/* The share kept of one extra krone of own income tax: 1 + dU/dt, with the
 * municipality's own weight in the average and in F. */
double utenfor_municipality_get_keep (const UtenforMunicipalities *all,
                                      const UtenforMunicipality   *municipality);
/* 1 − county_symmetric · (1 − the county's share of the people). */
double utenfor_municipality_get_county_keep (const UtenforMunicipalities *all,
                                             const UtenforMunicipality   *municipality);
/* A catalogue as it is there: the shares kept, the zone of employer tax, and
 * for a municipality that is a county the payers merged. (transfer full) */
UtenforCatalogue *utenfor_municipality_apply (const UtenforMunicipalities *all,
                                              const UtenforMunicipality   *municipality,
                                              UtenforCatalogue            *catalogue,
                                              UtenforIssues               *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforMunicipalities, utenfor_municipalities_unref)

G_END_DECLS
