/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

typedef struct
{
  UtenforFileKind kind;
  gpointer        object; /* of this kind; NULL: it had errors */
  UtenforIssues  *issues; /* of this file only */
  struct stat     info;   /* to see whether it has changed */
  guint           round;  /* the last one it was settled in */
} Entry;

struct _UtenforShelf
{
  GHashTable *entries; /* path → Entry */
  guint       round;
};

void
utenfor_file_object_unref (UtenforFileKind kind,
                           gpointer        object)
{
  switch (kind)
    {
    case UTENFOR_FILE_CATALOGUE:
      utenfor_catalogue_unref (object);
      break;
    case UTENFOR_FILE_POPULATION:
      utenfor_population_unref (object);
      break;
    case UTENFOR_FILE_MUNICIPALITIES:
      utenfor_municipalities_unref (object);
      break;
    case UTENFOR_FILE_OWN_FIGURES:
      utenfor_own_figures_unref (object);
      break;
    case UTENFOR_FILE_STRESS_TESTS:
      utenfor_stress_tests_unref (object);
      break;
    case UTENFOR_FILE_SCENARIO:
    default:
      utenfor_scenario_unref (object);
      break;
    }
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  utenfor_file_object_unref (entry->kind, entry->object);
  utenfor_issues_free (entry->issues);
  g_free (entry);
}

UtenforShelf *
utenfor_shelf_new (void)
{
  UtenforShelf *shelf = g_new0 (UtenforShelf, 1);

  shelf->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);

  return shelf;
}

void
utenfor_shelf_free (UtenforShelf *shelf)
{
  if (shelf == NULL)
    return;

  g_hash_table_unref (shelf->entries);
  g_free (shelf);
}

void
utenfor_shelf_begin_round (UtenforShelf *shelf)
{
  shelf->round++;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const UtenforIssue *first = *(const UtenforIssue *const *)a;
  const UtenforIssue *second = *(const UtenforIssue *const *)b;
  int                 by_file = g_strcmp0 (first->file, second->file);

  return by_file != 0 ? by_file : first->line - second->line;
}

void
utenfor_issues_append (UtenforIssues *to,
                       UtenforIssues *from)
{
  g_ptr_array_sort (from->list, compare_lines);
  for (guint i = 0; i < utenfor_issues_get_n (from); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (from, i);

      utenfor_issues_add (to, issue->tag, issue->file, issue->line, "%s", issue->hint);
    }
}

static gboolean
is_unchanged (const Entry *entry,
              const char  *path)
{
  struct stat now;

  return stat (path, &now) == 0 && now.st_ino == entry->info.st_ino && now.st_dev == entry->info.st_dev &&
         now.st_size == entry->info.st_size && now.st_mtim.tv_sec == entry->info.st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == entry->info.st_mtim.tv_nsec;
}

gboolean
utenfor_shelf_find (UtenforShelf   *shelf,
                    const char     *path,
                    UtenforFileKind kind,
                    gpointer       *object,
                    gboolean       *settled)
{
  const Entry *entry = g_hash_table_lookup (shelf->entries, path);

  if (entry == NULL || entry->kind != kind)
    return FALSE;

  *object = entry->object;
  *settled = entry->round == shelf->round;

  return *settled || (entry->object != NULL && is_unchanged (entry, path));
}

void
utenfor_shelf_settle (UtenforShelf  *shelf,
                      const char    *path,
                      UtenforIssues *issues)
{
  Entry *entry = g_hash_table_lookup (shelf->entries, path);

  g_return_if_fail (entry != NULL);

  if (entry->round != shelf->round)
    utenfor_issues_append (issues, entry->issues);
  entry->round = shelf->round;
}

gpointer
utenfor_shelf_keep (UtenforShelf      *shelf,
                    const char        *path,
                    UtenforFileKind    kind,
                    const struct stat *info,
                    gpointer           object,
                    UtenforIssues     *own,
                    UtenforIssues     *issues)
{
  Entry *entry = g_new0 (Entry, 1);

  *entry = (Entry){ kind, object, own, *info, shelf->round };
  utenfor_issues_append (issues, own);
  g_hash_table_replace (shelf->entries, g_strdup (path), entry);

  return object;
}
