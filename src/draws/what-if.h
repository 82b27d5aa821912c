/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lane-model.h"

G_BEGIN_DECLS

/* The expected net with one number, or a few, replaced: eight questions at a time,
 * through the same desk as a simulation's draws. */

/* One uncertain element of a file: all ages of one move, use or risk, or all
 * numbers that name a common `draw`.  They move together. */
typedef struct
{
  const char       *path; /* interned; of the first where several name a draw */
  const char       *draw; /* interned, or NULL */
  UtenforNumberKind kind;
  GArray           *slots; /* of guint, in file order */
  guint             lead;  /* the slot whose number is largest in size: it is what one reads */
  double            value; /* of the lead */
  double            low;
  double            high;
} UtenforElement;

typedef struct
{
  UtenforUncertainty *uncertainty;
  UtenforLaneModel   *model;
  UtenforLaneDesk    *desk;
  GPtrArray          *elements; /* of UtenforElement, in file order */
} UtenforWhatIf;

/* `view` NULL: the scenario's own (utenfor_view_init()). NULL and issues where the
 * scenario's numbers cannot be drawn or priced; it has passed its check. */
UtenforWhatIf        *utenfor_what_if_new (UtenforScenario   *scenario,
                                           const UtenforView *view,
                                           UtenforIssues     *issues);
void                  utenfor_what_if_free (UtenforWhatIf *what_if);
const UtenforElement *utenfor_what_if_get_element (const UtenforWhatIf *what_if,
                                                   guint                i);
/* The element a path (numbers.h) or a draw stands for, or −1. */
int utenfor_what_if_find_element (const UtenforWhatIf *what_if,
                                  const char          *path);

/* Every number of the element at its own low or high. */
void utenfor_what_if_set_low (UtenforWhatIf        *what_if,
                              const UtenforElement *element,
                              guint                 lane);
void utenfor_what_if_set_high (UtenforWhatIf        *what_if,
                               const UtenforElement *element,
                               guint                 lane);
/* The lead at `value`, the others in proportion to it. */
void utenfor_what_if_set (UtenforWhatIf        *what_if,
                          const UtenforElement *element,
                          guint                 lane,
                          double                value);
/* Back to the file's numbers in every lane. */
void utenfor_what_if_reset (UtenforWhatIf        *what_if,
                            const UtenforElement *element);
/* Answers what has been set. */
void utenfor_what_if_compute (UtenforWhatIf *what_if);
/* kr over the horizon, as the view has it; `payer` n_payers is the public total. */
double utenfor_what_if_get_net (const UtenforWhatIf *what_if,
                                guint                payer,
                                guint                lane);
/* The net of a payer with the lead at each of values[n]; the element is reset after. */
void utenfor_what_if_try (UtenforWhatIf        *what_if,
                          const UtenforElement *element,
                          guint                 payer,
                          const double         *values,
                          guint                 n,
                          double               *net);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforWhatIf, utenfor_what_if_free)

G_END_DECLS
