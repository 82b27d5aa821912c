/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* Makes a scenario the open one, with an empty history. Takes over the library
 * it was read by and the scenario; path NULL: it has no file yet. */
void utenfor_document_take_over (UtenforDocument *self,
                                 UtenforLibrary  *library,
                                 UtenforScenario *scenario,
                                 const char      *path,
                                 gboolean         has_comments);
/* The scenario as it stands is what the file at path holds. */
void utenfor_document_set_saved (UtenforDocument *self,
                                 const char      *path);

G_END_DECLS
