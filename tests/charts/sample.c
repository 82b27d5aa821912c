/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

const UtenforStyle *
sample_style (gboolean dark)
{
  static const UtenforStyle light_style = { FALSE, "DejaVu Sans", 1.0 };
  static const UtenforStyle dark_style = { TRUE, "DejaVu Sans", 1.0 };

  return dark ? &dark_style : &light_style;
}

static void
name_payer (UtenforCatalogue *catalogue,
            guint             payer,
            const char       *title,
            const char       *colour,
            gboolean          is_public)
{
  UtenforPayer *entry = &g_array_index (catalogue->payers, UtenforPayer, payer);

  entry->title = utenfor_text_new ("en", title);
  entry->colour = colour;
  entry->is_public = is_public;
}

static void
name_states (UtenforCatalogue *catalogue)
{
  static const char *const titles[] = { "Work", "Education", "Neither", "Disability benefit", "Gone" };

  for (guint i = 0; i < catalogue->states->len; i++)
    g_array_index (catalogue->states, UtenforState, i).title = utenfor_text_new ("en", titles[i]);
}

static void
name_sectors (UtenforCatalogue *catalogue)
{
  static const char *const titles[] = { "Services", "The measure", "Upper secondary" };

  for (guint i = 0; i < catalogue->sectors->len; i++)
    g_array_index (catalogue->sectors, UtenforSector, i).title = utenfor_text_new ("en", titles[i]);
}

static UtenforCatalogue *
sample_catalogue (void)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("sample");

  add_payer (catalogue, "kommune");
  add_payer (catalogue, "fylke");
  add_payer (catalogue, "stat");
  add_payer (catalogue, "andre");
  add_payer (catalogue, "person");
  name_payer (catalogue, 0, "Municipality", "blue", TRUE);
  name_payer (catalogue, 1, "County", "orange", TRUE);
  name_payer (catalogue, 2, "State", "green", TRUE);
  name_payer (catalogue, 3, "Others", "pink", TRUE);
  name_payer (catalogue, 4, "The person", NULL, FALSE);
  add_sector (catalogue, "services");
  add_sector (catalogue, "tiltak");
  add_sector (catalogue, "school");
  add_state (catalogue, "work", UTENFOR_STATE_INSIDE);
  add_state (catalogue, "education", UTENFOR_STATE_INSIDE);
  add_state (catalogue, "neither", UTENFOR_STATE_OUTSIDE);
  add_state (catalogue, "disability", UTENFOR_STATE_OUTSIDE);
  add_state (catalogue, "gone", UTENFOR_STATE_GONE);
  name_states (catalogue);
  name_sectors (catalogue);
  add_service (catalogue, "benefit", 250000, "kommune 0.2 stat 0.75 andre 0.05");
  add_service (catalogue, "health", 60000, "kommune 0.6 stat 0.4");
  add_service (catalogue, "school", 180000, "fylke 1")->sector = 2;
  add_service (catalogue, "tax", -90000, "kommune 0.4 fylke 0.1 stat 0.5");
  add_service (catalogue, "income", -200000, "person 1");
  build_catalogue (catalogue);
  return catalogue;
}

static void
add_uses (UtenforPopulation *population)
{
  add_use (population, "benefit", "neither", 0.6);
  add_use (population, "benefit", "disability", 1);
  add_use (population, "health", "work", 0.3);
  add_use (population, "health", "neither", 1);
  add_use (population, "health", "disability", 1.5);
  add_use (population, "school", "education", 1);
  add_use (population, "tax", "work", 1);
  add_use (population, "income", "work", 1);
}

/* work, education, neither: where they start; what is left is on disability benefit. */
static UtenforPopulation *
sample_population (UtenforCatalogue *catalogue,
                   const char       *id,
                   const char       *title,
                   const double      start[4],
                   double            to_disability)
{
  static const char *const states[] = { "work", "education", "neither", "disability" };
  UtenforPopulation       *population = utenfor_population_new (id, catalogue, NULL);

  population->title = utenfor_text_new ("en", title);
  population->first_age = 18;
  population->last_age = 58;
  for (guint i = 0; i < 4; i++)
    add_start (population, states[i], start[i]);
  add_move (population, "education", "work", 0.4);
  add_move (population, "education", "neither", 0.05);
  add_move (population, "work", "neither", 0.04);
  add_move (population, "neither", "work", 0.2);
  add_move (population, "neither", "disability", to_disability);
  add_move (population, "work", "gone", 0.002);
  add_uses (population);
  build_population (population);
  return population;
}

/* A fifth to either side, for pictures of what the answer hangs on. */
static UtenforQuantity
uncertain (double value)
{
  UtenforQuantity quantity = utenfor_quantity (value);

  quantity.low = 0.8 * value;
  quantity.high = 1.2 * value;
  return quantity;
}

static UtenforScenario *
sample_scenario (double success_with,
                 double cost)
{
  static const double group_start[] = { 0.2, 0.2, 0.55, 0.05 };
  static const double reference_start[] = { 0.1, 0.8, 0.08, 0.02 };
  g_autoptr (UtenforCatalogue) catalogue = sample_catalogue ();
  g_autoptr (UtenforPopulation) group = sample_population (catalogue, "group", "Young people who left school", group_start, 0.06);
  g_autoptr (UtenforPopulation) reference = sample_population (catalogue, "everyone", "Everyone", reference_start, 0.02);
  UtenforScenario *scenario = utenfor_scenario_new ("sample", catalogue, group, reference);

  scenario->title = utenfor_text_new ("en", "From mentor to apprentice");
  scenario->start_year = 2027;
  scenario->price_year = 2026;
  scenario->participants = 40;
  scenario->intakes = 3;
  if (cost != 0)
    add_line (scenario, "mentors", UTENFOR_BASIS_INTAKE, cost, 0, 1, "kommune 0.6 fylke 0.2 stat 0.2");
  scenario->effect.success_with = uncertain (success_with);
  scenario->effect.success_without = uncertain (0.3);
  scenario->effect.course.lag = 1;
  scenario->effect.course.phase_in = 3;
  return scenario;
}

static UtenforResult *
result_of (UtenforScenario *scenario)
{
  g_autoptr (UtenforAccount) account = evaluate (scenario);

  return look (account, TRUE, FALSE, 0);
}

UtenforResult *
sample_result (void)
{
  g_autoptr (UtenforScenario) scenario = sample_scenario (0.4, 2000000);

  return result_of (scenario);
}

UtenforResult *
sample_result_of_nothing (void)
{
  g_autoptr (UtenforScenario) scenario = sample_scenario (0.3, 0);

  return result_of (scenario);
}

UtenforResult *
sample_result_negative (void)
{
  g_autoptr (UtenforScenario) scenario = sample_scenario (0.2, 2000000);

  return result_of (scenario);
}

UtenforResult *
sample_result_transition (void)
{
  g_autoptr (UtenforScenario) scenario = example_c ();

  return result_of (scenario);
}

static char *
even_split (guint n)
{
  GString *split = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      char share[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (split, "%sp%u %s", i > 0 ? " " : "", i, g_ascii_dtostr (share, sizeof share, 1.0 / n));
    }
  return g_string_free (split, FALSE);
}

UtenforResult *
sample_result_with_payers (guint n)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("many");
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforScenario) scenario = NULL;
  g_autofree char *split = even_split (n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *title = g_strdup_printf ("A payer with quite a long and tiresome name, number %u", i);

      add_payer (catalogue, id);
      name_payer (catalogue, i, title, NULL, TRUE);
    }
  add_sector (catalogue, "tiltak");
  add_state (catalogue, "here", UTENFOR_STATE_OUTSIDE);
  add_service (catalogue, "benefit", 100000, split);
  build_catalogue (catalogue);
  group = utenfor_population_new ("group", catalogue, NULL);
  group->first_age = 18;
  group->last_age = 30;
  add_start (group, "here", 1);
  add_use (group, "benefit", "here", 1);
  build_population (group);
  scenario = utenfor_scenario_new ("many", catalogue, group, group);
  add_line (scenario, "line", UTENFOR_BASIS_CALENDAR, 500000, 0, 0, split);
  return result_of (scenario);
}

UtenforPlot *
sample_line (const double *values,
             guint         n)
{
  UtenforPlot  *plot = utenfor_plot_new (n, 2020);
  UtenforPanel *panel = utenfor_plot_add_panel (plot, NULL, NULL);
  UtenforLayer *line = utenfor_panel_add_layer (panel, plot, UTENFOR_LAYER_LINE, UTENFOR_TONE_INK, NULL, values);

  line->followed = TRUE;
  plot->title = g_strdup ("A line");
  plot->axis_title = g_strdup ("kr");
  plot->empty = g_strdup ("Nothing to show.");
  plot->stop_label = g_strdup ("Year");
  utenfor_plot_add_readout (plot, "Line", UTENFOR_TONE_INK, UTENFOR_MARK_CIRCLE, UTENFOR_SIGN_BOTH, values);
  if (n > 0)
    {
      UtenforLabel *label = utenfor_panel_add_label (panel, UTENFOR_LABEL_END, UTENFOR_TONE_INK, "Line", "12");

      label->value = values[n - 1];
    }
  return plot;
}

static cairo_surface_t *
draw (const UtenforPlot  *plot,
      int                 width,
      int                 height,
      const UtenforStyle *style,
      int                 index)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  utenfor_plot_draw_focused (plot, cr, width, height, style, index);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

guint
sample_count_ink (const UtenforPlot  *plot,
                  int                 width,
                  int                 height,
                  const UtenforStyle *style,
                  int                 index)
{
  cairo_surface_t *surface = draw (plot, width, height, style, index);
  const guint32   *pixels = (const guint32 *)cairo_image_surface_get_data (surface);
  guint            ink = 0;

  for (int i = 0; i < width * height; i++)
    ink += pixels[i] != 0;
  cairo_surface_destroy (surface);
  return ink;
}

char *
sample_hash (const UtenforPlot  *plot,
             int                 width,
             int                 height,
             const UtenforStyle *style,
             int                 index)
{
  cairo_surface_t *surface = draw (plot, width, height, style, index);
  char            *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                                       (gsize)width * height * 4);

  cairo_surface_destroy (surface);
  return hash;
}
