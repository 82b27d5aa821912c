/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "folder-test.h"
#include "test.h"
#include "uncertainty.h"
#include "writer.h"

/* How sure numbers are that have no interval of their own, and from what they are
 * drawn. */

#define UNCERTAINTY                                       \
  "  <uncertainty level=\"0.9\">\n"                       \
  "    <interval grade=\"A\" share=\"0.05\"/>\n"          \
  "    <interval grade=\"C\" share=\"0.2\" risk=\"0.4\" " \
  "cost=\"0.15\" use=\"0.3\"/>\n"                         \
  "  </uncertainty>\n"

/* The small catalogue with one place changed, read; *canonical is its text. */
static UtenforCatalogue *
read_changed (const char    *old,
              const char    *new_text,
              UtenforIssues *issues,
              char         **canonical)
{
  int line;
  g_auto (TestFolder) folder = { 0 };
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *text = test_read_small ("catalogue.xml");
  g_autofree char *changed = test_replace (text, old, new_text, &line);
  g_autofree char *path = NULL;

  test_folder_init (&folder);
  test_folder_write (&folder, "catalogue.xml", changed);
  path = test_folder_path (&folder, "catalogue.xml");
  if (canonical != NULL)
    *canonical = g_strdup (changed);

  return utenfor_library_read_catalogue (library, path, issues);
}

static void
test_table (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;
  g_autoptr (UtenforCatalogue) catalogue = read_changed ("  <sources>\n", UNCERTAINTY "  <sources>\n", issues, &canonical);

  g_assert_nonnull (catalogue);
  assert_close (catalogue->intervals.level, 0.9, 0, 0);
  assert_close (catalogue->intervals.half_width[UTENFOR_GRADE_A][UTENFOR_NUMBER_PROBABILITY], 0.05, 0, 0);
  assert_close (catalogue->intervals.half_width[UTENFOR_GRADE_A][UTENFOR_NUMBER_ANY], 0, 0, 0);
  assert_close (catalogue->intervals.half_width[UTENFOR_GRADE_B][UTENFOR_NUMBER_SHARE], 0, 0, 0);
  assert_close (catalogue->intervals.half_width[UTENFOR_GRADE_C][UTENFOR_NUMBER_RISK], 0.4, 0, 0);
  assert_close (catalogue->intervals.half_width[UTENFOR_GRADE_C][UTENFOR_NUMBER_USE], 0.3, 0, 0);
  again = utenfor_catalogue_to_xml (catalogue);
  g_assert_cmpstr (again, ==, canonical);
}

static void
test_family (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;
  g_autoptr (UtenforCatalogue) catalogue = read_changed ("<unit-cost value=\"300000\"", "<unit-cost value=\"300000\" low=\"200000\" high=\"500000\" family=\"triangular\"",
                                                         issues, &canonical);
  guint n_triangular = 0;

  g_assert_nonnull (catalogue);
  for (guint k = 0; k < catalogue->services->len; k++)
    n_triangular += utenfor_catalogue_get_service (catalogue, k)->unit_cost.is_triangular;
  g_assert_cmpuint (n_triangular, ==, 1);
  again = utenfor_catalogue_to_xml (catalogue);
  g_assert_cmpstr (again, ==, canonical);
}

static void
test_slips (void)
{
  static const struct
  {
    const char *text;
    const char *tag;
  } slips[] = {
    { "<uncertainty/>", "element-missing" },
    { "<uncertainty><interval grade=\"D\"/></uncertainty>", "choice-wrong" },
    { "<uncertainty><interval/></uncertainty>", "attribute-missing" },
    { "<uncertainty><interval grade=\"A\" share=\"1.2\"/></uncertainty>", "number-out-of-range" },
    { "<uncertainty><interval grade=\"A\" cost=\"-0.1\"/></uncertainty>", "number-out-of-range" },
    { "<uncertainty><interval grade=\"A\" tax=\"0.1\"/></uncertainty>", "attribute-unknown" },
    { "<uncertainty level=\"80\"><interval grade=\"A\"/></uncertainty>", "level-wrong" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autofree char *changed = g_strconcat (slips[i].text, "<sources>", NULL);
      g_autoptr (UtenforCatalogue) catalogue = read_changed ("<sources>", changed, issues, NULL);

      g_assert_null (catalogue);
      if (!utenfor_issues_has (issues, slips[i].tag))
        g_error ("%s: no %s", slips[i].text, slips[i].tag);
    }
}

static void
test_family_unknown (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) catalogue = read_changed ("<unit-cost value=\"300000\"", "<unit-cost value=\"300000\" family=\"uniform\"", issues, NULL);

  g_assert_null (catalogue);
  g_assert_true (utenfor_issues_has (issues, "choice-wrong"));
}

/* Example H of docs/model.md: where a number of a shipped scenario gets its luck from,
 * and what it becomes. */
static void
test_worked_example (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = utenfor_library_find (library, UTENFOR_FILE_SCENARIO, "los-i-fjordvik", issues);
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);
  g_autoptr (UtenforUncertainty) uncertainty = utenfor_uncertainty_new (scenario, issues);
  const guint                   slot = utenfor_uncertainty_get_slot (uncertainty, &scenario->effect.causal_share);
  const UtenforUncertainNumber *number = &g_array_index (uncertainty->numbers, UtenforUncertainNumber, slot);
  const UtenforDraw            *draw = &g_array_index (uncertainty->draws, UtenforDraw, number->draw);
  UtenforLanes                 *scratch = utenfor_lanes_new (utenfor_uncertainty_get_n_scratch (uncertainty));
  UtenforLanes                 *values = utenfor_lanes_new (utenfor_uncertainty_get_n_slots (uncertainty));

  g_assert_cmpstr (number->path, ==, "los-i-fjordvik/effect/causal-share");
  g_assert_true (g_array_index (uncertainty->keys, guint64, draw->key) == G_GUINT64_CONSTANT (0xd074ae2bfa81989b));
  assert_close (number->distribution.a, 2.7847, 0, 5e-5);
  assert_close (number->distribution.b, 2.7847, 0, 5e-5);
  utenfor_uncertainty_prepare (uncertainty);
  utenfor_uncertainty_draw (uncertainty, 1, 0, scratch, values);
  assert_close (values[slot][2], 0.39396, 0, 0.001 * utenfor_distribution_get_sd (&number->distribution));
  utenfor_lanes_free (values);
  utenfor_lanes_free (scratch);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/uncertainty/table", test_table);
  g_test_add_func ("/io/uncertainty/family", test_family);
  g_test_add_func ("/io/uncertainty/slips", test_slips);
  g_test_add_func ("/io/uncertainty/family-unknown", test_family_unknown);
  g_test_add_func ("/io/uncertainty/worked-example", test_worked_example);

  return g_test_run ();
}
