/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "what-if.h"

#include <math.h>

static UtenforUncertainNumber *
number_at (const UtenforWhatIf *what_if,
           guint                slot)
{
  return &g_array_index (what_if->uncertainty->numbers, UtenforUncertainNumber, slot);
}

static guint
slot_at (const UtenforElement *element,
         guint                 i)
{
  return g_array_index (element->slots, guint, i);
}

/* --- gathering ------------------------------------------------------------------- */

static void
element_free (UtenforElement *element)
{
  g_array_unref (element->slots);
  g_free (element);
}

static UtenforElement *
element_new (const UtenforUncertainNumber *number)
{
  UtenforElement *element = g_new0 (UtenforElement, 1);

  element->path = number->path;
  element->draw = number->quantity.draw;
  element->kind = number->kind;
  element->slots = g_array_new (FALSE, FALSE, sizeof (guint));

  return element;
}

static void
add_slot (UtenforElement               *element,
          const UtenforUncertainNumber *number,
          guint                         slot)
{
  if (element->slots->len == 0 || fabs (number->quantity.value) > fabs (element->value))
    {
      element->lead = slot;
      element->value = number->quantity.value;
      element->low = number->quantity.low;
      element->high = number->quantity.high;
    }
  g_array_append_val (element->slots, slot);
}

/* What varies: constants and what no distribution can hold are left alone. */
static void
gather (UtenforWhatIf *what_if)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint slot = 0; slot < what_if->uncertainty->numbers->len; slot++)
    {
      const UtenforUncertainNumber *number = number_at (what_if, slot);
      const char                   *name = number->quantity.draw != NULL ? number->quantity.draw : number->path;
      UtenforElement               *element;

      if (number->distribution.family == UTENFOR_FAMILY_CONSTANT)
        continue;
      element = g_hash_table_lookup (known, name);
      if (element == NULL)
        {
          element = element_new (number);
          g_ptr_array_add (what_if->elements, element);
          g_hash_table_insert (known, (gpointer)name, element);
        }
      add_slot (element, number, slot);
    }
}

UtenforWhatIf *
utenfor_what_if_new (UtenforScenario   *scenario,
                     const UtenforView *view,
                     UtenforIssues     *issues)
{
  UtenforWhatIf *what_if;

  g_return_val_if_fail (scenario != NULL && issues != NULL, NULL);

  what_if = g_new0 (UtenforWhatIf, 1);
  what_if->elements = g_ptr_array_new_with_free_func ((GDestroyNotify)element_free);
  what_if->uncertainty = utenfor_uncertainty_new (scenario, issues);
  what_if->model = issues->n_errors == 0 ? utenfor_lane_model_new (what_if->uncertainty, view, issues) : NULL;
  if (what_if->model == NULL)
    {
      utenfor_what_if_free (what_if);
      return NULL;
    }

  what_if->desk = utenfor_lane_desk_new (what_if->model);
  gather (what_if);

  return what_if;
}

void
utenfor_what_if_free (UtenforWhatIf *what_if)
{
  if (what_if == NULL)
    return;

  utenfor_lane_desk_free (what_if->desk);
  utenfor_lane_model_free (what_if->model);
  utenfor_uncertainty_free (what_if->uncertainty);
  g_ptr_array_unref (what_if->elements);
  g_free (what_if);
}

const UtenforElement *
utenfor_what_if_get_element (const UtenforWhatIf *what_if,
                             guint                i)
{
  g_return_val_if_fail (i < what_if->elements->len, NULL);

  return g_ptr_array_index (what_if->elements, i);
}

int
utenfor_what_if_find_element (const UtenforWhatIf *what_if,
                              const char          *path)
{
  for (guint i = 0; i < what_if->elements->len; i++)
    {
      const UtenforElement *element = g_ptr_array_index (what_if->elements, i);

      if (g_strcmp0 (element->draw, path) == 0)
        return i;
      for (guint k = 0; k < element->slots->len; k++)
        if (g_str_equal (number_at (what_if, slot_at (element, k))->path, path))
          return i;
    }

  return -1;
}

/* --- asking ---------------------------------------------------------------------- */

void
utenfor_what_if_set_low (UtenforWhatIf        *what_if,
                         const UtenforElement *element,
                         guint                 lane)
{
  for (guint i = 0; i < element->slots->len; i++)
    what_if->desk->values[slot_at (element, i)][lane] = number_at (what_if, slot_at (element, i))->quantity.low;
}

void
utenfor_what_if_set_high (UtenforWhatIf        *what_if,
                          const UtenforElement *element,
                          guint                 lane)
{
  for (guint i = 0; i < element->slots->len; i++)
    what_if->desk->values[slot_at (element, i)][lane] = number_at (what_if, slot_at (element, i))->quantity.high;
}

void
utenfor_what_if_set (UtenforWhatIf        *what_if,
                     const UtenforElement *element,
                     guint                 lane,
                     double                value)
{
  for (guint i = 0; i < element->slots->len; i++)
    {
      double own = number_at (what_if, slot_at (element, i))->quantity.value;

      what_if->desk->values[slot_at (element, i)][lane] = element->value != 0 ? own / element->value * value : value;
    }
}

void
utenfor_what_if_reset (UtenforWhatIf        *what_if,
                       const UtenforElement *element)
{
  for (guint i = 0; i < element->slots->len; i++)
    for (guint lane = 0; lane < UTENFOR_LANES; lane++)
      what_if->desk->values[slot_at (element, i)][lane] = number_at (what_if, slot_at (element, i))->quantity.value;
}

void
utenfor_what_if_compute (UtenforWhatIf *what_if)
{
  utenfor_lane_desk_prepare (what_if->desk);
  utenfor_lane_desk_expect (what_if->desk);
}

static double
net_of_payer (const UtenforWhatIf *what_if,
              guint                payer,
              guint                lane)
{
  const UtenforLaneModel *model = what_if->model;
  const UtenforLanes     *net = what_if->desk->net + (gsize)payer * model->n_years;
  double                  sum = 0;

  for (guint t = 0; t < model->n_years; t++)
    sum += net[t][lane] * model->discount[t];

  return sum;
}

double
utenfor_what_if_get_net (const UtenforWhatIf *what_if,
                         guint                payer,
                         guint                lane)
{
  const UtenforLaneModel *model = what_if->model;
  double                  sum = 0;

  g_return_val_if_fail (payer <= model->n_payers && lane < UTENFOR_LANES, NAN);

  if (payer < model->n_payers)
    return net_of_payer (what_if, payer, lane);
  for (guint p = 0; p < model->n_payers; p++)
    if (utenfor_catalogue_get_payer (model->scenario->catalogue, p)->is_public)
      sum += net_of_payer (what_if, p, lane);

  return sum;
}

void
utenfor_what_if_try (UtenforWhatIf        *what_if,
                     const UtenforElement *element,
                     guint                 payer,
                     const double         *values,
                     guint                 n,
                     double               *net)
{
  for (guint i = 0; i < n; i += UTENFOR_LANES)
    {
      guint here = MIN (UTENFOR_LANES, n - i);

      for (guint lane = 0; lane < here; lane++)
        utenfor_what_if_set (what_if, element, lane, values[i + lane]);
      utenfor_what_if_compute (what_if);
      for (guint lane = 0; lane < here; lane++)
        net[i + lane] = utenfor_what_if_get_net (what_if, payer, lane);
    }
  utenfor_what_if_reset (what_if, element);
}
