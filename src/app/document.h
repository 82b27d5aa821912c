/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library.h"
#include "result.h"

G_BEGIN_DECLS

/* The open work: one scenario, its history and what it comes to.
 *
 * The scenario is never changed in place.  An edit takes a copy, changes it and
 * commits it; the document checks and evaluates it and emits "changed".  What
 * cannot be computed keeps the last good result and fills the issues. */

typedef enum {
  UTENFOR_WORTH_VALUE,  /* long-run average costs */
  UTENFOR_WORTH_BUDGET, /* only what can be taken out of a budget */
} UtenforWorth;

typedef enum {
  UTENFOR_MONEY_PRESENT, /* discounted */
  UTENFOR_MONEY_UNDISCOUNTED,
} UtenforMoney;

#define UTENFOR_TYPE_WORTH    (utenfor_worth_get_type ())
#define UTENFOR_TYPE_MONEY    (utenfor_money_get_type ())
#define UTENFOR_TYPE_DOCUMENT (utenfor_document_get_type ())

GType utenfor_worth_get_type (void);
GType utenfor_money_get_type (void);

G_DECLARE_FINAL_TYPE (UtenforDocument, utenfor_document, UTENFOR, DOCUMENT, GObject)

UtenforDocument *utenfor_document_new (void);
/* Reads a scenario; on errors FALSE, everything found in issues, and the open work as it was.
 * What comes with the program is opened as a pattern: saving asks for a new name. */
gboolean utenfor_document_open (UtenforDocument *self,
                                const char      *path,
                                UtenforIssues   *issues);
/* A scenario of the library by its id. */
gboolean utenfor_document_open_example (UtenforDocument *self,
                                        const char      *id,
                                        UtenforIssues   *issues);
/* Takes a scenario made in memory, for tests. */
void utenfor_document_take (UtenforDocument *self,
                            UtenforScenario *scenario);
/* Writes to path, which becomes the document's. */
gboolean utenfor_document_save (UtenforDocument *self,
                                const char      *path,
                                GError         **error);

UtenforScenario *utenfor_document_get_scenario (UtenforDocument *self);
/* The newest result that could be computed, or NULL before the first one. */
UtenforResult *utenfor_document_get_result (UtenforDocument *self);
/* What is wrong with the scenario as it stands. */
UtenforIssues  *utenfor_document_get_issues (UtenforDocument *self);
UtenforLibrary *utenfor_document_get_library (UtenforDocument *self);
const char     *utenfor_document_get_path (UtenforDocument *self);
gboolean        utenfor_document_is_saved (UtenforDocument *self);
gboolean        utenfor_document_is_current (UtenforDocument *self);
/* Saving would lose comments that stand in the file. */
gboolean utenfor_document_has_comments (UtenforDocument *self);
/* Public net now less before the last step, kr; 0 where there is none. */
double utenfor_document_get_change (UtenforDocument *self);

/* A copy to change; hand it to commit. (transfer full) */
UtenforScenario *utenfor_document_edit (UtenforDocument *self);
/* Publishes a changed copy. Steps with the same key within a second become one
 * step of undo; NULL is always a step of its own. */
void utenfor_document_commit (UtenforDocument *self,
                              UtenforScenario *scenario,
                              const char      *key);
/* The next commit is a step of its own. */
void     utenfor_document_seal (UtenforDocument *self);
gboolean utenfor_document_can_undo (UtenforDocument *self);
gboolean utenfor_document_can_redo (UtenforDocument *self);
void     utenfor_document_undo (UtenforDocument *self);
void     utenfor_document_redo (UtenforDocument *self);

G_END_DECLS
