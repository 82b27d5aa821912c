/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Binds the translations. `language` ("nb", "nn", "en") overrules the environment; NULL follows it.
 * Also works where the user's locale is not installed: then the C.UTF-8 locale
 * carries the wanted language. Call first in main(); a GTK program calls
 * gtk_disable_setlocale() before gtk_init(), which would undo that.
 * UTENFOR_LOCALE_DIR names another folder of translations, for running uninstalled.
 * The environment's LC_ALL=C means English; LANGUAGE=nb alone means bokmål. */
void utenfor_words_setup (const char *language);

G_END_DECLS
