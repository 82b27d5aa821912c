/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refund-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "sentences.h"

/* Less of the payer's net is not worth a sentence, nor what another seed might turn. */
#define WORTH_SAYING 0.01
#define SURE_ENOUGH  2 /* standard errors */

/* Translators of all four: what the refund is called, who gets it, "1.2 mill. kr", "12 %". */
static char *
make_sentence (double      mean,
               double      otherwise,
               const char *title,
               const char *payer,
               const char *amount,
               const char *percent)
{
  if (otherwise > 0)
    return g_strdup_printf (mean < 0
                              ? _ ("%s: %s gets about %s less than without the measure, which is %s of what it would otherwise gain.")
                              : _ ("%s: %s gets about %s more than without the measure, which is %s of what it would otherwise gain."),
                            title, payer, amount, percent);
  return g_strdup_printf (mean < 0
                            ? _ ("%s: %s gets about %s less than without the measure, which is %s of what it would otherwise lose.")
                            : _ ("%s: %s gets about %s more than without the measure, which is %s of what it would otherwise lose."),
                          title, payer, amount, percent);
}

static char *
dup_sentence (const UtenforSpreads *spreads,
              guint                 r)
{
  const UtenforSimulation       *simulation = spreads->simulation;
  const UtenforCatalogue        *catalogue = simulation->scenario->catalogue;
  const UtenforSimulationRefund *refund = &simulation->refunds[r];
  const int                      row = utenfor_simulation_find_row (simulation, refund->payer);
  const UtenforSpreadRefund      spread = utenfor_spreads_get_refund (spreads, r);
  const double                   mean = spread.mean;
  const double                   otherwise = row >= 0 ? utenfor_spreads_get_horizon (spreads, row)->mean - mean : 0;
  g_autofree char               *payer = NULL;
  g_autofree char               *amount = NULL;
  g_autofree char               *percent = NULL;

  if (otherwise == 0 || !(fabs (mean / otherwise) > WORTH_SAYING) || !(fabs (mean) >= SURE_ENOUGH * spread.mean_error))
    return NULL;

  payer = utenfor_payer_in_sentence (utenfor_catalogue_get_payer (catalogue, refund->payer), FALSE);
  amount = utenfor_format_kr_short (fabs (mean), UTENFOR_SIGN_MINUS);
  percent = utenfor_format_percent (fabs (mean / otherwise), 0);

  return make_sentence (mean, otherwise,
                        utenfor_text_get (utenfor_catalogue_get_refund (catalogue, refund->refund)->title, utenfor_language ()),
                        payer, amount, percent);
}

char *
utenfor_sentence_refunds (const UtenforSpreads *spreads)
{
  GString *text = g_string_new (NULL);

  for (guint r = 0; r < spreads->simulation->n_refunds; r++)
    {
      g_autofree char *sentence = dup_sentence (spreads, r);

      if (sentence != NULL)
        g_string_append_printf (text, "%s ", sentence);
    }
  if (text->len > 0)
    g_string_append (text, _ ("That is in the draws, not in the expected values."));

  return g_string_free (text, text->len == 0);
}
