/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

/* Every tag a scenario can raise, each by one slip and alone. */

static void
transition (UtenforScenario *scenario)
{
  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
}

static void
one_line (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "kommune 1");
}

static void
change_nothing (UtenforScenario *scenario)
{
}

/* --- the frame ------------------------------------------------------------------------- */

static void
change_start_year (UtenforScenario *scenario)
{
  scenario->start_year = 1899;
}

static void
change_price_year (UtenforScenario *scenario)
{
  scenario->price_year = 2201;
}

static void
change_horizon (UtenforScenario *scenario)
{
  scenario->horizon = 151;
}

static void
change_horizon_negative (UtenforScenario *scenario)
{
  scenario->horizon = -1;
}

static void
change_no_participants (UtenforScenario *scenario)
{
  scenario->participants = 0;
}

static void
change_many_participants (UtenforScenario *scenario)
{
  scenario->participants = 1000001;
}

static void
change_no_intakes (UtenforScenario *scenario)
{
  scenario->intakes = 0;
}

static void
change_many_intakes (UtenforScenario *scenario)
{
  scenario->intakes = 51;
}

static void
change_entry_negative (UtenforScenario *scenario)
{
  scenario->entry_age = -1;
}

static void
change_entry_last (UtenforScenario *scenario)
{
  scenario->entry_age = 24;
}

static void
change_entry_too_late (UtenforScenario *scenario)
{
  scenario->entry_age = 25;
}

static void
change_entry_early (UtenforScenario *scenario)
{
  scenario->entry_age = 0;
}

static void
change_migration (UtenforScenario *scenario)
{
  payer_at (scenario->catalogue, STAT)->is_receiver = TRUE;
  scenario->migration = utenfor_quantity (1.1);
}

static void
change_migration_without_receiver (UtenforScenario *scenario)
{
  scenario->migration = utenfor_quantity (0.02);
}

static void
change_migration_of_nothing (UtenforScenario *scenario)
{
  scenario->migration = utenfor_quantity (0);
}

static void
change_tax_funding (UtenforScenario *scenario)
{
  scenario->tax_funding = utenfor_quantity (1.1);
}

static void
change_discount_order (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 1).from = 1;
}

static void
change_discount_from_0 (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 0).from = 0;
}

static void
change_discount_rate (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 0).rate = 4;
}

static void
change_discount_rate_nan (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 0).rate = NAN;
}

static void
change_no_discounting (UtenforScenario *scenario)
{
  g_array_set_size (scenario->discount, 0);
}

static void
change_discount_rate_one (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 0).rate = 1;
}

static void
change_discount_rate_minus_one (UtenforScenario *scenario)
{
  g_array_index (scenario->discount, UtenforDiscountStep, 0).rate = -1;
}

static void
change_to_the_limits (UtenforScenario *scenario)
{
  scenario->start_year = 1900;
  scenario->price_year = 2200;
  scenario->horizon = 150;
  scenario->participants = 1000000;
  scenario->intakes = 50;
}

/* --- populations and prices -------------------------------------------------------------- */

static void
replace_reference (UtenforScenario   *scenario,
                   UtenforPopulation *reference)
{
  build_population (reference);
  utenfor_population_unref (scenario->reference);
  scenario->reference = reference;
}

static void
change_reference_short (UtenforScenario *scenario)
{
  UtenforPopulation *reference = based_on (scenario->reference);

  reference->last_age = 23;
  replace_reference (scenario, reference);
}

static void
change_reference_late (UtenforScenario *scenario)
{
  UtenforPopulation *reference = based_on (scenario->reference);

  reference->first_age = 21;
  replace_reference (scenario, reference);
}

/* A reference may begin later than the group, if the participants do too. */
static void
change_reference_late_enough (UtenforScenario *scenario)
{
  change_reference_late (scenario);
  scenario->entry_age = 21;
}

static void
change_catalogue (UtenforScenario *scenario)
{
  g_autoptr (UtenforCatalogue) other = small_catalogue ();

  replace_reference (scenario, small_reference (other));
}

static void
change_service_year (UtenforScenario *scenario)
{
  service_at (scenario->catalogue, HELP)->index = 0;
  service_at (scenario->catalogue, HELP)->price_year = 2019;
}

static void
change_service_carried (UtenforScenario *scenario)
{
  service_at (scenario->catalogue, HELP)->index = 0;
  service_at (scenario->catalogue, HELP)->price_year = 2020;
}

static void
change_service_not_carried (UtenforScenario *scenario)
{
  service_at (scenario->catalogue, HELP)->price_year = 2020;
}

/* --- cost lines ----------------------------------------------------------------------------- */

static void
change_line (UtenforScenario *scenario)
{
  one_line (scenario);
}

static void
change_grant (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->amount = utenfor_quantity (-100);
}

static void
change_line_amount (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->amount = utenfor_quantity (INFINITY);
}

static void
change_line_backwards (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->from = 2;
}

static void
change_line_year (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->from = -1;
}

static void
change_line_split (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "kommune 0.5");
}

static void
change_line_no_split (UtenforScenario *scenario)
{
  one_line (scenario);
  g_array_set_size (line_at (scenario, 0)->split.parts, 0);
}

static void
change_line_fixed_grant (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, -100, 0, 1, "rest stat kommune 50");
}

static void
change_line_payer_twice (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 1, "stat 0.5 stat 0.5");
}

static void
change_line_cut (UtenforScenario *scenario)
{
  one_line (scenario);
  scenario->horizon = 1;
}

/* The second intake's year 4 is model year 5. */
static void
change_intake_line_not_cut (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_INTAKE, 100, 0, 4, "kommune 1");
  scenario->intakes = 2;
}

static void
change_intake_line_cut (UtenforScenario *scenario)
{
  add_line (scenario, "first", UTENFOR_BASIS_INTAKE, 100, 0, 5, "kommune 1");
  scenario->intakes = 2;
}

static void
change_line_twice (UtenforScenario *scenario)
{
  one_line (scenario);
  one_line (scenario);
}

static void
change_no_sector (UtenforScenario *scenario)
{
  one_line (scenario);
  g_array_index (scenario->catalogue->sectors, UtenforSector, TILTAK).is_programme = FALSE;
}

static void
change_line_not_carried (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->price_year = 2020;
}

static void
change_line_lacks_year (UtenforScenario *scenario)
{
  one_line (scenario);
  line_at (scenario, 0)->price_year = 2019;
  line_at (scenario, 0)->index = 0;
}

/* --- a life-course effect ------------------------------------------------------------------------- */

static void
change_success (UtenforScenario *scenario)
{
  scenario->effect.success_with = utenfor_quantity (1.1);
}

static void
change_harmful (UtenforScenario *scenario)
{
  scenario->effect.success_without = utenfor_quantity (0.9);
}

static void
change_causal_share (UtenforScenario *scenario)
{
  scenario->effect.causal_share = utenfor_quantity (1.1);
}

static void
change_relapse (UtenforScenario *scenario)
{
  scenario->effect.course.relapse = utenfor_quantity (1);
}

static void
change_floor (UtenforScenario *scenario)
{
  scenario->effect.course.floor = utenfor_quantity (-0.1);
}

static void
change_lag (UtenforScenario *scenario)
{
  scenario->effect.course.lag = -1;
}

static void
change_phase_in (UtenforScenario *scenario)
{
  scenario->effect.course.phase_in = 0;
}

/* (0.3 − 0.8) / (1 − 0.8) = −2.5 */
static void
change_more_than_everybody (UtenforScenario *scenario)
{
  scenario->group->includes_successes = TRUE;
  scenario->effect.success_with = utenfor_quantity (0.3);
  scenario->effect.success_without = utenfor_quantity (0.8);
}

static void
change_just_everybody (UtenforScenario *scenario)
{
  scenario->group->includes_successes = TRUE;
  scenario->effect.success_with = utenfor_quantity (1);
  scenario->effect.success_without = utenfor_quantity (0.3);
}

/* (0 − 0.52) / (1 − 0.52) is just below −1, and only when all phased in. */
static void
change_too_much_in_the_last_year (UtenforScenario *scenario)
{
  scenario->group->includes_successes = TRUE;
  scenario->effect.success_with = utenfor_quantity (0);
  scenario->effect.success_without = utenfor_quantity (0.52);
  scenario->effect.course.phase_in = 5;
}

static void
change_too_much_in_the_first_year (UtenforScenario *scenario)
{
  change_too_much_in_the_last_year (scenario);
  scenario->effect.course.phase_in = 1;
  scenario->effect.course.relapse = utenfor_quantity (0.5);
}

/* It would be more than everybody in a year nobody lives to see. */
static void
change_too_much_too_late (UtenforScenario *scenario)
{
  change_more_than_everybody (scenario);
  scenario->intakes = 10;
  scenario->effect.course.phase_in = 13;
}

static void
change_all_succeed_anyway (UtenforScenario *scenario)
{
  scenario->group->includes_successes = TRUE;
  scenario->effect.success_without = utenfor_quantity (1);
}

/* --- a transition effect ----------------------------------------------------------------------------- */

static void
change_transition (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1.5, 1, 2);
}

static void
change_transition_of_nothing (UtenforScenario *scenario)
{
  transition (scenario);
}

static void
change_risk (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", -1, 0, 0);
}

static void
change_years (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1, 0, 151);
}

static void
change_risk_relapse (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1, 0, 0);
  risk_at (scenario, 0)->course.relapse = utenfor_quantity (1);
}

static void
change_effect_twice (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1.1, 0, 0);
  add_effect (scenario, "benefit", "work", 1.1, 0, 0);
}

static void
change_start_effect_twice (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 0.9, 0, 0);
  add_effect (scenario, NULL, "benefit", 0.9, 0, 0);
}

/* A move into a state and the start in it are two things. */
static void
change_effects_on_start_and_move (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 0.9, 0, 0);
  add_effect (scenario, "work", "benefit", 0.9, 0, 0);
}

static void
change_effect_on_no_move (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "work", "dead", 1.1, 0, 0);
}

static void
change_effect_on_no_start (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "dead", 1.1, 0, 0);
}

static void
change_effect_on_staying (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "work", "work", 1.1, 0, 0);
}

static void
change_effect_over (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 15;
  add_effect (scenario, "benefit", "work", 1.1, 2, 3);
}

static void
change_effect_not_over (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 15;
  add_effect (scenario, "benefit", "work", 1.1, 2, 4);
}

static void
change_effect_too_late (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1.1, 4, 0);
}

static void
change_effect_just_in_time (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 1.1, 3, 0);
}

static void
change_start_effect_too_late (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, NULL, "benefit", 0.9, 0, 0);
}

static void
change_row (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 5.1, 0, 0);
}

static void
change_row_in_the_first_year (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 5.1, 0, 1);
}

static void
change_row_to_the_brim (UtenforScenario *scenario)
{
  transition (scenario);
  add_effect (scenario, "benefit", "work", 5, 0, 0);
}

/* Two moves out of one state add up. */
static void
change_row_of_two (UtenforScenario *scenario)
{
  g_autoptr (UtenforPopulation) group = based_on (scenario->group);

  add_move (group, "benefit", "dead", 0.3);
  build_population (group);
  utenfor_population_unref (scenario->group);
  scenario->group = utenfor_population_ref (group);
  transition (scenario);
  add_effect (scenario, "benefit", "work", 2, 0, 0);
  add_effect (scenario, "benefit", "dead", 2.1, 0, 0);
}

/* With a causal share of half, the same risk is no more than a row holds. */
static void
change_row_half_causal (UtenforScenario *scenario)
{
  change_row (scenario);
  scenario->effect.causal_share = utenfor_quantity (0.5);
}

static void
change_start_above_one (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 2.6, 0, 0);
}

static void
change_start_above_one_within_its_years (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 2.6, 0, 3);
}

static void
change_start_above_one_too_late (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 2.6, 2, 0);
}

static void
change_move_is_no_start (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, "work", "benefit", 5, 0, 0);
}

static void
change_start_rest_for_nobody (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 0.5, 0, 0);
  add_effect (scenario, NULL, "work", 1.1, 0, 0);
}

static void
change_start_named_and_balanced (UtenforScenario *scenario)
{
  transition (scenario);
  scenario->entry_age = 18;
  add_effect (scenario, NULL, "benefit", 0.25, 0, 0);
  add_effect (scenario, NULL, "work", 1.5, 0, 0);
}

/* --- the table ----------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  void (*change) (UtenforScenario *scenario);
  const char *tag; /* NULL: fine */
} checks[] = {
  { "fine", change_nothing, NULL },
  { "start-year", change_start_year, "scenario-range" },
  { "price-year", change_price_year, "scenario-range" },
  { "horizon", change_horizon, "scenario-range" },
  { "horizon-negative", change_horizon_negative, "scenario-range" },
  { "no-participants", change_no_participants, "scenario-range" },
  { "many-participants", change_many_participants, "scenario-range" },
  { "no-intakes", change_no_intakes, "scenario-range" },
  { "many-intakes", change_many_intakes, "scenario-range" },
  { "entry-negative", change_entry_negative, "scenario-range" },
  { "entry-at-the-last-age", change_entry_last, NULL },
  { "entry-too-late", change_entry_too_late, "entry-too-late" },
  { "entry-early", change_entry_early, NULL },
  { "migration", change_migration, "number-out-of-range" },
  { "migration-without-receiver", change_migration_without_receiver, "receiver-missing" },
  { "migration-of-nothing", change_migration_of_nothing, NULL },
  { "tax-funding", change_tax_funding, "number-out-of-range" },
  { "discount-order", change_discount_order, "discount-order" },
  { "discount-from-0", change_discount_from_0, "discount-order" },
  { "discount-rate", change_discount_rate, "number-out-of-range" },
  { "discount-rate-not-a-number", change_discount_rate_nan, "number-out-of-range" },
  { "discount-rate-of-one", change_discount_rate_one, NULL },
  { "discount-rate-of-minus-one", change_discount_rate_minus_one, "number-out-of-range" },
  { "at-the-limits", change_to_the_limits, NULL },
  { "no-discounting", change_no_discounting, NULL },
  { "reference-too-short", change_reference_short, "reference-lacks-age" },
  { "reference-begins-late", change_reference_late, "reference-lacks-age" },
  { "reference-begins-with-them", change_reference_late_enough, NULL },
  { "other-catalogue", change_catalogue, "catalogue-differs" },
  { "service-index-lacks-year", change_service_year, "index-lacks-year" },
  { "service-carried", change_service_carried, NULL },
  { "service-not-carried", change_service_not_carried, "price-not-carried" },
  { "line", change_line, NULL },
  { "grant", change_grant, NULL },
  { "line-amount", change_line_amount, "number-not-finite" },
  { "line-backwards", change_line_backwards, "line-years" },
  { "line-year", change_line_year, "scenario-range" },
  { "line-split", change_line_split, "split-sum" },
  { "line-no-split", change_line_no_split, "split-empty" },
  { "line-fixed-grant", change_line_fixed_grant, "split-fixed-revenue" },
  { "line-payer-twice", change_line_payer_twice, "split-payer-doubled" },
  { "line-cut", change_line_cut, "line-cut" },
  { "intake-line-not-cut", change_intake_line_not_cut, NULL },
  { "intake-line-cut", change_intake_line_cut, "line-cut" },
  { "line-twice", change_line_twice, "id-doubled" },
  { "no-sector", change_no_sector, "sector-missing" },
  { "line-not-carried", change_line_not_carried, "price-not-carried" },
  { "line-index-lacks-year", change_line_lacks_year, "index-lacks-year" },
  { "success", change_success, "number-out-of-range" },
  { "harmful-is-allowed", change_harmful, NULL },
  { "causal-share", change_causal_share, "number-out-of-range" },
  { "relapse", change_relapse, "number-out-of-range" },
  { "floor", change_floor, "number-out-of-range" },
  { "lag", change_lag, "scenario-range" },
  { "phase-in", change_phase_in, "scenario-range" },
  { "more-than-everybody", change_more_than_everybody, "effect-out-of-range" },
  { "just-everybody", change_just_everybody, NULL },
  { "too-much-in-the-last-year", change_too_much_in_the_last_year, "effect-out-of-range" },
  { "too-much-in-the-first-year", change_too_much_in_the_first_year, "effect-out-of-range" },
  { "too-much-too-late", change_too_much_too_late, NULL },
  { "all-succeed-anyway", change_all_succeed_anyway, "effect-out-of-range" },
  { "transition", change_transition, NULL },
  { "transition-of-nothing", change_transition_of_nothing, NULL },
  { "risk", change_risk, "number-out-of-range" },
  { "years", change_years, "scenario-range" },
  { "risk-relapse", change_risk_relapse, "number-out-of-range" },
  { "effect-twice", change_effect_twice, "effect-doubled" },
  { "start-effect-twice", change_start_effect_twice, "effect-doubled" },
  { "effects-on-start-and-move", change_effects_on_start_and_move, NULL },
  { "effect-on-no-move", change_effect_on_no_move, "effect-on-nothing" },
  { "effect-on-no-start", change_effect_on_no_start, "effect-on-nothing" },
  { "effect-on-staying", change_effect_on_staying, "move-to-itself" },
  { "effect-over", change_effect_over, "effect-never-acts" },
  { "effect-not-over", change_effect_not_over, NULL },
  { "effect-too-late", change_effect_too_late, "effect-never-acts" },
  { "effect-just-in-time", change_effect_just_in_time, NULL },
  { "start-effect-too-late", change_start_effect_too_late, "effect-never-acts" },
  { "row", change_row, "row-above-one" },
  { "row-in-the-first-year", change_row_in_the_first_year, "row-above-one" },
  { "row-to-the-brim", change_row_to_the_brim, NULL },
  { "row-of-two", change_row_of_two, "row-above-one" },
  { "row-half-causal", change_row_half_causal, NULL },
  { "start-above-one", change_start_above_one, "start-sum" },
  { "start-above-one-within-its-years", change_start_above_one_within_its_years, "start-sum" },
  { "start-above-one-too-late", change_start_above_one_too_late, "effect-never-acts" },
  { "move-is-no-start", change_move_is_no_start, NULL },
  { "start-rest-for-nobody", change_start_rest_for_nobody, "start-sum" },
  { "start-named-and-balanced", change_start_named_and_balanced, NULL },
};

/* FALSE for errors only; and what passes is computed, whatever it warns of. */
static void
test_check (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforIssues) later = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = NULL;
  gboolean passed;

  checks[i].change (scenario);
  passed = utenfor_scenario_check (scenario, issues);
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_cmpint (passed, ==, issues->n_errors == 0);
  if (!passed)
    return;

  account = utenfor_evaluate (scenario, 0, later);
  g_assert_nonnull (account);
  g_assert_cmpuint (utenfor_issues_get_n (later), ==, 0);
}

/* All of it is told, not only the first. */
static void
test_all_at_once (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  change_horizon (scenario);
  change_no_intakes (scenario);
  change_discount_order (scenario);
  change_entry_too_late (scenario);
  g_assert_false (utenfor_scenario_check (scenario, issues));
  g_assert_cmpuint (issues->n_errors, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *path = g_strconcat ("/core/scenario-check/", checks[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_check);
    }
  g_test_add_func ("/core/scenario-check/all-at-once", test_all_at_once);

  return g_test_run ();
}
