/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "population.h"
#include "catalogue-persons.h"
#include "tables.h"

#include <glib/gi18n-lib.h>

static void
clear_state (UtenforState *state)
{
  utenfor_text_unref (state->title);
}

static void
clear_move (UtenforMove *move)
{
  utenfor_age_series_clear (&move->series);
}

static void
clear_use (UtenforUse *use)
{
  utenfor_age_series_clear (&use->series);
}

static GArray *
new_array (guint size,
           void *clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

/* States count on from the catalogue's and the base's, so that an index means
 * the same in a group and in what it is based on. */
static void
inherit_states (UtenforPopulation *population)
{
  const UtenforCatalogue *catalogue = population->catalogue;

  if (population->base != NULL)
    {
      for (guint i = 0; i < population->base->states->len; i++)
        g_ptr_array_add (population->states, population->base->states->pdata[i]);
      return;
    }

  for (guint i = 0; i < catalogue->states->len; i++)
    g_ptr_array_add (population->states, (gpointer)utenfor_catalogue_get_state (catalogue, i));
}

UtenforPopulation *
utenfor_population_new (const char        *id,
                        UtenforCatalogue  *catalogue,
                        UtenforPopulation *base)
{
  UtenforPopulation *population = g_new0 (UtenforPopulation, 1);

  g_atomic_ref_count_init (&population->ref_count);
  population->id = g_intern_string (id);
  population->catalogue = utenfor_catalogue_ref (catalogue);
  population->own_states = new_array (sizeof (UtenforState), clear_state);
  population->starts = new_array (sizeof (UtenforStart), NULL);
  population->moves = new_array (sizeof (UtenforMove), clear_move);
  population->uses = new_array (sizeof (UtenforUse), clear_use);
  population->start_risks = new_array (sizeof (UtenforStart), NULL);
  population->move_risks = new_array (sizeof (UtenforMove), clear_move);
  population->use_risks = new_array (sizeof (UtenforUse), clear_use);
  population->states = g_ptr_array_new_with_free_func (NULL);
  if (base != NULL)
    {
      population->base = utenfor_population_ref (base);
      population->first_age = base->first_age;
      population->last_age = base->last_age;
    }
  inherit_states (population);

  return population;
}

UtenforPopulation *
utenfor_population_ref (UtenforPopulation *population)
{
  g_atomic_ref_count_inc (&population->ref_count);

  return population;
}

void
utenfor_population_unref (UtenforPopulation *population)
{
  if (population == NULL || !g_atomic_ref_count_dec (&population->ref_count))
    return;

  utenfor_tables_free (population->tables);
  g_ptr_array_unref (population->states);
  g_array_unref (population->own_states);
  g_array_unref (population->starts);
  g_array_unref (population->moves);
  g_array_unref (population->uses);
  g_array_unref (population->start_risks);
  g_array_unref (population->move_risks);
  g_array_unref (population->use_risks);
  utenfor_text_unref (population->title);
  utenfor_text_unref (population->about);
  utenfor_text_unref (population->built_on);
  utenfor_text_unref (population->not_counted);
  g_clear_pointer (&population->base, utenfor_population_unref);
  utenfor_catalogue_unref (population->catalogue);
  g_free (population->file);
  g_free (population);
}

/* `own_states` may move in memory while it grows, so the pointers are laid anew. */
static void
refresh_own_states (UtenforPopulation *population)
{
  g_ptr_array_set_size (population->states, 0);
  inherit_states (population);
  for (guint i = 0; i < population->own_states->len; i++)
    g_ptr_array_add (population->states, &g_array_index (population->own_states, UtenforState, i));
}

guint
utenfor_population_add_state (UtenforPopulation *population,
                              UtenforState       state,
                              UtenforIssues     *issues)
{
  if (utenfor_population_find_state (population, state.id) >= 0 && issues != NULL)
    utenfor_issues_add (issues, "id-doubled", population->file, state.line,
                        _ ("The id “%s” of a <%s> stands twice."), state.id, "state");
  g_array_append_val (population->own_states, state);
  refresh_own_states (population);

  return population->states->len - 1;
}

void
utenfor_population_add_start (UtenforPopulation *population,
                              gboolean           is_risk,
                              UtenforStart       start)
{
  g_array_append_val (is_risk ? population->start_risks : population->starts, start);
}

void
utenfor_population_add_move (UtenforPopulation *population,
                             gboolean           is_risk,
                             UtenforMove        move)
{
  g_array_append_val (is_risk ? population->move_risks : population->moves, move);
}

void
utenfor_population_add_use (UtenforPopulation *population,
                            gboolean           is_risk,
                            UtenforUse         use)
{
  g_array_append_val (is_risk ? population->use_risks : population->uses, use);
}

int
utenfor_population_find_state (const UtenforPopulation *population,
                               const char              *id)
{
  for (guint i = 0; id != NULL && i < population->states->len; i++)
    if (g_str_equal (utenfor_population_get_state (population, i)->id, id))
      return i;

  return -1;
}

const UtenforState *
utenfor_population_get_state (const UtenforPopulation *population,
                              guint                    i)
{
  g_return_val_if_fail (i < population->states->len, NULL);

  return population->states->pdata[i];
}

guint
utenfor_population_get_n_states (const UtenforPopulation *population)
{
  return population->states->len;
}

gboolean
utenfor_population_has_age (const UtenforPopulation *population,
                            int                      age)
{
  return population->first_age <= age && age <= population->last_age;
}

/* --- checks ------------------------------------------------------------- */

static void
check_ages (const UtenforPopulation *population,
            UtenforIssues           *issues)
{
  const UtenforPopulation *base = population->base;

  if (population->first_age > population->last_age)
    utenfor_issues_add (issues, "ages-order", population->file, 0,
                        _ ("The population goes from age %d to %d."), population->first_age, population->last_age);
  else if (base != NULL && (population->first_age < base->first_age || population->last_age > base->last_age))
    utenfor_issues_add (issues, "ages-outside", population->file, 0,
                        _ ("The population has ages %d–%d, but “%s” has %d–%d."),
                        population->first_age, population->last_age, base->id, base->first_age, base->last_age);
}

static void
check_starts (const UtenforPopulation *population,
              const GArray            *starts,
              UtenforNumberKind        kind,
              UtenforIssues           *issues)
{
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);
      g_autofree char    *name = g_strdup_printf ("<start>, state “%s”",
                                                  utenfor_population_get_state (population, start->state)->id);

      utenfor_quantity_check (&start->share, kind, name, population->file, issues);
      for (guint j = 0; j < i; j++)
        if (g_array_index (starts, UtenforStart, j).state == start->state)
          utenfor_issues_add (issues, "start-doubled", population->file, start->share.line, _ ("See %s."), name);
    }
}

static void
check_moves (const UtenforPopulation *population,
             const GArray            *moves,
             UtenforNumberKind        kind,
             UtenforIssues           *issues)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const UtenforMove *move = &g_array_index (moves, UtenforMove, i);
      g_autofree char   *name = g_strdup_printf ("<move from=\"%s\" to=\"%s\">",
                                                 utenfor_population_get_state (population, move->from)->id,
                                                 utenfor_population_get_state (population, move->to)->id);
      gsize              key = (gsize)move->from * population->states->len + move->to;

      /* A population of one age has nowhere to move to. */
      utenfor_age_series_check (&move->series, population->first_age,
                                MAX (population->first_age, population->last_age - 1),
                                kind, name, population->file, issues);
      if (move->from == move->to)
        utenfor_issues_add (issues, "move-to-itself", population->file, move->series.line, _ ("See %s."), name);
      if (!g_hash_table_add (seen, GSIZE_TO_POINTER (key)))
        utenfor_issues_add (issues, "move-doubled", population->file, move->series.line, _ ("See %s."), name);
    }
}

static void
check_uses (const UtenforPopulation *population,
            const GArray            *uses,
            UtenforNumberKind        kind,
            UtenforIssues           *issues)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const UtenforUse   *use = &g_array_index (uses, UtenforUse, i);
      const UtenforState *state = utenfor_population_get_state (population, use->state);
      const char         *service = utenfor_catalogue_get_service (population->catalogue, use->service)->id;
      g_autofree char    *name = g_strdup_printf ("<service id=\"%s\" state=\"%s\">", service, state->id);
      gsize               key = (gsize)use->service * population->states->len + use->state;

      utenfor_age_series_check (&use->series, population->first_age, population->last_age,
                                kind, name, population->file, issues);
      if (state->kind == UTENFOR_STATE_GONE)
        utenfor_issues_add (issues, "use-when-gone", population->file, use->series.line, _ ("See %s."), name);
      if (kind == UTENFOR_NUMBER_USE && utenfor_catalogue_books (population->catalogue, use->service))
        utenfor_issues_add (issues, "use-of-refund", population->file, use->series.line,
                            _ ("Leave %s out; what is refunded is counted by the refund itself."), name);
      if (!g_hash_table_add (seen, GSIZE_TO_POINTER (key)))
        utenfor_issues_add (issues, "use-doubled", population->file, use->series.line, _ ("See %s."), name);
    }
}

static void
check_states (const UtenforPopulation *population,
              UtenforIssues           *issues)
{
  if (population->states->len > UTENFOR_MAX_STATES)
    utenfor_issues_add (issues, "too-many", population->file, 0,
                        _ ("Found %u <%s>; expected at most %u."), population->states->len, "state", UTENFOR_MAX_STATES);
}

static void
check_base (const UtenforPopulation *population,
            UtenforIssues           *issues)
{
  guint n_risks = population->start_risks->len + population->move_risks->len + population->use_risks->len;

  if (population->base == NULL && n_risks > 0)
    utenfor_issues_add (issues, "risk-without-base", population->file, 0, _ ("Name one in based-on."));
  if (population->base == NULL && population->starts->len == 0)
    utenfor_issues_add (issues, "start-missing", population->file, 0, _ ("Add <start> with a share for each state."));
  if (population->base != NULL && !utenfor_catalogue_is_kin (population->base->catalogue, population->catalogue))
    utenfor_issues_add (issues, "catalogue-differs", population->file, 0,
                        _ ("“%s” is of another catalogue."), population->base->id);
}

gboolean
utenfor_population_build (UtenforPopulation *population,
                          UtenforIssues     *issues)
{
  guint errors_before = issues->n_errors;

  g_return_val_if_fail (population->tables == NULL, FALSE);
  g_return_val_if_fail (population->base == NULL || population->base->tables != NULL, FALSE);

  check_ages (population, issues);
  check_base (population, issues);
  check_states (population, issues);
  if (issues->n_errors > errors_before)
    return FALSE;

  check_starts (population, population->starts, UTENFOR_NUMBER_SHARE, issues);
  check_starts (population, population->start_risks, UTENFOR_NUMBER_RISK, issues);
  check_moves (population, population->moves, UTENFOR_NUMBER_PROBABILITY, issues);
  check_moves (population, population->move_risks, UTENFOR_NUMBER_RISK, issues);
  check_uses (population, population->uses, UTENFOR_NUMBER_USE, issues);
  check_uses (population, population->use_risks, UTENFOR_NUMBER_RISK, issues);
  if (issues->n_errors > errors_before)
    return FALSE;

  population->tables = utenfor_tables_new (population, issues);
  if (issues->n_errors > errors_before)
    g_clear_pointer (&population->tables, utenfor_tables_free);

  return population->tables != NULL;
}
