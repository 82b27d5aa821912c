/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "age-series.h"
#include "small.h"

#include <stdio.h>

/* "18-20:0.5 21-24:1", or "18:0 24:1" for points; grades follow as in "18:0A". */
static void
series_of (UtenforAgeSeries *series,
           const char       *spec)
{
  g_auto (GStrv) words = g_strsplit (spec, " ", -1);

  utenfor_age_series_init (series);
  series->straight = *spec != '\0' && strchr (words[0], '-') == NULL;
  series->line = 7;
  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      UtenforQuantity number = utenfor_quantity (g_ascii_strtod (strchr (words[i], ':') + 1, NULL));
      int             from, to;

      if (sscanf (words[i], "%d-%d", &from, &to) == 1)
        to = from;
      if (g_ascii_isalpha (words[i][strlen (words[i]) - 1]))
        number.grade = UTENFOR_GRADE_A + words[i][strlen (words[i]) - 1] - 'A';
      utenfor_age_series_add (series, from, to, number);
    }
}

static const struct
{
  const char *path;
  const char *spec;
  double      expected[7]; /* ages 18–24 */
} expansions[] = {
  { "/core/age-series/expand/one-band", "18-24:2", { 2, 2, 2, 2, 2, 2, 2 } },
  { "/core/age-series/expand/two-bands", "18-20:1 21-24:3", { 1, 1, 1, 3, 3, 3, 3 } },
  { "/core/age-series/expand/band-of-one-year", "18-20:1 21-21:9 22-24:3", { 1, 1, 1, 9, 3, 3, 3 } },
  { "/core/age-series/expand/any-order", "21-24:3 18-20:1", { 1, 1, 1, 3, 3, 3, 3 } },
  { "/core/age-series/expand/straight", "18:0 24:6", { 0, 1, 2, 3, 4, 5, 6 } },
  { "/core/age-series/expand/straight-down", "18:3 21:0 24:0", { 3, 2, 1, 0, 0, 0, 0 } },
  { "/core/age-series/expand/flat-outside", "20:2 22:4", { 2, 2, 2, 3, 4, 4, 4 } },
  { "/core/age-series/expand/one-point", "21:5", { 5, 5, 5, 5, 5, 5, 5 } },
  { "/core/age-series/expand/neighbouring-points", "20:1 21:9", { 1, 1, 1, 9, 9, 9, 9 } },
};

static void
test_expand (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  UtenforAgeSeries series;
  double           values[7];

  series_of (&series, expansions[i].spec);
  utenfor_age_series_expand (&series, 18, 24, values);
  for (guint a = 0; a < 7; a++)
    assert_close (values[a], expansions[i].expected[a], 0, 1e-12);
  utenfor_age_series_clear (&series);
}

/* A population of narrower ages reads only its part of a series. */
static void
test_expand_part (void)
{
  UtenforAgeSeries series;
  double           values[3] = { -1, -1, -1 };

  series_of (&series, "18-20:1 21-24:3");
  utenfor_age_series_expand (&series, 20, 22, values);
  g_assert_cmpfloat (values[0], ==, 1);
  g_assert_cmpfloat (values[1], ==, 3);
  g_assert_cmpfloat (values[2], ==, 3);
  utenfor_age_series_clear (&series);
}

static const struct
{
  const char *path;
  const char *spec;
  const char *tag; /* NULL: fine */
} checks[] = {
  { "/core/age-series/check/one-band", "18-24:1", NULL },
  { "/core/age-series/check/bands-in-any-order", "22-24:1 18-19:1 20-21:1", NULL },
  { "/core/age-series/check/none", "", "ages-none" },
  { "/core/age-series/check/gap-at-the-start", "19-24:1", "ages-gap" },
  { "/core/age-series/check/gap-inside", "18-20:1 22-24:1", "ages-gap" },
  { "/core/age-series/check/gap-at-the-end", "18-23:1", "ages-gap" },
  { "/core/age-series/check/overlap-of-one-year", "18-21:1 21-24:1", "ages-overlap" },
  { "/core/age-series/check/overlap-inside", "18-24:1 20-21:1", "ages-overlap" },
  { "/core/age-series/check/same-band-twice", "18-24:1 18-24:1", "ages-overlap" },
  { "/core/age-series/check/outside-before", "17-24:1", "ages-outside" },
  { "/core/age-series/check/outside-after", "18-25:1", "ages-outside" },
  { "/core/age-series/check/band-backwards", "18-24:1 22-20:1", "ages-order" },
  { "/core/age-series/check/number", "18-24:1.5", "number-out-of-range" },
  { "/core/age-series/check/points", "18:0 24:1", NULL },
  { "/core/age-series/check/one-point", "20:1", NULL },
  { "/core/age-series/check/points-backwards", "20:1 19:1", "ages-order" },
  { "/core/age-series/check/point-twice", "20:1 20:0.5", "ages-order" },
  { "/core/age-series/check/point-before", "17:1 24:1", "ages-outside" },
  { "/core/age-series/check/point-after", "18:1 25:1", "ages-outside" },
  { "/core/age-series/check/number-of-a-point", "18:1 24:-1", "number-out-of-range" },
};

static void
test_check (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforAgeSeries series;

  series_of (&series, checks[i].spec);
  utenfor_age_series_check (&series, 18, 24, UTENFOR_NUMBER_PROBABILITY, "<move>", "a.xml", issues);
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  utenfor_age_series_clear (&series);
}

/* Not only the first gap is told of. */
static void
test_every_gap (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforAgeSeries series;

  series_of (&series, "19-20:1 22-22:1");
  utenfor_age_series_check (&series, 18, 24, UTENFOR_NUMBER_PROBABILITY, "<move>", "a.xml", issues);
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 3);
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 0)->hint, "of age 18."));
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 1)->hint, "of age 21."));
  g_assert_nonnull (strstr (utenfor_issues_get (issues, 2)->hint, "23–24"));
  utenfor_age_series_clear (&series);
}

static const struct
{
  const char  *path;
  const char  *spec;
  int          age;
  UtenforGrade expected;
} grades[] = {
  { "/core/age-series/grade/of-its-band", "18-20:1A 21-24:1B", 21, UTENFOR_GRADE_B },
  { "/core/age-series/grade/last-year-of-a-band", "18-20:1A 21-24:1B", 20, UTENFOR_GRADE_A },
  { "/core/age-series/grade/ungraded-is-c", "18-24:1", 20, UTENFOR_GRADE_C },
  { "/core/age-series/grade/no-band-is-c", "18-20:1A", 22, UTENFOR_GRADE_C },
  { "/core/age-series/grade/weaker-of-two-points", "18:1A 24:1B", 20, UTENFOR_GRADE_B },
  { "/core/age-series/grade/on-a-point", "18:1C 20:1A 24:1C", 20, UTENFOR_GRADE_A },
  { "/core/age-series/grade/after-the-last-point", "18:1C 20:1A", 24, UTENFOR_GRADE_A },
  { "/core/age-series/grade/before-the-first-point", "20:1A 24:1C", 18, UTENFOR_GRADE_A },
};

static void
test_grade (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  UtenforAgeSeries series;

  series_of (&series, grades[i].spec);
  g_assert_cmpint (utenfor_age_series_get_grade (&series, grades[i].age), ==, grades[i].expected);
  utenfor_age_series_clear (&series);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expansions); i++)
    g_test_add_data_func (expansions[i].path, GUINT_TO_POINTER (i), test_expand);
  g_test_add_func ("/core/age-series/expand/part", test_expand_part);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_check);
  g_test_add_func ("/core/age-series/check/every-gap", test_every_gap);
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    g_test_add_data_func (grades[i].path, GUINT_TO_POINTER (i), test_grade);

  return g_test_run ();
}
