/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "colour-vision.h"
#include "sample.h"

/* The least CIEDE2000 distance between any two colours of a family, to usual eyes
 * and under simulated protanopia, deuteranopia and tritanopia.  The first four
 * payers' colours are the design's; marks and names carry what is close. */
#define PAYERS_LIGHT  10.5
#define PAYERS_DARK   7.5
#define SECTORS_LIGHT 12.0
#define SECTORS_DARK  8.0

static double
least_difference (UtenforTone first,
                  guint       n,
                  gboolean    dark,
                  Vision      vision)
{
  double least = INFINITY;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      least = MIN (least, seen_difference (utenfor_palette_fill (first + i, dark), utenfor_palette_fill (first + j, dark), vision));
  return least;
}

static void
assert_apart (UtenforTone first,
              guint       n,
              gboolean    dark,
              double      wanted)
{
  static const char *const names[N_VISIONS] = { "usual", "protanopia", "deuteranopia", "tritanopia" };

  for (int vision = 0; vision < N_VISIONS; vision++)
    {
      double least = least_difference (first, n, dark, vision);

      g_test_message ("%s, %s: least difference %.1f", dark ? "dark" : "light", names[vision], least);
      g_assert_cmpfloat (least, >=, wanted);
    }
}

/* Pairs of Sharma, Wu and Dalal (2005), "The CIEDE2000 color-difference formula",
 * table 1: rows 1, 7, 17, 25 and 34. */
static void
test_difference_formula (void)
{
  static const double rows[][7] = {
    { 50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425 },
    { 50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669 },
    { 50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492 },
    { 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644 },
    { 2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_close (colour_difference (rows[i], rows[i] + 3), rows[i][6], 0, 0.00005);
}

/* The simulation must do something: red and green draw together to a deuteranope. */
static void
test_simulation (void)
{
  UtenforColour red = utenfor_colour_from_hex (0xd04040), green = utenfor_colour_from_hex (0x509a30);
  UtenforColour grey = utenfor_colour_from_hex (0x808080);

  g_assert_cmpfloat (seen_difference (red, green, VISION_DEUTERANOPIA), <, 0.5 * seen_difference (red, green, VISION_USUAL));
  for (int vision = 0; vision < N_VISIONS; vision++)
    g_assert_cmpfloat (seen_difference (grey, utenfor_colour_from_hex (0x818181), vision), <, 1);
}

static void
test_payers_light (void)
{
  assert_apart (UTENFOR_TONE_PAYER, UTENFOR_N_PAYER_TONES, FALSE, PAYERS_LIGHT);
}

static void
test_payers_dark (void)
{
  assert_apart (UTENFOR_TONE_PAYER, UTENFOR_N_PAYER_TONES, TRUE, PAYERS_DARK);
}

static void
test_sectors_light (void)
{
  assert_apart (UTENFOR_TONE_SECTOR, UTENFOR_N_SECTOR_TONES, FALSE, SECTORS_LIGHT);
}

static void
test_sectors_dark (void)
{
  assert_apart (UTENFOR_TONE_SECTOR, UTENFOR_N_SECTOR_TONES, TRUE, SECTORS_DARK);
}

static void
test_grades_are_grey_and_apart (void)
{
  for (int dark = 0; dark < 2; dark++)
    {
      assert_apart (UTENFOR_TONE_GRADE_A, 3, dark, 15);
      for (int tone = UTENFOR_TONE_GRADE_A; tone <= UTENFOR_TONE_GRADE_C; tone++)
        {
          UtenforColour colour = utenfor_palette_fill (tone, dark);

          g_assert_cmpfloat (fabs (colour.red - colour.green), <, 0.07);
          g_assert_cmpfloat (fabs (colour.blue - colour.green), <, 0.07);
        }
    }
}

/* Neighbours of a ramp differ enough for an edge, and it goes one way. */
static void
test_ramp (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (guint i = 1; i < 4; i++)
      {
        UtenforColour one = utenfor_palette_fill (utenfor_palette_outside (i - 1, 4), dark);
        UtenforColour two = utenfor_palette_fill (utenfor_palette_outside (i, 4), dark);
        double        step = utenfor_colour_luminance (two) - utenfor_colour_luminance (one);

        g_assert_cmpfloat (dark ? -step : step, >, 0.02);
      }
  g_assert_cmpint (utenfor_palette_outside (0, 1), ==, UTENFOR_TONE_OUTSIDE);
  g_assert_cmpint (utenfor_palette_outside (39, 40), ==, UTENFOR_TONE_OUTSIDE + UTENFOR_N_RAMP - 1);
}

static void
assert_readable (UtenforTone first,
                 guint       n)
{
  for (int dark = 0; dark < 2; dark++)
    for (guint i = 0; i < n; i++)
      {
        double contrast = utenfor_colour_contrast (utenfor_palette_text (first + i, dark), utenfor_palette_fill (UTENFOR_TONE_CARD, dark));

        g_assert_cmpfloat (contrast, >=, 4.5);
      }
}

static void
test_text_can_be_read (void)
{
  assert_readable (UTENFOR_TONE_INK, 2);
  assert_readable (UTENFOR_TONE_ACCENT, 1);
  assert_readable (UTENFOR_TONE_PAYER, UTENFOR_N_PAYER_TONES);
  assert_readable (UTENFOR_TONE_SECTOR, UTENFOR_N_SECTOR_TONES);
  assert_readable (UTENFOR_TONE_OUTSIDE, UTENFOR_N_RAMP);
  assert_readable (UTENFOR_TONE_INSIDE, UTENFOR_N_RAMP);
  assert_readable (UTENFOR_TONE_OTHERS, 1);
}

/* Names within an area: on every fill, pure or pale. */
static void
test_text_on_fills (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (UtenforTone tone = UTENFOR_TONE_PAYER; tone < UTENFOR_TONE_PAYER + UTENFOR_N_PAYER_TONES; tone++)
      for (double opacity = 0.74; opacity < 1.1; opacity += 0.26)
        {
          UtenforColour fill = utenfor_colour_mix (utenfor_palette_fill (UTENFOR_TONE_CARD, dark), utenfor_palette_fill (tone, dark), opacity);

          g_assert_cmpfloat (utenfor_colour_contrast (utenfor_colour_on (fill), fill), >=, 4.5);
        }
}

static void
test_contrast_formula (void)
{
  UtenforColour black = utenfor_colour_from_hex (0x000000), white = utenfor_colour_from_hex (0xffffff);

  assert_close (utenfor_colour_contrast (black, white), 21, 0, 1e-9);
  assert_close (utenfor_colour_contrast (white, white), 1, 0, 1e-9);
  assert_close (utenfor_colour_contrast (utenfor_colour_from_hex (0x777777), white), 4.48, 0, 0.005);
}

static void
test_design_colours (void)
{
  UtenforColour blue = utenfor_palette_fill (utenfor_palette_named ("blue"), FALSE);

  assert_close (blue.red, 0, 0, 1e-9);
  assert_close (blue.green, 0x72 / 255.0, 0, 1e-9);
  assert_close (blue.blue, 0xb2 / 255.0, 0, 1e-9);
  g_assert_cmpint (utenfor_palette_named ("orange"), ==, UTENFOR_TONE_PAYER + 1);
  g_assert_cmpint (utenfor_palette_named ("mauve"), ==, -1);
  g_assert_cmpint (utenfor_palette_named (NULL), ==, -1);
}

/* In grey print it is the mark that tells payers apart: all differ. */
static void
test_marks_differ (void)
{
  g_autoptr (UtenforResult) result = sample_result_with_payers (20);
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  for (guint i = 0; i < 20; i++)
    for (guint j = 0; j < i; j++)
      {
        gboolean same_mark = utenfor_palette_payer_mark (catalogue, i) == utenfor_palette_payer_mark (catalogue, j);
        gboolean same_tone = utenfor_palette_payer (catalogue, i) == utenfor_palette_payer (catalogue, j);

        g_assert_false (same_mark && same_tone);
        if (i < UTENFOR_N_PAYER_TONES)
          g_assert_false (same_mark || same_tone);
      }
}

static void
test_named_before_order (void)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("c");

  add_payer (catalogue, "first");
  add_payer (catalogue, "second");
  add_payer (catalogue, "third");
  add_payer (catalogue, "fourth");
  g_array_index (catalogue->payers, UtenforPayer, 1).colour = "blue";
  g_array_index (catalogue->payers, UtenforPayer, 2).colour = "no such colour";
  g_assert_cmpint (utenfor_palette_payer (catalogue, 1), ==, utenfor_palette_named ("blue"));
  g_assert_cmpint (utenfor_palette_payer_mark (catalogue, 1), ==, UTENFOR_MARK_CIRCLE);
  g_assert_cmpint (utenfor_palette_payer (catalogue, 0), ==, utenfor_palette_named ("orange"));
  g_assert_cmpint (utenfor_palette_payer (catalogue, 2), ==, utenfor_palette_named ("green"));
  g_assert_cmpint (utenfor_palette_payer (catalogue, 3), ==, utenfor_palette_named ("pink"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/palette/difference-formula", test_difference_formula);
  g_test_add_func ("/charts/palette/simulation", test_simulation);
  g_test_add_func ("/charts/palette/payers/light", test_payers_light);
  g_test_add_func ("/charts/palette/payers/dark", test_payers_dark);
  g_test_add_func ("/charts/palette/sectors/light", test_sectors_light);
  g_test_add_func ("/charts/palette/sectors/dark", test_sectors_dark);
  g_test_add_func ("/charts/palette/grades", test_grades_are_grey_and_apart);
  g_test_add_func ("/charts/palette/ramp", test_ramp);
  g_test_add_func ("/charts/palette/text/card", test_text_can_be_read);
  g_test_add_func ("/charts/palette/text/fills", test_text_on_fills);
  g_test_add_func ("/charts/palette/text/formula", test_contrast_formula);
  g_test_add_func ("/charts/palette/design", test_design_colours);
  g_test_add_func ("/charts/palette/marks", test_marks_differ);
  g_test_add_func ("/charts/palette/order", test_named_before_order);
  return g_test_run ();
}
