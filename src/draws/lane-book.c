/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-book.h"
#include "lane-effect.h"
#include "person-plan.h"

#include <string.h>

/* Who gains and loses the money of everybody's years, in evaluate.c's order: payer
 * split → equalisation → out-migration → sum over intakes; then result.c's:
 * horizon → cashable. */

void
utenfor_lane_desk_fill_shares (UtenforLaneDesk    *desk,
                               const UtenforSplit *split,
                               const UtenforLanes *price)
{
  g_autofree double *shares = g_new (double, desk->model->n_payers);

  /* Shares that are given are the same at any price. */
  if (!split->fixed)
    {
      utenfor_split_get_shares (split, (*price)[0], desk->model->n_payers, shares);
      for (guint p = 0; p < desk->model->n_payers; p++)
        desk->shares[p] = (UtenforLanes){ 0 } + shares[p];
      return;
    }
  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      utenfor_split_get_shares (split, (*price)[lane], desk->model->n_payers, shares);
      for (guint p = 0; p < desk->model->n_payers; p++)
        desk->shares[p][lane] = shares[p];
    }
}

void
utenfor_lane_desk_begin (UtenforLaneDesk *desk)
{
  gsize size = (gsize)desk->model->purses->len * desk->model->n_years * sizeof (UtenforLanes);

  memset (desk->spent, 0, size);
  if (desk->model->scenario->has_migration)
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
add_spent (const UtenforLanes *kr,
           guint               n,
           UtenforLanes       *spent)
{
  for (guint age = 0; age < n; age++)
    spent[age] += kr[age];
}

/* Of those who have not moved. */
UTENFOR_FOR_EACH_CPU static void
add_stayed (const UtenforLanes *kr,
            const UtenforLanes *stay,
            guint               n,
            UtenforLanes       *stayed)
{
  for (guint age = 0; age < n; age++)
    stayed[age] += kr[age] * stay[age];
}

static void
add_cells (UtenforLaneDesk *desk,
           guint            purse)
{
  const UtenforLaneModel *model = desk->model;

  for (guint i = 0; i < G_N_ELEMENTS (model->uses); i++)
    for (guint c = 0; model->uses[i] != NULL && c < model->uses[i]->cells->len; c++)
      {
        const UtenforPurseCell *cell = &g_array_index (model->uses[i]->cells, UtenforPurseCell, c);

        if (cell->purse == purse)
          add_cell (desk->weights[i] + (gsize)cell->state * model->n_ages, desk->money[i] + (gsize)c * model->n_ages,
                    model->n_ages, desk->scratch);
      }
}

/* What persons have been found to cost is not the mean of their state; a refund is
 * added to what the mean makes of its service, mostly nothing. */
static void
fill_kr (UtenforLaneDesk *desk,
         guint            purse)
{
  const UtenforLaneModel *model = desk->model;
  int                     slot = desk->persons != NULL ? model->persons->slots[purse] : -1;

  memset (desk->scratch, 0, model->n_ages * sizeof (UtenforLanes));
  if (slot < 0 || slot >= (int)model->persons->personal->len)
    add_cells (desk, purse);
  if (slot >= 0)
    for (guint age = 0; age < model->n_ages; age++)
      desk->scratch[age] += desk->persons[(gsize)slot * model->n_ages + age];
}

void
utenfor_lane_desk_book (UtenforLaneDesk *desk,
                        guint            first_intake,
                        guint            n_intakes)
{
  const UtenforLaneModel *model = desk->model;

  for (guint purse = 0; purse < model->purses->len; purse++)
    {
      fill_kr (desk, purse);
      for (guint j = first_intake; j < first_intake + n_intakes; j++)
        {
          guint begin = j + model->offset;
          guint n = begin < model->n_years ? MIN (model->n_ages, model->n_years - begin) : 0;
          gsize place = (gsize)purse * model->n_years + begin;

          add_spent (desk->scratch, n, desk->spent + place);
          if (model->scenario->has_migration)
            add_stayed (desk->scratch, desk->stay, n, desk->stayed + place);
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

/* What one payer keeps of its share, and what goes to the receiver, into
 * net[n_payers][n_years]. */
static void
book_payer (UtenforLaneDesk      *desk,
            guint                 purse,
            const UtenforService *service,
            guint                 payer,
            const double         *growth,
            UtenforLanes         *net)
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
  add_flow (&desk->shares[payer], &keep, kept, growth, model->n_years, net + (gsize)booked * model->n_years);
  if (receiver < 0 || !(equalised || moves))
    return;
  add_flow (&desk->shares[payer], &all, spent, growth, model->n_years, net + (gsize)receiver * model->n_years);
  add_flow (&desk->shares[payer], &rest, kept, growth, model->n_years, net + (gsize)receiver * model->n_years);
}

void
utenfor_lane_desk_fill_service_shares (UtenforLaneDesk      *desk,
                                       const UtenforService *service)
{
  utenfor_lane_desk_fill_shares (desk, &service->split, utenfor_lane_desk_value_of (desk, &service->unit_cost));
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

static void
book_purse (UtenforLaneDesk *desk,
            guint            purse,
            UtenforLanes    *net)
{
  const UtenforLaneModel *model = desk->model;
  const UtenforPurse     *info = &g_array_index (model->purses, UtenforPurse, purse);
  const UtenforService   *service = utenfor_catalogue_get_service (model->scenario->catalogue, info->service);

  utenfor_lane_desk_fill_service_shares (desk, service);
  for (guint p = 0; p < model->n_payers; p++)
    if (has_share (&desk->shares[p]))
      book_payer (desk, purse, service, p, model->growth + (gsize)(info->growth + 1) * model->n_years, net);
}

/* What can be taken out of a budget: of a gain its share, `delay` years later; of
 * an extra cost everything, at once. Both [n_years]. */
UTENFOR_FOR_EACH_CPU static void
take_out (const UtenforLanes *gain,
          const UtenforLanes *share,
          guint               delay,
          guint               n_years,
          UtenforLanes       *net)
{
  for (guint t = 0; t < n_years; t++)
    {
      UtenforLanes saved = (UtenforLanes)((UtenforMask)gain[t] & (gain[t] > 0));

      net[t] += gain[t] - saved;
      if (t + delay < n_years)
        net[t + delay] += saved * *share;
    }
}

/* Gains are judged payer by payer, when all that is booked on it is there. */
static void
book_savings (UtenforLaneDesk *desk,
              guint            purse)
{
  const UtenforLaneModel *model = desk->model;
  const UtenforService   *service = utenfor_catalogue_get_service (model->scenario->catalogue,
                                                                   g_array_index (model->purses, UtenforPurse, purse).service);
  UtenforLanes            share = (UtenforLanes){ 0 } + service->cashable.value;
  gsize                   cells = (gsize)model->n_payers * model->n_years;

  if (service->has_cashable)
    share = *utenfor_lane_desk_value_of (desk, &service->cashable);
  memset (desk->saved, 0, cells * sizeof (UtenforLanes));
  book_purse (desk, purse, desk->saved);
  for (gsize place = 0; place < cells; place += model->n_years)
    take_out (desk->saved + place, &share, service->cashable_delay, model->n_years, desk->net + place);
}

void
utenfor_lane_desk_book_purse (UtenforLaneDesk *desk,
                              guint            purse)
{
  if (desk->model->view.budget && g_array_index (desk->model->purses, UtenforPurse, purse).alone)
    book_savings (desk, purse);
  else
    book_purse (desk, purse, desk->net);
}

void
utenfor_lane_desk_end (UtenforLaneDesk *desk)
{
  const UtenforLaneModel *model = desk->model;
  gsize                   cells = (gsize)model->n_payers * model->n_years;

  for (gsize i = 0; i < cells; i++)
    desk->net[i] = -desk->programme[i];
  for (guint purse = 0; purse < model->purses->len; purse++)
    utenfor_lane_desk_book_purse (desk, purse);
}
