/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"

/* The first sentence of the result: who lays out, when it is back, who saves.
 *
 * It is put together from whole clauses, so that a translator sees each of them
 * as a sentence: "who pays and gets it back" – "who saves" . "a loss, if so" . */

#define NOTHING 0.5

typedef struct
{
  const UtenforResult *result;
  gboolean             markup;
  const char *const   *colours; /* of the payers, or NULL */
  GArray              *payers;  /* of guint: those who lay out most, more than one if alike */
  guint                n_public;
  guint                n_pay; /* how many lay out anything */
  int                  saver; /* who saves most, −1: no one */
} Story;

static const UtenforPayer *
get_payer (const Story *story,
           guint        i)
{
  return utenfor_catalogue_get_payer (story->result->account->scenario->catalogue, i);
}

static void
find_savers (Story *story)
{
  double most = NOTHING;

  story->saver = -1;
  for (guint i = 0; i < story->result->n_payers; i++)
    if (get_payer (story, i)->is_public && story->result->payers[i].gain > most)
      {
        most = story->result->payers[i].gain;
        story->saver = (int)i;
      }
}

static void
find_payers (Story *story)
{
  double most = NOTHING;

  for (guint i = 0; i < story->result->n_payers; i++)
    {
      double cost = story->result->payers[i].cost;

      if (!get_payer (story, i)->is_public)
        continue;
      story->n_public++;
      if (cost < NOTHING)
        continue;
      story->n_pay++;
      if (cost > most + NOTHING)
        g_array_set_size (story->payers, 0);
      if (cost > most - NOTHING)
        g_array_append_val (story->payers, i);
      most = MAX (most, cost);
    }
}

static char *
emphasise (const Story *story,
           const char  *text)
{
  return story->markup ? g_markup_printf_escaped ("<b>%s</b>", text) : g_strdup (text);
}

static char *
name_of (const Story *story,
         guint        payer,
         gboolean     at_start)
{
  g_autofree char *name = utenfor_payer_in_sentence (get_payer (story, payer), at_start);

  if (story->colours)
    return g_markup_printf_escaped ("<b><span foreground=\"%s\">%s</span></b>", story->colours[payer], name);
  return emphasise (story, name);
}

static char *
amount_of (const Story *story,
           double       kr)
{
  g_autofree char *amount = utenfor_format_kr_short (kr, UTENFOR_SIGN_MINUS);

  return emphasise (story, amount);
}

static char *
year_of (const Story          *story,
         const UtenforOutcome *outcome)
{
  const UtenforResult *result = story->result;
  int                  year = (int)MAX (result->n_years, 1) - 1;
  g_autofree char     *text = NULL;

  if (outcome->payback == UTENFOR_PAYBACK_YEAR)
    year = outcome->payback_year;
  text = g_strdup_printf ("%d", utenfor_calendar_year (result->account->scenario, year));
  return emphasise (story, text);
}

/* "The kommune", "The kommune and the state", "The kommune, the county and the state" */
static char *
names_of (const Story *story)
{
  GString *names = g_string_new (NULL);
  guint    n = story->payers->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_of (story, g_array_index (story->payers, guint, i), i == 0);

      if (i > 0 && i == n - 1)
        /* Translators: between the last two of a list: "the kommune and the state". */
        g_string_append (names, C_ ("list", " and "));
      else if (i > 0)
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

/* One payer lays out everything, or most of it. */
static char *
clause_one (const Story *story)
{
  const gboolean        alone = story->n_pay == 1;
  guint                 payer = g_array_index (story->payers, guint, 0);
  const UtenforOutcome *outcome = &story->result->payers[payer];
  g_autofree char      *name = name_of (story, payer, TRUE);
  g_autofree char      *amount = amount_of (story, outcome->cost);
  g_autofree char      *year = year_of (story, outcome);

  switch (outcome->payback)
    {
    case UTENFOR_PAYBACK_YEAR:
      /* Translators: payer, amount, year. */
      return g_strdup_printf (alone ? _ ("%s pays for all of it, %s, and has the money back in %s")
                                    : _ ("%s lays out most, %s, and has the money back in %s"),
                              name, amount, year);
    case UTENFOR_PAYBACK_NEVER:
      /* Translators: payer, amount, last year looked at. */
      return g_strdup_printf (alone ? _ ("%s pays for all of it, %s, and does not have the money back by %s")
                                    : _ ("%s lays out most, %s, and does not have the money back by %s"),
                              name, amount, year);
    case UTENFOR_PAYBACK_NOTHING:
    default:
      /* Translators: payer, amount. The sum is never below zero in any year. */
      return g_strdup_printf (alone ? _ ("%s pays for all of it, %s, and is never out of pocket")
                                    : _ ("%s lays out most, %s, and is never out of pocket"),
                              name, amount);
    }
}

/* Several lay out the same: each has its own year, so the sentence gives that of them all. */
static char *
clause_alike (const Story *story)
{
  const UtenforOutcome *total = &story->result->total;
  guint                 payer = g_array_index (story->payers, guint, 0);
  g_autofree char      *names = names_of (story);
  g_autofree char      *amount = amount_of (story, story->result->payers[payer].cost);
  g_autofree char      *year = year_of (story, total);

  switch (total->payback)
    {
    case UTENFOR_PAYBACK_YEAR:
      /* Translators: list of payers, amount, year. */
      return g_strdup_printf (_ ("%s lay out %s each, and in all the money is back in %s"), names, amount, year);
    case UTENFOR_PAYBACK_NEVER:
      /* Translators: list of payers, amount, last year looked at. */
      return g_strdup_printf (_ ("%s lay out %s each, and in all the money is not back by %s"), names, amount, year);
    case UTENFOR_PAYBACK_NOTHING:
    default:
      /* Translators: list of payers, amount. The sum is never below zero in any year. */
      return g_strdup_printf (_ ("%s lay out %s each, and in all no one is ever out of pocket"), names, amount);
    }
}

static char *
clause_who_pays (const Story *story)
{
  return story->payers->len > 1 ? clause_alike (story) : clause_one (story);
}

static gboolean
saver_also_pays (const Story *story)
{
  for (guint i = 0; i < story->payers->len; i++)
    if ((int)g_array_index (story->payers, guint, i) == story->saver)
      return TRUE;
  return FALSE;
}

static char *
clause_who_saves (const Story *story)
{
  g_autofree char *name = NULL;
  g_autofree char *amount = NULL;

  if (story->saver < 0)
    return g_strdup (_ ("and no one saves anything"));
  name = name_of (story, story->saver, FALSE);
  amount = amount_of (story, story->result->payers[story->saver].gain);
  if (story->n_public == 1)
    return g_strdup_printf (_ ("and saves %s"), amount);
  if (saver_also_pays (story) && story->payers->len == 1)
    /* Translators: the payer who lays out most, amount. */
    return g_strdup_printf (_ ("and it is also %s that saves most, %s"), name, amount);
  if (saver_also_pays (story))
    return g_strdup_printf (_ ("and it is %s that saves most, %s"), name, amount);
  /* Translators: another payer than the one who lays out most, amount. */
  return g_strdup_printf (_ ("but it is %s that saves most, %s"), name, amount);
}

/* A loss is said as plainly as a gain, in a sentence of its own. */
static char *
with_loss (const Story *story,
           char        *sentence)
{
  g_autofree char *first = sentence;
  g_autofree char *amount = NULL;
  g_autofree char *loss = NULL;

  if (story->result->total.net > -NOTHING)
    return g_steal_pointer (&first);
  amount = amount_of (story, -story->result->total.net);
  loss = g_strdup_printf (_ ("The measure does not pay: it costs %s more than it saves."), amount);
  return g_strjoin (" ", first, loss, NULL);
}

/* Nobody lays out anything. */
static char *
headline_free (const Story *story)
{
  double           extra = -story->result->total.gain;
  g_autofree char *name = NULL;
  g_autofree char *amount = amount_of (story, extra);

  if (story->saver < 0 && extra < NOTHING)
    return g_strdup (_ ("The measure costs nothing, and no one saves anything."));
  if (story->saver < 0)
    return g_strdup_printf (_ ("The measure itself costs nothing, but services cost %s more."), amount);
  name = name_of (story, story->saver, FALSE);
  g_free (amount);
  amount = amount_of (story, story->result->payers[story->saver].gain);
  return with_loss (story, g_strdup_printf (_ ("The measure itself costs nothing, and it is %s that saves most, %s."), name, amount));
}

static char *
headline_paid (const Story *story)
{
  g_autofree char *pays = clause_who_pays (story);
  g_autofree char *saves = clause_who_saves (story);

  /* Translators: who pays – who saves; both are clauses translated above. */
  return with_loss (story, g_strdup_printf (_ ("%1$s – %2$s."), pays, saves));
}

static char *
tell (const UtenforResult *result,
      gboolean             markup,
      const char *const   *colours)
{
  g_autoptr (GArray) payers = g_array_new (FALSE, FALSE, sizeof (guint));
  Story story = { .result = result, .markup = markup, .colours = colours, .payers = payers };

  find_payers (&story);
  find_savers (&story);
  return story.n_pay == 0 ? headline_free (&story) : headline_paid (&story);
}

char *
utenfor_sentence_headline (const UtenforResult *result,
                           gboolean             markup)
{
  g_return_val_if_fail (result != NULL, NULL);

  return tell (result, markup, NULL);
}

char *
utenfor_sentence_headline_in_colours (const UtenforResult *result,
                                      const char *const   *colours)
{
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (colours != NULL, NULL);

  return tell (result, TRUE, colours);
}
