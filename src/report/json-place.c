/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-place.h"

#include "json-members.h"

static void
add_rate (JsonBuilder           *builder,
          const char            *name,
          const UtenforQuantity *quantity)
{
  if (quantity != NULL)
    utenfor_json_number (builder, name, quantity->value);
  else
    utenfor_json_null (builder, name);
}

/* What a payer keeps there, with own figures in place. */
static const UtenforQuantity *
keep_of (const UtenforCatalogue *catalogue,
         const char             *id)
{
  int payer = utenfor_catalogue_find_payer (catalogue, id);

  return payer >= 0 ? &utenfor_catalogue_get_payer (catalogue, payer)->keep : NULL;
}

static void
add_municipality (JsonBuilder           *builder,
                  const UtenforScenario *scenario)
{
  const UtenforMunicipalities *all = scenario->municipalities;
  const UtenforMunicipality   *municipality = scenario->municipality;
  const UtenforZone           *zone = municipality->zone >= 0 ? &g_array_index (all->zones, UtenforZone, municipality->zone) : NULL;

  utenfor_json_begin (builder, "municipality");
  utenfor_json_string (builder, "id", municipality->id);
  utenfor_json_text (builder, "title", municipality->title);
  utenfor_json_string (builder, "county", utenfor_municipality_get_county (all, municipality)->id);
  utenfor_json_integer (builder, "population", municipality->population);
  utenfor_json_number (builder, "tax", municipality->tax);
  utenfor_json_integer (builder, "rule", all->rule.year);
  add_rate (builder, "keep", keep_of (scenario->catalogue, all->payer));
  add_rate (builder, "county_keep", keep_of (scenario->catalogue, all->county_payer));
  utenfor_json_string (builder, "zone", zone != NULL ? zone->id : NULL);
  utenfor_json_boolean (builder, "is_county", municipality->is_county);
  utenfor_json_number (builder, "twenty_year_olds", utenfor_municipality_get_20_year_olds (all, municipality));
  json_builder_end_object (builder);
}

/* The figure's place, what the catalogue says, and what is used. */
static void
add_figure (JsonBuilder            *builder,
            const UtenforCatalogue *catalogue,
            const UtenforOwnFigure *figure)
{
  json_builder_begin_object (builder);
  utenfor_json_string (builder, "place", figure->place);
  utenfor_json_quantity_members (builder, &figure->number);
  if (figure->price_year != 0)
    utenfor_json_integer (builder, "price_year", figure->price_year);
  else
    utenfor_json_null (builder, "price_year");
  add_rate (builder, "catalogue_value", utenfor_catalogue_find_number (catalogue->origin != NULL ? catalogue->origin : catalogue, figure->place));
  json_builder_end_object (builder);
}

static void
add_own_figures (JsonBuilder           *builder,
                 const UtenforScenario *scenario)
{
  const UtenforOwnFigures *own = scenario->own_figures;
  g_autofree char         *file = own->file != NULL ? g_filename_display_name (own->file) : NULL;

  utenfor_json_begin (builder, "own_figures");
  utenfor_json_string (builder, "id", own->id);
  utenfor_json_text (builder, "title", own->title);
  utenfor_json_string (builder, "file", file);
  utenfor_json_begin_array (builder, "figures");
  for (guint i = 0; i < own->figures->len; i++)
    add_figure (builder, scenario->catalogue, &g_array_index (own->figures, UtenforOwnFigure, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
utenfor_json_place (JsonBuilder           *builder,
                    const UtenforScenario *scenario)
{
  utenfor_json_begin (builder, "place");
  if (scenario->municipality != NULL)
    add_municipality (builder, scenario);
  else
    utenfor_json_null (builder, "municipality");
  if (scenario->own_figures != NULL)
    add_own_figures (builder, scenario);
  else
    utenfor_json_null (builder, "own_figures");
  json_builder_end_object (builder);
}
