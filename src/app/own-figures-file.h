/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "own-figures.h"

G_BEGIN_DECLS

/* Own figures on their way from a table to the open scenario and its file. */

/* The catalogue the scenario would have without own figures: what they are
 * compared with. (transfer full) */
UtenforCatalogue *utenfor_own_figures_dup_catalogue (const UtenforScenario *scenario);
/* Reads a table for the document's catalogue; NULL, and everything found in issues. (transfer full) */
UtenforOwnFigures *utenfor_own_figures_read_table (UtenforDocument *document,
                                                   const char      *path,
                                                   UtenforIssues   *issues);
/* The user's folder of own figures, where a scenario finds them by id. (transfer full) */
char *utenfor_own_figures_dup_folder (void);
/* Writes them there under their id, or the next free one: other figures are
 * never written over, some scenario may name them. */
gboolean utenfor_own_figures_keep (UtenforOwnFigures *own,
                                   GError           **error);
/* One step of undo; NULL takes them away. FALSE and issues when they do not fit. */
gboolean utenfor_document_set_own_figures (UtenforDocument   *document,
                                           UtenforOwnFigures *own,
                                           UtenforIssues     *issues);

G_END_DECLS
