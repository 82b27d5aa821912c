/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "own-figures.h"

#include <glib/gi18n-lib.h>

#define FIGURE(own, i) (&g_array_index ((own)->figures, UtenforOwnFigure, (i)))

UtenforOwnFigures *
utenfor_own_figures_new (const char *id,
                         const char *catalogue)
{
  UtenforOwnFigures *own = g_new0 (UtenforOwnFigures, 1);

  g_atomic_ref_count_init (&own->ref_count);
  own->id = g_intern_string (id);
  own->catalogue = g_intern_string (catalogue);
  own->figures = g_array_new (FALSE, FALSE, sizeof (UtenforOwnFigure));

  return own;
}

UtenforOwnFigures *
utenfor_own_figures_ref (UtenforOwnFigures *own)
{
  g_atomic_ref_count_inc (&own->ref_count);

  return own;
}

void
utenfor_own_figures_unref (UtenforOwnFigures *own)
{
  if (own == NULL || !g_atomic_ref_count_dec (&own->ref_count))
    return;

  utenfor_text_unref (own->title);
  g_array_unref (own->figures);
  g_free (own->file);
  g_free (own);
}

const UtenforOwnFigure *
utenfor_own_figures_find (const UtenforOwnFigures *own,
                          const char              *place)
{
  for (guint i = 0; i < own->figures->len; i++)
    if (g_str_equal (FIGURE (own, i)->place, place))
      return FIGURE (own, i);

  return NULL;
}

void
utenfor_own_figures_set (UtenforOwnFigures *own,
                         UtenforOwnFigure   figure)
{
  UtenforOwnFigure *old = (UtenforOwnFigure *)utenfor_own_figures_find (own, figure.place);

  if (old != NULL)
    *old = figure;
  else
    g_array_append_val (own->figures, figure);
}

static UtenforQuantity *
find_in_split (const UtenforCatalogue *catalogue,
               UtenforSplit           *split,
               const char             *payer)
{
  int place = utenfor_catalogue_find_payer (catalogue, payer);

  for (guint i = 0; place >= 0 && i < split->parts->len; i++)
    if (g_array_index (split->parts, UtenforSplitPart, i).payer == (guint)place)
      return &g_array_index (split->parts, UtenforSplitPart, i).amount;

  return NULL;
}

static UtenforQuantity *
find_in_service (UtenforCatalogue *catalogue,
                 char            **words,
                 guint             n_words)
{
  int             place = utenfor_catalogue_find_service (catalogue, words[1]);
  UtenforService *service;

  if (place < 0 || n_words < 3)
    return NULL;

  service = &g_array_index (catalogue->services, UtenforService, place);
  if (n_words == 3 && g_str_equal (words[2], "unit-cost"))
    return &service->unit_cost;
  if (n_words == 3 && g_str_equal (words[2], "cashable"))
    return &service->cashable;
  if (n_words == 4 && g_str_equal (words[2], "split"))
    return find_in_split (catalogue, &service->split, words[3]);

  return NULL;
}

UtenforQuantity *
utenfor_catalogue_find_number (UtenforCatalogue *catalogue,
                               const char       *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", -1);
  guint n_words = g_strv_length (words);
  int   found;

  if (n_words >= 3 && g_str_equal (words[0], "service"))
    return find_in_service (catalogue, words, n_words);
  if (n_words == 3 && g_str_equal (words[0], "payer") && g_str_equal (words[2], "keep"))
    {
      found = utenfor_catalogue_find_payer (catalogue, words[1]);
      return found >= 0 ? &g_array_index (catalogue->payers, UtenforPayer, found).keep : NULL;
    }
  if (n_words == 3 && g_str_equal (words[0], "index") && g_str_equal (words[2], "growth"))
    {
      found = utenfor_catalogue_find_index (catalogue, words[1]);
      return found >= 0 ? &g_array_index (catalogue->indices, UtenforIndex, found).growth : NULL;
    }

  return NULL;
}

/* What says that a number is stated at all, so that it is written and listed. */
static void
mark_stated (UtenforCatalogue       *catalogue,
             const UtenforOwnFigure *figure)
{
  g_auto (GStrv) words = g_strsplit (figure->place, "/", -1);

  if (g_str_equal (words[0], "payer"))
    g_array_index (catalogue->payers, UtenforPayer, utenfor_catalogue_find_payer (catalogue, words[1])).has_keep = TRUE;
  else if (g_str_equal (words[0], "index"))
    g_array_index (catalogue->indices, UtenforIndex, utenfor_catalogue_find_index (catalogue, words[1])).has_growth = TRUE;
  else
    {
      UtenforService *service = &g_array_index (catalogue->services, UtenforService,
                                                utenfor_catalogue_find_service (catalogue, words[1]));

      service->has_cashable |= g_str_equal (words[2], "cashable");
      if (figure->price_year != 0 && g_str_equal (words[2], "unit-cost"))
        service->price_year = figure->price_year;
    }
}

UtenforCatalogue *
utenfor_own_figures_apply (const UtenforOwnFigures *own,
                           UtenforCatalogue        *catalogue,
                           UtenforIssues           *issues)
{
  g_autoptr (UtenforCatalogue) changed = utenfor_catalogue_derive (catalogue);
  guint errors_before = issues->n_errors;

  if (!g_str_equal (own->catalogue, catalogue->id))
    utenfor_issues_add (issues, "catalogue-differs", own->file, 0,
                        _ ("The figures are for “%s”; the catalogue is “%s”."), own->catalogue, catalogue->id);

  for (guint i = 0; i < own->figures->len; i++)
    {
      const UtenforOwnFigure *figure = FIGURE (own, i);
      UtenforQuantity        *number = utenfor_catalogue_find_number (changed, figure->place);

      if (number == NULL)
        {
          utenfor_issues_add (issues, "own-figure-unknown", own->file, figure->number.line,
                              _ ("There is no “%s” in “%s”."), figure->place, catalogue->id);
          continue;
        }
      *number = figure->number;
      mark_stated (changed, figure);
    }

  if (issues->n_errors > errors_before || !utenfor_catalogue_build (changed, issues))
    return NULL;

  return g_steal_pointer (&changed);
}
