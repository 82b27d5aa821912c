/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <locale.h>
#include <string.h>

#include "file-read.h"
#include "xml-tree.h"

/* A file of garbage can make the parser complain once a byte; nobody reads
 * further than this. */
#define MAX_PARSER_ERRORS 50
#define HEAD_BYTES        (64 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

/* What the parser's callbacks share, reached through ctxt->_private. */
typedef struct
{
  UtenforXml      *xml;
  UtenforXmlGrower grower;
  UtenforIssues   *issues; /* NULL: nobody asks */
  gboolean         head_only;
  gboolean         stopped;
  gboolean         said_namespace;
  guint            n_problems;
  int              last_line; /* of the last problem */
} Builder;

static void
builder_stop (Builder       *builder,
              xmlParserCtxt *ctxt)
{
  builder->stopped = TRUE;
  xmlStopParser (ctxt);
}

static void
builder_problem (Builder       *builder,
                 xmlParserCtxt *ctxt,
                 const char    *tag,
                 const char    *hint)
{
  builder->n_problems++;
  builder->last_line = ctxt->input != NULL ? ctxt->input->line : 0;
  if (builder->issues != NULL)
    utenfor_issues_add (builder->issues, tag, builder->xml->file, ctxt->input != NULL ? ctxt->input->line : 0, "%s", hint);
}

/* --- the parser's callbacks ------------------------------------------------ */

/* SAX2 hands over five pointers an attribute: name, prefix, URI, begin and end of the value. */
static void
take_attributes (UtenforXml     *xml,
                 UtenforXmlNode *node,
                 const xmlChar **attributes)
{
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const char **five = (const char **)attributes + 5 * i;

      node->attributes[i].name = utenfor_xml_keep_name (xml, five[0], five[1]);
      node->attributes[i].value = utenfor_xml_keep_value (xml, five[3], five[4] - five[3]);
    }
}

/* Limits that no file of ours comes near, so that a monster cannot eat the machine. */
static gboolean
is_too_much (Builder       *builder,
             xmlParserCtxt *ctxt)
{
  g_autofree char *hint = NULL;

  if (builder->grower.depth == UTENFOR_XML_MAX_DEPTH)
    {
      hint = g_strdup_printf (_ ("More than %d elements inside each other; none of our files needs more than 8."), UTENFOR_XML_MAX_DEPTH);
      builder_problem (builder, ctxt, "depth-exceeded", hint);
    }
  else if (builder->xml->nodes->len == UTENFOR_XML_MAX_ELEMENTS)
    {
      hint = g_strdup_printf (_ ("A file may have %d elements."), UTENFOR_XML_MAX_ELEMENTS);
      builder_problem (builder, ctxt, "too-many", hint);
    }
  else
    return FALSE;

  return TRUE;
}

static void
start_element_cb (void           *data,
                  const xmlChar  *local,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt  *ctxt = data;
  Builder        *builder = ctxt->_private;
  gboolean        head_ends = builder->head_only && builder->grower.depth == 1 && !xmlStrEqual (local, BAD_CAST "title");
  UtenforXmlNode *node;

  if (builder->stopped)
    return;
  if (head_ends || is_too_much (builder, ctxt))
    {
      builder_stop (builder, ctxt);
      return;
    }
  if ((uri != NULL || n_namespaces > 0) && !builder->said_namespace)
    {
      builder->said_namespace = TRUE;
      builder_problem (builder, ctxt, "namespace-refused", _ ("Leave out xmlns and prefixes: our elements have none."));
    }

  node = utenfor_xml_grow (builder->xml, &builder->grower, n_attributes);
  node->name = utenfor_xml_keep_name (builder->xml, (const char *)local, (const char *)prefix);
  node->line = ctxt->input->line;
  take_attributes (builder->xml, node, attributes);
}

static void
end_element_cb (void          *data,
                const xmlChar *local,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Builder *builder = ((xmlParserCtxt *)data)->_private;

  if (!builder->stopped)
    utenfor_xml_grow_end (builder->xml, &builder->grower);
}

static void
characters_cb (void          *data,
               const xmlChar *chars,
               int            n)
{
  Builder *builder = ((xmlParserCtxt *)data)->_private;

  if (!builder->stopped)
    utenfor_xml_grow_text (&builder->grower, (const char *)chars, n);
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  ((Builder *)((xmlParserCtxt *)data)->_private)->xml->has_comments = TRUE;
}

static void
instruction_cb (void          *data,
                const xmlChar *target,
                const xmlChar *text)
{
  comment_cb (data, text);
}

/* Comes when the parser has read "<!DOCTYPE name" and nothing of what it declares:
 * stopping here, no entity is ever declared, fetched or expanded. */
static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *external_id,
            const xmlChar *system_id)
{
  xmlParserCtxt *ctxt = data;
  Builder       *builder = ctxt->_private;

  if (builder->stopped)
    return;

  builder_problem (builder, ctxt, "doctype-refused", _ ("Remove the <!DOCTYPE …> and write out whatever it stood for."));
  builder_stop (builder, ctxt);
}

/* A problem met where nothing is left to read, or only the beginning of a tag,
 * means that the end is missing; what the parser says after it is only its
 * consequence. */
static gboolean
is_at_end (const xmlParserCtxt *ctxt)
{
  const xmlParserInput *input = ctxt->input;

  if (input == NULL || ctxt->inputNr > 1)
    return FALSE;

  for (const xmlChar *at = input->cur; at < input->end; at++)
    if (at - input->cur == 2 || *at == '>' || g_ascii_isspace (*at))
      return FALSE;

  return TRUE;
}

/* The parser's words are English.  Beside a text in another language they are noise,
 * and the issue's own sentence says what is wrong. */
static gboolean
is_english (void)
{
  const char *sentence = "The file ends before it is complete.";

  return strcmp (_ (sentence), sentence) == 0;
}

static void
error_cb (void     *data,
          XmlError *error)
{
  xmlParserCtxt   *ctxt = data;
  Builder         *builder = ctxt->_private;
  g_autofree char *message = NULL;

  if (builder->stopped || error->level < XML_ERR_ERROR)
    return;
  /* One slip often makes the parser stumble twice in its line. */
  if (builder->n_problems > 0 && ctxt->input != NULL && ctxt->input->line == builder->last_line)
    return;

  message = g_utf8_make_valid (error->message != NULL && is_english () ? error->message : "", -1);
  g_strchomp (message);
  if (builder->n_problems == 0 && is_at_end (ctxt))
    {
      builder_problem (builder, ctxt, "file-truncated", message);
      builder_stop (builder, ctxt);
      return;
    }

  builder_problem (builder, ctxt, "xml-wrong", message);
  if (builder->n_problems >= MAX_PARSER_ERRORS)
    builder_stop (builder, ctxt);
}

static const xmlSAXHandler handler = {
  .internalSubset = doctype_cb,
  .characters = characters_cb,
  .ignorableWhitespace = characters_cb,
  .comment = comment_cb,
  .processingInstruction = instruction_cb,
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = start_element_cb,
  .endElementNs = end_element_cb,
  .serror = error_cb,
};

/* --- reading ---------------------------------------------------------------- */

static gboolean
xml_parse (UtenforXml    *xml,
           const char    *data,
           gsize          size,
           gboolean       head_only,
           UtenforIssues *issues)
{
  Builder        builder = { .xml = xml, .issues = issues, .head_only = head_only };
  xmlParserCtxt *ctxt = xmlNewParserCtxt ();
  xmlDoc        *doc;
  gboolean       fine;

  *ctxt->sax = handler;
  ctxt->_private = &builder;
  doc = xmlCtxtReadMemory (ctxt, data, (int)size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  fine = ctxt->wellFormed && !builder.stopped && builder.n_problems == 0;
  if (!fine && !builder.stopped && builder.n_problems == 0)
    builder_problem (&builder, ctxt, "xml-wrong", _ ("The file is not XML."));

  if (doc != NULL)
    xmlFreeDoc (doc);
  xmlFreeParserCtxt (ctxt);
  utenfor_xml_grower_clear (&builder.grower);

  return fine && xml->root != NULL;
}

UtenforXml *
utenfor_xml_read (const char    *path,
                  UtenforIssues *issues)
{
  g_autoptr (UtenforXml) xml = NULL;
  gsize skip;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (issues != NULL, NULL);

  xml = utenfor_xml_new (path);
  xml->data = utenfor_file_read (path, UTENFOR_XML_MAX_MEGABYTES, &xml->size, issues);
  if (xml->data == NULL || !utenfor_file_check_encoding (path, xml->data, xml->size, issues))
    return NULL;

  skip = utenfor_file_skip_mark (xml->data, xml->size);
  if (!xml_parse (xml, xml->data + skip, xml->size - skip, FALSE, issues))
    return NULL;

  return g_steal_pointer (&xml);
}

UtenforXml *
utenfor_xml_read_head (const char *path)
{
  g_autoptr (UtenforXml) xml = NULL;
  g_autofree char *data = NULL;
  gsize            size = 0;
  gsize            skip;

  g_return_val_if_fail (path != NULL, NULL);

  data = utenfor_file_read_start (path, HEAD_BYTES, &size);
  if (data == NULL)
    return NULL;

  xml = utenfor_xml_new (path);
  skip = utenfor_file_skip_mark (data, size);
  xml_parse (xml, data + skip, size - skip, TRUE, NULL);

  return xml->root != NULL ? g_steal_pointer (&xml) : NULL;
}

/* --- RELAX NG ---------------------------------------------------------------- */

struct _UtenforXmlSchema
{
  xmlRelaxNG *grammar;
};

static void
ignore_error_cb (void     *data,
                 XmlError *error)
{
}

/* libxml2 reads the numbers of schemas and of what they check with the decimal
 * sign of the locale; where that is a comma no file would pass. Only this
 * thread is set to the plain one, and set back by the caller. */
static locale_t
begin_plain_numbers (locale_t *plain)
{
  *plain = newlocale (LC_ALL_MASK, "C", (locale_t)0);

  return uselocale (*plain);
}

static void
end_plain_numbers (locale_t plain,
                   locale_t before)
{
  uselocale (before);
  freelocale (plain);
}

UtenforXmlSchema *
utenfor_xml_schema_new (const char *path)
{
  g_autofree char      *data = NULL;
  gsize                 size = 0;
  xmlRelaxNGParserCtxt *ctxt;
  xmlRelaxNG           *grammar;
  UtenforXmlSchema     *schema;
  locale_t              plain, before;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;

  ctxt = xmlRelaxNGNewMemParserCtxt (data, (int)size);
  if (ctxt == NULL)
    return NULL;

  xmlRelaxNGSetParserStructuredErrors (ctxt, ignore_error_cb, NULL);
  before = begin_plain_numbers (&plain);
  grammar = xmlRelaxNGParse (ctxt);
  end_plain_numbers (plain, before);
  xmlRelaxNGFreeParserCtxt (ctxt);
  if (grammar == NULL)
    return NULL;

  schema = g_new0 (UtenforXmlSchema, 1);
  schema->grammar = grammar;

  return schema;
}

void
utenfor_xml_schema_free (UtenforXmlSchema *schema)
{
  if (schema == NULL)
    return;

  xmlRelaxNGFree (schema->grammar);
  g_free (schema);
}

typedef struct
{
  const char    *file;
  UtenforIssues *issues;
} Complaints;

static void
complaint_cb (void     *data,
              XmlError *error)
{
  const Complaints *complaints = data;
  const xmlNode    *node = error->node;
  int               line = node != NULL ? (int)xmlGetLineNo (node) : error->line;
  g_autofree char  *message = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);

  g_strchomp (message);
  utenfor_issues_add (complaints->issues, "schema", complaints->file, line, "%s", message);
}

static xmlDoc *
xml_to_doc (const UtenforXml *xml)
{
  gsize          skip = utenfor_file_skip_mark (xml->data, xml->size);
  xmlParserCtxt *ctxt = xmlNewParserCtxt ();
  xmlDoc        *doc;

  ctxt->sax->serror = ignore_error_cb;
  doc = xmlCtxtReadMemory (ctxt, xml->data + skip, (int)(xml->size - skip), NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  xmlFreeParserCtxt (ctxt);

  return doc;
}

gboolean
utenfor_xml_validate (const UtenforXml *xml,
                      UtenforXmlSchema *schema,
                      UtenforIssues    *issues)
{
  xmlDoc              *doc;
  xmlRelaxNGValidCtxt *ctxt;
  Complaints           complaints;
  gboolean             valid;
  locale_t             plain, before;

  g_return_val_if_fail (xml != NULL && xml->data != NULL, FALSE);
  g_return_val_if_fail (schema != NULL && issues != NULL, FALSE);

  doc = xml_to_doc (xml);
  if (doc == NULL)
    return FALSE;

  complaints = (Complaints){ xml->file, issues };
  ctxt = xmlRelaxNGNewValidCtxt (schema->grammar);
  xmlRelaxNGSetValidStructuredErrors (ctxt, complaint_cb, &complaints);
  before = begin_plain_numbers (&plain);
  valid = xmlRelaxNGValidateDoc (ctxt, doc) == 0;
  end_plain_numbers (plain, before);
  xmlRelaxNGFreeValidCtxt (ctxt);
  xmlFreeDoc (doc);

  return valid;
}
