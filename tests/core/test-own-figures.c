/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"
#include "cost-profile.h"
#include "own-figures.h"
#include "place.h"

static void
set (UtenforOwnFigures *own,
     const char        *place,
     double             value)
{
  utenfor_own_figures_set (own, (UtenforOwnFigure){ .place = g_intern_string (place), .number = utenfor_quantity (value) });
}

/* --- places ------------------------------------------------------------------------ */

static void
test_find_number (void)
{
  static const struct
  {
    const char *place;
    double      value; /* NAN: there is none */
  } cases[] = {
    { "service/tax/unit-cost", -90000 },
    { "service/tax/split/kommune", 0.4 },
    { "service/tax/split/stat", 0.5 },
    { "service/institution/split/kommune", 170000 },
    { "service/social/cashable", 0.5 },
    { "service/tax/cashable", 1 },
    { "payer/kommune/keep", 0.38 },
    { "payer/stat/keep", 1 },
    { "index/care/growth", 0.01 },
    { "service/tax/split/andre", NAN },
    { "service/institution/split/stat", NAN },
    { "service/none/unit-cost", NAN },
    { "service/tax", NAN },
    { "service/tax/unit-cost/more", NAN },
    { "payer/none/keep", NAN },
    { "payer/kommune", NAN },
    { "index/none/growth", NAN },
    { "", NAN },
    { "//", NAN },
  };
  g_autoptr (UtenforScenario) scenario = example_f ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const UtenforQuantity *number = utenfor_catalogue_find_number (scenario->catalogue, cases[i].place);

      g_test_message ("%s", cases[i].place);
      g_assert_true ((number == NULL) == isnan (cases[i].value));
      if (number != NULL)
        assert_close (number->value, cases[i].value, 0, 0);
    }
}

static void
test_find_price_year (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();

  g_assert_cmpint (utenfor_catalogue_find_price_year (scenario->catalogue, "service/institution/unit-cost"), ==, 2022);
  g_assert_cmpint (utenfor_catalogue_find_price_year (scenario->catalogue, "service/tax/unit-cost"), ==, 0);
  g_assert_cmpint (utenfor_catalogue_find_price_year (scenario->catalogue, "service/tax/split/kommune"), ==, -1);
  g_assert_cmpint (utenfor_catalogue_find_price_year (scenario->catalogue, "service/none/unit-cost"), ==, -1);
}

static void
test_set_replaces (void)
{
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");

  set (own, "payer/kommune/keep", 0.03);
  set (own, "service/tax/unit-cost", -80000);
  set (own, "payer/kommune/keep", 0.04);
  g_assert_cmpuint (own->figures->len, ==, 2);
  assert_close (utenfor_own_figures_find (own, "payer/kommune/keep")->number.value, 0.04, 0, 0);
  g_assert_null (utenfor_own_figures_find (own, "payer/fylke/keep"));
}

/* --- in place of the catalogue's -------------------------------------------------------- */

static void
test_apply (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) changed = NULL;
  UtenforOwnFigure cost = { "service/institution/unit-cost", utenfor_quantity (250000), 2024 };

  set (own, "payer/stat/keep", 0.9);
  set (own, "service/tax/cashable", 0.25);
  set (own, "index/care/growth", 0.02);
  utenfor_own_figures_set (own, cost);
  changed = utenfor_own_figures_apply (own, scenario->catalogue, issues);
  assert_no_issues (issues);

  for (guint i = 0; i < own->figures->len; i++)
    {
      const UtenforOwnFigure *figure = &g_array_index (own->figures, UtenforOwnFigure, i);

      assert_close (utenfor_catalogue_find_number (changed, figure->place)->value, figure->number.value, 0, 0);
      g_assert_true (utenfor_catalogue_find_number (scenario->catalogue, figure->place)->value != figure->number.value);
    }
  g_assert_cmpint (utenfor_catalogue_find_price_year (changed, cost.place), ==, 2024);
  g_assert_true (utenfor_catalogue_get_payer (changed, 2)->has_keep);
  g_assert_true (utenfor_catalogue_get_service (changed, utenfor_catalogue_find_service (changed, "tax"))->has_cashable);
}

static void
test_price_year_stays (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) changed = NULL;

  set (own, "service/institution/unit-cost", 250000);
  changed = utenfor_own_figures_apply (own, scenario->catalogue, issues);
  g_assert_cmpint (utenfor_catalogue_find_price_year (changed, "service/institution/unit-cost"), ==, 2022);
}

static void
assert_refused (UtenforOwnFigures *own,
                const char        *tag)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  own->file = g_strdup ("mine.xml");
  g_assert_null (utenfor_own_figures_apply (own, scenario->catalogue, issues));
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 1);
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->tag, ==, tag);
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->file, ==, "mine.xml");
}

static void
test_unknown_place (void)
{
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");

  set (own, "service/dragons/unit-cost", 1);
  assert_refused (own, "own-figure-unknown");
}

static void
test_other_catalogue (void)
{
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "elsewhere");

  set (own, "service/tax/unit-cost", -1);
  assert_refused (own, "catalogue-differs");
}

static void
test_split_must_add_up (void)
{
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");

  set (own, "service/tax/split/kommune", 0.5);
  assert_refused (own, "split-sum");
}

static void
test_out_of_range (void)
{
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");

  set (own, "payer/kommune/keep", 38);
  assert_refused (own, "number-out-of-range");
}

static void
test_whole_split (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  set (own, "service/tax/split/kommune", 0.45);
  set (own, "service/tax/split/stat", 0.45);
  g_assert_true (utenfor_scenario_set_place (scenario, NULL, NULL, own, issues));
  assert_no_issues (issues);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "service/tax/split/stat")->value, 0.45, 0, 0);
}

/* --- the result with them ------------------------------------------------------------------ */

static double
net_of (UtenforScenario *scenario,
        guint            payer)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);

  return result->payers[payer].net;
}

/* Example F with the share kept as an own figure is example F with that share. */
static void
test_changes_the_result (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforScenario) same = NULL;
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  double before = net_of (scenario, 0);

  set (own, "payer/kommune/keep", 0.03);
  g_assert_true (utenfor_scenario_set_place (scenario, NULL, NULL, own, issues));
  g_assert_cmpfloat (net_of (scenario, 0), <, before - 1000);

  g_array_index (own->figures, UtenforOwnFigure, 0).number.value = 0.38;
  same = example_f ();
  g_assert_true (utenfor_scenario_set_place (same, NULL, NULL, own, issues));
  assert_printed (net_of (same, 0), before);
  assert_printed (net_of (same, 0), -2954709.45);
}

/* The cost by age is at the prices that hold there. */
static void
test_changes_the_cost_profile (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCostProfile) before = utenfor_cost_profile_new (scenario->group, scenario->group->catalogue, 2025, UTENFOR_PEOPLE_ALL, issues);
  g_autoptr (UtenforCostProfile) after = NULL;
  int benefit = utenfor_catalogue_find_service (scenario->catalogue, "benefit");
  int state = utenfor_catalogue_find_payer (scenario->catalogue, "stat");

  set (own, "service/benefit/unit-cost", 500000);
  g_assert_true (utenfor_scenario_set_place (scenario, NULL, NULL, own, issues));
  after = utenfor_cost_profile_new (scenario->group, scenario->catalogue, 2025, UTENFOR_PEOPLE_ALL, issues);
  g_assert_cmpfloat (utenfor_cost_profile_get (before, benefit, state)[0], >, 0);
  for (guint a = 0; a < before->n_ages; a++)
    assert_close (utenfor_cost_profile_get (after, benefit, state)[a], 2 * utenfor_cost_profile_get (before, benefit, state)[a], 1e-12, 0);
}

/* Own figures have the last word, also over a municipality. */
static void
test_over_a_municipality (void)
{
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforMunicipalities) all = utenfor_municipalities_new ("country");
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("mine", "f");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforMunicipality place = { .id = "0101", .population = 10, .tax = 1, .zone = -1 };

  all->catalogue = "f";
  all->payer = "kommune";
  all->county_payer = "fylke";
  all->rule.symmetric = all->rule.county_symmetric = utenfor_quantity (0.6);
  all->rule.extra = all->rule.threshold = utenfor_quantity (0);
  g_array_append_val (all->municipalities, place);
  set (own, "payer/kommune/keep", 0.11);
  g_assert_true (utenfor_scenario_set_place (scenario, all, &g_array_index (all->municipalities, UtenforMunicipality, 0), own, issues));
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "payer/kommune/keep")->value, 0.11, 0, 0);
  assert_close (utenfor_catalogue_find_number (scenario->catalogue, "payer/fylke/keep")->value, 1, 1e-12, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/own-figures/find-number", test_find_number);
  g_test_add_func ("/core/own-figures/find-price-year", test_find_price_year);
  g_test_add_func ("/core/own-figures/set-replaces", test_set_replaces);
  g_test_add_func ("/core/own-figures/apply", test_apply);
  g_test_add_func ("/core/own-figures/price-year-stays", test_price_year_stays);
  g_test_add_func ("/core/own-figures/unknown-place", test_unknown_place);
  g_test_add_func ("/core/own-figures/other-catalogue", test_other_catalogue);
  g_test_add_func ("/core/own-figures/split-must-add-up", test_split_must_add_up);
  g_test_add_func ("/core/own-figures/out-of-range", test_out_of_range);
  g_test_add_func ("/core/own-figures/whole-split", test_whole_split);
  g_test_add_func ("/core/own-figures/changes-the-result", test_changes_the_result);
  g_test_add_func ("/core/own-figures/changes-the-cost-profile", test_changes_the_cost_profile);
  g_test_add_func ("/core/own-figures/over-a-municipality", test_over_a_municipality);

  return g_test_run ();
}
