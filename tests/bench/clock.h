/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "library.h"

/* Processor time of all threads, ms: what a busy computer does not change. */
double bench_processor_ms (void);
/* Time on the wall, ms. */
double bench_wall_ms (void);
/* Sorts times[n]. */
double bench_median (double *times,
                     guint   n);
/* Ends the program with what is wrong, if it cannot be read. (transfer full) */
UtenforScenario *bench_read_scenario (const char *path);
