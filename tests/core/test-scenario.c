/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

static void
test_defaults (void)
{
  g_autoptr (UtenforScenario) small = small_scenario ();
  g_autoptr (UtenforScenario) scenario = utenfor_scenario_new ("new", small->catalogue, small->group, small->reference);
  const UtenforDiscountStep *steps = (const UtenforDiscountStep *)scenario->discount->data;

  g_assert_cmpuint (scenario->discount->len, ==, 3);
  g_assert_cmpint (steps[1].from, ==, 41);
  g_assert_cmpfloat (steps[1].rate, ==, 0.03);
  g_assert_cmpint (scenario->timing, ==, UTENFOR_TIMING_START);
  g_assert_cmpint (scenario->horizon, ==, 0);
  g_assert_cmpint (scenario->participants, ==, 1);
  g_assert_cmpint (scenario->intakes, ==, 1);
  g_assert_cmpint (scenario->entry_age, ==, 20);
  g_assert_cmpuint (scenario->lines->len, ==, 0);
  g_assert_cmpint (scenario->effect.kind, ==, UTENFOR_EFFECT_LIFE_COURSE);
  g_assert_cmpfloat (scenario->effect.causal_share.value, ==, 1);
  g_assert_cmpint (scenario->effect.course.phase_in, ==, 1);
  g_assert_false (scenario->has_migration || scenario->has_tax_funding);
}

/* --- the copy ------------------------------------------------------------------------ */

static UtenforScenario *
full_scenario (void)
{
  UtenforScenario *scenario = small_scenario ();

  scenario->file = g_strdup ("a.xml");
  scenario->title = utenfor_text_new ("en", "Old");
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "kommune 1");
  line_at (scenario, 0)->title = utenfor_text_new ("en", "Line");
  add_effect (scenario, "benefit", "work", 1.5, 0, 0);
  leave_out (scenario, TAX);

  return scenario;
}

static void
change_everything (UtenforScenario *copy)
{
  g_array_index (copy->discount, UtenforDiscountStep, 0).rate = 0.5;
  line_at (copy, 0)->amount = utenfor_quantity (9);
  g_array_index (line_at (copy, 0)->split.parts, UtenforSplitPart, 0).payer = STAT;
  add_line (copy, "second", UTENFOR_BASIS_CALENDAR, 1, 0, 0, "stat 1");
  risk_at (copy, 0)->risk = utenfor_quantity (9);
  add_effect (copy, "work", "benefit", 0.5, 0, 0);
  leave_out (copy, HELP);
  copy->participants = 99;
  utenfor_text_unref (copy->title);
  copy->title = utenfor_text_new ("en", "New");
}

static void
test_copy_is_deep (void)
{
  g_autoptr (UtenforScenario) scenario = full_scenario ();
  g_autoptr (UtenforScenario) copy = utenfor_scenario_copy (scenario);

  change_everything (copy);
  g_assert_cmpfloat (g_array_index (scenario->discount, UtenforDiscountStep, 0).rate, ==, 0.04);
  g_assert_cmpuint (scenario->lines->len, ==, 1);
  g_assert_cmpfloat (line_at (scenario, 0)->amount.value, ==, 100);
  g_assert_cmpuint (g_array_index (line_at (scenario, 0)->split.parts, UtenforSplitPart, 0).payer, ==, KOMMUNE);
  g_assert_cmpuint (scenario->effect.risks->len, ==, 1);
  g_assert_cmpfloat (risk_at (scenario, 0)->risk.value, ==, 1.5);
  g_assert_true (utenfor_scenario_counts (scenario, HELP));
  g_assert_false (utenfor_scenario_counts (scenario, TAX));
  g_assert_false (utenfor_scenario_counts (copy, TAX));
  g_assert_false (utenfor_scenario_counts (copy, HELP));
  g_assert_cmpint (scenario->participants, ==, 10);
  g_assert_cmpstr (utenfor_text_get (scenario->title, "en"), ==, "Old");
}

static void
test_copy_outlives_the_original (void)
{
  UtenforScenario *scenario = full_scenario ();
  g_autoptr (UtenforScenario) copy = utenfor_scenario_copy (scenario);

  utenfor_scenario_unref (scenario);
  g_assert_cmpstr (copy->file, ==, "a.xml");
  g_assert_cmpstr (copy->id, ==, "small");
  g_assert_cmpstr (utenfor_text_get (copy->title, "en"), ==, "Old");
  g_assert_cmpstr (utenfor_text_get (line_at (copy, 0)->title, "en"), ==, "Line");
  g_assert_cmpstr (copy->group->id, ==, "group");
  g_assert_cmpstr (copy->catalogue->id, ==, "small");
}

static void
test_copy_shares_what_never_changes (void)
{
  g_autoptr (UtenforScenario) scenario = full_scenario ();
  g_autoptr (UtenforScenario) copy = utenfor_scenario_copy (scenario);

  g_assert_true (copy->catalogue == scenario->catalogue);
  g_assert_true (copy->group == scenario->group);
  g_assert_true (copy->reference == scenario->reference);
}

/* Nothing to discount, nothing to pay: empty lists copy too. */
static void
test_copy_of_little (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforScenario) copy = NULL;

  g_array_set_size (scenario->discount, 0);
  copy = utenfor_scenario_copy (scenario);
  g_assert_cmpuint (copy->discount->len, ==, 0);
  add_line (copy, "first", UTENFOR_BASIS_CALENDAR, 1, 0, 0, "stat 1");
  g_assert_cmpuint (scenario->lines->len, ==, 0);
}

/* --- years ---------------------------------------------------------------------------- */

static const struct
{
  const char *path;
  int         entry_age, intakes, horizon, asked;
  guint       n_years, expected;
} years[] = {
  { "/core/scenario/years/one-intake", 20, 1, 0, 0, 5, 5 },
  { "/core/scenario/years/three-intakes", 20, 3, 0, 0, 7, 7 },
  { "/core/scenario/years/entry-before", 15, 1, 0, 0, 10, 10 },
  { "/core/scenario/years/entry-later", 23, 1, 0, 0, 2, 2 },
  { "/core/scenario/years/entry-at-the-last-age", 24, 2, 0, 0, 2, 2 },
  { "/core/scenario/years/own-horizon", 20, 1, 3, 0, 5, 3 },
  { "/core/scenario/years/own-horizon-too-long", 20, 1, 30, 0, 5, 5 },
  { "/core/scenario/years/asked-before-own", 20, 1, 3, 4, 5, 4 },
  { "/core/scenario/years/asked-for-more", 20, 1, 3, 99, 5, 5 },
};

static void
test_years (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = small_scenario ();

  scenario->entry_age = years[i].entry_age;
  scenario->intakes = years[i].intakes;
  scenario->horizon = years[i].horizon;
  g_assert_cmpuint (utenfor_scenario_get_n_years (scenario), ==, years[i].n_years);
  g_assert_cmpuint (utenfor_scenario_get_horizon (scenario, years[i].asked), ==, years[i].expected);
}

/* --- what a line leaves unsaid ----------------------------------------------------------- */

static void
test_line_defaults (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();

  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "kommune 1");
  g_assert_cmpint (utenfor_scenario_line_price_year (scenario, line_at (scenario, 0)), ==, 2025);
  g_assert_cmpint (utenfor_scenario_line_index (scenario, line_at (scenario, 0)), ==, -1);
  g_assert_cmpint (utenfor_scenario_line_sector (scenario, line_at (scenario, 0)), ==, TILTAK);
  index_at (scenario->catalogue, 0)->is_programme = TRUE;
  g_assert_cmpint (utenfor_scenario_line_index (scenario, line_at (scenario, 0)), ==, 0);
}

static void
test_line_says (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();

  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "kommune 1");
  line_at (scenario, 0)->price_year = 2020;
  line_at (scenario, 0)->index = 0;
  line_at (scenario, 0)->sector = CARE;
  g_assert_cmpint (utenfor_scenario_line_price_year (scenario, line_at (scenario, 0)), ==, 2020);
  g_assert_cmpint (utenfor_scenario_line_index (scenario, line_at (scenario, 0)), ==, 0);
  g_assert_cmpint (utenfor_scenario_line_sector (scenario, line_at (scenario, 0)), ==, CARE);
  line_at (scenario, 0)->sector = SERVICES;
  g_assert_cmpint (utenfor_scenario_line_sector (scenario, line_at (scenario, 0)), ==, SERVICES);
}

static void
test_service_price_year (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();

  g_assert_cmpint (utenfor_scenario_service_price_year (scenario, service_at (scenario->catalogue, HELP)), ==, 2025);
  service_at (scenario->catalogue, HELP)->price_year = 2020;
  g_assert_cmpint (utenfor_scenario_service_price_year (scenario, service_at (scenario->catalogue, HELP)), ==, 2020);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/scenario/defaults", test_defaults);
  g_test_add_func ("/core/scenario/copy/is-deep", test_copy_is_deep);
  g_test_add_func ("/core/scenario/copy/outlives-the-original", test_copy_outlives_the_original);
  g_test_add_func ("/core/scenario/copy/shares-what-never-changes", test_copy_shares_what_never_changes);
  g_test_add_func ("/core/scenario/copy/of-little", test_copy_of_little);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    g_test_add_data_func (years[i].path, GUINT_TO_POINTER (i), test_years);
  g_test_add_func ("/core/scenario/line-defaults", test_line_defaults);
  g_test_add_func ("/core/scenario/line-says", test_line_says);
  g_test_add_func ("/core/scenario/service-price-year", test_service_price_year);

  return g_test_run ();
}
