/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "place-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"

static char *
dup_ore (double share)
{
  return utenfor_format_number (100 * share, 0, UTENFOR_SIGN_MINUS);
}

/* What a payer keeps of a krone, with own figures in place. */
static double
kept_by (const UtenforCatalogue *catalogue,
         const char             *id)
{
  int place = utenfor_catalogue_find_payer (catalogue, id);

  return place >= 0 ? utenfor_catalogue_get_payer (catalogue, place)->keep.value : NAN;
}

/* The rate in its zone as it is used, or NULL. */
static char *
dup_employer_tax (const UtenforScenario *scenario)
{
  int place = utenfor_catalogue_find_service (scenario->catalogue, scenario->municipalities->employer_tax);

  if (place < 0)
    return NULL;

  return utenfor_format_percent (-utenfor_catalogue_get_service (scenario->catalogue, place)->unit_cost.value, 1);
}

char *
utenfor_sentence_municipality (const UtenforScenario *scenario)
{
  const UtenforMunicipalities *all = scenario->municipalities;
  g_autofree char             *name = NULL;
  g_autofree char             *own = NULL;
  g_autofree char             *county = NULL;
  g_autofree char             *tax = NULL;

  if (scenario->municipality == NULL)
    return NULL;

  name = utenfor_municipality_dup_name (scenario->municipality);
  own = dup_ore (kept_by (scenario->catalogue, all->payer));
  county = dup_ore (kept_by (scenario->catalogue, all->county_payer));
  tax = dup_employer_tax (scenario);
  if (tax == NULL)
    return g_strdup_printf (_ ("%s keeps %s øre of a krone more of its own tax, its county %s øre."), name, own, county);
  if (scenario->municipality->is_county)
    /* Translators: name of the municipality, øre, øre, per cent */
    return g_strdup_printf (_ ("%s is municipality and county in one: it keeps %s øre of a krone more of its own tax and %s øre of the county’s. Employer contribution %s."),
                            name, own, county, tax);

  /* Translators: name of the municipality, øre, øre, per cent */
  return g_strdup_printf (_ ("%s keeps %s øre of a krone more of its own tax, its county %s øre. Employer contribution %s."),
                          name, own, county, tax);
}

char *
utenfor_sentence_own_figures (const UtenforScenario *scenario)
{
  const UtenforOwnFigures *own = scenario->own_figures;

  if (own == NULL || own->figures->len == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u own figure from “%s” stands in place of the catalogue’s.",
                                    "%u own figures from “%s” stand in place of the catalogue’s.", own->figures->len),
                          own->figures->len, own->id);
}

char *
utenfor_sentence_size (const UtenforScenario *scenario)
{
  double           people;
  g_autofree char *participants = NULL;
  g_autofree char *share = NULL;
  g_autofree char *all = NULL;

  if (scenario->municipality == NULL)
    return NULL;
  people = utenfor_municipality_get_20_year_olds (scenario->municipalities, scenario->municipality);
  if (!(people >= 0.5))
    return NULL;

  participants = utenfor_format_number (scenario->participants, 0, UTENFOR_SIGN_MINUS);
  share = utenfor_format_percent (scenario->participants / people, scenario->participants < 0.1 * people ? 1 : 0);
  all = utenfor_format_number (people, 0, UTENFOR_SIGN_MINUS);

  return g_strdup_printf (ngettext ("%s participant an intake: as many as %s of the about %s people of 20 there.",
                                    "%s participants an intake: as many as %s of the about %s people of 20 there.",
                                    (gulong)scenario->participants),
                          participants, share, all);
}
