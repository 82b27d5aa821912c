/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quantity.h"
#include "text.h"

G_BEGIN_DECLS

/* Stress tests are data: each says what of a scenario goes worse than hoped, and
 * by how much. The program knows none of them by name. */

/* What a test can change, beside the lag and the view. */
typedef enum {
  UTENFOR_STRESS_CAUSAL_SHARE, /* of the effect, of either kind */
  UTENFOR_STRESS_RELAPSE,
  UTENFOR_STRESS_FLOOR,
  UTENFOR_STRESS_AMOUNT,   /* of every cost line */
  UTENFOR_STRESS_CASHABLE, /* of every service */
  UTENFOR_STRESS_MIGRATION,
} UtenforStressNumber;

#define UTENFOR_N_STRESS_NUMBERS 6
#define UTENFOR_MAX_STRESS_TESTS 100
/* What the scenario without any test is called where results are named by id. */
#define UTENFOR_STRESS_NONE "as-it-is"

/* How a number is changed, and how files write it: <relapse least="0.1"/>. */
typedef struct
{
  const char       *element;
  const char       *attribute; /* "times": multiplied; "least", "most": not below, not above */
  UtenforNumberKind kind;      /* what the attribute may be */
  double            none;      /* where it changes nothing */
} UtenforStressChange;

typedef struct
{
  const char     *id; /* interned */
  UtenforText    *title;
  UtenforText    *about;                             /* what is changed, in one sentence */
  int             lag;                               /* years the effect is later */
  UtenforQuantity numbers[UTENFOR_N_STRESS_NUMBERS]; /* only value and line matter */
  gboolean        budget;                            /* the budget view */
  int             line;
} UtenforStressTest;

typedef struct
{
  gatomicrefcount ref_count;
  char           *file;
  const char     *id;
  UtenforText    *title;
  UtenforText    *about;
  GArray         *tests; /* of UtenforStressTest, in file order */
} UtenforStressTests;

const UtenforStressChange *utenfor_stress_change (UtenforStressNumber number);
/* A test that changes nothing yet. */
UtenforStressTest utenfor_stress_test (const char *id);

UtenforStressTests *utenfor_stress_tests_new (const char *id);
UtenforStressTests *utenfor_stress_tests_ref (UtenforStressTests *tests);
void                utenfor_stress_tests_unref (UtenforStressTests *tests);
/* (transfer full: the texts of test) */
void                     utenfor_stress_tests_add (UtenforStressTests *tests,
                                                   UtenforStressTest   test);
const UtenforStressTest *utenfor_stress_tests_get (const UtenforStressTests *tests,
                                                   guint                     i);
/* Says everything that is wrong with them: numbers out of range, ids that stand
 * twice, tests that change nothing. FALSE on errors. */
gboolean utenfor_stress_tests_check (const UtenforStressTests *tests,
                                     UtenforIssues            *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforStressTests, utenfor_stress_tests_unref)

G_END_DECLS
