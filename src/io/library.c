/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "folder.h"
#include "reader.h"
#include "schema.h"

/* One file that has been read: what came out of it and what was said about it. */
typedef struct
{
  UtenforFileKind kind;
  gpointer        object; /* catalogue, population or scenario; NULL: it had errors */
  UtenforIssues  *issues; /* of this file only */
  struct stat     info;   /* to see whether it has changed */
  guint           round;  /* the call that last looked at it */
} Entry;

struct _UtenforLibrary
{
  GPtrArray      *roots; /* the user's data folder, then the installed data */
  UtenforSchemas *schemas;
  GHashTable     *entries; /* canonical path → Entry */
  /* for the call that is going on */
  guint       round;
  gboolean    validating;
  char       *beside;  /* folder of the file that was asked for */
  GHashTable *folders; /* path → UtenforFolder */
  GHashTable *told;    /* what has been said and need not be said again */
  GPtrArray  *reading; /* canonical paths of the populations that are being read */
};

static void
object_unref (UtenforFileKind kind,
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

  object_unref (entry->kind, entry->object);
  utenfor_issues_free (entry->issues);
  g_free (entry);
}

UtenforLibrary *
utenfor_library_new (void)
{
  UtenforLibrary  *library = g_new0 (UtenforLibrary, 1);
  const char      *installed = g_getenv ("UTENFOR_DATA_DIR");
  g_autofree char *schemas = NULL;

  if (installed == NULL || installed[0] == '\0')
    installed = PKGDATADIR;
  schemas = g_build_filename (installed, "schema", NULL);
  library->schemas = utenfor_schemas_new (schemas);
  library->roots = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (library->roots, g_build_filename (g_get_user_data_dir (), "utenfor", NULL));
  g_ptr_array_add (library->roots, g_strdup (installed));
  library->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  library->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)utenfor_folder_free);
  library->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  library->reading = g_ptr_array_new_with_free_func (g_free);

  return library;
}

void
utenfor_library_free (UtenforLibrary *library)
{
  if (library == NULL)
    return;

  g_ptr_array_unref (library->roots);
  utenfor_schemas_free (library->schemas);
  g_hash_table_unref (library->entries);
  g_hash_table_unref (library->folders);
  g_hash_table_unref (library->told);
  g_ptr_array_unref (library->reading);
  g_free (library->beside);
  g_free (library);
}

/* Files and folders may have changed since the last call. */
static void
begin (UtenforLibrary *library,
       const char     *path)
{
  library->round++;
  g_hash_table_remove_all (library->folders);
  g_hash_table_remove_all (library->told);
  g_free (library->beside);
  library->beside = path != NULL ? g_path_get_dirname (path) : NULL;
}

/* --- the search path --------------------------------------------------------------- */

static const UtenforFolder *
get_folder (UtenforLibrary *library,
            const char     *path)
{
  UtenforFolder *folder = g_hash_table_lookup (library->folders, path);

  if (folder == NULL)
    {
      folder = utenfor_folder_scan (path);
      g_hash_table_insert (library->folders, g_strdup (path), folder);
    }

  return folder;
}

static GPtrArray *
search_path (UtenforLibrary *library)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  if (library->beside != NULL)
    g_ptr_array_add (paths, g_strdup (library->beside));
  for (guint i = 0; i < library->roots->len; i++)
    {
      g_ptr_array_add (paths, g_strdup (library->roots->pdata[i]));
      g_ptr_array_add (paths, g_build_filename (library->roots->pdata[i], "populations", NULL));
      g_ptr_array_add (paths, g_build_filename (library->roots->pdata[i], "scenarios", NULL));
    }

  return paths;
}

/* Every file of one kind, the nearest first; a file reached twice counts once. */
static GPtrArray *
find_entries (UtenforLibrary *library,
              UtenforFileKind kind)
{
  g_autoptr (GPtrArray) paths = search_path (library);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const UtenforFolder *folder = get_folder (library, paths->pdata[i]);

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
tell_doubled (UtenforLibrary         *library,
              const UtenforFileEntry *first,
              const UtenforFileEntry *other,
              UtenforIssues          *issues)
{
  if (g_hash_table_add (library->told, g_strdup (other->path)))
    utenfor_issues_add (issues, "duplicate-id-file", first->path, 0, _ ("The id “%s” is also that of %s."), first->id, other->path);
}

static const UtenforFileEntry *
find_entry (UtenforLibrary *library,
            UtenforFileKind kind,
            const char     *id,
            UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = find_entries (library, kind);
  const UtenforFileEntry *first = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = entries->pdata[i];

      if (!g_str_equal (entry->id, id))
        continue;
      if (first == NULL)
        first = entry;
      else
        tell_doubled (library, first, entry, issues);
    }

  return first;
}

/* As above for a file another one names; when there is none, that is an issue
 * where it is named. */
static const char *
find_named (UtenforLibrary       *library,
            const UtenforXmlNode *root,
            const char           *attribute,
            const char           *file,
            UtenforFileKind       kind,
            UtenforIssues        *own,
            UtenforIssues        *issues)
{
  const char             *id = utenfor_xml_node_get (root, attribute);
  const UtenforFileEntry *entry = id != NULL ? find_entry (library, kind, id, issues) : NULL;

  if (id != NULL && entry == NULL)
    {
      g_autoptr (GPtrArray) entries = find_entries (library, kind);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autofree char *suggestion = NULL;

      for (guint i = 0; i < entries->len; i++)
        g_ptr_array_add (ids, ((UtenforFileEntry *)entries->pdata[i])->id);
      suggestion = utenfor_suggest (id, ids);
      utenfor_issues_add (own, kind == UTENFOR_FILE_CATALOGUE ? "catalogue-unknown" : "population-unknown", file, root->line,
                          _ ("%s names “%s”.%s Looked in %s, %s and %s."), attribute, id, suggestion,
                          library->beside, (char *)library->roots->pdata[0], (char *)library->roots->pdata[1]);
    }

  return entry != NULL ? entry->path : NULL;
}

/* --- reading and keeping ------------------------------------------------------------- */

static void
append_issues (UtenforIssues       *to,
               const UtenforIssues *from)
{
  for (guint i = 0; i < utenfor_issues_get_n (from); i++)
    {
      const UtenforIssue *issue = utenfor_issues_get (from, i);

      utenfor_issues_add (to, issue->tag, issue->file, issue->line, "%s", issue->hint);
    }
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

static gboolean
is_unchanged (const Entry *entry,
              const char  *path)
{
  struct stat now;

  return stat (path, &now) == 0 && now.st_ino == entry->info.st_ino && now.st_dev == entry->info.st_dev &&
         now.st_size == entry->info.st_size && now.st_mtim.tv_sec == entry->info.st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == entry->info.st_mtim.tv_nsec;
}

/* What the file gave, if it has been looked at in this call, or if neither it
 * nor what it rests on has changed. */
static Entry *
find_kept (UtenforLibrary *library,
           const char     *canonical,
           UtenforFileKind kind,
           gboolean       *this_round)
{
  Entry *entry = g_hash_table_lookup (library->entries, canonical);

  if (entry != NULL && entry->kind != kind)
    entry = NULL;
  *this_round = entry != NULL && entry->round == library->round;
  if (*this_round)
    return entry;
  if (entry == NULL || entry->object == NULL || library->validating || !is_unchanged (entry, canonical))
    return NULL;

  return entry;
}

/* Keeps what was read and tells what was found. (transfer full: object, own) */
static gpointer
keep (UtenforLibrary    *library,
      const char        *canonical,
      UtenforFileKind    kind,
      const struct stat *info,
      gpointer           object,
      UtenforIssues     *own,
      UtenforIssues     *issues)
{
  Entry *entry = g_new0 (Entry, 1);

  g_ptr_array_sort (own->list, compare_lines);
  *entry = (Entry){ kind, object, own, *info, library->round };
  append_issues (issues, own);
  g_hash_table_replace (library->entries, g_strdup (canonical), entry);

  return object;
}

static gpointer
reuse (UtenforLibrary *library,
       Entry          *entry,
       UtenforIssues  *issues)
{
  if (entry->round != library->round)
    append_issues (issues, entry->issues);
  entry->round = library->round;

  return entry->object;
}

/* The schema speaks only when we had nothing to say ourselves. */
static gboolean
passes_schema (UtenforLibrary   *library,
               const UtenforXml *xml,
               UtenforIssues    *own)
{
  return !library->validating || own->n_errors > 0 || utenfor_schemas_validate (library->schemas, xml, own);
}

/* The tree of the file, or NULL with errors in `own`. `info` is of before the reading,
 * so that a change in between is seen next time. */
static UtenforXml *
open_file (const char    *path,
           const char    *kind,
           struct stat   *info,
           UtenforIssues *own)
{
  g_autoptr (UtenforXml) xml = NULL;

  if (stat (path, info) < 0)
    memset (info, 0, sizeof *info);
  xml = utenfor_xml_read (path, own);
  if (xml == NULL || !utenfor_read_root (xml, path, kind, own))
    return NULL;

  return g_steal_pointer (&xml);
}

/* All borrow what they return from the library's own keeping. */

static UtenforCatalogue *
get_catalogue (UtenforLibrary *library,
               const char     *path,
               UtenforIssues  *issues)
{
  g_autofree char *canonical = utenfor_path_canonical (path);
  gboolean         this_round;
  Entry           *entry = find_kept (library, canonical, UTENFOR_FILE_CATALOGUE, &this_round);
  UtenforIssues   *own;
  g_autoptr (UtenforXml) xml = NULL;
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  struct stat info;

  if (entry != NULL)
    return reuse (library, entry, issues);

  own = utenfor_issues_new ();
  xml = open_file (path, "catalogue", &info, own);
  if (xml != NULL)
    catalogue = utenfor_read_catalogue (xml, path, own);
  if (catalogue != NULL && !passes_schema (library, xml, own))
    g_clear_pointer (&catalogue, utenfor_catalogue_unref);

  return keep (library, canonical, UTENFOR_FILE_CATALOGUE, &info, g_steal_pointer (&catalogue), own, issues);
}

static UtenforCatalogue *
get_named_catalogue (UtenforLibrary       *library,
                     const UtenforXmlNode *root,
                     const char           *file,
                     UtenforIssues        *own,
                     UtenforIssues        *issues)
{
  g_autofree char *path = g_strdup (find_named (library, root, "catalogue", file, UTENFOR_FILE_CATALOGUE, own, issues));

  return path != NULL ? get_catalogue (library, path, issues) : NULL;
}

static UtenforPopulation *get_population (UtenforLibrary *library,
                                          const char     *path,
                                          UtenforIssues  *issues);

static gboolean
is_being_read (UtenforLibrary *library,
               const char     *path)
{
  g_autofree char *canonical = utenfor_path_canonical (path);

  return g_ptr_array_find_with_equal_func (library->reading, canonical, g_str_equal, NULL);
}

static UtenforPopulation *
get_named_population (UtenforLibrary       *library,
                      const UtenforXmlNode *root,
                      const char           *attribute,
                      const char           *file,
                      UtenforIssues        *own,
                      UtenforIssues        *issues)
{
  g_autofree char *path = g_strdup (find_named (library, root, attribute, file, UTENFOR_FILE_POPULATION, own, issues));

  if (path == NULL)
    return NULL;
  if (is_being_read (library, path))
    {
      utenfor_issues_add (own, "based-on-cycle", file, root->line, _ ("%s names “%s”, which leads back here."), attribute,
                          utenfor_xml_node_get (root, attribute));
      return NULL;
    }

  return get_population (library, path, issues);
}

/* A kept population is only good with the catalogue and the base it was read with. */
static gboolean
stands_on_the_same (UtenforLibrary          *library,
                    const UtenforPopulation *population,
                    UtenforIssues           *issues)
{
  const UtenforFileEntry *catalogue = find_entry (library, UTENFOR_FILE_CATALOGUE, population->catalogue->id, issues);
  const UtenforFileEntry *base = NULL;

  if (catalogue == NULL || get_catalogue (library, catalogue->path, issues) != population->catalogue)
    return FALSE;
  if (population->base == NULL)
    return TRUE;

  base = find_entry (library, UTENFOR_FILE_POPULATION, population->base->id, issues);

  return base != NULL && !is_being_read (library, base->path) && get_population (library, base->path, issues) == population->base;
}

static UtenforPopulation *
read_population_anew (UtenforLibrary *library,
                      const char     *canonical,
                      const char     *path,
                      UtenforIssues  *issues)
{
  UtenforIssues *own = utenfor_issues_new ();
  struct stat    info;
  g_autoptr (UtenforXml) xml = open_file (path, "population", &info, own);
  g_autoptr (UtenforPopulation) population = NULL;

  if (xml != NULL)
    {
      const UtenforXmlNode *root = utenfor_xml_get_root (xml);
      UtenforCatalogue     *catalogue = get_named_catalogue (library, root, path, own, issues);
      UtenforPopulation    *base = get_named_population (library, root, "based-on", path, own, issues);

      population = utenfor_read_population (xml, path, catalogue, base, own);
    }
  if (population != NULL && !passes_schema (library, xml, own))
    g_clear_pointer (&population, utenfor_population_unref);

  return keep (library, canonical, UTENFOR_FILE_POPULATION, &info, g_steal_pointer (&population), own, issues);
}

static UtenforPopulation *
get_population (UtenforLibrary *library,
                const char     *path,
                UtenforIssues  *issues)
{
  g_autofree char   *canonical = utenfor_path_canonical (path);
  gboolean           this_round;
  Entry             *entry = find_kept (library, canonical, UTENFOR_FILE_POPULATION, &this_round);
  UtenforPopulation *population;

  if (this_round)
    return entry->object;

  g_ptr_array_add (library->reading, g_strdup (canonical));
  if (entry != NULL && stands_on_the_same (library, entry->object, issues))
    population = reuse (library, entry, issues);
  else
    population = read_population_anew (library, canonical, path, issues);
  g_ptr_array_remove_index (library->reading, library->reading->len - 1);

  return population;
}

/* Scenarios are the user's to change; they are read anew each time. */
static UtenforScenario *
read_scenario (UtenforLibrary *library,
               const char     *path,
               UtenforIssues  *issues)
{
  g_autoptr (UtenforIssues) own = utenfor_issues_new ();
  struct stat info;
  g_autoptr (UtenforXml) xml = open_file (path, "scenario", &info, own);
  g_autoptr (UtenforScenario) scenario = NULL;

  if (xml != NULL)
    {
      const UtenforXmlNode *root = utenfor_xml_get_root (xml);
      UtenforCatalogue     *catalogue = get_named_catalogue (library, root, path, own, issues);
      UtenforPopulation    *group = get_named_population (library, root, "group", path, own, issues);
      UtenforPopulation    *reference = get_named_population (library, root, "reference", path, own, issues);

      scenario = utenfor_read_scenario (xml, path, catalogue, group, reference, own);
    }
  if (scenario != NULL && !passes_schema (library, xml, own))
    g_clear_pointer (&scenario, utenfor_scenario_unref);
  g_ptr_array_sort (own->list, compare_lines);
  append_issues (issues, own);

  return g_steal_pointer (&scenario);
}

/* --- public ------------------------------------------------------------------------------ */

UtenforCatalogue *
utenfor_library_read_catalogue (UtenforLibrary *library,
                                const char     *path,
                                UtenforIssues  *issues)
{
  UtenforCatalogue *catalogue;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  begin (library, path);
  catalogue = get_catalogue (library, path, issues);

  return catalogue != NULL ? utenfor_catalogue_ref (catalogue) : NULL;
}

UtenforPopulation *
utenfor_library_read_population (UtenforLibrary *library,
                                 const char     *path,
                                 UtenforIssues  *issues)
{
  UtenforPopulation *population;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  begin (library, path);
  population = get_population (library, path, issues);

  return population != NULL ? utenfor_population_ref (population) : NULL;
}

UtenforScenario *
utenfor_library_read_scenario (UtenforLibrary *library,
                               const char     *path,
                               UtenforIssues  *issues)
{
  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  begin (library, path);

  return read_scenario (library, path, issues);
}

static gboolean
check_kind (UtenforLibrary *library,
            UtenforFileKind kind,
            const char     *path,
            UtenforIssues  *issues)
{
  g_autoptr (UtenforScenario) scenario = NULL;

  switch (kind)
    {
    case UTENFOR_FILE_CATALOGUE:
      return get_catalogue (library, path, issues) != NULL;
    case UTENFOR_FILE_POPULATION:
      return get_population (library, path, issues) != NULL;
    case UTENFOR_FILE_SCENARIO:
    default:
      scenario = read_scenario (library, path, issues);
      return scenario != NULL;
    }
}

gboolean
utenfor_library_check (UtenforLibrary *library,
                       const char     *path,
                       UtenforIssues  *issues)
{
  g_autoptr (UtenforIssues) found = utenfor_issues_new ();
  g_autoptr (UtenforXml) xml = NULL;
  UtenforFileKind kind = UTENFOR_FILE_SCENARIO;
  gboolean        fine;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, FALSE);

  xml = utenfor_xml_read (path, found);
  if (xml == NULL || !utenfor_read_root (xml, path, NULL, found))
    {
      append_issues (issues, found);
      return FALSE;
    }

  begin (library, path);
  library->validating = TRUE;
  utenfor_file_kind_from_name (utenfor_xml_get_root (xml)->name, &kind);
  fine = check_kind (library, kind, path, issues);
  library->validating = FALSE;

  return fine;
}

gboolean
utenfor_library_has_comments (const char *path)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforXml) xml = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  xml = utenfor_xml_read (path, issues);

  return xml != NULL && utenfor_xml_has_comments (xml);
}

char *
utenfor_library_find (UtenforLibrary *library,
                      UtenforFileKind kind,
                      const char     *id,
                      UtenforIssues  *issues)
{
  const UtenforFileEntry *entry;

  g_return_val_if_fail (library != NULL && id != NULL && issues != NULL, NULL);

  begin (library, NULL);
  entry = find_entry (library, kind, id, issues);

  return entry != NULL ? g_strdup (entry->path) : NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp ((*(const UtenforFileEntry *const *)a)->id, (*(const UtenforFileEntry *const *)b)->id);
}

static void
tell_skipped (UtenforLibrary *library,
              UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) paths = search_path (library);

  for (guint i = 0; i < paths->len; i++)
    {
      const UtenforFolder *folder = get_folder (library, paths->pdata[i]);

      for (guint j = 0; j < folder->skipped->len; j++)
        utenfor_issues_add (issues, "file-skipped", folder->skipped->pdata[j], 0, _ ("Its beginning cannot be read."));
    }
}

GPtrArray *
utenfor_library_list (UtenforLibrary *library,
                      UtenforFileKind kind,
                      UtenforIssues  *issues)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_file_entry_free);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (library != NULL && issues != NULL, list);

  begin (library, NULL);
  entries = find_entries (library, kind);
  for (guint i = 0; i < entries->len; i++)
    {
      UtenforFileEntry *entry = entries->pdata[i];
      UtenforFileEntry *first = g_hash_table_lookup (by_id, entry->id);

      if (first != NULL)
        {
          tell_doubled (library, first, entry, issues);
          continue;
        }
      g_hash_table_insert (by_id, entry->id, entry);
      g_ptr_array_add (list, utenfor_file_entry_copy (entry));
    }
  g_ptr_array_sort (list, compare_ids);
  tell_skipped (library, issues);

  return list;
}
