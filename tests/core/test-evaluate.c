/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluate.h"
#include "small.h"

/* The small group by hand, ages 20–24. */
static const double work[] = { 0.6, 0.62, 0.634, 0.6438, 0.65066 };
static const double benefit[] = { 0.4, 0.38, 0.366, 0.3562, 0.34934 };

enum {
  ANDRE = N_PAYERS
};

static double
flow (const UtenforAccount *account,
      UtenforArm            arm,
      guint                 service,
      guint                 payer,
      guint                 t)
{
  g_assert_cmpuint (t, <, account->n_years);

  return utenfor_account_get_flow (account, arm, service, payer)[t];
}

/* kr of help without the measure, all payers: 10 participants, 2 units of 1 000 kr. */
static double
help (guint a)
{
  return 10 * 2 * 1000.0 * benefit[a];
}

static void
test_without_by_hand (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  g_assert_cmpuint (account->n_years, ==, 5);
  for (guint t = 0; t < 5; t++)
    {
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), 0.25 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, t), 0.75 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, TAX, STAT, t), -10 * 400 * work[t], 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, INCOME, PERSON, t), -10 * 800 * benefit[t], 1e-14, 0);
      g_assert_cmpfloat (flow (account, UTENFOR_WITHOUT, TAX, KOMMUNE, t), ==, 0);
    }
}

/* Half of them live the reference's life course: all work, nobody needs help. */
static void
test_with_by_hand (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  for (guint t = 0; t < 5; t++)
    {
      assert_close (flow (account, UTENFOR_WITH, HELP, STAT, t), 0.5 * 0.75 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITH, TAX, STAT, t), -10 * 400 * (0.5 + 0.5 * work[t]), 1e-14, 0);
      g_assert_cmpfloat (account->effect[t], ==, 0.5);
    }
  g_assert_cmpuint (account->n_effect, ==, 5);
}

static void
test_harmful (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->effect.success_with = utenfor_quantity (0.1);
  scenario->effect.success_without = utenfor_quantity (0.3);
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 0), 1.2 * 0.25 * help (0), 1e-14, 0);
}

static void
test_includes_successes (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->group->includes_successes = TRUE;
  scenario->effect.success_with = utenfor_quantity (0.4);
  scenario->effect.success_without = utenfor_quantity (0.2);
  account = evaluate (scenario);
  assert_close (account->effect[0], 0.25, 1e-15, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 0), 0.75 * 0.25 * help (0), 1e-14, 0);
}

/* The without life course is the untouched group also where both arms are the group's. */
static void
test_transition (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->effect.kind = UTENFOR_EFFECT_TRANSITION;
  add_effect (scenario, "benefit", "work", 2, 0, 0);
  account = evaluate (scenario);
  g_assert_null (account->effect);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 1), 0.25 * help (1), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 0), 0.25 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 1), 0.25 * 20000 * 0.3, 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 4), 0.25 * 20000 * 0.2125, 1e-14, 0);
}

static void
test_left_out (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  leave_out (scenario, HELP);
  account = evaluate (scenario);
  for (guint t = 0; t < 5; t++)
    {
      g_assert_cmpfloat (flow (account, UTENFOR_WITHOUT, HELP, STAT, t), ==, 0);
      g_assert_cmpfloat (flow (account, UTENFOR_WITH, HELP, STAT, t), ==, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, TAX, STAT, t), -4000 * work[t], 1e-14, 0);
    }
}

/* --- time ------------------------------------------------------------------------------------ */

static void
test_entry_before (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->entry_age = 18;
  scenario->effect.course.lag = 3;
  add_line (scenario, "course", UTENFOR_BASIS_PARTICIPANT, 100, 0, 1, "kommune 1");
  account = evaluate (scenario);
  g_assert_cmpuint (account->n_years, ==, 7);
  for (guint t = 0; t < 2; t++)
    {
      g_assert_cmpfloat (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), ==, 0);
      g_assert_cmpfloat (utenfor_account_get_programme (account, 0, KOMMUNE)[t], ==, 1000);
    }
  for (guint a = 0; a < 5; a++)
    assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 2 + a), 0.25 * help (a), 1e-14, 0);
  /* The lag counts from entry: three years after 18 is 21. */
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 2), 0.25 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, 3), 0.5 * 0.25 * help (1), 1e-14, 0);
  g_assert_cmpuint (account->n_effect, ==, 5);
}

static void
test_entry_after (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->entry_age = 22;
  scenario->effect.course.lag = 1;
  account = evaluate (scenario);
  g_assert_cmpuint (account->n_years, ==, 3);
  for (guint t = 0; t < 3; t++)
    {
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), 0.25 * help (2 + t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, t), (t < 1 ? 1 : 0.5) * 0.25 * help (2 + t), 1e-14, 0);
    }
}

static void
test_entry_at_the_last_age (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->entry_age = 24;
  account = evaluate (scenario);
  g_assert_cmpuint (account->n_years, ==, 1);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 0), 0.25 * help (4), 1e-14, 0);
}

static void
test_intakes (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->intakes = 3;
  account = evaluate (scenario);
  g_assert_cmpuint (account->n_years, ==, 7);
  for (int t = 0; t < 7; t++)
    {
      double sum = 0;

      for (int j = 0; j < 3; j++)
        if (t - j >= 0 && t - j < 5)
          sum += help (t - j);
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), 0.25 * sum, 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITH, HELP, KOMMUNE, t), 0.5 * 0.25 * sum, 1e-14, 0);
    }
}

/* A reference of other ages is read at the same age, not at the same place. */
static void
test_reference_of_other_ages (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforPopulation) reference = utenfor_population_new ("reference", catalogue, NULL);
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autoptr (UtenforAccount) account = NULL;
  UtenforUse use;

  build_catalogue (catalogue);
  build_population (group);
  reference->first_age = 16;
  reference->last_age = 30;
  add_start (reference, "work", 1);
  use = a_use (reference, "tax", "work");
  use.series.straight = TRUE;
  utenfor_age_series_add (&use.series, 16, 16, utenfor_quantity (16));
  utenfor_age_series_add (&use.series, 30, 30, utenfor_quantity (30));
  utenfor_population_add_use (reference, FALSE, use);
  build_population (reference);
  scenario = small_scenario_of (group, reference);
  scenario->effect.success_with = utenfor_quantity (1);
  account = evaluate (scenario);
  for (guint t = 0; t < 5; t++)
    assert_close (flow (account, UTENFOR_WITH, TAX, STAT, t), -10 * 400.0 * (20 + t), 1e-14, 0);
}

/* --- prices ------------------------------------------------------------------------------------ */

static void
test_price_is_carried (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  service_at (scenario->catalogue, HELP)->index = 0;
  service_at (scenario->catalogue, HELP)->price_year = 2020;
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 0), 1.25 * 0.75 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITH, HELP, STAT, 0), 0.5 * 1.25 * 0.75 * help (0), 1e-14, 0);
}

/* Growth counts from model year 0, whoever's intake the person-year is of. */
static void
test_growth (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  service_at (scenario->catalogue, HELP)->index = 0;
  index_at (scenario->catalogue, 0)->growth = utenfor_quantity (0.1);
  scenario->entry_age = 19;
  scenario->intakes = 2;
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 1), 0.75 * 1.1 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 2), 0.75 * 1.21 * (help (0) + help (1)), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, TAX, STAT, 2), -4000 * (work[0] + work[1]), 1e-14, 0);
}

/* A fixed amount has its service's price year, index and growth. */
static void
test_fixed_amount_is_carried (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;
  UtenforService *service = service_at (scenario->catalogue, HELP);

  g_array_set_size (service->split.parts, 0);
  set_split (&service->split, scenario->catalogue, "rest stat kommune 600");
  service->index = 0;
  service->price_year = 2020;
  index_at (scenario->catalogue, 0)->growth = utenfor_quantity (0.1);
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 2), 0.6 * 1.25 * 1.21 * help (2), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 2), 0.4 * 1.25 * 1.21 * help (2), 1e-14, 0);
}

/* In another year's kroner every price goes by its own index, a price without a
 * year from the scenario's; one without an index stays, which is said. */
static void
test_other_price_year (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforAccount) account = NULL;

  service_at (scenario->catalogue, HELP)->index = 0;
  service_at (scenario->catalogue, INCOME)->index = 0;
  service_at (scenario->catalogue, INCOME)->price_year = 2020;
  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 0, "kommune 1");
  line_at (scenario, 0)->index = 0;
  account = utenfor_evaluate (scenario, 2020, issues);
  g_assert_cmpuint (issues->n_errors, ==, 0);
  g_assert_true (utenfor_issues_has (issues, "price-not-carried"));

  g_assert_cmpint (account->price_year, ==, 2020);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 0), 0.8 * 0.75 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, INCOME, PERSON, 0), -3200, 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, TAX, STAT, 0), -2400, 1e-14, 0);
  assert_close (utenfor_account_get_programme (account, 0, KOMMUNE)[0], 80, 1e-14, 0);
}

static void
test_own_price_year (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  g_assert_cmpint (account->price_year, ==, 2025);
}

static void
test_index_lacks_year (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  service_at (scenario->catalogue, HELP)->index = 0;
  g_assert_null (utenfor_evaluate (scenario, 2021, issues));
  g_assert_cmpuint (issues->n_errors, ==, 1);
  g_assert_true (utenfor_issues_has (issues, "index-lacks-year"));
}

static void
test_index_of_line_lacks_year (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  add_line (scenario, "first", UTENFOR_BASIS_CALENDAR, 100, 0, 0, "kommune 1");
  index_at (scenario->catalogue, 0)->is_programme = TRUE;
  g_assert_null (utenfor_evaluate (scenario, 2021, issues));
  g_assert_cmpuint (issues->n_errors, ==, 1);
  g_assert_true (utenfor_issues_has (issues, "index-lacks-year"));
}

/* --- equalisation and out-migration ---------------------------------------------------------- */

/* The kommune is local, andre receives; stat is neither. */
static UtenforScenario *
local_scenario (double migration)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforPopulation) reference = NULL;
  UtenforScenario *scenario;

  add_payer (catalogue, "andre");
  payer_at (catalogue, ANDRE)->is_receiver = TRUE;
  payer_at (catalogue, KOMMUNE)->is_local = TRUE;
  build_catalogue (catalogue);
  group = small_group (catalogue);
  reference = small_reference (catalogue);
  build_population (group);
  build_population (reference);
  scenario = small_scenario_of (group, reference);
  scenario->migration = utenfor_quantity (migration);
  scenario->has_migration = TRUE;

  return scenario;
}

static void
test_migration (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.1);
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  for (guint t = 0; t < 5; t++)
    for (UtenforArm arm = UTENFOR_WITHOUT; arm <= UTENFOR_WITH; arm++)
      {
        double kommune = 0.25 * help (t) * (arm == UTENFOR_WITH ? 0.5 : 1);

        assert_close (flow (account, arm, HELP, KOMMUNE, t), kommune * pow (0.9, t), 1e-14, 0);
        assert_close (flow (account, arm, HELP, ANDRE, t), kommune * (1 - pow (0.9, t)), 1e-13, 1e-9);
        assert_close (flow (account, arm, HELP, STAT, t), 3 * kommune, 1e-14, 0);
      }
}

/* Years count from each intake's entry, also those before the first age. */
static void
test_migration_of_intakes (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.1);
  g_autoptr (UtenforAccount) account = NULL;

  scenario->entry_age = 18;
  scenario->intakes = 2;
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 2), 0.25 * 0.81 * help (0), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 3), 0.25 * (0.729 * help (1) + 0.81 * help (0)), 1e-14, 0);
}

static void
test_everyone_moves (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (1);
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 0), 0.25 * help (0), 1e-14, 0);
  g_assert_cmpfloat (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 1), ==, 0);
}

static void
test_equalisation (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0);
  g_autoptr (UtenforAccount) account = NULL;

  service_at (scenario->catalogue, HELP)->is_equalised = TRUE;
  payer_at (scenario->catalogue, KOMMUNE)->keep = utenfor_quantity (0.38);
  payer_at (scenario->catalogue, STAT)->keep = utenfor_quantity (0.5);
  account = evaluate (scenario);
  for (guint t = 0; t < 5; t++)
    {
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), 0.38 * 0.25 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, t), 0.5 * 0.75 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, ANDRE, t), (0.62 * 0.25 + 0.5 * 0.75) * help (t), 1e-14, 0);
      /* The tax is not marked as equalised, so the shares kept do not touch it. */
      assert_close (flow (account, UTENFOR_WITHOUT, TAX, STAT, t), -4000 * work[t], 1e-14, 0);
    }
}

static void
test_equalisation_and_migration (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.1);
  g_autoptr (UtenforAccount) account = NULL;

  service_at (scenario->catalogue, HELP)->is_equalised = TRUE;
  payer_at (scenario->catalogue, KOMMUNE)->keep = utenfor_quantity (0.38);
  account = evaluate (scenario);
  for (guint t = 0; t < 5; t++)
    {
      double kept = 0.38 * pow (0.9, t);

      assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, t), kept * 0.25 * help (t), 1e-14, 0);
      assert_close (flow (account, UTENFOR_WITHOUT, HELP, ANDRE, t), (1 - kept) * 0.25 * help (t), 1e-14, 0);
    }
}

/* The receiver's own share stays with it. */
static void
test_receiver_keeps (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.1);
  g_autoptr (UtenforAccount) account = NULL;
  UtenforService *service = service_at (scenario->catalogue, HELP);

  g_array_set_size (service->split.parts, 0);
  set_split (&service->split, scenario->catalogue, "andre 1");
  service->is_equalised = TRUE;
  payer_at (scenario->catalogue, ANDRE)->is_local = TRUE;
  payer_at (scenario->catalogue, ANDRE)->keep = utenfor_quantity (0.1);
  account = evaluate (scenario);
  for (guint t = 0; t < 5; t++)
    assert_close (flow (account, UTENFOR_WITHOUT, HELP, ANDRE, t), help (t), 1e-14, 0);
}

/* Whichever place it has in the catalogue, also the first. */
static void
test_receiver_is_first (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.1);
  g_autoptr (UtenforAccount) account = NULL;

  payer_at (scenario->catalogue, ANDRE)->is_receiver = FALSE;
  payer_at (scenario->catalogue, KOMMUNE)->is_receiver = TRUE;
  payer_at (scenario->catalogue, STAT)->is_local = TRUE;
  account = evaluate (scenario);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, STAT, 1), 0.9 * 0.75 * help (1), 1e-14, 0);
  assert_close (flow (account, UTENFOR_WITHOUT, HELP, KOMMUNE, 1), (0.25 + 0.1 * 0.75) * help (1), 1e-14, 0);
}

static void
test_programme_passes_neither (void)
{
  g_autoptr (UtenforScenario) scenario = local_scenario (0.5);
  g_autoptr (UtenforAccount) account = NULL;

  payer_at (scenario->catalogue, KOMMUNE)->keep = utenfor_quantity (0.1);
  add_line (scenario, "course", UTENFOR_BASIS_CALENDAR, 1000, 0, 3, "kommune 1");
  account = evaluate (scenario);
  g_assert_cmpfloat (utenfor_account_get_programme (account, 0, KOMMUNE)[3], ==, 1000);
  g_assert_cmpfloat (utenfor_account_get_programme (account, 0, ANDRE)[3], ==, 0);
}

/* --- the programme ----------------------------------------------------------------------------- */

/* Two intakes of ten, six model years. */
static const struct
{
  const char  *path;
  UtenforBasis basis;
  int          from, to;
  const char  *split;
  double       kommune[6];
} lines[] = {
  { "/core/evaluate/line/participant", UTENFOR_BASIS_PARTICIPANT, 0, 1, "kommune 1", { 1000, 2000, 1000, 0, 0, 0 } },
  { "/core/evaluate/line/participant-later", UTENFOR_BASIS_PARTICIPANT, 2, 2, "kommune 1", { 0, 0, 1000, 1000, 0, 0 } },
  { "/core/evaluate/line/intake", UTENFOR_BASIS_INTAKE, 0, 1, "kommune 1", { 100, 200, 100, 0, 0, 0 } },
  { "/core/evaluate/line/calendar", UTENFOR_BASIS_CALENDAR, 1, 3, "kommune 1", { 0, 100, 100, 100, 0, 0 } },
  { "/core/evaluate/line/calendar-to-the-end", UTENFOR_BASIS_CALENDAR, 4, 99, "kommune 1", { 0, 0, 0, 0, 100, 100 } },
  { "/core/evaluate/line/intake-past-the-end", UTENFOR_BASIS_INTAKE, 5, 9, "kommune 1", { 0, 0, 0, 0, 0, 100 } },
  { "/core/evaluate/line/after-all", UTENFOR_BASIS_CALENDAR, 6, 9, "kommune 1", { 0 } },
  { "/core/evaluate/line/shares", UTENFOR_BASIS_CALENDAR, 0, 0, "kommune 0.3 stat 0.7", { 30, 0, 0, 0, 0, 0 } },
  { "/core/evaluate/line/fixed", UTENFOR_BASIS_PARTICIPANT, 0, 0, "rest stat kommune 40", { 400, 400, 0, 0, 0, 0 } },
};

static void
test_line (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  scenario->intakes = 2;
  add_line (scenario, "course", lines[i].basis, 100, lines[i].from, lines[i].to, lines[i].split);
  account = evaluate (scenario);
  for (guint t = 0; t < 6; t++)
    assert_close (utenfor_account_get_programme (account, 0, KOMMUNE)[t], lines[i].kommune[t], 1e-14, 0);
}

static void
test_line_price_and_growth (void)
{
  g_autoptr (UtenforScenario) scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = NULL;

  add_line (scenario, "course", UTENFOR_BASIS_CALENDAR, 100, 0, 2, "kommune 1");
  add_line (scenario, "other", UTENFOR_BASIS_CALENDAR, 100, 0, 2, "kommune 1");
  line_at (scenario, 0)->price_year = 2020;
  line_at (scenario, 0)->index = 0;
  index_at (scenario->catalogue, 0)->growth = utenfor_quantity (0.1);
  account = evaluate (scenario);
  for (guint t = 0; t < 3; t++)
    {
      assert_close (utenfor_account_get_programme (account, 0, KOMMUNE)[t], 125 * pow (1.1, t), 1e-14, 0);
      assert_close (utenfor_account_get_programme (account, 1, KOMMUNE)[t], 100, 1e-14, 0);
    }
}

static void
test_account_outlives_the_scenario (void)
{
  UtenforScenario *scenario = small_scenario ();
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforAccount) same = utenfor_account_ref (account);

  utenfor_scenario_unref (scenario);
  g_assert_cmpstr (same->scenario->id, ==, "small");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/evaluate/without-by-hand", test_without_by_hand);
  g_test_add_func ("/core/evaluate/with-by-hand", test_with_by_hand);
  g_test_add_func ("/core/evaluate/harmful", test_harmful);
  g_test_add_func ("/core/evaluate/includes-successes", test_includes_successes);
  g_test_add_func ("/core/evaluate/transition", test_transition);
  g_test_add_func ("/core/evaluate/left-out", test_left_out);
  g_test_add_func ("/core/evaluate/entry/before-the-first-age", test_entry_before);
  g_test_add_func ("/core/evaluate/entry/after-the-first-age", test_entry_after);
  g_test_add_func ("/core/evaluate/entry/at-the-last-age", test_entry_at_the_last_age);
  g_test_add_func ("/core/evaluate/intakes", test_intakes);
  g_test_add_func ("/core/evaluate/reference-of-other-ages", test_reference_of_other_ages);
  g_test_add_func ("/core/evaluate/price/carried", test_price_is_carried);
  g_test_add_func ("/core/evaluate/price/growth", test_growth);
  g_test_add_func ("/core/evaluate/price/fixed-amount", test_fixed_amount_is_carried);
  g_test_add_func ("/core/evaluate/price/other-year", test_other_price_year);
  g_test_add_func ("/core/evaluate/price/own-year", test_own_price_year);
  g_test_add_func ("/core/evaluate/price/index-lacks-year", test_index_lacks_year);
  g_test_add_func ("/core/evaluate/price/index-of-line-lacks-year", test_index_of_line_lacks_year);
  g_test_add_func ("/core/evaluate/migration", test_migration);
  g_test_add_func ("/core/evaluate/migration/of-intakes", test_migration_of_intakes);
  g_test_add_func ("/core/evaluate/migration/everyone", test_everyone_moves);
  g_test_add_func ("/core/evaluate/equalisation", test_equalisation);
  g_test_add_func ("/core/evaluate/equalisation/and-migration", test_equalisation_and_migration);
  g_test_add_func ("/core/evaluate/equalisation/receiver-keeps", test_receiver_keeps);
  g_test_add_func ("/core/evaluate/equalisation/receiver-is-first", test_receiver_is_first);
  g_test_add_func ("/core/evaluate/programme-passes-neither", test_programme_passes_neither);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_test_add_data_func (lines[i].path, GUINT_TO_POINTER (i), test_line);
  g_test_add_func ("/core/evaluate/line/price-and-growth", test_line_price_and_growth);
  g_test_add_func ("/core/evaluate/account-outlives-the-scenario", test_account_outlives_the_scenario);

  return g_test_run ();
}
