/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library-private.h"
#include "place.h"
#include "reader.h"

UtenforLibrary *
utenfor_library_new (void)
{
  UtenforLibrary  *library = g_new0 (UtenforLibrary, 1);
  g_autofree char *schemas = NULL;

  library->search = utenfor_search_new ();
  schemas = g_build_filename (utenfor_search_get_installed (library->search), "schema", NULL);
  library->schemas = utenfor_schemas_new (schemas);
  library->shelf = utenfor_shelf_new ();
  library->reading = g_ptr_array_new_with_free_func (g_free);

  return library;
}

void
utenfor_library_free (UtenforLibrary *library)
{
  if (library == NULL)
    return;

  utenfor_search_free (library->search);
  utenfor_schemas_free (library->schemas);
  utenfor_shelf_free (library->shelf);
  g_ptr_array_unref (library->reading);
  g_free (library);
}

/* Files and folders may have changed since the last call. */
void
utenfor_library_begin (UtenforLibrary *library,
                       const char     *path)
{
  utenfor_search_begin (library->search, path);
  utenfor_shelf_begin_round (library->shelf);
}

/* The schema speaks only when we had nothing to say ourselves. */
gboolean
utenfor_library_passes_schema (UtenforLibrary   *library,
                               const UtenforXml *xml,
                               UtenforIssues    *own)
{
  return !library->validating || own->n_errors > 0 || utenfor_schemas_validate (library->schemas, xml, own);
}

/* The tree of the file, or NULL with errors in `own`. `info` is of before the reading,
 * so that a change in between is seen next time. */
UtenforXml *
utenfor_library_open (const char    *path,
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

UtenforCatalogue *
utenfor_library_get_catalogue (UtenforLibrary *library,
                               const char     *path,
                               UtenforIssues  *issues)
{
  g_autofree char *canonical = utenfor_path_canonical (path);
  gboolean         settled;
  gpointer         kept;
  UtenforIssues   *own;
  g_autoptr (UtenforXml) xml = NULL;
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  struct stat info;

  if (utenfor_shelf_find (library->shelf, canonical, UTENFOR_FILE_CATALOGUE, &kept, &settled) && (settled || !library->validating))
    {
      utenfor_shelf_settle (library->shelf, canonical, issues);
      return kept;
    }

  own = utenfor_issues_new ();
  xml = utenfor_library_open (path, "catalogue", &info, own);
  if (xml != NULL)
    catalogue = utenfor_read_catalogue (xml, path, own);
  if (catalogue != NULL && !utenfor_library_passes_schema (library, xml, own))
    g_clear_pointer (&catalogue, utenfor_catalogue_unref);

  return utenfor_shelf_keep (library->shelf, canonical, UTENFOR_FILE_CATALOGUE, &info, g_steal_pointer (&catalogue), own, issues);
}

UtenforCatalogue *
utenfor_library_get_named_catalogue (UtenforLibrary       *library,
                                     const UtenforXmlNode *root,
                                     const char           *file,
                                     UtenforIssues        *own,
                                     UtenforIssues        *issues)
{
  g_autofree char *path = utenfor_search_named (library->search, root, "catalogue", file, UTENFOR_FILE_CATALOGUE, own, issues);

  return path != NULL ? utenfor_library_get_catalogue (library, path, issues) : NULL;
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
  g_autofree char *path = utenfor_search_named (library->search, root, attribute, file, UTENFOR_FILE_POPULATION, own, issues);

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
  const UtenforFileEntry *catalogue = utenfor_search_find (library->search, UTENFOR_FILE_CATALOGUE, population->catalogue->id, issues);
  const UtenforFileEntry *base = NULL;

  if (catalogue == NULL || utenfor_library_get_catalogue (library, catalogue->path, issues) != population->catalogue)
    return FALSE;
  if (population->base == NULL)
    return TRUE;

  base = utenfor_search_find (library->search, UTENFOR_FILE_POPULATION, population->base->id, issues);

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
  g_autoptr (UtenforXml) xml = utenfor_library_open (path, "population", &info, own);
  g_autoptr (UtenforPopulation) population = NULL;

  if (xml != NULL)
    {
      const UtenforXmlNode *root = utenfor_xml_get_root (xml);
      UtenforCatalogue     *catalogue = utenfor_library_get_named_catalogue (library, root, path, own, issues);
      UtenforPopulation    *base = get_named_population (library, root, "based-on", path, own, issues);

      population = utenfor_read_population (xml, path, catalogue, base, own);
    }
  if (population != NULL && !utenfor_library_passes_schema (library, xml, own))
    g_clear_pointer (&population, utenfor_population_unref);

  return utenfor_shelf_keep (library->shelf, canonical, UTENFOR_FILE_POPULATION, &info, g_steal_pointer (&population), own, issues);
}

static UtenforPopulation *
get_population (UtenforLibrary *library,
                const char     *path,
                UtenforIssues  *issues)
{
  g_autofree char   *canonical = utenfor_path_canonical (path);
  gpointer           kept;
  gboolean           settled;
  gboolean           is_kept = utenfor_shelf_find (library->shelf, canonical, UTENFOR_FILE_POPULATION, &kept, &settled);
  UtenforPopulation *population;

  if (is_kept && settled)
    return kept;

  g_ptr_array_add (library->reading, g_strdup (canonical));
  if (is_kept && !library->validating && stands_on_the_same (library, kept, issues))
    {
      utenfor_shelf_settle (library->shelf, canonical, issues);
      population = kept;
    }
  else
    population = read_population_anew (library, canonical, path, issues);
  g_ptr_array_remove_index (library->reading, library->reading->len - 1);

  return population;
}

/* Reads a scenario at the place it names. */
static UtenforScenario *
read_scenario_there (UtenforLibrary   *library,
                     const UtenforXml *xml,
                     const char       *path,
                     UtenforIssues    *own,
                     UtenforIssues    *issues)
{
  const UtenforXmlNode *root = utenfor_xml_get_root (xml);
  UtenforCatalogue     *catalogue = utenfor_library_get_named_catalogue (library, root, path, own, issues);
  UtenforPopulation    *group = get_named_population (library, root, "group", path, own, issues);
  UtenforPopulation    *reference = get_named_population (library, root, "reference", path, own, issues);
  guint                 errors_before = own->n_errors + issues->n_errors;
  UtenforPlace          place = { NULL };
  g_autoptr (UtenforCatalogue) there = NULL;
  g_autoptr (UtenforScenario) scenario = NULL;

  if (catalogue != NULL)
    there = utenfor_library_find_place (library, root, catalogue, path, &place, own, issues);
  scenario = utenfor_read_scenario (xml, path, there != NULL ? there : catalogue, group, reference, own);
  if (scenario == NULL || own->n_errors + issues->n_errors > errors_before ||
      !utenfor_scenario_set_place (scenario, place.all, place.municipality, place.own_figures, own))
    return NULL;

  return g_steal_pointer (&scenario);
}

/* Scenarios are the user's to change; they are read anew each time. */
static UtenforScenario *
read_scenario (UtenforLibrary *library,
               const char     *path,
               UtenforIssues  *issues)
{
  g_autoptr (UtenforIssues) own = utenfor_issues_new ();
  struct stat info;
  g_autoptr (UtenforXml) xml = utenfor_library_open (path, "scenario", &info, own);
  g_autoptr (UtenforScenario) scenario = NULL;

  if (xml != NULL)
    scenario = read_scenario_there (library, xml, path, own, issues);
  if (scenario != NULL && !utenfor_library_passes_schema (library, xml, own))
    g_clear_pointer (&scenario, utenfor_scenario_unref);
  utenfor_issues_append (issues, own);

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

  utenfor_library_begin (library, path);
  catalogue = utenfor_library_get_catalogue (library, path, issues);

  return catalogue != NULL ? utenfor_catalogue_ref (catalogue) : NULL;
}

UtenforPopulation *
utenfor_library_read_population (UtenforLibrary *library,
                                 const char     *path,
                                 UtenforIssues  *issues)
{
  UtenforPopulation *population;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, path);
  population = get_population (library, path, issues);

  return population != NULL ? utenfor_population_ref (population) : NULL;
}

UtenforScenario *
utenfor_library_read_scenario (UtenforLibrary *library,
                               const char     *path,
                               UtenforIssues  *issues)
{
  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, path);

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
      return utenfor_library_get_catalogue (library, path, issues) != NULL;
    case UTENFOR_FILE_POPULATION:
      return get_population (library, path, issues) != NULL;
    case UTENFOR_FILE_MUNICIPALITIES:
    case UTENFOR_FILE_OWN_FIGURES:
    case UTENFOR_FILE_STRESS_TESTS:
      return utenfor_library_get_resting (library, kind, path, issues) != NULL;
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
      utenfor_issues_append (issues, found);
      return FALSE;
    }

  utenfor_library_begin (library, path);
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

  utenfor_library_begin (library, NULL);
  entry = utenfor_search_find (library->search, kind, id, issues);

  return entry != NULL ? g_strdup (entry->path) : NULL;
}

GPtrArray *
utenfor_library_list (UtenforLibrary *library,
                      UtenforFileKind kind,
                      UtenforIssues  *issues)
{
  g_return_val_if_fail (library != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, NULL);

  return utenfor_search_list (library->search, kind, issues);
}
