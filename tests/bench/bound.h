/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"
#include "random.h"

/* The random words of a scenario's lives: drawn and thrown away, which is what
 * nobody who uses them can be faster than, and written down by a run that uses
 * them.  Words are added up, so the order of neither matters; each of a counter's
 * four for itself. */

typedef struct
{
  guint64 n;                   /* counters */
  guint32 sums[UTENFOR_WORDS]; /* of their words, modulo 2³² */
} BenchWords;

/* Draws 0 … n_draws − 1 of everybody's start and moves, with vectors where there are any. */
BenchWords bench_words_thrown_away (const UtenforLaneModel *model,
                                    guint64                 seed,
                                    guint                   n_draws);
/* Every counter utenfor_random_block() has been asked for since the last call, but
 * not those of uncertain numbers. This program's links to it go through here. */
BenchWords bench_words_recorded (void);
