/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refund.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "price.h"

gboolean
utenfor_refund_fill_terms (const UtenforRefund   *refund,
                           const UtenforScenario *scenario,
                           int                    price_year,
                           guint                  n_years,
                           UtenforRefundTerms    *terms,
                           UtenforIssues         *issues)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;

  for (guint t = 0; t < n_years; t++)
    {
      const UtenforRefundYear *row = utenfor_refund_get_year (refund, scenario->start_year + (int)t);
      double                   carried = utenfor_price_factor (catalogue, refund->index, row->year, price_year);

      if (isnan (carried))
        {
          utenfor_issues_add (issues, "index-lacks-year", scenario->file, 0,
                              _ ("<refund id=\"%s\"> is carried to %d; <index id=\"%s\"> lacks that year."), refund->id,
                              price_year, utenfor_catalogue_get_index (catalogue, refund->index)->id);
          return FALSE;
        }
      terms[t].threshold = row->threshold.value * carried * utenfor_price_growth (catalogue, refund->index, (int)t);
      terms[t].share = row->share.value;
    }

  return TRUE;
}
