/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "folder.h"

#include <stdlib.h>
#include <string.h>

#include "reader.h"

static const char *const kind_names[] = {
  [UTENFOR_FILE_CATALOGUE] = "catalogue",
  [UTENFOR_FILE_POPULATION] = "population",
  [UTENFOR_FILE_SCENARIO] = "scenario",
  [UTENFOR_FILE_MUNICIPALITIES] = "municipalities",
  [UTENFOR_FILE_OWN_FIGURES] = "own-figures",
  [UTENFOR_FILE_STRESS_TESTS] = "stress-tests",
};

const char *
utenfor_file_kind_get_name (UtenforFileKind kind)
{
  return kind_names[kind];
}

gboolean
utenfor_file_kind_from_name (const char      *name,
                             UtenforFileKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (kind_names[i], name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

char *
utenfor_path_canonical (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);

  return copy;
}

void
utenfor_file_entry_free (UtenforFileEntry *entry)
{
  g_free (entry->id);
  g_free (entry->path);
  utenfor_text_unref (entry->title);
  g_free (entry->catalogue);
  g_free (entry);
}

UtenforFileEntry *
utenfor_file_entry_copy (const UtenforFileEntry *entry)
{
  UtenforFileEntry *copy = g_new0 (UtenforFileEntry, 1);

  copy->kind = entry->kind;
  copy->id = g_strdup (entry->id);
  copy->path = g_strdup (entry->path);
  copy->title = utenfor_text_ref (entry->title);
  copy->catalogue = g_strdup (entry->catalogue);

  return copy;
}

static UtenforText *
titles_of (const UtenforXmlNode *root)
{
  UtenforText *text = NULL;

  for (const UtenforXmlNode *node = utenfor_xml_node_find (root, "title"); node != NULL; node = utenfor_xml_node_find_next (node))
    {
      const char  *lang = utenfor_xml_node_get (node, "xml:lang");
      UtenforText *more;

      if (lang == NULL)
        continue;
      more = utenfor_text_with (text, lang, node->text);
      utenfor_text_unref (text);
      text = more;
    }

  return text;
}

/* A file with another root element is somebody else's and none of our business. */
static void
scan_file (UtenforFolder *folder,
           const char    *path)
{
  g_autoptr (UtenforXml) xml = utenfor_xml_read_head (path);
  const UtenforXmlNode *root = xml != NULL ? utenfor_xml_get_root (xml) : NULL;
  UtenforFileKind       kind;
  UtenforFileEntry     *entry;

  if (root != NULL && !utenfor_file_kind_from_name (root->name, &kind))
    return;
  if (root == NULL || !utenfor_is_id (utenfor_xml_node_get (root, "id")))
    {
      g_ptr_array_add (folder->skipped, g_strdup (path));
      return;
    }

  entry = g_new0 (UtenforFileEntry, 1);
  entry->kind = kind;
  entry->id = g_strdup (utenfor_xml_node_get (root, "id"));
  entry->path = g_strdup (path);
  entry->title = titles_of (root);
  entry->catalogue = g_strdup (utenfor_xml_node_get (root, "catalogue"));
  g_ptr_array_add (folder->entries, entry);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

UtenforFolder *
utenfor_folder_scan (const char *path)
{
  UtenforFolder *folder = g_new0 (UtenforFolder, 1);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean    here = g_str_equal (path, "."); /* named the way the user does: without "./" */
  const char *name;

  folder->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_file_entry_free);
  folder->skipped = g_ptr_array_new_with_free_func (g_free);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.' && g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, here ? g_strdup (name) : g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    scan_file (folder, names->pdata[i]);

  return folder;
}

void
utenfor_folder_free (UtenforFolder *folder)
{
  g_ptr_array_unref (folder->entries);
  g_ptr_array_unref (folder->skipped);
  g_free (folder);
}
