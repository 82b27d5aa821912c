/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cost-profile.h"
#include "format.h"
#include "thoughts.h"

#define AGE_OF_OUTSIDE 30

void
utenfor_thought_free (UtenforThought *thought)
{
  if (thought == NULL)
    return;
  g_free (thought->figure);
  g_free (thought->unit);
  g_free (thought->sentence);
  g_free (thought->caveat);
  g_free (thought->question);
  g_free (thought->bars);
  g_free (thought);
}

/* Sum over the ages both have of group − reference, kr per person; payer −1: the public ones. */
static double
gap (const UtenforScenario    *scenario,
     const UtenforCostProfile *group,
     const UtenforCostProfile *reference,
     int                       payer,
     gboolean                  with_revenue,
     int                      *first,
     int                      *last)
{
  g_autofree double *ours = g_new0 (double, group->n_ages);
  g_autofree double *theirs = g_new0 (double, reference->n_ages);
  double             sum = 0;

  *first = MAX (group->first_age, reference->first_age);
  *last = MIN (group->first_age + (int)group->n_ages, reference->first_age + (int)reference->n_ages) - 1;
  utenfor_cost_profile_sum (group, scenario->catalogue, payer, -1, with_revenue, ours);
  utenfor_cost_profile_sum (reference, scenario->catalogue, payer, -1, with_revenue, theirs);
  for (int age = *first; age <= *last; age++)
    sum += ours[age - group->first_age] - theirs[age - reference->first_age];
  return sum;
}

/* "6,3 mill. kr" into its figure and its unit, at the first space after the digits. */
static void
split_amount (UtenforThought *thought,
              double          kr)
{
  g_autofree char *text = utenfor_format_kr_short (kr, UTENFOR_SIGN_MINUS);
  const char      *at = text;
  const char      *end = text;

  for (; *at; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      end = g_utf8_next_char (at);
  thought->figure = g_strndup (text, (gsize)(end - text));
  while (*end && g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  thought->unit = g_strdup (end);
}

static char *
tax_caveat (double revenue)
{
  g_autofree char *amount = utenfor_format_kr_short (fabs (revenue), UTENFOR_SIGN_MINUS);

  if (revenue > 0.5)
    return g_strdup_printf (_ ("On top of that comes %s less in tax. The difference is not the same as the effect of a measure."), amount);
  return g_strdup (_ ("The difference is not the same as the effect of a measure."));
}

static UtenforThought *
lifetime_thought (const UtenforScenario    *scenario,
                  const UtenforCostProfile *group,
                  const UtenforCostProfile *reference)
{
  UtenforThought  *thought = g_new0 (UtenforThought, 1);
  guint            n_payers = scenario->catalogue->payers->len;
  int              first, last;
  double           more = gap (scenario, group, reference, -1, FALSE, &first, &last);
  double           with_tax = gap (scenario, group, reference, -1, TRUE, &first, &last);
  g_autofree char *ages = g_strdup_printf (_ ("from %d to %d"), first, last);

  split_amount (thought, fabs (more));
  thought->sentence = more >= 0
                        /* Translators: the argument is "from 18 to 58" */
                        ? g_strdup_printf (_ ("That much more is spent on public services and benefits for one in the group than for the average, %s."), ages)
                        : g_strdup_printf (_ ("That much less is spent on public services and benefits for one in the group than for the average, %s."), ages);
  thought->caveat = tax_caveat (with_tax - more);
  thought->question = g_strdup (_ ("Who has the expenses?"));
  thought->bars = g_new0 (double, n_payers);
  for (guint i = 0; i < n_payers; i++)
    thought->bars[i] = gap (scenario, group, reference, (int)i, FALSE, &first, &last);
  return thought;
}

static UtenforThought *
outside_thought (const UtenforResult *result)
{
  const UtenforAccount  *account = result->account;
  const UtenforScenario *scenario = account->scenario;
  UtenforThought        *thought = NULL;
  double                 ours, theirs;
  g_autofree char       *average = NULL;

  if (!utenfor_population_has_age (scenario->group, AGE_OF_OUTSIDE) || !utenfor_population_has_age (scenario->reference, AGE_OF_OUTSIDE))
    return NULL;
  ours = utenfor_occupancy_get_outside (account->without, scenario->group, AGE_OF_OUTSIDE);
  theirs = utenfor_occupancy_get_outside (account->reference, scenario->reference, AGE_OF_OUTSIDE);
  if (isnan (ours) || isnan (theirs))
    return NULL;
  thought = g_new0 (UtenforThought, 1);
  thought->figure = utenfor_format_number (ours * 100, 0, UTENFOR_SIGN_MINUS);
  thought->unit = g_strdup (_ ("of 100"));
  average = utenfor_format_number (theirs * 100, 0, UTENFOR_SIGN_MINUS);
  /* Translators: an age, and how many of 100 in the whole population */
  thought->sentence = g_strdup_printf (_ ("So many in the group are outside work and education at %d. In the whole population it is %s of 100."), AGE_OF_OUTSIDE, average);
  thought->caveat = g_strdup (_ ("Different ages in the same years are put together to a life course. Nobody has been followed for 40 years."));
  return thought;
}

/* What a year outside costs more than an average year, over the ages where there are any. */
static UtenforThought *
year_thought (const UtenforScenario    *scenario,
              const UtenforCostProfile *reference)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCostProfile) outside = utenfor_cost_profile_new (scenario->group, scenario->catalogue, scenario->price_year, UTENFOR_PEOPLE_OUTSIDE, issues);
  g_autofree double *ours = NULL;
  g_autofree double *theirs = NULL;
  UtenforThought    *thought = NULL;
  int                age = 40;

  if (outside == NULL || !utenfor_population_has_age (scenario->group, age) || !utenfor_population_has_age (scenario->reference, age))
    return NULL;
  ours = g_new0 (double, outside->n_ages);
  theirs = g_new0 (double, reference->n_ages);
  utenfor_cost_profile_sum (outside, scenario->catalogue, -1, -1, TRUE, ours);
  utenfor_cost_profile_sum (reference, scenario->catalogue, -1, -1, TRUE, theirs);
  if (!isfinite (ours[age - outside->first_age]))
    return NULL;
  thought = g_new0 (UtenforThought, 1);
  split_amount (thought, ours[age - outside->first_age] - theirs[age - reference->first_age]);
  thought->sentence = g_strdup_printf (_ ("That is what a year outside costs the public more than an average year at %d, with the tax that is not paid."), age);
  thought->caveat = g_strdup (_ ("Cost of services and benefits, and tax. What it means to the person is not counted."));
  return thought;
}

GPtrArray *
utenfor_thoughts_new (const UtenforResult *result)
{
  GPtrArray             *thoughts = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_thought_free);
  const UtenforScenario *scenario = result->account->scenario;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCostProfile) group = utenfor_cost_profile_new (scenario->group, scenario->catalogue, scenario->price_year, UTENFOR_PEOPLE_ALL, issues);
  g_autoptr (UtenforCostProfile) reference = utenfor_cost_profile_new (scenario->reference, scenario->catalogue, scenario->price_year, UTENFOR_PEOPLE_ALL, issues);
  UtenforThought *thought = NULL;

  if (group == NULL || reference == NULL)
    return thoughts;
  g_ptr_array_add (thoughts, lifetime_thought (scenario, group, reference));
  if ((thought = outside_thought (result)) != NULL)
    g_ptr_array_add (thoughts, thought);
  if ((thought = year_thought (scenario, reference)) != NULL)
    g_ptr_array_add (thoughts, thought);
  return thoughts;
}
