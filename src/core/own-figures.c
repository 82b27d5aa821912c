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

/* --- the number at a place ---------------------------------------------------------- */

/* What a place leads to: the number, what it may be, and what says that it is stated at all. */
typedef struct
{
  UtenforQuantity  *number;
  UtenforNumberKind kind;
  gboolean         *is_stated;  /* or NULL */
  int              *price_year; /* of a unit cost, else NULL */
} Target;

static Target
find_in_split (const UtenforCatalogue *catalogue,
               UtenforSplit           *split,
               const char             *payer)
{
  int place = utenfor_catalogue_find_payer (catalogue, payer);

  for (guint i = 0; place >= 0 && i < split->parts->len; i++)
    if (g_array_index (split->parts, UtenforSplitPart, i).payer == (guint)place)
      return (Target){ &g_array_index (split->parts, UtenforSplitPart, i).amount,
                       split->fixed ? UTENFOR_NUMBER_USE : UTENFOR_NUMBER_SHARE };

  return (Target){ NULL };
}

/* state: an id, or NULL for the prevalence of every state not named. */
static Target
find_in_use (const UtenforCatalogue *catalogue,
             UtenforIndividualUse   *use,
             const char             *state)
{
  int place = utenfor_catalogue_find_state (catalogue, state);

  for (guint i = 0; (state == NULL || place >= 0) && i < use->prevalences->len; i++)
    if (g_array_index (use->prevalences, UtenforPrevalence, i).state == place)
      return (Target){ &g_array_index (use->prevalences, UtenforPrevalence, i).share, UTENFOR_NUMBER_SHARE };

  return (Target){ NULL };
}

static Target
find_in_refund (UtenforRefund *refund,
                const char    *what,
                const char    *year)
{
  for (guint i = 0; i < refund->years->len; i++)
    {
      UtenforRefundYear *row = &g_array_index (refund->years, UtenforRefundYear, i);
      g_autofree char   *name = g_strdup_printf ("%d", row->year);

      if (!g_str_equal (name, year))
        continue;
      if (g_str_equal (what, "threshold"))
        return (Target){ &row->threshold, UTENFOR_NUMBER_USE };
      if (g_str_equal (what, "share"))
        return (Target){ &row->share, UTENFOR_NUMBER_SHARE };
    }

  return (Target){ NULL };
}

static Target
find_in_service (UtenforCatalogue *catalogue,
                 UtenforService   *service,
                 char            **words,
                 guint             n_words)
{
  if (n_words == 3 && g_str_equal (words[2], "unit-cost"))
    return (Target){ &service->unit_cost, UTENFOR_NUMBER_ANY, .price_year = &service->price_year };
  if (n_words == 3 && g_str_equal (words[2], "cashable"))
    return (Target){ &service->cashable, UTENFOR_NUMBER_SHARE, &service->has_cashable };
  if (n_words == 4 && g_str_equal (words[2], "split"))
    return find_in_split (catalogue, &service->split, words[3]);
  if (service->individual != NULL && n_words <= 4 && g_str_equal (words[2], "prevalence"))
    return find_in_use (catalogue, service->individual, words[3]);
  if (service->individual != NULL && service->individual->has_per_user && n_words == 3 && g_str_equal (words[2], "per-user"))
    return (Target){ &service->individual->per_user, UTENFOR_NUMBER_USE };
  if (service->individual != NULL && n_words == 3 && g_str_equal (words[2], "variation"))
    return (Target){ &service->individual->variation, UTENFOR_NUMBER_USE };

  return (Target){ NULL };
}

static Target
find_target (UtenforCatalogue *catalogue,
             const char       *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", -1);
  guint n_words = g_strv_length (words);
  int   found = -1;

  if (n_words >= 3 && g_str_equal (words[0], "service"))
    {
      found = utenfor_catalogue_find_service (catalogue, words[1]);
      if (found >= 0)
        return find_in_service (catalogue, &g_array_index (catalogue->services, UtenforService, found), words, n_words);
    }
  else if (n_words == 3 && g_str_equal (words[0], "payer") && g_str_equal (words[2], "keep"))
    {
      found = utenfor_catalogue_find_payer (catalogue, words[1]);
      if (found >= 0)
        return (Target){ &g_array_index (catalogue->payers, UtenforPayer, found).keep, UTENFOR_NUMBER_SHARE,
                         &g_array_index (catalogue->payers, UtenforPayer, found).has_keep };
    }
  else if (n_words == 3 && g_str_equal (words[0], "index") && g_str_equal (words[2], "growth"))
    {
      found = utenfor_catalogue_find_index (catalogue, words[1]);
      if (found >= 0)
        return (Target){ &g_array_index (catalogue->indices, UtenforIndex, found).growth, UTENFOR_NUMBER_ANY,
                         &g_array_index (catalogue->indices, UtenforIndex, found).has_growth };
    }

  else if (n_words == 4 && g_str_equal (words[0], "refund"))
    {
      found = utenfor_catalogue_find_refund (catalogue, words[1]);
      if (found >= 0)
        return find_in_refund (&g_array_index (catalogue->refunds, UtenforRefund, found), words[2], words[3]);
    }

  return (Target){ NULL };
}

const UtenforQuantity *
utenfor_catalogue_find_number (const UtenforCatalogue *catalogue,
                               const char             *place)
{
  return find_target ((UtenforCatalogue *)catalogue, place).number;
}

int
utenfor_catalogue_find_price_year (const UtenforCatalogue *catalogue,
                                   const char             *place)
{
  Target target = find_target ((UtenforCatalogue *)catalogue, place);

  return target.price_year != NULL ? *target.price_year : -1;
}

/* --- in place of the catalogue's ------------------------------------------------------ */

static void
apply_figure (UtenforCatalogue        *catalogue,
              const UtenforOwnFigures *own,
              const UtenforOwnFigure  *figure,
              UtenforIssues           *issues)
{
  Target           target = find_target (catalogue, figure->place);
  g_autofree char *name = g_strdup_printf ("“%s”", figure->place);

  if (target.number == NULL)
    {
      utenfor_issues_add (issues, "own-figure-unknown", own->file, figure->number.line,
                          _ ("There is no “%s” in “%s”."), figure->place, catalogue->id);
      return;
    }

  utenfor_quantity_check (&figure->number, target.kind, name, own->file, issues);
  *target.number = figure->number;
  if (target.is_stated != NULL)
    *target.is_stated = TRUE;
  if (target.price_year != NULL && figure->price_year != 0)
    *target.price_year = figure->price_year;
}

/* What is wrong with the catalogue now is wrong with the figures: it is told of
 * their file, where a line of the catalogue's would lead astray. */
static gboolean
build (UtenforCatalogue        *changed,
       const UtenforOwnFigures *own,
       UtenforIssues           *issues)
{
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  gboolean fine = utenfor_catalogue_build (changed, found);

  for (guint i = 0; i < utenfor_issues_get_n (found); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (found, i);

      utenfor_issues_add (issues, issue->tag, own->file, 0, "%s", issue->hint);
    }

  return fine;
}

UtenforCatalogue *
utenfor_own_figures_apply (const UtenforOwnFigures *own,
                           UtenforCatalogue        *catalogue,
                           UtenforIssues           *issues)
{
  g_autoptr (UtenforCatalogue) changed = NULL;
  guint errors_before;

  g_return_val_if_fail (own != NULL && catalogue != NULL && issues != NULL, NULL);

  errors_before = issues->n_errors;
  changed = utenfor_catalogue_derive (catalogue);
  if (!g_str_equal (own->catalogue, catalogue->id))
    utenfor_issues_add (issues, "catalogue-differs", own->file, 0,
                        _ ("The figures are for “%s”; the catalogue is “%s”."), own->catalogue, catalogue->id);
  for (guint i = 0; i < own->figures->len; i++)
    apply_figure (changed, own, FIGURE (own, i), issues);

  if (issues->n_errors > errors_before || !build (changed, own, issues))
    return NULL;

  return g_steal_pointer (&changed);
}
