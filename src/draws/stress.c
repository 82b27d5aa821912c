/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stress.h"

#include "evaluate.h"

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

/* The same the other way. */
static void
lower_to (UtenforQuantity *quantity,
          double           most)
{
  if (quantity->value > most)
    *quantity = utenfor_quantity (most);
}

static void
stress_course (UtenforCourse           *course,
               const UtenforStressTest *test)
{
  course->lag = MIN (course->lag + test->lag, UTENFOR_MAX_YEARS);
  raise_to (&course->relapse, test->numbers[UTENFOR_STRESS_RELAPSE].value);
  lower_to (&course->floor, test->numbers[UTENFOR_STRESS_FLOOR].value);
}

static void
stress_effect (UtenforEffect           *effect,
               const UtenforStressTest *test)
{
  multiply (&effect->causal_share, test->numbers[UTENFOR_STRESS_CAUSAL_SHARE].value);
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
  const UtenforQuantity *numbers = test->numbers;
  g_autoptr (UtenforScenario) changed = utenfor_scenario_copy (scenario);

  stress_effect (&changed->effect, test);
  for (guint l = 0; l < changed->lines->len; l++)
    stress_line (&g_array_index (changed->lines, UtenforCostLine, l), numbers[UTENFOR_STRESS_AMOUNT].value);
  if (numbers[UTENFOR_STRESS_MIGRATION].value > 0)
    {
      raise_to (&changed->migration, numbers[UTENFOR_STRESS_MIGRATION].value);
      changed->has_migration = TRUE;
    }
  if (numbers[UTENFOR_STRESS_CASHABLE].value != 1)
    {
      UtenforCatalogue *catalogue = less_cashable (changed->catalogue, numbers[UTENFOR_STRESS_CASHABLE].value, issues);

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
  g_autoptr (UtenforAccount) account = utenfor_evaluate (scenario, view->price_year, issues);
  UtenforView seen = *view;

  seen.budget = view->budget || budget;

  return account != NULL ? utenfor_result_new (account, &seen) : NULL;
}

/* Who moves out has to be somebody's: without a payer that receives, nobody can. */
static gboolean
can_happen (const UtenforScenario   *scenario,
            const UtenforStressTest *test)
{
  return test->numbers[UTENFOR_STRESS_MIGRATION].value == 0 || utenfor_catalogue_get_receiver (scenario->catalogue) >= 0;
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
utenfor_stress_new (UtenforScenario          *scenario,
                    const UtenforStressTests *tests,
                    const UtenforView        *view,
                    UtenforIssues            *issues)
{
  guint before;
  g_autoptr (GPtrArray) results = NULL;

  g_return_val_if_fail (scenario != NULL && tests != NULL && view != NULL && issues != NULL, NULL);

  before = issues->n_errors;
  results = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_result_unref);
  g_ptr_array_add (results, look_at (scenario, view, FALSE, issues));
  for (guint i = 0; i < tests->tests->len; i++)
    {
      const UtenforStressTest *test = utenfor_stress_tests_get (tests, i);

      g_ptr_array_add (results, can_happen (scenario, test) ? stress (scenario, test, view, issues) : NULL);
    }

  return issues->n_errors == before ? g_steal_pointer (&results) : NULL;
}
