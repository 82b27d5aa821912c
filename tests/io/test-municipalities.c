/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "evaluate.h"
#include "folder-test.h"
#include "place.h"
#include "result.h"
#include "test.h"
#include "writer.h"

/* The municipalities that come with the program, and how a list of them is read. */

#define PLACE(all, i) (&g_array_index ((all)->municipalities, UtenforMunicipality, (i)))

static UtenforMunicipalities *
shipped (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforMunicipalities *all = utenfor_library_read_municipalities (library, "norway", issues);

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_nonnull (all);

  return all;
}

static const UtenforMunicipality *
find (const UtenforMunicipalities *all,
      const char                  *name)
{
  const UtenforMunicipality *found = utenfor_municipalities_find (all, name);

  g_assert_nonnull (found);

  return found;
}

/* --- all 357 -------------------------------------------------------------------------- */

static void
test_all_are_there (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  int people = 0;

  g_assert_cmpuint (all->municipalities->len, ==, 357);
  g_assert_cmpuint (all->counties->len, ==, 15);
  for (guint i = 0; i < all->municipalities->len; i++)
    people += PLACE (all, i)->population;
  g_assert_cmpint (people, ==, 5594340);
}

static void
test_check_says_nothing (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "municipalities.xml", NULL);
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_library_check (library, path, issues));
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
}

/* Every one by its number, each of its names, and both. */
static void
test_all_are_found (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();

  for (guint i = 0; i < all->municipalities->len; i++)
    {
      const UtenforMunicipality *place = PLACE (all, i);
      g_autofree char           *both = utenfor_municipality_dup_name (place);

      g_assert_true (find (all, place->id) == place);
      g_assert_true (find (all, both) == place);
      for (guint j = 0; j < utenfor_text_get_n (place->title); j++)
        g_assert_true (find (all, utenfor_text_get_nth (place->title, j, NULL)) == place);
      g_assert_true (g_str_has_prefix (place->id, utenfor_municipality_get_county (all, place)->id));
    }
  g_assert_true (find (all, "guovdageaidnu") == find (all, "5612"));
  g_assert_null (utenfor_municipalities_find (all, "Fjordvik"));
}

/* What each municipality received or paid in 2025 stands in the table the data
 * are made from; the program does not read it. */
static void
test_equalisation_of_all (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "..", "tools", "data", "municipalities-2025.csv", NULL);
  g_autofree char *table = test_read (path);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_strv_length (cells) < 9 || !g_ascii_isdigit (cells[0][0]))
        continue;
      assert_close (utenfor_municipality_get_equalisation (all, find (all, cells[0])), g_ascii_strtod (cells[8], NULL), 0, 3);
      n++;
    }
  g_assert_cmpuint (n, ==, 357);
}

/* To the half krone per inhabitant the rounded shares of the average allow. */
static void
test_equalisation_sums_to_zero (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  double sum = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    sum += PLACE (all, i)->population * utenfor_municipality_get_equalisation (all, PLACE (all, i));
  assert_close (sum / 5594340, 0, 0, 0.5);
  assert_close (utenfor_municipalities_get_financing (all), 378.17, 0, 0.01);
}

static void
test_keep (void)
{
  static const struct
  {
    const char *name;
    double      keep;
  } cases[] = {
    { "Oslo", 0.444 },
    { "Bergen", 0.406 },
    { "Trondheim", 0.399 },
    { "Stavanger", 0.393 },
    { "Kautokeino", 0.031 },
    { "Frøya", 0.3805 },
    { "Utsira", 0.380 },
    { "Nesseby", 0.030 },
  };
  g_autoptr (UtenforMunicipalities) all = shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      assert_close (utenfor_municipality_get_keep (all, find (all, cases[i].name)), cases[i].keep, 0, 0.0005);
    }
}

/* 38 or 3 øre, and a little more the larger it is; nobody keeps less or half. */
static void
test_keep_of_all (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  guint n_below = 0;

  for (guint i = 0; i < all->municipalities->len; i++)
    {
      const UtenforMunicipality *place = PLACE (all, i);
      double                     least = place->tax < 0.9 ? 0.03 : 0.38;
      double                     weight = place->population / 5594340.0;

      n_below += place->tax < 0.9;
      assert_close (utenfor_municipality_get_keep (all, place), least, 0, 1.2 * weight + 1e-9);
      g_assert_cmpfloat (utenfor_municipality_get_keep (all, place), >=, least - 1e-12);
    }
  g_assert_cmpuint (n_below, ==, 203);
}

static void
test_counties (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();

  assert_close (utenfor_municipality_get_county_keep (all, find (all, "Oslo")), 1 - 0.875 * (1 - 724290 / 5594340.0), 1e-12, 0);
  g_assert_true (find (all, "Oslo")->is_county);
  for (guint i = 1; i < all->municipalities->len; i++)
    g_assert_false (PLACE (all, i)->is_county);
}

static void
test_zones (void)
{
  static const struct
  {
    const char *name;
    const char *zone; /* NULL: not known */
  } cases[] = {
    { "Oslo", "1" },
    { "Tromsø", "4a" },
    { "Bodø", "4a" },
    { "Vadsø", "5" },
    { "Karlsøy", "5" },
    { "Harstad", "4" },
    { "Røros", "3" },
    { "Voss", NULL },
    { "Kinn", NULL },
    { "Sunnfjord", NULL },
    { "Kvam", "1a" },
    { "Stryn", "2" },
  };
  g_autoptr (UtenforMunicipalities) all = shipped ();
  guint n_known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int zone = find (all, cases[i].name)->zone;

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (zone >= 0 ? g_array_index (all->zones, UtenforZone, zone).id : NULL, ==, cases[i].zone);
    }
  for (guint i = 0; i < all->municipalities->len; i++)
    n_known += PLACE (all, i)->zone >= 0;
  g_assert_cmpuint (n_known, ==, 354);
}

static void
test_rules (void)
{
  static const double symmetric[] = { 0.60, 0.62, 0.64 };
  g_autoptr (UtenforMunicipalities) all = shipped ();

  g_assert_cmpint (all->rule.year, ==, 2025);
  g_assert_cmpuint (all->rules->len, ==, G_N_ELEMENTS (symmetric));
  for (guint i = 0; i < all->rules->len; i++)
    {
      const UtenforEqualisation *rule = &g_array_index (all->rules, UtenforEqualisation, i);

      g_assert_cmpint (rule->year, ==, 2024 + (int)i);
      assert_close (rule->symmetric.value, symmetric[i], 0, 0);
      g_assert_true (isnan (rule->average.value) == (rule->year != 2025));
    }
}

static void
assert_stated (const UtenforCatalogue *catalogue,
               const UtenforQuantity  *number)
{
  g_auto (GStrv) ids = NULL;

  if (isnan (number->value))
    return;
  g_assert_cmpint (number->grade, !=, UTENFOR_GRADE_NONE);
  g_assert_nonnull (number->sources);
  ids = g_strsplit (number->sources, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_cmpint (utenfor_catalogue_find_source (catalogue, ids[i]), >=, 0);
      /* Nothing that was not read is better than an assumption. */
      if (g_str_equal (ids[i], "general-knowledge"))
        g_assert_cmpint (number->grade, ==, UTENFOR_GRADE_C);
    }
}

static void
test_every_number_has_grade_and_source (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = utenfor_library_find (library, UTENFOR_FILE_CATALOGUE, "norway", issues);
  g_autoptr (UtenforCatalogue) catalogue = utenfor_library_read_catalogue (library, path, issues);

  for (guint i = 0; i < all->rules->len; i++)
    {
      const UtenforEqualisation *rule = &g_array_index (all->rules, UtenforEqualisation, i);

      assert_stated (catalogue, &rule->symmetric);
      assert_stated (catalogue, &rule->extra);
      assert_stated (catalogue, &rule->threshold);
      assert_stated (catalogue, &rule->county_symmetric);
      assert_stated (catalogue, &rule->average);
    }
  for (guint i = 0; i < all->zones->len; i++)
    assert_stated (catalogue, &g_array_index (all->zones, UtenforZone, i).rate);
  assert_stated (catalogue, &all->twenty_year_olds);
  g_assert_cmpint (all->grade, ==, UTENFOR_GRADE_A);
  g_assert_cmpint (utenfor_catalogue_find_source (catalogue, all->sources), >=, 0);
}

/* The shipped file is what its tool writes from its table. */
static void
test_tool_writes_the_file (void)
{
  g_autofree char *tool = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "..", "tools", "make-municipalities", NULL);
  g_autofree char *python = g_find_program_in_path ("python3");
  char            *arguments[] = { python, tool, (char *)"--check", NULL };
  int              status = 0;
  g_autoptr (GError) error = NULL;

  if (python == NULL)
    {
      g_test_skip ("there is no python3");
      return;
    }
  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

/* Every element and attribute of the schemas is told of: as `name` or `<name. */
static void
test_documents_name_everything (gconstpointer kind)
{
  static const char *const beginnings[] = { "<element name=\"", "<attribute name=\"" };
  const char              *data = g_getenv ("UTENFOR_DATA_DIR");
  g_autofree char         *own_page = g_strdup_printf ("%s/../docs/%s.md", data, (const char *)kind);
  g_autofree char         *files_page = g_strdup_printf ("%s/../docs/file-format.md", data);
  g_autofree char         *rng = g_strdup_printf ("%s/schema/%s.rng", data, (const char *)kind);
  g_autofree char         *own = test_read (own_page);
  g_autofree char         *files = test_read (files_page);
  g_autofree char         *document = g_strconcat (own, files, NULL);
  g_autofree char         *schema = test_read (rng);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    for (const char *at = strstr (schema, beginnings[i]); at != NULL; at = strstr (at + 1, beginnings[i]))
      {
        const char      *start = at + strlen (beginnings[i]);
        g_autofree char *name = g_strndup (start, strcspn (start, "\""));
        g_autofree char *quoted = g_strdup_printf ("`%s`", name);
        g_autofree char *element = g_strdup_printf ("`<%s", name);

        if (strstr (document, quoted) == NULL && strstr (document, element) == NULL)
          g_error ("docs/%s.md does not tell of “%s”", (const char *)kind, name);
      }
}

/* --- a scenario there -------------------------------------------------------------------- */

static UtenforScenario *
example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", "los-i-fjordvik.xml", NULL);
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforScenario *scenario = utenfor_library_read_scenario (library, path, issues);

  g_assert_nonnull (scenario);

  return scenario;
}

static UtenforResult *
result_of (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  UtenforView view;

  g_assert_nonnull (account);
  utenfor_view_init (&view, scenario);

  return utenfor_result_new (account, &view);
}

static double
net_of (const UtenforResult *result,
        const char          *payer)
{
  return result->payers[utenfor_catalogue_find_payer (result->account->scenario->catalogue, payer)].net;
}

/* No municipality changes what all public payers gain together, but by its zone. */
static void
test_total_is_the_same_everywhere (void)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  g_autoptr (UtenforScenario) scenario = example ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforResult) nowhere = result_of (scenario);

  for (guint i = 0; i < all->municipalities->len; i++)
    {
      g_autoptr (UtenforScenario) there = utenfor_scenario_copy (scenario);
      g_autoptr (UtenforResult) result = NULL;

      PLACE (all, i)->zone = -1;
      g_assert_true (utenfor_scenario_set_place (there, all, PLACE (all, i), NULL, issues));
      result = result_of (there);
      assert_close (result->total.net, nowhere->total.net, 1e-9, 0);
    }
}

static UtenforResult *
result_in (const char *name)
{
  g_autoptr (UtenforMunicipalities) all = shipped ();
  g_autoptr (UtenforScenario) scenario = example ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_scenario_set_place (scenario, all, find (all, name), NULL, issues));

  return result_of (scenario);
}

/* It decides who gains: a poor municipality gains less than a rich one, and who
 * gets the difference is the others. */
static void
test_poor_and_rich (void)
{
  g_autoptr (UtenforResult) poor = result_in ("Nes");
  g_autoptr (UtenforResult) rich = result_in ("Bærum");

  g_assert_cmpfloat (net_of (poor, "kommune"), <, net_of (rich, "kommune") - 100000);
  assert_close (net_of (poor, "kommune") + net_of (poor, "andre"), net_of (rich, "kommune") + net_of (rich, "andre"), 1e-6, 0);
  assert_close (net_of (poor, "stat"), net_of (rich, "stat"), 1e-9, 0);
}

static void
test_zone_changes_the_state (void)
{
  g_autoptr (UtenforResult) without = result_in ("Vadsø"); /* zone V */
  g_autoptr (UtenforResult) with = result_in ("Voss");     /* the catalogue's rate */

  g_assert_cmpfloat (net_of (without, "stat"), <, net_of (with, "stat") - 1e6);
}

static void
test_oslo (void)
{
  g_autoptr (UtenforResult) oslo = result_in ("Oslo");
  const UtenforAccount   *account = oslo->account;
  const UtenforCatalogue *catalogue = account->scenario->catalogue;
  int                     institution = utenfor_catalogue_find_service (catalogue, "child-welfare-institution");
  int                     state = utenfor_catalogue_find_payer (catalogue, "stat");
  int                     county = utenfor_catalogue_find_payer (catalogue, "fylkeskommune");

  g_assert_cmpint (institution, >=, 0);
  for (guint t = 0; t < account->n_years; t++)
    {
      assert_close (utenfor_account_get_flow (account, UTENFOR_WITHOUT, institution, state)[t], 0, 0, 0);
      for (guint k = 0; k < account->n_services; k++)
        assert_close (utenfor_account_get_flow (account, UTENFOR_WITHOUT, k, county)[t], 0, 0, 0);
      for (guint l = 0; l < account->n_lines; l++)
        assert_close (utenfor_account_get_programme (account, l, county)[t], 0, 0, 0);
    }
}

/* --- files of one's own ---------------------------------------------------------------------- */

static TestFolder folder;

static char *
read_place_file (const char *name)
{
  g_autofree char *path = test_sample ("places", name, NULL);

  return test_read (path);
}

/* The small files with a list of municipalities beside them, something in it replaced. */
static void
prepare (const char *old,
         const char *new_text,
         int        *line)
{
  g_autofree char *text = read_place_file ("municipalities.xml");
  g_autofree char *changed = old != NULL ? test_replace (text, old, new_text, line) : g_strdup (text);

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  test_folder_write (&folder, "municipalities.xml", changed);
}

static char *
check (const char *name)
{
  g_autofree char *path = test_folder_path (&folder, name);
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_library_check (library, path, issues);

  return test_issues_to_text (issues, name);
}

typedef struct
{
  const char *name;
  const char *old;
  const char *new_text;
  const char *expected; /* "error tag ", the line is that of `old`; "!": in line 2 */
} Slip;

static const Slip slips[] = {
  { "fine", "<title", "<title", "" },
  { "county-unknown", "county=\"02\"", "county=\"03\"", "error county-unknown" },
  { "zone-unknown", "zone=\"1a\"", "zone=\"1b\"", "error zone-unknown" },
  { "rule-unknown", "rule=\"2025\"", "rule=\"2026\"", "error rule-unknown" },
  { "payer-unknown", " payer=\"kommune\"", " payer=\"komune\"", "error payer-unknown" },
  { "service-unknown", "employer-tax=\"tax\"", "employer-tax=\"taxes\"", "error service-unknown" },
  { "sector-unknown", "county-sector=\"benefits\"", "county-sector=\"nothing\"", "error sector-unknown" },
  { "source-unknown", "source=\"survey\"", "source=\"suvey\"", "error source-unknown" },
  { "number-comma", "value=\"0.141\"", "value=\"0,141\"", "error number-comma" },
  { "rate-out-of-range", "<rate value=\"0.141\"", "<rate value=\"14.1\"", "error number-out-of-range" },
  { "population-none", "population=\"40000\"", "population=\"0\"", "error integer-out-of-range" },
  { "population-missing", " population=\"40000\"", "", "error attribute-missing" },
  { "tax-negative", "tax=\"0.85\"", "tax=\"-0.85\"", "error number-out-of-range" },
  { "attribute-unknown", " is-county=\"yes\"", " county-too=\"yes\"", "error attribute-unknown" },
  { "yes-no-wrong", "is-county=\"yes\"", "is-county=\"ja\"", "error yes-no-wrong" },
  { "number-doubled", "id=\"0201\"", "id=\"0101\"", "error id-doubled" },
  { "zone-doubled", "  <county id=\"01\">", "  <zone id=\"1\"><title xml:lang=\"nb\">I</title><rate value=\"0.1\"/></zone>\n  <county id=\"01\">", "error id-doubled" },
  { "year-doubled", "<rule year=\"2024\"", "<rule year=\"2025\"", "error id-doubled" },
  { "element-missing", "    <average value=\"40000\"/>\n  </rule>", "  </rule>", "" },
  { "grade-wrong", "grade=\"A\" source=\"gazette\">", "grade=\"D\" source=\"gazette\">", "error choice-wrong" },
};

/* One slip is one issue, where it stands. */
static void
test_slip (gconstpointer data)
{
  const Slip      *slip = data;
  int              line = 0;
  g_autofree char *found = NULL;

  prepare (slip->old, slip->new_text, &line);
  found = check ("municipalities.xml");
  g_test_message ("%s", found);
  if (slip->expected[0] == '\0')
    g_assert_cmpstr (found, ==, "");
  else
    {
      g_assert_true (g_str_has_prefix (found, slip->expected));
      g_assert_null (strchr (found, ';'));
    }
  test_folder_clear (&folder);
}

static void
test_wrong_catalogue (void)
{
  int              line;
  g_autofree char *found = NULL;

  prepare ("catalogue=\"small\"", "catalogue=\"large\"", &line);
  found = check ("municipalities.xml");
  g_assert_cmpstr (found, ==, "error catalogue-unknown 2");
  test_folder_clear (&folder);
}

/* --- in a scenario's file -------------------------------------------------------------------------- */

static char *
check_scenario_in (const char *place)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *attribute = g_strdup_printf ("<scenario municipality=\"%s\"", place);
  int              line;
  g_autofree char *changed = test_replace (text, "<scenario", attribute, &line);

  test_folder_write (&folder, "there.xml", changed);

  return check ("there.xml");
}

static void
test_scenario_names_it (void)
{
  g_autofree char *fine = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *name = NULL;

  prepare (NULL, NULL, NULL);
  fine = check_scenario_in ("0201");
  g_assert_cmpstr (fine, ==, "");
  unknown = check_scenario_in ("0202");
  g_assert_true (g_str_has_prefix (unknown, "error municipality-unknown"));
  name = check_scenario_in ("Lillevik");
  g_assert_true (g_str_has_prefix (name, "error municipality-unknown"));
  test_folder_clear (&folder);
}

static void
test_scenario_without_a_list (void)
{
  g_autofree char *found = NULL;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  found = check_scenario_in ("0201");
  g_assert_true (g_str_has_prefix (found, "error municipality-unknown"));
  test_folder_clear (&folder);
}

/* A list with a fault stops the scenario that needs it, and is told of once. */
static void
test_scenario_with_a_faulty_list (void)
{
  int              line;
  g_autofree char *found = NULL;

  prepare ("county=\"02\"", "county=\"03\"", &line);
  found = check_scenario_in ("0201");
  g_assert_nonnull (strstr (found, "municipalities.xml: error county-unknown"));
  g_assert_null (strchr (found, ';'));
  test_folder_clear (&folder);
}

static void
test_scenario_is_read_there (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforScenario) again = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *twice = NULL;

  prepare (NULL, NULL, NULL);
  found = check_scenario_in ("0201");
  path = test_folder_path (&folder, "there.xml");
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (scenario);
  g_assert_cmpstr (scenario->municipality->id, ==, "0201");
  g_assert_nonnull (scenario->catalogue->origin);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "service/tax/unit-cost")->value, -0.106, 0, 0);

  xml = utenfor_scenario_to_xml (scenario);
  g_assert_nonnull (strstr (xml, " municipality=\"0201\">"));
  test_folder_write (&folder, "there.xml", xml);
  again = utenfor_library_read_scenario (library, path, issues);
  twice = utenfor_scenario_to_xml (again);
  g_assert_cmpstr (twice, ==, xml);
  test_folder_clear (&folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/municipalities/all-are-there", test_all_are_there);
  g_test_add_func ("/io/municipalities/check-says-nothing", test_check_says_nothing);
  g_test_add_func ("/io/municipalities/all-are-found", test_all_are_found);
  g_test_add_func ("/io/municipalities/equalisation-of-all", test_equalisation_of_all);
  g_test_add_func ("/io/municipalities/equalisation-sums-to-zero", test_equalisation_sums_to_zero);
  g_test_add_func ("/io/municipalities/keep", test_keep);
  g_test_add_func ("/io/municipalities/keep-of-all", test_keep_of_all);
  g_test_add_func ("/io/municipalities/counties", test_counties);
  g_test_add_func ("/io/municipalities/zones", test_zones);
  g_test_add_func ("/io/municipalities/rules", test_rules);
  g_test_add_func ("/io/municipalities/every-number-has-grade-and-source", test_every_number_has_grade_and_source);
  g_test_add_func ("/io/municipalities/tool-writes-the-file", test_tool_writes_the_file);
  g_test_add_data_func ("/io/municipalities/documents/municipalities", "municipalities", test_documents_name_everything);
  g_test_add_data_func ("/io/municipalities/documents/own-figures", "own-figures", test_documents_name_everything);
  g_test_add_func ("/io/municipalities/total-is-the-same-everywhere", test_total_is_the_same_everywhere);
  g_test_add_func ("/io/municipalities/poor-and-rich", test_poor_and_rich);
  g_test_add_func ("/io/municipalities/zone-changes-the-state", test_zone_changes_the_state);
  g_test_add_func ("/io/municipalities/oslo", test_oslo);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/io/municipalities/slip/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], test_slip);
    }
  g_test_add_func ("/io/municipalities/slip/wrong-catalogue", test_wrong_catalogue);
  g_test_add_func ("/io/municipalities/scenario/names-it", test_scenario_names_it);
  g_test_add_func ("/io/municipalities/scenario/without-a-list", test_scenario_without_a_list);
  g_test_add_func ("/io/municipalities/scenario/with-a-faulty-list", test_scenario_with_a_faulty_list);
  g_test_add_func ("/io/municipalities/scenario/is-read-there", test_scenario_is_read_there);

  return g_test_run ();
}
