/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

#include "numbers.h"

static void
collect_place (const UtenforNumber *number,
               gpointer             places)
{
  const char *place = strchr (number->path, '/');

  if (place != NULL)
    g_ptr_array_add (places, (char *)g_intern_string (place + 1));
}

GPtrArray *
utenfor_list_places (const UtenforCatalogue *catalogue)
{
  GPtrArray *places = g_ptr_array_new ();

  utenfor_catalogue_foreach_number (catalogue, collect_place, places);

  return places;
}

/* A user's own source may be anything: only ids of the catalogue are ids. */
static void
read_figure (UtenforReader        *reader,
             const UtenforXmlNode *node,
             UtenforOwnFigures    *own)
{
  static const UtenforShape shape = { "place! price-year", "", .is_number = TRUE };
  UtenforOwnFigure          figure = { .place = utenfor_reader_string (node, "place") };

  utenfor_reader_shape (reader, node, &shape);
  figure.number = utenfor_reader_quantity (reader, node);
  figure.price_year = utenfor_reader_integer (reader, node, "price-year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
  if (figure.place == NULL)
    return;

  if (!reader->is_blind && utenfor_catalogue_find_number (reader->catalogue, figure.place) == NULL)
    {
      g_autoptr (GPtrArray) places = utenfor_list_places (reader->catalogue);
      g_autofree char *suggestion = utenfor_suggest (figure.place, places);

      utenfor_reader_problem (reader, "own-figure-unknown", node, _ ("There is no “%s” in “%s”.%s"), figure.place,
                              reader->catalogue->id, suggestion);
    }
  else if (figure.price_year != 0 && !reader->is_blind && utenfor_catalogue_find_price_year (reader->catalogue, figure.place) < 0)
    utenfor_reader_problem (reader, "attribute-unknown", node, _ ("“%s” has no price year; only a unit cost has."), figure.place);
  if (utenfor_own_figures_find (own, figure.place) != NULL)
    utenfor_reader_problem (reader, "own-figure-doubled", node, _ ("This is the second <figure> for “%s”."), figure.place);
  else
    utenfor_own_figures_set (own, figure);
}

/* Whether the catalogue stands with them: shares add up, numbers are in range. */
static void
check (UtenforReader           *reader,
       const UtenforXmlNode    *root,
       const UtenforOwnFigures *own)
{
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) changed = utenfor_own_figures_apply (own, reader->catalogue, found);

  utenfor_reader_merge (reader, root, found, NULL);
}

UtenforOwnFigures *
utenfor_read_own_figures (const UtenforXml *xml,
                          const char       *file,
                          UtenforCatalogue *catalogue,
                          UtenforIssues    *issues)
{
  static const UtenforShape shape = { "format! id! catalogue!", "title+ figure*" };
  const UtenforXmlNode     *root = utenfor_xml_get_root (xml);
  g_autoptr (UtenforCatalogue) vocabulary = catalogue != NULL ? utenfor_catalogue_ref (catalogue) : utenfor_catalogue_new ("");
  g_autoptr (UtenforOwnFigures) own = NULL;
  UtenforReader reader;

  utenfor_reader_init (&reader, file, vocabulary, issues);
  reader.is_blind = catalogue == NULL;
  utenfor_reader_shape (&reader, root, &shape);
  own = utenfor_own_figures_new (utenfor_reader_id (&reader, root), utenfor_xml_node_get (root, "catalogue"));
  own->file = g_strdup (file);
  own->title = utenfor_reader_text (&reader, root, "title");
  for (const UtenforXmlNode *node = utenfor_xml_node_find (root, "figure"); node != NULL; node = utenfor_xml_node_find_next (node))
    read_figure (&reader, node, own);

  if (catalogue == NULL || !utenfor_reader_is_fine (&reader))
    return NULL;

  check (&reader, root, own);

  return utenfor_reader_is_fine (&reader) ? g_steal_pointer (&own) : NULL;
}
