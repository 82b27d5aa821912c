/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-assumptions.h"

/* Who uses what, and what is refunded: only draws know of it. */

static void
add_prevalences (JsonBuilder                *builder,
                 const UtenforCatalogue     *catalogue,
                 const UtenforIndividualUse *use)
{
  utenfor_json_begin_array (builder, "prevalences");
  for (guint i = 0; i < use->prevalences->len; i++)
    {
      const UtenforPrevalence *prevalence = &g_array_index (use->prevalences, UtenforPrevalence, i);
      const int                state = prevalence->state;

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "state", state >= 0 ? utenfor_catalogue_get_state (catalogue, (guint)state)->id : NULL);
      utenfor_json_quantity_members (builder, &prevalence->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_individual_use (JsonBuilder            *builder,
                             const UtenforCatalogue *catalogue,
                             const UtenforService   *service)
{
  const UtenforIndividualUse *use = service->individual;

  if (use == NULL)
    {
      utenfor_json_null (builder, "individual_use");
      return;
    }
  utenfor_json_begin (builder, "individual_use");
  if (use->has_per_user)
    utenfor_json_quantity (builder, "per_user", &use->per_user);
  else
    utenfor_json_null (builder, "per_user");
  add_prevalences (builder, catalogue, use);
  utenfor_json_quantity (builder, "variation", &use->variation);
  json_builder_end_object (builder);
}

static void
add_services (JsonBuilder            *builder,
              const UtenforCatalogue *catalogue,
              const char             *name,
              const GArray           *services)
{
  utenfor_json_begin_array (builder, name);
  for (guint i = 0; i < services->len; i++)
    json_builder_add_string_value (builder, utenfor_catalogue_get_service (catalogue, g_array_index (services, guint, i))->id);
  json_builder_end_array (builder);
}

static void
add_years (JsonBuilder         *builder,
           const UtenforRefund *refund)
{
  utenfor_json_begin_array (builder, "years");
  for (guint i = 0; i < refund->years->len; i++)
    {
      const UtenforRefundYear *year = &g_array_index (refund->years, UtenforRefundYear, i);

      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "from", year->year);
      utenfor_json_quantity (builder, "threshold", &year->threshold);
      utenfor_json_quantity (builder, "share", &year->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_refund (JsonBuilder            *builder,
            const UtenforCatalogue *catalogue,
            const UtenforRefund    *refund)
{
  json_builder_begin_object (builder);
  utenfor_json_string (builder, "id", refund->id);
  utenfor_json_text (builder, "title", refund->title);
  utenfor_json_string (builder, "payer", utenfor_catalogue_get_payer (catalogue, refund->payer)->id);
  utenfor_json_string (builder, "index", refund->index >= 0 ? utenfor_catalogue_get_index (catalogue, (guint)refund->index)->id : NULL);
  if (refund->to_age <= UTENFOR_MAX_AGE)
    utenfor_json_integer (builder, "to_age", refund->to_age);
  else
    utenfor_json_null (builder, "to_age");
  add_services (builder, catalogue, "counts", refund->counted);
  add_services (builder, catalogue, "books", refund->booked);
  add_years (builder, refund);
  json_builder_end_object (builder);
}

void
utenfor_json_refunds (JsonBuilder            *builder,
                      const UtenforCatalogue *catalogue)
{
  utenfor_json_begin_array (builder, "refunds");
  for (guint i = 0; i < catalogue->refunds->len; i++)
    add_refund (builder, catalogue, utenfor_catalogue_get_refund (catalogue, i));
  json_builder_end_array (builder);
}
