/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "uncertain.h"

#include "tables.h"

void
set_intervals (UtenforCatalogue *catalogue,
               double            half_width)
{
  for (guint grade = 0; grade < UTENFOR_N_GRADES; grade++)
    for (guint kind = 0; kind < UTENFOR_N_NUMBER_KINDS; kind++)
      catalogue->intervals.half_width[grade][kind] = half_width;
}

static void
add_straight_use (UtenforPopulation *population,
                  gboolean           is_risk,
                  const char        *service,
                  const char        *state,
                  double             from,
                  double             to)
{
  UtenforUse use = a_use (population, service, state);

  use.series.straight = TRUE;
  utenfor_age_series_add (&use.series, 21, 21, utenfor_quantity (from));
  utenfor_age_series_add (&use.series, 23, 23, utenfor_quantity (to));
  utenfor_population_add_use (population, is_risk, use);
}

UtenforScenario *
inherited_scenario (UtenforEffectKind kind)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) base = NULL;
  g_autoptr (UtenforPopulation) group = NULL;
  UtenforScenario *scenario;

  build_catalogue (catalogue);
  set_intervals (catalogue, 0.3);
  base = small_group (catalogue);
  add_move (base, "work", "dead", 0.01);
  add_straight_use (base, FALSE, "help", "work", 0.5, 1.5);
  build_population (base);

  group = based_on (base);
  group->first_age = 21;
  add_start_risk (group, "benefit", 1.2);
  add_move_risk (group, "work", "benefit", 1.5);
  add_move (group, "benefit", "dead", 0.02);
  add_use_risk (group, "help", "benefit", 1.3);
  add_straight_use (group, TRUE, "help", "work", 2, 0.5);
  build_population (group);

  scenario = small_scenario_of (group, base);
  scenario->participants = 40;
  scenario->intakes = 2;
  scenario->entry_age = 22;
  scenario->effect.kind = kind;
  add_line (scenario, "course", UTENFOR_BASIS_PARTICIPANT, 300, 0, 1, "kommune 0.5 stat 0.5");
  scenario->effect.success_with = utenfor_quantity (0.6);
  scenario->effect.success_without = utenfor_quantity (0.2);
  scenario->effect.course.relapse = utenfor_quantity (0.1);
  scenario->effect.course.floor = utenfor_quantity (0.3);
  if (kind == UTENFOR_EFFECT_TRANSITION)
    add_effect (scenario, "benefit", "work", 2, 0, 2);

  return scenario;
}

UtenforScenario *
inherited_life_course (void)
{
  return inherited_scenario (UTENFOR_EFFECT_LIFE_COURSE);
}

UtenforScenario *
inherited_transition (void)
{
  return inherited_scenario (UTENFOR_EFFECT_TRANSITION);
}

UtenforScenario *
harmful_scenario (void)
{
  UtenforScenario *scenario = example_a ();

  scenario->effect.success_with = utenfor_quantity (0.01);
  scenario->effect.success_without = utenfor_quantity (0.3);

  return scenario;
}

/* --- the slow way ------------------------------------------------------------------- */

typedef struct
{
  const UtenforUncertainty *uncertainty;
  const UtenforLanes       *values;
  guint                     lane;
} Lane;

static void
set_number (const UtenforNumber *number,
            gpointer             user_data)
{
  const Lane *lane = user_data;
  guint       slot = utenfor_uncertainty_get_slot (lane->uncertainty, number->quantity);

  ((UtenforQuantity *)number->quantity)->value = lane->values[slot][lane->lane];
}

/* Tables of the numbers as they now are, whether or not they add up. */
static void
rebuild (UtenforPopulation *population)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  double sum = 0;

  if (population->base != NULL)
    rebuild (population->base);
  for (guint i = 0; i < population->starts->len; i++)
    sum += g_array_index (population->starts, UtenforStart, i).share.value;
  for (guint i = 0; i < population->starts->len; i++)
    g_array_index (population->starts, UtenforStart, i).share.value /= sum;
  utenfor_tables_free (population->tables);
  population->tables = utenfor_tables_new (population, issues);
}

UtenforAccount *
account_of_lane (UtenforScenario          *scenario,
                 const UtenforUncertainty *uncertainty,
                 const UtenforLanes       *values,
                 guint                     lane,
                 int                       price_year)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  Lane            drawn = { uncertainty, values, lane };
  UtenforAccount *account;

  utenfor_scenario_foreach_number (scenario, set_number, &drawn);
  rebuild (scenario->reference);
  rebuild (scenario->group);
  account = utenfor_evaluate (scenario, price_year, issues);
  g_assert_cmpuint (issues->n_errors, ==, 0);

  return account;
}

double *
evaluate_lane (UtenforScenario          *scenario,
               const UtenforUncertainty *uncertainty,
               const UtenforLanes       *values,
               guint                     lane)
{
  g_autoptr (UtenforAccount) account = account_of_lane (scenario, uncertainty, values, lane, 0);
  double *net;

  net = g_new0 (double, account->n_payers * account->n_years);
  for (guint p = 0; p < account->n_payers; p++)
    for (guint t = 0; t < account->n_years; t++)
      {
        double *here = &net[p * account->n_years + t];

        for (guint k = 0; k < account->n_services; k++)
          *here += utenfor_account_get_flow (account, UTENFOR_WITHOUT, k, p)[t] - utenfor_account_get_flow (account, UTENFOR_WITH, k, p)[t];
        for (guint l = 0; l < account->n_lines; l++)
          *here -= utenfor_account_get_programme (account, l, p)[t];
      }

  return net;
}
