/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"
#include "tables.h"

/* What a population's own numbers become, and what is told of wrong ones. What
 * it inherits is in test-inheritance.c. */

static void
test_start_is_divided_by_its_sum (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  double sum = 0.6000005 + 0.4;

  g_array_index (group->starts, UtenforStart, 0).share.value = 0.6000005;
  build_population (group);
  assert_close (group->tables->start[WORK], 0.6000005 / sum, 0, 1e-16);
  assert_close (group->tables->start[BENEFIT], 0.4 / sum, 0, 1e-16);
  g_assert_cmpfloat (group->tables->start[DEAD], ==, 0);
}

static void
test_staying_is_what_is_left (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  static const double expected[] = { 0.9, 0.1, 0, 0.2, 0.75, 0.05, 0, 0, 1 };

  add_move (group, "benefit", "dead", 0.05);
  build_population (group);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_close (utenfor_tables_moves_at (group->tables, 20)[i], expected[i], 0, 1e-15);
      assert_close (utenfor_tables_moves_at (group->tables, 23)[i], expected[i], 0, 1e-15);
    }
}

static void
test_moves_by_age (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  UtenforMove move = a_move (group, "work", "dead");

  move.series.straight = TRUE;
  utenfor_age_series_add (&move.series, 20, 20, utenfor_quantity (0));
  utenfor_age_series_add (&move.series, 23, 23, utenfor_quantity (0.3));
  utenfor_population_add_move (group, FALSE, move);
  build_population (group);
  for (int age = 20; age <= 23; age++)
    {
      assert_close (utenfor_tables_moves_at (group->tables, age)[DEAD], 0.1 * (age - 20), 0, 1e-15);
      assert_close (utenfor_tables_moves_at (group->tables, age)[WORK], 0.9 - 0.1 * (age - 20), 0, 1e-15);
    }
}

/* Up to 1e-9 above 1 is rounding: staying is 0. */
static void
test_row_within_rounding (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  const double *row;

  add_move (group, "work", "dead", 0.9000000005);
  build_population (group);
  row = utenfor_tables_moves_at (group->tables, 20);
  g_assert_cmpfloat (row[WORK], ==, 0);
  assert_close (row[BENEFIT] + row[DEAD], 1, 0, 1e-15);
}

static void
test_uses_are_sorted (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  static const guint expected[][2] = { { HELP, WORK }, { HELP, BENEFIT }, { TAX, WORK }, { INCOME, BENEFIT } };

  add_use (group, "help", "work", 0.5);
  build_population (group);
  g_assert_cmpuint (group->tables->uses->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const UtenforUseRow *row = &g_array_index (group->tables->uses, UtenforUseRow, i);

      g_assert_cmpuint (row->service, ==, expected[i][0]);
      g_assert_cmpuint (row->state, ==, expected[i][1]);
    }
}

static void
test_one_age (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = utenfor_population_new ("group", catalogue, NULL);

  group->first_age = group->last_age = 30;
  add_start (group, "work", 1);
  add_use (group, "tax", "work", 3);
  build_population (group);
  g_assert_cmpuint (group->tables->n_ages, ==, 1);
  g_assert_cmpfloat (g_array_index (group->tables->uses, UtenforUseRow, 0).units[0], ==, 3);
}

static void
test_neither_moves_nor_use (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = utenfor_population_new ("group", catalogue, NULL);

  group->first_age = 20;
  group->last_age = 24;
  add_start (group, "benefit", 1);
  build_population (group);
  g_assert_cmpuint (group->tables->uses->len, ==, 0);
  g_assert_cmpfloat (utenfor_tables_moves_at (group->tables, 22)[BENEFIT * 3 + BENEFIT], ==, 1);
}

static void
test_own_states (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  UtenforState prison = { .id = g_intern_string ("prison"), .kind = UTENFOR_STATE_OUTSIDE };

  g_assert_cmpuint (utenfor_population_add_state (group, prison, NULL), ==, 3);
  g_assert_cmpuint (utenfor_population_get_n_states (group), ==, 4);
  g_assert_cmpint (utenfor_population_find_state (group, "prison"), ==, 3);
  g_assert_cmpint (utenfor_population_find_state (group, "dead"), ==, DEAD);
  g_assert_cmpint (utenfor_population_find_state (group, "gaol"), ==, -1);
  g_assert_cmpint (utenfor_population_find_state (group, NULL), ==, -1);
  add_move (group, "benefit", "prison", 0.1);
  build_population (group);
  assert_close (utenfor_tables_moves_at (group->tables, 20)[BENEFIT * 4 + 3], 0.1, 0, 1e-15);
}

static void
test_many_own_states (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      UtenforState     state = { .id = g_intern_string (id) };

      utenfor_population_add_state (group, state, NULL);
    }
  g_assert_cmpstr (utenfor_population_get_state (group, 3)->id, ==, "own-0");
  g_assert_cmpstr (utenfor_population_get_state (group, 42)->id, ==, "own-39");
  build_population (group);
}

static void
test_doubled_state (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforState state = { .id = g_intern_string ("work") };

  utenfor_population_add_state (group, state, issues);
  assert_only_issue (issues, "id-doubled");
  g_assert_cmpint (utenfor_population_find_state (group, "work"), ==, WORK);
}

static void
test_has_age (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);

  g_assert_false (utenfor_population_has_age (group, 19));
  g_assert_true (utenfor_population_has_age (group, 20));
  g_assert_true (utenfor_population_has_age (group, 24));
  g_assert_false (utenfor_population_has_age (group, 25));
}

/* --- what build finds ---------------------------------------------------------- */

static void
change_nothing (UtenforPopulation *group)
{
}

static void
change_ages (UtenforPopulation *group)
{
  group->first_age = 25;
}

static void
change_no_start (UtenforPopulation *group)
{
  g_array_set_size (group->starts, 0);
}

static void
change_start_sum (UtenforPopulation *group)
{
  g_array_index (group->starts, UtenforStart, 0).share.value = 0.600002;
}

static void
change_start_above_one (UtenforPopulation *group)
{
  g_array_set_size (group->starts, 0);
  add_start (group, "work", 1.5);
}

static void
change_start_twice (UtenforPopulation *group)
{
  add_start (group, "work", 0);
}

static void
change_move_negative (UtenforPopulation *group)
{
  add_move (group, "work", "dead", -0.01);
}

static void
change_move_above_one (UtenforPopulation *group)
{
  add_move (group, "dead", "work", 1.01);
}

static void
change_move_nan (UtenforPopulation *group)
{
  add_move (group, "dead", "work", NAN);
}

static void
change_row (UtenforPopulation *group)
{
  add_move (group, "work", "dead", 0.900000002);
}

static void
change_move_twice (UtenforPopulation *group)
{
  add_move (group, "work", "benefit", 0.01);
}

static void
change_move_to_itself (UtenforPopulation *group)
{
  add_move (group, "work", "work", 0.01);
}

/* Moves are from the first to the last age but one. */
static void
change_move_at_last_age (UtenforPopulation *group)
{
  UtenforMove move = a_move (group, "work", "dead");

  utenfor_age_series_add (&move.series, 20, 24, utenfor_quantity (0.01));
  utenfor_population_add_move (group, FALSE, move);
}

static void
change_move_of_no_age (UtenforPopulation *group)
{
  utenfor_population_add_move (group, FALSE, a_move (group, "work", "dead"));
}

static void
change_use_gap (UtenforPopulation *group)
{
  UtenforUse use = a_use (group, "help", "work");

  utenfor_age_series_add (&use.series, 20, 23, utenfor_quantity (1));
  utenfor_population_add_use (group, FALSE, use);
}

static void
change_use_twice (UtenforPopulation *group)
{
  add_use (group, "help", "benefit", 1);
}

static void
change_use_negative (UtenforPopulation *group)
{
  add_use (group, "help", "work", -1);
}

static void
change_use_when_gone (UtenforPopulation *group)
{
  add_use (group, "help", "dead", 1);
}

static void
change_start_risk (UtenforPopulation *group)
{
  add_start_risk (group, "work", 2);
}

static void
change_move_risk (UtenforPopulation *group)
{
  add_move_risk (group, "work", "benefit", 2);
}

static void
change_use_risk (UtenforPopulation *group)
{
  add_use_risk (group, "help", "benefit", 2);
}

static void
change_most_states (UtenforPopulation *group)
{
  for (guint i = 0; i < UTENFOR_MAX_STATES - 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      UtenforState     state = { .id = g_intern_string (id) };

      utenfor_population_add_state (group, state, NULL);
    }
}

static void
change_many_states (UtenforPopulation *group)
{
  UtenforState state = { .id = g_intern_string ("one-more") };

  change_most_states (group);
  utenfor_population_add_state (group, state, NULL);
}

static const struct
{
  const char *path;
  void (*change) (UtenforPopulation *group);
  const char *tag; /* NULL: fine */
} checks[] = {
  { "/core/population/build/fine", change_nothing, NULL },
  { "/core/population/build/ages-backwards", change_ages, "ages-order" },
  { "/core/population/build/no-start", change_no_start, "start-missing" },
  { "/core/population/build/start-sum", change_start_sum, "start-sum" },
  { "/core/population/build/start-above-one", change_start_above_one, "number-out-of-range" },
  { "/core/population/build/start-twice", change_start_twice, "start-doubled" },
  { "/core/population/build/move-negative", change_move_negative, "number-out-of-range" },
  { "/core/population/build/move-above-one", change_move_above_one, "number-out-of-range" },
  { "/core/population/build/move-not-a-number", change_move_nan, "number-not-finite" },
  { "/core/population/build/row-above-one", change_row, "row-above-one" },
  { "/core/population/build/move-twice", change_move_twice, "move-doubled" },
  { "/core/population/build/move-to-itself", change_move_to_itself, "move-to-itself" },
  { "/core/population/build/move-at-the-last-age", change_move_at_last_age, "ages-outside" },
  { "/core/population/build/move-of-no-age", change_move_of_no_age, "ages-none" },
  { "/core/population/build/use-gap", change_use_gap, "ages-gap" },
  { "/core/population/build/use-twice", change_use_twice, "use-doubled" },
  { "/core/population/build/use-negative", change_use_negative, "number-out-of-range" },
  { "/core/population/build/use-when-gone", change_use_when_gone, "use-when-gone" },
  { "/core/population/build/start-risk-without-base", change_start_risk, "risk-without-base" },
  { "/core/population/build/move-risk-without-base", change_move_risk, "risk-without-base" },
  { "/core/population/build/use-risk-without-base", change_use_risk, "risk-without-base" },
  { "/core/population/build/most-states", change_most_states, NULL },
  { "/core/population/build/too-many-states", change_many_states, "too-many" },
};

static void
test_build (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  checks[i].change (group);
  g_assert_cmpint (utenfor_population_build (group, issues), ==, checks[i].tag == NULL);
  g_assert_cmpint (group->tables != NULL, ==, checks[i].tag == NULL);
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
}

/* A row above 1 at many ages is one problem, told at its first age. */
static void
test_row_is_told_once (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  add_move (group, "work", "dead", 0.95);
  add_move (group, "benefit", "dead", 0.85);
  utenfor_population_build (group, issues);
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 2);
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 0)->hint, "“work” at age 20, found 1.05"));
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 1)->hint, "“benefit” at age 20, found 1.05"));
}

/* The line is that of the last series which feeds the row. */
static void
test_row_is_told_where_it_stands (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = small_group (catalogue);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  add_move (group, "work", "dead", 0.95);
  add_move (group, "dead", "work", 0.01);
  for (guint i = 0; i < group->moves->len; i++)
    g_array_index (group->moves, UtenforMove, i).series.line = 10 + i;
  utenfor_population_build (group, issues);
  assert_only_issue (issues, "row-above-one");
  g_assert_cmpint (utenfor_issues_get (issues, 0)->line, ==, 12);
}

/* --- closing rows ------------------------------------------------------------------ */

static const struct
{
  const char *path;
  double      moves[9];
  double      expected[9];
  int         above;
} closings[] = {
  { "/core/population/close/nobody-moves", { 0 }, { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, -1 },
  { "/core/population/close/staying", { 0, 0.5, 0.25, 0, 0, 0.5, 1, 0, 0 }, { 0.25, 0.5, 0.25, 0, 0.5, 0.5, 1, 0, 0 }, -1 },
  { "/core/population/close/old-diagonal-does-not-count", { 9, 0.5, 0, 0, 9, 0, 0, 0, 9 }, { 0.5, 0.5, 0, 0, 1, 0, 0, 0, 1 }, -1 },
  { "/core/population/close/within-rounding", { 0, 1, 5e-10, 0, 0, 0, 0, 0, 0 }, { 0, 1, 5e-10, 0, 1, 0, 0, 0, 1 }, -1 },
  { "/core/population/close/above", { 0, 0, 0, 1, 0, 1, 0, 0, 0 }, { 1, 0, 0, 0.5, 0, 0.5, 0, 0, 1 }, 1 },
  { "/core/population/close/first-of-two", { 0, 1, 1, 1, 0, 3, 0, 0, 0 }, { 0, 0.5, 0.5, 0.25, 0, 0.75, 0, 0, 1 }, 0 },
};

static void
test_close (gconstpointer data)
{
  guint  i = GPOINTER_TO_UINT (data);
  double moves[9];

  memcpy (moves, closings[i].moves, sizeof moves);
  g_assert_cmpint (utenfor_moves_close (moves, 3), ==, closings[i].above);
  for (guint k = 0; k < 9; k++)
    assert_close (moves[k], closings[i].expected[k], 0, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/population/start-is-divided-by-its-sum", test_start_is_divided_by_its_sum);
  g_test_add_func ("/core/population/staying-is-what-is-left", test_staying_is_what_is_left);
  g_test_add_func ("/core/population/moves-by-age", test_moves_by_age);
  g_test_add_func ("/core/population/row-within-rounding", test_row_within_rounding);
  g_test_add_func ("/core/population/uses-are-sorted", test_uses_are_sorted);
  g_test_add_func ("/core/population/one-age", test_one_age);
  g_test_add_func ("/core/population/neither-moves-nor-use", test_neither_moves_nor_use);
  g_test_add_func ("/core/population/own-states", test_own_states);
  g_test_add_func ("/core/population/many-own-states", test_many_own_states);
  g_test_add_func ("/core/population/doubled-state", test_doubled_state);
  g_test_add_func ("/core/population/has-age", test_has_age);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_build);
  g_test_add_func ("/core/population/row-is-told-once", test_row_is_told_once);
  g_test_add_func ("/core/population/row-is-told-where-it-stands", test_row_is_told_where_it_stands);
  for (guint i = 0; i < G_N_ELEMENTS (closings); i++)
    g_test_add_data_func (closings[i].path, GUINT_TO_POINTER (i), test_close);

  return g_test_run ();
}
