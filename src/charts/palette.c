/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "palette.h"

#include <math.h>

/* The first four are given by the design: colours of Okabe and Ito (2008), "Color
 * universal design", darkened for text and lightened for dark cards.  The other
 * four were chosen to keep their distance from them under simulated colour
 * blindness (tests/charts/test-palette.c computes it). */
static const struct
{
  const char *name;
  guint32     light;
  guint32     light_text;
  guint32     dark;
  UtenforMark mark;
} payer_colours[UTENFOR_N_PAYER_TONES] = {
  { "blue", 0x0072b2, 0x005b8f, 0x56b4e9, UTENFOR_MARK_CIRCLE },
  { "orange", 0xe69f00, 0x8a5a00, 0xf2c14e, UTENFOR_MARK_SQUARE },
  { "green", 0x009e73, 0x00714f, 0x22a884, UTENFOR_MARK_TRIANGLE },
  { "pink", 0xcc79a7, 0x9a4375, 0xe8afcf, UTENFOR_MARK_DIAMOND },
  { "brown", 0x8c2d04, 0x8c2d04, 0xc0562f, UTENFOR_MARK_DOWN },
  { "sky", 0x6fc7f2, 0x1b6a91, 0xe4f5fd, UTENFOR_MARK_CROSS },
  { "grey", 0x5b5763, 0x5b5763, 0x7a7681, UTENFOR_MARK_HEXAGON },
  { "yellow", 0xf0e442, 0x716a00, 0xfff5b8, UTENFOR_MARK_STAR },
};

/* Service areas: another family, after the "muted" scheme of P. Tol (SRON/EPS/TN/09-002, 2021). */
static const guint32 sector_colours[UTENFOR_N_SECTOR_TONES][2] = {
  { 0x3aa592, 0x4fb8a3 },
  { 0x3b3a8f, 0x7c83e0 },
  { 0xddcc77, 0xe8db94 },
  { 0xcc6677, 0xe08a98 },
  { 0x88ccee, 0xa6ddf5 },
  { 0x8a8a2e, 0x9a9a3c },
  { 0x7a1f4f, 0xb8527f },
};

static const struct
{
  guint32 light;
  guint32 dark;
} plain_colours[] = {
  [UTENFOR_TONE_INK] = { 0x26242b, 0xf5f3f0 },
  [UTENFOR_TONE_DIM] = { 0x66636c, 0xb3afba },
  [UTENFOR_TONE_LINE] = { 0xe3dfda, 0x45424f },
  [UTENFOR_TONE_GRID] = { 0xeceae7, 0x3f3d45 },
  [UTENFOR_TONE_CARD] = { 0xffffff, 0x2f2e34 },
  [UTENFOR_TONE_WINDOW] = { 0xf6f5f4, 0x242328 },
  [UTENFOR_TONE_AVERAGE] = { 0xe1ddd8, 0x4a474e },
  [UTENFOR_TONE_AVERAGE_LINE] = { 0x8a857f, 0x9c97a3 },
  [UTENFOR_TONE_ACCENT] = { 0x5b3a9b, 0xb9a4f0 },
  [UTENFOR_TONE_ACCENT_TINT] = { 0xf1edf9, 0x3d3650 },
  [UTENFOR_TONE_PLAN] = { 0xf3efea, 0x38363d },
  [UTENFOR_TONE_OTHERS] = { 0xa39e98, 0x77737d },
  [UTENFOR_TONE_GRADE_A] = { 0x4b4653, 0xd6d2da },
  [UTENFOR_TONE_GRADE_B] = { 0x98929f, 0x98929f },
  [UTENFOR_TONE_GRADE_C] = { 0xd6d2da, 0x5a5561 },
};

/* Ends of the two ramps, deepest first; the weakest of those outside is still told
 * from the strongest of those inside without its colour. */
static const guint32 outside_ramp[2][2] = { { 0x45277f, 0xbbabdf }, { 0xb9a4f0, 0x65588f } };
static const guint32 inside_ramp[2][2] = { { 0xe0d9cb, 0xf0ece3 }, { 0x4f4c52, 0x3f3d42 } };

UtenforColour
utenfor_colour_from_hex (guint32 rgb)
{
  return (UtenforColour){ ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

UtenforColour
utenfor_colour_mix (UtenforColour a,
                    UtenforColour b,
                    double        share)
{
  double rest = 1 - share;

  return (UtenforColour){ a.red * rest + b.red * share, a.green * rest + b.green * share,
                          a.blue * rest + b.blue * share, a.alpha * rest + b.alpha * share };
}

UtenforColour
utenfor_colour_with_alpha (UtenforColour colour,
                           double        alpha)
{
  colour.alpha = alpha;
  return colour;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

double
utenfor_colour_luminance (UtenforColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) + 0.0722 * linear (colour.blue);
}

double
utenfor_colour_contrast (UtenforColour a,
                         UtenforColour b)
{
  double one = utenfor_colour_luminance (a) + 0.05;
  double two = utenfor_colour_luminance (b) + 0.05;

  return one > two ? one / two : two / one;
}

UtenforColour
utenfor_colour_on (UtenforColour background)
{
  UtenforColour ink = utenfor_colour_from_hex (0x1b1a1e);
  UtenforColour white = utenfor_colour_from_hex (0xffffff);
  UtenforColour black = utenfor_colour_from_hex (0x000000);

  if (utenfor_colour_contrast (ink, background) >= 4.5)
    return ink;
  return utenfor_colour_contrast (white, background) >= 4.5 ? white : black;
}

UtenforTone
utenfor_palette_named (const char *name)
{
  for (guint i = 0; name && i < UTENFOR_N_PAYER_TONES; i++)
    if (g_str_equal (name, payer_colours[i].name))
      return UTENFOR_TONE_PAYER + i;
  return -1;
}

/* Place of a payer in the fixed order of colours, which is also that of the
 * marks: below 8 the colour's own mark, from 8 on the mark moves one on. */
static guint
payer_place (const UtenforCatalogue *catalogue,
             guint                   payer)
{
  gboolean taken[UTENFOR_N_PAYER_TONES] = { FALSE };
  guint    next = 0;

  for (guint i = 0; i < catalogue->payers->len; i++)
    {
      UtenforTone tone = utenfor_palette_named (utenfor_catalogue_get_payer (catalogue, i)->colour);
      if (tone >= 0)
        taken[tone - UTENFOR_TONE_PAYER] = TRUE;
    }
  for (guint i = 0; i <= payer; i++)
    {
      UtenforTone tone = utenfor_palette_named (utenfor_catalogue_get_payer (catalogue, i)->colour);
      if (i == payer && tone >= 0)
        return tone - UTENFOR_TONE_PAYER;
      if (tone >= 0)
        continue;
      while (next < UTENFOR_N_PAYER_TONES && taken[next])
        next++;
      if (i < payer)
        next++;
    }
  return next;
}

UtenforTone
utenfor_palette_payer (const UtenforCatalogue *catalogue,
                       guint                   payer)
{
  g_return_val_if_fail (catalogue != NULL && payer < catalogue->payers->len, UTENFOR_TONE_OTHERS);

  return UTENFOR_TONE_PAYER + payer_place (catalogue, payer) % UTENFOR_N_PAYER_TONES;
}

UtenforMark
utenfor_palette_payer_mark (const UtenforCatalogue *catalogue,
                            guint                   payer)
{
  guint place;

  g_return_val_if_fail (catalogue != NULL && payer < catalogue->payers->len, UTENFOR_MARK_NONE);

  place = payer_place (catalogue, payer);
  return payer_colours[(place + place / UTENFOR_N_PAYER_TONES) % UTENFOR_N_PAYER_TONES].mark;
}

static guint
ramp_step (guint i,
           guint n)
{
  return n < 2 ? 0 : (2 * MIN (i, n - 1) * (UTENFOR_N_RAMP - 1) + n - 1) / (2 * (n - 1));
}

UtenforTone
utenfor_palette_outside (guint i,
                         guint n)
{
  return UTENFOR_TONE_OUTSIDE + ramp_step (i, n);
}

UtenforTone
utenfor_palette_inside (guint i,
                        guint n)
{
  return UTENFOR_TONE_INSIDE + ramp_step (i, n);
}

static UtenforColour
ramp (const guint32 ends[2],
      guint         step)
{
  return utenfor_colour_mix (utenfor_colour_from_hex (ends[0]), utenfor_colour_from_hex (ends[1]),
                             step / (double)(UTENFOR_N_RAMP - 1));
}

UtenforColour
utenfor_palette_fill (UtenforTone tone,
                      gboolean    dark)
{
  guint place = MAX (tone, 0) % 100;

  if (tone >= UTENFOR_TONE_INSIDE)
    return ramp (inside_ramp[!!dark], MIN (place, UTENFOR_N_RAMP - 1));
  if (tone >= UTENFOR_TONE_OUTSIDE)
    return ramp (outside_ramp[!!dark], MIN (place, UTENFOR_N_RAMP - 1));
  if (tone >= UTENFOR_TONE_SECTOR)
    return utenfor_colour_from_hex (sector_colours[place % UTENFOR_N_SECTOR_TONES][!!dark]);
  if (tone >= UTENFOR_TONE_PAYER)
    return utenfor_colour_from_hex (dark ? payer_colours[place % UTENFOR_N_PAYER_TONES].dark
                                         : payer_colours[place % UTENFOR_N_PAYER_TONES].light);
  if (tone < 0 || tone >= (int)G_N_ELEMENTS (plain_colours))
    tone = UTENFOR_TONE_OTHERS;
  return utenfor_colour_from_hex (dark ? plain_colours[tone].dark : plain_colours[tone].light);
}

/* Moves a colour towards black or white until it can be read on a card; a
 * margin over 4.5 leaves room for rounding to bytes. */
static UtenforColour
readable (UtenforColour colour,
          gboolean      dark)
{
  UtenforColour card = utenfor_palette_fill (UTENFOR_TONE_CARD, dark);
  UtenforColour end = utenfor_colour_from_hex (dark ? 0xffffff : 0x000000);
  UtenforColour text = colour;

  for (double share = 0; share < 1 && utenfor_colour_contrast (text, card) < 4.6; share += 0.04)
    text = utenfor_colour_mix (colour, end, share);
  return text;
}

UtenforColour
utenfor_palette_text (UtenforTone tone,
                      gboolean    dark)
{
  if (tone >= UTENFOR_TONE_PAYER && tone < UTENFOR_TONE_SECTOR && !dark)
    return utenfor_colour_from_hex (payer_colours[tone % 100 % UTENFOR_N_PAYER_TONES].light_text);
  if (tone >= UTENFOR_TONE_OUTSIDE && tone < UTENFOR_TONE_INSIDE)
    tone = UTENFOR_TONE_ACCENT;
  if (tone >= UTENFOR_TONE_INSIDE)
    tone = UTENFOR_TONE_DIM;
  return readable (utenfor_palette_fill (tone, dark), dark);
}
