/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stress.h"

#include <glib/gi18n-lib.h>

#include "evaluate.h"

/* docs/model.md, "Stress tests": years later, share of the effect, least relapse, no floor,
 * least leak, budget view, share that is still cashable, factor on costs. */
static const UtenforStressTest tests[] = {
  { "late", N_ ("Late"), N_ ("The effect comes two years later."),
    2, 1, 0, FALSE, 0, FALSE, 1, 1 },
  { "weak", N_ ("Weak"), N_ ("The effect is half as large."),
    0, 0.5, 0, FALSE, 0, FALSE, 1, 1 },
  { "fading", N_ ("Fading"), N_ ("A tenth of the effect or more is lost every year, and nothing of it stays for good."),
    0, 1, 0.1, TRUE, 0, FALSE, 1, 1 },
  { "leaky", N_ ("Leaky"), N_ ("Five of a hundred participants or more move out every year."),
    0, 1, 0, FALSE, 0.05, FALSE, 1, 1 },
  { "not-cashable", N_ ("Not cashable"), N_ ("Only what can be taken out of a budget counts, and half as much of it can."),
    0, 1, 0, FALSE, 0, TRUE, 0.5, 1 },
  { "dearer", N_ ("Dearer"), N_ ("The measure costs half as much again."),
    0, 1, 0, FALSE, 0, FALSE, 1, 1.5 },
};

const UtenforStressTest *
utenfor_stress_tests (guint *n)
{
  *n = G_N_ELEMENTS (tests);

  return tests;
}

/* --- the scenario ------------------------------------------------------------------ */

/* A number that is set is certain: its interval was about another value. */
static void
raise_to (UtenforQuantity *quantity,
          double           least)
{
  if (quantity->value < least)
    *quantity = utenfor_quantity (least);
}

/* The same number, so many times as large, and as uncertain. */
static void
multiply (UtenforQuantity *quantity,
          double           factor)
{
  quantity->value *= factor;
  quantity->low *= factor;
  quantity->high *= factor;
}

static void
stress_course (UtenforCourse           *course,
               const UtenforStressTest *test)
{
  course->lag = MIN (course->lag + test->later, UTENFOR_MAX_YEARS);
  raise_to (&course->relapse, test->least_relapse);
  if (test->no_floor)
    course->floor = utenfor_quantity (0);
}

static void
stress_effect (UtenforEffect           *effect,
               const UtenforStressTest *test)
{
  multiply (&effect->causal_share, test->effect_share);
  stress_course (&effect->course, test);
  for (guint i = 0; i < effect->risks->len; i++)
    stress_course (&g_array_index (effect->risks, UtenforEffectRisk, i).course, test);
}

/* A fixed amount of a payer rises with the line it is part of. */
static void
stress_line (UtenforCostLine *line,
             double           factor)
{
  multiply (&line->amount, factor);
  for (guint i = 0; line->split.fixed && i < line->split.parts->len; i++)
    multiply (&g_array_index (line->split.parts, UtenforSplitPart, i).amount, factor);
}

static UtenforCatalogue *
less_cashable (UtenforCatalogue *catalogue,
               double            share,
               UtenforIssues    *issues)
{
  g_autoptr (UtenforCatalogue) derived = utenfor_catalogue_derive (catalogue);

  for (guint k = 0; k < derived->services->len; k++)
    {
      UtenforService *service = &g_array_index (derived->services, UtenforService, k);

      multiply (&service->cashable, share);
      service->has_cashable = TRUE;
    }

  return utenfor_catalogue_build (derived, issues) ? g_steal_pointer (&derived) : NULL;
}

UtenforScenario *
utenfor_stress_scenario (UtenforScenario         *scenario,
                         const UtenforStressTest *test,
                         UtenforIssues           *issues)
{
  g_autoptr (UtenforScenario) changed = utenfor_scenario_copy (scenario);

  stress_effect (&changed->effect, test);
  for (guint l = 0; l < changed->lines->len; l++)
    stress_line (&g_array_index (changed->lines, UtenforCostLine, l), test->cost_factor);
  if (test->least_leak > 0)
    {
      raise_to (&changed->migration, test->least_leak);
      changed->has_migration = TRUE;
    }
  if (test->cashable_share != 1)
    {
      UtenforCatalogue *catalogue = less_cashable (changed->catalogue, test->cashable_share, issues);

      if (catalogue == NULL)
        return NULL;
      utenfor_catalogue_unref (changed->catalogue);
      changed->catalogue = catalogue;
    }

  return g_steal_pointer (&changed);
}

/* --- results ----------------------------------------------------------------------- */

static UtenforResult *
look_at (UtenforScenario   *scenario,
         const UtenforView *view,
         gboolean           budget,
         UtenforIssues     *issues)
{
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, 0, issues);
  UtenforView seen = *view;

  seen.budget = view->budget || budget;

  return account != NULL ? utenfor_result_new (account, &seen) : NULL;
}

/* Who moves out has to be somebody's: without a payer that receives, nobody can. */
static gboolean
can_happen (const UtenforScenario   *scenario,
            const UtenforStressTest *test)
{
  return test->least_leak == 0 || utenfor_catalogue_get_receiver (scenario->catalogue) >= 0;
}

static UtenforResult *
stress (UtenforScenario         *scenario,
        const UtenforStressTest *test,
        const UtenforView       *view,
        UtenforIssues           *issues)
{
  g_autoptr (UtenforScenario) stressed = utenfor_stress_scenario (scenario, test, issues);

  return stressed != NULL ? look_at (stressed, view, test->budget, issues) : NULL;
}

GPtrArray *
utenfor_stress_new (UtenforScenario   *scenario,
                    const UtenforView *view,
                    UtenforIssues     *issues)
{
  guint before = issues->n_errors;
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_result_unref);

  g_return_val_if_fail (scenario != NULL && view != NULL && issues != NULL, NULL);

  g_ptr_array_add (results, look_at (scenario, view, FALSE, issues));
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_ptr_array_add (results, can_happen (scenario, &tests[i]) ? stress (scenario, &tests[i], view, issues) : NULL);

  return issues->n_errors == before ? g_steal_pointer (&results) : NULL;
}
