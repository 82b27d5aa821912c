/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"
#include "state-bands.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where people spend their years, of 100 who are still here: outside at the
 * bottom and in colour, so that the line over it is the share outside. */

typedef struct
{
  UtenforPlot *plot;
  GPtrArray   *bands; /* of UtenforStateBand, from the bottom up; the same in both panels */
  int          first;
  guint        n;
} Figure;

static void
add_band_layers (Figure                  *figure,
                 UtenforPanel            *panel,
                 const UtenforOccupancy  *occupancy,
                 const UtenforPopulation *population,
                 gboolean                 with_ends,
                 double                  *outside)
{
  g_autofree double *low = g_new0 (double, figure->n + 1), *high = g_new0 (double, figure->n + 1);

  for (guint b = 0; b < figure->bands->len; b++)
    {
      const UtenforStateBand *band = g_ptr_array_index (figure->bands, b);
      UtenforLayer           *layer;
      UtenforLabel           *label;

      for (guint i = 0; i < figure->n; i++)
        {
          low[i] = high[i];
          high[i] += utenfor_state_share (occupancy, population, band->id, figure->first + (int)i);
          if (band->kind == UTENFOR_STATE_OUTSIDE)
            outside[i] = high[i];
        }
      layer = utenfor_panel_add_layer (panel, figure->plot, UTENFOR_LAYER_AREA, band->tone, low, high);
      layer->edged = TRUE;
      if (figure->n == 0)
        continue;
      label = utenfor_panel_add_label (panel, band->kind == UTENFOR_STATE_OUTSIDE ? UTENFOR_LABEL_END : UTENFOR_LABEL_INSIDE,
                                       band->tone, band->name, NULL);
      label->layer = panel->layers->len - 1;
      label->value = (low[figure->n - 1] + high[figure->n - 1]) / 2;
      label->heavy = TRUE;
      label->insist = band->kind == UTENFOR_STATE_INSIDE;
      label->rank = high[figure->n - 1] - low[figure->n - 1];
      if (band->kind == UTENFOR_STATE_OUTSIDE && !with_ends)
        label->kind = UTENFOR_LABEL_INSIDE;
    }
}

/* At 30 where there is such an age: settled, and most of working life ahead. */
static guint
telling_stop (const Figure *figure)
{
  return figure->first <= 30 && 30 < figure->first + (int)figure->n ? (guint)(30 - figure->first) : figure->n / 2;
}

static void
add_outside_line (Figure       *figure,
                  UtenforPanel *panel,
                  const double *outside)
{
  UtenforLayer    *line = utenfor_panel_add_layer (panel, figure->plot, UTENFOR_LAYER_LINE, UTENFOR_TONE_ACCENT, NULL, outside);
  guint            stop = telling_stop (figure);
  g_autofree char *number = utenfor_unit_format (&figure->plot->unit, outside[stop], UTENFOR_SIGN_MINUS);
  g_autofree char *words = NULL;
  UtenforLabel    *label;

  line->width = 2.4;
  line->followed = TRUE;
  if (!isfinite (outside[stop]))
    return;
  /* Translators: "42 of 100 outside at 30": a number, an age. */
  words = g_strdup_printf (_ ("%s of 100 outside at %d"), number, figure->first + (int)stop);
  label = utenfor_panel_add_label (panel, UTENFOR_LABEL_POINT, UTENFOR_TONE_ACCENT, "", words);
  label->point = UTENFOR_POINT_RING;
  label->stop = stop;
  label->value = outside[stop];
  label->rank = 1000;
}

static void
add_panel (Figure                  *figure,
           const UtenforOccupancy  *occupancy,
           const UtenforPopulation *population,
           double                  *outside)
{
  gboolean      is_first = figure->plot->panels->len == 0;
  UtenforPanel *panel = utenfor_plot_add_panel (figure->plot, utenfor_figure_text (population->title), _ ("– of 100"));

  add_band_layers (figure, panel, occupancy, population, is_first, outside);
  if (figure->n > 0)
    add_outside_line (figure, panel, outside);
}

/* What a transition effect changes, as a second line in the group's panel. */
static void
add_with_line (Figure                  *figure,
               const UtenforAccount    *account,
               const UtenforPopulation *group)
{
  g_autofree double *with = g_new0 (double, figure->n + 1);
  double             most = 0;
  guint              where = 0;
  UtenforLayer      *line;
  UtenforLabel      *label;

  for (guint i = 0; i < figure->n; i++)
    {
      int    age = figure->first + (int)i;
      double change;

      with[i] = 100 * utenfor_occupancy_get_outside (account->with, group, age);
      change = fabs (with[i] - 100 * utenfor_occupancy_get_outside (account->without, group, age));
      if (change > most)
        {
          most = change;
          where = i;
        }
    }
  if (!(most > 0.05))
    return;
  line = utenfor_panel_add_layer (utenfor_plot_get_panel (figure->plot, 0), figure->plot, UTENFOR_LAYER_LINE, UTENFOR_TONE_INK, NULL, with);
  line->width = 1.6;
  line->dashed = TRUE;
  /* Translators: names the dashed line of the share outside. */
  label = utenfor_panel_add_label (utenfor_plot_get_panel (figure->plot, 0), UTENFOR_LABEL_NOTE, UTENFOR_TONE_INK, _ ("with the measure"), NULL);
  label->stop = where;
  label->value = with[where];
  label->below = TRUE;
  label->rank = 900;
  utenfor_plot_add_readout (figure->plot, _ ("Outside with the measure"), UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, with);
}

static void
describe_one (GString                 *text,
              const Figure            *figure,
              const UtenforPopulation *population,
              const double            *outside)
{
  guint            middle = telling_stop (figure), last = figure->n - 1;
  g_autofree char *one = utenfor_unit_format (&figure->plot->unit, outside[0], UTENFOR_SIGN_MINUS);
  g_autofree char *two = utenfor_unit_format (&figure->plot->unit, outside[middle], UTENFOR_SIGN_MINUS);
  g_autofree char *three = utenfor_unit_format (&figure->plot->unit, outside[last], UTENFOR_SIGN_MINUS);

  utenfor_sentence_add (text, _ ("%s: of 100, %s are outside work and education at %d, %s at %d and %s at %d."),
                        utenfor_figure_text (population->title), one, figure->first, two, figure->first + (int)middle,
                        three, figure->first + (int)last);
}

static UtenforPlot *
new_plot (const Figure *figure)
{
  UtenforPlot *plot = utenfor_plot_new (figure->n, figure->first);

  plot->title = g_strdup (_ ("Where are they through life?"));
  plot->subtitle = g_strdup (_ ("Of 100 who are still here, at each age. Those outside are coloured."));
  plot->empty = g_strdup (_ ("No ages to show."));
  plot->stop_label = g_strdup (_ ("Age"));
  /* Translators: an age at the end of the axis, "18 years". */
  plot->stop_format = g_strdup (_ ("%s years"));
  plot->max_ticks = 3;
  plot->low = 0;
  plot->high = 100;
  return plot;
}

UtenforPlot *
utenfor_figure_states_new (UtenforResult *result)
{
  const UtenforAccount  *account;
  const UtenforScenario *scenario;
  Figure                 figure = { NULL };
  g_autofree double     *group = NULL, *reference = NULL;
  GString               *text = g_string_new (NULL);

  g_return_val_if_fail (result != NULL, NULL);

  account = result->account;
  scenario = account->scenario;
  utenfor_state_ages (account, &figure.first, &figure.n);
  figure.plot = new_plot (&figure);
  figure.bands = utenfor_state_bands_new (account);
  group = g_new0 (double, figure.n + 1);
  reference = g_new0 (double, figure.n + 1);
  add_panel (&figure, account->without, scenario->group, group);
  add_panel (&figure, account->reference, scenario->reference, reference);
  utenfor_plot_add_readout (figure.plot, utenfor_figure_text (scenario->group->title), UTENFOR_TONE_ACCENT, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, group);
  utenfor_plot_add_readout (figure.plot, utenfor_figure_text (scenario->reference->title), UTENFOR_TONE_ACCENT, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, reference);
  if (scenario->effect.kind == UTENFOR_EFFECT_TRANSITION)
    add_with_line (&figure, account, scenario->group);
  if (figure.n > 0)
    {
      describe_one (text, &figure, scenario->group, group);
      describe_one (text, &figure, scenario->reference, reference);
    }
  figure.plot->description = g_string_free (text, FALSE);
  g_ptr_array_unref (figure.bands);
  return figure.plot;
}
