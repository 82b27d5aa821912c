/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>

#include "element-words.h"
#include "sensitivity.h"

#define COLUMNS 9
#define ROWS    7

/* What was asked for, else the widest that is not `taken`; NULL if there is none. */
static const UtenforElement *
choose (const UtenforWhatIf  *what_if,
        const GArray         *swings,
        const char           *path,
        const UtenforElement *taken)
{
  int found = path ? utenfor_what_if_find_element (what_if, path) : -1;

  if (found >= 0 && utenfor_what_if_get_element (what_if, found) != taken)
    return utenfor_what_if_get_element (what_if, found);
  for (guint i = 0; i < swings->len; i++)
    {
      const char           *widest = g_array_index (swings, UtenforSwing, i).path;
      const UtenforElement *element = utenfor_what_if_get_element (what_if, utenfor_what_if_find_element (what_if, widest));

      if (element != taken)
        return element;
    }
  return NULL;
}

static char *
describe (const UtenforTiles *tiles,
          const char         *payer)
{
  GString         *text = g_string_new (NULL);
  guint            last = tiles->n_x * tiles->n_y - 1;
  g_autofree char *low = utenfor_unit_format_full (&tiles->unit, tiles->values[0], UTENFOR_SIGN_BOTH);
  g_autofree char *high = utenfor_unit_format_full (&tiles->unit, tiles->values[last], UTENFOR_SIGN_BOTH);

  utenfor_sentence_add (text, _ ("%s, by “%s” and “%s”."), payer, tiles->x_title, tiles->y_title);
  if (utenfor_tiles_has_own (tiles))
    {
      g_autofree char *own = utenfor_unit_format_full (&tiles->unit, tiles->own, UTENFOR_SIGN_BOTH);

      utenfor_sentence_add (text, _ ("As the scenario is: net %s."), own);
    }
  utenfor_sentence_add (text, _ ("Both at their low: net %s."), low);
  utenfor_sentence_add (text, _ ("Both at their high: net %s."), high);
  return g_string_free (text, FALSE);
}

/* Where the element's own number lies, in steps from its low. */
static double
own_step (const UtenforElement *element,
          guint                 n)
{
  return (element->value - element->low) / (element->high - element->low) * (n - 1);
}

static UtenforTiles *
tiles_of (const UtenforScenario *scenario,
          const UtenforMap      *map,
          UtenforNumberKind      kind_x,
          UtenforNumberKind      kind_y)
{
  g_autofree char *x_title = utenfor_element_title (scenario, map->path_x);
  g_autofree char *y_title = utenfor_element_title (scenario, map->path_y);
  UtenforTiles    *tiles = utenfor_tiles_new (x_title, y_title, map->n_x, map->n_y, map->net);

  for (guint i = 0; i < map->n_x; i++)
    tiles->x_labels[i] = utenfor_element_value (scenario, map->path_x, kind_x, map->x[i]);
  for (guint i = 0; i < map->n_y; i++)
    tiles->y_labels[i] = utenfor_element_value (scenario, map->path_y, kind_y, map->y[i]);
  return tiles;
}

static void
fill (UtenforPlot                *plot,
      UtenforScenario            *scenario,
      UtenforWhatIf              *what_if,
      const UtenforFigureOptions *options)
{
  int              found = options->payer ? utenfor_catalogue_find_payer (scenario->catalogue, options->payer) : -1;
  guint            payer = found >= 0 ? (guint)found : scenario->catalogue->payers->len;
  g_autofree char *name = utenfor_payer_name (scenario->catalogue, payer);
  g_autofree char *whose = utenfor_figure_whose_net (name, scenario, &what_if->model->view);
  g_autoptr (GArray) swings = utenfor_sensitivity_new (what_if, payer);
  const UtenforElement *x = choose (what_if, swings, options->x, NULL);
  const UtenforElement *y = choose (what_if, swings, options->y, x);
  g_autoptr (UtenforMap) map = utenfor_map_new (what_if, payer, x, COLUMNS, y, ROWS);

  utenfor_tiles_free (plot->tiles);
  plot->tiles = tiles_of (scenario, map, x->kind, y->kind);
  utenfor_what_if_compute (what_if);
  utenfor_tiles_set_own (plot->tiles, own_step (x, COLUMNS), own_step (y, ROWS), utenfor_what_if_get_net (what_if, payer, 0));
  /* Translators: a payer, then a unit of money. */
  plot->subtitle = g_strdup_printf (_ ("Net, %s, %s; coloured where money is lost"), whose, plot->tiles->unit.name);
  g_free (plot->description);
  plot->description = describe (plot->tiles, name);
}

UtenforPlot *
utenfor_figure_map_new (UtenforResult              *result,
                        const UtenforFigureOptions *options)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = NULL;
  UtenforPlot *plot;

  g_return_val_if_fail (result != NULL && options != NULL, NULL);

  what_if = utenfor_what_if_new (result->account->scenario, &result->view, issues);
  plot = utenfor_plot_new (0, 0);
  plot->title = g_strdup (_ ("Where it pays"));
  plot->empty = g_strdup (_ ("A map needs two uncertain numbers."));
  plot->description = g_strdup (plot->empty);
  plot->tiles = utenfor_tiles_new ("", "", 0, 0, NULL);
  if (what_if != NULL && what_if->elements->len > 1)
    fill (plot, result->account->scenario, what_if, options);
  return plot;
}
