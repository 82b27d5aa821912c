/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view.h"

void
utenfor_view_init (UtenforView           *view,
                   const UtenforScenario *scenario)
{
  *view = (UtenforView){ .discounted = TRUE, .timing = scenario->timing };
}

void
utenfor_view_fill_discount (const UtenforView     *view,
                            const UtenforScenario *scenario,
                            guint                  n_years,
                            double                *factors)
{
  const GArray *steps = scenario->discount;

  utenfor_discount_factors ((const UtenforDiscountStep *)steps->data, view->discounted ? steps->len : 0,
                            view->timing, n_years, factors);
}
