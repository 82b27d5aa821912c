/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluate.h"
#include "person-plan.h"
#include "price.h"

#include <string.h>

static const UtenforLanePopulation *
add_population (UtenforLaneModel        *model,
                const UtenforPopulation *population)
{
  const UtenforLanePopulation *base = NULL;
  UtenforLanePopulation       *plan;

  for (guint i = 0; i < model->populations->len; i++)
    {
      const UtenforLanePopulation *known = g_ptr_array_index (model->populations, i);

      if (known->population == population)
        return known;
    }

  if (population->base != NULL)
    base = add_population (model, population->base);
  plan = utenfor_lane_population_new (population, base, model->populations->len, model->uncertainty);
  g_ptr_array_add (model->populations, plan);

  return plan;
}

static void
plan_populations (UtenforLaneModel *model)
{
  const UtenforScenario *scenario = model->scenario;

  model->populations = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_lane_population_free);
  model->group = add_population (model, scenario->group);
  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    model->reference = add_population (model, scenario->reference);
}

static void
plan_time (UtenforLaneModel *model)
{
  const UtenforScenario *scenario = model->scenario;
  int                    n_ages;

  model->n_years = utenfor_scenario_get_horizon (scenario, model->view.horizon);
  model->first_age = MAX (scenario->entry_age, scenario->group->first_age);
  model->offset = model->first_age - scenario->entry_age;
  n_ages = MIN (scenario->group->last_age - model->first_age + 1, (int)model->n_years - (int)model->offset);
  model->n_ages = MAX (0, n_ages);
  model->discount = g_new (double, model->n_years);
  utenfor_view_fill_discount (&model->view, scenario, model->n_years, model->discount);
}

static void
plan_prices (UtenforLaneModel *model)
{
  const UtenforScenario  *scenario = model->scenario;
  const UtenforCatalogue *catalogue = scenario->catalogue;

  model->carry = g_new (double, catalogue->services->len);
  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      model->carry[k] = utenfor_price_factor (catalogue, service->index,
                                              utenfor_scenario_service_price_year (scenario, service),
                                              model->view.price_year);
    }

  model->growth = g_new (double, (gsize)(1 + catalogue->indices->len) * model->n_years);
  for (int i = -1; i < (int)catalogue->indices->len; i++)
    for (guint t = 0; t < model->n_years; t++)
      model->growth[(gsize)(i + 1) * model->n_years + t] = utenfor_price_growth (catalogue, i, t);
}

/* A gain that can be taken out of a budget only in part, or late, is not in
 * proportion to what it is a gain of: it is judged service by service. */
static gboolean
is_judged_alone (const UtenforLaneModel *model,
                 const UtenforService   *service)
{
  return model->view.budget && (service->has_cashable || service->cashable.value != 1 || service->cashable_delay > 0);
}

static void
plan_uses (UtenforLaneModel *model,
           gboolean          with_persons,
           UtenforIssues    *issues)
{
  const UtenforLanePopulation *plans[] = { model->group, model->reference };
  const UtenforCatalogue      *catalogue = model->scenario->catalogue;
  g_autofree guint            *purse_of = g_new (guint, catalogue->services->len);
  g_autofree gboolean         *alone = g_new0 (gboolean, MAX (catalogue->services->len, 1));
  gboolean                     has_persons = with_persons && utenfor_person_plan_find (model->scenario, alone);

  for (guint k = 0; k < catalogue->services->len; k++)
    alone[k] |= is_judged_alone (model, utenfor_catalogue_get_service (catalogue, k));
  model->purses = utenfor_purses_new (catalogue, alone, purse_of);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    if (plans[i] != NULL)
      model->uses[i] = utenfor_lane_uses_new (plans[i], model->scenario, purse_of, model->first_age, model->n_ages,
                                              model->uncertainty);
  if (has_persons)
    model->persons = utenfor_person_plan_new (model, purse_of, issues);
}

static void
note_shares (UtenforLaneModel *model,
             double           *shares,
             gboolean          leaks)
{
  const UtenforCatalogue *catalogue = model->scenario->catalogue;
  int                     receiver = utenfor_catalogue_get_receiver (catalogue);

  for (guint p = 0; p < model->n_payers; p++)
    if (shares[p] != 0)
      {
        model->has_flow[utenfor_catalogue_get_booked (catalogue, p)] = TRUE;
        if (receiver >= 0 && leaks)
          model->has_flow[receiver] = TRUE;
      }
}

/* Payers whose money can change by any drawn number. A fixed amount and the rest
 * may both be anything. */
static void
plan_flows (UtenforLaneModel *model)
{
  const UtenforScenario  *scenario = model->scenario;
  const UtenforCatalogue *catalogue = scenario->catalogue;
  g_autofree double      *shares = g_new (double, model->n_payers);

  model->has_flow = g_new0 (gboolean, model->n_payers);
  for (guint i = 0; i < G_N_ELEMENTS (model->uses); i++)
    for (guint c = 0; model->uses[i] != NULL && c < model->uses[i]->cells->len; c++)
      {
        guint                 purse = g_array_index (model->uses[i]->cells, UtenforPurseCell, c).purse;
        const UtenforService *service = utenfor_catalogue_get_service (
          catalogue, g_array_index (model->purses, UtenforPurse, purse).service);

        utenfor_catalogue_get_shares (catalogue, service, shares);
        note_shares (model, shares, service->is_equalised || scenario->migration.value > 0);
      }
  for (guint slot = 0; model->persons != NULL && slot < model->persons->n_slots; slot++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (
        catalogue, g_array_index (model->purses, UtenforPurse, model->persons->purses[slot]).service);

      utenfor_catalogue_get_shares (catalogue, service, shares);
      note_shares (model, shares, service->is_equalised || scenario->migration.value > 0);
    }
  for (guint l = 0; l < scenario->lines->len; l++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, l);

      utenfor_split_get_shares (&line->split, line->amount.value, model->n_payers, shares);
      note_shares (model, shares, FALSE);
    }
}

static UtenforLaneModel *
model_new (const UtenforUncertainty *uncertainty,
           const UtenforView        *view,
           gboolean                  with_persons,
           UtenforIssues            *issues)
{
  guint             errors_before = issues->n_errors;
  UtenforAccount   *account = utenfor_evaluate (uncertainty->scenario, view != NULL ? view->price_year : 0, issues);
  UtenforLaneModel *model;

  if (account == NULL)
    return NULL;

  model = g_new0 (UtenforLaneModel, 1);
  model->scenario = utenfor_scenario_ref (uncertainty->scenario);
  model->uncertainty = uncertainty;
  model->account = account;
  model->n_payers = account->n_payers;
  if (view != NULL)
    model->view = *view;
  else
    utenfor_view_init (&model->view, model->scenario);
  model->view.price_year = account->price_year;
  plan_populations (model);
  plan_time (model);
  plan_prices (model);
  plan_uses (model, with_persons, issues);
  plan_flows (model);
  if (issues->n_errors > errors_before)
    g_clear_pointer (&model, utenfor_lane_model_free);

  return model;
}

UtenforLaneModel *
utenfor_lane_model_new (const UtenforUncertainty *uncertainty,
                        const UtenforView        *view,
                        UtenforIssues            *issues)
{
  return model_new (uncertainty, view, FALSE, issues);
}

UtenforLaneModel *
utenfor_lane_model_new_with_persons (const UtenforUncertainty *uncertainty,
                                     const UtenforView        *view,
                                     UtenforIssues            *issues)
{
  return model_new (uncertainty, view, TRUE, issues);
}

void
utenfor_lane_model_free (UtenforLaneModel *model)
{
  if (model == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (model->uses); i++)
    utenfor_lane_uses_free (model->uses[i]);
  g_ptr_array_unref (model->populations);
  g_array_unref (model->purses);
  g_free (model->discount);
  g_free (model->growth);
  g_free (model->carry);
  utenfor_person_plan_free (model->persons);
  g_free (model->has_flow);
  utenfor_account_unref (model->account);
  utenfor_scenario_unref (model->scenario);
  g_free (model);
}
