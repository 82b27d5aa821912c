/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The look of the program: its style sheet, and light or dark.  The colours of
 * charts/palette become CSS names, so that a payer has the same colour in a
 * chart and in a label.  Property "scheme": follow the system, light, dark. */

typedef enum {
  UTENFOR_SCHEME_SYSTEM,
  UTENFOR_SCHEME_LIGHT,
  UTENFOR_SCHEME_DARK,
} UtenforScheme;

#define UTENFOR_TYPE_SCHEME     (utenfor_scheme_get_type ())
#define UTENFOR_TYPE_APPEARANCE (utenfor_appearance_get_type ())

GType utenfor_scheme_get_type (void);

G_DECLARE_FINAL_TYPE (UtenforAppearance, utenfor_appearance, UTENFOR, APPEARANCE, GObject)

/* Styles the display from now on, until it is disposed of. */
UtenforAppearance *utenfor_appearance_new (GdkDisplay *display);
/* Asks the desktop, when there is one, what it prefers, and follows it. */
void     utenfor_appearance_follow (UtenforAppearance *self,
                                    GDBusConnection   *bus);
void     utenfor_appearance_set_scheme (UtenforAppearance *self,
                                        UtenforScheme      scheme);
gboolean utenfor_appearance_is_dark (UtenforAppearance *self);

G_END_DECLS
