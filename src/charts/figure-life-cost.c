/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cost-gap.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Figure 13.3 of Meld. St. 30 (2019–2020): cost of a person-year by age.  The
 * reference is grey, the group an ink line; between them the difference, piece
 * by piece.  Who uses less is taken off the reference first, so that the pieces
 * on top end at the group's line. */

typedef struct
{
  const UtenforCostGap *gap;
  UtenforPlot          *plot;
  UtenforPanel         *panel;
} Figure;

/* --- layers --- */

static void
add_reference (Figure *figure)
{
  UtenforLabel *label;

  utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, UTENFOR_TONE_AVERAGE, NULL, figure->gap->reference);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_INSIDE, UTENFOR_TONE_DIM, figure->gap->reference_name, NULL);
  label->heavy = TRUE;
  label->layer = figure->panel->layers->len - 1;
  label->rank = 1e9;
}

/* Where the pieces begin: the reference less what is used less. */
static double *
base_line (const Figure *figure)
{
  double *base = g_new0 (double, figure->gap->n + 1);

  for (guint i = 0; i < figure->gap->n; i++)
    {
      base[i] = figure->gap->reference[i];
      for (guint k = 0; k < figure->gap->pieces->len; k++)
        base[i] += MIN (utenfor_rows_get (figure->gap->pieces, k)->values[i], 0);
    }
  return base;
}

/* The bottom and top of a piece's part above (or below, `less`) as far as reached. */
static gboolean
climb (const Figure     *figure,
       const UtenforRow *piece,
       gboolean          less,
       double           *reached,
       double           *low,
       double           *high)
{
  double most = 0;

  for (guint i = 0; i < figure->gap->n; i++)
    {
      double value = piece->values[i];

      value = less ? MIN (value, 0) : MAX (value, 0);
      low[i] = less ? reached[i] + value : reached[i];
      high[i] = less ? reached[i] : reached[i] + value;
      reached[i] += value;
      most = isfinite (value) ? MAX (most, fabs (value)) : most;
    }
  return most > 0.5;
}

static void
name_end (Figure           *figure,
          const UtenforRow *piece,
          double            place)
{
  double           value = piece->values[figure->gap->n - 1];
  g_autofree char *amount = utenfor_unit_format (&figure->plot->unit, value, UTENFOR_SIGN_BOTH);
  UtenforLabel    *label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, piece->tone, piece->name, amount);

  label->mark = piece->mark ? piece->mark : UTENFOR_MARK_SQUARE;
  label->value = place;
  label->rank = fabs (value);
}

static void
add_pieces (Figure *figure)
{
  g_autofree double *reached = base_line (figure);
  g_autofree double *low = g_new0 (double, figure->gap->n + 1), *high = g_new0 (double, figure->gap->n + 1);

  for (guint k = 0; k < figure->gap->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->gap->pieces, k);
      UtenforLayer     *layer;
      UtenforLabel     *label;

      if (!climb (figure, piece, FALSE, reached, low, high))
        continue;
      layer = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, piece->tone, low, high);
      layer->opacity = 0.74;
      layer->edged = TRUE;
      label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_INSIDE, piece->tone, piece->name, NULL);
      label->heavy = TRUE;
      label->layer = figure->panel->layers->len - 1;
      label->rank = utenfor_row_weight (piece, figure->gap->n);
      if (piece->values[figure->gap->n - 1] > 0)
        name_end (figure, piece, (low[figure->gap->n - 1] + high[figure->gap->n - 1]) / 2);
    }
}

/* The age at which a piece is furthest below nothing. */
static guint
lowest (const UtenforRow *piece,
        guint             n)
{
  guint which = 0;

  for (guint i = 1; i < n; i++)
    if (piece->values[i] < piece->values[which])
      which = i;
  return which;
}

static void
explain_less (Figure           *figure,
              const UtenforRow *piece,
              const double     *low,
              const double     *high)
{
  guint            stop = lowest (piece, figure->gap->n);
  g_autofree char *words = NULL;
  UtenforLabel    *label;

  /* Translators: a payer or service area, beside the part of the picture where the group uses less. */
  words = g_strdup_printf (_ ("%s: less than others here"), piece->name);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, piece->tone, words, NULL);
  label->stop = stop + (stop == 0 && figure->gap->n > 3 ? 1 : 0);
  label->value = (low[(guint)label->stop] + high[(guint)label->stop]) / 2;
  label->below = TRUE;
  label->heavy = TRUE;
  label->rank = -piece->values[stop];
}

static void
add_less (Figure *figure)
{
  g_autofree double *reached = g_new0 (double, figure->gap->n + 1);
  g_autofree double *low = g_new0 (double, figure->gap->n + 1), *high = g_new0 (double, figure->gap->n + 1);
  double             largest = utenfor_largest (figure->gap->group, figure->gap->n);

  for (guint i = 0; i < figure->gap->n; i++)
    reached[i] = figure->gap->reference[i];
  for (guint k = 0; k < figure->gap->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->gap->pieces, k);
      UtenforLayer     *layer;

      if (!climb (figure, piece, TRUE, reached, low, high))
        continue;
      layer = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, piece->tone, low, high);
      layer->hatched = TRUE;
      layer->edged = TRUE;
      if (-piece->values[lowest (piece, figure->gap->n)] > 0.03 * largest)
        explain_less (figure, piece, low, high);
      if (piece->values[figure->gap->n - 1] <= 0)
        name_end (figure, piece, (low[figure->gap->n - 1] + high[figure->gap->n - 1]) / 2);
    }
}

static void
add_line (Figure       *figure,
          UtenforTone   tone,
          double        width,
          const char   *name,
          const double *values)
{
  UtenforLayer    *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, tone, NULL, values);
  g_autofree char *amount = NULL;
  UtenforLabel    *label;

  line->width = width;
  line->followed = TRUE;
  if (figure->gap->n == 0)
    return;
  amount = utenfor_unit_format (&figure->plot->unit, values[figure->gap->n - 1], UTENFOR_SIGN_MINUS);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END,
                                   tone == UTENFOR_TONE_INK ? UTENFOR_TONE_INK : UTENFOR_TONE_DIM, name, amount);
  label->value = values[figure->gap->n - 1];
  label->rank = INFINITY;
}

static void
name_group (Figure *figure)
{
  UtenforLabel *label;

  if (figure->gap->n == 0)
    return;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, UTENFOR_TONE_INK, figure->gap->group_label, NULL);
  label->heavy = TRUE;
  label->stop = figure->gap->n * 2 / 7;
  label->value = figure->gap->group[(guint)label->stop];
  label->rank = 1e12;
}

/* --- words --- */

static void
describe_line (GString      *text,
               const Figure *figure,
               const char   *name,
               const double *values)
{
  const UtenforUnit *unit = &figure->plot->unit;
  g_autofree char   *start = utenfor_unit_format_full (unit, values[0], UTENFOR_SIGN_MINUS);
  g_autofree char   *end = utenfor_unit_format_full (unit, values[figure->gap->n - 1], UTENFOR_SIGN_MINUS);

  utenfor_sentence_add (text, _ ("%s: %s at %d, %s at %d."), name, start, figure->gap->first, end, figure->gap->first + (int)figure->gap->n - 1);
}

static double
piece_sum (const UtenforRow *row,
           guint             n)
{
  return utenfor_row_sum (row->values, n);
}

static void
describe_gap (GString      *text,
              const Figure *figure)
{
  g_autofree double *gap = g_new0 (double, figure->gap->n + 1);
  guint              widest = 0;
  double             sum;
  UtenforUnit        unit;
  g_autofree char   *there = NULL, *whole = NULL, *list = NULL;

  for (guint i = 0; i < figure->gap->n; i++)
    {
      gap[i] = figure->gap->group[i] - figure->gap->reference[i];
      if (fabs (gap[i]) > fabs (gap[widest]))
        widest = i;
    }
  sum = utenfor_row_sum (gap, figure->gap->n);
  unit = utenfor_unit_for_kr (fabs (sum));
  there = utenfor_unit_format_full (&figure->plot->unit, gap[widest], UTENFOR_SIGN_BOTH);
  whole = utenfor_unit_format_full (&unit, sum, UTENFOR_SIGN_BOTH);
  list = utenfor_rows_list (figure->gap->pieces, &unit, UTENFOR_SIGN_BOTH, piece_sum, figure->gap->n);
  utenfor_sentence_add (text, _ ("The difference is largest at %d, %s."), figure->gap->first + (int)widest, there);
  utenfor_sentence_add (text, _ ("Over all ages it is %s: %s."), whole, list);
}

static void
describe (Figure *figure)
{
  GString *text = g_string_new (NULL);

  if (figure->gap->n > 0)
    {
      utenfor_sentence_add (text, _ ("Cost of services per person and year by age, in %d kroner."), figure->gap->price_year);
      describe_line (text, figure, figure->gap->group_name, figure->gap->group);
      describe_line (text, figure, figure->gap->reference_name, figure->gap->reference);
      describe_gap (text, figure);
    }
  figure->plot->description = g_string_free (text, FALSE);
}

static void
add_readouts (Figure *figure)
{
  g_autofree double *gap = g_new0 (double, figure->gap->n + 1);

  for (guint i = 0; i < figure->gap->n; i++)
    gap[i] = figure->gap->group[i] - figure->gap->reference[i];
  utenfor_plot_add_readout (figure->plot, figure->gap->group_name, UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, figure->gap->group);
  utenfor_plot_add_readout (figure->plot, figure->gap->reference_name, UTENFOR_TONE_AVERAGE_LINE, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, figure->gap->reference);
  utenfor_plot_add_readout (figure->plot, _ ("Difference"), UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, gap);
  for (guint k = 0; k < figure->gap->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->gap->pieces, k);

      utenfor_plot_add_readout (figure->plot, piece->name, piece->tone, piece->mark ? piece->mark : UTENFOR_MARK_SQUARE,
                                UTENFOR_SIGN_BOTH, piece->values);
    }
}

static void
start_plot (Figure *figure)
{
  UtenforPlot *plot = utenfor_plot_new (figure->gap->n, figure->gap->first);
  double       largest = MAX (utenfor_largest (figure->gap->group, figure->gap->n), utenfor_largest (figure->gap->reference, figure->gap->n));

  plot->title = g_strdup (_ ("Use of services and benefits through working life"));
  plot->subtitle = g_strdup_printf (figure->gap->stack == UTENFOR_STACK_PAYER
                                      ? _ ("Per person and year, %d kroner. What is coloured is the difference, by who pays.")
                                      : _ ("Per person and year, %d kroner. What is coloured is the difference, by service area."),
                                    figure->gap->price_year);
  plot->empty = g_strdup (_ ("No ages to show."));
  plot->stop_label = g_strdup (_ ("Age"));
  plot->stop_format = g_strdup (_ ("%s years"));
  plot->unit = utenfor_unit_for_kr (largest);
  plot->axis_title = g_strdup_printf (_ ("%s a year"), plot->unit.name);
  /* Translators: over the figures at the end of the lines: an age and a unit. */
  plot->end_title = g_strdup_printf (_ ("at %d years, %s"), figure->gap->first + (int)figure->gap->n - 1, plot->unit.name);
  figure->plot = plot;
  figure->panel = utenfor_plot_add_panel (plot, NULL, NULL);
}

static void
build (Figure *figure)
{
  const UtenforCostGap *gap = figure->gap;

  start_plot (figure);
  add_reference (figure);
  add_pieces (figure);
  add_less (figure);
  add_line (figure, UTENFOR_TONE_AVERAGE_LINE, 2, gap->reference_name, gap->reference);
  add_line (figure, UTENFOR_TONE_INK, 2.8, gap->group_label, gap->group);
  name_group (figure);
  add_readouts (figure);
  describe (figure);
}

/* A price year some index lacks has no figure; evaluating would have said so. */
static UtenforPlot *
empty_plot (void)
{
  UtenforPlot *plot = utenfor_plot_new (0, 0);

  plot->title = g_strdup (_ ("Use of services and benefits through working life"));
  plot->empty = g_strdup (_ ("Prices are missing for this year."));
  plot->description = g_strdup (plot->empty);
  return plot;
}

UtenforPlot *
utenfor_figure_life_cost_new (UtenforResult              *result,
                              const UtenforFigureOptions *options)
{
  UtenforFigureOptions usual;
  g_autoptr (UtenforCostGap) gap = NULL;
  Figure figure = { NULL };

  g_return_val_if_fail (result != NULL, NULL);

  utenfor_figure_options_init (&usual);
  gap = utenfor_cost_gap_new (result, options ? options : &usual);
  if (!gap)
    return empty_plot ();
  figure.gap = gap;
  build (&figure);
  return figure.plot;
}
