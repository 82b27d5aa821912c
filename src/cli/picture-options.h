/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli.h"
#include "plot.h"

G_BEGIN_DECLS

/* Where a picture is written, how large and in which colours: the same for every
 * command that draws one. */

typedef struct
{
  char    *output; /* a file ending in .png, .svg or .pdf, or NULL */
  char    *size;   /* "960x540", or NULL */
  gboolean dark;
  double   width;  /* px, once checked */
  double   height; /* px, once checked; 0: the command's usual */
} CliPictureOptions;

#define CLI_N_PICTURE_ENTRIES 3

/* Fills entries[CLI_N_PICTURE_ENTRIES]; `output_help` and `size_help` are untranslated. */
void cli_picture_options_add_entries (CliPictureOptions *options,
                                      const char        *output_help,
                                      const char        *size_help,
                                      GOptionEntry      *entries);
void cli_picture_options_clear (CliPictureOptions *options);
/* CLI_USAGE, and said, when one of them is nonsense; else fills width and height. */
CliStatus cli_picture_options_check (CliPictureOptions *options);
/* Writes the picture; `usual_height` is for those who gave no size. */
CliStatus cli_picture_options_export (const CliPictureOptions *options,
                                      const UtenforPlot       *plot,
                                      double                   usual_height);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliPictureOptions, cli_picture_options_clear)

G_END_DECLS
