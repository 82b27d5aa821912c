/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml.h"

G_BEGIN_DECLS

/* The inside of a tree, for xml.c, which grows it. */
struct _UtenforXml
{
  char           *file;
  char           *data; /* the bytes, for the schema; NULL for a head */
  gsize           size;
  GStringChunk   *strings;
  GPtrArray      *nodes;
  UtenforXmlNode *root;
  gboolean        has_comments;
};

/* Where the tree is growing: the elements that are open, and the text of each so far. */
typedef struct
{
  guint           depth;
  UtenforXmlNode *open[UTENFOR_XML_MAX_DEPTH];
  GString        *text[UTENFOR_XML_MAX_DEPTH];
} UtenforXmlGrower;

UtenforXml *utenfor_xml_new (const char *file);
void        utenfor_xml_grower_clear (UtenforXmlGrower *grower);
/* A new element inside the last open one, now open itself; its depth must be
 * below UTENFOR_XML_MAX_DEPTH. Name, line and attributes are for the caller to fill in. */
UtenforXmlNode *utenfor_xml_grow (UtenforXml       *xml,
                                  UtenforXmlGrower *grower,
                                  int               n_attributes);
void            utenfor_xml_grow_end (UtenforXml       *xml,
                                      UtenforXmlGrower *grower);
void            utenfor_xml_grow_text (UtenforXmlGrower *grower,
                                       const char       *text,
                                       int               n);
/* Strings that live as long as the tree. */
const char *utenfor_xml_keep_name (UtenforXml *xml,
                                   const char *local,
                                   const char *prefix);
/* A value as the parser gives it, with "&#38;" for every "&": it substitutes no entities. */
const char *utenfor_xml_keep_value (UtenforXml *xml,
                                    const char *value,
                                    gsize       length);

G_END_DECLS
