/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

/* Child elements named `name` of the container `list`, one after the other. */
#define FOR_EACH(child, list, name)                                                                           \
  for (const UtenforXmlNode *child = list != NULL ? utenfor_xml_node_find (list, name) : NULL; child != NULL; \
       child = utenfor_xml_node_find_next (child))

static void
read_sources (UtenforReader        *reader,
              const UtenforXmlNode *root)
{
  static const UtenforShape shape = { "id! publisher year address read", "title+" };
  const UtenforXmlNode     *list = utenfor_reader_open (reader, root, "sources", "", "source+");

  FOR_EACH (node, list, "source")
  {
    UtenforSource source = { .line = node->line };

    utenfor_reader_shape (reader, node, &shape);
    source.id = utenfor_reader_id (reader, node);
    source.title = utenfor_reader_text (reader, node, "title");
    source.publisher = utenfor_reader_string (node, "publisher");
    source.year = utenfor_reader_string (node, "year");
    source.address = utenfor_reader_string (node, "address");
    source.read = utenfor_reader_string (node, "read");
    utenfor_catalogue_add_source (reader->catalogue, source, utenfor_reader_id_issues (reader, source.id));
  }
}

static void
read_payers (UtenforReader        *reader,
             const UtenforXmlNode *root)
{
  static const UtenforShape shape = { "id! public local receiver colour", "title+ short-title* keep?" };
  const UtenforXmlNode     *list = utenfor_reader_open (reader, root, "payers", "", "payer+");

  FOR_EACH (node, list, "payer")
  {
    UtenforPayer payer;

    utenfor_reader_shape (reader, node, &shape);
    utenfor_payer_init (&payer, utenfor_reader_id (reader, node));
    payer.title = utenfor_reader_text (reader, node, "title");
    payer.short_title = utenfor_reader_text (reader, node, "short-title");
    payer.is_public = utenfor_reader_yes_no (reader, node, "public", TRUE);
    payer.is_local = utenfor_reader_yes_no (reader, node, "local", FALSE);
    payer.is_receiver = utenfor_reader_yes_no (reader, node, "receiver", FALSE);
    payer.colour = utenfor_reader_string (node, "colour");
    payer.has_keep = utenfor_reader_child_quantity (reader, node, "keep", "", &payer.keep);
    payer.line = node->line;
    utenfor_catalogue_add_payer (reader->catalogue, payer, utenfor_reader_id_issues (reader, payer.id));
  }
}

static void
read_sectors (UtenforReader        *reader,
              const UtenforXmlNode *root)
{
  static const UtenforShape shape = { "id! programme", "title+" };
  const UtenforXmlNode     *list = utenfor_reader_open (reader, root, "sectors", "", "sector+");

  FOR_EACH (node, list, "sector")
  {
    UtenforSector sector = { .line = node->line };

    utenfor_reader_shape (reader, node, &shape);
    sector.id = utenfor_reader_id (reader, node);
    sector.title = utenfor_reader_text (reader, node, "title");
    sector.is_programme = utenfor_reader_yes_no (reader, node, "programme", FALSE);
    utenfor_catalogue_add_sector (reader->catalogue, sector, utenfor_reader_id_issues (reader, sector.id));
  }
}

static void
take_state (UtenforReader *reader,
            UtenforState   state)
{
  utenfor_catalogue_add_state (reader->catalogue, state, utenfor_reader_id_issues (reader, state.id));
}

static void
read_index_years (UtenforReader        *reader,
                  const UtenforXmlNode *node,
                  UtenforIndex         *index)
{
  static const UtenforShape shape = { "year! value!", "" };

  FOR_EACH (child, node, "year")
  {
    guint            before = reader->n_problems;
    UtenforIndexYear year = { 0 };

    utenfor_reader_shape (reader, child, &shape);
    year.year = utenfor_reader_integer (reader, child, "year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
    utenfor_reader_number (reader, child, "value", &year.value);
    if (reader->n_problems == before)
      g_array_append_val (index->years, year);
  }
}

static void
read_indices (UtenforReader        *reader,
              const UtenforXmlNode *root)
{
  static const UtenforShape shape = { "id! programme source", "title+ growth? year+" };
  const UtenforXmlNode     *list = utenfor_reader_open (reader, root, "indices", "", "index+");

  FOR_EACH (node, list, "index")
  {
    UtenforIndex index;

    utenfor_reader_shape (reader, node, &shape);
    utenfor_index_init (&index, utenfor_reader_id (reader, node));
    index.title = utenfor_reader_text (reader, node, "title");
    index.sources = utenfor_reader_sources (reader, node);
    index.is_programme = utenfor_reader_yes_no (reader, node, "programme", FALSE);
    index.has_growth = utenfor_reader_child_quantity (reader, node, "growth", "", &index.growth);
    index.line = node->line;
    read_index_years (reader, node, &index);
    utenfor_catalogue_add_index (reader->catalogue, index, utenfor_reader_id_issues (reader, index.id));
  }
}

/* One kind of number in a grade's interval: half its width, 0 … 1. */
static void
read_half_width (UtenforReader         *reader,
                 const UtenforXmlNode  *node,
                 const char            *attribute,
                 UtenforNumberKind      first,
                 UtenforNumberKind      last,
                 UtenforGradeIntervals *intervals,
                 UtenforGrade           grade)
{
  double half_width = 0;

  if (!utenfor_reader_number (reader, node, attribute, &half_width))
    return;
  if (!(half_width >= 0 && half_width <= 1))
    {
      utenfor_reader_problem (reader, "number-out-of-range", node, _ ("%s is %g; expected %s."), attribute, half_width,
                              _ ("a share from 0 to 1"));
      return;
    }
  for (UtenforNumberKind kind = first; kind <= last; kind++)
    intervals->half_width[grade][kind] = half_width;
}

static void
read_uncertainty (UtenforReader        *reader,
                  const UtenforXmlNode *root)
{
  static const UtenforShape list_shape = { "level", "interval+" };
  static const UtenforShape shape = { "grade! share risk cost use", "" };
  static const char *const  grades[] = { "A", "B", "C", NULL };
  UtenforGradeIntervals    *intervals = &reader->catalogue->intervals;
  const UtenforXmlNode     *list = utenfor_xml_node_find (root, "uncertainty");

  if (list == NULL)
    return;

  utenfor_reader_shape (reader, list, &list_shape);
  if (utenfor_reader_number (reader, list, "level", &intervals->level) && !(intervals->level > 0 && intervals->level < 1))
    utenfor_reader_problem (reader, "level-wrong", list, _ ("level is %g."), intervals->level);
  FOR_EACH (node, list, "interval")
  {
    UtenforGrade grade = utenfor_reader_choice (reader, node, "grade", grades, 0) + 1;

    utenfor_reader_shape (reader, node, &shape);
    read_half_width (reader, node, "share", UTENFOR_NUMBER_SHARE, UTENFOR_NUMBER_RELAPSE, intervals, grade);
    read_half_width (reader, node, "risk", UTENFOR_NUMBER_RISK, UTENFOR_NUMBER_RISK, intervals, grade);
    read_half_width (reader, node, "cost", UTENFOR_NUMBER_ANY, UTENFOR_NUMBER_ANY, intervals, grade);
    read_half_width (reader, node, "use", UTENFOR_NUMBER_USE, UTENFOR_NUMBER_USE, intervals, grade);
  }
}

static void
read_prices (UtenforReader        *reader,
             const UtenforXmlNode *node,
             UtenforService       *service)
{
  const UtenforXmlNode *unit_cost = utenfor_xml_node_find (node, "unit-cost");
  const UtenforXmlNode *cashable = utenfor_xml_node_find (node, "cashable");

  if (unit_cost != NULL)
    {
      utenfor_reader_child_quantity (reader, node, "unit-cost", "price-year index", &service->unit_cost);
      service->price_year = utenfor_reader_integer (reader, unit_cost, "price-year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
      service->index = utenfor_reader_reference (reader, unit_cost, "index", UTENFOR_REFERENCE_INDEX);
    }
  if (cashable != NULL)
    {
      service->has_cashable = utenfor_reader_child_quantity (reader, node, "cashable", "delay", &service->cashable);
      service->cashable_delay = utenfor_reader_integer (reader, cashable, "delay", 0, UTENFOR_MAX_LAG, 0);
    }
}

static void
read_service (UtenforReader        *reader,
              const UtenforXmlNode *node)
{
  static const UtenforShape shape = { "id! sector! equalised", "title+ unit* note* unit-cost cashable? individual-use? split" };
  const UtenforXmlNode     *split = utenfor_xml_node_find (node, "split");
  UtenforService            service;

  utenfor_reader_shape (reader, node, &shape);
  utenfor_service_init (&service, utenfor_reader_id (reader, node));
  service.line = node->line;
  service.sector = MAX (0, utenfor_reader_reference (reader, node, "sector", UTENFOR_REFERENCE_SECTOR));
  service.is_equalised = utenfor_reader_yes_no (reader, node, "equalised", FALSE);
  service.title = utenfor_reader_text (reader, node, "title");
  service.unit = utenfor_reader_text (reader, node, "unit");
  service.note = utenfor_reader_text (reader, node, "note");
  read_prices (reader, node, &service);
  service.individual = utenfor_reader_individual_use (reader, node);
  if (split != NULL)
    utenfor_reader_split (reader, split, &service.split);
  else
    utenfor_split_add (&service.split, 0, utenfor_quantity (1));
  utenfor_catalogue_add_service (reader->catalogue, service, utenfor_reader_id_issues (reader, service.id));
}

/* What the rest refers to comes first, wherever it stands. */
static void
read_all (UtenforReader        *reader,
          const UtenforXmlNode *root)
{
  const UtenforXmlNode *list;

  read_sources (reader, root);
  read_payers (reader, root);
  read_sectors (reader, root);
  list = utenfor_reader_open (reader, root, "states", "", "state+");
  if (list != NULL)
    utenfor_reader_states (reader, list, take_state);
  read_indices (reader, root);
  read_uncertainty (reader, root);
  list = utenfor_reader_open (reader, root, "services", "", "service+");
  FOR_EACH (node, list, "service")
  read_service (reader, node);
  utenfor_reader_person_rules (reader, root);
}

UtenforCatalogue *
utenfor_read_catalogue (const UtenforXml *xml,
                        const char       *file,
                        UtenforIssues    *issues)
{
  static const UtenforShape shape = { "format! id!", "title+ about* payers sectors states indices? uncertainty? sources? services person-rules?" };
  static const char *const  consequences[] = { "catalogue-empty", "index-empty", "prevalence-missing", "refund-empty", NULL };
  const UtenforXmlNode     *root = utenfor_xml_get_root (xml);
  UtenforReader             reader;
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();

  utenfor_reader_init (&reader, file, NULL, issues);
  utenfor_reader_shape (&reader, root, &shape);
  catalogue = utenfor_catalogue_new (utenfor_reader_id (&reader, root));
  catalogue->file = g_strdup (file);
  catalogue->title = utenfor_reader_text (&reader, root, "title");
  catalogue->about = utenfor_reader_text (&reader, root, "about");
  reader.catalogue = catalogue;
  read_all (&reader, root);

  utenfor_catalogue_build (catalogue, found);
  utenfor_reader_merge (&reader, root, found, reader.n_problems > 0 ? consequences : NULL);

  return utenfor_reader_is_fine (&reader) ? g_steal_pointer (&catalogue) : NULL;
}
