/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

G_BEGIN_DECLS

/* A user's own figures: only what differs from a catalogue, each with its place
 * (numbers.h: "service/benefit/unit-cost", "payer/kommune/keep",
 * "service/tax/split/kommune"). */

typedef struct
{
  const char     *place; /* interned */
  UtenforQuantity number;
  int             price_year; /* of a unit cost; 0: as the catalogue's */
} UtenforOwnFigure;

typedef struct
{
  gatomicrefcount ref_count;
  char           *file;
  const char     *id;
  UtenforText    *title;
  const char     *catalogue; /* id of the catalogue they are for */
  GArray         *figures;   /* of UtenforOwnFigure, in file order */
} UtenforOwnFigures;

UtenforOwnFigures *utenfor_own_figures_new (const char *id,
                                            const char *catalogue);
UtenforOwnFigures *utenfor_own_figures_ref (UtenforOwnFigures *own);
void               utenfor_own_figures_unref (UtenforOwnFigures *own);
/* Adds a figure, or replaces the one of the same place. */
void utenfor_own_figures_set (UtenforOwnFigures *own,
                              UtenforOwnFigure   figure);
/* The figure at a place, or NULL: whether a number is somebody's own. */
const UtenforOwnFigure *utenfor_own_figures_find (const UtenforOwnFigures *own,
                                                  const char              *place);
/* The catalogue's number at a place, or NULL. */
const UtenforQuantity *utenfor_catalogue_find_number (const UtenforCatalogue *catalogue,
                                                      const char             *place);
/* The price year of a unit cost (0: the scenario's); −1 where the number has none. */
int utenfor_catalogue_find_price_year (const UtenforCatalogue *catalogue,
                                       const char             *place);
/* The catalogue with the figures in place of its own; shares of a split must
 * still add up to 1. NULL and issues where a place is unknown or the result is
 * no valid catalogue. (transfer full) */
UtenforCatalogue *utenfor_own_figures_apply (const UtenforOwnFigures *own,
                                             UtenforCatalogue        *catalogue,
                                             UtenforIssues           *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforOwnFigures, utenfor_own_figures_unref)

G_END_DECLS
