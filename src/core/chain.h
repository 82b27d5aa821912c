/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-population.h"

G_BEGIN_DECLS

/* A life course as a game of whole numbers: in a state at an age, a random word is
 * compared with rising thresholds, and the number of those it reaches says which
 * of the possible next states it is to be.
 *
 * States nobody can reach are left out. Next states stand in catalogue order with
 * staying in its own place, so the first whose cumulated probability exceeds
 * u = (word + ½) · 2⁻³² is taken. */

#define UTENFOR_FAST_STATES 8 /* the vector form can follow so many states */

typedef struct
{
  guint    n_states;
  guint   *states; /* [n_states] which states of the population these are */
  guint    width;  /* most thresholds of any state: its next states less one; at least 1 */
  guint   *n_next; /* [n_states] */
  guint   *next;   /* [n_states][width + 1] next states, here 0 … n_states − 1 */
  int     *moves;  /* [n_states][width + 1] the moves there, −1: staying */
  guint32 *packs;  /* [n_states][UTENFOR_FAST_STATES] rows by their last next state; or NULL */
} UtenforChain;

/* One draw's thresholds. A word is compared as a signed number with its first bit
 * turned, because that is what processors do; 2³², which no word reaches, does not
 * fit, so `last` keeps the word 2³² − 1 from going too far. */
typedef struct
{
  const UtenforChain *chain;
  guint               n_ages;
  guint               width;      /* at least the chain's */
  guint               stride;     /* of the rows below: n_states, at least UTENFOR_FAST_STATES */
  gint32             *thresholds; /* [n_ages − 1][width][stride] */
  guint8             *last;       /* [n_ages − 1][stride] the last next state that is possible */
  guint32            *packs;      /* [n_ages − 1][UTENFOR_FAST_STATES] next states, four bits each; or NULL */
  gint32             *start;      /* [n_states − 1] */
  guint               start_last;
} UtenforChainTable;

UtenforChain *utenfor_chain_new (const UtenforLanePopulation *plan);
void          utenfor_chain_free (UtenforChain *chain);

UtenforChainTable *utenfor_chain_table_new (const UtenforChain *chain,
                                            guint               n_ages,
                                            guint               width);
void               utenfor_chain_table_free (UtenforChainTable *table);
/* tables[n_lanes]: of the first lanes' lives, from the plan's age index `skip` on. */
void utenfor_chain_tables_fill (UtenforChainTable          **tables,
                                guint                        n_lanes,
                                const UtenforLanePopulation *plan,
                                const UtenforLaneLife       *life,
                                guint                        skip);

static inline gint32
utenfor_chain_turn (guint32 word)
{
  return (gint32)(word ^ 0x80000000u);
}

/* The state a life begins in, and the next one at an age index. */
guint utenfor_chain_table_start (const UtenforChainTable *table,
                                 guint32                  word);
guint utenfor_chain_table_next (const UtenforChainTable *table,
                                guint                    age,
                                guint                    state,
                                guint32                  word);

G_END_DECLS
