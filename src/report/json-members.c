/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-members.h"

#include <math.h>

static void
add_number (JsonBuilder *builder,
            double       value)
{
  /* JSON has no way to write what is not finite. */
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *value)
{
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
utenfor_json_string (JsonBuilder *builder,
                     const char  *name,
                     const char  *value)
{
  json_builder_set_member_name (builder, name);
  add_string (builder, value);
}

void
utenfor_json_number (JsonBuilder *builder,
                     const char  *name,
                     double       value)
{
  json_builder_set_member_name (builder, name);
  add_number (builder, value);
}

void
utenfor_json_integer (JsonBuilder *builder,
                      const char  *name,
                      gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
utenfor_json_boolean (JsonBuilder *builder,
                      const char  *name,
                      gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
utenfor_json_null (JsonBuilder *builder,
                   const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_null_value (builder);
}

void
utenfor_json_numbers (JsonBuilder  *builder,
                      const char   *name,
                      const double *values,
                      guint         n_values)
{
  utenfor_json_begin_array (builder, name);
  for (guint i = 0; i < n_values; i++)
    add_number (builder, values[i]);
  json_builder_end_array (builder);
}

void
utenfor_json_text (JsonBuilder       *builder,
                   const char        *name,
                   const UtenforText *text)
{
  if (text == NULL)
    {
      utenfor_json_null (builder, name);
      return;
    }
  utenfor_json_begin (builder, name);
  for (guint i = 0; i < utenfor_text_get_n (text); i++)
    {
      const char *lang;
      const char *string = utenfor_text_get_nth (text, i, &lang);

      utenfor_json_string (builder, lang, string);
    }
  json_builder_end_object (builder);
}

static const char *
grade_name (UtenforGrade grade)
{
  switch (grade)
    {
    case UTENFOR_GRADE_A:
      return "A";
    case UTENFOR_GRADE_B:
      return "B";
    case UTENFOR_GRADE_C:
      return "C";
    case UTENFOR_GRADE_NONE:
    default:
      return NULL;
    }
}

void
utenfor_json_quantity_members (JsonBuilder           *builder,
                               const UtenforQuantity *quantity)
{
  const gboolean has_interval = utenfor_quantity_has_interval (quantity);

  utenfor_json_number (builder, "value", quantity->value);
  utenfor_json_number (builder, "low", quantity->low);
  utenfor_json_number (builder, "high", quantity->high);
  utenfor_json_number (builder, "level", has_interval ? quantity->level : NAN);
  utenfor_json_string (builder, "grade", grade_name (quantity->grade));
  utenfor_json_string (builder, "sources", quantity->sources);
  utenfor_json_string (builder, "how", quantity->how);
  utenfor_json_string (builder, "draw", quantity->draw);
}

void
utenfor_json_quantity (JsonBuilder           *builder,
                       const char            *name,
                       const UtenforQuantity *quantity)
{
  utenfor_json_begin (builder, name);
  utenfor_json_quantity_members (builder, quantity);
  json_builder_end_object (builder);
}

void
utenfor_json_begin (JsonBuilder *builder,
                    const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

void
utenfor_json_begin_array (JsonBuilder *builder,
                          const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}
