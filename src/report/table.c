/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "place-words.h"
#include "sentences.h"
#include "text-grid.h"

#define INDENT 2
/* A name longer than this makes room for the figures by being shortened. */
#define LONGEST_NAME 24

typedef struct
{
  const UtenforResult     *result;
  const UtenforTableStyle *style;
  GString                 *out;
} Page;

static const UtenforScenario *
get_scenario (const Page *page)
{
  return page->result->account->scenario;
}

static void
print_text (const Page *page,
            const char *text)
{
  utenfor_text_wrap (text, page->style->width, INDENT, page->out);
}

static void
print_bold (const Page *page,
            const char *text)
{
  g_string_append (page->out, page->style->ansi ? "\033[1m" : "");
  print_text (page, text);
  g_string_append (page->out, page->style->ansi ? "\033[0m" : "");
}

static void
print_gap (const Page *page)
{
  g_string_append_c (page->out, '\n');
}

static void
print_grid (const Page        *page,
            const UtenforGrid *grid)
{
  utenfor_grid_print (grid, INDENT, page->style->ansi, page->out);
  print_gap (page);
}

static char *
dup_payer_name (const Page *page,
                guint       i)
{
  const UtenforPayer *payer = utenfor_catalogue_get_payer (get_scenario (page)->catalogue, i);
  const char         *name = utenfor_text_get (payer->title, utenfor_language ());

  if (payer->short_title != NULL && utenfor_text_width (name) > LONGEST_NAME)
    name = utenfor_text_get (payer->short_title, utenfor_language ());
  return g_strdup (name);
}

static char *
dup_kr (double      kr,
        UtenforSign sign)
{
  return utenfor_format_number (kr, 0, sign);
}

/* Who the measure is for, in one line: "Group X, compared with Y". */
static char *
dup_people (const Page *page)
{
  const UtenforScenario *scenario = get_scenario (page);
  const char            *lang = utenfor_language ();

  return g_strdup_printf (_ ("%s, compared with %s"),
                          utenfor_text_get (scenario->group->title, lang),
                          utenfor_text_get (scenario->reference->title, lang));
}

static char *
dup_participants (const Page *page)
{
  const UtenforScenario *scenario = get_scenario (page);
  g_autofree char       *number = utenfor_format_number (scenario->participants, 0, UTENFOR_SIGN_MINUS);
  g_autofree char       *each = NULL;

  each = g_strdup_printf (ngettext ("%s participant from age %d", "%s participants from age %d",
                                    (gulong)scenario->participants),
                          number, scenario->entry_age);
  if (scenario->intakes == 1)
    return g_steal_pointer (&each);
  /* Translators: "3 intakes of 40 participants from age 18" */
  return g_strdup_printf (ngettext ("%d intake of %s", "%d intakes of %s", (gulong)scenario->intakes),
                          scenario->intakes, each);
}

/* Where it is and whose figures are used, if somebody said so. */
static void
print_place (const Page *page)
{
  g_autofree char *municipality = utenfor_sentence_municipality (get_scenario (page));
  g_autofree char *size = utenfor_sentence_size (get_scenario (page));
  g_autofree char *own_figures = utenfor_sentence_own_figures (get_scenario (page));

  if (municipality != NULL)
    print_text (page, municipality);
  if (size != NULL)
    print_text (page, size);
  if (own_figures != NULL)
    print_text (page, own_figures);
}

static void
print_heading (const Page *page)
{
  const UtenforScenario *scenario = get_scenario (page);
  g_autofree char       *people = dup_people (page);
  g_autofree char       *participants = dup_participants (page);
  g_autofree char       *line = g_strconcat (people, " · ", participants, NULL);

  print_gap (page);
  print_bold (page, utenfor_text_get (scenario->title, utenfor_language ()));
  print_text (page, line);
  print_place (page);
  print_gap (page);
}

static void
print_answer (const Page *page)
{
  g_autofree char *headline = utenfor_sentence_headline (page->result, FALSE);
  g_autofree char *total = utenfor_sentence_total (page->result, FALSE);
  g_autofree char *terms = utenfor_sentence_terms (page->result);

  print_bold (page, headline);
  print_text (page, total);
  print_gap (page);
  print_text (page, terms);
  print_gap (page);
}

static void
add_outcome (UtenforGrid          *grid,
             const Page           *page,
             char                 *name,
             const UtenforOutcome *outcome)
{
  utenfor_grid_add (grid, name,
                    dup_kr (outcome->cost, UTENFOR_SIGN_MINUS),
                    dup_kr (outcome->gain, UTENFOR_SIGN_MINUS),
                    dup_kr (outcome->net, UTENFOR_SIGN_BOTH),
                    dup_kr (outcome->has_hole ? outcome->hole : NAN, UTENFOR_SIGN_MINUS),
                    utenfor_sentence_payback (page->result, outcome), NULL);
}

static gboolean
is_nothing (const UtenforOutcome *outcome)
{
  return fabs (outcome->gain) < 0.5 && fabs (outcome->cost) < 0.5;
}

/* Public or not, and with books of its own: a county merged into its municipality has none. */
static gboolean
is_shown (const Page *page,
          guint       payer,
          gboolean    is_public)
{
  const UtenforPayer *who = utenfor_catalogue_get_payer (get_scenario (page)->catalogue, payer);

  return who->is_public == is_public && !who->is_merged;
}

/* The public payers, or those outside the total that anything happens to. */
static void
add_payers (UtenforGrid *grid,
            const Page  *page,
            gboolean     is_public)
{
  gboolean any = FALSE;

  for (guint p = 0; p < page->result->n_payers; p++)
    {
      if (!is_shown (page, p, is_public))
        continue;
      if (!is_public && is_nothing (&page->result->payers[p]))
        continue;
      if (!is_public && !any)
        utenfor_grid_add_text (grid, _ ("Outside the total:"));
      add_outcome (grid, page, dup_payer_name (page, p), &page->result->payers[p]);
      any = TRUE;
    }
}

static void
print_payers (const Page *page)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrrrrl");

  utenfor_grid_add (grid, g_strdup (_ ("Kroner")), g_strdup (_ ("Pays")), g_strdup (_ ("Saves")),
                    g_strdup (_ ("Net")), g_strdup (_ ("At the lowest")), g_strdup (_ ("Money back")), NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  add_payers (grid, page, TRUE);
  utenfor_grid_add_rule (grid);
  add_outcome (grid, page, g_strdup (_ ("Public total")), &page->result->total);
  utenfor_grid_emphasize (grid);
  add_payers (grid, page, FALSE);
  print_grid (page, grid);
}

static void
print_tax_funding (const Page *page)
{
  g_autofree char *amount = NULL;
  g_autofree char *after = NULL;
  g_autofree char *line = NULL;

  if (!page->result->has_tax_funding)
    return;
  amount = utenfor_format_kr (page->result->tax_funding, UTENFOR_SIGN_BOTH);
  after = utenfor_format_kr (page->result->total.net + page->result->tax_funding, UTENFOR_SIGN_BOTH);
  line = g_strdup_printf (_ ("Cost of funding by taxes: %s; the public net with it: %s."), amount, after);
  print_text (page, line);
  print_gap (page);
}

static int
compare_net (gconstpointer a,
             gconstpointer b,
             gpointer      sectors)
{
  const double x = ((const UtenforOutcome *)sectors)[*(const guint *)a].net;
  const double y = ((const UtenforOutcome *)sectors)[*(const guint *)b].net;

  return (x < y) - (x > y);
}

/* Sectors with the greatest gain first, without those nothing happens to. */
static GArray *
sort_sectors (const Page *page)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < page->result->n_sectors; s++)
    if (!is_nothing (&page->result->sectors[s]))
      g_array_append_val (order, s);
  g_array_sort_with_data (order, compare_net, page->result->sectors);
  return order;
}

/* Where within the public budgets. */
static void
print_sectors (const Page *page)
{
  const UtenforCatalogue *catalogue = get_scenario (page)->catalogue;
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrrr");
  g_autoptr (GArray) order = sort_sectors (page);

  utenfor_grid_add (grid, g_strdup (_ ("Service area, public payers")), g_strdup (_ ("Pays")),
                    g_strdup (_ ("Saves")), g_strdup (_ ("Net")), NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  for (guint i = 0; i < order->len; i++)
    {
      const guint           sector = g_array_index (order, guint, i);
      const UtenforOutcome *outcome = &page->result->sectors[sector];
      const UtenforText    *title = utenfor_catalogue_get_sector (catalogue, sector)->title;

      utenfor_grid_add (grid, g_strdup (utenfor_text_get (title, utenfor_language ())),
                        dup_kr (outcome->cost, UTENFOR_SIGN_MINUS),
                        dup_kr (outcome->gain, UTENFOR_SIGN_MINUS),
                        dup_kr (outcome->net, UTENFOR_SIGN_BOTH), NULL);
    }
  print_grid (page, grid);
}

static void
add_plan_row (UtenforGrid *grid,
              const Page  *page,
              guint        payer,
              char        *name)
{
  const double *net = page->result->plan + payer * UTENFOR_PLAN_YEARS;
  char         *cells[UTENFOR_PLAN_YEARS + 2] = { name };
  double        sum = 0;

  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    {
      cells[t + 1] = dup_kr (net[t], UTENFOR_SIGN_BOTH);
      sum += net[t];
    }
  cells[UTENFOR_PLAN_YEARS + 1] = dup_kr (sum, UTENFOR_SIGN_BOTH);
  utenfor_grid_add_cells (grid, cells);
}

static void
add_plan_heading (UtenforGrid *grid,
                  const Page  *page)
{
  char *cells[UTENFOR_PLAN_YEARS + 2] = { g_strdup (_ ("Economy plan")) };

  for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
    cells[t + 1] = g_strdup_printf ("%d", utenfor_calendar_year (get_scenario (page), (int)t));
  cells[UTENFOR_PLAN_YEARS + 1] = g_strdup (_ ("Sum"));
  utenfor_grid_add_cells (grid, cells);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
}

static void
print_plan (const Page *page)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrrrrr");

  add_plan_heading (grid, page);
  for (guint p = 0; p < page->result->n_payers; p++)
    if (is_shown (page, p, TRUE))
      add_plan_row (grid, page, p, dup_payer_name (page, p));
  utenfor_grid_add_rule (grid);
  add_plan_row (grid, page, page->result->n_payers, g_strdup (_ ("Public total")));
  utenfor_grid_emphasize (grid);
  utenfor_grid_print (grid, INDENT, page->style->ansi, page->out);
  print_text (page, _ ("Net a year in the budgets: undiscounted, only what can be taken out of a budget."));
  print_gap (page);
}

static void
print_honesty (const Page *page)
{
  g_autofree char *evidence = utenfor_sentence_evidence (page->result);
  g_autofree char *left_out = utenfor_sentence_left_out (get_scenario (page));

  print_text (page, evidence);
  if (left_out != NULL)
    print_text (page, left_out);
  print_text (page, _ ("Utenfor is a free-standing program, not the Utenfor-regnskapet of KS."));
  print_gap (page);
}

char *
utenfor_result_to_table (const UtenforResult     *result,
                         const UtenforTableStyle *style)
{
  Page page = { result, style, NULL };

  g_return_val_if_fail (result != NULL && style != NULL, NULL);

  page.out = g_string_new (NULL);
  print_heading (&page);
  print_answer (&page);
  print_payers (&page);
  print_tax_funding (&page);
  print_sectors (&page);
  print_plan (&page);
  print_honesty (&page);
  return g_string_free (page.out, FALSE);
}
