/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sensitivity.h"
#include "uncertain.h"

#include <string.h>

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

/* Example A (net 46 402 763.61 in all): only its success and its cost are uncertain. */
static UtenforScenario *
uncertain_example (void)
{
  UtenforScenario *scenario = example_a ();

  scenario->effect.success_with = between (0.07, 0.1, 0.13);
  line_at (scenario, 0)->amount = between (5000, 7500, 12500);

  return scenario;
}

static UtenforWhatIf *
what_if_of (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforWhatIf *what_if = utenfor_what_if_new (scenario, NULL, issues);

  assert_no_issues (issues);

  return what_if;
}

static double
net_of (UtenforScenario *scenario,
        guint            payer)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);
  g_autoptr (UtenforResult) result = look (account, TRUE, FALSE, 0);

  return utenfor_result_get_outcome (result, payer)->net;
}

static void
test_tornado (void)
{
  g_autoptr (UtenforScenario) scenario = uncertain_example ();
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, 2);
  const UtenforSwing *swing = &g_array_index (swings, UtenforSwing, 0);
  double              gain = 46402763.61 + 80 * 7500;

  g_assert_cmpuint (swings->len, ==, 2);
  g_assert_true (g_str_has_suffix (swing->path, "/effect/success-with"));
  g_assert_cmpuint (swing->n_numbers, ==, 1);
  assert_close (swing->net_at_low, gain / 2 - 80 * 7500, 0, 0.01);
  assert_close (swing->net_at_high, gain * 1.5 - 80 * 7500, 0, 0.02);

  swing = &g_array_index (swings, UtenforSwing, 1);
  assert_close (swing->net_at_low, gain - 80 * 5000, 0, 0.01);
  assert_close (swing->net_at_high, gain - 80 * 12500, 0, 0.01);
  assert_close (utenfor_swing_get_width (swing), 80 * 7500, 0, 1e-6);
}

static void
test_payer (void)
{
  g_autoptr (UtenforScenario) scenario = uncertain_example ();
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, 1);

  /* The state pays nothing for the measure. */
  assert_close (utenfor_swing_get_width (&g_array_index (swings, UtenforSwing, 1)), 0, 0, 1e-6);
  assert_close (g_array_index (swings, UtenforSwing, 0).net_at_low, 37602210.89 / 2, 0, 0.01);
}

/* What is replaced goes back, so asking twice gives the same. */
static void
test_again (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_TRANSITION);
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  g_autoptr (GArray) first = utenfor_sensitivity_new (what_if, 0);
  g_autoptr (GArray) second = utenfor_sensitivity_new (what_if, 0);

  g_assert_cmpuint (first->len, >, 8);
  g_assert_cmpuint (first->len, ==, second->len);
  g_assert_cmpint (memcmp (first->data, second->data, first->len * sizeof (UtenforSwing)), ==, 0);
}

static void
test_untouched (void)
{
  for (UtenforEffectKind kind = UTENFOR_EFFECT_LIFE_COURSE; kind <= UTENFOR_EFFECT_TRANSITION; kind++)
    {
      g_autoptr (UtenforScenario) scenario = inherited_scenario (kind);
      g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);

      utenfor_what_if_compute (what_if);
      for (guint p = 0; p <= N_PAYERS; p++)
        for (guint lane = 0; lane < UTENFOR_LANES; lane++)
          assert_close (utenfor_what_if_get_net (what_if, p, lane), net_of (scenario, p), 1e-9, 1e-6);
    }
}

/* All ages of an element move together, each as much in proportion. */
static void
test_proportion (void)
{
  g_autoptr (UtenforScenario) scenario = inherited_scenario (UTENFOR_EFFECT_LIFE_COURSE);
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  int                   i = utenfor_what_if_find_element (what_if, "based/use-risk/help/work");
  const UtenforElement *element;

  g_assert_cmpint (i, >=, 0);
  element = utenfor_what_if_get_element (what_if, i);
  g_assert_cmpuint (element->slots->len, ==, 2);
  g_assert_cmpfloat (element->value, ==, 2);
  utenfor_what_if_set (what_if, element, 3, 4);
  g_assert_cmpfloat (what_if->desk->values[g_array_index (element->slots, guint, 0)][3], ==, 4);
  g_assert_cmpfloat (what_if->desk->values[g_array_index (element->slots, guint, 1)][3], ==, 1);
  g_assert_cmpfloat (what_if->desk->values[g_array_index (element->slots, guint, 1)][2], ==, 0.5);
}

static void
test_draw (void)
{
  g_autoptr (UtenforScenario) scenario = uncertain_example ();
  g_autoptr (UtenforWhatIf) what_if = NULL;

  scenario->effect.success_with.draw = line_at (scenario, 0)->amount.draw = g_intern_static_string ("mood");
  what_if = what_if_of (scenario);
  g_assert_cmpuint (what_if->elements->len, ==, 1);
  g_assert_cmpuint (utenfor_what_if_get_element (what_if, 0)->slots->len, ==, 2);
  g_assert_cmpint (utenfor_what_if_find_element (what_if, "mood"), ==, 0);
  g_assert_cmpint (utenfor_what_if_find_element (what_if, "temper"), ==, -1);
}

static void
test_map (void)
{
  g_autoptr (UtenforScenario) scenario = uncertain_example ();
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  const UtenforElement *line = utenfor_what_if_get_element (what_if, 0);
  const UtenforElement *success = utenfor_what_if_get_element (what_if, 1);
  g_autoptr (UtenforMap) map = utenfor_map_new (what_if, 2, success, 7, line, 3);
  double gain = 46402763.61 + 80 * 7500;

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 7; column++)
      assert_close (map->net[row * 7 + column], gain * (map->x[column] - 0.04) / 0.06 - 80 * map->y[row], 1e-9, 0.05);
  g_assert_cmpfloat (map->x[0], ==, 0.07);
  g_assert_cmpfloat (map->y[2], ==, 12500);
}

static void
test_certain (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (UtenforWhatIf) what_if = what_if_of (scenario);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, 0);

  g_assert_cmpuint (swings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draws/sensitivity/tornado", test_tornado);
  g_test_add_func ("/draws/sensitivity/payer", test_payer);
  g_test_add_func ("/draws/sensitivity/again", test_again);
  g_test_add_func ("/draws/sensitivity/untouched", test_untouched);
  g_test_add_func ("/draws/sensitivity/proportion", test_proportion);
  g_test_add_func ("/draws/sensitivity/draw", test_draw);
  g_test_add_func ("/draws/sensitivity/map", test_map);
  g_test_add_func ("/draws/sensitivity/certain", test_certain);

  return g_test_run ();
}
