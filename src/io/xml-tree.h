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

UtenforXml *utenfor_xml_new (const char *file);

G_END_DECLS
