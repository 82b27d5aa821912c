/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-book.h"
#include "lane-effect.h"
#include "price.h"

#include <string.h>

/* Life courses, units × price and the programme; lane-book.c has the rest of the
 * order of everything. */

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

static void
line_shares (UtenforLaneDesk       *desk,
             const UtenforCostLine *line)
{
  const UtenforCatalogue *catalogue = desk->model->scenario->catalogue;

  utenfor_lane_desk_fill_shares (desk, &line->split, utenfor_lane_desk_value_of (desk, &line->amount));
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
                                  desk->model->view.price_year);
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
  desk->saved = model->view.budget ? utenfor_lanes_new (flows) : NULL;
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
  utenfor_lanes_free (desk->saved);
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
