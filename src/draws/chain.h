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
 * u = (word + ½) · 2⁻³² is taken.  Where hardly any state is skipped, those that are
 * stand in the rows too, with the same threshold as the one before: then next states
 * follow each other, and the number of thresholds reached is all there is to know. */

#define UTENFOR_FAST_STATES 8 /* the vector form can follow so many states */

typedef struct
{
  guint    n_states;
  guint   *states;   /* [n_states] which states of the population these are */
  guint    width;    /* most thresholds of any state: its next states less one; at least 1 */
  guint   *n_next;   /* [n_states] */
  guint   *next;     /* [n_states][width + 1] next states, here 0 … n_states − 1 */
  int     *moves;    /* [n_states][width + 1] the moves there, UTENFOR_CHAIN_STAYS or …_NEVER */
  guint32 *packs;    /* [n_states][UTENFOR_FAST_STATES] rows by their first next state; or NULL */
  gboolean is_dense; /* next states of every state follow each other */
} UtenforChain;

#define UTENFOR_CHAIN_STAYS (-1)
#define UTENFOR_CHAIN_NEVER (-2) /* nobody moves there */

/* One draw's thresholds: the last word that does not reach each.  A word is compared
 * as a signed number with its first bit turned, because that is what processors do.
 * What every word reaches has no such last word; it is not compared, and `first`
 * says how many of those there are. */
typedef struct
{
  const UtenforChain *chain;
  guint               n_ages;
  guint               width;      /* at least the chain's */
  guint               stride;     /* of the rows below: n_states, at least UTENFOR_FAST_STATES */
  gint32             *thresholds; /* [n_ages − 1][width][stride] */
  guint8             *first;      /* [n_ages − 1][stride] the first next state that is possible */
  guint32            *packs;      /* [n_ages − 1][UTENFOR_FAST_STATES] next states from there on, four bits each; or NULL */
  guint32            *bases;      /* [n_ages − 1][UTENFOR_FAST_STATES] the first of them; or NULL */
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
