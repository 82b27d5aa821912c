/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-use.h"

#include "lane-book.h"

#include <string.h>

/* --- what persons cost --------------------------------------------------------------- */

/* From units[n], the mean of everybody in the state: the share who use it and what
 * one user costs. What one user uses is known, and the share follows … */
UTENFOR_FOR_EACH_CPU static void
share_by_amount (const UtenforLanes *units,
                 const UtenforLanes *price,
                 double              per_user,
                 guint               n,
                 UtenforLanes       *users,
                 UtenforLanes       *rates,
                 UtenforLanes       *most)
{
  const UtenforLanes kr = *price, amount = (UtenforLanes){ 0 } + per_user;
  UtenforLanes       largest = *most;

  for (guint age = 0; age < n; age++)
    {
      UtenforLanes mean = units[age];
      UtenforMask  all = mean > amount;

      users[age] = mean * (1 / per_user);
      rates[age] = (UtenforLanes)(((UtenforMask)mean & all) | ((UtenforMask)amount & ~all)) * kr;
      largest = (UtenforLanes)(((UtenforMask)users[age] & (users[age] > largest)) | ((UtenforMask)largest & ~(users[age] > largest)));
    }
  *most = largest;
}

/* … or the share is, and the amount follows. */
UTENFOR_FOR_EACH_CPU static void
share_by_prevalence (const UtenforLanes *units,
                     const UtenforLanes *price,
                     double              prevalence,
                     guint               n,
                     UtenforLanes       *users,
                     UtenforLanes       *rates,
                     UtenforLanes       *most)
{
  UtenforLanes kr = *price * (1 / prevalence);
  UtenforLanes share = (UtenforLanes){ 0 } + prevalence;

  for (guint age = 0; age < n; age++)
    {
      users[age] = share;
      rates[age] = units[age] * kr;
    }
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    (*most)[lane] = MAX ((*most)[lane], prevalence);
}

static void
fill_users (UtenforPersonDesk *persons,
            guint              i,
            guint              arm)
{
  const UtenforPersonalService *personal = utenfor_person_plan_get_personal (persons->plan, i);
  const UtenforLaneModel       *model = persons->plan->model;
  const UtenforLaneUses        *uses = model->uses[utenfor_person_plan_get_uses (persons->plan, arm)];
  const UtenforChain           *chain = persons->chains[arm];

  for (guint s = 0; s < chain->n_states; s++)
    {
      int   use = personal->uses[arm][chain->states[s]];
      gsize place = (gsize)s * model->n_ages;

      if (use < 0)
        continue;
      utenfor_lane_use_get_units (&g_array_index (uses->uses, UtenforLaneUse, use), persons->desk->values, persons->scratch);
      if (personal->use->has_per_user)
        share_by_amount (persons->scratch, &persons->desk->prices[personal->service], personal->use->per_user.value,
                         model->n_ages, persons->users[arm][i] + place, persons->rates[arm][i] + place, &persons->most[i]);
      else
        share_by_prevalence (persons->scratch, &persons->desk->prices[personal->service],
                             utenfor_individual_use_get_prevalence (personal->use, chain->states[s]), model->n_ages,
                             persons->users[arm][i] + place, persons->rates[arm][i] + place, &persons->most[i]);
    }
}

static void
fill_shares (UtenforPersonDesk *persons,
             guint              r)
{
  const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (persons->plan, r);
  const UtenforCatalogue  *catalogue = persons->plan->model->scenario->catalogue;

  for (guint i = 0; i < refund->refund->counted->len; i++)
    {
      guint service = g_array_index (refund->refund->counted, guint, i);

      utenfor_lane_desk_fill_service_shares (persons->desk, utenfor_catalogue_get_service (catalogue, service));
      persons->shares[r][service] = persons->desk->shares[refund->refund->payer];
    }
}

void
utenfor_person_desk_prepare (UtenforPersonDesk *persons)
{
  memset (persons->most, 0, persons->plan->personal->len * sizeof (UtenforLanes));
  for (guint i = 0; i < persons->plan->personal->len; i++)
    for (guint arm = 0; arm < persons->n_kinds; arm++)
      fill_users (persons, i, arm);
  for (guint r = 0; r < persons->plan->refunds->len; r++)
    fill_shares (persons, r);
}

/* --- what everybody in a state costs, year by year ------------------------------------- */

UTENFOR_FOR_EACH_CPU static void
add_common (const UtenforLanes *units,
            const UtenforLanes *price,
            const double       *growth,
            guint               n,
            UtenforLanes       *common)
{
  for (guint age = 0; age < n; age++)
    common[age] += units[age] * *price * growth[age];
}

static guint
place_of (const UtenforChain *chain,
          guint               state)
{
  for (guint s = 0; s < chain->n_states; s++)
    if (chain->states[s] == state)
      return s;

  return chain->n_states;
}

static void
fill_common (UtenforPersonDesk *persons,
             guint              r,
             guint              arm,
             guint              year,
             guint              n)
{
  const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (persons->plan, r);
  const UtenforLaneModel  *model = persons->plan->model;
  const UtenforLaneUses   *uses = model->uses[utenfor_person_plan_get_uses (persons->plan, arm)];
  const UtenforChain      *chain = persons->chains[arm];

  if (refund->common[arm]->len == 0)
    return;

  memset (persons->common[arm][r], 0, (gsize)chain->n_states * model->n_ages * sizeof (UtenforLanes));
  for (guint i = 0; i < refund->common[arm]->len; i++)
    {
      const UtenforLaneUse *use = &g_array_index (uses->uses, UtenforLaneUse, g_array_index (refund->common[arm], guint, i));
      guint                 place = place_of (chain, use->state);
      UtenforLanes          price = persons->desk->prices[use->service] * persons->shares[r][use->service];

      if (place == chain->n_states)
        continue;
      utenfor_lane_use_get_units (use, persons->desk->values, persons->scratch);
      add_common (persons->scratch, &price, utenfor_person_plan_get_growth (persons->plan, use->service, year), n,
                  persons->common[arm][r] + (gsize)place * model->n_ages);
    }
}

/* Who uses no personal service need not be followed where what everybody costs
 * passes no threshold. */
static void
fill_reaches (UtenforPersonDesk *persons,
              guint              r,
              guint              year,
              guint              n)
{
  const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (persons->plan, r);
  guint                    n_ages = persons->plan->model->n_ages;

  memset (persons->reaches[r], 0, UTENFOR_LANES * sizeof (gboolean));
  for (guint arm = 0; arm < persons->n_kinds && refund->common[arm]->len > 0; arm++)
    for (guint s = 0; s < persons->chains[arm]->n_states; s++)
      for (guint age = 0; age < MIN (n, refund->n_ages); age++)
        for (guint lane = 0; lane < UTENFOR_LANES; lane++)
          persons->reaches[r][lane] |= persons->common[arm][r][(gsize)s * n_ages + age][lane] > refund->terms[year + age].threshold;
}

void
utenfor_person_desk_begin (UtenforPersonDesk *persons,
                           guint              intake)
{
  const UtenforLaneModel *model = persons->plan->model;
  guint                   year = intake + model->offset;
  guint                   n = MIN (model->n_ages, model->n_years - year);

  memset (persons->kr, 0, (gsize)persons->plan->n_slots * model->n_ages * sizeof (UtenforLanes));
  for (guint r = 0; r < persons->plan->refunds->len; r++)
    {
      memset (persons->refunded[r], 0, model->n_ages * sizeof (UtenforLanes));
      for (guint arm = 0; arm < persons->n_kinds; arm++)
        fill_common (persons, r, arm, year, n);
      fill_reaches (persons, r, year, n);
    }
}

/* What is refunded is as many units of what it is booked on. */
void
utenfor_person_desk_end (UtenforPersonDesk *persons)
{
  guint n_ages = persons->plan->model->n_ages;

  for (guint r = 0; r < persons->plan->refunds->len; r++)
    {
      const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (persons->plan, r);

      for (guint i = 0; i < refund->n_booked; i++)
        for (guint n = 0; n < n_ages; n++)
          persons->kr[(gsize)refund->slots[i] * n_ages + n] = persons->refunded[r][n] * persons->desk->prices[refund->booked[i]];
    }
  persons->desk->persons = persons->kr;
}

/* --- the desk -------------------------------------------------------------------------- */

static UtenforLanes **
lanes_for_each (guint n,
                gsize size)
{
  UtenforLanes **each = g_new (UtenforLanes *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    each[i] = utenfor_lanes_new (size);

  return each;
}

static void
free_for_each (UtenforLanes **each,
               guint          n)
{
  for (guint i = 0; i < n; i++)
    utenfor_lanes_free (each[i]);
  g_free (each);
}

UtenforPersonDesk *
utenfor_person_desk_new (const UtenforPersonPlan *plan,
                         UtenforLaneDesk         *desk,
                         UtenforChain *const      chains[2])
{
  UtenforPersonDesk *persons = g_new0 (UtenforPersonDesk, 1);
  guint              n_ages = plan->model->n_ages;
  guint              n_personal = plan->personal->len;
  guint              n_refunds = plan->refunds->len;

  persons->plan = plan;
  persons->desk = desk;
  persons->n_kinds = plan->model->reference != NULL ? 2 : 1;
  for (guint arm = 0; arm < 2; arm++)
    {
      persons->chains[arm] = chains[arm];
      persons->states[arm] = g_new (guint, MAX (n_ages, 1));
    }
  for (guint kind = 0; kind < 2; kind++)
    {
      gsize cells = (gsize)chains[kind]->n_states * n_ages;

      persons->users[kind] = kind < persons->n_kinds ? lanes_for_each (n_personal, cells) : persons->users[0];
      persons->rates[kind] = kind < persons->n_kinds ? lanes_for_each (n_personal, cells) : persons->rates[0];
      persons->common[kind] = kind < persons->n_kinds ? lanes_for_each (n_refunds, cells) : persons->common[0];
    }
  persons->shares = lanes_for_each (n_refunds, plan->model->scenario->catalogue->services->len);
  persons->refunded = lanes_for_each (n_refunds, n_ages);
  persons->reaches = g_new (gboolean *, MAX (n_refunds, 1));
  for (guint r = 0; r < n_refunds; r++)
    persons->reaches[r] = g_new0 (gboolean, UTENFOR_LANES);
  persons->kr = utenfor_lanes_new ((gsize)plan->n_slots * n_ages);
  persons->scratch = utenfor_lanes_new (n_ages);
  persons->most = utenfor_lanes_new (n_personal);
  persons->fates = g_malloc0_n (MAX (n_personal, 1), sizeof persons->fates[0]);
  persons->mine = g_new0 (guint, MAX (n_personal, 1));
  persons->years = g_malloc0_n (MAX (n_personal, 1), sizeof persons->years[0]);
  persons->blocks = g_new0 (guint, MAX (n_personal, 1));

  return persons;
}

void
utenfor_person_desk_free (UtenforPersonDesk *persons)
{
  guint n_refunds;

  if (persons == NULL)
    return;

  n_refunds = persons->plan->refunds->len;
  for (guint kind = 0; kind < persons->n_kinds; kind++)
    {
      free_for_each (persons->users[kind], persons->plan->personal->len);
      free_for_each (persons->rates[kind], persons->plan->personal->len);
      free_for_each (persons->common[kind], n_refunds);
    }
  for (guint arm = 0; arm < 2; arm++)
    g_free (persons->states[arm]);
  free_for_each (persons->shares, n_refunds);
  free_for_each (persons->refunded, n_refunds);
  for (guint r = 0; r < n_refunds; r++)
    g_free (persons->reaches[r]);
  g_free (persons->reaches);
  utenfor_lanes_free (persons->kr);
  utenfor_lanes_free (persons->scratch);
  utenfor_lanes_free (persons->most);
  g_free (persons->fates);
  g_free (persons->mine);
  g_free (persons->years);
  g_free (persons->blocks);
  g_free (persons);
}
