/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

/* A part of the window that shows the document: a whole page, or a few fields of one.
 *
 * Property "document".  Refresh is called when another document is set and each
 * time it has changed.  Children are let go of when the part is disposed of. */

#define UTENFOR_TYPE_PART (utenfor_part_get_type ())

G_DECLARE_DERIVABLE_TYPE (UtenforPart, utenfor_part, UTENFOR, PART, GtkWidget)

struct _UtenforPartClass
{
  GtkWidgetClass parent_class;

  /* Shows what the document holds now; it has a scenario. */
  void (*refresh) (UtenforPart *self);
};

UtenforDocument *utenfor_part_get_document (UtenforPart *self);
/* NULL without a document, or before it holds any. (transfer none) */
UtenforScenario *utenfor_part_get_scenario (UtenforPart *self);
UtenforResult   *utenfor_part_get_result (UtenforPart *self);
void             utenfor_part_set_document (UtenforPart     *self,
                                            UtenforDocument *document);

G_END_DECLS
