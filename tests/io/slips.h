/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One slip somebody could make in one of the files of tests/data/small: the
 * first `old` becomes `new_text`.  `checked` is the file that is then checked
 * (NULL: the same).  `expected` is everything that must be said, in order, "@"
 * standing for the line of the slip and "@+2", "@-1" for lines near it; empty
 * when nothing must be.  `hint` must stand in one of the hints (NULL: whatever). */
typedef struct
{
  const char *name;
  const char *file;
  const char *old;
  const char *new_text;
  const char *checked;
  const char *expected;
  const char *hint;
} Slip;

extern const Slip  slips_of_shape[];
extern const guint n_slips_of_shape;
extern const Slip  slips_of_meaning[];
extern const guint n_slips_of_meaning;
