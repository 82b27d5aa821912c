/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-models.h"

#define N_MODELS 300

static double
between (GRand *rand,
         double low,
         double high)
{
  return g_rand_double_range (rand, low, high);
}

static gboolean
chance (GRand *rand,
        double p)
{
  return g_rand_double (rand) < p;
}

static const char *
name_of (const char *kind,
         guint       i)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", kind, i);

  return g_intern_string (name);
}

static void
random_shares (GRand        *rand,
               UtenforSplit *split,
               guint         n_payers)
{
  double left = 1;

  for (guint p = 0; p + 1 < n_payers; p++)
    {
      double share = between (rand, 0, left);

      utenfor_split_add (split, p, utenfor_quantity (share));
      left -= share;
    }
  utenfor_split_add (split, n_payers - 1, utenfor_quantity (left));
}

static void
random_fixed (GRand        *rand,
              UtenforSplit *split,
              guint         n_payers)
{
  split->fixed = TRUE;
  split->rest_payer = n_payers - 1;
  for (guint p = 0; p + 1 < n_payers; p++)
    utenfor_split_add (split, p, utenfor_quantity (between (rand, 0, 200000)));
}

static void
add_random_service (GRand            *rand,
                    UtenforCatalogue *catalogue,
                    guint             i,
                    gboolean          has_receiver)
{
  UtenforService service;
  guint          n_payers = catalogue->payers->len;

  utenfor_service_init (&service, name_of ("service", i));
  service.unit_cost = utenfor_quantity (between (rand, -200000, 400000));
  service.sector = g_rand_int_range (rand, 0, catalogue->sectors->len);
  service.is_equalised = has_receiver && chance (rand, 0.3);
  service.cashable = utenfor_quantity (g_rand_double (rand));
  service.cashable_delay = g_rand_int_range (rand, 0, 5);
  if (chance (rand, 0.7))
    {
      service.index = 0;
      service.price_year = 2020;
    }
  if (service.unit_cost.value > 0 && n_payers > 1 && chance (rand, 0.3))
    random_fixed (rand, &service.split, n_payers);
  else
    random_shares (rand, &service.split, n_payers);
  utenfor_catalogue_add_service (catalogue, service, NULL);
}

static UtenforCatalogue *
random_catalogue (GRand *rand)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("random");
  gboolean          has_receiver = chance (rand, 0.6);
  guint             n_payers = g_rand_int_range (rand, 1, 6);

  for (guint p = 0; p < n_payers; p++)
    {
      UtenforPayer payer;

      utenfor_payer_init (&payer, name_of ("payer", p));
      payer.is_public = p == 0 || chance (rand, 0.8);
      payer.is_receiver = has_receiver && p == 0;
      payer.is_local = has_receiver && p > 0 && chance (rand, 0.5);
      /* What an equalised service loses goes to the receiver: keep it public so
       * that the public total stays what it was. */
      payer.keep = utenfor_quantity (payer.is_public && has_receiver ? g_rand_double (rand) : 1);
      payer.is_local &= payer.is_public;
      utenfor_catalogue_add_payer (catalogue, payer, NULL);
    }
  for (int i = g_rand_int_range (rand, 1, 5); i >= 0; i--)
    add_sector (catalogue, i == 0 ? "tiltak" : name_of ("sector", i));
  for (int i = g_rand_int_range (rand, 1, 7); i > 0; i--)
    add_state (catalogue, name_of ("state", i), i % 2 == 0 ? UTENFOR_STATE_OUTSIDE : UTENFOR_STATE_INSIDE);
  add_index (catalogue, "prices", 2020, 100, 2025, 120, chance (rand, 0.5) ? 0.01 : 0);
  for (int i = g_rand_int_range (rand, 1, 12); i > 0; i--)
    add_random_service (rand, catalogue, i, has_receiver);
  build_catalogue (catalogue);

  return catalogue;
}

static void
random_start (GRand             *rand,
              UtenforPopulation *population)
{
  guint  n = utenfor_population_get_n_states (population);
  double left = 1;

  for (guint s = 0; s < n; s++)
    {
      double       share = s + 1 < n ? between (rand, 0, left) : left;
      UtenforStart start = { s, utenfor_quantity (share) };

      utenfor_population_add_start (population, FALSE, start);
      left -= share;
    }
}

static void
random_moves (GRand             *rand,
              UtenforPopulation *population)
{
  guint n = utenfor_population_get_n_states (population);

  for (guint s = 0; s < n; s++)
    for (guint to = 0; to < n; to++)
      if (s != to && chance (rand, 0.6))
        add_move (population, utenfor_population_get_state (population, s)->id,
                  utenfor_population_get_state (population, to)->id, between (rand, 0, 0.9 / n));
}

static void
random_uses (GRand             *rand,
             UtenforPopulation *population)
{
  for (guint k = 0; k < population->catalogue->services->len; k++)
    for (guint s = 0; s < utenfor_population_get_n_states (population); s++)
      {
        UtenforUse use = { k, s, { 0 } };

        if (chance (rand, 0.4))
          continue;
        utenfor_age_series_init (&use.series);
        use.series.straight = TRUE;
        utenfor_age_series_add (&use.series, population->first_age, population->first_age, utenfor_quantity (g_rand_double (rand)));
        utenfor_age_series_add (&use.series, population->last_age, population->last_age, utenfor_quantity (g_rand_double (rand)));
        utenfor_population_add_use (population, FALSE, use);
      }
}

static UtenforPopulation *
random_population (GRand            *rand,
                   UtenforCatalogue *catalogue,
                   const char       *id)
{
  UtenforPopulation *population = utenfor_population_new (id, catalogue, NULL);

  population->first_age = 18;
  population->last_age = 40;
  population->includes_successes = chance (rand, 0.3);
  random_start (rand, population);
  random_moves (rand, population);
  random_uses (rand, population);
  build_population (population);

  return population;
}

static void
random_lines (GRand           *rand,
              UtenforScenario *scenario)
{
  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    {
      UtenforCostLine line;

      utenfor_cost_line_init (&line, name_of ("line", i));
      line.basis = g_rand_int_range (rand, UTENFOR_BASIS_PARTICIPANT, UTENFOR_BASIS_CALENDAR + 1);
      line.amount = utenfor_quantity (between (rand, -20000, 100000));
      line.from = g_rand_int_range (rand, 0, 3);
      line.to = line.from + g_rand_int_range (rand, 0, 3);
      random_shares (rand, &line.split, scenario->catalogue->payers->len);
      g_array_append_val (scenario->lines, line);
    }
}

static void
random_effect (GRand           *rand,
               UtenforScenario *scenario)
{
  UtenforEffect *effect = &scenario->effect;

  effect->kind = chance (rand, 0.5) ? UTENFOR_EFFECT_LIFE_COURSE : UTENFOR_EFFECT_TRANSITION;
  effect->causal_share = utenfor_quantity (g_rand_double (rand));
  effect->success_without = utenfor_quantity (between (rand, 0, 0.5));
  effect->success_with = utenfor_quantity (between (rand, 0, 1));
  effect->course.lag = g_rand_int_range (rand, 0, 4);
  effect->course.phase_in = g_rand_int_range (rand, 1, 5);
  effect->course.relapse = utenfor_quantity (between (rand, 0, 0.3));
  effect->course.floor = utenfor_quantity (g_rand_double (rand));
  for (guint i = 0; i < scenario->group->moves->len && i < 3; i++)
    {
      const UtenforMove *move = &g_array_index (scenario->group->moves, UtenforMove, i);

      add_effect (scenario, utenfor_population_get_state (scenario->group, move->from)->id,
                  utenfor_population_get_state (scenario->group, move->to)->id,
                  between (rand, 0, 1.1), g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 6));
    }
}

static UtenforScenario *
random_scenario (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (UtenforCatalogue) catalogue = random_catalogue (rand);
  g_autoptr (UtenforPopulation) group = random_population (rand, catalogue, "group");
  g_autoptr (UtenforPopulation) reference = random_population (rand, catalogue, "reference");
  UtenforScenario *scenario = utenfor_scenario_new ("random", catalogue, group, reference);

  scenario->price_year = 2025;
  scenario->participants = g_rand_int_range (rand, 1, 200);
  scenario->intakes = g_rand_int_range (rand, 1, 5);
  scenario->entry_age = g_rand_int_range (rand, 14, 30);
  scenario->horizon = chance (rand, 0.5) ? 0 : g_rand_int_range (rand, 1, 30);
  if (utenfor_catalogue_get_receiver (catalogue) >= 0)
    {
      scenario->has_migration = TRUE;
      scenario->migration = utenfor_quantity (between (rand, 0, 0.1));
    }
  random_lines (rand, scenario);
  random_effect (rand, scenario);

  return scenario;
}

void
for_all_models (gconstpointer check)
{
  for (guint seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (UtenforScenario) scenario = random_scenario (seed);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

      g_test_message ("model %u", seed);
      ((ModelCheck)check) (scenario, rand);
    }
}
