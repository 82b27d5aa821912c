/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison-words.h"
#include "element-words.h"
#include "format.h"
#include "question-sheets.h"
#include "sentences.h"

#define NOTHING 0.005
/* Of a heading, where there is a shorter name. */
#define LONGEST_NAME 24

static const UtenforResult *
result_at (const GPtrArray *results,
           guint            i)
{
  return g_ptr_array_index (results, i);
}

static void
add_kr (UtenforSheet *sheet,
        double        kr)
{
  utenfor_sheet_add_number (sheet, kr, isnan (kr) ? NULL : utenfor_format_number (kr, 0, UTENFOR_SIGN_BOTH));
}

/* Whether any of the results has money of the payer. */
static gboolean
takes_part (const GPtrArray *results,
            guint            payer)
{
  for (guint i = 0; i < results->len; i++)
    if (result_at (results, i) != NULL)
      {
        const UtenforOutcome *outcome = utenfor_result_get_outcome (result_at (results, i), payer);

        if (fabs (outcome->gain) > NOTHING || fabs (outcome->cost) > NOTHING)
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_outside (const UtenforCatalogue *catalogue,
            guint                   payer)
{
  return payer < catalogue->payers->len && !utenfor_catalogue_get_payer (catalogue, payer)->is_public;
}

/* What adds up first, then its sum, then who stands outside it. (transfer full),
 * of guint: each payer, and n_payers for the total. */
static GArray *
order_payers (const UtenforCatalogue *catalogue)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint p = 0; p <= catalogue->payers->len; p++)
    if (!is_outside (catalogue, p))
      g_array_append_val (order, p);
  for (guint p = 0; p < catalogue->payers->len; p++)
    if (is_outside (catalogue, p))
      g_array_append_val (order, p);

  return order;
}

/* As short as the catalogue has it: there are as many columns as payers. In brackets
 * who is not in the total. */
static char *
dup_heading (const UtenforCatalogue *catalogue,
             guint                   payer)
{
  g_autofree char    *name = utenfor_payer_name (catalogue, payer);
  const UtenforPayer *known = payer < catalogue->payers->len ? utenfor_catalogue_get_payer (catalogue, payer) : NULL;
  const char         *heading = name;

  if (known != NULL && known->short_title != NULL && g_utf8_strlen (name, -1) > LONGEST_NAME)
    heading = utenfor_text_get (known->short_title, utenfor_language ());

  return is_outside (catalogue, payer) ? g_strdup_printf ("(%s)", heading) : g_strdup (heading);
}

/* "net_kommune" … "net_total" …; the terminal shows who takes part. */
static void
add_net_columns (UtenforSheet    *sheet,
                 const GPtrArray *results,
                 const GArray    *order)
{
  const UtenforCatalogue *catalogue = result_at (results, 0)->account->scenario->catalogue;
  const guint             n = catalogue->payers->len;

  for (guint i = 0; i < order->len; i++)
    {
      const guint      p = g_array_index (order, guint, i);
      g_autofree char *id = g_strconcat ("net_", p < n ? utenfor_catalogue_get_payer (catalogue, p)->id : "total", NULL);
      g_autofree char *heading = dup_heading (catalogue, p);

      utenfor_sheet_add_column (sheet, id, p == n || takes_part (results, p) ? heading : NULL, TRUE);
    }
}

static void
add_nets (UtenforSheet        *sheet,
          const UtenforResult *result,
          const GArray        *order)
{
  for (guint i = 0; i < order->len; i++)
    add_kr (sheet, result != NULL ? utenfor_result_get_outcome (result, g_array_index (order, guint, i))->net : NAN);
}

/* What the brackets of a heading mean. */
static void
add_outside_note (UtenforSheet    *sheet,
                  const GPtrArray *results)
{
  const UtenforCatalogue *catalogue = result_at (results, 0)->account->scenario->catalogue;

  for (guint p = 0; p < catalogue->payers->len; p++)
    if (is_outside (catalogue, p) && takes_part (results, p))
      {
        utenfor_sheet_add_note (sheet, g_strdup (_ ("In brackets: outside the public total.")));
        return;
      }
}

/* --- stress tests ------------------------------------------------------------------- */

static void
add_test (UtenforSheet            *sheet,
          const UtenforStressTest *test,
          const UtenforResult     *result,
          const GArray            *order)
{
  const char *title = utenfor_text_get (test->title, utenfor_language ());
  const char *about = utenfor_text_get (test->about, utenfor_language ());

  utenfor_sheet_add_text (sheet, test->id, g_strdup (title));
  add_nets (sheet, result, order);
  if (about[0] != '\0')
    utenfor_sheet_add_note (sheet, g_strdup_printf ("%s: %s", title, about));
}

UtenforSheet *
utenfor_stress_sheet_new (const UtenforStressTests *tests,
                          const GPtrArray          *results)
{
  UtenforSheet          *sheet = utenfor_sheet_new ("stress");
  const UtenforResult   *first = result_at (results, 0);
  const UtenforScenario *scenario = first->account->scenario;
  g_autoptr (GArray) order = order_payers (scenario->catalogue);

  utenfor_sheet_add_fact (sheet, "scenario", scenario->id);
  utenfor_sheet_add_fact (sheet, "tests", tests->id);
  utenfor_sheet_add_view (sheet, scenario, &first->view);
  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: if it goes worse"), utenfor_scenario_title (scenario)));
  utenfor_sheet_add_title (sheet, utenfor_sentence_terms (first));
  utenfor_sheet_add_column (sheet, "test", _ ("Net"), FALSE);
  add_net_columns (sheet, results, order);
  add_outside_note (sheet, results);
  utenfor_sheet_add_text (sheet, UTENFOR_STRESS_NONE, g_strdup (_ ("As it is")));
  add_nets (sheet, first, order);
  for (guint i = 0; i < tests->tests->len; i++)
    add_test (sheet, utenfor_stress_tests_get (tests, i), result_at (results, i + 1), order);

  return sheet;
}

/* --- comparison --------------------------------------------------------------------- */

static void
add_spread_columns (UtenforSheet *sheet)
{
  utenfor_sheet_add_column (sheet, "mean", _ ("Mean of draws"), TRUE);
  /* Translators: percentiles of what is drawn. */
  utenfor_sheet_add_column (sheet, "p10", _ ("10 of 100 below"), TRUE);
  utenfor_sheet_add_column (sheet, "p90", _ ("90 of 100 below"), TRUE);
  utenfor_sheet_add_column (sheet, "chance", _ ("Chance of gain"), TRUE);
}

static void
add_spread (UtenforSheet        *sheet,
            const UtenforSpread *spread)
{
  add_kr (sheet, spread != NULL ? spread->mean : NAN);
  add_kr (sheet, spread != NULL ? spread->percentiles[1] : NAN);
  add_kr (sheet, spread != NULL ? spread->percentiles[5] : NAN);
  utenfor_sheet_add_number (sheet, spread != NULL ? spread->chance : NAN,
                            spread != NULL ? utenfor_format_chance (spread->chance) : NULL);
}

static void
add_beat_columns (UtenforSheet            *sheet,
                  const UtenforComparison *comparison)
{
  for (guint i = 0; i < comparison->results->len; i++)
    {
      const UtenforScenario *scenario = result_at (comparison->results, i)->account->scenario;
      g_autofree char       *id = utenfor_comparison_is_id_doubled (comparison, i) ? g_strdup_printf ("beats_%s_%u", scenario->id, i + 1)
                                                                                   : g_strconcat ("beats_", scenario->id, NULL);

      utenfor_sheet_add_column (sheet, id, NULL, TRUE);
    }
}

/* "A beats B in 83 % of draws." */
static void
add_beats (UtenforSheet            *sheet,
           const UtenforComparison *comparison,
           guint                    i,
           guint                    payer)
{
  for (guint k = 0; k < comparison->results->len; k++)
    {
      double           share = k != i ? utenfor_comparison_beats (comparison, i, k, payer) : NAN;
      g_autofree char *percent = utenfor_format_percent (share, 0);
      g_autofree char *winner = utenfor_comparison_name (comparison, i);
      g_autofree char *loser = utenfor_comparison_name (comparison, k);

      utenfor_sheet_add_number (sheet, share, NULL);
      if (k > i)
        utenfor_sheet_add_note (sheet, g_strdup_printf (_ ("“%s” beats “%s” in %s of the draws."),
                                                        winner, loser, percent));
    }
}

static void
add_scenario (UtenforSheet            *sheet,
              const UtenforComparison *comparison,
              guint                    i,
              guint                    payer)
{
  const UtenforResult  *result = result_at (comparison->results, i);
  const UtenforOutcome *outcome = utenfor_result_get_outcome (result, payer);

  utenfor_sheet_add_text (sheet, result->account->scenario->id, utenfor_comparison_name (comparison, i));
  utenfor_sheet_add_text (sheet, utenfor_timing_get_name (result->view.timing), NULL);
  utenfor_sheet_add_integer (sheet, result->n_years, NULL);
  utenfor_sheet_add_number (sheet, outcome->gain, utenfor_format_number (outcome->gain, 0, UTENFOR_SIGN_MINUS));
  utenfor_sheet_add_number (sheet, outcome->cost, utenfor_format_number (outcome->cost, 0, UTENFOR_SIGN_MINUS));
  add_kr (sheet, outcome->net);
  add_kr (sheet, outcome->net_per_participant);
  if (comparison->spreads->len == 0)
    return;
  add_spread (sheet, utenfor_comparison_get_spread (comparison, i, payer));
  add_beats (sheet, comparison, i, payer);
}

UtenforSheet *
utenfor_comparison_sheet_new (const UtenforComparison *comparison,
                              guint                    payer)
{
  UtenforSheet          *sheet = utenfor_sheet_new ("comparison");
  const UtenforResult   *first = result_at (comparison->results, 0);
  const UtenforScenario *scenario = first->account->scenario;
  g_autofree char       *name = utenfor_payer_name (scenario->catalogue, payer);

  utenfor_sheet_add_fact (sheet, "payer", payer < first->n_payers ? utenfor_catalogue_get_payer (scenario->catalogue, payer)->id : NULL);
  utenfor_sheet_add_fact (sheet, "view", first->view.budget ? "budget" : "value");
  utenfor_sheet_add_fact (sheet, "discounted", first->view.discounted ? "yes" : "no");
  utenfor_sheet_add_integer_fact (sheet, "price_year", first->view.price_year);
  /* Translators: a payer. */
  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: the scenarios side by side"), name));
  utenfor_sheet_add_title (sheet, utenfor_sentence_terms (first));
  utenfor_sheet_add_column (sheet, "scenario", _ ("Scenario"), FALSE);
  /* Scenarios may have their own. */
  utenfor_sheet_add_column (sheet, "timing", NULL, FALSE);
  utenfor_sheet_add_column (sheet, "horizon", NULL, TRUE);
  utenfor_sheet_add_column (sheet, "gain", _ ("Saves"), TRUE);
  utenfor_sheet_add_column (sheet, "cost", _ ("Pays"), TRUE);
  utenfor_sheet_add_column (sheet, "net", _ ("Net"), TRUE);
  utenfor_sheet_add_column (sheet, "net_per_participant", _ ("Per participant"), TRUE);
  if (comparison->spreads->len > 0)
    {
      add_spread_columns (sheet);
      add_beat_columns (sheet, comparison);
    }
  for (guint i = 0; i < comparison->results->len; i++)
    add_scenario (sheet, comparison, i, payer);

  return sheet;
}
