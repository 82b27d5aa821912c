/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "folder-test.h"
#include "test.h"
#include "writer.h"

/* Stress tests in files, and which file is the nearest. */

static const char sample[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"         /* 1 */
  "<stress-tests format=\"1\" id=\"harder\">\n"          /* 2 */
  "  <title xml:lang=\"en\">Harder</title>\n"            /* 3 */
  "  <about xml:lang=\"en\">Two of them.</about>\n"      /* 4 */
  "  <stress-test id=\"all\">\n"                         /* 5 */
  "    <title xml:lang=\"nb\">Alt</title>\n"             /* 6 */
  "    <about xml:lang=\"nb\">Alt på én gang.</about>\n" /* 7 */
  "    <lag more=\"3\"/>\n"                              /* 8 */
  "    <causal-share times=\"0.25\"/>\n"                 /* 9 */
  "    <relapse least=\"0.2\"/>\n"                       /* 10 */
  "    <floor most=\"0.3\"/>\n"                          /* 11 */
  "    <amount times=\"2\"/>\n"                          /* 12 */
  "    <cashable times=\"0.4\"/>\n"                      /* 13 */
  "    <migration least=\"0.06\"/>\n"                    /* 14 */
  "    <view budget=\"yes\"/>\n"                         /* 15 */
  "  </stress-test>\n"                                   /* 16 */
  "  <stress-test id=\"free\">\n"                        /* 17 */
  "    <title xml:lang=\"nb\">Gratis</title>\n"          /* 18 */
  "    <amount times=\"0\"/>\n"                          /* 19 */
  "  </stress-test>\n"                                   /* 20 */
  "</stress-tests>\n";

static TestFolder folder;
static TestFolder home; /* of the user */

static void
prepare (const char *old,
         const char *new_text)
{
  int              line;
  g_autofree char *changed = old != NULL ? test_replace (sample, old, new_text, &line) : g_strdup (sample);

  test_folder_init (&folder);
  test_folder_write (&folder, "tests.xml", changed);
}

typedef struct
{
  const char *name;
  const char *old;
  const char *new_text;
  const char *expected;
  const char *hint; /* or NULL */
} Slip;

static const Slip slips[] = {
  { "fine", "harder", "harder", "", NULL },
  { "id-missing", " id=\"harder\"", "", "error attribute-missing 2", NULL },
  { "id-wrong", "\"harder\"", "\"a b\"", "error id-wrong 2", NULL },
  { "format-unknown", "format=\"1\"", "format=\"2\"", "error format-unknown 2", NULL },
  { "catalogue-named", "id=\"harder\"", "id=\"harder\" catalogue=\"norway\"", "error attribute-unknown 2", NULL },
  { "title-missing", "    <title xml:lang=\"nb\">Gratis</title>\n", "", "error element-missing 17", "title" },
  { "title-without-language", "<title xml:lang=\"nb\">Alt", "<title>Alt", "error attribute-missing 6", NULL },
  { "element-unknown", "<relapse least=\"0.2\"/>", "<relapses least=\"0.2\"/>", "error element-unknown 10", "relapse" },
  { "element-doubled", "<amount times=\"2\"/>", "<amount times=\"2\"/><amount times=\"3\"/>", "error element-doubled 12", NULL },
  { "element-misplaced", "    <lag more=\"3\"/>\n    <causal-share times=\"0.25\"/>", "    <causal-share times=\"0.25\"/>\n    <lag more=\"3\"/>",
    "error element-misplaced 9", NULL },
  { "other-attribute", "times=\"0.25\"", "value=\"0.25\"", "error attribute-unknown 9; error attribute-missing 9", "times" },
  { "interval", "times=\"0.25\"", "times=\"0.25\" low=\"0.2\" high=\"0.3\"", "error attribute-unknown 9; error attribute-unknown 9", NULL },
  { "comma", "\"0.25\"", "\"0,25\"", "error number-comma 9", "0.25" },
  { "nan", "\"0.25\"", "\"NaN\"", "error number-not-finite 9", NULL },
  { "endless", "\"0.25\"", "\"1e999\"", "error number-not-finite 9", NULL },
  { "share-above-one", "\"0.25\"", "\"1.25\"", "error number-out-of-range 9", "<causal-share times" },
  { "relapse-of-one", "\"0.2\"", "\"1\"", "error number-out-of-range 10", "below 1" },
  { "floor-below-zero", "\"0.3\"", "\"-0.3\"", "error number-out-of-range 11", NULL },
  { "amount-below-zero", "\"2\"", "\"-2\"", "error number-out-of-range 12", NULL },
  { "cashable-above-one", "\"0.4\"", "\"4\"", "error number-out-of-range 13", NULL },
  { "migration-above-one", "\"0.06\"", "\"6\"", "error number-out-of-range 14", NULL },
  { "lag-of-half-years", "\"3\"", "\"3.5\"", "error integer-wrong 8", NULL },
  { "lag-back", "\"3\"", "\"-3\"", "error integer-out-of-range 8", NULL },
  { "lag-too-long", "\"3\"", "\"121\"", "error integer-out-of-range 8", "120" },
  { "budget-perhaps", "\"yes\"", "\"perhaps\"", "error yes-no-wrong 15", NULL },
  { "id-doubled", "\"free\"", "\"all\"", "error id-doubled 17", NULL },
  { "id-reserved", "\"free\"", "\"as-it-is\"", "error id-doubled 17", "as-it-is" },
  { "nothing-changed", "    <amount times=\"0\"/>\n", "", "error stress-test-empty 17", "free" },
  { "one-and-the-same", "times=\"0\"", "times=\"1\"", "error stress-test-empty 17", NULL },
  /* It is not said to be empty too: what it changes could not be read. */
  { "unreadable-is-not-empty", "times=\"0\"", "times=\"none\"", "error number-wrong 19", NULL },
};

/* One slip is one issue, where it stands. */
static void
test_slip (gconstpointer data)
{
  const Slip *slip = data;
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autofree char *hints = NULL;

  prepare (slip->old, slip->new_text);
  path = test_folder_path (&folder, "tests.xml");
  g_assert_cmpint (utenfor_library_check (library, path, issues), ==, slip->expected[0] == '\0');
  found = test_issues_to_text (issues, "tests.xml");
  g_assert_cmpstr (found, ==, slip->expected);
  hints = test_issues_to_hints (issues);
  if (slip->hint != NULL)
    g_assert_nonnull (strstr (hints, slip->hint));
  test_folder_clear (&folder);
}

/* Everything that is wrong is said at once, in the order of the lines. */
static void
test_all_at_once (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;
  int              line;

  prepare (NULL, NULL);
  text = test_replace (sample, "\"free\"", "\"all\"", &line);
  more = test_replace (text, "\"0.25\"", "\"2\"", &line);
  g_free (text);
  text = test_replace (more, "<lag more=\"3\"/>", "<lag mor=\"3\"/>", &line);
  test_folder_write (&folder, "tests.xml", text);
  path = test_folder_path (&folder, "tests.xml");
  g_assert_false (utenfor_library_check (library, path, issues));
  found = test_issues_to_text (issues, "tests.xml");
  g_assert_cmpstr (found, ==, "error attribute-unknown 8; error attribute-missing 8; error number-out-of-range 9; error id-doubled 17");
  test_folder_clear (&folder);
}

static UtenforStressTests *
read_tests (const char *name)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char    *path = test_folder_path (&folder, name);
  UtenforStressTests *tests = utenfor_library_read_stress_tests (library, path, issues);

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_nonnull (tests);

  return tests;
}

static void
test_values (void)
{
  static const double values[UTENFOR_N_STRESS_NUMBERS] = { 0.25, 0.2, 0.3, 2, 0.4, 0.06 };
  g_autoptr (UtenforStressTests) tests = NULL;
  const UtenforStressTest *all;
  const UtenforStressTest *other;

  prepare (NULL, NULL);
  tests = read_tests ("tests.xml");
  g_assert_cmpstr (tests->id, ==, "harder");
  g_assert_cmpuint (tests->tests->len, ==, 2);
  all = utenfor_stress_tests_get (tests, 0);
  other = utenfor_stress_tests_get (tests, 1);
  g_assert_cmpint (all->lag, ==, 3);
  g_assert_true (all->budget && !other->budget);
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    {
      double none = utenfor_stress_change (k)->none;

      g_assert_cmpfloat (all->numbers[k].value, ==, values[k]);
      g_assert_cmpfloat (other->numbers[k].value, ==, k == UTENFOR_STRESS_AMOUNT ? 0 : none);
    }
  g_assert_cmpstr (utenfor_text_get (all->about, "nb"), ==, "Alt på én gang.");
  test_folder_clear (&folder);
}

static void
test_canonical (void)
{
  g_autoptr (UtenforStressTests) tests = NULL;
  g_autofree char *again = NULL;

  prepare (NULL, NULL);
  tests = read_tests ("tests.xml");
  again = utenfor_stress_tests_to_xml (tests);
  g_assert_cmpstr (again, ==, sample);
  test_folder_clear (&folder);
}

/* --- the nearest ------------------------------------------------------------------------ */

static char *
nearest (const char *beside)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = beside != NULL ? test_folder_path (&folder, beside) : NULL;
  g_autoptr (UtenforStressTests) tests = utenfor_library_find_stress_tests (library, path, issues);

  return tests != NULL ? g_strdup (tests->id) : test_issues_to_text (issues, "-");
}

static void
assert_nearest (const char *beside,
                const char *expected)
{
  g_autofree char *found = nearest (beside);

  g_assert_cmpstr (found, ==, expected);
}

static void
put (const char *name,
     const char *id)
{
  int              line;
  g_autofree char *changed = test_replace (sample, "harder", id, &line);

  test_folder_write (&folder, name, changed);
}

static void
test_nearest (void)
{
  g_autofree char *data = g_strdup (g_getenv ("UTENFOR_DATA_DIR"));
  g_autofree char *installed = NULL;

  test_folder_init (&folder);
  installed = test_folder_path (&folder, "installed");
  g_setenv ("UTENFOR_DATA_DIR", installed, TRUE);
  assert_nearest ("town/scenarios/mentor.xml", "mentor.xml: error stress-tests-unknown 0");
  put ("installed/tests.xml", "those-installed");
  assert_nearest ("town/scenarios/mentor.xml", "those-installed");
  test_folder_write (&home, "utenfor/mine.xml", sample);
  assert_nearest ("town/scenarios/mentor.xml", "harder");
  put ("town/tests.xml", "of-the-town");
  assert_nearest ("town/scenarios/mentor.xml", "of-the-town");
  assert_nearest ("elsewhere/mentor.xml", "harder");
  put ("town/scenarios/b.xml", "beside-b");
  put ("town/scenarios/a.xml", "beside-a");
  assert_nearest ("town/scenarios/mentor.xml", "beside-a");
  assert_nearest (NULL, "harder");
  g_setenv ("UTENFOR_DATA_DIR", data, TRUE);
  test_folder_clear (&folder);
}

/* What is wrong with the nearest is said; the next one is not taken instead. */
static void
test_nearest_is_wrong (void)
{
  g_autofree char *found = NULL;

  prepare ("\"0.25\"", "\"2\"");
  found = nearest ("mentor.xml");
  g_assert_true (g_str_has_suffix (found, "tests.xml: error number-out-of-range 9"));
  test_folder_clear (&folder);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  test_folder_init (&home);
  g_setenv ("XDG_DATA_HOME", home.path, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/io/stress-tests/slips/", slips[i].name, NULL);

      g_test_add_data_func (path, &slips[i], test_slip);
    }
  g_test_add_func ("/io/stress-tests/all-at-once", test_all_at_once);
  g_test_add_func ("/io/stress-tests/values", test_values);
  g_test_add_func ("/io/stress-tests/canonical", test_canonical);
  g_test_add_func ("/io/stress-tests/nearest", test_nearest);
  g_test_add_func ("/io/stress-tests/nearest-is-wrong", test_nearest_is_wrong);

  status = g_test_run ();
  test_folder_clear (&home);

  return status;
}
