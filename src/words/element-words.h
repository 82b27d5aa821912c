/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "switching.h"
#include "value-of-knowing.h"

G_BEGIN_DECLS

/* Any number a scenario rests on, by its path (numbers.h), as people read it.
 * All strings are (transfer full). */

/* "Out of school: from “Work” to “Benefit”", "Causal share", "Mentors: cost" */
char *utenfor_element_title (const UtenforScenario *scenario,
                             const char            *path);
/* "12,5 %", "1,40", "1 900 000 kr" */
char *utenfor_element_value (const UtenforScenario *scenario,
                             const char            *path,
                             UtenforNumberKind      kind,
                             double                 value);
/* The name of a payer in a table; of the public total where `payer` is n_payers. */
char *utenfor_payer_name (const UtenforCatalogue *catalogue,
                          guint                   payer);
/* "The municipality breaks even when 9.2 of 100 more succeed; here it is 12." */
char *utenfor_sentence_switching (const UtenforScenario  *scenario,
                                  guint                   payer,
                                  const UtenforSwitching *switching);
/* What to measure: "Knowing “Causal share” exactly before starting is worth about
 * 1.2 mill. kr to the municipality. Nothing else comes near: measure that first."
 * Or that nothing one could learn would change the decision. */
char *utenfor_sentence_knowing (const UtenforScenario       *scenario,
                                guint                        payer,
                                const UtenforValueOfKnowing *knowing);

G_END_DECLS
