/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-shape.h"

#include <string.h>

/* Order of kinds in a printed set. */
static const char *const kinds[] = { "object", "array", "string", "number", "boolean", "null" };

static void add_node (JsonShape  *shape,
                      const char *path,
                      JsonNode   *node);

static int
compare_paths (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return strcmp (a, b);
}

JsonShape *
json_shape_new (void)
{
  JsonShape *shape = g_new0 (JsonShape, 1);

  shape->paths = g_tree_new_full (compare_paths, NULL, g_free, NULL);
  shape->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return shape;
}

void
json_shape_free (JsonShape *shape)
{
  g_tree_unref (shape->paths);
  g_hash_table_unref (shape->names);
  g_free (shape);
}

static guint
kind_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return 0;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return 1;
  if (JSON_NODE_HOLDS_NULL (node))
    return 5;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return 2;
  return json_node_get_value_type (node) == G_TYPE_BOOLEAN ? 4 : 3;
}

/* A text has a member for each of its languages. */
static gboolean
is_text (JsonObject *object)
{
  return json_object_has_member (object, "nb") || json_object_has_member (object, "en");
}

static void
add_members (JsonShape  *shape,
             const char *path,
             JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);

  if (is_text (object))
    return;
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *inner = g_strconcat (path, *path != '\0' ? "." : "", l->data, NULL);

      g_hash_table_add (shape->names, g_strdup (l->data));
      add_node (shape, inner, json_object_get_member (object, l->data));
    }
}

static void
add_node (JsonShape  *shape,
          const char *path,
          JsonNode   *node)
{
  const guint kind = kind_of (node);
  const guint seen = GPOINTER_TO_UINT (g_tree_lookup (shape->paths, path));

  if (*path != '\0')
    g_tree_insert (shape->paths, g_strdup (path), GUINT_TO_POINTER (seen | 1u << kind));
  if (kind == 0)
    add_members (shape, path, json_node_get_object (node));
  if (kind == 1)
    {
      JsonArray       *array = json_node_get_array (node);
      g_autofree char *inner = g_strconcat (path, "[]", NULL);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_node (shape, inner, json_array_get_element (array, i));
    }
}

void
json_shape_add (JsonShape  *shape,
                const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);

  g_assert_no_error (error);
  add_node (shape, "", root);
}

static gboolean
print_path (gpointer path,
            gpointer seen,
            gpointer data)
{
  GString *out = data;
  gboolean first = TRUE;

  g_string_append_printf (out, "%s ", (char *)path);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (GPOINTER_TO_UINT (seen) & 1u << i)
      {
        g_string_append_printf (out, "%s%s", first ? "" : "|", kinds[i]);
        first = FALSE;
      }
  g_string_append_c (out, '\n');
  return FALSE;
}

char *
json_shape_print (JsonShape *shape)
{
  GString *out = g_string_new (NULL);

  g_tree_foreach (shape->paths, print_path, out);
  return g_string_free (out, FALSE);
}
