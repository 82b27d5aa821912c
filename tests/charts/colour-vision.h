/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "palette.h"

/* How colours look to people with other eyes, and how far apart they are then. */

typedef enum {
  VISION_USUAL,
  VISION_PROTANOPIA,
  VISION_DEUTERANOPIA,
  VISION_TRITANOPIA,
  N_VISIONS,
} Vision;

/* CIE L*a*b* (D65) of a colour as that eye sees it: the matrices of Machado,
 * Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
void colour_to_lab (UtenforColour colour,
                    Vision        vision,
                    double        lab[3]);
/* CIEDE2000 (ISO/CIE 11664-6:2014); about 2 can just be told apart side by side. */
double colour_difference (const double a[3],
                          const double b[3]);
/* The same between two colours as an eye sees them. */
double seen_difference (UtenforColour a,
                        UtenforColour b,
                        Vision        vision);
