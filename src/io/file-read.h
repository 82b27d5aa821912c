/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "issue.h"

G_BEGIN_DECLS

/* The bytes of a file somebody named, and what can be wrong with them before
 * anyone looks inside. */

/* The whole file, with a NUL after it; NULL with an error in issues when it is
 * missing, a folder, empty, larger than `max_megabytes` or not ours to read. */
char *utenfor_file_read (const char    *path,
                         guint          max_megabytes,
                         gsize         *size,
                         UtenforIssues *issues);
/* At most the first `max_bytes`, or NULL. Says nothing. */
char *utenfor_file_read_start (const char *path,
                               gsize       max_bytes,
                               gsize      *size);
/* FALSE with an error at the first line that is not UTF-8, or where the XML
 * declaration names another encoding. */
gboolean utenfor_file_check_encoding (const char    *path,
                                      const char    *data,
                                      gsize          size,
                                      UtenforIssues *issues);
/* Length of the byte order mark some editors put first: 3 or 0. */
gsize utenfor_file_skip_mark (const char *data,
                              gsize       size);

G_END_DECLS
