/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-assumptions.h"

static const char *
state_id (const UtenforPopulation *population,
          guint                    state)
{
  return utenfor_population_get_state (population, state)->id;
}

static void
add_series (JsonBuilder            *builder,
            const UtenforAgeSeries *series)
{
  utenfor_json_boolean (builder, "straight", series->straight);
  utenfor_json_begin_array (builder, "ages");
  for (guint i = 0; i < series->bands->len; i++)
    {
      const UtenforAgeBand *band = &g_array_index (series->bands, UtenforAgeBand, i);

      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "from", band->from);
      utenfor_json_integer (builder, "to", band->to);
      utenfor_json_quantity_members (builder, &band->number);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_starts (JsonBuilder             *builder,
            const char              *name,
            const UtenforPopulation *population,
            const GArray            *starts)
{
  utenfor_json_begin_array (builder, name);
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "state", state_id (population, start->state));
      utenfor_json_quantity_members (builder, &start->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_moves (JsonBuilder             *builder,
           const char              *name,
           const UtenforPopulation *population,
           const GArray            *moves)
{
  utenfor_json_begin_array (builder, name);
  for (guint i = 0; i < moves->len; i++)
    {
      const UtenforMove *move = &g_array_index (moves, UtenforMove, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "from", state_id (population, move->from));
      utenfor_json_string (builder, "to", state_id (population, move->to));
      add_series (builder, &move->series);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_uses (JsonBuilder             *builder,
          const char              *name,
          const UtenforPopulation *population,
          const GArray            *uses)
{
  utenfor_json_begin_array (builder, name);
  for (guint i = 0; i < uses->len; i++)
    {
      const UtenforUse *use = &g_array_index (uses, UtenforUse, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "service",
                           utenfor_catalogue_get_service (population->catalogue, use->service)->id);
      utenfor_json_string (builder, "state", state_id (population, use->state));
      add_series (builder, &use->series);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_population (JsonBuilder             *builder,
                const UtenforPopulation *population)
{
  json_builder_begin_object (builder);
  utenfor_json_string (builder, "id", population->id);
  utenfor_json_string (builder, "based_on", population->base != NULL ? population->base->id : NULL);
  utenfor_json_integer (builder, "first_age", population->first_age);
  utenfor_json_integer (builder, "last_age", population->last_age);
  utenfor_json_boolean (builder, "includes_successes", population->includes_successes);
  utenfor_json_text (builder, "about", population->about);
  utenfor_json_text (builder, "built_on", population->built_on);
  utenfor_json_text (builder, "not_counted", population->not_counted);
  add_starts (builder, "starts", population, population->starts);
  add_moves (builder, "moves", population, population->moves);
  add_uses (builder, "uses", population, population->uses);
  add_starts (builder, "start_risks", population, population->start_risks);
  add_moves (builder, "move_risks", population, population->move_risks);
  add_uses (builder, "use_risks", population, population->use_risks);
  json_builder_end_object (builder);
}

/* The population after all it is based on; what is there already is left out. */
static void
collect (GPtrArray               *chain,
         const UtenforPopulation *population)
{
  if (population == NULL || g_ptr_array_find (chain, population, NULL))
    return;
  collect (chain, population->base);
  g_ptr_array_add (chain, (gpointer)population);
}

void
utenfor_json_populations (JsonBuilder           *builder,
                          const UtenforScenario *scenario)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  collect (chain, scenario->reference);
  collect (chain, scenario->group);
  utenfor_json_begin_array (builder, "populations");
  for (guint i = 0; i < chain->len; i++)
    add_population (builder, g_ptr_array_index (chain, i));
  json_builder_end_array (builder);
}
