/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-head.h"

#include "json.h"

static void
add_program (JsonBuilder *builder)
{
  utenfor_json_begin (builder, "program");
  utenfor_json_string (builder, "name", "Utenfor");
  utenfor_json_string (builder, "version", PACKAGE_VERSION);
  utenfor_json_string (builder, "notice",
                       "A free-standing program; not the Utenfor-regnskapet of KS.");
  json_builder_end_object (builder);
}

static void
add_named (JsonBuilder       *builder,
           const char        *name,
           const char        *id,
           const UtenforText *title,
           const char        *file)
{
  g_autofree char *shown = file != NULL ? g_filename_display_name (file) : NULL;

  utenfor_json_begin (builder, name);
  utenfor_json_string (builder, "id", id);
  utenfor_json_text (builder, "title", title);
  utenfor_json_string (builder, "file", shown);
  json_builder_end_object (builder);
}

static void
add_names (JsonBuilder           *builder,
           const UtenforScenario *scenario)
{
  const UtenforCatalogue  *catalogue = scenario->catalogue;
  const UtenforPopulation *group = scenario->group;
  const UtenforPopulation *reference = scenario->reference;

  add_named (builder, "scenario", scenario->id, scenario->title, scenario->file);
  add_named (builder, "catalogue", catalogue->id, catalogue->title, catalogue->file);
  add_named (builder, "group", group->id, group->title, group->file);
  add_named (builder, "reference", reference->id, reference->title, reference->file);
}

void
utenfor_json_head (JsonBuilder           *builder,
                   const UtenforScenario *scenario)
{
  utenfor_json_integer (builder, "format", UTENFOR_JSON_FORMAT);
  add_program (builder);
  add_names (builder, scenario);
}

void
utenfor_json_view (JsonBuilder         *builder,
                   const UtenforResult *result)
{
  const UtenforView *view = &result->view;

  utenfor_json_begin (builder, "view");
  utenfor_json_string (builder, "kind", view->budget ? "budget" : "value");
  utenfor_json_boolean (builder, "discounted", view->discounted);
  utenfor_json_string (builder, "timing", utenfor_timing_get_name (view->timing));
  utenfor_json_integer (builder, "horizon", result->n_years);
  utenfor_json_integer (builder, "price_year", result->account->price_year);
  utenfor_json_integer (builder, "participants", result->n_participants);
  json_builder_end_object (builder);
}

char *
utenfor_json_to_text (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  GString *out = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}
