/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

static const char *const timing_names[] = { "start", "mid", "end", NULL };
static const char *const basis_names[] = { "participant", "intake", "calendar", NULL };

/* Services the scenario does not count; each is named once. */
static void
read_left_out (UtenforReader        *reader,
               const UtenforXmlNode *root,
               UtenforScenario      *scenario)
{
  static const UtenforShape shape = { "service!", "" };
  const UtenforXmlNode     *node = utenfor_xml_node_find (root, "leave-out");

  for (; node != NULL; node = utenfor_xml_node_find_next (node))
    {
      guint service;
      int   found;

      utenfor_reader_shape (reader, node, &shape);
      found = utenfor_reader_reference (reader, node, "service", UTENFOR_REFERENCE_SERVICE);
      if (found < 0)
        continue;
      service = found;
      if (!utenfor_scenario_counts (scenario, service))
        utenfor_issues_add (reader->issues, "id-doubled", reader->file, node->line,
                            _ ("The id “%s” of a <%s> stands twice."),
                            utenfor_xml_node_get (node, "service"), "leave-out");
      else
        g_array_append_val (scenario->left_out, service);
    }
}

/* FALSE when the price year is not known: then nothing can be said of prices. */
static gboolean
read_time (UtenforReader        *reader,
           const UtenforXmlNode *root,
           UtenforScenario      *scenario)
{
  const UtenforXmlNode *time = utenfor_reader_open (reader, root, "time", "start-year! price-year! horizon timing", "");

  if (time == NULL)
    return FALSE;

  scenario->start_year = utenfor_reader_integer (reader, time, "start-year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, scenario->start_year);
  scenario->horizon = utenfor_reader_integer (reader, time, "horizon", 1, UTENFOR_MAX_YEARS, 0);
  scenario->timing = utenfor_reader_choice (reader, time, "timing", timing_names, UTENFOR_TIMING_START);
  scenario->price_year = utenfor_reader_integer (reader, time, "price-year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
  if (scenario->price_year != 0)
    return TRUE;

  scenario->price_year = scenario->start_year;

  return FALSE;
}

static void
read_discount (UtenforReader        *reader,
               const UtenforXmlNode *root,
               UtenforScenario      *scenario)
{
  static const UtenforShape shape = { "from! rate!", "" };
  const UtenforXmlNode     *discount = utenfor_reader_open (reader, root, "discount", "", "step*");
  guint                     before = reader->n_problems;

  g_array_set_size (scenario->discount, 0);
  for (const UtenforXmlNode *node = discount != NULL ? utenfor_xml_node_find (discount, "step") : NULL; node != NULL;
       node = utenfor_xml_node_find_next (node))
    {
      UtenforDiscountStep step = { .from = 1, .line = node->line };

      utenfor_reader_shape (reader, node, &shape);
      step.from = utenfor_reader_integer (reader, node, "from", 1, UTENFOR_MAX_YEARS, 1);
      utenfor_reader_number (reader, node, "rate", &step.rate);
      g_array_append_val (scenario->discount, step);
    }
  if (reader->n_problems > before)
    g_array_set_size (scenario->discount, 0);
}

static void
read_participants (UtenforReader        *reader,
                   const UtenforXmlNode *root,
                   UtenforScenario      *scenario)
{
  const UtenforXmlNode *node = utenfor_reader_open (reader, root, "participants", "per-intake! intakes entry-age!", "");

  if (node == NULL)
    return;

  scenario->participants_line = node->line;
  scenario->participants = utenfor_reader_integer (reader, node, "per-intake", 1, UTENFOR_MAX_PARTICIPANTS, 1);
  scenario->intakes = utenfor_reader_integer (reader, node, "intakes", 1, UTENFOR_MAX_INTAKES, 1);
  scenario->entry_age = utenfor_reader_integer (reader, node, "entry-age", 0, UTENFOR_MAX_AGE, scenario->entry_age);
}

/* --- cost lines ------------------------------------------------------------------ */

static void
read_amount (UtenforReader        *reader,
             const UtenforXmlNode *node,
             UtenforCostLine      *line)
{
  static const UtenforShape shape = { "price-year index", "", .is_number = TRUE };
  const UtenforXmlNode     *amount = utenfor_xml_node_find (node, "amount");

  if (amount == NULL)
    return;

  utenfor_reader_shape (reader, amount, &shape);
  line->amount = utenfor_reader_quantity (reader, amount);
  line->price_year = utenfor_reader_integer (reader, amount, "price-year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
  line->index = utenfor_reader_reference (reader, amount, "index", UTENFOR_REFERENCE_INDEX);
}

static void
read_line_years (UtenforReader        *reader,
                 const UtenforXmlNode *node,
                 UtenforCostLine      *line)
{
  guint before = reader->n_problems;

  line->from = utenfor_reader_integer (reader, node, "from", 0, UTENFOR_MAX_YEARS, 0);
  line->to = utenfor_reader_integer (reader, node, "to", 0, UTENFOR_MAX_YEARS, 0);
  if (reader->n_problems > before || utenfor_xml_node_get (node, "to") == NULL)
    line->from = line->to = 0;
}

static void
read_line (UtenforReader        *reader,
           const UtenforXmlNode *node,
           UtenforScenario      *scenario)
{
  static const UtenforShape shape = { "id! basis! from! to! sector", "title+ amount split" };
  const UtenforXmlNode     *split = utenfor_xml_node_find (node, "split");
  const char               *id;
  g_autofree char          *stand_in = NULL;
  UtenforCostLine           line;

  utenfor_reader_shape (reader, node, &shape);
  id = utenfor_reader_id (reader, node);
  if (id[0] == '\0') /* told of; two of them are not also doubled */
    id = stand_in = g_strdup_printf ("?%u", scenario->lines->len);
  utenfor_cost_line_init (&line, id);
  line.line = node->line;
  line.title = utenfor_reader_text (reader, node, "title");
  line.basis = utenfor_reader_choice (reader, node, "basis", basis_names, UTENFOR_BASIS_CALENDAR);
  read_line_years (reader, node, &line);
  line.sector = utenfor_reader_reference (reader, node, "sector", UTENFOR_REFERENCE_SECTOR);
  if (line.sector < 0 && utenfor_xml_node_get (node, "sector") != NULL)
    line.sector = 0;
  read_amount (reader, node, &line);
  if (split != NULL)
    utenfor_reader_split (reader, split, &line.split);
  else
    utenfor_split_add (&line.split, 0, utenfor_quantity (1));
  g_array_append_val (scenario->lines, line);
}

static void
read_programme (UtenforReader        *reader,
                const UtenforXmlNode *root,
                UtenforScenario      *scenario)
{
  const UtenforXmlNode *programme = utenfor_reader_open (reader, root, "programme", "", "line*");

  if (programme == NULL)
    return;

  for (const UtenforXmlNode *node = utenfor_xml_node_find (programme, "line"); node != NULL; node = utenfor_xml_node_find_next (node))
    read_line (reader, node, scenario);
}

/* --- the effect -------------------------------------------------------------------- */

#define COURSE "lag? phase-in? relapse? floor?"

static int
read_years (UtenforReader        *reader,
            const UtenforXmlNode *node,
            const char           *name,
            int                   min,
            int                   max,
            int                   fallback)
{
  const UtenforXmlNode *child = utenfor_reader_open (reader, node, name, "years!", "");

  return child != NULL ? utenfor_reader_integer (reader, child, "years", min, max, fallback) : fallback;
}

static void
read_course (UtenforReader        *reader,
             const UtenforXmlNode *node,
             UtenforCourse        *course)
{
  utenfor_course_init (course);
  course->lag = read_years (reader, node, "lag", 0, UTENFOR_MAX_LAG, 0);
  course->phase_in = read_years (reader, node, "phase-in", 1, UTENFOR_MAX_YEARS, 1);
  utenfor_reader_child_quantity (reader, node, "relapse", "", &course->relapse);
  utenfor_reader_child_quantity (reader, node, "floor", "", &course->floor);
}

static void
read_life_course (UtenforReader        *reader,
                  const UtenforXmlNode *node,
                  UtenforEffect        *effect)
{
  static const UtenforShape shape = { "", "success-with success-without causal-share? " COURSE };

  utenfor_reader_shape (reader, node, &shape);
  effect->kind = UTENFOR_EFFECT_LIFE_COURSE;
  utenfor_reader_child_quantity (reader, node, "success-with", "", &effect->success_with);
  utenfor_reader_child_quantity (reader, node, "success-without", "", &effect->success_without);
  utenfor_reader_child_quantity (reader, node, "causal-share", "", &effect->causal_share);
  read_course (reader, node, &effect->course);
}

static void
read_effect_risk (UtenforReader        *reader,
                  const UtenforXmlNode *node,
                  gboolean              on_start,
                  UtenforEffect        *effect)
{
  static const UtenforShape move_shape = { "from! to! years", "risk " COURSE };
  static const UtenforShape start_shape = { "state! years", "risk " COURSE };
  UtenforEffectRisk         risk = { .on_start = on_start, .risk = utenfor_quantity (1), .line = node->line };
  int                       from = 0;
  int                       to;

  utenfor_reader_shape (reader, node, on_start ? &start_shape : &move_shape);
  if (!on_start)
    from = utenfor_reader_reference (reader, node, "from", UTENFOR_REFERENCE_STATE);
  to = utenfor_reader_reference (reader, node, on_start ? "state" : "to", UTENFOR_REFERENCE_STATE);
  risk.years = utenfor_reader_integer (reader, node, "years", 1, UTENFOR_MAX_YEARS, 0);
  utenfor_reader_child_quantity (reader, node, "risk", "", &risk.risk);
  read_course (reader, node, &risk.course);
  if (from < 0 || to < 0)
    return;

  risk.from = from;
  risk.to = to;
  g_array_append_val (effect->risks, risk);
}

static void
read_transition (UtenforReader        *reader,
                 const UtenforXmlNode *node,
                 UtenforEffect        *effect)
{
  static const UtenforShape shape = { "", "causal-share? move-effect* start-effect*" };

  utenfor_reader_shape (reader, node, &shape);
  effect->kind = UTENFOR_EFFECT_TRANSITION;
  utenfor_reader_child_quantity (reader, node, "causal-share", "", &effect->causal_share);
  for (const UtenforXmlNode *child = node->first; child != NULL; child = child->next)
    {
      gboolean on_start = g_str_equal (child->name, "start-effect");

      if (on_start || g_str_equal (child->name, "move-effect"))
        read_effect_risk (reader, child, on_start, effect);
    }
}

static void
read_effect (UtenforReader        *reader,
             const UtenforXmlNode *root,
             UtenforEffect        *effect)
{
  const UtenforXmlNode *life_course = utenfor_xml_node_find (root, "life-course-effect");
  const UtenforXmlNode *transition = utenfor_xml_node_find (root, "transition-effect");

  if (life_course != NULL)
    read_life_course (reader, life_course, effect);
  if (transition != NULL)
    read_transition (reader, transition, effect);
  effect->line = transition != NULL ? transition->line : life_course != NULL ? life_course->line
                                                                             : root->line;
}

/* --- the whole ------------------------------------------------------------------------ */

/* Without a group or a reference, what can be said without. */
static void
check (UtenforReader         *reader,
       const UtenforXmlNode  *root,
       const UtenforScenario *scenario,
       gboolean               is_alone,
       gboolean               year_known)
{
  static const char *const prices[] = { "index-lacks-year", "price-not-carried", NULL };
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();

  if (is_alone)
    utenfor_scenario_check_alone (scenario, found);
  else
    utenfor_scenario_check (scenario, found);
  utenfor_reader_merge (reader, root, found, year_known ? NULL : prices);
}

UtenforScenario *
utenfor_read_scenario (const UtenforXml  *xml,
                       const char        *file,
                       UtenforCatalogue  *catalogue,
                       UtenforPopulation *group,
                       UtenforPopulation *reference,
                       UtenforIssues     *issues)
{
  static const UtenforShape shape = { "format! id! catalogue! group! reference! municipality own-figures",
                                      "title+ story* time discount participants programme life-course-effect|transition-effect migration? tax-funding? leave-out*" };
  const UtenforXmlNode     *root = utenfor_xml_get_root (xml);
  gboolean                  year_known, is_alone;
  UtenforReader             reader;
  g_autoptr (UtenforCatalogue) vocabulary = catalogue != NULL ? utenfor_catalogue_ref (catalogue) : utenfor_catalogue_new ("");
  g_autoptr (UtenforPopulation) people = group != NULL ? utenfor_population_ref (group) : utenfor_population_new ("", vocabulary, NULL);
  g_autoptr (UtenforScenario) scenario = NULL;

  utenfor_reader_init (&reader, file, vocabulary, issues);
  reader.is_blind = catalogue == NULL;
  reader.no_states = group == NULL;
  reader.population = people;
  utenfor_reader_shape (&reader, root, &shape);
  scenario = utenfor_scenario_new (utenfor_reader_id (&reader, root), vocabulary, people, reference != NULL ? reference : people);
  scenario->file = g_strdup (file);
  scenario->title = utenfor_reader_text (&reader, root, "title");
  scenario->story = utenfor_reader_text (&reader, root, "story");
  year_known = read_time (&reader, root, scenario);
  read_discount (&reader, root, scenario);
  read_participants (&reader, root, scenario);
  read_programme (&reader, root, scenario);
  read_effect (&reader, root, &scenario->effect);
  scenario->has_migration = utenfor_reader_child_quantity (&reader, root, "migration", "", &scenario->migration);
  scenario->has_tax_funding = utenfor_reader_child_quantity (&reader, root, "tax-funding", "", &scenario->tax_funding);
  read_left_out (&reader, root, scenario);

  if (catalogue == NULL)
    return NULL;

  is_alone = group == NULL || reference == NULL;
  check (&reader, root, scenario, is_alone, year_known);

  return !is_alone && utenfor_reader_is_fine (&reader) ? g_steal_pointer (&scenario) : NULL;
}
