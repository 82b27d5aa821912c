/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "build.h"
#include "element-words.h"
#include "numbers.h"

/* --- titles --------------------------------------------------------------------------- */

static void
assert_title (const UtenforScenario *scenario,
              const char            *place,
              const char            *expected)
{
  g_autofree char *path = g_strconcat (scenario->id, "/", place, NULL);
  g_autofree char *title = utenfor_element_title (scenario, path);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_own (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();

  assert_title (scenario, "effect/causal-share", "Causal share");
  assert_title (scenario, "effect/success-with", "Share who succeed with the measure");
  assert_title (scenario, "migration", "Share who move out every year");
  /* What has no name is shown as it is, never left out. */
  assert_title (scenario, "something/new", "something/new");
}

static void
test_risks (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();

  assert_title (scenario, "effect/move/benefit/work/risk", "Effect on going from “benefit” to “work”");
  assert_title (scenario, "effect/move/benefit/work/relapse", "Effect on going from “benefit” to “work”: share that is lost every year");
  assert_title (scenario, "effect/start/work/floor", "Effect on starting in “work”: share that stays");
}

static void
assert_is_named (const UtenforNumber *number,
                 gpointer             user_data)
{
  g_autofree char *title = utenfor_element_title (user_data, number->path);

  g_assert_cmpstr (title, !=, number->path);
  g_assert_null (strchr (title, '/'));
}

/* Whatever a scenario rests on has a name. */
static void
test_all (void)
{
  g_autoptr (UtenforScenario) a = example_a ();
  g_autoptr (UtenforScenario) c = example_c ();
  g_autoptr (UtenforScenario) f = example_f ();

  utenfor_scenario_foreach_own_number (c, assert_is_named, c);
  utenfor_population_foreach_number (a->group, assert_is_named, a);
  utenfor_population_foreach_number (f->group, assert_is_named, f);
  utenfor_catalogue_foreach_number (f->catalogue, assert_is_named, f);
}

static void
test_values (void)
{
  static const struct
  {
    UtenforNumberKind kind;
    double            value;
    const char       *shown;
  } rows[] = {
    { UTENFOR_NUMBER_SHARE, 0.12, "12.0\302\240%" },
    { UTENFOR_NUMBER_PROBABILITY, 0.1234, "12.34\302\240%" },
    { UTENFOR_NUMBER_RISK, 1.4, "1.40" },
    { UTENFOR_NUMBER_USE, 0.0123, "0.0123" },
  };
  g_autoptr (UtenforScenario) scenario = example_a ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = utenfor_element_value (scenario, "x/y", rows[i].kind, rows[i].value);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* --- sentences ------------------------------------------------------------------------ */

static void
assert_sentence (const UtenforScenario *scenario,
                 guint                  payer,
                 UtenforSwitchingKind   answer,
                 const char            *place,
                 double                 value,
                 double                 at,
                 const char            *expected)
{
  g_autofree char *path = g_strconcat (scenario->id, "/", place, NULL);
  UtenforSwitching switching = { path, UTENFOR_NUMBER_SHARE, 1, value, 0, 1, answer, at, FALSE };
  g_autofree char *sentence = utenfor_sentence_switching (scenario, payer, &switching);
  g_auto (GStrv) pieces = g_strsplit (sentence, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", pieces);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_switching (void)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  guint total = scenario->catalogue->payers->len;

  g_array_index (scenario->catalogue->payers, UtenforPayer, 0).title = utenfor_text_new ("en", "Municipality");
  assert_sentence (scenario, 0, UTENFOR_SWITCHING_AT, "effect/success-with", 0.16, 0.132,
                   "The municipality breaks even when 9.2 of 100 more succeed; here it is 12.0.");
  assert_sentence (scenario, 0, UTENFOR_SWITCHING_AT, "effect/causal-share", 0.5, 0.25,
                   "The municipality breaks even when “Causal share” is 25.0 %; here it is 50.0 %.");
  assert_sentence (scenario, total, UTENFOR_SWITCHING_NEVER, "effect/floor", 0.5, NAN,
                   "The public sector never breaks even, whatever “Share of the effect that stays” is.");
  assert_sentence (scenario, total, UTENFOR_SWITCHING_ANY, "effect/relapse", 0.5, NAN,
                   "The public sector loses nothing, whatever “Share of the effect that is lost every year” is.");
}

/* --- what to measure --------------------------------------------------------------------- */

/* Two numbers, worth so much; the error of each is 100 kr. */
static char *
sentence_of (guint  payer,
             double all,
             double first,
             double second)
{
  g_autoptr (UtenforScenario) scenario = example_a ();
  g_autofree char      *success = g_strconcat (scenario->id, "/effect/success-with", NULL);
  g_autofree char      *causal = g_strconcat (scenario->id, "/effect/causal-share", NULL);
  UtenforWorth          worths[] = { { .path = success, .worth = first, .error = 100 }, { .path = causal, .worth = second, .error = 100 } };
  UtenforValueOfKnowing knowing = { .all = all, .elements = g_array_new (FALSE, FALSE, sizeof (UtenforWorth)) };
  char                 *sentence;

  g_array_append_vals (knowing.elements, worths, first > 0 ? 2 : 0);
  sentence = utenfor_sentence_knowing (scenario, payer, &knowing);
  g_array_unref (knowing.elements);

  return sentence;
}

static void
test_knowing (void)
{
  static const struct
  {
    double      all, first, second;
    const char *expected;
  } cases[] = {
    { 0, 0, 0, "Nothing you could learn would change the decision." },
    { 0.2, 0.1, 0.1, "Nothing you could learn would change the decision." },
    { 2e6, 1.2e6, 1e5, "Knowing “Share who succeed with the measure” exactly before starting is worth about 1.2 mill. kr to the public sector. Nothing else comes near: measure that first." },
    { 2e6, 1.2e6, 1e6, "Knowing “Share who succeed with the measure” exactly before starting is worth about 1.2 mill. kr to the public sector. Next comes “Causal share”." },
    { 5000, 150, 120, "No number alone is likely to change the decision; knowing all of them is worth about 5,000 kr to the public sector." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = sentence_of (2, cases[i].all, cases[i].first, cases[i].second);

      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/elements/own", test_own);
  g_test_add_func ("/words/elements/risks", test_risks);
  g_test_add_func ("/words/elements/all", test_all);
  g_test_add_func ("/words/elements/values", test_values);
  g_test_add_func ("/words/elements/switching", test_switching);
  g_test_add_func ("/words/elements/knowing", test_knowing);

  return g_test_run ();
}
