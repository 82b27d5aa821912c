/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

/* The shape of a JSON document: every path ("payers[].net") with the kinds of
 * value it was seen to have ("number|null"), and every member's name. */

typedef struct
{
  GTree      *paths; /* path → set of kinds */
  GHashTable *names; /* set of member names, without languages */
} JsonShape;

JsonShape *json_shape_new (void);
void       json_shape_free (JsonShape *shape);
void       json_shape_add (JsonShape  *shape,
                           const char *json);
/* One line a path, sorted: "payers[].net number". (transfer full) */
char *json_shape_print (JsonShape *shape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JsonShape, json_shape_free)
