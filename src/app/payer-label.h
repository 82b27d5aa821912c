/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalogue.h"

G_BEGIN_DECLS

/* How payers look in the window: a mark and a colour of their own, the same as in the charts. */

/* The CSS class that carries a payer's text colour, "payer-0". (transfer full) */
char *utenfor_payer_css_class (const UtenforCatalogue *catalogue,
                               guint                   payer);
/* The text colours of all payers for markup, "#005b8f", NULL-terminated. (transfer full) */
char **utenfor_payer_dup_colours (const UtenforCatalogue *catalogue,
                                  gboolean                dark);
/* "●" */
const char *utenfor_payer_mark (const UtenforCatalogue *catalogue,
                                guint                   payer);
/* The name in the interface's language, short where there is a short one. */
const char *utenfor_payer_short_name (const UtenforCatalogue *catalogue,
                                      guint                   payer);
/* Mark and name side by side; `css_class` styles the name. */
GtkWidget *utenfor_payer_label_new (const UtenforCatalogue *catalogue,
                                    guint                   payer,
                                    const char             *css_class);
/* A label at the start of its line, with up to two classes. */
GtkWidget *utenfor_label_new (const char *text,
                              const char *css_class,
                              const char *other_class);

G_END_DECLS
