/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text in several languages, from elements with xml:lang.
 * Ref-counted and immutable; NULL is a valid, empty text everywhere. */
typedef struct _UtenforText UtenforText;

UtenforText *utenfor_text_new (const char *lang,
                               const char *string);
UtenforText *utenfor_text_ref (UtenforText *text);
void         utenfor_text_unref (UtenforText *text);
/* A new text with one language set or replaced. (transfer full) */
UtenforText *utenfor_text_with (const UtenforText *text,
                                const char        *lang,
                                const char        *string);
/* The text in `lang` ("nb", "nn", "en" …), else the nearest: nb and nn stand in
 * for each other, then en, then the first there is; "" for an empty text. */
const char *utenfor_text_get (const UtenforText *text,
                              const char        *lang);
/* The text in exactly `lang`, or NULL. */
const char *utenfor_text_get_exact (const UtenforText *text,
                                    const char        *lang);
guint       utenfor_text_get_n (const UtenforText *text);
/* Entry i in file order. */
const char *utenfor_text_get_nth (const UtenforText *text,
                                  guint              i,
                                  const char       **lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforText, utenfor_text_unref)

G_END_DECLS
