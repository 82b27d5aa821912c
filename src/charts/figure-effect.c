/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "effect.h"
#include "figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The effect through life, of 100 participants: how many more are inside because
 * of the measure, year by year after the intake. */

typedef struct
{
  const UtenforAccount  *account;
  const UtenforScenario *scenario;
  UtenforPlot           *plot;
  UtenforPanel          *panel;
  guint                  n;
  double                *values; /* [n] of 100 */
} Figure;

/* For a life-course effect the people who get another life course (not E, which
 * counts them more where the group's average already holds those who succeed);
 * for a transition effect those fewer who are outside. */
static double
effect_at (const Figure *figure,
           int           years)
{
  const UtenforPopulation *group = figure->scenario->group;
  int                      age = figure->scenario->entry_age + years;

  if (figure->scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    return 100 * utenfor_effect_share (&figure->scenario->effect, FALSE, years);
  if (!utenfor_population_has_age (group, age))
    return 0;
  return 100 * (utenfor_occupancy_get_outside (figure->account->without, group, age) -
                utenfor_occupancy_get_outside (figure->account->with, group, age));
}

/* "14" and "8.4": no decimal that says nothing. */
static char *
dup_amount (double value)
{
  UtenforUnit unit = utenfor_unit_plain (fabs (value - round (value)) < 0.05 ? 0 : 1);

  return utenfor_unit_format (&unit, value, UTENFOR_SIGN_MINUS);
}

static void
add_curve (Figure *figure)
{
  UtenforLayer    *area = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, UTENFOR_TONE_ACCENT, NULL, figure->values);
  UtenforLayer    *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, UTENFOR_TONE_ACCENT, NULL, figure->values);
  double           end = figure->values[figure->n - 1];
  g_autofree char *amount = dup_amount (end);
  UtenforLabel    *label = NULL;

  area->opacity = 0.13;
  line->width = 2.8;
  line->followed = TRUE;
  /* Translators: at the end of the effect curve, before a number of 100 */
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, UTENFOR_TONE_ACCENT, _ ("at the end"), amount);
  label->value = end;
  label->rank = 10;
  utenfor_plot_add_readout (figure->plot, _ ("More inside, of 100"), UTENFOR_TONE_ACCENT, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, figure->values);
}

/* A level the curve starts from: all who succeed more, and those because of the change. */
static void
add_level (Figure     *figure,
           double      level,
           UtenforTone tone,
           const char *words)
{
  g_autofree double *values = g_new (double, figure->n);
  g_autofree char   *amount = dup_amount (level);
  UtenforLayer      *line = NULL;
  UtenforLabel      *label = NULL;

  for (guint i = 0; i < figure->n; i++)
    values[i] = level;
  line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, tone, NULL, values);
  line->width = 1.4;
  line->dashed = TRUE;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, tone, words, amount);
  label->value = level;
  label->rank = 5;
}

static void
add_levels (Figure *figure)
{
  const UtenforEffect *effect = &figure->scenario->effect;
  double               more = 100 * (effect->success_with.value - effect->success_without.value);

  if (effect->kind != UTENFOR_EFFECT_LIFE_COURSE || fabs (more) < 0.05)
    return;
  add_level (figure, more, UTENFOR_TONE_DIM, _ ("succeed more"));
  if (fabs (effect->causal_share.value - 1) > 0.005)
    add_level (figure, more * effect->causal_share.value, UTENFOR_TONE_ACCENT, _ ("due to the measure"));
}

static guint
find_top (const Figure *figure)
{
  guint top = 0;

  for (guint i = 1; i < figure->n; i++)
    if (fabs (figure->values[i]) > fabs (figure->values[top]) + 1e-9)
      top = i;
  return top;
}

/* Where the effect is at its largest. */
static void
mark_top (Figure *figure)
{
  guint            top = find_top (figure);
  g_autofree char *amount = dup_amount (figure->values[top]);
  g_autofree char *words = NULL;
  UtenforLabel    *label = NULL;

  if (fabs (figure->values[top]) < 0.05)
    return;
  /* Translators: at the top of the effect curve: an age, then a number of 100 in bold */
  words = g_strdup_printf (_ ("largest at %d:"), figure->plot->first_stop + (int)top);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_POINT, UTENFOR_TONE_ACCENT, words, amount);
  label->point = UTENFOR_POINT_RING;
  label->stop = top;
  label->value = figure->values[top];
  label->rank = 100;
}

static void
describe (Figure *figure)
{
  GString         *text = g_string_new (NULL);
  guint            top = find_top (figure);
  g_autofree char *most = dup_amount (figure->values[top]);
  g_autofree char *last = dup_amount (figure->values[figure->n - 1]);

  utenfor_sentence_add (text, _ ("Of 100 participants, how many more are inside because of the measure: at most %s at %d, and %s at %d."), most,
                        figure->plot->first_stop + (int)top, last, figure->plot->first_stop + (int)figure->n - 1);
  figure->plot->description = g_string_free (text, FALSE);
}

UtenforPlot *
utenfor_figure_effect_new (UtenforResult *result)
{
  Figure             figure = { 0 };
  g_autofree double *values = NULL;

  g_return_val_if_fail (result != NULL, NULL);

  figure.account = result->account;
  figure.scenario = result->account->scenario;
  /* Entry is checked to be no later than the last age. */
  figure.n = (guint)(figure.scenario->group->last_age - figure.scenario->entry_age + 1);
  figure.values = values = g_new0 (double, figure.n);
  for (guint i = 0; i < figure.n; i++)
    values[i] = effect_at (&figure, (int)i);
  figure.plot = utenfor_plot_new (figure.n, figure.scenario->entry_age);
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.plot->title = g_strdup (_ ("How long does the effect last?"));
  figure.plot->empty = g_strdup (_ ("No effect to show."));
  figure.plot->sign = UTENFOR_SIGN_MINUS;
  figure.plot->stop_format = g_strdup (_ ("%s years"));
  figure.plot->stop_label = g_strdup (_ ("Age"));
  figure.plot->unit = utenfor_unit_plain (1);
  figure.plot->axis_title = g_strdup (_ ("more inside, of 100 participants"));
  figure.plot->max_ticks = 5;
  add_levels (&figure);
  add_curve (&figure);
  mark_top (&figure);
  describe (&figure);
  return figure.plot;
}
