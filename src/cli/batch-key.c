/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-key.h"

#include "spread-report.h"

#define LENGTH 16

/* In an order that depends on nothing but the scenario; NULL where there is none. */
static GPtrArray *
list_files (const UtenforScenario *scenario)
{
  GPtrArray *files = g_ptr_array_new ();

  g_ptr_array_add (files, scenario->file);
  g_ptr_array_add (files, scenario->catalogue->file);
  for (const UtenforPopulation *of = scenario->group; of != NULL; of = of->base)
    g_ptr_array_add (files, of->file);
  for (const UtenforPopulation *of = scenario->reference; of != NULL; of = of->base)
    g_ptr_array_add (files, of->file);
  g_ptr_array_add (files, scenario->municipalities != NULL ? scenario->municipalities->file : NULL);
  g_ptr_array_add (files, scenario->own_figures != NULL ? scenario->own_figures->file : NULL);
  return files;
}

/* Its length first, so that no end of one can pass for the beginning of another. */
static gboolean
add_file (GChecksum  *sum,
          const char *path,
          GError    **error)
{
  g_autofree char *content = NULL;
  gsize            length = 0;
  guint64          size;

  if (path != NULL && !g_file_get_contents (path, &content, &length, error))
    return FALSE;
  size = GUINT64_TO_LE ((guint64)length);
  g_checksum_update (sum, (const guchar *)&size, sizeof size);
  g_checksum_update (sum, (const guchar *)content, (gssize)length);
  return TRUE;
}

static void
add_terms (GChecksum                      *sum,
           const UtenforResult            *expected,
           const UtenforSimulationOptions *simulation)
{
  const UtenforScenario *scenario = expected->account->scenario;
  const UtenforView     *view = &expected->view;
  g_autofree char       *terms = NULL;

  terms = g_strdup_printf ("%u %" G_GUINT64_FORMAT " %s %s %d %d %s %u %d%s", simulation->n_draws, simulation->seed,
                           utenfor_simulation_mode_get_name (simulation->mode),
                           scenario->municipality != NULL ? scenario->municipality->id : "-", view->discounted,
                           view->budget, utenfor_timing_get_name (view->timing), expected->n_years, view->price_year,
                           simulation->mean_use ? " mean-use" : "");
  g_checksum_update (sum, (const guchar *)terms, -1);
}

char *
cli_batch_key_new (const UtenforResult            *expected,
                   const UtenforSimulationOptions *simulation,
                   GError                        **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) files = list_files (expected->account->scenario);

  for (guint i = 0; i < files->len; i++)
    if (!add_file (sum, g_ptr_array_index (files, i), error))
      return NULL;
  add_terms (sum, expected, simulation);
  return g_strndup (g_checksum_get_string (sum), LENGTH);
}
