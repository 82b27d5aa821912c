/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lives.h"
#include "test.h"

#include <string.h>

/* Lives in chains made at random: the counts are the same with any instructions this
 * computer has, for every width of table and any number of persons. */

#define N_AGES       9
#define SEED         42
#define DRAW         7
#define FIRST_PERSON 1000

/* The word a person moves by, turned. */
static gint32
turned_word (guint   age,
             guint32 person)
{
  guint32 words[UTENFOR_WORDS];

  utenfor_random_block (SEED, DRAW, person, age / UTENFOR_WORDS, UTENFOR_PURPOSE_MOVES, words);

  return utenfor_chain_turn (words[age % UTENFOR_WORDS]);
}

/* Every state may move to width + 1 others, or to fewer where the table is not dense. */
static UtenforChain *
make_chain (guint    n_states,
            guint    width,
            gboolean is_dense)
{
  UtenforChain *chain = g_new0 (UtenforChain, 1);

  chain->n_states = n_states;
  chain->width = width;
  chain->is_dense = is_dense;
  chain->packs = g_new0 (guint32, n_states * UTENFOR_FAST_STATES); /* says that vectors may be used */

  return chain;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const gint32 left = *(const gint32 *)a, right = *(const gint32 *)b;

  return (left > right) - (left < right);
}

/* One row: rising thresholds, some of them equal, some never reached, some just what
 * somebody's word is; and the next states, which follow each other from a first one
 * where the table is dense. */
static void
fill_row (UtenforChainTable *table,
          guint              first_age,
          guint              age,
          guint              state)
{
  const UtenforChain *chain = table->chain;
  const guint         place = age * UTENFOR_FAST_STATES + state;
  const guint         n = g_test_rand_int_range (0, chain->width + 1);
  gint32              row[UTENFOR_FAST_STATES];

  for (guint i = 0; i < chain->width; i++)
    row[i] = i < n ? (gint32)g_test_rand_int () : G_MAXINT32;
  if (n > 0)
    row[0] = turned_word (first_age + age, FIRST_PERSON + g_test_rand_int_range (0, 80));
  if (n > 1 && g_test_rand_bit ())
    row[1] = row[0];
  qsort (row, chain->width, sizeof row[0], compare_words);
  for (guint i = 0; i < chain->width; i++)
    table->thresholds[(gsize)(age * chain->width + i) * table->stride + state] = row[i];

  table->bases[place] = g_test_rand_int_range (0, MAX (chain->n_states, n + 1) - n);
  for (guint i = 0; i < UTENFOR_FAST_STATES; i++)
    table->packs[place] |= (guint32)g_test_rand_int_range (0, chain->n_states) << (4 * i);
}

static gint32
start_word (guint32 person)
{
  guint32 words[UTENFOR_WORDS];

  utenfor_random_block (SEED, DRAW, person, 0, UTENFOR_PURPOSE_START, words);

  return utenfor_chain_turn (words[0]);
}

static UtenforChainTable *
make_table (const UtenforChain *chain,
            guint               first_age)
{
  UtenforChainTable *table = utenfor_chain_table_new (chain, N_AGES, chain->width);

  for (guint age = 0; age + 1 < N_AGES; age++)
    for (guint s = 0; s < chain->n_states; s++)
      fill_row (table, first_age, age, s);
  for (guint s = 0; s + 1 < chain->n_states; s++)
    table->start[s] = start_word (FIRST_PERSON + s);
  qsort (table->start, chain->n_states - 1, sizeof table->start[0], compare_words);
  table->start_last = chain->n_states - 1;

  return table;
}

/* The next state by the table alone, word by word. */
static guint
next_state (const UtenforChainTable *table,
            guint                    age,
            guint                    state,
            guint32                  word)
{
  const guint place = age * UTENFOR_FAST_STATES + state;
  guint       passed = 0;

  for (guint i = 0; i < table->width; i++)
    passed += utenfor_chain_turn (word) > table->thresholds[(gsize)(age * table->width + i) * table->stride + state];

  return table->chain->is_dense ? table->bases[place] + passed : table->packs[place] >> (4 * passed) & 7;
}

/* What utenfor_lives_count() promises, one person and one word after the other. */
static void
count_slowly (const UtenforLives *lives,
              guint32             person,
              guint32            *counts[2])
{
  const guint32 fate = utenfor_lives_get_fate (lives, person);

  for (guint arm = 0; arm < 2; arm++)
    {
      guint32 words[UTENFOR_WORDS];
      guint   state;

      utenfor_random_block (lives->seed, lives->draw, person, 0, UTENFOR_PURPOSE_START, words);
      state = utenfor_chain_table_start (lives->arms[arm], words[0]);
      for (guint i = 0; i < N_AGES; i++)
        {
          const guint age = lives->first_age + i;

          counts[arm][i * UTENFOR_FAST_STATES + state] += lives->fates == NULL || fate < lives->fates[i];
          utenfor_random_block (lives->seed, lives->draw, person, age / UTENFOR_WORDS, UTENFOR_PURPOSE_MOVES, words);
          if (i + 1 < N_AGES)
            state = next_state (lives->arms[arm], i, state, words[age % UTENFOR_WORDS]);
        }
    }
}

static void
assert_same_counts (UtenforLives *lives,
                    guint32       first,
                    guint32       n)
{
  guint32  expected[2][N_AGES * UTENFOR_FAST_STATES] = { 0 };
  guint32 *slow[2] = { expected[0], expected[1] };

  for (guint32 i = 0; i < n; i++)
    count_slowly (lives, first + i, slow);
  for (UtenforInstructions i = UTENFOR_INSTRUCTIONS_AVX2; i < UTENFOR_N_INSTRUCTIONS; i++)
    {
      guint32  got[2][N_AGES * UTENFOR_FAST_STATES] = { 0 };
      guint32 *counts[2] = { got[0], got[1] };

      if (!utenfor_instructions_exist (i))
        continue;
      lives->instructions = i;
      utenfor_lives_count (lives, first, n, N_AGES, counts);
      g_assert_cmpmem (got, sizeof got, expected, sizeof expected);
    }
}

/* Whom a measure changes at each age: nobody, everybody, and limits that are just
 * somebody's success word, or the one above. */
static void
fill_fates (guint64 *fates)
{
  const UtenforLives lives = { .seed = SEED, .draw = DRAW };

  for (guint i = 0; i < N_AGES; i++)
    fates[i] = (guint64)utenfor_lives_get_fate (&lives, FIRST_PERSON + i) + i % 2;
  fates[3] = 0;
  fates[4] = G_GUINT64_CONSTANT (1) << 32;
}

static void
assert_same_with_chain (guint    n_states,
                        guint    width,
                        gboolean is_dense)
{
  const guint        persons[] = { 1, 15, 16, 17, 31, 80, 119, 121, 240, 250 };
  const guint        first_age = 18 + n_states % UTENFOR_WORDS;
  UtenforChain      *chain = make_chain (n_states, width, is_dense);
  UtenforChainTable *tables[2] = { make_table (chain, first_age), make_table (chain, first_age) };
  guint64            fates[N_AGES];

  fill_fates (fates);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (persons); i++)
    {
      UtenforLives lives = { .seed = SEED, .draw = DRAW, .first_age = first_age, .arms = { tables[0], tables[1] } };

      lives.fates = i % 2 == 0 ? NULL : fates;
      assert_same_counts (&lives, FIRST_PERSON, persons[i / 2]);
    }
  for (guint arm = 0; arm < 2; arm++)
    utenfor_chain_table_free (tables[arm]);
  utenfor_chain_free (chain);
}

/* --- tests ------------------------------------------------------------------------------ */

static void
test_dense (void)
{
  if (!utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX2))
    {
      g_test_skip ("This computer has no vectors.");
      return;
    }
  for (guint width = 1; width < UTENFOR_FAST_STATES; width++)
    for (guint n = width + 1; n <= UTENFOR_FAST_STATES; n++)
      assert_same_with_chain (n, width, TRUE);
}

static void
test_packed (void)
{
  if (!utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX2))
    {
      g_test_skip ("This computer has no vectors.");
      return;
    }
  for (guint width = 1; width < UTENFOR_FAST_STATES; width++)
    for (guint n = 2; n <= UTENFOR_FAST_STATES; n++)
      assert_same_with_chain (n, width, FALSE);
}

/* What is best exists here, and the others are only themselves. */
static void
test_best (void)
{
  const UtenforInstructions best = utenfor_instructions_choose (UTENFOR_INSTRUCTIONS_BEST);

  g_assert_cmpint (best, !=, UTENFOR_INSTRUCTIONS_BEST);
  g_assert_true (utenfor_instructions_exist (best));
  g_assert_false (utenfor_instructions_exist (UTENFOR_N_INSTRUCTIONS));
  for (UtenforInstructions i = UTENFOR_INSTRUCTIONS_PLAIN; i < UTENFOR_N_INSTRUCTIONS; i++)
    {
      g_assert_cmpint (utenfor_instructions_choose (i), ==, i);
      g_assert_nonnull (utenfor_instructions_get_name (i));
      if (i > best)
        g_assert_false (utenfor_instructions_exist (i));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/lives/dense", test_dense);
  g_test_add_func ("/draws/lives/packed", test_packed);
  g_test_add_func ("/draws/lives/best", test_best);

  return g_test_run ();
}
