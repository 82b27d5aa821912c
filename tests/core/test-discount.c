/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "discount.h"
#include "test.h"

static const UtenforDiscountStep steps[] = { { 1, 0.04 }, { 3, 0.03 }, { 5, 0.02 } };

static void
factors (UtenforTiming timing,
         guint         n_steps,
         double       *d)
{
  utenfor_discount_factors (steps, n_steps, timing, 6, d);
}

static void
test_none (gconstpointer data)
{
  double d[6];

  factors (GPOINTER_TO_INT (data), 0, d);
  for (guint t = 0; t < 6; t++)
    g_assert_cmpfloat (d[t], ==, 1);
}

/* The rate of a step is from the year before its first to that year. */
static void
test_steps (void)
{
  double d[6];

  factors (UTENFOR_TIMING_START, G_N_ELEMENTS (steps), d);
  g_assert_cmpfloat (d[0], ==, 1);
  assert_close (d[1], 1 / 1.04, 1e-15, 0);
  assert_close (d[2], 1 / (1.04 * 1.04), 1e-15, 0);
  assert_close (d[3], 1 / (1.04 * 1.04 * 1.03), 1e-15, 0);
  assert_close (d[4], 1 / (1.04 * 1.04 * 1.03 * 1.03), 1e-15, 0);
  assert_close (d[5], 1 / (1.04 * 1.04 * 1.03 * 1.03 * 1.02), 1e-15, 0);
}

static void
test_end_is_a_year_later (void)
{
  double start[6], end[6];

  factors (UTENFOR_TIMING_START, G_N_ELEMENTS (steps), start);
  factors (UTENFOR_TIMING_END, G_N_ELEMENTS (steps), end);
  for (guint t = 0; t < 5; t++)
    g_assert_cmpfloat (end[t], ==, start[t + 1]);
  assert_close (end[5], start[5] / 1.02, 1e-15, 0);
}

static void
test_mid_is_between (void)
{
  double start[6], mid[6], end[6];

  factors (UTENFOR_TIMING_START, G_N_ELEMENTS (steps), start);
  factors (UTENFOR_TIMING_MID, G_N_ELEMENTS (steps), mid);
  factors (UTENFOR_TIMING_END, G_N_ELEMENTS (steps), end);
  for (guint t = 0; t < 6; t++)
    assert_close (mid[t], sqrt (start[t] * end[t]), 1e-15, 0);
}

static void
test_before_the_first_step (void)
{
  static const UtenforDiscountStep late[] = { { 3, 0.04 } };
  double                           d[4];

  utenfor_discount_factors (late, 1, UTENFOR_TIMING_START, 4, d);
  g_assert_cmpfloat (d[2], ==, 1);
  assert_close (d[3], 1 / 1.04, 1e-15, 0);
}

static void
test_negative_rate (void)
{
  static const UtenforDiscountStep negative[] = { { 1, -0.5 } };
  double                           d[3];

  utenfor_discount_factors (negative, 1, UTENFOR_TIMING_START, 3, d);
  assert_close (d[2], 4, 1e-15, 0);
}

static void
test_names (void)
{
  for (UtenforTiming timing = UTENFOR_TIMING_START; timing <= UTENFOR_TIMING_END; timing++)
    {
      UtenforTiming read = 99;

      g_assert_true (utenfor_timing_from_name (utenfor_timing_get_name (timing), &read));
      g_assert_cmpint (read, ==, timing);
    }
  g_assert_cmpstr (utenfor_timing_get_name (UTENFOR_TIMING_MID), ==, "mid");
}

static void
test_wrong_names (void)
{
  UtenforTiming timing = UTENFOR_TIMING_MID;

  g_assert_false (utenfor_timing_from_name ("middle", &timing));
  g_assert_false (utenfor_timing_from_name ("Start", &timing));
  g_assert_false (utenfor_timing_from_name ("", &timing));
  g_assert_false (utenfor_timing_from_name (NULL, &timing));
  g_assert_cmpint (timing, ==, UTENFOR_TIMING_MID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/core/discount/none/start", GINT_TO_POINTER (UTENFOR_TIMING_START), test_none);
  g_test_add_data_func ("/core/discount/none/mid", GINT_TO_POINTER (UTENFOR_TIMING_MID), test_none);
  g_test_add_data_func ("/core/discount/none/end", GINT_TO_POINTER (UTENFOR_TIMING_END), test_none);
  g_test_add_func ("/core/discount/steps", test_steps);
  g_test_add_func ("/core/discount/end-is-a-year-later", test_end_is_a_year_later);
  g_test_add_func ("/core/discount/mid-is-between", test_mid_is_between);
  g_test_add_func ("/core/discount/before-the-first-step", test_before_the_first_step);
  g_test_add_func ("/core/discount/negative-rate", test_negative_rate);
  g_test_add_func ("/core/discount/names", test_names);
  g_test_add_func ("/core/discount/wrong-names", test_wrong_names);

  return g_test_run ();
}
