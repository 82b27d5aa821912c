/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"
#include "writer-common.h"
#include "writer.h"

static void
begin_list (UtenforWriter *writer,
            const char    *name)
{
  utenfor_writer_begin (writer, name);
  utenfor_writer_open (writer);
}

static void
write_payer (UtenforWriter      *writer,
             const UtenforPayer *payer)
{
  utenfor_writer_begin (writer, "payer");
  utenfor_writer_attribute (writer, "id", payer->id);
  utenfor_writer_yes_no (writer, "public", payer->is_public, TRUE);
  utenfor_writer_yes_no (writer, "local", payer->is_local, FALSE);
  utenfor_writer_yes_no (writer, "receiver", payer->is_receiver, FALSE);
  utenfor_writer_attribute (writer, "colour", payer->colour);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", payer->title);
  utenfor_writer_text (writer, "short-title", payer->short_title);
  if (payer->has_keep)
    utenfor_writer_quantity (writer, "keep", &payer->keep);
  utenfor_writer_end (writer, "payer");
}

static void
write_sector (UtenforWriter       *writer,
              const UtenforSector *sector)
{
  utenfor_writer_begin (writer, "sector");
  utenfor_writer_attribute (writer, "id", sector->id);
  utenfor_writer_yes_no (writer, "programme", sector->is_programme, FALSE);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", sector->title);
  utenfor_writer_end (writer, "sector");
}

static void
write_index (UtenforWriter      *writer,
             const UtenforIndex *index)
{
  utenfor_writer_begin (writer, "index");
  utenfor_writer_attribute (writer, "id", index->id);
  utenfor_writer_yes_no (writer, "programme", index->is_programme, FALSE);
  utenfor_writer_attribute (writer, "source", index->sources);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", index->title);
  if (index->has_growth)
    utenfor_writer_quantity (writer, "growth", &index->growth);
  for (guint i = 0; i < index->years->len; i++)
    {
      const UtenforIndexYear *year = &g_array_index (index->years, UtenforIndexYear, i);

      utenfor_writer_begin (writer, "year");
      utenfor_writer_integer (writer, "year", year->year);
      utenfor_writer_double (writer, "value", year->value);
      utenfor_writer_close (writer);
    }
  utenfor_writer_end (writer, "index");
}

static void
write_source (UtenforWriter       *writer,
              const UtenforSource *source)
{
  utenfor_writer_begin (writer, "source");
  utenfor_writer_attribute (writer, "id", source->id);
  utenfor_writer_attribute (writer, "publisher", source->publisher);
  utenfor_writer_attribute (writer, "year", source->year);
  utenfor_writer_attribute (writer, "address", source->address);
  utenfor_writer_attribute (writer, "read", source->read);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", source->title);
  utenfor_writer_end (writer, "source");
}

static void
write_prices (UtenforWriter        *writer,
              const UtenforService *service)
{
  utenfor_writer_begin (writer, "unit-cost");
  utenfor_writer_number (writer, &service->unit_cost);
  if (service->price_year != 0)
    utenfor_writer_integer (writer, "price-year", service->price_year);
  if (service->index >= 0)
    utenfor_writer_attribute (writer, "index", utenfor_catalogue_get_index (writer->catalogue, service->index)->id);
  utenfor_writer_close (writer);

  if (!service->has_cashable)
    return;

  utenfor_writer_begin (writer, "cashable");
  utenfor_writer_number (writer, &service->cashable);
  if (service->cashable_delay != 0)
    utenfor_writer_integer (writer, "delay", service->cashable_delay);
  utenfor_writer_close (writer);
}

static void
write_service (UtenforWriter        *writer,
               const UtenforService *service)
{
  utenfor_writer_begin (writer, "service");
  utenfor_writer_attribute (writer, "id", service->id);
  utenfor_writer_attribute (writer, "sector", utenfor_catalogue_get_sector (writer->catalogue, service->sector)->id);
  utenfor_writer_yes_no (writer, "equalised", service->is_equalised, FALSE);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", service->title);
  utenfor_writer_text (writer, "unit", service->unit);
  utenfor_writer_text (writer, "note", service->note);
  write_prices (writer, service);
  utenfor_writer_individual_use (writer, service->individual);
  utenfor_writer_split (writer, &service->split);
  utenfor_writer_end (writer, "service");
}

static void
write_half_width (UtenforWriter *writer,
                  const char    *attribute,
                  double         half_width)
{
  if (half_width != 0)
    utenfor_writer_double (writer, attribute, half_width);
}

static gboolean
has_interval (const UtenforGradeIntervals *intervals,
              UtenforGrade                 grade)
{
  for (guint kind = 0; kind < UTENFOR_N_NUMBER_KINDS; kind++)
    if (intervals->half_width[grade][kind] != 0)
      return TRUE;

  return FALSE;
}

/* A grade whose numbers are certain needs no line. */
static void
write_uncertainty (UtenforWriter               *writer,
                   const UtenforGradeIntervals *intervals)
{
  static const char *const grades[UTENFOR_N_GRADES] = { NULL, "A", "B", "C" };
  gboolean                 any = FALSE;

  for (UtenforGrade grade = UTENFOR_GRADE_A; grade <= UTENFOR_GRADE_C; grade++)
    any |= has_interval (intervals, grade);
  if (!any)
    return;

  utenfor_writer_begin (writer, "uncertainty");
  if (intervals->level != UTENFOR_DEFAULT_LEVEL)
    utenfor_writer_double (writer, "level", intervals->level);
  utenfor_writer_open (writer);
  for (UtenforGrade grade = UTENFOR_GRADE_A; grade <= UTENFOR_GRADE_C; grade++)
    if (has_interval (intervals, grade))
      {
        utenfor_writer_begin (writer, "interval");
        utenfor_writer_attribute (writer, "grade", grades[grade]);
        write_half_width (writer, "share", intervals->half_width[grade][UTENFOR_NUMBER_SHARE]);
        write_half_width (writer, "risk", intervals->half_width[grade][UTENFOR_NUMBER_RISK]);
        write_half_width (writer, "cost", intervals->half_width[grade][UTENFOR_NUMBER_ANY]);
        write_half_width (writer, "use", intervals->half_width[grade][UTENFOR_NUMBER_USE]);
        utenfor_writer_close (writer);
      }
  utenfor_writer_end (writer, "uncertainty");
}

/* Lists that may be left out are left out when they are empty. */
static void
write_lists (UtenforWriter          *writer,
             const UtenforCatalogue *catalogue)
{
  begin_list (writer, "payers");
  for (guint i = 0; i < catalogue->payers->len; i++)
    write_payer (writer, utenfor_catalogue_get_payer (catalogue, i));
  utenfor_writer_end (writer, "payers");

  begin_list (writer, "sectors");
  for (guint i = 0; i < catalogue->sectors->len; i++)
    write_sector (writer, utenfor_catalogue_get_sector (catalogue, i));
  utenfor_writer_end (writer, "sectors");

  utenfor_writer_states (writer, catalogue->states);

  if (catalogue->indices->len > 0)
    begin_list (writer, "indices");
  for (guint i = 0; i < catalogue->indices->len; i++)
    write_index (writer, utenfor_catalogue_get_index (catalogue, i));
  if (catalogue->indices->len > 0)
    utenfor_writer_end (writer, "indices");

  write_uncertainty (writer, &catalogue->intervals);

  if (catalogue->sources->len > 0)
    begin_list (writer, "sources");
  for (guint i = 0; i < catalogue->sources->len; i++)
    write_source (writer, utenfor_catalogue_get_source (catalogue, i));
  if (catalogue->sources->len > 0)
    utenfor_writer_end (writer, "sources");

  begin_list (writer, "services");
  for (guint i = 0; i < catalogue->services->len; i++)
    write_service (writer, utenfor_catalogue_get_service (catalogue, i));
  utenfor_writer_end (writer, "services");

  utenfor_writer_person_rules (writer);
}

char *
utenfor_catalogue_to_xml (const UtenforCatalogue *catalogue)
{
  UtenforWriter writer;

  g_return_val_if_fail (catalogue != NULL, NULL);

  utenfor_writer_init (&writer, catalogue);
  utenfor_writer_begin (&writer, "catalogue");
  utenfor_writer_integer (&writer, "format", UTENFOR_FORMAT);
  utenfor_writer_attribute (&writer, "id", catalogue->id);
  utenfor_writer_open (&writer);
  utenfor_writer_text (&writer, "title", catalogue->title);
  utenfor_writer_text (&writer, "about", catalogue->about);
  write_lists (&writer, catalogue);
  utenfor_writer_end (&writer, "catalogue");

  return utenfor_writer_finish (&writer);
}
