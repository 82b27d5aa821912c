/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw-strips.h"

#include <math.h>

#include "strips-layout.h"

typedef struct
{
  cairo_t                   *cr;
  const UtenforStyle        *style;
  const UtenforStripsLayout *layout;
  const UtenforStrips       *strips;
} Canvas;

static void
fill (const Canvas      *canvas,
      const UtenforRect *rect,
      UtenforTone        tone)
{
  cairo_rectangle (canvas->cr, rect->x, rect->y, rect->width, rect->height);
  utenfor_brush_tone (canvas->cr, canvas->style, tone, 1);
  cairo_fill (canvas->cr);
}

static void
outline (const Canvas      *canvas,
         const UtenforRect *rect,
         UtenforTone        tone,
         double             width)
{
  cairo_rectangle (canvas->cr, rect->x - width / 2, rect->y - width / 2, rect->width + width, rect->height + width);
  utenfor_brush_tone (canvas->cr, canvas->style, tone, 1);
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

/* --- strips ----------------------------------------------------------------------- */

/* Being outside is the full height of a row, being inside less of it, and where
 * somebody is gone dots are left: so it can be read in grey. */
static void
draw_gone (const Canvas      *canvas,
           const UtenforRect *rect)
{
  const double dots[] = { 1.5 * canvas->style->scale, 3 * canvas->style->scale };
  double       y = rect->y + rect->height / 2;

  cairo_set_dash (canvas->cr, dots, 2, 0);
  cairo_set_line_width (canvas->cr, MIN (1, rect->height / 2));
  utenfor_brush_tone (canvas->cr, canvas->style, UTENFOR_TONE_AVERAGE_LINE, 0.8);
  utenfor_brush_line (canvas->cr, rect->x, y, rect->x + rect->width, y);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
draw_years (const Canvas             *canvas,
            const UtenforRect        *rect,
            const UtenforStripsState *state)
{
  UtenforRect part = *rect;

  if (state->kind == UTENFOR_STATE_GONE)
    {
      draw_gone (canvas, rect);
      return;
    }
  if (state->kind == UTENFOR_STATE_INSIDE && rect->height >= 3)
    part.height = round (rect->height * 2 / 3);
  part.y += rect->height - part.height;
  fill (canvas, &part, state->tone);
}

/* One life, years of the same state in one piece. */
static void
draw_life (const Canvas *canvas,
           guint         panel,
           guint         row)
{
  const UtenforStrips *strips = canvas->strips;

  for (guint first = 0, last; first < strips->n_ages; first = last + 1)
    {
      guint                     cell = utenfor_strips_get_cell (strips, panel, row, first);
      const UtenforStripsState *state = utenfor_strips_get_state (strips, cell);
      UtenforRect               rect;

      for (last = first; last + 1 < strips->n_ages && utenfor_strips_get_cell (strips, panel, row, last + 1) == cell;)
        last++;
      rect = utenfor_strips_layout_get_rect (canvas->layout, panel, row, first, last);
      draw_years (canvas, &rect, state);
    }
}

/* Beside the lives that differ, which stand first in both panels. */
static void
draw_bar (const Canvas *canvas,
          guint         panel)
{
  UtenforRect first = utenfor_strips_layout_get_rect (canvas->layout, panel, 0, 0, 0);
  UtenforRect last;

  if (canvas->strips->n_differ == 0)
    return;
  last = utenfor_strips_layout_get_rect (canvas->layout, panel, canvas->strips->n_differ - 1, 0, 0);
  fill (canvas, &(UtenforRect){ first.x - 2 * canvas->layout->bar, first.y, canvas->layout->bar, last.y + last.height - first.y }, UTENFOR_TONE_INK);
}

static void
draw_panel (const Canvas *canvas,
            guint         which)
{
  const UtenforStripsPanel *panel = &canvas->layout->panels[which];
  UtenforColour             ink = utenfor_palette_text (UTENFOR_TONE_INK, canvas->style->dark);
  UtenforColour             dim = utenfor_palette_text (UTENFOR_TONE_DIM, canvas->style->dark);

  utenfor_brush_text (canvas->cr, canvas->style, &panel->title, ink, FALSE);
  for (guint row = 0; row < canvas->strips->n_rows; row++)
    draw_life (canvas, which, row);
  draw_bar (canvas, which);
  for (guint i = 0; i < panel->ticks->len; i++)
    utenfor_brush_text (canvas->cr, canvas->style, &g_array_index (panel->ticks, UtenforLettered, i), dim, FALSE);
}

/* --- legend ----------------------------------------------------------------------- */

static void
draw_key (const Canvas           *canvas,
          const UtenforStripsKey *key)
{
  const UtenforRect *swatch = &key->swatch;

  if (key->state >= 0)
    draw_years (canvas, swatch, utenfor_strips_get_state (canvas->strips, (guint)key->state));
  else
    fill (canvas, &(UtenforRect){ swatch->x + (swatch->width - canvas->layout->bar) / 2, key->text.y, canvas->layout->bar, key->text.height },
          UTENFOR_TONE_INK);
  utenfor_brush_text (canvas->cr, canvas->style, &key->text, utenfor_palette_text (UTENFOR_TONE_DIM, canvas->style->dark), FALSE);
}

/* --- what is looked at -------------------------------------------------------------- */

/* Over the life if there is room, else under it. */
static UtenforRect
place_readout (const Canvas          *canvas,
               const UtenforLettered *text,
               const UtenforRect     *life,
               double                 x,
               double                 width)
{
  double      scale = canvas->style->scale;
  UtenforRect box = { 0, 0, text->width + 22 * scale, text->height + 10 * scale };

  box.x = CLAMP (x - box.width / 2, 1, MAX (width - box.width - 2, 1));
  box.y = life->y - box.height - 6 * scale;
  if (box.y < 1)
    box.y = life->y + life->height + 6 * scale;
  return box;
}

static void
draw_readout (const Canvas *canvas,
              guint         index,
              double        width)
{
  g_autofree char *words = utenfor_strips_dup_readout (canvas->strips, index);
  PangoContext    *context = utenfor_lettering_new (canvas->style);
  const UtenforRun run = { .text = words, .size = UTENFOR_SIZE_AXIS, .weight = 600, .max_width = MAX (width - 26 * canvas->style->scale, 1) };
  UtenforLettered  text = utenfor_lettering_set (context, canvas->style, &run);
  guint            row = index / canvas->strips->n_ages, age = index % canvas->strips->n_ages;
  UtenforRect      life = utenfor_strips_layout_get_rect (canvas->layout, 0, row, 0, canvas->strips->n_ages - 1);
  UtenforRect      cell = utenfor_strips_layout_get_rect (canvas->layout, 0, row, age, age);
  UtenforRect      box = place_readout (canvas, &text, &life, canvas->layout->is_stacked ? cell.x : width / 2, width);

  utenfor_brush_box (canvas->cr, canvas->style, &box);
  text.x = box.x + 11 * canvas->style->scale;
  text.y = box.y + 5 * canvas->style->scale;
  utenfor_brush_text (canvas->cr, canvas->style, &text, utenfor_palette_text (UTENFOR_TONE_INK, canvas->style->dark), FALSE);
  utenfor_lettered_clear (&text);
  g_object_unref (context);
}

/* The life is framed in both panels, and the year in it. */
static void
draw_focus (const Canvas *canvas,
            guint         index,
            double        width)
{
  guint row = index / canvas->strips->n_ages, age = index % canvas->strips->n_ages;

  for (guint panel = 0; panel < 2; panel++)
    {
      UtenforRect life = utenfor_strips_layout_get_rect (canvas->layout, panel, row, 0, canvas->strips->n_ages - 1);
      UtenforRect cell = utenfor_strips_layout_get_rect (canvas->layout, panel, row, age, age);

      outline (canvas, &life, UTENFOR_TONE_INK, 1);
      outline (canvas, &cell, UTENFOR_TONE_CARD, 3.5);
      outline (canvas, &cell, UTENFOR_TONE_INK, 2);
    }
  draw_readout (canvas, index, width);
}

void
utenfor_draw_strips (cairo_t            *cr,
                     const UtenforPlot  *plot,
                     double              width,
                     double              height,
                     const UtenforStyle *style,
                     int                 index)
{
  g_autoptr (UtenforStripsLayout) layout = utenfor_strips_layout_new (plot, width, height, style);
  const Canvas  canvas = { cr, style, layout, plot->strips };
  UtenforColour dim = utenfor_palette_text (UTENFOR_TONE_DIM, style->dark);

  if (layout->is_empty)
    {
      utenfor_brush_text (cr, style, &layout->message, dim, FALSE);
      return;
    }
  utenfor_brush_text (cr, style, &layout->heading, utenfor_palette_text (UTENFOR_TONE_INK, style->dark), FALSE);
  for (guint which = 0; which < 2; which++)
    draw_panel (&canvas, which);
  for (guint i = 0; i < layout->keys->len; i++)
    draw_key (&canvas, &g_array_index (layout->keys, UtenforStripsKey, i));
  if (index >= 0 && index < utenfor_plot_get_n_stops (plot))
    draw_focus (&canvas, (guint)index, width);
}
