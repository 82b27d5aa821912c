/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml-tree.h"

#include <string.h>

static void
node_free (gpointer data)
{
  UtenforXmlNode *node = data;

  g_free (node->attributes);
  g_free (node);
}

UtenforXml *
utenfor_xml_new (const char *file)
{
  UtenforXml *xml = g_new0 (UtenforXml, 1);

  xml->file = g_strdup (file);
  xml->strings = g_string_chunk_new (4096);
  xml->nodes = g_ptr_array_new_with_free_func (node_free);

  return xml;
}

void
utenfor_xml_free (UtenforXml *xml)
{
  if (xml == NULL)
    return;

  g_ptr_array_unref (xml->nodes);
  g_string_chunk_free (xml->strings);
  g_free (xml->data);
  g_free (xml->file);
  g_free (xml);
}

const UtenforXmlNode *
utenfor_xml_get_root (const UtenforXml *xml)
{
  return xml->root;
}

gboolean
utenfor_xml_has_comments (const UtenforXml *xml)
{
  return xml->has_comments;
}

const char *
utenfor_xml_node_get (const UtenforXmlNode *node,
                      const char           *attribute)
{
  for (guint i = 0; i < node->n_attributes; i++)
    if (strcmp (node->attributes[i].name, attribute) == 0)
      return node->attributes[i].value;

  return NULL;
}

static const UtenforXmlNode *
find_from (const UtenforXmlNode *node,
           const char           *name)
{
  while (node != NULL && strcmp (node->name, name) != 0)
    node = node->next;

  return node;
}

const UtenforXmlNode *
utenfor_xml_node_find (const UtenforXmlNode *node,
                       const char           *name)
{
  return find_from (node->first, name);
}

const UtenforXmlNode *
utenfor_xml_node_find_next (const UtenforXmlNode *node)
{
  return find_from (node->next, node->name);
}
