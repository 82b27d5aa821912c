/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* What lies in one folder: read from the heads of its files only. */
typedef struct
{
  GPtrArray *entries; /* of UtenforFileEntry, by file name */
  GPtrArray *skipped; /* paths of .xml files that have no readable head */
} UtenforFolder;

/* A folder that is missing is empty. */
UtenforFolder    *utenfor_folder_scan (const char *path);
void              utenfor_folder_free (UtenforFolder *folder);
UtenforFileEntry *utenfor_file_entry_copy (const UtenforFileEntry *entry);
void              utenfor_file_entry_free (UtenforFileEntry *entry);
/* "catalogue", "population", "scenario", "municipalities", "own-figures"
 * or "stress-tests": the root element. */
const char *utenfor_file_kind_get_name (UtenforFileKind kind);
gboolean    utenfor_file_kind_from_name (const char      *name,
                                         UtenforFileKind *kind);
/* The path without links and dots, to tell whether two are the same file. (transfer full) */
char *utenfor_path_canonical (const char *path);

G_END_DECLS
