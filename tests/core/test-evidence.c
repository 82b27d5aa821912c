/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"
#include "small.h"

/* Unit costs of grade A. Help on a benefit is read in a statistic (A), tax in work
 * derived (B) in the group and read in the reference. The gap of a year is then
 * 2 000·benefit kr of help (A) and 400·benefit kr of tax (the weaker: B). */

static const double benefit[] = { 0.4, 0.38, 0.366, 0.3562, 0.34934 };

static void
grade_use (UtenforPopulation *population,
           guint              i,
           UtenforGrade       grade)
{
  UtenforUse *use = &g_array_index (population->uses, UtenforUse, i);

  g_array_index (use->series.bands, UtenforAgeBand, 0).number.grade = grade;
}

static UtenforCatalogue *
graded_catalogue (void)
{
  UtenforCatalogue *catalogue = small_catalogue ();

  for (guint k = 0; k < catalogue->services->len; k++)
    service_at (catalogue, k)->unit_cost.grade = UTENFOR_GRADE_A;

  return catalogue;
}

static UtenforScenario *
graded_scenario (void)
{
  g_autoptr (UtenforCatalogue) catalogue = graded_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforPopulation) reference = small_reference (catalogue);

  grade_use (group, 0, UTENFOR_GRADE_A);
  grade_use (group, 1, UTENFOR_GRADE_B);
  grade_use (reference, 0, UTENFOR_GRADE_A);
  build_catalogue (catalogue);
  build_population (group);
  build_population (reference);

  return small_scenario_of (group, reference);
}

/* The shares of a result, and that they are of something. */
static void
assert_shares (UtenforScenario *scenario,
               gboolean         discounted,
               int              horizon,
               double           a,
               double           b,
               double           c)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, discounted, FALSE, horizon);

  g_assert_true (result->has_grade_share);
  g_assert_cmpfloat (result->grade_share[UTENFOR_GRADE_NONE], ==, 0);
  assert_close (result->grade_share[UTENFOR_GRADE_A], a / (a + b + c), 0, 1e-12);
  assert_close (result->grade_share[UTENFOR_GRADE_B], b / (a + b + c), 0, 1e-12);
  assert_close (result->grade_share[UTENFOR_GRADE_C], c / (a + b + c), 0, 1e-12);
}

static void
test_weaker_use (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  assert_shares (scenario, TRUE, 0, 2000, 400, 0);
}

static void
test_weaker_unit_cost (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  service_at (scenario->catalogue, HELP)->unit_cost.grade = UTENFOR_GRADE_C;
  assert_shares (scenario, TRUE, 0, 0, 400, 2000);
}

static void
test_ungraded_is_c (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  service_at (scenario->catalogue, TAX)->unit_cost.grade = UTENFOR_GRADE_NONE;
  assert_shares (scenario, TRUE, 0, 2000, 0, 400);
}

/* What the person has or pays is outside the public total, and so is its grade. */
static void
test_public_payers_only (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();
  UtenforSplit *split = &service_at (scenario->catalogue, HELP)->split;

  g_array_set_size (split->parts, 0);
  set_split (split, scenario->catalogue, "kommune 0.1 person 0.9");
  assert_shares (scenario, TRUE, 0, 200, 400, 0);
}

static void
test_harm_weighs_as_much (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  scenario->effect.success_with = utenfor_quantity (0);
  scenario->effect.success_without = utenfor_quantity (0.5);
  assert_shares (scenario, TRUE, 0, 2000, 400, 0);
}

static void
test_price_is_carried (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  service_at (scenario->catalogue, HELP)->index = 0;
  service_at (scenario->catalogue, HELP)->price_year = 2020;
  assert_shares (scenario, TRUE, 0, 2500, 400, 0);
}

/* Help grows 10 % a year and tax does not, so years weigh differently. */
static UtenforScenario *
growing_scenario (void)
{
  UtenforScenario *scenario = graded_scenario ();

  service_at (scenario->catalogue, HELP)->index = 0;
  index_at (scenario->catalogue, 0)->growth = utenfor_quantity (0.1);

  return scenario;
}

static double
weighed (guint  first,
         guint  n,
         double factor)
{
  double sum = 0;

  for (guint t = first; t < n; t++)
    sum += benefit[t] * pow (factor, t);

  return sum;
}

static void
test_growth (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  assert_shares (scenario, FALSE, 0, 2000 * weighed (0, 5, 1.1), 400 * weighed (0, 5, 1), 0);
}

static void
test_present_value (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  assert_shares (scenario, TRUE, 0, 2000 * weighed (0, 5, 1.1 / 1.04), 400 * weighed (0, 5, 1 / 1.04), 0);
}

static void
test_horizon (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  assert_shares (scenario, FALSE, 2, 2000 * weighed (0, 2, 1.1), 400 * weighed (0, 2, 1), 0);
}

/* No gap before the effect. */
static void
test_lag (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  scenario->effect.course.lag = 2;
  assert_shares (scenario, FALSE, 0, 2000 * weighed (2, 5, 1.1), 400 * weighed (2, 5, 1), 0);
}

static void
test_intakes (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  scenario->intakes = 2;
  assert_shares (scenario, FALSE, 0, 2000 * 2.1 * weighed (0, 5, 1.1), 400 * 2 * weighed (0, 5, 1), 0);
}

static void
test_entry_before (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  scenario->entry_age = 19;
  assert_shares (scenario, FALSE, 0, 2000 * 1.1 * weighed (0, 5, 1.1), 400 * weighed (0, 5, 1), 0);
}

static void
test_entry_after (void)
{
  g_autoptr (UtenforScenario) scenario = growing_scenario ();

  scenario->entry_age = 22;
  assert_shares (scenario, FALSE, 0, 2000 * weighed (2, 5, 1.1) / 1.21, 400 * weighed (2, 5, 1), 0);
}

/* The reference has nothing to do with a transition effect: its A does not help,
 * and its weaker grade does not harm. */
static void
test_transition (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  add_effect (scenario, "benefit", "work", 2, 0, 0);
  assert_shares (scenario, TRUE, 0, 2000, 400, 0);
}

static void
test_left_out (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();

  leave_out (scenario, HELP);
  assert_shares (scenario, TRUE, 0, 0, 400, 0);
}

static void
test_no_gap (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();
  g_autoptr (UtenforAccount) account = NULL;
  g_autoptr (UtenforResult) result = NULL;

  scenario->effect.success_with = utenfor_quantity (0);
  account = evaluate (scenario);
  result = look (account, TRUE, FALSE, 0);
  g_assert_false (result->has_grade_share);
  for (guint g = 0; g < UTENFOR_N_GRADES; g++)
    g_assert_cmpfloat (result->grade_share[g], ==, 0);
}

/* --- populations -------------------------------------------------------------------------------- */

static void
test_populations (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();
  double shares[UTENFOR_N_GRADES];

  g_assert_true (utenfor_evidence_of_populations (scenario->group->catalogue, scenario->group, scenario->reference, 2025, shares));
  assert_close (shares[UTENFOR_GRADE_A], 5.0 / 6, 0, 1e-12);
  assert_close (shares[UTENFOR_GRADE_B], 1.0 / 6, 0, 1e-12);
  g_assert_false (utenfor_evidence_of_populations (scenario->group->catalogue, scenario->group, scenario->group, 2025, shares));
}

/* A municipality's figures may be surer or weaker than those the populations were read with. */
static void
test_other_catalogue (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();
  g_autoptr (UtenforCatalogue) placed = graded_catalogue ();
  double shares[UTENFOR_N_GRADES];

  service_at (placed, HELP)->unit_cost.grade = UTENFOR_GRADE_C;
  build_catalogue (placed);
  g_assert_true (utenfor_evidence_of_populations (placed, scenario->group, scenario->reference, 2025, shares));
  g_assert_cmpfloat (shares[UTENFOR_GRADE_C], >, 0.1);
}

static void
test_common_ages (void)
{
  g_autoptr (UtenforScenario) scenario = graded_scenario ();
  g_autoptr (UtenforPopulation) late = based_on (scenario->reference);
  double shares[UTENFOR_N_GRADES];

  late->first_age = 22;
  late->last_age = 23;
  build_population (late);
  g_assert_true (utenfor_evidence_of_populations (scenario->group->catalogue, scenario->group, late, 2025, shares));
  assert_close (shares[UTENFOR_GRADE_A], 5.0 / 6, 0, 1e-12);
  g_assert_true (utenfor_evidence_of_populations (late->catalogue, late, scenario->group, 2025, shares));
  assert_close (shares[UTENFOR_GRADE_A], 5.0 / 6, 0, 1e-12);
}

/* Something is used at the first and the last common age only. */
static void
test_every_common_age (void)
{
  g_autoptr (UtenforCatalogue) catalogue = graded_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforPopulation) reference = small_reference (catalogue);
  UtenforUse use = a_use (group, "help", "work");
  double     shares[UTENFOR_N_GRADES];
  double     gap = 2400 * weighed (0, 5, 1);
  double     ends = 1000 * (0.6 + 0.65066);

  grade_use (group, 0, UTENFOR_GRADE_B);
  grade_use (group, 1, UTENFOR_GRADE_B);
  grade_use (reference, 0, UTENFOR_GRADE_B);
  utenfor_age_series_add (&use.series, 20, 20, utenfor_quantity (1));
  utenfor_age_series_add (&use.series, 21, 23, utenfor_quantity (0));
  utenfor_age_series_add (&use.series, 24, 24, utenfor_quantity (1));
  utenfor_population_add_use (group, FALSE, use);
  build_population (group);
  build_population (reference);
  g_assert_true (utenfor_evidence_of_populations (group->catalogue, group, reference, 2025, shares));
  assert_close (shares[UTENFOR_GRADE_B], gap / (gap + ends), 0, 1e-12);
  assert_close (shares[UTENFOR_GRADE_C], ends / (gap + ends), 0, 1e-12);
}

/* Half in work and half in the state of this name, who use help; `before` is a
 * state declared first, so that places and names can differ. */
static UtenforPopulation *
with_own_state (UtenforCatalogue *catalogue,
                const char       *before,
                const char       *name)
{
  UtenforPopulation *population = utenfor_population_new (name, catalogue, NULL);
  UtenforState       first = { .id = g_intern_string (before), .kind = UTENFOR_STATE_OUTSIDE };
  UtenforState       second = { .id = g_intern_string (name), .kind = UTENFOR_STATE_OUTSIDE };

  population->first_age = 20;
  population->last_age = 24;
  if (*before != '\0')
    utenfor_population_add_state (population, first, NULL);
  utenfor_population_add_state (population, second, NULL);
  add_start (population, "work", 0.5);
  add_start (population, name, 0.5);
  add_use (population, "help", name, 2);
  build_population (population);

  return population;
}

static void
test_own_states_by_id (void)
{
  g_autoptr (UtenforCatalogue) catalogue = graded_catalogue ();
  g_autoptr (UtenforPopulation) group = with_own_state (catalogue, "", "prison");
  g_autoptr (UtenforPopulation) moved = with_own_state (catalogue, "camp", "prison");
  g_autoptr (UtenforPopulation) other = with_own_state (catalogue, "", "camp");
  double shares[UTENFOR_N_GRADES];

  /* The same state in another place: no gap. */
  g_assert_false (utenfor_evidence_of_populations (group->catalogue, group, moved, 2025, shares));
  g_assert_false (utenfor_evidence_of_populations (moved->catalogue, moved, group, 2025, shares));
  /* Another state in the same place: all of both is gap. */
  g_assert_true (utenfor_evidence_of_populations (group->catalogue, group, other, 2025, shares));
  g_assert_cmpfloat (shares[UTENFOR_GRADE_C], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/evidence/weaker-use", test_weaker_use);
  g_test_add_func ("/core/evidence/weaker-unit-cost", test_weaker_unit_cost);
  g_test_add_func ("/core/evidence/ungraded-is-c", test_ungraded_is_c);
  g_test_add_func ("/core/evidence/public-payers-only", test_public_payers_only);
  g_test_add_func ("/core/evidence/harm-weighs-as-much", test_harm_weighs_as_much);
  g_test_add_func ("/core/evidence/price-is-carried", test_price_is_carried);
  g_test_add_func ("/core/evidence/growth", test_growth);
  g_test_add_func ("/core/evidence/present-value", test_present_value);
  g_test_add_func ("/core/evidence/horizon", test_horizon);
  g_test_add_func ("/core/evidence/lag", test_lag);
  g_test_add_func ("/core/evidence/intakes", test_intakes);
  g_test_add_func ("/core/evidence/entry-before", test_entry_before);
  g_test_add_func ("/core/evidence/entry-after", test_entry_after);
  g_test_add_func ("/core/evidence/transition", test_transition);
  g_test_add_func ("/core/evidence/left-out", test_left_out);
  g_test_add_func ("/core/evidence/no-gap", test_no_gap);
  g_test_add_func ("/core/evidence/populations", test_populations);
  g_test_add_func ("/core/evidence/other-catalogue", test_other_catalogue);
  g_test_add_func ("/core/evidence/common-ages", test_common_ages);
  g_test_add_func ("/core/evidence/every-common-age", test_every_common_age);
  g_test_add_func ("/core/evidence/own-states-by-id", test_own_states_by_id);

  return g_test_run ();
}
