/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalogue-persons.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "price.h"

#define BALANCE 1e-9 /* of what is booked; unit costs are decimal figures */

/* --- individual use ------------------------------------------------------------------ */

static void
check_prevalence (const UtenforCatalogue  *catalogue,
                  const UtenforPrevalence *prevalence,
                  const char              *name,
                  UtenforIssues           *issues)
{
  utenfor_quantity_check (&prevalence->share, UTENFOR_NUMBER_SHARE, name, catalogue->file, issues);
  if (prevalence->share.value == 0)
    utenfor_issues_add (issues, "number-out-of-range", catalogue->file, prevalence->share.line,
                        _ ("In %s, the prevalence is 0; expected above 0. What nobody uses has no individual use."), name);
}

static void
check_per_user (const UtenforCatalogue *catalogue,
                const UtenforQuantity  *per_user,
                const char             *name,
                UtenforIssues          *issues)
{
  utenfor_quantity_check (per_user, UTENFOR_NUMBER_USE, name, catalogue->file, issues);
  if (per_user->value == 0)
    utenfor_issues_add (issues, "number-out-of-range", catalogue->file, per_user->line,
                        _ ("In %s, a user uses 0; expected above 0."), name);
}

static void
check_individual_use (const UtenforCatalogue *catalogue,
                      const UtenforService   *service,
                      UtenforIssues          *issues)
{
  const UtenforIndividualUse *use = service->individual;
  g_autofree char            *name = g_strdup_printf (_ ("<individual-use> of <service id=\"%s\">"), service->id);
  gboolean                    has_others = FALSE;

  for (guint i = 0; i < use->prevalences->len; i++)
    {
      const UtenforPrevalence *prevalence = &g_array_index (use->prevalences, UtenforPrevalence, i);
      gboolean                 is_doubled = FALSE;

      check_prevalence (catalogue, prevalence, name, issues);
      has_others |= prevalence->state < 0;
      for (guint j = 0; j < i; j++)
        is_doubled |= g_array_index (use->prevalences, UtenforPrevalence, j).state == prevalence->state;
      if (is_doubled)
        utenfor_issues_add (issues, "prevalence-doubled", catalogue->file, prevalence->share.line, _ ("See %s."), name);
    }
  if (use->has_per_user)
    check_per_user (catalogue, &use->per_user, name, issues);
  else if (!has_others)
    utenfor_issues_add (issues, "prevalence-missing", catalogue->file, use->line,
                        _ ("In %s, add a <prevalence> without state."), name);
  utenfor_quantity_check (&use->variation, UTENFOR_NUMBER_USE, name, catalogue->file, issues);
  if (use->variation.value > UTENFOR_MAX_VARIATION)
    utenfor_issues_add (issues, "number-out-of-range", catalogue->file, use->variation.line,
                        _ ("In %s, the variation is %g; expected at most %d."), name, use->variation.value, UTENFOR_MAX_VARIATION);
}

/* --- refunds ------------------------------------------------------------------------- */

static void
check_years (const UtenforCatalogue *catalogue,
             const UtenforRefund    *refund,
             const char             *name,
             UtenforIssues          *issues)
{
  int last = G_MININT;

  for (guint i = 0; i < refund->years->len; i++)
    {
      const UtenforRefundYear *row = &g_array_index (refund->years, UtenforRefundYear, i);

      if (row->year <= last)
        utenfor_issues_add (issues, "refund-years", catalogue->file, row->threshold.line,
                            _ ("In %s, %d stands after %d."), name, row->year, last);
      if (!utenfor_price_has_year (catalogue, refund->index, row->year))
        utenfor_issues_add (issues, "index-lacks-year", catalogue->file, row->threshold.line,
                            _ ("%s has a threshold of %d; <index id=\"%s\"> needs that year."), name, row->year,
                            utenfor_catalogue_get_index (catalogue, refund->index)->id);
      utenfor_quantity_check (&row->threshold, UTENFOR_NUMBER_USE, name, catalogue->file, issues);
      if (row->threshold.value == 0)
        utenfor_issues_add (issues, "number-out-of-range", catalogue->file, row->threshold.line,
                            _ ("In %s, the threshold of %d is 0 kr; expected above 0."), name, row->year);
      utenfor_quantity_check (&row->share, UTENFOR_NUMBER_SHARE, name, catalogue->file, issues);
      last = row->year;
    }
}

static void
check_counted (const UtenforCatalogue *catalogue,
               const UtenforRefund    *refund,
               const char             *name,
               UtenforIssues          *issues)
{
  for (guint i = 0; i < refund->counted->len; i++)
    for (guint j = 0; j < i; j++)
      if (g_array_index (refund->counted, guint, j) == g_array_index (refund->counted, guint, i))
        utenfor_issues_add (issues, "refund-service-doubled", catalogue->file, refund->line, _ ("%s counts “%s” twice."), name,
                            utenfor_catalogue_get_service (catalogue, g_array_index (refund->counted, guint, i))->id);
}

/* What a refund does is told from what others do, so no service is booked by two. */
static gboolean
is_booked_before (const UtenforCatalogue *catalogue,
                  const UtenforRefund    *refund,
                  guint                   service)
{
  for (guint i = 0; utenfor_catalogue_get_refund (catalogue, i) != refund; i++)
    if (utenfor_refund_books (utenfor_catalogue_get_refund (catalogue, i), service))
      return TRUE;

  return FALSE;
}

static void
check_booked (const UtenforCatalogue *catalogue,
              const UtenforRefund    *refund,
              const char             *name,
              UtenforIssues          *issues)
{
  for (guint i = 0; i < refund->booked->len; i++)
    {
      guint                 k = g_array_index (refund->booked, guint, i);
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);
      gboolean              is_doubled = utenfor_refund_counts (refund, k) || is_booked_before (catalogue, refund, k);

      for (guint j = 0; j < i; j++)
        is_doubled |= g_array_index (refund->booked, guint, j) == k;
      if (is_doubled)
        utenfor_issues_add (issues, "refund-service-doubled", catalogue->file, refund->line,
                            _ ("%s books “%s”, which is counted or booked already."), name, service->id);
      if (service->individual != NULL)
        utenfor_issues_add (issues, "refund-books-individual", catalogue->file, refund->line,
                            _ ("%s is booked on “%s”."), name, service->id);
    }
}

/* What a unit of every booked service costs in all: splits share out the whole of it, so
 * this is what all payers together would win or lose by a krone refunded. */
static void
check_sum (const UtenforCatalogue *catalogue,
           const UtenforRefund    *refund,
           const char             *name,
           UtenforIssues          *issues)
{
  double sum = 0;
  double size = 0;

  for (guint i = 0; i < refund->booked->len; i++)
    {
      const double cost = utenfor_catalogue_get_service (catalogue, g_array_index (refund->booked, guint, i))->unit_cost.value;

      sum += cost;
      size += fabs (cost);
    }
  if (fabs (sum) > BALANCE * size)
    utenfor_issues_add (issues, "refund-unbalanced", catalogue->file, refund->line,
                        _ ("A krone refunded by %s adds up to %.10g kr over all payers; expected 0. Book it on two services: one with the unit cost -1 for who receives it, one with 1 for who pays."),
                        name, sum);
}

/* A krone of one year is not a krone of another. */
static void
check_same_kroner (const UtenforCatalogue *catalogue,
                   const UtenforRefund    *refund,
                   const char             *name,
                   UtenforIssues          *issues)
{
  const UtenforService *first = utenfor_catalogue_get_service (catalogue, g_array_index (refund->booked, guint, 0));

  for (guint i = 1; i < refund->booked->len; i++)
    {
      const UtenforService *other = utenfor_catalogue_get_service (catalogue, g_array_index (refund->booked, guint, i));

      if (other->price_year != first->price_year || other->index != first->index)
        {
          utenfor_issues_add (issues, "refund-unbalanced", catalogue->file, refund->line,
                              _ ("%s is booked on “%s” and “%s”, which differ in price-year or index. Leave both out."), name,
                              first->id, other->id);
          return;
        }
    }
}

static void
check_refund (const UtenforCatalogue *catalogue,
              const UtenforRefund    *refund,
              UtenforIssues          *issues)
{
  const guint      errors_before = issues->n_errors;
  g_autofree char *name = g_strdup_printf ("<refund id=\"%s\">", refund->id);
  const struct
  {
    const GArray *array;
    const char   *element;
  } needed[] = { { refund->counted, "counts" }, { refund->booked, "books" }, { refund->years, "from" } };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (needed[i].array->len == 0)
      utenfor_issues_add (issues, "refund-empty", catalogue->file, refund->line, _ ("%s has no <%s>."), name, needed[i].element);
  check_years (catalogue, refund, name, issues);
  check_counted (catalogue, refund, name, issues);
  check_booked (catalogue, refund, name, issues);
  if (issues->n_errors > errors_before)
    return;
  check_sum (catalogue, refund, name, issues);
  check_same_kroner (catalogue, refund, name, issues);
}

gboolean
utenfor_catalogue_books (const UtenforCatalogue *catalogue,
                         guint                   service)
{
  for (guint i = 0; i < catalogue->refunds->len; i++)
    if (utenfor_refund_books (utenfor_catalogue_get_refund (catalogue, i), service))
      return TRUE;

  return FALSE;
}

void
utenfor_catalogue_check_persons (const UtenforCatalogue *catalogue,
                                 UtenforIssues          *issues)
{
  for (guint k = 0; k < catalogue->services->len; k++)
    if (utenfor_catalogue_get_service (catalogue, k)->individual != NULL)
      check_individual_use (catalogue, utenfor_catalogue_get_service (catalogue, k), issues);
  for (guint i = 0; i < catalogue->refunds->len; i++)
    check_refund (catalogue, utenfor_catalogue_get_refund (catalogue, i), issues);
}
