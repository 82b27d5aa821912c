/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Money is compared at half an øre. */
#define NOTHING 0.005

static void
add_payer (UtenforFlow            *flow,
           const UtenforCatalogue *catalogue,
           guint                   payer,
           const UtenforOutcome   *outcome)
{
  const char     *name = utenfor_figure_payer_name (catalogue, payer);
  UtenforTone     tone = utenfor_palette_payer (catalogue, payer);
  UtenforMark     mark = utenfor_palette_payer_mark (catalogue, payer);
  UtenforFlowEnd *end;

  if (fabs (outcome->cost) > NOTHING)
    {
      end = utenfor_flow_add (flow, TRUE, name, tone, mark, outcome->cost);
      if (outcome->cost < 0)
        end->remark = g_strdup (_ ("receives"));
    }
  if (fabs (outcome->gain) > NOTHING)
    {
      end = utenfor_flow_add (flow, FALSE, name, tone, mark, outcome->gain);
      if (outcome->gain < 0)
        end->remark = g_strdup (_ ("spends more"));
    }
}

static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  const UtenforFlowEnd *one = *(const UtenforFlowEnd *const *)a, *two = *(const UtenforFlowEnd *const *)b;

  return one->amount > two->amount ? -1 : one->amount < two->amount;
}

/* Who is not public stands beneath, never in the streams. */
static char *
footnote (const UtenforResult    *result,
          const UtenforCatalogue *catalogue,
          const UtenforUnit      *unit)
{
  GString *text = g_string_new (NULL);

  for (guint p = 0; p < result->n_payers; p++)
    {
      g_autofree char *net = utenfor_unit_format (unit, result->payers[p].net, UTENFOR_SIGN_BOTH);

      if (utenfor_catalogue_get_payer (catalogue, p)->is_public ||
          (fabs (result->payers[p].gain) <= NOTHING && fabs (result->payers[p].cost) <= NOTHING))
        continue;
      g_string_append_printf (text, "%s%s %s", text->len ? ", " : "", utenfor_figure_payer_name (catalogue, p), net);
    }
  if (text->len > 0)
    {
      g_autofree char *list = g_string_free (text, FALSE);
      /* Translators: payers outside the public budgets and their net. */
      return g_strdup_printf (_ ("Beside the total: %s"), list);
    }
  g_string_free (text, TRUE);
  return NULL;
}

static void
list_ends (GString           *text,
           const GPtrArray   *ends,
           const UtenforUnit *unit)
{
  for (guint i = 0; i < ends->len; i++)
    {
      const UtenforFlowEnd *end = g_ptr_array_index (ends, i);
      g_autofree char      *amount = utenfor_unit_format (unit, end->amount, UTENFOR_SIGN_MINUS);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : " ", end->name, amount);
    }
  g_string_append_c (text, '.');
}

static char *
describe (const UtenforFlow *flow)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *paid = utenfor_unit_format_full (&flow->unit, flow->paid, UTENFOR_SIGN_MINUS);
  g_autofree char *saved = utenfor_unit_format_full (&flow->unit, flow->saved, UTENFOR_SIGN_MINUS);
  g_autofree char *net = utenfor_unit_format_full (&flow->unit, flow->saved - flow->paid, UTENFOR_SIGN_BOTH);

  utenfor_sentence_add (text, _ ("%s costs %s and saves %s, net %s."), flow->measure, paid, saved, net);
  if (flow->payers->len > 0)
    {
      utenfor_sentence_add (text, "%s", _ ("Who pays:"));
      list_ends (text, flow->payers, &flow->unit);
    }
  if (flow->savers->len > 0)
    {
      utenfor_sentence_add (text, "%s", _ ("Who saves:"));
      list_ends (text, flow->savers, &flow->unit);
    }
  if (flow->footnote)
    utenfor_sentence_add (text, "%s.", flow->footnote);
  return g_string_free (text, FALSE);
}

static void
fill (UtenforFlow            *flow,
      const UtenforResult    *result,
      const UtenforCatalogue *catalogue)
{
  double largest = MAX (fabs (result->total.gain), fabs (result->total.cost));

  for (guint p = 0; p < result->n_payers; p++)
    {
      largest = MAX (largest, MAX (fabs (result->payers[p].gain), fabs (result->payers[p].cost)));
      if (utenfor_catalogue_get_payer (catalogue, p)->is_public)
        add_payer (flow, catalogue, p, &result->payers[p]);
    }
  g_ptr_array_sort (flow->payers, compare_amounts);
  g_ptr_array_sort (flow->savers, compare_amounts);
  flow->paid = result->total.cost;
  flow->saved = result->total.gain;
  flow->unit = utenfor_unit_for_kr (largest);
  flow->footnote = footnote (result, catalogue, &flow->unit);
}

UtenforPlot *
utenfor_figure_who_pays_new (UtenforResult *result)
{
  const UtenforScenario *scenario;
  UtenforPlot           *plot;
  const char            *title;

  g_return_val_if_fail (result != NULL, NULL);

  scenario = result->account->scenario;
  plot = utenfor_plot_new (0, 0);
  title = utenfor_figure_text (scenario->title);
  plot->flow = utenfor_flow_new (*title ? title : _ ("The measure"));
  fill (plot->flow, result, scenario->catalogue);
  plot->title = g_strdup (_ ("Who pays – who saves"));
  plot->subtitle = g_strdup (plot->flow->unit.name);
  plot->empty = g_strdup (_ ("The measure costs nothing and saves nothing."));
  plot->description = utenfor_flow_get_n (plot->flow) > 0 ? describe (plot->flow) : g_strdup (plot->empty);
  return plot;
}
