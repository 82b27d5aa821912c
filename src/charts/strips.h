/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "palette.h"

G_BEGIN_DECLS

/* Single lives as strips: one row a person, one column an age, a colour for the
 * state of that year; the same persons twice, without and with. */

#define UTENFOR_STRIPS_WITHOUT 0
#define UTENFOR_STRIPS_WITH    1

typedef struct
{
  char            *name;
  UtenforTone      tone; /* of those who are gone: nothing is drawn */
  UtenforStateKind kind;
} UtenforStripsState;

typedef struct
{
  char      *heading;   /* what the picture says, in a sentence */
  char      *titles[2]; /* over the panels */
  GPtrArray *states;    /* of UtenforStripsState, in the order of the legend */
  guint      n_rows;
  guint      n_ages;
  int        first_age;
  guint     *cells[2]; /* [n_rows][n_ages] indices of states */
  guint     *persons;  /* [n_rows] whose life it is, from 1 */
  guint      n_differ; /* the first rows: those that are another life with the measure */
} UtenforStrips;

/* All cells are state 0, all persons 0, until they are filled. */
UtenforStrips *utenfor_strips_new (guint n_rows,
                                   guint n_ages,
                                   int   first_age);
void           utenfor_strips_free (UtenforStrips *strips);
/* The string is copied; the state's index. */
guint                     utenfor_strips_add_state (UtenforStrips   *strips,
                                                    const char      *name,
                                                    UtenforTone      tone,
                                                    UtenforStateKind kind);
const UtenforStripsState *utenfor_strips_get_state (const UtenforStrips *strips,
                                                    guint                state);
guint                     utenfor_strips_get_cell (const UtenforStrips *strips,
                                                   guint                panel,
                                                   guint                row,
                                                   guint                age);
/* Whether anybody is ever in the state. */
gboolean utenfor_strips_has_state (const UtenforStrips *strips,
                                   guint                state);
/* Stop i is age i mod n_ages of row i / n_ages: "Person 37, 29 years: …". */
char *utenfor_strips_dup_readout (const UtenforStrips *strips,
                                  guint                i);

G_END_DECLS
