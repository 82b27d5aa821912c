/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* window-files.c: opening, saving, and the guard of unsaved changes. */
void utenfor_window_install_file_actions (GtkWidgetClass *widget_class);
/* TRUE when the window must stay, because a question is being asked. */
gboolean   utenfor_window_guard_close (UtenforWindow *self);
GSettings *utenfor_window_get_settings (UtenforWindow *self);
GMenu     *utenfor_window_get_recent (UtenforWindow *self);
/* Fills the menu of files opened last. */
void utenfor_window_show_recent (UtenforWindow *self);
/* Opens files that are dropped on the window. */
void utenfor_window_accept_files (UtenforWindow *self);

G_END_DECLS
