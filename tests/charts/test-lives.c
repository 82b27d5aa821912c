/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "colour-vision.h"
#include "sample.h"
#include "state-bands.h"
#include "strips-layout.h"

#include <string.h>

/* A hundred lives as strips. */

static UtenforPlot *
lives_of (UtenforResult *result)
{
  UtenforFigureOptions options;
  UtenforPlot         *plot;

  utenfor_figure_options_init (&options);
  plot = utenfor_figure_lives_new (result, &options);

  g_assert_nonnull (plot->strips);
  return plot;
}

static UtenforPlot *
transition (void)
{
  g_autoptr (UtenforResult) result = sample_result_transition ();

  return lives_of (result);
}

static UtenforStripsLayout *
lay_out (const UtenforPlot *plot,
         double             width,
         double             height)
{
  return utenfor_strips_layout_new (plot, width, height, sample_style (FALSE));
}

/* --- what is shown ------------------------------------------------------------------ */

static guint
years_outside (const UtenforStrips *strips,
               guint                panel,
               guint                row)
{
  guint n = 0;

  for (guint age = 0; age < strips->n_ages; age++)
    n += utenfor_strips_get_state (strips, utenfor_strips_get_cell (strips, panel, row, age))->kind == UTENFOR_STATE_OUTSIDE;
  return n;
}

static gboolean
is_same_row (const UtenforStrips *strips,
             guint                row)
{
  gsize place = (gsize)row * strips->n_ages;

  return memcmp (strips->cells[0] + place, strips->cells[1] + place, strips->n_ages * sizeof (guint)) == 0;
}

/* Those who differ first; each group with the fewest years outside on top; nobody twice. */
static void
test_rows (void)
{
  g_autoptr (UtenforPlot) plot = transition ();
  const UtenforStrips *strips = plot->strips;
  gboolean             seen[101] = { FALSE };

  g_assert_cmpuint (strips->n_rows, ==, 100);
  g_assert_cmpuint (strips->n_ages, ==, 10);
  g_assert_cmpint (strips->first_age, ==, 20);
  g_assert_cmpuint (strips->n_differ, >, 0);
  g_assert_cmpuint (strips->n_differ, <, 100);
  for (guint row = 0; row < 100; row++)
    {
      g_assert_cmpuint (strips->persons[row], >=, 1);
      g_assert_cmpuint (strips->persons[row], <=, 100);
      g_assert_false (seen[strips->persons[row]]);
      seen[strips->persons[row]] = TRUE;
      g_assert_true (is_same_row (strips, row) == (row >= strips->n_differ));
      if (row > 0 && row != strips->n_differ)
        g_assert_cmpuint (years_outside (strips, 0, row - 1), <=, years_outside (strips, 0, row));
    }
}

static void
test_same_colours_as_states (void)
{
  g_autoptr (UtenforResult) result = sample_result ();
  g_autoptr (UtenforPlot) plot = lives_of (result);
  g_autoptr (UtenforPlot) states = utenfor_figure_states_new (result);
  g_autoptr (GPtrArray) bands = utenfor_state_bands_new (result->account);

  for (guint i = 0; i < bands->len; i++)
    {
      const UtenforStateBand *band = g_ptr_array_index (bands, i);
      const UtenforLayer     *layer = g_ptr_array_index (utenfor_plot_get_panel (states, 0)->layers, i);

      g_assert_cmpint (layer->tone, ==, band->tone);
      g_assert_cmpint (utenfor_strips_get_state (plot->strips, i)->tone, ==, band->tone);
      g_assert_cmpstr (utenfor_strips_get_state (plot->strips, i)->name, ==, band->name);
    }
}

static int
gained_inside (const UtenforStrips *strips)
{
  int years = 0;

  for (guint panel = 0; panel < 2; panel++)
    for (guint i = 0; i < strips->n_rows * strips->n_ages; i++)
      if (utenfor_strips_get_state (strips, strips->cells[panel][i])->kind == UTENFOR_STATE_INSIDE)
        years += panel == UTENFOR_STRIPS_WITH ? 1 : -1;
  return years;
}

/* The sentence counts what is drawn. */
static void
test_sentence (void)
{
  g_autoptr (UtenforPlot) plot = transition ();
  g_autofree char *wanted = g_strdup_printf ("Of a hundred, %u get another life: together %d more years in work or education.",
                                             plot->strips->n_differ, gained_inside (plot->strips));

  g_assert_cmpstr (plot->strips->heading, ==, wanted);
  g_assert_true (g_str_has_prefix (utenfor_plot_get_description (plot), wanted));
  g_assert_nonnull (strstr (utenfor_plot_get_description (plot), "From 20 to 29"));
  g_assert_nonnull (strstr (utenfor_plot_get_subtitle (plot), "Not the participants"));
}

static void
test_harm (void)
{
  g_autoptr (UtenforResult) result = sample_result_negative ();
  g_autoptr (UtenforPlot) plot = lives_of (result);

  if (gained_inside (plot->strips) < 0)
    g_assert_nonnull (strstr (plot->strips->heading, "fewer year"));
  else
    g_assert_null (strstr (plot->strips->heading, "more year"));
}

static void
test_nothing (void)
{
  g_autoptr (UtenforResult) result = sample_result_of_nothing ();
  g_autoptr (UtenforPlot) plot = lives_of (result);

  g_assert_cmpuint (plot->strips->n_differ, ==, 0);
  g_assert_cmpstr (plot->strips->heading, ==, "None of these hundred gets another life.");
}

static void
test_seed (void)
{
  g_autoptr (UtenforResult) result = sample_result_transition ();
  const UtenforFigureOptions other = { .seed = 2 }, zero = { .seed = 0 };
  g_autoptr (UtenforPlot) one = lives_of (result), again = lives_of (result);
  g_autoptr (UtenforPlot) two = utenfor_figure_lives_new (result, &other), none = utenfor_figure_lives_new (result, &zero);
  g_autoptr (UtenforPlot) named = utenfor_figure_new ("lives", result, NULL);
  gsize size = (gsize)one->strips->n_rows * one->strips->n_ages * sizeof (guint);

  g_assert_cmpmem (one->strips->cells[0], size, again->strips->cells[0], size);
  g_assert_cmpmem (one->strips->cells[0], size, named->strips->cells[0], size);
  g_assert_cmpint (memcmp (one->strips->cells[0], two->strips->cells[0], size), !=, 0);
  g_assert_cmpint (memcmp (one->strips->cells[0], none->strips->cells[0], size), !=, 0);
}

/* They enter before anybody of the group is that old, and the horizon is over by then. */
static void
test_no_years (void)
{
  g_autoptr (UtenforResult) result = sample_result_transition ();
  g_autoptr (UtenforScenario) scenario = utenfor_scenario_copy (result->account->scenario);
  g_autoptr (UtenforAccount) account = NULL;
  g_autoptr (UtenforResult) empty = NULL;
  g_autoptr (UtenforPlot) plot = NULL;

  scenario->entry_age = 17;
  scenario->horizon = 2;
  account = evaluate (scenario);
  empty = look (account, TRUE, FALSE, 0);
  plot = lives_of (empty);
  g_assert_cmpint (utenfor_plot_get_n_stops (plot), ==, 0);
  g_assert_cmpstr (utenfor_plot_get_description (plot), ==, "No ages to show.");
  g_assert_cmpuint (sample_count_ink (plot, 400, 300, sample_style (FALSE), -1), >, 50);
}

/* --- reading ------------------------------------------------------------------------ */

static void
test_readout (void)
{
  UtenforStrips   *strips = utenfor_strips_new (2, 3, 27);
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  utenfor_strips_add_state (strips, "On a benefit", UTENFOR_TONE_OUTSIDE, UTENFOR_STATE_OUTSIDE);
  utenfor_strips_add_state (strips, "Employed", UTENFOR_TONE_INSIDE, UTENFOR_STATE_INSIDE);
  strips->persons[0] = 8;
  strips->persons[1] = 37;
  strips->cells[1][5] = 1;
  same = utenfor_strips_dup_readout (strips, 0);
  other = utenfor_strips_dup_readout (strips, 5);
  g_assert_cmpstr (same, ==, "Person 8, 27 years: On a benefit");
  g_assert_cmpstr (other, ==, "Person 37, 29 years: On a benefit → Employed with the measure");
  utenfor_strips_free (strips);
}

/* Years of lives are found where they are drawn, in both panels. */
static void
test_hit (void)
{
  const double sizes[][2] = { { 1000, 560 }, { 1000, 300 }, { 360, 700 }, { 700, 130 } };
  g_autoptr (UtenforPlot) plot = transition ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (UtenforStripsLayout) layout = lay_out (plot, sizes[i][0], sizes[i][1]);

      for (guint panel = 0; panel < 2; panel++)
        for (guint stop = 0; stop < 1000; stop += 37)
          {
            guint       row = stop / 10, age = stop % 10;
            UtenforRect rect = utenfor_strips_layout_get_rect (layout, panel, row, age, age);
            UtenforHit  found = utenfor_plot_hit (plot, sizes[i][0], sizes[i][1], sample_style (FALSE), rect.x + rect.width / 2,
                                                  rect.y + rect.height / 2);

            g_assert_true (found.found);
            g_assert_cmpint (found.index % 10, ==, age);
            /* Rows are moved to whole px: by less than half of one. */
            g_assert_cmpint (ABS (found.index / 10 - (int)row), <=, layout->pitch < 3 ? 1 : 0);
            g_assert_nonnull (found.readout);
            utenfor_hit_clear (&found);
          }
      g_assert_cmpint (utenfor_strips_layout_hit (layout, layout->panels[0].frame.x - 3, 200), ==, -1);
    }
}

/* The key Up leads to the life above, and nowhere where there are no rows. */
static void
test_step_up (void)
{
  g_autoptr (UtenforResult) result = sample_result_transition ();
  g_autoptr (UtenforPlot) lives = lives_of (result);
  g_autoptr (UtenforPlot) states = utenfor_figure_states_new (result);

  g_assert_cmpint (utenfor_plot_get_step_up (lives), ==, -10);
  g_assert_cmpint (utenfor_plot_get_step_up (states), ==, 0);
}

/* --- where it stands ---------------------------------------------------------------- */

static void
assert_inside (const UtenforRect *outer,
               const UtenforRect *inner)
{
  g_assert_cmpfloat (inner->x, >=, outer->x - 0.01);
  g_assert_cmpfloat (inner->y, >=, outer->y - 1);
  g_assert_cmpfloat (inner->x + inner->width, <=, outer->x + outer->width + 0.01);
  g_assert_cmpfloat (inner->y + inner->height, <=, outer->y + outer->height + 1);
}

static void
test_layout (void)
{
  const double sizes[][2] = { { 1072, 480 }, { 912, 440 }, { 640, 400 }, { 380, 640 }, { 300, 300 }, { 160, 100 } };
  g_autoptr (UtenforPlot) plot = transition ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const UtenforRect whole = { 0, 0, sizes[i][0], sizes[i][1] };
      g_autoptr (UtenforStripsLayout) layout = lay_out (plot, sizes[i][0], sizes[i][1]);
      const UtenforRect *one = &layout->panels[0].frame, *two = &layout->panels[1].frame;

      g_assert_true (layout->is_stacked == (sizes[i][0] < 440));
      g_assert_false (utenfor_rect_overlaps (one, two, 0));
      assert_close (one->width, two->width, 0, 1e-9);
      assert_close (one->height, two->height, 0, 1e-9);
      assert_inside (&whole, one);
      assert_inside (&whole, two);
      for (guint row = 0; row < 100; row++)
        for (guint panel = 0; panel < 2; panel++)
          {
            UtenforRect life = utenfor_strips_layout_get_rect (layout, panel, row, 0, 9);

            assert_inside (&layout->panels[panel].frame, &life);
            g_assert_cmpfloat (life.height, >, 0);
          }
      for (guint k = 0; k < layout->keys->len; k++)
        {
          const UtenforStripsKey *key = &g_array_index (layout->keys, UtenforStripsKey, k);
          const UtenforRect       text = { key->text.x, key->text.y, key->text.width, key->text.height };

          assert_inside (&whole, &text);
          g_assert_false (utenfor_rect_overlaps (&text, two, 0));
        }
    }
}

/* The same person stands at the same height in both panels, and those who differ apart. */
static void
test_same_height (void)
{
  g_autoptr (UtenforPlot) plot = transition ();
  g_autoptr (UtenforStripsLayout) layout = lay_out (plot, 1072, 560);
  guint       n = plot->strips->n_differ;
  UtenforRect last = utenfor_strips_layout_get_rect (layout, 0, n - 1, 0, 9), next = utenfor_strips_layout_get_rect (layout, 0, n, 0, 9);

  for (guint row = 0; row < 100; row++)
    g_assert_cmpfloat (utenfor_strips_layout_get_rect (layout, 0, row, 0, 9).y, ==, utenfor_strips_layout_get_rect (layout, 1, row, 0, 9).y);
  g_assert_cmpfloat (next.y - last.y - last.height, >=, 5);
  g_assert_cmpuint (layout->keys->len, >, 3);
  g_assert_nonnull (layout->heading.layout);
}

/* Words give way to lives. */
static void
test_small (void)
{
  g_autoptr (UtenforPlot) plot = transition ();
  g_autoptr (UtenforStripsLayout) small = lay_out (plot, 480, 130);

  g_assert_null (small->heading.layout);
  g_assert_cmpuint (small->keys->len, ==, 0);
  g_assert_cmpfloat (small->panels[0].frame.height, >, 60);
}

/* --- grey and colour-blind eyes ----------------------------------------------------- */

/* The weakest of those outside is told from the strongest of those inside by its
 * lightness alone, and by its colour to everybody. */
static void
test_outside_from_inside (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (guint n = 2; n <= UTENFOR_N_RAMP; n++)
      {
        UtenforColour outside = utenfor_palette_fill (utenfor_palette_outside (n - 1, n), dark);
        UtenforColour inside = utenfor_palette_fill (utenfor_palette_inside (0, n), dark);

        g_assert_cmpfloat (utenfor_colour_contrast (outside, inside), >=, 1.3);
        for (int vision = 0; vision < N_VISIONS; vision++)
          g_assert_cmpfloat (seen_difference (outside, inside, vision), >=, 9);
      }
}

/* The five situations outside of the shipped catalogue are five lightnesses. */
static void
test_steps (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (guint i = 1; i < 5; i++)
      {
        UtenforColour one = utenfor_palette_fill (utenfor_palette_outside (i - 1, 5), dark);
        UtenforColour two = utenfor_palette_fill (utenfor_palette_outside (i, 5), dark);

        g_assert_cmpfloat (utenfor_colour_contrast (one, two), >=, 1.13);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/lives/rows", test_rows);
  g_test_add_func ("/charts/lives/same-colours-as-states", test_same_colours_as_states);
  g_test_add_func ("/charts/lives/sentence", test_sentence);
  g_test_add_func ("/charts/lives/harm", test_harm);
  g_test_add_func ("/charts/lives/nothing", test_nothing);
  g_test_add_func ("/charts/lives/seed", test_seed);
  g_test_add_func ("/charts/lives/no-years", test_no_years);
  g_test_add_func ("/charts/lives/readout", test_readout);
  g_test_add_func ("/charts/lives/hit", test_hit);
  g_test_add_func ("/charts/lives/step-up", test_step_up);
  g_test_add_func ("/charts/lives/layout", test_layout);
  g_test_add_func ("/charts/lives/same-height", test_same_height);
  g_test_add_func ("/charts/lives/small", test_small);
  g_test_add_func ("/charts/lives/outside-from-inside", test_outside_from_inside);
  g_test_add_func ("/charts/lives/steps", test_steps);
  return g_test_run ();
}
