/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labels.h"

#include "test.h"

static void
assert_apart (const double *centres,
              const double *heights,
              guint         n,
              double        top,
              double        bottom,
              double        gap)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (centres[i] - heights[i] / 2, >=, top - 1e-9);
      g_assert_cmpfloat (centres[i] + heights[i] / 2, <=, bottom + 1e-9);
      if (i > 0)
        g_assert_cmpfloat (centres[i] - heights[i] / 2, >=, centres[i - 1] + heights[i - 1] / 2 + gap - 1e-9);
    }
}

static void
test_spread_leaves_free_ones (void)
{
  const double anchors[] = { 10, 50, 90 }, heights[] = { 16, 16, 16 };
  double       centres[3];

  utenfor_labels_spread (anchors, heights, 3, 0, 100, 2, centres);
  for (guint i = 0; i < 3; i++)
    assert_close (centres[i], anchors[i], 0, 1e-12);
}

static void
test_spread_shares_the_move (void)
{
  const double anchors[] = { 50, 50 }, heights[] = { 16, 16 };
  double       centres[2];

  utenfor_labels_spread (anchors, heights, 2, 0, 100, 2, centres);
  assert_close (centres[0], 41, 0, 1e-9);
  assert_close (centres[1], 59, 0, 1e-9);
}

static void
test_spread_stays_inside (void)
{
  const double anchors[] = { -50, -40, 400 }, heights[] = { 16, 30, 16 };
  double       centres[3];

  utenfor_labels_spread (anchors, heights, 3, 0, 100, 2, centres);
  assert_apart (centres, heights, 3, 0, 100, 2);
  assert_close (centres[0], 8, 0, 1e-9);
  assert_close (centres[2], 92, 0, 1e-9);
}

static void
test_spread_none_and_one (void)
{
  double anchor = 500, height = 10, centre = 0;

  utenfor_labels_spread (&anchor, &height, 0, 0, 100, 2, &centre);
  g_assert_cmpfloat (centre, ==, 0);
  utenfor_labels_spread (&anchor, &height, 1, 0, 100, 2, &centre);
  assert_close (centre, 95, 0, 1e-9);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *)a, two = *(const double *)b;

  return one < two ? -1 : one > two;
}

static void
test_spread_random (void)
{
  for (int round = 0; round < 500; round++)
    {
      guint  n = g_test_rand_int_range (1, 20);
      double anchors[20], heights[20], centres[20], sum = 0;

      for (guint i = 0; i < n; i++)
        {
          anchors[i] = g_test_rand_double_range (-50, 450);
          heights[i] = g_test_rand_double_range (8, 19);
          sum += heights[i] + 1;
        }
      qsort (anchors, n, sizeof (double), compare);
      utenfor_labels_spread (anchors, heights, n, 0, MAX (400, sum), 1, centres);
      assert_apart (centres, heights, n, 0, MAX (400, sum), 1);
    }
}

/* No single label can be moved to lessen the sum of squares. */
static void
test_spread_is_best (void)
{
  const double anchors[] = { 20, 24, 25, 80, 81 }, heights[] = { 14, 14, 14, 14, 14 };
  double       centres[5];
  double       mean = 0;

  utenfor_labels_spread (anchors, heights, 5, -100, 300, 2, centres);
  for (guint i = 0; i < 3; i++)
    mean += centres[i] - anchors[i];
  assert_close (mean, 0, 0, 1e-9);
  assert_close (centres[3] - anchors[3] + centres[4] - anchors[4], 0, 0, 1e-9);
}

static void
test_choose_keeps_the_highest (void)
{
  const double heights[] = { 20, 20, 20, 20 }, ranks[] = { 5, 1, INFINITY, 2 };
  gboolean     keep[4];

  utenfor_labels_choose (heights, ranks, 4, 45, 2, keep);
  g_assert_true (keep[0] && !keep[1] && keep[2] && !keep[3]);
  utenfor_labels_choose (heights, ranks, 4, 1000, 2, keep);
  g_assert_true (keep[0] && keep[1] && keep[2] && keep[3]);
  utenfor_labels_choose (heights, ranks, 4, 5, 2, keep);
  g_assert_false (keep[0] || keep[1] || keep[2] || keep[3]);
}

static void
test_rects (void)
{
  const UtenforRect a = { 0, 0, 10, 10 }, b = { 11, 0, 5, 5 }, c = { 2, 2, 3, 3 };

  g_assert_false (utenfor_rect_overlaps (&a, &b, 0));
  g_assert_true (utenfor_rect_overlaps (&a, &b, 2));
  g_assert_true (utenfor_rect_overlaps (&a, &c, 0));
  g_assert_true (utenfor_rect_contains (&a, &c));
  g_assert_false (utenfor_rect_contains (&c, &a));
}

static void
test_crossed (void)
{
  const UtenforRect rect = { 10, 10, 20, 10 };

  g_assert_true (utenfor_rect_is_crossed (&rect, 0, 15, 50, 15));
  g_assert_true (utenfor_rect_is_crossed (&rect, 15, 12, 16, 13));
  g_assert_true (utenfor_rect_is_crossed (&rect, 20, 0, 20, 50));
  g_assert_false (utenfor_rect_is_crossed (&rect, 0, 5, 50, 5));
  g_assert_false (utenfor_rect_is_crossed (&rect, 0, 0, 9, 50));
  g_assert_false (utenfor_rect_is_crossed (&rect, 0, 24, 20, 30));
}

static void
test_place_avoids_boxes (void)
{
  const UtenforRect frame = { 0, 0, 400, 200 };
  UtenforObstacles  obstacles;
  UtenforRect       placed[6];

  utenfor_obstacles_init (&obstacles, &frame);
  for (guint i = 0; i < G_N_ELEMENTS (placed); i++)
    {
      placed[i] = (UtenforRect){ 0, 0, 80, 16 };
      g_assert_true (utenfor_labels_place (&obstacles, 200 + i, 100, 12, FALSE, FALSE, 1e6, &placed[i]));
      g_assert_true (utenfor_rect_contains (&frame, &placed[i]));
      for (guint j = 0; j < i; j++)
        g_assert_false (utenfor_rect_overlaps (&placed[i], &placed[j], 0));
      g_array_append_val (obstacles.boxes, placed[i]);
    }
  utenfor_obstacles_clear (&obstacles);
}

static void
test_place_prefers_its_side (void)
{
  const UtenforRect frame = { 0, 0, 400, 200 };
  UtenforObstacles  obstacles;
  UtenforRect       above = { 0, 0, 40, 16 }, below = above;

  utenfor_obstacles_init (&obstacles, &frame);
  g_assert_true (utenfor_labels_place (&obstacles, 200, 100, 12, FALSE, FALSE, 1e6, &above));
  g_assert_true (utenfor_labels_place (&obstacles, 200, 100, 12, TRUE, FALSE, 1e6, &below));
  g_assert_cmpfloat (above.y + above.height, <, 100);
  g_assert_cmpfloat (below.y, >, 100);
  assert_close (above.x + 20, 200, 0, 1e-9);
  utenfor_obstacles_clear (&obstacles);
}

static void
test_place_keeps_off_lines (void)
{
  const UtenforRect    frame = { 0, 0, 400, 200 };
  const UtenforSegment line = { 0, 75, 400, 75 };
  UtenforObstacles     obstacles;
  UtenforRect          box = { 0, 0, 40, 16 };

  utenfor_obstacles_init (&obstacles, &frame);
  g_array_append_val (obstacles.lines, line);
  g_assert_true (utenfor_labels_place (&obstacles, 200, 100, 12, FALSE, FALSE, 1e6, &box));
  g_assert_false (utenfor_rect_is_crossed (&box, line.x1, line.y1, line.x2, line.y2));
  utenfor_obstacles_clear (&obstacles);
}

static void
test_place_gives_up (void)
{
  const UtenforRect frame = { 0, 0, 30, 10 };
  UtenforObstacles  obstacles;
  UtenforRect       box = { 0, 0, 80, 16 };

  utenfor_obstacles_init (&obstacles, &frame);
  g_assert_false (utenfor_labels_place (&obstacles, 15, 5, 12, FALSE, FALSE, INFINITY, &box));
  utenfor_obstacles_clear (&obstacles);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/labels/spread/free", test_spread_leaves_free_ones);
  g_test_add_func ("/charts/labels/spread/shared", test_spread_shares_the_move);
  g_test_add_func ("/charts/labels/spread/inside", test_spread_stays_inside);
  g_test_add_func ("/charts/labels/spread/none-and-one", test_spread_none_and_one);
  g_test_add_func ("/charts/labels/spread/random", test_spread_random);
  g_test_add_func ("/charts/labels/spread/best", test_spread_is_best);
  g_test_add_func ("/charts/labels/choose", test_choose_keeps_the_highest);
  g_test_add_func ("/charts/labels/rects", test_rects);
  g_test_add_func ("/charts/labels/crossed", test_crossed);
  g_test_add_func ("/charts/labels/place/boxes", test_place_avoids_boxes);
  g_test_add_func ("/charts/labels/place/side", test_place_prefers_its_side);
  g_test_add_func ("/charts/labels/place/lines", test_place_keeps_off_lines);
  g_test_add_func ("/charts/labels/place/gives-up", test_place_gives_up);
  return g_test_run ();
}
