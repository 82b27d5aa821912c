/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scenario.h"

G_BEGIN_DECLS

/* Private to the JSON writer: one member of the object being built, each by
 * the name it has in docs/json.md. What is NULL or not finite becomes null. */

void utenfor_json_string (JsonBuilder *builder,
                          const char  *name,
                          const char  *value);
void utenfor_json_number (JsonBuilder *builder,
                          const char  *name,
                          double       value);
void utenfor_json_integer (JsonBuilder *builder,
                           const char  *name,
                           gint64       value);
void utenfor_json_boolean (JsonBuilder *builder,
                           const char  *name,
                           gboolean     value);
void utenfor_json_null (JsonBuilder *builder,
                        const char  *name);
void utenfor_json_numbers (JsonBuilder  *builder,
                           const char   *name,
                           const double *values,
                           guint         n_values);
/* An object with one member per language; NULL becomes null. */
void utenfor_json_text (JsonBuilder       *builder,
                        const char        *name,
                        const UtenforText *text);
/* A number with its interval, grade and sources. */
void utenfor_json_quantity (JsonBuilder           *builder,
                            const char            *name,
                            const UtenforQuantity *quantity);
/* The members of a quantity, for objects that are one and something more. */
void utenfor_json_quantity_members (JsonBuilder           *builder,
                                    const UtenforQuantity *quantity);
/* Begin and end of a named object or array. */
void utenfor_json_begin (JsonBuilder *builder,
                         const char  *name);
void utenfor_json_begin_array (JsonBuilder *builder,
                               const char  *name);

G_END_DECLS
