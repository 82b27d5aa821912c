/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"

/* Under this the screen shows 0 kr, so no sentence may make a point of it. */
#define NOTHING 0.5

char *
utenfor_sentence_left_out (const UtenforScenario *scenario)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < scenario->left_out->len; i++)
    {
      guint service = g_array_index (scenario->left_out, guint, i);

      if (titles->len > 0)
        g_string_append (titles, "; ");
      g_string_append (titles, utenfor_text_get (utenfor_catalogue_get_service (scenario->catalogue, service)->title,
                                                 utenfor_language ()));
    }

  /* Translators: the titles of services, separated by semicolons */
  return titles->len > 0 ? g_strdup_printf (_ ("Not counted here: %s."), titles->str) : NULL;
}

const char *
utenfor_scenario_title (const UtenforScenario *scenario)
{
  const char *title = utenfor_text_get (scenario->title, utenfor_language ());

  return *title != '\0' ? title : scenario->id;
}

int
utenfor_calendar_year (const UtenforScenario *scenario,
                       int                    model_year)
{
  return scenario->start_year + model_year;
}

/* With the first letter as `change` makes it. */
static char *
with_first (const char *text,
            gunichar (*change) (gunichar))
{
  gunichar         first = change (g_utf8_get_char (text));
  g_autofree char *head = g_ucs4_to_utf8 (&first, 1, NULL, NULL, NULL);

  return g_strconcat (head, g_utf8_next_char (text), NULL);
}

char *
utenfor_inside_sentence (const char *title)
{
  g_autofree char *lower = NULL;

  if (g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (title))))
    return g_strdup (title);
  lower = with_first (title, g_unichar_tolower);
  if (g_str_has_prefix (lower, "the "))
    return g_steal_pointer (&lower);
  /* Translators: a payer in a sentence: "the municipality". In Norwegian the
   * names are definite already. */
  return g_strdup_printf (C_ ("payer", "the %s"), lower);
}

char *
utenfor_payer_in_sentence (const UtenforPayer *payer,
                           gboolean            at_start)
{
  const char      *title = utenfor_text_get (payer->title, utenfor_language ());
  g_autofree char *name = NULL;

  if (*title == '\0')
    return g_strdup (payer->id);
  name = utenfor_inside_sentence (title);
  return at_start ? with_first (name, g_unichar_toupper) : g_steal_pointer (&name);
}

static char *
last_year_text (const UtenforResult *result)
{
  return g_strdup_printf ("%d", utenfor_calendar_year (result->account->scenario, (int)MAX (result->n_years, 1) - 1));
}

char *
utenfor_sentence_payback (const UtenforResult  *result,
                          const UtenforOutcome *outcome)
{
  g_autofree char *last = NULL;

  switch (outcome->payback)
    {
    case UTENFOR_PAYBACK_YEAR:
      return g_strdup_printf ("%d", utenfor_calendar_year (result->account->scenario, outcome->payback_year));
    case UTENFOR_PAYBACK_NEVER:
      last = last_year_text (result);
      /* Translators: when the money is earned back; the argument is a year. */
      return g_strdup_printf (_ ("not within %s"), last);
    case UTENFOR_PAYBACK_NOTHING:
    default:
      return g_strdup (_ ("nothing to earn back"));
    }
}

/* Whether both are written in millions, so that the unit need only be said once. */
static gboolean
both_in_millions (double a,
                  double b)
{
  return MIN (fabs (a), fabs (b)) >= 999500 && MAX (fabs (a), fabs (b)) < 999.5e6;
}

static char *
bold (char    *text,
      gboolean markup)
{
  g_autofree char *plain = text;

  return markup ? g_markup_printf_escaped ("<b>%s</b>", plain) : g_steal_pointer (&plain);
}

static char *
short_kr (double   kr,
          gboolean markup)
{
  return bold (utenfor_format_kr_short (kr, UTENFOR_SIGN_MINUS), markup);
}

/* The measure has a cost and a gain, neither of them nothing. */
static char *
total_of_both (const UtenforOutcome *total,
               gboolean              markup)
{
  gboolean         millions = both_in_millions (total->cost, total->gain);
  g_autofree char *cost = NULL;
  g_autofree char *gain = utenfor_format_kr_short (fabs (total->gain), UTENFOR_SIGN_MINUS);
  g_autofree char *net = NULL;

  if (total->gain < 0 || !millions)
    {
      cost = utenfor_format_kr_short (total->cost, UTENFOR_SIGN_MINUS);
      net = bold (utenfor_format_kr_short (total->net, UTENFOR_SIGN_BOTH), markup);
    }
  else
    {
      cost = utenfor_format_millions (total->cost, UTENFOR_SIGN_MINUS);
      net = bold (utenfor_format_millions (total->net, UTENFOR_SIGN_BOTH), markup);
    }
  if (total->gain < 0)
    /* Translators: cost of the measure, extra cost of services, net. */
    return g_strdup_printf (_ ("In all the measure costs %s, and services cost %s more: net %s."), cost, gain, net);
  /* Translators: cost, gain and net; the unit may stand with the gain only. */
  return g_strdup_printf (_ ("In all the measure costs %s and saves %s: net %s."), cost, gain, net);
}

char *
utenfor_sentence_total (const UtenforResult *result,
                        gboolean             markup)
{
  const UtenforOutcome *total;
  g_autofree char      *cost = NULL;
  g_autofree char      *gain = NULL;
  gboolean              costs;
  gboolean              changes;

  g_return_val_if_fail (result != NULL, NULL);

  total = &result->total;
  costs = fabs (total->cost) >= NOTHING;
  changes = fabs (total->gain) >= NOTHING;
  cost = short_kr (total->cost, markup);
  gain = short_kr (fabs (total->gain), markup);
  if (costs && changes)
    return total_of_both (total, markup);
  if (costs)
    return g_strdup_printf (_ ("In all the measure costs %s and saves nothing."), cost);
  if (!changes)
    return g_strdup (_ ("In all the measure costs nothing and saves nothing."));
  if (total->gain > 0)
    return g_strdup_printf (_ ("In all the measure costs nothing and saves %s."), gain);
  return g_strdup_printf (_ ("The measure itself costs nothing, but services cost %s more."), gain);
}

static int
few_decimals (double number)
{
  for (int decimals = 0; decimals < 2; decimals++)
    if (fabs (number * pow (10, decimals) - round (number * pow (10, decimals))) < 1e-6)
      return decimals;
  return 2;
}

/* "4/3/2 %": the rates without more decimals than they need. */
static char *
rates_text (const GArray *steps)
{
  g_autoptr (GString) rates = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      double           percent = g_array_index (steps, UtenforDiscountStep, i).rate * 100;
      g_autofree char *rate = utenfor_format_number (percent, few_decimals (percent), UTENFOR_SIGN_MINUS);

      g_string_append_printf (rates, "%s%s", i > 0 ? "/" : "", rate);
    }
  return utenfor_format_with_percent (rates->str);
}

static const char *
timing_text (UtenforTiming timing)
{
  switch (timing)
    {
    case UTENFOR_TIMING_MID:
      return _ ("middle of year");
    case UTENFOR_TIMING_END:
      return _ ("end of year");
    case UTENFOR_TIMING_START:
    default:
      return _ ("start of year");
    }
}

static void
append_term (GString *terms,
             char    *term)
{
  if (terms->len > 0)
    g_string_append (terms, " · ");
  g_string_append (terms, term);
  g_free (term);
}

static gboolean
is_discounted (const UtenforScenario *scenario,
               const UtenforView     *view)
{
  return view->discounted && scenario->discount->len > 0;
}

char *
utenfor_sentence_view_terms (const UtenforScenario *scenario,
                             const UtenforView     *view)
{
  GString *terms;

  g_return_val_if_fail (scenario != NULL && view != NULL, NULL);

  terms = g_string_new (NULL);
  if (is_discounted (scenario, view))
    {
      /* Translators: the argument is the year money is counted back to. */
      append_term (terms, g_strdup_printf (_ ("Present value %d"), scenario->start_year));
      append_term (terms, rates_text (scenario->discount));
      append_term (terms, g_strdup (timing_text (view->timing)));
    }
  else
    append_term (terms, g_strdup (_ ("Not discounted")));
  if (view->budget)
    append_term (terms, g_strdup (_ ("only what can be taken out of a budget")));
  /* Translators: the argument is a price year. */
  append_term (terms, g_strdup_printf (_ ("%d kroner"), view->price_year != 0 ? view->price_year : scenario->price_year));
  return g_string_free (terms, FALSE);
}

char *
utenfor_sentence_terms (const UtenforResult *result)
{
  UtenforView view;

  g_return_val_if_fail (result != NULL, NULL);

  view = result->view;
  view.price_year = result->account->price_year;
  return utenfor_sentence_view_terms (result->account->scenario, &view);
}

const char *
utenfor_view_words (const UtenforScenario *scenario,
                    const UtenforView     *view)
{
  g_return_val_if_fail (scenario != NULL && view != NULL, NULL);

  if (view->budget)
    return is_discounted (scenario, view) ? _ ("budget view, present value") : _ ("budget view, not discounted");
  return is_discounted (scenario, view) ? _ ("present value") : _ ("not discounted");
}

char *
utenfor_sentence_evidence (const UtenforResult *result)
{
  double           share;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  if (!result->has_grade_share)
    return g_strdup (_ ("The group costs the same as those it is compared with."));
  share = result->grade_share[UTENFOR_GRADE_C] + result->grade_share[UTENFOR_GRADE_NONE];
  if (share < 1e-9)
    return g_strdup (_ ("None of the answer rests on assumptions (C)."));
  if (share < 0.01)
    percent = utenfor_format_percent (0.01, 0);
  else
    percent = utenfor_format_percent (share, 0);
  if (share < 0.01)
    return g_strdup_printf (_ ("Less than %s of the answer rests on assumptions (C)."), percent);
  return g_strdup_printf (_ ("%s of the answer rests on assumptions (C)."), percent);
}
