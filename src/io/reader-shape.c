/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* After this many the writer of the file has something to begin with. */
#define MAX_PROBLEMS      1000
#define NUMBER_ATTRIBUTES "value! low high level grade source how draw family"

void
utenfor_reader_init (UtenforReader    *reader,
                     const char       *file,
                     UtenforCatalogue *catalogue,
                     UtenforIssues    *issues)
{
  *reader = (UtenforReader){ .file = file, .issues = issues, .catalogue = catalogue, .errors_before = issues->n_errors };
}

gboolean
utenfor_reader_is_fine (const UtenforReader *reader)
{
  return reader->n_problems == 0 && reader->issues->n_errors == reader->errors_before;
}

void
utenfor_reader_problem (UtenforReader        *reader,
                        const char           *tag,
                        const UtenforXmlNode *node,
                        const char           *hint_format,
                        ...)
{
  g_autofree char *hint = NULL;
  va_list          args;

  reader->n_problems++;
  if (reader->n_problems > MAX_PROBLEMS)
    {
      if (reader->n_problems == MAX_PROBLEMS + 1)
        utenfor_issues_add (reader->issues, "problems-cut", reader->file, node->line,
                            _ ("Solve the first %d; then the next ones are shown."), MAX_PROBLEMS);
      return;
    }

  va_start (args, hint_format);
  hint = g_strdup_vprintf (hint_format, args);
  va_end (args);
  utenfor_issues_add (reader->issues, tag, reader->file, node->line, "%s", hint);
}

void
utenfor_reader_merge (UtenforReader        *reader,
                      const UtenforXmlNode *node,
                      const UtenforIssues  *found,
                      const char *const    *skip)
{
  for (guint i = 0; i < utenfor_issues_get_n (found); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (found, i);
      gboolean            skipped = FALSE;

      for (guint j = 0; skip != NULL && skip[j] != NULL; j++)
        skipped |= g_str_has_prefix (issue->tag, skip[j]);
      if (skipped)
        continue;

      utenfor_issues_add (reader->issues, issue->tag, issue->file, issue->line == 0 && g_strcmp0 (issue->file, reader->file) == 0 ? node->line : issue->line, "%s", issue->hint);
      if (issue->severity == UTENFOR_SEVERITY_ERROR)
        reader->n_problems++;
    }
}

/* --- the small languages ----------------------------------------------------- */

typedef struct
{
  const char *start;
  gsize       length;
  char        mark; /* "!", "?", "+", "*" or NUL */
} Token;

static gboolean
next_token (const char **cursor,
            Token       *token)
{
  const char *start = *cursor;
  const char *end;

  while (*start == ' ')
    start++;
  for (end = start; *end != '\0' && *end != ' '; end++)
    ;
  *cursor = end;
  if (end == start)
    return FALSE;

  *token = (Token){ start, end - start, '\0' };
  if (end[-1] == '!' || end[-1] == '?' || end[-1] == '+' || end[-1] == '*')
    {
      token->mark = end[-1];
      token->length--;
    }

  return TRUE;
}

/* Is `name` one of the "|"-separated names of the token? */
static gboolean
token_is (const Token *token,
          const char  *name)
{
  const char *at = token->start;
  const char *end = token->start + token->length;
  gsize       length = strlen (name);

  while (at < end)
    {
      const char *bar = memchr (at, '|', end - at);
      gsize       n = (bar != NULL ? bar : end) - at;

      if (n == length && memcmp (at, name, n) == 0)
        return TRUE;
      at += n + 1;
    }

  return FALSE;
}

static gboolean
list_has (const char *list,
          const char *name)
{
  Token token;

  while (next_token (&list, &token))
    if (token_is (&token, name))
      return TRUE;

  return FALSE;
}

/* Every name in the lists, for a hint and for suggestions. */
static GPtrArray *
list_names (const char *list,
            const char *more)
{
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *lists[] = { list, more };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *cursor = lists[i] != NULL ? lists[i] : "";
      Token       token;

      while (next_token (&cursor, &token))
        {
          g_autofree char *alternatives = g_strndup (token.start, token.length);
          g_auto (GStrv) split = g_strsplit (alternatives, "|", -1);

          for (guint j = 0; split[j] != NULL; j++)
            g_ptr_array_add (names, g_strdup (split[j]));
        }
    }

  return names;
}

static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (const char *)names->pdata[i]);

  return g_string_free (joined, FALSE);
}

/* --- attributes ---------------------------------------------------------------- */

static void
complain_of_attribute (UtenforReader             *reader,
                       const UtenforXmlNode      *node,
                       const UtenforXmlAttribute *attribute,
                       const UtenforShape        *shape)
{
  g_autoptr (GPtrArray) names = list_names (shape->attributes, shape->is_number ? NUMBER_ATTRIBUTES : NULL);
  g_autofree char *suggestion = utenfor_suggest (attribute->name, names);
  g_autofree char *expected = join_names (names);

  if (names->len == 0)
    utenfor_reader_problem (reader, "attribute-unknown", node, _ ("<%s> takes no attributes, found %s."), node->name, attribute->name);
  else
    utenfor_reader_problem (reader, "attribute-unknown", node, _ ("<%s> has no attribute %s.%s It takes: %s."),
                            node->name, attribute->name, suggestion, expected);
}

static gboolean
has_attribute (const UtenforXmlNode *node,
               const Token          *token)
{
  for (guint i = 0; i < node->n_attributes; i++)
    if (token_is (token, node->attributes[i].name))
      return TRUE;

  return FALSE;
}

static void
check_required (UtenforReader        *reader,
                const UtenforXmlNode *node,
                const char           *list)
{
  Token token;

  while (next_token (&list, &token))
    {
      g_autofree char *name = NULL;

      if (token.mark != '!' || has_attribute (node, &token))
        continue;
      name = g_strndup (token.start, token.length);
      utenfor_reader_problem (reader, "attribute-missing", node, _ ("<%s> needs %s=\"…\"."), node->name, name);
    }
}

static void
check_attributes (UtenforReader        *reader,
                  const UtenforXmlNode *node,
                  const UtenforShape   *shape)
{
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const char *name = node->attributes[i].name;

      if (!list_has (shape->attributes, name) && !(shape->is_number && list_has (NUMBER_ATTRIBUTES, name)))
        complain_of_attribute (reader, node, &node->attributes[i], shape);
    }

  check_required (reader, node, shape->attributes);
  if (shape->is_number)
    check_required (reader, node, "value!");
}

/* --- children ------------------------------------------------------------------ */

static void
complain_of_element (UtenforReader        *reader,
                     const UtenforXmlNode *parent,
                     const UtenforXmlNode *child,
                     const UtenforShape   *shape)
{
  g_autoptr (GPtrArray) names = list_names (shape->children, NULL);
  g_autofree char *suggestion = utenfor_suggest (child->name, names);
  g_autofree char *expected = join_names (names);

  if (names->len == 0)
    utenfor_reader_problem (reader, "element-unknown", child, _ ("<%s> has no elements inside, found <%s>."), parent->name, child->name);
  else
    utenfor_reader_problem (reader, "element-unknown", child, _ ("<%s> has no <%s> inside.%s It takes: %s."),
                            parent->name, child->name, suggestion, expected);
}

/* The place of `name` in the list of children, or −1. */
static int
find_place (const char *list,
            const char *name,
            Token      *token)
{
  for (int place = 0; next_token (&list, token); place++)
    if (token_is (token, name))
      return place;

  return -1;
}

static void
check_order (UtenforReader        *reader,
             const UtenforXmlNode *node,
             const UtenforShape   *shape)
{
  const UtenforXmlNode *furthest = NULL;
  int                   reached = -1;

  for (const UtenforXmlNode *child = node->first; child != NULL; child = child->next)
    {
      Token token;
      int   place = find_place (shape->children, child->name, &token);

      if (place < 0)
        complain_of_element (reader, node, child, shape);
      else if (place < reached)
        utenfor_reader_problem (reader, "element-misplaced", child, _ ("In <%s>, <%s> stands before <%s>."),
                                node->name, child->name, furthest->name);
      else if (place == reached && token.mark != '+' && token.mark != '*')
        utenfor_reader_problem (reader, "element-doubled", child, _ ("In <%s>, only one is expected; the first is <%s> in line %d."),
                                node->name, furthest->name, furthest->line);
      if (place > reached)
        {
          reached = place;
          furthest = child;
        }
    }
}

static gboolean
has_child (const UtenforXmlNode *node,
           const Token          *token)
{
  for (const UtenforXmlNode *child = node->first; child != NULL; child = child->next)
    if (token_is (token, child->name))
      return TRUE;

  return FALSE;
}

static void
check_present (UtenforReader        *reader,
               const UtenforXmlNode *node,
               const char           *list)
{
  Token token;

  while (next_token (&list, &token))
    {
      g_autofree char *names = NULL;
      g_autofree char *expected = NULL;
      g_auto (GStrv) alternatives = NULL;

      if (token.mark == '?' || token.mark == '*' || has_child (node, &token))
        continue;
      names = g_strndup (token.start, token.length);
      alternatives = g_strsplit (names, "|", -1);
      expected = g_strjoinv ("> / <", alternatives);
      utenfor_reader_problem (reader, "element-missing", node, _ ("<%s> needs <%s> inside."), node->name, expected);
    }
}

void
utenfor_reader_shape (UtenforReader        *reader,
                      const UtenforXmlNode *node,
                      const UtenforShape   *shape)
{
  check_attributes (reader, node, shape);
  check_order (reader, node, shape);
  check_present (reader, node, shape->children);

  if (!shape->is_text && node->text[0] != '\0')
    {
      /* The message takes forty bytes; none of them may be half a letter. */
      gsize            length = strnlen (node->text, 40);
      g_autofree char *beginning = NULL;

      while (length > 0 && (node->text[length] & 0xc0) == 0x80)
        length--;
      beginning = g_strndup (node->text, length);
      utenfor_reader_problem (reader, "text-unexpected", node, _ ("Found “%.40s” inside <%s>."), beginning, node->name);
    }
}
