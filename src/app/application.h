/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "appearance.h"

G_BEGIN_DECLS

#define UTENFOR_TYPE_APPLICATION (utenfor_application_get_type ())

G_DECLARE_FINAL_TYPE (UtenforApplication, utenfor_application, UTENFOR, APPLICATION, GtkApplication)

UtenforApplication *utenfor_application_new (GApplicationFlags flags);
UtenforAppearance  *utenfor_application_get_appearance (UtenforApplication *self);
/* Prints the milliseconds from the start of the process to the first drawn
 * frame, and quits. */
void utenfor_application_time_first_frame (UtenforApplication *self);

G_END_DECLS
