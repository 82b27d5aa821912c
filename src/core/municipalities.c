/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "municipality.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RULE(all, i)   (&g_array_index ((all)->rules, UtenforEqualisation, (i)))
#define ZONE(all, i)   (&g_array_index ((all)->zones, UtenforZone, (i)))
#define COUNTY(all, i) (&g_array_index ((all)->counties, UtenforCounty, (i)))
#define PLACE(all, i)  (&g_array_index ((all)->municipalities, UtenforMunicipality, (i)))

/* Shares of the average are printed with two decimals of a per cent; together
 * they must give the average itself. */
#define AVERAGE_TOLERANCE 0.005

static void
clear_zone (UtenforZone *zone)
{
  utenfor_text_unref (zone->title);
}

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

static GArray *
new_array (gsize size,
           void *clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

UtenforMunicipalities *
utenfor_municipalities_new (const char *id)
{
  UtenforMunicipalities *all = g_new0 (UtenforMunicipalities, 1);

  g_atomic_ref_count_init (&all->ref_count);
  all->id = g_intern_string (id);
  all->twenty_year_olds = utenfor_quantity (NAN);
  all->rule.average = utenfor_quantity (NAN);
  all->rules = g_array_new (FALSE, TRUE, sizeof (UtenforEqualisation));
  all->zones = new_array (sizeof (UtenforZone), clear_zone);
  all->counties = new_array (sizeof (UtenforCounty), clear_county);
  all->municipalities = new_array (sizeof (UtenforMunicipality), clear_municipality);

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
  utenfor_text_unref (all->about);
  g_array_unref (all->rules);
  g_array_unref (all->zones);
  g_array_unref (all->counties);
  g_array_unref (all->municipalities);
  g_free (all->file);
  g_free (all);
}

/* --- by name ---------------------------------------------------------------------- */

char *
utenfor_municipality_dup_name (const UtenforMunicipality *municipality)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < utenfor_text_get_n (municipality->title); i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " – " : "", utenfor_text_get_nth (municipality->title, i, NULL));

  return g_string_free (name, FALSE);
}

static gboolean
is_same_name (const char *name,
              const char *folded)
{
  g_autofree char *other = g_utf8_casefold (name, -1);

  return g_str_equal (other, folded);
}

static gboolean
is_called (const UtenforMunicipality *municipality,
           const char                *folded)
{
  g_autofree char *whole = NULL;

  if (is_same_name (municipality->id, folded))
    return TRUE;
  for (guint i = 0; i < utenfor_text_get_n (municipality->title); i++)
    if (is_same_name (utenfor_text_get_nth (municipality->title, i, NULL), folded))
      return TRUE;

  whole = utenfor_municipality_dup_name (municipality);

  return is_same_name (whole, folded);
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

const UtenforCounty *
utenfor_municipality_get_county (const UtenforMunicipalities *all,
                                 const UtenforMunicipality   *municipality)
{
  g_return_val_if_fail (municipality->county < all->counties->len, NULL);

  return COUNTY (all, municipality->county);
}

/* --- checks -------------------------------------------------------------------------- */

static void
check_rules (const UtenforMunicipalities *all,
             UtenforIssues               *issues)
{
  if (all->rules->len == 0)
    utenfor_issues_add (issues, "municipalities-empty", all->file, 0, _ ("There is no <%s>."), "rule");

  for (guint i = 0; i < all->rules->len; i++)
    {
      const UtenforEqualisation *rule = RULE (all, i);
      g_autofree char           *name = g_strdup_printf ("<rule year=\"%d\">", rule->year);

      utenfor_quantity_check (&rule->symmetric, UTENFOR_NUMBER_SHARE, name, all->file, issues);
      utenfor_quantity_check (&rule->extra, UTENFOR_NUMBER_SHARE, name, all->file, issues);
      utenfor_quantity_check (&rule->threshold, UTENFOR_NUMBER_SHARE, name, all->file, issues);
      utenfor_quantity_check (&rule->county_symmetric, UTENFOR_NUMBER_SHARE, name, all->file, issues);
      if (!isnan (rule->average.value))
        utenfor_quantity_check (&rule->average, UTENFOR_NUMBER_USE, name, all->file, issues);
    }
}

static void
check_zones (const UtenforMunicipalities *all,
             UtenforIssues               *issues)
{
  for (guint i = 0; i < all->zones->len; i++)
    {
      const UtenforZone *zone = ZONE (all, i);
      g_autofree char   *name = g_strdup_printf ("<zone id=\"%s\">", zone->id);

      utenfor_quantity_check (&zone->rate, UTENFOR_NUMBER_SHARE, name, all->file, issues);
      for (guint j = 0; j < i; j++)
        if (zone->id == ZONE (all, j)->id)
          utenfor_issues_add (issues, "id-doubled", all->file, zone->line, _ ("The id “%s” of a <%s> stands twice."),
                              zone->id, "zone");
    }
}

static void
check_doubled_places (const UtenforMunicipalities *all,
                      UtenforIssues               *issues)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->counties->len; i++)
    if (!g_hash_table_add (seen, (gpointer)COUNTY (all, i)->id))
      utenfor_issues_add (issues, "id-doubled", all->file, COUNTY (all, i)->line,
                          _ ("The id “%s” of a <%s> stands twice."), COUNTY (all, i)->id, "county");
  g_hash_table_remove_all (seen);
  for (guint i = 0; i < all->municipalities->len; i++)
    if (!g_hash_table_add (seen, (gpointer)PLACE (all, i)->id))
      utenfor_issues_add (issues, "id-doubled", all->file, PLACE (all, i)->line,
                          _ ("The id “%s” of a <%s> stands twice."), PLACE (all, i)->id, "municipality");
}

static void
check_places (const UtenforMunicipalities *all,
              UtenforIssues               *issues)
{
  guint  errors_before = issues->n_errors;
  double people = 0;
  double tax = 0;

  if (all->municipalities->len == 0)
    utenfor_issues_add (issues, "municipalities-empty", all->file, 0, _ ("There is no <%s>."), "municipality");

  for (guint i = 0; i < all->municipalities->len; i++)
    {
      const UtenforMunicipality *place = PLACE (all, i);

      if (place->population <= 0 || !(place->tax >= 0 && place->tax < G_MAXDOUBLE))
        utenfor_issues_add (issues, "number-out-of-range", all->file, place->line,
                            _ ("Municipality “%s” has %d people and tax %g; expected at least 1 and 0."),
                            place->id, place->population, place->tax);
      people += place->population;
      tax += place->population * place->tax;
    }

  if (issues->n_errors == errors_before && people > 0 && fabs (tax / people - 1) > AVERAGE_TOLERANCE)
    utenfor_issues_add (issues, "municipalities-average", all->file, 0, _ ("Found %.4f; expected 1."), tax / people);
}

gboolean
utenfor_municipalities_check (const UtenforMunicipalities *all,
                              const UtenforCatalogue      *catalogue,
                              UtenforIssues               *issues)
{
  guint errors_before = issues->n_errors;

  if (catalogue != NULL && !g_str_equal (all->catalogue, catalogue->id))
    utenfor_issues_add (issues, "catalogue-differs", all->file, 0,
                        _ ("The municipalities are for “%s”; the catalogue is “%s”."), all->catalogue, catalogue->id);
  check_rules (all, issues);
  check_zones (all, issues);
  check_doubled_places (all, issues);
  check_places (all, issues);
  if (!isnan (all->twenty_year_olds.value))
    utenfor_quantity_check (&all->twenty_year_olds, UTENFOR_NUMBER_SHARE, "<twenty-year-olds>", all->file, issues);

  return issues->n_errors == errors_before;
}
