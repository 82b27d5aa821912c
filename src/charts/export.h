/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* Writes PNG (2 pixels per unit), SVG or PDF by the ending of `path`, with the
 * title above and a background. The file is replaced whole or not at all.
 * G_IO_ERROR_NOT_SUPPORTED for another ending. */
gboolean utenfor_plot_export (const UtenforPlot  *plot,
                              const char         *path,
                              double              width,
                              double              height,
                              const UtenforStyle *style,
                              GError            **error);

G_END_DECLS
