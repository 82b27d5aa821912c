/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout.h"

G_BEGIN_DECLS

/* Room a label's mark takes before its text, px at scale 1. */
#define UTENFOR_MARK_ROOM 16.0
/* Length of a leader from the last stop to its label. */
#define UTENFOR_END_LEAD 16.0
/* From the frame down to the row of ages or years. */
#define UTENFOR_AXIS_LEAD 7.0

/* Width of the column of labels at the end; 0 for none. */
double utenfor_layout_end_width (const UtenforLayout      *layout,
                                 const UtenforPanelLayout *panel);
/* A label with its text set and measured, at no place yet. */
UtenforPlacedLabel utenfor_layout_set_label (const UtenforLayout *layout,
                                             const UtenforLabel  *label,
                                             double               max_width,
                                             int                  max_lines);
void               utenfor_layout_put_label (UtenforPlacedLabel *placed,
                                             double              x,
                                             double              y);
/* Adds the labels at the end to panel->labels, pushed apart. */
void utenfor_layout_place_ends (const UtenforLayout *layout,
                                UtenforPanelLayout  *panel);
/* Fills panel->labels once the frame is known. */
void utenfor_layout_place_labels (UtenforLayout      *layout,
                                  UtenforPanelLayout *panel);

G_END_DECLS
