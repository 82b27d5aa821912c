/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* The cost lines of the measure as rows one can change; rows are made anew only
 * when their number changes, so that a field keeps its focus while it is used.
 *
 * Actions "lines.add", "lines.remove" (which one) and "lines.pay" (which one, who). */

#define UTENFOR_TYPE_COST_LINES (utenfor_cost_lines_get_type ())

G_DECLARE_FINAL_TYPE (UtenforCostLines, utenfor_cost_lines, UTENFOR, COST_LINES, UtenforPart)

/* A new line goes to the end, 100 000 kr an intake in its first year, paid by the first payer. */
void utenfor_cost_lines_add (UtenforDocument *document);
void utenfor_cost_lines_remove (UtenforDocument *document,
                                guint            line);
/* Lets another payer have a share of a line, at first nothing. */
void utenfor_cost_lines_pay (UtenforDocument *document,
                             guint            line,
                             guint            payer);

G_END_DECLS
