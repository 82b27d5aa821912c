/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Everything about looks that comes in from outside: never read from a widget. */

typedef struct
{
  double red, green, blue, alpha;
} UtenforColour;

typedef struct
{
  gboolean    dark;
  const char *font;  /* family list, "Inter, Cantarell, sans-serif" */
  double      scale; /* 1.0: 13 px axis text */
} UtenforStyle;

const UtenforStyle *utenfor_style_light (void);
const UtenforStyle *utenfor_style_dark (void);

G_END_DECLS
