/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "issue.h"

G_BEGIN_DECLS

/* The door to libxml2: no other file knows it.  A file becomes a light,
 * immutable tree of plain elements; everything wrong with the file itself
 * becomes issues.  Nothing is ever fetched from the net, no entity is expanded,
 * a document type is refused before it is read. */

#define UTENFOR_XML_MAX_MEGABYTES 32
#define UTENFOR_XML_MAX_DEPTH     32
#define UTENFOR_XML_MAX_ELEMENTS  1000000

typedef struct
{
  const char *name; /* "value", "xml:lang" */
  const char *value;
} UtenforXmlAttribute;

typedef struct _UtenforXmlNode UtenforXmlNode;

struct _UtenforXmlNode
{
  const char          *name;
  int                  line; /* where its start tag ends */
  guint                n_attributes;
  UtenforXmlAttribute *attributes; /* in file order */
  UtenforXmlNode      *first;      /* first child element, or NULL */
  UtenforXmlNode      *last;
  UtenforXmlNode      *next; /* next sibling element, or NULL */
  const char          *text; /* its own text, whitespace collapsed; "" when there is none */
};

typedef struct _UtenforXml       UtenforXml;
typedef struct _UtenforXmlSchema UtenforXmlSchema;

/* The whole file, or NULL with at least one error in issues. */
UtenforXml *utenfor_xml_read (const char    *path,
                              UtenforIssues *issues);
/* Only the root element and the titles that stand first in it; NULL when the
 * file cannot be read that far. Cheap: never reads more than 64 kB. */
UtenforXml           *utenfor_xml_read_head (const char *path);
void                  utenfor_xml_free (UtenforXml *xml);
const UtenforXmlNode *utenfor_xml_get_root (const UtenforXml *xml);
/* TRUE when there are comments or processing instructions, which our tree does not keep. */
gboolean utenfor_xml_has_comments (const UtenforXml *xml);
/* The value, or NULL where the element has no such attribute. */
const char *utenfor_xml_node_get (const UtenforXmlNode *node,
                                  const char           *attribute);
/* The first child element of that name, or NULL. */
const UtenforXmlNode *utenfor_xml_node_find (const UtenforXmlNode *node,
                                             const char           *name);
/* The next sibling of the same name, or NULL. */
const UtenforXmlNode *utenfor_xml_node_find_next (const UtenforXmlNode *node);

/* A RELAX NG schema; NULL when the file is missing or no schema. */
UtenforXmlSchema *utenfor_xml_schema_new (const char *path);
void              utenfor_xml_schema_free (UtenforXmlSchema *schema);
/* FALSE when the document has another shape; each complaint is an issue. */
gboolean utenfor_xml_validate (const UtenforXml *xml,
                               UtenforXmlSchema *schema,
                               UtenforIssues    *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforXml, utenfor_xml_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforXmlSchema, utenfor_xml_schema_free)

G_END_DECLS
