/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

G_BEGIN_DECLS

/* Resultat: who pays, who saves, when – first in a sentence. */

#define UTENFOR_TYPE_RESULT_PAGE (utenfor_result_page_get_type ())

G_DECLARE_FINAL_TYPE (UtenforResultPage, utenfor_result_page, UTENFOR, RESULT_PAGE, UtenforPage)

G_END_DECLS
