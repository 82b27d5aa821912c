/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "result.h"
#include "simulate.h"

G_BEGIN_DECLS

/* What makes two simulations the same: the bytes of every file the scenario leads to
 * (wherever they are), the municipality, the view and the draws.  Sixteen characters;
 * NULL and an error when a file cannot be read any more. (transfer full) */
char *cli_batch_key_new (const UtenforResult            *expected,
                         const UtenforSimulationOptions *simulation,
                         GError                        **error);

G_END_DECLS
