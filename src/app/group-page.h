/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

G_BEGIN_DECLS

/* Målgruppe: who it is for, and what their life course costs beside the average. */

#define UTENFOR_TYPE_GROUP_PAGE (utenfor_group_page_get_type ())

G_DECLARE_FINAL_TYPE (UtenforGroupPage, utenfor_group_page, UTENFOR, GROUP_PAGE, UtenforPage)

G_END_DECLS
