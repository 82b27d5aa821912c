/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints the milliseconds from the start of the process until the window's first
 * frame is drawn, then destroys the window.  For tools/bench. */
void utenfor_first_frame_report (GtkWindow *window);

G_END_DECLS
