/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-plan.h"

#include <math.h>

/* --- what is in use ------------------------------------------------------------------ */

static gboolean
population_uses (const UtenforPopulation *population,
                 guint                    service)
{
  for (guint i = 0; i < population->tables->uses->len; i++)
    if (g_array_index (population->tables->uses, UtenforUseRow, i).service == service)
      return TRUE;

  return FALSE;
}

/* Whether money of the service can pass in this scenario. */
static gboolean
is_in_use (const UtenforScenario *scenario,
           guint                  service)
{
  if (!utenfor_scenario_counts (scenario, service))
    return FALSE;
  if (population_uses (scenario->group, service))
    return TRUE;

  return scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE && population_uses (scenario->reference, service);
}

/* A refund nothing is counted for, or that is left out with all it is booked on,
 * can be forgotten. */
static gboolean
is_refund_in_use (const UtenforScenario *scenario,
                  const UtenforRefund   *refund)
{
  gboolean is_booked = FALSE;
  gboolean is_counted = FALSE;

  for (guint i = 0; i < refund->booked->len; i++)
    is_booked |= utenfor_scenario_counts (scenario, g_array_index (refund->booked, guint, i));
  for (guint i = 0; i < refund->counted->len; i++)
    is_counted |= is_in_use (scenario, g_array_index (refund->counted, guint, i));

  return is_booked && is_counted;
}

static gboolean
is_personal (const UtenforScenario *scenario,
             guint                  service)
{
  return utenfor_catalogue_get_service (scenario->catalogue, service)->individual != NULL && is_in_use (scenario, service);
}

gboolean
utenfor_person_plan_find (const UtenforScenario *scenario,
                          gboolean              *alone)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;
  gboolean                any = FALSE;

  for (guint k = 0; k < catalogue->services->len; k++)
    any |= alone[k] = is_personal (scenario, k);
  for (guint r = 0; r < catalogue->refunds->len; r++)
    {
      const UtenforRefund *refund = utenfor_catalogue_get_refund (catalogue, r);

      if (!is_refund_in_use (scenario, refund))
        continue;
      for (guint i = 0; i < refund->booked->len; i++)
        any |= alone[g_array_index (refund->booked, guint, i)] = TRUE;
    }

  return any;
}

guint
utenfor_person_plan_get_uses (const UtenforPersonPlan *plan,
                              guint                    arm)
{
  return arm == 1 && plan->model->reference != NULL ? 1 : 0;
}

/* --- personal services ----------------------------------------------------------------- */

const UtenforLanePopulation *
utenfor_person_plan_get_population (const UtenforPersonPlan *plan,
                                    guint                    arm)
{
  return utenfor_person_plan_get_uses (plan, arm) == 1 ? plan->model->reference : plan->model->group;
}

/* A rounded table's mean is not quite the family's; that must not move the mean use. */
static double
mean_of (const UtenforQuantileTable *table)
{
  const guint  n = 12800;
  const double width = 2 * UTENFOR_Z_LIMIT / n;
  double       sum = 0;

  for (guint i = 1; i < n; i++)
    {
      double z = -UTENFOR_Z_LIMIT + i * width;

      sum += MAX (0, utenfor_quantile_table_look_up (table, z)) * exp (-z * z / 2);
    }

  return sum * width / sqrt (2 * G_PI);
}

static void
fill_variation (UtenforPersonalService *personal,
                double                  variation)
{
  UtenforDistribution shape = { UTENFOR_FAMILY_GAMMA, .a = 1 / (variation * variation), .scale = 1 };

  if (variation * variation < 1e-12)
    return;

  personal->table = utenfor_quantile_table_new (&shape);
  personal->scale = 1 / mean_of (personal->table);
}

static void
find_uses (UtenforPersonalService *personal,
           guint                   arm,
           const UtenforLaneUses  *uses,
           guint                   n_states)
{
  personal->uses[arm] = g_new (int, n_states);
  for (guint s = 0; s < n_states; s++)
    personal->uses[arm][s] = -1;
  for (guint u = 0; u < uses->uses->len; u++)
    {
      const UtenforLaneUse *use = &g_array_index (uses->uses, UtenforLaneUse, u);

      if (use->service == personal->service)
        personal->uses[arm][use->state] = u;
    }
}

static guint
add_slot (UtenforPersonPlan *plan,
          guint              purse)
{
  plan->purses[plan->n_slots] = purse;
  plan->slots[purse] = plan->n_slots;

  return plan->n_slots++;
}

static void
add_personal (UtenforPersonPlan *plan,
              guint              service,
              guint              purse)
{
  const UtenforIndividualUse *use = utenfor_catalogue_get_service (plan->model->scenario->catalogue, service)->individual;
  UtenforPersonalService      personal = { service, add_slot (plan, purse), use };

  for (guint arm = 0; arm < 2; arm++)
    find_uses (&personal, arm, plan->model->uses[utenfor_person_plan_get_uses (plan, arm)],
               utenfor_person_plan_get_population (plan, arm)->n_states);
  fill_variation (&personal, use->variation.value);
  g_array_append_val (plan->personal, personal);
}

static void
clear_personal (UtenforPersonalService *personal)
{
  for (guint arm = 0; arm < 2; arm++)
    g_free (personal->uses[arm]);
  g_free (personal->table);
}

/* --- refunds --------------------------------------------------------------------------- */

static void
fill_counted (UtenforPersonPlan *plan,
              UtenforRefundPlan *refund)
{
  refund->counts = g_new0 (gboolean, MAX (plan->personal->len, 1));
  for (guint i = 0; i < plan->personal->len; i++)
    refund->counts[i] = utenfor_refund_counts (refund->refund, utenfor_person_plan_get_personal (plan, i)->service);

  for (guint arm = 0; arm < 2; arm++)
    {
      const UtenforLaneUses *uses = plan->model->uses[utenfor_person_plan_get_uses (plan, arm)];

      refund->common[arm] = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint u = 0; u < uses->uses->len; u++)
        {
          guint service = g_array_index (uses->uses, UtenforLaneUse, u).service;

          if (utenfor_refund_counts (refund->refund, service) && !is_personal (plan->model->scenario, service))
            g_array_append_val (refund->common[arm], u);
        }
    }
}

static void
add_refund (UtenforPersonPlan   *plan,
            const UtenforRefund *refund,
            const guint         *purse_of,
            UtenforIssues       *issues)
{
  const UtenforLaneModel *model = plan->model;
  UtenforRefundPlan       added = { refund, .n_ages = CLAMP (refund->to_age - model->first_age + 1, 0, (int)model->n_ages) };

  added.terms = g_new0 (UtenforRefundTerms, model->n_years);
  utenfor_refund_fill_terms (refund, model->scenario, model->view.price_year, model->n_years, added.terms, issues);
  fill_counted (plan, &added);
  added.slots = g_new (guint, refund->booked->len);
  added.booked = g_new (guint, refund->booked->len);
  for (guint i = 0; i < refund->booked->len; i++)
    {
      guint service = g_array_index (refund->booked, guint, i);

      if (!utenfor_scenario_counts (model->scenario, service))
        continue;
      added.booked[added.n_booked] = service;
      added.slots[added.n_booked++] = add_slot (plan, purse_of[service]);
    }
  g_array_append_val (plan->refunds, added);
}

static void
clear_refund (UtenforRefundPlan *refund)
{
  g_free (refund->terms);
  g_free (refund->counts);
  for (guint arm = 0; arm < 2; arm++)
    g_array_unref (refund->common[arm]);
  g_free (refund->slots);
  g_free (refund->booked);
}

/* --- the plan ---------------------------------------------------------------------------- */

UtenforPersonPlan *
utenfor_person_plan_new (const UtenforLaneModel *model,
                         const guint            *purse_of,
                         UtenforIssues          *issues)
{
  const UtenforCatalogue *catalogue = model->scenario->catalogue;
  UtenforPersonPlan      *plan = g_new0 (UtenforPersonPlan, 1);
  guint                   errors_before = issues->n_errors;

  plan->model = model;
  plan->normal = utenfor_normal_table_new ();
  plan->purses = g_new (guint, catalogue->services->len);
  plan->slots = g_new (int, model->purses->len);
  for (guint purse = 0; purse < model->purses->len; purse++)
    plan->slots[purse] = -1;
  plan->personal = g_array_new (FALSE, FALSE, sizeof (UtenforPersonalService));
  g_array_set_clear_func (plan->personal, (GDestroyNotify)clear_personal);
  plan->refunds = g_array_new (FALSE, FALSE, sizeof (UtenforRefundPlan));
  g_array_set_clear_func (plan->refunds, (GDestroyNotify)clear_refund);
  for (guint k = 0; k < catalogue->services->len; k++)
    if (is_personal (model->scenario, k))
      add_personal (plan, k, purse_of[k]);
  for (guint r = 0; r < catalogue->refunds->len; r++)
    if (is_refund_in_use (model->scenario, utenfor_catalogue_get_refund (catalogue, r)))
      add_refund (plan, utenfor_catalogue_get_refund (catalogue, r), purse_of, issues);
  if (issues->n_errors > errors_before)
    g_clear_pointer (&plan, utenfor_person_plan_free);

  return plan;
}

void
utenfor_person_plan_free (UtenforPersonPlan *plan)
{
  if (plan == NULL)
    return;

  g_array_unref (plan->personal);
  g_array_unref (plan->refunds);
  g_free (plan->purses);
  g_free (plan->slots);
  g_free (plan->normal);
  g_free (plan);
}
