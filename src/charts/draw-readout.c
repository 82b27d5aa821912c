/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include <math.h>

/* One figure of the read-out: what it is over how much. */
typedef struct
{
  UtenforLettered name;
  UtenforLettered value;
  UtenforTone     tone;
  UtenforMark     mark;
  double          width;
} Cell;

static void
cell_clear (gpointer data)
{
  utenfor_lettered_clear (&((Cell *)data)->name);
  utenfor_lettered_clear (&((Cell *)data)->value);
}

static Cell
make_cell (const UtenforLayout *layout,
           const char          *name,
           const char          *value,
           UtenforTone          tone,
           UtenforMark          mark)
{
  double           scale = layout->style->scale;
  const UtenforRun run = { .text = name, .size = UTENFOR_SIZE_SMALL, .max_width = 110 * scale };
  Cell             cell = { .tone = tone, .mark = mark };

  cell.name = utenfor_lettering_set (layout->context, layout->style, &run);
  cell.value = utenfor_lettering_plain (layout->context, layout->style, value, 14, 700);
  cell.width = MAX (cell.name.width + (mark ? 13 * scale : 0), cell.value.width);
  return cell;
}

/* As many figures as the picture is wide, in their order. */
static GArray *
make_cells (const UtenforLayout *layout,
            guint                stop,
            double              *width)
{
  const UtenforPlot *plot = layout->plot;
  double             pad = 22 * layout->style->scale;
  GArray            *cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_autofree char   *place = utenfor_plot_dup_stop (plot, stop, TRUE);
  Cell               first = make_cell (layout, plot->stop_label ? plot->stop_label : "", place, UTENFOR_TONE_DIM, UTENFOR_MARK_NONE);

  g_array_set_clear_func (cells, cell_clear);
  g_array_append_val (cells, first);
  *width = first.width + pad;
  for (guint i = 0; i < plot->readouts->len; i++)
    {
      const UtenforReadout *readout = g_ptr_array_index (plot->readouts, i);
      g_autofree char      *value = utenfor_plot_dup_figure (plot, readout, stop);
      Cell                  cell = make_cell (layout, readout->label, value, readout->tone, readout->mark);

      if (*width + cell.width + pad > layout->width - 4)
        {
          cell_clear (&cell);
          break;
        }
      *width += cell.width + pad;
      g_array_append_val (cells, cell);
    }
  return cells;
}

static void
draw_cells (cairo_t             *cr,
            const UtenforLayout *layout,
            GArray              *cells,
            const UtenforRect   *box)
{
  double scale = layout->style->scale;
  double x = box->x + 11 * scale;

  for (guint i = 0; i < cells->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);

      cell->name.x = x + (cell->mark ? 13 * scale : 0);
      cell->name.y = box->y + 4 * scale;
      cell->value.x = x;
      cell->value.y = box->y + box->height - cell->value.height - 4 * scale;
      utenfor_brush_mark (cr, layout->style, cell->mark, cell->tone, x + 4 * scale, cell->name.y + cell->name.height / 2, 8 * scale);
      utenfor_brush_text (cr, layout->style, &cell->name, utenfor_palette_text (UTENFOR_TONE_DIM, layout->style->dark), FALSE);
      utenfor_brush_text (cr, layout->style, &cell->value, utenfor_palette_text (UTENFOR_TONE_INK, layout->style->dark), FALSE);
      x += cell->width + 22 * scale;
      if (i + 1 == cells->len)
        continue;
      utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_LINE, 1);
      utenfor_brush_line (cr, x - 11 * scale, box->y + 6 * scale, x - 11 * scale, box->y + box->height - 6 * scale);
    }
}

void
utenfor_draw_crosshair (cairo_t                  *cr,
                        const UtenforLayout      *layout,
                        const UtenforPanelLayout *panel,
                        guint                     stop)
{
  double x = utenfor_layout_get_x (layout, panel, stop);
  double scale = layout->style->scale;

  utenfor_brush_tone (cr, layout->style, UTENFOR_TONE_INK, 0.9);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (double[]){ 3 * scale, 3 * scale }, 2, 0);
  utenfor_brush_line (cr, x, panel->frame.y, x, panel->frame.y + panel->frame.height);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < panel->panel->layers->len; i++)
    {
      const UtenforLayer *layer = g_ptr_array_index (panel->panel->layers, i);

      if (layer->followed && isfinite (layer->high[stop]))
        utenfor_brush_ring (cr, layout->style, layer->tone, x,
                            utenfor_layout_get_y (layout, panel, layer->high[stop]), 4.5 * scale);
    }
}

void
utenfor_draw_readout (cairo_t             *cr,
                      const UtenforLayout *layout,
                      guint                stop)
{
  const UtenforPanelLayout *panel = utenfor_layout_get_panel (layout, 0);
  double                    scale = layout->style->scale;
  double                    width;
  g_autoptr (GArray) cells = make_cells (layout, stop, &width);
  UtenforRect box = { 0, 1, width, 43 * scale };

  box.y += panel->title.layout ? 22 * scale : 0;
  box.x = utenfor_layout_get_x (layout, panel, stop) - width / 2;
  box.x = MAX (MIN (box.x, layout->width - width - 2), 1);
  utenfor_brush_box (cr, layout->style, &box);
  draw_cells (cr, layout, cells, &box);
}
