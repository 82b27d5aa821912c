/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-members.h"
#include "result.h"

G_BEGIN_DECLS

/* Private to the JSON writer: what came out. */

/* The members "payers", "payers_outside_total" and "total" of the object being
 * built, with yearly rows if wanted. */
void utenfor_json_outcomes (JsonBuilder         *builder,
                            const UtenforResult *result,
                            gboolean             yearly);
void utenfor_json_sectors (JsonBuilder         *builder,
                           const UtenforResult *result);
void utenfor_json_services (JsonBuilder         *builder,
                            const UtenforResult *result);
void utenfor_json_lines (JsonBuilder         *builder,
                         const UtenforResult *result);
void utenfor_json_economy_plan (JsonBuilder         *builder,
                                const UtenforResult *result);
void utenfor_json_tax_funding (JsonBuilder         *builder,
                               const UtenforResult *result);
void utenfor_json_evidence (JsonBuilder         *builder,
                            const UtenforResult *result);

G_END_DECLS
