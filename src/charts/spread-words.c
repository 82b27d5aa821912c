/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentences.h"
#include "spread-private.h"
#include "sureness.h"

#include <glib/gi18n-lib.h>

static const UtenforCatalogue *
get_catalogue (const UtenforSpreads *spreads)
{
  return spreads->simulation->scenario->catalogue;
}

const char *
utenfor_spread_payer_name (const UtenforSpreads *spreads,
                           guint                 payer)
{
  if (payer < get_catalogue (spreads)->payers->len)
    return utenfor_figure_payer_name (get_catalogue (spreads), payer);
  /* Translators: all public payers together. */
  return _ ("In all");
}

UtenforTone
utenfor_spread_payer_tone (const UtenforSpreads *spreads,
                           guint                 payer)
{
  return payer < get_catalogue (spreads)->payers->len ? utenfor_palette_payer (get_catalogue (spreads), payer)
                                                      : (UtenforTone)UTENFOR_TONE_INK;
}

char *
utenfor_spread_subtitle (const UtenforSpreads *spreads,
                         int                   payer)
{
  const guint      n = spreads->simulation->n_draws;
  g_autofree char *number = utenfor_format_number (n, 0, UTENFOR_SIGN_MINUS);
  g_autofree char *draws = g_strdup_printf (ngettext ("%s draw", "%s draws", n), number);
  const char      *counted = utenfor_view_words (spreads->simulation->scenario, &spreads->simulation->view);

  if (payer < 0)
    return g_strdup_printf ("%s · %s · %s", draws, counted, utenfor_mode_words (spreads->simulation->mode));
  return g_strdup_printf ("%s · %s · %s · %s", utenfor_spread_payer_name (spreads, (guint)payer), counted, draws,
                          utenfor_mode_words (spreads->simulation->mode));
}
