/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "setup.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

/* The language gettext should look for, from a locale name such as
 * "nb_NO.UTF-8".  A reader of nynorsk is better off with bokmål than with
 * English where a text lacks, also in GTK's own words. */
static char *
language_list (const char *locale)
{
  g_autofree char *code = g_ascii_strdown (locale, strcspn (locale, "_.@-"));

  if (g_str_equal (code, "nn"))
    return g_strdup ("nn:nb");
  if (g_str_equal (code, "no"))
    return g_strdup ("nb");
  if (g_str_equal (code, "c") || g_str_equal (code, "posix"))
    return g_strdup ("en");
  return g_steal_pointer (&code);
}

/* The locale the environment asks for messages in, or NULL. */
static const char *
wanted_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

static gboolean
is_c_locale (const char *locale)
{
  return g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static void
set_language (const char *locale)
{
  g_autofree char *list = language_list (locale);

  g_setenv ("LANGUAGE", list, TRUE);
}

/* gettext translates nothing in the C locale, and a locale that is not
 * installed leaves the program in it.  C.UTF-8 is always there and does
 * translate to what LANGUAGE names. */
static void
carry_language (const char *language)
{
  const char *wanted = wanted_locale ();
  const char *list = g_getenv ("LANGUAGE");
  gboolean    installed = setlocale (LC_ALL, "") != NULL;
  const char *current = setlocale (LC_MESSAGES, NULL);

  if (language != NULL)
    set_language (language);
  else if (wanted != NULL && is_c_locale (wanted))
    set_language ("en");
  else if (!installed && wanted != NULL && (list == NULL || *list == '\0'))
    set_language (wanted);

  if (!installed || current == NULL || is_c_locale (current))
    setlocale (LC_ALL, "C.UTF-8");
}

void
utenfor_words_setup (const char *language)
{
  const char *folder = g_getenv ("UTENFOR_LOCALE_DIR");

  carry_language (language);
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* GLib decides once whether to translate at all: never, if the program's
   * domain has no texts in the first language asked for.  Asked before the
   * domain is named, it decides to translate, and a later call of this
   * function with another language works. */
  (void)g_dgettext (GETTEXT_PACKAGE, "Utenfor");
  textdomain (GETTEXT_PACKAGE);
}
