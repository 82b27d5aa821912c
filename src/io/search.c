/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "reader.h"

/* The folders a data folder may have. */
static const char *const parts[] = { "populations", "scenarios", "own-figures", NULL };

struct _UtenforSearch
{
  char       *own;       /* the user's data folder */
  char       *installed; /* what came with the program */
  char       *beside;    /* folder of the file that was asked for, or NULL */
  char       *around;    /* the data folder `beside` is a part of, or NULL */
  GHashTable *folders;   /* path → UtenforFolder */
  GHashTable *told;      /* files that have been told of as second or skipped ones */
};

UtenforSearch *
utenfor_search_new (void)
{
  UtenforSearch *search = g_new0 (UtenforSearch, 1);
  const char    *installed = g_getenv ("UTENFOR_DATA_DIR");

  if (installed == NULL || installed[0] == '\0')
    installed = PKGDATADIR;
  search->own = g_build_filename (g_get_user_data_dir (), "utenfor", NULL);
  search->installed = g_strdup (installed);
  search->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)utenfor_folder_free);
  search->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return search;
}

void
utenfor_search_free (UtenforSearch *search)
{
  if (search == NULL)
    return;

  g_hash_table_unref (search->folders);
  g_hash_table_unref (search->told);
  g_free (search->own);
  g_free (search->installed);
  g_free (search->beside);
  g_free (search->around);
  g_free (search);
}

const char *
utenfor_search_get_installed (UtenforSearch *search)
{
  return search->installed;
}

/* The parent of a folder that is named as a part of a data folder, else NULL. (transfer full) */
static char *
data_folder_around (const char *folder)
{
  g_autofree char *full = g_canonicalize_filename (folder, NULL);
  g_autofree char *name = g_path_get_basename (full);
  g_autofree char *given = g_path_get_basename (folder);

  if (!g_strv_contains (parts, name))
    return NULL;

  /* "scenarios" lies in ".", but "." in "..": messages name files the way the user did. */
  return g_str_equal (given, name) ? g_path_get_dirname (folder) : g_build_filename (folder, "..", NULL);
}

void
utenfor_search_begin (UtenforSearch *search,
                      const char    *file)
{
  g_hash_table_remove_all (search->folders);
  g_hash_table_remove_all (search->told);
  g_free (search->beside);
  g_free (search->around);
  search->beside = file != NULL ? g_path_get_dirname (file) : NULL;
  search->around = search->beside != NULL ? data_folder_around (search->beside) : NULL;
}

static const UtenforFolder *
get_folder (UtenforSearch *search,
            const char    *path)
{
  UtenforFolder *folder = g_hash_table_lookup (search->folders, path);

  if (folder == NULL)
    {
      folder = utenfor_folder_scan (path);
      g_hash_table_insert (search->folders, g_strdup (path), folder);
    }

  return folder;
}

static GPtrArray *
search_path (UtenforSearch *search)
{
  const char *const roots[] = { search->around, search->own, search->installed };
  GPtrArray        *paths = g_ptr_array_new_with_free_func (g_free);

  if (search->beside != NULL)
    g_ptr_array_add (paths, g_strdup (search->beside));
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      if (roots[i] == NULL)
        continue;
      g_ptr_array_add (paths, g_strdup (roots[i]));
      for (guint j = 0; parts[j] != NULL; j++)
        g_ptr_array_add (paths, g_build_filename (roots[i], parts[j], NULL));
    }

  return paths;
}

/* A file that is reached twice counts once. */
GPtrArray *
utenfor_search_all (UtenforSearch  *search,
                    UtenforFileKind kind)
{
  g_autoptr (GPtrArray) paths = search_path (search);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const UtenforFolder *folder = get_folder (search, paths->pdata[i]);

      for (guint j = 0; j < folder->entries->len; j++)
        {
          UtenforFileEntry *entry = folder->entries->pdata[j];

          if (entry->kind == kind && g_hash_table_add (seen, utenfor_path_canonical (entry->path)))
            g_ptr_array_add (entries, entry);
        }
    }

  return entries;
}

static void
tell_doubled (UtenforSearch          *search,
              const UtenforFileEntry *first,
              const UtenforFileEntry *other,
              UtenforIssues          *issues)
{
  if (g_hash_table_add (search->told, g_strdup (other->path)))
    utenfor_issues_add (issues, "duplicate-id-file", first->path, 0, _ ("The id “%s” is also that of %s."), first->id, other->path);
}

const UtenforFileEntry *
utenfor_search_find (UtenforSearch  *search,
                     UtenforFileKind kind,
                     const char     *id,
                     UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = utenfor_search_all (search, kind);
  const UtenforFileEntry *first = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = entries->pdata[i];

      if (!g_str_equal (entry->id, id))
        continue;
      if (first == NULL)
        first = entry;
      else
        tell_doubled (search, first, entry, issues);
    }

  return first;
}

static void
tell_skipped (UtenforSearch *search,
              UtenforIssues *issues)
{
  g_autoptr (GPtrArray) paths = search_path (search);

  for (guint i = 0; i < paths->len; i++)
    {
      const UtenforFolder *folder = get_folder (search, paths->pdata[i]);

      for (guint j = 0; j < folder->skipped->len; j++)
        if (g_hash_table_add (search->told, g_strdup (folder->skipped->pdata[j])))
          utenfor_issues_add (issues, "file-skipped", folder->skipped->pdata[j], 0, _ ("Its beginning cannot be read."));
    }
}

static const char *
tag_of_unknown (UtenforFileKind kind)
{
  switch (kind)
    {
    case UTENFOR_FILE_CATALOGUE:
      return "catalogue-unknown";
    case UTENFOR_FILE_OWN_FIGURES:
      return "own-figures-unknown";
    case UTENFOR_FILE_POPULATION:
    case UTENFOR_FILE_SCENARIO:
    case UTENFOR_FILE_MUNICIPALITIES:
    case UTENFOR_FILE_STRESS_TESTS:
    default:
      return "population-unknown";
    }
}

char *
utenfor_search_named (UtenforSearch        *search,
                      const UtenforXmlNode *root,
                      const char           *attribute,
                      const char           *file,
                      UtenforFileKind       kind,
                      UtenforIssues        *own,
                      UtenforIssues        *issues)
{
  const char             *id = utenfor_xml_node_get (root, attribute);
  const UtenforFileEntry *entry = id != NULL ? utenfor_search_find (search, kind, id, issues) : NULL;

  if (id != NULL && entry == NULL)
    {
      g_autoptr (GPtrArray) entries = utenfor_search_all (search, kind);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autofree char *suggestion = NULL;
      g_autofree char *near = search->around != NULL ? g_strdup_printf ("%s, %s", search->beside, search->around) : NULL;

      for (guint i = 0; i < entries->len; i++)
        g_ptr_array_add (ids, ((UtenforFileEntry *)entries->pdata[i])->id);
      suggestion = utenfor_suggest (id, ids);
      utenfor_issues_add (own, tag_of_unknown (kind), file, root->line,
                          _ ("%s names “%s”.%s Looked in %s, %s and %s."), attribute, id, suggestion,
                          near != NULL ? near : search->beside, search->own, search->installed);
      /* One of these may have been meant. */
      tell_skipped (search, issues);
    }

  return entry != NULL ? g_strdup (entry->path) : NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const UtenforFileEntry *const *)a)->id, (*(const UtenforFileEntry *const *)b)->id);
}

GPtrArray *
utenfor_search_list (UtenforSearch  *search,
                     UtenforFileKind kind,
                     UtenforIssues  *issues)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_file_entry_free);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  entries = utenfor_search_all (search, kind);
  for (guint i = 0; i < entries->len; i++)
    {
      UtenforFileEntry *entry = entries->pdata[i];
      UtenforFileEntry *first = g_hash_table_lookup (by_id, entry->id);

      if (first != NULL)
        {
          tell_doubled (search, first, entry, issues);
          continue;
        }
      g_hash_table_insert (by_id, entry->id, entry);
      g_ptr_array_add (list, utenfor_file_entry_copy (entry));
    }
  g_ptr_array_sort (list, compare_ids);
  tell_skipped (search, issues);

  return list;
}
