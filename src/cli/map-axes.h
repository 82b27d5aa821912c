/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli.h"
#include "result.h"

G_BEGIN_DECLS

/* Whether a map can have these paths of numbers (numbers.h) for its sides, either of
 * which may be NULL. CLI_PROBLEM, and said, where there is no uncertain number of that
 * name or the two move together: the picture would show others than were asked for. */
CliStatus cli_check_map_axes (const UtenforResult *result,
                              const char          *x,
                              const char          *y);

G_END_DECLS
