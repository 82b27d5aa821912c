/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "text-grid.h"

static void
test_width (void)
{
  g_assert_cmpint (utenfor_text_width (""), ==, 0);
  g_assert_cmpint (utenfor_text_width ("æøå"), ==, 3);
  /* A narrow no-break space, as in 1 234, takes a cell. */
  g_assert_cmpint (utenfor_text_width ("1\u202f234"), ==, 5);
  g_assert_cmpint (utenfor_text_width ("漢字"), ==, 4);
  /* A letter and a combining ring. */
  g_assert_cmpint (utenfor_text_width ("a\u030a"), ==, 1);
}

static char *
print (const UtenforGrid *grid,
       int                indent,
       gboolean           ansi)
{
  GString *out = g_string_new (NULL);

  utenfor_grid_print (grid, indent, ansi, out);
  return g_string_free (out, FALSE);
}

static void
test_aligned (void)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrl");
  g_autofree char *text = NULL;

  utenfor_grid_add (grid, g_strdup ("å"), g_strdup ("1"), g_strdup ("x"), NULL);
  utenfor_grid_add (grid, g_strdup ("lang"), g_strdup ("−100"), g_strdup ("yy"), NULL);
  text = print (grid, 1, FALSE);
  g_assert_cmpstr (text, ==,
                   " å        1  x\n"
                   " lang  −100  yy\n");
}

static void
test_no_space_at_the_end (void)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("ll");
  g_autofree char *text = NULL;

  utenfor_grid_add (grid, g_strdup ("a"), g_strdup (""), NULL);
  utenfor_grid_add (grid, g_strdup ("bbb"), g_strdup ("ccc"), NULL);
  text = print (grid, 0, FALSE);
  g_assert_cmpstr (text, ==, "a\nbbb  ccc\n");
}

static void
test_empty_cell_keeps_its_place (void)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("rrl");
  g_autofree char *text = NULL;

  utenfor_grid_add (grid, g_strdup ("1"), g_strdup (""), g_strdup ("z"), NULL);
  utenfor_grid_add (grid, g_strdup ("22"), g_strdup ("333"), g_strdup ("z"), NULL);
  text = print (grid, 0, FALSE);
  g_assert_cmpstr (text, ==,
                   " 1       z\n"
                   "22  333  z\n");
}

static void
test_rule_and_text (void)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lr");
  g_autofree char *text = NULL;

  utenfor_grid_add (grid, g_strdup ("ab"), g_strdup ("1"), NULL);
  utenfor_grid_add_rule (grid);
  utenfor_grid_add_text (grid, "a long text widens nothing");
  g_assert_cmpint (utenfor_grid_get_width (grid), ==, 5);
  text = print (grid, 0, FALSE);
  g_assert_cmpstr (text, ==, "ab  1\n─────\na long text widens nothing\n");
}

static void
test_bold_only_where_it_can (void)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("l");
  g_autofree char *plain = NULL;
  g_autofree char *ansi = NULL;

  utenfor_grid_add (grid, g_strdup ("sum"), NULL);
  utenfor_grid_emphasize (grid);
  plain = print (grid, 0, FALSE);
  ansi = print (grid, 0, TRUE);
  g_assert_cmpstr (plain, ==, "sum\n");
  g_assert_cmpstr (ansi, ==, "\033[1msum\033[0m\n");
}

static void
test_wrap (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  utenfor_text_wrap ("one two three four", 9, 1, out);
  g_assert_cmpstr (out->str, ==, " one two\n three\n four\n");
}

static void
test_wrap_fills_the_width (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  utenfor_text_wrap ("abc de fghijklmnop", 6, 0, out);
  g_assert_cmpstr (out->str, ==, "abc de\nfghijklmnop\n");
}

static void
test_wrap_keeps_numbers_whole (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  utenfor_text_wrap ("costs 12\u00a0345\u00a0kr", 12, 0, out);
  g_assert_cmpstr (out->str, ==, "costs\n12\u00a0345\u00a0kr\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/grid/width", test_width);
  g_test_add_func ("/report/grid/aligned", test_aligned);
  g_test_add_func ("/report/grid/no-space-at-the-end", test_no_space_at_the_end);
  g_test_add_func ("/report/grid/empty-cell", test_empty_cell_keeps_its_place);
  g_test_add_func ("/report/grid/rule-and-text", test_rule_and_text);
  g_test_add_func ("/report/grid/bold", test_bold_only_where_it_can);
  g_test_add_func ("/report/wrap/words", test_wrap);
  g_test_add_func ("/report/wrap/width", test_wrap_fills_the_width);
  g_test_add_func ("/report/wrap/numbers", test_wrap_keeps_numbers_whole);
  return g_test_run ();
}
