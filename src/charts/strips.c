/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strips.h"

#include <glib/gi18n-lib.h>

static void
state_free (gpointer data)
{
  UtenforStripsState *state = data;

  g_free (state->name);
  g_free (state);
}

UtenforStrips *
utenfor_strips_new (guint n_rows,
                    guint n_ages,
                    int   first_age)
{
  UtenforStrips *strips = g_new0 (UtenforStrips, 1);

  strips->states = g_ptr_array_new_with_free_func (state_free);
  strips->n_rows = n_rows;
  strips->n_ages = n_ages;
  strips->first_age = first_age;
  for (guint panel = 0; panel < 2; panel++)
    strips->cells[panel] = g_new0 (guint, (gsize)n_rows * n_ages + 1);
  strips->persons = g_new0 (guint, n_rows + 1);
  return strips;
}

void
utenfor_strips_free (UtenforStrips *strips)
{
  if (!strips)
    return;
  g_free (strips->heading);
  for (guint panel = 0; panel < 2; panel++)
    {
      g_free (strips->titles[panel]);
      g_free (strips->cells[panel]);
    }
  g_ptr_array_unref (strips->states);
  g_free (strips->persons);
  g_free (strips);
}

guint
utenfor_strips_add_state (UtenforStrips   *strips,
                          const char      *name,
                          UtenforTone      tone,
                          UtenforStateKind kind)
{
  UtenforStripsState *state = g_new0 (UtenforStripsState, 1);

  state->name = g_strdup (name);
  state->tone = tone;
  state->kind = kind;
  g_ptr_array_add (strips->states, state);
  return strips->states->len - 1;
}

const UtenforStripsState *
utenfor_strips_get_state (const UtenforStrips *strips,
                          guint                state)
{
  return g_ptr_array_index (strips->states, state);
}

guint
utenfor_strips_get_cell (const UtenforStrips *strips,
                         guint                panel,
                         guint                row,
                         guint                age)
{
  return strips->cells[panel][(gsize)row * strips->n_ages + age];
}

gboolean
utenfor_strips_has_state (const UtenforStrips *strips,
                          guint                state)
{
  for (guint panel = 0; panel < 2; panel++)
    for (gsize i = 0; i < (gsize)strips->n_rows * strips->n_ages; i++)
      if (strips->cells[panel][i] == state)
        return TRUE;
  return FALSE;
}

char *
utenfor_strips_dup_readout (const UtenforStrips *strips,
                            guint                i)
{
  const guint row = i / MAX (strips->n_ages, 1), age = i % MAX (strips->n_ages, 1);
  const guint without = utenfor_strips_get_cell (strips, UTENFOR_STRIPS_WITHOUT, row, age);
  const guint with = utenfor_strips_get_cell (strips, UTENFOR_STRIPS_WITH, row, age);
  const char *name = utenfor_strips_get_state (strips, without)->name;
  const guint person = strips->persons[row];
  const int   years = strips->first_age + (int)age;

  /* Translators: a person's number, an age, a situation. */
  if (without == with)
    return g_strdup_printf (_ ("Person %u, %d years: %s"), person, years, name);
  /* Translators: a person's number, an age, the situation without and with the measure. */
  return g_strdup_printf (_ ("Person %u, %d years: %s → %s with the measure"), person, years, name,
                          utenfor_strips_get_state (strips, with)->name);
}
