/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sentences.h"
#include "spread-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const UtenforSpreads *spreads;
  UtenforPlot          *plot;
  UtenforPanel         *panel;
  GString              *text;
} Figure;

static gboolean
is_public_payer (const UtenforSimulation *simulation,
                 guint                    row)
{
  const int payer = simulation->payers[row];

  return payer >= 0 && utenfor_catalogue_get_payer (simulation->scenario->catalogue, (guint)payer)->is_public;
}

static gboolean
all_gain (const UtenforSimulation *simulation,
          guint                    year,
          guint                    draw)
{
  for (guint row = 0; row < simulation->n_rows; row++)
    if (is_public_payer (simulation, row) && !(utenfor_simulation_get_cumulated (simulation, row, year)[draw] > 0))
      return FALSE;
  return TRUE;
}

/* In how many of 100 draws all public payers have gained so far, by year. */
static double *
dup_all_gain (const UtenforSimulation *simulation)
{
  double *values = g_new0 (double, simulation->n_years + 1);

  for (guint t = 0; t < simulation->n_years; t++)
    {
      guint n = 0;

      for (guint i = 0; i < simulation->n_draws; i++)
        n += all_gain (simulation, t, i);
      values[t] = 100.0 * n / simulation->n_draws;
    }
  return values;
}

static double *
dup_chance (const UtenforSpreads *spreads,
            guint                 row)
{
  double *values = g_new0 (double, spreads->simulation->n_years + 1);

  for (guint t = 0; t < spreads->simulation->n_years; t++)
    values[t] = 100 * spreads->rows[row].cumulated[t].chance;
  return values;
}

static void
add_line (Figure       *figure,
          const char   *name,
          UtenforTone   tone,
          UtenforMark   mark,
          const double *values,
          gboolean      dashed)
{
  const guint      n = figure->plot->n_stops;
  g_autofree char *end = utenfor_format_chance (values[n - 1] / 100);
  UtenforLayer    *line = utenfor_panel_add_layer (figure->panel, figure->plot, UTENFOR_LAYER_LINE, tone, NULL, values);
  UtenforLabel    *label = utenfor_panel_add_label (figure->panel, UTENFOR_LABEL_END, tone, name, end);

  line->width = 2.4;
  line->followed = TRUE;
  line->dashed = dashed;
  label->mark = mark;
  label->value = values[n - 1];
  label->rank = values[n - 1];
  utenfor_plot_add_readout (figure->plot, name, tone, mark, UTENFOR_SIGN_MINUS, values);
  /* Translators: a payer, then a share in per cent and a year. */
  utenfor_sentence_add (figure->text, _ ("%s: %s by %d."), name, end, figure->plot->first_stop + (int)n - 1);
}

static void
add_payer (Figure *figure,
           guint   row)
{
  const UtenforCatalogue *catalogue = figure->spreads->simulation->scenario->catalogue;
  const guint             payer = (guint)figure->spreads->simulation->payers[row];
  g_autofree double      *values = dup_chance (figure->spreads, row);

  add_line (figure, utenfor_figure_payer_name (catalogue, payer), utenfor_palette_payer (catalogue, payer),
            utenfor_palette_payer_mark (catalogue, payer), values, FALSE);
}

static void
add_lines (Figure *figure)
{
  const UtenforSimulation *simulation = figure->spreads->simulation;
  g_autofree double       *total = dup_chance (figure->spreads, simulation->n_rows - 1);
  g_autofree double       *all = dup_all_gain (simulation);

  utenfor_sentence_add (figure->text, _ ("In how many of 100 draws each payer has gained so far."));
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    if (is_public_payer (simulation, row))
      add_payer (figure, row);
  add_line (figure, _ ("In all"), UTENFOR_TONE_INK, UTENFOR_MARK_NONE, total, FALSE);
  /* Translators: every public payer gains in the same draw. */
  add_line (figure, _ ("All at once"), UTENFOR_TONE_DIM, UTENFOR_MARK_NONE, all, TRUE);
}

UtenforPlot *
utenfor_figure_chance_new (const UtenforSpreads *spreads)
{
  Figure figure = { spreads, NULL, NULL, NULL };

  g_return_val_if_fail (spreads != NULL, NULL);

  figure.plot = utenfor_plot_new (spreads->simulation->n_years, utenfor_calendar_year (spreads->simulation->scenario, 0));
  figure.panel = utenfor_plot_add_panel (figure.plot, NULL, NULL);
  figure.text = g_string_new (NULL);
  figure.plot->title = g_strdup (_ ("How likely is a gain?"));
  figure.plot->subtitle = utenfor_spread_subtitle (spreads, -1);
  figure.plot->empty = g_strdup (_ ("No years to show."));
  figure.plot->stop_label = g_strdup (_ ("Year"));
  figure.plot->axis_title = g_strdup (_ ("chance that the cumulated net is a gain, %"));
  figure.plot->low = 0;
  figure.plot->high = 100;
  figure.plot->is_chance = TRUE;
  add_lines (&figure);
  figure.plot->description = g_string_free (figure.text, FALSE);
  return figure.plot;
}
