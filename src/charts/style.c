/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "style.h"

#define FONT "Inter, Cantarell, sans-serif"

const UtenforStyle *
utenfor_style_light (void)
{
  static const UtenforStyle light = { FALSE, FONT, 1.0 };

  return &light;
}

const UtenforStyle *
utenfor_style_dark (void)
{
  static const UtenforStyle dark = { TRUE, FONT, 1.0 };

  return &dark;
}
