/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* A folder of its own for one test, gone afterwards. */
typedef struct
{
  char *path;
} TestFolder;

void test_folder_init (TestFolder *folder);
void test_folder_clear (TestFolder *folder);
/* A folder or file with everything in it. */
void test_remove_tree (const char *path);
/* The path of `name` inside it. (transfer full) */
char *test_folder_path (const TestFolder *folder,
                        const char       *name);
void  test_folder_write (const TestFolder *folder,
                         const char       *name,
                         const char       *text);
/* `size` −1: up to the NUL. */
void test_write (const char *path,
                 const char *bytes,
                 gssize      size);
/* Every file of tests/data/small. */
void test_folder_copy_small (const TestFolder *folder);
/* The text of a file. (transfer full) */
char *test_read (const char *path);
/* tests/data/small/`name` */
char *test_read_small (const char *name);
/* `text` with the first `old`, which must be there, replaced; `line` where it stood. (transfer full) */
char *test_replace (const char *text,
                    const char *old,
                    const char *new_text,
                    int        *line);
/* "error tag 12; warning tag 3; other.xml: error tag 1": issues in their order,
 * with the file's name unless it is `file`. (transfer full) */
char *test_issues_to_text (const UtenforIssues *issues,
                           const char          *file);
/* "error tag @-1", with "@" the line and "@-1" the one before: as numbers. (transfer full) */
char *test_place_lines (const char *expected,
                        int         line);
/* A case for every shipped scenario, of which there are some: `test` is given its path. */
void test_add_scenarios (const char   *prefix,
                         GTestDataFunc test);
/* Every hint in one text. (transfer full) */
char *test_issues_to_hints (const UtenforIssues *issues);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestFolder, test_folder_clear)

G_END_DECLS
