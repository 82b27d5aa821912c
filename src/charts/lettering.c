/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lettering.h"

#include <math.h>
#include <string.h>

/* Metrics are kept free of the pixel grid, so that a picture has the same
 * layout in a window, at two pixels per unit and on paper. */
PangoContext *
utenfor_lettering_new (const UtenforStyle *style)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_new ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_family (font, style->font ? style->font : "sans-serif");
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static void
set_text (PangoLayout *layout,
          const char  *text,
          const char  *strong,
          int          weight)
{
  g_autofree char *whole = strong ? g_strconcat (text, *text ? " " : "", strong, NULL) : g_strdup (text);
  PangoAttrList   *attributes = pango_attr_list_new ();
  PangoAttribute  *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  bold->start_index = strong ? strlen (whole) - strlen (strong) : strlen (whole);
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, whole, -1);
}

static gboolean
fits (PangoLayout      *layout,
      const UtenforRun *run)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_layout_get_line_count (layout) <= MAX (run->max_lines, 1) &&
         width <= run->max_width * PANGO_SCALE + 1;
}

/* `n` characters with an ellipsis, no space beside it: the first ones, and as many
 * of the last as were asked for. */
static char *
shortened (const UtenforRun *run,
           glong             n)
{
  glong            length = g_utf8_strlen (run->text, -1);
  glong            n_last = (glong)(n * run->end_share);
  g_autofree char *start = g_utf8_substring (run->text, 0, n - n_last);
  g_autofree char *end = g_utf8_substring (run->text, length - n_last, length);

  return g_strconcat (g_strchomp (start), "…", g_strchug (end), NULL);
}

/* Cuts the text, never the strong tail, to the longest start that fits. */
static void
cut_to_fit (PangoLayout      *layout,
            const UtenforRun *run)
{
  glong            low = 0, high = g_utf8_strlen (run->text, -1);
  g_autofree char *best = NULL;

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;

      g_free (best);
      best = shortened (run, middle);
      set_text (layout, best, run->strong, run->weight);
      if (fits (layout, run))
        low = middle;
      else
        high = middle - 1;
    }
  g_free (best);
  best = low > 0 ? shortened (run, low) : g_strdup (run->strong ? "" : "…");
  set_text (layout, best, run->strong, run->weight);
}

static void
measure (UtenforLettered *lettered)
{
  PangoRectangle logical;

  pango_layout_get_extents (lettered->layout, NULL, &logical);
  lettered->width = ceil (logical.width / (double)PANGO_SCALE);
  lettered->height = ceil (logical.height / (double)PANGO_SCALE);
}

UtenforLettered
utenfor_lettering_set (PangoContext       *context,
                       const UtenforStyle *style,
                       const UtenforRun   *run)
{
  UtenforLettered       lettered = { 0 };
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  UtenforRun            safe = *run;

  safe.text = run->text ? run->text : "";
  safe.weight = run->weight ? run->weight : PANGO_WEIGHT_NORMAL;
  pango_font_description_set_absolute_size (font, run->size * style->scale * PANGO_SCALE);
  lettered.layout = pango_layout_new (context);
  pango_layout_set_font_description (lettered.layout, font);
  pango_font_description_free (font);
  set_text (lettered.layout, safe.text, safe.strong, safe.weight);
  if (run->max_width > 0)
    {
      /* Words wrap; a longer word than the width is cut by the ellipsis. */
      if (run->max_lines > 1)
        pango_layout_set_width (lettered.layout, run->max_width * PANGO_SCALE);
      pango_layout_set_wrap (lettered.layout, PANGO_WRAP_WORD);
      if (!fits (lettered.layout, &safe))
        cut_to_fit (lettered.layout, &safe);
    }
  measure (&lettered);
  if (run->max_width > 0 && run->max_lines > 1)
    {
      /* Shrink the box to the text, so that lines can be centred within it. */
      pango_layout_set_width (lettered.layout, lettered.width * PANGO_SCALE);
      pango_layout_set_alignment (lettered.layout, run->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
    }
  return lettered;
}

UtenforLettered
utenfor_lettering_plain (PangoContext       *context,
                         const UtenforStyle *style,
                         const char         *text,
                         double              size,
                         int                 weight)
{
  const UtenforRun run = { .text = text, .size = size, .weight = weight };

  return utenfor_lettering_set (context, style, &run);
}

void
utenfor_lettered_clear (UtenforLettered *lettered)
{
  g_clear_object (&lettered->layout);
}
