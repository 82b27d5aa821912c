/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chain.h"

#include "random.h"

#include <math.h>
#include <string.h>

#define NEVER     G_MAXINT32
#define PACK_BITS 4

/* --- the chain --------------------------------------------------------------------- */

/* Next states of one state in catalogue order, its own among them. */
static guint
gather_next (const UtenforLanePopulation *plan,
             const int                   *place,
             guint                        state,
             guint                       *next,
             int                         *moves)
{
  guint    n = 0;
  gboolean stays = FALSE;

  for (guint i = plan->rows[state]; i <= plan->rows[state + 1]; i++)
    {
      gboolean at_end = i == plan->rows[state + 1];
      guint    to = at_end ? G_MAXUINT : g_array_index (plan->moves, UtenforLaneMove, i).to;

      if (!stays && to > state)
        {
          next[n] = place[state];
          moves[n++] = UTENFOR_CHAIN_STAYS;
          stays = TRUE;
        }
      if (at_end)
        break;
      next[n] = place[to];
      moves[n++] = i;
    }

  return n;
}

static guint
most_next (const UtenforLanePopulation *plan,
           const UtenforChain          *chain)
{
  guint most = 2;

  for (guint s = 0; s < chain->n_states; s++)
    most = MAX (most, plan->rows[chain->states[s] + 1] - plan->rows[chain->states[s]] + 1);

  return most;
}

/* The row of every state for every first possible next state there may be. */
static void
pack_rows (UtenforChain *chain)
{
  chain->packs = g_new0 (guint32, chain->n_states * UTENFOR_FAST_STATES);
  for (guint s = 0; s < chain->n_states; s++)
    for (guint first = 0; first < chain->n_next[s]; first++)
      for (guint i = 0; i < UTENFOR_FAST_STATES; i++)
        chain->packs[s * UTENFOR_FAST_STATES + first] |= chain->next[(gsize)s * (chain->width + 1) + MIN (first + i, chain->n_next[s] - 1)] << (PACK_BITS * i);
}

/* How far it is from the first to the last next state of any state. */
static guint
widest_span (const UtenforChain *chain)
{
  guint widest = 1;

  for (guint s = 0; s < chain->n_states; s++)
    {
      const guint *next = chain->next + (gsize)s * (chain->width + 1);

      widest = MAX (widest, next[chain->n_next[s] - 1] - next[0]);
    }

  return widest;
}

/* Puts states nobody moves to between those somebody moves to, where that costs one
 * threshold more at most. */
static void
make_dense (UtenforChain *chain)
{
  const guint span = widest_span (chain);
  guint      *next;
  int        *moves;

  if (chain->n_states > UTENFOR_FAST_STATES || span > chain->width + 1)
    return;

  next = g_new0 (guint, (gsize)chain->n_states * (span + 1));
  moves = g_new0 (int, (gsize)chain->n_states *(span + 1));
  for (guint s = 0; s < chain->n_states; s++)
    {
      const gsize from = (gsize)s * (chain->width + 1), to = (gsize)s * (span + 1);
      const guint n = chain->next[from + chain->n_next[s] - 1] - chain->next[from] + 1;

      for (guint i = 0, known = 0; i < n; i++)
        {
          next[to + i] = chain->next[from] + i;
          moves[to + i] = chain->next[from + known] == next[to + i] ? chain->moves[from + known++] : UTENFOR_CHAIN_NEVER;
        }
      chain->n_next[s] = n;
    }
  g_free (chain->next);
  g_free (chain->moves);
  chain->next = next;
  chain->moves = moves;
  chain->width = span;
  chain->is_dense = TRUE;
}

UtenforChain *
utenfor_chain_new (const UtenforLanePopulation *plan)
{
  UtenforChain        *chain = g_new0 (UtenforChain, 1);
  g_autofree gboolean *reachable = g_new0 (gboolean, plan->n_states);
  g_autofree int      *place = g_new0 (int, plan->n_states);

  utenfor_lane_population_reach (plan, reachable);
  chain->states = g_new0 (guint, plan->n_states);
  for (guint s = 0; s < plan->n_states; s++)
    if (reachable[s])
      {
        place[s] = chain->n_states;
        chain->states[chain->n_states++] = s;
      }

  chain->width = most_next (plan, chain) - 1;
  chain->n_next = g_new0 (guint, chain->n_states);
  chain->next = g_new0 (guint, (gsize)chain->n_states * (chain->width + 1));
  chain->moves = g_new0 (int, (gsize)chain->n_states *(chain->width + 1));
  for (guint s = 0; s < chain->n_states; s++)
    chain->n_next[s] = gather_next (plan, place, chain->states[s], chain->next + (gsize)s * (chain->width + 1),
                                    chain->moves + (gsize)s * (chain->width + 1));
  make_dense (chain);
  if (chain->n_states <= UTENFOR_FAST_STATES)
    pack_rows (chain);

  return chain;
}

void
utenfor_chain_free (UtenforChain *chain)
{
  if (chain == NULL)
    return;

  g_free (chain->states);
  g_free (chain->n_next);
  g_free (chain->next);
  g_free (chain->moves);
  g_free (chain->packs);
  g_free (chain);
}

/* --- a draw's table ------------------------------------------------------------------ */

UtenforChainTable *
utenfor_chain_table_new (const UtenforChain *chain,
                         guint               n_ages,
                         guint               width)
{
  UtenforChainTable *table = g_new0 (UtenforChainTable, 1);
  gsize              n_moves = MAX (n_ages, 1) - 1;

  table->chain = chain;
  table->n_ages = n_ages;
  table->width = width;
  table->stride = MAX (chain->n_states, UTENFOR_FAST_STATES);
  table->thresholds = g_aligned_alloc0 (MAX (1, n_moves * width * table->stride), sizeof (gint32), 64);
  table->first = g_new0 (guint8, MAX (1, n_moves * table->stride));
  if (chain->n_states <= UTENFOR_FAST_STATES)
    {
      table->packs = g_aligned_alloc0 (MAX (1, n_moves * UTENFOR_FAST_STATES), sizeof (guint32), 64);
      table->bases = g_aligned_alloc0 (MAX (1, n_moves * UTENFOR_FAST_STATES), sizeof (guint32), 64);
    }
  table->start = g_new0 (gint32, chain->n_states);
  for (gsize i = 0; i < n_moves * width * table->stride; i++)
    table->thresholds[i] = NEVER;

  return table;
}

void
utenfor_chain_table_free (UtenforChainTable *table)
{
  if (table == NULL)
    return;

  g_aligned_free (table->thresholds);
  g_free (table->first);
  g_aligned_free (table->packs);
  g_aligned_free (table->bases);
  g_free (table->start);
  g_free (table);
}

/* utenfor_random_threshold() of eight probabilities less 1, turned; first[] is one more
 * where every word reaches it.  Lane by lane, because the compiler makes vectors of
 * this and not of comparisons of vectors. */
static inline __attribute__ ((always_inline)) void
turn_thresholds (const UtenforLanes *probabilities,
                 UtenforInts        *turned,
                 UtenforLanes       *first)
{
  const double *p = (const double *)probabilities;
  double       *count = (double *)first;
  gint32       *out = (gint32 *)turned;

  for (guint lane = 0; lane < UTENFOR_LANES; lane++)
    {
      const double whole = ceil (p[lane] * 0x1p32 - 0.5);
      const double above = whole < 1 ? 0x1p32 : whole;

      count[lane] += whole < 1 ? 1 : 0;
      out[lane] = (gint32)((above > 0x1p32 ? 0x1p32 : above) - (0x1p31 + 1));
    }
}

/* Keeps one row's first possible next states. */
static void
keep_first (UtenforChainTable **tables,
            guint               n_lanes,
            guint               state,
            guint               age,
            const UtenforLanes *first)
{
  const UtenforChain *chain = tables[0]->chain;

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      UtenforChainTable *table = tables[lane];
      const gsize        place = (gsize)age * UTENFOR_FAST_STATES + state;

      table->first[(gsize)age * table->stride + state] = (guint8)(*first)[lane];
      if (table->packs == NULL)
        continue;
      table->packs[place] = chain->packs[(gsize)state * UTENFOR_FAST_STATES + (guint)(*first)[lane]];
      table->bases[place] = chain->next[(gsize)state * (chain->width + 1) + (guint)(*first)[lane]];
    }
}

/* The thresholds of one state at one age, in every lane. */
UTENFOR_FOR_EACH_CPU static void
fill_row (UtenforChainTable          **tables,
          guint                        n_lanes,
          const UtenforLanePopulation *plan,
          const UtenforLaneLife       *life,
          guint                        state,
          guint                        age,
          guint                        skip)
{
  const UtenforChain *chain = tables[0]->chain;
  guint               n = chain->n_next[state];
  gsize               n_moves = plan->n_ages - 1;
  const int          *moves = chain->moves + (gsize)state * (chain->width + 1);
  UtenforLanes        first = { 0 };
  UtenforLanes        cumulated = { 0 };

  for (guint i = 0; i + 1 < n; i++)
    {
      gsize       place = ((gsize)age * tables[0]->width + i) * tables[0]->stride + state;
      UtenforInts turned;

      if (moves[i] != UTENFOR_CHAIN_NEVER)
        cumulated += moves[i] == UTENFOR_CHAIN_STAYS ? life->stay[chain->states[state] * n_moves + skip + age]
                                                     : life->moves[moves[i] * n_moves + skip + age];
      turn_thresholds (&cumulated, &turned, &first);
      for (guint lane = 0; lane < n_lanes; lane++)
        tables[lane]->thresholds[place] = turned[lane];
    }

  keep_first (tables, n_lanes, state, age, &first);
}

static void
fill_start (UtenforChainTable           *table,
            guint                        lane,
            const UtenforLanePopulation *plan,
            const UtenforLaneLife       *life,
            guint                        skip)
{
  const UtenforChain *chain = table->chain;
  double              cumulated = 0;

  table->start_last = chain->n_states - 1;
  for (guint s = 0; s + 1 < chain->n_states; s++)
    {
      guint64 threshold;

      cumulated += life->x[(gsize)chain->states[s] * plan->n_ages + skip][lane];
      threshold = utenfor_random_threshold (cumulated);
      if (threshold > G_MAXUINT32)
        table->start_last = MIN (table->start_last, s);
      table->start[s] = utenfor_chain_turn (MIN (threshold, G_MAXUINT32));
    }
}

void
utenfor_chain_tables_fill (UtenforChainTable          **tables,
                           guint                        n_lanes,
                           const UtenforLanePopulation *plan,
                           const UtenforLaneLife       *life,
                           guint                        skip)
{
  for (guint lane = 0; lane < n_lanes; lane++)
    fill_start (tables[lane], lane, plan, life, skip);
  for (guint age = 0; age + 1 < tables[0]->n_ages; age++)
    for (guint s = 0; s < tables[0]->chain->n_states; s++)
      fill_row (tables, n_lanes, plan, life, s, age, skip);
}

guint
utenfor_chain_table_start (const UtenforChainTable *table,
                           guint32                  word)
{
  gint32 turned = utenfor_chain_turn (word);
  guint  state = 0;

  for (guint i = 0; i + 1 < table->chain->n_states; i++)
    state += turned >= table->start[i];

  return MIN (state, table->start_last);
}

guint
utenfor_chain_table_next (const UtenforChainTable *table,
                          guint                    age,
                          guint                    state,
                          guint32                  word)
{
  const gint32 *thresholds = table->thresholds + (gsize)age * table->width * table->stride + state;
  gint32        turned = utenfor_chain_turn (word);
  guint         reached = table->first[(gsize)age * table->stride + state];

  for (guint i = 0; i < table->width; i++)
    reached += turned > thresholds[i * table->stride];

  return table->chain->next[(gsize)state * (table->chain->width + 1) + reached];
}
