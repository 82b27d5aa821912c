/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

static void
take_own_state (UtenforReader *reader,
                UtenforState   state)
{
  utenfor_population_add_state (reader->population, state, utenfor_reader_id_issues (reader, state.id));
}

/* The ages the population is for; without them nothing can be said of its bands. */
static gboolean
read_ages (UtenforReader        *reader,
           const UtenforXmlNode *root,
           gboolean              is_based)
{
  UtenforPopulation *population = reader->population;
  guint              before = reader->n_problems;
  gboolean           has_base = population->base != NULL;

  for (guint i = 0; i < 2 && !is_based; i++)
    {
      const char *name = i == 0 ? "first-age" : "last-age";

      if (utenfor_xml_node_get (root, name) == NULL)
        utenfor_reader_problem (reader, "attribute-missing", root, _ ("<population> needs %s=\"…\" where it has no based-on."), name);
    }
  population->first_age = utenfor_reader_integer (reader, root, "first-age", 0, UTENFOR_MAX_AGE, has_base ? population->first_age : 0);
  population->last_age = utenfor_reader_integer (reader, root, "last-age", 0, UTENFOR_MAX_AGE, has_base ? population->last_age : UTENFOR_MAX_AGE);
  if (reader->n_problems > before || (is_based && !has_base))
    return FALSE;

  return population->first_age <= population->last_age;
}

static void
read_share (UtenforReader        *reader,
            const UtenforXmlNode *node,
            gboolean              is_risk)
{
  static const UtenforShape shape = { "state!", "", .is_number = TRUE };
  UtenforStart              start = { 0 };
  int                       state;

  utenfor_reader_shape (reader, node, &shape);
  state = utenfor_reader_reference (reader, node, "state", UTENFOR_REFERENCE_STATE);
  start.share = utenfor_reader_quantity (reader, node);
  if (state < 0)
    {
      reader->has_dropped = TRUE;
      return;
    }

  start.state = state;
  utenfor_population_add_start (reader->population, is_risk, start);
}

static void
read_start (UtenforReader        *reader,
            const UtenforXmlNode *node)
{
  static const UtenforShape shape = { "", "share+" };
  guint                     before = reader->n_problems;

  utenfor_reader_shape (reader, node, &shape);
  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, "share"); child != NULL; child = utenfor_xml_node_find_next (child))
    read_share (reader, child, FALSE);

  if (reader->n_problems > before)
    {
      g_array_set_size (reader->population->starts, 0);
      utenfor_population_add_start (reader->population, FALSE, (UtenforStart){ 0, utenfor_quantity (1) });
    }
}

static void
read_move (UtenforReader        *reader,
           const UtenforXmlNode *node,
           gboolean              is_risk)
{
  static const UtenforShape shape = { "from! to!", "band|at+" };
  const UtenforPopulation  *population = reader->population;
  UtenforAgeSeries          series;
  int                       from, to;

  utenfor_reader_shape (reader, node, &shape);
  from = utenfor_reader_reference (reader, node, "from", UTENFOR_REFERENCE_STATE);
  to = utenfor_reader_reference (reader, node, "to", UTENFOR_REFERENCE_STATE);
  utenfor_reader_series (reader, node, population->first_age, MAX (population->first_age, population->last_age - 1), &series);
  if (from < 0 || to < 0)
    {
      reader->has_dropped = TRUE;
      utenfor_age_series_clear (&series);
      return;
    }

  utenfor_population_add_move (reader->population, is_risk, (UtenforMove){ from, to, series });
}

static void
read_use (UtenforReader        *reader,
          const UtenforXmlNode *node,
          gboolean              is_risk)
{
  static const UtenforShape use_shape = { "id! state!", "band|at+" };
  static const UtenforShape risk_shape = { "service! state!", "band|at+" };
  const UtenforPopulation  *population = reader->population;
  UtenforAgeSeries          series;
  int                       service, state;

  utenfor_reader_shape (reader, node, is_risk ? &risk_shape : &use_shape);
  service = utenfor_reader_reference (reader, node, is_risk ? "service" : "id", UTENFOR_REFERENCE_SERVICE);
  state = utenfor_reader_reference (reader, node, "state", UTENFOR_REFERENCE_STATE);
  utenfor_reader_series (reader, node, population->first_age, population->last_age, &series);
  if (service < 0 || state < 0)
    {
      reader->has_dropped = TRUE;
      utenfor_age_series_clear (&series);
      return;
    }

  utenfor_population_add_use (reader->population, is_risk, (UtenforUse){ service, state, series });
}

/* Calls `read` for each child of `list` with this name. */
static void
read_each (UtenforReader        *reader,
           const UtenforXmlNode *list,
           const char           *name,
           gboolean              is_risk,
           void (*read) (UtenforReader        *reader,
                         const UtenforXmlNode *node,
                         gboolean              is_risk))
{
  for (const UtenforXmlNode *node = utenfor_xml_node_find (list, name); node != NULL; node = utenfor_xml_node_find_next (node))
    read (reader, node, is_risk);
}

static void
read_lists (UtenforReader        *reader,
            const UtenforXmlNode *root)
{
  const UtenforXmlNode *start = utenfor_xml_node_find (root, "start");
  const UtenforXmlNode *list;

  if (start != NULL)
    read_start (reader, start);
  if ((list = utenfor_reader_open (reader, root, "moves", "", "move*")) != NULL)
    read_each (reader, list, "move", FALSE, read_move);
  if ((list = utenfor_reader_open (reader, root, "use", "", "service*")) != NULL)
    read_each (reader, list, "service", FALSE, read_use);
  if ((list = utenfor_reader_open (reader, root, "risks", "", "start-risk* move-risk* use-risk*")) != NULL)
    {
      read_each (reader, list, "start-risk", TRUE, read_share);
      read_each (reader, list, "move-risk", TRUE, read_move);
      read_each (reader, list, "use-risk", TRUE, read_use);
    }
}

static void
read_texts (UtenforReader        *reader,
            const UtenforXmlNode *root)
{
  UtenforPopulation *population = reader->population;

  population->title = utenfor_reader_text (reader, root, "title");
  population->about = utenfor_reader_text (reader, root, "about");
  population->built_on = utenfor_reader_text (reader, root, "built-on");
  population->not_counted = utenfor_reader_text (reader, root, "not-counted");
}

static void
build (UtenforReader        *reader,
       const UtenforXmlNode *root,
       gboolean              ages_known)
{
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  const char *consequences[3] = { NULL };
  guint       n = 0;

  if (reader->has_dropped)
    consequences[n++] = "risk-on-nothing";
  if (!ages_known && reader->n_problems > 0)
    consequences[n++] = "ages-";

  utenfor_population_build (reader->population, found);
  utenfor_reader_merge (reader, root, found, consequences);
}

UtenforPopulation *
utenfor_read_population (const UtenforXml  *xml,
                         const char        *file,
                         UtenforCatalogue  *catalogue,
                         UtenforPopulation *base,
                         UtenforIssues     *issues)
{
  static const UtenforShape shape = { "format! id! catalogue! based-on first-age last-age includes-successes",
                                      "title+ about* built-on* not-counted* states? start? moves? use? risks?" };
  const UtenforXmlNode     *root = utenfor_xml_get_root (xml);
  const UtenforXmlNode     *states = utenfor_xml_node_find (root, "states");
  gboolean                  is_based = utenfor_xml_node_get (root, "based-on") != NULL;
  gboolean                  ages_known;
  UtenforReader             reader;
  g_autoptr (UtenforCatalogue) vocabulary = catalogue != NULL ? utenfor_catalogue_ref (catalogue) : utenfor_catalogue_new ("");
  g_autoptr (UtenforPopulation) population = NULL;

  utenfor_reader_init (&reader, file, vocabulary, issues);
  if (catalogue != NULL && base != NULL && base->catalogue != catalogue)
    {
      utenfor_reader_problem (&reader, "catalogue-differs", root, _ ("“%s” is of “%s”, this population of “%s”."),
                              base->id, base->catalogue->id, catalogue->id);
      base = NULL;
    }
  reader.is_blind = catalogue == NULL;
  reader.no_states = is_based && base == NULL;
  utenfor_reader_shape (&reader, root, &shape);
  population = utenfor_population_new (utenfor_reader_id (&reader, root), vocabulary, base);
  population->file = g_strdup (file);
  population->includes_successes = utenfor_reader_yes_no (&reader, root, "includes-successes", FALSE);
  reader.population = population;
  read_texts (&reader, root);
  ages_known = read_ages (&reader, root, is_based);
  if (states != NULL)
    {
      static const UtenforShape states_shape = { "", "state+" };

      utenfor_reader_shape (&reader, states, &states_shape);
      utenfor_reader_states (&reader, states, take_own_state);
    }
  read_lists (&reader, root);

  if (reader.is_blind || reader.no_states)
    return NULL;

  build (&reader, root, ages_known);

  return utenfor_reader_is_fine (&reader) ? g_steal_pointer (&population) : NULL;
}
