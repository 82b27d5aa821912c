/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schema.h"

struct _UtenforSchemas
{
  char       *folder;
  GHashTable *by_kind; /* name of the root element → UtenforXmlSchema, or NULL when there is none */
};

static void
free_schema (gpointer schema)
{
  utenfor_xml_schema_free (schema);
}

UtenforSchemas *
utenfor_schemas_new (const char *folder)
{
  UtenforSchemas *schemas = g_new0 (UtenforSchemas, 1);

  schemas->folder = g_strdup (folder);
  schemas->by_kind = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_schema);

  return schemas;
}

void
utenfor_schemas_free (UtenforSchemas *schemas)
{
  if (schemas == NULL)
    return;

  g_hash_table_unref (schemas->by_kind);
  g_free (schemas->folder);
  g_free (schemas);
}

static UtenforXmlSchema *
get_schema (UtenforSchemas *schemas,
            const char     *kind)
{
  gpointer         schema = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (g_hash_table_lookup_extended (schemas->by_kind, kind, NULL, &schema))
    return schema;

  name = g_strconcat (kind, ".rng", NULL);
  path = g_build_filename (schemas->folder, name, NULL);
  schema = utenfor_xml_schema_new (path);
  g_hash_table_insert (schemas->by_kind, g_strdup (kind), schema);

  return schema;
}

gboolean
utenfor_schemas_validate (UtenforSchemas   *schemas,
                          const UtenforXml *xml,
                          UtenforIssues    *issues)
{
  UtenforXmlSchema *schema = get_schema (schemas, utenfor_xml_get_root (xml)->name);

  return schema == NULL || utenfor_xml_validate (xml, schema, issues);
}
