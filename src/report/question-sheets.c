/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "question-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "element-words.h"
#include "format.h"
#include "sentences.h"

/* Under this the screen shows 0 kr. */
#define NOTHING 0.5
/* Of switching values, over their table. */
#define MOST_SENTENCES 3

void
utenfor_sheet_add_view (UtenforSheet          *sheet,
                        const UtenforScenario *scenario,
                        const UtenforView     *view)
{
  utenfor_sheet_add_fact (sheet, "view", view->budget ? "budget" : "value");
  utenfor_sheet_add_fact (sheet, "discounted", view->discounted ? "yes" : "no");
  utenfor_sheet_add_fact (sheet, "timing", utenfor_timing_get_name (view->timing));
  utenfor_sheet_add_integer_fact (sheet, "horizon", utenfor_scenario_get_horizon (scenario, view->horizon));
  utenfor_sheet_add_integer_fact (sheet, "price_year", view->price_year != 0 ? view->price_year : scenario->price_year);
}

static void
add_subject (UtenforSheet          *sheet,
             const UtenforScenario *scenario,
             const UtenforView     *view,
             guint                  payer)
{
  gboolean is_total = payer >= scenario->catalogue->payers->len;

  utenfor_sheet_add_fact (sheet, "scenario", scenario->id);
  utenfor_sheet_add_fact (sheet, "payer", is_total ? NULL : utenfor_catalogue_get_payer (scenario->catalogue, payer)->id);
  utenfor_sheet_add_view (sheet, scenario, view);
}

static void
add_kr (UtenforSheet *sheet,
        double        kr)
{
  utenfor_sheet_add_number (sheet, kr, utenfor_format_number (kr, 0, UTENFOR_SIGN_BOTH));
}

static void
add_value (UtenforSheet          *sheet,
           const UtenforScenario *scenario,
           const char            *path,
           UtenforNumberKind      kind,
           double                 value)
{
  utenfor_sheet_add_number (sheet, value, isnan (value) ? NULL : utenfor_element_value (scenario, path, kind, value));
}

/* What a number is called, and that others move with it. */
static char *
dup_title (const UtenforScenario *scenario,
           const char            *path,
           guint                  n_numbers)
{
  g_autofree char *title = utenfor_element_title (scenario, path);

  if (n_numbers < 2)
    return g_steal_pointer (&title);

  return g_strdup_printf (ngettext ("%s (%u number)", "%s (%u numbers)", n_numbers), title, n_numbers);
}

/* --- tornado ----------------------------------------------------------------------- */

static void
add_swing (UtenforSheet          *sheet,
           const UtenforScenario *scenario,
           const UtenforSwing    *swing)
{
  utenfor_sheet_add_text (sheet, swing->path, dup_title (scenario, swing->path, swing->n_numbers));
  add_value (sheet, scenario, swing->path, swing->kind, swing->low);
  add_value (sheet, scenario, swing->path, swing->kind, swing->value);
  add_value (sheet, scenario, swing->path, swing->kind, swing->high);
  add_kr (sheet, swing->net_at_low);
  add_kr (sheet, swing->net_at_high);
  add_kr (sheet, utenfor_swing_get_width (swing));
}

static void
add_swing_columns (UtenforSheet *sheet)
{
  utenfor_sheet_add_column (sheet, "path", _ ("Number"), FALSE);
  utenfor_sheet_add_column (sheet, "low", _ ("Low"), TRUE);
  utenfor_sheet_add_column (sheet, "value", _ ("Value"), TRUE);
  utenfor_sheet_add_column (sheet, "high", _ ("High"), TRUE);
  utenfor_sheet_add_column (sheet, "net_at_low", _ ("Net at low"), TRUE);
  utenfor_sheet_add_column (sheet, "net_at_high", _ ("Net at high"), TRUE);
  utenfor_sheet_add_column (sheet, "swing", NULL, TRUE);
}

UtenforSheet *
utenfor_sensitivity_sheet_new (const UtenforScenario *scenario,
                               const UtenforView     *view,
                               guint                  payer,
                               double                 net,
                               const GArray          *swings,
                               guint                  top)
{
  UtenforSheet    *sheet = utenfor_sheet_new ("sensitivity");
  g_autofree char *name = utenfor_payer_name (scenario->catalogue, payer);
  g_autofree char *amount = utenfor_format_kr (net, UTENFOR_SIGN_BOTH);
  guint            shown = 0;

  add_subject (sheet, scenario, view, payer);
  add_swing_columns (sheet);
  /* Translators: a scenario, then a payer and its net. */
  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: what the answer hangs on"), utenfor_scenario_title (scenario)));
  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: net %s. Each number alone is set to its low and its high."), name, amount));
  utenfor_sheet_add_title (sheet, utenfor_sentence_view_terms (scenario, view));
  for (guint i = 0; i < swings->len && (top == 0 || shown < top); i++)
    {
      const UtenforSwing *swing = &g_array_index (swings, UtenforSwing, i);

      if (top > 0 && utenfor_swing_get_width (swing) < NOTHING)
        break;
      add_swing (sheet, scenario, swing);
      shown++;
    }
  if (shown < swings->len)
    utenfor_sheet_add_note (sheet, g_strdup_printf (ngettext ("%u other uncertain number moves it less, or not at all.", "%u other uncertain numbers move it less, or not at all.", swings->len - shown), swings->len - shown));
  if (swings->len == 0)
    utenfor_sheet_add_note (sheet, g_strdup (_ ("No number of this scenario is uncertain.")));

  return sheet;
}

/* --- switching values ---------------------------------------------------------------- */

static const char *
answer_name (UtenforSwitchingKind answer)
{
  static const char *const names[] = { "at", "never", "any" };

  return names[answer];
}

/* What stands instead of a value that is not there. */
static char *
dup_answer (const UtenforScenario  *scenario,
            const UtenforSwitching *switching)
{
  switch (switching->answer)
    {
    case UTENFOR_SWITCHING_NEVER:
      return g_strdup (_ ("never"));
    case UTENFOR_SWITCHING_ANY:
      return g_strdup (_ ("at any value"));
    case UTENFOR_SWITCHING_AT:
    default:
      return utenfor_element_value (scenario, switching->path, switching->kind, switching->at);
    }
}

static void
add_switching (UtenforSheet           *sheet,
               const UtenforScenario  *scenario,
               const UtenforSwitching *switching)
{
  const char *inside = switching->inside ? "yes" : "no";

  utenfor_sheet_add_text (sheet, switching->path, dup_title (scenario, switching->path, switching->n_numbers));
  add_value (sheet, scenario, switching->path, switching->kind, switching->value);
  utenfor_sheet_add_text (sheet, answer_name (switching->answer), NULL);
  utenfor_sheet_add_number (sheet, switching->at, dup_answer (scenario, switching));
  utenfor_sheet_add_text (sheet, inside, g_strdup (switching->inside ? _ ("yes") : _ ("no")));
}

/* The sentences of what is within reach, the nearest first. */
static void
add_sentences (UtenforSheet          *sheet,
               const UtenforScenario *scenario,
               guint                  payer,
               const GArray          *switchings)
{
  for (guint i = 0; i < MIN (switchings->len, MOST_SENTENCES); i++)
    utenfor_sheet_add_title (sheet, utenfor_sentence_switching (scenario, payer, &g_array_index (switchings, UtenforSwitching, i)));
}

UtenforSheet *
utenfor_switching_sheet_new (const UtenforScenario *scenario,
                             const UtenforView     *view,
                             guint                  payer,
                             const GArray          *switchings,
                             guint                  top)
{
  UtenforSheet *sheet = utenfor_sheet_new ("switching");
  guint         n = top == 0 ? switchings->len : MIN (top, switchings->len);

  add_subject (sheet, scenario, view, payer);
  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: where it breaks even"), utenfor_scenario_title (scenario)));
  utenfor_sheet_add_title (sheet, utenfor_sentence_view_terms (scenario, view));
  add_sentences (sheet, scenario, payer, switchings);
  utenfor_sheet_add_column (sheet, "path", _ ("Number"), FALSE);
  utenfor_sheet_add_column (sheet, "value", _ ("Here it is"), TRUE);
  utenfor_sheet_add_column (sheet, "answer", NULL, FALSE);
  utenfor_sheet_add_column (sheet, "at", _ ("Breaks even at"), TRUE);
  utenfor_sheet_add_column (sheet, "inside", _ ("Within its interval"), FALSE);
  for (guint i = 0; i < n; i++)
    add_switching (sheet, scenario, &g_array_index (switchings, UtenforSwitching, i));
  if (n < switchings->len)
    utenfor_sheet_add_note (sheet, g_strdup_printf (ngettext ("%u other uncertain number is farther off, or never makes it break even.", "%u other uncertain numbers are farther off, or never make it break even.", switchings->len - n), switchings->len - n));
  if (switchings->len == 0)
    utenfor_sheet_add_note (sheet, g_strdup (_ ("No number of this scenario is uncertain.")));

  return sheet;
}

/* --- value of knowing ------------------------------------------------------------------ */

/* Nobody owes or earns it: no sign. */
static void
add_amount (UtenforSheet *sheet,
            double        kr)
{
  utenfor_sheet_add_number (sheet, kr, utenfor_format_number (kr, 0, UTENFOR_SIGN_MINUS));
}

static void
add_worth (UtenforSheet          *sheet,
           const UtenforScenario *scenario,
           const UtenforWorth    *worth)
{
  utenfor_sheet_add_text (sheet, worth->path, dup_title (scenario, worth->path, worth->n_numbers));
  add_value (sheet, scenario, worth->path, worth->kind, worth->low);
  add_value (sheet, scenario, worth->path, worth->kind, worth->value);
  add_value (sheet, scenario, worth->path, worth->kind, worth->high);
  add_amount (sheet, worth->worth);
  add_amount (sheet, worth->error);
  add_amount (sheet, worth->most);
}

static void
add_worth_columns (UtenforSheet *sheet)
{
  utenfor_sheet_add_column (sheet, "path", _ ("Number"), FALSE);
  utenfor_sheet_add_column (sheet, "low", _ ("Low"), TRUE);
  utenfor_sheet_add_column (sheet, "value", _ ("Value"), TRUE);
  utenfor_sheet_add_column (sheet, "high", _ ("High"), TRUE);
  utenfor_sheet_add_column (sheet, "worth", _ ("Worth knowing"), TRUE);
  utenfor_sheet_add_column (sheet, "error", _ ("Standard error"), TRUE);
  utenfor_sheet_add_column (sheet, "most", NULL, TRUE);
}

static void
add_decision (UtenforSheet                *sheet,
              const UtenforScenario       *scenario,
              const UtenforView           *view,
              guint                        payer,
              const UtenforValueOfKnowing *knowing)
{
  g_autofree char *name = utenfor_payer_name (scenario->catalogue, payer);
  g_autofree char *mean = utenfor_format_kr (knowing->mean, UTENFOR_SIGN_BOTH);
  g_autofree char *all = utenfor_format_kr (knowing->all, UTENFOR_SIGN_MINUS);
  g_autofree char *chance = utenfor_format_percent (knowing->chance, 1);

  utenfor_sheet_add_title (sheet, g_strdup_printf (_ ("%s: what it is worth to know more"), utenfor_scenario_title (scenario)));
  utenfor_sheet_add_title (sheet, utenfor_sentence_view_terms (scenario, view));
  utenfor_sheet_add_title (sheet, utenfor_sentence_knowing (scenario, payer, knowing));
  /* Translators: a payer, its net. */
  utenfor_sheet_add_title (sheet, g_strdup_printf (knowing->mean > 0 ? _ ("%s: as things stand it pays to start, %s on average over the draws.") : _ ("%s: as things stand it does not pay to start, %s on average over the draws."), name, mean));
  /* Translators: a percentage, an amount. */
  utenfor_sheet_add_note (sheet, g_strdup_printf (_ ("That is the wrong decision in %s of the draws. Knowing every number would be worth %s."), chance, all));
  utenfor_sheet_add_note (sheet, g_strdup (_ ("Worth knowing: what it is worth to know the number exactly, estimated and if anything too low. What tells it only nearly, as a study does, is worth less. Less than two standard errors may be nothing.")));
}

UtenforSheet *
utenfor_knowing_sheet_new (const UtenforScenario       *scenario,
                           const UtenforView           *view,
                           guint                        payer,
                           const UtenforValueOfKnowing *knowing,
                           guint                        top)
{
  UtenforSheet *sheet = utenfor_sheet_new ("value-of-knowing");
  guint         shown = 0;

  add_subject (sheet, scenario, view, payer);
  utenfor_sheet_add_integer_fact (sheet, "draws", knowing->n_draws);
  utenfor_sheet_add_number_fact (sheet, "mean", knowing->mean);
  utenfor_sheet_add_number_fact (sheet, "wrong", knowing->chance);
  utenfor_sheet_add_number_fact (sheet, "all", knowing->all);
  utenfor_sheet_add_number_fact (sheet, "all_error", knowing->all_error);
  add_worth_columns (sheet);
  add_decision (sheet, scenario, view, payer, knowing);
  for (guint i = 0; i < knowing->elements->len && (top == 0 || shown < top); i++)
    {
      const UtenforWorth *worth = &g_array_index (knowing->elements, UtenforWorth, i);

      if (top > 0 && worth->worth < NOTHING)
        break;
      add_worth (sheet, scenario, worth);
      shown++;
    }
  if (shown < knowing->elements->len)
    utenfor_sheet_add_note (sheet, g_strdup_printf (ngettext ("%u other uncertain number is worth less, or nothing.", "%u other uncertain numbers are worth less, or nothing.", knowing->elements->len - shown), knowing->elements->len - shown));

  return sheet;
}
