/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "part.h"

G_BEGIN_DECLS

/* A page of the window: shows a document, and is told when it changed.
 *
 * A new page is a subclass with a template and an update function, and one row
 * in pages.c.  Update is called when the page is on screen and the document has
 * changed since the last time; a page nobody looks at costs nothing. */

#define UTENFOR_TYPE_PAGE (utenfor_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (UtenforPage, utenfor_page, UTENFOR, PAGE, UtenforPart)

struct _UtenforPageClass
{
  UtenforPartClass parent_class;

  /* Shows what the document holds now; it has a scenario and a result. */
  void (*update) (UtenforPage *self);
};

/* Asks for an update, for what a page itself chooses to show. */
void utenfor_page_queue_update (UtenforPage *self);

/* The pages there are, in the order of the steps. */
typedef struct
{
  const char *name;  /* of the action's target and the stack's child */
  const char *title; /* N_() */
  GType (*get_type) (void);
} UtenforPageRow;

guint                 utenfor_pages_get_n (void);
const UtenforPageRow *utenfor_pages_get (guint i);

G_END_DECLS
