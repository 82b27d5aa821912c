/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stress-tests.h"

#include <glib/gi18n-lib.h>

static const UtenforStressChange changes[UTENFOR_N_STRESS_NUMBERS] = {
  [UTENFOR_STRESS_CAUSAL_SHARE] = { "causal-share", "times", UTENFOR_NUMBER_SHARE, 1 },
  [UTENFOR_STRESS_RELAPSE] = { "relapse", "least", UTENFOR_NUMBER_RELAPSE, 0 },
  [UTENFOR_STRESS_FLOOR] = { "floor", "most", UTENFOR_NUMBER_SHARE, 1 },
  [UTENFOR_STRESS_AMOUNT] = { "amount", "times", UTENFOR_NUMBER_USE, 1 },
  [UTENFOR_STRESS_CASHABLE] = { "cashable", "times", UTENFOR_NUMBER_SHARE, 1 },
  [UTENFOR_STRESS_MIGRATION] = { "migration", "least", UTENFOR_NUMBER_SHARE, 0 },
};

const UtenforStressChange *
utenfor_stress_change (UtenforStressNumber number)
{
  g_return_val_if_fail (number < UTENFOR_N_STRESS_NUMBERS, NULL);

  return &changes[number];
}

UtenforStressTest
utenfor_stress_test (const char *id)
{
  UtenforStressTest test = { .id = g_intern_string (id) };

  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    test.numbers[k] = utenfor_quantity (changes[k].none);

  return test;
}

static void
test_clear (gpointer data)
{
  UtenforStressTest *test = data;

  utenfor_text_unref (test->title);
  utenfor_text_unref (test->about);
}

UtenforStressTests *
utenfor_stress_tests_new (const char *id)
{
  UtenforStressTests *tests = g_new0 (UtenforStressTests, 1);

  g_atomic_ref_count_init (&tests->ref_count);
  tests->id = g_intern_string (id);
  tests->tests = g_array_new (FALSE, FALSE, sizeof (UtenforStressTest));
  g_array_set_clear_func (tests->tests, test_clear);

  return tests;
}

UtenforStressTests *
utenfor_stress_tests_ref (UtenforStressTests *tests)
{
  g_atomic_ref_count_inc (&tests->ref_count);

  return tests;
}

void
utenfor_stress_tests_unref (UtenforStressTests *tests)
{
  if (tests == NULL || !g_atomic_ref_count_dec (&tests->ref_count))
    return;

  utenfor_text_unref (tests->title);
  utenfor_text_unref (tests->about);
  g_array_unref (tests->tests);
  g_free (tests->file);
  g_free (tests);
}

void
utenfor_stress_tests_add (UtenforStressTests *tests,
                          UtenforStressTest   test)
{
  g_array_append_val (tests->tests, test);
}

const UtenforStressTest *
utenfor_stress_tests_get (const UtenforStressTests *tests,
                          guint                     i)
{
  g_return_val_if_fail (tests != NULL && i < tests->tests->len, NULL);

  return &g_array_index (tests->tests, UtenforStressTest, i);
}

/* --- what can be wrong ---------------------------------------------------------------- */

static gboolean
changes_nothing (const UtenforStressTest *test)
{
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    if (test->numbers[k].value != changes[k].none)
      return FALSE;

  return test->lag == 0 && !test->budget;
}

static void
check_numbers (const UtenforStressTests *tests,
               const UtenforStressTest  *test,
               UtenforIssues            *issues)
{
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    {
      g_autofree char *name = g_strdup_printf ("<%s %s=\"…\">", changes[k].element, changes[k].attribute);

      utenfor_quantity_check (&test->numbers[k], changes[k].kind, name, tests->file, issues);
    }
}

/* A row of the answer is named by its test, and one is the scenario as it is. */
static void
check_id (const UtenforStressTests *tests,
          guint                     i,
          UtenforIssues            *issues)
{
  const UtenforStressTest *test = utenfor_stress_tests_get (tests, i);

  if (g_str_equal (test->id, UTENFOR_STRESS_NONE))
    utenfor_issues_add (issues, "id-doubled", tests->file, test->line,
                        _ ("“%s” is what the scenario without any test is called."), test->id);
  for (guint j = 0; j < i && test->id[0] != '\0'; j++)
    if (g_str_equal (utenfor_stress_tests_get (tests, j)->id, test->id))
      {
        utenfor_issues_add (issues, "id-doubled", tests->file, test->line,
                            _ ("The id “%s” of a <stress-test> stands twice."), test->id);
        return;
      }
}

gboolean
utenfor_stress_tests_check (const UtenforStressTests *tests,
                            UtenforIssues            *issues)
{
  guint errors_before;

  g_return_val_if_fail (tests != NULL && issues != NULL, FALSE);

  errors_before = issues->n_errors;
  if (tests->tests->len > UTENFOR_MAX_STRESS_TESTS)
    utenfor_issues_add (issues, "too-many", tests->file, 0, _ ("Found %u <%s>; expected at most %u."), tests->tests->len,
                        "stress-test", UTENFOR_MAX_STRESS_TESTS);
  for (guint i = 0; i < MIN (tests->tests->len, UTENFOR_MAX_STRESS_TESTS); i++)
    {
      const UtenforStressTest *test = utenfor_stress_tests_get (tests, i);

      check_id (tests, i, issues);
      check_numbers (tests, test, issues);
      if (changes_nothing (test))
        utenfor_issues_add (issues, "stress-test-empty", tests->file, test->line,
                            _ ("“%s” leaves the scenario as it is; add one such as <lag more=\"2\"/>."), test->id);
    }

  return issues->n_errors == errors_before;
}
