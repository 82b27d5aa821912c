/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"

/* Prints a scenario's numbers as members of a JSON object, each line ending in a
 * comma, so that other programs can compute the same: at their values, and where
 * nothing is inherited also what each is drawn from.  Only for a measure that
 * changes moves, and prices that do not grow; FALSE for others. */
gboolean bench_print_model (const UtenforLaneModel *model);
/* values[n] as a JSON array. */
void bench_print_array (const double *values,
                        gsize         n);
