/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "style.h"

G_BEGIN_DECLS

/* Text, measured without a surface.  One PangoLayout is made when the picture is
 * laid out and the same one is drawn, so what was measured is what is seen. */

#define UTENFOR_SIZE_SMALL 12.0
#define UTENFOR_SIZE_AXIS  13.0
#define UTENFOR_SIZE_BODY  15.0
#define UTENFOR_SIZE_TITLE 17.0

typedef struct
{
  const char *text;
  const char *strong;    /* bold tail after a space, or NULL */
  double      size;      /* px at scale 1 */
  int         weight;    /* of text: 400, 500, 600 … */
  double      max_width; /* px; 0: as wide as it is */
  int         max_lines; /* 0 is 1; what does not fit ends in an ellipsis */
  gboolean    centred;   /* lines of one text against each other */
  double      end_share; /* of what is kept of a text that is cut, so much is its end: texts that begin alike stay apart */
} UtenforRun;

/* A measured text at a place. */
typedef struct
{
  PangoLayout *layout;
  double       x;
  double       y;
  double       width;
  double       height;
} UtenforLettered;

PangoContext *utenfor_lettering_new (const UtenforStyle *style);
/* Measured at 0, 0. The strong tail is never cut: the text before it gives way. */
UtenforLettered utenfor_lettering_set (PangoContext       *context,
                                       const UtenforStyle *style,
                                       const UtenforRun   *run);
/* A short text in axis size. */
UtenforLettered utenfor_lettering_plain (PangoContext       *context,
                                         const UtenforStyle *style,
                                         const char         *text,
                                         double              size,
                                         int                 weight);
void            utenfor_lettered_clear (UtenforLettered *lettered);

G_END_DECLS
