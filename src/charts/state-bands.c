/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state-bands.h"

#include <math.h>

#include "figure-private.h"

static void
band_free (gpointer data)
{
  UtenforStateBand *band = data;

  g_free (band->id);
  g_free (band->name);
  g_free (band);
}

void
utenfor_state_ages (const UtenforAccount *account,
                    int                  *first,
                    guint                *n)
{
  const UtenforOccupancy *group = account->without, *reference = account->reference;
  const int               last = MIN (group->first_age + (int)group->n_ages, reference->first_age + (int)reference->n_ages);

  *first = MAX (group->first_age, reference->first_age);
  *n = (guint)MAX (last - *first, 0);
}

double
utenfor_state_share (const UtenforOccupancy  *occupancy,
                     const UtenforPopulation *population,
                     const char              *id,
                     int                      age)
{
  const double *x = utenfor_occupancy_at (occupancy, age);
  double        here = 0;
  int           state = utenfor_population_find_state (population, id);

  for (guint s = 0; s < occupancy->n_states; s++)
    if (utenfor_population_get_state (population, s)->kind != UTENFOR_STATE_GONE)
      here += x[s];
  if (here <= 0)
    return NAN;
  return state < 0 || state >= (int)occupancy->n_states ? 0 : 100 * x[state] / here;
}

static gboolean
is_known (const GPtrArray *bands,
          const char      *id)
{
  for (guint i = 0; i < bands->len; i++)
    if (g_str_equal (((UtenforStateBand *)g_ptr_array_index (bands, i))->id, id))
      return TRUE;
  return FALSE;
}

static void
add_bands (GPtrArray               *bands,
           const UtenforOccupancy  *occupancy,
           const UtenforPopulation *population,
           int                      first,
           guint                    n)
{
  for (guint s = 0; s < utenfor_population_get_n_states (population); s++)
    {
      const UtenforState *state = utenfor_population_get_state (population, s);
      UtenforStateBand   *band;

      if (is_known (bands, state->id) || state->kind == UTENFOR_STATE_GONE)
        continue;
      band = g_new0 (UtenforStateBand, 1);
      band->id = g_strdup (state->id);
      band->name = g_strdup (utenfor_figure_text (state->title));
      band->kind = state->kind;
      band->weight = n > 0 ? utenfor_state_share (occupancy, population, state->id, first + (int)n - 1) : 0;
      g_ptr_array_add (bands, band);
    }
}

/* Outside below inside; among the outside the one that lasts at the bottom, among
 * the inside the one that ends at the top. */
static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const UtenforStateBand *one = *(const UtenforStateBand *const *)a, *two = *(const UtenforStateBand *const *)b;

  if (one->kind != two->kind)
    return one->kind == UTENFOR_STATE_OUTSIDE ? -1 : 1;
  if (one->kind == UTENFOR_STATE_OUTSIDE)
    return one->weight > two->weight ? -1 : one->weight < two->weight;
  return one->weight < two->weight ? -1 : one->weight > two->weight;
}

static void
colour_bands (GPtrArray *bands)
{
  guint n_outside = 0, n_inside, outside = 0, inside = 0;

  for (guint i = 0; i < bands->len; i++)
    n_outside += ((UtenforStateBand *)g_ptr_array_index (bands, i))->kind == UTENFOR_STATE_OUTSIDE;
  n_inside = bands->len - n_outside;
  for (guint i = 0; i < bands->len; i++)
    {
      UtenforStateBand *band = g_ptr_array_index (bands, i);

      /* The biggest inside state is on top and has the strongest tint. */
      band->tone = band->kind == UTENFOR_STATE_OUTSIDE ? utenfor_palette_outside (outside++, n_outside)
                                                       : utenfor_palette_inside (n_inside - 1 - inside++, n_inside);
    }
}

GPtrArray *
utenfor_state_bands_new (const UtenforAccount *account)
{
  const UtenforScenario *scenario;
  GPtrArray             *bands;
  int                    first;
  guint                  n;

  g_return_val_if_fail (account != NULL, NULL);

  scenario = account->scenario;
  utenfor_state_ages (account, &first, &n);
  bands = g_ptr_array_new_with_free_func (band_free);
  add_bands (bands, account->without, scenario->group, first, n);
  add_bands (bands, account->reference, scenario->reference, first, n);
  g_ptr_array_sort (bands, compare_bands);
  colour_bands (bands);
  return bands;
}
