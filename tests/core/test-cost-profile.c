/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cost-profile.h"
#include "small.h"

static const double work[] = { 0.6, 0.62, 0.634, 0.6438, 0.65066 };
static const double benefit[] = { 0.4, 0.38, 0.366, 0.3562, 0.34934 };

typedef struct
{
  UtenforScenario    *scenario;
  UtenforCostProfile *all;
  UtenforCostProfile *outside;
} Fixture;

static UtenforCostProfile *
profile_of (const UtenforPopulation *population,
            int                      price_year,
            UtenforPeople            people)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforCostProfile *profile = utenfor_cost_profile_new (population, population->catalogue, price_year, people, issues);

  assert_no_issues (issues);

  return profile;
}

static void
setup (Fixture      *fixture,
       gconstpointer data)
{
  fixture->scenario = small_scenario ();
  fixture->all = profile_of (fixture->scenario->group, 2025, UTENFOR_PEOPLE_ALL);
  fixture->outside = profile_of (fixture->scenario->group, 2025, UTENFOR_PEOPLE_OUTSIDE);
}

static void
teardown (Fixture      *fixture,
          gconstpointer data)
{
  utenfor_cost_profile_free (fixture->all);
  utenfor_cost_profile_free (fixture->outside);
  utenfor_scenario_unref (fixture->scenario);
}

static void
test_everyone (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_cmpint (fixture->all->first_age, ==, 20);
  g_assert_cmpuint (fixture->all->n_ages, ==, 5);
  for (guint a = 0; a < 5; a++)
    {
      assert_close (utenfor_cost_profile_get (fixture->all, HELP, KOMMUNE)[a], 500 * benefit[a], 1e-14, 0);
      assert_close (utenfor_cost_profile_get (fixture->all, HELP, STAT)[a], 1500 * benefit[a], 1e-14, 0);
      assert_close (utenfor_cost_profile_get (fixture->all, TAX, STAT)[a], -400 * work[a], 1e-14, 0);
      assert_close (utenfor_cost_profile_get (fixture->all, INCOME, PERSON)[a], -800 * benefit[a], 1e-14, 0);
    }
}

/* Given that somebody is on a benefit, nobody is in work. */
static void
test_those_outside (Fixture      *fixture,
                    gconstpointer data)
{
  for (guint a = 0; a < 5; a++)
    {
      assert_close (utenfor_cost_profile_get (fixture->outside, HELP, KOMMUNE)[a], 500, 1e-14, 0);
      g_assert_cmpfloat (utenfor_cost_profile_get (fixture->outside, TAX, STAT)[a], ==, 0);
    }
}

static void
test_two_outside_states (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = utenfor_population_new ("group", catalogue, NULL);
  g_autoptr (UtenforCostProfile) profile = NULL;
  UtenforState prison = { .id = g_intern_string ("prison"), .kind = UTENFOR_STATE_OUTSIDE };

  build_catalogue (catalogue);
  group->first_age = 20;
  group->last_age = 21;
  utenfor_population_add_state (group, prison, NULL);
  add_start (group, "work", 0.2);
  add_start (group, "benefit", 0.3);
  add_start (group, "prison", 0.1);
  add_start (group, "dead", 0.4);
  add_use (group, "help", "benefit", 2);
  add_use (group, "help", "prison", 10);
  build_population (group);
  profile = profile_of (group, 2025, UTENFOR_PEOPLE_OUTSIDE);
  assert_close (utenfor_cost_profile_get (profile, HELP, KOMMUNE)[0], 250 * (0.75 * 2 + 0.25 * 10), 1e-14, 0);
}

static void
test_nobody_outside (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (UtenforCostProfile) profile = profile_of (fixture->scenario->reference, 2025, UTENFOR_PEOPLE_OUTSIDE);

  for (guint a = 0; a < 5; a++)
    g_assert_cmpfloat (utenfor_cost_profile_get (profile, TAX, STAT)[a], ==, 0);
}

/* payer −1: the public ones; sector −1: all. */
static const struct
{
  const char *path;
  int         payer, sector;
  gboolean    with_revenue;
  double      of_benefit, of_work; /* kr per person-year there */
} sums[] = {
  { "/core/cost-profile/sum/public", -1, -1, FALSE, 2000, 0 },
  { "/core/cost-profile/sum/public-with-revenue", -1, -1, TRUE, 2000, -400 },
  { "/core/cost-profile/sum/kommune", KOMMUNE, -1, TRUE, 500, 0 },
  { "/core/cost-profile/sum/stat", STAT, -1, FALSE, 1500, 0 },
  { "/core/cost-profile/sum/stat-with-revenue", STAT, -1, TRUE, 1500, -400 },
  { "/core/cost-profile/sum/person", PERSON, -1, FALSE, 0, 0 },
  { "/core/cost-profile/sum/person-with-revenue", PERSON, -1, TRUE, -800, 0 },
  { "/core/cost-profile/sum/care", -1, CARE, TRUE, 2000, 0 },
  { "/core/cost-profile/sum/services", -1, SERVICES, TRUE, 0, -400 },
  { "/core/cost-profile/sum/services-without-revenue", -1, SERVICES, FALSE, 0, 0 },
  { "/core/cost-profile/sum/kommune-in-care", KOMMUNE, CARE, TRUE, 500, 0 },
  { "/core/cost-profile/sum/kommune-in-services", KOMMUNE, SERVICES, TRUE, 0, 0 },
};

static void
test_sum (Fixture      *fixture,
          gconstpointer data)
{
  guint  i = GPOINTER_TO_UINT (data);
  double got[5] = { 9, 9, 9, 9, 9 };

  utenfor_cost_profile_sum (fixture->all, fixture->scenario->catalogue, sums[i].payer, sums[i].sector,
                            sums[i].with_revenue, got);
  for (guint a = 0; a < 5; a++)
    assert_close (got[a], sums[i].of_benefit * benefit[a] + sums[i].of_work * work[a], 1e-14, 1e-12);
}

static void
test_price_year (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (UtenforCostProfile) profile = NULL;
  UtenforService *service = service_at (fixture->scenario->catalogue, HELP);

  service->index = 0;
  service->price_year = 2020;
  /* Growth belongs to model years, and a profile has none. */
  index_at (fixture->scenario->catalogue, 0)->growth = utenfor_quantity (0.5);
  profile = profile_of (fixture->scenario->group, 2025, UTENFOR_PEOPLE_ALL);
  for (guint a = 0; a < 5; a++)
    assert_close (utenfor_cost_profile_get (profile, HELP, KOMMUNE)[a], 625 * benefit[a], 1e-14, 0);
}

static void
test_index_lacks_year (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  service_at (fixture->scenario->catalogue, HELP)->index = 0;
  service_at (fixture->scenario->catalogue, HELP)->price_year = 2019;
  g_assert_null (utenfor_cost_profile_new (fixture->scenario->group, fixture->scenario->catalogue, 2025, UTENFOR_PEOPLE_ALL, issues));
  assert_only_issue (issues, "index-lacks-year");
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, setup, function, teardown)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/core/cost-profile/everyone", NULL, test_everyone);
  ADD ("/core/cost-profile/those-outside", NULL, test_those_outside);
  g_test_add_func ("/core/cost-profile/two-outside-states", test_two_outside_states);
  ADD ("/core/cost-profile/nobody-outside", NULL, test_nobody_outside);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    ADD (sums[i].path, GUINT_TO_POINTER (i), test_sum);
  ADD ("/core/cost-profile/price-year", NULL, test_price_year);
  ADD ("/core/cost-profile/index-lacks-year", NULL, test_index_lacks_year);

  return g_test_run ();
}
