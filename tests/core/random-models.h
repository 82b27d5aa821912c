/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "build.h"

/* A few hundred random but valid models: every kind of payer, split, price, effect
 * and horizon there is. What holds for all of them holds. */

typedef void (*ModelCheck) (UtenforScenario *scenario,
                            GRand           *rand);

/* The data of a test case is a ModelCheck. */
void for_all_models (gconstpointer check);
