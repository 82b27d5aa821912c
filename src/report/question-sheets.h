/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison.h"
#include "sensitivity.h"
#include "sheet.h"
#include "stress-tests.h"
#include "value-of-knowing.h"
#include "view.h"

G_BEGIN_DECLS

/* What the answer hangs on, as sheets. `payer` n_payers is the public total.
 * (transfer full) */

/* What the figures are figures of, as facts: view, discounted, timing, horizon (years)
 * and price year. */
void utenfor_sheet_add_view (UtenforSheet          *sheet,
                             const UtenforScenario *scenario,
                             const UtenforView     *view);
/* The `top` widest that move the net by half a krone or more; 0: every uncertain number. */
UtenforSheet *utenfor_sensitivity_sheet_new (const UtenforScenario *scenario,
                                             const UtenforView     *view,
                                             guint                  payer,
                                             double                 net,
                                             const GArray          *swings,
                                             guint                  top);
/* The `top` nearest; 0: every uncertain number. */
UtenforSheet *utenfor_switching_sheet_new (const UtenforScenario *scenario,
                                           const UtenforView     *view,
                                           guint                  payer,
                                           const GArray          *switchings,
                                           guint                  top);
/* The `top` worth most that are worth half a krone or more; 0: every uncertain number. */
UtenforSheet *utenfor_knowing_sheet_new (const UtenforScenario       *scenario,
                                         const UtenforView           *view,
                                         guint                        payer,
                                         const UtenforValueOfKnowing *knowing,
                                         guint                        top);
/* results as utenfor_stress_new() gives them. */
UtenforSheet *utenfor_stress_sheet_new (const UtenforStressTests *tests,
                                        const GPtrArray          *results);
UtenforSheet *utenfor_comparison_sheet_new (const UtenforComparison *comparison,
                                            guint                    payer);

G_END_DECLS
