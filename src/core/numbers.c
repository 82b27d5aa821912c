/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "numbers.h"

#define NO_AGE -1

/* Who is told, and where the numbers stand. */
typedef struct
{
  UtenforNumberFunc func;
  gpointer          user_data;
  const char       *owner; /* id of the file */
  const char       *file;
} Walk;

static void
tell_any (const Walk            *walk,
          const UtenforQuantity *quantity,
          UtenforNumberKind      kind,
          const char            *place,
          gboolean               is_settled)
{
  g_autofree char *path = g_strconcat (walk->owner, "/", place, NULL);
  UtenforNumber    number = { path, NO_AGE, NO_AGE, kind, quantity, walk->file, is_settled };

  walk->func (&number, walk->user_data);
}

static void
tell (const Walk            *walk,
      const UtenforQuantity *quantity,
      UtenforNumberKind      kind,
      const char            *place)
{
  tell_any (walk, quantity, kind, place, FALSE);
}

static void
tell_series (const Walk             *walk,
             const UtenforAgeSeries *series,
             UtenforNumberKind       kind,
             const char             *place)
{
  g_autofree char *path = g_strconcat (walk->owner, "/", place, NULL);

  for (guint i = 0; i < series->bands->len; i++)
    {
      const UtenforAgeBand *band = &g_array_index (series->bands, UtenforAgeBand, i);
      UtenforNumber         number = { path, band->from, band->to, kind, &band->number, walk->file };

      walk->func (&number, walk->user_data);
    }
}

static void
tell_split (const Walk             *walk,
            const UtenforCatalogue *catalogue,
            const UtenforSplit     *split,
            const char             *owner)
{
  for (guint i = 0; i < split->parts->len; i++)
    {
      const UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);
      g_autofree char        *place = g_strconcat (owner, "/split/",
                                                   utenfor_catalogue_get_payer (catalogue, part->payer)->id, NULL);

      tell_any (walk, &part->amount, split->fixed ? UTENFOR_NUMBER_USE : UTENFOR_NUMBER_SHARE, place, TRUE);
    }
}

static void
tell_individual_use (const Walk             *walk,
                     const UtenforCatalogue *catalogue,
                     const UtenforService   *service)
{
  g_autofree char *owner = g_strconcat ("service/", service->id, NULL);
  g_autofree char *per_user = g_strconcat (owner, "/per-user", NULL);
  g_autofree char *variation = g_strconcat (owner, "/variation", NULL);

  if (service->individual->has_per_user)
    tell_any (walk, &service->individual->per_user, UTENFOR_NUMBER_USE, per_user, TRUE);
  for (guint i = 0; i < service->individual->prevalences->len; i++)
    {
      const UtenforPrevalence *prevalence = &g_array_index (service->individual->prevalences, UtenforPrevalence, i);
      const char              *state = prevalence->state >= 0 ? utenfor_catalogue_get_state (catalogue, prevalence->state)->id : NULL;
      g_autofree char         *place = g_strjoin ("/", owner, "prevalence", state, NULL);

      tell_any (walk, &prevalence->share, UTENFOR_NUMBER_SHARE, place, TRUE);
    }
  tell_any (walk, &service->individual->variation, UTENFOR_NUMBER_USE, variation, TRUE);
}

static void
tell_refund (const Walk          *walk,
             const UtenforRefund *refund)
{
  for (guint i = 0; i < refund->years->len; i++)
    {
      const UtenforRefundYear *year = &g_array_index (refund->years, UtenforRefundYear, i);
      g_autofree char         *threshold = g_strdup_printf ("refund/%s/threshold/%d", refund->id, year->year);
      g_autofree char         *share = g_strdup_printf ("refund/%s/share/%d", refund->id, year->year);

      tell_any (walk, &year->threshold, UTENFOR_NUMBER_USE, threshold, TRUE);
      tell_any (walk, &year->share, UTENFOR_NUMBER_SHARE, share, TRUE);
    }
}

/* --- the catalogue ---------------------------------------------------------- */

static void
tell_service (const Walk             *walk,
              const UtenforCatalogue *catalogue,
              const UtenforService   *service)
{
  g_autofree char *owner = g_strconcat ("service/", service->id, NULL);
  g_autofree char *unit_cost = g_strconcat (owner, "/unit-cost", NULL);
  g_autofree char *cashable = g_strconcat (owner, "/cashable", NULL);

  tell (walk, &service->unit_cost, UTENFOR_NUMBER_ANY, unit_cost);
  if (service->has_cashable)
    tell (walk, &service->cashable, UTENFOR_NUMBER_SHARE, cashable);
  tell_split (walk, catalogue, &service->split, owner);
  if (service->individual != NULL)
    tell_individual_use (walk, catalogue, service);
}

void
utenfor_catalogue_foreach_number (const UtenforCatalogue *catalogue,
                                  UtenforNumberFunc       func,
                                  gpointer                user_data)
{
  Walk walk = { func, user_data, catalogue->id, catalogue->file };

  for (guint p = 0; p < catalogue->payers->len; p++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (catalogue, p);
      g_autofree char    *place = g_strconcat ("payer/", payer->id, "/keep", NULL);

      if (payer->has_keep)
        tell (&walk, &payer->keep, UTENFOR_NUMBER_SHARE, place);
    }
  for (guint i = 0; i < catalogue->indices->len; i++)
    {
      const UtenforIndex *index = utenfor_catalogue_get_index (catalogue, i);
      g_autofree char    *place = g_strconcat ("index/", index->id, "/growth", NULL);

      if (index->has_growth)
        tell_any (&walk, &index->growth, UTENFOR_NUMBER_ANY, place, TRUE);
    }
  for (guint k = 0; k < catalogue->services->len; k++)
    tell_service (&walk, catalogue, utenfor_catalogue_get_service (catalogue, k));
  for (guint i = 0; i < catalogue->refunds->len; i++)
    tell_refund (&walk, utenfor_catalogue_get_refund (catalogue, i));
}

/* --- a population ------------------------------------------------------------- */

static const char *
state_id (const UtenforPopulation *population,
          guint                    state)
{
  return utenfor_population_get_state (population, state)->id;
}

static void
tell_starts (const Walk              *walk,
             const UtenforPopulation *population,
             const GArray            *starts,
             UtenforNumberKind        kind,
             const char              *what)
{
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);
      g_autofree char    *place = g_strconcat (what, "/", state_id (population, start->state), NULL);

      tell (walk, &start->share, kind, place);
    }
}

static void
tell_moves (const Walk              *walk,
            const UtenforPopulation *population,
            const GArray            *moves,
            UtenforNumberKind        kind,
            const char              *what)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const UtenforMove *move = &g_array_index (moves, UtenforMove, i);
      g_autofree char   *place = g_strconcat (what, "/", state_id (population, move->from), "/",
                                              state_id (population, move->to), NULL);

      tell_series (walk, &move->series, kind, place);
    }
}

static void
tell_uses (const Walk              *walk,
           const UtenforPopulation *population,
           const GArray            *uses,
           UtenforNumberKind        kind,
           const char              *what)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const UtenforUse *use = &g_array_index (uses, UtenforUse, i);
      const char       *service = utenfor_catalogue_get_service (population->catalogue, use->service)->id;
      g_autofree char  *place = g_strconcat (what, "/", service, "/", state_id (population, use->state), NULL);

      tell_series (walk, &use->series, kind, place);
    }
}

void
utenfor_population_foreach_number (const UtenforPopulation *population,
                                   UtenforNumberFunc        func,
                                   gpointer                 user_data)
{
  Walk walk = { func, user_data, population->id, population->file };

  tell_starts (&walk, population, population->starts, UTENFOR_NUMBER_SHARE, "start");
  tell_moves (&walk, population, population->moves, UTENFOR_NUMBER_PROBABILITY, "move");
  tell_uses (&walk, population, population->uses, UTENFOR_NUMBER_USE, "use");
  tell_starts (&walk, population, population->start_risks, UTENFOR_NUMBER_RISK, "start-risk");
  tell_moves (&walk, population, population->move_risks, UTENFOR_NUMBER_RISK, "move-risk");
  tell_uses (&walk, population, population->use_risks, UTENFOR_NUMBER_RISK, "use-risk");
}

/* --- a scenario ----------------------------------------------------------------- */

static void
tell_course (const Walk          *walk,
             const UtenforCourse *course,
             const char          *owner)
{
  g_autofree char *relapse = g_strconcat (owner, "/relapse", NULL);
  g_autofree char *floor = g_strconcat (owner, "/floor", NULL);

  tell (walk, &course->relapse, UTENFOR_NUMBER_RELAPSE, relapse);
  tell (walk, &course->floor, UTENFOR_NUMBER_SHARE, floor);
}

static void
tell_risk (const Walk              *walk,
           const UtenforPopulation *group,
           const UtenforEffectRisk *risk)
{
  g_autofree char *owner = risk->on_start
                             ? g_strconcat ("effect/start/", state_id (group, risk->to), NULL)
                             : g_strconcat ("effect/move/", state_id (group, risk->from), "/",
                                            state_id (group, risk->to), NULL);
  g_autofree char *place = g_strconcat (owner, "/risk", NULL);

  tell (walk, &risk->risk, UTENFOR_NUMBER_RISK, place);
  tell_course (walk, &risk->course, owner);
}

static void
tell_effect (const Walk            *walk,
             const UtenforScenario *scenario)
{
  const UtenforEffect *effect = &scenario->effect;

  tell (walk, &effect->causal_share, UTENFOR_NUMBER_SHARE, "effect/causal-share");
  if (effect->kind == UTENFOR_EFFECT_LIFE_COURSE)
    {
      tell (walk, &effect->success_with, UTENFOR_NUMBER_SHARE, "effect/success-with");
      tell (walk, &effect->success_without, UTENFOR_NUMBER_SHARE, "effect/success-without");
      tell_course (walk, &effect->course, "effect");
      return;
    }

  for (guint i = 0; i < effect->risks->len; i++)
    tell_risk (walk, scenario->group, &g_array_index (effect->risks, UtenforEffectRisk, i));
}

void
utenfor_scenario_foreach_own_number (const UtenforScenario *scenario,
                                     UtenforNumberFunc      func,
                                     gpointer               user_data)
{
  Walk walk = { func, user_data, scenario->id, scenario->file };

  for (guint l = 0; l < scenario->lines->len; l++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, l);
      g_autofree char       *owner = g_strconcat ("line/", line->id, NULL);
      g_autofree char       *amount = g_strconcat (owner, "/amount", NULL);

      tell (&walk, &line->amount, UTENFOR_NUMBER_ANY, amount);
      tell_split (&walk, scenario->catalogue, &line->split, owner);
    }
  tell_effect (&walk, scenario);
  if (scenario->has_migration)
    tell (&walk, &scenario->migration, UTENFOR_NUMBER_SHARE, "migration");
  if (scenario->has_tax_funding)
    tell (&walk, &scenario->tax_funding, UTENFOR_NUMBER_SHARE, "tax-funding");
}

/* The population and what it is based on, unless told before. */
static void
tell_with_bases (const UtenforPopulation *population,
                 GHashTable              *told,
                 UtenforNumberFunc        func,
                 gpointer                 user_data)
{
  for (; population != NULL; population = population->base)
    if (g_hash_table_add (told, (gpointer)population))
      utenfor_population_foreach_number (population, func, user_data);
}

void
utenfor_scenario_foreach_number (const UtenforScenario *scenario,
                                 UtenforNumberFunc      func,
                                 gpointer               user_data)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  utenfor_catalogue_foreach_number (scenario->catalogue, func, user_data);
  tell_with_bases (scenario->reference, told, func, user_data);
  tell_with_bases (scenario->group, told, func, user_data);
  utenfor_scenario_foreach_own_number (scenario, func, user_data);
}
