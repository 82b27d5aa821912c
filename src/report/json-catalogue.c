/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-assumptions.h"

#include "price.h"

static void
add_payers (JsonBuilder            *builder,
            const UtenforCatalogue *catalogue)
{
  utenfor_json_begin_array (builder, "payers");
  for (guint i = 0; i < catalogue->payers->len; i++)
    {
      const UtenforPayer *payer = utenfor_catalogue_get_payer (catalogue, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "id", payer->id);
      utenfor_json_text (builder, "title", payer->title);
      utenfor_json_boolean (builder, "public", payer->is_public);
      utenfor_json_boolean (builder, "local", payer->is_local);
      utenfor_json_boolean (builder, "receiver", payer->is_receiver);
      if (payer->has_keep)
        utenfor_json_quantity (builder, "keep", &payer->keep);
      else
        utenfor_json_null (builder, "keep");
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sectors (JsonBuilder            *builder,
             const UtenforCatalogue *catalogue)
{
  utenfor_json_begin_array (builder, "sectors");
  for (guint i = 0; i < catalogue->sectors->len; i++)
    {
      const UtenforSector *sector = utenfor_catalogue_get_sector (catalogue, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "id", sector->id);
      utenfor_json_text (builder, "title", sector->title);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_cashable (JsonBuilder          *builder,
              const UtenforService *service)
{
  if (service->has_cashable)
    utenfor_json_quantity (builder, "cashable", &service->cashable);
  else
    utenfor_json_null (builder, "cashable");
  utenfor_json_integer (builder, "cashable_delay", service->cashable_delay);
}

static void
add_service (JsonBuilder          *builder,
             const UtenforService *service,
             const UtenforResult  *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;
  const int               year = result->account->price_year;
  const int               from = utenfor_scenario_service_price_year (result->account->scenario, service);

  json_builder_begin_object (builder);
  utenfor_json_string (builder, "id", service->id);
  utenfor_json_text (builder, "title", service->title);
  utenfor_json_text (builder, "unit", service->unit);
  utenfor_json_text (builder, "note", service->note);
  utenfor_json_string (builder, "sector", utenfor_catalogue_get_sector (catalogue, service->sector)->id);
  utenfor_json_quantity (builder, "unit_cost", &service->unit_cost);
  utenfor_json_integer (builder, "price_year", from);
  utenfor_json_string (builder, "index",
                       service->index >= 0 ? utenfor_catalogue_get_index (catalogue, service->index)->id : NULL);
  utenfor_json_number (builder, "price_factor",
                       utenfor_price_factor (catalogue, service->index, from, year));
  utenfor_json_boolean (builder, "equalised", service->is_equalised);
  add_cashable (builder, service);
  utenfor_json_split (builder, &service->split, catalogue);
  utenfor_json_individual_use (builder, catalogue, service);
  json_builder_end_object (builder);
}

static void
add_services (JsonBuilder         *builder,
              const UtenforResult *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  utenfor_json_begin_array (builder, "services");
  for (guint i = 0; i < catalogue->services->len; i++)
    add_service (builder, utenfor_catalogue_get_service (catalogue, i), result);
  json_builder_end_array (builder);
}

static void
add_index_years (JsonBuilder        *builder,
                 const UtenforIndex *index)
{
  utenfor_json_begin_array (builder, "values");
  for (guint i = 0; i < index->years->len; i++)
    {
      const UtenforIndexYear *year = &g_array_index (index->years, UtenforIndexYear, i);

      json_builder_begin_object (builder);
      utenfor_json_integer (builder, "year", year->year);
      utenfor_json_number (builder, "value", year->value);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_indices (JsonBuilder            *builder,
             const UtenforCatalogue *catalogue)
{
  utenfor_json_begin_array (builder, "indices");
  for (guint i = 0; i < catalogue->indices->len; i++)
    {
      const UtenforIndex *index = utenfor_catalogue_get_index (catalogue, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "id", index->id);
      utenfor_json_text (builder, "title", index->title);
      utenfor_json_string (builder, "sources", index->sources);
      if (index->has_growth)
        utenfor_json_quantity (builder, "growth", &index->growth);
      else
        utenfor_json_null (builder, "growth");
      add_index_years (builder, index);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sources (JsonBuilder            *builder,
             const UtenforCatalogue *catalogue)
{
  utenfor_json_begin_array (builder, "sources");
  for (guint i = 0; i < catalogue->sources->len; i++)
    {
      const UtenforSource *source = utenfor_catalogue_get_source (catalogue, i);

      json_builder_begin_object (builder);
      utenfor_json_string (builder, "id", source->id);
      utenfor_json_text (builder, "title", source->title);
      utenfor_json_string (builder, "publisher", source->publisher);
      utenfor_json_string (builder, "year", source->year);
      utenfor_json_string (builder, "address", source->address);
      utenfor_json_string (builder, "read", source->read);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
utenfor_json_catalogue (JsonBuilder         *builder,
                        const UtenforResult *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  add_payers (builder, catalogue);
  add_sectors (builder, catalogue);
  add_services (builder, result);
  utenfor_json_refunds (builder, catalogue);
  add_indices (builder, catalogue);
  add_sources (builder, catalogue);
}
