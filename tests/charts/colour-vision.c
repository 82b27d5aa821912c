/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "colour-vision.h"

#include <math.h>

static const double matrices[N_VISIONS][3][3] = {
  [VISION_USUAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [VISION_PROTANOPIA] = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [VISION_DEUTERANOPIA] = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [VISION_TRITANOPIA] = { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

/* sRGB (IEC 61966-2-1) to CIE XYZ. */
static const double to_xyz[3][3] = { { 0.4124, 0.3576, 0.1805 }, { 0.2126, 0.7152, 0.0722 }, { 0.0193, 0.1192, 0.9505 } };
static const double white[3] = { 0.95047, 1, 1.08883 };

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static void
multiply (const double matrix[3][3],
          const double in[3],
          double       out[3])
{
  for (int i = 0; i < 3; i++)
    out[i] = matrix[i][0] * in[0] + matrix[i][1] * in[1] + matrix[i][2] * in[2];
}

void
colour_to_lab (UtenforColour colour,
               Vision        vision,
               double        lab[3])
{
  double rgb[3] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  double seen[3], xyz[3];

  multiply (matrices[vision], rgb, seen);
  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (seen[i], 0, 1);
  multiply (to_xyz, seen, xyz);
  for (int i = 0; i < 3; i++)
    xyz[i] = lab_curve (xyz[i] / white[i]);
  lab[0] = 116 * xyz[1] - 16;
  lab[1] = 500 * (xyz[0] - xyz[1]);
  lab[2] = 200 * (xyz[1] - xyz[2]);
}

static double
degrees (double y,
         double x)
{
  double angle = atan2 (y, x) * 180 / G_PI;

  return angle < 0 ? angle + 360 : angle;
}

static double
cosine (double angle)
{
  return cos (angle * G_PI / 180);
}

static double
hue_step (double h1,
          double h2,
          double product)
{
  double step = h2 - h1;

  if (product == 0)
    return 0;
  return step > 180 ? step - 360 : step < -180 ? step + 360
                                               : step;
}

static double
mean_hue (double h1,
          double h2,
          double product)
{
  if (product == 0)
    return h1 + h2;
  if (fabs (h1 - h2) <= 180)
    return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

static double
seventh (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* Names as in the standard. */
double
colour_difference (const double a[3],
                   const double b[3])
{
  double g = 0.5 * (1 - seventh ((hypot (a[1], a[2]) + hypot (b[1], b[2])) / 2));
  double a1 = a[1] * (1 + g), a2 = b[1] * (1 + g);
  double c1 = hypot (a1, a[2]), c2 = hypot (a2, b[2]);
  double h1 = degrees (a[2], a1), h2 = degrees (b[2], a2);
  double dl = b[0] - a[0], dc = c2 - c1;
  double dh = 2 * sqrt (c1 * c2) * sin (hue_step (h1, h2, c1 * c2) / 2 * G_PI / 180);
  double l = (a[0] + b[0]) / 2, c = (c1 + c2) / 2, h = mean_hue (h1, h2, c1 * c2);
  double t = 1 - 0.17 * cosine (h - 30) + 0.24 * cosine (2 * h) + 0.32 * cosine (3 * h + 6) - 0.20 * cosine (4 * h - 63);
  double sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50));
  double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double turn = 30 * exp (-((h - 275) / 25) * ((h - 275) / 25));
  double rt = -sin (2 * turn * G_PI / 180) * 2 * seventh (c);

  return sqrt ((dl / sl) * (dl / sl) + (dc / sc) * (dc / sc) + (dh / sh) * (dh / sh) + rt * (dc / sc) * (dh / sh));
}

double
seen_difference (UtenforColour a,
                 UtenforColour b,
                 Vision        vision)
{
  double one[3], two[3];

  colour_to_lab (a, vision, one);
  colour_to_lab (b, vision, two);
  return colour_difference (one, two);
}
