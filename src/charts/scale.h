/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A numeric axis: its ends and where its ticks stand.  A pure value. */
typedef struct
{
  double low;
  double high;  /* > low, always */
  double step;  /* between ticks, 1, 2 or 5 times a power of ten */
  double first; /* the lowest tick, a multiple of step */
  int    n_ticks;
  int    decimals; /* that the ticks need */
} UtenforScale;

#define UTENFOR_MAX_TICKS 7

/* A scale over [low, high] with at most `max_ticks` ticks (2 … 7), its ends
 * moved out to the next tick where that is near, else a little beyond the data.  Ends that are no numbers or the wrong way
 * round give 0 … 1; low = high a span around it. */
void utenfor_scale_init (UtenforScale *scale,
                         double        low,
                         double        high,
                         int           max_ticks);
/* The same with the ends left where they are. */
void   utenfor_scale_init_exact (UtenforScale *scale,
                                 double        low,
                                 double        high,
                                 int           max_ticks);
double utenfor_scale_get_tick (const UtenforScale *scale,
                               int                 i);
/* 0 at low, 1 at high; NAN stays NAN. */
double utenfor_scale_position (const UtenforScale *scale,
                               double              value);
/* Whole numbers first … last for an axis of ages or years with room for
 * `max_labels`: the two ends and round numbers between them, none of them closer
 * to an end than half a step. (transfer full, of int) */
GArray *utenfor_scale_stops (int first,
                             int last,
                             int max_labels);

G_END_DECLS
