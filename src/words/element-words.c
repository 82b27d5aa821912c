/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "element-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "format.h"
#include "number-words.h"
#include "sentences.h"

/* Under this an amount is shown as 0 kr. */
#define NOTHING 0.5

/* What follows the file's id in a path, or NULL where it is another file's. */
static const char *
place_in (const char *path,
          const char *id)
{
  gsize length = strlen (id);

  return strncmp (path, id, length) == 0 && path[length] == '/' ? path + length + 1 : NULL;
}

static const char *
in_language (const UtenforText *text,
             const char        *id)
{
  const char *string = utenfor_text_get (text, utenfor_language ());

  return *string != '\0' ? string : id;
}

static const char *
state_title (const UtenforPopulation *population,
             const char              *id)
{
  int state = utenfor_population_find_state (population, id);

  return state >= 0 ? in_language (utenfor_population_get_state (population, state)->title, id) : id;
}

static const char *
service_title (const UtenforCatalogue *catalogue,
               const char             *id)
{
  int service = utenfor_catalogue_find_service (catalogue, id);

  return service >= 0 ? in_language (utenfor_catalogue_get_service (catalogue, service)->title, id) : id;
}

/* --- populations ------------------------------------------------------------------ */

/* The two that are compared have long names, and everybody knows which they are. */
static const char *
population_name (const UtenforScenario   *scenario,
                 const UtenforPopulation *population)
{
  if (population == scenario->group)
    return _ ("Group");
  if (population == scenario->reference)
    return _ ("Average");

  return in_language (population->title, population->id);
}

static char *
population_title (const UtenforScenario   *scenario,
                  const UtenforPopulation *population,
                  const char              *place)
{
  const char *name = population_name (scenario, population);
  g_auto (GStrv) words = g_strsplit (place, "/", 3);
  guint       n = g_strv_length (words);
  const char *last = n > 1 ? state_title (population, words[n - 1]) : "";

  if (n == 2 && g_str_equal (words[0], "start"))
    return g_strdup_printf (_ ("%s: share who start in “%s”"), name, last);
  if (n == 2 && g_str_equal (words[0], "start-risk"))
    return g_strdup_printf (_ ("%s: relative risk of starting in “%s”"), name, last);
  if (n == 3 && g_str_equal (words[0], "move"))
    /* Translators: a group, then two situations: "Everyone: from “Work” to “Benefit” in a year" */
    return g_strdup_printf (_ ("%s: from “%s” to “%s” in a year"), name, state_title (population, words[1]), last);
  if (n == 3 && g_str_equal (words[0], "move-risk"))
    return g_strdup_printf (_ ("%s: relative risk of going from “%s” to “%s”"), name, state_title (population, words[1]), last);
  if (n == 3 && g_str_equal (words[0], "use"))
    /* Translators: a group, a service, a situation. */
    return g_strdup_printf (_ ("%s: use of “%s” in “%s”"), name, service_title (population->catalogue, words[1]), last);
  if (n == 3 && g_str_equal (words[0], "use-risk"))
    return g_strdup_printf (_ ("%s: relative use of “%s” in “%s”"), name, service_title (population->catalogue, words[1]), last);

  return g_strdup (place);
}

static const UtenforPopulation *
find_population (const UtenforScenario *scenario,
                 const char            *path,
                 const char           **place)
{
  const UtenforPopulation *tops[] = { scenario->group, scenario->reference };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    for (const UtenforPopulation *population = tops[i]; population != NULL; population = population->base)
      if ((*place = place_in (path, population->id)) != NULL)
        return population;

  return NULL;
}

/* --- the scenario's own ------------------------------------------------------------ */

static const struct
{
  const char *place;
  const char *title;
} own_titles[] = {
  { "effect/causal-share", N_ ("Causal share") },
  { "effect/success-with", N_ ("Share who succeed with the measure") },
  { "effect/success-without", N_ ("Share who succeed anyway") },
  { "effect/relapse", N_ ("Share of the effect that is lost every year") },
  { "effect/floor", N_ ("Share of the effect that stays") },
  { "migration", N_ ("Share who move out every year") },
  { "tax-funding", N_ ("Tax-funding cost") },
};

static char *
line_title (const UtenforScenario *scenario,
            const char            *id)
{
  for (guint l = 0; l < scenario->lines->len; l++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, l);

      if (g_str_equal (line->id, id))
        /* Translators: a cost line of the measure. */
        return g_strdup_printf (_ ("Cost: %s"), in_language (line->title, id));
    }

  return g_strdup (id);
}

/* "effect/move/FROM/TO/risk", "effect/start/STATE/relapse" */
static char *
risk_title (const UtenforScenario *scenario,
            char                 **words)
{
  guint            n = g_strv_length (words);
  const char      *to = state_title (scenario->group, words[n - 2]);
  g_autofree char *what = n == 5 ? g_strdup_printf (_ ("Effect on going from “%s” to “%s”"), state_title (scenario->group, words[2]), to)
                                 : g_strdup_printf (_ ("Effect on starting in “%s”"), to);

  if (g_str_equal (words[n - 1], "relapse"))
    return g_strdup_printf (_ ("%s: share that is lost every year"), what);
  if (g_str_equal (words[n - 1], "floor"))
    return g_strdup_printf (_ ("%s: share that stays"), what);

  return g_steal_pointer (&what);
}

static char *
own_title (const UtenforScenario *scenario,
           const char            *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < G_N_ELEMENTS (own_titles); i++)
    if (g_str_equal (place, own_titles[i].place))
      return g_strdup (_ (own_titles[i].title));
  if (n == 3 && g_str_equal (words[0], "line"))
    return line_title (scenario, words[1]);
  if ((n == 4 || n == 5) && g_str_equal (words[0], "effect"))
    return risk_title (scenario, words);

  return g_strdup (place);
}

/* --- any of them ------------------------------------------------------------------- */

static const char *
catalogue_place (const UtenforScenario *scenario,
                 const char            *path)
{
  static const char *const kinds[] = { "service/", "payer/", "index/", "refund/" };
  const char              *place = place_in (path, scenario->catalogue->id);

  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (place, kinds[i]))
      return place;

  return NULL;
}

char *
utenfor_element_title (const UtenforScenario *scenario,
                       const char            *path)
{
  const UtenforPopulation *population;
  const char              *place = catalogue_place (scenario, path);

  if (place != NULL)
    return utenfor_number_title (scenario->catalogue, place);
  population = find_population (scenario, path, &place);
  if (population != NULL)
    return population_title (scenario, population, place);
  place = place_in (path, scenario->id);

  return place != NULL ? own_title (scenario, place) : g_strdup (path);
}

/* With a second decimal only where it says something. */
static char *
dup_share (double share)
{
  double tenths = 1000 * share;

  return utenfor_format_percent (share, fabs (tenths - round (tenths)) < 1e-6 ? 1 : 2);
}

char *
utenfor_element_value (const UtenforScenario *scenario,
                       const char            *path,
                       UtenforNumberKind      kind,
                       double                 value)
{
  const char *place = catalogue_place (scenario, path);

  if (place != NULL)
    return utenfor_number_value (scenario->catalogue, place, value);

  switch (kind)
    {
    case UTENFOR_NUMBER_SHARE:
    case UTENFOR_NUMBER_PROBABILITY:
    case UTENFOR_NUMBER_RELAPSE:
      return dup_share (value);
    case UTENFOR_NUMBER_ANY:
      return utenfor_format_kr (value, UTENFOR_SIGN_MINUS);
    case UTENFOR_NUMBER_RISK:
    case UTENFOR_NUMBER_USE:
    default:
      return utenfor_format_number (value, fabs (value) < 0.1 ? 4 : 2, UTENFOR_SIGN_MINUS);
    }
}

char *
utenfor_payer_name (const UtenforCatalogue *catalogue,
                    guint                   payer)
{
  const UtenforPayer *known;

  if (payer >= catalogue->payers->len)
    return g_strdup (_ ("Public total"));
  known = utenfor_catalogue_get_payer (catalogue, payer);

  return g_strdup (in_language (known->title, known->id));
}

/* --- sentences --------------------------------------------------------------------- */

static char *
in_sentence (const UtenforScenario *scenario,
             guint                  payer,
             gboolean               at_start)
{
  if (payer >= scenario->catalogue->payers->len)
    return g_strdup (at_start ? _ ("The public sector") : _ ("the public sector"));

  return utenfor_payer_in_sentence (utenfor_catalogue_get_payer (scenario->catalogue, payer), at_start);
}

/* What counts is how many more succeed than would anyway. */
static char *
more_succeed (const UtenforScenario  *scenario,
              const char             *name,
              const UtenforSwitching *switching)
{
  double           anyway = scenario->effect.success_without.value;
  g_autofree char *at = utenfor_format_number (100 * (switching->at - anyway), 1, UTENFOR_SIGN_MINUS);
  g_autofree char *here = utenfor_format_number (100 * (switching->value - anyway), 1, UTENFOR_SIGN_MINUS);

  return g_strdup_printf (_ ("%s breaks even when %s of 100 more succeed; here it is %s."), name, at, here);
}

static gboolean
is_more_succeeding (const UtenforScenario  *scenario,
                    const UtenforSwitching *switching)
{
  return g_strcmp0 (place_in (switching->path, scenario->id), "effect/success-with") == 0 && switching->at >= scenario->effect.success_without.value;
}

char *
utenfor_sentence_switching (const UtenforScenario  *scenario,
                            guint                   payer,
                            const UtenforSwitching *switching)
{
  g_autofree char *name = in_sentence (scenario, payer, TRUE);
  g_autofree char *title = utenfor_element_title (scenario, switching->path);
  g_autofree char *here = utenfor_element_value (scenario, switching->path, switching->kind, switching->value);
  g_autofree char *at = NULL;

  switch (switching->answer)
    {
    case UTENFOR_SWITCHING_NEVER:
      return g_strdup_printf (_ ("%s never breaks even, whatever “%s” is."), name, title);
    case UTENFOR_SWITCHING_ANY:
      return g_strdup_printf (_ ("%s loses nothing, whatever “%s” is."), name, title);
    case UTENFOR_SWITCHING_AT:
    default:
      if (is_more_succeeding (scenario, switching))
        return more_succeed (scenario, name, switching);
      at = utenfor_element_value (scenario, switching->path, switching->kind, switching->at);
      /* Translators: a payer, what a number is called, where it breaks even, what it is. */
      return g_strdup_printf (_ ("%s breaks even when “%s” is %s; here it is %s."), name, title, at, here);
    }
}

/* "Comes near": is worth more than half as much as the first. */
static char *
what_is_next (const UtenforScenario       *scenario,
              const UtenforValueOfKnowing *knowing)
{
  const UtenforWorth *first = &g_array_index (knowing->elements, UtenforWorth, 0);
  const UtenforWorth *second = knowing->elements->len > 1 ? first + 1 : NULL;
  g_autofree char    *title = NULL;

  if (second == NULL || second->worth < first->worth / 2)
    return g_strdup (_ ("Nothing else comes near: measure that first."));
  title = utenfor_element_title (scenario, second->path);

  return g_strdup_printf (_ ("Next comes “%s”."), title);
}

char *
utenfor_sentence_knowing (const UtenforScenario       *scenario,
                          guint                        payer,
                          const UtenforValueOfKnowing *knowing)
{
  const UtenforWorth *first = knowing->elements->len > 0 ? &g_array_index (knowing->elements, UtenforWorth, 0) : NULL;
  g_autofree char    *name = in_sentence (scenario, payer, FALSE);
  g_autofree char    *title = NULL;
  g_autofree char    *next = NULL;
  g_autofree char    *amount = NULL;

  if (first == NULL || knowing->all < NOTHING)
    return g_strdup (_ ("Nothing you could learn would change the decision."));
  if (first->worth < NOTHING || !utenfor_worth_is_clear (first))
    {
      amount = utenfor_format_kr_short (knowing->all, UTENFOR_SIGN_MINUS);
      /* Translators: an amount, then a payer in the middle of a sentence. */
      return g_strdup_printf (_ ("No number alone is likely to change the decision; knowing all of them is worth about %s to %s."), amount, name);
    }
  title = utenfor_element_title (scenario, first->path);
  amount = utenfor_format_kr_short (first->worth, UTENFOR_SIGN_MINUS);
  next = what_is_next (scenario, knowing);
  /* Translators: what a number is called, an amount, a payer in the middle of a
   * sentence, and one more sentence. */
  return g_strdup_printf (_ ("Knowing “%s” exactly before starting is worth about %s to %s. %s"), title, amount, name, next);
}
