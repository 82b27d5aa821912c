/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_our_root (const char *name)
{
  static const char *const ours[] = { "catalogue", "population", "scenario", "municipalities", "own-figures", "stress-tests", NULL };

  return g_strv_contains (ours, name);
}

static gboolean
check_kind (UtenforReader        *reader,
            const UtenforXmlNode *root,
            const char           *kind)
{
  if (kind != NULL ? g_str_equal (root->name, kind) : is_our_root (root->name))
    return TRUE;

  if (kind == NULL)
    utenfor_reader_problem (reader, "root-wrong", root, _ ("It begins with <%s>; a <catalogue>, <population>, <scenario>, <municipalities>, <own-figures> or <stress-tests> is expected."), root->name);
  else
    utenfor_reader_problem (reader, "root-wrong", root, _ ("It begins with <%s>; a <%s> is expected."), root->name, kind);

  return FALSE;
}

/* What another format means by its elements cannot be guessed, so nothing more
 * is read of it.  A missing format is one slip among others and reads as ours. */
static gboolean
check_format (UtenforReader        *reader,
              const UtenforXmlNode *root)
{
  const char *format = utenfor_xml_node_get (root, "format");

  if (format == NULL || strcmp (format, G_STRINGIFY (UTENFOR_FORMAT)) == 0)
    return TRUE;

  utenfor_reader_problem (reader, "format-unknown", root, _ ("format is “%s”; this program knows format %d. A newer program may know more."),
                          format, UTENFOR_FORMAT);

  return FALSE;
}

gboolean
utenfor_read_root (const UtenforXml *xml,
                   const char       *file,
                   const char       *kind,
                   UtenforIssues    *issues)
{
  const UtenforXmlNode *root = utenfor_xml_get_root (xml);
  UtenforReader         reader;

  utenfor_reader_init (&reader, file, NULL, issues);

  return check_kind (&reader, root, kind) && check_format (&reader, root);
}
