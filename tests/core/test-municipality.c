/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"
#include "municipality.h"
#include "place.h"

/* A country of four: two below the threshold, one of them large, and one far above. */
static const struct
{
  const char *id;
  const char *title;
  guint       county;
  int         population;
  double      tax; /* kr per inhabitant */
} places[] = {
  { "0101", "Storby", 0, 50000, 50000 },
  { "1101", "Lavland", 1, 30000, 30000 },
  { "1102", "Fattigfjord", 1, 15000, 25000 },
  { "1103", "Kraftverk", 1, 5000, 90000 },
};

#define N_PLACES      G_N_ELEMENTS (places)
#define PLACE(all, i) (&g_array_index ((all)->municipalities, UtenforMunicipality, (i)))

static void
add_zone (UtenforMunicipalities *all,
          const char            *id,
          double                 rate)
{
  UtenforZone zone = { .id = g_intern_string (id), .rate = utenfor_quantity (rate) };

  zone.rate.grade = UTENFOR_GRADE_A;
  g_array_append_val (all->zones, zone);
}

/* Taxes as shares of the average they have together, after `more` kr per
 * inhabitant in one of them. */
static void
fill (UtenforMunicipalities *all,
      guint                  where,
      double                 more)
{
  double people = 0;
  double sum = 0;

  for (guint i = 0; i < N_PLACES; i++)
    {
      people += places[i].population;
      sum += places[i].population * (places[i].tax + (i == where ? more : 0));
    }
  all->rule.average = utenfor_quantity (sum / people);
  for (guint i = 0; i < N_PLACES; i++)
    {
      UtenforMunicipality place = { .zone = -1, .id = places[i].id, .county = places[i].county, .population = places[i].population };

      place.title = utenfor_text_new ("nb", places[i].title);
      place.tax = (places[i].tax + (i == where ? more : 0)) / (sum / people);
      g_array_append_val (all->municipalities, place);
    }
}

static UtenforMunicipalities *
country_with (guint  where,
              double more)
{
  UtenforMunicipalities *all = utenfor_municipalities_new ("country");

  all->catalogue = "f";
  all->payer = "kommune";
  all->county_payer = "fylke";
  all->state_payer = "stat";
  all->employer_tax = "tax";
  all->county_sector = "tiltak";
  all->grade = UTENFOR_GRADE_A;
  all->sources = "somewhere";
  all->twenty_year_olds = utenfor_quantity (0.012);
  all->rule.year = 2025;
  all->rule.symmetric = utenfor_quantity (0.62);
  all->rule.extra = utenfor_quantity (0.35);
  all->rule.threshold = utenfor_quantity (0.9);
  all->rule.county_symmetric = utenfor_quantity (0.875);
  for (guint i = 0; i < 2; i++)
    {
      UtenforCounty county = { .id = i == 0 ? "01" : "11" };

      g_array_append_val (all->counties, county);
    }
  add_zone (all, "1", 0.141);
  add_zone (all, "5", 0);
  fill (all, where, more);
  g_array_append_val (all->rules, all->rule);

  return all;
}

static UtenforMunicipalities *
country (void)
{
  return country_with (0, 0);
}

/* --- the formula ----------------------------------------------------------------- */

/* By hand: S = (50·50 + 30·30 + 15·25 + 5·90) / 100 = 42.25 thousand, 0.9 S = 38 025,
 * F = 0.35 · (0.3 · 8 025 + 0.15 · 13 025) = 1 526.4375. */
static void
test_equalisation (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  assert_close (all->rule.average.value, 42250, 1e-12, 0);
  assert_close (utenfor_municipalities_get_financing (all), 1526.4375, 1e-12, 0);
  assert_close (utenfor_municipality_get_equalisation (all, PLACE (all, 0)), -0.62 * 7750 - 1526.4375, 1e-12, 0);
  assert_close (utenfor_municipality_get_equalisation (all, PLACE (all, 2)),
                0.62 * 17250 + 0.35 * 13025 - 1526.4375, 1e-12, 0);
}

static void
test_sums_to_zero (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  double sum = 0;

  for (guint i = 0; i < N_PLACES; i++)
    sum += PLACE (all, i)->population * utenfor_municipality_get_equalisation (all, PLACE (all, i));
  assert_close (sum, 0, 0, 1e-3);
}

/* What is kept is what is left of a krone more once everything has been
 * computed anew: average, shares of it and the financing. */
static void
test_keep_is_the_derivative (void)
{
  g_autoptr (UtenforMunicipalities) before = country ();

  for (guint i = 0; i < N_PLACES; i++)
    {
      g_autoptr (UtenforMunicipalities) after = country_with (i, 1);
      double kept = 1 + utenfor_municipality_get_equalisation (after, PLACE (after, i)) -
                    utenfor_municipality_get_equalisation (before, PLACE (before, i));

      assert_close (utenfor_municipality_get_keep (before, PLACE (before, i)), kept, 0, 1e-9);
    }
}

/* One too small to move the average keeps what the rule says: 1 − 0.62, or 1 − 0.62 − 0.35. */
static void
test_keep_of_the_small (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  PLACE (all, 2)->population = 1;
  PLACE (all, 3)->population = 1;
  assert_close (utenfor_municipality_get_keep (all, PLACE (all, 2)), 0.03, 0, 1e-4);
  assert_close (utenfor_municipality_get_keep (all, PLACE (all, 3)), 0.38, 0, 1e-4);
}

static void
test_county_keep (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  assert_close (utenfor_municipality_get_county_keep (all, PLACE (all, 0)), 1 - 0.875 * 0.5, 1e-12, 0);
  g_assert_true (utenfor_municipality_get_county_keep (all, PLACE (all, 1)) ==
                 utenfor_municipality_get_county_keep (all, PLACE (all, 3)));
}

static void
test_20_year_olds (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  assert_close (utenfor_municipality_get_20_year_olds (all, PLACE (all, 1)), 360, 1e-12, 0);
}

/* --- by name ------------------------------------------------------------------------ */

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    int         place; /* −1: none */
  } cases[] = {
    { "1103", 3 },
    { "Kraftverk", 3 },
    { "KRAFTVERK", 3 },
    { "fattigfjord", 2 },
    { "Guvdat", 2 },
    { "Fattigfjord – Guvdat", 2 },
    { "Kraft", -1 },
    { "", -1 },
    { "11", -1 },
  };
  g_autoptr (UtenforMunicipalities) all = country ();
  UtenforText     *title = PLACE (all, 2)->title;
  g_autofree char *name = NULL;

  PLACE (all, 2)->title = utenfor_text_with (title, "se", "Guvdat");
  utenfor_text_unref (title);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (utenfor_municipalities_find (all, cases[i].name) == (cases[i].place < 0 ? NULL : PLACE (all, cases[i].place)));

  name = utenfor_municipality_dup_name (PLACE (all, 2));
  g_assert_cmpstr (name, ==, "Fattigfjord – Guvdat");
  g_assert_cmpstr (utenfor_municipality_get_county (all, PLACE (all, 2))->id, ==, "11");
}

/* --- checks -------------------------------------------------------------------------- */

static void
assert_found (const UtenforMunicipalities *all,
              const char                  *tag,
              gboolean                     fine)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_municipalities_check (all, NULL, issues) == fine);
  if (tag == NULL)
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  else
    {
      g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 1);
      g_assert_cmpstr (utenfor_issues_get (issues, 0)->tag, ==, tag);
    }
}

static void
test_check (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  assert_found (all, NULL, TRUE);
  PLACE (all, 1)->id = PLACE (all, 0)->id;
  assert_found (all, "id-doubled", FALSE);
}

static void
test_check_average (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  PLACE (all, 0)->tax *= 1.05;
  assert_found (all, "municipalities-average", TRUE);
}

static void
test_check_numbers (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();

  g_array_index (all->rules, UtenforEqualisation, 0).extra.value = 1.2;
  assert_found (all, "number-out-of-range", FALSE);
  g_array_index (all->rules, UtenforEqualisation, 0).extra.value = 0.35;
  g_array_index (all->zones, UtenforZone, 1).rate.value = -0.1;
  assert_found (all, "number-out-of-range", FALSE);
  g_array_index (all->zones, UtenforZone, 1).rate.value = 0;
  g_array_set_size (all->rules, 0);
  assert_found (all, "municipalities-empty", FALSE);
}

/* --- the catalogue there -------------------------------------------------------------- */

static const UtenforPayer *
payer (const UtenforCatalogue *catalogue,
       const char             *id)
{
  return utenfor_catalogue_get_payer (catalogue, utenfor_catalogue_find_payer (catalogue, id));
}

static const UtenforService *
service (const UtenforCatalogue *catalogue,
         const char             *id)
{
  return utenfor_catalogue_get_service (catalogue, utenfor_catalogue_find_service (catalogue, id));
}

static void
test_apply (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) there = utenfor_municipality_apply (all, PLACE (all, 1), scenario->catalogue, issues);

  assert_no_issues (issues);
  assert_close (payer (there, "kommune")->keep.value, utenfor_municipality_get_keep (all, PLACE (all, 1)), 0, 0);
  assert_close (payer (there, "fylke")->keep.value, 1 - 0.875 * 0.5, 1e-12, 0);
  g_assert_true (payer (there, "kommune")->has_keep);
  /* The rule of this country has no grade, so what follows from it counts as an assumption. */
  g_assert_cmpint (payer (there, "kommune")->keep.grade, ==, UTENFOR_GRADE_C);
  g_assert_cmpstr (payer (there, "kommune")->keep.sources, ==, "somewhere");
  /* No zone: the catalogue's rate; and the catalogue itself is as it was. */
  assert_close (service (there, "tax")->unit_cost.value, -90000, 0, 0);
  assert_close (payer (scenario->catalogue, "kommune")->keep.value, 0.38, 0, 0);
  g_assert_true (utenfor_catalogue_is_kin (there, scenario->catalogue));
}

static void
test_grade_of_keep (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) there = NULL;

  all->rule.symmetric.grade = UTENFOR_GRADE_A;
  all->rule.county_symmetric.grade = UTENFOR_GRADE_C;
  there = utenfor_municipality_apply (all, PLACE (all, 1), scenario->catalogue, issues);
  g_assert_cmpint (payer (there, "kommune")->keep.grade, ==, UTENFOR_GRADE_B);
  g_assert_cmpint (payer (there, "fylke")->keep.grade, ==, UTENFOR_GRADE_C);
}

static void
test_zone (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = example_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) south = NULL;
  g_autoptr (UtenforCatalogue) north = NULL;

  PLACE (all, 0)->zone = 0;
  PLACE (all, 1)->zone = 1;
  south = utenfor_municipality_apply (all, PLACE (all, 0), scenario->catalogue, issues);
  north = utenfor_municipality_apply (all, PLACE (all, 1), scenario->catalogue, issues);
  assert_no_issues (issues);
  assert_close (service (south, "tax")->unit_cost.value, -0.141, 0, 0);
  g_assert_cmpint (service (south, "tax")->unit_cost.grade, ==, UTENFOR_GRADE_A);
  g_assert_true (service (north, "tax")->unit_cost.value == 0 && !signbit (service (north, "tax")->unit_cost.value));
}

static void
test_other_catalogue (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_scenario_set_place (scenario, all, PLACE (all, 0), NULL, issues));
  g_assert_cmpstr (utenfor_issues_get (issues, 0)->tag, ==, "catalogue-differs");
  g_assert_null (scenario->municipality);
  g_assert_null (scenario->catalogue->origin);
}

/* --- the result there -------------------------------------------------------------------- */

static double
flow_of (const UtenforAccount *account,
         const char           *name,
         guint                 k,
         guint                 t)
{
  guint p = utenfor_catalogue_find_payer (account->scenario->catalogue, name);

  return utenfor_account_get_flow (account, UTENFOR_WITH, k, p)[t];
}

static double
sum_of_flows (const UtenforAccount *account)
{
  double sum = 0;

  for (gsize i = 0; i < (gsize)account->n_services * account->n_payers * account->n_years; i++)
    sum += account->flows[UTENFOR_WITH][i] - account->flows[UTENFOR_WITHOUT][i];

  return sum;
}

/* The institution is booked on the sector a county of its own takes over. */
static UtenforScenario *
scenario_f (void)
{
  UtenforScenario *scenario = example_f ();
  int              k = utenfor_catalogue_find_service (scenario->catalogue, "institution");

  g_array_index (scenario->catalogue->services, UtenforService, k).sector = 1;

  return scenario;
}

static UtenforAccount *
evaluate_in (int      place,
             gboolean is_county)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = scenario_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  if (place >= 0)
    {
      PLACE (all, place)->is_county = is_county;
      g_assert_true (utenfor_scenario_set_place (scenario, all, PLACE (all, place), NULL, issues));
    }

  return evaluate (scenario);
}

static void
test_total_is_the_same_everywhere (void)
{
  g_autoptr (UtenforAccount) nowhere = evaluate_in (-1, FALSE);

  for (guint i = 0; i < 2 * N_PLACES; i++)
    {
      g_autoptr (UtenforAccount) there = evaluate_in (i / 2, i % 2);

      assert_close (sum_of_flows (there), sum_of_flows (nowhere), 1e-9, 0);
    }
}

/* A county of its own: what either would keep of each krone is on one account. */
static void
test_merged (void)
{
  g_autoptr (UtenforAccount) apart = evaluate_in (0, FALSE);
  g_autoptr (UtenforAccount) merged = evaluate_in (0, TRUE);
  guint tax = utenfor_catalogue_find_service (apart->scenario->catalogue, "tax");
  guint institution = utenfor_catalogue_find_service (apart->scenario->catalogue, "institution");
  int   lead = 2;

  for (guint t = 0; t < apart->n_years; t++)
    {
      assert_close (flow_of (merged, "andre", tax, t), flow_of (apart, "andre", tax, t), 1e-9, 1e-6);
      for (guint k = 0; k < apart->n_services; k++)
        assert_close (flow_of (merged, "fylke", k, t), 0, 0, 0);
      assert_close (flow_of (merged, "stat", institution, t), 0, 0, 0);
      assert_close (flow_of (merged, "stat", tax, t), flow_of (apart, "stat", tax, t), 1e-9, 1e-6);
    }
  assert_close (utenfor_account_get_programme (merged, lead, 0)[1], 100000, 1e-12, 0);
  assert_close (utenfor_account_get_programme (merged, lead, 1)[1], 0, 0, 0);
  assert_close (utenfor_account_get_programme (apart, lead, 1)[1], 25000, 1e-12, 0);
}

/* Without the state's part: municipality and county, added up. */
static void
test_merged_adds_up (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = scenario_f ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) apart = evaluate_in (0, FALSE);
  g_autoptr (UtenforAccount) merged = NULL;

  all->county_sector = NULL;
  PLACE (all, 0)->is_county = TRUE;
  g_assert_true (utenfor_scenario_set_place (scenario, all, PLACE (all, 0), NULL, issues));
  merged = evaluate (scenario);
  for (guint k = 0; k < apart->n_services; k++)
    for (guint t = 0; t < apart->n_years; t++)
      {
        assert_close (flow_of (merged, "kommune", k, t), flow_of (apart, "kommune", k, t) + flow_of (apart, "fylke", k, t), 1e-9, 1e-6);
        assert_close (flow_of (merged, "stat", k, t), flow_of (apart, "stat", k, t), 1e-9, 1e-6);
      }
}

static void
test_back_again (void)
{
  g_autoptr (UtenforMunicipalities) all = country ();
  g_autoptr (UtenforScenario) scenario = scenario_f ();
  g_autoptr (UtenforScenario) copy = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforCatalogue *before = scenario->catalogue;

  g_assert_true (utenfor_scenario_set_place (scenario, all, PLACE (all, 0), NULL, issues));
  g_assert_true (utenfor_scenario_set_place (scenario, scenario->municipalities, PLACE (all, 2), NULL, issues));
  copy = utenfor_scenario_copy (scenario);
  g_assert_true (scenario->catalogue->origin == before);
  g_assert_true (utenfor_scenario_set_place (scenario, NULL, NULL, NULL, issues));
  g_assert_true (scenario->catalogue == before);
  g_assert_null (scenario->municipalities);
  g_assert_true (copy->municipality == PLACE (all, 2));
  g_assert_true (copy->municipalities == all);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/municipality/equalisation", test_equalisation);
  g_test_add_func ("/core/municipality/sums-to-zero", test_sums_to_zero);
  g_test_add_func ("/core/municipality/keep-is-the-derivative", test_keep_is_the_derivative);
  g_test_add_func ("/core/municipality/keep-of-the-small", test_keep_of_the_small);
  g_test_add_func ("/core/municipality/county-keep", test_county_keep);
  g_test_add_func ("/core/municipality/20-year-olds", test_20_year_olds);
  g_test_add_func ("/core/municipality/find", test_find);
  g_test_add_func ("/core/municipality/check", test_check);
  g_test_add_func ("/core/municipality/check-average", test_check_average);
  g_test_add_func ("/core/municipality/check-numbers", test_check_numbers);
  g_test_add_func ("/core/municipality/apply", test_apply);
  g_test_add_func ("/core/municipality/grade-of-keep", test_grade_of_keep);
  g_test_add_func ("/core/municipality/zone", test_zone);
  g_test_add_func ("/core/municipality/other-catalogue", test_other_catalogue);
  g_test_add_func ("/core/municipality/total-is-the-same-everywhere", test_total_is_the_same_everywhere);
  g_test_add_func ("/core/municipality/merged", test_merged);
  g_test_add_func ("/core/municipality/merged-adds-up", test_merged_adds_up);
  g_test_add_func ("/core/municipality/back-again", test_back_again);

  return g_test_run ();
}
