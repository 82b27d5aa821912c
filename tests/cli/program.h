/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Runs the real utenfor-cli and keeps what it said. */

typedef struct
{
  int   status;
  char *out;
  char *err;
} Run;

/* Arguments up to NULL. */
Run run_program (const char *first,
                 ...) G_GNUC_NULL_TERMINATED;
/* The same from an array, with environment variables "NAME=value" set (or, as
 * "NAME", taken away) and stdout to a file if `to` is not NULL. */
Run run_program_with (const char *const *arguments,
                      const char *const *variables,
                      const char        *to);
/* The same, with Ctrl+C half a second after it began, or later where it was too slow to
 * know of it yet; ms from there to its end. */
Run  run_interrupted (const char *const *arguments,
                      double            *ms);
void run_clear (Run *run);
/* Fails with all it said where the exit status is another. */
void run_assert (const Run *run,
                 int        status);
/* A path in tests/data/money. (transfer full) */
char *money (const char *name);
/* A new, empty folder, removed when the test ends. (transfer full) */
char *new_folder (void);
/* Copies tests/data/money/`name` to a folder, with one piece of it replaced if
 * `from` is not NULL; it has to be there. The new path. (transfer full) */
char *copy_money (const char *name,
                  const char *folder,
                  const char *from,
                  const char *to);
void  assert_has (const char *text,
                  const char *part);
void  assert_has_not (const char *text,
                      const char *part);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)
