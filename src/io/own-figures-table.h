/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "own-figures.h"

G_BEGIN_DECLS

/* Own figures from a table (docs/own-figures.md). The first row names the
 * columns: place and value, and if wanted low, high, price-year, source and how.
 * A row without a value is left out. Both numbers with comma and with point are
 * understood, but not one that could be read either way. */

/* NULL with errors in issues, each with its row. `id` is that of the new figures. */
UtenforOwnFigures *utenfor_own_figures_from_table (const char       *text,
                                                   const char       *file,
                                                   const char       *id,
                                                   UtenforCatalogue *catalogue,
                                                   UtenforIssues    *issues);
/* The same from a file, at most 4 MB. */
UtenforOwnFigures *utenfor_own_figures_import (const char       *path,
                                               const char       *id,
                                               UtenforCatalogue *catalogue,
                                               UtenforIssues    *issues);
/* A table with every number of a catalogue and an empty column for one's own;
 * titles in `language`. (transfer full) */
char *utenfor_own_figures_template (const UtenforCatalogue *catalogue,
                                    const char             *language);

G_END_DECLS
