/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "spread-report.h"
#include "text-grid.h"

#define INDENT 2

typedef struct
{
  const UtenforSpreads    *spreads;
  const UtenforTableStyle *style;
  GString                 *out;
} Page;

static void
print_text (const Page *page,
            const char *text)
{
  utenfor_text_wrap (text, page->style->width, INDENT, page->out);
}

static const char *
describe_mode (UtenforSimulationMode mode)
{
  switch (mode)
    {
    case UTENFOR_SIMULATE_CHANCE:
      return _ ("Only chance: every number is at its value.");
    case UTENFOR_SIMULATE_NUMBERS:
      return _ ("Only what is not known: nobody’s life is left to chance.");
    case UTENFOR_SIMULATE_EVERYTHING:
    default:
      return _ ("Both chance and what is not known about the numbers.");
    }
}

static void
print_heading (const Page *page)
{
  const UtenforSimulation *simulation = page->spreads->simulation;
  const char              *title = utenfor_text_get (simulation->scenario->title, utenfor_language ());
  g_autofree char         *draws = utenfor_format_number (simulation->n_draws, 0, UTENFOR_SIGN_MINUS);
  g_autofree char         *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, simulation->seed);
  g_autofree char         *line = NULL;

  /* Translators: "10 000 draws, seed 1." */
  line = g_strdup_printf (ngettext ("%s draw, seed %s.", "%s draws, seed %s.", (gulong)simulation->n_draws), draws, seed);
  g_string_append_c (page->out, '\n');
  g_string_append (page->out, page->style->ansi ? "\033[1m" : "");
  print_text (page, title);
  g_string_append (page->out, page->style->ansi ? "\033[0m" : "");
  print_text (page, line);
  print_text (page, describe_mode (simulation->mode));
  g_string_append_c (page->out, '\n');
}

/* The payer's name as tight places have it, or the public total's. */
static char *
dup_name (const UtenforSimulation *simulation,
          guint                    row)
{
  const UtenforPayer *payer;

  if (simulation->payers[row] < 0)
    return g_strdup (_ ("Public total"));

  payer = utenfor_catalogue_get_payer (simulation->scenario->catalogue, simulation->payers[row]);

  return g_strdup (utenfor_text_get (payer->short_title != NULL ? payer->short_title : payer->title, utenfor_language ()));
}

static char *
dup_kr (double kr)
{
  return utenfor_format_number (kr, 0, UTENFOR_SIGN_BOTH);
}

/* How much of the variance is chance; nothing where nothing varies. */
static char *
dup_chance_part (const UtenforSpreadRow *row)
{
  double sum = row->variance_chance + row->variance_numbers;

  return sum > 0 ? utenfor_format_percent (row->variance_chance / sum, 0) : g_strdup ("–");
}

static void
print_payers (const Page *page)
{
  const UtenforSimulation *simulation = page->spreads->simulation;
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrrrrrr");

  utenfor_grid_add (grid, g_strdup (_ ("Net, kroner")), g_strdup (_ ("Mean")), utenfor_format_percent (0.05, 0),
                    utenfor_format_percent (0.5, 0), utenfor_format_percent (0.95, 0), g_strdup (_ ("Gains in")),
                    g_strdup (_ ("Chance’s part")), NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  for (guint row = 0; row < simulation->n_rows; row++)
    {
      const UtenforSpread *spread = utenfor_spreads_get_horizon (page->spreads, row);

      if (row + 1 == simulation->n_rows)
        utenfor_grid_add_rule (grid);
      utenfor_grid_add (grid, dup_name (simulation, row), dup_kr (spread->mean), dup_kr (spread->percentiles[0]),
                        dup_kr (spread->percentiles[3]), dup_kr (spread->percentiles[6]),
                        utenfor_format_percent (spread->chance, 0), dup_chance_part (&page->spreads->rows[row]), NULL);
    }
  utenfor_grid_emphasize (grid);
  utenfor_grid_print (grid, INDENT, page->style->ansi, page->out);
  g_string_append_c (page->out, '\n');
}

static void
print_notes (const Page *page)
{
  const UtenforSpread *total = utenfor_spreads_get_horizon (page->spreads, page->spreads->simulation->n_rows - 1);
  g_autofree char     *all_gain = utenfor_format_percent (page->spreads->all_gain, 0);
  g_autofree char     *error = utenfor_format_number (total->mean_error, 0, UTENFOR_SIGN_MINUS);
  g_autofree char     *gain = g_strdup_printf (_ ("In %s of the draws all public payers gain."), all_gain);
  g_autofree char     *sure = g_strdup_printf (_ ("With another seed, the public total’s mean would move by about %s kroner."), error);

  print_text (page, gain);
  print_text (page, sure);
  print_text (page, _ ("Present value over the horizon. In one draw in twenty the net is below the first percentile shown, "
                       "in one in twenty above the last."));
}

char *
utenfor_spreads_to_table (const UtenforSpreads    *spreads,
                          const UtenforTableStyle *style)
{
  Page page = { spreads, style, g_string_new (NULL) };

  print_heading (&page);
  print_payers (&page);
  print_notes (&page);

  return g_string_free (page.out, FALSE);
}
