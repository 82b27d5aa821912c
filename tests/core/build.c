/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"

#include <stdlib.h>

void
assert_no_issues (const UtenforIssues *issues)
{
  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      g_autofree char *message = utenfor_issue_dup_message (utenfor_issues_get (issues, i));

      g_test_message ("%s", message);
    }
  g_assert_cmpuint (issues->n_errors, ==, 0);
}

void
add_payer (UtenforCatalogue *catalogue,
           const char       *id)
{
  UtenforPayer payer;

  utenfor_payer_init (&payer, id);
  utenfor_catalogue_add_payer (catalogue, payer, NULL);
}

void
add_sector (UtenforCatalogue *catalogue,
            const char       *id)
{
  UtenforSector sector = { .id = g_intern_string (id), .is_programme = g_str_equal (id, "tiltak") };

  utenfor_catalogue_add_sector (catalogue, sector, NULL);
}

void
add_state (UtenforCatalogue *catalogue,
           const char       *id,
           UtenforStateKind  kind)
{
  UtenforState state = { .id = g_intern_string (id), .kind = kind };

  utenfor_catalogue_add_state (catalogue, state, NULL);
}

static guint
payer_of (const UtenforCatalogue *catalogue,
          const char             *id)
{
  int payer = utenfor_catalogue_find_payer (catalogue, id);

  g_assert_cmpint (payer, >=, 0);

  return payer;
}

void
set_split (UtenforSplit           *split,
           const UtenforCatalogue *catalogue,
           const char             *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint i = 0;

  if (g_str_equal (words[0], "rest"))
    {
      split->fixed = TRUE;
      split->rest_payer = payer_of (catalogue, words[1]);
      i = 2;
    }
  for (; words[i] != NULL; i += 2)
    utenfor_split_add (split, payer_of (catalogue, words[i]), utenfor_quantity (g_ascii_strtod (words[i + 1], NULL)));
}

UtenforService *
add_service (UtenforCatalogue *catalogue,
             const char       *id,
             double            unit_cost,
             const char       *split)
{
  UtenforService service;
  guint          place;

  utenfor_service_init (&service, id);
  service.unit_cost = utenfor_quantity (unit_cost);
  set_split (&service.split, catalogue, split);
  place = utenfor_catalogue_add_service (catalogue, service, NULL);

  return &g_array_index (catalogue->services, UtenforService, place);
}

void
add_index (UtenforCatalogue *catalogue,
           const char       *id,
           int               year,
           double            value,
           int               later,
           double            later_value,
           double            growth)
{
  UtenforIndexYear years[] = { { year, value }, { later, later_value } };
  UtenforIndex     index;

  utenfor_index_init (&index, id);
  index.growth = utenfor_quantity (growth);
  g_array_append_vals (index.years, years, G_N_ELEMENTS (years));
  utenfor_catalogue_add_index (catalogue, index, NULL);
}

void
build_catalogue (UtenforCatalogue *catalogue)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_catalogue_build (catalogue, issues);
  assert_no_issues (issues);
}

static guint
state_of (const UtenforPopulation *population,
          const char              *id)
{
  int state = utenfor_population_find_state (population, id);

  g_assert_cmpint (state, >=, 0);

  return state;
}

void
add_start (UtenforPopulation *population,
           const char        *state,
           double             share)
{
  UtenforStart start = { state_of (population, state), utenfor_quantity (share) };

  utenfor_population_add_start (population, FALSE, start);
}

UtenforMove
a_move (UtenforPopulation *population,
        const char        *from,
        const char        *to)
{
  UtenforMove move = { state_of (population, from), state_of (population, to), { 0 } };

  utenfor_age_series_init (&move.series);

  return move;
}

void
add_move (UtenforPopulation *population,
          const char        *from,
          const char        *to,
          double             probability)
{
  UtenforMove move = a_move (population, from, to);

  utenfor_age_series_add (&move.series, population->first_age, population->last_age - 1, utenfor_quantity (probability));
  utenfor_population_add_move (population, FALSE, move);
}

UtenforUse
a_use (UtenforPopulation *population,
       const char        *service,
       const char        *state)
{
  int        place = utenfor_catalogue_find_service (population->catalogue, service);
  UtenforUse use = { place, state_of (population, state), { 0 } };

  g_assert_cmpint (place, >=, 0);
  utenfor_age_series_init (&use.series);

  return use;
}

void
add_use (UtenforPopulation *population,
         const char        *service,
         const char        *state,
         double             units)
{
  UtenforUse use = a_use (population, service, state);

  utenfor_age_series_add (&use.series, population->first_age, population->last_age, utenfor_quantity (units));
  utenfor_population_add_use (population, FALSE, use);
}

void
build_population (UtenforPopulation *population)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  utenfor_population_build (population, issues);
  assert_no_issues (issues);
}

void
add_line (UtenforScenario *scenario,
          const char      *id,
          UtenforBasis     basis,
          double           amount,
          int              from,
          int              to,
          const char      *split)
{
  UtenforCostLine line;

  utenfor_cost_line_init (&line, id);
  line.basis = basis;
  line.amount = utenfor_quantity (amount);
  line.from = from;
  line.to = to;
  set_split (&line.split, scenario->catalogue, split);
  g_array_append_val (scenario->lines, line);
}

void
add_effect (UtenforScenario *scenario,
            const char      *from,
            const char      *to,
            double           risk,
            int              lag,
            int              years)
{
  UtenforEffectRisk effect = {
    .on_start = from == NULL,
    .to = state_of (scenario->group, to),
    .risk = utenfor_quantity (risk),
    .years = years,
  };

  if (from != NULL)
    effect.from = state_of (scenario->group, from);
  utenfor_course_init (&effect.course);
  effect.course.lag = lag;
  g_array_append_val (scenario->effect.risks, effect);
}

UtenforAccount *
evaluate (UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforAccount *account;

  utenfor_scenario_check (scenario, issues);
  assert_no_issues (issues);
  account = utenfor_evaluate (scenario, 0, issues);
  assert_no_issues (issues);
  g_assert_nonnull (account);

  return account;
}

UtenforResult *
look (UtenforAccount *account,
      gboolean        discounted,
      gboolean        budget,
      int             horizon)
{
  UtenforView view;

  utenfor_view_init (&view, account->scenario);
  view.discounted = discounted;
  view.budget = budget;
  view.horizon = horizon;

  return utenfor_result_new (account, &view);
}
