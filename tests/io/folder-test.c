/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder-test.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

void
test_folder_init (TestFolder *folder)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("utenfor-io-XXXXXX", &error);
  g_assert_no_error (error);
}

void
test_remove_tree (const char *path)
{
  GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      test_remove_tree (inside);
    }
  if (dir != NULL)
    g_dir_close (dir);
  g_remove (path);
}

void
test_folder_clear (TestFolder *folder)
{
  if (folder->path != NULL)
    test_remove_tree (folder->path);
  g_clear_pointer (&folder->path, g_free);
}

char *
test_folder_path (const TestFolder *folder,
                  const char       *name)
{
  return g_build_filename (folder->path, name, NULL);
}

/* g_file_set_contents() waits for the disk each time, which is far too long here. */
void
test_write (const char *path,
            const char *bytes,
            gssize      size)
{
  gsize n = size < 0 ? strlen (bytes) : (gsize)size;
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, n, file), ==, n);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
test_folder_write (const TestFolder *folder,
                   const char       *name,
                   const char       *text)
{
  g_autofree char *path = test_folder_path (folder, name);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  test_write (path, text, -1);
}

char *
test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

char *
test_read_small (const char *name)
{
  g_autofree char *path = test_sample ("small", name);

  return test_read (path);
}

void
test_folder_copy_small (const TestFolder *folder)
{
  static const char *const names[] = { "catalogue.xml", "everybody.xml", "group.xml", "life-course.xml", "transition.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = test_read_small (names[i]);

      test_folder_write (folder, names[i], text);
    }
}

char *
test_replace (const char *text,
              const char *old,
              const char *new_text,
              int        *line)
{
  const char *at = strstr (text, old);
  GString    *result;

  if (at == NULL)
    g_error ("the sample does not hold: %s", old);

  *line = 1;
  for (const char *c = text; c < at; c++)
    *line += *c == '\n';

  result = g_string_new_len (text, at - text);
  g_string_append (result, new_text);
  g_string_append (result, at + strlen (old));

  return g_string_free (result, FALSE);
}

char *
test_issues_to_text (const UtenforIssues *issues,
                     const char          *file)
{
  static const char *const severities[] = { "note", "warning", "error" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (issues, i);
      g_autofree char    *name = issue->file != NULL ? g_path_get_basename (issue->file) : g_strdup ("nowhere");

      g_assert_nonnull (issue->hint);
      g_assert_true (g_utf8_validate (issue->hint, -1, NULL));
      g_string_append_printf (text, "%s%s%s%s %s %d", i > 0 ? "; " : "",
                              g_str_equal (name, file) ? "" : name, g_str_equal (name, file) ? "" : ": ",
                              severities[issue->severity], issue->tag, issue->line);
    }

  return g_string_free (text, FALSE);
}

char *
test_place_lines (const char *expected,
                  int         line)
{
  GString *text = g_string_new (NULL);

  for (const char *at = expected; *at != '\0';)
    if (*at == '@')
      {
        char *end = (char *)at + 1;
        long  more = *end == '+' || *end == '-' ? strtol (end, &end, 10) : 0;

        g_string_append_printf (text, "%ld", line + more);
        at = end;
      }
    else
      g_string_append_c (text, *at++);

  return g_string_free (text, FALSE);
}

char *
test_issues_to_hints (const UtenforIssues *issues)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < utenfor_issues_get_n (issues); i++)
    g_string_append_printf (text, "%s\n", utenfor_issues_get (issues, i)->hint);

  return g_string_free (text, FALSE);
}

void
test_add_scenarios (const char   *prefix,
                    GTestDataFunc test)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) entries = utenfor_library_list (library, UTENFOR_FILE_SCENARIO, issues);

  g_assert_cmpuint (entries->len, >, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char        *name = g_strconcat (prefix, entry->id, NULL);

      g_test_add_data_func_full (name, g_strdup (entry->path), test, g_free);
    }
}
