/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/* Own figures in place of the catalogue's: which there are, what a table would
 * change, and one button each to use or to remove them. */

#define UTENFOR_TYPE_OWN_FIGURES_DIALOG (utenfor_own_figures_dialog_get_type ())

G_DECLARE_FINAL_TYPE (UtenforOwnFiguresDialog, utenfor_own_figures_dialog, UTENFOR, OWN_FIGURES_DIALOG, GtkWindow)

/* For the open scenario of the document, which it must have. */
UtenforOwnFiguresDialog *utenfor_own_figures_dialog_new (GtkWindow       *parent,
                                                         UtenforDocument *document);
/* Shows what a table would change; FALSE, and all that is wrong in its place. */
gboolean utenfor_own_figures_dialog_read (UtenforOwnFiguresDialog *self,
                                          const char              *path);

G_END_DECLS
