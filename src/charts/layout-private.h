/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout.h"

G_BEGIN_DECLS

/* Room a label's mark takes before its text, px at scale 1. */
#define UTENFOR_MARK_ROOM 16.0
/* Length of a leader from the last stop to its label. */
#define UTENFOR_END_LEAD 16.0

/* Width of the column of labels at the end; 0 for none. */
double utenfor_layout_end_width (const UtenforLayout      *layout,
                                 const UtenforPanelLayout *panel);
/* Fills panel->labels once the frame is known. */
void utenfor_layout_place_labels (UtenforLayout      *layout,
                                  UtenforPanelLayout *panel);

G_END_DECLS
