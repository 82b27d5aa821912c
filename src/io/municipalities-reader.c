/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_PEOPLE 100000000

/* The index of what the attribute names among things that begin with their id,
 * or −1, with an issue. `by_id`: interned id → index + 1. */
static int
look_up (UtenforReader        *reader,
         const UtenforXmlNode *node,
         const char           *attribute,
         GHashTable           *by_id,
         const char           *tag)
{
  const char *id = utenfor_xml_node_get (node, attribute);
  int         found = id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (by_id, id)) - 1 : -1;

  if (id != NULL && found < 0)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autofree char *suggestion = NULL;
      GHashTableIter   iter;
      gpointer         known;

      g_hash_table_iter_init (&iter, by_id);
      while (g_hash_table_iter_next (&iter, &known, NULL))
        g_ptr_array_add (ids, known);
      suggestion = utenfor_suggest (id, ids);
      utenfor_reader_problem (reader, tag, node, _ ("%s names “%s”.%s"), attribute, id, suggestion);
    }

  return found;
}

static void
remember (GHashTable *by_id,
          const char *id,
          guint       place)
{
  if (id[0] != '\0' && !g_hash_table_contains (by_id, id))
    g_hash_table_insert (by_id, (gpointer)id, GUINT_TO_POINTER (place + 1));
}

/* FALSE (and NAN) where there is no such element. */
static gboolean
read_quantity (UtenforReader        *reader,
               const UtenforXmlNode *node,
               const char           *name,
               UtenforQuantity      *quantity)
{
  *quantity = utenfor_quantity (NAN);

  return utenfor_reader_child_quantity (reader, node, name, "", quantity);
}

/* --- rules ---------------------------------------------------------------------- */

static void
read_rule (UtenforReader         *reader,
           const UtenforXmlNode  *node,
           UtenforMunicipalities *all)
{
  static const UtenforShape shape = { "year!", "symmetric extra threshold county-symmetric average?" };
  UtenforEqualisation       rule = { .line = node->line };

  utenfor_reader_shape (reader, node, &shape);
  rule.year = utenfor_reader_integer (reader, node, "year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
  read_quantity (reader, node, "symmetric", &rule.symmetric);
  read_quantity (reader, node, "extra", &rule.extra);
  read_quantity (reader, node, "threshold", &rule.threshold);
  read_quantity (reader, node, "county-symmetric", &rule.county_symmetric);
  read_quantity (reader, node, "average", &rule.average);
  g_array_append_val (all->rules, rule);
}

/* The rule the file says is in force, and every year once. */
static void
choose_rule (UtenforReader         *reader,
             const UtenforXmlNode  *root,
             UtenforMunicipalities *all)
{
  int      year = utenfor_reader_integer (reader, root, "rule", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
  gboolean found = FALSE;

  for (guint i = 0; i < all->rules->len; i++)
    {
      const UtenforEqualisation *rule = &g_array_index (all->rules, UtenforEqualisation, i);

      for (guint j = 0; j < i && rule->year != 0; j++)
        if (g_array_index (all->rules, UtenforEqualisation, j).year == rule->year)
          utenfor_issues_add (reader->issues, "id-doubled", reader->file, rule->line,
                              _ ("The year %d of a <rule> stands twice."), rule->year);
      if (rule->year == year && !found)
        {
          all->rule = *rule;
          found = TRUE;
        }
    }

  if (year != 0 && !found)
    utenfor_reader_problem (reader, "rule-unknown", root, _ ("rule names %d."), year);
}

/* --- zones, counties, municipalities ------------------------------------------------ */

static void
read_zone (UtenforReader         *reader,
           const UtenforXmlNode  *node,
           GHashTable            *zones,
           UtenforMunicipalities *all)
{
  static const UtenforShape shape = { "id!", "title+ rate" };
  UtenforZone               zone = { .line = node->line };

  utenfor_reader_shape (reader, node, &shape);
  zone.id = utenfor_reader_id (reader, node);
  zone.title = utenfor_reader_text (reader, node, "title");
  if (!read_quantity (reader, node, "rate", &zone.rate))
    zone.rate = utenfor_quantity (0);
  remember (zones, zone.id, all->zones->len);
  g_array_append_val (all->zones, zone);
}

static void
read_county (UtenforReader         *reader,
             const UtenforXmlNode  *node,
             GHashTable            *counties,
             UtenforMunicipalities *all)
{
  static const UtenforShape shape = { "id!", "title+" };
  UtenforCounty             county = { .line = node->line };

  utenfor_reader_shape (reader, node, &shape);
  county.id = utenfor_reader_id (reader, node);
  county.title = utenfor_reader_text (reader, node, "title");
  remember (counties, county.id, all->counties->len);
  g_array_append_val (all->counties, county);
}

static void
read_municipality (UtenforReader         *reader,
                   const UtenforXmlNode  *node,
                   GHashTable            *zones,
                   GHashTable            *counties,
                   UtenforMunicipalities *all)
{
  static const UtenforShape shape = { "id! county! population! tax! zone is-county", "title+" };
  UtenforMunicipality       place = { .line = node->line, .tax = 1 };

  utenfor_reader_shape (reader, node, &shape);
  place.id = utenfor_reader_id (reader, node);
  place.county = MAX (0, look_up (reader, node, "county", counties, "county-unknown"));
  place.population = utenfor_reader_integer (reader, node, "population", 1, MAX_PEOPLE, 1);
  utenfor_reader_number (reader, node, "tax", &place.tax);
  place.zone = look_up (reader, node, "zone", zones, "zone-unknown");
  place.is_county = utenfor_reader_yes_no (reader, node, "is-county", FALSE);
  place.title = utenfor_reader_text (reader, node, "title");
  g_array_append_val (all->municipalities, place);
}

static void
read_places (UtenforReader         *reader,
             const UtenforXmlNode  *root,
             UtenforMunicipalities *all)
{
  g_autoptr (GHashTable) zones = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counties = g_hash_table_new (g_str_hash, g_str_equal);

  for (const UtenforXmlNode *node = root->first; node != NULL; node = node->next)
    if (g_str_equal (node->name, "zone"))
      read_zone (reader, node, zones, all);
    else if (g_str_equal (node->name, "county"))
      read_county (reader, node, counties, all);
    else if (g_str_equal (node->name, "municipality"))
      read_municipality (reader, node, zones, counties, all);
}

/* --- the whole -------------------------------------------------------------------------- */

/* An id of the catalogue, looked up; NULL where the file names none. */
static const char *
read_reference (UtenforReader        *reader,
                const UtenforXmlNode *root,
                const char           *attribute,
                UtenforReference      kind)
{
  utenfor_reader_reference (reader, root, attribute, kind);

  return utenfor_reader_string (root, attribute);
}

static void
read_head (UtenforReader         *reader,
           const UtenforXmlNode  *root,
           UtenforMunicipalities *all)
{
  static const char *const grades[] = { "A", "B", "C", NULL };

  all->title = utenfor_reader_text (reader, root, "title");
  all->about = utenfor_reader_text (reader, root, "about");
  all->catalogue = utenfor_reader_string (root, "catalogue");
  all->payer = read_reference (reader, root, "payer", UTENFOR_REFERENCE_PAYER);
  all->county_payer = read_reference (reader, root, "county-payer", UTENFOR_REFERENCE_PAYER);
  all->state_payer = read_reference (reader, root, "state-payer", UTENFOR_REFERENCE_PAYER);
  all->employer_tax = read_reference (reader, root, "employer-tax", UTENFOR_REFERENCE_SERVICE);
  all->county_sector = read_reference (reader, root, "county-sector", UTENFOR_REFERENCE_SECTOR);
  all->grade = utenfor_reader_choice (reader, root, "grade", grades, -1) + 1;
  all->sources = utenfor_reader_sources (reader, root);
  read_quantity (reader, root, "twenty-year-olds", &all->twenty_year_olds);
}

UtenforMunicipalities *
utenfor_read_municipalities (const UtenforXml *xml,
                             const char       *file,
                             UtenforCatalogue *catalogue,
                             UtenforIssues    *issues)
{
  static const UtenforShape shape = {
    "format! id! catalogue! payer! county-payer state-payer employer-tax county-sector rule! grade source",
    "title+ about* twenty-year-olds? rule+ zone* county+ municipality+",
  };
  const UtenforXmlNode *root = utenfor_xml_get_root (xml);
  g_autoptr (UtenforCatalogue) vocabulary = catalogue != NULL ? utenfor_catalogue_ref (catalogue) : utenfor_catalogue_new ("");
  g_autoptr (UtenforMunicipalities) all = NULL;
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  UtenforReader reader;

  utenfor_reader_init (&reader, file, vocabulary, issues);
  reader.is_blind = catalogue == NULL;
  utenfor_reader_shape (&reader, root, &shape);
  all = utenfor_municipalities_new (utenfor_reader_id (&reader, root));
  all->file = g_strdup (file);
  read_head (&reader, root, all);
  for (const UtenforXmlNode *node = utenfor_xml_node_find (root, "rule"); node != NULL; node = utenfor_xml_node_find_next (node))
    read_rule (&reader, node, all);
  choose_rule (&reader, root, all);
  read_places (&reader, root, all);

  /* What core would say of values that could not be read is only a consequence. */
  if (catalogue == NULL || !utenfor_reader_is_fine (&reader))
    return NULL;

  utenfor_municipalities_check (all, catalogue, found);
  utenfor_reader_merge (&reader, root, found, NULL);

  return utenfor_reader_is_fine (&reader) ? g_steal_pointer (&all) : NULL;
}
