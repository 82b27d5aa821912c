/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "parameter.h"
#include "part.h"

G_BEGIN_DECLS

/* One number of the scenario with its words and a spin button, live both ways:
 * a turn is an edit of the document, a change of the document (undo, another
 * field) is shown.  Which number: the property "parameter", a row of parameter.c. */

#define UTENFOR_TYPE_NUMBER_FIELD (utenfor_number_field_get_type ())

G_DECLARE_FINAL_TYPE (UtenforNumberField, utenfor_number_field, UTENFOR, NUMBER_FIELD, UtenforPart)

/* Without words of its own, for a table; `label` is what a screen reader says. */
GtkWidget     *utenfor_number_field_new_compact (const char  *parameter,
                                                 UtenforPlace place,
                                                 const char  *label);
GtkAdjustment *utenfor_number_field_get_adjustment (UtenforNumberField *self);
/* As shown: 70 for 0.70. */
double utenfor_number_field_get_value (UtenforNumberField *self);
void   utenfor_number_field_set_value (UtenforNumberField *self,
                                       double              value);

/* The wheel over a spin button or a slider scrolls the page it stands on; it never changes the number. */
void utenfor_leave_wheel_to_page (GtkWidget *widget);

G_END_DECLS
