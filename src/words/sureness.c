/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "sureness.h"

/* Fewer than these, and what one life becomes shows in the sum. */
#define FEW_PEOPLE 25

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
