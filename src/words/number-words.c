/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "price.h"

/* What a place leads to. */
typedef enum {
  WHAT_UNIT_COST,
  WHAT_CASHABLE,
  WHAT_SHARE, /* of a payer */
  WHAT_FIXED, /* kr of a payer */
  WHAT_KEEP,
  WHAT_GROWTH,
  WHAT_PER_USER,
  WHAT_PREVALENCE, /* in a state, or in those not named */
  WHAT_VARIATION,
  WHAT_THRESHOLD, /* of a refund, from a year on */
  WHAT_REFUNDED,
  WHAT_NOTHING,
} What;

typedef struct
{
  What                  what;
  const UtenforService *service;
  const UtenforPayer   *payer;
  const UtenforIndex   *index;
  const UtenforState   *state; /* or NULL */
  const UtenforRefund  *refund;
  int                   year;
} Subject;

static Subject
subject_of_users (const UtenforCatalogue *catalogue,
                  const UtenforService   *service,
                  char                  **words,
                  guint                   n_words)
{
  int state;

  if (n_words == 3 && g_str_equal (words[2], "per-user"))
    return (Subject){ WHAT_PER_USER, service };
  if (n_words == 3 && g_str_equal (words[2], "variation"))
    return (Subject){ WHAT_VARIATION, service };
  if (n_words == 3 && g_str_equal (words[2], "prevalence"))
    return (Subject){ WHAT_PREVALENCE, service };
  state = n_words == 4 && g_str_equal (words[2], "prevalence") ? utenfor_catalogue_find_state (catalogue, words[3]) : -1;
  if (state >= 0)
    return (Subject){ WHAT_PREVALENCE, service, .state = utenfor_catalogue_get_state (catalogue, state) };

  return (Subject){ WHAT_NOTHING };
}

/* "threshold/2020" */
static Subject
subject_in_refund (const UtenforRefund *refund,
                   char               **words,
                   guint                n_words)
{
  const int year = n_words == 4 ? (int)g_ascii_strtoll (words[3], NULL, 10) : 0;

  if (n_words == 4 && g_str_equal (words[2], "threshold"))
    return (Subject){ WHAT_THRESHOLD, .refund = refund, .year = year };
  if (n_words == 4 && g_str_equal (words[2], "share"))
    return (Subject){ WHAT_REFUNDED, .refund = refund, .year = year };

  return (Subject){ WHAT_NOTHING };
}

static Subject
subject_in_service (const UtenforCatalogue *catalogue,
                    const UtenforService   *service,
                    char                  **words,
                    guint                   n_words)
{
  int payer;

  if (n_words == 3 && g_str_equal (words[2], "unit-cost"))
    return (Subject){ WHAT_UNIT_COST, service };
  if (n_words == 3 && g_str_equal (words[2], "cashable"))
    return (Subject){ WHAT_CASHABLE, service };
  payer = n_words == 4 && g_str_equal (words[2], "split") ? utenfor_catalogue_find_payer (catalogue, words[3]) : -1;
  if (payer >= 0)
    return (Subject){ service->split.fixed ? WHAT_FIXED : WHAT_SHARE, service, utenfor_catalogue_get_payer (catalogue, payer) };

  return subject_of_users (catalogue, service, words, n_words);
}

static Subject
subject_of (const UtenforCatalogue *catalogue,
            const char             *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", -1);
  guint n_words = g_strv_length (words);
  int   found;

  if (n_words < 3)
    return (Subject){ WHAT_NOTHING };
  if (g_str_equal (words[0], "service") && (found = utenfor_catalogue_find_service (catalogue, words[1])) >= 0)
    return subject_in_service (catalogue, utenfor_catalogue_get_service (catalogue, found), words, n_words);
  if (g_str_equal (words[0], "payer") && (found = utenfor_catalogue_find_payer (catalogue, words[1])) >= 0)
    return (Subject){ WHAT_KEEP, .payer = utenfor_catalogue_get_payer (catalogue, found) };
  if (g_str_equal (words[0], "index") && (found = utenfor_catalogue_find_index (catalogue, words[1])) >= 0)
    return (Subject){ WHAT_GROWTH, .index = utenfor_catalogue_get_index (catalogue, found) };
  if (g_str_equal (words[0], "refund") && (found = utenfor_catalogue_find_refund (catalogue, words[1])) >= 0)
    return subject_in_refund (utenfor_catalogue_get_refund (catalogue, (guint)found), words, n_words);

  return (Subject){ WHAT_NOTHING };
}

static const char *
in_language (const UtenforText *text)
{
  return utenfor_text_get (text, utenfor_language ());
}

static char *
title_of_users (const Subject *subject)
{
  const char *service = in_language (subject->service->title);

  if (subject->what == WHAT_PER_USER)
    return g_strdup_printf (_ ("%s: use of one user in a year"), service);
  if (subject->what == WHAT_VARIATION)
    return g_strdup_printf (_ ("%s: how much users differ (standard deviation by mean)"), service);
  if (subject->state == NULL)
    return g_strdup_printf (_ ("%s: share who use it"), service);
  /* Translators: a service, then a situation: "Staffed housing: share who use it, On a benefit" */
  return g_strdup_printf (_ ("%s: share who use it, %s"), service, in_language (subject->state->title));
}

static char *
title_of_refund (const Subject *subject)
{
  const char *refund = in_language (subject->refund->title);

  /* Translators of both: a refund, then a year. */
  return subject->what == WHAT_THRESHOLD ? g_strdup_printf (_ ("%s: threshold from %d"), refund, subject->year)
                                         : g_strdup_printf (_ ("%s: share refunded from %d"), refund, subject->year);
}

char *
utenfor_number_title (const UtenforCatalogue *catalogue,
                      const char             *place)
{
  Subject subject = subject_of (catalogue, place);

  switch (subject.what)
    {
    case WHAT_UNIT_COST:
      return g_strdup_printf (_ ("%s: unit cost"), in_language (subject.service->title));
    case WHAT_CASHABLE:
      return g_strdup_printf (_ ("%s: share that can be taken out of a budget"), in_language (subject.service->title));
    case WHAT_SHARE:
      /* Translators: a service, then a payer: "Income tax: share, Municipality" */
      return g_strdup_printf (_ ("%s: share, %s"), in_language (subject.service->title), in_language (subject.payer->title));
    case WHAT_FIXED:
      return g_strdup_printf (_ ("%s: fixed amount, %s"), in_language (subject.service->title), in_language (subject.payer->title));
    case WHAT_KEEP:
      return g_strdup_printf (_ ("%s: kept of a krone more of equalised tax"), in_language (subject.payer->title));
    case WHAT_GROWTH:
      return g_strdup_printf (_ ("%s: real growth a year"), in_language (subject.index->title));
    case WHAT_PER_USER:
    case WHAT_PREVALENCE:
    case WHAT_VARIATION:
      return title_of_users (&subject);
    case WHAT_THRESHOLD:
    case WHAT_REFUNDED:
      return title_of_refund (&subject);
    case WHAT_NOTHING:
    default:
      return g_strdup (place);
    }
}

/* Rates are parts of a krone; everything else is whole kroner. */
static char *
dup_kr (double kr)
{
  g_autofree char *number = NULL;

  if (fabs (kr) >= 100 || kr == 0)
    return utenfor_format_kr (kr, UTENFOR_SIGN_MINUS);

  number = utenfor_format_number (kr, fabs (kr) < 1 ? 4 : 2, UTENFOR_SIGN_MINUS);

  return g_strdup_printf (_ ("%s kr"), number);
}

/* With a second decimal only where it says something. */
static char *
dup_percent (double share)
{
  double tenths = 1000 * share;

  return utenfor_format_percent (share, fabs (tenths - round (tenths)) < 1e-6 ? 1 : 2);
}

char *
utenfor_number_value (const UtenforCatalogue *catalogue,
                      const char             *place,
                      double                  value)
{
  switch (subject_of (catalogue, place).what)
    {
    case WHAT_UNIT_COST:
    case WHAT_FIXED:
    case WHAT_THRESHOLD:
      return dup_kr (value);
    case WHAT_CASHABLE:
    case WHAT_SHARE:
    case WHAT_KEEP:
    case WHAT_GROWTH:
    case WHAT_PREVALENCE:
    case WHAT_REFUNDED:
      return dup_percent (value);
    case WHAT_PER_USER:
    case WHAT_VARIATION:
    case WHAT_NOTHING:
    default:
      return utenfor_format_number (value, 2, UTENFOR_SIGN_MINUS);
    }
}

char *
utenfor_number_unit (const UtenforCatalogue *catalogue,
                     const char             *place,
                     int                     price_year)
{
  Subject     subject = subject_of (catalogue, place);
  const char *unit;

  if (subject.what == WHAT_PER_USER)
    return g_strdup (in_language (subject.service->unit));
  if (subject.what == WHAT_THRESHOLD)
    return g_strdup_printf (_ ("per person and year, %d kroner"), subject.year);
  if (subject.what != WHAT_UNIT_COST && subject.what != WHAT_FIXED)
    return g_strdup ("");

  unit = in_language (subject.service->unit);
  if (unit[0] != '\0' && price_year > 0)
    return g_strdup_printf (_ ("per %s, %d kroner"), unit, price_year);
  if (unit[0] != '\0')
    return g_strdup_printf (_ ("per %s"), unit);

  return price_year > 0 ? g_strdup_printf (_ ("%d kroner"), price_year) : g_strdup ("");
}

char *
utenfor_number_change (double before,
                       double after)
{
  g_autofree char *number = NULL;

  if (before == after)
    return g_strdup (_ ("no change"));
  if (before == 0)
    return g_strdup ("–");

  /* Of its size: a tax that is −0.22 and becomes −0.20 is 9 % less. */
  number = utenfor_format_number (100 * (after - before) / before, 1, UTENFOR_SIGN_BOTH);

  return utenfor_format_with_percent (number);
}

int
utenfor_own_figure_price_year (const UtenforCatalogue *catalogue,
                               const UtenforOwnFigure *figure)
{
  return figure->price_year != 0 ? figure->price_year : MAX (0, utenfor_catalogue_find_price_year (catalogue, figure->place));
}

double
utenfor_own_figure_before (const UtenforCatalogue *catalogue,
                           const UtenforOwnFigure *figure)
{
  const UtenforQuantity *number = utenfor_catalogue_find_number (catalogue, figure->place);
  Subject                subject = subject_of (catalogue, figure->place);
  double                 factor = 1;

  g_return_val_if_fail (number != NULL, NAN);

  if (subject.what == WHAT_UNIT_COST && figure->price_year != 0)
    factor = utenfor_price_factor (catalogue, subject.service->index, subject.service->price_year, figure->price_year);

  return number->value * (isnan (factor) ? 1 : factor);
}
