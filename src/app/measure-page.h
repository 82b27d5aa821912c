/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

G_BEGIN_DECLS

/* Tiltak og effekt: what we do, what it costs and who pays; what it changes, for
 * how many and how long. */

#define UTENFOR_TYPE_MEASURE_PAGE (utenfor_measure_page_get_type ())

G_DECLARE_FINAL_TYPE (UtenforMeasurePage, utenfor_measure_page, UTENFOR, MEASURE_PAGE, UtenforPage)

G_END_DECLS
