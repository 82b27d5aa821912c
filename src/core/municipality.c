/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "municipality.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLACE(all, i) (&g_array_index ((all)->municipalities, UtenforMunicipality, (i)))

/* --- the formula ------------------------------------------------------------------- */

static double
sum_of_people (const UtenforMunicipalities *all)
{
  double people = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    people += PLACE (all, i)->population;

  return people;
}

static gboolean
is_below (const UtenforMunicipalities *all,
          const UtenforMunicipality   *municipality)
{
  return municipality->tax < all->rule.threshold.value;
}

double
utenfor_municipalities_get_financing (const UtenforMunicipalities *all)
{
  double sum = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (is_below (all, PLACE (all, i)))
      sum += PLACE (all, i)->population * (all->rule.threshold.value - PLACE (all, i)->tax);

  return all->rule.extra.value * all->rule.average.value * sum / sum_of_people (all);
}

double
utenfor_municipality_get_equalisation (const UtenforMunicipalities *all,
                                       const UtenforMunicipality   *municipality)
{
  const UtenforEqualisation *rule = &all->rule;
  double                     first = rule->symmetric.value * (1 - municipality->tax);
  double                     second = rule->extra.value * MAX (0, rule->threshold.value - municipality->tax);

  return rule->average.value * (first + second) - utenfor_municipalities_get_financing (all);
}

/* The share of the people who live below the threshold. */
static double
share_below (const UtenforMunicipalities *all)
{
  double people = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (is_below (all, PLACE (all, i)))
      people += PLACE (all, i)->population;

  return people / sum_of_people (all);
}

/* A krone more per inhabitant here lifts S by w, the share of the people who
 * live here, and with it what everybody below the threshold gets and F:
 *   dU/dt = symmetric·(w − 1) + [below]·extra·(threshold·w − 1)
 *           − extra·w·(threshold·(share below) − [below]) */
double
utenfor_municipality_get_keep (const UtenforMunicipalities *all,
                               const UtenforMunicipality   *municipality)
{
  const UtenforEqualisation *rule = &all->rule;
  double                     w = municipality->population / sum_of_people (all);
  double                     below = is_below (all, municipality) ? 1 : 0;
  double                     threshold = rule->threshold.value;
  double                     first = rule->symmetric.value * (1 - w);
  double                     second = below * rule->extra.value * (1 - threshold * w);
  double                     financing = rule->extra.value * w * (threshold * share_below (all) - below);

  return 1 - first - second - financing;
}

double
utenfor_municipality_get_county_keep (const UtenforMunicipalities *all,
                                      const UtenforMunicipality   *municipality)
{
  double people = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (PLACE (all, i)->county == municipality->county)
      people += PLACE (all, i)->population;

  return 1 - all->rule.county_symmetric.value * (1 - people / sum_of_people (all));
}

double
utenfor_municipality_get_20_year_olds (const UtenforMunicipalities *all,
                                       const UtenforMunicipality   *municipality)
{
  return municipality->population * all->twenty_year_olds.value;
}

/* --- the catalogue there ----------------------------------------------------------- */

/* As sure as the weakest of what it is computed from, but never a read figure. */
static UtenforQuantity
computed (double                       value,
          const UtenforMunicipalities *all,
          const UtenforQuantity       *rule,
          const char                  *how)
{
  UtenforQuantity quantity = utenfor_quantity (value);

  quantity.grade = utenfor_grade_weaker (UTENFOR_GRADE_B, utenfor_grade_weaker (all->grade, rule->grade));
  quantity.sources = all->sources;
  quantity.how = how;

  return quantity;
}

static void
set_keep (UtenforCatalogue *catalogue,
          const char       *payer,
          UtenforQuantity   keep)
{
  int place = utenfor_catalogue_find_payer (catalogue, payer);

  if (place >= 0)
    {
      g_array_index (catalogue->payers, UtenforPayer, place).has_keep = TRUE;
      g_array_index (catalogue->payers, UtenforPayer, place).keep = keep;
    }
}

static void
set_both_keeps (UtenforCatalogue            *catalogue,
                const UtenforMunicipalities *all,
                const UtenforMunicipality   *municipality)
{
  set_keep (catalogue, all->payer,
            computed (utenfor_municipality_get_keep (all, municipality), all, &all->rule.symmetric,
                      "1 + dU/dt by the equalisation rule, with the municipality's own tax and size"));
  set_keep (catalogue, all->county_payer,
            computed (utenfor_municipality_get_county_keep (all, municipality), all, &all->rule.county_symmetric,
                      "1 - the county's equalised share x (1 - its share of the people)"));
}

/* A unit is a krone of pay, so the price is the rate: revenue, hence negative. */
static void
set_employer_tax (UtenforCatalogue            *catalogue,
                  const UtenforMunicipalities *all,
                  const UtenforMunicipality   *municipality)
{
  int             place = utenfor_catalogue_find_service (catalogue, all->employer_tax);
  UtenforQuantity rate;

  if (place < 0 || municipality->zone < 0)
    return;

  rate = g_array_index (all->zones, UtenforZone, municipality->zone).rate;
  rate.value = 0 - rate.value;
  rate.low = -g_array_index (all->zones, UtenforZone, municipality->zone).rate.high;
  rate.high = -g_array_index (all->zones, UtenforZone, municipality->zone).rate.low;
  g_array_index (catalogue->services, UtenforService, place).unit_cost = rate;
}

/* The county's books are the municipality's, and in one sector the state's part too. */
static void
merge_county (UtenforCatalogue            *catalogue,
              const UtenforMunicipalities *all)
{
  int payer = utenfor_catalogue_find_payer (catalogue, all->payer);
  int county = utenfor_catalogue_find_payer (catalogue, all->county_payer);
  int state = utenfor_catalogue_find_payer (catalogue, all->state_payer);
  int sector = utenfor_catalogue_find_sector (catalogue, all->county_sector);

  if (payer < 0)
    return;

  if (county >= 0 && county != payer)
    {
      g_array_index (catalogue->payers, UtenforPayer, county).is_merged = TRUE;
      g_array_index (catalogue->payers, UtenforPayer, county).merged_into = payer;
    }
  for (guint k = 0; state >= 0 && state != payer && k < catalogue->services->len; k++)
    {
      UtenforService *service = &g_array_index (catalogue->services, UtenforService, k);

      service->is_taken_over = sector >= 0 && service->sector == (guint)sector;
      service->taken_from = state;
      service->taken_by = payer;
    }
}

UtenforCatalogue *
utenfor_municipality_apply (const UtenforMunicipalities *all,
                            const UtenforMunicipality   *municipality,
                            UtenforCatalogue            *catalogue,
                            UtenforIssues               *issues)
{
  g_autoptr (UtenforCatalogue) there = NULL;

  g_return_val_if_fail (all != NULL && municipality != NULL && catalogue != NULL && issues != NULL, NULL);

  if (!g_str_equal (all->catalogue, catalogue->id))
    {
      utenfor_issues_add (issues, "catalogue-differs", all->file, 0,
                          _ ("The municipalities are for “%s”; the catalogue is “%s”."), all->catalogue, catalogue->id);
      return NULL;
    }

  there = utenfor_catalogue_derive (catalogue);
  set_both_keeps (there, all, municipality);
  set_employer_tax (there, all, municipality);
  if (municipality->is_county)
    merge_county (there, all);
  if (!utenfor_catalogue_build (there, issues))
    return NULL;

  return g_steal_pointer (&there);
}
