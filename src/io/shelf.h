/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/stat.h>

#include "library.h"

G_BEGIN_DECLS

/* What has been read, so that it need not be read again: by path, with what was
 * said about it, as long as the file is the same. A round is one call from
 * outside; within it every file is read and told of once. */
typedef struct _UtenforShelf UtenforShelf;

UtenforShelf *utenfor_shelf_new (void);
void          utenfor_shelf_free (UtenforShelf *shelf);
void          utenfor_shelf_begin_round (UtenforShelf *shelf);
/* FALSE when nothing good is kept. TRUE with `settled`: looked at in this round,
 * `object` (borrowed) may be NULL for a file with errors. TRUE without: the file is
 * unchanged, and who asks has to see whether what it rests on is too. */
gboolean utenfor_shelf_find (UtenforShelf   *shelf,
                             const char     *path,
                             UtenforFileKind kind,
                             gpointer       *object,
                             gboolean       *settled);
/* Settles what was found, and tells again what was said about it. */
void utenfor_shelf_settle (UtenforShelf  *shelf,
                           const char    *path,
                           UtenforIssues *issues);
/* Keeps, settles and tells. (transfer full: object, own) Returns object, borrowed. */
gpointer utenfor_shelf_keep (UtenforShelf      *shelf,
                             const char        *path,
                             UtenforFileKind    kind,
                             const struct stat *info,
                             gpointer           object,
                             UtenforIssues     *own,
                             UtenforIssues     *issues);
/* Lets go of an object of this kind; NULL does nothing. */
void utenfor_file_object_unref (UtenforFileKind kind,
                                gpointer        object);
/* `from`, sorted by line, after what is in `to`. */
void utenfor_issues_append (UtenforIssues *to,
                            UtenforIssues *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforShelf, utenfor_shelf_free)

G_END_DECLS
