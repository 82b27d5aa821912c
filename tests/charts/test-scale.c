/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale.h"

#include "test.h"

typedef struct
{
  const char *name;
  double      low, high;
  int         max_ticks;
  double      step, first;
  int         n_ticks, decimals;
} Case;

static const Case cases[] = {
  { "hundreds", 0, 354, 7, 100, 0, 4, 0 },
  { "to-a-thousand", 0, 1000, 7, 200, 0, 6, 0 },
  { "both-signs", -9, 23, 7, 5, -10, 7, 0 },
  { "all-negative", -80, 0, 7, 20, -80, 5, 0 },
  { "decimals", 0, 0.3, 7, 0.05, 0, 7, 2 },
  { "one-decimal", -0.2, 1.1, 7, 0.2, -0.2, 7, 1 },
  { "millions", 0, 12345678, 7, 2000000, 0, 7, 0 },
  { "few-lines", 0, 100, 3, 50, 0, 3, 0 },
  { "two-lines", 0, 100, 2, 100, 0, 2, 0 },
  { "asks-for-too-many", 0, 100, 50, 20, 0, 6, 0 },
  { "asks-for-none", 0, 100, 0, 100, 0, 2, 0 },
  { "tiny", 0, 3e-7, 7, 5e-8, 0, 7, 8 },
  { "huge", 0, 4e15, 7, 1e15, 0, 5, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case  *entry = data;
  UtenforScale scale;

  utenfor_scale_init (&scale, entry->low, entry->high, entry->max_ticks);
  assert_close (scale.step, entry->step, 1e-9, 0);
  assert_close (scale.first, entry->first, 1e-9, 1e-12);
  g_assert_cmpint (scale.n_ticks, ==, entry->n_ticks);
  g_assert_cmpint (scale.decimals, ==, entry->decimals);
  g_assert_cmpfloat (scale.low, <=, entry->low);
  g_assert_cmpfloat (scale.high, >=, entry->high * (1 - 1e-12));
}

/* Whatever comes in, the scale can be divided by and has at least one tick. */
static void
assert_usable (double low,
               double high)
{
  UtenforScale scale;

  utenfor_scale_init (&scale, low, high, 7);
  g_assert_true (isfinite (scale.low) && isfinite (scale.high) && isfinite (scale.step));
  g_assert_cmpfloat (scale.high, >, scale.low);
  g_assert_cmpint (scale.n_ticks, >=, 1);
  g_assert_cmpint (scale.n_ticks, <=, UTENFOR_MAX_TICKS);
  g_assert_cmpint (scale.decimals, <=, 12);
}

static void
test_pathological (void)
{
  const double odd[] = { 0, -0.0, 1, -1, 5e-324, 1e-200, 1e300, -1e300, 1.7e308, -1.7e308, INFINITY, -INFINITY, NAN, 1e15 + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    for (guint j = 0; j < G_N_ELEMENTS (odd); j++)
      assert_usable (odd[i], odd[j]);
}

static void
test_empty_is_zero_to_one (void)
{
  UtenforScale scale;

  utenfor_scale_init (&scale, NAN, 3, 7);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 1);
  utenfor_scale_init (&scale, 0, 0, 7);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 1);
}

static void
test_one_value_has_room (void)
{
  UtenforScale scale;

  utenfor_scale_init (&scale, 40, 40, 7);
  g_assert_cmpfloat (scale.low, <, 40);
  g_assert_cmpfloat (scale.high, >, 40);
}

static void
test_random_scales_hold_their_data (void)
{
  for (int i = 0; i < 3000; i++)
    {
      double       size = pow (10, g_test_rand_double_range (-6, 12));
      double       low = -g_test_rand_double () * size;
      double       high = g_test_rand_double () * size;
      UtenforScale scale;

      utenfor_scale_init (&scale, low, high, 7);
      g_assert_cmpfloat (scale.low, <=, low);
      g_assert_cmpfloat (scale.high, >=, high);
      g_assert_cmpint (scale.n_ticks, >=, 2);
      g_assert_cmpint (scale.n_ticks, <=, 7);
      g_assert_cmpfloat (utenfor_scale_get_tick (&scale, 0), >=, scale.low - scale.step * 1e-6);
      g_assert_cmpfloat (utenfor_scale_get_tick (&scale, scale.n_ticks - 1), <=, scale.high + scale.step * 1e-6);
    }
}

static void
test_zero_is_a_tick (void)
{
  UtenforScale scale;
  gboolean     found = FALSE;

  utenfor_scale_init (&scale, -0.7, 0.31, 7);
  for (int i = 0; i < scale.n_ticks; i++)
    found = found || utenfor_scale_get_tick (&scale, i) == 0;
  g_assert_true (found);
}

static void
test_exact_keeps_its_ends (void)
{
  UtenforScale scale;

  utenfor_scale_init_exact (&scale, 3, 97, 7);
  g_assert_cmpfloat (scale.low, ==, 3);
  g_assert_cmpfloat (scale.high, ==, 97);
  g_assert_cmpfloat (utenfor_scale_get_tick (&scale, 0), ==, 20);
}

static void
test_position (void)
{
  UtenforScale scale;

  utenfor_scale_init_exact (&scale, -10, 30, 5);
  assert_close (utenfor_scale_position (&scale, -10), 0, 0, 1e-12);
  assert_close (utenfor_scale_position (&scale, 0), 0.25, 0, 1e-12);
  assert_close (utenfor_scale_position (&scale, 30), 1, 0, 1e-12);
  g_assert_true (isnan (utenfor_scale_position (&scale, NAN)));
}

static void
assert_stops (int         first,
              int         last,
              int         max_labels,
              const char *expected)
{
  g_autoptr (GArray) stops = utenfor_scale_stops (first, last, max_labels);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", g_array_index (stops, int, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_stops (void)
{
  assert_stops (18, 58, 12, "18 25 30 35 40 45 50 55 58");
  assert_stops (18, 58, 5, "18 30 40 50 58");
  assert_stops (2027, 2069, 6, "2027 2040 2050 2060 2069");
  assert_stops (0, 3, 12, "0 1 2 3");
  assert_stops (18, 58, 2, "18 58");
  assert_stops (18, 58, 1, "18");
  assert_stops (7, 7, 5, "7");
  assert_stops (7, 6, 5, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/scale/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/charts/scale/pathological", test_pathological);
  g_test_add_func ("/charts/scale/empty", test_empty_is_zero_to_one);
  g_test_add_func ("/charts/scale/one-value", test_one_value_has_room);
  g_test_add_func ("/charts/scale/random", test_random_scales_hold_their_data);
  g_test_add_func ("/charts/scale/zero-is-a-tick", test_zero_is_a_tick);
  g_test_add_func ("/charts/scale/exact", test_exact_keeps_its_ends);
  g_test_add_func ("/charts/scale/position", test_position);
  g_test_add_func ("/charts/scale/stops", test_stops);
  return g_test_run ();
}
