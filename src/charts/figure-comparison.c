/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison-words.h"
#include "element-words.h"

/* Places of 10 and 90 among utenfor_percentiles. */
enum {
  TENTH = 1,
  NINETIETH = 5
};

static const UtenforResult *
result_at (const UtenforComparison *comparison,
           guint                    i)
{
  return g_ptr_array_index (comparison->results, i);
}

/* Without draws a bar from nothing, which needs no number, to the net; with them what
 * lies between, and a dot at the expected value. */
static void
add_bar (UtenforRanges           *ranges,
         const UtenforComparison *comparison,
         guint                    i,
         guint                    payer)
{
  const UtenforSpread *spread = utenfor_comparison_get_spread (comparison, i, payer);
  g_autofree char     *name = utenfor_comparison_name (comparison, i);
  const double         net = utenfor_result_get_outcome (result_at (comparison, i), payer)->net;
  double               low = spread ? spread->percentiles[TENTH] : MIN (net, 0);
  double               high = spread ? spread->percentiles[NINETIETH] : MAX (net, 0);
  const char          *low_text = !spread && net >= 0 ? "" : NULL;
  const char          *high_text = !spread && net < 0 ? "" : NULL;
  UtenforRange        *range = utenfor_ranges_add (ranges, name, low, high, low_text, high_text);

  range->dot = net;
}

static char *
describe (const UtenforRanges *ranges,
          gboolean             is_drawn,
          const char          *payer)
{
  GString *text = g_string_new (NULL);

  utenfor_sentence_add (text, "%s:", payer);
  for (guint i = 0; i < ranges->rows->len; i++)
    {
      const UtenforRange *range = utenfor_ranges_get (ranges, i);
      g_autofree char    *net = utenfor_unit_format_full (&ranges->unit, range->dot, UTENFOR_SIGN_BOTH);

      if (!is_drawn)
        {
          utenfor_sentence_add (text, _ ("%s: net %s."), range->name, net);
          continue;
        }
      /* Translators: a scenario, then its net and between which amounts it may be. */
      utenfor_sentence_add (text, _ ("%s net %s, between %s and %s."), range->name, net, range->low_text, range->high_text);
    }
  return g_string_free (text, FALSE);
}

UtenforPlot *
utenfor_figure_comparison_new (const UtenforComparison *comparison,
                               guint                    payer)
{
  const UtenforCatalogue *catalogue;
  g_autofree char        *name = NULL;
  g_autofree char        *whose = NULL;
  UtenforPlot            *plot;

  g_return_val_if_fail (comparison != NULL && comparison->results->len > 0, NULL);

  catalogue = result_at (comparison, 0)->account->scenario->catalogue;
  name = utenfor_payer_name (catalogue, payer);
  whose = utenfor_figure_whose_net (name, result_at (comparison, 0)->account->scenario, &result_at (comparison, 0)->view);
  plot = utenfor_plot_new (0, 0);
  plot->title = g_strdup (_ ("The scenarios side by side"));
  plot->empty = g_strdup (_ ("There is nothing to compare."));
  plot->ranges = utenfor_ranges_new (NAN);
  for (guint i = 0; i < comparison->results->len; i++)
    add_bar (plot->ranges, comparison, i, payer);
  utenfor_ranges_close (plot->ranges);
  /* Translators: a payer. */
  plot->subtitle = g_strdup_printf (comparison->spreads->len > 0 ? _ ("Net, %s: the dot is the expected value, the bar from 10 to 90 of 100 draws")
                                                                 : _ ("Net, %s: expected value"),
                                    whose);
  plot->description = describe (plot->ranges, comparison->spreads->len > 0, name);
  return plot;
}
