/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-effect.h"
#include "price.h"

#include <string.h>

/* The order of everything is evaluate.c's: units × price → payer split →
 * equalisation → out-migration → sum over intakes. */

/* --- costs ------------------------------------------------------------------------- */

static void
fill_prices (UtenforLaneDesk *desk)
{
  const UtenforCatalogue *catalogue = desk->model->scenario->catalogue;

  for (guint k = 0; k < catalogue->services->len; k++)
    desk->prices[k] = *utenfor_lane_desk_value_of (desk, &utenfor_catalogue_get_service (catalogue, k)->unit_cost) * desk->model->carry[k];
}

/* (1 − μ)^(a − a_e) */
static void
fill_migration (UtenforLaneDesk *desk)
{
  const UtenforScenario *scenario = desk->model->scenario;
  UtenforLanes           left = { 1, 1, 1, 1, 1, 1, 1, 1 };
  UtenforLanes           yearly = left;

  if (scenario->has_migration)
    yearly -= *utenfor_lane_desk_value_of (desk, &scenario->migration);
  for (guint i = 0; i < desk->model->offset; i++)
    left *= yearly;
  for (guint age = 0; age < desk->model->n_ages; age++, left *= yearly)
    desk->stay[age] = left;
}

/* What a split with fixed amounts comes to at each draw's price. */
static void
varying_shares (UtenforLaneDesk    *desk,
                const UtenforSplit *split,
                const UtenforLanes *price)
{
  g_autofree double *shares = g_new (double, desk->model->n_payers);

  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      utenfor_split_get_shares (split, (*price)[lane], desk->model->n_payers, shares);
      for (guint p = 0; p < desk->model->n_payers; p++)
        desk->shares[p][lane] = shares[p];
    }
}

static void
line_shares (UtenforLaneDesk       *desk,
             const UtenforCostLine *line)
{
  const UtenforCatalogue *catalogue = desk->model->scenario->catalogue;

  varying_shares (desk, &line->split, utenfor_lane_desk_value_of (desk, &line->amount));
  for (guint p = 0; p < desk->model->n_payers; p++)
    if (utenfor_catalogue_get_booked (catalogue, p) != p)
      {
        desk->shares[utenfor_catalogue_get_booked (catalogue, p)] += desk->shares[p];
        desk->shares[p] = (UtenforLanes){ 0 };
      }
}

static void
book_years (UtenforLaneDesk    *desk,
            const UtenforLanes *amount,
            int                 index,
            int                 from,
            int                 to)
{
  const UtenforLaneModel *model = desk->model;
  const double           *growth = model->growth + (gsize)(index + 1) * model->n_years;

  for (guint p = 0; p < model->n_payers; p++)
    for (int t = from; t <= MIN (to, (int)model->n_years - 1); t++)
      desk->programme[(gsize)p * model->n_years + t] += *amount * growth[t] * desk->shares[p];
}

static void
book_line (UtenforLaneDesk       *desk,
           const UtenforCostLine *line)
{
  const UtenforScenario *scenario = desk->model->scenario;
  int                    index = utenfor_scenario_line_index (scenario, line);
  UtenforLanes           amount = *utenfor_lane_desk_value_of (desk, &line->amount);

  amount *= utenfor_price_factor (scenario->catalogue, index, utenfor_scenario_line_price_year (scenario, line),
                                  scenario->price_year);
  line_shares (desk, line);
  if (line->basis == UTENFOR_BASIS_CALENDAR)
    {
      book_years (desk, &amount, index, line->from, line->to);
      return;
    }

  if (line->basis == UTENFOR_BASIS_PARTICIPANT)
    amount *= (double)scenario->participants;
  for (int j = 0; j < scenario->intakes; j++)
    book_years (desk, &amount, index, j + line->from, j + line->to);
}

static void
fill_programme (UtenforLaneDesk *desk)
{
  const UtenforScenario *scenario = desk->model->scenario;

  memset (desk->programme, 0, (gsize)desk->model->n_payers * desk->model->n_years * sizeof (UtenforLanes));
  for (guint l = 0; l < scenario->lines->len; l++)
    book_line (desk, &g_array_index (scenario->lines, UtenforCostLine, l));
}

void
utenfor_lane_desk_draw (UtenforLaneDesk *desk,
                        guint64          seed,
                        guint32          first_draw)
{
  utenfor_uncertainty_draw (desk->model->uncertainty, seed, first_draw, desk->scratch, desk->values);
}

void
utenfor_lane_desk_prepare (UtenforLaneDesk *desk)
{
  const UtenforLaneModel *model = desk->model;

  for (guint i = 0; i < model->populations->len; i++)
    {
      const UtenforLanePopulation *plan = g_ptr_array_index (model->populations, i);
      UtenforLaneLife             *base = plan->base != NULL ? g_ptr_array_index (desk->lives, plan->base->index) : NULL;

      utenfor_lane_life_fill (g_ptr_array_index (desk->lives, i), base, plan, model->uncertainty, desk->values);
      utenfor_lane_life_live (g_ptr_array_index (desk->lives, i), plan, 0);
    }
  if (model->reference != NULL)
    utenfor_lane_desk_fill_effect (desk);
  else
    utenfor_lane_desk_live_with (desk);

  fill_prices (desk);
  for (guint i = 0; i < G_N_ELEMENTS (desk->money); i++)
    if (model->uses[i] != NULL)
      utenfor_lane_uses_fill (model->uses[i], desk->values, desk->prices, desk->scratch, desk->money[i]);
  fill_migration (desk);
  fill_programme (desk);
}

/* --- booking ----------------------------------------------------------------------- */

void
utenfor_lane_desk_begin (UtenforLaneDesk *desk)
{
  gsize size = (gsize)desk->model->purses->len * desk->model->n_years * sizeof (UtenforLanes);

  memset (desk->spent, 0, size);
  memset (desk->stayed, 0, size);
}

/* The money of one purse by age, for the weights on the desk: kr[n_ages]. */
UTENFOR_FOR_EACH_CPU static void
add_cell (const UtenforLanes *weights,
          const UtenforLanes *money,
          guint               n_ages,
          UtenforLanes       *kr)
{
  for (guint age = 0; age < n_ages; age++)
    kr[age] += weights[age] * money[age];
}

UTENFOR_FOR_EACH_CPU static void
add_intake (const UtenforLanes *kr,
            const UtenforLanes *stay,
            guint               n,
            UtenforLanes       *spent,
            UtenforLanes       *stayed)
{
  for (guint age = 0; age < n; age++)
    {
      spent[age] += kr[age];
      stayed[age] += kr[age] * stay[age];
    }
}

static void
add_cells (UtenforLaneDesk *desk,
           guint            purse)
{
  const UtenforLaneModel *model = desk->model;

  memset (desk->scratch, 0, model->n_ages * sizeof (UtenforLanes));
  for (guint i = 0; i < G_N_ELEMENTS (model->uses); i++)
    for (guint c = 0; model->uses[i] != NULL && c < model->uses[i]->cells->len; c++)
      {
        const UtenforPurseCell *cell = &g_array_index (model->uses[i]->cells, UtenforPurseCell, c);

        if (cell->purse == purse)
          add_cell (desk->weights[i] + (gsize)cell->state * model->n_ages, desk->money[i] + (gsize)c * model->n_ages,
                    model->n_ages, desk->scratch);
      }
}

void
utenfor_lane_desk_book (UtenforLaneDesk *desk,
                        guint            first_intake,
                        guint            n_intakes)
{
  const UtenforLaneModel *model = desk->model;

  for (guint purse = 0; purse < model->purses->len; purse++)
    {
      add_cells (desk, purse);
      for (guint j = first_intake; j < first_intake + n_intakes; j++)
        {
          guint begin = j + model->offset;
          gsize place = (gsize)purse * model->n_years + begin;

          if (begin < model->n_years)
            add_intake (desk->scratch, desk->stay, MIN (model->n_ages, model->n_years - begin),
                        desk->spent + place, desk->stayed + place);
        }
    }
}

/* flow += factor · (all − keep · kept), each [n_years] */
UTENFOR_FOR_EACH_CPU static void
add_flow (const UtenforLanes *factor,
          const UtenforLanes *keep,
          const UtenforLanes *kept,
          const double       *growth,
          guint               n_years,
          UtenforLanes       *flow)
{
  UtenforLanes share = *factor * *keep;

  for (guint t = 0; t < n_years; t++)
    flow[t] += share * (kept[t] * growth[t]);
}

/* What one payer keeps of its share, and what goes to the receiver. */
static void
book_payer (UtenforLaneDesk      *desk,
            guint                 purse,
            const UtenforService *service,
            guint                 payer,
            const double         *growth)
{
  const UtenforLaneModel *model = desk->model;
  const UtenforCatalogue *catalogue = model->scenario->catalogue;
  const UtenforPayer     *who = utenfor_catalogue_get_payer (catalogue, payer);
  int                     receiver = utenfor_catalogue_get_receiver (catalogue);
  gboolean                receives = (int)payer == receiver;
  gboolean                equalised = service->is_equalised && !receives;
  gboolean                moves = who->is_local && !receives && model->scenario->has_migration;
  const UtenforLanes     *spent = desk->spent + (gsize)purse * model->n_years;
  const UtenforLanes     *kept = moves ? desk->stayed + (gsize)purse * model->n_years : spent;
  UtenforLanes            all = { 1, 1, 1, 1, 1, 1, 1, 1 };
  UtenforLanes            keep = equalised ? all * who->keep.value : all;
  UtenforLanes            rest;
  guint                   booked = utenfor_catalogue_get_booked (catalogue, payer);

  if (equalised && who->has_keep)
    keep = *utenfor_lane_desk_value_of (desk, &who->keep);
  rest = -keep;
  add_flow (&desk->shares[payer], &keep, kept, growth, model->n_years, desk->net + (gsize)booked * model->n_years);
  if (receiver < 0 || !(equalised || moves))
    return;
  add_flow (&desk->shares[payer], &all, spent, growth, model->n_years, desk->net + (gsize)receiver * model->n_years);
  add_flow (&desk->shares[payer], &rest, kept, growth, model->n_years, desk->net + (gsize)receiver * model->n_years);
}

static void
purse_shares (UtenforLaneDesk      *desk,
              const UtenforService *service)
{
  varying_shares (desk, &service->split, utenfor_lane_desk_value_of (desk, &service->unit_cost));
  if (!service->is_taken_over)
    return;
  desk->shares[service->taken_by] += desk->shares[service->taken_from];
  desk->shares[service->taken_from] = (UtenforLanes){ 0 };
}

static gboolean
has_share (const UtenforLanes *share)
{
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    if ((*share)[lane] != 0)
      return TRUE;

  return FALSE;
}

void
utenfor_lane_desk_end (UtenforLaneDesk *desk)
{
  const UtenforLaneModel *model = desk->model;
  gsize                   cells = (gsize)model->n_payers * model->n_years;

  for (gsize i = 0; i < cells; i++)
    desk->net[i] = -desk->programme[i];
  for (guint purse = 0; purse < model->purses->len; purse++)
    {
      const UtenforPurse   *info = &g_array_index (model->purses, UtenforPurse, purse);
      const UtenforService *service = utenfor_catalogue_get_service (model->scenario->catalogue, info->service);

      purse_shares (desk, service);
      for (guint p = 0; p < model->n_payers; p++)
        if (has_share (&desk->shares[p]))
          book_payer (desk, purse, service, p, model->growth + (gsize)(info->growth + 1) * model->n_years);
    }
}

/* --- expected values --------------------------------------------------------------- */

/* weights = participants × (x without − x with) × effect */
static void
expect_group (UtenforLaneDesk *desk)
{
  const UtenforLaneModel *model = desk->model;
  const UtenforLaneLife  *group = g_ptr_array_index (desk->lives, model->group->index);
  guint                   skip = model->first_age - model->group->first_age;
  double                  people = model->scenario->participants;

  for (guint s = 0; s < model->group->n_states; s++)
    for (guint age = 0; age < model->n_ages; age++)
      {
        gsize         place = (gsize)s * model->group->n_ages + skip + age;
        UtenforLanes *weight = &desk->weights[0][(gsize)s * model->n_ages + age];

        if (model->reference != NULL)
          *weight = people * (desk->effect[age] * group->x[place]);
        else
          *weight = people * (group->x[place] - desk->with->x[place]);
      }
}

static void
expect_reference (UtenforLaneDesk *desk)
{
  const UtenforLaneModel      *model = desk->model;
  const UtenforLanePopulation *plan = model->reference;
  const UtenforLaneLife       *life = g_ptr_array_index (desk->lives, plan->index);
  guint                        skip = model->first_age - plan->first_age;
  double                       people = model->scenario->participants;

  for (guint s = 0; s < plan->n_states; s++)
    for (guint age = 0; age < model->n_ages; age++)
      desk->weights[1][(gsize)s * model->n_ages + age] = -people * (desk->effect[age] * life->x[(gsize)s * plan->n_ages + skip + age]);
}

void
utenfor_lane_desk_expect (UtenforLaneDesk *desk)
{
  expect_group (desk);
  if (desk->model->reference != NULL)
    expect_reference (desk);

  utenfor_lane_desk_begin (desk);
  utenfor_lane_desk_book (desk, 0, desk->model->scenario->intakes);
  utenfor_lane_desk_end (desk);
}

/* --- the desk ---------------------------------------------------------------------- */

UtenforLaneDesk *
utenfor_lane_desk_new (const UtenforLaneModel *model)
{
  UtenforLaneDesk             *desk = g_new0 (UtenforLaneDesk, 1);
  const UtenforLanePopulation *plans[] = { model->group, model->reference };
  gsize                        flows = (gsize)model->n_payers * model->n_years;
  gsize                        purses = (gsize)model->purses->len * model->n_years;

  desk->model = model;
  desk->values = utenfor_lanes_new (utenfor_uncertainty_get_n_slots (model->uncertainty));
  utenfor_uncertainty_fill_values (model->uncertainty, desk->values);
  desk->lives = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_lane_life_free);
  for (guint i = 0; i < model->populations->len; i++)
    g_ptr_array_add (desk->lives, utenfor_lane_life_new (g_ptr_array_index (model->populations, i)));
  desk->with = model->reference == NULL ? utenfor_lane_life_new (model->group) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    if (plans[i] != NULL)
      {
        desk->money[i] = utenfor_lanes_new ((gsize)model->uses[i]->cells->len * model->n_ages);
        desk->weights[i] = utenfor_lanes_new ((gsize)plans[i]->n_states * model->n_ages);
      }
  desk->effect = utenfor_lanes_new (model->n_ages);
  desk->stay = utenfor_lanes_new (model->n_ages);
  desk->programme = utenfor_lanes_new (flows);
  desk->net = utenfor_lanes_new (flows);
  desk->spent = utenfor_lanes_new (purses);
  desk->stayed = utenfor_lanes_new (purses);
  desk->shares = utenfor_lanes_new (model->n_payers);
  desk->prices = utenfor_lanes_new (model->scenario->catalogue->services->len);
  desk->scratch = utenfor_lanes_new (MAX (MAX (model->n_ages, model->n_years),
                                          utenfor_uncertainty_get_n_scratch (model->uncertainty)));

  return desk;
}

void
utenfor_lane_desk_free (UtenforLaneDesk *desk)
{
  if (desk == NULL)
    return;

  g_ptr_array_unref (desk->lives);
  utenfor_lane_life_free (desk->with);
  for (guint i = 0; i < G_N_ELEMENTS (desk->money); i++)
    {
      utenfor_lanes_free (desk->money[i]);
      utenfor_lanes_free (desk->weights[i]);
    }
  utenfor_lanes_free (desk->values);
  utenfor_lanes_free (desk->effect);
  utenfor_lanes_free (desk->stay);
  utenfor_lanes_free (desk->programme);
  utenfor_lanes_free (desk->net);
  utenfor_lanes_free (desk->spent);
  utenfor_lanes_free (desk->stayed);
  utenfor_lanes_free (desk->shares);
  utenfor_lanes_free (desk->prices);
  utenfor_lanes_free (desk->scratch);
  g_free (desk);
}

gboolean
utenfor_lane_desk_was_scaled (const UtenforLaneDesk *desk,
                              guint                  lane)
{
  for (guint i = 0; i < desk->lives->len; i++)
    if (((const UtenforLaneLife *)g_ptr_array_index (desk->lives, i))->scaled[lane])
      return TRUE;

  return desk->with != NULL && desk->with->scaled[lane];
}
