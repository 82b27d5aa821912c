/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"
#include "writer-common.h"
#include "writer.h"

static const char *
state_id (const UtenforPopulation *population,
          guint                    state)
{
  return utenfor_population_get_state (population, state)->id;
}

static void
write_shares (UtenforWriter           *writer,
              const UtenforPopulation *population,
              const GArray            *starts,
              const char              *name)
{
  for (guint i = 0; i < starts->len; i++)
    {
      const UtenforStart *start = &g_array_index (starts, UtenforStart, i);

      utenfor_writer_begin (writer, name);
      utenfor_writer_attribute (writer, "state", state_id (population, start->state));
      utenfor_writer_number (writer, &start->share);
      utenfor_writer_close (writer);
    }
}

static void
write_moves (UtenforWriter           *writer,
             const UtenforPopulation *population,
             const GArray            *moves,
             const char              *name)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const UtenforMove *move = &g_array_index (moves, UtenforMove, i);

      utenfor_writer_begin (writer, name);
      utenfor_writer_attribute (writer, "from", state_id (population, move->from));
      utenfor_writer_attribute (writer, "to", state_id (population, move->to));
      utenfor_writer_open (writer);
      utenfor_writer_series (writer, &move->series);
      utenfor_writer_end (writer, name);
    }
}

static void
write_uses (UtenforWriter           *writer,
            const UtenforPopulation *population,
            const GArray            *uses,
            const char              *name,
            const char              *id_attribute)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const UtenforUse *use = &g_array_index (uses, UtenforUse, i);

      utenfor_writer_begin (writer, name);
      utenfor_writer_attribute (writer, id_attribute, utenfor_catalogue_get_service (population->catalogue, use->service)->id);
      utenfor_writer_attribute (writer, "state", state_id (population, use->state));
      utenfor_writer_open (writer);
      utenfor_writer_series (writer, &use->series);
      utenfor_writer_end (writer, name);
    }
}

static void
write_head (UtenforWriter           *writer,
            const UtenforPopulation *population)
{
  const UtenforPopulation *base = population->base;

  utenfor_writer_integer (writer, "format", UTENFOR_FORMAT);
  utenfor_writer_attribute (writer, "id", population->id);
  utenfor_writer_attribute (writer, "catalogue", population->catalogue->id);
  if (base != NULL)
    utenfor_writer_attribute (writer, "based-on", base->id);
  if (base == NULL || base->first_age != population->first_age)
    utenfor_writer_integer (writer, "first-age", population->first_age);
  if (base == NULL || base->last_age != population->last_age)
    utenfor_writer_integer (writer, "last-age", population->last_age);
  utenfor_writer_yes_no (writer, "includes-successes", population->includes_successes, FALSE);
}

static void
write_risks (UtenforWriter           *writer,
             const UtenforPopulation *population)
{
  if (population->start_risks->len + population->move_risks->len + population->use_risks->len == 0)
    return;

  utenfor_writer_begin (writer, "risks");
  utenfor_writer_open (writer);
  write_shares (writer, population, population->start_risks, "start-risk");
  write_moves (writer, population, population->move_risks, "move-risk");
  write_uses (writer, population, population->use_risks, "use-risk", "service");
  utenfor_writer_end (writer, "risks");
}

static void
write_numbers (UtenforWriter           *writer,
               const UtenforPopulation *population)
{
  if (population->starts->len > 0)
    {
      utenfor_writer_begin (writer, "start");
      utenfor_writer_open (writer);
      write_shares (writer, population, population->starts, "share");
      utenfor_writer_end (writer, "start");
    }
  if (population->moves->len > 0)
    {
      utenfor_writer_begin (writer, "moves");
      utenfor_writer_open (writer);
      write_moves (writer, population, population->moves, "move");
      utenfor_writer_end (writer, "moves");
    }
  if (population->uses->len > 0)
    {
      utenfor_writer_begin (writer, "use");
      utenfor_writer_open (writer);
      write_uses (writer, population, population->uses, "service", "id");
      utenfor_writer_end (writer, "use");
    }
  write_risks (writer, population);
}

char *
utenfor_population_to_xml (const UtenforPopulation *population)
{
  UtenforWriter writer;

  g_return_val_if_fail (population != NULL, NULL);

  utenfor_writer_init (&writer, population->catalogue);
  utenfor_writer_begin (&writer, "population");
  write_head (&writer, population);
  utenfor_writer_open (&writer);
  utenfor_writer_text (&writer, "title", population->title);
  utenfor_writer_text (&writer, "about", population->about);
  utenfor_writer_text (&writer, "built-on", population->built_on);
  utenfor_writer_text (&writer, "not-counted", population->not_counted);
  if (population->own_states->len > 0)
    utenfor_writer_states (&writer, population->own_states);
  write_numbers (&writer, population);
  utenfor_writer_end (&writer, "population");

  return utenfor_writer_finish (&writer);
}
