/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "spread.h"
#include "unit.h"

G_BEGIN_DECLS

/* How sure the result is: 1 000 draws of the open scenario in the chosen view, made
 * in a thread.
 *
 * Where they take no longer than a few redraws they follow a drag; otherwise they
 * wait for a pause, and are given up for the next change.  Emits "changed" when
 * there are new ones, when the old ones can no longer be shown, and when a run is
 * asked for or cancelled; a change of the document makes them old without it. */

#define UTENFOR_TYPE_OUTLOOK (utenfor_outlook_get_type ())

G_DECLARE_FINAL_TYPE (UtenforOutlook, utenfor_outlook, UTENFOR, OUTLOOK, GObject)

/* The document's, which is made when it is first asked for and lives as long. */
UtenforOutlook *utenfor_outlook_of (UtenforDocument *document);
/* Draws the open scenario anew, UTENFOR_OUTLOOK_MANY times: ten times as sure of the same. */
#define UTENFOR_OUTLOOK_MANY 10000
void utenfor_outlook_draw_many (UtenforOutlook *self);
/* Ends what is under way; what there is stays. The next change draws again. */
void utenfor_outlook_cancel (UtenforOutlook *self);
/* FALSE where nothing is under way or about to be; else how much is done, 0 to 1. */
gboolean utenfor_outlook_get_progress (UtenforOutlook *self,
                                       double         *share);
/* The newest there is, or NULL. */
const UtenforSpreads *utenfor_outlook_get_spreads (UtenforOutlook *self);
/* Whether it is that of the scenario as it stands, in the view of the document's result. */
gboolean utenfor_outlook_is_current (UtenforOutlook *self);
/* What is expected in the view of these draws; NULL where they are of something else by now. */
const UtenforResult *utenfor_outlook_get_expected (UtenforOutlook *self);
/* Over the horizon, of a payer (n_payers: the public total); NULL where it has no flow. */
const UtenforSpread *utenfor_outlook_find (const UtenforSpreads *spreads,
                                           guint                 payer);
/* "−5.4 to +3.0": between these are 8 of 10 outcomes, without the unit. (transfer full) */
char *utenfor_outlook_dup_range (const UtenforSpread *spread,
                                 const UtenforUnit   *unit);

G_END_DECLS
