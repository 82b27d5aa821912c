/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "style.h"

G_BEGIN_DECLS

/* Which colour stands for what.  A plot names tones; light or dark is decided
 * when it is drawn.  Every payer also has a mark, so that the picture can be
 * read in grey. */

typedef enum {
  UTENFOR_TONE_INK,  /* the total, the group's line, text */
  UTENFOR_TONE_DIM,  /* captions and axes */
  UTENFOR_TONE_LINE, /* card borders, leaders */
  UTENFOR_TONE_GRID,
  UTENFOR_TONE_CARD, /* what charts are drawn on */
  UTENFOR_TONE_WINDOW,
  UTENFOR_TONE_AVERAGE,      /* the reference's area */
  UTENFOR_TONE_AVERAGE_LINE, /* the reference's line */
  UTENFOR_TONE_ACCENT,       /* controls, effect, being outside */
  UTENFOR_TONE_ACCENT_TINT,
  UTENFOR_TONE_PLAN,    /* the economy plan's years */
  UTENFOR_TONE_OTHERS,  /* everything too small to have a colour of its own */
  UTENFOR_TONE_GRADE_A, /* evidence: greys, never red and green */
  UTENFOR_TONE_GRADE_B,
  UTENFOR_TONE_GRADE_C,
  UTENFOR_TONE_PAYER = 100,   /* + 0 … UTENFOR_N_PAYER_TONES − 1 */
  UTENFOR_TONE_SECTOR = 200,  /* + 0 … UTENFOR_N_SECTOR_TONES − 1 */
  UTENFOR_TONE_OUTSIDE = 300, /* + 0 (deepest) … UTENFOR_N_RAMP − 1 */
  UTENFOR_TONE_INSIDE = 400,  /* + 0 … UTENFOR_N_RAMP − 1 */
} UtenforToneBase;

typedef int UtenforTone;

#define UTENFOR_N_PAYER_TONES  8
#define UTENFOR_N_SECTOR_TONES 7
#define UTENFOR_N_RAMP         8

typedef enum {
  UTENFOR_MARK_NONE,
  UTENFOR_MARK_CIRCLE,   /* ● */
  UTENFOR_MARK_SQUARE,   /* ■ */
  UTENFOR_MARK_TRIANGLE, /* ▲ */
  UTENFOR_MARK_DIAMOND,  /* ◆ */
  UTENFOR_MARK_DOWN,     /* ▼ */
  UTENFOR_MARK_CROSS,    /* ✚ */
  UTENFOR_MARK_STAR,     /* ★ */
  UTENFOR_MARK_HEXAGON,  /* ⬢ */
} UtenforMark;

/* The tone of a colour name of the catalogue ("blue", "orange" …), or −1. */
UtenforTone utenfor_palette_named (const char *name);
/* A payer's tone and mark: by its colour name; a payer without a known name gets
 * the first colour nobody has named, in file order. With more payers than
 * colours, colours repeat with another mark. */
UtenforTone utenfor_palette_payer (const UtenforCatalogue *catalogue,
                                   guint                   payer);
UtenforMark utenfor_palette_payer_mark (const UtenforCatalogue *catalogue,
                                        guint                   payer);
/* The i-th of n steps of a ramp. */
UtenforTone utenfor_palette_outside (guint i,
                                     guint n);
UtenforTone utenfor_palette_inside (guint i,
                                    guint n);
/* For areas, lines and marks. */
UtenforColour utenfor_palette_fill (UtenforTone tone,
                                    gboolean    dark);
/* For text on a card: contrast at least 4.5 to 1. */
UtenforColour utenfor_palette_text (UtenforTone tone,
                                    gboolean    dark);

/* Colour arithmetic, sRGB. */
UtenforColour utenfor_colour_from_hex (guint32 rgb);
/* `share` of b over a. */
UtenforColour utenfor_colour_mix (UtenforColour a,
                                  UtenforColour b,
                                  double        share);
UtenforColour utenfor_colour_with_alpha (UtenforColour colour,
                                         double        alpha);
/* Relative luminance and contrast ratio of WCAG 2.1. */
double utenfor_colour_luminance (UtenforColour colour);
double utenfor_colour_contrast (UtenforColour a,
                                UtenforColour b);
/* Ink or white, whichever can be read on it with a contrast of 4.5; on the few
 * colours between, black. */
UtenforColour utenfor_colour_on (UtenforColour background);

G_END_DECLS
