/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder-test.h"
#include "test.h"
#include "writer-common.h"
#include "writer.h"

/* Whichever kind it is, read and written again. (transfer full) */
static char *
write_again (const char *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *text = test_read (path);
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  g_autoptr (UtenforPopulation) population = NULL;
  g_autoptr (UtenforScenario) scenario = NULL;

  if (strstr (text, "<catalogue") != NULL)
    catalogue = utenfor_library_read_catalogue (library, path, issues);
  else if (strstr (text, "<population") != NULL)
    population = utenfor_library_read_population (library, path, issues);
  else
    scenario = utenfor_library_read_scenario (library, path, issues);

  if (catalogue != NULL)
    return utenfor_catalogue_to_xml (catalogue);
  if (population != NULL)
    return utenfor_population_to_xml (population);
  g_assert_nonnull (scenario);

  return utenfor_scenario_to_xml (scenario);
}

static void
test_round_trip (gconstpointer data)
{
  g_autofree char *path = test_sample ("small", data);
  g_autofree char *text = test_read (path);
  g_autofree char *again = write_again (path);

  g_assert_cmpstr (again, ==, text);
}

/* --- what is not canonical becomes so ------------------------------------------- */

typedef struct
{
  const char *name;
  const char *file;
  const char *canonical;
  const char *other;
} Variant;

static const Variant variants[] = {
  { "defaults-stated", "catalogue.xml", "<payer id=\"stat\">", "<payer id=\"stat\" receiver=\"no\" local=\"no\" public=\"yes\">" },
  { "attribute-order", "catalogue.xml", "<unit-cost value=\"300000\" price-year=\"2022\" index=\"prices\"/>", "<unit-cost index='prices' price-year=\" 2022 \" value='3E5'></unit-cost>" },
  { "level-stated", "everybody.xml", "low=\"0.04\" high=\"0.06\"", "low=\"0.04\" high=\"0.06\" level=\"0.80\"" },
  { "band-without-ages", "everybody.xml", "<band from=\"20\" to=\"28\" value=\"0.001\"/>", "<band value=\"1e-3\"/>" },
  { "timing-stated", "transition.xml", "price-year=\"2025\"/>", "price-year=\"2025\" timing=\"start\"/>" },
  { "one-intake-stated", "transition.xml", "per-intake=\"25\"", "per-intake=\"+25\" intakes=\"1\"" },
  { "course-left-out", "transition.xml", "      <lag years=\"0\"/>\n      <phase-in years=\"2\"/>\n      <relapse value=\"0\"/>\n      <floor value=\"0\"/>\n", "<phase-in years=\"2\"/>" },
  { "empty-lists", "transition.xml", "<discount/>", "<discount>\n  </discount>" },
  { "spaces-in-text", "life-course.xml", ">What it is about.<", ">\n  What it\tis about.\n  <" },
  { "cdata", "catalogue.xml", ">Tabell 1 &lt;2&gt;<", "><![CDATA[Tabell 1 <2>]]><" },
  { "comments-and-instructions", "life-course.xml", "  <programme>", "<!-- gone --><?gone?><programme>" },
  { "character-references", "catalogue.xml", ">Død<", ">D&#xF8;d<" },
  { "base-ages-stated", "group.xml", "first-age=\"21\"", "first-age=\"21\" last-age=\"29\"" },
  { "source-spaces", "catalogue.xml", "source=\"gazette survey\"", "source=\" gazette\n survey \"" },
};

static void
test_variant (gconstpointer data)
{
  const Variant   *variant = data;
  g_autofree char *text = test_read_small (variant->file);
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_auto (TestFolder) folder = { NULL };
  int line;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  changed = test_replace (text, variant->canonical, variant->other, &line);
  test_folder_write (&folder, variant->file, changed);
  path = test_folder_path (&folder, variant->file);
  again = write_again (path);
  g_assert_cmpstr (again, ==, text);
}

/* --- numbers ------------------------------------------------------------------------ */

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    const char *text;
  } cases[] = {
    { 0, "0" }, { -0.0, "-0" }, { 1, "1" }, { 0.1, "0.1" }, { 0.3, "0.3" }, { 0.1 + 0.2, "0.30000000000000004" }, { 1.0 / 3, "0.3333333333333333" }, { 1e6, "1000000" }, { 170000, "170000" }, { -90000.125, "-90000.125" }, { 1e-7, "1e-07" }, { 1e21, "1e+21" }, { 123456789012345, "123456789012345" }, { 6983773.0 / 129894, "53.76517006174265" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = utenfor_number_to_text (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
assert_number_survives (double value)
{
  g_autofree char *text = utenfor_number_to_text (value);
  double           back = g_ascii_strtod (text, NULL);

  g_assert_cmpmem (&back, sizeof back, &value, sizeof value);
}

static void
test_any_number_survives (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  assert_number_survives (DBL_MAX);
  assert_number_survives (DBL_MIN);
  assert_number_survives (DBL_TRUE_MIN);
  assert_number_survives (-DBL_EPSILON);
  for (int i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64)g_rand_int (random) << 32 | g_rand_int (random);
      double  value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value))
        assert_number_survives (value);
    }
}

/* --- words --------------------------------------------------------------------------- */

static UtenforScenario *
read_small_scenario (const char *name)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = test_sample ("small", name);
  g_autoptr (UtenforScenario) read = utenfor_library_read_scenario (library, path, issues);

  g_assert_nonnull (read);

  return utenfor_scenario_copy (read);
}

/* Whatever people type into a title or a note on a number, the file can be read again. */
static void
test_any_words_survive (void)
{
  static const struct
  {
    const char *typed;
    const char *title;
    const char *how;
  } cases[] = {
    { "a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'" },
    { "  two\n\nlines\tand a tab ", "two lines and a tab", "  two\n\nlines\tand a tab " },
    { "]]> <!-- &amp; &#38;", "]]> <!-- &amp; &#38;", "]]> <!-- &amp; &#38;" },
    { "bell\x07 and escape\x1b", "bell and escape", "bell and escape" },
    { "blåbær – “ðþ” 日本 🙂", "blåbær – “ðþ” 日本 🙂", "blåbær – “ðþ” 日本 🙂" },
    { "broken \xE6 byte", "broken \uFFFD byte", "broken \uFFFD byte" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UtenforScenario) scenario = read_small_scenario ("life-course.xml");
      g_autoptr (UtenforScenario) again = NULL;
      g_autoptr (UtenforLibrary) library = utenfor_library_new ();
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      UtenforText     *title = utenfor_text_with (scenario->title, "nb", cases[i].typed);
      g_auto (TestFolder) folder = { NULL };

      test_folder_init (&folder);
      test_folder_copy_small (&folder);
      path = test_folder_path (&folder, "typed.xml");
      utenfor_text_unref (scenario->title);
      scenario->title = title;
      scenario->effect.success_with.how = g_intern_string (cases[i].typed);
      g_assert_true (utenfor_scenario_save (scenario, path, &error));
      g_assert_no_error (error);
      again = utenfor_library_read_scenario (library, path, issues);
      g_assert_nonnull (again);
      g_assert_cmpstr (utenfor_text_get_exact (again->title, "nb"), ==, cases[i].title);
      g_assert_cmpstr (again->effect.success_with.how, ==, cases[i].how);
    }
}

/* --- saving ---------------------------------------------------------------------------- */

static void
test_save_gives_the_same_bytes (void)
{
  g_autoptr (UtenforScenario) scenario = read_small_scenario ("transition.xml");
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *written = NULL;
  g_autofree char *original = test_read_small ("transition.xml");

  test_folder_init (&folder);
  path = test_folder_path (&folder, "saved.xml");
  g_assert_true (utenfor_scenario_save (scenario, path, &error));
  g_assert_no_error (error);
  written = test_read (path);
  g_assert_cmpstr (written, ==, original);
}

static void
test_save_keeps_link_and_mode (void)
{
  g_autoptr (UtenforScenario) scenario = read_small_scenario ("transition.xml");
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;
  g_autofree char *link = NULL;
  g_autofree char *written = NULL;
  struct stat      info;

  test_folder_init (&folder);
  test_folder_write (&folder, "target.xml", "old");
  target = test_folder_path (&folder, "target.xml");
  link = test_folder_path (&folder, "link.xml");
  g_assert_cmpint (chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_true (utenfor_scenario_save (scenario, link, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  written = test_read (target);
  g_assert_true (g_str_has_prefix (written, "<?xml"));
}

static void
test_save_that_cannot_be (void)
{
  g_autoptr (UtenforScenario) scenario = read_small_scenario ("transition.xml");
  g_auto (TestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;

  test_folder_init (&folder);
  missing = test_folder_path (&folder, "no/such/folder.xml");
  g_assert_false (utenfor_scenario_save (scenario, missing, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_false (utenfor_scenario_save (scenario, folder.path, &error));
  g_assert_nonnull (error);
}

/* Everything a window can change comes back as it was set. */
static void
test_changed_scenario_comes_back (void)
{
  g_autoptr (UtenforScenario) scenario = read_small_scenario ("life-course.xml");
  g_autoptr (UtenforScenario) again = NULL;
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  scenario->participants = 999999;
  scenario->intakes = 7;
  scenario->horizon = 0;
  scenario->timing = UTENFOR_TIMING_END;
  scenario->effect.causal_share.value = 1.0 / 3;
  scenario->effect.causal_share.low = scenario->effect.causal_share.high = NAN;
  scenario->effect.course.lag = 5;
  scenario->has_migration = FALSE;
  g_array_set_size (scenario->discount, 0);
  g_array_set_size (scenario->lines, 1);

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  path = test_folder_path (&folder, "changed.xml");
  g_assert_true (utenfor_scenario_save (scenario, path, NULL));
  again = utenfor_library_read_scenario (library, path, issues);
  g_assert_nonnull (again);
  g_assert_cmpint (again->participants, ==, 999999);
  g_assert_cmpint (again->timing, ==, UTENFOR_TIMING_END);
  g_assert_cmpfloat (again->effect.causal_share.value, ==, 1.0 / 3);
  g_assert_false (utenfor_quantity_has_interval (&again->effect.causal_share));
  g_assert_false (again->has_migration);
  g_assert_cmpuint (again->discount->len, ==, 0);
  first = utenfor_scenario_to_xml (scenario);
  second = utenfor_scenario_to_xml (again);
  g_assert_cmpstr (second, ==, first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/io/writer/round-trip/catalogue", "catalogue.xml", test_round_trip);
  g_test_add_data_func ("/io/writer/round-trip/population", "everybody.xml", test_round_trip);
  g_test_add_data_func ("/io/writer/round-trip/based-population", "group.xml", test_round_trip);
  g_test_add_data_func ("/io/writer/round-trip/life-course-scenario", "life-course.xml", test_round_trip);
  g_test_add_data_func ("/io/writer/round-trip/transition-scenario", "transition.xml", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autofree char *path = g_strconcat ("/io/writer/variant/", variants[i].name, NULL);

      g_test_add_data_func (path, &variants[i], test_variant);
    }
  g_test_add_func ("/io/writer/numbers", test_numbers);
  g_test_add_func ("/io/writer/any-number-survives", test_any_number_survives);
  g_test_add_func ("/io/writer/any-words-survive", test_any_words_survive);
  g_test_add_func ("/io/writer/save/same-bytes", test_save_gives_the_same_bytes);
  g_test_add_func ("/io/writer/save/keeps-link-and-mode", test_save_keeps_link_and_mode);
  g_test_add_func ("/io/writer/save/that-cannot-be", test_save_that_cannot_be);
  g_test_add_func ("/io/writer/save/changed-scenario-comes-back", test_changed_scenario_comes_back);

  return g_test_run ();
}
