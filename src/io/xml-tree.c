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

/* --- growing ------------------------------------------------------------------ */

void
utenfor_xml_grower_clear (UtenforXmlGrower *grower)
{
  for (guint i = 0; i < UTENFOR_XML_MAX_DEPTH && grower->text[i] != NULL; i++)
    g_string_free (grower->text[i], TRUE);
}

static void
add_to_parent (UtenforXml       *xml,
               UtenforXmlGrower *grower,
               UtenforXmlNode   *node)
{
  UtenforXmlNode *parent = grower->depth > 0 ? grower->open[grower->depth - 1] : NULL;

  if (parent == NULL)
    xml->root = node;
  else if (parent->last == NULL)
    parent->first = parent->last = node;
  else
    parent->last = parent->last->next = node;
}

UtenforXmlNode *
utenfor_xml_grow (UtenforXml       *xml,
                  UtenforXmlGrower *grower,
                  int               n_attributes)
{
  UtenforXmlNode *node = g_new0 (UtenforXmlNode, 1);
  guint           depth = grower->depth;

  g_ptr_array_add (xml->nodes, node);
  node->text = "";
  node->n_attributes = MAX (0, n_attributes);
  node->attributes = g_new0 (UtenforXmlAttribute, node->n_attributes);
  add_to_parent (xml, grower, node);

  grower->open[depth] = node;
  if (grower->text[depth] == NULL)
    grower->text[depth] = g_string_new (NULL);
  g_string_truncate (grower->text[depth], 0);
  grower->depth++;

  return node;
}

/* Whitespace is trimmed and runs become one space, also across pieces; the one
 * that may be left at the end goes when the element ends. */
void
utenfor_xml_grow_text (UtenforXmlGrower *grower,
                       const char       *text,
                       int               n)
{
  GString *so_far = grower->depth > 0 ? grower->text[grower->depth - 1] : NULL;

  for (int i = 0; so_far != NULL && i < n; i++)
    {
      gboolean after_space = so_far->len > 0 && so_far->str[so_far->len - 1] == ' ';

      if (!g_ascii_isspace (text[i]))
        g_string_append_c (so_far, text[i]);
      else if (so_far->len > 0 && !after_space)
        g_string_append_c (so_far, ' ');
    }
}

void
utenfor_xml_grow_end (UtenforXml       *xml,
                      UtenforXmlGrower *grower)
{
  GString *text;

  if (grower->depth == 0)
    return;

  text = grower->text[--grower->depth];
  if (g_str_has_suffix (text->str, " "))
    g_string_truncate (text, text->len - 1);
  if (text->len > 0)
    grower->open[grower->depth]->text = g_string_chunk_insert (xml->strings, text->str);
}

const char *
utenfor_xml_keep_name (UtenforXml *xml,
                       const char *local,
                       const char *prefix)
{
  g_autofree char *full = NULL;

  if (prefix == NULL)
    return g_string_chunk_insert_const (xml->strings, local);

  full = g_strconcat (prefix, ":", local, NULL);

  return g_string_chunk_insert_const (xml->strings, full);
}

const char *
utenfor_xml_keep_value (UtenforXml *xml,
                        const char *value,
                        gsize       length)
{
  g_autofree char *raw = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *resolved = NULL;

  if (memchr (value, '&', length) == NULL)
    return g_string_chunk_insert_len (xml->strings, value, length);

  raw = g_strndup (value, length);
  pieces = g_strsplit (raw, "&#38;", -1);
  resolved = g_strjoinv ("&", pieces);

  return g_string_chunk_insert (xml->strings, resolved);
}

/* --- looking -------------------------------------------------------------------- */

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
