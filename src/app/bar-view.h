/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A horizontal bar from zero, in the colour of its CSS; a negative one is hatched.
 * Bars of one list share low and high, so that they can be compared. */

#define UTENFOR_TYPE_BAR_VIEW (utenfor_bar_view_get_type ())

G_DECLARE_FINAL_TYPE (UtenforBarView, utenfor_bar_view, UTENFOR, BAR_VIEW, GtkWidget)

GtkWidget *utenfor_bar_view_new (double value,
                                 double low,
                                 double high);

/* A bar of the shares that rest on each grade of evidence. */

#define UTENFOR_TYPE_EVIDENCE_BAR (utenfor_evidence_bar_get_type ())

G_DECLARE_FINAL_TYPE (UtenforEvidenceBar, utenfor_evidence_bar, UTENFOR, EVIDENCE_BAR, GtkWidget)

void utenfor_evidence_bar_set_shares (UtenforEvidenceBar *self,
                                      double              a,
                                      double              b,
                                      double              c);

G_END_DECLS
