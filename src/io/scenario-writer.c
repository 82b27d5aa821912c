/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"
#include "writer-common.h"
#include "writer.h"

static void
write_frame (UtenforWriter         *writer,
             const UtenforScenario *scenario)
{
  utenfor_writer_begin (writer, "time");
  utenfor_writer_integer (writer, "start-year", scenario->start_year);
  utenfor_writer_integer (writer, "price-year", scenario->price_year);
  if (scenario->horizon != 0)
    utenfor_writer_integer (writer, "horizon", scenario->horizon);
  if (scenario->timing != UTENFOR_TIMING_START)
    utenfor_writer_attribute (writer, "timing", utenfor_timing_get_name (scenario->timing));
  utenfor_writer_close (writer);

  utenfor_writer_begin (writer, "discount");
  if (scenario->discount->len == 0)
    utenfor_writer_close (writer);
  else
    utenfor_writer_open (writer);
  for (guint i = 0; i < scenario->discount->len; i++)
    {
      const UtenforDiscountStep *step = &g_array_index (scenario->discount, UtenforDiscountStep, i);

      utenfor_writer_begin (writer, "step");
      utenfor_writer_integer (writer, "from", step->from);
      utenfor_writer_double (writer, "rate", step->rate);
      utenfor_writer_close (writer);
    }
  if (scenario->discount->len > 0)
    utenfor_writer_end (writer, "discount");

  utenfor_writer_begin (writer, "participants");
  utenfor_writer_integer (writer, "per-intake", scenario->participants);
  if (scenario->intakes != 1)
    utenfor_writer_integer (writer, "intakes", scenario->intakes);
  utenfor_writer_integer (writer, "entry-age", scenario->entry_age);
  utenfor_writer_close (writer);
}

static void
write_amount (UtenforWriter         *writer,
              const UtenforCostLine *line)
{
  utenfor_writer_begin (writer, "amount");
  utenfor_writer_number (writer, &line->amount);
  if (line->price_year != 0)
    utenfor_writer_integer (writer, "price-year", line->price_year);
  if (line->index >= 0)
    utenfor_writer_attribute (writer, "index", utenfor_catalogue_get_index (writer->catalogue, line->index)->id);
  utenfor_writer_close (writer);
}

static void
write_line (UtenforWriter         *writer,
            const UtenforCostLine *line)
{
  static const char *const bases[] = { "participant", "intake", "calendar" };

  utenfor_writer_begin (writer, "line");
  utenfor_writer_attribute (writer, "id", line->id);
  utenfor_writer_attribute (writer, "basis", bases[line->basis]);
  utenfor_writer_integer (writer, "from", line->from);
  utenfor_writer_integer (writer, "to", line->to);
  if (line->sector >= 0)
    utenfor_writer_attribute (writer, "sector", utenfor_catalogue_get_sector (writer->catalogue, line->sector)->id);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", line->title);
  write_amount (writer, line);
  utenfor_writer_split (writer, &line->split);
  utenfor_writer_end (writer, "line");
}

static void
write_programme (UtenforWriter         *writer,
                 const UtenforScenario *scenario)
{
  utenfor_writer_begin (writer, "programme");
  if (scenario->lines->len == 0)
    {
      utenfor_writer_close (writer);
      return;
    }

  utenfor_writer_open (writer);
  for (guint i = 0; i < scenario->lines->len; i++)
    write_line (writer, &g_array_index (scenario->lines, UtenforCostLine, i));
  utenfor_writer_end (writer, "programme");
}

static void
write_years (UtenforWriter *writer,
             const char    *name,
             int            years)
{
  utenfor_writer_begin (writer, name);
  utenfor_writer_integer (writer, "years", years);
  utenfor_writer_close (writer);
}

/* Stated also where it is the default: who reads the file sees what was assumed. */
static void
write_course (UtenforWriter       *writer,
              const UtenforCourse *course)
{
  write_years (writer, "lag", course->lag);
  write_years (writer, "phase-in", course->phase_in);
  utenfor_writer_quantity (writer, "relapse", &course->relapse);
  utenfor_writer_quantity (writer, "floor", &course->floor);
}

static void
write_life_course (UtenforWriter       *writer,
                   const UtenforEffect *effect)
{
  utenfor_writer_begin (writer, "life-course-effect");
  utenfor_writer_open (writer);
  utenfor_writer_quantity (writer, "success-with", &effect->success_with);
  utenfor_writer_quantity (writer, "success-without", &effect->success_without);
  utenfor_writer_quantity (writer, "causal-share", &effect->causal_share);
  write_course (writer, &effect->course);
  utenfor_writer_end (writer, "life-course-effect");
}

static void
write_effect_risk (UtenforWriter           *writer,
                   const UtenforPopulation *group,
                   const UtenforEffectRisk *risk)
{
  const char *name = risk->on_start ? "start-effect" : "move-effect";

  utenfor_writer_begin (writer, name);
  if (!risk->on_start)
    utenfor_writer_attribute (writer, "from", utenfor_population_get_state (group, risk->from)->id);
  utenfor_writer_attribute (writer, risk->on_start ? "state" : "to", utenfor_population_get_state (group, risk->to)->id);
  if (risk->years != 0)
    utenfor_writer_integer (writer, "years", risk->years);
  utenfor_writer_open (writer);
  utenfor_writer_quantity (writer, "risk", &risk->risk);
  write_course (writer, &risk->course);
  utenfor_writer_end (writer, name);
}

static void
write_transition (UtenforWriter         *writer,
                  const UtenforScenario *scenario)
{
  const UtenforEffect *effect = &scenario->effect;

  utenfor_writer_begin (writer, "transition-effect");
  utenfor_writer_open (writer);
  utenfor_writer_quantity (writer, "causal-share", &effect->causal_share);
  for (guint on_start = FALSE; on_start <= TRUE; on_start++)
    for (guint i = 0; i < effect->risks->len; i++)
      {
        const UtenforEffectRisk *risk = &g_array_index (effect->risks, UtenforEffectRisk, i);

        if (!risk->on_start == !on_start)
          write_effect_risk (writer, scenario->group, risk);
      }
  utenfor_writer_end (writer, "transition-effect");
}

static void
write_left_out (UtenforWriter         *writer,
                const UtenforScenario *scenario)
{
  for (guint i = 0; i < scenario->left_out->len; i++)
    {
      guint service = g_array_index (scenario->left_out, guint, i);

      utenfor_writer_begin (writer, "leave-out");
      utenfor_writer_attribute (writer, "service", utenfor_catalogue_get_service (writer->catalogue, service)->id);
      utenfor_writer_close (writer);
    }
}

char *
utenfor_scenario_to_xml (const UtenforScenario *scenario)
{
  UtenforWriter writer;

  g_return_val_if_fail (scenario != NULL, NULL);

  utenfor_writer_init (&writer, scenario->catalogue);
  utenfor_writer_begin (&writer, "scenario");
  utenfor_writer_integer (&writer, "format", UTENFOR_FORMAT);
  utenfor_writer_attribute (&writer, "id", scenario->id);
  utenfor_writer_attribute (&writer, "catalogue", scenario->catalogue->id);
  utenfor_writer_attribute (&writer, "group", scenario->group->id);
  utenfor_writer_attribute (&writer, "reference", scenario->reference->id);
  if (scenario->municipality != NULL)
    utenfor_writer_attribute (&writer, "municipality", scenario->municipality->id);
  if (scenario->own_figures != NULL)
    utenfor_writer_attribute (&writer, "own-figures", scenario->own_figures->id);
  utenfor_writer_open (&writer);
  utenfor_writer_text (&writer, "title", scenario->title);
  utenfor_writer_text (&writer, "story", scenario->story);
  write_frame (&writer, scenario);
  write_programme (&writer, scenario);
  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    write_life_course (&writer, &scenario->effect);
  else
    write_transition (&writer, scenario);
  if (scenario->has_migration)
    utenfor_writer_quantity (&writer, "migration", &scenario->migration);
  if (scenario->has_tax_funding)
    utenfor_writer_quantity (&writer, "tax-funding", &scenario->tax_funding);
  write_left_out (&writer, scenario);
  utenfor_writer_end (&writer, "scenario");

  return utenfor_writer_finish (&writer);
}
