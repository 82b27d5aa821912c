/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <time.h>
#include <unistd.h>

#include "first-frame.h"

/* When the process was started, in seconds since boot: field 22 of proc(5)'s
 * stat, counted after the program's name, which may hold anything. */
static double
get_start (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;
  const char *after = NULL;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL))
    return 0;
  after = strrchr (stat, ')');
  fields = g_strsplit (after ? after + 2 : stat, " ", -1);
  return g_strv_length (fields) > 19 ? g_ascii_strtod (fields[19], NULL) / (double)sysconf (_SC_CLK_TCK) : 0;
}

static void
after_paint_cb (GdkFrameClock *clock,
                GtkWindow     *window)
{
  struct timespec now;

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;
  clock_gettime (CLOCK_BOOTTIME, &now);
  g_print ("%.0f\n", 1000 * ((double)now.tv_sec + (double)now.tv_nsec / 1e9 - get_start ()));
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, window);
  gtk_window_destroy (window);
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
}

void
utenfor_first_frame_report (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}
