/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define START_TOLERANCE 1e-6
#define ROW(tables, i)  (&g_array_index ((tables)->uses, UtenforUseRow, (i)))

static void
clear_row (UtenforUseRow *row)
{
  g_free (row->units);
  g_free (row->grades);
}

static int
last_age (const UtenforTables *tables)
{
  return tables->first_age + tables->n_ages - 1;
}

static double *
moves_at (UtenforTables *tables,
          int            age)
{
  return tables->moves + (gsize)(age - tables->first_age) * tables->n_states * tables->n_states;
}

const double *
utenfor_tables_moves_at (const UtenforTables *tables,
                         int                  age)
{
  return moves_at ((UtenforTables *)tables, age);
}

static const char *
state_id (const UtenforPopulation *population,
          guint                    state)
{
  return utenfor_population_get_state (population, state)->id;
}

/* --- start ------------------------------------------------------------- */

static void
own_start (const UtenforPopulation *population,
           UtenforTables           *tables,
           UtenforIssues           *issues)
{
  double sum = 0;

  for (guint i = 0; i < population->starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (population->starts, UtenforStart, i);

      tables->start[start->state] += start->share.value;
      sum += start->share.value;
    }

  if (!(fabs (sum - 1) <= START_TOLERANCE))
    {
      const UtenforStart *first = &g_array_index (population->starts, UtenforStart, 0);

      utenfor_issues_add (issues, "start-sum", population->file, first->share.line,
                          _ ("In <start>, found %.10g; expected 1."), sum);
      return;
    }
  for (guint s = 0; s < tables->n_states; s++)
    tables->start[s] /= sum;
}

/* The base's start, or where its people are when this population begins later. */
static void
inherited_start (const UtenforTables *base,
                 UtenforTables       *tables)
{
  g_autofree double *now = g_new0 (double, tables->n_states);

  memcpy (tables->start, base->start, base->n_states * sizeof (double));
  for (int age = base->first_age; age < tables->first_age; age++)
    {
      memcpy (now, tables->start, base->n_states * sizeof (double));
      utenfor_moves_apply (utenfor_tables_moves_at (base, age), base->n_states, now, tables->start);
    }
}

void
utenfor_start_close (double         *start,
                     const gboolean *named,
                     guint           n_states)
{
  double sum = 0, others = 0;

  for (guint s = 0; s < n_states; s++)
    *(named[s] ? &sum : &others) += start[s];

  for (guint s = 0; s < n_states; s++)
    if (!named[s] && others > 0)
      start[s] *= MAX (0, 1 - sum) / others;
    else if (named[s] && (others == 0 || sum > 1) && sum > 0)
      start[s] /= sum;
}

/* A named share is multiplied; the unnamed ones are scaled so that the sum stays 1. */
static void
start_risks (const UtenforPopulation *population,
             UtenforTables           *tables,
             UtenforIssues           *issues)
{
  g_autofree gboolean *named = g_new0 (gboolean, tables->n_states);
  double               named_sum = 0;
  double               others = 0;

  for (guint i = 0; i < population->start_risks->len; i++)
    {
      const UtenforStart *risk = &g_array_index (population->start_risks, UtenforStart, i);

      if (tables->start[risk->state] == 0)
        utenfor_issues_add (issues, "risk-on-nothing", population->file, risk->share.line,
                            _ ("Nobody starts in “%s”."), state_id (population, risk->state));
      tables->start[risk->state] *= risk->share.value;
      named[risk->state] = TRUE;
    }

  for (guint s = 0; s < tables->n_states; s++)
    if (named[s])
      named_sum += tables->start[s];
    else
      others += tables->start[s];

  if (named_sum > 1 + START_TOLERANCE || (others == 0 && fabs (named_sum - 1) > START_TOLERANCE))
    utenfor_issues_add (issues, "start-sum", population->file,
                        g_array_index (population->start_risks, UtenforStart, 0).share.line,
                        _ ("With the relative risks, the named start shares are %.10g; expected at most 1."), named_sum);
  else
    utenfor_start_close (tables->start, named, tables->n_states);
}

/* --- moves ------------------------------------------------------------- */

static void
inherit_moves (const UtenforTables *base,
               UtenforTables       *tables)
{
  guint n = tables->n_states;

  for (int age = tables->first_age; age < last_age (tables); age++)
    for (guint s = 0; s < base->n_states; s++)
      memcpy (moves_at (tables, age) + s * n,
              utenfor_tables_moves_at (base, age) + s * base->n_states,
              base->n_states * sizeof (double));
}

static void
own_move (const UtenforMove *move,
          UtenforTables     *tables)
{
  g_autofree double *values = g_new0 (double, tables->n_ages);

  utenfor_age_series_expand (&move->series, tables->first_age, last_age (tables), values);
  for (int age = tables->first_age; age < last_age (tables); age++)
    moves_at (tables, age)[move->from * tables->n_states + move->to] = values[age - tables->first_age];
}

static void
move_risk (const UtenforPopulation *population,
           const UtenforMove       *risk,
           UtenforTables           *tables,
           UtenforIssues           *issues)
{
  g_autofree double *values = g_new0 (double, tables->n_ages);
  double             sum = 0;

  utenfor_age_series_expand (&risk->series, tables->first_age, last_age (tables), values);
  for (int age = tables->first_age; age < last_age (tables); age++)
    {
      double *p = moves_at (tables, age) + risk->from * tables->n_states + risk->to;

      sum += *p;
      *p *= values[age - tables->first_age];
    }

  if (sum == 0 && tables->n_ages > 1)
    utenfor_issues_add (issues, "risk-on-nothing", population->file, risk->series.line,
                        _ ("Nobody moves from “%s” to “%s”."),
                        state_id (population, risk->from), state_id (population, risk->to));
}

int
utenfor_moves_close (double *moves,
                     guint   n_states)
{
  int above = -1;

  for (guint s = 0; s < n_states; s++)
    {
      double *row = moves + (gsize)s * n_states;
      double  sum = 0;

      for (guint to = 0; to < n_states; to++)
        if (to != s)
          sum += row[to];

      row[s] = MAX (0, 1 - sum);
      if (sum <= 1)
        continue;
      for (guint to = 0; to < n_states; to++)
        row[to] /= sum;
      if (sum > 1 + UTENFOR_ROW_TOLERANCE && above < 0)
        above = s;
    }

  return above;
}

void
utenfor_moves_apply (const double *moves,
                     guint         n_states,
                     const double *now,
                     double       *next)
{
  for (guint to = 0; to < n_states; to++)
    next[to] = 0;
  for (guint s = 0; s < n_states; s++)
    for (guint to = 0; to < n_states; to++)
      next[to] += now[s] * moves[(gsize)s * n_states + to];
}

/* Where to look: the last series that feeds this row. */
static int
line_of_row (const UtenforPopulation *population,
             guint                    from)
{
  const GArray *series[] = { population->move_risks, population->moves };

  for (guint k = 0; k < G_N_ELEMENTS (series); k++)
    for (guint i = series[k]->len; i > 0; i--)
      {
        const UtenforMove *move = &g_array_index (series[k], UtenforMove, i - 1);

        if (move->from == from)
          return move->series.line;
      }

  return 0;
}

static double
row_sum (const double *moves,
         guint         n_states,
         guint         s)
{
  double sum = 0;

  for (guint to = 0; to < n_states; to++)
    if (to != s)
      sum += moves[(gsize)s * n_states + to];

  return sum;
}

static void
check_rows (const UtenforPopulation *population,
            UtenforTables           *tables,
            UtenforIssues           *issues)
{
  guint n = tables->n_states;

  for (guint s = 0; s < n; s++)
    for (int age = tables->first_age; age < last_age (tables); age++)
      {
        double sum = row_sum (moves_at (tables, age), n, s);

        if (sum <= 1 + UTENFOR_ROW_TOLERANCE)
          continue;
        utenfor_issues_add (issues, "row-above-one", population->file, line_of_row (population, s),
                            _ ("From “%s” at age %d, found %.10g; expected at most 1."),
                            state_id (population, s), age, sum);
        break;
      }
}

static void
all_moves (const UtenforPopulation *population,
           UtenforTables           *tables,
           UtenforIssues           *issues)
{
  if (population->base != NULL)
    inherit_moves (population->base->tables, tables);
  for (guint i = 0; i < population->moves->len; i++)
    own_move (&g_array_index (population->moves, UtenforMove, i), tables);
  for (guint i = 0; i < population->move_risks->len; i++)
    move_risk (population, &g_array_index (population->move_risks, UtenforMove, i), tables, issues);

  check_rows (population, tables, issues);
  for (int age = tables->first_age; age < last_age (tables); age++)
    utenfor_moves_close (moves_at (tables, age), tables->n_states);
}

/* --- use of services ---------------------------------------------------- */

static gpointer
row_key (const UtenforTables *tables,
         guint                service,
         guint                state)
{
  return GSIZE_TO_POINTER ((gsize)service * tables->n_states + state);
}

static UtenforUseRow *
find_row (UtenforTables *tables,
          guint          service,
          guint          state)
{
  gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (tables->rows, row_key (tables, service, state)));

  return place > 0 ? ROW (tables, place - 1) : NULL;
}

static UtenforUseRow *
add_row (UtenforTables *tables,
         guint          service,
         guint          state)
{
  UtenforUseRow row = {
    service, state, g_new0 (double, tables->n_ages), g_new0 (UtenforGrade, tables->n_ages)
  };

  g_array_append_val (tables->uses, row);
  g_hash_table_insert (tables->rows, row_key (tables, service, state), GSIZE_TO_POINTER (tables->uses->len));

  return ROW (tables, tables->uses->len - 1);
}

static void
inherit_uses (const UtenforTables *base,
              UtenforTables       *tables)
{
  int offset = tables->first_age - base->first_age;

  for (guint i = 0; i < base->uses->len; i++)
    {
      const UtenforUseRow *from = ROW (base, i);
      UtenforUseRow       *row = add_row (tables, from->service, from->state);

      memcpy (row->units, from->units + offset, tables->n_ages * sizeof (double));
      memcpy (row->grades, from->grades + offset, tables->n_ages * sizeof (UtenforGrade));
    }
}

static void
own_use (const UtenforUse *use,
         UtenforTables    *tables)
{
  UtenforUseRow *row = find_row (tables, use->service, use->state);

  if (row == NULL)
    row = add_row (tables, use->service, use->state);
  utenfor_age_series_expand (&use->series, tables->first_age, last_age (tables), row->units);
  for (guint i = 0; i < tables->n_ages; i++)
    row->grades[i] = utenfor_age_series_get_grade (&use->series, tables->first_age + i);
}

static void
use_risk (const UtenforPopulation *population,
          const UtenforUse        *risk,
          UtenforTables           *tables,
          UtenforIssues           *issues)
{
  UtenforUseRow     *row = find_row (tables, risk->service, risk->state);
  g_autofree double *values = g_new0 (double, tables->n_ages);

  if (row == NULL)
    {
      utenfor_issues_add (issues, "risk-on-nothing", population->file, risk->series.line,
                          _ ("Nobody in “%s” uses “%s”."), state_id (population, risk->state),
                          utenfor_catalogue_get_service (population->catalogue, risk->service)->id);
      return;
    }

  utenfor_age_series_expand (&risk->series, tables->first_age, last_age (tables), values);
  for (guint i = 0; i < tables->n_ages; i++)
    {
      row->units[i] *= values[i];
      row->grades[i] = utenfor_grade_weaker (row->grades[i],
                                             utenfor_age_series_get_grade (&risk->series, tables->first_age + i));
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const UtenforUseRow *first = a;
  const UtenforUseRow *second = b;

  if (first->service != second->service)
    return first->service < second->service ? -1 : 1;

  return (first->state > second->state) - (first->state < second->state);
}

static void
all_uses (const UtenforPopulation *population,
          UtenforTables           *tables,
          UtenforIssues           *issues)
{
  if (population->base != NULL)
    inherit_uses (population->base->tables, tables);
  for (guint i = 0; i < population->uses->len; i++)
    own_use (&g_array_index (population->uses, UtenforUse, i), tables);
  for (guint i = 0; i < population->use_risks->len; i++)
    use_risk (population, &g_array_index (population->use_risks, UtenforUse, i), tables, issues);

  g_array_sort (tables->uses, compare_rows);
  g_clear_pointer (&tables->rows, g_hash_table_unref);
}

/* --- the whole ---------------------------------------------------------- */

UtenforTables *
utenfor_tables_new (const UtenforPopulation *population,
                    UtenforIssues           *issues)
{
  UtenforTables *tables = g_new0 (UtenforTables, 1);
  gsize          n = utenfor_population_get_n_states (population);

  tables->first_age = population->first_age;
  tables->n_ages = population->last_age - population->first_age + 1;
  tables->n_states = n;
  tables->start = g_new0 (double, n);
  tables->moves = g_new0 (double, (tables->n_ages - 1) * n * n);
  tables->rows = g_hash_table_new (NULL, NULL);
  tables->uses = g_array_new (FALSE, FALSE, sizeof (UtenforUseRow));
  g_array_set_clear_func (tables->uses, (GDestroyNotify)clear_row);

  if (population->starts->len > 0)
    own_start (population, tables, issues);
  else
    inherited_start (population->base->tables, tables);
  if (population->start_risks->len > 0)
    start_risks (population, tables, issues);
  all_moves (population, tables, issues);
  all_uses (population, tables, issues);

  return tables;
}

void
utenfor_tables_free (UtenforTables *tables)
{
  if (tables == NULL)
    return;

  g_free (tables->start);
  g_free (tables->moves);
  g_array_unref (tables->uses);
  g_free (tables);
}
