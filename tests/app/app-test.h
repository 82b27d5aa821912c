/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "test.h"
#include "window.h"

/* What every test of the desktop needs: a display or a skip, a window on the
 * example, a main loop that comes to rest, a picture. */

/* FALSE when there is no display: return the value app_test_skip() gives. */
gboolean app_test_init (int    *argc,
                        char ***argv);
/* Says "skipped" in TAP, or fails where a display is required. */
int app_test_skip (void);

/* Runs the main loop until nothing is left to do. */
void app_test_settle (void);
/* Runs the main loop until the widget has been drawn. */
void           app_test_draw (GtkWidget *widget);
UtenforWindow *app_test_window (int width,
                                int height);
/* Destroys the window and waits until it is gone. */
void app_test_close (UtenforWindow *window);
/* Runs the main loop until the result has its draws. */
void app_test_wait_for_outlook (UtenforWindow *window);
/* The first widget of a type below another, in order of the tree. */
GtkWidget *app_test_find (GtkWidget *widget,
                          GType      type);
/* The n-th. */
GtkWidget *app_test_find_nth (GtkWidget *widget,
                              GType      type,
                              guint      n);
guint      app_test_count (GtkWidget *widget,
                           GType      type);
/* The picture of a widget as it is drawn. (transfer full) */
GdkTexture *app_test_picture (GtkWidget *widget);
/* A file in the build directory's test folder. (transfer full) */
char *app_test_path (const char *name);
