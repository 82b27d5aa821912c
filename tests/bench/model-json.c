/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model-json.h"

#include <math.h>
#include <stdio.h>

#include "lane-effect.h"
#include "price.h"

void
bench_print_array (const double *values,
                   gsize         n)
{
  putchar ('[');
  for (gsize i = 0; i < n; i++)
    printf ("%s%.17g", i > 0 ? "," : "", values[i]);
  putchar (']');
}

/* The first of the eight. */
static void
print_lanes (const UtenforLanes *lanes,
             gsize               n,
             gsize               stride)
{
  putchar ('[');
  for (gsize i = 0; i < n; i++)
    printf ("%s%.17g", i > 0 ? "," : "", lanes[i * stride][0]);
  putchar (']');
}

static guint
slot_of (const UtenforLaneModel *model,
         const UtenforQuantity  *quantity)
{
  return utenfor_uncertainty_get_slot (model->uncertainty, quantity);
}

/* --- life courses ---------------------------------------------------------------------- */

static void
print_life (const UtenforLaneModel *model,
            const UtenforLaneDesk  *desk)
{
  const UtenforLanePopulation *plan = model->group;
  const UtenforLaneLife       *life = g_ptr_array_index (desk->lives, plan->index);
  const guint                  skip = (guint)(model->first_age - plan->first_age);

  printf ("\"start\": ");
  print_lanes (life->x + skip, plan->n_states, plan->n_ages);
  printf (",\n\"moves\": [");
  for (guint i = 0; i < plan->moves->len; i++)
    {
      const UtenforLaneMove *move = &g_array_index (plan->moves, UtenforLaneMove, i);

      printf ("%s[%u, %u, ", i > 0 ? ",\n" : "", move->from, move->to);
      print_lanes (life->moves + (gsize)i * (plan->n_ages - 1) + skip, model->n_ages - 1, 1);
      putchar (']');
    }
  printf ("],\n");
}

static void
print_effect (const UtenforLaneModel *model)
{
  const UtenforEffect *effect = &model->scenario->effect;

  printf ("\"causal\": %u,\n\"risks\": [", slot_of (model, &effect->causal_share));
  for (guint i = 0; i < effect->risks->len; i++)
    {
      const UtenforEffectRisk *risk = &g_array_index (effect->risks, UtenforEffectRisk, i);

      printf ("%s{\"from\": %u, \"to\": %u, \"risk\": %u, \"years\": %d, \"lag\": %d, \"phase_in\": %d, \"relapse\": %u, \"floor\": %u}",
              i > 0 ? ",\n" : "", risk->from, risk->to, slot_of (model, &risk->risk), risk->years, risk->course.lag,
              risk->course.phase_in, slot_of (model, &risk->course.relapse), slot_of (model, &risk->course.floor));
    }
  printf ("],\n");
}

/* --- money -------------------------------------------------------------------------------- */

static void
print_shares (const UtenforLaneModel *model,
              const UtenforSplit     *split,
              double                  price,
              const UtenforService   *service)
{
  const UtenforCatalogue *catalogue = model->scenario->catalogue;
  g_autofree double      *shares = g_new (double, model->n_payers);

  utenfor_split_get_shares (split, price, model->n_payers, shares);
  if (service != NULL)
    utenfor_catalogue_get_shares (catalogue, service, shares);
  bench_print_array (shares, model->n_payers);
}

static void
print_payers (const UtenforLaneModel *model)
{
  printf ("\"payers\": [");
  for (guint p = 0; p < model->n_payers; p++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (model->scenario->catalogue, p);

      printf ("%s{\"id\": \"%s\", \"public\": %s, \"local\": %s, \"receiver\": %s, \"keep\": %.17g}", p > 0 ? ",\n" : "",
              payer->id, payer->is_public ? "true" : "false", payer->is_local ? "true" : "false",
              payer->is_receiver ? "true" : "false", payer->has_keep ? payer->keep.value : 1);
    }
  printf ("],\n");
}

static void
print_services (const UtenforLaneModel *model)
{
  const UtenforCatalogue *catalogue = model->scenario->catalogue;

  printf ("\"services\": [");
  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      printf ("%s{\"id\": \"%s\", \"price\": %u, \"carry\": %.17g, \"equalised\": %s, \"shares\": ", k > 0 ? ",\n" : "",
              service->id, slot_of (model, &service->unit_cost), model->carry[k], service->is_equalised ? "true" : "false");
      print_shares (model, &service->split, service->unit_cost.value, service);
      putchar ('}');
    }
  printf ("],\n");
}

/* A series is [[years, slot before, slot after, part of the way, more a year], …]. */
static void
print_series (const UtenforLaneSeries *series)
{
  putchar ('[');
  for (guint r = 0; r < series->runs->len; r++)
    {
      const UtenforLaneRun *run = &g_array_index (series->runs, UtenforLaneRun, r);

      printf ("%s[%u, %u, %u, %.17g, %.17g]", r > 0 ? "," : "", run->n, run->before, run->after, run->part, run->slope);
    }
  putchar (']');
}

/* The number of units is the product of the series. */
static void
print_uses (const UtenforLaneModel *model)
{
  const GArray *uses = model->uses[0]->uses;

  printf ("\"uses\": [");
  for (guint i = 0; i < uses->len; i++)
    {
      const UtenforLaneUse *use = &g_array_index (uses, UtenforLaneUse, i);

      printf ("%s[%u, %u, [", i > 0 ? ",\n" : "", use->service, use->state);
      for (guint f = 0; f < use->factors->len; f++)
        {
          if (f > 0)
            putchar (',');
          print_series (g_ptr_array_index (use->factors, f));
        }
      printf ("]]");
    }
  printf ("],\n");
}

static void
print_lines (const UtenforLaneModel *model)
{
  static const char *const names[] = { "participant", "intake", "calendar" };
  const UtenforScenario   *scenario = model->scenario;

  printf ("\"lines\": [");
  for (guint l = 0; l < scenario->lines->len; l++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, l);
      const int              index = utenfor_scenario_line_index (scenario, line);

      printf ("%s{\"basis\": \"%s\", \"from\": %d, \"to\": %d, \"amount\": %u, \"carry\": %.17g, \"shares\": ", l > 0 ? ",\n" : "",
              names[line->basis], line->from, line->to, slot_of (model, &line->amount),
              utenfor_price_factor (scenario->catalogue, index, utenfor_scenario_line_price_year (scenario, line),
                                    scenario->price_year));
      print_shares (model, &line->split, line->amount.value, NULL);
      putchar ('}');
    }
  printf ("],\n");
}

/* --- numbers -------------------------------------------------------------------------------- */

/* Each number: value, its draw (−1: none), offset, scale; and each draw: its shape. */
static void
print_numbers (const UtenforLaneModel *model)
{
  static const char *const               families[] = { "constant", "beta", "gamma", "lognormal", "triangular" };
  const UtenforUncertainty              *uncertainty = model->uncertainty;
  g_autofree const UtenforDistribution **shapes = g_new0 (const UtenforDistribution *, uncertainty->draws->len + 1);

  printf ("\"numbers\": [");
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    {
      const UtenforUncertainNumber *number = &g_array_index (uncertainty->numbers, UtenforUncertainNumber, i);

      printf ("%s[%.17g, %d, %.17g, %.17g]", i > 0 ? ",\n" : "", number->quantity.value,
              number->table != NULL ? (int)number->draw : -1, number->distribution.offset, number->distribution.scale);
      if (number->table != NULL)
        shapes[number->draw] = &number->distribution;
    }
  printf ("],\n\"draws\": [");
  for (guint d = 0; d < uncertainty->draws->len; d++)
    printf ("%s[\"%s\", %.17g, %.17g, %s, %u]", d > 0 ? ",\n" : "", families[shapes[d]->family], shapes[d]->a, shapes[d]->b,
            shapes[d]->mirrored ? "true" : "false", g_array_index (uncertainty->draws, UtenforDraw, d).key);
  printf ("],\n");
}

/* Where every move is the group's own, flat or not: [[from, to, series], …]. */
static void
print_own_moves (const UtenforLaneModel *model)
{
  const UtenforLanePopulation *plan = model->group;
  const GArray                *starts = plan->population->starts;

  if (plan->base != NULL || plan->population->start_risks->len > 0 || plan->first_age != model->first_age)
    return;

  printf ("\"own_start\": [");
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);

      printf ("%s[%u, %u]", i > 0 ? "," : "", start->state, slot_of (model, &start->share));
    }
  printf ("],\n\"own_moves\": [");
  for (guint i = 0; i < plan->moves->len; i++)
    {
      const UtenforLaneMove *move = &g_array_index (plan->moves, UtenforLaneMove, i);

      printf ("%s[%u, %u, ", i > 0 ? ",\n" : "", move->from, move->to);
      print_series (move->own);
      putchar (']');
    }
  printf ("],\n");
}

static gboolean
grows (const UtenforCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->indices->len; i++)
    if (utenfor_catalogue_get_index (catalogue, i)->growth.value != 0)
      return TRUE;

  return FALSE;
}

gboolean
bench_print_model (const UtenforLaneModel *model)
{
  const UtenforScenario *scenario = model->scenario;
  g_autoptr (UtenforLaneDesk) desk = utenfor_lane_desk_new (model);

  if (model->reference != NULL || grows (scenario->catalogue))
    return FALSE;

  utenfor_lane_desk_prepare (desk);
  printf ("\"id\": \"%s\",\n\"participants\": %d,\n\"intakes\": %d,\n\"entry_age\": %d,\n\"first_age\": %d,\n\"n_ages\": %u,\n"
          "\"n_years\": %u,\n\"n_states\": %u,\n\"migration\": %.17g,\n\"discount\": ",
          scenario->id, scenario->participants, scenario->intakes, scenario->entry_age, model->first_age, model->n_ages,
          model->n_years, model->group->n_states, scenario->has_migration ? scenario->migration.value : 0);
  bench_print_array (model->discount, model->n_years);
  printf (",\n");
  print_life (model, desk);
  print_effect (model);
  print_payers (model);
  print_services (model);
  print_uses (model);
  print_lines (model);
  print_numbers (model);
  print_own_moves (model);

  return TRUE;
}
