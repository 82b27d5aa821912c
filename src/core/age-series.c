/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "age-series.h"

#include <glib/gi18n-lib.h>

#define BAND(series, i) (&g_array_index ((series)->bands, UtenforAgeBand, (i)))

void
utenfor_age_series_init (UtenforAgeSeries *series)
{
  *series = (UtenforAgeSeries){ .bands = g_array_new (FALSE, FALSE, sizeof (UtenforAgeBand)) };
}

void
utenfor_age_series_clear (UtenforAgeSeries *series)
{
  g_clear_pointer (&series->bands, g_array_unref);
}

void
utenfor_age_series_add (UtenforAgeSeries *series,
                        int               from,
                        int               to,
                        UtenforQuantity   number)
{
  UtenforAgeBand band = { from, to, number };

  g_array_append_val (series->bands, band);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const UtenforAgeBand *first = *(const UtenforAgeBand *const *)a;
  const UtenforAgeBand *second = *(const UtenforAgeBand *const *)b;

  return (first->from > second->from) - (first->from < second->from);
}

/* Bands may stand in any order in the file; what they cover may not have holes. */
static GPtrArray *
sorted_bands (const UtenforAgeSeries *series)
{
  GPtrArray *bands = g_ptr_array_new ();

  for (guint i = 0; i < series->bands->len; i++)
    g_ptr_array_add (bands, BAND (series, i));
  g_ptr_array_sort (bands, compare_bands);

  return bands;
}

static void
tell_gap (int            from,
          int            to,
          const char    *name,
          const char    *file,
          int            line,
          UtenforIssues *issues)
{
  if (from == to)
    utenfor_issues_add (issues, "ages-gap", file, line, _ ("In %s, nothing is said of age %d."), name, from);
  else
    utenfor_issues_add (issues, "ages-gap", file, line, _ ("In %s, nothing is said of age %d–%d."), name, from, to);
}

static void
check_cover (const UtenforAgeSeries *series,
             int                     first,
             int                     last,
             const char             *name,
             const char             *file,
             UtenforIssues          *issues)
{
  g_autoptr (GPtrArray) bands = sorted_bands (series);
  int next = first;

  for (guint i = 0; i < bands->len; i++)
    {
      const UtenforAgeBand *band = bands->pdata[i];
      int                   line = band->number.line;

      if (band->from > band->to)
        utenfor_issues_add (issues, "ages-order", file, line,
                            _ ("In %s, the band goes from %d to %d."), name, band->from, band->to);
      else if (band->from < first || band->to > last)
        utenfor_issues_add (issues, "ages-outside", file, line,
                            _ ("In %s, the band %d–%d is outside %d–%d."), name, band->from, band->to, first, last);
      else if (band->from > next)
        tell_gap (next, band->from - 1, name, file, line, issues);
      else if (band->from < next)
        utenfor_issues_add (issues, "ages-overlap", file, line,
                            _ ("In %s, the band %d–%d repeats ages up to %d."), name, band->from, band->to, next - 1);
      next = MAX (next, band->to + 1);
    }

  if (next <= last)
    tell_gap (next, last, name, file, series->line, issues);
}

static void
check_points (const UtenforAgeSeries *series,
              int                     first,
              int                     last,
              const char             *name,
              const char             *file,
              UtenforIssues          *issues)
{
  for (guint i = 0; i < series->bands->len; i++)
    {
      const UtenforAgeBand *point = BAND (series, i);

      if (point->from < first || point->from > last)
        utenfor_issues_add (issues, "ages-outside", file, point->number.line,
                            _ ("In %s, age %d is outside %d–%d."), name, point->from, first, last);
      if (i > 0 && point->from <= BAND (series, i - 1)->from)
        utenfor_issues_add (issues, "ages-order", file, point->number.line,
                            _ ("In %s, age %d stands after age %d."), name, point->from, BAND (series, i - 1)->from);
    }
}

void
utenfor_age_series_check (const UtenforAgeSeries *series,
                          int                     first,
                          int                     last,
                          UtenforNumberKind       kind,
                          const char             *name,
                          const char             *file,
                          UtenforIssues          *issues)
{
  if (series->bands->len == 0)
    {
      utenfor_issues_add (issues, "ages-none", file, series->line, _ ("See %s."), name);
      return;
    }

  if (series->straight)
    check_points (series, first, last, name, file, issues);
  else
    check_cover (series, first, last, name, file, issues);

  for (guint i = 0; i < series->bands->len; i++)
    utenfor_quantity_check (&BAND (series, i)->number, kind, name, file, issues);
}

/* The points around an age: both the same where it is held flat. */
static void
find_points (const UtenforAgeSeries *series,
             int                     age,
             const UtenforAgeBand  **before,
             const UtenforAgeBand  **after)
{
  *before = *after = BAND (series, 0);

  for (guint i = 0; i < series->bands->len; i++)
    {
      *after = BAND (series, i);
      if (i == 0 || (*after)->from <= age)
        *before = *after;
      if ((*after)->from >= age)
        return;
    }
}

static double
straight_at (const UtenforAgeSeries *series,
             int                     age)
{
  const UtenforAgeBand *before, *after;
  double                part;

  find_points (series, age, &before, &after);
  if (before == after)
    return before->number.value;

  part = (double)(age - before->from) / (after->from - before->from);

  return before->number.value + part * (after->number.value - before->number.value);
}

void
utenfor_age_series_expand (const UtenforAgeSeries *series,
                           int                     first,
                           int                     last,
                           double                 *values)
{
  if (series->straight)
    {
      for (int age = first; age <= last; age++)
        values[age - first] = straight_at (series, age);
      return;
    }

  for (guint i = 0; i < series->bands->len; i++)
    {
      const UtenforAgeBand *band = BAND (series, i);

      for (int age = MAX (first, band->from); age <= MIN (last, band->to); age++)
        values[age - first] = band->number.value;
    }
}

void
utenfor_age_series_locate (const UtenforAgeSeries *series,
                           int                     age,
                           guint                  *before,
                           guint                  *after,
                           double                 *part)
{
  const UtenforAgeBand *first, *second;

  *part = 0;
  if (series->straight)
    {
      find_points (series, age, &first, &second);
      *before = first - BAND (series, 0);
      *after = second - BAND (series, 0);
      if (first != second)
        *part = (double)(age - first->from) / (second->from - first->from);
      return;
    }

  *before = *after = 0;
  for (guint i = 0; i < series->bands->len; i++)
    if (BAND (series, i)->from <= age && age <= BAND (series, i)->to)
      *before = *after = i;
}

UtenforGrade
utenfor_age_series_get_grade (const UtenforAgeSeries *series,
                              int                     age)
{
  const UtenforAgeBand *before, *after;

  if (series->straight)
    {
      find_points (series, age, &before, &after);
      return utenfor_grade_weaker (before->number.grade, after->number.grade);
    }

  for (guint i = 0; i < series->bands->len; i++)
    if (BAND (series, i)->from <= age && age <= BAND (series, i)->to)
      return utenfor_grade_weaker (BAND (series, i)->number.grade, UTENFOR_GRADE_A);

  return UTENFOR_GRADE_C;
}
