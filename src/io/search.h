/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "folder.h"
#include "xml.h"

G_BEGIN_DECLS

/* Where an id is looked up: beside the file that was asked for, in the user's
 * data folder, in the installed data, and in the latter two's populations/,
 * scenarios/ and own-figures/. The first that has it wins. When the file itself
 * lies in a folder of one of these three names, the folder around that one is a
 * data folder too, nearer than the user's. */
typedef struct _UtenforSearch UtenforSearch;

UtenforSearch *utenfor_search_new (void);
void           utenfor_search_free (UtenforSearch *search);
/* Looks at the folders anew. `file` NULL: beside nothing. */
void utenfor_search_begin (UtenforSearch *search,
                           const char    *file);
/* Folder of the installed data. */
const char *utenfor_search_get_installed (UtenforSearch *search);
/* Every file of one kind, the nearest first; what they point at stays good until begin. (transfer container) */
GPtrArray *utenfor_search_all (UtenforSearch  *search,
                               UtenforFileKind kind);
/* The file with that id, or NULL; a second one is a warning, once. */
const UtenforFileEntry *utenfor_search_find (UtenforSearch  *search,
                                             UtenforFileKind kind,
                                             const char     *id,
                                             UtenforIssues  *issues);
/* As find, for the id an attribute of a file's root names; when there is no such
 * file, that is an issue in `own`, at that root. (transfer full) */
char *utenfor_search_named (UtenforSearch        *search,
                            const UtenforXmlNode *root,
                            const char           *attribute,
                            const char           *file,
                            UtenforFileKind       kind,
                            UtenforIssues        *own,
                            UtenforIssues        *issues);
/* As all, each id once, with copies, sorted by id; tells of what it left out. (transfer full) */
GPtrArray *utenfor_search_list (UtenforSearch  *search,
                                UtenforFileKind kind,
                                UtenforIssues  *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforSearch, utenfor_search_free)

G_END_DECLS
