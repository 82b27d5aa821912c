/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "build.h"
#include "figures.h"
#include "plot-private.h"

/* Pictures to test on. */

/* DejaVu Sans, so that numbers are the same on every machine. */
const UtenforStyle *sample_style (gboolean dark);
/* 41 ages, five states (one of them gone), four public payers and the person,
 * a service one payer spends less on, a life-course effect. */
UtenforResult *sample_result (void);
/* The same with `n` payers sharing everything. */
UtenforResult *sample_result_with_payers (guint n);
/* A measure that costs and changes nothing. */
UtenforResult *sample_result_of_nothing (void);
/* A measure that makes things worse. */
UtenforResult *sample_result_negative (void);
/* Worked example C: a transition effect over ten ages. */
UtenforResult *sample_result_transition (void);
/* A picture over an axis with one line of these values, named at its end. */
UtenforPlot *sample_line (const double *values,
                          guint         n);
/* Pixels that are not left untouched; fails on a cairo error. */
guint sample_count_ink (const UtenforPlot  *plot,
                        int                 width,
                        int                 height,
                        const UtenforStyle *style,
                        int                 index);
/* SHA-256 of the pixels. (transfer full) */
char *sample_hash (const UtenforPlot  *plot,
                   int                 width,
                   int                 height,
                   const UtenforStyle *style,
                   int                 index);
