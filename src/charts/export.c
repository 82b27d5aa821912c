/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export.h"

#include "brush.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define PIXELS_PER_UNIT 2
#define MARGIN          24.0
/* Cairo's image surfaces end at 32 767 pixels. */
#define MAX_SIZE 16000.0

typedef enum {
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
  FORMAT_NONE,
} Format;

static Format
find_format (const char *path)
{
  static const char *const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char         *name = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return i;
  return FORMAT_NONE;
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (Format             format,
                double             width,
                double             height,
                const UtenforPlot *plot,
                GByteArray        *bytes)
{
  cairo_surface_t *surface;

  if (format == FORMAT_PNG)
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT);
  if (format == FORMAT_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    }
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, utenfor_plot_get_title (plot));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, utenfor_plot_get_description (plot));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Utenfor " PACKAGE_VERSION);
  return surface;
}

static double
draw_text (cairo_t            *cr,
           PangoContext       *context,
           const UtenforStyle *style,
           const char         *text,
           double              size,
           int                 weight,
           UtenforTone         tone,
           double              y,
           double              width)
{
  const UtenforRun run = { .text = text, .size = size, .weight = weight, .max_width = width, .max_lines = 2 };
  UtenforLettered  lettered;
  double           height;

  if (!*text)
    return y;
  lettered = utenfor_lettering_set (context, style, &run);
  lettered.x = MARGIN * style->scale;
  lettered.y = y;
  utenfor_brush_text (cr, style, &lettered, utenfor_palette_text (tone, style->dark), FALSE);
  height = lettered.height;
  utenfor_lettered_clear (&lettered);
  return y + height + 2 * style->scale;
}

/* A card of its own: background, title, what is shown, and the plot. */
static void
draw_card (cairo_t            *cr,
           const UtenforPlot  *plot,
           double              width,
           double              height,
           const UtenforStyle *style)
{
  PangoContext *context = utenfor_lettering_new (style);
  double        margin = MIN (MARGIN * style->scale, MIN (width, height) / 10);
  double        y = margin;

  utenfor_brush_tone (cr, style, UTENFOR_TONE_CARD, 1);
  cairo_paint (cr);
  y = draw_text (cr, context, style, utenfor_plot_get_title (plot), UTENFOR_SIZE_TITLE, 700, UTENFOR_TONE_INK, y, width - 2 * margin);
  y = draw_text (cr, context, style, utenfor_plot_get_subtitle (plot), UTENFOR_SIZE_AXIS, 400, UTENFOR_TONE_DIM, y, width - 2 * margin);
  y += 12 * style->scale;
  cairo_translate (cr, margin, y);
  utenfor_plot_draw (plot, cr, width - 2 * margin, height - y - margin * 0.75, style);
  g_object_unref (context);
}

/* The whole picture in memory; nothing touches the disk until it is complete. */
static gboolean
render (const UtenforPlot  *plot,
        Format              format,
        double              width,
        double              height,
        const UtenforStyle *style,
        GByteArray         *bytes,
        GError            **error)
{
  cairo_surface_t *surface = create_surface (format, width, height, plot, bytes);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  if (format == FORMAT_PNG)
    cairo_scale (cr, PIXELS_PER_UNIT, PIXELS_PER_UNIT);
  draw_card (cr, plot, width, height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be drawn: %s"), cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
check_target (const char *path,
              Format      format,
              double      width,
              double      height,
              GError    **error)
{
  if (format == FORMAT_NONE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("%s: a picture's name must end in .png, .svg or .pdf"), path);
  else if (!(width >= 1 && height >= 1 && width <= MAX_SIZE && height <= MAX_SIZE))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("%s: a picture must be from 1 to %d wide and high"), path, (int)MAX_SIZE);
  else if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _ ("%s is not a file that can be replaced"), path);
  else
    return TRUE;
  return FALSE;
}

gboolean
utenfor_plot_export (const UtenforPlot  *plot,
                     const char         *path,
                     double              width,
                     double              height,
                     const UtenforStyle *style,
                     GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Format format;

  g_return_val_if_fail (plot != NULL && path != NULL && style != NULL, FALSE);

  format = find_format (path);
  if (!check_target (path, format, width, height, error) || !render (plot, format, width, height, style, bytes, error))
    return FALSE;
  /* Written beside the target and renamed over it. */
  return g_file_set_contents_full (path, (const char *)bytes->data, bytes->len, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
