/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "uncertainty.h"

#include "random.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NUMBER(uncertainty, i) (&g_array_index ((uncertainty)->numbers, UtenforUncertainNumber, (i)))

typedef struct
{
  UtenforUncertainty *uncertainty;
  GHashTable         *keys;   /* hash of a path → index + 1 */
  GHashTable         *draws;  /* UtenforDraw → index + 1 */
  GHashTable         *shapes; /* UtenforDistribution → index + 1 */
  UtenforIssues      *issues;
  gboolean            is_settled; /* nothing is drawn */
} Gathering;

/* FNV-1a in 64 bits: a path's place among the random numbers. Two thousand paths
 * share one with a chance of 10⁻¹³. */
static guint64
hash_of (const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar)*text) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

static guint
key_of (Gathering           *gathering,
        const UtenforNumber *number)
{
  const char      *draw = number->quantity->draw;
  g_autofree char *name = draw != NULL ? g_strconcat ("draw/", draw, NULL) : g_strdup (number->path);
  guint64          hash = hash_of (name);
  gpointer         known = g_hash_table_lookup (gathering->keys, &hash);

  if (known == NULL)
    {
      g_array_append_val (gathering->uncertainty->keys, hash);
      known = GUINT_TO_POINTER (gathering->uncertainty->keys->len);
      g_hash_table_insert (gathering->keys, g_memdup2 (&hash, sizeof hash), known);
    }

  return GPOINTER_TO_UINT (known) - 1;
}

static guint
draw_hash (gconstpointer key)
{
  const UtenforDraw *draw = key;

  return draw->shape * 65599 + draw->key;
}

static gboolean
draw_equal (gconstpointer a,
            gconstpointer b)
{
  const UtenforDraw *first = a;
  const UtenforDraw *second = b;

  return first->key == second->key && first->shape == second->shape;
}

static guint
draw_of (Gathering           *gathering,
         const UtenforNumber *number,
         guint                shape)
{
  GArray     *draws = gathering->uncertainty->draws;
  UtenforDraw draw = { key_of (gathering, number), shape };
  gpointer    known = g_hash_table_lookup (gathering->draws, &draw);

  if (known == NULL)
    {
      g_array_append_val (draws, draw);
      known = GUINT_TO_POINTER (draws->len);
      g_hash_table_insert (gathering->draws, g_memdup2 (&draw, sizeof draw), known);
    }

  return GPOINTER_TO_UINT (known) - 1;
}

/* --- shapes ---------------------------------------------------------------------- */

static guint
shape_hash (gconstpointer key)
{
  const UtenforDistribution *shape = key;

  return g_double_hash (&shape->a) * 31 + g_double_hash (&shape->b) + shape->family;
}

static gboolean
shape_equal (gconstpointer a,
             gconstpointer b)
{
  const UtenforDistribution *first = a;
  const UtenforDistribution *second = b;

  return first->family == second->family && first->mirrored == second->mirrored && first->a == second->a && first->b == second->b;
}

static guint
shape_of (Gathering                 *gathering,
          const UtenforDistribution *distribution)
{
  GArray  *shapes = gathering->uncertainty->shapes;
  gpointer known = g_hash_table_lookup (gathering->shapes, distribution);

  if (known == NULL)
    {
      g_array_append_val (shapes, *distribution);
      known = GUINT_TO_POINTER (shapes->len);
      g_hash_table_insert (gathering->shapes, g_memdup2 (distribution, sizeof *distribution), known);
    }

  return GPOINTER_TO_UINT (known) - 1;
}

/* --- gathering ------------------------------------------------------------------- */

/* Where the family ends, so that a rounded table never leaves it. */
static void
set_ends (UtenforUncertainNumber *number)
{
  gboolean is_share = number->distribution.family == UTENFOR_FAMILY_BETA;

  number->least = number->quantity.value < 0 ? -INFINITY : 0;
  number->most = number->quantity.value < 0 ? 0 : is_share ? 1
                                                           : INFINITY;
  if (number->distribution.family == UTENFOR_FAMILY_TRIANGULAR)
    {
      number->least = number->quantity.low;
      number->most = number->quantity.high;
    }
}

static double
value_at (const UtenforUncertainNumber *number,
          double                        z)
{
  return CLAMP (utenfor_distribution_quantile (&number->distribution, z), number->least, number->most);
}

/* A triangle's ends are its ends: there is nothing to miss. */
static gboolean
misses (const UtenforUncertainNumber *number)
{
  const UtenforQuantity *quantity = &number->quantity;
  double                 z = utenfor_distribution_z_of (quantity);
  double                 most = (quantity->high - quantity->low) / 4;

  if (number->distribution.family == UTENFOR_FAMILY_TRIANGULAR || z >= UTENFOR_Z_LIMIT)
    return FALSE;

  return fabs (value_at (number, -z) - quantity->low) > most || fabs (value_at (number, z) - quantity->high) > most;
}

static void
warn_of_misfit (const UtenforNumber          *told,
                const UtenforUncertainNumber *number,
                UtenforIssues                *issues)
{
  if (utenfor_quantity_has_interval (told->quantity) && misses (number))
    utenfor_issues_add (issues, "interval-misfit", told->file, told->quantity->line,
                        _ ("In %s, the value is %.10g and the interval %.10g to %.10g."), told->path,
                        number->quantity.value, number->quantity.low, number->quantity.high);
}

static void
gather (const UtenforNumber *told,
        gpointer             user_data)
{
  Gathering             *gathering = user_data;
  UtenforUncertainty    *uncertainty = gathering->uncertainty;
  UtenforUncertainNumber number = { g_intern_string (told->path), told->from, told->to, told->kind };

  number.quantity = told->is_settled || gathering->is_settled ? utenfor_quantity (told->quantity->value)
                                                              : utenfor_quantity_with_interval (told->quantity, told->kind,
                                                                                                &uncertainty->scenario->catalogue->intervals);
  utenfor_distribution_fit (&number.distribution, &number.quantity, told->kind, told->path, told->file,
                            gathering->issues);
  set_ends (&number);
  if (number.distribution.family != UTENFOR_FAMILY_CONSTANT)
    {
      warn_of_misfit (told, &number, gathering->issues);
      number.draw = draw_of (gathering, told, shape_of (gathering, &number.distribution));
      uncertainty->n_drawn++;
    }

  g_array_append_val (uncertainty->numbers, number);
  g_hash_table_insert (uncertainty->slots, (gpointer)told->quantity, GUINT_TO_POINTER (uncertainty->numbers->len));
}

static UtenforUncertainty *
uncertainty_new (UtenforScenario *scenario,
                 gboolean         is_settled,
                 UtenforIssues   *issues)
{
  UtenforUncertainty *uncertainty = g_new0 (UtenforUncertainty, 1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) draws = g_hash_table_new_full (draw_hash, draw_equal, g_free, NULL);
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (shape_hash, shape_equal, g_free, NULL);
  Gathering gathering = { uncertainty, keys, draws, shapes, issues, is_settled };

  uncertainty->scenario = utenfor_scenario_ref (scenario);
  uncertainty->numbers = g_array_new (FALSE, FALSE, sizeof (UtenforUncertainNumber));
  uncertainty->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  uncertainty->draws = g_array_new (FALSE, FALSE, sizeof (UtenforDraw));
  uncertainty->slots = g_hash_table_new (NULL, NULL);
  uncertainty->shapes = g_array_new (FALSE, FALSE, sizeof (UtenforDistribution));
  uncertainty->tables = g_ptr_array_new_with_free_func (g_free);
  utenfor_scenario_foreach_number (scenario, gather, &gathering);

  return uncertainty;
}

UtenforUncertainty *
utenfor_uncertainty_new (UtenforScenario *scenario,
                         UtenforIssues   *issues)
{
  return uncertainty_new (scenario, FALSE, issues);
}

UtenforUncertainty *
utenfor_uncertainty_new_settled (UtenforScenario *scenario)
{
  /* A constant has nothing to complain of. */
  g_autoptr (UtenforIssues) none = utenfor_issues_new ();

  return uncertainty_new (scenario, TRUE, none);
}

void
utenfor_uncertainty_free (UtenforUncertainty *uncertainty)
{
  if (uncertainty == NULL)
    return;

  utenfor_scenario_unref (uncertainty->scenario);
  g_array_unref (uncertainty->numbers);
  g_array_unref (uncertainty->keys);
  g_array_unref (uncertainty->draws);
  g_hash_table_unref (uncertainty->slots);
  g_array_unref (uncertainty->shapes);
  g_ptr_array_unref (uncertainty->tables);
  g_free (uncertainty->normal);
  g_free (uncertainty);
}

guint
utenfor_uncertainty_get_n_slots (const UtenforUncertainty *uncertainty)
{
  return uncertainty->numbers->len;
}

guint
utenfor_uncertainty_get_slot (const UtenforUncertainty *uncertainty,
                              const UtenforQuantity    *quantity)
{
  gpointer slot = g_hash_table_lookup (uncertainty->slots, quantity);

  g_return_val_if_fail (slot != NULL, 0);

  return GPOINTER_TO_UINT (slot) - 1;
}

/* --- drawing --------------------------------------------------------------------- */

void
utenfor_uncertainty_fill_values (const UtenforUncertainty *uncertainty,
                                 UtenforLanes             *values)
{
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    for (guint lane = 0; lane < UTENFOR_LANES; lane++)
      values[i][lane] = NUMBER (uncertainty, i)->quantity.value;
}

static void
make_tables (UtenforUncertainty *uncertainty)
{
  for (guint i = 0; i < uncertainty->shapes->len; i++)
    g_ptr_array_add (uncertainty->tables,
                     utenfor_quantile_table_new (&g_array_index (uncertainty->shapes, UtenforDistribution, i)));
  for (guint i = 0; i < uncertainty->draws->len; i++)
    {
      UtenforDraw *draw = &g_array_index (uncertainty->draws, UtenforDraw, i);

      draw->table = g_ptr_array_index (uncertainty->tables, draw->shape);
    }
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    {
      UtenforUncertainNumber *number = NUMBER (uncertainty, i);

      if (number->distribution.family != UTENFOR_FAMILY_CONSTANT)
        number->table = g_array_index (uncertainty->draws, UtenforDraw, number->draw).table;
    }
  uncertainty->normal = utenfor_normal_table_new ();
}

void
utenfor_uncertainty_prepare (UtenforUncertainty *uncertainty)
{
  g_return_if_fail (uncertainty != NULL);

  if (!g_once_init_enter (&uncertainty->prepared))
    return;
  make_tables (uncertainty);
  g_once_init_leave (&uncertainty->prepared, 1);
}

/* z[n_keys]: the normal quantile of every element in eight draws. */
static void
draw_normals (const UtenforUncertainty *uncertainty,
              guint64                   seed,
              guint32                   first_draw,
              UtenforLanes             *z)
{
  for (guint k = 0; k < uncertainty->keys->len; k++)
    {
      guint64 key = g_array_index (uncertainty->keys, guint64, k);
      guint32 words[UTENFOR_LANES];

      utenfor_random_eight_draws (seed, first_draw, (guint32)key, (guint32)(key >> 32), UTENFOR_PURPOSE_NUMBERS, words);
      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        z[k][lane] = utenfor_normal_table_look_up (uncertainty->normal, words[lane]);
    }
}

/* quantiles[n_draws] of the shapes. */
UTENFOR_FOR_EACH_CPU static void
draw_quantiles (const UtenforUncertainty *uncertainty,
                const UtenforLanes       *z,
                UtenforLanes             *quantiles)
{
  for (guint i = 0; i < uncertainty->draws->len; i++)
    {
      const UtenforDraw *draw = &g_array_index (uncertainty->draws, UtenforDraw, i);
      double            *out = (double *)&quantiles[i];

      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        out[lane] = utenfor_quantile_table_look_up (draw->table, z[draw->key][lane]);
    }
}

UTENFOR_FOR_EACH_CPU static void
scale_quantiles (const UtenforUncertainty *uncertainty,
                 const UtenforLanes       *quantiles,
                 UtenforLanes             *values)
{
  for (guint i = 0; i < uncertainty->numbers->len; i++)
    {
      const UtenforUncertainNumber *number = NUMBER (uncertainty, i);
      double                       *out = (double *)&values[i];
      UtenforLanes                  value;

      if (number->table == NULL)
        continue;
      value = number->distribution.offset + number->distribution.scale * quantiles[number->draw];
      for (guint lane = 0; lane < UTENFOR_LANES; lane++)
        out[lane] = CLAMP (value[lane], number->least, number->most);
    }
}

guint
utenfor_uncertainty_get_n_scratch (const UtenforUncertainty *uncertainty)
{
  return uncertainty->keys->len + uncertainty->draws->len;
}

void
utenfor_uncertainty_draw (const UtenforUncertainty *uncertainty,
                          guint64                   seed,
                          guint32                   first_draw,
                          UtenforLanes             *scratch,
                          UtenforLanes             *values)
{
  UtenforLanes *quantiles = scratch + uncertainty->keys->len;

  g_return_if_fail (uncertainty->normal != NULL);

  draw_normals (uncertainty, seed, first_draw, scratch);
  draw_quantiles (uncertainty, scratch, quantiles);
  scale_quantiles (uncertainty, quantiles, values);
}
