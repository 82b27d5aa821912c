/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

/* --- children -------------------------------------------------------------------- */

const UtenforXmlNode *
utenfor_reader_open (UtenforReader        *reader,
                     const UtenforXmlNode *node,
                     const char           *name,
                     const char           *attributes,
                     const char           *children)
{
  const UtenforXmlNode *child = utenfor_xml_node_find (node, name);
  const UtenforShape    shape = { attributes, children };

  if (child != NULL)
    utenfor_reader_shape (reader, child, &shape);

  return child;
}

gboolean
utenfor_reader_child_quantity (UtenforReader        *reader,
                               const UtenforXmlNode *node,
                               const char           *name,
                               const char           *attributes,
                               UtenforQuantity      *quantity)
{
  const UtenforXmlNode *child = utenfor_xml_node_find (node, name);
  const UtenforShape    shape = { attributes, "", .is_number = TRUE };

  if (child == NULL)
    return FALSE;

  utenfor_reader_shape (reader, child, &shape);
  *quantity = utenfor_reader_quantity (reader, child);

  return TRUE;
}

/* --- references ------------------------------------------------------------------- */

typedef struct
{
  const char *tag;
  int (*find) (const UtenforCatalogue *catalogue,
               const char             *id);
  gsize array; /* where the catalogue keeps them; each begins with its id */
} Kind;

static const Kind kinds[] = {
  [UTENFOR_REFERENCE_PAYER] = { "payer-unknown", utenfor_catalogue_find_payer, G_STRUCT_OFFSET (UtenforCatalogue, payers) },
  [UTENFOR_REFERENCE_SECTOR] = { "sector-unknown", utenfor_catalogue_find_sector, G_STRUCT_OFFSET (UtenforCatalogue, sectors) },
  [UTENFOR_REFERENCE_STATE] = { "state-unknown", utenfor_catalogue_find_state, G_STRUCT_OFFSET (UtenforCatalogue, states) },
  [UTENFOR_REFERENCE_INDEX] = { "index-unknown", utenfor_catalogue_find_index, G_STRUCT_OFFSET (UtenforCatalogue, indices) },
  [UTENFOR_REFERENCE_SOURCE] = { "source-unknown", utenfor_catalogue_find_source, G_STRUCT_OFFSET (UtenforCatalogue, sources) },
  [UTENFOR_REFERENCE_SERVICE] = { "service-unknown", utenfor_catalogue_find_service, G_STRUCT_OFFSET (UtenforCatalogue, services) },
};

static GPtrArray *
known_ids (UtenforReader   *reader,
           UtenforReference kind)
{
  GPtrArray    *ids = g_ptr_array_new ();
  const GArray *array = G_STRUCT_MEMBER (GArray *, reader->catalogue, kinds[kind].array);
  guint         size = g_array_get_element_size ((GArray *)array);

  if (kind == UTENFOR_REFERENCE_STATE && reader->population != NULL)
    for (guint i = 0; i < utenfor_population_get_n_states (reader->population); i++)
      g_ptr_array_add (ids, (char *)utenfor_population_get_state (reader->population, i)->id);
  else
    for (guint i = 0; i < array->len; i++)
      g_ptr_array_add (ids, *(char **)(array->data + (gsize)i * size));

  return ids;
}

static int
find (UtenforReader   *reader,
      UtenforReference kind,
      const char      *id)
{
  if (kind == UTENFOR_REFERENCE_STATE && reader->population != NULL)
    return utenfor_population_find_state (reader->population, id);

  return kinds[kind].find (reader->catalogue, id);
}

static int
look_up (UtenforReader        *reader,
         const UtenforXmlNode *node,
         const char           *attribute,
         const char           *id,
         UtenforReference      kind)
{
  int found = find (reader, kind, id);

  if (found < 0 && !reader->is_blind && !(reader->no_states && kind == UTENFOR_REFERENCE_STATE))
    {
      g_autoptr (GPtrArray) ids = known_ids (reader, kind);
      g_autofree char *suggestion = utenfor_suggest (id, ids);

      utenfor_reader_problem (reader, kinds[kind].tag, node, _ ("%s names “%s”.%s"), attribute, id, suggestion);
    }

  return found;
}

int
utenfor_reader_reference (UtenforReader        *reader,
                          const UtenforXmlNode *node,
                          const char           *attribute,
                          UtenforReference      kind)
{
  const char *id = utenfor_xml_node_get (node, attribute);

  return id != NULL ? look_up (reader, node, attribute, id, kind) : -1;
}

const char *
utenfor_reader_sources (UtenforReader        *reader,
                        const UtenforXmlNode *node)
{
  const char *value = utenfor_xml_node_get (node, "source");
  guint       before = reader->n_problems;
  g_autoptr (GString) joined = NULL;
  g_auto (GStrv) ids = NULL;

  if (value == NULL)
    return NULL;
  /* Neighbours mostly share their source: what was just looked up is not looked up again. */
  if (g_strcmp0 (value, reader->good_sources) == 0)
    return reader->good_sources;

  joined = g_string_new (NULL);
  ids = g_strsplit_set (value, " \t\r\n", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (ids[i][0] == '\0')
        continue;
      look_up (reader, node, "source", ids[i], UTENFOR_REFERENCE_SOURCE);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", ids[i]);
    }

  if (joined->len == 0)
    return NULL;
  if (reader->n_problems == before)
    reader->good_sources = g_intern_string (joined->str);

  return g_intern_string (joined->str);
}

/* --- who pays ---------------------------------------------------------------------- */

static void
read_split_parts (UtenforReader        *reader,
                  const UtenforXmlNode *node,
                  UtenforSplit         *split)
{
  static const UtenforShape shape = { "payer!", "", .is_number = TRUE };

  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, split->fixed ? "fixed" : "share"); child != NULL;
       child = utenfor_xml_node_find_next (child))
    {
      int             payer;
      UtenforQuantity amount;

      utenfor_reader_shape (reader, child, &shape);
      payer = utenfor_reader_reference (reader, child, "payer", UTENFOR_REFERENCE_PAYER);
      amount = utenfor_reader_quantity (reader, child);
      if (payer >= 0)
        utenfor_split_add (split, payer, amount);
    }
}

void
utenfor_reader_split (UtenforReader        *reader,
                      const UtenforXmlNode *node,
                      UtenforSplit         *split)
{
  static const UtenforShape shares = { "rest", "share+" };
  static const UtenforShape fixed = { "rest", "fixed+" };
  guint                     before = reader->n_problems;

  split->line = node->line;
  split->fixed = utenfor_xml_node_get (node, "rest") != NULL;
  utenfor_reader_shape (reader, node, split->fixed ? &fixed : &shares);
  split->rest_payer = MAX (0, utenfor_reader_reference (reader, node, "rest", UTENFOR_REFERENCE_PAYER));
  read_split_parts (reader, node, split);

  /* What is left of a split with a problem would not add up: the first payer
   * stands in for it, so that core has nothing more to say. */
  if (reader->n_problems > before || reader->is_blind)
    {
      g_array_set_size (split->parts, 0);
      split->fixed = FALSE;
      utenfor_split_add (split, 0, utenfor_quantity (1));
    }
}

/* --- numbers by age ------------------------------------------------------------------ */

/* Only a band that stands alone may leave out its ages: then it is for all. */
static void
read_band (UtenforReader        *reader,
           const UtenforXmlNode *node,
           gboolean              is_alone,
           int                   first_age,
           int                   last_age,
           UtenforAgeSeries     *series)
{
  static const UtenforShape alone = { "", "", .is_number = TRUE };
  static const UtenforShape one_of_many = { "from! to!", "", .is_number = TRUE };
  gboolean                  for_all_ages = is_alone && utenfor_xml_node_get (node, "from") == NULL && utenfor_xml_node_get (node, "to") == NULL;
  int                       from, to;

  utenfor_reader_shape (reader, node, for_all_ages ? &alone : &one_of_many);
  from = utenfor_reader_integer (reader, node, "from", 0, UTENFOR_MAX_AGE, first_age);
  to = utenfor_reader_integer (reader, node, "to", 0, UTENFOR_MAX_AGE, last_age);
  utenfor_age_series_add (series, from, to, utenfor_reader_quantity (reader, node));
}

static void
read_point (UtenforReader        *reader,
            const UtenforXmlNode *node,
            int                   first_age,
            UtenforAgeSeries     *series)
{
  static const UtenforShape shape = { "age!", "", .is_number = TRUE };
  int                       age;

  utenfor_reader_shape (reader, node, &shape);
  age = utenfor_reader_integer (reader, node, "age", 0, UTENFOR_MAX_AGE, first_age);
  utenfor_age_series_add (series, age, age, utenfor_reader_quantity (reader, node));
}

/* Children that are neither have been told of by the shape of `node`. */
static void
read_ages (UtenforReader        *reader,
           const UtenforXmlNode *node,
           int                   first_age,
           int                   last_age,
           UtenforAgeSeries     *series)
{
  const UtenforXmlNode *band = utenfor_xml_node_find (node, "band");
  const UtenforXmlNode *point = utenfor_xml_node_find (node, "at");
  gboolean              is_alone = band != NULL && utenfor_xml_node_find_next (band) == NULL;

  series->straight = band == NULL;
  if (band != NULL && point != NULL)
    utenfor_reader_problem (reader, "ages-mixed", point, _ ("<%s> in line %d holds both <band> and <at>."), node->name, node->line);

  for (; band != NULL; band = utenfor_xml_node_find_next (band))
    read_band (reader, band, is_alone, first_age, last_age, series);
  for (; point != NULL; point = utenfor_xml_node_find_next (point))
    read_point (reader, point, first_age, series);
}

void
utenfor_reader_series (UtenforReader        *reader,
                       const UtenforXmlNode *node,
                       int                   first_age,
                       int                   last_age,
                       UtenforAgeSeries     *series)
{
  guint before = reader->n_problems;

  utenfor_age_series_init (series);
  series->line = node->line;
  read_ages (reader, node, first_age, last_age, series);

  if (reader->n_problems > before || series->bands->len == 0)
    {
      g_array_set_size (series->bands, 0);
      series->straight = FALSE;
      utenfor_age_series_add (series, first_age, MAX (first_age, last_age), utenfor_quantity (0));
    }
}

/* --- states ---------------------------------------------------------------------------- */

void
utenfor_reader_states (UtenforReader        *reader,
                       const UtenforXmlNode *node,
                       void (*take) (UtenforReader *reader,
                                     UtenforState   state))
{
  static const char *const  kind_names[] = { "inside", "outside", "gone", NULL };
  static const UtenforShape shape = { "id! kind!", "title+" };

  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, "state"); child != NULL; child = utenfor_xml_node_find_next (child))
    {
      UtenforState state = { .line = child->line };

      utenfor_reader_shape (reader, child, &shape);
      state.id = utenfor_reader_id (reader, child);
      state.kind = utenfor_reader_choice (reader, child, "kind", kind_names, UTENFOR_STATE_INSIDE);
      state.title = utenfor_reader_text (reader, child, "title");
      take (reader, state);
    }
}
