/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "municipality.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PLACE(all, i) (&g_array_index ((all)->municipalities, UtenforMunicipality, (i)))

static void
clear_county (UtenforCounty *county)
{
  utenfor_text_unref (county->title);
}

static void
clear_municipality (UtenforMunicipality *municipality)
{
  utenfor_text_unref (municipality->title);
}

UtenforMunicipalities *
utenfor_municipalities_new (const char *id)
{
  UtenforMunicipalities *all = g_new0 (UtenforMunicipalities, 1);

  g_atomic_ref_count_init (&all->ref_count);
  all->id = g_intern_string (id);
  all->counties = g_array_new (FALSE, TRUE, sizeof (UtenforCounty));
  g_array_set_clear_func (all->counties, (GDestroyNotify)clear_county);
  all->municipalities = g_array_new (FALSE, TRUE, sizeof (UtenforMunicipality));
  g_array_set_clear_func (all->municipalities, (GDestroyNotify)clear_municipality);

  return all;
}

UtenforMunicipalities *
utenfor_municipalities_ref (UtenforMunicipalities *all)
{
  g_atomic_ref_count_inc (&all->ref_count);

  return all;
}

void
utenfor_municipalities_unref (UtenforMunicipalities *all)
{
  if (all == NULL || !g_atomic_ref_count_dec (&all->ref_count))
    return;

  utenfor_text_unref (all->title);
  g_array_unref (all->counties);
  g_array_unref (all->municipalities);
  g_free (all->file);
  g_free (all);
}

static gboolean
is_called (const UtenforMunicipality *municipality,
           const char                *folded)
{
  for (guint i = 0; i < utenfor_text_get_n (municipality->title); i++)
    {
      g_autofree char *title = g_utf8_casefold (utenfor_text_get_nth (municipality->title, i, NULL), -1);

      if (g_str_equal (title, folded))
        return TRUE;
    }

  return g_str_equal (municipality->id, folded);
}

const UtenforMunicipality *
utenfor_municipalities_find (const UtenforMunicipalities *all,
                             const char                  *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < all->municipalities->len; i++)
    if (is_called (PLACE (all, i), folded))
      return PLACE (all, i);

  return NULL;
}

/* --- the formula --------------------------------------------------------------- */

static double
sum_of_people (const UtenforMunicipalities *all,
               int                          county)
{
  double people = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (county < 0 || PLACE (all, i)->county == (guint)county)
      people += PLACE (all, i)->population;

  return people;
}

static gboolean
is_below (const UtenforMunicipalities *all,
          const UtenforMunicipality   *municipality)
{
  return municipality->tax < all->rule.threshold.value;
}

/* F: the cost of the second part per inhabitant of the country, kr. */
static double
financing_of (const UtenforMunicipalities *all)
{
  double sum = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (is_below (all, PLACE (all, i)))
      sum += PLACE (all, i)->population * (all->rule.threshold.value - PLACE (all, i)->tax);

  return all->rule.extra.value * all->rule.average.value * sum / sum_of_people (all, -1);
}

double
utenfor_municipality_get_equalisation (const UtenforMunicipalities *all,
                                       const UtenforMunicipality   *municipality)
{
  const UtenforEqualisation *rule = &all->rule;
  double                     first = rule->symmetric.value * (1 - municipality->tax);
  double                     second = rule->extra.value * MAX (0, rule->threshold.value - municipality->tax);

  return rule->average.value * (first + second) - financing_of (all);
}

/* The share of the people who live below the threshold. */
static double
people_below (const UtenforMunicipalities *all)
{
  double people = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    if (is_below (all, PLACE (all, i)))
      people += PLACE (all, i)->population;

  return people / sum_of_people (all, -1);
}

/* A krone more per inhabitant here lifts S by w, the share of the people who
 * live here, and with it what everybody below the threshold gets and F. */
double
utenfor_municipality_get_keep (const UtenforMunicipalities *all,
                               const UtenforMunicipality   *municipality)
{
  const UtenforEqualisation *rule = &all->rule;
  double                     w = municipality->population / sum_of_people (all, -1);
  double                     below = is_below (all, municipality) ? 1 : 0;
  double                     threshold = rule->threshold.value;
  double                     first = rule->symmetric.value * (1 - w);
  double                     second = below * rule->extra.value * (1 - threshold * w);
  double                     financing = rule->extra.value * w * (threshold * people_below (all) - below);

  return 1 - first - second - financing;
}

double
utenfor_municipality_get_county_keep (const UtenforMunicipalities *all,
                                      const UtenforMunicipality   *municipality)
{
  double w = sum_of_people (all, municipality->county) / sum_of_people (all, -1);

  return 1 - all->rule.county_symmetric.value * (1 - w);
}

/* --- the catalogue there ---------------------------------------------------------- */

static void
set_keep (UtenforCatalogue            *catalogue,
          const UtenforMunicipalities *all,
          const char                  *payer,
          double                       keep)
{
  int place = utenfor_catalogue_find_payer (catalogue, payer);

  if (place >= 0)
    {
      UtenforPayer *who = &g_array_index (catalogue->payers, UtenforPayer, place);

      who->has_keep = TRUE;
      who->keep = utenfor_quantity (keep);
      who->keep.grade = UTENFOR_GRADE_B;
      who->keep.sources = all->sources;
      who->keep.how = "1 + dU/dt by the equalisation rule of the year and the municipality's own tax and size";
    }
}

/* The unit is kr of pay: the price is the rate, with its sign. */
static void
set_employer_tax (UtenforCatalogue            *catalogue,
                  const UtenforMunicipalities *all,
                  double                       rate)
{
  int             place = utenfor_catalogue_find_service (catalogue, all->employer_tax);
  UtenforService *service;

  if (place < 0 || isnan (rate))
    return;

  service = &g_array_index (catalogue->services, UtenforService, place);
  service->unit_cost = utenfor_quantity (-rate);
  service->unit_cost.grade = UTENFOR_GRADE_B;
  service->unit_cost.sources = all->sources;
  service->unit_cost.how = "rate of the municipality's zone";
}

/* All that `from` pays is paid by `to`. */
static void
move_split (UtenforSplit *split,
            guint         from,
            guint         to)
{
  int to_part = -1;
  int from_part = -1;

  for (guint i = 0; i < split->parts->len; i++)
    {
      guint payer = g_array_index (split->parts, UtenforSplitPart, i).payer;

      if (payer == to)
        to_part = i;
      else if (payer == from)
        from_part = i;
    }

  if (split->fixed && (split->rest_payer == from || split->rest_payer == to))
    {
      /* Both ends of a fixed split in one hand: it bears the whole rest. */
      split->rest_payer = to;
      if (to_part >= 0)
        g_array_remove_index (split->parts, to_part);
      if (from_part >= 0)
        g_array_remove_index (split->parts, from_part - (to_part >= 0 && to_part < from_part ? 1 : 0));
      if (split->parts->len == 0)
        {
          split->fixed = FALSE;
          utenfor_split_add (split, to, utenfor_quantity (1));
        }
    }
  else if (from_part >= 0 && to_part >= 0)
    {
      g_array_index (split->parts, UtenforSplitPart, to_part).amount.value += g_array_index (split->parts, UtenforSplitPart, from_part).amount.value;
      g_array_remove_index (split->parts, from_part);
    }
  else if (from_part >= 0)
    g_array_index (split->parts, UtenforSplitPart, from_part).payer = to;
}

static void
merge_county (UtenforCatalogue            *catalogue,
              const UtenforMunicipalities *all)
{
  int payer = utenfor_catalogue_find_payer (catalogue, all->payer);
  int county = utenfor_catalogue_find_payer (catalogue, all->county_payer);
  int state = utenfor_catalogue_find_payer (catalogue, all->state_payer);
  int sector = utenfor_catalogue_find_sector (catalogue, all->county_sector);

  for (guint k = 0; payer >= 0 && k < catalogue->services->len; k++)
    {
      UtenforService *service = &g_array_index (catalogue->services, UtenforService, k);

      if (county >= 0)
        move_split (&service->split, county, payer);
      if (state >= 0 && sector >= 0 && service->sector == (guint)sector)
        move_split (&service->split, state, payer);
    }
}

UtenforCatalogue *
utenfor_municipality_apply (const UtenforMunicipalities *all,
                            const UtenforMunicipality   *municipality,
                            UtenforCatalogue            *catalogue,
                            UtenforIssues               *issues)
{
  g_autoptr (UtenforCatalogue) there = utenfor_catalogue_derive (catalogue);

  g_return_val_if_fail (municipality != NULL, NULL);

  set_keep (there, all, all->payer, utenfor_municipality_get_keep (all, municipality));
  set_keep (there, all, all->county_payer, utenfor_municipality_get_county_keep (all, municipality));
  set_employer_tax (there, all, municipality->employer_tax);
  if (municipality->is_county)
    merge_county (there, all);
  if (!utenfor_catalogue_build (there, issues))
    return NULL;

  return g_steal_pointer (&there);
}
