/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "picture-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export.h"

#define USUAL_WIDTH   960
#define LEAST_SIDE    100
#define GREATEST_SIDE 10000

void
cli_picture_options_add_entries (CliPictureOptions *options,
                                 const char        *output_help,
                                 const char        *size_help,
                                 GOptionEntry      *entries)
{
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, output_help, "FILE.{png,svg,pdf}" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, size_help, N_ ("WxH") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &options->dark, N_ ("Light on dark"), NULL },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (own) == CLI_N_PICTURE_ENTRIES);
  memcpy (entries, own, sizeof own);
}

void
cli_picture_options_clear (CliPictureOptions *options)
{
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->size, g_free);
}

/* "960x540" */
static gboolean
read_size (const char *text,
           double     *width,
           double     *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 3);
  guint64 sides[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, LEAST_SIDE, GREATEST_SIDE, &sides[i], NULL))
      return FALSE;
  *width = (double)sides[0];
  *height = (double)sides[1];
  return TRUE;
}

static gboolean
is_known_ending (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".png") || g_str_has_suffix (lower, ".svg") || g_str_has_suffix (lower, ".pdf");
}

CliStatus
cli_picture_options_check (CliPictureOptions *options)
{
  options->width = USUAL_WIDTH;
  options->height = 0;
  if (options->output != NULL && !is_known_ending (options->output))
    return cli_usage_error (_ ("A picture’s file ends in .png, .svg or .pdf; “%s” does not."), options->output);
  if (options->size != NULL && !read_size (options->size, &options->width, &options->height))
    return cli_usage_error (_ ("--size is like “960x540”, each side from %d to %d; not “%s”."), LEAST_SIDE,
                            GREATEST_SIDE, options->size);
  return CLI_FINE;
}

CliStatus
cli_picture_options_export (const CliPictureOptions *options,
                            const UtenforPlot       *plot,
                            double                   usual_height)
{
  const UtenforStyle *style = options->dark ? utenfor_style_dark () : utenfor_style_light ();
  const double        height = options->height > 0 ? options->height : usual_height;
  g_autoptr (GError) error = NULL;

  if (utenfor_plot_export (plot, options->output, options->width, height, style, &error))
    return CLI_FINE;
  return cli_problem (_ ("The picture could not be written: %s"), error->message);
}
