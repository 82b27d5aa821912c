/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-life-course.h"

static const char *
kind_name (UtenforStateKind kind)
{
  switch (kind)
    {
    case UTENFOR_STATE_OUTSIDE:
      return "outside";
    case UTENFOR_STATE_GONE:
      return "gone";
    case UTENFOR_STATE_INSIDE:
    default:
      return "inside";
    }
}

/* One state's shares by age, shares[n_ages]. */
static void
add_state (JsonBuilder        *builder,
           const UtenforState *state,
           const double       *shares,
           guint               n_ages)
{
  json_builder_begin_object (builder);
  utenfor_json_string (builder, "state", state->id);
  utenfor_json_text (builder, "title", state->title);
  utenfor_json_string (builder, "kind", kind_name (state->kind));
  utenfor_json_numbers (builder, "shares", shares, n_ages);
  json_builder_end_object (builder);
}

static void
begin_occupancy (JsonBuilder            *builder,
                 const char             *name,
                 const UtenforOccupancy *occupancy)
{
  utenfor_json_begin (builder, name);
  utenfor_json_integer (builder, "first_age", occupancy->first_age);
  utenfor_json_integer (builder, "last_age", occupancy->first_age + (int)occupancy->n_ages - 1);
  utenfor_json_begin_array (builder, "states");
}

static void
end_occupancy (JsonBuilder *builder)
{
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Share of a population in the state of this id at an age; 0 where it knows no
 * such state or age. */
static double
get_share (const UtenforPopulation *population,
           const UtenforOccupancy  *occupancy,
           const char              *id,
           int                      age)
{
  const int state = utenfor_population_find_state (population, id);
  const int row = age - occupancy->first_age;

  if (state < 0 || row < 0 || row >= (int)occupancy->n_ages)
    return 0;
  return occupancy->x[(guint)row * occupancy->n_states + (guint)state];
}

static void
add_occupancy (JsonBuilder             *builder,
               const char              *name,
               const UtenforPopulation *population,
               const UtenforOccupancy  *occupancy)
{
  g_autofree double *shares = g_new (double, occupancy->n_ages);

  begin_occupancy (builder, name, occupancy);
  for (guint s = 0; s < occupancy->n_states; s++)
    {
      for (guint i = 0; i < occupancy->n_ages; i++)
        shares[i] = occupancy->x[i * occupancy->n_states + s];
      add_state (builder, utenfor_population_get_state (population, s), shares, occupancy->n_ages);
    }
  end_occupancy (builder);
}

/* The age of effect[0]: of entry, or of the group where that is later. */
static int
get_effect_age (const UtenforAccount *account)
{
  return MAX (account->scenario->entry_age, account->scenario->group->first_age);
}

/* E at an age, 0 before it. */
static double
get_effect (const UtenforAccount *account,
            int                   age)
{
  const int years = age - get_effect_age (account);

  return years >= 0 && years < (int)account->n_effect ? account->effect[years] : 0;
}

/* Those a life-course effect reaches live as the reference does, the others as
 * the group: x = (1 − E)·group + E·reference, state by state. */
static void
add_mixed_state (JsonBuilder          *builder,
                 const UtenforAccount *account,
                 const UtenforState   *state)
{
  const UtenforScenario  *scenario = account->scenario;
  const UtenforOccupancy *group = account->without;
  g_autofree double      *shares = g_new (double, group->n_ages);

  for (guint i = 0; i < group->n_ages; i++)
    {
      const int    age = group->first_age + (int)i;
      const double effect = get_effect (account, age);

      shares[i] = (1 - effect) * get_share (scenario->group, group, state->id, age) +
                  effect * get_share (scenario->reference, account->reference, state->id, age);
    }
  add_state (builder, state, shares, group->n_ages);
}

static void
add_mixed_occupancy (JsonBuilder          *builder,
                     const UtenforAccount *account)
{
  const UtenforPopulation *group = account->scenario->group;
  const UtenforPopulation *reference = account->scenario->reference;

  begin_occupancy (builder, "with", account->without);
  for (guint s = 0; s < utenfor_population_get_n_states (group); s++)
    add_mixed_state (builder, account, utenfor_population_get_state (group, s));
  for (guint s = 0; s < utenfor_population_get_n_states (reference); s++)
    {
      const UtenforState *state = utenfor_population_get_state (reference, s);

      if (utenfor_population_find_state (group, state->id) < 0)
        add_mixed_state (builder, account, state);
    }
  end_occupancy (builder);
}

static void
add_effect_by_age (JsonBuilder          *builder,
                   const UtenforAccount *account)
{
  if (account->effect == NULL)
    {
      utenfor_json_null (builder, "effect_by_age");
      utenfor_json_string (builder, "effect_by_age_reason", "transition-effect");
      return;
    }
  utenfor_json_begin_array (builder, "effect_by_age");
  for (guint i = 0; i < account->n_effect; i++)
    {
      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "age", get_effect_age (account) + (int)i);
      utenfor_json_number (builder, "share", account->effect[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  utenfor_json_null (builder, "effect_by_age_reason");
}

void
utenfor_json_life_course (JsonBuilder          *builder,
                          const UtenforAccount *account)
{
  const UtenforScenario *scenario = account->scenario;

  utenfor_json_begin (builder, "life_course");
  add_occupancy (builder, "without", scenario->group, account->without);
  if (account->effect != NULL)
    add_mixed_occupancy (builder, account);
  else
    add_occupancy (builder, "with", scenario->group, account->with);
  add_occupancy (builder, "reference", scenario->reference, account->reference);
  add_effect_by_age (builder, account);
  json_builder_end_object (builder);
}
