/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "issue.h"

G_BEGIN_DECLS

/* A number somebody can ask about: its value, how sure it is, and where it
 * comes from.  A plain value: copy it by assignment.  Its strings are interned
 * (g_intern_string), so they are never freed and compare by pointer. */

typedef enum {
  UTENFOR_GRADE_NONE, /* not stated; counts as C wherever grades are summed */
  UTENFOR_GRADE_A,    /* read in a statistic */
  UTENFOR_GRADE_B,    /* derived from such */
  UTENFOR_GRADE_C,    /* assumption */
} UtenforGrade;

#define UTENFOR_N_GRADES      4
#define UTENFOR_DEFAULT_LEVEL 0.8
/* Larger is a slip of the keyboard, and would drown every sum. */
#define UTENFOR_MAX_NUMBER 1e12

typedef struct
{
  double       value; /* the mean of its distribution */
  double       low;   /* NAN when the file gives no interval */
  double       high;  /* NAN when the file gives no interval */
  double       level; /* probability between low and high, default 0.8 */
  UtenforGrade grade;
  const char  *sources;       /* source ids separated by one space, or NULL */
  const char  *how;           /* how it was derived, short, or NULL */
  const char  *draw;          /* numbers with the same draw vary together, or NULL */
  gboolean     is_triangular; /* drawn from a triangle of low, value and high instead of its kind's family */
  int          line;          /* where it stands in its file, 0 if nowhere */
} UtenforQuantity;

/* What kind of number it is decides what it may be. */
typedef enum {
  UTENFOR_NUMBER_ANY,         /* at most 1e12 in size */
  UTENFOR_NUMBER_SHARE,       /* 0 … 1 */
  UTENFOR_NUMBER_PROBABILITY, /* 0 … 1 */
  UTENFOR_NUMBER_RELAPSE,     /* 0 … below 1 */
  UTENFOR_NUMBER_RISK,        /* >= 0 */
  UTENFOR_NUMBER_USE,         /* >= 0 */
} UtenforNumberKind;

#define UTENFOR_N_NUMBER_KINDS 6

/* The interval of a number whose file gives none, by its grade (NONE as C) and
 * kind: half its width as a share of the value, of a share as a share of what is
 * nearer, 0 or 1; a risk is divided and multiplied by 1 + that. All 0: such
 * numbers are certain. */
typedef struct
{
  double level;
  double half_width[UTENFOR_N_GRADES][UTENFOR_N_NUMBER_KINDS];
} UtenforGradeIntervals;

/* A number without interval, grade and source. */
UtenforQuantity utenfor_quantity (double value);
gboolean        utenfor_quantity_has_interval (const UtenforQuantity *quantity);
/* The number with its grade's interval where it has none of its own. */
UtenforQuantity utenfor_quantity_with_interval (const UtenforQuantity       *quantity,
                                                UtenforNumberKind            kind,
                                                const UtenforGradeIntervals *intervals);
/* Adds every problem of the number (range, interval) to issues; `name` is what
 * the user calls it, e.g. "<share state=\"work\">". */
void utenfor_quantity_check (const UtenforQuantity *quantity,
                             UtenforNumberKind      kind,
                             const char            *name,
                             const char            *file,
                             UtenforIssues         *issues);
/* The weaker of two grades: NONE and C are weakest, then B, then A. */
static inline UtenforGrade
utenfor_grade_weaker (UtenforGrade a,
                      UtenforGrade b)
{
  UtenforGrade first = a == UTENFOR_GRADE_NONE ? UTENFOR_GRADE_C : a;
  UtenforGrade second = b == UTENFOR_GRADE_NONE ? UTENFOR_GRADE_C : b;

  return MAX (first, second);
}

G_END_DECLS
