/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "instructions.h"
#include "random-vectors.h"
#include "test.h"

/* The known answers Random123 is published with (kat_vectors, philox4x32 10). */
static void
test_known_answers (void)
{
  struct
  {
    guint32 counter;
    guint64 seed;
    guint32 words[UTENFOR_WORDS];
  } cases[] = {
    { 0, 0, { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 } },
    { 0xffffffff, G_MAXUINT64, { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 c = cases[i].counter;
      guint32 words[UTENFOR_WORDS];

      utenfor_random_block (cases[i].seed, c, c, c, (UtenforPurpose)c, words);
      for (guint w = 0; w < UTENFOR_WORDS; w++)
        g_assert_cmphex (words[w], ==, cases[i].words[w]);
    }
}

static void
assert_words (const guint32 *words,
              guint          n_lanes,
              guint64        seed,
              const guint32 *draws,
              const guint32 *persons,
              guint32        block,
              UtenforPurpose purpose)
{
  for (guint i = 0; i < n_lanes; i++)
    {
      guint32 expected[UTENFOR_WORDS];

      utenfor_random_block (seed, draws[i], persons[i], block, purpose, expected);
      for (guint w = 0; w < UTENFOR_WORDS; w++)
        g_assert_cmphex (words[w * n_lanes + i], ==, expected[w]);
    }
}

/* Vectors give Random123's words, for seeds and counters all over: of any counters,
 * and of one draw's persons. */
static void
assert_vectors_are_random123 (const UtenforRandomVectors *vectors)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint64 seed = (guint64)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
      guint32 block = g_test_rand_int ();
      guint32 draws[UTENFOR_MOST_LANES], persons[UTENFOR_MOST_LANES];
      guint32 words[UTENFOR_WORDS * UTENFOR_MOST_LANES];

      for (guint i = 0; i < vectors->n_lanes; i++)
        {
          draws[i] = g_test_rand_int ();
          persons[i] = g_test_rand_int ();
        }
      vectors->fill (seed, draws, persons, block, round % 7, words);
      assert_words (words, vectors->n_lanes, seed, draws, persons, block, round % 7);

      for (guint i = 1; i < vectors->n_lanes; i++)
        draws[i] = draws[0];
      vectors->fill_persons (seed, draws[0], persons, block, round % 7, words);
      assert_words (words, vectors->n_lanes, seed, draws, persons, block, round % 7);
    }
}

static void
test_avx2_is_random123 (void)
{
  if (!utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX2))
    g_test_skip ("This computer has no AVX2.");
#ifdef UTENFOR_HAVE_AVX2
  else
    assert_vectors_are_random123 (&utenfor_random_avx2);
#endif
}

static void
test_avx512_is_random123 (void)
{
  if (!utenfor_instructions_exist (UTENFOR_INSTRUCTIONS_AVX512))
    g_test_skip ("This computer has no AVX-512.");
#ifdef UTENFOR_HAVE_AVX512
  else
    assert_vectors_are_random123 (&utenfor_random_avx512);
#endif
}

static void
test_eight_draws (void)
{
  guint32 words[UTENFOR_EIGHT], expected[UTENFOR_WORDS];

  utenfor_random_eight_draws (42, G_MAXUINT32 - 3, 7, 8, UTENFOR_PURPOSE_NUMBERS, words);
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      utenfor_random_block (42, G_MAXUINT32 - 3 + i, 7, 8, UTENFOR_PURPOSE_NUMBERS, expected);
      g_assert_cmphex (words[i], ==, expected[0]);
    }
}

static void
test_eight_persons (void)
{
  guint32 persons[UTENFOR_EIGHT] = { 0, 1, 2, 3, 79, 80, 999999, G_MAXUINT32 };
  guint32 words[UTENFOR_EIGHT], expected[UTENFOR_WORDS];

  utenfor_random_eight_persons (42, 5, persons, UTENFOR_BLOCK_OF_LIFE, UTENFOR_PURPOSE_USE + 3, words);
  for (guint i = 0; i < UTENFOR_EIGHT; i++)
    {
      utenfor_random_block (42, 5, persons[i], UTENFOR_BLOCK_OF_LIFE, UTENFOR_PURPOSE_USE + 3, expected);
      g_assert_cmphex (words[i], ==, expected[0]);
    }
}

/* Whatever part of the counter changes, so do the words. */
static void
test_everything_counts (void)
{
  guint32 base[UTENFOR_WORDS], other[5][UTENFOR_WORDS];

  utenfor_random_block (1, 2, 3, 4, UTENFOR_PURPOSE_MOVES, base);
  utenfor_random_block (1 + (G_GUINT64_CONSTANT (1) << 32), 2, 3, 4, UTENFOR_PURPOSE_MOVES, other[0]);
  utenfor_random_block (1, 3, 3, 4, UTENFOR_PURPOSE_MOVES, other[1]);
  utenfor_random_block (1, 2, 4, 4, UTENFOR_PURPOSE_MOVES, other[2]);
  utenfor_random_block (1, 2, 3, 5, UTENFOR_PURPOSE_MOVES, other[3]);
  utenfor_random_block (1, 2, 3, 4, UTENFOR_PURPOSE_SUCCESS, other[4]);
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    g_assert_cmphex (other[i][0], !=, base[0]);
}

/* Example H of docs/model.md, which anybody can redo. */
static void
test_worked_example (void)
{
  const struct
  {
    guint32 person;
    guint32 block;
    guint   purpose;
    guint   word;
    guint32 expected;
    double  u;
  } cases[] = {
    { 81, 0, UTENFOR_PURPOSE_START, 0, 0x1e3b1e1a, 0.118089563 },
    { 81, 4, UTENFOR_PURPOSE_MOVES, 2, 0xe964ca68, 0.911694193 },
    { 81, 4, UTENFOR_PURPOSE_MOVES, 3, 0x8b54c5b7, 0.544262273 },
    { 81, 5, UTENFOR_PURPOSE_MOVES, 0, 0x23eb4b1c, 0.140309042 },
    { 81, 0, UTENFOR_PURPOSE_SUCCESS, 0, 0x066f333b, 0.025134279 },
    { 0xfa81989b, 0xd074ae2b, UTENFOR_PURPOSE_NUMBERS, 0, 0x5068c3e9, 0.314098591 },
    { 81, UTENFOR_BLOCK_OF_LIFE, UTENFOR_PURPOSE_USE + 3, 0, 0xc1a3c38f, 0.756405089 },
    { 81, 5, UTENFOR_PURPOSE_USE + 3, 0, 0x23596404, 0.138082744 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 words[UTENFOR_WORDS];

      utenfor_random_block (1, 2, cases[i].person, cases[i].block, cases[i].purpose, words);
      g_assert_cmphex (words[cases[i].word], ==, cases[i].expected);
      assert_close (utenfor_random_uniform (words[cases[i].word]), cases[i].u, 0, 5e-10);
    }
}

static void
test_uniform_is_inside (void)
{
  g_assert_cmpfloat (utenfor_random_uniform (0), ==, 0x1p-33);
  g_assert_cmpfloat (utenfor_random_uniform (G_MAXUINT32), ==, 1 - 0x1p-33);
  g_assert_cmpfloat (utenfor_random_uniform (1u << 31), ==, 0.5 + 0x1p-33);
}

/* u < p exactly when the word is below the threshold, on both sides of it. */
static void
test_threshold_is_exact (void)
{
  double cases[] = { 0x1p-33, 0x1p-32, 3 * 0x1p-33, 0.1, 0.25, 0.5, 0.5 + 0x1p-33, 0.9999, 1 - 0x1p-33, 1 - 0x1p-40 };

  g_assert_cmpuint (utenfor_random_threshold (0), ==, 0);
  g_assert_cmpuint (utenfor_random_threshold (-0.1), ==, 0);
  g_assert_cmpuint (utenfor_random_threshold (1), ==, G_GUINT64_CONSTANT (1) << 32);
  g_assert_cmpuint (utenfor_random_threshold (1.5), ==, G_GUINT64_CONSTANT (1) << 32);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 threshold = utenfor_random_threshold (cases[i]);

      if (threshold > 0)
        g_assert_cmpfloat (utenfor_random_uniform (threshold - 1), <, cases[i]);
      if (threshold <= G_MAXUINT32)
        g_assert_cmpfloat (utenfor_random_uniform (threshold), >=, cases[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/random/known-answers", test_known_answers);
  g_test_add_func ("/draws/random/avx2-is-random123", test_avx2_is_random123);
  g_test_add_func ("/draws/random/avx512-is-random123", test_avx512_is_random123);
  g_test_add_func ("/draws/random/eight-draws", test_eight_draws);
  g_test_add_func ("/draws/random/eight-persons", test_eight_persons);
  g_test_add_func ("/draws/random/everything-counts", test_everything_counts);
  g_test_add_func ("/draws/random/worked-example", test_worked_example);
  g_test_add_func ("/draws/random/uniform-is-inside", test_uniform_is_inside);
  g_test_add_func ("/draws/random/threshold-is-exact", test_threshold_is_exact);

  return g_test_run ();
}
