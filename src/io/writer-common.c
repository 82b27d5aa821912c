/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "writer-common.h"

void
utenfor_writer_init (UtenforWriter          *writer,
                     const UtenforCatalogue *catalogue)
{
  *writer = (UtenforWriter){ g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), 0, catalogue };
}

char *
utenfor_writer_finish (UtenforWriter *writer)
{
  return g_string_free (g_steal_pointer (&writer->xml), FALSE);
}

static void
indent (UtenforWriter *writer)
{
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->xml, "  ");
}

void
utenfor_writer_begin (UtenforWriter *writer,
                      const char    *name)
{
  indent (writer);
  g_string_append_printf (writer->xml, "<%s", name);
}

void
utenfor_writer_close (UtenforWriter *writer)
{
  g_string_append (writer->xml, "/>\n");
}

void
utenfor_writer_open (UtenforWriter *writer)
{
  g_string_append (writer->xml, ">\n");
  writer->depth++;
}

void
utenfor_writer_end (UtenforWriter *writer,
                    const char    *name)
{
  writer->depth--;
  indent (writer);
  g_string_append_printf (writer->xml, "</%s>\n", name);
}

/* Control characters cannot stand in XML in any way; people paste them all the same. */
static gboolean
is_writable (gunichar c)
{
  return c >= 0x20 ? (c != 0xFFFE && c != 0xFFFF) : (c == '\t' || c == '\n' || c == '\r');
}

static void
append_escaped (GString    *xml,
                const char *string,
                gboolean    in_attribute)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>' && !in_attribute)
        g_string_append (xml, "&gt;");
      else if (c == '"' && in_attribute)
        g_string_append (xml, "&quot;");
      else if (c < 0x20 && in_attribute && is_writable (c))
        g_string_append_printf (xml, "&#%u;", c);
      else if (is_writable (c))
        g_string_append_unichar (xml, c);
    }
}

void
utenfor_writer_attribute (UtenforWriter *writer,
                          const char    *name,
                          const char    *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (writer->xml, " %s=\"", name);
  append_escaped (writer->xml, value, TRUE);
  g_string_append_c (writer->xml, '"');
}

void
utenfor_writer_integer (UtenforWriter *writer,
                        const char    *name,
                        int            value)
{
  g_string_append_printf (writer->xml, " %s=\"%d\"", name, value);
}

char *
utenfor_number_to_text (double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char                     text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  return g_strdup (text);
}

void
utenfor_writer_double (UtenforWriter *writer,
                       const char    *name,
                       double         value)
{
  g_autofree char *text = utenfor_number_to_text (value);

  utenfor_writer_attribute (writer, name, text);
}

void
utenfor_writer_yes_no (UtenforWriter *writer,
                       const char    *name,
                       gboolean       value,
                       gboolean       fallback)
{
  if (!value != !fallback)
    utenfor_writer_attribute (writer, name, value ? "yes" : "no");
}

void
utenfor_writer_number (UtenforWriter         *writer,
                       const UtenforQuantity *quantity)
{
  static const char *const grades[UTENFOR_N_GRADES] = { NULL, "A", "B", "C" };

  utenfor_writer_double (writer, "value", quantity->value);
  if (utenfor_quantity_has_interval (quantity))
    {
      utenfor_writer_double (writer, "low", quantity->low);
      utenfor_writer_double (writer, "high", quantity->high);
    }
  if (quantity->level != UTENFOR_DEFAULT_LEVEL)
    utenfor_writer_double (writer, "level", quantity->level);
  utenfor_writer_attribute (writer, "grade", grades[quantity->grade]);
  utenfor_writer_attribute (writer, "source", quantity->sources);
  utenfor_writer_attribute (writer, "how", quantity->how);
  utenfor_writer_attribute (writer, "draw", quantity->draw);
  utenfor_writer_attribute (writer, "family", quantity->is_triangular ? "triangular" : NULL);
}

void
utenfor_writer_quantity (UtenforWriter         *writer,
                         const char            *name,
                         const UtenforQuantity *quantity)
{
  utenfor_writer_begin (writer, name);
  utenfor_writer_number (writer, quantity);
  utenfor_writer_close (writer);
}

/* As the reader keeps it: trimmed, runs of whitespace one space. (transfer full) */
static char *
collapse (const char *string)
{
  g_auto (GStrv) words = g_strsplit_set (string, " \t\r\n\v\f", -1);
  GString *collapsed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (collapsed, "%s%s", collapsed->len > 0 ? " " : "", words[i]);

  return g_string_free (collapsed, FALSE);
}

void
utenfor_writer_text (UtenforWriter     *writer,
                     const char        *name,
                     const UtenforText *text)
{
  for (guint i = 0; i < utenfor_text_get_n (text); i++)
    {
      const char      *lang;
      g_autofree char *string = collapse (utenfor_text_get_nth (text, i, &lang));

      utenfor_writer_begin (writer, name);
      utenfor_writer_attribute (writer, "xml:lang", lang);
      g_string_append_c (writer->xml, '>');
      append_escaped (writer->xml, string, FALSE);
      g_string_append_printf (writer->xml, "</%s>\n", name);
    }
}

void
utenfor_writer_split (UtenforWriter      *writer,
                      const UtenforSplit *split)
{
  utenfor_writer_begin (writer, "split");
  if (split->fixed)
    utenfor_writer_attribute (writer, "rest", utenfor_catalogue_get_payer (writer->catalogue, split->rest_payer)->id);
  utenfor_writer_open (writer);
  for (guint i = 0; i < split->parts->len; i++)
    {
      const UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);

      utenfor_writer_begin (writer, split->fixed ? "fixed" : "share");
      utenfor_writer_attribute (writer, "payer", utenfor_catalogue_get_payer (writer->catalogue, part->payer)->id);
      utenfor_writer_number (writer, &part->amount);
      utenfor_writer_close (writer);
    }
  utenfor_writer_end (writer, "split");
}

void
utenfor_writer_series (UtenforWriter          *writer,
                       const UtenforAgeSeries *series)
{
  for (guint i = 0; i < series->bands->len; i++)
    {
      const UtenforAgeBand *band = &g_array_index (series->bands, UtenforAgeBand, i);

      utenfor_writer_begin (writer, series->straight ? "at" : "band");
      utenfor_writer_integer (writer, series->straight ? "age" : "from", band->from);
      if (!series->straight)
        utenfor_writer_integer (writer, "to", band->to);
      utenfor_writer_number (writer, &band->number);
      utenfor_writer_close (writer);
    }
}

void
utenfor_writer_states (UtenforWriter *writer,
                       const GArray  *states)
{
  static const char *const kinds[] = { "inside", "outside", "gone" };

  utenfor_writer_begin (writer, "states");
  utenfor_writer_open (writer);
  for (guint i = 0; i < states->len; i++)
    {
      const UtenforState *state = &g_array_index (states, UtenforState, i);

      utenfor_writer_begin (writer, "state");
      utenfor_writer_attribute (writer, "id", state->id);
      utenfor_writer_attribute (writer, "kind", kinds[state->kind]);
      utenfor_writer_open (writer);
      utenfor_writer_text (writer, "title", state->title);
      utenfor_writer_end (writer, "state");
    }
  utenfor_writer_end (writer, "states");
}
