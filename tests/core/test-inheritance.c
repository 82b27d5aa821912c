/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"
#include "tables.h"

/* Populations based on another: what they take over, replace and multiply. */

static UtenforPopulation *
built_base (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  UtenforPopulation *base = small_group (catalogue);

  build_population (base);

  return base;
}

static const UtenforUseRow *
use_row (const UtenforPopulation *population,
         guint                    service,
         guint                    state)
{
  for (guint i = 0; i < population->tables->uses->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (population->tables->uses, UtenforUseRow, i);

      if (row->service == service && row->state == state)
        return row;
    }
  g_assert_not_reached ();
}

static double
move_at (const UtenforPopulation *population,
         int                      age,
         guint                    from,
         guint                    to)
{
  return utenfor_tables_moves_at (population->tables, age)[from * population->tables->n_states + to];
}

static void
test_everything (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  build_population (group);
  g_assert_cmpint (group->first_age, ==, 20);
  g_assert_cmpint (group->last_age, ==, 24);
  g_assert_cmpmem (group->tables->start, 3 * sizeof (double), base->tables->start, 3 * sizeof (double));
  g_assert_cmpmem (group->tables->moves, 36 * sizeof (double), base->tables->moves, 36 * sizeof (double));
  g_assert_cmpuint (group->tables->uses->len, ==, base->tables->uses->len);
  g_assert_cmpfloat (use_row (group, HELP, BENEFIT)->units[4], ==, 2);
}

static void
test_own_start_replaces_the_whole (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_start (group, "dead", 1);
  build_population (group);
  g_assert_cmpfloat (group->tables->start[WORK], ==, 0);
  g_assert_cmpfloat (group->tables->start[BENEFIT], ==, 0);
  g_assert_cmpfloat (group->tables->start[DEAD], ==, 1);
}

static void
test_own_move_replaces_that_one (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_move (group, "work", "benefit", 0.3);
  build_population (group);
  assert_close (move_at (group, 22, WORK, BENEFIT), 0.3, 0, 1e-15);
  assert_close (move_at (group, 22, WORK, WORK), 0.7, 0, 1e-15);
  assert_close (move_at (group, 22, BENEFIT, WORK), 0.2, 0, 1e-15);
}

static void
test_own_use_replaces_that_one (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_use (group, "help", "benefit", 5);
  add_use (group, "help", "work", 1);
  build_population (group);
  g_assert_cmpfloat (use_row (group, HELP, BENEFIT)->units[0], ==, 5);
  g_assert_cmpfloat (use_row (group, HELP, WORK)->units[0], ==, 1);
  g_assert_cmpfloat (use_row (group, TAX, WORK)->units[0], ==, 1);
  g_assert_cmpuint (group->tables->uses->len, ==, 4);
}

/* The base stays what it was. */
static void
test_base_is_untouched (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_start_risk (group, "work", 0.5);
  add_move_risk (group, "work", "benefit", 3);
  add_use_risk (group, "help", "benefit", 3);
  build_population (group);
  assert_close (base->tables->start[WORK], 0.6, 0, 1e-15);
  assert_close (move_at (base, 20, WORK, BENEFIT), 0.1, 0, 1e-15);
  g_assert_cmpfloat (use_row (base, HELP, BENEFIT)->units[0], ==, 2);
}

/* --- risks ---------------------------------------------------------------------- */

/* 0.5, 0.3 and 0.2 with the first doubled or halved: the others keep their proportion. */
static const struct
{
  const char *path;
  double      risk;
  double      expected[3];
} start_risks[] = {
  { "/core/inheritance/start-risk/halved", 0.5, { 0.25, 0.45, 0.3 } },
  { "/core/inheritance/start-risk/raised", 1.5, { 0.75, 0.15, 0.1 } },
  { "/core/inheritance/start-risk/everyone", 2, { 1, 0, 0 } },
  { "/core/inheritance/start-risk/nobody", 0, { 0, 0.6, 0.4 } },
  { "/core/inheritance/start-risk/one", 1, { 0.5, 0.3, 0.2 } },
};

static UtenforPopulation *
three_starts (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  UtenforPopulation *base = small_group (catalogue);

  g_array_set_size (base->starts, 0);
  add_start (base, "work", 0.5);
  add_start (base, "benefit", 0.3);
  add_start (base, "dead", 0.2);
  build_population (base);

  return base;
}

static void
test_start_risk (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforPopulation) base = three_starts ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_start_risk (group, "work", start_risks[i].risk);
  build_population (group);
  for (guint s = 0; s < 3; s++)
    assert_close (group->tables->start[s], start_risks[i].expected[s], 0, 1e-15);
}

static void
test_two_start_risks (void)
{
  g_autoptr (UtenforPopulation) base = three_starts ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_start_risk (group, "work", 0.5);
  add_start_risk (group, "dead", 2);
  build_population (group);
  assert_close (group->tables->start[WORK], 0.25, 0, 1e-15);
  assert_close (group->tables->start[BENEFIT], 0.35, 0, 1e-15);
  assert_close (group->tables->start[DEAD], 0.4, 0, 1e-15);
}

/* Where every share is named they must add up themselves, and are then divided by their sum. */
static const double nearly[] = { 1.7500005, 1.75, 1.7499995 };

static void
test_all_starts_named (gconstpointer data)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_start_risk (group, "work", 0.5);
  add_start_risk (group, "benefit", nearly[GPOINTER_TO_UINT (data)]);
  build_population (group);
  assert_close (group->tables->start[WORK] + group->tables->start[BENEFIT], 1, 0, 1e-15);
}

static void
test_move_risk (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_move_risk (group, "work", "benefit", 3);
  build_population (group);
  assert_close (move_at (group, 21, WORK, BENEFIT), 0.3, 0, 1e-15);
  assert_close (move_at (group, 21, WORK, WORK), 0.7, 0, 1e-15);
  assert_close (move_at (group, 21, BENEFIT, WORK), 0.2, 0, 1e-15);
}

static void
test_move_risk_on_an_own_number (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_move (group, "work", "benefit", 0.2);
  add_move_risk (group, "work", "benefit", 3);
  build_population (group);
  assert_close (move_at (group, 21, WORK, BENEFIT), 0.6, 0, 1e-15);
}

static void
test_risks_by_age (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);
  UtenforMove moves = a_move (group, "work", "benefit");
  UtenforUse  uses = a_use (group, "help", "benefit");

  utenfor_age_series_add (&moves.series, 20, 21, utenfor_quantity (2));
  utenfor_age_series_add (&moves.series, 22, 23, utenfor_quantity (0));
  utenfor_population_add_move (group, TRUE, moves);
  uses.series.straight = TRUE;
  utenfor_age_series_add (&uses.series, 20, 20, utenfor_quantity (1));
  utenfor_age_series_add (&uses.series, 24, 24, utenfor_quantity (3));
  utenfor_population_add_use (group, TRUE, uses);
  build_population (group);

  assert_close (move_at (group, 21, WORK, BENEFIT), 0.2, 0, 1e-15);
  g_assert_cmpfloat (move_at (group, 22, WORK, BENEFIT), ==, 0);
  for (guint a = 0; a < 5; a++)
    assert_close (use_row (group, HELP, BENEFIT)->units[a], 2 * (1 + 0.5 * a), 0, 1e-15);
}

/* A risk on use is within the state: where people are is another matter. */
static void
test_use_risk_leaves_the_life_course (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  add_use_risk (group, "help", "benefit", 3);
  build_population (group);
  g_assert_cmpfloat (use_row (group, HELP, BENEFIT)->units[2], ==, 6);
  g_assert_cmpfloat (use_row (group, INCOME, BENEFIT)->units[2], ==, 1);
  g_assert_cmpmem (group->tables->moves, 36 * sizeof (double), base->tables->moves, 36 * sizeof (double));
}

static void
test_weaker_grade_of_number_and_risk (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) base = small_group (catalogue);
  g_autoptr (UtenforPopulation) group = NULL;
  UtenforUse *number = &g_array_index (base->uses, UtenforUse, 0);

  g_array_index (number->series.bands, UtenforAgeBand, 0).number.grade = UTENFOR_GRADE_A;
  build_population (base);
  group = based_on (base);
  add_use_risk (group, "help", "benefit", 3);
  g_array_index (g_array_index (group->use_risks, UtenforUse, 0).series.bands, UtenforAgeBand, 0).number.grade = UTENFOR_GRADE_B;
  build_population (group);

  g_assert_cmpint (use_row (base, HELP, BENEFIT)->grades[0], ==, UTENFOR_GRADE_A);
  g_assert_cmpint (use_row (group, HELP, BENEFIT)->grades[0], ==, UTENFOR_GRADE_B);
  g_assert_cmpint (use_row (group, TAX, WORK)->grades[0], ==, UTENFOR_GRADE_C);
}

static void
test_grades_by_age (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) base = small_group (catalogue);
  g_autoptr (UtenforPopulation) plain = NULL;
  g_autoptr (UtenforPopulation) group = NULL;
  UtenforUse      risk = a_use (base, "help", "benefit");
  UtenforQuantity good = utenfor_quantity (1);
  UtenforQuantity poor = utenfor_quantity (1);

  good.grade = UTENFOR_GRADE_A;
  poor.grade = UTENFOR_GRADE_B;
  g_array_index (g_array_index (base->uses, UtenforUse, 0).series.bands, UtenforAgeBand, 0).number = good;
  build_population (base);
  plain = based_on (base);
  build_population (plain);
  group = based_on (base);
  utenfor_age_series_add (&risk.series, 20, 22, good);
  utenfor_age_series_add (&risk.series, 23, 24, poor);
  utenfor_population_add_use (group, TRUE, risk);
  build_population (group);
  for (guint a = 0; a < 5; a++)
    {
      g_assert_cmpint (use_row (plain, HELP, BENEFIT)->grades[a], ==, UTENFOR_GRADE_A);
      g_assert_cmpint (use_row (group, HELP, BENEFIT)->grades[a], ==, a < 3 ? UTENFOR_GRADE_A : UTENFOR_GRADE_B);
    }
}

/* --- ages, states, generations --------------------------------------------------- */

/* Who begins later begins where the base's people are by then. */
static void
test_later_first_age (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  group->first_age = 22;
  group->last_age = 23;
  build_population (group);
  g_assert_cmpuint (group->tables->n_ages, ==, 2);
  assert_close (group->tables->start[WORK], 0.634, 0, 1e-15);
  assert_close (group->tables->start[BENEFIT], 0.366, 0, 1e-15);
  assert_close (move_at (group, 22, WORK, BENEFIT), 0.1, 0, 1e-15);
  g_assert_cmpfloat (use_row (group, HELP, BENEFIT)->units[1], ==, 2);
}

/* Nobody moves in a population of one age, so a risk on a move is on nothing, but no slip. */
static void
test_one_age (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);
  UtenforMove risk = a_move (group, "work", "benefit");

  group->first_age = group->last_age = 22;
  utenfor_age_series_add (&risk.series, 22, 22, utenfor_quantity (2));
  utenfor_population_add_move (group, TRUE, risk);
  build_population (group);
  assert_close (group->tables->start[WORK], 0.634, 0, 1e-15);
}

static void
test_narrower_ages_of_uses (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) base = small_group (catalogue);
  g_autoptr (UtenforPopulation) group = NULL;
  UtenforUse use = a_use (base, "help", "work");

  use.series.straight = TRUE;
  utenfor_age_series_add (&use.series, 20, 20, utenfor_quantity (0));
  utenfor_age_series_add (&use.series, 24, 24, utenfor_quantity (4));
  utenfor_population_add_use (base, FALSE, use);
  build_population (base);
  group = based_on (base);
  group->first_age = 23;
  build_population (group);
  g_assert_cmpfloat (use_row (group, HELP, WORK)->units[0], ==, 3);
  g_assert_cmpfloat (use_row (group, HELP, WORK)->units[1], ==, 4);
}

static void
test_own_states_count_on (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);
  UtenforState prison = { .id = g_intern_string ("prison"), .kind = UTENFOR_STATE_OUTSIDE };

  g_assert_cmpuint (utenfor_population_add_state (group, prison, NULL), ==, 3);
  add_move (group, "benefit", "prison", 0.1);
  build_population (group);
  assert_close (move_at (group, 20, BENEFIT, WORK), 0.2, 0, 1e-15);
  assert_close (move_at (group, 20, BENEFIT, 3), 0.1, 0, 1e-15);
  assert_close (move_at (group, 20, BENEFIT, BENEFIT), 0.7, 0, 1e-15);
  g_assert_cmpfloat (move_at (group, 20, 3, 3), ==, 1);
  g_assert_cmpuint (utenfor_population_get_n_states (base), ==, 3);
}

static void
test_grandchild (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) child = based_on (base);
  g_autoptr (UtenforPopulation) grandchild = NULL;
  UtenforState prison = { .id = g_intern_string ("prison"), .kind = UTENFOR_STATE_OUTSIDE };

  utenfor_population_add_state (child, prison, NULL);
  add_move (child, "benefit", "prison", 0.1);
  add_move_risk (child, "work", "benefit", 2);
  build_population (child);
  grandchild = based_on (child);
  add_move_risk (grandchild, "work", "benefit", 2);
  add_move_risk (grandchild, "benefit", "prison", 0.5);
  build_population (grandchild);

  g_assert_cmpint (utenfor_population_find_state (grandchild, "prison"), ==, 3);
  assert_close (move_at (grandchild, 20, WORK, BENEFIT), 0.4, 0, 1e-15);
  assert_close (move_at (grandchild, 20, BENEFIT, 3), 0.05, 0, 1e-15);
}

/* The child lives on when its base is let go of elsewhere. */
static void
test_base_is_kept_alive (void)
{
  UtenforPopulation *base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);

  utenfor_population_unref (base);
  build_population (group);
  assert_close (group->tables->start[WORK], 0.6, 0, 1e-15);
}

/* --- what build finds ------------------------------------------------------------ */

static void
change_start_risk_on_nothing (UtenforPopulation *group)
{
  add_start_risk (group, "dead", 2);
}

static void
change_move_risk_on_nothing (UtenforPopulation *group)
{
  add_move_risk (group, "work", "dead", 2);
}

static void
change_use_risk_on_nothing (UtenforPopulation *group)
{
  add_use_risk (group, "help", "work", 2);
}

static void
change_start_risks_above_one (UtenforPopulation *group)
{
  add_start_risk (group, "work", 2);
}

static void
change_start_risks_below_one (UtenforPopulation *group)
{
  add_start_risk (group, "work", 0.5);
  add_start_risk (group, "benefit", 0.5);
}

static void
change_row (UtenforPopulation *group)
{
  add_move_risk (group, "benefit", "work", 5.1);
}

static void
change_earlier (UtenforPopulation *group)
{
  group->first_age = 19;
}

static void
change_longer (UtenforPopulation *group)
{
  group->last_age = 25;
}

static void
change_risk_negative (UtenforPopulation *group)
{
  add_move_risk (group, "benefit", "work", -1);
}

static void
change_risk_twice (UtenforPopulation *group)
{
  add_move_risk (group, "benefit", "work", 1);
  add_move_risk (group, "benefit", "work", 1);
}

static void
change_start_risk_twice (UtenforPopulation *group)
{
  add_start_risk (group, "work", 1);
  add_start_risk (group, "work", 1);
}

static void
change_use_risk_twice (UtenforPopulation *group)
{
  add_use_risk (group, "help", "benefit", 1);
  add_use_risk (group, "help", "benefit", 1);
}

static const struct
{
  const char *path;
  void (*change) (UtenforPopulation *group);
  const char *tag;
} checks[] = {
  { "/core/inheritance/build/start-risk-on-nothing", change_start_risk_on_nothing, "risk-on-nothing" },
  { "/core/inheritance/build/move-risk-on-nothing", change_move_risk_on_nothing, "risk-on-nothing" },
  { "/core/inheritance/build/use-risk-on-nothing", change_use_risk_on_nothing, "risk-on-nothing" },
  { "/core/inheritance/build/start-risks-above-one", change_start_risks_above_one, "start-sum" },
  { "/core/inheritance/build/start-risks-below-one", change_start_risks_below_one, "start-sum" },
  { "/core/inheritance/build/row-above-one", change_row, "row-above-one" },
  { "/core/inheritance/build/begins-before-its-base", change_earlier, "ages-outside" },
  { "/core/inheritance/build/ends-after-its-base", change_longer, "ages-outside" },
  { "/core/inheritance/build/risk-negative", change_risk_negative, "number-out-of-range" },
  { "/core/inheritance/build/move-risk-twice", change_risk_twice, "move-doubled" },
  { "/core/inheritance/build/start-risk-twice", change_start_risk_twice, "start-doubled" },
  { "/core/inheritance/build/use-risk-twice", change_use_risk_twice, "use-doubled" },
};

static void
test_build (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforPopulation) group = based_on (base);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  checks[i].change (group);
  g_assert_false (utenfor_population_build (group, issues));
  assert_only_issue (issues, checks[i].tag);
}

static void
test_other_catalogue (void)
{
  g_autoptr (UtenforPopulation) base = built_base ();
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforPopulation) group = utenfor_population_new ("group", catalogue, base);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_population_build (group, issues));
  assert_only_issue (issues, "catalogue-differs");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/inheritance/everything", test_everything);
  g_test_add_func ("/core/inheritance/own-start-replaces-the-whole", test_own_start_replaces_the_whole);
  g_test_add_func ("/core/inheritance/own-move-replaces-that-one", test_own_move_replaces_that_one);
  g_test_add_func ("/core/inheritance/own-use-replaces-that-one", test_own_use_replaces_that_one);
  g_test_add_func ("/core/inheritance/base-is-untouched", test_base_is_untouched);
  for (guint i = 0; i < G_N_ELEMENTS (start_risks); i++)
    g_test_add_data_func (start_risks[i].path, GUINT_TO_POINTER (i), test_start_risk);
  g_test_add_func ("/core/inheritance/start-risk/two", test_two_start_risks);
  g_test_add_data_func ("/core/inheritance/start-risk/all-named-and-a-little-more", GUINT_TO_POINTER (0), test_all_starts_named);
  g_test_add_data_func ("/core/inheritance/start-risk/all-named", GUINT_TO_POINTER (1), test_all_starts_named);
  g_test_add_data_func ("/core/inheritance/start-risk/all-named-and-a-little-less", GUINT_TO_POINTER (2), test_all_starts_named);
  g_test_add_func ("/core/inheritance/move-risk", test_move_risk);
  g_test_add_func ("/core/inheritance/move-risk-on-an-own-number", test_move_risk_on_an_own_number);
  g_test_add_func ("/core/inheritance/risks-by-age", test_risks_by_age);
  g_test_add_func ("/core/inheritance/use-risk-leaves-the-life-course", test_use_risk_leaves_the_life_course);
  g_test_add_func ("/core/inheritance/weaker-grade-of-number-and-risk", test_weaker_grade_of_number_and_risk);
  g_test_add_func ("/core/inheritance/grades-by-age", test_grades_by_age);
  g_test_add_func ("/core/inheritance/one-age", test_one_age);
  g_test_add_func ("/core/inheritance/later-first-age", test_later_first_age);
  g_test_add_func ("/core/inheritance/narrower-ages-of-uses", test_narrower_ages_of_uses);
  g_test_add_func ("/core/inheritance/own-states-count-on", test_own_states_count_on);
  g_test_add_func ("/core/inheritance/grandchild", test_grandchild);
  g_test_add_func ("/core/inheritance/base-is-kept-alive", test_base_is_kept_alive);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_build);
  g_test_add_func ("/core/inheritance/build/other-catalogue", test_other_catalogue);

  return g_test_run ();
}
