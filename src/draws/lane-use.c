/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lane-use.h"

#include <string.h>

#define USE(uses, i)  (&g_array_index ((uses)->uses, UtenforLaneUse, (i)))
#define CELL(uses, i) (&g_array_index ((uses)->cells, UtenforPurseCell, (i)))

/* --- purses ---------------------------------------------------------------------- */

static int
growth_of (const UtenforCatalogue *catalogue,
           const UtenforService   *service)
{
  if (service->index < 0 || utenfor_catalogue_get_index (catalogue, service->index)->growth.value == 0)
    return -1;

  return service->index;
}

static gboolean
same_split (const UtenforSplit *a,
            const UtenforSplit *b)
{
  if (a->fixed || b->fixed || a->parts->len != b->parts->len)
    return FALSE;

  for (guint i = 0; i < a->parts->len; i++)
    {
      const UtenforSplitPart *first = &g_array_index (a->parts, UtenforSplitPart, i);
      const UtenforSplitPart *second = &g_array_index (b->parts, UtenforSplitPart, i);

      if (first->payer != second->payer || first->amount.value != second->amount.value)
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_purse (const UtenforCatalogue *catalogue,
            const UtenforService   *a,
            const UtenforService   *b)
{
  return same_split (&a->split, &b->split) && a->is_equalised == b->is_equalised && growth_of (catalogue, a) == growth_of (catalogue, b) && a->is_taken_over == b->is_taken_over && a->taken_from == b->taken_from && a->taken_by == b->taken_by;
}

static guint
find_purse (const UtenforCatalogue *catalogue,
            const GArray           *purses,
            const UtenforService   *service)
{
  guint i;

  for (i = 0; i < purses->len; i++)
    {
      const UtenforPurse *purse = &g_array_index (purses, UtenforPurse, i);

      if (!purse->alone && same_purse (catalogue, service, utenfor_catalogue_get_service (catalogue, purse->service)))
        break;
    }

  return i;
}

GArray *
utenfor_purses_new (const UtenforCatalogue *catalogue,
                    const gboolean         *alone,
                    guint                  *purse_of)
{
  GArray *purses = g_array_new (FALSE, FALSE, sizeof (UtenforPurse));

  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);
      UtenforPurse          purse = { k, growth_of (catalogue, service), service->split.fixed, alone[k] };

      purse_of[k] = alone[k] ? purses->len : find_purse (catalogue, purses, service);
      if (purse_of[k] == purses->len)
        g_array_append_val (purses, purse);
    }

  return purses;
}

/* --- uses ------------------------------------------------------------------------ */

static void
clear_use (UtenforLaneUse *use)
{
  g_ptr_array_unref (use->factors);
}

static UtenforLaneUse *
find_use (UtenforLaneUses *uses,
          guint            service,
          guint            state)
{
  for (guint i = 0; i < uses->uses->len; i++)
    if (USE (uses, i)->service == service && USE (uses, i)->state == state)
      return USE (uses, i);

  return NULL;
}

static UtenforLaneUse *
add_use (UtenforLaneUses *uses,
         guint            service,
         guint            state)
{
  UtenforLaneUse use = {
    service, state, 0, g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_lane_series_free)
  };

  g_array_append_val (uses->uses, use);

  return USE (uses, uses->uses->len - 1);
}

/* An own use replaces the inherited one with its risks; a risk multiplies. */
static void
gather (UtenforLaneUses          *uses,
        const UtenforPopulation  *population,
        int                       first_age,
        const UtenforUncertainty *uncertainty)
{
  const GArray *lists[] = { population->uses, population->use_risks };
  int           last_age = first_age + (int)uses->n_ages - 1;

  if (population->base != NULL)
    gather (uses, population->base, first_age, uncertainty);

  for (guint is_risk = 0; is_risk < G_N_ELEMENTS (lists); is_risk++)
    for (guint i = 0; i < lists[is_risk]->len; i++)
      {
        const UtenforUse *own = &g_array_index (lists[is_risk], UtenforUse, i);
        UtenforLaneUse   *use = find_use (uses, own->service, own->state);

        if (use == NULL && !is_risk)
          use = add_use (uses, own->service, own->state);
        if (use == NULL)
          continue;
        if (!is_risk)
          g_ptr_array_set_size (use->factors, 0);
        g_ptr_array_add (use->factors, utenfor_lane_series_new (&own->series, first_age, last_age, uncertainty));
      }
}

static gboolean
costs_nothing (const UtenforScenario *scenario,
               guint                  service)
{
  return utenfor_catalogue_get_service (scenario->catalogue, service)->unit_cost.value == 0 ||
         !utenfor_scenario_counts (scenario, service);
}

/* What costs nothing, or nobody can ever use, is left out. */
static void
drop_idle (UtenforLaneUses             *uses,
           const UtenforLanePopulation *plan,
           const UtenforScenario       *scenario)
{
  g_autofree gboolean *reachable = g_new0 (gboolean, plan->n_states);

  utenfor_lane_population_reach (plan, reachable);
  for (guint i = uses->uses->len; i > 0; i--)
    if (!reachable[USE (uses, i - 1)->state] || costs_nothing (scenario, USE (uses, i - 1)->service))
      g_array_remove_index_fast (uses->uses, i - 1);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const UtenforPurseCell *first = a;
  const UtenforPurseCell *second = b;

  if (first->purse != second->purse)
    return first->purse < second->purse ? -1 : 1;

  return (first->state > second->state) - (first->state < second->state);
}

static guint
find_cell (const UtenforLaneUses *uses,
           guint                  purse,
           guint                  state)
{
  guint i;

  for (i = 0; i < uses->cells->len; i++)
    if (CELL (uses, i)->purse == purse && CELL (uses, i)->state == state)
      break;

  return i;
}

static void
make_cells (UtenforLaneUses *uses,
            const guint     *purse_of)
{
  for (guint i = 0; i < uses->uses->len; i++)
    {
      UtenforPurseCell cell = { purse_of[USE (uses, i)->service], USE (uses, i)->state };

      if (find_cell (uses, cell.purse, cell.state) == uses->cells->len)
        g_array_append_val (uses->cells, cell);
    }
  g_array_sort (uses->cells, compare_cells);
  for (guint i = 0; i < uses->uses->len; i++)
    USE (uses, i)->cell = find_cell (uses, purse_of[USE (uses, i)->service], USE (uses, i)->state);
}

UtenforLaneUses *
utenfor_lane_uses_new (const UtenforLanePopulation *plan,
                       const UtenforScenario       *scenario,
                       const guint                 *purse_of,
                       int                          first_age,
                       guint                        n_ages,
                       const UtenforUncertainty    *uncertainty)
{
  UtenforLaneUses *uses = g_new0 (UtenforLaneUses, 1);

  uses->n_ages = n_ages;
  uses->uses = g_array_new (FALSE, FALSE, sizeof (UtenforLaneUse));
  g_array_set_clear_func (uses->uses, (GDestroyNotify)clear_use);
  uses->cells = g_array_new (FALSE, FALSE, sizeof (UtenforPurseCell));
  gather (uses, plan->population, first_age, uncertainty);
  drop_idle (uses, plan, scenario);
  make_cells (uses, purse_of);

  return uses;
}

void
utenfor_lane_uses_free (UtenforLaneUses *uses)
{
  if (uses == NULL)
    return;

  g_array_unref (uses->uses);
  g_array_unref (uses->cells);
  g_free (uses);
}

UTENFOR_FOR_EACH_CPU static void
add_money (const UtenforLanes *units,
           const UtenforLanes *price,
           guint               n,
           UtenforLanes       *money)
{
  UtenforLanes kr = *price;

  for (guint age = 0; age < n; age++)
    money[age] += units[age] * kr;
}

/* The same where the number is flat over all ages. */
UTENFOR_FOR_EACH_CPU static void
add_flat (const UtenforLanes *units,
          const UtenforLanes *price,
          guint               n,
          UtenforLanes       *money)
{
  UtenforLanes kr = *units * *price;

  for (guint age = 0; age < n; age++)
    money[age] += kr;
}

/* The slot of a use that is one number at all ages, or −1. */
static int
flat_slot (const UtenforLaneUse *use)
{
  const UtenforLaneSeries *series = g_ptr_array_index (use->factors, 0);
  const UtenforLaneRun    *run = (const UtenforLaneRun *)series->runs->data;

  return use->factors->len == 1 && series->runs->len == 1 && run->before == run->after ? (int)run->before : -1;
}

void
utenfor_lane_use_get_units (const UtenforLaneUse *use,
                            const UtenforLanes   *values,
                            UtenforLanes         *units)
{
  utenfor_lane_series_expand (g_ptr_array_index (use->factors, 0), values, units);
  for (guint f = 1; f < use->factors->len; f++)
    utenfor_lane_series_multiply (g_ptr_array_index (use->factors, f), values, units);
}

void
utenfor_lane_uses_fill (const UtenforLaneUses *uses,
                        const UtenforLanes    *values,
                        const UtenforLanes    *prices,
                        UtenforLanes          *scratch,
                        UtenforLanes          *money)
{
  memset (money, 0, (gsize)uses->cells->len * uses->n_ages * sizeof (UtenforLanes));
  for (guint i = 0; i < uses->uses->len; i++)
    {
      const UtenforLaneUse *use = USE (uses, i);
      UtenforLanes         *cell = money + (gsize)use->cell * uses->n_ages;
      int                   slot = flat_slot (use);

      if (slot >= 0)
        {
          add_flat (&values[slot], &prices[use->service], uses->n_ages, cell);
          continue;
        }
      utenfor_lane_use_get_units (use, values, scratch);
      add_money (scratch, &prices[use->service], uses->n_ages, cell);
    }
}
