/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario.h"
#include "writer-common.h"

void
utenfor_writer_individual_use (UtenforWriter              *writer,
                               const UtenforIndividualUse *use)
{
  if (use == NULL)
    return;

  utenfor_writer_begin (writer, "individual-use");
  utenfor_writer_open (writer);
  if (use->has_per_user)
    utenfor_writer_quantity (writer, "per-user", &use->per_user);
  for (guint i = 0; i < use->prevalences->len; i++)
    {
      const UtenforPrevalence *prevalence = &g_array_index (use->prevalences, UtenforPrevalence, i);

      utenfor_writer_begin (writer, "prevalence");
      if (prevalence->state >= 0)
        utenfor_writer_attribute (writer, "state", utenfor_catalogue_get_state (writer->catalogue, prevalence->state)->id);
      utenfor_writer_number (writer, &prevalence->share);
      utenfor_writer_close (writer);
    }
  utenfor_writer_quantity (writer, "variation", &use->variation);
  utenfor_writer_end (writer, "individual-use");
}

static void
write_services (UtenforWriter *writer,
                const char    *name,
                const GArray  *services)
{
  for (guint i = 0; i < services->len; i++)
    {
      guint service = g_array_index (services, guint, i);

      utenfor_writer_begin (writer, name);
      utenfor_writer_attribute (writer, "service", utenfor_catalogue_get_service (writer->catalogue, service)->id);
      utenfor_writer_close (writer);
    }
}

static void
write_refund (UtenforWriter       *writer,
              const UtenforRefund *refund)
{
  utenfor_writer_begin (writer, "refund");
  utenfor_writer_attribute (writer, "id", refund->id);
  utenfor_writer_attribute (writer, "payer", utenfor_catalogue_get_payer (writer->catalogue, refund->payer)->id);
  if (refund->index >= 0)
    utenfor_writer_attribute (writer, "index", utenfor_catalogue_get_index (writer->catalogue, refund->index)->id);
  if (refund->to_age <= UTENFOR_MAX_AGE)
    utenfor_writer_integer (writer, "to-age", refund->to_age);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", refund->title);
  write_services (writer, "counts", refund->counted);
  write_services (writer, "books", refund->booked);
  for (guint i = 0; i < refund->years->len; i++)
    {
      const UtenforRefundYear *year = &g_array_index (refund->years, UtenforRefundYear, i);

      utenfor_writer_begin (writer, "from");
      utenfor_writer_integer (writer, "year", year->year);
      utenfor_writer_open (writer);
      utenfor_writer_quantity (writer, "threshold", &year->threshold);
      utenfor_writer_quantity (writer, "share", &year->share);
      utenfor_writer_end (writer, "from");
    }
  utenfor_writer_end (writer, "refund");
}

void
utenfor_writer_person_rules (UtenforWriter *writer)
{
  const GArray *refunds = writer->catalogue->refunds;

  if (refunds->len == 0)
    return;

  utenfor_writer_begin (writer, "person-rules");
  utenfor_writer_open (writer);
  for (guint i = 0; i < refunds->len; i++)
    write_refund (writer, utenfor_catalogue_get_refund (writer->catalogue, i));
  utenfor_writer_end (writer, "person-rules");
}
