/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread-report.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "refund-words.h"
#include "sentences.h"
#include "sureness.h"
#include "text-grid.h"

#define INDENT       2
#define LONGEST_NAME 24

#define P10 1 /* places in utenfor_percentiles */
#define P90 5

typedef struct
{
  const UtenforSpreads    *spreads;
  const UtenforResult     *expected;
  const UtenforTableStyle *style;
  GString                 *out;
} Page;

static const UtenforSimulation *
get_simulation (const Page *page)
{
  return page->spreads->simulation;
}

static void
print_text (const Page *page,
            const char *text)
{
  utenfor_text_wrap (text, page->style->width, INDENT, page->out);
}

static void
print_gap (const Page *page)
{
  g_string_append_c (page->out, '\n');
}

static const UtenforPayer *
get_payer (const Page *page,
           guint       row)
{
  const int payer = get_simulation (page)->payers[row];

  return payer >= 0 ? utenfor_catalogue_get_payer (get_simulation (page)->scenario->catalogue, (guint)payer) : NULL;
}

static char *
dup_name (const Page *page,
          guint       row)
{
  const UtenforPayer *payer = get_payer (page, row);
  const char         *name;

  if (payer == NULL)
    return g_strdup (_ ("Public total"));
  name = utenfor_text_get (payer->title, utenfor_language ());
  if (payer->short_title != NULL && utenfor_text_width (name) > LONGEST_NAME)
    name = utenfor_text_get (payer->short_title, utenfor_language ());
  return g_strdup (name);
}

static void
print_heading (const Page *page)
{
  const UtenforSimulation *simulation = get_simulation (page);
  g_autofree char         *draws = utenfor_format_number (simulation->n_draws, 0, UTENFOR_SIGN_MINUS);
  g_autofree char         *terms = utenfor_sentence_terms (page->expected);
  g_autofree char         *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, simulation->seed);
  g_autofree char         *line = NULL;

  /* Translators: "1 000 draws with seed 1: lives and numbers are drawn." */
  line = g_strdup_printf (ngettext ("%s draw with seed %s: %s.", "%s draws with seed %s: %s.", simulation->n_draws),
                          draws, seed, utenfor_mode_words (get_simulation (page)->mode));
  print_gap (page);
  g_string_append (page->out, page->style->ansi ? "\033[1m" : "");
  print_text (page, utenfor_text_get (simulation->scenario->title, utenfor_language ()));
  g_string_append (page->out, page->style->ansi ? "\033[0m" : "");
  print_text (page, line);
  print_text (page, terms);
  print_gap (page);
}

/* Payers of the total and the total itself, or those outside it. */
static gboolean
is_outside (const Page *page,
            guint       row)
{
  const UtenforPayer *payer = get_payer (page, row);

  return payer != NULL && !payer->is_public;
}

static void
add_rows (UtenforGrid *grid,
          const Page  *page,
          void (*add) (UtenforGrid *grid, const Page *page, guint row))
{
  const guint n_rows = get_simulation (page)->n_rows;
  gboolean    any = FALSE;

  for (guint row = 0; row + 1 < n_rows; row++)
    if (!is_outside (page, row))
      add (grid, page, row);
  utenfor_grid_add_rule (grid);
  add (grid, page, n_rows - 1);
  utenfor_grid_emphasize (grid);
  for (guint row = 0; row + 1 < n_rows; row++)
    if (is_outside (page, row))
      {
        if (!any)
          utenfor_grid_add_text (grid, _ ("Outside the total:"));
        any = TRUE;
        add (grid, page, row);
      }
}

static void
add_outcome (UtenforGrid *grid,
             const Page  *page,
             guint        row)
{
  const UtenforSpread *spread = utenfor_spreads_get_horizon (page->spreads, row);
  const guint          payer = utenfor_spreads_get_payer (page->spreads, row);

  utenfor_grid_add (grid, dup_name (page, row),
                    utenfor_format_number (utenfor_result_get_outcome (page->expected, payer)->net, 0, UTENFOR_SIGN_BOTH),
                    utenfor_format_number (spread->mean, 0, UTENFOR_SIGN_BOTH),
                    utenfor_format_number (spread->mean_error, 0, UTENFOR_SIGN_MINUS),
                    utenfor_format_number (spread->percentiles[P10], 0, UTENFOR_SIGN_BOTH),
                    utenfor_format_number (spread->percentiles[P90], 0, UTENFOR_SIGN_BOTH), NULL);
}

/* Whose mean is not the expected value, and what either is. */
static void
print_means (const Page *page)
{
  g_autofree char *apart = utenfor_sentence_all_apart (page->spreads, page->expected);
  g_autofree char *text = utenfor_sentence_mean (page->spreads);

  if (apart != NULL)
    print_text (page, apart);
  print_text (page, text);
}

static void
print_outcomes (const Page *page)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrrrrr");

  utenfor_grid_add (grid, g_strdup (_ ("Net, kroner")), g_strdup (_ ("Expected")), g_strdup (_ ("Mean")),
                    g_strdup (_ ("± error")), g_strdup (_ ("8 of 10 from")), g_strdup (_ ("to")), NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  add_rows (grid, page, add_outcome);
  utenfor_grid_print (grid, INDENT, page->style->ansi, page->out);
  print_means (page);
  print_text (page, _ ("± error: how far another seed would move the mean (standard error)."));
  print_gap (page);
}

/* In which year half of the draws have it back. */
static char *
dup_middle_payback (const Page *page,
                    guint       row)
{
  const int year = utenfor_spreads_get_payback (page->spreads, row, 0.5);

  if (page->spreads->rows[row].payback_nothing >= 0.5)
    return g_strdup (_ ("nothing to earn back"));
  if (year < 0)
    return g_strdup_printf (_ ("not within %d"), utenfor_calendar_year (get_simulation (page)->scenario,
                                                                        (int)get_simulation (page)->n_years - 1));
  return g_strdup_printf ("%d", utenfor_calendar_year (get_simulation (page)->scenario, year));
}

/* Where only lives or only numbers are drawn it would be all or nothing, and read
 * as if the rest were certain. */
static gboolean
has_luck (const Page *page)
{
  return get_simulation (page)->mode == UTENFOR_SIMULATE_EVERYTHING;
}

/* The part of the spread that is luck; NAN when nothing is spread. */
static double
share_of_luck (const Page *page,
               guint       row)
{
  const UtenforSpreadRow *spread = &page->spreads->rows[row];
  const double            sum = spread->variance_chance + spread->variance_numbers;

  return sum > 0 ? spread->variance_chance / sum : NAN;
}

static void
add_chance (UtenforGrid *grid,
            const Page  *page,
            guint        row)
{
  const UtenforSpread *spread = utenfor_spreads_get_horizon (page->spreads, row);

  utenfor_grid_add (grid, dup_name (page, row), utenfor_format_chance (spread->chance),
                    utenfor_format_number (spread->loss, 0, UTENFOR_SIGN_MINUS),
                    dup_middle_payback (page, row),
                    utenfor_format_chance (page->spreads->rows[row].payback_never),
                    has_luck (page) ? utenfor_format_percent (share_of_luck (page, row), 0) : NULL, NULL);
}

static void
print_chances (const Page *page)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new (has_luck (page) ? "lrrrrr" : "lrrrr");

  utenfor_grid_add (grid, g_strdup (_ ("In how many draws")), g_strdup (_ ("Gains")), g_strdup (_ ("Loss if not")),
                    g_strdup (_ ("Money back, half")), g_strdup (_ ("Not back")), has_luck (page) ? g_strdup (_ ("Luck")) : NULL, NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  add_rows (grid, page, add_chance);
  utenfor_grid_print (grid, INDENT, page->style->ansi, page->out);
  print_text (page, _ ("Loss if not: kroner, the mean of the draws without a gain. Money back, half: by that year half of the draws have the money back."));
  if (has_luck (page))
    print_text (page, _ ("Luck: how much of the spread is luck; the rest is that numbers are not known."));
  print_gap (page);
}

static void
print_all_gain (const Page *page)
{
  g_autofree char *chance = utenfor_format_chance (page->spreads->all_gain);
  g_autofree char *error = utenfor_format_number (100 * page->spreads->all_gain_error, 1, UTENFOR_SIGN_MINUS);
  g_autofree char *text = NULL;

  /* Translators: chance in per cent, then its standard error in percentage points. */
  text = g_strdup_printf (_ ("All public payers gain at once in %s of the draws (± %s points)."), chance, error);
  print_text (page, text);
}

static void
print_luck (const Page *page)
{
  const gboolean   has_lives = get_simulation (page)->mode != UTENFOR_SIMULATE_NUMBERS;
  g_autofree char *luck = utenfor_sentence_luck (page->spreads);
  g_autofree char *few = utenfor_sentence_few_people (page->spreads);

  if (luck != NULL)
    print_text (page, luck);
  if (has_lives && few && !isnan (share_of_luck (page, get_simulation (page)->n_rows - 1)))
    print_text (page, few);
}

static void
print_refunds (const Page *page)
{
  g_autofree char *text = utenfor_sentence_refunds (page->spreads);

  if (text != NULL)
    print_text (page, text);
}

static void
print_scaled (const Page *page)
{
  const UtenforSimulation *simulation = get_simulation (page);
  g_autofree char         *number = utenfor_format_number (simulation->n_scaled, 0, UTENFOR_SIGN_MINUS);
  g_autofree char         *draws = utenfor_format_number (simulation->n_draws, 0, UTENFOR_SIGN_MINUS);
  g_autofree char         *text = NULL;

  if (simulation->n_scaled == 0)
    return;
  /* Translators: in how many draws, of how many. */
  text = g_strdup_printf (ngettext ("Drawn shares do not add up to one by themselves: in %s of %s draw shares or probabilities were divided by their sum.",
                                    "Drawn shares do not add up to one by themselves: in %s of %s draws shares or probabilities were divided by their sum.",
                                    simulation->n_draws),
                          number, draws);
  print_text (page, text);
}

char *
utenfor_spreads_to_table (const UtenforSpreads    *spreads,
                          const UtenforResult     *expected,
                          const UtenforTableStyle *style)
{
  Page page = { spreads, expected, style, NULL };

  g_return_val_if_fail (spreads != NULL && expected != NULL && style != NULL, NULL);

  page.out = g_string_new (NULL);
  print_heading (&page);
  print_outcomes (&page);
  print_chances (&page);
  print_all_gain (&page);
  print_luck (&page);
  print_refunds (&page);
  print_scaled (&page);
  print_gap (&page);
  return g_string_free (page.out, FALSE);
}
