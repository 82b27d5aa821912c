/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "sentences.h"
#include "sureness.h"

/* Fewer than these, and what one life becomes shows in the sum. */
#define FEW_PEOPLE 25
/* A mean is apart from the expected value by more than this. */
#define SURELY       4   /* standard errors */
#define VISIBLY      0.1 /* of the spread */
#define PERHAPS      2   /* standard errors: with less, another seed may turn the sign */
#define HALF_A_KRONE 0.5

const char *
utenfor_mode_words (UtenforSimulationMode mode)
{
  switch (mode)
    {
    case UTENFOR_SIMULATE_CHANCE:
      return _ ("lives are drawn, every number is at its value");
    case UTENFOR_SIMULATE_NUMBERS:
      return _ ("numbers are drawn, lives are as expected");
    case UTENFOR_SIMULATE_EVERYTHING:
    default:
      return _ ("lives and numbers are drawn");
    }
}

/* More digits of an error would say more than is known. */
static double
round_to_one_digit (double value)
{
  double power = value > 0 ? pow (10, floor (log10 (value))) : 1;

  return round (value / power) * power;
}

char *
utenfor_sentence_sure_to (const UtenforSpreads *spreads,
                          guint                 payer)
{
  const UtenforSpread *spread = NULL;
  g_autofree char     *draws = NULL;
  g_autofree char     *mean = NULL;
  g_autofree char     *chance = NULL;
  int                  row = -1;

  g_return_val_if_fail (spreads != NULL, NULL);

  row = utenfor_simulation_find_row (spreads->simulation, payer);
  if (row < 0)
    return NULL;
  spread = utenfor_spreads_get_horizon (spreads, (guint)row);
  draws = utenfor_format_number (spreads->simulation->n_draws, 0, UTENFOR_SIGN_MINUS);
  mean = utenfor_format_kr_short (round_to_one_digit (spread->mean_error), UTENFOR_SIGN_MINUS);
  chance = utenfor_format_number (100 * spread->chance_error, 1, UTENFOR_SIGN_MINUS);
  /* Translators: how many draws; then standard errors: a sum, and a number of percentage points. */
  return g_strdup_printf (ngettext ("With %s draw the random error is ± %s in the mean and ± %s percentage points in the chance of a gain.",
                                    "With %s draws the random error is ± %s in the mean and ± %s percentage points in the chance of a gain.",
                                    spreads->simulation->n_draws),
                          draws, mean, chance);
}

char *
utenfor_sentence_luck (const UtenforSpreads *spreads)
{
  const UtenforSpreadRow *total = NULL;
  g_autofree char        *share = NULL;
  g_autofree char        *rest = NULL;
  double                  sum = 0;

  g_return_val_if_fail (spreads != NULL, NULL);

  if (spreads->simulation->n_draws < 2)
    return NULL;
  total = &spreads->rows[spreads->simulation->n_rows - 1];
  sum = total->variance_chance + total->variance_numbers;
  if (!(sum > 0))
    return g_strdup (_ ("The public total is the same in every draw."));
  if (spreads->simulation->mode != UTENFOR_SIMULATE_EVERYTHING)
    return NULL;
  share = utenfor_format_percent (total->variance_chance / sum, 0);
  rest = utenfor_format_percent (total->variance_numbers / sum, 0);
  return g_strdup_printf (_ ("Of the spread of the public total %s is luck – how each life turns out – and %s is that the numbers are not known."),
                          share, rest);
}

char *
utenfor_sentence_few_people (const UtenforSpreads *spreads)
{
  guint n = 0;

  g_return_val_if_fail (spreads != NULL, NULL);

  n = (guint)(spreads->simulation->scenario->participants * spreads->simulation->scenario->intakes);
  if (n >= FEW_PEOPLE)
    return NULL;
  return g_strdup_printf (ngettext ("With %u participant luck counts for much: what one life becomes shows in the sum.",
                                    "With %u participants luck counts for much: what one life becomes shows in the sum.", n),
                          n);
}

/* --- mean and expected value --------------------------------------------------------- */

static gboolean
is_across (double a,
           double b)
{
  return (a > HALF_A_KRONE && b < -HALF_A_KRONE) || (a < -HALF_A_KRONE && b > HALF_A_KRONE);
}

static char *
dup_who (const UtenforSpreads *spreads,
         guint                 payer)
{
  const UtenforCatalogue *catalogue = spreads->simulation->scenario->catalogue;

  return payer < catalogue->payers->len ? utenfor_payer_in_sentence (utenfor_catalogue_get_payer (catalogue, payer), FALSE)
                                        : g_strdup (_ ("the public total"));
}

/* Translators of all three: who, the expected value, the mean of the draws. */
static char *
tell_apart (const UtenforSpreads *spreads,
            guint                 payer,
            double                expected,
            double                mean)
{
  const gboolean   across = is_across (expected, mean);
  g_autofree char *who = dup_who (spreads, payer);
  g_autofree char *first = utenfor_format_kr_short (across ? fabs (expected) : expected, across ? UTENFOR_SIGN_MINUS : UTENFOR_SIGN_BOTH);
  g_autofree char *second = utenfor_format_kr_short (across ? fabs (mean) : mean, across ? UTENFOR_SIGN_MINUS : UTENFOR_SIGN_BOTH);

  if (!across)
    return g_strdup_printf (_ ("For %s the expected value is %s, and the mean of the draws %s."), who, first, second);
  return g_strdup_printf (expected > 0 ? _ ("For %s the expected value is a gain of %s, but the mean of the draws a loss of %s.")
                                       : _ ("For %s the expected value is a loss of %s, but the mean of the draws a gain of %s."),
                          who, first, second);
}

typedef enum {
  TOGETHER,
  FURTHER, /* than chance explains, and to be seen */
  ACROSS,  /* on the other side of 0 */
} Place;

static Place
place_of (const UtenforSpread *spread,
          double               value)
{
  const double distance = fabs (spread->mean - value);

  /* One draw has no error, and nothing can be said of its mean. */
  if (isnan (spread->mean_error))
    return TOGETHER;
  if (is_across (value, spread->mean))
    return ACROSS;
  return distance > SURELY * spread->mean_error && distance > VISIBLY * spread->sd ? FURTHER : TOGETHER;
}

char *
utenfor_sentence_apart (const UtenforSpreads *spreads,
                        const UtenforResult  *expected,
                        guint                 payer)
{
  const UtenforSpread *spread = NULL;
  g_autofree char     *text = NULL;
  double               value = 0;
  int                  row = -1;

  g_return_val_if_fail (spreads != NULL && expected != NULL, NULL);

  row = utenfor_simulation_find_row (spreads->simulation, payer);
  if (row < 0)
    return NULL;
  spread = utenfor_spreads_get_horizon (spreads, (guint)row);
  value = utenfor_result_get_outcome (expected, payer)->net;
  if (place_of (spread, value) == TOGETHER)
    return NULL;

  text = tell_apart (spreads, payer, value, spread->mean);
  if (fabs (spread->mean - value) > PERHAPS * spread->mean_error)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", text, _ ("With so few draws that may be chance."));
}

static void
add (GString    *text,
     const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

static char *
join_names (const UtenforSpreads *spreads,
            const GArray         *payers)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < payers->len; i++)
    {
      g_autofree char *name = dup_who (spreads, g_array_index (payers, guint, i));

      if (i > 0)
        /* Translators: between the last two of a list: "the kommune and the state". */
        g_string_append (names, i == payers->len - 1 ? C_ ("list", " and ") : C_ ("list", ", "));
      g_string_append (names, name);
    }

  return g_string_free (names, FALSE);
}

char *
utenfor_sentence_all_apart (const UtenforSpreads *spreads,
                            const UtenforResult  *expected)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *names = NULL;
  g_autofree char *further = NULL;
  g_autoptr (GArray) payers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (spreads != NULL && expected != NULL, g_string_free (text, TRUE));

  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    {
      const int        of_row = spreads->simulation->payers[row];
      const guint      payer = of_row >= 0 ? (guint)of_row : spreads->simulation->scenario->catalogue->payers->len;
      const Place      place = place_of (utenfor_spreads_get_horizon (spreads, row), utenfor_result_get_outcome (expected, payer)->net);
      g_autofree char *sentence = place == ACROSS ? utenfor_sentence_apart (spreads, expected, payer) : NULL;

      if (sentence != NULL)
        add (text, sentence);
      else if (place == FURTHER)
        g_array_append_val (payers, payer);
    }
  if (payers->len > 0)
    {
      names = join_names (spreads, payers);
      /* Translators: payers: "the municipality, the state and the public total". */
      further = g_strdup_printf (_ ("For %s the mean is further from the expected value than chance explains."), names);
      add (text, further);
    }

  return g_string_free (text, text->len == 0);
}

char *
utenfor_sentence_mean (const UtenforSpreads *spreads)
{
  const UtenforSimulation *simulation = NULL;
  GString                 *text = g_string_new (NULL);
  gboolean                 numbers;

  g_return_val_if_fail (spreads != NULL, g_string_free (text, FALSE));

  simulation = spreads->simulation;
  numbers = simulation->mode != UTENFOR_SIMULATE_CHANCE;
  add (text, _ ("The expected value has each number at its best estimate; the mean is of all draws."));
  if (numbers)
    add (text, _ ("The mean also counts that uncertain numbers are multiplied with each other, and year after year."));
  if (simulation->view.budget)
    add (text, _ ("In the budget view every draw is judged by itself, a loss in full and of a gain only what can be taken out; that pulls the mean down."));
  if (simulation->n_refunds > 0)
    add (text, _ ("What is refunded of what single persons cost is in the mean only."));
  if (!numbers && !simulation->view.budget && simulation->n_refunds == 0)
    add (text, _ ("Here they differ by chance only."));
  if (numbers)
    add (text, _ ("Compare with other calculations by the expected value. The mean is what it comes to on average, if the intervals are right."));

  return g_string_free (text, FALSE);
}
