/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text.h"

typedef struct
{
  const char *lang; /* interned */
  char       *string;
} Entry;

struct _UtenforText
{
  gatomicrefcount ref_count;
  GArray         *entries; /* of Entry */
};

static void
clear_entry (Entry *entry)
{
  g_free (entry->string);
}

static UtenforText *
text_new_empty (void)
{
  UtenforText *text = g_new0 (UtenforText, 1);

  g_atomic_ref_count_init (&text->ref_count);
  text->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (text->entries, (GDestroyNotify)clear_entry);

  return text;
}

static void
append (UtenforText *text,
        const char  *lang,
        const char  *string)
{
  Entry entry = { g_intern_string (lang), g_strdup (string) };

  g_array_append_val (text->entries, entry);
}

UtenforText *
utenfor_text_new (const char *lang,
                  const char *string)
{
  return utenfor_text_with (NULL, lang, string);
}

UtenforText *
utenfor_text_ref (UtenforText *text)
{
  if (text != NULL)
    g_atomic_ref_count_inc (&text->ref_count);

  return text;
}

void
utenfor_text_unref (UtenforText *text)
{
  if (text == NULL || !g_atomic_ref_count_dec (&text->ref_count))
    return;

  g_array_unref (text->entries);
  g_free (text);
}

UtenforText *
utenfor_text_with (const UtenforText *text,
                   const char        *lang,
                   const char        *string)
{
  UtenforText *result = text_new_empty ();
  gboolean     replaced = FALSE;

  g_return_val_if_fail (lang != NULL && string != NULL, result);

  for (guint i = 0; i < utenfor_text_get_n (text); i++)
    {
      const char *other;
      const char *old = utenfor_text_get_nth (text, i, &other);
      gboolean    same = g_str_equal (other, lang);

      append (result, other, same ? string : old);
      replaced |= same;
    }
  if (!replaced)
    append (result, lang, string);

  return result;
}

const char *
utenfor_text_get_exact (const UtenforText *text,
                        const char        *lang)
{
  for (guint i = 0; i < utenfor_text_get_n (text); i++)
    {
      const char *other;
      const char *string = utenfor_text_get_nth (text, i, &other);

      if (g_str_equal (other, lang))
        return string;
    }

  return NULL;
}

const char *
utenfor_text_get (const UtenforText *text,
                  const char        *lang)
{
  const char *sibling = g_str_equal (lang, "nn") ? "nb" : g_str_equal (lang, "nb") ? "nn"
                                                                                   : "en";
  const char *wanted[] = { lang, sibling, "en" };

  if (utenfor_text_get_n (text) == 0)
    return "";

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const char *found = utenfor_text_get_exact (text, wanted[i]);

      if (found != NULL)
        return found;
    }

  return utenfor_text_get_nth (text, 0, NULL);
}

guint
utenfor_text_get_n (const UtenforText *text)
{
  return text != NULL ? text->entries->len : 0;
}

const char *
utenfor_text_get_nth (const UtenforText *text,
                      guint              i,
                      const char       **lang)
{
  const Entry *entry;

  g_return_val_if_fail (i < utenfor_text_get_n (text), NULL);

  entry = &g_array_index (text->entries, Entry, i);
  if (lang != NULL)
    *lang = entry->lang;

  return entry->string;
}
