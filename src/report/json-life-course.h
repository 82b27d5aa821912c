/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "account.h"
#include "json-members.h"

G_BEGIN_DECLS

/* Private to the JSON writer: "life_course", the states by age. */
void utenfor_json_life_course (JsonBuilder          *builder,
                               const UtenforAccount *account);

G_END_DECLS
