/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document.h"
#include "page.h"

G_BEGIN_DECLS

/* The window: header bar with the steps, the pages, and the headline strip. */

#define UTENFOR_TYPE_WINDOW (utenfor_window_get_type ())

G_DECLARE_FINAL_TYPE (UtenforWindow, utenfor_window, UTENFOR, WINDOW, GtkApplicationWindow)

UtenforWindow   *utenfor_window_new (GtkApplication *application);
UtenforDocument *utenfor_window_get_document (UtenforWindow *self);
/* The page on screen. */
UtenforPage *utenfor_window_get_page (UtenforWindow *self);
const char  *utenfor_window_get_page_name (UtenforWindow *self);
void         utenfor_window_set_page (UtenforWindow *self,
                                      const char    *name);
/* Opens a file, asking first about unsaved changes; problems are shown. */
void utenfor_window_open (UtenforWindow *self,
                          const char    *path);
/* The shipped example, for a start without a file. */
void utenfor_window_open_example (UtenforWindow *self);

G_END_DECLS
