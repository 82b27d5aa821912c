/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Figure 13.3 of Meld. St. 30 (2019–2020): cost of a person-year by age.  The
 * reference is grey, the group an ink line; between them the difference, piece
 * by piece.  Who uses less is taken off the reference first, so that the pieces
 * on top end at the group's line. */

#define MAX_PIECES 7

typedef struct
{
  const UtenforScenario  *scenario;
  const UtenforCatalogue *catalogue;
  UtenforFigureOptions    options;
  int                     price_year;
  UtenforCostProfile     *group;
  UtenforCostProfile     *reference;
  int                     first;
  guint                   n;
  double                 *group_line;     /* [n] */
  double                 *reference_line; /* [n] */
  GPtrArray              *pieces;         /* of UtenforRow: group − reference */
  char                   *group_name;
  const char             *reference_name;
  UtenforPlot            *plot;
  UtenforPanel           *panel;
} Figure;

/* One payer and sector (−1: all) of a population, over the figure's ages. */
static double *
series (const Figure             *figure,
        const UtenforCostProfile *profile,
        int                       payer,
        int                       sector)
{
  g_autofree double *whole = g_new0 (double, profile->n_ages + 1);
  double            *values = g_new0 (double, figure->n + 1);

  utenfor_cost_profile_sum (profile, figure->catalogue, payer, sector, figure->options.with_revenue, whole);
  for (guint i = 0; i < figure->n; i++)
    values[i] = whole[figure->first - profile->first_age + i];
  return values;
}

static double *
difference (const Figure *figure,
            int           payer,
            int           sector)
{
  double            *values = series (figure, figure->group, payer, sector);
  g_autofree double *other = series (figure, figure->reference, payer, sector);

  for (guint i = 0; i < figure->n; i++)
    values[i] -= other[i];
  return values;
}

static void
collect_payers (Figure *figure)
{
  for (guint p = 0; p < figure->catalogue->payers->len; p++)
    if (utenfor_catalogue_get_payer (figure->catalogue, p)->is_public)
      utenfor_rows_add (figure->pieces, utenfor_figure_payer_name (figure->catalogue, p),
                        utenfor_palette_payer (figure->catalogue, p), utenfor_palette_payer_mark (figure->catalogue, p),
                        difference (figure, p, -1));
  utenfor_rows_drop_empty (figure->pieces, figure->n);
}

static void
collect_sectors (Figure *figure)
{
  for (guint s = 0; s < figure->catalogue->sectors->len; s++)
    {
      const UtenforSector *sector = utenfor_catalogue_get_sector (figure->catalogue, s);

      utenfor_rows_add (figure->pieces, utenfor_figure_text (sector->title), UTENFOR_TONE_SECTOR, UTENFOR_MARK_NONE,
                        difference (figure, -1, s));
    }
  utenfor_rows_drop_empty (figure->pieces, figure->n);
  utenfor_rows_merge_small (figure->pieces, figure->n, MAX_PIECES, _ ("Other service areas"));
  for (guint i = 0; i < figure->pieces->len; i++)
    if (utenfor_rows_get (figure->pieces, i)->tone == UTENFOR_TONE_SECTOR)
      utenfor_rows_get (figure->pieces, i)->tone += i % UTENFOR_N_SECTOR_TONES;
}

/* --- layers --- */

static void
add_reference (Figure *figure)
{
  UtenforLabel *label;

  utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, UTENFOR_TONE_AVERAGE, NULL, figure->reference_line);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_INSIDE, UTENFOR_TONE_DIM, figure->reference_name, NULL);
  label->heavy = TRUE;
  label->layer = figure->panel->layers->len - 1;
  label->rank = 1e9;
}

/* Where the pieces begin: the reference less what is used less. */
static double *
base_line (const Figure *figure)
{
  double *base = g_new0 (double, figure->n + 1);

  for (guint i = 0; i < figure->n; i++)
    {
      base[i] = figure->reference_line[i];
      for (guint k = 0; k < figure->pieces->len; k++)
        base[i] += MIN (utenfor_rows_get (figure->pieces, k)->values[i], 0);
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

  for (guint i = 0; i < figure->n; i++)
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
  double           value = piece->values[figure->n - 1];
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
  g_autofree double *low = g_new0 (double, figure->n + 1), *high = g_new0 (double, figure->n + 1);

  for (guint k = 0; k < figure->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->pieces, k);
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
      label->rank = utenfor_row_weight (piece, figure->n);
      if (piece->values[figure->n - 1] > 0)
        name_end (figure, piece, (low[figure->n - 1] + high[figure->n - 1]) / 2);
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
  guint            stop = lowest (piece, figure->n);
  g_autofree char *words = NULL;
  UtenforLabel    *label;

  /* Translators: a payer or service area, beside the part of the picture where the group uses less. */
  words = g_strdup_printf (_ ("%s: less than others here"), piece->name);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, piece->tone, words, NULL);
  label->stop = stop + (stop == 0 && figure->n > 3 ? 1 : 0);
  label->value = (low[(guint)label->stop] + high[(guint)label->stop]) / 2;
  label->below = TRUE;
  label->heavy = TRUE;
  label->rank = -piece->values[stop];
}

static void
add_less (Figure *figure)
{
  g_autofree double *reached = g_new0 (double, figure->n + 1);
  g_autofree double *low = g_new0 (double, figure->n + 1), *high = g_new0 (double, figure->n + 1);
  double             largest = utenfor_largest (figure->group_line, figure->n);

  for (guint i = 0; i < figure->n; i++)
    reached[i] = figure->reference_line[i];
  for (guint k = 0; k < figure->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->pieces, k);
      UtenforLayer     *layer;

      if (!climb (figure, piece, TRUE, reached, low, high))
        continue;
      layer = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_AREA, piece->tone, low, high);
      layer->hatched = TRUE;
      layer->edged = TRUE;
      if (-piece->values[lowest (piece, figure->n)] > 0.03 * largest)
        explain_less (figure, piece, low, high);
      if (piece->values[figure->n - 1] <= 0)
        name_end (figure, piece, (low[figure->n - 1] + high[figure->n - 1]) / 2);
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
  if (figure->n == 0)
    return;
  amount = utenfor_unit_format (&figure->plot->unit, values[figure->n - 1], UTENFOR_SIGN_MINUS);
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END,
                                   tone == UTENFOR_TONE_INK ? UTENFOR_TONE_INK : UTENFOR_TONE_DIM, name, amount);
  label->value = values[figure->n - 1];
  label->rank = INFINITY;
}

static void
name_group (Figure *figure)
{
  UtenforLabel *label;

  if (figure->n == 0)
    return;
  label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_NOTE, UTENFOR_TONE_INK, figure->group_name, NULL);
  label->heavy = TRUE;
  label->stop = figure->n * 2 / 7;
  label->value = figure->group_line[(guint)label->stop];
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
  g_autofree char   *end = utenfor_unit_format_full (unit, values[figure->n - 1], UTENFOR_SIGN_MINUS);

  utenfor_sentence_add (text, _ ("%s: %s at %d, %s at %d."), name, start, figure->first, end, figure->first + (int)figure->n - 1);
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
  g_autofree double *gap = g_new0 (double, figure->n + 1);
  guint              widest = 0;
  double             sum;
  UtenforUnit        unit;
  g_autofree char   *there = NULL, *whole = NULL, *list = NULL;

  for (guint i = 0; i < figure->n; i++)
    {
      gap[i] = figure->group_line[i] - figure->reference_line[i];
      if (fabs (gap[i]) > fabs (gap[widest]))
        widest = i;
    }
  sum = utenfor_row_sum (gap, figure->n);
  unit = utenfor_unit_for_kr (fabs (sum));
  there = utenfor_unit_format_full (&figure->plot->unit, gap[widest], UTENFOR_SIGN_BOTH);
  whole = utenfor_unit_format_full (&unit, sum, UTENFOR_SIGN_BOTH);
  list = utenfor_rows_list (figure->pieces, &unit, UTENFOR_SIGN_BOTH, piece_sum, figure->n);
  utenfor_sentence_add (text, _ ("The difference is largest at %d, %s."), figure->first + (int)widest, there);
  utenfor_sentence_add (text, _ ("Over all ages it is %s: %s."), whole, list);
}

static void
describe (Figure *figure)
{
  GString *text = g_string_new (NULL);

  if (figure->n > 0)
    {
      utenfor_sentence_add (text, _ ("Cost of services per person and year by age, in %d kroner."), figure->price_year);
      describe_line (text, figure, figure->group_name, figure->group_line);
      describe_line (text, figure, figure->reference_name, figure->reference_line);
      describe_gap (text, figure);
    }
  figure->plot->description = g_string_free (text, FALSE);
}

static void
add_readouts (Figure *figure)
{
  g_autofree double *gap = g_new0 (double, figure->n + 1);

  for (guint i = 0; i < figure->n; i++)
    gap[i] = figure->group_line[i] - figure->reference_line[i];
  utenfor_plot_add_readout (figure->plot, figure->group_name, UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, figure->group_line);
  utenfor_plot_add_readout (figure->plot, figure->reference_name, UTENFOR_TONE_AVERAGE_LINE, UTENFOR_MARK_NONE, UTENFOR_SIGN_MINUS, figure->reference_line);
  utenfor_plot_add_readout (figure->plot, _ ("Difference"), UTENFOR_TONE_INK, UTENFOR_MARK_NONE, UTENFOR_SIGN_BOTH, gap);
  for (guint k = 0; k < figure->pieces->len; k++)
    {
      const UtenforRow *piece = utenfor_rows_get (figure->pieces, k);

      utenfor_plot_add_readout (figure->plot, piece->name, piece->tone, piece->mark ? piece->mark : UTENFOR_MARK_SQUARE,
                                UTENFOR_SIGN_BOTH, piece->values);
    }
}

static void
start_plot (Figure *figure)
{
  UtenforPlot *plot = utenfor_plot_new (figure->n, figure->first);
  double       largest = MAX (utenfor_largest (figure->group_line, figure->n), utenfor_largest (figure->reference_line, figure->n));

  plot->title = g_strdup (_ ("Use of services and benefits through working life"));
  plot->subtitle = g_strdup_printf (figure->options.stack == UTENFOR_STACK_PAYER
                                      ? _ ("Per person and year, %d kroner. What is coloured is the difference, by who pays.")
                                      : _ ("Per person and year, %d kroner. What is coloured is the difference, by service area."),
                                    figure->price_year);
  plot->empty = g_strdup (_ ("No ages to show."));
  plot->stop_label = g_strdup (_ ("Age"));
  plot->stop_format = g_strdup (_ ("%s years"));
  plot->unit = utenfor_unit_for_kr (largest);
  plot->axis_title = g_strdup_printf (_ ("%s a year"), plot->unit.name);
  /* Translators: over the figures at the end of the lines: an age and a unit. */
  plot->end_title = g_strdup_printf (_ ("at %d years, %s"), figure->first + (int)figure->n - 1, plot->unit.name);
  figure->plot = plot;
  figure->panel = utenfor_plot_add_panel (plot, NULL, NULL);
}

static void
build (Figure *figure)
{
  figure->group_line = series (figure, figure->group, -1, -1);
  figure->reference_line = series (figure, figure->reference, -1, -1);
  figure->pieces = utenfor_rows_new ();
  if (figure->options.stack == UTENFOR_STACK_SECTOR)
    collect_sectors (figure);
  else
    collect_payers (figure);
  start_plot (figure);
  add_reference (figure);
  add_pieces (figure);
  add_less (figure);
  add_line (figure, UTENFOR_TONE_AVERAGE_LINE, 2, figure->reference_name, figure->reference_line);
  add_line (figure, UTENFOR_TONE_INK, 2.8, figure->group_name, figure->group_line);
  name_group (figure);
  add_readouts (figure);
  describe (figure);
}

static void
figure_clear (Figure *figure)
{
  g_clear_pointer (&figure->group, utenfor_cost_profile_free);
  g_clear_pointer (&figure->reference, utenfor_cost_profile_free);
  g_clear_pointer (&figure->pieces, g_ptr_array_unref);
  g_free (figure->group_line);
  g_free (figure->reference_line);
  g_free (figure->group_name);
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

static gboolean
make_profiles (Figure *figure)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  int last;

  figure->group = utenfor_cost_profile_new (figure->scenario->group, figure->price_year, figure->options.people, issues);
  figure->reference = utenfor_cost_profile_new (figure->scenario->reference, figure->price_year, UTENFOR_PEOPLE_ALL, issues);
  if (!figure->group || !figure->reference)
    return FALSE;
  last = MIN (figure->group->first_age + (int)figure->group->n_ages, figure->reference->first_age + (int)figure->reference->n_ages);
  figure->first = MAX (figure->group->first_age, figure->reference->first_age);
  figure->n = MAX (last - figure->first, 0);
  return TRUE;
}

UtenforPlot *
utenfor_figure_life_cost_new (UtenforResult              *result,
                              const UtenforFigureOptions *options)
{
  Figure      figure = { NULL };
  const char *group_title;

  g_return_val_if_fail (result != NULL, NULL);

  if (options)
    figure.options = *options;
  figure.scenario = result->account->scenario;
  figure.catalogue = figure.scenario->catalogue;
  figure.price_year = result->account->price_year;
  figure.reference_name = utenfor_figure_text (figure.scenario->reference->title);
  group_title = utenfor_figure_text (figure.scenario->group->title);
  figure.group_name = figure.options.people == UTENFOR_PEOPLE_OUTSIDE
                        ? g_strdup_printf (_ ("%s, those outside"), group_title)
                        : g_strdup (group_title);
  if (make_profiles (&figure))
    build (&figure);
  else
    figure.plot = empty_plot ();
  figure_clear (&figure);
  return figure.plot;
}
