/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plot.h"

G_BEGIN_DECLS

/* Shows a plot: its size, its light or dark style, a cross-hair under the pointer
 * or moved by the arrow keys, and its text for those who do not see it.
 *
 * Actions "chart.copy", "chart.save" and "chart.menu". */

#define UTENFOR_TYPE_CHART_VIEW (utenfor_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (UtenforChartView, utenfor_chart_view, UTENFOR, CHART_VIEW, GtkWidget)

/* Takes over the plot; NULL shows nothing. */
void         utenfor_chart_view_take_plot (UtenforChartView *self,
                                           UtenforPlot      *plot);
UtenforPlot *utenfor_chart_view_get_plot (UtenforChartView *self);
/* Where the cross-hair stands, −1: nowhere. */
int utenfor_chart_view_get_index (UtenforChartView *self);
/* Writes the plot as it is on screen, by the ending of path. */
gboolean utenfor_chart_view_export (UtenforChartView *self,
                                    const char       *path,
                                    GError          **error);
/* Opens the chart's menu, from a button beside it. */
void utenfor_chart_view_show_menu (UtenforChartView *self);

G_END_DECLS
