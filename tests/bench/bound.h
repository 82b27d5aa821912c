/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instructions.h"
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

/* Draws 0 … n_draws − 1 of everybody's start and moves, as lives make them with
 * these instructions. */
BenchWords bench_words_thrown_away (const UtenforLaneModel *model,
                                    guint64                 seed,
                                    guint                   n_draws,
                                    UtenforInstructions     instructions);
/* Every counter utenfor_random_block() has been asked for since the last call, but
 * not those of uncertain numbers. This program's links to it go through here. */
BenchWords bench_words_recorded (void);

/* One intake's counters: START block 0, then MOVES blocks from … to. */
typedef struct
{
  guint64 seed;
  guint32 first_person;
  guint32 n_persons;
  guint32 from;
  guint32 to;
} BenchCounters;

/* sums[UTENFOR_WORDS] += their words, each of a counter's four for itself. */
void bench_throw_away_avx2 (const BenchCounters *counters,
                            guint32              draw,
                            guint32             *sums);
void bench_throw_away_avx512 (const BenchCounters *counters,
                              guint32              draw,
                              guint32             *sums);
