/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random.h"
#include "uncertain.h"
#include "value-of-knowing.h"

#include <string.h>

#define N_DRAWS 20000

static UtenforQuantity
between (double low,
         double value,
         double high)
{
  UtenforQuantity quantity = utenfor_quantity (value);

  quantity.low = low;
  quantity.high = high;

  return quantity;
}

/* Example A where only its success and its cost are uncertain; in all 7 500 are paid
 * for a participant, and 587 535 come back for one who succeeds. */
static UtenforScenario *
uncertain_example (double cost)
{
  UtenforScenario *scenario = example_a ();

  scenario->effect.success_with = between (0.07, 0.1, 0.13);
  line_at (scenario, 0)->amount = between (0.8 * cost, cost, 1.2 * cost);

  return scenario;
}

static UtenforWhatIf *
what_if_of (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforWhatIf *what_if = utenfor_what_if_new (scenario, NULL, issues);

  assert_no_issues (issues);
  utenfor_uncertainty_prepare (what_if->uncertainty);

  return what_if;
}

static UtenforSimulation *
simulate (UtenforScenario *scenario,
          guint64          seed,
          guint            n_draws)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSimulationOptions options;

  utenfor_simulation_options_init (&options);
  options.mode = UTENFOR_SIMULATE_NUMBERS;
  options.seed = seed;
  options.n_draws = n_draws;
  options.n_threads = 1;

  return utenfor_simulate (scenario, &options, issues);
}

static const UtenforWorth *
find (const UtenforValueOfKnowing *knowing,
      const char                  *ending)
{
  for (guint i = 0; i < knowing->elements->len; i++)
    if (g_str_has_suffix (g_array_index (knowing->elements, UtenforWorth, i).path, ending))
      return &g_array_index (knowing->elements, UtenforWorth, i);
  g_assert_not_reached ();
}

/* --- normal numbers: a closed form ------------------------------------------------------ */

/* The z of an element in a draw. */
static double
z_of (const UtenforWhatIf *what_if,
      guint                key,
      guint64              seed,
      guint                draw)
{
  guint64 name = g_array_index (what_if->uncertainty->keys, guint64, key);
  guint32 words[UTENFOR_WORDS];

  utenfor_random_block (seed, draw, (guint32)name, (guint32)(name >> 32), UTENFOR_PURPOSE_NUMBERS, words);

  return utenfor_normal_table_look_up (what_if->uncertainty->normal, words[0]);
}

/* E[max (X, 0)] − max (E[X], 0) of a normal X. */
static double
normal_worth (double mean,
              double sd)
{
  double z = fabs (mean) / sd;

  return sd * exp (-z * z / 2) / sqrt (2 * G_PI) - fabs (mean) * erfc (z / G_SQRT2) / 2;
}

/* The net is mean + a z + b z' instead of what the scenario says: a and b are what
 * the cost and the success matter (their keys are in file order). */
static UtenforValueOfKnowing *
know_normal (double  mean,
             double  a,
             double  b,
             guint64 seed)
{
  g_autoptr (UtenforScenario) scenario = uncertain_example (7500);
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  g_autoptr (UtenforSimulation) simulation = simulate (scenario, seed, N_DRAWS);
  double *net = (double *)utenfor_simulation_get_expected (simulation, simulation->n_rows - 1);

  for (guint i = 0; i < N_DRAWS; i++)
    net[i] = mean + a * z_of (what_if, 0, seed, i) + b * z_of (what_if, 1, seed, i);

  return utenfor_value_of_knowing_new (what_if, simulation, 2);
}

/* Strata and noise each cost something: a hundredth of the spread is allowed beside
 * four standard errors. */
static void
assert_worth (const UtenforWorth *worth,
              double              mean,
              double              sd)
{
  double exact = normal_worth (mean, sd);

  g_assert_cmpfloat (worth->worth, >=, 0);
  g_assert_cmpfloat (fabs (worth->worth - exact), <, 4 * worth->error + 0.01 * sd);
  g_assert_cmpfloat (worth->most, >=, worth->worth);
  g_assert_cmpfloat (worth->most, >, exact - 4 * worth->error - 0.01 * sd);
}

static void
test_normal (void)
{
  static const double cases[][3] = { { 0, 1, 3 }, { 1, 1, 2 }, { -1, 2, 1 }, { 0.5, 3, 0.1 }, { -2, 1, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double mean = cases[i][0], a = cases[i][1], b = cases[i][2];
      g_autoptr (UtenforValueOfKnowing) knowing = know_normal (mean, a, b, 1 + i);

      g_assert_cmpfloat (fabs (knowing->mean - mean), <, 4 * knowing->mean_error);
      g_assert_cmpfloat (fabs (knowing->all - normal_worth (mean, hypot (a, b))), <, 4 * knowing->all_error);
      g_assert_cmpfloat (fabs (knowing->chance - erfc (fabs (mean) / hypot (a, b) / G_SQRT2) / 2), <, 4 * 0.5 / sqrt (N_DRAWS));
      assert_worth (find (knowing, "/amount"), mean, a);
      assert_worth (find (knowing, "/success-with"), mean, b);
    }
}

/* The most first, and none above all of them. */
static void
test_order (void)
{
  g_autoptr (UtenforValueOfKnowing) knowing = know_normal (0, 1, 3, 4);
  const UtenforWorth *first = &g_array_index (knowing->elements, UtenforWorth, 0);
  const UtenforWorth *second = &g_array_index (knowing->elements, UtenforWorth, 1);

  g_assert_cmpuint (knowing->elements->len, ==, 2);
  g_assert_true (g_str_has_suffix (first->path, "/success-with"));
  g_assert_cmpfloat (first->worth, >, second->worth);
  g_assert_cmpfloat (first->most, <=, knowing->all);
  g_assert_true (utenfor_worth_is_clear (first));
}

/* An element that tells nothing, where the decision is a toss-up, is worth no more than noise. */
static void
test_nothing_to_tell (void)
{
  double sum = 0;

  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (UtenforValueOfKnowing) knowing = know_normal (0, 0, 1, seed);

      sum += find (knowing, "/amount")->worth;
      g_assert_cmpfloat (find (knowing, "/amount")->most, <, 0.03);
    }
  g_assert_cmpfloat (sum / 5, <, 0.01);
}

/* --- through the engine ----------------------------------------------------------------- */

/* The net is a straight line in success and in cost, and they are independent: with
 * one known, the other is at its mean.  A tail within the outermost stratum is not
 * seen; it is worth little. */
static double
worth_by_quadrature (UtenforWhatIf *what_if,
                     guint          element)
{
  const UtenforElement         *known = utenfor_what_if_get_element (what_if, element);
  const UtenforUncertainNumber *number = &g_array_index (what_if->uncertainty->numbers, UtenforUncertainNumber, known->lead);
  double                        values[4000], net[4000], sum = 0, gain = 0;

  for (guint i = 0; i < 4000; i++)
    {
      guint32 word = (guint32)(i * (0x1p32 / 4000) + 0x1p32 / 8000);
      double  z = utenfor_normal_table_look_up (what_if->uncertainty->normal, word);

      values[i] = number->distribution.offset + number->distribution.scale * utenfor_quantile_table_look_up (number->table, z);
    }
  utenfor_what_if_try (what_if, known, 2, values, 4000, net);
  for (guint i = 0; i < 4000; i++)
    {
      sum += net[i] / 4000;
      gain += MAX (net[i], 0) / 4000;
    }

  return gain - MAX (sum, 0);
}

static void
test_engine (void)
{
  /* At 587 500 each the measure breaks even, at 900 000 and 350 000 one is fairly sure. */
  static const double costs[] = { 587500, 900000, 350000 };

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autoptr (UtenforScenario) scenario = uncertain_example (costs[i]);
      g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
      g_autoptr (UtenforSimulation) simulation = simulate (scenario, 3, N_DRAWS);
      g_autoptr (UtenforValueOfKnowing) knowing = utenfor_value_of_knowing_new (what_if, simulation, 2);

      for (guint k = 0; k < what_if->elements->len; k++)
        {
          const UtenforWorth *worth = find (knowing, utenfor_what_if_get_element (what_if, k)->path);
          double              exact = worth_by_quadrature (what_if, k);

          assert_close (worth->worth, exact, 0.04, 4 * worth->error + 0.015 * knowing->all);
        }
    }
}

/* Nothing changes the decision: nothing is worth anything, exactly. */
static void
test_settled (void)
{
  static const double costs[] = { 7500, 9e6 };

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autoptr (UtenforScenario) scenario = uncertain_example (costs[i]);
      g_autoptr (UtenforWhatIf) what_if = NULL;
      g_autoptr (UtenforSimulation) simulation = NULL;
      g_autoptr (UtenforValueOfKnowing) knowing = NULL;

      scenario->effect.success_with = between (0.09, 0.1, 0.11);
      what_if = what_if_of (scenario);
      simulation = simulate (scenario, 1, 2000);
      knowing = utenfor_value_of_knowing_new (what_if, simulation, 2);
      g_assert_cmpfloat (knowing->all, ==, 0);
      g_assert_cmpfloat (knowing->chance, ==, 0);
      g_assert_true ((knowing->mean > 0) == (i == 0));
      for (guint k = 0; k < knowing->elements->len; k++)
        {
          g_assert_cmpfloat (g_array_index (knowing->elements, UtenforWorth, k).worth, ==, 0);
          g_assert_false (utenfor_worth_is_clear (&g_array_index (knowing->elements, UtenforWorth, k)));
        }
    }
}

/* Never more than knowing everything, whatever the scenario, the payer and the draws. */
static void
test_bounds (void)
{
  static const guint draws[] = { 1, 2, 7, 64, 1001 };

  for (UtenforEffectKind kind = UTENFOR_EFFECT_LIFE_COURSE; kind <= UTENFOR_EFFECT_TRANSITION; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
      {
        g_autoptr (UtenforScenario) scenario = inherited_scenario (kind);
        g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
        g_autoptr (UtenforSimulation) simulation = simulate (scenario, 2, draws[i]);

        for (guint payer = 0; payer <= N_PAYERS; payer++)
          {
            g_autoptr (UtenforValueOfKnowing) knowing = utenfor_value_of_knowing_new (what_if, simulation, payer);

            g_assert_cmpuint (knowing->elements->len, ==, what_if->elements->len);
            for (guint k = 0; k < knowing->elements->len; k++)
              {
                const UtenforWorth *worth = &g_array_index (knowing->elements, UtenforWorth, k);

                g_assert_cmpfloat (worth->worth, >=, 0);
                g_assert_cmpfloat (worth->worth, <=, worth->most * (1 + 1e-9) + 1e-6);
                g_assert_cmpfloat (worth->most, <=, knowing->all * (1 + 1e-9) + 1e-6);
              }
          }
      }
}

static void
test_seed (void)
{
  g_autoptr (UtenforValueOfKnowing) first = know_normal (0.5, 1, 2, 9);
  g_autoptr (UtenforValueOfKnowing) again = know_normal (0.5, 1, 2, 9);
  g_autoptr (UtenforValueOfKnowing) other = know_normal (0.5, 1, 2, 10);
  gsize size = 2 * sizeof (UtenforWorth);

  g_assert_cmpfloat (first->all, ==, again->all);
  g_assert_cmpint (memcmp (first->elements->data, again->elements->data, size), ==, 0);
  g_assert_cmpint (memcmp (first->elements->data, other->elements->data, size), !=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draws/value-of-knowing/normal", test_normal);
  g_test_add_func ("/draws/value-of-knowing/order", test_order);
  g_test_add_func ("/draws/value-of-knowing/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/draws/value-of-knowing/engine", test_engine);
  g_test_add_func ("/draws/value-of-knowing/settled", test_settled);
  g_test_add_func ("/draws/value-of-knowing/bounds", test_bounds);
  g_test_add_func ("/draws/value-of-knowing/seed", test_seed);

  return g_test_run ();
}
