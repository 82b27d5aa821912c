/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "element-words.h"
#include "sensitivity.h"

/* More bars than these are a list, not a picture. */
#define MOST_BARS 15
/* In the sentence. */
#define MOST_NAMED 3
#define NOTHING    0.5

static void
add_bars (UtenforRanges         *ranges,
          const UtenforScenario *scenario,
          const GArray          *swings)
{
  for (guint i = 0; i < MIN (swings->len, MOST_BARS); i++)
    {
      const UtenforSwing *swing = &g_array_index (swings, UtenforSwing, i);
      g_autofree char    *title = utenfor_element_title (scenario, swing->path);
      g_autofree char    *low = utenfor_element_value (scenario, swing->path, swing->kind, swing->low);
      g_autofree char    *high = utenfor_element_value (scenario, swing->path, swing->kind, swing->high);

      if (utenfor_swing_get_width (swing) < NOTHING)
        return;
      utenfor_ranges_add (ranges, title, swing->net_at_low, swing->net_at_high, low, high);
    }
}

static char *
describe (const UtenforRanges *ranges,
          const char          *payer)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *net = utenfor_unit_format_full (&ranges->unit, ranges->base, UTENFOR_SIGN_BOTH);

  /* Translators: a payer, then its net. */
  utenfor_sentence_add (text, _ ("%s: net %s."), payer, net);
  for (guint i = 0; i < MIN (ranges->rows->len, MOST_NAMED); i++)
    {
      const UtenforRange *range = utenfor_ranges_get (ranges, i);
      g_autofree char    *low = utenfor_unit_format_full (&ranges->unit, range->low, UTENFOR_SIGN_BOTH);
      g_autofree char    *high = utenfor_unit_format_full (&ranges->unit, range->high, UTENFOR_SIGN_BOTH);

      /* Translators: what a number is called, its low, the net then, its high, the net then. */
      utenfor_sentence_add (text, _ ("%s: at %s net %s, at %s net %s."), range->name, range->low_text, low, range->high_text, high);
    }
  return g_string_free (text, FALSE);
}

static guint
find_payer (const UtenforCatalogue *catalogue,
            const char             *id)
{
  int payer = id ? utenfor_catalogue_find_payer (catalogue, id) : -1;

  return payer >= 0 ? (guint)payer : catalogue->payers->len;
}

static void
fill (UtenforPlot     *plot,
      UtenforScenario *scenario,
      UtenforWhatIf   *what_if,
      guint            payer)
{
  g_autofree char *name = utenfor_payer_name (scenario->catalogue, payer);
  g_autofree char *whose = utenfor_figure_whose_net (name, scenario, &what_if->model->view);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, payer);

  utenfor_what_if_compute (what_if);
  plot->ranges->base = utenfor_what_if_get_net (what_if, payer, 0);
  add_bars (plot->ranges, scenario, swings);
  utenfor_ranges_close (plot->ranges);
  /* Translators: a payer, then a few words on what is counted. */
  plot->subtitle = g_strdup_printf (_ ("Net, %s: each number alone at its low (grey) and at its high (coloured)"), whose);
  g_free (plot->description);
  plot->description = describe (plot->ranges, name);
}

UtenforPlot *
utenfor_figure_tornado_new (UtenforResult              *result,
                            const UtenforFigureOptions *options)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = NULL;
  UtenforScenario *scenario;
  UtenforPlot     *plot;

  g_return_val_if_fail (result != NULL && options != NULL, NULL);

  scenario = result->account->scenario;
  what_if = utenfor_what_if_new (scenario, &result->view, issues);
  plot = utenfor_plot_new (0, 0);
  plot->title = g_strdup (_ ("What the answer hangs on"));
  plot->empty = g_strdup (_ ("No number of this scenario is uncertain."));
  plot->description = g_strdup (plot->empty);
  plot->ranges = utenfor_ranges_new (NAN);
  if (what_if != NULL && what_if->elements->len > 0)
    fill (plot, scenario, what_if, find_payer (scenario->catalogue, options->payer));
  return plot;
}
