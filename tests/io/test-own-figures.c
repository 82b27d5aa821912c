/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-rows.h"
#include "folder-test.h"
#include "own-figures-table.h"
#include "place.h"
#include "test.h"
#include "writer.h"

/* Own figures in files and from tables. */

static TestFolder folder;

static void
prepare (const char *old,
         const char *new_text)
{
  g_autofree char *path = test_sample ("places", "own-figures.xml", NULL);
  g_autofree char *text = test_read (path);
  int              line;
  g_autofree char *changed = old != NULL ? test_replace (text, old, new_text, &line) : g_strdup (text);

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  test_folder_write (&folder, "ours.xml", changed);
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

/* --- files ---------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *old;
  const char *new_text;
  const char *expected;
} Slip;

static const Slip slips[] = {
  { "fine", "<title", "<title", "" },
  { "place-unknown", "service/allowance/unit-cost", "service/alowance/unit-cost", "error own-figure-unknown 5" },
  { "place-missing", "place=\"payer/kommune/keep\" ", "", "error attribute-missing 8" },
  { "place-doubled", "service/tax/split/stat", "service/tax/split/kommune", "error own-figure-doubled 7" },
  { "price-year-of-a-share", "value=\"0.03\"", "value=\"0.03\" price-year=\"2025\"", "error attribute-unknown 8" },
  { "value-comma", "value=\"0.45\"", "value=\"0,45\"", "error number-comma 6" },
  { "interval-wrong", "low=\"240000\"", "low=\"270000\"", "error interval-wrong 5" },
  { "source-unknown", "source=\"gazette\"", "source=\"gazete\"", "error source-unknown 5" },
  { "keep-out-of-range", "value=\"0.03\"", "value=\"3\"", "error number-out-of-range 8" },
  { "split-does-not-add-up", "value=\"0.55\"", "value=\"0.56\"", "error split-sum 2" },
  { "id-missing", " id=\"ours\"", "", "error attribute-missing 2" },
  { "element-unknown", "<title xml:lang=\"en\">Our figures</title>", "<note xml:lang=\"en\">Our figures</note>", "error element-unknown 4" },
  { "title-missing", "  <title xml:lang=\"nb\">Våre tall</title>\n  <title xml:lang=\"en\">Our figures</title>\n", "", "error element-missing 2" },
  { "catalogue-unknown", "catalogue=\"small\"", "catalogue=\"large\"", "error catalogue-unknown 2" },
};

/* One slip is one issue, where it stands. */
static void
test_slip (gconstpointer data)
{
  const Slip      *slip = data;
  g_autofree char *found = NULL;

  prepare (slip->old, slip->new_text);
  found = check ("ours.xml");
  g_assert_cmpstr (found, ==, slip->expected);
  test_folder_clear (&folder);
}

static UtenforOwnFigures *
read_ours (void)
{
  g_autofree char *path = test_folder_path (&folder, "ours.xml");
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforOwnFigures *own = utenfor_library_read_own_figures (library, path, issues);

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_nonnull (own);

  return own;
}

static void
test_read_ours (void)
{
  g_autoptr (UtenforOwnFigures) own = NULL;
  const UtenforOwnFigure *figure;

  prepare (NULL, NULL);
  own = read_ours ();
  figure = utenfor_own_figures_find (own, "service/allowance/unit-cost");
  g_assert_cmpuint (own->figures->len, ==, 5);
  g_assert_cmpstr (own->catalogue, ==, "small");
  g_assert_cmpint (figure->price_year, ==, 2025);
  g_assert_cmpint (figure->number.grade, ==, UTENFOR_GRADE_B);
  assert_close (figure->number.value, 262500, 0, 0);
  assert_close (figure->number.level, 0.9, 0, 0);
  g_assert_cmpstr (figure->number.how, ==, "10.5 mill. / 40");
  test_folder_clear (&folder);
}

static void
test_canonical (void)
{
  g_autofree char *path = test_sample ("places", "own-figures.xml", NULL);
  g_autofree char *text = test_read (path);
  g_autofree char *again = NULL;
  g_autoptr (UtenforOwnFigures) own = NULL;

  prepare (NULL, NULL);
  own = read_ours ();
  again = utenfor_own_figures_to_xml (own);
  g_assert_cmpstr (again, ==, text);
  test_folder_clear (&folder);
}

static void
test_save (void)
{
  g_autoptr (UtenforOwnFigures) own = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autofree char *nowhere = NULL;

  prepare (NULL, NULL);
  own = read_ours ();
  path = test_folder_path (&folder, "again.xml");
  g_assert_true (utenfor_own_figures_save (own, path, &error));
  found = check ("again.xml");
  g_assert_cmpstr (found, ==, "");
  nowhere = test_folder_path (&folder, "nowhere/again.xml");
  g_assert_false (utenfor_own_figures_save (own, nowhere, &error));
  g_assert_nonnull (error);
  test_folder_clear (&folder);
}

/* --- in a scenario ------------------------------------------------------------------ */

static void
put_scenario (const char *attributes)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *root = g_strdup_printf ("<scenario %s", attributes);
  int              line;
  g_autofree char *changed = test_replace (text, "<scenario", root, &line);

  test_folder_write (&folder, "there.xml", changed);
}

static void
test_scenario_with_them (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  prepare (NULL, NULL);
  put_scenario ("own-figures=\"ours\"");
  path = test_folder_path (&folder, "there.xml");
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (scenario);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "payer/kommune/keep")->value, 0.03, 0, 0);
  g_assert_cmpint (utenfor_catalogue_find_price_year (scenario->catalogue, "service/allowance/unit-cost"), ==, 2025);
  xml = utenfor_scenario_to_xml (scenario);
  g_assert_nonnull (strstr (xml, " own-figures=\"ours\">"));
  test_folder_clear (&folder);
}

/* First the municipality, then own figures: they have the last word. */
static void
test_scenario_with_both (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *sample = test_sample ("places", "municipalities.xml", NULL);
  g_autofree char *list = test_read (sample);
  g_autofree char *path = NULL;

  prepare (NULL, NULL);
  test_folder_write (&folder, "municipalities.xml", list);
  put_scenario ("municipality=\"0201\" own-figures=\"ours\"");
  path = test_folder_path (&folder, "there.xml");
  scenario = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (scenario);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "payer/kommune/keep")->value, 0.03, 0, 0);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "service/tax/unit-cost")->value, -0.106, 0, 0);
  test_folder_clear (&folder);
}

static void
test_scenario_with_unknown (void)
{
  g_autofree char *found = NULL;

  prepare (NULL, NULL);
  put_scenario ("own-figures=\"yours\"");
  found = check ("there.xml");
  g_assert_true (g_str_has_prefix (found, "error own-figures-unknown"));
  test_folder_clear (&folder);
}

static void
test_scenario_with_faulty (void)
{
  g_autofree char *found = NULL;

  prepare ("value=\"0.55\"", "value=\"0.56\"");
  put_scenario ("own-figures=\"ours\"");
  found = check ("there.xml");
  g_assert_nonnull (strstr (found, "ours.xml: error split-sum"));
  g_assert_null (strchr (found, ';'));
  test_folder_clear (&folder);
}

/* --- tables ------------------------------------------------------------------------------ */

static UtenforCatalogue *
small (void)
{
  g_autofree char *path = test_sample ("small", "catalogue.xml", NULL);
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  return utenfor_library_read_catalogue (library, path, issues);
}

static UtenforOwnFigures *
import (const char    *text,
        UtenforIssues *issues)
{
  g_autoptr (UtenforCatalogue) catalogue = small ();

  return utenfor_own_figures_from_table (text, "table.csv", "ours", catalogue, issues);
}

typedef struct
{
  const char *name;
  const char *text;
  double      value; /* of payer/kommune/keep */
} Table;

static const Table tables[] = {
  { "semicolon-comma", "place;value\npayer/kommune/keep;0,03\n", 0.03 },
  { "semicolon-point", "place;value\npayer/kommune/keep;0.03\n", 0.03 },
  { "comma-point", "place,value\npayer/kommune/keep,0.03\n", 0.03 },
  { "comma-quoted-comma", "place,value\npayer/kommune/keep,\"0,03\"\n", 0.03 },
  { "tab", "place\tvalue\npayer/kommune/keep\t0,03\n", 0.03 },
  { "windows-lines", "place;value\r\npayer/kommune/keep;0,03\r\n", 0.03 },
  { "no-last-line-end", "place;value\npayer/kommune/keep;0,03", 0.03 },
  { "per-cent", "place;value\npayer/kommune/keep;3 %\n", 0.03 },
  { "per-cent-comma", "place;value\npayer/kommune/keep;3,5%\n", 0.035 },
  { "other-order", "how;VALUE;Place\nx;0,03;payer/kommune/keep\n", 0.03 },
  { "norwegian-head", "sted;verdi;prisår\npayer/kommune/keep;0,03;\n", 0.03 },
  { "remarks-and-gaps", "# våre tall; 2025\n\nplace;value\n;;\n# mer\npayer/kommune/keep;0,03\n", 0.03 },
  { "rows-without-value", "place;value\nservice/tax/unit-cost;\nnothing/at/all;\npayer/kommune/keep;0,03\n", 0.03 },
  { "short-row", "place;value;how\npayer/kommune/keep;0,03\n", 0.03 },
  { "quoted-quote", "place;value;how\npayer/kommune/keep;0,03;\"we \"\"asked\"\";\nthen\"\n", 0.03 },
  { "three-decimals-after-zero", "place;value\npayer/kommune/keep;0,125\n", 0.125 },
  { "template-columns", "place;value;now;grade;title\npayer/kommune/keep;0,03;0,38;B;Kommunen\n", 0.03 },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = import (table->text, issues);
  g_autofree char *found = test_issues_to_text (issues, "table.csv");

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (own->figures->len, ==, 1);
  assert_close (utenfor_own_figures_find (own, "payer/kommune/keep")->number.value, table->value, 1e-15, 0);
}

static const struct
{
  const char *cell;
  double      value;
} costs[] = {
  { "250000", 250000 },
  { "250 000", 250000 },
  { "250\u00A0000,50", 250000.5 },
  { "250\u202F000,5", 250000.5 },
  { "\u2212250000", -250000 },
  { "-12,25", -12.25 },
  { "2,5e5", 250000 },
  { "1234,567", 1234.567 },
  { "0,125", 0.125 },
};

static void
test_costs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autofree char *text = g_strdup_printf ("place;value\nservice/allowance/unit-cost;%s\n", costs[i].cell);
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforOwnFigures) own = import (text, issues);

      g_test_message ("%s", costs[i].cell);
      g_assert_nonnull (own);
      assert_close (g_array_index (own->figures, UtenforOwnFigure, 0).number.value, costs[i].value, 1e-15, 0);
    }
}

static void
test_whole_row (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = import ("place;value;low;high;price-year;source;how\n"
                                              "service/allowance/unit-cost;262 500;240 000;280 000;2025;gazette survey;regnskapet / 40\n"
                                              "payer/kommune/keep;3 %;;;;Økonomiavdelingen;\n"
                                              "index/prices/growth;0;;;;Økonomiavdelingen;skjønn\n",
                                              issues);
  const UtenforOwnFigure *cost = utenfor_own_figures_find (own, "service/allowance/unit-cost");

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  assert_close (cost->number.low, 240000, 0, 0);
  assert_close (cost->number.high, 280000, 0, 0);
  g_assert_cmpint (cost->price_year, ==, 2025);
  g_assert_cmpstr (cost->number.sources, ==, "gazette survey");
  g_assert_cmpstr (cost->number.how, ==, "regnskapet / 40");
  /* A source the catalogue does not have is kept as words. */
  g_assert_null (utenfor_own_figures_find (own, "payer/kommune/keep")->number.sources);
  g_assert_cmpstr (utenfor_own_figures_find (own, "payer/kommune/keep")->number.how, ==, "Økonomiavdelingen");
  g_assert_cmpstr (utenfor_own_figures_find (own, "index/prices/growth")->number.how, ==, "skjønn; Økonomiavdelingen");
}

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Fault;

static const Fault faults[] = {
  { "empty", "", "error table-wrong 0" },
  { "only-remarks", "# a\n\n", "error table-wrong 0" },
  { "no-place", "value;how\n1;x\n", "error table-wrong 1" },
  { "no-head", "payer/kommune/keep;0,03\n", "error table-wrong 1; error table-wrong 1; error table-wrong 1; error table-wrong 1" },
  { "column-unknown", "place;value;prise-year\npayer/kommune/keep;0,03;\n", "error table-wrong 1" },
  { "column-doubled", "place;value;value\npayer/kommune/keep;0,03;1\n", "error table-wrong 1" },
  { "quote-open", "place;value\npayer/kommune/keep;\"0,03\n", "error table-wrong 2" },
  { "place-unknown", "place;value\npayer/komune/keep;0,03\n", "error own-figure-unknown 2" },
  { "place-doubled", "place;value\npayer/kommune/keep;0,03\npayer/kommune/keep;0,04\n", "error own-figure-doubled 3" },
  { "no-number", "place;value\npayer/kommune/keep;three\n", "error number-wrong 2" },
  { "infinite", "place;value\npayer/kommune/keep;1e999\n", "error number-wrong 2" },
  { "hexadecimal", "place;value\npayer/kommune/keep;0x1\n", "error number-wrong 2" },
  { "two-ways-point", "place;value\nservice/allowance/unit-cost;250.000\n", "error number-wrong 2" },
  { "two-ways-comma", "place,value\nservice/allowance/unit-cost,\"250,000\"\n", "error number-wrong 2" },
  { "two-marks", "place;value\nservice/allowance/unit-cost;1.250.000,5\n", "error number-wrong 2" },
  { "half-an-interval", "place;value;low;high\npayer/kommune/keep;0,03;0,02;\n", "error interval-half 2" },
  { "interval-wrong", "place;value;low;high\npayer/kommune/keep;0,03;0,04;0,05\n", "error interval-wrong 2" },
  { "year-wrong", "place;value;price-year\nservice/allowance/unit-cost;1;i fjor\n", "error integer-out-of-range 2" },
  { "year-of-a-share", "place;value;price-year\npayer/kommune/keep;0,03;2025\n", "error table-wrong 2" },
  { "out-of-range", "place;value\npayer/kommune/keep;38\n", "error number-out-of-range 2" },
  { "split-sum", "place;value\nservice/tax/split/kommune;0,5\n", "error split-sum 0" },
  { "two-faults", "place;value\npayer/komune/keep;0,03\nservice/tax/unit-cost;x\n", "error own-figure-unknown 2; error number-wrong 3" },
  { "after-a-cell-of-two-lines", "place;value;how\npayer/kommune/keep;0,03;\"a\nb\"\npayer/stat/keep;x;\n", "error number-wrong 4" },
  { "unchanged", "place;value\npayer/kommune/keep;0,38\n", "note own-figure-unchanged 2" },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = import (fault->text, issues);
  g_autofree char *found = test_issues_to_text (issues, "table.csv");

  g_assert_cmpstr (found, ==, fault->expected);
  g_assert_true ((own == NULL) == (issues->n_errors > 0));
}

/* Whatever stands in it, there are figures or there is an error. */
static void
test_damaged_tables (void)
{
  static const char whole[] = "\xEF\xBB\xBFplace;value;low;high;price-year;source;how\r\n"
                              "service/allowance/unit-cost;262 500;240 000;280 000;2025;gazette;\"a;\"\"b\"\"\"\r\n"
                              "service/tax/split/kommune;45 %;;;;;\r\nservice/tax/split/stat;0,55;;;;;\r\n";
  g_autoptr (UtenforCatalogue) catalogue = small ();
  g_autoptr (GRand) random = g_rand_new_with_seed (2025);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *bytes = g_memdup2 (whole, sizeof whole);
      gsize            size = sizeof whole - 1;
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforOwnFigures) own = NULL;
      g_autofree char *text = NULL;

      if (i % 3 == 0)
        size = g_rand_int_range (random, 0, size + 1);
      for (guint n = i % 4; n > 0 && size > 0; n--)
        bytes[g_rand_int_range (random, 0, size)] = g_rand_boolean (random) ? ";\"\n\r\t,.#%"[g_rand_int_range (random, 0, 9)]
                                                                            : (char)g_rand_int_range (random, 0, 256);
      text = utenfor_csv_decode (bytes, size, "table.csv", issues);
      if (text != NULL)
        own = utenfor_own_figures_from_table (text, "table.csv", "ours", catalogue, issues);
      g_assert_true ((own == NULL) == (issues->n_errors > 0));
    }
}

/* --- bytes --------------------------------------------------------------------------------- */

static void
assert_decoded (const char *bytes,
                gsize       size,
                const char *expected)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *text = utenfor_csv_decode (bytes, size, "table.csv", issues);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true ((text == NULL) == utenfor_issues_has (issues, "encoding-wrong"));
}

static void
test_encodings (void)
{
  assert_decoded ("pris\xC3\xA5r", 7, "prisår");
  assert_decoded ("\xEF\xBB\xBFpris\xC3\xA5r", 10, "prisår");
  assert_decoded ("pris\xE5r \x80", 8, "prisår €");
  assert_decoded ("\xFF\xFE\xE5\0r\0", 6, "år");
  assert_decoded ("\xFE\xFF\0\xE5\0r", 6, "år");
  assert_decoded ("\xE5\0\0\0", 4, NULL);
  assert_decoded ("\xFF\xFE\xE5\0r", 5, NULL);
}

static void
test_import_file (void)
{
  static const char bytes[] = "sted;verdi;pris\xE5r;kilde\r\nservice/allowance/unit-cost;262500;2025;\xD8konomi\r\n";
  g_autoptr (UtenforCatalogue) catalogue = small ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforOwnFigures) own = NULL;
  g_autofree char *path = NULL;
  g_autofree char *missing = NULL;

  test_folder_init (&folder);
  path = test_folder_path (&folder, "våre tall.csv");
  test_write (path, bytes, sizeof bytes - 1);
  own = utenfor_own_figures_import (path, "ours", catalogue, issues);
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_cmpstr (g_array_index (own->figures, UtenforOwnFigure, 0).number.how, ==, "Økonomi");
  g_assert_cmpstr (utenfor_text_get (own->title, "nb"), ==, "våre tall.csv");

  missing = test_folder_path (&folder, "none.csv");
  g_assert_null (utenfor_own_figures_import (missing, "ours", catalogue, issues));
  g_assert_true (utenfor_issues_has (issues, "file-missing"));
  test_folder_clear (&folder);
}

/* The template with nothing filled in says nothing; with one number it is read. */
static void
test_template (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small ();
  g_autofree char *text = utenfor_own_figures_template (catalogue, "nb");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *decoded = utenfor_csv_decode (text, strlen (text), NULL, issues);
  int              line;
  g_autofree char *filled = test_replace (decoded, "service/tax/unit-cost;;", "service/tax/unit-cost;-80 000;", &line);
  g_autoptr (UtenforOwnFigures) none = utenfor_own_figures_from_table (decoded, NULL, "ours", catalogue, issues);
  g_autoptr (UtenforOwnFigures) one = utenfor_own_figures_from_table (filled, NULL, "ours", catalogue, issues);

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_cmpuint (none->figures->len, ==, 0);
  g_assert_cmpuint (one->figures->len, ==, 1);
  assert_close (g_array_index (one->figures, UtenforOwnFigure, 0).number.value, -80000, 0, 0);
  g_assert_nonnull (strstr (text, "service/tax/unit-cost;;;;-90000,125;;Skatt\n"));
}

/* The example that comes with the program is read without a word, and changes something. */
static void
test_shipped_example (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *catalogue_path = utenfor_library_find (library, UTENFOR_FILE_CATALOGUE, "norway", issues);
  g_autoptr (UtenforCatalogue) catalogue = utenfor_library_read_catalogue (library, catalogue_path, issues);
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "own-figures-example.csv", NULL);
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_import (path, "example", catalogue, issues);
  g_autofree char *found = test_issues_to_text (issues, path);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (own->figures->len, >=, 5);
}

/* The file docs/own-figures.md shows can be used as it stands. */
static void
test_documented_example (void)
{
  g_autofree char *page = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "..", "docs", "own-figures.md", NULL);
  g_autofree char *document = test_read (page);
  const char      *begin = strstr (document, "```xml\n");
  const char      *end = begin != NULL ? strstr (begin + 3, "```") : NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  g_assert_nonnull (end);
  text = g_strndup (begin + strlen ("```xml\n"), end - begin - strlen ("```xml\n"));
  test_folder_init (&folder);
  test_folder_write (&folder, "fjordvik.xml", text);
  found = check ("fjordvik.xml");
  g_assert_cmpstr (found, ==, "");
  test_folder_clear (&folder);
}

static void
add_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/io/own-figures/slip/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], test_slip);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/io/own-figures/table/", tables[i].name, NULL);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/io/own-figures/table/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tables ();
  g_test_add_func ("/io/own-figures/read", test_read_ours);
  g_test_add_func ("/io/own-figures/canonical", test_canonical);
  g_test_add_func ("/io/own-figures/save", test_save);
  g_test_add_func ("/io/own-figures/scenario/with-them", test_scenario_with_them);
  g_test_add_func ("/io/own-figures/scenario/with-both", test_scenario_with_both);
  g_test_add_func ("/io/own-figures/scenario/with-unknown", test_scenario_with_unknown);
  g_test_add_func ("/io/own-figures/scenario/with-faulty", test_scenario_with_faulty);
  g_test_add_func ("/io/own-figures/documented-example", test_documented_example);
  g_test_add_func ("/io/own-figures/table/costs", test_costs);
  g_test_add_func ("/io/own-figures/table/whole-row", test_whole_row);
  g_test_add_func ("/io/own-figures/table/damaged", test_damaged_tables);
  g_test_add_func ("/io/own-figures/table/encodings", test_encodings);
  g_test_add_func ("/io/own-figures/table/import-file", test_import_file);
  g_test_add_func ("/io/own-figures/table/template", test_template);
  g_test_add_func ("/io/own-figures/table/shipped-example", test_shipped_example);

  return g_test_run ();
}
