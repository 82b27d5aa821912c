/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison.h"

G_BEGIN_DECLS

/* Whether another of the compared scenarios has the same id. */
gboolean utenfor_comparison_is_id_doubled (const UtenforComparison *comparison,
                                           guint                    i);
/* What to call scenario i among the others: its title; with its id, or its place where
 * even that stands twice, if another is called the same. (transfer full) */
char *utenfor_comparison_name (const UtenforComparison *comparison,
                               guint                    i);

G_END_DECLS
