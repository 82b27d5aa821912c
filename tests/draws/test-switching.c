/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "switching.h"
#include "uncertain.h"

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

/* (transfer full) of UtenforSwitching */
static GArray *
ask (UtenforScenario *scenario,
     guint            payer)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = utenfor_what_if_new (scenario, NULL, issues);

  assert_no_issues (issues);

  return utenfor_switching_new (what_if, payer);
}

static const UtenforSwitching *
find (const GArray *switchings,
      const char   *ending)
{
  for (guint i = 0; i < switchings->len; i++)
    if (g_str_has_suffix (g_array_index (switchings, UtenforSwitching, i).path, ending))
      return &g_array_index (switchings, UtenforSwitching, i);
  g_assert_not_reached ();
}

/* Linear, so the root is known: gain is 9 400 552.72 for 0.06 more successes. */
static void
test_linear (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GArray) switchings = NULL;
  const UtenforSwitching *success;
  double                  gain = 8800552.72 + 80 * 7500;

  scenario->effect.success_with = between (0.07, 0.1, 0.13);
  line_at (scenario, 0)->amount = between (5000, 7500, 12500);
  switchings = ask (scenario, 0);
  g_assert_cmpuint (switchings->len, ==, 2);

  success = find (switchings, "success-with");
  g_assert_cmpint (success->answer, ==, UTENFOR_SWITCHING_AT);
  assert_close (success->at, 0.04 + 0.06 * 80 * 7500 / gain, 1e-6, 0);
  g_assert_false (success->inside);
  assert_close (find (switchings, "amount")->at, gain / 80, 1e-6, 0);
  /* Success is 1.0 of its width away, the cost 14.7. */
  g_assert_true (g_str_has_suffix (g_array_index (switchings, UtenforSwitching, 0).path, "success-with"));
}

static void
test_inside (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GArray) switchings = NULL;

  scenario->effect.success_with = between (0.02, 0.1, 0.13);
  switchings = ask (scenario, 0);
  g_assert_true (find (switchings, "success-with")->inside);
}

/* The net of a payer who pays nothing and gains. */
static void
test_never_and_any (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GArray) gains = NULL;
  g_autoptr (GArray) loses = NULL;

  line_at (scenario, 0)->amount = between (5000, 7500, 12500);
  gains = ask (scenario, 1);
  g_assert_cmpint (find (gains, "amount")->answer, ==, UTENFOR_SWITCHING_ANY);
  g_assert_true (isnan (find (gains, "amount")->at));

  scenario->effect.success_with = utenfor_quantity (0.01);
  loses = ask (scenario, 0);
  g_assert_cmpint (find (loses, "amount")->answer, ==, UTENFOR_SWITCHING_NEVER);
}

static void
test_nothing (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autoptr (GArray) switchings = NULL;

  scenario->effect.success_with = utenfor_quantity (0.04);
  scenario->effect.causal_share = between (0.3, 0.5, 0.8);
  switchings = ask (scenario, 1);
  g_assert_cmpint (find (switchings, "causal-share")->answer, ==, UTENFOR_SWITCHING_ANY);
}

/* At every root the net is nothing, whatever kind of number it is. */
static void
test_roots (void)
{
  for (UtenforEffectKind kind = UTENFOR_EFFECT_LIFE_COURSE; kind <= UTENFOR_EFFECT_TRANSITION; kind++)
    {
      g_autoptr (UtenforScenario) scenario = inherited_scenario (kind);
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforWhatIf) what_if = NULL;
      g_autoptr (GArray) switchings = NULL;
      guint n_roots = 0;

      what_if = utenfor_what_if_new (scenario, NULL, issues);
      switchings = utenfor_switching_new (what_if, KOMMUNE);
      for (guint i = 0; i < switchings->len; i++)
        {
          const UtenforSwitching *switching = &g_array_index (switchings, UtenforSwitching, i);
          int                     element = utenfor_what_if_find_element (what_if, switching->path);
          double                  values[2] = { switching->at * (1 - 2e-6), switching->at * (1 + 2e-6) };
          double                  net[2];

          if (switching->answer != UTENFOR_SWITCHING_AT)
            continue;
          utenfor_what_if_try (what_if, utenfor_what_if_get_element (what_if, element), KOMMUNE, values, 2, net);
          g_assert_cmpfloat (net[0] * net[1], <=, 0);
          n_roots++;
        }
      g_assert_cmpuint (n_roots, >, 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draws/switching/linear", test_linear);
  g_test_add_func ("/draws/switching/inside", test_inside);
  g_test_add_func ("/draws/switching/never-and-any", test_never_and_any);
  g_test_add_func ("/draws/switching/nothing", test_nothing);
  g_test_add_func ("/draws/switching/roots", test_roots);

  return g_test_run ();
}
